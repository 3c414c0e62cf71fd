// Which lists are searched for duplicates, how far is it, and what did the matcher say of the groups?
import { type Db, rows, run, sql } from '#platform/db';
import { column } from '../../daftar/store/bulk.ts';

/** One list by itself (`daftarA` = `daftarB`), or one against another. */
export interface Satuan {
  readonly id: string;
  readonly ke: number;
  readonly daftarA: string;
  readonly daftarB: string;
}

export interface Permintaan {
  readonly id: string;
  /** ISO. */
  readonly diminta: string;
  readonly oleh: string;
  readonly peran: string;
  readonly node: string;
}

export async function insertPermintaan(db: Db, { id, diminta, oleh, peran, node }: Permintaan, pairs: readonly (readonly [string, string])[]): Promise<void> {
  await run(
    db,
    sql`insert into sidalih_ganda_cari (id, ke, daftar_a, daftar_b, diminta, oleh, peran, node)
      select ${id}::uuid, u.ke, u.a, u.b, ${diminta}::timestamptz, ${oleh}, ${peran}, ${node}
      from unnest(${column('int', pairs.map((_, ke) => ke))}, ${column('text', pairs.map(([a]) => a))}, ${column('text', pairs.map(([, b]) => b))}) as u (ke, a, b)`,
  );
}

/** The oldest that is not done; of one order alone where it is named. */
export async function nextSatuan(db: Db, id?: string): Promise<(Satuan & Permintaan) | undefined> {
  const [found] = await rows(
    db,
    sql<Satuan & Permintaan>`select id, ke, daftar_a as "daftarA", daftar_b as "daftarB", diminta::text as diminta, oleh, peran, node from sidalih_ganda_cari
      where selesai is null and ${id === undefined ? sql`true` : sql`id = ${id}::uuid`} order by diminta, id, ke limit 1`,
  );
  return found;
}

/** False where another process finished it first. */
export async function selesaikan(db: Db, { id, ke }: Satuan, { pada, rekam, dugaan }: { readonly pada: string; readonly rekam: number; readonly dugaan: number }): Promise<boolean> {
  return (await run(db, sql`update sidalih_ganda_cari set selesai = ${pada}::timestamptz, rekam = ${rekam}, dugaan = ${dugaan} where id = ${id}::uuid and ke = ${ke} and selesai is null`)) === 1;
}

/** An order of the same lists that is not done: it is gone on with, not begun anew. */
export async function findBelumSelesai(db: Db, daftar: readonly string[]): Promise<string | undefined> {
  const [found] = await rows(
    db,
    sql<{ id: string }>`select id from sidalih_ganda_cari group by id having count(*) filter (where selesai is null) > 0
      and array_agg(distinct daftar_a order by daftar_a) filter (where daftar_a = daftar_b) = ${column('text', [...daftar].sort())} order by min(diminta) limit 1`,
  );
  return found?.id;
}

export interface Pencarian {
  readonly id: string;
  readonly diminta: string;
  readonly peran: string;
  readonly node: string;
  readonly daftar: readonly string[];
  readonly semua: number;
  readonly selesai: number;
  readonly dugaan: number;
}

/** Newest first. */
export async function listPencarian(db: Db, banyak: number): Promise<Pencarian[]> {
  return rows(
    db,
    sql<Pencarian>`select id, to_char(min(diminta) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as diminta, min(peran) as peran, min(node) as node,
      array_agg(distinct daftar_a order by daftar_a) as daftar, count(*)::int as semua, count(selesai)::int as selesai, sum(dugaan)::int as dugaan
      from sidalih_ganda_cari group by id order by min(diminta) desc limit ${banyak}`,
  );
}

export interface BarisAdil {
  readonly golongan: string;
  readonly nilai: string;
  readonly rekaman: number;
  readonly usul: number;
  readonly tinjau: number;
  readonly namaTanggal: number;
  readonly tanpaUsul: number;
}

/** Takes the place of what an earlier search of this list said. */
export async function gantiAdil(db: Db, daftar: string, pada: string, all: readonly BarisAdil[]): Promise<void> {
  await run(db, sql`delete from sidalih_ganda_adil where daftar = ${daftar}`);
  const of = <T extends string | number>(value: (one: BarisAdil) => T): T[] => all.map(value);
  await run(
    db,
    sql`insert into sidalih_ganda_adil (daftar, golongan, nilai, rekaman, usul, tinjau, nama_tanggal, tanpa_usul, pada)
      select ${daftar}, u.*, ${pada}::timestamptz from unnest(${column('text', of((b) => b.golongan))}, ${column('text', of((b) => b.nilai))}, ${column('int', of((b) => b.rekaman))},
        ${column('int', of((b) => b.usul))}, ${column('int', of((b) => b.tinjau))}, ${column('int', of((b) => b.namaTanggal))}, ${column('int', of((b) => b.tanpaUsul))}) as u`,
  );
}

/** Summed over all searched lists; areas by kab/kota. */
export async function sumAdil(db: Db): Promise<BarisAdil[]> {
  const group = sql`case when golongan = 'wilayah' then left(nilai, 4) else nilai end`;
  return rows(
    db,
    sql<BarisAdil>`select golongan, ${group} as nilai, sum(rekaman)::int as rekaman, sum(usul)::int as usul, sum(tinjau)::int as tinjau, sum(nama_tanggal)::int as "namaTanggal",
      sum(tanpa_usul)::int as "tanpaUsul" from sidalih_ganda_adil group by golongan, ${group} order by golongan, nilai`,
  );
}

/** How the cases of each group stand and ended: by side, because a group is a record's. */
export interface HasilGolongan {
  readonly golongan: string;
  readonly nilai: string;
  /** Records that stand in a case. */
  readonly perkara: number;
  readonly beda: number;
  readonly diputusCoret: number;
  readonly dicoret: number;
  readonly banding: number;
  readonly menang: number;
}

export async function sumHasil(db: Db): Promise<HasilGolongan[]> {
  const groups = [
    ['wilayah', sql`left(s.desa, 4)`],
    ['usia', sql`s.kelompok_usia`],
    ['jenisKelamin', sql`s.jk`],
    ['asalNama', sql`s.asal_nama`],
    ['pita', sql`k.pita`],
    ['semua', sql`''`],
  ] as const;
  const one = ([golongan, value]: (typeof groups)[number]) => sql`select ${golongan}::text as golongan, ${value}::text as nilai, count(*)::int as perkara,
      count(*) filter (where k.hasil = 'BEDA_ORANG')::int as beda, count(*) filter (where s.nasib in ('AKAN_DICORET', 'DICORET'))::int as "diputusCoret",
      count(*) filter (where s.nasib = 'DICORET')::int as dicoret, count(s.banding)::int as banding, count(*) filter (where s.banding = 'KABUL')::int as menang
    from sidalih_ganda_sisi s join sidalih_ganda k on k.id = s.kasus group by 2`;
  return rows(db, sql<HasilGolongan>`${sql.join(groups.map(one), sql` union all `)} order by 1, 2`);
}

/** Cases by area of the deciding office, band, state and outcome. */
export interface RingkasKasus {
  readonly pemutus: string;
  readonly pita: string;
  readonly keadaan: string;
  readonly hasil: string | null;
  readonly n: number;
}

export async function sumKasus(db: Db): Promise<RingkasKasus[]> {
  return rows(db, sql<RingkasKasus>`select pemutus, pita, keadaan, hasil, count(*)::int as n from sidalih_ganda group by 1, 2, 3, 4 order by 1, 2, 3, 4`);
}

/** Moves when a search finishes a part. */
export async function cariVersion(db: Db): Promise<string> {
  const [found] = await rows(db, sql<{ v: string }>`select count(selesai)::text || '.' || coalesce(max(selesai)::text, '') as v from sidalih_ganda_cari`);
  return found?.v ?? '';
}
