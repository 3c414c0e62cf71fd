// Who hears of a deadline, and does nobody hear twice? (tenggat.md section 8; UU 14/2008 Pasal 22 ayat (7))
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Owners, warnClocks } from '#platform/clocks';
import type { AreaCode } from '#kernel/area-code';
import type { Deps } from '#platform/module';
import { kepada } from './ingatkan.ts';
import { pilihJalur } from './actions/urus.ts';
import { clocksAt } from './jam.ts';
import { saatJam } from './jobs.ts';
import { type Meja, ajukanUji, baca, mejaUji, petugas } from './permohonan-fixture.ts';

const KANTOR = '3313' as AreaCode;

it.each([
  [50, null, ['ppid 3313']],
  [50, 'a1', ['a1']],
  [80, 'a1', ['a1', 'ppid 3313']],
  ['hari-akhir', null, ['ppid 3313']],
  [100, null, ['ppid 3313', 'atasan_ppid 3313']],
  [120, 'a1', ['ppid 33']],
] as const)('point %s, held by %s: %s', (titik, pemegang, expected) => {
  expect(kepada(titik, KANTOR, pemegang).map((to) => (to.kind === 'peran' ? `${to.role} ${to.node}` : to.kind === 'akun' ? to.account : ''))).toEqual(expected);
});

let meja: Meja;
beforeAll(async () => {
  meja = await mejaUji('2026-03-13T03:15:00Z');
});
afterAll(() => meja.close());

it('general request of 2026-03-13: silence until 2026-04-10 tells desk, superior and the office above, each point once', async () => {
  const { id } = await ajukanUji(meja);
  await pilihJalur(meja.at, { id, versi: 1, actor: petugas('ppid', '3313'), jalur: 'umum', alasan: 'Menyangkut anggaran.' });
  const deps = meja.at as unknown as Deps;
  const told: string[] = [];
  const owners: Owners = {
    busy: () => Promise.resolve(new Set()),
    moved: () => Promise.resolve(new Map()),
    due: async (db, point) => {
      const whom = await saatJam(deps, db, point);
      if (point.clock.rule === 'ppid.jawab.umum') told.push(`${point.titik}: ${whom.join(', ')}`);
    },
  };
  for (let day = 0; day < 60; day += 1) {
    meja.jam.ke(new Date(Date.parse('2026-03-13T04:00:00Z') + day * 43_200_000).toISOString());
    await warnClocks(meja.at.database, clocksAt(meja.at), owners);
  }
  expect(told).toEqual(['50: ppid 3313', '80: ppid 3313', 'hari-akhir: ppid 3313', '100: pemohon, ppid 3313, atasan_ppid 3313', '120: ppid 33']);
  expect((await baca(meja, id)).terlambat).toBe(true);
});
