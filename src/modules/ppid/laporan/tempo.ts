// Until which instant must a case have ended for its applicant to be kept no longer? (ppid.md section 20: pack value, years after the case is final)
import { type Clock, isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { PAKET_PPID } from '../aturan/paket.ts';
import { countTempo } from './store/retensi.ts';

/** Cases that one run takes away without a person who has seen the counts (keamanan.md 2.5). */
export const BATAS_SENDIRI = 1_000;

/** Years later means the same day of the year, at the same time. */
export function sebelumDari(now: string, tahun: number): string {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() - tahun);
  return then.toISOString();
}

export async function jatuhTempo(db: Db, clock: Clock): Promise<{ readonly perkara: number; readonly tahan: number }> {
  let [perkara, tahan] = [0, 0];
  for (const { id, identitasTahun } of PAKET_PPID) {
    const found = await countTempo(db, id, sebelumDari(isoInstant(clock), identitasTahun));
    perkara += found.perkara;
    tahan += found.tahan;
  }
  return { perkara, tahan };
}
