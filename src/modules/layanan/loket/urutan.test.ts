// Does the order of calls follow layanan.md 6.3, computed by hand, and does nobody wait behind two priority calls in a row?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Irama, type Penunggu, berikutnya, median, perkiraan, sesudahPanggil, tandaTunggu, tulisNomor, urutanSemua } from './urutan.ts';

const guest = (nomor: number, over: Partial<Penunggu> = {}): Penunggu => ({ id: `g${String(nomor)}`, layanan: 'ppid', prioritas: false, efektif: nomor * 60_000, nomor, loketTujuan: null, kembaliPada: null, ...over });
const START: Irama = { panggilan: 0, terakhirPrioritas: false };
const LOKET = { nomor: 1, layanan: ['ppid'], terakhirPrioritas: false };
const names = (all: readonly Penunggu[]): string[] => all.map(({ id }) => id);

describe('order by hand', () => {
  it('the first call is the priority guest, then one of the others, then priority again', () => {
    const all = [guest(1), guest(2), guest(3), guest(4, { prioritas: true }), guest(5, { prioritas: true })];
    expect(names(urutanSemua(all, START))).toEqual(['g4', 'g1', 'g5', 'g2', 'g3']);
  });
  it('a booking queues by its slot', () => {
    expect(names(urutanSemua([guest(1), guest(2, { efektif: 30_000 }), guest(3)], START))).toEqual(['g2', 'g1', 'g3']);
  });
  it('whoever came back is called after the next two calls', () => {
    const irama = { panggilan: 7, terakhirPrioritas: false };
    expect(names(urutanSemua([guest(1, { kembaliPada: 7 }), guest(2), guest(3), guest(4)], irama))).toEqual(['g2', 'g3', 'g1', 'g4']);
  });
  it('alone in the room, whoever came back does not wait for calls that nobody makes', () => {
    expect(berikutnya([guest(1, { kembaliPada: 7 })], { panggilan: 7, terakhirPrioritas: false }, LOKET)?.id).toBe('g1');
  });
  it('a guest handed on is called by that counter alone, with the first arrival time', () => {
    const all = [guest(1, { loketTujuan: 2 }), guest(3)];
    expect(berikutnya(all, START, LOKET)?.id).toBe('g3');
    expect(berikutnya(all, START, { ...LOKET, nomor: 2, layanan: ['jdih'] })?.id).toBe('g1');
  });
  it('a guest handed on does not wait behind two priority calls of that counter', () => {
    const all = [guest(1, { loketTujuan: 2 }), guest(3, { prioritas: true })];
    expect(berikutnya(all, { panggilan: 3, terakhirPrioritas: false }, { ...LOKET, nomor: 2, terakhirPrioritas: true })?.id).toBe('g1');
    expect(berikutnya(all, { panggilan: 3, terakhirPrioritas: false }, { ...LOKET, nomor: 2 })?.id).toBe('g3');
  });
  it('a counter calls only what it serves', () => expect(berikutnya([guest(1)], START, { ...LOKET, layanan: ['jdih'] })).toBeUndefined());
});

const people = fc.uniqueArray(fc.record({ nomor: fc.integer({ min: 1, max: 400 }), prioritas: fc.boolean(), layanan: fc.constantFrom('ppid', 'jdih'), efektif: fc.integer({ min: 0, max: 10_000 }) }), { selector: ({ nomor }) => nomor, maxLength: 40 });

describe('properties', () => {
  it('every guest is called once, and no regular guest waits behind two priority calls in a row, at any number of counters', () => {
    fc.assert(
      fc.property(people, fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 200, maxLength: 200 }), (drawn, turns) => {
        const counters = [
          { nomor: 1, layanan: ['ppid'], terakhirPrioritas: false },
          { nomor: 2, layanan: ['jdih'], terakhirPrioritas: false },
          { nomor: 3, layanan: ['ppid', 'jdih'], terakhirPrioritas: false },
        ];
        let waiting: Penunggu[] = drawn.map((one) => guest(one.nomor, one));
        let irama = START;
        const called: string[] = [];
        for (const turn of turns) {
          const loket = counters[turn] ?? counters[2];
          if (loket === undefined) continue;
          const next = berikutnya(waiting, irama, loket);
          if (next === undefined) continue;
          const waitingHere = waiting.some((one) => !one.prioritas && loket.layanan.includes(one.layanan));
          if (irama.terakhirPrioritas && next.prioritas) expect(waitingHere).toBe(false);
          waiting = waiting.filter(({ id }) => id !== next.id);
          called.push(next.id);
          irama = sesudahPanggil(irama, next);
        }
        expect(new Set(called).size).toBe(called.length);
        for (const rest of names(waiting)) expect(called).not.toContain(rest);
        // 200 turns at three counters are enough for forty guests unless one counter was never drawn.
        if (new Set(turns).has(2)) expect(called.length + waiting.length).toBe(drawn.length);
      }),
    );
  });
  it('among the others the order is that of effective time', () => {
    fc.assert(
      fc.property(people, (drawn) => {
        const order = urutanSemua(drawn.map((one) => guest(one.nomor, one)), START).filter(({ prioritas }) => !prioritas);
        for (const [at, one] of order.entries()) expect(one.efektif).toBeGreaterThanOrEqual(order[at - 1]?.efektif ?? 0);
      }),
    );
  });
});

describe('estimate', () => {
  const five = [4, 6, 5, 7, 5].map((m) => m * 60_000);
  it.each([
    [7, five, 2, { dari: 15, sampai: 20 }],
    [0, five, 2, { dari: 0, sampai: 5 }],
    [7, five.slice(1), 2, undefined],
    [7, five, 0, undefined],
  ])('%i ahead of it', (ahead, times, counters, told) => expect(perkiraan(ahead, times, counters)).toEqual(told));
  it('median of even and odd', () => expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]));
});

it.each([
  ['A', 14, 'A-014'],
  ['B', 800, 'B-800'],
  ['M', 1, 'M-01'],
])('%s %i is written %s', (letter, number, written) => expect(tulisNomor(letter, number)).toBe(written));
it.each([
  [7, 'wajar'],
  [7.5, 'setengah'],
  [12, 'mendesak'],
  [15, 'lewat'],
] as const)('%d minutes of waiting: %s', (minutes, mark) => expect(tandaTunggu(minutes * 60_000)).toBe(mark));
