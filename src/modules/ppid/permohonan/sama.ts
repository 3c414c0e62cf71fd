// Has the same contact asked the same within a day? (ppid.md section 21: a warning with her own earlier number; nothing is refused)
import type { At } from './jam.ts';
import { bersih } from './isian.ts';
import { type Pemohon, kontakIndex } from './rahasia.ts';
import { type Sama, findSama } from './store/berkas.ts';

const DAY_MS = 86_400_000;

/** ISO instant a day ago: what "within 24 hours" and "a day" mean here. */
export const sehariLalu = ({ clock }: Pick<At, 'clock'>): string => new Date(clock.now() - DAY_MS).toISOString();

/** Undefined where only a postal address was given: nobody is found by that. `kecuali`: the number that was given just now. */
export async function samaSehari(at: Pick<At, 'database' | 'clock' | 'keys'>, kontak: Pick<Pemohon, 'telepon' | 'surel'>, rincian: string, kecuali?: string): Promise<Sama | undefined> {
  const index = kontakIndex(at.keys, kontak);
  return index === null ? undefined : findSama(at.database.db, index, bersih(rincian, true), sehariLalu(at), kecuali);
}
