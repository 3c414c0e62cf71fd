// Do the open data get out by the clock, once for each state of the figures, never two at once, and is a failure heard of? (keamanan.md 11)
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type Deps, makeVersions } from '#platform/module';
import { Publisher, readManifest } from '#platform/publish';
import { makeOfficer } from '../../platform/identity/officer-fixture.ts';
import { type SmallCount, smallCount } from '../../../test/small-count.ts';
import { modules } from '../../main.ts';
import { publishGauges, publishIfDue, publishScheduled, publishTasks } from './publish-job.ts';

const MINUTE = 60_000;
let count: SmallCount;
let work = '';
let now = 0;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'pendopo-jadwal-'));
  count = await smallCount({ modules });
  now = count.deps.clock.now();
}, 120_000);
afterAll(async () => {
  await count.close();
  rmSync(work, { recursive: true, force: true });
});
let at: Deps;
beforeEach(() => {
  now += 60 * MINUTE;
  const folder = mkdtempSync(join(work, 'terbit-'));
  rmSync(folder, { recursive: true });
  const settings = { ...count.deps.settings, PENDOPO_PUBLICATION: folder, PENDOPO_PUBLISH_MINUTES: 30 };
  const clock = { now: () => now };
  const made: Deps = { ...count.deps, clock, settings, versions: makeVersions(modules, clock, () => made) };
  at = made;
});
const folder = (): string => at.settings.PENDOPO_PUBLICATION ?? '';
const when = async (): Promise<string | undefined> => (await readManifest(folder()))?.waktu;
const gauge = (name: string): number | undefined => publishGauges(at).find((one) => one.name === name)?.value;

describe('the scheduled publication', () => {
  it('comes about when it is due and not before, and is left alone while nothing changed', async () => {
    await publishIfDue(at);
    const first = await when();
    expect([first === undefined, gauge('publish_failed'), gauge('publish_stood_timestamp_seconds')]).toEqual([false, 0, Math.floor(now / 1000)]);
    const manifest = readFileSync(join(folder(), 'publikasi/manifest.json'), 'utf8');
    now += 29 * MINUTE;
    await count.take('jadwal.csv', [{ kode: areaCode('6472011001006'), per: '2024-04-01T07:00:00+07:00', suara: [9, 9, 9], sel: null, foto: null }]);
    await publishIfDue(at);
    expect(await when()).toBe(first);
    now += MINUTE;
    await publishIfDue(at);
    expect(await when()).not.toBe(first);
    expect(readFileSync(join(folder(), 'publikasi/manifest.json'), 'utf8')).not.toBe(manifest);
    expect(await publishScheduled(at, folder())).toBe('SAMA');
  });
  it('without a setting nothing is published', async () => {
    await publishIfDue({ ...at, settings: { ...at.settings, PENDOPO_PUBLISH_MINUTES: undefined } });
    expect(await when()).toBeUndefined();
  });
  it('two at once are one; a folder that somebody else publishes into is left to him', async () => {
    await Promise.all([publishIfDue(at), publishIfDue(at), publishIfDue(at)]);
    expect(await when()).toBeDefined();
    const other = new Publisher(folder());
    try {
      expect(await publishScheduled(at, folder())).toBe('FOLDER');
    } finally {
      other.close();
    }
    expect(await publishScheduled(at, folder())).toBe('SAMA');
  });
  it('one that cannot come about stands on the administrators’ desk and in the metrics until the next one stands', async () => {
    const file = join(work, 'bukan-folder');
    writeFileSync(file, 'x');
    const good = at.settings.PENDOPO_PUBLICATION;
    at = { ...at, settings: { ...at.settings, PENDOPO_PUBLICATION: file } };
    await publishIfDue(at);
    const admin = await makeOfficer(at.database, at.clock, [{ role: 'admin_platform', node: '0' }]);
    const ppk = await makeOfficer(at.database, at.clock, [{ role: 'ppk', node: '647201' }]);
    const who = await admin.who();
    expect([gauge('publish_failed'), (await publishTasks(at, 'id', who)).length, (await publishTasks(at, 'id', await ppk.who())).length]).toEqual([1, 1, 0]);
    now += 30 * MINUTE;
    at = { ...at, settings: { ...at.settings, PENDOPO_PUBLICATION: good } };
    await publishIfDue(at);
    expect([gauge('publish_failed'), (await publishTasks(at, 'id', who)).length]).toEqual([0, 0]);
  });
});
