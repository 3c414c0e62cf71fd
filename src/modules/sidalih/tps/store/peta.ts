// What do the records of a desa say for its map, and what was done to its proposal so far?
import { type Db, rows, run, sql } from '#platform/db';
import type { IdDaftar } from '../../daftar/rekam.ts';
import type { PemilihPeta } from '../bahan.ts';
import { KOSONG, type Usul, type UsulTersimpan } from '../usul.ts';

type Row = Omit<PemilihPeta, 'tps'> & { readonly tps: string; readonly nama: string; readonly rekam: number };

export interface PemilihDesa extends PemilihPeta {
  /** For those who know the families; never part of a map. */
  readonly nama: string;
  readonly rekam: number;
}

/** Everybody on the list in a desa; nothing is unsealed: the family by its keyed hash, disability as "is there an entry". */
export async function readPemilihDesa(db: Db, daftar: IdDaftar, desa: string): Promise<PemilihDesa[]> {
  const found = await rows(
    db,
    sql<Row>`select p.id, encode(p.nkk_kunci, 'hex') as keluarga, p.rw, p.rt, p.alamat, p.tps, p.nama, p.rekam, (d.pemilih is not null) as difabel
      from sidalih_pemilih p left join sidalih_disabilitas d on d.daftar = p.daftar and d.pemilih = p.id
      where p.daftar = ${daftar} and p.desa = ${desa} and p.tms is null order by p.id`,
  );
  return found.map(({ tps, ...one }) => ({ ...one, tps: tps === '000' ? null : Number(tps) }));
}

export interface RingkasDesa {
  readonly desa: string;
  readonly pemilih: number;
  /** Regular stations in use, and the fullest of them. */
  readonly tps: number;
  readonly terpenuh: number;
  readonly tanpa: number;
  readonly keadaan: Usul['keadaan'];
}

/** One line a desa of the list; cost by one count over its index. */
export async function listRingkas(db: Db, daftar: IdDaftar, node: string, lokasiKhusus: number): Promise<RingkasDesa[]> {
  const khusus = String(lokasiKhusus);
  return rows(
    db,
    sql<RingkasDesa>`select s.desa, sum(s.n)::int as pemilih, (count(*) filter (where s.tps <> '000' and s.tps < ${khusus}))::int as tps,
        coalesce(max(s.n) filter (where s.tps <> '000' and s.tps < ${khusus}), 0)::int as terpenuh, coalesce(sum(s.n) filter (where s.tps = '000'), 0)::int as tanpa,
        coalesce(min(u.keadaan), 'KOSONG') as keadaan
      from (select desa, tps, count(*)::int as n from sidalih_pemilih where daftar = ${daftar} and tms is null and desa >= ${node} and desa < ${`${node}~`} group by desa, tps) s
      left join sidalih_peta u on u.daftar = ${daftar} and u.desa = s.desa group by s.desa order by s.desa`,
  );
}

/** Begins a proposal in every desa with voters that has none; returns how many. */
export async function beginSemua(db: Db, daftar: IdDaftar, by: Pick<UsulTersimpan, 'peran' | 'node' | 'pada'>): Promise<number> {
  return run(
    db,
    sql`insert into sidalih_peta (daftar, desa, versi, keadaan, jumlah, suntingan, medan, peran, node, pada)
      select ${daftar}, p.desa, 1, 'USUL', null, '[]'::jsonb, ${JSON.stringify(KOSONG.medan)}::jsonb, ${by.peran}, ${by.node}, ${by.pada}::timestamptz
      from (select distinct desa from sidalih_pemilih where daftar = ${daftar} and tms is null) p
      on conflict (daftar, desa) do update set versi = sidalih_peta.versi + 1, keadaan = 'USUL', jumlah = null, suntingan = excluded.suntingan,
        peran = excluded.peran, node = excluded.node, pada = excluded.pada where sidalih_peta.keadaan = 'KOSONG'`,
  );
}

type UsulRow = Omit<UsulTersimpan, 'suntingan' | 'medan'> & { readonly suntingan: string; readonly medan: string };

/** Holds the proposal for the rest of the transaction where `lock` says so; one that nobody began is empty. */
export async function readUsul(db: Db, daftar: IdDaftar, desa: string, lock = false): Promise<UsulTersimpan> {
  const [row] = await rows(
    db,
    sql<UsulRow>`select versi, keadaan, jumlah, suntingan::text as suntingan, medan::text as medan, peran, node,
        to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada from sidalih_peta where daftar = ${daftar} and desa = ${desa} ${lock ? sql`for update` : sql``}`,
  );
  if (row === undefined) return KOSONG;
  return { ...row, suntingan: JSON.parse(row.suntingan) as Usul['suntingan'], medan: JSON.parse(row.medan) as Usul['medan'] };
}

/** False where somebody else wrote the first version at the same moment. */
export async function writeUsul(db: Db, at: { readonly daftar: IdDaftar; readonly desa: string }, one: UsulTersimpan): Promise<boolean> {
  const values = sql`${one.versi}::int, ${one.keadaan}, ${one.jumlah}::int, ${JSON.stringify(one.suntingan)}::jsonb, ${JSON.stringify(one.medan)}::jsonb, ${one.peran}, ${one.node}, ${one.pada}::timestamptz`;
  const written = await run(
    db,
    sql`insert into sidalih_peta (daftar, desa, versi, keadaan, jumlah, suntingan, medan, peran, node, pada) values (${at.daftar}, ${at.desa}, ${values})
      on conflict (daftar, desa) do update set versi = excluded.versi, keadaan = excluded.keadaan, jumlah = excluded.jumlah, suntingan = excluded.suntingan,
        medan = excluded.medan, peran = excluded.peran, node = excluded.node, pada = excluded.pada where sidalih_peta.versi = ${one.versi - 1}::int`,
  );
  return written === 1;
}
