// Does the guest book take every name that people have, and ask for nothing that it must not know? (layanan.md 6.1, case 9)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCode } from '#platform/receipts';
import { readings } from './huruf.ts';
import { type Typed, asKontak, holdsNik, inisial, isName, namesIllness, readIsian } from './isian.ts';
import { belumPasti } from './jenis.ts';

const good: Typed = { nama: 'Dedi', jenis: 'warga' };
const faults = (over: Typed): string[] => {
  const read = readIsian({ ...good, ...over });
  return 'salah' in read ? read.salah.map(({ field, code }) => `${field} ${code}`) : [];
};

describe('names (case 9)', () => {
  it.each(['N', 'Suharto', 'Siti Nurhaliza binti Tarudin', 'I Gusti Ngurah Rai', "Ma'ruf", '王小明', 'ꦥꦿꦧꦺꦴꦮ', 'عبد الله', 'a'.repeat(100)])('%s is a name', (name) => expect(isName(name)).toBe(true));
  it.each(['', 'a'.repeat(101), '😀😀', '...', '=HYPERLINK("http://x")', '+62812', '@SUM(A1)', '-1+1', '<b>Dedi</b>'])('%s is none', (name) => expect(faults({ nama: name })).toEqual(['nama NAMA']));
  it('marks of direction and controls leave the name, and never reach a page', () => {
    const read = readIsian({ ...good, nama: '\u202eDe\u0000di\u200f' });
    expect('isi' in read && read.isi.nama).toBe('De di');
  });
});

describe('a NIK in any field asks to be taken out', () => {
  it.each(['3271234567890123', 'nik saya 3271 2345 6789 0123 ya', '3271.2345.6789.0123'])('%s', (words) => expect(faults({ uraian: words })).toEqual(['uraian NIK']));
  it.each(['081234567890', '2026-11-23 09:00', '12345678901234567', 'nomor 3271'])('%s is none', (words) => expect(holdsNik(words)).toBe(false));
  it('in the organisation and the post, too', () => expect(faults({ lembaga: '3271234567890123', pejabat: '3271234567890123' })).toEqual(['lembaga NIK', 'pejabat NIK']));
});

describe('needs (layanan.md 7)', () => {
  it('a diagnosis asks to be written otherwise, and does not block whoever sends it again', () => {
    expect(faults({ butuh_lain: 'skizofrenia' })).toEqual(['butuh_lain LAIN']);
    expect(faults({ butuh_lain: 'skizofrenia', lain_tetap: 'skizofrenia' })).toEqual([]);
    expect(faults({ butuh_lain: 'ruang yang tenang' })).toEqual([]);
  });
  it.each(['sakit jantung', 'Depresi', 'kena stroke', 'HIV'])('%s names an illness', (words) => expect(namesIllness(words)).toBe(true));
  it.each(['ruang tenang', 'jalur kursi roda', 'menyakitkan', 'membaca'])('%s names none', (words) => expect(namesIllness(words)).toBe(false));
  it('words without the box count as the box, the box without words asks for them', () => {
    const read = readIsian({ ...good, butuh: 'KURSI_RODA', butuh_lain: 'meja rendah' });
    expect('isi' in read && read.isi.butuh).toEqual(['KURSI_RODA', 'LAIN']);
    expect(faults({ butuh: ['LAIN'] })).toEqual(['butuh_lain LAIN_KOSONG']);
    expect(faults({ butuh_lain: 'x'.repeat(81) })).toEqual(['butuh_lain LAIN_KOSONG']);
  });
  it.each([
    [1, ['ISYARAT', 'LAIN']],
    [2, ['LAIN']],
  ])('with %i days of notice %j cannot be promised', (days, left) => expect(belumPasti(['KURSI_RODA', 'ISYARAT', 'LAIN'], days)).toEqual(left));
});

describe('contact', () => {
  it.each([
    ['0812-3456 7890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['6281234567890', '+6281234567890'],
    ['0062 812 34567890', '+6281234567890'],
    ['Dedi@Contoh.ID', 'dedi@contoh.id'],
  ])('%s is kept as %s', (typed, kept) => expect(asKontak(typed)?.nilai).toBe(kept));
  it.each(['0812', 'a@b', 'a b@c.id', '"x"@c.id', 'dedi@contoh.id\r\nBcc: y@z.id', '123456789012345678'])('%s is neither', (typed) => expect(asKontak(typed)).toBeUndefined());
  it('is kept only with its own consent, and none changes no step', () => {
    expect(faults({ kontak: '081234567890' })).toEqual(['kontak_setuju SETUJU']);
    expect(faults({ kontak: '081234567890', kontak_setuju: 'ya' })).toEqual([]);
    expect(faults({})).toEqual([]);
  });
});

it.each<[Typed, string[]]>([
  [{ jenis: 'presiden' }, ['jenis JENIS']],
  [{ jenis: 'peserta_pemilu' }, ['lembaga LEMBAGA_PESERTA']],
  [{ jumlah: '0' }, ['jumlah JUMLAH']],
  [{ jumlah: '51' }, ['jumlah JUMLAH']],
  [{ jumlah: 'lima' }, ['jumlah JUMLAH']],
  [{ uraian: 'x'.repeat(501) }, ['uraian URAIAN']],
  [{ bahasa: 'kl' }, ['bahasa BAHASA']],
  [{ lembaga: 'x'.repeat(121) }, ['lembaga LEMBAGA']],
])('%j: %j', (over, said) => expect(faults(over)).toEqual(said));

it('whatever is typed is read or refused, never thrown, and what is read holds no control sign', () => {
  const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 700 }), fc.constantFrom("' OR 1=1--", '<script>', '{{7*7}}', '\u202e'));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('nama', 'lembaga', 'uraian', 'pejabat', 'butuh_lain', 'kontak', 'jumlah'), words), (typed) => {
      const read = readIsian({ ...good, ...typed });
      if ('isi' in read) expect([read.isi.nama, read.isi.lembaga, read.isi.pejabat, read.isi.butuhLain].join('')).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u200e\u200f]/);
    }),
  );
});

it.each([
  ['Dedi Kurniawan', 'D. K.'],
  ['N', 'N.'],
  ['王小明', '王.'],
])('%s leaves %s', (name, left) => expect(inisial(name)).toBe(left));

describe('scanners (case 8)', () => {
  const code = 'KJ-7K3Q-9XW2-4Q';
  const reads = (scanned: string): boolean => readings(scanned).some((one) => readCode(one).ok);
  it.each([
    ['CR LF at the end', `${code}\r\n`],
    ['an address with the code in its fragment', `https://kpu.example/lacak#${code}\r`],
    ['small letters, O for 0', code.toLowerCase()],
    ['a French keyboard', 'KJ)èK"A)çXZé)\'A'],
  ])('%s', (_what, scanned) => expect(reads(scanned)).toBe(true));
  it.each(['KJ-7K3Q-9XW2-4R', 'x'.repeat(5_000), '<b>', "' OR 1=1--", ''])('%s stays unread', (scanned) => expect(reads(scanned)).toBe(false));
});
