// Which number comes next, what was called today, and what must somebody of the office see to? (layanan.md 6.3, 9)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { type Irama, NOMOR_DARING_TERAKHIR } from '../urutan.ts';

const time = (ms: number) => sql`to_timestamp(${ms}::float8 / 1000)`;

/** The next number of the letter from 001 on; undefined when 799 is given out. */
export async function nextNomor(db: Db, kantor: string, tanggal: string, huruf: string): Promise<number | undefined> {
  const found = await rows(
    db,
    sql<{ n: number }>`insert into layanan_nomor (kantor, tanggal, huruf, terakhir) values (${kantor}, ${tanggal}::date, ${huruf}, 1)
      on conflict (kantor, tanggal, huruf) do update set terakhir = layanan_nomor.terakhir + 1 where layanan_nomor.terakhir < ${NOMOR_DARING_TERAKHIR} returning terakhir as n`,
  );
  return found[0]?.n;
}

/** False = this number of the day has its guest already. */
export async function insertAntrean(db: Db, kantor: string, tanggal: string, huruf: string, nomor: number, kunjungan: string): Promise<boolean> {
  return (await run(db, sql`insert into layanan_antrean (kantor, tanggal, huruf, nomor, kunjungan) values (${kantor}, ${tanggal}::date, ${huruf}, ${nomor}, ${kunjungan}::uuid) on conflict do nothing`)) === 1;
}

/** Held for the rest of the transaction, so that calls of one office come one after the other. */
export async function lockHari(db: Db, kantor: string, tanggal: string): Promise<Irama> {
  await run(db, sql`insert into layanan_hari (kantor, tanggal) values (${kantor}, ${tanggal}::date) on conflict do nothing`);
  const found = await rows(
    db,
    sql<Irama>`select panggilan, terakhir_prioritas as "terakhirPrioritas" from layanan_hari where kantor = ${kantor} and tanggal = ${tanggal}::date for update`,
  );
  return found[0] ?? { panggilan: 0, terakhirPrioritas: false };
}

export async function readHari(db: Db, kantor: string, tanggal: string): Promise<Irama> {
  const found = await rows(db, sql<Irama>`select panggilan, terakhir_prioritas as "terakhirPrioritas" from layanan_hari where kantor = ${kantor} and tanggal = ${tanggal}::date`);
  return found[0] ?? { panggilan: 0, terakhirPrioritas: false };
}

export async function writeHari(db: Db, kantor: string, tanggal: string, { panggilan, terakhirPrioritas }: Irama): Promise<void> {
  await run(db, sql`update layanan_hari set panggilan = ${panggilan}, terakhir_prioritas = ${terakhirPrioritas} where kantor = ${kantor} and tanggal = ${tanggal}::date`);
}

export async function insertPanggilan(db: Db, kunjungan: string, loket: number, kali: number, pada: number): Promise<void> {
  await run(
    db,
    sql`insert into layanan_panggilan (kunjungan, urut, loket, kali, pada)
      select ${kunjungan}::uuid, coalesce(max(urut), 0) + 1, ${loket}, ${kali}, ${time(pada)} from layanan_panggilan where kunjungan = ${kunjungan}::uuid`,
  );
}

/** Was the last guest that this counter called today a priority one? */
export async function lastPrioritas(db: Db, kantor: string, tanggal: string, loket: number): Promise<boolean> {
  const found = await rows(
    db,
    sql<{ prioritas: boolean | null }>`select k.prioritas from layanan_panggilan as p join layanan_kunjungan as k on k.id = p.kunjungan
      where k.kantor = ${kantor} and k.tanggal = ${tanggal}::date and p.loket = ${loket} and p.kali = 1 order by p.pada desc limit 1`,
  );
  return found[0]?.prioritas === true;
}

export const TINDAK = ['BUTUH', 'DUA_PERANGKAT', 'JAM_PERANGKAT', 'TUTUP_LAYANAN', 'FOTO'] as const;
export type JenisTindak = (typeof TINDAK)[number];

export interface Tindak {
  readonly id: string;
  readonly kantor: AreaCode;
  readonly jenis: JenisTindak;
  readonly kunjungan: string | null;
  /** Codes and numbers only; the sentence is the page's. */
  readonly isi: string;
  readonly dibuat: number;
}

export async function insertTindak(db: Db, one: Tindak): Promise<void> {
  await run(db, sql`insert into layanan_tindak (id, kantor, jenis, kunjungan, isi, dibuat) values (${one.id}::uuid, ${one.kantor}, ${one.jenis}, ${one.kunjungan}::uuid, ${one.isi}, ${time(one.dibuat)})`);
}

export async function listTindak(db: Db, kantor: string): Promise<Tindak[]> {
  return rows(
    db,
    sql<Tindak>`select id, kantor, jenis, kunjungan, isi, (extract(epoch from dibuat) * 1000)::int8 as dibuat from layanan_tindak where kantor = ${kantor} and selesai is null order by dibuat limit 100`,
  );
}

export async function closeTindak(db: Db, kantor: string, id: string, oleh: string, now: number): Promise<boolean> {
  return (await run(db, sql`update layanan_tindak set selesai = ${time(now)}, oleh = ${oleh} where id = ${id}::uuid and kantor = ${kantor} and selesai is null`)) === 1;
}
