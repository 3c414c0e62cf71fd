// Which monthly counts are kept for the public report?
import { type Db, rows, run, sql } from '#platform/db';

export interface Hitungan {
  /** `2026-11`. */
  readonly bulan: string;
  readonly jenis: string;
  readonly banyak: number;
}

/** Newest month first. */
export async function readLaporan(db: Db, bulan: number): Promise<Hitungan[]> {
  return rows(db, sql<Hitungan>`select bulan, jenis, banyak from sidalih_laporan where bulan in (select distinct bulan from sidalih_laporan order by bulan desc limit ${bulan}) order by bulan desc, jenis`);
}

/** The count of a month as the trail tells it now. */
export async function setHitungan(db: Db, { bulan, jenis, banyak }: Hitungan): Promise<void> {
  await run(db, sql`insert into sidalih_laporan (bulan, jenis, banyak) values (${bulan}, ${jenis}, ${banyak}::bigint) on conflict (bulan, jenis) do update set banyak = excluded.banyak where sidalih_laporan.banyak <> excluded.banyak`);
}

/** What came since the last writing of this server. */
export async function addHitungan(db: Db, { bulan, jenis, banyak }: Hitungan): Promise<void> {
  if (banyak === 0) return;
  await run(db, sql`insert into sidalih_laporan (bulan, jenis, banyak) values (${bulan}, ${jenis}, ${banyak}::bigint) on conflict (bulan, jenis) do update set banyak = sidalih_laporan.banyak + excluded.banyak`);
}

export async function laporanVersion(db: Db): Promise<string> {
  const [found] = await rows(db, sql<{ v: string }>`select coalesce(sum(banyak), 0)::text || '.' || count(*)::text as v from sidalih_laporan`);
  return found?.v ?? '';
}
