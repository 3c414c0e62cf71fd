// How many counted days did an answer take, and was it in time? (ppid.md section 17: from day 0 to sending, by the clock's own sum)
import { type ClockMove, type ClockRow, type Explanation, type Told, explainClock } from '#platform/clocks';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { clocksAt } from '../permohonan/jam.ts';
import { jamJawab } from '../permohonan/jalur.ts';
import type { Answered } from '../permohonan/states.ts';
import { readHitung, writeHitung } from './store/hitung.ts';

type At = Pick<Deps, 'clock' | 'registry'>;

/** In the transaction that sends the answer; `jam` is the answer's clock, stopped. */
export async function catatHitung(db: Db, at: At, jam: ClockRow, { hasil, biaya }: { readonly hasil: Answered; readonly biaya: number }): Promise<void> {
  const explained = await explainClock(db, clocksAt(at), jam);
  const { today } = explained;
  // A lane that was set after its date leaves the desk a day to answer; the figures go by the lane's own date (section 7).
  const own = lateLane(explained) ? explained : undefined;
  await writeHitung(db, {
    permohonan: jam.objek, hasil, biaya, hari0: jam.tanggal0, jatuhTempo: own?.due ?? jam.jatuhTempo, hari: today?.n ?? 0, tepat: own === undefined ? jam.hasil !== 'lewat' : (jam.selesaiPada ?? '') <= own.dueAt, diperpanjang: jam.perpanjangan > 0, kalender: jam.kalenderVersi.join(', '),
  });
}

/** The date was held by a change of lane beyond what the lane's own sum gives. */
function lateLane({ clock, history, due }: Explanation): boolean {
  return clock.rule === jamJawab('pemilu') && due < clock.jatuhTempo && history.some(({ jenis, alasan, baru }) => jenis === 'aturan' && alasan !== null && baru !== null && baru > due);
}

/** A decree that came later gave more days: the verdict on an answer was found anew, and the figure with it. Nobody is told here. */
export async function hitungPindah(deps: Deps, db: Db, moves: readonly ClockMove[]): Promise<Told> {
  for (const { clock } of moves) {
    if (clock.keadaan !== 'SELESAI' || !clock.rule.startsWith('ppid.jawab.')) continue;
    const lama = await readHitung(db, clock.objek);
    if (lama !== undefined) await catatHitung(db, deps, clock, lama);
  }
  return new Map();
}
