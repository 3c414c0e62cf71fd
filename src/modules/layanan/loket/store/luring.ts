// Which devices receive guests without a network, which numbers did they take along, and what have they sent? (layanan.md 9)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { SEWA_BANYAK, SEWA_DARI, SEWA_SAMPAI } from '../resepsi/pesan.ts';

const time = (ms: number) => sql`to_timestamp(${ms}::float8 / 1000)`;

export interface Perangkat {
  readonly id: string;
  readonly kantor: AreaCode;
  readonly nama: string;
  /** Public half, SPKI in base64url. */
  readonly kunci: string;
  readonly akun: string;
  readonly dibuat: number;
  readonly dicabut: number | null;
}
const columns = sql`id, kantor, nama, kunci, akun, (extract(epoch from dibuat) * 1000)::int8 as dibuat, (extract(epoch from dicabut) * 1000)::int8 as dicabut`;

export async function insertPerangkat(db: Db, p: Omit<Perangkat, 'dicabut'>): Promise<void> {
  await run(db, sql`insert into layanan_perangkat (id, kantor, nama, kunci, akun, dibuat) values (${p.id}::uuid, ${p.kantor}, ${p.nama}, ${p.kunci}, ${p.akun}, ${time(p.dibuat)})`);
}

export async function findPerangkat(db: Db, id: string): Promise<Perangkat | undefined> {
  return (await rows(db, sql<Perangkat>`select ${columns} from layanan_perangkat where id = ${id}::uuid`))[0];
}

export async function listPerangkat(db: Db, kantor: string): Promise<Perangkat[]> {
  return rows(db, sql<Perangkat>`select ${columns} from layanan_perangkat where kantor = ${kantor} order by dibuat desc limit 50`);
}

export async function revokePerangkat(db: Db, kantor: string, id: string, now: number): Promise<boolean> {
  return (await run(db, sql`update layanan_perangkat set dicabut = ${time(now)} where id = ${id}::uuid and kantor = ${kantor} and dicabut is null`)) === 1;
}

export interface Sewa {
  readonly huruf: string;
  readonly dari: number;
  readonly sampai: number;
}

/** The next twenty numbers of the letter, from 800 on; nothing when 999 is given away. The caller holds the day. */
export async function leaseNomor(db: Db, perangkat: string, kantor: string, tanggal: string, huruf: string): Promise<void> {
  await run(
    db,
    sql`insert into layanan_sewa (perangkat, kantor, huruf, tanggal, dari, sampai)
      select ${perangkat}::uuid, ${kantor}, ${huruf}, ${tanggal}::date, n, n + ${SEWA_BANYAK - 1}::int
      from (select coalesce(max(sampai) + 1, ${SEWA_DARI}::int) as n from layanan_sewa where kantor = ${kantor} and tanggal = ${tanggal}::date and huruf = ${huruf}) as next
      where n + ${SEWA_BANYAK - 1}::int <= ${SEWA_SAMPAI}::int`,
  );
}

export async function listSewa(db: Db, perangkat: string, tanggal: string): Promise<Sewa[]> {
  return rows(db, sql<Sewa>`select huruf, dari, sampai from layanan_sewa where perangkat = ${perangkat}::uuid and tanggal = ${tanggal}::date order by huruf, dari`);
}

/** Of each letter of a day: leased, given out, and the rest, which nobody can use any more. */
export async function hitungSewa(db: Db, kantor: string, tanggal: string): Promise<{ readonly huruf: string; readonly disewa: number; readonly terbit: number; readonly hangus: number }[]> {
  return rows(
    db,
    sql<{ huruf: string; disewa: number; terbit: number; hangus: number }>`select huruf, disewa, terbit, disewa - terbit as hangus from (
        select s.huruf, sum(s.sampai - s.dari + 1)::int as disewa,
          (select count(*)::int from layanan_antrean as a where a.kantor = ${kantor} and a.tanggal = ${tanggal}::date and a.huruf = s.huruf and a.nomor >= ${SEWA_DARI}::int) as terbit
        from layanan_sewa as s where s.kantor = ${kantor} and s.tanggal = ${tanggal}::date group by s.huruf) as t order by huruf`,
  );
}

export async function findEntri(db: Db, perangkat: string, cacah: number): Promise<{ readonly sidik: string; readonly jawaban: string } | undefined> {
  return (await rows(db, sql<{ sidik: string; jawaban: string }>`select sidik, jawaban from layanan_luring where perangkat = ${perangkat}::uuid and cacah = ${cacah}`))[0];
}

/** False = another request was faster with this number. */
export async function insertEntri(db: Db, one: { readonly perangkat: string; readonly cacah: number; readonly sidik: string; readonly isi: string; readonly jawaban: string; readonly pada: number; readonly diterima: number }): Promise<boolean> {
  return (
    (await run(
      db,
      sql`insert into layanan_luring (perangkat, cacah, sidik, isi, jawaban, pada, diterima)
        values (${one.perangkat}::uuid, ${one.cacah}, ${one.sidik}, ${one.isi}, ${one.jawaban}, ${time(one.pada)}, ${time(one.diterima)}) on conflict do nothing`,
    )) === 1
  );
}

/** Entries of one device come one after the other. */
export async function lockPerangkat(db: Db, id: string): Promise<void> {
  await run(db, sql`select pg_advisory_xact_lock(hashtextextended(${`layanan.perangkat/${id}`}, 0))`);
}

export async function findNomor(db: Db, kantor: string, tanggal: string, huruf: string, nomor: number): Promise<string | undefined> {
  const found = await rows(db, sql<{ kunjungan: string }>`select kunjungan from layanan_antrean where kantor = ${kantor} and tanggal = ${tanggal}::date and huruf = ${huruf} and nomor = ${nomor}`);
  return found[0]?.kunjungan;
}

/** What devices sent goes with the contact of its guests. */
export async function wipeEntri(db: Db, before: number): Promise<void> {
  await run(db, sql`update layanan_luring set isi = '' where isi <> '' and diterima < ${time(before)}`);
}
