// Which rows of an area file are refused, and is nothing guessed? (hasil.md 7.1; a wrong row never stops the file)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROW_FAULTS, readAreaFile } from './area-file.ts';
import { compareTrees } from './tree-difference.ts';
import { FAULT_TEXT } from './text.ts';
import { areaCode } from '#kernel/area-code';

const HEAD = 'kode,tingkat,kode_induk,nama,n_tps,no_tps_reguler_terakhir,no_tps_khusus_awal,no_tps_khusus_akhir';
const ROWS = ['11,provinsi,,ACEH,,,,', '1101,kab_kota,11,ACEH SELATAN,,,,', '110112,kecamatan,1101,KLUET TENGAH,,,,'];
const file = (...rows: string[]): string => `${[HEAD, ...ROWS, ...rows].join('\n')}\n`;
const read = (text: string) => {
  const result = readAreaFile(text, 901);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

test('a desa with lokasi khusus, a group abroad, an empty desa', () => {
  const { tree, plans, refused } = read(
    file('1101122007,kel_desa,110112,BLANG POROH,6,4,901,902', '1101122008,kel_desa,110112,KOSONG,,,,', '99,provinsi,,LUAR NEGERI,,,,', '9901,kab_kota,99,BRUNEI DARUSSALAM,,,,', '990101,kecamatan,9901,KBRI BANDAR SERI BEGAWAN,,,,', '9901010001,kel_desa,990101,TPS,25,,,'),
  );
  expect(refused).toEqual([]);
  expect(plans).toEqual([
    { kode: '1101122007', reguler: 4, khususAwal: 901, khususAkhir: 902, nomor: null, jumlah: 6, sumber: 'pohon' },
    { kode: '9901010001', reguler: 25, khususAwal: null, khususAkhir: null, nomor: null, jumlah: 25, sumber: 'pohon' },
  ]);
  expect(tree.map((row) => row.nama)).toContain('KBRI Bandar Seri Begawan');
  expect(tree[0]).toEqual({ kode: '0', nama: 'Indonesia' });
});

describe('a file is refused', () => {
  test.each([
    ['', 'BERKAS_KEPALA'],
    ['kode;tingkat;kode_induk', 'BERKAS_KEPALA'],
    [`${HEAD},lagi\n11,provinsi,,ACEH,,,,,\n`, 'BERKAS_KEPALA'],
    [`\n${HEAD}\n`, 'BERKAS_KEPALA'],
    [`${HEAD}\n`, 'BERKAS_KOSONG'],
  ])('%j', (text, code) => {
    const result = readAreaFile(text, 901);
    expect(result.ok ? 'taken' : result.refusal.code).toBe(code);
  });
  test('a mark of byte order and line ends of Windows are taken', () => {
    expect(read(`\u{feff}${[HEAD, ...ROWS].join('\r\n')}\r\n`).tree).toHaveLength(4);
  });
});

describe('a row is refused', () => {
  test.each([
    ['1101122007,kel_desa,110112,"BLANG,6,4,901,902', 'BARIS_RUSAK', null],
    ['1101122007,kel_desa,110112,BLANG POROH,6,4,901', 'BARIS_KOLOM', null],
    ['', 'BARIS_KOLOM', null],
    ['11.01.12.2007,kel_desa,110112,X,1,1,,', 'KODE', 'kode'],
    ['1101122007001,kel_desa,110112,X,1,1,,', 'KODE', 'kode'],
    ['11011220070010017,kel_desa,110112,X,1,1,,', 'KODE', 'kode'],
    ['-101122007,kel_desa,110112,X,1,1,,', 'KODE', 'kode'],
    ['0,nasional,,INDONESIA,,,,', 'KODE', 'kode'],
    ['1101122007,kecamatan,110112,X,1,1,,', 'TINGKAT_BEDA', 'tingkat'],
    ['1101122007,kel_desa,110113,X,1,1,,', 'INDUK_BEDA', 'kode_induk'],
    ['1101132007,kel_desa,110113,X,1,1,,', 'INDUK_TIADA', 'kode_induk'],
    ['1101122007,kel_desa,110112, ,1,1,,', 'NAMA', 'nama'],
    ['1101122007,kel_desa,110112,X\u0000Y,1,1,,', 'NAMA', 'nama'],
    ['1101122007,kel_desa,110112,X,1000,1000,,', 'TPS_ANGKA', 'n_tps'],
    ['1101122007,kel_desa,110112,X,-1,1,,', 'TPS_ANGKA', 'n_tps'],
    ['1101122007,kel_desa,110112,X,1,1e1,,', 'TPS_ANGKA', 'no_tps_reguler_terakhir'],
    ['1101122007,kel_desa,110112,X,3,4,,', 'TPS_JUMLAH', 'n_tps'],
    ['1101122007,kel_desa,110112,X,6,4,902,901', 'TPS_JUMLAH', 'n_tps'],
    ['1101122007,kel_desa,110112,X,6,4,801,802', 'TPS_JUMLAH', 'n_tps'],
    ['1101122007,kel_desa,110112,X,5,4,901,', 'TPS_JUMLAH', 'n_tps'],
    ['1101122007,kel_desa,110112,X,,4,,', 'TPS_JUMLAH', 'n_tps'],
    ['12,provinsi,,SUMATERA UTARA,4,,,', 'TPS_TINGKAT', 'n_tps'],
    ['1101,kab_kota,11,ACEH SELATAN,,,,', 'KODE_GANDA', 'kode'],
  ])('%s: %s', (row, alasan, kolom) => {
    const { tree, refused } = read(file(row));
    expect(refused.map((one) => [one.baris, one.alasan, one.kolom])).toEqual([[5, alasan, kolom]]);
    expect(tree).toHaveLength(4);
  });
  test('every reason has its sentence', () => {
    expect(ROW_FAULTS.filter((fault) => FAULT_TEXT[fault].id === '')).toEqual([]);
  });
  test('what lies below a refused row is refused with it, to the last station', () => {
    const rows = ['12,provinsi,,,,,,', '1201,kab_kota,12,A,,,,', '120101,kecamatan,1201,B,,,,', '1201012001,kel_desa,120101,C,2,2,,'];
    const { refused, plans } = read(file(...rows));
    expect(refused.map((one) => one.alasan)).toEqual(['NAMA', 'INDUK_TIADA', 'INDUK_TIADA', 'INDUK_TIADA']);
    expect(plans).toEqual([]);
  });
});

test('no text throws, and every row is either taken or refused', () => {
  const rows = fc.array(fc.oneof(fc.string(), fc.constantFrom(...ROWS), fc.stringMatching(/^[0-9]{2,10},(provinsi|kel_desa),[0-9]*,[A-Z]+,[0-9]*,[0-9]*,,$/)), { maxLength: 20 });
  fc.assert(
    fc.property(rows, (some) => {
      const clean = some.map((row) => row.replace(/[\r\n]/g, ''));
      const result = readAreaFile([HEAD, ...clean, 'x'].join('\n'), 901);
      expect(result.ok && result.value.tree.length - 1 + result.value.refused.length).toBe(clean.length + 1);
    }),
  );
});

test('differences: only here, only there, renamed; "Kabupaten" in front and capitals are no other name', () => {
  const row = (kode: string, nama: string) => ({ kode: areaCode(kode), nama });
  const base = [row('11', 'Aceh'), row('1101', 'Kabupaten Aceh Selatan'), row('1171', 'Kota Banda Aceh'), row('110101', 'Bakongan'), row('110102', "Pulau Jum'at")];
  const theirs = [row('11', 'ACEH'), row('1101', 'ACEH SELATAN'), row('1171', 'KOTA BANDA ACEH'), row('110102', 'PULAU JUMAT'), row('110103', 'BARU'), row('99', 'LUAR NEGERI')];
  expect(compareTrees(base, theirs).map((d) => [d.jenis, d.kode])).toEqual([['hanya_dasar', '110101'], ['hanya_berkas', '110103']]);
  expect(compareTrees([row('11', 'Aceh')], [row('11', 'ATJEH')]).map((d) => d.jenis)).toEqual(['beda_nama']);
});
