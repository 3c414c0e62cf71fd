// Does each page of the form ask for its own fields, say what is wrong with each and keep every word? (ppid.md section 5; B1)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { LANGS } from '#kernel/text';
import { HOSTILE } from '../../../../../test/abuse/hostile.ts';
import { bacaPermintaan } from '../../permohonan/isian.ts';
import { salahDari } from './galat.ts';
import { type Bidang, HALAMAN, type Halaman, type Isian, bacaKantor, berikut, bidangOf, galatDi, halamanOf, ikut, mintaBody, sebelum } from './langkah.ts';

const KAB = areaCode('3313');
const FULL = { rincian: 'Salinan berita acara rekapitulasi Colomadu', nama: 'Sulastri', alamat: 'Jl. Melati 3', telepon: '0812 3456 7890' };
const faults = (over: Partial<Record<Bidang, string>>): string[] => {
  const read = bacaPermintaan({ ...FULL, ...over }, KAB, 'id');
  return read.ok ? [] : read.galat.map(({ isian, galat }) => `${isian} ${galat}`);
};

describe('what must be there, and what need not (UU 14/2008 Pasal 22; section 5)', () => {
  it.each<[string, Partial<Record<Bidang, string>>, readonly string[]]>([
    ['all that a row needs', {}, []],
    ['B1: no name', { nama: ' ' }, ['nama wajib']],
    ['B1: no question', { rincian: '' }, ['rincian wajib']],
    ['B1: no way to reach her', { telepon: '', alamat: 'di loket' }, ['telepon hubungi']],
    ['a postal address alone', { telepon: '' }, []],
    ['a name of one word', { nama: 'Su' }, []],
    ['a name of one letter', { nama: 'S' }, ['nama pendek']],
    ['19 letters of a question', { rincian: 'a'.repeat(19) }, ['rincian pendek']],
    ['5,000 letters beyond the first plane', { rincian: '𝒜'.repeat(5_000) }, []],
    ['5,001 letters', { rincian: 'a'.repeat(5_001) }, ['rincian panjang']],
    ['no purpose yet', { tujuan: '' }, []],
    ['a purpose of four letters', { tujuan: 'ingi' }, ['tujuan pendek']],
    ['no e-mail where the answer goes by e-mail', { penyampaian: 'surel' }, ['surel wajib']],
    ['half an e-mail address', { surel: 'nama@' }, ['surel bentuk']],
    ['words for a telephone number', { telepon: 'telepon saya' }, ['telepon bentuk']],
    ['a form that is none of ours', { bentuk: 'telepati' }, ['bentuk pilihan']],
  ])('%s', (_what, over, expected) => {
    expect(faults(over)).toEqual(expected);
  });
});

describe('hostile values in every field', () => {
  const fields = bidangOf('rincian').concat(bidangOf('tujuan'), bidangOf('bentuk'), bidangOf('siapa'), bidangOf('izin'));
  it.each(fields)('%s: judged in words, never an exception, and its page keeps the rest', (field) => {
    for (const value of HOSTILE) {
      const typed: Isian = { ...FULL, [field]: value };
      const read = bacaPermintaan(typed, KAB, 'id');
      for (const lang of LANGS) {
        for (const one of read.ok ? [] : salahDari(lang, read.galat)) expect(one.words.length).toBeGreaterThan(10);
      }
      const along = ikut(typed, halamanOf(field)).map(({ name }) => name);
      expect(along).not.toContain(field);
      for (const other of Object.keys(FULL)) if (halamanOf(other) !== halamanOf(field)) expect(along).toContain(other);
    }
  });
  it('B7: markup and a formula stay as typed', () => {
    const rincian = 'Minta data <script>alert(1)</script>\n=HYPERLINK("http://x")';
    const read = bacaPermintaan({ ...FULL, rincian }, KAB, 'id');
    expect(read.ok && read.value.rincian).toBe(rincian);
  });
  it('offices: only codes of offices, each once', () => {
    expect(bacaKantor('3313,33, 3313 ,0,331301,x,31.73')).toEqual(['3313', '33', '0', '3173']);
    for (const value of HOSTILE) expect(() => bacaKantor(value)).not.toThrow();
  });
});

describe('from page to page', () => {
  it('every field belongs to one page, and nothing written is ever lost on the way', () => {
    const some = fc.record(Object.fromEntries(HALAMAN.flatMap((one) => bidangOf(one)).map((name) => [name, fc.string({ minLength: 1, maxLength: 40 })])), { requiredKeys: [] });
    fc.assert(
      fc.property(some, fc.constantFrom(...HALAMAN), (typed, halaman) => {
        const isian: Isian = typed;
        const along = ikut(isian, halaman);
        const own = bidangOf(halaman);
        for (const [name, value] of Object.entries(typed)) {
          if (own.includes(name as Bidang)) expect(along.some((one) => one.name === name)).toBe(false);
          else expect(along).toContainEqual({ name, value });
        }
        expect(mintaBody.safeParse(Object.fromEntries(along.map(({ name, value }) => [name, value]))).success).toBe(true);
      }),
    );
  });
  it('forward reaches the end, back reaches the first question', () => {
    let here: Halaman = 'rincian';
    for (let n = 0; n < HALAMAN.length; n += 1) here = berikut(here);
    expect(here).toBe('kirim');
    const back: string[] = [];
    for (let at = sebelum('kirim'); at !== undefined; at = sebelum(at)) back.push(at);
    expect(back).toEqual(['izin', 'siapa', 'bentuk', 'tujuan', 'rincian']);
  });
  it('a page is judged by its own fields alone', () => {
    const read = bacaPermintaan({}, KAB, 'id');
    const all = read.ok ? [] : read.galat;
    expect(galatDi(all, 'rincian').map(({ isian }) => isian)).toEqual(['rincian']);
    expect(galatDi(all, 'siapa').map(({ isian }) => isian)).toEqual(['nama', 'alamat']);
    expect(galatDi(all, 'tujuan')).toEqual([]);
  });
});
