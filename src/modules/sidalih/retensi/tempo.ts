// How many rows of each class are past their time? (rules of the pack that judged them; keamanan.md 6.4)
import { type Clock, isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { findPaket } from '../aturan/packs.ts';
import { KELAS_RETENSI, type KelasRetensi, type PaketAturan } from '../aturan/paket.ts';
import { type Tempo, type Ukuran, countDue, listPaket } from './store/retensi.ts';

const DAY_MS = 86_400_000;

/** What each rule of a pack means at this moment. */
export function ukuranOf(clock: Clock, { id, retensi, tahap, hariH }: PaketAturan): Ukuran[] {
  return retensi.map(({ kelas, hari }) => ({ kelas, paket: id, batas: isoInstant({ now: () => clock.now() - hari * DAY_MS }), akhir: tahap.at(-1)?.kode ?? '', hariH }));
}

export type TempoKelas = Tempo & { readonly kelas: KelasRetensi; readonly ukuran: readonly Ukuran[] };

/** Classes with something due, over all packs, in the order of the rules. */
export async function jatuhTempo(db: Db, clock: Clock): Promise<TempoKelas[]> {
  const all: Ukuran[] = [];
  for (const id of await listPaket(db)) {
    const paket = await findPaket(db, id);
    if (paket !== undefined) all.push(...ukuranOf(clock, paket));
  }
  const found: TempoKelas[] = [];
  for (const kelas of KELAS_RETENSI) {
    const ukuran = all.filter((one) => one.kelas === kelas);
    let [banyak, sejak]: [number, string | null] = [0, null];
    for (const one of ukuran) {
      const tempo = await countDue(db, one);
      banyak += tempo.banyak;
      if (tempo.sejak !== null && (sejak === null || tempo.sejak < sejak)) sejak = tempo.sejak;
    }
    if (banyak > 0) found.push({ kelas, banyak, sejak, ukuran });
  }
  return found;
}
