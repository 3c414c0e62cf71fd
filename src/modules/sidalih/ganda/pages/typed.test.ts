// Is a report taken only whole, and never with a number of a person in its text? (keamanan.md 6.2)
import { describe, expect, it } from 'vitest';
import { readLaporan, readTeks } from './typed.ts';

const whole = { temu: 'SENDIRI', alamatKtp: 'YA', pendapat: 'BEDA_ORANG', teks: 'Didatangi Senin sore, ditemui di rumah.' };

describe('text', () => {
  it.each<[string, string, string]>([
    ['too short', 'ya', 'TEKS'],
    ['too long', 'a'.repeat(1_001), 'TEKS'],
    ['a NIK', 'NIK-nya 6472010708800001 sesuai', 'NOMOR'],
    ['a NIK in groups', 'NIK 6472 0107 0880 0001 sesuai', 'NOMOR'],
    ['a birth date', 'lahir 07-08-1980 menurut KTP', 'NOMOR'],
    ['an ISO birth date', 'lahir 1980-08-07 menurut KTP', 'NOMOR'],
    ['half a letter', `terputus di tengah \ud800`, 'TEKS'],
  ])('%s is refused', (_what, teks, code) => {
    expect(readTeks({ teks }, 'teks')).toMatchObject({ ok: false, refusal: { code, field: 'teks' } });
  });
  it('a house number, a time and a street stay', () => {
    const teks = 'Didatangi 12 Agustus pukul 16.30, Jl. Mawar No. 3 RT 001, bertemu ibunya.';
    expect(readTeks({ teks }, 'teks')).toEqual({ ok: true, value: teks });
  });
});

describe('a field report', () => {
  it('whole', () => {
    expect(readLaporan(whole, ['KTP_EL', 'KK'], 1)).toEqual({ ok: true, value: { ...whole, dokumen: 'KTP_EL KK' } });
  });
  it('everything that is to correct is told at once', () => {
    const read = readLaporan({ teks: 'x' }, [], 0);
    expect(read.ok ? [] : read.refusal.all.map(({ field, code }) => `${field} ${code}`)).toEqual(['temu PILIH', 'alamatKtp PILIH', 'pendapat PILIH', 'teks TEKS', 'dokumen PILIH', 'bukti BUKTI']);
  });
  it('"no papers" and a paper contradict each other', () => {
    expect(readLaporan(whole, ['KTP_EL', 'TIADA'], 1)).toMatchObject({ refusal: { all: [{ field: 'dokumen', code: 'PILIH' }] } });
  });
});
