// What does the correction of one station cost, as the nation grows? (depth of the tree, not its width)
import { areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { findKontes, findPemilu } from '#modules/pemilu';
import { systemClock } from '#platform/clock';
import { openDatabase, rows, sql } from '#platform/db';
import { applyReadings } from '../../src/modules/hasil/actions/apply-readings.ts';
import { median } from './measure.ts';

const TIMES = 30;

export async function growthOfOne(settings: { readonly PENDOPO_DATA?: string }, size: number, say: (line: string) => void): Promise<void> {
  const opened = await openDatabase({ DATABASE_URL: undefined, PENDOPO_DATA: settings.PENDOPO_DATA ?? '' });
  const [pemilu, pack] = [findPemilu('pemilu-2024'), findKontes('pemilu-2024', 'ppwp')];
  assert(opened.ok && pemilu !== undefined && pack !== undefined, 'the bench has its database and pack');
  const database = opened.value;
  const kontes = { pemilu, pack };
  const sumber = { berkas: 'koreksi', sha256: `bench-${size}` };
  const times: number[] = [];
  let seq = 0;
  for (let turn = 0; turn < TIMES; turn += 1) {
    const begun = performance.now();
    const bacaan = { kode: areaCode('1101012001001'), per: new Date(Date.UTC(2024, 2, 1, 0, turn)).toISOString(), suara: [turn, 2, 3], sel: null, foto: null };
    seq = (await applyReadings({ database, clock: systemClock }, kontes, sumber, [bacaan])).seq;
    times.push(performance.now() - begun);
  }
  const touched = await rows(database.db, sql<{ n: number }>`select count(*)::int as n from hasil_agregat where seq = ${seq}`);
  await database.close();
  say(`  one correction at ${size} stations: ${median(times).toFixed(1)} ms (median of ${TIMES}), ${touched[0]?.n ?? 0} sums renewed`);
}
