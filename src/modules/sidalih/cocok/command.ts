// What do `dpt match` and `dpt link` do? (files in, pairs out; no database, no personal data at the terminal)
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatInt } from '#kernel/format';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Sentence, say } from '#kernel/text';
import type { Terminal } from '#platform/log';
import type { Command } from '#platform/module';
import { modelBaku, writeModel } from './baku.ts';
import { belajar, caraBelajarBaku } from './belajar.ts';
import { type BarisRusak, type Dibaca, type KodeBerkas, readRecords } from './csv.ts';
import { type Bahan, FolderKerja, weighInParts } from './kerja.ts';
import { writeBroken, writePairs } from './keluaran.ts';
import { type Hasil, type Tugas, acrossLists, allPairs, floorOf, settle } from './mesin.ts';
import type { Model } from './model.ts';
import { skemaPemilih } from './skema.ts';
import { Pembaca, type Tabel } from './tabel.ts';
import { text } from './text.ts';

const MATCH = 'dpt match BERKAS.csv --out PASANGAN.csv [--ambang 0.5] [--belajar] [--kerja FOLDER]';
const LINK = 'dpt link A.csv B.csv [--out PASANGAN.csv] [--ambang 0.5] [--belajar] [--kerja FOLDER]';
/** Below so many records a list tells too little of chance; the shipped weights are used as they are. */
const CUKUP_BANYAK = 2_000;
/** Below so many records a thread takes longer to start than the work. */
const LAYAK_UTAS = 20_000;
/** Records of a part; a kill costs at most one of them a thread. */
const SEBAGIAN = 125_000;

interface Pesanan {
  readonly files: readonly string[];
  readonly out: string;
  readonly ambang: number | undefined;
  readonly belajar: boolean;
  readonly kerja: string;
}

export const commands: readonly Command[] = [
  { words: 'dpt match', usage: MATCH, summary: say('id', text.cocokRingkas), alone: (args, terminal) => start(args, terminal, 1, MATCH), run: (args, _deps, terminal) => start(args, terminal, 1, MATCH) },
  { words: 'dpt link', usage: LINK, summary: say('id', text.cocokRingkasTaut), alone: (args, terminal) => start(args, terminal, 2, LINK), run: (args, _deps, terminal) => start(args, terminal, 2, LINK) },
];

async function start(args: readonly string[], terminal: Terminal, files: number, usage: string): Promise<number> {
  const order = readOrder(args, files, usage);
  if (!order.ok) {
    terminal.problem(String(order.refusal.values?.['line']));
    return 2;
  }
  try {
    return await carryOut(order.value, terminal);
  } catch (error) {
    // A disk that is full, a folder that is closed: told by the name of the output, never by what stood in it.
    if (!(error instanceof Error && 'code' in error)) throw error;
    terminal.problem(say('id', text.cocokTulis, { berkas: basename(order.value.out) }));
    return 2;
  }
}

function readOrder(args: readonly string[], files: number, usage: string): Result<Pesanan> {
  const wrong = (sentence: Sentence): Result<Pesanan> => refuse('PESANAN', { line: say('id', sentence, { usage }) });
  const option = { type: 'string' } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: { out: option, ambang: option, kerja: option, belajar: { type: 'boolean' } } });
  } catch {
    return wrong(text.cocokPakai);
  }
  const { values, positionals } = parsed;
  const out = values.out ?? (files === 2 ? 'pasangan.csv' : undefined);
  if (positionals.length !== files || out === undefined) return wrong(text.cocokPakai);
  if (positionals.some((file) => resolve(file) === resolve(out))) return wrong(text.cocokSama);
  const ambang = values.ambang === undefined ? undefined : Number(values.ambang);
  if (ambang !== undefined && !(/^\d*\.?\d+$/.test(values.ambang ?? '') && ambang >= 0 && ambang <= 1)) return wrong(text.cocokAmbang);
  return ok({ files: positionals, out, ambang, belajar: values.belajar === true, kerja: values.kerja ?? `${out}.kerja` });
}

/** Exit code 0: pairs written; 1: written, but some rows of the files could not be read; 2: nothing written. */
async function carryOut(order: Pesanan, terminal: Terminal): Promise<number> {
  const missing = order.files.find((file) => !existsSync(file));
  if (missing !== undefined) return unreadable('BERKAS_TIADA', missing, terminal);
  const kerja = new FolderKerja(order.kerja, await markOf(order));
  const read = await kerja.table(() => readAll(order.files));
  if (!read.ok) {
    kerja.remove();
    return unreadable(read.refusal.code, String(read.refusal.values?.['berkas']), terminal);
  }
  const { tabel, catatan } = read.value;
  tell(catatan, terminal);
  const daftarKedua = order.files.length === 2 ? catatan.berkas[0]?.rekaman : undefined;
  const model = kerja.model(() => weightsFor(tabel, daftarKedua, order.belajar));
  terminal.line(say('id', text.cocokBobot, { asal: model.asal }));
  const tugas: Tugas = { tabel, model, daftarKedua, lantai: floorOf({ tabel, daftarKedua }) };
  const utas = tabel.n < LAYAK_UTAS ? 1 : availableParallelism();
  const kabar = (selesai: number, semua: number): void => terminal.progress?.(say('id', text.cocokBagian, { selesai: String(selesai), semua: String(semua) }));
  const hasil = settle(allPairs(tugas), await weighInParts(kerja, tugas, Math.ceil(tabel.n / SEBAGIAN), utas, kabar));
  terminal.progress?.('');
  writeAll(order, { tabel, hasil, catatan }, terminal);
  kerja.remove();
  return catatan.rusak.length > 0 ? 1 : 0;
}

interface Catatan {
  readonly berkas: readonly (Dibaca & { readonly nama: string; readonly idGanda: number })[];
  readonly rusak: readonly (BarisRusak & { readonly berkas: string })[];
}

async function readAll(files: readonly string[]): Promise<Result<Bahan<Catatan>, Refusal<KodeBerkas>>> {
  const pembaca = new Pembaca(skemaPemilih);
  const berkas: Catatan['berkas'][number][] = [];
  const rusak: Catatan['rusak'][number][] = [];
  for (const file of files) {
    const nama = basename(file);
    const seen = new Set<string>();
    const before = pembaca.n;
    const read = await readRecords(
      file,
      (orang) => {
        seen.add(orang.id);
        pembaca.add(orang.id, orang);
      },
      (broken) => rusak.push({ berkas: nama, ...broken }),
    );
    if (!read.ok) return refuse(read.refusal.code, { berkas: nama });
    berkas.push({ nama, ...read.value, idGanda: pembaca.n - before - seen.size });
  }
  return ok({ tabel: pembaca.done(), catatan: { berkas, rusak } });
}

/** m is shipped or, by wish, learnt; u is what chance does in this very list, wherever it is long enough to tell. */
function weightsFor(tabel: Tabel, daftarKedua: number | undefined, learn: boolean): Model {
  const baku = modelBaku();
  if (tabel.n < CUKUP_BANYAK) return baku;
  const cara = { ...caraBelajarBaku, boleh: acrossLists(daftarKedua), semua: allPairs({ tabel, daftarKedua }) };
  return learn ? belajar(tabel, skemaPemilih, cara, say('id', text.cocokAsalBelajar)) : belajar(tabel, skemaPemilih, { ...cara, dasar: baku }, baku.asal);
}

function writeAll(order: Pesanan, { tabel, hasil, catatan }: { tabel: Tabel; hasil: Hasil; catatan: Catatan }, terminal: Terminal): void {
  const ambang = order.ambang ?? hasil.ambang;
  const broken = `${order.out}.baris-rusak.csv`;
  if (catatan.rusak.length > 0) {
    writeBroken(broken, catatan.rusak);
    terminal.problem(say('id', text.cocokRusak, { berkas: basename(broken) }));
  }
  const { usul, tinjau, dijaga } = writePairs(order.out, tabel, skemaPemilih, hasil, ambang);
  const { kelompok, pasangan, dibandingkan } = hasil.potongan;
  if (kelompok > 0) terminal.line(say('id', text.cocokBlok, { kelompok: int(kelompok), pasangan: int(pasangan), dibandingkan: int(dibandingkan) }));
  terminal.line(say('id', text.cocokHasil, { pasangan: int(usul + tinjau), ambang: ambang.toFixed(4).replace('.', ','), usul: int(usul), tinjau: int(tinjau), dijaga: int(dijaga) }));
}

function tell({ berkas, rusak }: Catatan, terminal: Terminal): void {
  for (const { nama, rekaman, kolomKurang, idGanda } of berkas) {
    const broken = rusak.filter((one) => one.berkas === nama).length;
    terminal.line(say('id', text.cocokDibaca, { berkas: nama, rekaman: int(rekaman), rusak: int(broken) }));
    if (kolomKurang.length > 0) terminal.line(say('id', text.cocokKolomKurang, { berkas: nama, kolom: kolomKurang.join(', ') }));
    if (idGanda > 0) terminal.problem(say('id', text.cocokIdGanda, { berkas: nama, banyak: int(idGanda) }));
  }
}

const UNREADABLE: Readonly<Record<KodeBerkas, Sentence>> = {
  BERKAS_TIADA: text.cocokBerkasTiada,
  BERKAS_KOSONG: text.cocokBerkasKosong,
  BERKAS_BUKAN_CSV: text.cocokBerkasBukanCsv,
  BERKAS_KEPALA: text.cocokBerkasKepala,
};

function unreadable(kode: KodeBerkas, file: string, terminal: Terminal): number {
  terminal.problem(`${kode}: ${say('id', UNREADABLE[kode], { berkas: basename(file) })}`);
  return 2;
}

/** The same files, weights and wishes give the same mark: only then may work that was cut off go on. */
async function markOf({ files, belajar: learn }: Pesanan): Promise<string> {
  const hash = createHash('sha256').update(`${files.length} ${learn} ${writeModel(modelBaku())}`);
  for (const file of files) {
    hash.update('\u0000');
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) hash.update(chunk);
  }
  return hash.digest('hex');
}

const int = (value: number): string => formatInt('id', value);
