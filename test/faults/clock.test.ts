// Which act is in force, and in which order does the trail stand, after the server's clock was set back between two acts? (hasil.md 2; keamanan.md 7)
import { afterAll, beforeAll, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { verifyChain } from '#platform/audit';
import { projectRoot } from '#platform/config';
import { rows, sql } from '#platform/db';
import { type Deps, makeVersions } from '#platform/module';
import { makeApp, makeMeter, readAssets } from '#platform/web';
import { modules } from '../../src/main.ts';
import { findTps } from '../../src/modules/hasil/store/station.ts';
import { type Browser, browserOf, signedIn } from '../browsing.ts';
import { type SmallCount, smallCount } from '../small-count.ts';
import { correctionPath, entryPath, isTaken, sendingOf } from './entry-ground.ts';

const KODE = '6472011001001';
const clock = { ms: Date.parse('2026-11-22T03:00:00Z'), now: () => clock.ms };
const HOURS = 3_600_000;

let count: SmallCount;
let officer: () => Promise<Browser>;
beforeAll(async () => {
  count = await smallCount({ filled: false, simulated: true, modules });
  const deps: Deps = { ...count.deps, clock, versions: makeVersions(modules, clock, () => deps) };
  const app = makeApp(deps, readAssets(projectRoot()), makeMeter());
  // A session of each time: an old one would end with the clock, as it should.
  officer = async () => browserOf('http://pendopo.test', (await signedIn(deps.database, clock, [['ppk', '647201']])).cookie, async (request) => app.fetch(request));
});
afterAll(async () => count.close());

async function correct(votes: number): Promise<void> {
  const [browser, path] = [await officer(), correctionPath(KODE)];
  const figures = { suara_1: String(votes), suara_sah: String(votes + 164), suara_total: String(votes + 167), pengguna_total_j: String(votes + 167) };
  const first = { ...(await sendingOf(browser, path, figures)), sebab_kode: 'SALAH_BACA', sebab_catatan: `Halaman 2 dibaca ulang: ${String(votes)}` };
  const asked = [...(await browser.post(path, { ...first, langkah: 'periksa' })).text.matchAll(/name="kertas_([^"]+)"/g)].map(([, kunci = '']) => kunci);
  const answers = asked.flatMap((kunci) => [[`kertas_${kunci}`, 'ya'], [`sebab_${kunci}`, 'Tertulis begitu di halaman 2']]);
  const answer = await browser.post(path, { ...first, ...(Object.fromEntries(answers) as Record<string, string>) });
  expect(answer, answer.text.slice(0, 3_000)).toSatisfy(isTaken);
}

it('three hours, then three years back: the later act stays in force, the trail keeps the order of writing', async () => {
  const { db } = count.deps.database;
  const browser = await officer();
  expect(await browser.post(entryPath(KODE), await sendingOf(browser, entryPath(KODE)))).toSatisfy(isTaken);
  for (const [votes, back] of [[21, 3 * HOURS], [22, 3 * 365 * 24 * HOURS], [23, -HOURS]] as const) {
    clock.ms -= back;
    await correct(votes);
    expect((await findTps(db, count.kontes, areaCode(KODE)))?.suara).toEqual([votes, 144, 20]);
  }
  const log = await rows(db, sql<{ per: number; n: number }>`select per, suara[1]::int as n from hasil_angka where kode = ${KODE} order by seq`);
  expect(log.map(({ n }) => n)).toEqual([20, 21, 22, 23]);
  expect(log.every(({ per }, at) => at === 0 || per > (log[at - 1]?.per ?? 0))).toBe(true);
  const trail = await rows(db, sql<{ isi: string; waktu: string }>`select isi, waktu from audit_entri where objek_id like ${`%/${KODE}`} and aksi like 'hasil.c-%' order by urutan`);
  expect(trail.map(({ isi }) => (JSON.parse(isi) as { seq: number }).seq)).toEqual([1, 2, 3, 4]);
  // Each entry says the time that the clock showed: nothing pretends that it went forward.
  expect(trail.map(({ waktu }) => waktu)).not.toEqual(trail.map(({ waktu }) => waktu).toSorted());
  expect(await verifyChain(db)).toMatchObject({ code: 0 });
});
