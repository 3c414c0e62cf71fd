// Which bookings must move, since when, and how did it end? (layanan.md 3.2, case 2)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';

export type SebabPindah = 'E_LIBUR' | 'E_DI_LUAR_JAM';
export type AkhirPindah = 'DIUBAH' | 'BUKA_LAGI' | 'BATAL' | 'LEWAT';

export interface Pindah {
  readonly kunjungan: string;
  readonly urut: number;
  /** The time that can no longer be kept, milliseconds. */
  readonly slot: number;
  readonly sebab: SebabPindah;
  /** Calendar as it stood when this was found. */
  readonly kalender: string;
  readonly akhir: AkhirPindah | null;
  readonly slotBaru: number | null;
}

export interface Berjanji {
  readonly kantor: AreaCode;
  readonly layanan: string;
  /** Milliseconds. */
  readonly slot: number;
}

const time = (ms: number | null) => (ms === null ? sql`null` : sql`to_timestamp(${ms}::float8 / 1000)`);
const ms = (column: string) => sql`(extract(epoch from ${sql.ref(column)}) * 1000)::int8`;
const open = sql`k.keadaan in ('DIPESAN', 'TERKONFIRMASI')`;

/** Every office, service and time that somebody is booked for after `now`, of all offices: one row, however many guests. */
export async function listBerjanji(db: Db, now: number): Promise<Berjanji[]> {
  return rows(db, sql<Berjanji>`select distinct k.kantor, k.layanan, ${ms('k.slot')} as slot from layanan_kunjungan as k where ${open} and k.slot > ${time(now)}`);
}

/** Open bookings of one time: with their mark, or those that have none. */
export async function listPada(db: Db, { kantor, layanan, slot }: Berjanji, bertanda: boolean): Promise<string[]> {
  const marked = sql`exists (select 1 from layanan_kunjungan_pindah as p where p.kunjungan = k.id and p.akhir is null)`;
  const found = await rows(db, sql<{ id: string }>`select k.id from layanan_kunjungan as k where ${open} and k.kantor = ${kantor} and k.layanan = ${layanan} and k.slot = ${time(slot)} and ${marked} = ${bertanda} order by k.id`);
  return found.map(({ id }) => id);
}

/** Bookings that nobody moved until their time came. */
export async function listLewat(db: Db, now: number, limit: number): Promise<string[]> {
  const found = await rows(db, sql<{ id: string }>`select p.kunjungan as id from layanan_kunjungan_pindah as p where p.akhir is null and p.slot <= ${time(now)} order by p.slot limit ${limit}`);
  return found.map(({ id }) => id);
}

/** Every time that any open mark stands on. */
export async function listBertanda(db: Db): Promise<Berjanji[]> {
  return rows(db, sql<Berjanji>`select distinct k.kantor, k.layanan, ${ms('p.slot')} as slot from layanan_kunjungan_pindah as p join layanan_kunjungan as k on k.id = p.kunjungan where p.akhir is null and p.slot = k.slot`);
}

/** The open mark; undefined = the booking may stay where it is. */
export async function readPindah(db: Db, kunjungan: string): Promise<Pindah | undefined> {
  return (await listPindah(db, kunjungan)).find(({ akhir }) => akhir === null);
}

/** All marks a booking ever had, oldest first. */
export async function listPindah(db: Db, kunjungan: string): Promise<Pindah[]> {
  return rows(db, sql<Pindah>`select kunjungan, urut, ${ms('slot')} as slot, sebab, kalender, akhir, ${ms('slot_baru')} as "slotBaru" from layanan_kunjungan_pindah where kunjungan = ${kunjungan}::uuid order by urut`);
}

export async function insertPindah(db: Db, one: Pick<Pindah, 'kunjungan' | 'slot' | 'sebab' | 'kalender'>, now: number): Promise<void> {
  await run(
    db,
    sql`insert into layanan_kunjungan_pindah (kunjungan, urut, slot, sebab, kalender, pada)
      select ${one.kunjungan}::uuid, coalesce(max(urut), 0) + 1, ${time(one.slot)}, ${one.sebab}, ${one.kalender}, ${time(now)} from layanan_kunjungan_pindah where kunjungan = ${one.kunjungan}::uuid`,
  );
}

/** False = there was no open mark. */
export async function closePindah(db: Db, kunjungan: string, akhir: AkhirPindah, now: number, slotBaru: number | null = null): Promise<boolean> {
  return (await run(db, sql`update layanan_kunjungan_pindah set akhir = ${akhir}, slot_baru = ${time(slotBaru)}, selesai = ${time(now)} where kunjungan = ${kunjungan}::uuid and akhir is null`)) === 1;
}
