// Does the table of a visit allow exactly the ways of layanan.md 6.2, and queue a booking by its slot?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEADAAN, PERISTIWA, TABEL, type Keadaan, type Tangan, USAI, setelah, waktuEfektif } from './keadaan.ts';

const HANDS: readonly Tangan[] = ['tamu', 'resepsionis', 'petugas', 'sistem'];

describe('the table of layanan.md 6.2', () => {
  it.each<[Keadaan | undefined, string, Tangan, Keadaan | undefined]>([
    [undefined, 'PESAN', 'tamu', 'DIPESAN'],
    ['DIPESAN', 'KONFIRMASI', 'sistem', 'TERKONFIRMASI'],
    ['DIPESAN', 'BATAL', 'tamu', 'BATAL'],
    ['TERKONFIRMASI', 'UBAH', 'tamu', 'DIPESAN'],
    ['TERKONFIRMASI', 'TIBA', 'tamu', 'CHECK_IN'],
    [undefined, 'TIBA', 'resepsionis', 'CHECK_IN'],
    ['DIPESAN', 'TIBA', 'resepsionis', undefined],
    ['TERKONFIRMASI', 'HANGUS', 'sistem', 'TIDAK_HADIR'],
    ['DIPANGGIL', 'TIDAK_MUNCUL', 'petugas', 'TIDAK_HADIR'],
    ['TIDAK_HADIR', 'KEMBALI', 'resepsionis', 'MENUNGGU'],
    ['DILAYANI', 'ALIH', 'petugas', 'MENUNGGU'],
    ['DILAYANI', 'BATAL', 'petugas', undefined],
    ['MENUNGGU', 'PULANG', 'sistem', 'PULANG'],
    ['SELESAI', 'PANGGIL', 'petugas', undefined],
    ['MENUNGGU', 'PANGGIL', 'tamu', undefined],
  ])('%s + %s by %s = %s', (from, event, hand, to) => {
    expect(setelah(from, event as (typeof PERISTIWA)[number], hand)).toBe(to);
  });

  it('every state but the first is reached by some event, and a finished visit never moves by itself', () => {
    expect(new Set(Object.values(TABEL).map(({ ke }) => ke))).toEqual(new Set(KEADAAN));
    for (const done of USAI) for (const event of PERISTIWA) if (event !== 'KEMBALI') for (const hand of HANDS) expect(setelah(done, event, hand), `${done} ${event}`).toBeUndefined();
  });

  it('whatever is tried in whatever order, the state stays one of the table and each step has its hand', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ event: fc.constantFrom(...PERISTIWA), hand: fc.constantFrom(...HANDS) }), { maxLength: 60 }), (tries) => {
        let state: Keadaan | undefined;
        for (const { event, hand } of tries) {
          const next = setelah(state, event, hand);
          if (next === undefined) continue;
          expect(TABEL[event].dari).toContain(state);
          state = next;
        }
        return state === undefined || KEADAAN.includes(state);
      }),
    );
  });
});

describe('effective time (6.3)', () => {
  const slot = Date.parse('2026-11-23T02:00:00Z');
  it.each([
    [-31, false],
    [-30, true],
    [0, true],
    [15, true],
    [16, false],
  ])('%i minutes after the slot: by the slot %s', (minutes, bySlot) => {
    const came = slot + minutes * 60_000;
    expect(waktuEfektif(came, slot)).toBe(bySlot ? slot : came);
  });
  it('without a booking: the arrival', () => expect(waktuEfektif(slot, null)).toBe(slot));
});
