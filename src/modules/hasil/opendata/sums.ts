// How do the sums of a province become one file, every area of it with all counters? (hasil.md 5 and 8)
import { setImmediate } from 'node:timers/promises';
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Database } from '#platform/db';
import type { Kontes } from '../contest.ts';
import { type AngkaWilayah, CEK } from '../figures.ts';
import { PENCACAH } from '../rollup.ts';
import { streamAngka } from '../store/sums.ts';
import { hold, openView } from './bulk.ts';
import { type Cell, type Column, csvLines, numberColumn, textColumn } from './csv.ts';
import { gzip } from './gzip.ts';
import { LICENSE_LINE } from './license.ts';
import { SIMULATED, voteColumns } from './twin-csv.ts';
import type { Frame } from './twin-json.ts';

/** The sums of a province (99 abroad), or with "0" of the nation and its provinces, as of number `seq`. */
export interface SumsFile {
  readonly frame: Frame;
  readonly prov: AreaCode;
  readonly seq: number;
}

/** Place of the file below `/data/` and below the shelf. */
export function sumsPlace({ kontes }: Frame, prov: AreaCode): string {
  return `${kontes.pemilu.slug}/${kontes.pack.kode}/jumlah/${prov}.csv.gz`;
}

/** `pemilu-2024-ppwp-jumlah-31-seq184467.csv.gz` */
export function sumsName({ frame: { kontes }, prov, seq }: SumsFile): string {
  return `${kontes.pemilu.slug}-${kontes.pack.kode}-jumlah-${prov}-seq${seq}.csv.gz`;
}

export function sumsColumns(kontes: Kontes): Column[] {
  return [
    textColumn('kode', 'Kode wilayah tanpa titik; 0 seluruh Indonesia, 99 luar negeri'),
    numberColumn('tingkat', '0 negara, 1 provinsi, 2 kabupaten/kota, 3 kecamatan, 4 desa/kelurahan'),
    textColumn('nama', 'Nama wilayah'),
    numberColumn('seq', 'Nomor peristiwa terakhir di bawahnya; 0 belum ada'),
    textColumn('per', 'Waktu sumber terbaru, ISO 8601'),
    ...['total', ...PENCACAH].map((name) => numberColumn(`tps_${name}`, `Banyaknya TPS: ${name}`)),
    ...voteColumns(kontes),
    ...kontes.pack.form.sel.map(({ nama }) => numberColumn(nama, 'Jumlah sel ini dari semua TPS yang angkanya dihitung')),
    ...CEK.map((id) => numberColumn(`temuan_${id}`, `Banyaknya TPS yang ${id}-nya belum cocok`)),
    ...CEK.map((id) => numberColumn(`takdapat_${id}`, `Banyaknya TPS yang ${id}-nya tidak dapat diperiksa`)),
    textColumn('keterangan', `${SIMULATED} bila angkanya peragaan`),
  ];
}

function sumsRow({ simulated }: Frame, area: AngkaWilayah): Cell[] {
  return [
    area.kode,
    area.tingkat,
    area.nama,
    area.seq,
    area.per,
    ...(['total', ...PENCACAH] as const).map((name) => area.tps[name]),
    ...area.suara,
    ...area.sel,
    ...CEK.map((id) => area.temuan[id] ?? 0),
    ...CEK.map((id) => area.takDapat[id] ?? 0),
    simulated ? SIMULATED : null,
  ];
}

/** The bytes. Throws `Moved` when the log stands at another number than `seq`, before the first or after the last row. */
export async function* sumsBytes(database: Database, file: SumsFile): AsyncGenerator<Uint8Array> {
  const { kontes, simulated } = file.frame;
  const notes = {
    pemilu: kontes.pemilu.slug,
    kontes: kontes.pack.id,
    wilayah: file.prov === NATION ? 'negara dan provinsi' : file.prov,
    sampai_seq: String(file.seq),
    lisensi: LICENSE_LINE,
    ...(simulated ? { keterangan: SIMULATED } : {}),
  };
  yield* gzip(sumsTexts(database, file), {
    name: sumsName(file).replace(/\.gz$/, ''),
    comment: Object.entries(notes).map(([key, value]) => `${key}=${value}`).join('; '),
  });
}

async function* sumsTexts(database: Database, file: SumsFile): AsyncGenerator<string> {
  const { frame, prov } = file;
  const view = await openView(database);
  try {
    await hold(view.db, file);
    yield csvLines([sumsColumns(frame.kontes).map((column) => column.nama)]);
    for await (const piece of streamAngka(view.db, frame.kontes, prov)) {
      yield csvLines(piece.map((area) => sumsRow(frame, area)));
      await setImmediate();
    }
    await hold(view.db, file);
  } finally {
    await view.close();
  }
}
