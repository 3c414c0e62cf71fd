// Where do the stations of an area stand? (public facts alone)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import type { Lokasi } from '../lokasi.ts';

const columns = sql`desa, tps, nama, alamat, lat, lon, jam, akses, sumber`;

export async function findLokasi(db: Db, desa: string, tps: string): Promise<Lokasi | undefined> {
  return (await rows(db, sql<Lokasi>`select ${columns} from sidalih_lokasi where desa = ${desa} and tps = ${tps}`))[0];
}

/** All stations of one kel/desa, by number. */
export async function listLokasi(db: Db, desa: string): Promise<Lokasi[]> {
  return rows(db, sql<Lokasi>`select ${columns} from sidalih_lokasi where desa = ${desa} order by tps`);
}

export interface PerWilayah {
  readonly kode: AreaCode;
  readonly tps: number;
}

/** How many stations each area of `digits` digits below `kode` has; areas without any are left out. */
export async function countLokasi(db: Db, kode: AreaCode, digits: 2 | 4 | 6 | 10): Promise<PerWilayah[]> {
  const within = kode === '0' ? '' : kode;
  return rows(
    db,
    sql<PerWilayah>`select left(desa, ${digits}::int) as kode, count(*)::int as tps from sidalih_lokasi
      where desa >= ${within} and desa < ${`${within}:`} group by 1 order by 1`,
  );
}

/** Moves when any station of the area does. */
export async function lokasiVersion(db: Db, kode: string): Promise<string> {
  const within = kode === '0' ? '' : kode;
  const found = await rows(
    db,
    sql<{ v: string }>`select count(*)::text || '.' || coalesce(extract(epoch from max(sejak))::text, '') as v from sidalih_lokasi where desa >= ${within} and desa < ${`${within}:`}`,
  );
  return found[0]?.v ?? '';
}

/** Writes stations over what was known of them. */
export async function putLokasi(db: Db, all: readonly Lokasi[], now: string): Promise<number> {
  return run(
    db,
    sql`insert into sidalih_lokasi (desa, tps, nama, alamat, lat, lon, jam, akses, sumber, sejak)
        select desa, tps, nama, alamat, lat, lon, jam, akses, sumber, ${now}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as t(desa text, tps text, nama text, alamat text, lat double precision, lon double precision, jam text, akses jsonb, sumber text)
        on conflict (desa, tps) do update set nama = excluded.nama, alamat = excluded.alamat, lat = excluded.lat, lon = excluded.lon,
          jam = excluded.jam, akses = excluded.akses, sumber = excluded.sumber, sejak = excluded.sejak`,
  );
}
