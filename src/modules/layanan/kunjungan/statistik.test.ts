// Do the sums of layanan.md 13 hold on any day, and can no small cell be worked out? (case 12)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HASIL, type Keadaan, PERISTIWA, type Tangan, setelah } from './keadaan.ts';
import { SUMBER } from './jenis.ts';
import { SEL_TERKECIL, type Terhitung, hitung, identitas, samarkan } from './statistik.ts';

const HANDS: readonly Tangan[] = ['tamu', 'resepsionis', 'petugas', 'sistem'];
const START = Date.parse('2026-11-23T00:00:00Z');

/** A visit that went through the real table by random events, with the instants that the acts write. */
const visit = fc.record({ events: fc.array(fc.tuple(fc.constantFrom(...PERISTIWA), fc.constantFrom(...HANDS), fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 30 }), layanan: fc.constantFrom('informasi', 'pengaduan', 'kunjungan'), sumber: fc.constantFrom(...SUMBER), hasil: fc.constantFrom(...HASIL) }).map(({ events, layanan, sumber, hasil }): Terhitung | undefined => {
  let state: Keadaan | undefined;
  let at = START;
  const k = { layanan, sumber, hasil: null as Terhitung['hasil'], sebab: null as string | null, slot: null as number | null, dikonfirmasi: null as number | null, tiba: null as number | null, dipanggil: null as number | null, mulai: null as number | null, selesai: null as number | null, alih: 0 };
  for (const [event, hand, minutes] of events) {
    const next = setelah(state, event, hand);
    // Whoever never came has no number to come back to: the act refuses it.
    if (next === undefined || (event === 'KEMBALI' && k.tiba === null)) continue;
    at += minutes * 60_000;
    if (event === 'PESAN') k.slot = at;
    if (event === 'KONFIRMASI') k.dikonfirmasi = at;
    if (event === 'TIBA') k.tiba = at;
    if (event === 'PANGGIL') k.dipanggil ??= at;
    if (event === 'HADIR') k.mulai ??= at;
    if (event === 'ALIH') k.alih += 1;
    if (event === 'SELESAI') [k.selesai, k.hasil] = [at, hasil];
    if (event === 'PULANG') k.sebab = hand === 'sistem' ? 'TUTUP_LAYANAN' : 'PULANG_SENDIRI';
    state = next;
  }
  return state === undefined ? undefined : { ...k, keadaan: state };
});
const day = (n: number) => fc.array(visit, { minLength: n, maxLength: n }).map((all) => all.filter((one) => one !== undefined));

describe('identities', () => {
  it('hold on a random day of two thousand visits', () => {
    fc.assert(
      fc.property(day(2_000), (visits) => {
        expect(identitas(hitung(visits))).toEqual([]);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
  it('hold on any small day, and the counts of services add up to the whole', () => {
    fc.assert(
      fc.property(day(40), (visits) => {
        const whole = hitung(visits);
        expect(identitas(whole)).toEqual([]);
        const parts = ['informasi', 'pengaduan', 'kunjungan'].map((kode) => hitung(visits.filter(({ layanan }) => layanan === kode)));
        for (const key of ['kunjungan', 'tiba', 'selesai', 'pulang', 'tidakHadir', 'menunggu', 'alih'] as const) expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(whole[key]);
      }),
    );
  });
  it('a sum that does not hold is told', () => {
    const h = hitung([{ layanan: 'x', sumber: 'WEB', keadaan: 'SELESAI', hasil: null, sebab: null, slot: 1, dikonfirmasi: 1, tiba: null, dipanggil: null, mulai: null, selesai: null, alih: 0 }]);
    expect(identitas(h)).toHaveLength(2);
  });
  it('waits by hand: median and the ninth of ten', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 16, 30].map((m): Terhitung => ({ layanan: 'x', sumber: 'MEJA', keadaan: 'SELESAI', hasil: 'terlayani', sebab: null, slot: null, dikonfirmasi: null, tiba: 0, dipanggil: m * 60_000, mulai: m * 60_000, selesai: m * 120_000, alih: 0 }));
    expect(hitung(waits)).toMatchObject({ tungguMedian: 5, tungguP90: 16, tungguTepat: 8, tungguSampel: 10 });
  });
});

describe('small cells', () => {
  it.each<[readonly number[], (number | null)[]]>([
    [[10, 3, 7], [10, null, null]],
    [[10, 0, 7], [10, 0, 7]],
    [[1, 2, 30], [null, null, 30]],
    [[3], [null]],
    [[0, 4, 0], [0, null, 0]],
  ])('%j is shown as %j', (cells, shown) => expect(samarkan(cells)).toEqual(shown));
  it('never one hidden cell alone beside others that are known', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 12 }), (cells) => {
        const shown = samarkan(cells);
        for (const [at, n] of shown.entries()) expect(n === null || n === 0 || n >= SEL_TERKECIL || cells[at] !== n).toBe(true);
        const hidden = shown.filter((n) => n === null).length;
        const others = cells.filter((n) => n > 0).length;
        if (others > 1) expect(hidden).not.toBe(1);
      }),
    );
  });
});
