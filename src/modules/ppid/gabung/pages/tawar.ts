// What happens when an officer offers to join, takes the offer back, or writes down her spoken word?
import { z } from 'zod';
import { say } from '#kernel/text';
import type { Outcome } from '#platform/module';
import { type JawabRequest, getPermohonan } from '../../jawaban/pages/susun.tsx';
import { berkasPath, jawabPath } from '../../meja/address.ts';
import { type Kiriman, showBerkas, tolakan } from '../../meja/pages/buka.tsx';
import { bersih } from '../../permohonan/isian.ts';
import { type GabungRefusal, putuskanGabung, tarikGabung, usulGabung } from '../actions/gabung.ts';
import { listBatch } from '../../permohonan/store/permohonan.ts';
import { salinDraf } from '../actions/salin.ts';
import { GABUNG_TOLAK } from '../text-gabung.ts';
import { bersamaWords } from './kata.ts';

const line = z.string().max(6_000).optional();
export const gabungBody = z.object({ langkah: line, versi: line, nomor: line, alasan: line, gabung: z.uuid().optional(), sidik: line, cara: line, bukti: line, dibacakan: line, jawab: line });

/** She heard both numbers and what ends before her word counts (ppid.md section 4, as for every spoken request). */
type Kode = GabungRefusal['code'] | 'GABUNG_BACA' | 'E_ISIAN';

export async function takeGabung(request: JawabRequest<Kiriman>): Promise<Outcome> {
  const { lang, body, params } = request;
  const done = await laku(request);
  if (done.ok) return { kind: 'redirect', to: berkasPath(params.id) };
  const { code, values = {} } = done.refusal;
  const words = code in GABUNG_TOLAK ? say(lang, GABUNG_TOLAK[code as keyof typeof GABUNG_TOLAK], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))) : tolakan(lang, code, values);
  return showBerkas(request, words, body);
}

type Done = { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: Kode; readonly values?: Readonly<Record<string, string | number>> } };
const tidak = (code: Kode): Done => ({ ok: false, refusal: { code } });

async function laku({ deps, body, actor, params: { id } }: JawabRequest<Kiriman>): Promise<Done> {
  const gabung = body['gabung'] ?? '';
  switch (body['langkah']) {
    case 'usul':
      return usulGabung(deps, { id, versi: Number(body['versi'] ?? '0'), actor, nomor: bersih(body['nomor']).toUpperCase(), alasan: body['alasan'] ?? '' });
    case 'tarik':
      return gabung === '' ? tidak('E_ISIAN') : tarikGabung(deps, { gabung, id, actor });
    case 'lisan': {
      const cara = body['cara'] === 'loket' || body['cara'] === 'telepon' ? body['cara'] : undefined;
      if (gabung === '' || cara === undefined || (body['jawab'] !== 'ya' && body['jawab'] !== 'tidak')) return tidak('E_ISIAN');
      if (body['dibacakan'] !== 'ya') return tidak('GABUNG_BACA');
      return putuskanGabung(deps, { gabung, id, actor, setuju: body['jawab'] === 'ya', sidik: body['sidik'] ?? '', lisan: { cara, bukti: body['bukti'] ?? '' } });
    }
    default:
      return tidak('E_ISIAN');
  }
}

export const salinBody = z.object({ dari: z.uuid(), versi: line });

/** Only an answer that was sent, only of a sibling: whatever else is named is not there. */
export async function takeSalin(request: JawabRequest<z.infer<typeof salinBody>>): Promise<Outcome> {
  const { deps, lang, body, actor } = request;
  const p = await getPermohonan(request);
  const saudara = p.batch === null ? [] : await listBatch(deps.database.db, p.batch);
  const known = saudara.some(({ id, dijawabPada }) => id === body.dari && dijawabPada !== null);
  const done = known ? await salinDraf(deps, { dari: body.dari, ke: p.id, versi: Number(body.versi ?? '0'), actor }) : undefined;
  if (done?.ok === true) return { kind: 'redirect', to: jawabPath(p.id) };
  return showBerkas(request, done === undefined ? tolakan(lang, 'PERMOHONAN_TIADA') : bersamaWords(lang, done.refusal.code, done.refusal.values));
}
