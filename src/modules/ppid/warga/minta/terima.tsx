// How does the form go from page to page, and what happens when it is sent? (the server keeps nothing before the last press)
import type { z } from 'zod';
import { formatInt } from '#kernel/format';
import { assert } from '#kernel/result';
import { say } from '#kernel/text';
import { pathIn } from '#design/reader';
import type { FormRequest, Outcome, PageOutcome } from '#platform/module';
import type { Office } from '#platform/offices';
import { type Ask, puzzlesOf, refusalWords } from '#platform/puzzle';
import { readCaseHandle } from '#platform/receipts';
import { paketPada } from '../../aturan/paket.ts';
import { INI } from '../../dip/pages/similar.tsx';
import { similarAnswers } from '../../dip/jawaban.ts';
import { type Ajuan, type AjukanRefusal, type BerkasMasuk, ajukan } from '../../permohonan/actions/ajukan.ts';
import { readBerkasPn } from '../../permohonan/berkas-pn.ts';
import { warga } from '../../permohonan/gerak.ts';
import { type Permintaan, bacaPermintaan, bersih } from '../../permohonan/isian.ts';
import { kontakIndex } from '../../permohonan/rahasia.ts';
import { samaSehari, sehariLalu } from '../../permohonan/sama.ts';
import { countKontak } from '../../permohonan/store/berkas.ts';
import type { Permohonan } from '../../permohonan/store/permohonan.ts';
import { ISI, mintaDi } from '../address.ts';
import { tandaPage } from '../tanda/halaman.tsx';
import { mintaText as text } from '../text-minta.ts';
import { panjangPada } from '../hitung.tsx';
import { hariIni } from '../waktu.ts';
import { terimaBerkas } from './berkas.ts';
import { type Salah, salahDari } from './galat.ts';
import { type HalamanProps, HalamanView, judulHalaman } from './halaman.tsx';
import { findKantor } from './kantor.tsx';
import { KirimView } from './kirim.tsx';
import { HALAMAN, type Halaman, type Isian, type isiQuery, bacaKantor, berikut, galatDi, halamanOf } from './langkah.ts';
import { MiripView } from './mirip.tsx';

export type Minta = FormRequest<unknown, unknown, Isian>;
export const FORM = 'ppid.minta-kirim';
/** Of somebody who files many in a day the device works harder; nobody is refused (section 21). */
const SERING = 2;
const EMPTY: Isian = {};

export async function showIsi(request: FormRequest<unknown, z.infer<typeof isiQuery>, unknown>): Promise<Outcome> {
  const { deps, lang, query } = request;
  const kantor = await findKantor(deps, bacaKantor(query.kantor));
  if (kantor.length === 0) return { kind: 'redirect', to: pathIn(lang, mintaDi([])) };
  const typed = { ...EMPTY, kantor: kantor.map(({ kode }) => kode).join(',') };
  return halamanPage({ ...request, body: typed }, kantor, typed, 'rincian', []);
}

/** Each press: what is written on this page is judged, then the next page comes with everything that was written. */
export async function takeMinta(request: Minta): Promise<Outcome> {
  const { deps, lang, body } = request;
  const kantor = await findKantor(deps, bacaKantor(body.kantor));
  const [first] = kantor;
  if (first === undefined) return { kind: 'redirect', to: pathIn(lang, mintaDi([])) };
  const most = paketPada(hariIni(deps.clock)).kantorSekaligus;
  if (kantor.length > most) return { kind: 'redirect', to: pathIn(lang, mintaDi(kantor.map(({ kode }) => kode))) };
  const from = HALAMAN.find((one) => one === body.langkah) ?? 'rincian';
  const wish = HALAMAN.find((one) => one === body.ke);
  if (request.tooLarge === true) return halamanPage(request, kantor, body, 'kirim', [{ field: 'lampiran', words: say(lang, text.galatBesar) }], 'large');
  if (wish !== undefined) return halamanPage(request, kantor, body, wish, []);
  const read = bacaPermintaan(body, first.kode, lang);
  const here = read.ok ? [] : galatDi(read.galat, from);
  if (here.length > 0) return halamanPage(request, kantor, body, from, salahDari(lang, here));
  if (from !== 'kirim') return halamanPage(request, kantor, body, berikut(from), []);
  if (!read.ok) return kurangPage(request, kantor, read.galat.map(({ isian }) => isian), salahDari(lang, read.galat));
  return kirim(request, kantor, read.value);
}

/** Somebody came to the end with something missing: the page where it is asked, every field named. */
function kurangPage(request: Minta, kantor: readonly Office[], fields: readonly string[], salah: readonly Salah[]): Promise<Outcome> {
  const first = HALAMAN.find((one) => fields.some((field) => halamanOf(field) === one)) ?? 'kirim';
  return halamanPage(request, kantor, request.body, first, salah);
}

async function halamanPage(request: Minta, kantor: readonly Office[], typed: Isian, halaman: Halaman, salah: readonly Salah[], state: PageOutcome['state'] = 'invalid'): Promise<Outcome> {
  const { deps, lang, ticket } = request;
  const lama = await lamaOf(request);
  const paket = paketPada(hariIni(deps.clock));
  const props: HalamanProps = { lang, kantor, typed, salah, ticket: ticket(ISI), embargoHari: paket.embargoHari, panjang: panjangPada(deps, lang), ulang: lama?.nomor };
  const page = { kind: 'page', title: judulHalaman(lang, halaman), ...(salah.length === 0 ? {} : { state }) } as const;
  if (halaman === 'mirip') {
    const answers = await similarAnswers(deps, lang, typed.rincian ?? '', kantor[0]?.kode);
    if (answers.length === 0) return halamanPage(request, kantor, typed, 'tujuan', salah, state);
    return { ...page, body: <MiripView {...props} answers={answers} ini={ticket(INI)} /> };
  }
  if (halaman !== 'kirim') return { ...page, body: <HalamanView {...props} halaman={halaman} />, scripts: ['permohonan'] };
  const asked = await askOf(request, kantor, typed);
  const sama = await samaOf(request, typed);
  return { ...page, body: <KirimView {...props} puzzle={puzzlesOf(deps).issue(asked)} sama={sama} />, scripts: ['puzzle'] };
}

/** The closed request that is filed again, while its page is open. */
async function lamaOf({ deps, body, holder }: Minta): Promise<Permohonan | undefined> {
  const opened = body.pegangan === undefined ? undefined : readCaseHandle(deps, body.pegangan, holder);
  return opened === undefined ? undefined : readBerkasPn(deps.database.db, opened, body.berkas ?? opened.subject);
}

function kontakOf({ deps }: Pick<Minta, 'deps'>, typed: Isian): string | null {
  return kontakIndex(deps.keys, { telepon: bersih(typed.telepon), surel: bersih(typed.surel) });
}

async function askOf(request: Minta, kantor: readonly Office[], typed: Isian): Promise<Ask> {
  const { deps, visitor } = request;
  const kontak = kontakOf(request, typed);
  const today = kontak === null ? 0 : await countKontak(deps.database.db, kontak, sehariLalu(request.deps));
  const many = today >= paketPada(hariIni(deps.clock)).kontakSehari;
  return { form: FORM, office: kantor[0]?.kode ?? '0', visitor, ...(many ? { least: SERING } : {}) };
}

async function samaOf(request: Minta, typed: Isian): Promise<string | undefined> {
  const kontak = { telepon: bersih(typed.telepon), surel: bersih(typed.surel) };
  return (await samaSehari(request.deps, kontak, typed.rincian ?? ''))?.nomor;
}

async function kirim(request: Minta, kantor: readonly Office[], permintaan: Permintaan): Promise<Outcome> {
  const { deps, lang, body } = request;
  const files = await terimaBerkas(deps, lang, request.uploads);
  if (!files.ok) return halamanPage(request, kantor, body, 'kirim', [{ field: files.refusal.field, words: files.refusal.words }], files.refusal.state);
  const over = await terlaluBanyak(request, kantor);
  if (over !== undefined) return halamanPage(request, kantor, body, 'kirim', [{ field: 'cara', words: over }]);
  const pass = puzzlesOf(deps).weigh(await askOf(request, kantor, body), { soal: body.soal ?? '', jawab: body.jawab_soal ?? '' });
  if (!pass.ok) return halamanPage(request, kantor, body, 'kirim', [{ field: 'cara', words: refusalWords(lang, pass.refusal.code) }]);
  const [, ...lain] = kantor.map(({ kode }) => kode);
  const ajuan = await ajuanOf(request, permintaan, files.value);
  const done = await ajukan(deps, { key: request.idem, form: FORM, body: request.bodyHash }, ajuan, lain, pass.value);
  if (done.ok) return tandaPage(request, done.value);
  const words = tolakWords(request, done.refusal);
  return halamanPage(request, kantor, body, 'kirim', [{ field: 'cara', words }], done.refusal.code === 'SIBUK' ? 'busy' : 'conflict');
}

/** Many offices a day for one contact: the rest at a counter; one office is never too many (section 21). */
async function terlaluBanyak(request: Minta, kantor: readonly Office[]): Promise<string | undefined> {
  const most = paketPada(hariIni(request.deps.clock)).kantorSekaligus;
  const kontak = kontakOf(request, request.body);
  if (kantor.length === 1 || kontak === null) return undefined;
  const today = await countKontak(request.deps.database.db, kontak, sehariLalu(request.deps));
  return today + kantor.length > most ? say(request.lang, text.kantorBanyak, { n: formatInt(request.lang, most) }) : undefined;
}

async function ajuanOf(request: Minta, permintaan: Permintaan, berkas: readonly BerkasMasuk[]): Promise<Ajuan> {
  const lama = await lamaOf(request);
  const bukti = berkas.some(({ untuk }) => untuk === 'bukti');
  return {
    permintaan,
    kanal: 'web',
    actor: warga(permintaan.kantor),
    identitas: bukti ? 'menunggu' : 'belum',
    identitasCara: null,
    berkas,
    dibantu: false,
    ...(lama === undefined ? {} : { sebelumnya: lama.id }),
  };
}

function tolakWords({ lang }: Minta, { code }: AjukanRefusal): string {
  if (code === 'SOAL_DIPAKAI') return refusalWords(lang, code);
  return say(lang, code === 'SIBUK' ? text.galatSibuk : text.galatSudah);
}

/** The page of a closed case that is filed again: its words are there already. */
export async function isiLagi(request: FormRequest<unknown, unknown, unknown>, p: Permohonan, pegangan: string, tujuan: string): Promise<Outcome> {
  const kantor = await findKantor(request.deps, [p.kantor]);
  assert(kantor.length === 1, `office ${p.kantor}`);
  const typed: Isian = { kantor: p.kantor, rincian: p.rincian, tujuan, bentuk: p.bentuk, penyampaian: p.penyampaian, jenis: p.jenisPemohon, pegangan, berkas: p.id };
  return halamanPage({ ...request, body: typed }, kantor, typed, 'rincian', []);
}
