// Which recaps close, and which are refused until somebody explains the difference? (sidalih.md 11)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naikkan } from './hitung.ts';
import { type RekapTempat, REKAP_KOSONG, coklitShare, lineFaults, printedFaults, rekapFaults } from './rekap.ts';

describe('recaps as they were printed', () => {
  it.each([
    ['Magetan 2025', { awal: 530_630, baru: 25_487, tms: 12_140, akhir: 543_977 }, []],
    ['Maluku Utara, September 2022', { awal: 757_366, baru: 57_448, tms: 26_680, akhir: 788_134, rincian: { pindah: 796, meninggal: 232, ganda: 833, tidak_dikenal: 24_770, di_bawah_umur: 2, tni: 1, polri: 8, bukan_penduduk: 11, belum_ktp_el: 27 } }, []],
    ['Kepulauan Riau, second half of 2025', { tms: 40_689, rincian: { meninggal: 8_080, pindah: 32_054, tni: 79, polri: 158, wna: 2, ganda: 216 } }, [{ kode: '', salah: 'R_RINCIAN_TMS', tertulis: 40_689, seharusnya: 40_589 }]],
    ['one voter lost on the way', { awal: 530_630, baru: 25_487, tms: 12_140, akhir: 543_976 }, [{ kode: '', salah: 'R_ARUS', tertulis: 543_976, seharusnya: 543_977 }]],
  ])('%s', (_place, printed, faults) => {
    expect(printedFaults(printed)).toEqual(faults);
  });
});

const station = fc
  .record({ desa: fc.integer({ min: 1, max: 3 }), tps: fc.integer({ min: 1, max: 4 }), awal: fc.nat(500), masuk: fc.nat(50), tms: fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }), laki: fc.nat(100) })
  .map(({ desa, tps, awal, masuk, tms, laki }): RekapTempat => {
    const out = Math.min(awal, tms.reduce((a, b) => a + b, 0));
    const akhir = awal + masuk - out;
    const l = Math.min(laki, akhir);
    return { ...REKAP_KOSONG, kode: `647201100${desa}00${tps}`, awal, baru: masuk, keluar: out, tms: out === awal && out < tms.reduce((a, b) => a + b, 0) ? [out, 0, 0, 0, 0, 0, 0] : tms, laki: l, perempuan: akhir - l, akhir };
  });

describe('a recap of stations', () => {
  it('that close one by one closes at every level above', () => {
    fc.assert(fc.property(fc.uniqueArray(station, { selector: ({ kode }) => kode, maxLength: 10 }), (all) => {
      expect(rekapFaults(all, [...naikkan(all, 10), ...naikkan(all, 6), ...naikkan(all, 4), ...naikkan(all, 2)])).toEqual([]);
    }));
  });
  it('any single figure moved by one is caught', () => {
    const fields = ['awal', 'baru', 'keluar', 'laki', 'perempuan', 'akhir'] as const;
    fc.assert(
      fc.property(station, fc.constantFrom(...fields), fc.constantFrom(1, -1), (one, field, by) => {
        expect(lineFaults({ ...one, [field]: one[field] + by }).length).toBeGreaterThan(0);
      }),
    );
  });
  it('code 8 out is code 8 in, over the list', () => {
    const out: RekapTempat = { ...REKAP_KOSONG, kode: '6472011001001', awal: 5, keluar: 1, keluar8: 1, laki: 4, akhir: 4 };
    const into: RekapTempat = { ...REKAP_KOSONG, kode: '6472011001002', baru: 1, masuk8: 1, perempuan: 1, akhir: 1 };
    expect([rekapFaults([out, into]), rekapFaults([out]).map(({ salah }) => salah)]).toEqual([[], ['R_KODE8']]);
  });
  it('a sum above that was typed wrong names its area', () => {
    const one: RekapTempat = { ...REKAP_KOSONG, kode: '6472011001001', baru: 7, laki: 3, perempuan: 4, akhir: 7 };
    expect(rekapFaults([one], [{ ...one, kode: '647201', akhir: 8, perempuan: 5, baru: 8 }])).toMatchObject([{ kode: '647201', salah: 'R_ANAK', tertulis: 8, seharusnya: 7 }, { salah: 'R_ANAK' }, { salah: 'R_ANAK' }]);
  });
});

it('done and left are the total: Kediri, 11 July 2024 (a report wrote 250,093 left)', () => {
  expect([coklitShare(1_269_611, 1_019_018), coklitShare(0, 0)]).toEqual([{ sisa: 250_593, persen: '80.26' }, { sisa: 0, persen: '0.00' }]);
});
