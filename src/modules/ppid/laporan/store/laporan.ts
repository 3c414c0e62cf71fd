// Which yearly reports were given out?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import type { IsiLaporan } from '../isi.ts';

export interface Laporan {
  readonly kantor: AreaCode;
  readonly tahun: number;
  readonly versi: number;
  readonly sidik: string;
  /** Of the paper. */
  readonly ukuran: number;
  readonly sha256: string;
  readonly terbit: string;
}

const columns = sql`kantor, tahun, versi, sidik, ukuran, sha256, to_char(terbit at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as terbit`;

export async function insertLaporan(db: Db, one: Laporan & { readonly isi: string; readonly oleh: string }, pdf: Uint8Array): Promise<void> {
  await run(
    db,
    sql`insert into ppid_laporan (kantor, tahun, versi, isi, sidik, pdf, ukuran, sha256, oleh, terbit)
      values (${one.kantor}, ${one.tahun}, ${one.versi}, ${one.isi}, ${one.sidik}, ${Buffer.from(pdf)}, ${one.ukuran}, ${one.sha256}, ${one.oleh}, ${one.terbit}::timestamptz)`,
  );
}

/** The newest version. */
export async function readLaporan(db: Db, kantor: AreaCode, tahun: number): Promise<(Laporan & { readonly isi: IsiLaporan }) | undefined> {
  const [row] = await rows(db, sql<Laporan & { isi: string }>`select ${columns}, isi from ppid_laporan where kantor = ${kantor} and tahun = ${tahun} order by versi desc limit 1`);
  return row === undefined ? undefined : { ...row, isi: JSON.parse(row.isi) as IsiLaporan };
}

export async function readPdf(db: Db, kantor: AreaCode, tahun: number): Promise<Uint8Array | undefined> {
  return (await rows(db, sql<{ pdf: Uint8Array }>`select pdf from ppid_laporan where kantor = ${kantor} and tahun = ${tahun} order by versi desc limit 1`))[0]?.pdf;
}

/** Newest version of each report of a year, by office. */
export async function listLaporan(db: Db, tahun: number): Promise<Laporan[]> {
  return rows(db, sql<Laporan>`select distinct on (kantor) ${columns} from ppid_laporan where tahun = ${tahun} order by kantor, versi desc`);
}

export async function listTahun(db: Db): Promise<number[]> {
  return (await rows(db, sql<{ tahun: number }>`select distinct tahun from ppid_laporan order by tahun desc`)).map(({ tahun }) => tahun);
}

/** Moves when a report is given out. */
export async function laporanVersion(db: Db): Promise<string> {
  return (await rows(db, sql<{ v: string }>`select count(*)::text as v from ppid_laporan`))[0]?.v ?? '';
}
