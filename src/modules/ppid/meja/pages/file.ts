// Which file of a case may an officer open, and what is on record when it shows who asks? (ppid.md section 20)
import { type Lang, say } from '#kernel/text';
import { record } from '#platform/action';
import { FILE_WORDS, filesOf, makeDownload } from '#platform/attachments';
import type { Outcome } from '#platform/module';
import { type JawabRequest, getPermohonan } from '../../jawaban/pages/susun.tsx';
import { LIHAT_EVENT } from '../../permohonan/events.ts';
import { MODULE } from '../../permohonan/jam.ts';
import { berkasPath } from '../address.ts';
import { mejaText as text } from '../text.ts';

/** What the applicant brought may show who asks: it opens like the identity, for a reason and in the trail. */
export const PRIBADI: readonly string[] = ['bukti', 'kuasa', 'lampiran'];
/** What the house wrote or found. */
const UMUM: readonly string[] = ['unit', 'jawaban'];

type Request = JawabRequest<{ readonly file: string }>;

export const giveFile = (request: Request): Promise<Outcome> => give(request, UMUM);
export const giveFilePribadi = (request: Request): Promise<Outcome> => give(request, PRIBADI);

async function give(request: Request, purposes: readonly string[]): Promise<Outcome> {
  const { deps, lang, body, actor } = request;
  const p = await getPermohonan(request);
  const file = (await filesOf(deps.database.db, MODULE, p.id)).find(({ id, purpose }) => id === body.file && purposes.includes(purpose));
  if (file === undefined) return { kind: 'missing', reason: say(lang, text.fileTiada) };
  const link = await deps.database.transaction((db) => makeDownload(db, deps, file.id));
  if (!link.ok) return refused(lang, p.id, say(lang, FILE_WORDS[link.refusal.code]));
  if (purposes === PRIBADI) await record(deps.database, deps.clock, { event: LIHAT_EVENT, actor, kind: 'permohonan', object: p.id, node: p.kantor }, { nomor: p.nomor, alasan: 'periksa' });
  return { kind: 'redirect', to: link.value };
}

const refused = (lang: Lang, id: string, reason: string): Outcome => ({ kind: 'refused', reason, onward: [{ href: berkasPath(id), label: say(lang, text.kembali) }] });
