// With which figures does one check fail at the stations of a list? (the sum that does not fit, beside each line)
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import { periksaLengkap } from '../checks.ts';
import type { Kontes } from '../contest.ts';
import { tutupNilai } from '../disability.ts';
import type { CekId, Pemeriksaan } from '../figures.ts';
import type { Saat } from '../moment.ts';
import { berlakuPada } from '../station.ts';
import { findNomor } from './columns.ts';
import { groupStations, readStations } from './log.ts';

/** One check of each station by its code, from the figures in force (at a past moment). One question for all of them. */
export async function checkOfStations(db: Db, kontes: Kontes, id: CekId, codes: readonly AreaCode[], pada: Saat | null = null): Promise<Map<AreaCode, Pemeriksaan>> {
  const no = await findNomor(db, kontes);
  if (no === undefined || codes.length === 0) return new Map();
  const log = (await readStations(db, no, kontes, codes)).sort((a, b) => Number(a.kode) - Number(b.kode) || a.versi - b.versi);
  return new Map(
    groupStations(log).flatMap((events) => {
      const { suara, sel, foto, huruf } = berlakuPada(events, pada ?? Infinity);
      const kode = events[0].kode;
      const found = periksaLengkap(kontes.pack, { kode, suara, sel, foto, huruf }).find((one) => one.id === id);
      return found === undefined ? [] : [[kode, tutupNilai(found)] as const];
    }),
  );
}
