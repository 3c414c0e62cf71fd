// Are sums the same in any order, doubled, cut and resumed? (T29: pure functions of the log)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaCode } from '#kernel/area-code';
import { type Keputusan, type Penegasan, type Stasiun, putuskan, stasiunDari } from './decide.ts';
import { contohBacaan, contohKontes, contohTps } from './examples.ts';
import type { Angka, Bacaan } from './figures.ts';
import { decideMark } from './repair.ts';
import { PENCACAH, bentukOf, jalurSimpul, kosong, tambah, timbang } from './rollup.ts';
import { type Catatan, type Ukuran, berlakuPada, meragukan } from './station.ts';

const kontes = contohKontes();
const { pack } = kontes;
const bentuk = bentukOf(pack);

/** A log in memory: what apply-readings does with tables. Sums are kept by difference, batch by batch. */
function makeLog() {
  const log = new Map<AreaCode, { catatan: readonly Catatan[]; ukuran: Ukuran | null; penegasan: Penegasan | null }>();
  const sums = kosong(bentuk);
  let seq = 0;
  const known = (kode: AreaCode): Stasiun => {
    const one = log.get(kode);
    return stasiunDari(kode, one?.catatan ?? [], one?.ukuran ?? null, one?.penegasan ?? null);
  };
  const take = (done: Keputusan): void => {
    seq += done.baris.length;
    for (const st of done.tersentuh) {
      if (st.asal.ukuran !== null) timbang(sums, bentuk, st.asal.berlaku, st.asal.ukuran, -1);
      if (st.ukuran !== null) timbang(sums, bentuk, st.berlaku, st.ukuran, 1);
    }
    for (const st of [...done.tersentuh, ...done.ditegaskan]) log.set(st.kode, st);
  };
  return {
    sums,
    apply: (batch: readonly Bacaan[]): void => take(putuskan(pack, batch, known, { sumber: 1, seq })),
    /** Doubts the figure of a station, or confirms it where it is doubted; nothing where it has none. */
    mark(kode: AreaCode, per: number): void {
      const st = known(kode);
      if (!meragukan(st.berlaku)) return;
      take(decideMark(pack, st, { tanda: st.berlaku.perbaikan ? 'DIPASTIKAN' : 'PERBAIKAN', per }, { sumber: 2, seq }));
    },
    recompute() {
      const fresh = kosong(bentuk);
      for (const { catatan, ukuran } of log.values()) {
        const one = kosong(bentuk);
        if (ukuran !== null) timbang(one, bentuk, berlakuPada(catatan), ukuran, 1);
        tambah(fresh, one);
      }
      return fresh;
    },
    seq: () => seq,
  };
}

/** Few values, so that figures repeat and come back. */
const cell = fc.option(fc.constantFrom(0, 5, 700), { nil: null, freq: 6 });
const DAYS = ['2024-02-15', '2024-02-20', '2024-03-12', '2024-03-17'];

/**
 * Per station a run of snapshots; figures may come back to what they were. A blank stands only after figures: one that
 * arrives before its figures leaves no trace in the log (see README).
 */
const readings = fc
  .array(
    fc.record({
      nomor: fc.integer({ min: 1, max: 30 }),
      first: fc.integer({ min: 0, max: 3 }),
      rest: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }),
      sel: fc.option(fc.array(cell, { minLength: 25, maxLength: 25 }), { nil: null }),
      huruf: fc.option(fc.boolean(), { nil: null }),
      foto: fc.array(fc.subarray(['a.jpg', 'b.jpg', 'c.jpg']), { minLength: 4, maxLength: 4 }),
    }),
    { maxLength: 25 },
  )
  .map((stations) => {
    const byNumber = new Map(stations.map((one) => [one.nomor, one]));
    return [...byNumber.values()].flatMap(({ nomor, first, rest, sel, huruf, foto }) =>
      rest.map(([b, c], at): Bacaan => {
        const suara: Angka[] = [first, b, c];
        return { ...contohBacaan(kontes, contohTps('3101011001', nomor), DAYS[at] ?? '2024-03-18', suara), sel: at === 0 ? sel : null, huruf: at === 0 ? huruf : null, foto: foto[at] ?? null };
      }),
    );
  });

describe('T29', () => {
  it('shuffled, doubled, cut anywhere and resumed: the same sums, equal to the full recompute', () => {
    fc.assert(
      fc.property(readings, fc.array(fc.nat(), { minLength: 5 }), fc.integer({ min: 1, max: 9 }), (list, keys, size) => {
        const once = makeLog();
        once.apply(list);
        expect(once.sums).toEqual(once.recompute());
        const order = list.map((one, at) => ({ one, key: keys[at % keys.length] ?? at })).sort((a, b) => a.key - b.key).map(({ one }) => one);
        const other = makeLog();
        const cut = (from: readonly Bacaan[]): void => {
          for (let at = 0; at < from.length; at += size) other.apply(from.slice(at, at + size));
        };
        cut(order);
        expect(other.sums).toEqual(other.recompute());
        expect(other.sums).toEqual(once.sums);
        cut(list);
        expect(other.sums).toEqual(once.sums);
        const seq = other.seq();
        cut([...list, ...list]);
        expect(other.sums).toEqual(once.sums);
        expect(other.seq()).toBe(seq);
      }),
      { numRuns: 400 },
    );
  });
  it('doubts and confirmations between the readings: sums equal the log, and what is said again changes nothing', () => {
    const marks = fc.array(fc.record({ nomor: fc.integer({ min: 1, max: 30 }), after: fc.nat(40), per: fc.constantFrom(1_708_300_000, 1_710_300_000, 1_720_000_000) }), { maxLength: 30 });
    fc.assert(
      fc.property(readings, marks, (list, doubts) => {
        const log = makeLog();
        list.forEach((one, at) => {
          log.apply([one]);
          for (const { nomor, after, per } of doubts) if (after === at) log.mark(contohTps('3101011001', nomor), per);
        });
        for (const { nomor, after, per } of doubts) if (after > 20) log.mark(contohTps('3101011001', nomor), per);
        expect(log.sums).toEqual(log.recompute());
        const seq = log.seq();
        const before = Float64Array.from(log.sums);
        for (const one of list) log.apply([one]);
        expect([log.seq(), log.sums]).toEqual([seq, before]);
      }),
      { numRuns: 300 },
    );
  });
  it('what is added can be taken away, to the last vote', () => {
    fc.assert(
      fc.property(readings, (list) => {
        const log = makeLog();
        log.apply(list);
        const before = Float64Array.from(log.sums);
        const more = list.map((one) => ({ ...one, kode: contohTps('3101011002', Number(one.kode.slice(10))), per: '2024-02-15T00:00:00Z' }));
        log.apply(more);
        log.apply(more.map((one) => ({ ...one, suara: [null, null, null], sel: null, per: '2024-04-01T00:00:00Z' })));
        const votes = (sums: Float64Array): number[] => [...sums.subarray(0, bentuk.cacah)];
        expect(votes(log.sums)).toEqual(votes(before));
      }),
    );
  });
});

describe('the shape of a sum', () => {
  it('five areas above a kel/desa', () => {
    expect(jalurSimpul(3101011001)).toEqual([3101011001, 310101, 3101, 31, 0]);
    expect(jalurSimpul(9901010001)).toEqual([9901010001, 990101, 9901, 99, 0]);
  });
  it('3 options, 25 cells, 12 counters, 24 checks twice', () => {
    expect(bentuk).toMatchObject({ ada: 28, cacah: 56, gagal: 56 + PENCACAH.length, panjang: 56 + 12 + 48 });
  });
});
