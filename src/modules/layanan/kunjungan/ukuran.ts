// How is the promise kept that a guest is called within 15 minutes? (layanan.md 2.4, 6.4: service minutes from arrival to the first call)
import type { AreaCode } from '#kernel/area-code';
import type { Deps, MeasuredService, ServiceMeasure } from '#platform/module';
import { TUNGGU_MS, median } from '../loket/urutan.ts';
import { menitLayanan } from './jam.ts';
import { jamKantor, zonaKantor } from './kantor-hari.ts';
import { listTunggu } from './store/statistik.ts';

const JANJI_MENIT = TUNGGU_MS / 60_000;

/** Whoever went home at closing without a call counts as late, and is left out of the median: no wait of theirs ended. */
async function read({ database: { db } }: Deps, kantor: AreaCode, since: string, until: string): Promise<MeasuredService | undefined> {
  const all = await listTunggu(db, kantor, since, until);
  const hours = await jamKantor(db, kantor);
  const waits = all.flatMap(({ tiba, dipanggil }) => (dipanggil === null ? [] : [menitLayanan(hours, zonaKantor(kantor), tiba, dipanggil)]));
  if (waits.length === 0) return undefined;
  return { cases: all.length, onTime: waits.filter((minutes) => minutes <= JANJI_MENIT).length, median: median(waits), unit: 'menit_layanan' };
}

export const ukuranKunjungan: ServiceMeasure = { service: 'kunjungan', read };
