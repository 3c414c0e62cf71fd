// How does the person concerned follow her case and appeal without an account? (code and PIN of the letter; keamanan.md 4.4)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Roofed } from '#design/answers';
import { Button, type HiddenField, PostForm } from '#design/forms';
import { Lead, PageHead, Section } from '#design/page';
import type { CaseView, Deps, FormRequest, Outcome, TrackRequest, TrackedKind } from '#platform/module';
import { HANDLE_FIELD, readCaseHandle } from '#platform/receipts';
import { findRekam } from '../../daftar/baca.ts';
import { areaNames, timeIn } from '../../daftar/words.ts';
import { brankasOf } from '../../brankas/brankas.ts';
import { jalankanLangkah } from '../actions/langkah.ts';
import { KIRIM_BANDING } from '../address.ts';
import type { JenisPeristiwa, Sisi } from '../perkara.ts';
import { type Kasus, readKasus, readLangkah } from '../store/perkara.ts';
import { STEP_WORDS } from '../text-langkah.ts';
import { surat } from '../text-surat.ts';
import type { Galat } from './form-words.ts';
import { readKeberatan, takeFiles } from './handle-sisi.tsx';
import { KeberatanForm } from './sisi.tsx';
import type { Typed } from './typed.ts';
import { batasWords, tolakWords } from './words.ts';

/** Without an account. */
const WARGA = 'warga';
/** Steps that concern the case as a whole; proposals within an office are its own. */
const TOLD: readonly JenisPeristiwa[] = ['tugaskan', 'lapor', 'setuju', 'beda-orang', 'tunda', 'pulih', 'surat', 'sampai', 'banding', 'tolak-banding', 'kabul-banding', 'coret'];

interface Milik {
  readonly kasus: Kasus;
  readonly ke: number;
  readonly sisi: Sisi;
}

/** `<case>/<side>`, as the letter was bound to it. */
async function findMilik({ database }: Pick<Deps, 'database'>, subject: string): Promise<Milik | undefined> {
  const [id = '', ke = ''] = subject.split('/');
  const kasus = await readKasus(database.db, id);
  const sisi = kasus?.isi.sisi[Number(ke)];
  return kasus === undefined || sisi === undefined ? undefined : { kasus, ke: Number(ke), sisi };
}

export const gandaTracked: TrackedKind = { kind: 'GD', name: surat.gandaLacakNama, show };

async function show({ deps, lang, ticket, handle }: TrackRequest, id: string): Promise<CaseView | undefined> {
  const own = await findMilik(deps, id);
  const side = own?.kasus.sisi[own.ke];
  if (own === undefined || side === undefined) return undefined;
  const { db } = deps.database;
  const rekam = await findRekam(db, brankasOf(deps.keys), side.daftar, side.pemilih);
  const place = `${rekam?.desa ?? side.desa}${rekam?.tps ?? side.tps}`;
  const nama = await areaNames(db, [place]);
  const steps = (await readLangkah(db, own.kasus.id)).filter(({ peristiwa }) => TOLD.includes(peristiwa.jenis) && (!('sisi' in peristiwa) || peristiwa.jenis === 'lapor' || peristiwa.sisi === own.ke));
  const may = own.sisi.banding === null && own.sisi.surat && (own.sisi.nasib === 'AKAN_DICORET' || own.sisi.nasib === 'DICORET');
  return {
    title: say(lang, surat.gandaLacakNama),
    number: String(own.kasus.no),
    state: say(lang, stateOf(own.sisi)),
    facts: [{ term: say(lang, surat.gandaLacakTempat), value: nama(place) }],
    steps: steps.map(({ peristiwa, pada }) => ({ title: say(lang, STEP_WORDS[peristiwa.jenis]), when: timeIn(lang, pada, side.desa) })),
    next: say(lang, may ? surat.gandaLacakLanjut : surat.gandaLacakTunggu),
    ...(own.sisi.akhir !== null && own.sisi.nasib === 'AKAN_DICORET' && own.sisi.banding === null ? { due: batasWords(lang, own.sisi.akhir) } : {}),
    ...(may ? { acts: <Ajukan lang={lang} fields={[...ticket(KIRIM_BANDING), handle]} typed={{}} galat={[]} /> } : {}),
  };
}

function stateOf({ nasib, banding }: Sisi): (typeof surat)[keyof typeof surat] {
  if (banding?.putusan === null) return nasib === 'DICORET' ? surat.gandaLacakBandingTercoret : surat.gandaLacakBanding;
  if (banding?.putusan === 'KABUL') return surat.gandaLacakKabul;
  if (banding?.putusan === 'TOLAK') return surat.gandaLacakTolak;
  if (nasib === 'DICORET') return surat.gandaLacakDicoret;
  return nasib === 'AKAN_DICORET' ? surat.gandaLacakDiputus : surat.gandaLacakTetap;
}

interface AjukanProps {
  readonly lang: Lang;
  readonly fields: readonly HiddenField[];
  readonly typed: Typed;
  readonly galat: readonly Galat[];
}

function Ajukan({ lang, fields, typed, galat }: AjukanProps): VNode {
  return (
    <Section id="keberatan" title={say(lang, surat.gandaLacakAjukan)}>
      <KeberatanForm lang={lang} action={KIRIM_BANDING} fields={fields} typed={typed} galat={galat} />
    </Section>
  );
}

type Sent = FormRequest<unknown, unknown, Typed>;

export async function takeKeberatan(request: Sent): Promise<Outcome> {
  const { deps, lang, body, ticket } = request;
  const handle: HiddenField = { name: HANDLE_FIELD, value: body[HANDLE_FIELD] ?? '' };
  const opened = readCaseHandle(deps, handle.value, request.holder);
  const own = opened?.kind === 'GD' ? await findMilik(deps, opened.subject) : undefined;
  const side = own?.kasus.sisi[own.ke];
  const onward = [{ href: '/lacak', label: say(lang, surat.gandaKeLacak) }];
  if (own === undefined || side === undefined) return { kind: 'refused', reason: say(lang, surat.gandaLacakHabis), onward };
  const { files, galat } = await takeFiles(request, lang);
  const read = readKeberatan(lang, body);
  const wrong = [...('galat' in read ? read.galat : []), ...galat];
  if ('galat' in read || wrong.length > 0) {
    const page = <Ajukan lang={lang} fields={[...ticket(KIRIM_BANDING), handle]} typed={body} galat={wrong} />;
    return { kind: 'page', title: say(lang, surat.gandaLacakNama), state: 'invalid', body: page };
  }
  const actor = { id: WARGA, role: WARGA, node: side.desa };
  const told = await jalankanLangkah(deps, { kasus: own.kasus.id, peristiwa: { jenis: 'banding', sisi: own.ke }, isi: { ...read.isi, lewat: 'lacak' }, actor, bukti: files });
  if (!told.ok) return { kind: 'refused', reason: tolakWords(lang, told.refusal), onward };
  return { kind: 'page', title: say(lang, surat.gandaLacakTerkirim), body: <Terkirim lang={lang} fields={[...ticket('/lacak/lihat'), handle]} /> };
}

function Terkirim({ lang, fields }: { readonly lang: Lang; readonly fields: readonly HiddenField[] }): VNode {
  return (
    <>
      <PageHead title={say(lang, surat.gandaLacakTerkirim)} />
      <Roofed>
        <Lead>{say(lang, surat.gandaLacakTerkirimIsi)}</Lead>
        <PostForm action="/lacak/lihat" fields={fields}>
          <Button>{say(lang, surat.gandaLacakLihat)}</Button>
        </PostForm>
      </Roofed>
    </>
  );
}
