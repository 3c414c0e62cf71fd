// Which notices have gone out already, and which offices expect whom? (layanan.md 8)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';

const time = (ms: number) => sql`to_timestamp(${ms}::float8 / 1000)`;

/** True for the first who asks, in the caller's transaction. */
export async function pertamaKali(db: Db, kunci: string, now: number): Promise<boolean> {
  return (await run(db, sql`insert into layanan_kabar_sekali (kunci, pada) values (${kunci}, ${time(now)}) on conflict do nothing`)) === 1;
}

export async function dropSekali(db: Db, before: number): Promise<void> {
  await run(db, sql`delete from layanan_kabar_sekali where pada < ${time(before)}`);
}

/** Offices with open bookings on a day. */
export async function listKantorBerjanji(db: Db, tanggal: string): Promise<AreaCode[]> {
  const found = await rows(db, sql<{ kantor: AreaCode }>`select distinct kantor from layanan_kunjungan where tanggal = ${tanggal}::date and keadaan in ('DIPESAN', 'TERKONFIRMASI') order by kantor`);
  return found.map(({ kantor }) => kantor);
}

/** Bookings of an office and day that come with a need or with priority. */
export async function countButuhHari(db: Db, kantor: string, tanggal: string): Promise<number> {
  const found = await rows(
    db,
    sql<{ n: number }>`select count(*)::int as n from layanan_kunjungan as k join layanan_kunjungan_pribadi as p on p.kunjungan = k.id
      where k.kantor = ${kantor} and k.tanggal = ${tanggal}::date and k.keadaan in ('DIPESAN', 'TERKONFIRMASI') and (p.butuh is not null or k.prioritas)`,
  );
  return found[0]?.n ?? 0;
}
