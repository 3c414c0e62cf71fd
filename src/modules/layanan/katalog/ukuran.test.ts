// Does a promise stand beside what was measured, and say nothing with fewer than ten cases? (layanan.md 2.4)
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { defineText } from '#kernel/text';
import type { Deps, MeasuredService, Module } from '#platform/module';
import { testDatabase, testDeps } from '../../../../test/fixture.ts';
import { ukurWords } from './pages/kata.ts';
import { ukur } from './ukuran.ts';

const words = defineText('uji', { nama: { id: 'Uji', en: 'Test' } });

/** A module that measures one service, as any module declares it. */
function measuring(found: MeasuredService | undefined, asked: string[] = []): Module {
  return {
    id: 'uji',
    needs: [],
    name: words.nama,
    retention: 'keeps nothing',
    measures: [
      {
        service: 'informasi',
        read: (_deps, office, since, until) => {
          asked.push(office, since, until);
          return Promise.resolve(found);
        },
      },
    ],
  };
}

async function withModule<T>(module: Module, ask: (deps: Deps) => Promise<T>): Promise<T> {
  const own = await testDatabase();
  try {
    return await ask(testDeps(own.database, [module], '2026-11-25T03:00:00Z'));
  } finally {
    await own.close();
  }
}

describe('the measured value', () => {
  it.each<[number, string]>([
    [9, 'Belum cukup data.'],
    [10, '70,00 % dari 10 perkara tepat waktu; setengahnya selesai dalam 5 hari kerja atau kurang.'],
  ])('of %i cases', async (cases, sentence) => {
    const measured = await withModule(measuring({ cases, onTime: 7, median: 5, unit: 'hari_kerja' }), (deps) => ukur(deps, areaCode('3276'), 'informasi'));
    expect(ukurWords('id', measured).replaceAll('\u00a0', ' ')).toBe(sentence);
  });
  it('is asked of the last 90 days of this office, and of nobody for a service that no module measures', async () => {
    const asked: string[] = [];
    const none = await withModule(measuring(undefined, asked), async (deps) => [await ukur(deps, areaCode('3276'), 'informasi'), await ukur(deps, areaCode('3276'), 'kunjungan')]);
    expect(none).toEqual([undefined, undefined]);
    expect(asked).toEqual(['3276', '2026-08-27T03:00:00.000Z', '2026-11-25T03:00:00.000Z']);
  });
});
