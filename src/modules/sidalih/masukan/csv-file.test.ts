// Is every row of a CSV file told exactly once, whatever program wrote it and whatever broke it?
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readDate } from './dates.ts';
import { COLUMNS, readHeader } from './form.ts';
import { HEAD, checked, line, sound, told } from './intake-fixture.ts';
import { maskValue } from './mask.ts';
import { makeSeen } from './seen.ts';

const csv = (...lines: readonly string[]): string => `${[HEAD, ...lines].join('\n')}\n`;

describe('separators, marks and line ends', () => {
  const plain = csv(line(1), line(2));
  it.each<[string, string | Uint8Array]>([
    ['comma, LF', plain],
    ['comma, CRLF', plain.replaceAll('\n', '\r\n')],
    ['CR alone', plain.replaceAll('\n', '\r')],
    ['no end of the last line', plain.trimEnd()],
    ['semicolon', plain.replaceAll(',', ';')],
    ['semicolon under sep=', `sep=;\n${plain.replaceAll(',', ';')}`],
    ['tab', plain.replaceAll(',', '\t')],
    ['bar', plain.replaceAll(',', '|')],
    ['UTF-8 with a mark', `\ufeff${plain}`],
    ['UTF-16LE, tabs (Excel "Unicode text")', Buffer.from(`\ufeff${plain.replaceAll(',', '\t')}`, 'utf16le')],
    ['all cells quoted', plain.replace(/[^,\n]+/g, '"$&"')],
    ['titles above the header', `DAFTAR PEMILIH,,,\nKOTA SAMARINDA,,\n${plain}`],
    ['empty cells behind each row', plain.replaceAll('\n', ',,\n')],
  ])('%s', async (_, bytes) => {
    const { rows, report, judgement } = await checked(bytes);
    expect(report).toEqual([]);
    expect(rows.map(({ row }) => row?.nik)).toEqual([sound(1)['nik'], sound(2)['nik']]);
    expect(judgement?.tally).toMatchObject({ rows: 2, clean: 2, noted: 0, refused: 0 });
  });

  it('lines that are no UTF-8 are read as Windows-1252, each for itself, and counted', async () => {
    const bytes = Buffer.concat([Buffer.from(csv(line(1, { nama: 'RENÉE UTF' }))), Buffer.from(line(2, { nama: 'REN\u00c9E LAMA' }), 'latin1')]);
    const { rows, judgement } = await checked(bytes);
    expect(rows.map(({ row }) => row?.nama)).toEqual(['RENÉE UTF', 'RENÉE LAMA']);
    expect(judgement?.notes.windows1252).toBe(1);
  });

  it('a line break within quotation marks belongs to its cell; row numbers go on by lines', async () => {
    const { rows, report } = await checked(csv(line(1, { alamat: '"JL MELATI\nGANG 2"' }), line(2, { jenis_kelamin: 'X' })));
    expect(rows.map(({ no, row }) => [no, row?.alamat])).toEqual([[2, 'JL MELATI GANG 2'], [4, undefined]]);
    expect(told(report)).toEqual(['2 alamat W_TANDA_KENDALI', '4 jenis_kelamin E_JK']);
  });
});

describe('damaged rows', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['a quotation mark never closed swallows no other row', [line(1, { alamat: '"JL MELATI' }), line(2), line(3)], ['2  E_BARIS_RUSAK']],
    ['two of them in neighbouring rows', [line(1, { alamat: '"JL MELATI' }), line(2), line(3, { alamat: 'JL X"' }), line(4)], ['2  E_BARIS_RUSAK', '4  E_BARIS_RUSAK']],
    ['text behind a closed mark', [line(1, { alamat: '"JL" MELATI' }), line(2)], ['2  E_BARIS_RUSAK']],
    ['a cell too many', [`${line(1)},X`, line(2)], ['2  E_BARIS_KOLOM']],
    ['a cell too few', [line(1).slice(0, -4), line(2)], ['2  E_BARIS_KOLOM']],
    ['a row longer than any', [`${line(1)}${'X'.repeat(70_000)}`, line(2)], ['2  E_BARIS_PANJANG']],
    ['a row that goes on for megabytes', [line(1), 'X'.repeat(3_000_000), line(2, { jenis_kelamin: '?' })], ['3  E_BARIS_PANJANG', '4 jenis_kelamin E_JK']],
    ['an empty row between', [line(1), '', ',,,', line(2, { rt: 'A' })], ['5 rt E_RT']],
  ])('%s', async (_, lines, findings) => {
    const { rows, report } = await checked(csv(...lines));
    expect(told(report)).toEqual(findings);
    expect(rows.filter(({ row }) => row !== undefined)).toHaveLength(lines.filter((one) => one.replaceAll(',', '') !== '').length - findings.length);
  });

  it('whatever stands in the cells, quoted as the format asks: as many rows come back, each once', async () => {
    const cell = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.toWellFormed().replaceAll(/[\0\r\n]/g, ' '));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 16, maxLength: 16 }), { minLength: 1, maxLength: 8 }), async (rows) => {
        const quoted = rows.map((cells) => cells.map((one, at) => `"${at === 2 ? 'N' : ''}${one.replaceAll('"', '""')}"`).join(','));
        expect((await checked(csv(...quoted))).rows.map(({ no }) => no)).toEqual(rows.map((_, at) => at + 2));
      }),
      { numRuns: 60 },
    );
  });
});

describe('files that are no voter list', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'BERKAS_KOSONG'],
    ['no header', 'a,b,c\n1,2,3\n', 'BERKAS_KEPALA'],
    ['a column twice', `${HEAD},No. KTP\n`, 'BERKAS_KOLOM_GANDA'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'BERKAS_XLS_LAMA'],
    ['a PDF', '%PDF-1.7\n', 'BERKAS_PDF'],
    ['a packed file', Buffer.from('1f8b0800000000', 'hex'), 'BERKAS_TERKEMAS'],
    ['bytes', Buffer.alloc(5000, 0), 'BERKAS_BUKAN_TEKS'],
  ])('%s', async (_, bytes, fault) => {
    expect((await checked(bytes)).fault).toBe(fault);
  });
});

test('columns by the titles that KPU, Dukcapil and spreadsheets give them', () => {
  const titles = ['No. KK', 'NIK', 'Nama Lengkap', 'Tempat Lahir', 'Tgl Lahir', 'Status Perkawinan', 'L/P', 'Jalan/Dukuh', 'RT', 'RW', 'Disabilitas', 'Status Perekaman KTP-el', 'Ket.', 'Kode Desa/Kelurahan', 'No TPS', 'Sumber Data'];
  expect(readHeader(titles)?.places).toEqual(Object.fromEntries(COLUMNS.map((column, at) => [column, at])));
  expect(readHeader(['NKK', 'NIK', 'NAMA', 'Hobi', ''])).toMatchObject({ width: 4, unknown: ['Hobi'] });
});

test.each<[string, string | undefined]>([
  ['1999-08-17', '1999-08-17'],
  ['17-08-1999', '1999-08-17'],
  ['17|08|1999', '1999-08-17'],
  ['7/8/1999', '1999-08-07'],
  ['17 Agustus 1999', '1999-08-17'],
  ['17-Aug-1999', '1999-08-17'],
  ['1999-08-17 00:00:00', '1999-08-17'],
  ['36389', '1999-08-17'],
  ['36389.0', '1999-08-17'],
  ['1', '1900-01-01'],
  ['59', '1900-02-28'],
  ['60', undefined],
  ['61', '1900-03-01'],
  ['29-02-1999', undefined],
  ['17-08-99', undefined],
  ['08/17/1999', undefined],
  ['', undefined],
])('the cell %j means %s', (cell, day) => {
  expect(readDate(cell).day).toBe(day);
});

test.each([
  ['nik', '6471054708990002', '************0002'],
  ['nik', '6.47105E+15', '*.*****E+15'],
  ['nik', '647105470899000', '***********9000'],
  ['nkk', '6471054708990002', '****************'],
  ['nama', 'Siti Aminah', 'S*** A*****'],
  ['nama', '=HYPERLINK("x")', '=********'],
  ['tanggal_lahir', '31-02-1990', '1990'],
  ['alamat', '6471054708990002 JL', '********* J*'],
] as const)('%s %s is shown as %s', (column, value, shown) => {
  expect(maskValue(column, value)).toBe(shown);
});

test('no mask lets four digits of anything but a NIK through', () => {
  fc.assert(
    fc.property(fc.constantFrom(...COLUMNS), fc.stringMatching(/^[0-9A-Z ,.'E+-]{0,40}$/), (column, value) => {
      const shown = maskValue(column, value);
      const allowed = column === 'tanggal_lahir' || column === 'nik' ? 4 : 0;
      expect(shown.replace(/[^0-9]/g, '').length).toBeLessThanOrEqual(Math.max(allowed, /E[+-]?[0-9]{1,3}$/.test(shown) ? 3 : 0));
    }),
  );
});

test('a NIK that comes again is told with its first row, exactly, also above 2^53 and beyond one growth of the table', () => {
  const seen = makeSeen();
  const nik = (at: number): string => String(9_100_000_000_000_000n + BigInt(at));
  for (let at = 0; at < 120_000; at += 1) expect(seen.firstRow(nik(at), at + 2)).toBeUndefined();
  expect([0, 1, 77_777, 119_999].map((at) => seen.firstRow(nik(at), 1_000_000))).toEqual([2, 3, 77_779, 120_001]);
  expect(seen.size()).toBe(120_000);
});
