// Are the figures of the yearly report those of the formulas? (UU 14/2008 Pasal 12; ppid.md sections 17 and 25 S10)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kelompok, angkaDari, hariLayanan, jumlahkan, persepuluhPersen, tutupKecil } from './angka.ts';

/** The year of S10: twelve requests, nine answers, one of them late. */
const S10: readonly (readonly [string, number])[] = [
  ['terima', 12], ['hasil.DIJAWAB_PENUH', 5], ['hasil.DIJAWAB_SEBAGIAN', 2], ['hasil.DITOLAK', 1], ['hasil.TIDAK_DIKUASAI', 1],
  ['cabut', 1], ['tutup', 1], ['buka', 1], ['bukalewat', 1], ['tepat', 8], ['perpanjang', 2],
  ...[3, 5, 8, 10, 10, 12, 17, 11, 2].map((hari) => [`hari.${hari}`, 1] as const),
];

describe('S10, a year with 12 requests', () => {
  const angka = angkaDari(jumlahkan(S10));
  it('diterima 12, dikabulkan 7, tingkat kabul 7/8 = 87.5%', () => {
    expect([angka.diterima, angka.dikabulkan, angka.tingkatKabul, persepuluhPersen(angka.tingkatKabul)]).toEqual([12, 7, { n: 7, dari: 8 }, 875]);
  });
  it('tepat waktu 8/10 = 80.0%: all answers and what is open and overdue', () => {
    expect([angka.tepatWaktu, persepuluhPersen(angka.tepatWaktu)]).toEqual([{ n: 8, dari: 10 }, 800]);
  });
  it('hari layanan: mean 8.7, median 10, longest 17', () => {
    expect(angka.hari).toEqual({ jawaban: 9, jumlah: 78, rerataPersepuluh: 87, medianPersepuluh: 100, p90: 17, terlama: 17 });
  });
  it('diperpanjang 2/10 = 20.0%: all answers and all that are open', () => {
    expect([angka.diperpanjang, persepuluhPersen(angka.diperpanjang)]).toEqual([{ n: 2, dari: 10 }, 200]);
  });
  it('not held, withdrawn, not completed and open stand apart', () => {
    expect([angka.hasil.TIDAK_DIKUASAI, angka.dicabut, angka.tidakLengkap, angka.terbuka, angka.terbukaLewat]).toEqual([1, 1, 1, 1, 1]);
  });
});

it('S2: an objection that was granted after silence is one reversed of one answered', () => {
  const angka = angkaDari(jumlahkan([['kbr', 2], ['kbrhasil.KEBERATAN_DIKABULKAN', 1], ['kbrhasil.KEBERATAN_TERDAFTAR', 1], ['kbralasan.c.KEBERATAN_DIKABULKAN', 1]]));
  expect([angka.dibalik, angka.keberatan, angka.keberatanBuka, angka.keberatanAlasan]).toEqual([{ n: 1, dari: 1 }, 2, 1, [{ nama: 'c.KEBERATAN_DIKABULKAN', n: 1 }]]);
});

it('Pasal 17: withheld items by letter, and how many of them rest on a sheet', () => {
  expect(angkaDari(jumlahkan([['tolak.h', 3], ['tolakuji.h', 3], ['tolak.a', 1]])).tolak).toEqual([{ huruf: 'a', n: 0, dari: 1 }, { huruf: 'h', n: 3, dari: 3 }]);
});

it.each([
  [{ n: 1, dari: 2_000 }, 1],
  [{ n: 1, dari: 2_001 }, 0],
  [{ n: 2, dari: 3 }, 667],
  [{ n: 0, dari: 7 }, 0],
  [{ n: 7, dari: 7 }, 1_000],
  [{ n: 0, dari: 0 }, null],
])('percent of %j in tenths, half up: %j', (bagian, persen) => {
  expect(persepuluhPersen(bagian)).toBe(persen);
});

it('any days: the figures out of counts are those of the sorted list', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 60 }), (list) => {
      const sorted = list.toSorted((a, b) => a - b);
      const counts = [...Map.groupBy(list, (hari) => hari)].map(([hari, all]) => [hari, all.length] as const);
      const half = sorted.length / 2;
      const twice = Number.isInteger(half) ? (sorted[half - 1] ?? 0) + (sorted[half] ?? 0) : 2 * (sorted[Math.floor(half)] ?? 0);
      expect(hariLayanan(counts)).toEqual({
        jawaban: list.length,
        jumlah: list.reduce((sum, n) => sum + n, 0),
        rerataPersepuluh: Math.round((list.reduce((sum, n) => sum + n, 0) * 10) / list.length),
        medianPersepuluh: twice * 5,
        p90: sorted[Math.ceil((list.length * 9) / 10) - 1],
        terlama: sorted.at(-1),
      });
    }),
  );
});

it.each<[string, readonly Kelompok[], readonly (number | null)[]]>([
  ['nothing small stays', [{ nama: 'a', n: 5 }, { nama: 'b', n: 0 }], [5, 0]],
  ['two small ones cover each other', [{ nama: 'a', n: 20 }, { nama: 'b', n: 4 }, { nama: 'c', n: 1 }], [20, null, null]],
  ['one alone takes the next smallest with it', [{ nama: 'a', n: 20 }, { nama: 'b', n: 4 }, { nama: 'c', n: 9 }], [20, null, null]],
])('groups of fewer than five people: %s', (_, groups, shown) => {
  expect(tutupKecil(groups).map(({ n }) => n)).toEqual(shown);
});
