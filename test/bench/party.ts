// How long does the desk of a participant take to open for the first time, with the nation loaded? (under 300 ms for a national party)
import { setTimeout } from 'node:timers/promises';
import { runningSite } from '../site.ts';
import { firstRender, median } from './measure.ts';

const LIMIT_MS = 300;
const WAIT_MS = 600_000;
const LOOK_MS = 5_000;

interface Told {
  readonly daftar: { readonly provinsi: { readonly ada: number; readonly dari: number } | null } | null;
}

/** Until the background has made the lists of all provinces; how long that took. Answers NaN where it gave up. */
async function untilMade(url: string): Promise<number> {
  const begun = performance.now();
  while (performance.now() - begun < WAIT_MS) {
    const { daftar } = (await (await fetch(url)).json()) as Told;
    if (daftar?.provinsi !== null && daftar?.provinsi !== undefined && daftar.provinsi.ada >= daftar.provinsi.dari) return performance.now() - begun;
    await setTimeout(LOOK_MS);
  }
  return Number.NaN;
}

/**
 * Prints first renders of the desks of every pair: nation, lists of the nation, a province, a large and a common kab/kota. Run it as
 * a section of the bench with the environment of a loaded database: `measureParty(env, say)`.
 */
export async function measureParty(env: Readonly<Record<string, string>>, say: (line: string) => void): Promise<void> {
  const site = await runningSite(env['PENDOPO_DATA'] ?? '', env);
  const base = `${site.url}/hasil/pemilu-2024/ppwp/peserta`;
  say(`  lists of all provinces made in the background after a start: ${((await untilMade(`${base}/1.json`)) / 1_000).toFixed(0)} s`);
  // A reader does not share the core with the first pages that the program makes for itself.
  await setTimeout(LOOK_MS);
  const rows = [
    { name: 'nation', path: '' },
    { name: 'fifty weakest stations of the nation (CSV)', path: '/0/daftar/tps-terlemah.csv' },
    { name: 'largest province', path: '/32' },
    { name: 'largest kab/kota, walked when asked', path: '/3201' },
    { name: 'a kab/kota, walked when asked', path: '/1701' },
  ];
  for (const { name, path } of rows) {
    const times: number[] = [];
    for (const nomor of [1, 2, 3]) times.push(await firstRender(`${base}/${nomor}${path}`).catch(() => Number.NaN));
    const known = times.filter((time) => !Number.isNaN(time));
    const limit = path === '' ? ` (limit ${LIMIT_MS} ms)` : '';
    say(`  first render, desk of a participant, ${name}: first ${(times[0] ?? Number.NaN).toFixed(0)} ms, median ${median(known).toFixed(0)} ms${limit}`);
  }
  await site.stop();
}
