// How does the operator publish a list for the look-up, and say where stations stand?
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { csvCells } from '#kernel/csv-line';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { say } from '#kernel/text';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { listDaftar, readDaftar } from '../daftar/store/daftar.ts';
import { catatLokasi } from './actions/catat-lokasi.ts';
import { type Penerbitan, terbitkan } from './actions/terbitkan.ts';
import { KOLOM_LOKASI, type Lokasi, bacaLokasi } from './lokasi.ts';
import { text } from './text-perintah.ts';

const PUBLISH = 'dpt publish --daftar PAKET.KAB | --semua PAKET';
const PLACES = 'dpt places BERKAS.csv';

async function wishOf(deps: Deps, args: readonly string[]): Promise<Penerbitan | undefined> {
  const { values } = parseArgs({ args: [...args], options: { daftar: { type: 'string' }, semua: { type: 'string' } } });
  if (values.semua !== undefined) return { daftar: `${values.semua}.0`, kantor: '0', lists: await listDaftar(deps.database.db, { paket: values.semua }) };
  const list = values.daftar === undefined ? undefined : await readDaftar(deps.database.db, values.daftar);
  return list === undefined ? undefined : { daftar: list.id, kantor: list.kab, lists: [list] };
}

async function publish(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const wish = await wishOf(deps, args).catch(() => undefined);
  if (wish === undefined || wish.lists.length === 0) {
    terminal.problem(say('id', text.cekPerintahTerbit, { cara: PUBLISH }));
    return 2;
  }
  const begun = performance.now();
  const made = await terbitkan(deps, { ...wish, progress: (n) => terminal.progress?.(say('id', text.cekPerintahSampai, { n: String(n) })) });
  terminal.progress?.('');
  if (!made.ok) {
    const words = { CEK_BELUM: text.cekPerintahBelum, CEK_KOSONG: text.cekPerintahKosong, CEK_MENUNGGU: text.cekPerintahMenunggu };
    terminal.problem(say('id', words[made.refusal.code], { daftar: wish.daftar }));
    return 1;
  }
  const { pemilih, ukuran, kembar, sha256, kepala } = made.value;
  const seconds = (performance.now() - begun) / 1_000;
  const per = pemilih === 0 ? 0 : ukuran / pemilih;
  terminal.line(say('id', text.cekPerintahJadi, { daftar: kepala.daftar, versi: String(kepala.versi), n: String(pemilih), detik: seconds.toFixed(1), bita: per.toFixed(1), kembar: String(kembar), sha256 }));
  return 0;
}

/** The rows of a file, or the first line and column that cannot stand: a half-known map is worse than the old one. */
async function readPlaces(file: string): Promise<Result<Lokasi[], Refusal<'LOKASI_KOLOM' | 'LOKASI_KEPALA'>>> {
  const out: Lokasi[] = [];
  let names: readonly string[] | undefined;
  let line = 0;
  for await (const raw of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    line += 1;
    const cells = csvCells(line === 1 ? raw.replace(/^\ufeff/, '') : raw)?.map((cell) => cell.trim());
    if (names === undefined) {
      names = cells ?? [];
      const missing = KOLOM_LOKASI.find((one) => names?.includes(one) !== true);
      if (missing !== undefined) return refuse('LOKASI_KEPALA', { kolom: missing });
      continue;
    }
    if (raw.trim() === '') continue;
    const row = Object.fromEntries(names.map((name, at) => [name, cells?.[at] ?? '']));
    const read = bacaLokasi(row);
    if (!read.ok) return refuse('LOKASI_KOLOM', { baris: line, kolom: String(read.refusal.values?.['kolom'] ?? '') });
    out.push(read.value);
  }
  return ok(out);
}

async function places([file, ...rest]: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  if (file === undefined || rest.length > 0) {
    terminal.problem(say('id', text.cekPerintahTempat, { cara: PLACES, kolom: KOLOM_LOKASI.join(',') }));
    return 2;
  }
  const read = await readPlaces(file).catch(() => undefined);
  if (read === undefined) {
    terminal.problem(say('id', text.cekPerintahTakTerbaca));
    return 1;
  }
  if (!read.ok) {
    const { baris = 1, kolom = '' } = read.refusal.values ?? {};
    terminal.problem(say('id', text.cekPerintahBaris, { baris: String(baris), kolom: String(kolom) }));
    return 1;
  }
  terminal.line(say('id', text.cekPerintahTercatat, { n: String(await catatLokasi(deps, read.value)) }));
  return 0;
}

export const commands: readonly Command[] = [
  { words: 'dpt publish', usage: PUBLISH, summary: say('id', text.cekPerintahTerbitKet), run: publish },
  { words: 'dpt places', usage: PLACES, summary: say('id', text.cekPerintahTempatKet), run: places },
];
