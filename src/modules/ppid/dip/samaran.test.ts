// Does the machine find what points to a person, in whatever writing, and does the cover hold? (ppid.md section 18)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMasks, pointsToPerson, proposeMasks } from './samaran.ts';

const cover = (text: string, kata: readonly string[] = []): string => applyMasks(text, proposeMasks(text, kata), (jenis) => `<${jenis}>`);

it.each([
  ['NIK saya 6472014507900003.', 'NIK saya <nik>.'],
  ['NIK 6472 0145 0790 0003', 'NIK <nik>'],
  ['NKK 64.72.01.45.07.90.00.03', 'NKK <nik>'],
  ['surel siti.aminah+ppid@contoh.go.id ya', 'surel <surel> ya'],
  ['telepon 0812-3456-7890 atau +62 812 3456 7890', 'telepon <telepon> atau <telepon>'],
  ['kantor (0541) 123456', 'kantor (<telepon>'],
  ['rekening 1234567890123', 'rekening <rekening>'],
  ['tinggal di Jl. Basuki Rahmat No. 7, Samarinda', 'tinggal di <alamat>, Samarinda'],
  ['Nama saya Sri Wahyuni, ingin tahu', '<nama>, ingin tahu'],
  ['surat a.n. Budi Santoso tentang TPS', 'surat <nama> tentang TPS'],
  ['Jumlah pemilih 204.807.222 orang pada 2024', 'Jumlah pemilih 204.807.222 orang pada 2024'],
  ['Anggaran Rp 1.500.000 pada 14 Februari 2024', 'Anggaran Rp 1.500.000 pada 14 Februari 2024'],
  ['Keputusan KPU 360/2024 Pasal 22 ayat (7)', 'Keputusan KPU 360/2024 Pasal 22 ayat (7)'],
  ['', ''],
])('%j', (text, expected) => {
  expect(cover(text)).toBe(expected);
});

describe('what an officer adds', () => {
  it('is covered wherever it stands, first', () => {
    expect(cover('Toko Maju milik keluarga; Toko Maju tutup', ['Toko Maju', ''])).toBe('<lain> milik keluarga; <lain> tutup');
  });
  it('a piece that is not there changes nothing', () => {
    expect(cover('isi', ['tiada'])).toBe('isi');
  });
});

describe('any text', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(fc.constantFrom('6472014507900003', ' ', 'a@b.co', '0812345678', 'Jl. Mawar 7', 'Bapak Amir', ',', '\n', '1', '-', '.'), { maxLength: 30 }).map((parts) => parts.join('')));
  it('masks lie in it, in order, apart from each other', () => {
    fc.assert(
      fc.property(anything, fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 }), (text, kata) => {
        let at = 0;
        for (const { dari, sampai } of proposeMasks(text, kata)) {
          expect(dari).toBeGreaterThanOrEqual(at);
          expect(sampai).toBeGreaterThan(dari);
          expect(sampai).toBeLessThanOrEqual(text.length);
          at = sampai;
        }
      }),
    );
  });
  it('with every mask applied no number of sixteen digits and no mail address is left', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const covered = applyMasks(text, proposeMasks(text), () => '[x]');
        expect(covered).not.toMatch(/(?<![0-9])[0-9]{16}(?![0-9])/);
        expect(covered).not.toMatch(/[\w.+-]+@[\w-]+\.[\w-]+/);
      }),
    );
  });
});

it.each([
  ['Anggaran kampanye 2024', false],
  ['Permohonan Budi, 0812-3456-7890', true],
  ['Surat 6472014507900003', true],
  ['Laporan dari a@b.co.id', true],
])('may %j be a title?', (text, points) => {
  expect(pointsToPerson(text)).toBe(points);
});
