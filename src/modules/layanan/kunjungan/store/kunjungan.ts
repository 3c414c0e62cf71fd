// How does a visit lie in the table, without anything that says who came? (instants are milliseconds since 1970)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';
import type { Bahasa, JenisTamu, Sumber } from '../jenis.ts';
import type { Hasil, Keadaan } from '../keadaan.ts';

export interface Kunjungan {
  readonly id: string;
  readonly kodeKunci: string | null;
  readonly kodeLuring: string | null;
  readonly kantor: AreaCode;
  readonly layanan: string;
  /** Version of the standard in force when it began: the visit is judged by it. */
  readonly standarVersi: string | null;
  readonly sumber: Sumber;
  readonly jenisTamu: JenisTamu;
  readonly jumlah: number;
  /** Null: forgotten a day after the visit. */
  readonly prioritas: boolean | null;
  readonly pejabat: string | null;
  readonly bahasa: Bahasa;
  readonly dibantu: boolean;
  readonly perluOrang: boolean;
  readonly keadaan: Keadaan;
  readonly tanggal: Day;
  readonly slot: number | null;
  readonly dipesan: number | null;
  readonly dikonfirmasi: number | null;
  readonly tiba: number | null;
  readonly efektif: number | null;
  readonly huruf: string | null;
  readonly nomor: number | null;
  readonly loket: number | null;
  readonly loketTujuan: number | null;
  readonly dipanggil: number | null;
  readonly panggilan: number;
  readonly panggilAkhir: number | null;
  readonly mulai: number | null;
  readonly selesai: number | null;
  readonly hasil: Hasil | null;
  readonly kasus: string | null;
  readonly catatan: string | null;
  readonly sebab: string | null;
  readonly alih: number;
  readonly ubah: number;
  readonly kembaliPada: number | null;
  readonly antreKunci: string | null;
  readonly tokenTerbit: boolean;
  readonly lembagaTerbuka: string | null;
  readonly perangkat: string | null;
  readonly geser: number | null;
  readonly versi: number;
}

const PLAIN = {
  id: 'id',
  kodeKunci: 'kode_kunci',
  kodeLuring: 'kode_luring',
  kantor: 'kantor',
  layanan: 'layanan',
  standarVersi: 'standar_versi',
  sumber: 'sumber',
  jenisTamu: 'jenis_tamu',
  jumlah: 'jumlah',
  prioritas: 'prioritas',
  pejabat: 'pejabat',
  bahasa: 'bahasa',
  dibantu: 'dibantu',
  perluOrang: 'perlu_orang',
  keadaan: 'keadaan',
  huruf: 'huruf',
  nomor: 'nomor',
  loket: 'loket',
  loketTujuan: 'loket_tujuan',
  panggilan: 'panggilan',
  hasil: 'hasil',
  kasus: 'kasus',
  catatan: 'catatan',
  sebab: 'sebab',
  alih: 'alih',
  ubah: 'ubah',
  kembaliPada: 'kembali_pada',
  antreKunci: 'antre_kunci',
  tokenTerbit: 'token_terbit',
  lembagaTerbuka: 'lembaga_terbuka',
  perangkat: 'perangkat',
  geser: 'geser',
  versi: 'versi',
} as const;
const TIMES = { slot: 'slot', dipesan: 'dipesan', dikonfirmasi: 'dikonfirmasi', tiba: 'tiba', efektif: 'efektif', dipanggil: 'dipanggil', panggilAkhir: 'panggil_akhir', mulai: 'mulai', selesai: 'selesai' } as const;

const columns = sql.join([
  ...Object.entries(PLAIN).map(([key, name]) => sql`${sql.ref(name)} as ${sql.ref(key)}`),
  ...Object.entries(TIMES).map(([key, name]) => sql`(extract(epoch from ${sql.ref(name)}) * 1000)::int8 as ${sql.ref(key)}`),
  sql`to_char(tanggal, 'YYYY-MM-DD') as tanggal`,
]);
const time = (ms: number | null) => (ms === null ? sql`null` : sql`to_timestamp(${ms}::float8 / 1000)`);

export async function readKunjungan(db: Db, id: string): Promise<Kunjungan | undefined> {
  return (await rows(db, sql<Kunjungan>`select ${columns} from layanan_kunjungan where id = ${id}::uuid`))[0];
}

/** Held for the rest of the transaction. */
export async function lockKunjungan(db: Db, id: string): Promise<Kunjungan | undefined> {
  return (await rows(db, sql<Kunjungan>`select ${columns} from layanan_kunjungan where id = ${id}::uuid for update`))[0];
}

export async function findByKode(db: Db, kunci: string): Promise<Kunjungan | undefined> {
  return (await rows(db, sql<Kunjungan>`select ${columns} from layanan_kunjungan where kode_kunci = ${kunci}`))[0];
}

export async function findByAntre(db: Db, kunci: string): Promise<Kunjungan | undefined> {
  return (await rows(db, sql<Kunjungan>`select ${columns} from layanan_kunjungan where antre_kunci = ${kunci}`))[0];
}

export async function insertKunjungan(db: Db, k: Kunjungan, now: number): Promise<void> {
  const names = [...Object.values(PLAIN), ...Object.values(TIMES), 'tanggal', 'dibuat', 'diubah'].map((name) => sql.ref(name));
  const values = [
    ...(Object.keys(PLAIN) as (keyof typeof PLAIN)[]).map((key) => sql`${k[key]}`),
    ...(Object.keys(TIMES) as (keyof typeof TIMES)[]).map((key) => time(k[key])),
    sql`${k.tanggal}::date`,
    time(now),
    time(now),
  ];
  await run(db, sql`insert into layanan_kunjungan (${sql.join(names)}) values (${sql.join(values)})`);
}

/** The row as it stands after a step; its count goes up by one. */
export async function writeKunjungan(db: Db, k: Kunjungan, now: number): Promise<void> {
  const fixed = new Set(['id', 'kantor', 'versi']);
  const sets = [
    ...(Object.entries(PLAIN) as [keyof typeof PLAIN, string][]).filter(([key]) => !fixed.has(key)).map(([key, name]) => sql`${sql.ref(name)} = ${k[key]}`),
    ...(Object.entries(TIMES) as [keyof typeof TIMES, string][]).map(([key, name]) => sql`${sql.ref(name)} = ${time(k[key])}`),
    sql`tanggal = ${k.tanggal}::date`,
    sql`versi = versi + 1`,
    sql`diubah = ${time(now)}`,
  ];
  await run(db, sql`update layanan_kunjungan set ${sql.join(sets)} where id = ${k.id}::uuid`);
}

/** Visits of an office and day in these states, oldest first. */
export async function listHari(db: Db, kantor: string, tanggal: string, keadaan: readonly Keadaan[]): Promise<Kunjungan[]> {
  const states = sql.join(keadaan.map((one) => sql`${one}`));
  return rows(db, sql<Kunjungan>`select ${columns} from layanan_kunjungan where kantor = ${kantor} and tanggal = ${tanggal}::date and keadaan in (${states}) order by coalesce(efektif, slot, dipesan), id`);
}

/** Bookings that still wait for a person's yes, the earliest first. */
export async function listKonfirmasi(db: Db, kantor: string): Promise<Kunjungan[]> {
  return rows(db, sql<Kunjungan>`select ${columns} from layanan_kunjungan where kantor = ${kantor} and keadaan = 'DIPESAN' order by dipesan, id limit 200`);
}

/** Confirmed bookings whose seat is lost, of every office; not those that the office itself cannot keep. */
export async function listHangus(db: Db, before: number, limit: number): Promise<Kunjungan[]> {
  return rows(db, sql<Kunjungan>`select ${columns} from layanan_kunjungan where keadaan = 'TERKONFIRMASI' and slot <= ${time(before)}
    and not exists (select 1 from layanan_kunjungan_pindah as p where p.kunjungan = layanan_kunjungan.id and p.akhir is null) order by slot limit ${limit}`);
}

/** Offices and days with guests that still wait. */
export async function listMenunggu(db: Db): Promise<{ readonly kantor: AreaCode; readonly tanggal: Day }[]> {
  return rows(db, sql<{ kantor: AreaCode; tanggal: Day }>`select distinct kantor, to_char(tanggal, 'YYYY-MM-DD') as tanggal from layanan_kunjungan where keadaan in ('MENUNGGU', 'DIPANGGIL')`);
}

/** Service times of the last guests of an office, in milliseconds. */
export async function lamaLayanan(db: Db, kantor: string, n: number): Promise<number[]> {
  const found = await rows(
    db,
    sql<{ ms: number }>`select (extract(epoch from selesai - mulai) * 1000)::int8 as ms from layanan_kunjungan
      where kantor = ${kantor} and keadaan = 'SELESAI' and mulai is not null and selesai is not null order by selesai desc limit ${n}`,
  );
  return found.map(({ ms }) => ms);
}

export interface LangkahTersimpan {
  readonly urut: number;
  readonly peristiwa: string;
  readonly dari: Keadaan | null;
  readonly ke: Keadaan;
  readonly akun: string;
  readonly peran: string;
  readonly catatan: string;
  /** The row before the step, JSON. */
  readonly sebelum: string | null;
  readonly pada: number;
}

export async function insertLangkah(db: Db, kunjungan: string, one: Omit<LangkahTersimpan, 'urut'>): Promise<void> {
  await run(
    db,
    sql`insert into layanan_kunjungan_langkah (kunjungan, urut, peristiwa, dari, ke, akun, peran, catatan, sebelum, pada)
      select ${kunjungan}::uuid, coalesce(max(urut), 0) + 1, ${one.peristiwa}, ${one.dari}, ${one.ke}, ${one.akun}, ${one.peran}, ${one.catatan}, ${one.sebelum}, ${time(one.pada)}
      from layanan_kunjungan_langkah where kunjungan = ${kunjungan}::uuid`,
  );
}

export async function listLangkah(db: Db, kunjungan: string): Promise<LangkahTersimpan[]> {
  return rows(
    db,
    sql<LangkahTersimpan>`select urut, peristiwa, dari, ke, akun, peran, catatan, sebelum, (extract(epoch from pada) * 1000)::int8 as pada from layanan_kunjungan_langkah where kunjungan = ${kunjungan}::uuid order by urut`,
  );
}
