// What do the closed forms of the kecamatan say of each station, and which of those forms are in force?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, sql } from '#platform/db';
import type { Angka } from '../../figures.ts';
import { codeOf, literal, provOf, stationRange } from '../../store/columns.ts';

/** D kecamatan: `LAPISAN[1]`. */
const D_KEC = 1;

/** Vote cells of the stations below an area by the newest closed form of their kecamatan; one question, one row a station. */
export async function readBarisD(db: Db, no: number, kode: AreaCode): Promise<Map<AreaCode, readonly Angka[]>> {
  const { dari, ke } = stationRange(kode);
  const kec = (edge: number): number => Math.floor(edge / 1e7);
  const found = await rows(
    db,
    sql<{ kode: number; suara: Angka[] }>`select distinct on (b.kode) b.kode, b.suara
      from (select distinct on (r.kode) r.id from hasil_rapat r
        where r.kontes = ${no} and r.prov = ${provOf(kode)} and r.lapisan = ${D_KEC} and r.ditutup is not null
          and r.kode >= ${kec(dari)} and r.kode <= ${kec(ke - 1)} order by r.kode, r.versi desc) t
      join hasil_d_baris b on b.rapat = t.id
      where b.kode >= ${dari} and b.kode < ${ke} order by b.kode, b.versi desc`,
  );
  return new Map(found.map((row) => [codeOf(row.kode), row.suara]));
}

/** How many forms of kecamatan have closed, by province: moves with each of them. */
export async function closedForms(db: Db, nos: readonly number[]): Promise<Map<number, number>> {
  const found = await rows(
    db,
    sql<{ prov: number; n: number }>`select prov, count(*)::int as n from hasil_rapat
      where kontes = any(${literal(nos)}::smallint[]) and lapisan = ${D_KEC} and ditutup is not null group by prov`,
  );
  return new Map(found.map((row) => [row.prov, row.n]));
}
