// How is a letter of the supervisor filed, answered row by row, and published? (sidalih.md 5.8)
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { parseDay } from '#kernel/day';
import { assert } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { renderPdf } from '#platform/documents';
import { type SignedIn, can, isWithin, scopeOf } from '#platform/identity';
import type { DeskRequest, Deps, Outcome } from '#platform/module';
import { BASE_TREE, findArea } from '#platform/offices';
import { evidenceWords, receiveEvidence } from '../bukti/bukti.ts';
import { UBAHAN_WORDS } from '../daftar/text-ubah.ts';
import { listRekam } from '../daftar/store/pemilih.ts';
import { hariDi } from '../daftar/today.ts';
import { bersih } from '../tanggapan/isian.ts';
import { ajukanSaran } from './actions/ajukan.ts';
import { type JawabRefusal, type TerbitRefusal, jawabBaris, lanjutkan, terbitkan } from './actions/jawab.ts';
import { openCsv } from './isi.ts';
import { jawabanPdf } from './jawaban.ts';
import { HASIL_SARAN } from './keadaan.ts';
import { bacaBaris } from './muat.ts';
import { SARAN_BARU, barisPath, lanjutPath, saranPath, terbitPath } from './pages/address.ts';
import { type BaruProps, BaruView, DaftarView, SuratView, type SuratProps } from './pages/view.tsx';
import { AJUKAN, JAWAB, LIHAT, TERBIT, saranPermissions } from './permissions.ts';
import { type Saran, listBaris, listSaran, readSaran } from './store/saran.ts';
import { readSurat } from './surat.ts';
import { saranText as text } from './text.ts';

const line = z.string().max(400).optional();
export const saranParams = z.object({ uuid: z.uuid() });
export const baruBody = z.object({ surat: line, tanggal: line, kab: line, tabel: z.string().max(64_000).optional() });
export const barisBody = z.object({ no: z.string().regex(/^[0-9]{1,5}$/), hasil: line, catatan: z.string().max(4_000).optional(), pemilih: line });
export const kosongBody = z.object({});
type Params = z.infer<typeof saranParams>;
type Request<B = unknown> = DeskRequest<Params, unknown, B>;

const SHOWN = 200;
/** Text of a file that is pasted instead is 64 kB; a file may be longer. */
const FILE_BYTES = 2 * 1024 * 1024;

const permissionOf = (id: string) => saranPermissions.find((one) => one.id === id);
function may({ clock }: Pick<Deps, 'clock'>, who: SignedIn, id: string, node: AreaCode): boolean {
  const permission = permissionOf(id);
  return permission !== undefined && can(who, { ...permission, stepUp: false }, { kind: 'saran', id: '', node }, clock.now()).allow;
}

export async function saranResource({ database: { db } }: Deps, { uuid }: Params) {
  const found = await readSaran(db, uuid);
  return found === undefined ? undefined : { kind: 'saran', id: uuid, node: found.node };
}

export async function showDaftarSaran({ deps, lang, who }: DeskRequest<unknown, unknown, unknown>): Promise<Outcome> {
  const permission = permissionOf(LIHAT);
  assert(permission !== undefined, 'the permission to see letters is declared');
  const nodes = scopeOf(who, permission, deps.clock.now()).map(({ node }) => node);
  const lines = (await listSaran(deps.database.db, nodes, SHOWN)).filter(({ node }) => nodes.some((own) => isWithin(own, node)));
  return { kind: 'page', title: say(lang, text.srJudul), tone: 'desk', body: <DaftarView lang={lang} lines={lines} boleh={nodes.some((node) => may(deps, who, AJUKAN, node))} /> };
}

type Baru = DeskRequest<unknown, unknown, z.infer<typeof baruBody>>;
type Fault = NonNullable<BaruProps['fault']>;

function form(request: DeskRequest<unknown, unknown, unknown>, typed: BaruProps['typed'], fault?: Fault): Outcome {
  const { lang } = request;
  const body = <BaruView lang={lang} fields={request.ticket(SARAN_BARU)} typed={typed} fault={fault} />;
  return { kind: 'page', title: say(lang, text.srBaru), tone: 'desk', body, ...(fault === undefined ? {} : { state: 'invalid' }) };
}

export const showBaruSaran = (request: DeskRequest<unknown, unknown, unknown>): Outcome => form(request, request.actor.node.length === 4 ? { kab: request.actor.node } : {});

export async function takeBaruSaran(request: Baru): Promise<Outcome> {
  const { deps, lang, body, actor } = request;
  const again = (field: Fault['field'], words: string): Outcome => form(request, body, { field, words });
  const surat = bersih(body.surat);
  if (surat === '' || surat.length > 80) return again('surat', say(lang, text.srTolakSurat));
  const kab = parseAreaCode(body.kab ?? '');
  if (!kab.ok || kab.value.length !== 4 || !isWithin(actor.node as AreaCode, kab.value)) return again('kab', say(lang, text.srTolakKab));
  const tanggal = parseDay(bersih(body.tanggal));
  if (!tanggal.ok || tanggal.value > hariDi(deps.clock, kab.value)) return again('tanggal', say(lang, text.srTolakTanggal));
  const table = await tableOf(request);
  if (table === undefined) return again('tabel', say(lang, text.srTolakTeks));
  const read = readSurat(table);
  if (!read.ok) return again('tabel', suratWords(lang, read.refusal));
  const done = await ajukanSaran(deps, { surat, tanggal: tanggal.value, kab: kab.value, baris: read.value }, actor);
  if (done.ok) return { kind: 'redirect', to: saranPath(done.value.id) };
  const { code, values } = done.refusal;
  if (code === 'SARAN_DESA') return again('tabel', say(lang, text.srTolakDesa, { baris: String(values?.['baris'] ?? '') }));
  return code === 'SARAN_ADA' ? again('surat', say(lang, text.srTolakAda)) : again('kab', say(lang, text.srTolakDaftar));
}

/** The file where one came, else the pasted cells; undefined where the file is no text. */
async function tableOf({ body, uploads }: Baru): Promise<string | undefined> {
  const [file] = uploads.filter(({ field }) => field === 'berkas');
  if (file === undefined) return body.tabel ?? '';
  if (file.bytes > FILE_BYTES) return undefined;
  try {
    const read = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file.path));
    return read.includes('\0') ? undefined : read;
  } catch {
    return undefined;
  }
}

function suratWords(lang: Lang, { code, values = {} }: { readonly code: string; readonly values?: Readonly<Record<string, string | number>> }): string {
  const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  const words = { SARAN_KOSONG: text.srTolakKosong, SARAN_BANYAK: text.srTolakBanyak, SARAN_BARIS: text.srTolakBaris }[code] ?? text.srTolakTeks;
  return say(lang, words, { maks: '', baris: '', kolom: '', ...filled });
}

async function saranOf({ deps, params }: Pick<Request, 'deps' | 'params'>): Promise<Saran> {
  const found = await readSaran(deps.database.db, params.uuid);
  assert(found !== undefined, 'the guard has found this letter');
  return found;
}

async function rowsOf({ deps }: Pick<Request, 'deps'>, saran: Saran): Promise<SuratProps['rows']> {
  const { db } = deps.database;
  const all = await listBaris(db, saran.id);
  const read = bacaBaris(deps.keys, saran.id, all);
  const rows: SuratProps['rows'][number][] = [];
  for (const [at, row] of read.entries()) {
    const kept = all[at];
    if (kept === undefined) continue;
    const [word = ''] = row.nama.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length);
    const found = kept.pemilih === null && saran.keadaan === 'DIBAGI' && word.length >= 3 ? await listRekam(db, saran.daftar, { node: kept.desa, nama: word, banyak: 12 }) : [];
    rows.push({ ...row, tingkat: kept.tingkat, pemilih: kept.pemilih, calon: found.map((one) => ({ value: one.id, label: `${one.nama}, ${one.alamat}, TPS ${one.tps}` })) });
  }
  return rows;
}

export async function showSaran(request: Request, error?: string): Promise<Outcome> {
  const { deps, lang, who } = request;
  const saran = await saranOf(request);
  const ticket = (id: string, path: string) => (may(deps, who, id, saran.node) ? request.ticket(path) : undefined);
  const tickets = { baris: ticket(JAWAB, barisPath(saran.id)), terbit: ticket(TERBIT, terbitPath(saran.id)), lanjut: ticket(AJUKAN, lanjutPath(saran.id)) };
  const body = <SuratView lang={lang} saran={saran} rows={await rowsOf(request, saran)} tickets={tickets} error={error} />;
  return { kind: 'page', title: saran.surat, tone: 'desk', scripts: ['desk'], body, ...(error === undefined ? {} : { state: 'conflict' }) };
}

const REFUSED = {
  SARAN_TIDAK_ADA: text.srTolakKeadaan,
  SARAN_KEADAAN: text.srTolakKeadaan,
  SARAN_ALASAN: text.srTolakAlasan,
  SARAN_REKAM: text.srTolakRekam,
  SARAN_KODE: text.srTolakKode,
  SARAN_BELUM: text.srTolakBelum,
  ...UBAHAN_WORDS,
} as const satisfies Record<(JawabRefusal | TerbitRefusal)['code'], unknown>;

export async function takeBaris(request: Request<z.infer<typeof barisBody>>): Promise<Outcome> {
  const { deps, lang, body, actor, params } = request;
  const hasil = HASIL_SARAN.find((one) => one === body.hasil);
  if (hasil === undefined) return showSaran(request, say(lang, text.srTolakHasil));
  const bukti = await receiveEvidence(deps, request.uploads);
  if (!bukti.ok) return showSaran(request, evidenceWords(lang, bukti.refusal));
  const named = /^[0-9a-f-]{36}$/.test(body.pemilih ?? '') ? { pemilih: body.pemilih ?? '' } : {};
  const done = await jawabBaris(deps, params.uuid, { no: Number(body.no), hasil, catatan: bersih(body.catatan).slice(0, 1_000), bukti: bukti.value, ...named }, actor);
  return done.ok ? { kind: 'redirect', to: saranPath(params.uuid) } : showSaran(request, say(lang, REFUSED[done.refusal.code]));
}

export async function takeTerbit(request: Request): Promise<Outcome> {
  const done = await terbitkan(request.deps, request.params.uuid, request.actor);
  return done.ok ? { kind: 'redirect', to: saranPath(request.params.uuid) } : showSaran(request, say(request.lang, REFUSED[done.refusal.code]));
}

export async function takeLanjut(request: Request): Promise<Outcome> {
  const done = await lanjutkan(request.deps, request.params.uuid, request.actor);
  return done.ok ? { kind: 'redirect', to: saranPath(request.params.uuid) } : showSaran(request, say(request.lang, REFUSED[done.refusal.code]));
}

/** The very bytes whose hash stands in the log, or the same rows on paper. */
export async function showBerkas(request: Request, ending: 'csv' | 'pdf'): Promise<Outcome> {
  const { deps, lang } = request;
  const saran = await saranOf(request);
  if (saran.csv === null) return { kind: 'missing', reason: say(lang, text.srTolakBelum), onward: [{ href: saranPath(saran.id), label: saran.surat }] };
  const fileName = `jawaban-saran-${saran.node}-${saran.id.slice(0, 8)}.${ending}`;
  if (ending === 'csv') return { kind: 'text', type: 'text/csv; charset=utf-8', body: openCsv(deps.keys, saran.id, saran.csv), fileName };
  const { db } = deps.database;
  const tempat = (await findArea(db, BASE_TREE, saran.node))?.nama ?? saran.node;
  const rows = bacaBaris(deps.keys, saran.id, await listBaris(db, saran.id));
  return { kind: 'bytes', type: 'application/pdf', body: await renderPdf(jawabanPdf('id', saran, tempat, rows)), fileName };
}
