// How does an office stand with each duty to publish? (last publication, next due, link, unit; ppid.md section 16)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import type { Clock } from '#platform/clock';
import type { Db } from '#platform/db';
import { jamBerkala } from './berkala.ts';
import { hariDi } from './hari.ts';
import { KEWAJIBAN, type Kewajiban } from './kewajiban.ts';
import { type Dip, type Tautan, lastByDuty, readLinks, readUnits } from './store/dip.ts';

export interface Baris {
  readonly wajib: Kewajiban;
  readonly terakhir: Dip | undefined;
  /** Last day of the next publication; undefined where no period runs. */
  readonly jatuh: Day | undefined;
  /** The day has passed, or a periodic duty was never fulfilled. */
  readonly lewat: boolean;
  readonly tautan: Tautan | undefined;
  readonly unit: string | undefined;
}

/** Thirteen rows in the order of the Act. */
export async function boardOf(db: Db, clock: Clock, kantor: AreaCode): Promise<Baris[]> {
  const [last, units, running] = await Promise.all([lastByDuty(db, kantor), readUnits(db, kantor), jamBerkala(db, kantor)]);
  const links = await readLinks(db, [...last.values()].flatMap(({ tautan }) => (tautan === null ? [] : [tautan])));
  const today = hariDi(clock, kantor);
  return KEWAJIBAN.map((wajib): Baris => {
    const terakhir = last.get(wajib.kode);
    const jatuh = running.get(wajib.kode)?.jatuhTempo;
    const lewat = wajib.kelas === 'berkala' && (jatuh === undefined || today > jatuh);
    return { wajib, terakhir, jatuh, lewat, tautan: links.get(terakhir?.tautan ?? ''), unit: units.get(wajib.kode) ?? terakhir?.unit };
  });
}
