// How are the figures of the information desk counted, and where do they stand? (one set of names for report, statistics and oversight)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';

/** One office in one year; absent = all. */
export interface Irisan {
  readonly kantor: AreaCode;
  readonly tahun: number;
}

export interface Sel {
  readonly kantor: AreaCode;
  readonly tahun: number;
  /** `belum` until the head of the desk has chosen; empty where there is no lane. */
  readonly jalur: string;
  readonly apa: string;
  readonly n: number;
}

const within = (column: 'p.tanggal_terima' | 'k.tanggal' | 'h.hari', irisan: Irisan | undefined) => {
  const kantor = sql.ref(`${column.split('.')[0] ?? ''}.kantor`);
  if (irisan === undefined) return sql`true`;
  return sql`${kantor} = ${irisan.kantor} and ${sql.ref(column)} >= make_date(${irisan.tahun}, 1, 1) and ${sql.ref(column)} < make_date(${irisan.tahun + 1}, 1, 1)`;
};

/** Requests: each row gives its names, and the names are counted; one look at the table. */
const permohonan = (irisan: Irisan | undefined) => sql`
  select p.kantor, extract(year from p.tanggal_terima)::int as tahun, coalesce(p.jalur, 'belum') as jalur, k.apa, count(*) as n
  from ppid_permohonan as p left join ppid_hitung as h on h.permohonan = p.id
  cross join lateral unnest(array_remove(array['terima', 'kanal.' || p.kanal, 'jenis.' || p.jenis_pemohon,
    case when p.asal is not null then 'berantai' end,
    case p.keadaan when 'DITERIMA' then 'belum' when 'DITUTUP_TIDAK_LENGKAP' then 'tutup' when 'DICABUT' then 'cabut' end,
    case when p.keadaan in ('TERDAFTAR', 'DIPROSES', 'DIPERPANJANG') then 'buka' end,
    case when p.terlambat and p.keadaan in ('TERDAFTAR', 'DIPROSES', 'DIPERPANJANG') then 'bukalewat' end,
    case when h.diperpanjang or p.keadaan = 'DIPERPANJANG' then 'perpanjang' end,
    case when h.tepat then 'tepat' end, 'hasil.' || h.hasil, 'hari.' || h.hari], null)) as k(apa)
  where ${within('p.tanggal_terima', irisan)} group by 1, 2, 3, 4`;

const butir = (irisan: Irisan | undefined) => sql`
  select p.kantor, extract(year from p.tanggal_terima)::int, coalesce(p.jalur, 'belum'), k.apa, count(*)
  from ppid_permohonan as p join ppid_hitung as h on h.permohonan = p.id join ppid_butir as b on b.permohonan = p.id
  cross join lateral unnest(array_remove(array['tolak.' || b.huruf, case when b.uji is not null then 'tolakuji.' || b.huruf end], null)) as k(apa)
  where b.hasil in ('tolak', 'hitamkan') and h.hasil in ('DITOLAK', 'DIJAWAB_SEBAGIAN') and ${within('p.tanggal_terima', irisan)} group by 1, 2, 3, 4`;

const keberatan = (irisan: Irisan | undefined) => sql`
  select k.kantor, extract(year from k.tanggal)::int, k.jalur, a.apa, count(*)
  from ppid_keberatan as k cross join lateral (
    select unnest(array_remove(array['kbr', 'kbrhasil.' || k.keadaan, case when k.lewat then 'kbrlewat' end], null))
    union all select 'kbralasan.' || huruf || '.' || k.keadaan from unnest(string_to_array(k.alasan, null)) as huruf
    union all select 'sgk.' || s.keadaan from ppid_sengketa as s where s.keberatan = k.id) as a(apa)
  where ${within('k.tanggal', irisan)} group by 1, 2, 3, 4`;

const hemat = (irisan: Irisan | undefined) => sql`
  select h.kantor, extract(year from h.hari)::int, '', 'hemat', sum(h.banyak) from ppid_hemat as h where ${within('h.hari', irisan)} group by 1, 2`;

const semua = (irisan?: Irisan) => sql`${permohonan(irisan)} union all ${butir(irisan)} union all ${keberatan(irisan)} union all ${hemat(irisan)}`;

/** As the record stands now: for the report of one office. */
export async function hitungIrisan(db: Db, irisan: Irisan): Promise<Sel[]> {
  return rows(db, sql<Sel>`select kantor, tahun, jalur, apa, n::int as n from (${semua(irisan)}) as s`);
}

/** All offices and years anew; in one transaction, so that no reader finds half of it. */
export async function tulisStatistik(db: Db, now: string): Promise<void> {
  await run(db, sql`select pg_advisory_xact_lock(hashtext('ppid_statistik'))`);
  await run(db, sql`delete from ppid_statistik`);
  await run(db, sql`insert into ppid_statistik (kantor, tahun, jalur, apa, n) select * from (${semua()}) as s`);
  await run(db, sql`insert into ppid_statistik_hari (pada) values (${now}::timestamptz) on conflict (satu) do update set pada = excluded.pada`);
}

/** When the figures were counted last; undefined = never. */
export async function statistikPada(db: Db): Promise<string | undefined> {
  const [row] = await rows(db, sql<{ pada: string }>`select to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada from ppid_statistik_hari`);
  return row?.pada;
}

export interface Pilihan {
  readonly kantor: AreaCode;
  /** With the offices below. */
  readonly bawah: boolean;
  readonly tahun: number;
  readonly jalur?: 'umum' | 'pemilu' | 'belum' | undefined;
}

/** The nation's code is no beginning of the others. */
const diBawah = (kantor: AreaCode, bawah: boolean) => (!bawah ? sql`kantor = ${kantor}` : kantor === '0' ? sql`true` : sql`kantor like ${`${kantor}%`}`);

/** Kept figures, added up. */
export async function bacaStatistik(db: Db, { kantor, bawah, tahun, jalur }: Pilihan): Promise<Map<string, number>> {
  const lane = jalur === undefined ? sql`true` : sql`jalur = ${jalur}`;
  const found = await rows(db, sql<{ apa: string; n: number }>`select apa, sum(n)::int as n from ppid_statistik where tahun = ${tahun} and ${diBawah(kantor, bawah)} and ${lane} group by apa`);
  return new Map(found.map(({ apa, n }) => [apa, n]));
}

/** Kept figures of one year, office by office. */
export async function bacaPerKantor(db: Db, kantor: AreaCode, tahun: number): Promise<{ readonly kantor: AreaCode; readonly apa: string; readonly n: number }[]> {
  return rows(
    db,
    sql<{ kantor: AreaCode; apa: string; n: number }>`select kantor, apa, sum(n)::int as n from ppid_statistik where tahun = ${tahun} and ${diBawah(kantor, true)}
      and (apa in ('terima', 'buka', 'perpanjang', 'tepat') or apa like 'hari.%' or apa like 'hasil.%') group by kantor, apa`,
  );
}

/** Years with figures, the newest first. */
export async function tahunAda(db: Db): Promise<number[]> {
  return (await rows(db, sql<{ tahun: number }>`select distinct tahun from ppid_statistik order by tahun desc`)).map(({ tahun }) => tahun);
}

/** Offices that received something in a year. */
export async function kantorBerangka(db: Db, tahun: number): Promise<AreaCode[]> {
  return (await rows(db, sql<{ kantor: AreaCode }>`select distinct kantor from ppid_statistik where tahun = ${tahun} and apa = 'terima' order by kantor`)).map(({ kantor }) => kantor);
}

/** Open and overdue by office, as of now: two small indexes, whatever the register holds. */
export async function lewatPerKantor(db: Db): Promise<{ readonly kantor: AreaCode; readonly permohonan: number; readonly keberatan: number }[]> {
  return rows(
    db,
    sql<{ kantor: AreaCode; permohonan: number; keberatan: number }>`select kantor, sum(p)::int as permohonan, sum(k)::int as keberatan from (
      select kantor, count(*) as p, 0 as k from ppid_permohonan where terlambat and keadaan in ('TERDAFTAR', 'DIPROSES', 'DIPERPANJANG') group by kantor
      union all select kantor, 0, count(*) from ppid_keberatan where lewat and keadaan = 'KEBERATAN_TERDAFTAR' group by kantor) as s group by kantor`,
  );
}

/** On which days how many questions ended at an answer that was there. */
export async function listHemat(db: Db, { kantor, tahun }: Irisan): Promise<{ readonly hari: Day; readonly banyak: number }[]> {
  return rows(db, sql<{ hari: Day; banyak: number }>`select h.hari::text as hari, sum(h.banyak)::int as banyak from ppid_hemat as h where ${within('h.hari', { kantor, tahun })} group by h.hari order by h.hari`);
}

export interface BatchLewat {
  readonly batch: string;
  readonly judul: string;
  readonly kantor: number;
  readonly terbuka: number;
  readonly lewat: number;
}

/** Batches with something overdue in a place: how many offices were asked, how many still owe, how many are late. */
export async function batchLewat(db: Db, kantor: AreaCode, limit: number): Promise<BatchLewat[]> {
  const here = kantor === '0' ? sql`true` : sql`p.kantor like ${`${kantor}%`}`;
  return rows(
    db,
    sql<BatchLewat>`select p.batch::text as batch, max(p.judul) as judul, count(*)::int as kantor, (count(*) filter (where p.keadaan in ('TERDAFTAR', 'DIPROSES', 'DIPERPANJANG')))::int as terbuka,
        (count(*) filter (where p.terlambat and p.keadaan in ('TERDAFTAR', 'DIPROSES', 'DIPERPANJANG')))::int as lewat
      from ppid_permohonan as p where ${here} and p.batch in (select batch from ppid_permohonan where batch is not null and terlambat and keadaan in ('TERDAFTAR', 'DIPROSES', 'DIPERPANJANG'))
      group by p.batch having count(*) filter (where p.terlambat and p.keadaan in ('TERDAFTAR', 'DIPROSES', 'DIPERPANJANG')) > 0 order by lewat desc, batch limit ${limit}`,
  );
}
