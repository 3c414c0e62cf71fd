// Which standard holds at an office on a day, and how does the catalogue stand there?
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import type { Db } from '#platform/db';
import { type Layanan, serviceCatalogue } from './layanan.ts';
import { keadaanPada } from './states.ts';
import { type Standar, listBerlaku, listVersi } from './store/standar.ts';

/**
 * The standard in force at an office on a day: its own, else the nation's, which binds every office (UU 25/2009 Pasal 20).
 * Undefined while neither set one. A case or visit keeps the id and is judged by that version for good.
 */
export async function findStandard(db: Db, office: AreaCode, service: string, on: Day): Promise<Standar | undefined> {
  const found = await listBerlaku(db, on, { layanan: service });
  return found.find(({ kantor }) => kantor === office) ?? found.find(({ kantor }) => kantor === NATION);
}

/** Versions that were ever set at an office for a service, the newest first. */
export async function standardVersionsOf(db: Db, office: AreaCode, service: string): Promise<Standar[]> {
  return (await listVersi(db, office, service)).filter(({ keadaan }) => keadaan === 'DITETAPKAN');
}

export interface LayananKantor {
  readonly layanan: Layanan;
  /** In force today: the office's own or the nation's. */
  readonly standar: Standar | undefined;
}

/** The catalogue with what is in force at an office. */
export async function layananKantor(db: Db, office: AreaCode, on: Day): Promise<LayananKantor[]> {
  const [own, nation] = await Promise.all([listBerlaku(db, on, { kantor: office }), listBerlaku(db, on, { kantor: NATION })]);
  return serviceCatalogue(on).map((layanan) => {
    const at = (list: readonly Standar[]): Standar | undefined => list.find((one) => one.layanan === layanan.kode);
    return { layanan, standar: at(own) ?? at(nation) };
  });
}

/** Is it in force on this day? */
export function isBerlaku(one: Standar, on: Day): boolean {
  return keadaanPada(one, on) === 'BERLAKU';
}
