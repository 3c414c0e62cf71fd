// Which pairs of records may be one person? (raised by whoever notices; nothing follows without a case)
import { type Db, run, sql } from '#platform/db';
import type { IdDaftar } from '../rekam.ts';

export interface Dugaan {
  readonly id: string;
  readonly daftarA: IdDaftar;
  readonly pemilihA: string;
  readonly daftarB: IdDaftar;
  readonly pemilihB: string;
  /** `NIK_SAMA`, `PENCOCOKAN`, `TANGGAPAN`, `SARAN`. */
  readonly asal: string;
  readonly p: number | null;
  readonly pada: string;
  readonly kasus: string | null;
}

/** The smaller id stands first, so that a pair is raised once; a pair already known stays as it is. */
export async function raiseDugaan(db: Db, { id, daftarA, pemilihA, daftarB, pemilihB, asal, p, pada }: Omit<Dugaan, 'kasus'>): Promise<boolean> {
  const [first, second] = pemilihA < pemilihB ? [{ d: daftarA, p: pemilihA }, { d: daftarB, p: pemilihB }] : [{ d: daftarB, p: pemilihB }, { d: daftarA, p: pemilihA }];
  return (
    (await run(
      db,
      sql`insert into sidalih_dugaan (id, daftar_a, pemilih_a, daftar_b, pemilih_b, asal, p, pada)
        values (${id}::uuid, ${first.d}, ${first.p}::uuid, ${second.d}, ${second.p}::uuid, ${asal}, ${p}::double precision, ${pada}::timestamptz) on conflict do nothing`,
    )) === 1
  );
}
