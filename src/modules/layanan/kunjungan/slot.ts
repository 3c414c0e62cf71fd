// Which times can a guest still choose, and which three come nearest to one that is full? (layanan.md 6.2, 6.3)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import type { Clock } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Layanan } from '../katalog/layanan.ts';
import { tawaran } from './jam.ts';
import { jamKantor, kapasitas, zonaKantor } from './kantor-hari.ts';
import { readTaken } from './store/slot.ts';

export interface SlotBebas {
  /** Milliseconds. */
  readonly mulai: number;
  readonly sisa: number;
}
export interface HariSlot {
  readonly day: Day;
  /** False on a day without hours; true with no slots: all of them are taken, or too near. */
  readonly buka: boolean;
  readonly slots: readonly SlotBebas[];
}

/** Every day of the horizon with its free beginnings; a day without any is kept, so that the page can say so. */
export async function slotBebas(db: Db, clock: Clock, kantor: AreaCode, layanan: Pick<Layanan, 'kode' | 'durasi'>): Promise<HariSlot[]> {
  const hours = await jamKantor(db, kantor);
  const offered = tawaran(hours, zonaKantor(kantor), clock.now(), layanan.durasi);
  const starts = offered.flatMap((one) => one.starts);
  if (starts.length === 0) return offered.map(({ day }) => ({ day, buka: hours(day).length > 0, slots: [] }));
  const seats = await kapasitas(db, kantor, layanan.kode);
  const taken = await readTaken(db, kantor, layanan.kode, Math.min(...starts), Math.max(...starts));
  const left = (mulai: number): number => {
    const slot = taken.get(mulai);
    return slot === undefined ? seats : slot.kapasitas - slot.terisi;
  };
  return offered.map(({ day, starts: own }) => ({ day, buka: hours(day).length > 0, slots: own.map((mulai) => ({ mulai, sisa: left(mulai) })).filter(({ sisa }) => sisa > 0) }));
}

/** Free beginnings nearest to a wish, in the order of time: what a full slot, a cancelling office and a closing day offer. */
export async function slotLain(db: Db, clock: Clock, kantor: AreaCode, layanan: Pick<Layanan, 'kode' | 'durasi'>, near: number, n = 3): Promise<number[]> {
  const all = (await slotBebas(db, clock, kantor, layanan)).flatMap(({ slots }) => slots.map(({ mulai }) => mulai)).filter((mulai) => mulai !== near);
  return all
    .sort((a, b) => Math.abs(a - near) - Math.abs(b - near) || a - b)
    .slice(0, n)
    .sort((a, b) => a - b);
}
