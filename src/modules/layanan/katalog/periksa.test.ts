// Is every refusal of layanan.md 2.2 made, and only then? (acceptance case 3; UU 25/2009 Pasal 21; PermenPANRB 15/2014)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE } from '../../../../test/abuse/hostile.ts';
import { bacaKomponen, tulisKomponen } from './baca.ts';
import { type IsiStandar, NOMOR, type Nomor, isiSchema } from './komponen.ts';
import { findService, serviceCatalogue } from './layanan.ts';
import { type KodeTemuan, type Latar, menghalangi, periksaStandar } from './periksa.ts';
import { SATUAN, lebihLama } from './satuan.ts';
import { KANAL, LATAR, UTUH, ketikan } from './standar-fixture.ts';

const codes = (over: Partial<Record<Nomor, unknown>>, latar: Partial<Latar> = {}): KodeTemuan[] => periksaStandar({ ...UTUH, ...over } as IsiStandar, { ...LATAR, ...latar }).map(({ kode }) => kode);
const step = (no: number, pelaku = 'Petugas', menit = 5) => ({ no, pelaku, uraian: 'Memeriksa', kanal: 'loket' as const, menit });
const need = (teks: string, dasar: string, dokumen = '') => ({ syarat: [{ teks, wajib: true, dokumen, dasar, alternatif: '' }] });

describe('what keeps a standard from being set (case 3)', () => {
  it('a whole one has no finding', () => {
    expect(codes({})).toEqual([]);
  });
  it.each<[string, Partial<Record<Nomor, unknown>>, KodeTemuan]>([
    ['a missing component', { 7: undefined }, 'E_STD_TIDAK_LENGKAP'],
    ['a requirement without basis', { 1: need('Surat permohonan', '') }, 'E_STD_TANPA_DASAR'],
    ['a copy of the identity card where no law asks it', { 1: need('Fotokopi KTP', 'UU 14/2008 Pasal 22') }, 'E_STD_SALINAN_KTP'],
    ['the copy hidden in the document', { 1: need('Identitas', 'PerKI 1/2021', 'scan e-KTP') }, 'E_STD_SALINAN_KTP'],
    ['steps 1, 2, 4', { 2: { langkah: [step(1), step(2), step(4)] } }, 'E_STD_LANGKAH_URUT'],
    ['steps 2, 1', { 2: { langkah: [step(2), step(1)] } }, 'E_STD_LANGKAH_URUT'],
    ['no steps', { 2: { langkah: [] } }, 'E_STD_LANGKAH_URUT'],
    ['a step without actor', { 2: { langkah: [step(1, ' ')] } }, 'E_STD_LANGKAH_PELAKU'],
    ['a time of 0', { 3: { nilai: 0, satuan: 'hari', dari: 'x', perpanjangan: null }, 12: { janji: { nilai: 0, satuan: 'hari' }, ganti: [] } }, 'E_STD_WAKTU_NOL'],
    ['steps longer than the time', { 3: { nilai: 23, satuan: 'menit_layanan', dari: 'x', perpanjangan: null }, 12: { janji: { nilai: 23, satuan: 'menit_layanan' }, ganti: [] } }, 'E_STD_WAKTU_LANGKAH'],
    ['a fee without basis', { 4: { rupiah: 5_000, dasar: ' ' } }, 'E_STD_BIAYA_TANPA_DASAR'],
    ['no product', { 5: { produk: [] } }, 'E_STD_PRODUK_KOSONG'],
    ['no channel that answers', { 6: { kanal: ['22222222-2222-4222-8222-222222222222'], jabatan: 'x', jawab: { nilai: 5, satuan: 'hari' } } }, 'E_STD_KANAL_MATI'],
    ['a person named in competence', { 9: { kompetensi: [{ jabatan: 'Budi Santoso, S.H.', pelatihan: 'hukum' }] } }, 'E_STD_NAMA_ORANG'],
    ['nobody to do it', { 11: { orang: 0 } }, 'E_STD_PELAKSANA_NOL'],
    ['a promise that differs from the time', { 12: { janji: { nilai: 8, satuan: 'hari_kerja' }, ganti: [] } }, 'E_STD_JANJI_BEDA'],
    ['evaluated less than once a year', { 14: { cara: 'x', setahun: 0, hasil: '', tanggal: null } }, 'E_STD_EVALUASI_JARANG'],
  ])('%s', (_name, over, kode) => {
    expect(codes(over)).toContain(kode);
    expect(menghalangi(periksaStandar({ ...UTUH, ...over } as IsiStandar, LATAR)).length).toBeGreaterThan(0);
  });
  it('steps that add up to the time exactly may stand', () => {
    expect(codes({ 3: { nilai: 24, satuan: 'menit_layanan', dari: 'x', perpanjangan: null }, 12: { janji: { nilai: 24, satuan: 'menit_layanan' }, ganti: [] } })).toEqual([]);
  });
  it.each([['UU 10/2016 Pasal 41 ayat (3)'], ['UU 7/2017 Pasal 183']])('%s asks for the copy: it may be asked', (dasar) => {
    expect(codes({ 1: need('Salinan KTP-el pendukung', dasar) })).toEqual([]);
  });
  it('a revoked rule and an old evaluation warn, they do not stop', () => {
    const over = { 7: { peraturan: [{ jenis: 'PerKI', nomor: '1', tahun: 2010, pasal: '' }] }, 14: { cara: 'x', setahun: 1, hasil: 'y', tanggal: '2025-10-24' } };
    expect(codes(over)).toEqual(['W_STD_DASAR_DICABUT', 'W_STD_EVALUASI_LAMA']);
    expect(menghalangi(periksaStandar({ ...UTUH, ...over }, LATAR))).toEqual([]);
    expect(codes({ 14: { cara: 'x', setahun: 1, hasil: 'y', tanggal: '2025-10-25' } })).toEqual([]);
  });
});

describe('an office may promise more, never less (E_STD_LEBIH_BERAT)', () => {
  const templat = UTUH;
  it.each<[string, Partial<Record<Nomor, unknown>>, number]>([
    ['the same', {}, 0],
    ['shorter', { 3: { nilai: 6, satuan: 'hari_kerja', dari: 'x', perpanjangan: 5 }, 12: { janji: { nilai: 6, satuan: 'hari_kerja' }, ganti: [] } }, 0],
    ['longer', { 3: { nilai: 8, satuan: 'hari_kerja', dari: 'x', perpanjangan: 5 } }, 1],
    ['a longer extension', { 3: { nilai: 7, satuan: 'hari_kerja', dari: 'x', perpanjangan: 6 } }, 1],
    ['as many calendar days', { 3: { nilai: 7, satuan: 'hari', dari: 'x', perpanjangan: null }, 12: { janji: { nilai: 7, satuan: 'hari' }, ganti: [] } }, 0],
    ['months', { 3: { nilai: 1, satuan: 'bulan', dari: 'x', perpanjangan: null } }, 1],
    ['another requirement', { 1: { syarat: [...(UTUH[1]?.syarat ?? []), ...need('Surat kuasa', 'x').syarat] } }, 1],
    ['the requirement in other letters', { 1: need('menyebut  INFORMASI yang diminta.', 'x') }, 0],
    ['a fee', { 4: { rupiah: 1, dasar: 'x' } }, 1],
  ])('%s', (_name, over, n) => {
    expect(codes(over, { templat }).filter((kode) => kode === 'E_STD_LEBIH_BERAT')).toHaveLength(n);
  });
  it('the law binds where the nation set nothing: 10 working days + 7 (UU 14/2008 Pasal 22)', () => {
    const hukum = findService('informasi')?.waktu ?? [];
    const time = (nilai: number, perpanjangan: number) => ({ 3: { nilai, satuan: 'hari_kerja', dari: 'x', perpanjangan }, 12: { janji: { nilai, satuan: 'hari_kerja' }, ganti: [] } });
    expect(codes(time(10, 7), { hukum })).toEqual([]);
    expect(codes(time(11, 7), { hukum })).toEqual(['E_STD_LEBIH_BERAT']);
    expect(codes(time(10, 8), { hukum })).toEqual(['E_STD_LEBIH_BERAT']);
  });
  it('longer is an order within a unit, and never both ways between units unless it cannot be told', () => {
    const lama = fc.record({ nilai: fc.integer({ min: 1, max: 500 }), satuan: fc.constantFrom(...SATUAN) });
    fc.assert(
      fc.property(lama, lama, (a, b) => {
        expect(lebihLama(a, a)).toBe(false);
        if (a.satuan === b.satuan) expect(lebihLama(a, b)).toBe(a.nilai > b.nilai);
        else expect(lebihLama(a, b) || lebihLama(b, a)).toBe(true);
        if (lebihLama(a, b)) expect(lebihLama({ ...a, nilai: a.nilai + 1 }, b)).toBe(true);
      }),
    );
  });
});

describe('what an officer types', () => {
  it.each(NOMOR)('component %i is read, checked, and written back the same', (no) => {
    const read = bacaKomponen(no, ketikan(KANAL)[no] ?? {});
    expect(read).toEqual({ isi: { [no]: UTUH[no] } });
    expect(bacaKomponen(no, tulisKomponen(no, UTUH))).toEqual(read);
  });
  it.each<[string, Nomor, Record<string, string>, string]>([
    ['a time as words ("segera")', 3, { waktu_nilai: 'segera', waktu_satuan: 'hari_kerja', dari: 'x' }, 'WAKTU'],
    ['a time without unit', 3, { waktu_nilai: '3', waktu_satuan: '', dari: 'x' }, 'WAKTU'],
    ['half a day', 3, { waktu_nilai: '0,5', waktu_satuan: 'hari', dari: 'x' }, 'WAKTU'],
    ['a step without minutes', 2, { langkah: '1 | Petugas | Memeriksa | loket' }, 'BARIS'],
    ['a step on another channel', 2, { langkah: '1 | Petugas | Memeriksa | merpati | 3' }, 'BARIS'],
    ['a rule without year', 7, { peraturan: 'UU | 14' }, 'BARIS'],
    ['seven cells where five are', 1, { syarat: 'a | b | c | d | e | f | g' }, 'BARIS'],
    ['31 February', 14, { cara: 'x', setahun: '1', tanggal_tanggal: '31', tanggal_bulan: '2', tanggal_tahun: '2026' }, 'TANGGAL'],
    ['planned without a day', 8, { sarana_loop: 'rencana' }, 'TANGGAL'],
    ['a fee in words', 4, { rupiah: 'gratis' }, 'ANGKA'],
  ])('%s is told', (_name, no, typed, kode) => {
    const read = bacaKomponen(no, typed);
    expect('salah' in read ? read.salah.map((one) => one.kode) : []).toContain(kode);
  });
  it('hostile values are kept as text or refused, and nothing throws', () => {
    for (const value of HOSTILE) {
      for (const no of NOMOR) {
        const typed = Object.fromEntries(Object.keys(ketikan(KANAL)[no] ?? {}).map((name) => [name, value]));
        const read = bacaKomponen(no, typed);
        if ('isi' in read) expect(isiSchema.safeParse(read.isi).success, `${no} ${value}`).toBe(true);
        else expect(read.salah.length, `${no} ${value}`).toBeGreaterThan(0);
      }
    }
  });
});

describe('the catalogue', () => {
  it('has the fifteen services of the start set, each with its own letter and code', () => {
    const all = serviceCatalogue(LATAR.today);
    expect(all).toHaveLength(15);
    expect(new Set(all.map(({ kode }) => kode)).size).toBe(15);
    expect(new Set(all.map(({ huruf }) => huruf)).size).toBe(15);
  });
  it.each<[string, number | undefined, string | undefined, number | undefined]>([
    ['informasi', 10, 'hari_kerja', 7],
    ['keberatan-informasi', 30, 'hari_kerja', undefined],
    ['data-pribadi', 72, 'jam', undefined],
    ['penggantian-antarwaktu', 5, 'hari', undefined],
    ['kunjungan', undefined, undefined, undefined],
  ])('%s: the legal time is preset, or nothing is guessed', (kode, nilai, satuan, perpanjangan) => {
    const [time] = findService(kode)?.waktu ?? [];
    expect([time?.nilai, time?.satuan, time?.perpanjangan]).toEqual([nilai, satuan, perpanjangan]);
  });
});
