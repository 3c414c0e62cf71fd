// Does a decision to open or close a stage hold at its place until its end, on record and for good? (hasil.md 11)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { fixedClock } from '#platform/clock';
import { rows, run, sql } from '#platform/db';
import { recordedTerminal } from '../../../../test/fixture.ts';
import { HOSTILE } from '../../../../test/abuse/hostile.ts';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { decideStage } from './actions/decide-stage.ts';
import { stageCommand } from './command.ts';
import { stagesAt } from './stages.ts';

const PALARAN = areaCode('6472011001001');
const BONTANG = areaCode('6474011001001');
const ppk = { id: 'a1', role: 'pimpinan', node: '6472' };

let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ filled: false });
});
afterAll(async () => count.close());

const clockAt = (iso: string) => ({ database: count.deps.database, clock: fixedClock(iso) });
const open = async (node: typeof PALARAN, iso: string) => (await stagesAt(count.deps.database.db, count.kontes, node, Date.parse(iso))).C;
const command = async (...args: string[]) => {
  const terminal = recordedTerminal();
  return { code: await stageCommand.run(args, { ...count.deps, clock: fixedClock('2024-03-20T10:00:00Z') }, terminal), ...terminal };
};
const ORDER = ['--election', 'pemilu-2024', '--contest', 'ppwp', '--stage', 'C'];

describe('decideStage', () => {
  it('opens an area until an instant, with its entry in the trail', async () => {
    const wish = { tahap: 'C', node: areaCode('6472'), buka: true, sampai: Date.parse('2024-03-21T00:00:00Z') / 1000, alasan: ' Keputusan KPU 77/2024 ' } as const;
    expect(await decideStage(clockAt('2024-03-20T10:00:00Z'), ppk, count.kontes, wish)).toMatchObject({ ok: true, value: { alasan: 'Keputusan KPU 77/2024' } });
    expect(await open(PALARAN, '2024-03-20T12:00:00Z')).toMatchObject({ terbuka: true, sebab: 'PUTUSAN', alasan: 'Keputusan KPU 77/2024' });
    expect((await open(PALARAN, '2024-03-21T00:00:00Z')).terbuka).toBe(false);
    expect((await open(BONTANG, '2024-03-20T12:00:00Z')).terbuka).toBe(false);
    const [entry] = await rows(count.deps.database.db, sql<object>`select aksi, pelaku_id, objek_id, dasar from audit_entri order by urutan desc limit 1`);
    expect(entry).toEqual({ aksi: 'hasil.tahap', pelaku_id: 'a1', objek_id: 'pemilu-2024/ppwp/C', dasar: 'Keputusan KPU 77/2024' });
  });
  it.each([
    ['SAMPAI_LEWAT', { sampai: Date.parse('2024-03-20T10:00:00Z') / 1000 }],
    ['SAMPAI_KOSONG', { sampai: null }],
    ['ALASAN_PENDEK', { alasan: '    x ' }],
    ['ALASAN_PENDEK', { alasan: 'sebab \ud800' }],
    ['ALASAN_PANJANG', { alasan: 'x'.repeat(301) }],
  ])('%s: refused, nothing written', async (code, over) => {
    const wish = { tahap: 'C', node: areaCode('0'), buka: true, sampai: Date.parse('2025-01-01T00:00:00Z') / 1000, alasan: 'sebab yang cukup', ...over } as const;
    expect(await decideStage(clockAt('2024-03-20T10:00:00Z'), ppk, count.kontes, wish)).toMatchObject({ ok: false, refusal: { code } });
    expect((await open(BONTANG, '2024-03-20T12:00:00Z')).terbuka).toBe(false);
  });
  it.each(['update hasil_tahap set buka = false', 'delete from hasil_tahap', 'truncate hasil_tahap'])('%s is impossible', async (statement) => {
    await expect(run(count.deps.database.db, sql.raw(statement))).rejects.toThrow('never changed');
  });
});

describe('pendopo hasil stage', () => {
  it('closes, then opens one kecamatan again', async () => {
    expect((await command('close', ...ORDER, '--reason', 'Gangguan jaringan nasional')).lines).toEqual(['Ditutup: Pengisian C.Hasil Pemilu 2024 di seluruh wilayah.']);
    expect((await open(PALARAN, '2024-03-20T12:00:00Z')).terbuka).toBe(false);
    const again = await command('open', ...ORDER, '--area', '64.74.01', '--until', '2024-03-25', '--reason', 'Keputusan KPU 78/2024');
    expect(again.lines).toEqual(['Dibuka: Pengisian C.Hasil Pemilu 2024 di Bontang Utara sampai 26 Maret 2024 00.00 WITA (25 Maret 23.00 WIB).']);
    expect((await open(BONTANG, '2024-03-25T15:59:59Z')).terbuka).toBe(true);
    expect((await open(BONTANG, '2024-03-25T16:00:00Z')).terbuka).toBe(false);
  });
  it.each([
    [2, []],
    [2, ['shut', ...ORDER, '--reason', 'sebab yang cukup']],
    [2, ['open', '--election', 'pemilu-2024', '--contest', 'pkwkp', '--stage', 'C']],
    [2, ['open', '--election', 'pemilu-2024', '--contest', 'ppwp', '--stage', 'D_LAIN']],
    [2, ['open', ...ORDER, '--area', '6499', '--until', '2025-01-01', '--reason', 'sebab yang cukup']],
    [2, ['open', ...ORDER, '--until', 'besok', '--reason', 'sebab yang cukup']],
    [2, ['open', ...ORDER, '--nope', 'x']],
    [1, ['open', ...ORDER, '--reason', 'sebab yang cukup']],
    [1, ['open', ...ORDER, '--until', '2024-03-19', '--reason', 'sebab yang cukup']],
    [1, ['close', ...ORDER, '--reason', 'x']],
  ])('exit code %i: %j', async (code, args) => {
    const said = await command(...args);
    expect([said.code, said.problems.length > 0, said.lines]).toEqual([code, true, []]);
  });
  it('hostile words in every place never throw', async () => {
    for (const word of HOSTILE) {
      for (const name of ['--election', '--contest', '--stage', '--area', '--until']) {
        const args = ['open', ...ORDER, '--area', '64', '--until', '2025-01-01', '--reason', 'x', name, word];
        expect((await command(...args)).code, `${name} ${word}`).toBeGreaterThan(0);
      }
    }
  });
});
