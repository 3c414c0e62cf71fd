// Who hears when a clock of a visit passes a mark? (layanan.md 6.4: late confirmations to the superior and the guest, long waits to the head of the counter)
import { assert } from '#kernel/result';
import type { ClockPoint } from '#platform/clocks';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { KONFIRMASI, TUNGGU } from './janji.ts';
import { kabariLambat, kabariTunggu } from './kabar.ts';
import { openPribadi } from './rahasia.ts';
import { readKunjungan } from './store/kunjungan.ts';
import { readPribadi } from './store/pribadi.ts';

/** Marks of 50 and 80 per cent are shown in the queue itself; whoever is in charge hears at the end. */
export async function saatJamKunjungan(deps: Pick<Deps, 'clock' | 'keys'>, db: Db, { clock, titik }: ClockPoint): Promise<readonly string[]> {
  if (titik !== 100) return [];
  const { rule, objek } = clock;
  if (rule !== KONFIRMASI && rule !== TUNGGU) return [];
  const k = await readKunjungan(db, objek);
  assert(k !== undefined, 'a clock of a visit has its visit');
  if (rule === TUNGGU) {
    await kabariTunggu(db, deps, k);
    return ['kasubbag'];
  }
  await kabariLambat(db, deps, k, openPribadi(deps.keys, (await readPribadi(db, [k.id])).get(k.id)));
  return ['sekretaris', 'tamu'];
}
