// Is every row of a workbook told exactly once, and is what a spreadsheet did to its numbers seen and explained?
import { describe, expect, it, test } from 'vitest';
import { DESK_LIMITS } from './file.ts';
import { HEAD, checked, line, sheetRows, sound, told, workbook } from './intake-fixture.ts';
import { idText } from './xlsx-file.ts';

const cells = (at: number, change: Readonly<Record<string, string>> = {}): string[] => HEAD.split(',').map((column) => change[column] ?? sound(at)[column] ?? '');
const head = HEAD.split(',');
const number = (value: string): string => `<c><v>${value}</v></c>`;

describe('cells of every kind', () => {
  it('inline, shared and rich texts, numbers, dates as day numbers, empty cells', async () => {
    const shared = '<sst><si><t>SITI AMINAH</t></si><si><r><t>JL </t></r><r><t>MELATI</t></r><rPh><t>x</t></rPh></si></sst>';
    const rows = sheetRows([head, cells(1, { nama: '<c t="s"><v>0</v></c>', alamat: '<c t="s"><v>1</v></c>', tanggal_lahir: number('33214'), rt: number('1'), rw: number('2.0'), disabilitas: number('0'), tps: number('7') })]);
    const bytes = workbook({ Data: rows }, { 'xl/sharedStrings.xml': shared });
    const { rows: read, report } = await checked(bytes);
    expect(report).toEqual([]);
    expect(read[0]).toMatchObject({ no: 2, sheet: '', row: { nama: 'SITI AMINAH', alamat: 'JL MELATI', tanggalLahir: '1990-12-07', rt: '001', rw: '002', tps: '007' } });
  });

  it('days of a Macintosh workbook are counted from 1904', async () => {
    const rows = sheetRows([head, cells(1, { tanggal_lahir: number('31752') })]);
    const { rows: read } = await checked(workbook({ Data: rows }, {}, '<workbookPr date1904="1"/>'));
    expect(read[0]?.row?.tanggalLahir).toBe('1990-12-07');
  });

  it('cells are placed by their letters; missing ones are empty, rows are numbered by the sheet', async () => {
    const row = `<row r="9"><c r="B9" t="inlineStr"><is><t>${sound(1)['nik'] ?? ''}</t></is></c><c r="C9" t="inlineStr"><is><t>BUDI</t></is></c></row>`;
    const { report } = await checked(workbook({ Data: sheetRows([['nkk', 'nik', 'nama']]) + row }));
    expect(told(report)).toEqual(['9 nkk E_NKK_KOSONG']);
  });

  it('a formula is never run: the value beside it is taken and told', async () => {
    const rows = sheetRows([head, cells(1, { nama: '<c t="str"><f>HYPERLINK("http://x","SITI")</f><v>SITI</v></c>', alamat: "=cmd|'/c'!A1" })]);
    const { rows: read, report } = await checked(workbook({ Data: rows }));
    expect(told(report)).toEqual(['2 alamat W_RUMUS', '2 nama W_RUMUS']);
    expect(read[0]?.row).toMatchObject({ nama: 'SITI', alamat: "=cmd|'/c'!A1" });
  });
});

test.each([
  ['6471054708990002', '6471054708990002'],
  ['6.471054708990002E15', '6471054708990002'],
  ['6471054708990000', '6.47105470899000E+15'],
  ['6.47105470899E+15', '6.47105470899000E+15'],
  ['9171054708990002', '9.17105470899000E+15'],
  ['647105470899000', '647105470899000'],
  ['0.5', '0.5'],
])('a number %s in a column of NIK is handed on as %s', (written, handed) => {
  expect(idText(written)).toBe(handed);
});

test('a NIK that lost its last digit is refused with what to do; one that kept it is taken', async () => {
  const rows = sheetRows([head, cells(1, { nik: number('6.4720147129E15') }), cells(2, { nik: number('6472014712900002'), nkk: number('6.472010101100E+15') })]);
  const { report } = await checked(workbook({ Data: rows }));
  expect(told(report)).toEqual(['2 nik E_NIK_DIGIT', '2 nik E_NIK_NOTASI_ILMIAH', '3 nkk E_NKK_DIGIT', '3 nkk E_NKK_NOTASI_ILMIAH']);
  expect(report[1]?.nilai).toBe('*.**************E+15');
});

test('several sheets: those with a header are read under their names, the others are named; a full sheet is told', async () => {
  const last = sheetRows([cells(3)], 1_048_576);
  const bytes = workbook({ Keterangan: sheetRows([['catatan']]), Kecamatan: sheetRows([head, cells(1, { rt: 'X' }), cells(2)]), Lain: sheetRows([head]) + last });
  const { report, judgement, rows } = await checked(bytes);
  expect(told(report)).toEqual(['Kecamatan!2 rt E_RT']);
  expect(rows.at(-1)).toMatchObject({ no: 1_048_576, sheet: 'Lain' });
  expect(judgement?.notes).toMatchObject({ skippedSheets: ['Keterangan'], fullSheets: ['Lain'] });
});

describe('archives that mean harm', () => {
  const sheet = sheetRows([head, cells(1)]);
  it.each<[string, Uint8Array, string]>([
    ['macros', workbook({ Data: sheet }, { 'xl/vbaProject.bin': 'x' }), 'BUKU_MAKRO'],
    ['a path that leaves', workbook({ Data: sheet }, { '../../etc/passwd': 'x' }), 'BUKU_RUSAK'],
    ['a nested archive', workbook({ Data: sheet }, { 'xl/isi.zip': 'x' }), 'BUKU_RUSAK'],
    ['entities', workbook({ Data: sheet }, { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "aaaa">]><sst><si><t>&a;</t></si></sst>' }), 'BUKU_RUSAK'],
    ['XML that ends early', workbook({ Data: `${sheet}<row` }), 'BUKU_RUSAK'],
    ['many parts', workbook({ Data: sheet }, Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`p/${at}`, '']))), 'BUKU_BOM'],
    ['a part that unfolds a thousand times', workbook({ Data: sheet }, { 'xl/sharedStrings.xml': new Uint8Array(40 * 1024 * 1024).fill(32) }), 'BUKU_BOM'],
    ['no workbook at all', workbook({}), 'BERKAS_TERKEMAS'],
    ['no form in it', workbook({ Data: sheetRows([['a', 'b']]) }), 'BERKAS_KEPALA'],
  ])('%s', async (_, bytes, fault) => {
    expect((await checked(bytes, DESK_LIMITS)).fault).toBe(fault);
  });

  it('a workbook cut off anywhere is refused, never read in part as if it were whole', async () => {
    const whole = workbook({ Data: sheetRows([head, ...Array.from({ length: 50 }, (_, at) => cells(at + 1))]) });
    for (let part = 1; part < 10; part += 1) expect((await checked(whole.subarray(0, Math.floor((whole.length * part) / 10)))).fault).toBeDefined();
  });

  it('texts beyond what memory is given', async () => {
    const shared = `<sst>${'<si><t>x</t></si>'.repeat(100)}</sst>`;
    expect((await checked(workbook({ Data: sheet }, { 'xl/sharedStrings.xml': shared }), { ...DESK_LIMITS, sharedText: 1_000 })).fault).toBe('BUKU_TEKS_BANYAK');
  });
});

test('the same rows as CSV and as workbook give the same findings', async () => {
  const changes = [{}, { nik: '6471' }, { tanggal_lahir: '31-02-1990' }, { nama: '+62 SITI', jenis_kelamin: 'L' }, { nkk: '' }];
  const workbooked = await checked(workbook({ Data: sheetRows([head, ...changes.map((change, at) => cells(at, change))]) }));
  const plain = await checked([HEAD, ...changes.map((change, at) => line(at, change))].join('\n'));
  expect(told(workbooked.report)).toEqual(told(plain.report));
  expect(workbooked.report.length).toBeGreaterThan(4);
});
