// Does the desk reckon contests that are counted on ballot papers of provinces from their own stations? (UU 7/2017 art 423)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { module as pemilu } from '#modules/pemilu';
import type { Deps } from '#platform/module';
import { type TestDatabase, recordedTerminal, testDatabase, testDeps } from '../../../../test/fixture.ts';
import { applyReadings } from '../actions/apply-readings.ts';
import { findContest } from '../contests.ts';
import { contohPohon, contohTps } from '../examples.ts';
import { module } from '../module.ts';
import { draw } from '../pages/draw.tsx';
import { findMedan } from './contests.ts';
import { findMeja, listMeja } from './desk.ts';
import { winnerRoutes } from './routes.ts';
import { placeAnswer } from './shapes.ts';

const DCT = 'kode_provinsi,nomor_urut,nama,jenis_kelamin,alamat_kabko,pilihan_publikasi';
const NAMES = ['ANI', 'BUDI', 'CICI', 'DEDI', 'EKA', 'FITRI'];
/** Equal at place four in the whole: DEDI leads EKA in one regency, EKA leads DEDI in the other. */
const SERIBU = [90, 80, 70, 40, 20, 1];
const PUSAT = [60, 50, 40, 10, 30, 1];

let own: TestDatabase;
let deps: Deps;
let folder: string;

async function run(words: string, args: readonly string[], expected: number): Promise<void> {
  const terminal = recordedTerminal();
  const code = await pemilu.commands?.find((one) => one.words === words)?.run(args, deps, terminal);
  if (code !== expected) throw new Error(`${words}: ${[...terminal.lines, ...terminal.problems].join('\n')}`);
}

beforeAll(async () => {
  own = await testDatabase();
  deps = testDeps(own.database, [pemilu, module]);
  folder = mkdtempSync(join(tmpdir(), 'pemenang-'));
  await contohPohon(own.database.db, 3);
  const file = join(folder, 'dpd.csv');
  writeFileSync(file, [DCT, ...NAMES.map((nama, at) => `31,${String(at + 1)},${nama},P,KOTA JAKARTA PUSAT,BERSEDIA`)].join('\n'));
  await run('import candidates', ['--election', 'pemilu-2024', file], 0);
  // The other provinces of the tree have no list of candidates, and are named.
  await run('ballots fix', ['--election', 'pemilu-2024', '--contest', 'pdpd'], 1);
  const kontes = await findContest(own.database.db, 'pemilu-2024', 'pdpd-31');
  if (kontes === undefined) throw new Error('no paper');
  const sel = kontes.pack.form.sel.map(() => null);
  const readings = [[contohTps('3101011001', 1), SERIBU], [contohTps('3171011001', 1), PUSAT]] as const;
  await applyReadings(deps, kontes, { berkas: 'dpd', sha256: '0'.repeat(64) }, readings.map(([kode, suara]) => ({ kode, per: '2024-02-14T20:00:00+07:00', suara, sel, foto: null })));
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await own.close();
});

describe('the DPD of Jakarta, from its stations', () => {
  const medan = findMedan('pemilu-2024', 'pdpd');
  it('votes, regencies and stations are those of the paper; equal at place four is told apart by its regencies, which are level too', async () => {
    const meja = medan === undefined ? undefined : await findMeja(own.database.db, medan, '31');
    if (meja?.utama?.keadaan !== 'ADA') throw new Error(String(meja?.utama?.keadaan));
    const { perolehan, putusan, sisa } = meja.utama.tinjauan;
    expect([perolehan.asal, perolehan.suara, perolehan.peserta.map(({ nama }) => nama)]).toEqual(['tps', [150, 130, 110, 50, 50, 2], NAMES]);
    expect(perolehan.bawah.filter(({ suara }) => suara.some((n) => n !== null)).map(({ kode, suara }) => [kode, suara])).toEqual([['3101', SERIBU], ['3171', PUSAT]]);
    expect([putusan.hasil, putusan.peserta.map(({ id }) => id), putusan.seri?.tunggu]).toEqual(['SERI', ['1', '2', '3'], 'pleno']);
    expect(putusan.tali[0]?.nilai.map(({ nilai }) => nilai)).toEqual([1, 1]);
    expect(sisa?.tps).toBe((perolehan.tps?.total ?? 0) - 2);
  });
  it('the list has the one province that has a paper; another province has none', async () => {
    if (medan === undefined) throw new Error('no contest');
    expect((await listMeja(own.database.db, medan)).map(({ kode }) => kode)).toEqual(['31']);
    expect(await listMeja(own.database.db, medan, '32')).toEqual([]);
  });
  it('the page leads to the figures of its paper, the answer says its own shape', async () => {
    const ask = (id: string) => winnerRoutes.find((one) => one.id === id)?.handle({ deps, lang: 'id', params: { pemilu: 'pemilu-2024', jenis: 'pdpd', kode: '31' }, query: {}, path: '', origin: 'http://pendopo.test' });
    const json = await ask('hasil.pemenang-tempat-json');
    expect(json?.kind === 'json' && placeAnswer.parse(json.body).utama).toMatchObject({ asal: 'tps', lapisan: 'C', hasil: 'SERI' });
    const page = await ask('hasil.pemenang-tempat');
    expect(page?.kind === 'page' && draw('id', page.body)).toContain('href="/hasil/pemilu-2024/pdpd-31/3101"');
  });
});
