// Do simulated figures look like a real count, and are they the same on every machine? (rates of DKI, 20 Feb 2024: T01)
import { describe, expect, it } from 'vitest';
import type { AreaCode } from '#kernel/area-code';
import { checksIn } from './bits.ts';
import { contohKontes } from './examples.ts';
import type { Bacaan, CekId } from './figures.ts';
import { bacaanSimulasi } from './generate.ts';
import { NIHIL, langkah, ukur } from './station.ts';
import { secondsOf } from './instants.ts';

const { pemilu, pack } = contohKontes();
const rencana = Array.from({ length: 2_000 }, (_, at) => ({ kode: String(6471011001 + at) as AreaCode, nomor: [1, 2, 3, 4, 5, 6, 7, 8, 9, 901] }));
const all = [...bacaanSimulasi(pemilu, pack, rencana)];
const first = new Map<AreaCode, Bacaan>();
for (const one of all) if (!first.has(one.kode)) first.set(one.kode, one);
const blank = (one: Bacaan): boolean => one.suara.every((n) => n === null);

describe('a generated count of 20,000 stations', () => {
  it('is the same every time', () => {
    expect([...bacaanSimulasi(pemilu, pack, rencana.slice(0, 20))]).toEqual(all.slice(0, all.findIndex((one) => one.kode.startsWith(rencana[20]?.kode ?? ''))));
  });
  it('about 5 % are not yet in, 2 % have photos only, a few are partial, changed or withdrawn', () => {
    expect(20_000 - first.size).toBeGreaterThan(900);
    expect(20_000 - first.size).toBeLessThan(1_100);
    const photos = [...first.values()].filter(blank).length;
    expect(photos).toBeGreaterThan(350);
    expect(photos).toBeLessThan(450);
    const later = all.filter((one) => first.get(one.kode) !== one);
    expect(later.filter(blank).length).toBeGreaterThan(40);
    expect(later.filter((one) => !blank(one)).length).toBeGreaterThan(40);
    expect(all.filter((one) => !blank(one) && one.suara.includes(null)).length).toBeGreaterThan(10);
    for (const one of later) expect(secondsOf(one.per)).toBeGreaterThan(secondsOf(first.get(one.kode)?.per ?? ''));
  });
  it('checks fail about as often as they did: K16 814 of 8,751, K17 358, K18 138, K01 219', () => {
    const full = [...first.values()].filter((one) => one.sel !== null && !blank(one));
    const failed: Partial<Record<CekId, number>> = {};
    for (const one of full) {
      const said = { per: 1, suara: one.suara, sel: one.sel, foto: one.foto?.join('\n') ?? null };
      for (const id of checksIn(ukur(pack, one.kode, langkah(NIHIL, said)).gagal)) failed[id] = (failed[id] ?? 0) + 1;
    }
    const measured: Partial<Record<CekId, number>> = { K01: 219, K02: 210, K03: 167, K04: 122, K05: 289, K07: 354, K08: 379, K09: 335, K16: 814, K17: 358, K18: 138 };
    for (const [id, n] of Object.entries(measured)) {
      const here = ((failed[id as CekId] ?? 0) / full.length) * 8_751;
      expect(here, id).toBeGreaterThan(n * 0.75);
      expect(here, id).toBeLessThan(n * 1.25);
    }
  });
});
