// How does somebody object, follow the objection and fetch the dispute file? (no account; the case travels sealed in the form)
import type { VNode } from 'preact';
import { z } from 'zod';
import { NATION, parseAreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Inset, ReceiptCode, Roofed } from '#design/answers';
import { Facts } from '#design/desk';
import { Button, Checkboxes, ErrorSummary, type HiddenField, PostForm, PuzzleField, TextInput, Textarea } from '#design/forms';
import { Lead, Note, PageHead, Section } from '#design/page';
import { clocksOf, isOpen, windowOpen } from '#platform/clocks';
import { isoInstant, localDay } from '#platform/clock';
import type { CaseView, Deps, FormRequest, Outcome, TrackRequest, TrackedKind } from '#platform/module';
import { findOffice } from '#platform/offices';
import { type Ask, PUZZLE_FIELD, ANSWER_FIELD, puzzlesOf, refusalWords } from '#platform/puzzle';
import { HANDLE_FIELD, HANDLE_MAX, readCaseHandle, showCode } from '#platform/receipts';
import { paketPada } from '../../aturan/paket.ts';
import { readBerkasPn } from '../../permohonan/berkas-pn.ts';
import { warga } from '../../permohonan/gerak.ts';
import { MODULE, jamOf } from '../../permohonan/jam.ts';
import { hari } from '../../permohonan/kabar.ts';
import type { Permohonan } from '../../permohonan/store/permohonan.ts';
import { saatDi } from '../../warga/waktu.ts';
import { KEBERATAN, MULAI, SEPAKAT } from '../address.ts';
import { type AjukanKbrRefusal, ajukanKeberatan } from '../actions/ajukan.ts';
import { jamKeberatan, sepakati } from '../actions/tangani.ts';
import { HURUF, bacaAlasan, bolehAjukan, cocok, jendelaTerakhir } from '../alasan.ts';
import { langkahWords } from '../berkas-sengketa.ts';
import { komisiUntuk } from '../komisi.ts';
import { siapSengketa } from '../perkara.ts';
import { openKeberatan } from '../rahasia.ts';
import { type Keberatan, listKeberatanOf, listLangkahKbr, readKeberatan } from '../store/keberatan.ts';
import { terbitkanTerima } from '../surat-terima.ts';
import { ALASAN_WORDS, kbrText as text } from '../text.ts';
import { BerkasForms, bekuOf, perkaraForms } from './berkas.tsx';

const line = z.string().max(20_000).optional();
const many = z.union([z.string().max(2), z.array(z.string().max(2)).max(7)]).optional();
export const handleBody = z.object({ [HANDLE_FIELD]: z.string().max(HANDLE_MAX).optional(), berkas: z.string().max(40).optional(), keberatan: z.string().max(40).optional() });
export const kirimBody = handleBody.extend({ alasan: many, kasus: line, tujuan: line, nama: z.string().max(400).optional(), alamat: z.string().max(600).optional(), kontak: z.string().max(300).optional(), kantor: z.string().max(10).optional(), [PUZZLE_FIELD]: z.string().max(600).optional(), [ANSWER_FIELD]: z.string().max(300).optional() });
type Held = FormRequest<unknown, unknown, z.infer<typeof handleBody>>;
type Kirim = FormRequest<unknown, unknown, z.infer<typeof kirimBody>>;

const over = (lang: Lang): Outcome => ({ kind: 'refused', reason: say(lang, text.habis), onward: [{ href: '/lacak', label: say(lang, text.keLacak) }] });

export async function heldOf({ deps, body, holder }: Held): Promise<Permohonan | undefined> {
  const opened = readCaseHandle(deps, body[HANDLE_FIELD] ?? '', holder);
  return opened === undefined ? undefined : readBerkasPn(deps.database.db, opened, body.berkas ?? opened.subject);
}

/** On the page of her request: what stands, what she can do, until when. */
export async function keberatanTambahan(request: TrackRequest, p: Permohonan): Promise<VNode | undefined> {
  const { deps, lang, ticket, handle } = request;
  const { db } = deps.database;
  const found = await listKeberatanOf(db, p.id);
  const jam = await jamOf(db, p.id);
  const now = isoInstant(deps.clock);
  const fits = cocok(p);
  const may = bolehAjukan(p, fits, jam.keberatan, now);
  const last = jendelaTerakhir(jam.keberatan);
  const fields = (path: string): readonly HiddenField[] => [...ticket(path), handle, { name: 'berkas', value: p.id }];
  const open = found.some(({ keadaan }) => keadaan === 'KEBERATAN_TERDAFTAR');
  if (found.length === 0 && fits.length === 0) return undefined;
  // A window that she has used is closed before its day.
  const late = !may.ok && may.refusal.code === 'E_JENDELA_TUTUP' && last !== undefined && last.jatuhTempoPada < now;
  return (
    <Section id="keberatan" title={say(lang, text.judul)}>
      {await Promise.all(found.map((k) => satuWarga(request, k, fields)))}
      {may.ok && !open && (
        <PostForm action={MULAI} fields={fields(MULAI)}>
          <p class="govuk-body">{last === undefined ? say(lang, text.bolehTanpaBatas) : say(lang, text.boleh, { batas: hari(lang, last.jatuhTempo) })}</p>
          <Button kind="second">{say(lang, text.ajukanTombol)}</Button>
        </PostForm>
      )}
      {late && <Note>{say(lang, text.tutup, { batas: hari(lang, last.jatuhTempo) })}</Note>}
      {found.length > 0 && <BerkasForms lang={lang} siap={found.some(siapSengketa)} komisi={(await komisiUntuk(db, p.kantor)).nama} beku={await bekuOf(db, found)} fields={fields} />}
    </Section>
  );
}

async function satuWarga({ deps, lang }: Pick<TrackRequest, 'deps' | 'lang'>, k: Keberatan, fields: (path: string) => readonly HiddenField[]): Promise<VNode> {
  const sepakat = k.keadaan === 'KEBERATAN_TERDAFTAR' && k.musyawarah !== null && k.musyawarahBatas !== null;
  return (
    <div key={k.id}>
      <Facts items={await faktaOf(deps, lang, k)} />
      {k.lewat && k.dijawabPada === null && <Inset>{say(lang, text.lewat)}</Inset>}
      {sepakat && (
        <PostForm action={SEPAKAT} fields={[...fields(SEPAKAT), { name: 'keberatan', value: k.id }]}>
          <Inset>{say(lang, text.musyawarah, { isi: k.musyawarah, batas: hari(lang, k.musyawarahBatas) })}</Inset>
          <Button kind="second">{say(lang, text.sepakatTombol)}</Button>
        </PostForm>
      )}
    </div>
  );
}

async function faktaOf(deps: Pick<Deps, 'database' | 'clock'>, lang: Lang, k: Keberatan): Promise<{ term: string; value: string }[]> {
  const { db } = deps.database;
  const jam = await jamKeberatan(db, k.id, 'ppid.keberatan.tanggap.');
  const sengketa = (await clocksOf(db, MODULE, k.id)).findLast(({ rule }) => rule === 'ppid.sengketa.ajukan');
  return [
    { term: say(lang, text.nomor), value: k.nomor },
    { term: say(lang, text.keadaan), value: say(lang, text[k.keadaan]) },
    { term: say(lang, text.alasan), value: bacaAlasan(k.alasan).map((huruf) => say(lang, ALASAN_WORDS[huruf])).join('; ') },
    ...(jam !== undefined && isOpen(jam) ? [{ term: say(lang, text.batas), value: hari(lang, jam.jatuhTempo) }] : []),
    ...(k.perintah !== null && k.perintahBatas !== null ? [{ term: say(lang, text.perintah, { batas: hari(lang, k.perintahBatas) }), value: k.perintah }] : []),
    ...(sengketa !== undefined && windowOpen(sengketa, isoInstant(deps.clock)) ? [{ term: say(lang, text.SENGKETA_DIAJUKAN), value: say(lang, text.sengketaBatas, { batas: hari(lang, sengketa.jatuhTempo) }) }] : []),
  ];
}

interface IsianView {
  readonly lang: Lang;
  readonly p: Permohonan | undefined;
  readonly typed: Readonly<Record<string, string | undefined>>;
  readonly alasan: readonly string[];
  readonly galat: { readonly field: string; readonly words: string } | undefined;
  readonly fields: readonly HiddenField[];
  readonly puzzle: string | undefined;
  /** Characters at least, written. */
  readonly sedikit: string;
}

function IsianPage({ lang, p, typed, alasan, galat, fields, puzzle, sedikit }: IsianView): VNode {
  const fits = p === undefined ? [] : cocok(p);
  const error = (name: string): string | undefined => (galat?.field === name ? galat.words : undefined);
  const field = (name: string, label: string, hint?: string) => ({ id: name, name, label, hint, error: error(name), value: typed[name] });
  const grounds = HURUF.filter((huruf) => (p === undefined ? huruf === 'b' : huruf !== 'b')).sort((a, b) => Number(fits.includes(b)) - Number(fits.includes(a)));
  return (
    <>
      {galat !== undefined && <ErrorSummary items={[{ href: `#${galat.field}`, text: galat.words }]} />}
      <PageHead title={say(lang, p === undefined ? text.tanpaJudul : text.ajukanTombol)} eyebrow={p?.nomor} />
      <Lead>{say(lang, p === undefined ? text.tanpaMaksud : text.maksud)}</Lead>
      {p === undefined && <Note>{say(lang, text.tanpaLain)}</Note>}
      <PostForm action={KEBERATAN} fields={fields}>
        {p === undefined ? (
          <>
            <TextInput {...field('kantor', say(lang, text.kantor))} inputMode="numeric" maxLength={4} />
            <TextInput {...field('nama', say(lang, text.nama))} autoComplete="name" maxLength={150} />
            <TextInput {...field('alamat', say(lang, text.alamat))} maxLength={300} />
            <TextInput {...field('kontak', say(lang, text.kontak))} maxLength={200} />
          </>
        ) : (
          <Checkboxes id="alasan" name="alasan" label={say(lang, text.alasan)} error={error('alasan')} values={alasan} options={grounds.map((value) => ({ value, label: say(lang, ALASAN_WORDS[value]), ...(fits.includes(value) ? { hint: say(lang, text.alasanCocok) } : {}) }))} />
        )}
        <Textarea {...field('kasus', say(lang, text.kasus), say(lang, text.kasusIsi, { n: sedikit }))} maxLength={5_000} rows={6} />
        <TextInput {...field('tujuan', say(lang, text.tujuan))} maxLength={1_000} />
        {puzzle !== undefined && <PuzzleField puzzle={puzzle} />}
        <Button>{say(lang, text.kirim)}</Button>
      </PostForm>
    </>
  );
}

const askOf = ({ visitor }: { readonly visitor: string }): Ask => ({ form: 'ppid.keberatan-kirim', office: '0', visitor, least: 0 });

function isian(request: Held | Kirim, p: Permohonan | undefined, galat?: IsianView['galat'], typed: IsianView['typed'] = {}, alasan: readonly string[] = p === undefined ? ['b'] : cocok(p).slice(0, 1)): Outcome {
  const { deps, lang, ticket, body } = request;
  const handle = p === undefined ? [] : [{ name: HANDLE_FIELD, value: body[HANDLE_FIELD] ?? '' }, { name: 'berkas', value: p.id }];
  const puzzle = p === undefined ? puzzlesOf(deps).issue(askOf(request)) : undefined;
  const title = say(lang, p === undefined ? text.tanpaJudul : text.ajukanTombol);
  const view = { lang, p, typed, alasan, galat, fields: [...ticket(KEBERATAN), ...handle], puzzle, sedikit: formatInt(lang, paketPada(localDay(deps.clock, p?.kantor ?? NATION)).alasan) };
  return { kind: 'page', title, body: <IsianPage {...view} />, scripts: puzzle === undefined ? [] : ['puzzle'], ...(galat === undefined ? {} : { state: 'invalid' }) };
}

export const showTanpa = (request: FormRequest<unknown, unknown, unknown>): Outcome => isian({ ...request, body: {} }, undefined);

export async function takeMulai(request: Held): Promise<Outcome> {
  const p = await heldOf(request);
  return p === undefined ? over(request.lang) : isian(request, p);
}

export const GALAT: Readonly<Record<AjukanKbrRefusal['code'], { readonly field: string; readonly words: (typeof text)[keyof typeof text] }>> = {
  ALASAN_KOSONG: { field: 'alasan', words: text.galatAlasan },
  KASUS_PENDEK: { field: 'kasus', words: text.galatKasus },
  E_KEADAAN: { field: 'alasan', words: text.galatKeadaan },
  E_JENDELA_TUTUP: { field: 'alasan', words: text.tutup },
  PERMOHONAN_TIADA: { field: 'kasus', words: text.habis },
  SIBUK: { field: 'kasus', words: text.galatSibuk },
  SOAL_DIPAKAI: { field: 'kasus', words: text.galatSoal },
  SUDAH: { field: 'kasus', words: text.galatSudah },
  IDENTITAS_KOSONG: { field: 'nama', words: text.galatIdentitas },
};

export async function takeKirim(request: Kirim): Promise<Outcome> {
  const { deps, lang, body, idem, bodyHash } = request;
  const bound = (body[HANDLE_FIELD] ?? '') !== '';
  const p = bound ? await heldOf(request) : undefined;
  if (bound && p === undefined) return over(lang);
  const typed = { kasus: body.kasus, tujuan: body.tujuan, nama: body.nama, alamat: body.alamat, kontak: body.kontak, kantor: body.kantor };
  const sent = body.alasan === undefined ? [] : typeof body.alasan === 'string' ? [body.alasan] : body.alasan;
  const alasan = p === undefined ? (['b'] as const) : HURUF.filter((huruf) => sent.includes(huruf));
  const code = parseAreaCode((body.kantor ?? '').trim());
  const office = p !== undefined ? p.kantor : code.ok ? (await findOffice(deps.database.db, code.value))?.kode : undefined;
  if (office === undefined) return isian(request, p, { field: 'kantor', words: say(lang, text.galatKantor) }, typed);
  const pass = p === undefined ? puzzlesOf(deps).weigh(askOf(request), { soal: body[PUZZLE_FIELD] ?? '', jawab: body[ANSWER_FIELD] ?? '' }) : undefined;
  if (pass?.ok === false) return isian(request, p, { field: 'kasus', words: refusalWords(lang, pass.refusal.code) }, typed);
  const isi = { kasus: body.kasus ?? '', tujuan: body.tujuan ?? '', nama: body.nama ?? '', alamat: body.alamat ?? '', kontak: body.kontak ?? '', bahasa: lang };
  const done = await ajukanKeberatan(deps, { key: idem, form: KEBERATAN, body: bodyHash }, { ...(p === undefined ? {} : { permohonan: p.id }), kantor: office, alasan, isi, kanal: 'web', actor: warga(office), ...(pass === undefined ? {} : { pass: pass.value }) });
  if (!done.ok) {
    const { field, words } = GALAT[done.refusal.code];
    const { tanggal, n } = done.refusal.values ?? {};
    return isian(request, p, { field, words: say(lang, words, { ...(tanggal === undefined ? {} : { batas: hari(lang, String(tanggal)) }), ...(n === undefined ? {} : { n: String(n) }) }) }, typed, sent);
  }
  const { id, nomor, batas, code: kode, pin } = done.value;
  await terbitkanTerima(deps, id, request.origin).catch((fault: unknown) => deps.log.error({ fault }, 'the receipt of an objection waits for its job'));
  const title = say(lang, text.tanda);
  const page = (
    <>
      <PageHead title={title} />
      <Roofed>
        <ReceiptCode
          label={say(lang, text.nomor)} numbers={[nomor]} note={`${say(lang, text.batas)} ${hari(lang, batas)}`}
          codeLabel={say(lang, text.kode)} code={showCode(kode)} pin={say(lang, text.pin, { pin: `${pin.slice(0, 3)} ${pin.slice(3)}` })} codeNote={say(lang, text.tandaMaksud)}
        />
      </Roofed>
      <Button href="/lacak" kind="second">
        {say(lang, text.keLacak)}
      </Button>
    </>
  );
  return { kind: 'page', title, body: page };
}

/** Her word settles it; anybody else's case is not there. */
export async function takeSepakat(request: Held): Promise<Outcome> {
  const { deps, lang, body } = request;
  const p = await heldOf(request);
  const k = p === undefined ? undefined : (await listKeberatanOf(deps.database.db, p.id)).find(({ id }) => id === body.keberatan);
  if (p === undefined || k === undefined) return over(lang);
  const done = await sepakati(deps, { id: k.id, actor: warga(p.kantor) });
  if (!done.ok) return { kind: 'refused', reason: say(lang, text.galatKeadaan), onward: [{ href: '/lacak', label: say(lang, text.keLacak) }] };
  return { kind: 'page', title: say(lang, text.judul), body: (<><PageHead title={say(lang, text.judulSatu, { nomor: k.nomor })} /><Facts items={await faktaOf(deps, lang, done.value)} /><Button href="/lacak" kind="second">{say(lang, text.keLacak)}</Button></>) };
}

/** A receipt of its own, for objections without a request and those filed at the desk. */
async function show(request: TrackRequest, id: string): Promise<CaseView | undefined> {
  const { deps, lang } = request;
  const { db } = deps.database;
  const k = await readKeberatan(db, id);
  if (k === undefined) return undefined;
  const steps = (await listLangkahKbr(db, id)).map(({ langkah, pada }) => ({ title: langkahWords(lang, langkah), when: saatDi(lang, pada, k.kantor) }));
  const kasus = openKeberatan(deps.keys, k.id, k.rahasia)?.kasus ?? '';
  return {
    title: say(lang, text.judulSatu, { nomor: k.nomor }),
    number: k.nomor,
    state: say(lang, text[k.keadaan]),
    steps,
    facts: [...(await faktaOf(deps, lang, k)).slice(2), { term: say(lang, text.lihatKasus), value: kasus }],
    acts: await perkaraForms(request, k),
    ...(k.lewat && k.dijawabPada === null ? { next: say(lang, text.lewat) } : {}),
  };
}

export const trackedKb: TrackedKind = { kind: 'KB', name: text.jenis, show };
