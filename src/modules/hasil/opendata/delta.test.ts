// Does a client that applies changes 1 to n hold the bulk files of n? (hasil.md section 8; T29)
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { ask, bytesOf, jsonOf } from '../../../../test/ask.ts';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import type { Bacaan } from '../figures.ts';
import { readDelta, readDeltaFile } from './delta.ts';
import { type DeltaLine, deltaLine } from './delta-line.ts';
import { openDataRoutes } from './routes.ts';

let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ filled: false });
}, 60_000);
afterAll(() => count.close());

/** A client: the README's recipe and nothing else. */
class Replica {
  seq = 0;
  readonly stations = new Map<string, Record<string, unknown>>();

  apply(line: DeltaLine): void {
    expect(line.seq).toBeGreaterThan(this.seq);
    const known = this.stations.get(line.tps) ?? { temuan: [] as string[], foto: [], huruf: null };
    for (const [name, [before, after]] of Object.entries(line.ubah)) {
      expect([name, known[name] ?? null]).toEqual([name, before]);
      known[name] = after;
    }
    const findings = (known['temuan'] as string[]).filter((id) => !line.temuan_selesai.includes(id as never));
    expect(findings.sort()).toEqual([...line.temuan_tetap].sort());
    const { seq, versi, status, per } = line;
    const foto = line.foto ?? known['foto'];
    const huruf = line.huruf === undefined ? known['huruf'] : line.huruf;
    this.stations.set(line.tps, { ...known, temuan: [...findings, ...line.temuan_baru].sort(), foto, huruf, seq, versi, status, per });
    this.seq = seq;
  }
}

async function follow(replica: Replica): Promise<void> {
  for (let more = true; more; ) {
    const text = (await bytesOf(ask(count.deps, openDataRoutes, `/data/delta?sejak=${replica.seq}`))).toString();
    const lines = text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    const next = lines.pop() as { berikutnya: number; lagi: boolean };
    for (const line of lines) replica.apply(deltaLine.parse(line));
    expect(next.berikutnya).toBe(replica.seq);
    more = next.lagi;
  }
}

async function bulkRows(): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (const pp of ['19', '64', '99']) {
    const text = gunzipSync(await bytesOf(ask(count.deps, openDataRoutes, `/data/pemilu-2024/ppwp/C/${pp}.jsonl.gz`))).toString();
    rows.push(...text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>));
  }
  return rows;
}

const NAMES = ['provinsi', 'kab_kota', 'kecamatan', 'kel_desa', 'tps'];

/** What the replica would write into the bulk file. */
function rowOf(replica: Replica, kode: string, like: Record<string, unknown>): Record<string, unknown> {
  const known = replica.stations.get(kode) ?? { status: 'BELUM', versi: 0, seq: 0, per: null, temuan: [], foto: [] };
  const cell = (name: string): unknown => {
    const option = count.kontes.pack.opsi.find((one) => `suara_${one.nomor}` === name);
    return known[option?.id ?? name] ?? null;
  };
  return Object.fromEntries(Object.keys(like).map((name) => [name, name === 'kode13' || NAMES.includes(name) ? like[name] : cell(name)]));
}

test('any readings, in any order, twice over: following the changes gives the files', async () => {
  const { pack } = count.kontes;
  const cells = (length: number) => fc.array(fc.option(fc.integer({ min: 0, max: 1200 }), { freq: 6 }), { minLength: length, maxLength: length });
  const carried = pack.form.sel.map((cell) => cell.bagian !== 'II');
  const reading: fc.Arbitrary<Bacaan> = fc.record({
    kode: fc.constantFrom(...count.stations.slice(0, 12), ...count.stations.slice(-3)).map(areaCode),
    per: fc.integer({ min: 1, max: 28 }).map((day) => `2024-02-${String(day).padStart(2, '0')}T12:00:00Z`),
    suara: fc.oneof({ weight: 4, arbitrary: cells(pack.opsi.length) }, { weight: 1, arbitrary: fc.constant(pack.opsi.map(() => null)) }),
    sel: fc.option(cells(pack.form.sel.length).map((all) => all.map((n, at) => (carried[at] === true ? n : null)))),
    huruf: fc.option(fc.boolean(), { nil: null }),
    foto: fc.option(fc.array(fc.stringMatching(/^[a-z]{1,4}\.jpg$/), { minLength: 1, maxLength: 3 })),
  });
  const replica = new Replica();
  let source = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(reading, { minLength: 1, maxLength: 25 }), async (batch) => {
      source += 1;
      await count.take(`acak-${source}.csv`, batch);
      await count.take(`acak-${source}.csv`, batch);
      await follow(replica);
      for (const row of await bulkRows()) expect(row).toEqual(rowOf(replica, row['kode13'] as string, row));
    }),
    { numRuns: 25, endOnFailure: true },
  );
  expect(replica.seq).toBeGreaterThan(25);
}, 60_000);

test('one province at a time gives the same lines, and the numbers have no gaps', async () => {
  const { db } = count.deps.database;
  const all = await readDelta(db, 0, 10_000);
  expect(all.lines.map((line) => line.seq)).toEqual(all.lines.map((_, at) => at + 1));
  const parts = [];
  for (const pp of ['19', '64', '99']) parts.push(...(await readDelta(db, 0, 10_000, { prov: areaCode(pp) })).lines);
  expect(parts.sort((a, b) => a.seq - b.seq)).toEqual(all.lines);
});

test('small steps lose nothing', async () => {
  const { db } = count.deps.database;
  const all = await readDelta(db, 0, 10_000);
  const steps: DeltaLine[] = [];
  for (let at = 0; ; ) {
    const found = await readDelta(db, at, 7);
    steps.push(...found.lines);
    if (found.sampai === at) break;
    at = found.sampai;
  }
  expect(steps).toEqual(all.lines);
});

test('an immutable file exists only when all of its numbers do', async () => {
  expect(await readDeltaFile(count.deps.database.db, 1)).toBeUndefined();
  expect((await ask(count.deps, openDataRoutes, '/data/delta/1.jsonl.gz')).kind).toBe('missing');
});

test.each(['-1', '1e9', '0x10', '9007199254740993', '1'.repeat(400), 'NaN', '1;drop', '\u0661', '1.5', ' '])('sejak=%s is refused', async (value) => {
  expect((await ask(count.deps, openDataRoutes, `/data/delta?sejak=${encodeURIComponent(value)}`)).kind).toBe('unparsed');
});

test('a number that was never given out is answered with itself', async () => {
  const text = (await bytesOf(ask(count.deps, openDataRoutes, '/data/delta?sejak=999999999999999'))).toString();
  expect(JSON.parse(text)).toEqual({ berikutnya: 999_999_999_999_999, lagi: false });
});

test('another contest or province than ours has no lines', async () => {
  expect((await ask(count.deps, openDataRoutes, '/data/delta?kontes=2024:pdpr:3201')).kind).toBe('missing');
  const text = (await bytesOf(ask(count.deps, openDataRoutes, '/data/delta?kontes=2024:ppwp:0&prov=11'))).toString();
  expect(text.trimEnd().split('\n').length).toBe(1);
});

test('simulated events say so', async () => {
  const simulated = await smallCount({ simulated: true });
  try {
    const found = await readDelta(simulated.deps.database.db, 0, 10_000);
    expect(found.lines.length).toBeGreaterThan(20);
    expect(found.lines.every((line) => line.simulasi === true)).toBe(true);
    expect(await jsonOf(ask(simulated.deps, openDataRoutes, '/data/pemilu-2024/ppwp/C/indeks.json'))).toMatchObject({ simulasi: true });
  } finally {
    await simulated.close();
  }
});
