// How does a whole nation of stations get onto the disk for the bench? (areas by the law in force, figures by rule)
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { areaCode } from '#kernel/area-code';
import { csvCells } from '#kernel/csv-line';
import type { KontesPack, PemiluPack } from '#modules/pemilu';
import { projectRoot } from '#platform/config';
import { type Rencana, bacaanSimulasi } from '../../src/modules/hasil/generate.ts';
import type { Bacaan } from '../../src/modules/hasil/figures.ts';

export interface Nation {
  readonly areas: string;
  /** Rows of stations in the file, asked for and written. */
  results(stations: number): Promise<{ readonly file: string; readonly rows: number }>;
}

const LEVELS = ['provinsi', 'kab_kota', 'kecamatan', 'kel_desa'] as const;

/** Writes the tree of all 83,762 kel/desa with a plan of exactly `total` stations. */
export function writeNation(folder: string, total: number, pemilu: PemiluPack, pack: KontesPack): Nation {
  mkdirSync(folder, { recursive: true });
  const data = join(projectRoot(), 'node_modules/idn-area-data/data');
  const rows = ['provinces', 'regencies', 'districts', 'villages'].flatMap((file, level) =>
    readFileSync(join(data, `${file}.csv`), 'utf8')
      .trimEnd()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => ({ level, kode: (csvCells(line)?.[0] ?? '').replaceAll('.', ''), nama: csvCells(line)?.at(-1) ?? '' })),
  );
  const desa = rows.filter((row) => row.level === 3).map((row) => row.kode).sort();
  const plan = share(desa, total);
  const quote = (name: string): string => (/[",]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);
  const lines = rows.map(({ level, kode, nama }) => {
    const n = level === 3 ? String(plan.get(kode) ?? 0) : '';
    const parent = [2, 4, 6][level - 1];
    return `${kode},${LEVELS[level] ?? ''},${parent === undefined ? '' : kode.slice(0, parent)},${quote(nama.toUpperCase())},${n},${n},,`;
  });
  const areas = join(folder, 'wilayah.csv');
  writeFileSync(areas, `kode,tingkat,kode_induk,nama,n_tps,no_tps_reguler_terakhir,no_tps_khusus_awal,no_tps_khusus_akhir\n${lines.join('\n')}\n`);
  return {
    areas,
    results: async (stations) => {
      const file = join(folder, `hasil-${stations}.csv.gz`);
      const counted = { rows: 0 };
      const source = Readable.from(csv(pemilu, pack, rencana(desa, plan, stations), counted));
      await pipeline(source, createGzip({ level: 1 }), createWriteStream(file));
      return { file, rows: counted.rows };
    },
  };
}

/** Between 1 and 30 stations a desa by a fixed pattern, brought to the exact sum by whole turns. */
function share(desa: readonly string[], total: number): Map<string, number> {
  const weights = desa.map((_, at) => 1 + ((at * 7919) % 19));
  const sum = weights.reduce((a, b) => a + b, 0);
  const counts = weights.map((weight) => Math.max(1, Math.floor((weight * total) / sum)));
  let left = total - counts.reduce((a, b) => a + b, 0);
  for (let at = 0; left !== 0; at = (at + 1) % counts.length) {
    const step = Math.sign(left);
    if ((counts[at] ?? 0) + step < 1) continue;
    counts[at] = (counts[at] ?? 0) + step;
    left -= step;
  }
  return new Map(desa.map((kode, at) => [kode, counts[at] ?? 0]));
}

function* rencana(desa: readonly string[], plan: ReadonlyMap<string, number>, stations: number): Generator<Rencana> {
  let left = stations;
  for (const kode of desa) {
    const n = Math.min(left, plan.get(kode) ?? 0);
    if (n <= 0) return;
    left -= n;
    yield { kode: areaCode(kode), nomor: Array.from({ length: n }, (_, at) => at + 1) };
  }
}

/** One row a station (its first reading), in the family with a dated snapshot and the administration block. */
function* csv(pemilu: PemiluPack, pack: KontesPack, plan: Iterable<Rencana>, counted: { rows: number }): Generator<string> {
  const places = pack.form.administrasi.map((name) => pack.form.sel.findIndex((sel) => sel.nama === name));
  const votes = pack.opsi.map((_, at) => `v20240220_paslon_${at + 1}`);
  const adm = pack.form.administrasi.map((name) => `adm20240220_${name}`);
  yield `kode_tps,provinsi,kab_kota,kecamatan,kel_desa,no_tps,${votes.join()},${adm.join()},n_foto,foto_1,foto_2,foto_3\n`;
  let part = '';
  for (const one of plan) {
    const first = new Map<string, Bacaan>();
    for (const reading of bacaanSimulasi(pemilu, pack, [one])) if (!first.has(reading.kode)) first.set(reading.kode, reading);
    for (const no of one.nomor) {
      const kode = `${one.kode}${String(no).padStart(3, '0')}`;
      part += line(kode, no, first.get(kode), pack, places);
      counted.rows += 1;
    }
    if (part.length > 65_536) {
      yield part;
      part = '';
    }
  }
  yield part;
}

function line(kode: string, no: number, reading: Bacaan | undefined, pack: KontesPack, places: readonly number[]): string {
  const suara = pack.opsi.map((_, at) => reading?.suara[at] ?? '');
  const sel = places.map((place) => reading?.sel?.[place] ?? '');
  const photos = (reading?.foto ?? []).map((_, at) => `ab12/pemilu/ppwp/${kode.slice(0, 2)}/${kode}-20240215-01240${at}--0000.jpg`);
  const foto = [0, 1, 2].map((at) => photos[at] ?? '');
  return `${kode},P,K,C,D,${no},${suara.join()},${sel.join()},${photos.length},${foto.join()}\n`;
}
