// What does the page of an answer make of anything that is sent to it?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#kernel/day';
import { HOSTILE } from '../../../../test/abuse/hostile.ts';
import type { Butir } from '../permohonan/store/berkas.ts';
import { bacaIsi, bacaKotak, bacaUji, jumlahBiaya } from './draf.ts';
import { bacaButir, bacaIsiDraf } from './isian.ts';
import type { PilihanUji } from './tahan.ts';

const butir: readonly Butir[] = [1, 2].map((no) => ({ no, teks: `Butir ${no}`, hasil: null, keterangan: '', huruf: null, uji: null, pemegang: null, tautan: null }));
const uji: readonly PilihanUji[] = [{ nilai: 'UK-0-2026-00001#1', nomor: 'UK-0-2026-00001', bagian: 'Rekening', judul: 'Data pribadi', huruf: 'h', sampai: day('2029-10-21') }];
const FIELDS = ['ringkas', 'cara', 'cara_alasan', 'biaya_1', 'jumlah_1', 'satuan_1', 'biaya_dasar', 'tentang_pemohon', ...[1, 2].flatMap((no) => ['hasil', 'keterangan', 'uji', 'pasal18', 'pemegang', 'tautan'].map((name) => `${name}_${no}`))];
const p = { penyampaian: 'unduh' } as const;

describe('hostile values', () => {
  it.each(HOSTILE.map((value) => [value]))('%j in every field: kept as words, never as an outcome, a sheet, an address or a sum', (value) => {
    const sent = Object.fromEntries(FIELDS.map((name) => [name, value]));
    const isi = bacaIsiDraf(sent, butir, p);
    // What is read is what the table takes back.
    expect(bacaIsi(JSON.stringify(isi))).toEqual(isi);
    expect(isi).toMatchObject({ cara: 'unduh', pasal18: {}, tentangPemohon: false });
    expect(isi.biaya.every(({ jumlah, satuan }) => Number.isInteger(jumlah) && jumlah > 0 && Number.isInteger(satuan) && satuan >= 0)).toBe(true);
    for (const item of bacaButir(sent, butir, uji)) expect(item).toMatchObject({ hasil: null, huruf: null, uji: null, pemegang: null, tautan: null });
  });
  it('any form at all gives a draft that its table takes back', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...FIELDS), fc.string({ unit: 'binary', maxLength: 2_500 })), (sent) => {
      const isi = bacaIsiDraf(sent, butir, p);
      expect(bacaIsi(JSON.stringify(isi))).toEqual(isi);
      expect(jumlahBiaya(isi.biaya)).toBeLessThan(Number.MAX_SAFE_INTEGER);
      expect(bacaButir(sent, butir, uji).map(({ no }) => no)).toEqual([1, 2]);
    }));
  });
});

describe('addresses of what is public', () => {
  it.each([
    ['/dip/DIP-0-2026-00001', true],
    ['https://jdih.kpu.go.id/peraturan', true],
    ['http://jdih.kpu.go.id', false],
    ['//jahat.example', false],
    ['/\\jahat.example', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['https://a b', false],
  ])('%s: %s', (tautan, kept) => {
    expect(bacaButir({ tautan_1: tautan }, butir, uji)[0]?.tautan).toBe(kept ? tautan : null);
  });
});

describe('sheets', () => {
  it('the letter comes from the sheet, never from the form', () => {
    expect(bacaButir({ hasil_1: 'tolak', uji_1: 'UK-0-2026-00001#1', huruf_1: 'a' }, butir, uji)[0]).toMatchObject({ huruf: 'h', uji: 'UK-0-2026-00001#1' });
    expect(bacaButir({ hasil_1: 'tolak', uji_1: 'UK-0-2026-09999#1' }, butir, uji)[0]).toMatchObject({ huruf: null, uji: null });
  });
  it('one that has ended stays written, so that the check can say so', () => {
    const held = [{ ...butir[0], no: 1, teks: 'x', hasil: 'tolak', keterangan: '', huruf: 'a', uji: 'UK-0-2025-00007#2', pemegang: null, tautan: null } as const];
    expect(bacaButir({ hasil_1: 'tolak', uji_1: 'UK-0-2025-00007#2' }, held, uji)[0]).toMatchObject({ huruf: 'a', uji: 'UK-0-2025-00007#2' });
  });
  it.each([['UK-0-2026-00001#1', true], ['UK-3313-2026-00001#999', true], ['UK-0-2026-00001', false], ['UK-0-2026-00001#0001', false], ['uk-0-2026-00001#1', false], ['', false]])('%j', (text, good) => {
    expect(bacaUji(text) !== undefined).toBe(good);
  });
  it('a box that does not lie on a page is not read', () => {
    expect(() => bacaKotak('[{"page":0,"x":-1,"y":0,"w":1,"h":1,"alasan":"x","huruf":"h","uji":""}]')).toThrow();
  });
});
