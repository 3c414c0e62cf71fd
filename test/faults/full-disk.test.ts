// What is left of a publication when the disk fills while the next one is written? (one clear line; the one before stays whole and verifiable; goes on after room is made)
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { applyReadings } from '../../src/modules/hasil/actions/apply-readings.ts';
import type { Kontes } from '../../src/modules/hasil/contest.ts';
import { type Database } from '#platform/db';
import { tempFolder } from '../site.ts';
import { type Place, clock, command, inDatabase, kecamatanGround, lay, stationsOf } from './ground.ts';
import { smallDisk } from './small-disk.ts';

const place: Place = { PENDOPO_DATA: tempFolder() };
afterAll(() => rmSync(place.PENDOPO_DATA, { recursive: true, force: true }));
const ground = kecamatanGround(2, 30);

async function count(database: Database, kontes: Kontes, votes: number, per: string): Promise<void> {
  const readings = stationsOf(ground).map((kode) => ({ kode: areaCode(kode), per, suara: [votes, 107, 37], sel: null, foto: null }));
  await applyReadings({ database, clock }, kontes, { berkas: per, sha256: 'a'.repeat(64) }, readings);
}

it('full in the middle of publish: exit 1 and one line, what was published is whole; with room the rest is written', async (context) => {
  const disk = smallDisk(400);
  if (disk === undefined) {
    console.log('skipped: this user may not mount a small disk');
    context.skip();
    return;
  }
  const out = join(disk.folder, 'terbit');
  const env = { PENDOPO_DATA: place.PENDOPO_DATA };
  const publish = async () => command(['publish', '--out', out, '--only', 'data'], env);
  const verify = async () => command(['verify', out, '--state', join(place.PENDOPO_DATA, 'pemeriksa.json')], env);
  const edition = ({ output }: { output: string }): string | undefined => /manifest: terbitan (\S+)/.exec(output)?.[1];
  try {
    const kontes = await inDatabase(place, async (database) => {
      const laid = await lay(database, ground);
      await count(database, laid, 83, '2024-02-15T07:00:00+07:00');
      return laid;
    });
    expect(await publish()).toMatchObject({ code: 0 });
    const before = await verify();
    expect(before).toMatchObject({ code: 0 });
    await inDatabase(place, async (database) => count(database, kontes, 89, '2024-02-16T07:00:00+07:00'));
    // The filler leaves a few pages of room, so that the disk fills while something is being written.
    expect(disk.mount(`size=${disk.used() + 1}m`)).toBe(true);
    fill(join(disk.folder, 'pengisi'));
    const full = await publish();
    expect(full.code).toBe(1);
    expect(full.output.trim().split('\n').filter((line) => /publish: /.test(line))).toHaveLength(1);
    expect(full.output).not.toMatch(/\n\s+at /);
    const still = await verify();
    expect([still.code, edition(still)]).toEqual([0, edition(before)]);
    rmSync(join(disk.folder, 'pengisi'));
    expect(disk.mount('size=400m')).toBe(true);
    expect(await publish()).toMatchObject({ code: 0 });
    const after = await verify();
    expect(after.code).toBe(0);
    expect(edition(after)).not.toBe(edition(before));
  } finally {
    disk.gone();
  }
}, 180_000);

/** Fills the disk but for some 64 KiB. */
function fill(file: string): void {
  const piece = Buffer.alloc(64 * 1024, 1);
  const pieces: Buffer[] = [];
  try {
    for (;;) {
      writeFileSync(file, piece, { flag: 'a' });
      pieces.push(piece);
    }
  } catch {
    rmSync(file);
    writeFileSync(file, Buffer.concat(pieces.slice(1)));
  }
}
