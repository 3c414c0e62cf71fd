// How many seats of a slot are left, and who holds one for ten minutes? (one UPDATE takes the last seat; layanan.md 6.3)
import { type Db, rows, run, sql } from '#platform/db';

export interface Tempat {
  readonly kantor: string;
  readonly layanan: string;
  /** Milliseconds. */
  readonly mulai: number;
}

const at = ({ kantor, layanan, mulai }: Tempat) => sql`kantor = ${kantor} and layanan = ${layanan} and mulai = to_timestamp(${mulai}::float8 / 1000)`;

/** Takes a seat; false = full. `kapasitas` counts where the slot is taken for the first time. Two at once: the second waits, and finds the seat gone. */
export async function takeSeat(db: Db, place: Tempat, kapasitas: number): Promise<boolean> {
  await run(db, sql`insert into layanan_slot (kantor, layanan, mulai, kapasitas) values (${place.kantor}, ${place.layanan}, to_timestamp(${place.mulai}::float8 / 1000), ${kapasitas}) on conflict do nothing`);
  return (await run(db, sql`update layanan_slot set terisi = terisi + 1 where ${at(place)} and terisi < kapasitas`)) === 1;
}

export async function freeSeat(db: Db, place: Tempat): Promise<void> {
  await run(db, sql`update layanan_slot set terisi = terisi - 1 where ${at(place)} and terisi > 0`);
}

export async function readTaken(db: Db, kantor: string, layanan: string, from: number, to: number): Promise<Map<number, { readonly terisi: number; readonly kapasitas: number }>> {
  const found = await rows(
    db,
    sql<{ mulai: number; terisi: number; kapasitas: number }>`select (extract(epoch from mulai) * 1000)::int8 as mulai, terisi, kapasitas from layanan_slot
      where kantor = ${kantor} and layanan = ${layanan} and mulai >= to_timestamp(${from}::float8 / 1000) and mulai <= to_timestamp(${to}::float8 / 1000)`,
  );
  return new Map(found.map(({ mulai, ...rest }) => [mulai, rest]));
}

/** Writes down that this browser holds a seat that it took; a longer hold is not given twice. */
export async function insertHold(db: Db, place: Tempat, pemegang: string, until: number): Promise<boolean> {
  const { kantor, layanan, mulai } = place;
  return (
    (await run(
      db,
      sql`insert into layanan_slot_tahan (kantor, layanan, mulai, pemegang, sampai) values (${kantor}, ${layanan}, to_timestamp(${mulai}::float8 / 1000), ${pemegang}, to_timestamp(${until}::float8 / 1000)) on conflict do nothing`,
    )) === 1
  );
}

/** The seat that this browser holds becomes its booking's. False = it holds none any more. */
export async function useHold(db: Db, place: Tempat, pemegang: string, now: number): Promise<boolean> {
  return (await run(db, sql`delete from layanan_slot_tahan where ${at(place)} and pemegang = ${pemegang} and sampai > to_timestamp(${now}::float8 / 1000)`)) === 1;
}

/** Is no seat left for this browser? */
export async function isFull(db: Db, place: Tempat, pemegang: string, now: number): Promise<boolean> {
  const found = await rows(
    db,
    sql<{ penuh: boolean }>`select terisi >= kapasitas and not exists (select 1 from layanan_slot_tahan where ${at(place)} and pemegang = ${pemegang} and sampai > to_timestamp(${now}::float8 / 1000)) as penuh
      from layanan_slot where ${at(place)}`,
  );
  return found[0]?.penuh === true;
}

/** Seats whose ten minutes are over become free. Returns how many. */
export async function freeHolds(db: Db, now: number): Promise<number> {
  const gone = await rows(
    db,
    sql<{ kantor: string; layanan: string; mulai: number }>`delete from layanan_slot_tahan where sampai <= to_timestamp(${now}::float8 / 1000)
      returning kantor, layanan, (extract(epoch from mulai) * 1000)::int8 as mulai`,
  );
  for (const one of gone) await freeSeat(db, one);
  return gone.length;
}

/** Slots that are long over say nothing to anybody. */
export async function dropSlots(db: Db, before: number): Promise<void> {
  await run(db, sql`delete from layanan_slot where mulai < to_timestamp(${before}::float8 / 1000)`);
}
