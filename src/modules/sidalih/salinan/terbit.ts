// Which version of a list is copied, until when must the copy be handed over, and how far is it? (7 days from the plenary, UU 7/2017 Pasal 209; the number is the pack's)
import type { AreaCode } from '#kernel/area-code';
import { type Day, addDays, daysBetween } from '#kernel/day';
import { atZone, zoneOf } from '#kernel/zone';
import type { Db } from '#platform/db';
import { findPaket } from '../aturan/packs.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import { type Daftar, readDaftar } from '../daftar/store/daftar.ts';
import { type Versi, listVersi } from '../daftar/store/versi.ts';
import { type Salinan, readSalinan } from './store/salinan.ts';

const CLOCK = 'SALINAN';

export interface Terbit {
  readonly list: Daftar;
  readonly paket: PaketAturan;
  readonly kab: AreaCode;
  readonly versi: Versi;
  /** Last day, in the zone of the office. */
  readonly batas: Day;
  readonly salinan: Salinan | undefined;
}

/** Stages whose decided version is copied: the final list, and each later version of it that an order brought. */
export function tahapSalinan({ jam, perbaikan }: Pick<PaketAturan, 'jam' | 'perbaikan'>): string[] {
  const from = jam.find(({ kode }) => kode === CLOCK)?.dihitungDari;
  return from === undefined ? [] : [from, ...(perbaikan?.dari ?? [])];
}

/** Undefined while the list has no final version, or its pack knows no copy. */
export async function findTerbit(db: Db, daftar: string): Promise<Terbit | undefined> {
  const list = await readDaftar(db, daftar);
  const paket = list === undefined ? undefined : await findPaket(db, list.paket);
  if (list === undefined || paket === undefined) return undefined;
  const stages = tahapSalinan(paket);
  // The version that decided the list; announcing the same list freezes it once more and asks for no second copy.
  const all = (await listVersi(db, daftar)).filter(({ tahap }) => stages.includes(tahap));
  const versi = all.findLast((one, at) => one.akar !== all[at - 1]?.akar);
  if (versi === undefined) return undefined;
  const decided = atZone(versi.pada, zoneOf(list.kab) ?? 'WIB').day;
  return { list, paket, kab: list.kab, versi, batas: addDays(decided, paket.salinanHari), salinan: await readSalinan(db, daftar, versi.no) };
}

/** Days that are left; negative = late. */
export function sisaHari({ batas, kab }: Pick<Terbit, 'batas' | 'kab'>, now: string): number {
  return daysBetween(atZone(now, zoneOf(kab) ?? 'WIB').day, batas);
}
