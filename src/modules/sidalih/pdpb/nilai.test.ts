// Does a row of an agency do what the law says, and does a likeness alone change nothing? (PKPU 1/2025; UU 7/2017 Pasal 198; sidalih.md 5.7)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getPaket } from '../aturan/packs.ts';
import { type Baris, type Dekat, INSTANSI, JENIS, SAH, isMasuk, nilaiBaris } from './nilai.ts';

const paket = getPaket('pdpb-2025');
const whole = { lengkap: true, cukupUmur: true };
const same: Dekat = { pemilih: 'x', sendiri: true, nikSama: true, namaSama: true, p: 1 };

describe('rows of agencies', () => {
  it.each<[string, Baris, Dekat | undefined, string]>([
    ['17 years old, not listed', { jenis: 'PEMULA', ...whole }, undefined, 'BARU USUL BARU'],
    ['17 years old, listed already', { jenis: 'PEMULA', ...whole }, same, 'TIDAK SUDAH SUDAH_TERDAFTAR'],
    ['16 years old', { jenis: 'PEMULA', ...whole, cukupUmur: false }, undefined, 'TIDAK DITOLAK DI_BAWAH_UMUR'],
    ['new, with half a form', { jenis: 'PEMULA', ...whole, lengkap: false }, undefined, 'TIDAK DITOLAK TIDAK_LENGKAP'],
    ['moved in, NIK listed in another regency', { jenis: 'PINDAH_MASUK', ...whole }, { ...same, sendiri: false }, 'BARU COKTAS TERDAFTAR_LAIN'],
    ['moved in, looks like a voter here', { jenis: 'PINDAH_MASUK', ...whole }, { ...same, nikSama: false, namaSama: false, p: 0.999 }, 'BARU COKTAS MUNGKIN_SUDAH'],
    ['discharged soldier', { jenis: 'PENSIUN', ...whole }, undefined, 'BARU USUL BARU'],
    ['died, NIK and name agree', { jenis: 'MENINGGAL', ...whole, lengkap: false }, same, 'TMS USUL COCOK'],
    ['died, same NIK, another name', { jenis: 'MENINGGAL', ...whole }, { ...same, namaSama: false }, 'TMS COKTAS NAMA_BEDA'],
    ['died, alike only', { jenis: 'MENINGGAL', ...whole }, { ...same, nikSama: false, namaSama: false, p: 0.999 }, 'TMS COKTAS COCOK_SEBAGIAN'],
    ['died, not listed', { jenis: 'MENINGGAL', ...whole }, undefined, 'TIDAK DITOLAK TIDAK_TERDAFTAR'],
    ['became a soldier', { jenis: 'TNI', ...whole }, same, 'TMS USUL COCOK'],
    ['right revoked', { jenis: 'HAK_DICABUT', ...whole }, same, 'TANDA COKTAS HAK_DICABUT'],
  ])('%s', (_what, baris, dekat, outcome) => {
    const { usul, keadaan, sebab } = nilaiBaris(paket, baris, dekat);
    expect(`${usul} ${keadaan} ${sebab}`).toBe(outcome);
  });
  it('nobody leaves the list without a look unless NIK and name agree in the own list', () => {
    const near = fc.record({ pemilih: fc.constant('x'), sendiri: fc.boolean(), nikSama: fc.boolean(), namaSama: fc.boolean(), p: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.constantFrom(...JENIS), fc.boolean(), fc.boolean(), fc.option(near, { nil: undefined }), (jenis, lengkap, cukupUmur, dekat) => {
        const { usul, keadaan } = nilaiBaris(paket, { jenis, lengkap, cukupUmur }, dekat);
        if (keadaan === 'USUL' && !isMasuk(jenis)) expect(dekat).toMatchObject({ sendiri: true, nikSama: true, namaSama: true });
        if (keadaan === 'USUL' && isMasuk(jenis)) expect([lengkap, cukupUmur, dekat]).toEqual([true, true, undefined]);
        if (usul === 'TIDAK') expect(keadaan).not.toBe('USUL');
      }),
    );
  });
  it('each agency speaks of what it knows; every kind has one', () => {
    for (const jenis of JENIS) expect(INSTANSI.some((one) => SAH[one].includes(jenis))).toBe(true);
    expect(SAH.PENGADILAN).toEqual(['HAK_DICABUT']);
  });
});
