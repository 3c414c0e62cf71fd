// What happens when one entry or one archived answer is opened, downloaded from, or reported?
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { type FileType, findFile, readFileBytes } from '#platform/attachments';
import type { FormRequest, Outcome, PageRequest } from '#platform/module';
import { findOffice } from '#platform/offices';
import { ANSWER_FIELD, PUZZLE_FIELD, puzzlesOf, refusalWords } from '#platform/puzzle';
import { ALASAN_LAPOR, reportArchive } from '../actions/lapor-arsip.ts';
import { type Arsip, type Berkas, berkasSchema, suratSchema } from '../arsip.ts';
import { jamBerkala } from '../berkala.ts';
import { hariPada } from '../hari.ts';
import { findArsip } from '../store/arsip.ts';
import { type Dip, listVersions, readLinks } from '../store/dip.ts';
import { arsipText as text } from '../text-arsip.ts';
import { dipText } from '../text-dip.ts';
import { ARSIP, DIP } from './address.ts';
import { AnswerPage, ClosedPage, ReportPage, ReportedPage } from './answer.tsx';
import { EntryPage, type EntryView } from './entry.tsx';

export const LAPOR_ROUTE = 'ppid.arsip-laporkan';
interface Nomor {
  readonly nomor: string;
}
type Ask = PageRequest<Nomor, unknown>;
type FileAsk = PageRequest<Nomor & { readonly no: string }, unknown>;

const missingEntry = (lang: Lang): Outcome => ({ kind: 'missing', reason: say(lang, dipText.tiada), onward: [{ href: DIP, label: say(lang, dipText.judul) }] });
const missingAnswer = (lang: Lang): Outcome => ({ kind: 'missing', reason: say(lang, text.tiada), onward: [{ href: ARSIP, label: say(lang, text.judul) }] });

async function entryOf({ deps, lang, params }: Ask): Promise<EntryView | undefined> {
  const { db } = deps.database;
  const versi = await listVersions(db, params.nomor);
  const dip = versi[0];
  if (dip?.nomor === null || dip === undefined) return undefined;
  const [office, links, jam, asal] = await Promise.all([
    findOffice(db, dip.kantor),
    readLinks(db, dip.tautan === null ? [] : [dip.tautan]),
    dip.kelas === 'berkala' && dip.kewajiban !== null ? jamBerkala(db, dip.kantor) : undefined,
    dip.permohonan === null ? undefined : findArsip(db, dip.permohonan),
  ]);
  const clock = dip.kewajiban === null ? undefined : jam?.get(dip.kewajiban);
  return {
    lang,
    dip: { ...dip, nomor: dip.nomor },
    versi,
    kantor: office?.nama ?? dip.kantor,
    tautan: links.get(dip.tautan ?? ''),
    berikut: dip.keadaan === 'TERBIT' ? clock?.jatuhTempo : undefined,
    asalTampil: asal?.keadaan === 'TERBIT',
    hari: (instant) => hariPada(instant, dip.kantor),
  };
}

export async function showEntry(ask: Ask): Promise<Outcome> {
  const view = await entryOf(ask);
  return view === undefined ? missingEntry(ask.lang) : { kind: 'page', title: view.dip.judul, body: <EntryPage view={view} /> };
}

export const entryAnswer = z.object({
  nomor: z.string(), versi: z.int(), kantor: z.string(), judul: z.string(), ringkasan: z.string(), kelas: z.string(), kewajiban: z.string().nullable(), unit: z.string(), pembuat: z.string(),
  dibuat: z.string(), tempat: z.string(), bentuk: z.array(z.string()), retensi: z.string(), bahasa: z.string(), uji: z.string().nullable(), permohonan: z.string().nullable(), tautan: z.string().nullable(),
  berkas: z.array(berkasSchema.omit({ berkas: true })), pengganti: z.string().nullable(), terbit: z.string().nullable(), berikut: z.string().nullable(),
});

const publicFile = ({ nama, tipe, bytes, sha256, tautan }: Berkas) => ({ nama, tipe, bytes, sha256, tautan });

export async function giveEntryJson(ask: Ask): Promise<Outcome> {
  const view = await entryOf(ask);
  if (view === undefined) return missingEntry(ask.lang);
  const d: Dip & { readonly nomor: string } = view.dip;
  const body: z.infer<typeof entryAnswer> = {
    nomor: d.nomor, versi: d.versi, kantor: d.kantor, judul: d.judul, ringkasan: d.ringkasan, kelas: d.kelas, kewajiban: d.kewajiban, unit: d.unit, pembuat: d.pembuat, dibuat: d.dibuatHari, tempat: d.dibuatTempat,
    bentuk: [...d.bentuk], retensi: d.retensi, bahasa: d.bahasa, uji: d.uji, permohonan: d.permohonan, tautan: d.tautan, berkas: d.berkas.map(publicFile), pengganti: d.pengganti, terbit: d.terbit, berikut: view.berikut ?? null,
  };
  return { kind: 'json', body };
}

async function answerOf({ deps, params }: Pick<Ask, 'deps' | 'params'>): Promise<{ readonly arsip: Arsip; readonly kantor: string } | undefined> {
  const arsip = await findArsip(deps.database.db, params.nomor);
  if (arsip === undefined) return undefined;
  return { arsip, kantor: (await findOffice(deps.database.db, arsip.kantor))?.nama ?? arsip.kantor };
}

export async function showAnswer(ask: Ask): Promise<Outcome> {
  const { lang } = ask;
  const found = await answerOf(ask);
  switch (found?.arsip.keadaan) {
    case 'TERBIT':
      return { kind: 'page', title: found.arsip.judul, body: <AnswerPage view={{ lang, ...found }} /> };
    case 'TERTUNDA':
    case 'TERSEMBUNYI':
      return { kind: 'page', title: found.arsip.nomor, body: <ClosedPage view={{ lang, ...found }} /> };
    default:
      return missingAnswer(lang);
  }
}

export const archiveAnswer = z.object({
  nomor: z.string(), kantor: z.string(), jalur: z.string(), diterima: z.string(), dijawab: z.string(), hari_layanan: z.int(), hasil: z.string(), judul: z.string(), ringkasan: z.string(),
  ditanya: z.string().nullable().describe('Only with the consent of the one who asked, with what points to a person covered'),
  uji: z.string().nullable(), dip: z.string().nullable(), surat: z.array(suratSchema.omit({ berkas: true })), dokumen: z.array(berkasSchema.omit({ berkas: true })),
});

export async function giveAnswerJson(ask: Ask): Promise<Outcome> {
  const found = await answerOf(ask);
  if (found?.arsip.keadaan !== 'TERBIT') return missingAnswer(ask.lang);
  const a = found.arsip;
  const body: z.infer<typeof archiveAnswer> = {
    nomor: a.nomor, kantor: a.kantor, jalur: a.jalur, diterima: a.diterima, dijawab: a.dijawab, hari_layanan: a.hariLayanan, hasil: a.hasil, judul: a.judul, ringkasan: a.ringkasan, ditanya: a.tampil === '' ? null : a.tampil,
    uji: a.uji, dip: a.dip, surat: a.surat.map(({ jenis, tanggal, sha256 }) => ({ jenis, tanggal, sha256 })), dokumen: a.dokumen.map(publicFile),
  };
  return { kind: 'json', body };
}

export async function giveDipFile(ask: FileAsk): Promise<Outcome> {
  const dip = (await listVersions(ask.deps.database.db, ask.params.nomor))[0];
  return giveFile(ask, dip?.keadaan === 'TERBIT' ? dip.berkas : []);
}

export async function giveArsipFile(ask: FileAsk): Promise<Outcome> {
  const arsip = await findArsip(ask.deps.database.db, ask.params.nomor);
  return giveFile(ask, arsip?.keadaan === 'TERBIT' ? arsip.dokumen : []);
}

const MEDIA: Readonly<Record<FileType, string>> = {
  pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp', csv: 'text/csv; charset=utf-8', txt: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Only a file that was published as open and that no scanner holds back. */
async function giveFile({ deps, lang, params }: FileAsk, files: readonly Berkas[]): Promise<Outcome> {
  const { db } = deps.database;
  const listed = files[Number(params.no) - 1];
  const kept = listed?.berkas === null || listed === undefined ? undefined : await findFile(db, listed.berkas);
  const open = kept !== undefined && kept.class === 'umum' && (kept.state === 'BERSIH' || kept.state === 'TIDAK_DIPINDAI');
  const body = open ? await readFileBytes(db, deps, kept.id) : undefined;
  if (!open || body === undefined || listed === undefined) return { kind: 'missing', reason: say(lang, text.tiadaBerkas) };
  return { kind: 'bytes', type: MEDIA[kept.type], body, fileName: listed.nama };
}

type ReportAsk = FormRequest<Nomor, unknown, unknown>;
type Reported = FormRequest<Nomor, unknown, { readonly alasan?: string | undefined; readonly catatan?: string | undefined; readonly [PUZZLE_FIELD]?: string | undefined; readonly [ANSWER_FIELD]?: string | undefined }>;
const askOf = (kantor: AreaCode, visitor: string) => ({ form: LAPOR_ROUTE, office: kantor.slice(0, 2), visitor });

export async function showReport(ask: ReportAsk): Promise<Outcome> {
  const found = await answerOf(ask);
  return found === undefined ? missingAnswer(ask.lang) : reportPage(ask, found.arsip);
}

function reportPage({ deps, lang, params, ticket, visitor }: Pick<ReportAsk, 'deps' | 'lang' | 'params' | 'ticket' | 'visitor'>, arsip: Arsip, error?: string, catatan?: string, state: 'invalid' | 'busy' = 'invalid'): Outcome {
  if (arsip.keadaan !== 'TERBIT' && arsip.keadaan !== 'TERSEMBUNYI') return missingAnswer(lang);
  const { nomor } = params;
  // What is hidden is not named again by the page that hides it.
  const judul = arsip.keadaan === 'TERBIT' ? arsip.judul : nomor;
  const body = <ReportPage view={{ lang, nomor, judul, fields: ticket(`${ARSIP}/${nomor}/lapor`), puzzle: puzzlesOf(deps).issue(askOf(arsip.kantor, visitor)), error, catatan }} />;
  return { kind: 'page', title: say(lang, text.lapor), body, scripts: ['puzzle'], ...(error === undefined ? {} : { state }) };
}

export async function takeReport(ask: Reported): Promise<Outcome> {
  const { deps, lang, params, body } = ask;
  const found = await answerOf(ask);
  if (found === undefined) return missingAnswer(lang);
  const again = (words: string, state?: 'busy'): Outcome => reportPage(ask, found.arsip, words, body.catatan, state);
  const alasan = ALASAN_LAPOR.find((one) => one === body.alasan);
  if (alasan === undefined) return again(say(lang, text.laporPilih));
  const pass = puzzlesOf(deps).weigh(askOf(found.arsip.kantor, ask.visitor), { soal: body[PUZZLE_FIELD] ?? '', jawab: body[ANSWER_FIELD] ?? '' });
  if (!pass.ok) return again(refusalWords(lang, pass.refusal.code), 'busy');
  const done = await reportArchive(deps, { key: ask.idem, form: LAPOR_ROUTE, body: ask.bodyHash }, { nomor: params.nomor, alasan, catatan: body.catatan ?? '', pass: pass.value });
  if (done.ok) return { kind: 'page', title: say(lang, text.laporTerima), body: <ReportedPage lang={lang} nomor={params.nomor} tersembunyi={done.value.tersembunyi} /> };
  if (done.refusal.code === 'TIADA') return missingAnswer(lang);
  return again(done.refusal.code === 'SUDAH' ? say(lang, text.laporSudah) : refusalWords(lang, 'SOAL_DIPAKAI'), 'busy');
}

