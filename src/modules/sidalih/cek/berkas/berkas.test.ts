// Does a sealed file give a voter her own row, and a thief nothing? (sidalih.md 7.1, 7.2)
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kidOf } from '#platform/seal';
import { normaliseName } from '../../nama/nama.ts';
import { bukaBerkas, type Berkas } from './baca.ts';
import { ALAMAT, BARIS_ORANG, ISI, STATUS, bacaIsi, tulisIsi } from './bentuk.ts';
import { awalan, kunciNama, samar } from './kunci-nama.ts';
import type { Terbit } from './pilah.ts';
import { makeSandi } from './sandi.ts';
import { type Tertulis, tulisBerkas } from './tulis.ts';
import { urutkan } from './urut.ts';

const PEPPER = Buffer.alloc(32, 7);
const folder = mkdtempSync(join(tmpdir(), 'cek-'));
const uuid = (n: number): string => `0195a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const SITI: Terbit = { id: uuid(1), nik: '3273014107850003', nkk: '3273010101200007', nama: 'SITI AMINAH', desa: '3273011001', tps: '003', status: 'TERDAFTAR_DPT' };
const LUAR: Terbit = { id: uuid(2), nik: '', nkk: '', nama: 'I WAYAN SUDANA', desa: '9901010001', tps: '901', status: 'TERDAFTAR_DPTB', paspor: 'X1234567' };
const many = (n: number): Terbit => ({ ...SITI, id: uuid(100 + n), nik: `32730101018${String(n).padStart(5, '0')}`, nkk: `327301010120${String(n % 50).padStart(4, '0')}`, nama: `BUDI ${'ABCDEFGHIJ'[n % 10] ?? ''}ARTONO` });

async function* source(all: readonly Terbit[]): AsyncGenerator<Terbit> {
  for (const one of all) yield await Promise.resolve(one);
}
const pepperOf = (kid: string) => (kid === kidOf(PEPPER) ? PEPPER : undefined);

let made: Tertulis;
let file: Berkas;
beforeAll(async () => {
  const twin = { ...SITI, id: uuid(3), tps: '009' };
  made = await tulisBerkas({ daftar: 'pemilu-2024.3273', versi: 2, pepper: PEPPER, folder }, source([SITI, LUAR, ...Array.from({ length: 5_000 }, (_none, n) => many(n)), twin]));
  const opened = bukaBerkas(join(folder, made.berkas), pepperOf);
  if (opened === undefined) throw new Error('does not open');
  file = opened;
});
afterAll(() => {
  file.close();
  rmSync(folder, { recursive: true, force: true });
});

const siti = { status: 'TERDAFTAR_DPT', desa: '3273011001', nama: 'S*** A*****' };
const nkk6 = '200007';

describe('cari', () => {
  it('finds by NIK and six digits of the NKK', () => expect(file.cari({ jalan: 'nkk', nik: SITI.nik, nkk6 })).toMatchObject(siti));
  it.each(['SITI AMINAH', 'Hj. Siti Aminah, S.Pd', 'siti  aminah', 'SITTI AMINAH'])('finds by NIK and the name %s', (nama) => {
    expect(file.cari({ jalan: 'nama', nik: SITI.nik, nama: kunciNama(nama) })).toMatchObject(siti);
  });
  it('finds a voter abroad by passport and name', () => {
    expect(file.cari({ jalan: 'paspor', paspor: 'X1234567', nama: kunciNama('Wayan Sudana') })).toMatchObject({ id: uuid(2), tps: '901', status: 'TERDAFTAR_DPTB', nama: 'I W**** S*****' });
  });
  it.each([
    ['another second factor', { jalan: 'nkk', nik: SITI.nik, nkk6: '200008' }],
    ['another NIK', { jalan: 'nkk', nik: '3273014107850004', nkk6 }],
    ['the name of somebody else', { jalan: 'nama', nik: SITI.nik, nama: 'BUDIARTONO' }],
    ['a name in place of the NKK', { jalan: 'nkk', nik: SITI.nik, nkk6: 'SITIAMINAH' }],
    ['six digits in place of a name', { jalan: 'nama', nik: SITI.nik, nama: nkk6 }],
    ['no second factor', { jalan: 'nkk', nik: SITI.nik, nkk6: '' }],
    ['no name', { jalan: 'nama', nik: SITI.nik, nama: '' }],
  ] as const)('%s finds nobody', (_what, tahu) => expect(file.cari(tahu)).toBeUndefined());
  it('every voter of a few thousand, each by both ways', () => {
    for (let n = 0; n < 5_000; n += 1) {
      const one = many(n);
      const id = uuid(100 + n);
      expect(file.cari({ jalan: 'nkk', nik: one.nik, nkk6: one.nkk.slice(-6) })?.id).toBe(id);
      expect(file.cari({ jalan: 'nama', nik: one.nik, nama: kunciNama(one.nama) })?.id).toBe(id);
    }
  });
  it('of two records with one NIK and NKK one stays, and they are counted', () => {
    expect([made.kembar, made.pemilih, made.kepala.banyak]).toEqual([1, 5_003, { orang: 5_003, nama: 5_003 }]);
    expect([uuid(1), uuid(3)]).toContain(file.cari({ jalan: 'nkk', nik: SITI.nik, nkk6 })?.id);
  });
});

describe('a stolen file', () => {
  const bytes = () => readFileSync(join(folder, made.berkas));
  const garam = () => Buffer.from(made.kepala.garam, 'hex');
  it('holds no NIK, NKK, name, record or station in the clear', () => {
    const found = bytes();
    for (const plain of [SITI.nik, SITI.nkk, nkk6, 'SITI', 'AMINAH', 'BUDI', 'X1234567', SITI.id, '3273011001']) {
      expect(found.includes(plain)).toBe(false);
      if (/^[0-9a-f-]{8,}$/.test(plain)) expect(found.includes(Buffer.from(plain.replaceAll('-', ''), 'hex'))).toBe(false);
    }
  });
  it('without the pepper, a known NIK and NKK yield nothing: the code opens nothing, and no other pepper does', () => {
    expect(bukaBerkas(join(folder, made.berkas), () => undefined)).toBeUndefined();
    const guessed = bukaBerkas(join(folder, made.berkas), () => Buffer.alloc(32, 8));
    expect(guessed?.cari({ jalan: 'nkk', nik: SITI.nik, nkk6 })).toBeUndefined();
    expect(guessed?.cari({ jalan: 'nama', nik: SITI.nik, nama: kunciNama(SITI.nama) })).toBeUndefined();
    guessed?.close();
  });
  it('with the pepper but without the second factor, a known NIK yields nothing: no row is found or opened by the NIK alone', () => {
    const found = bytes();
    const sandi = makeSandi(PEPPER, garam());
    const ways = ['', 'k', 'n', 'p', 'r'].flatMap((awal) => [`${awal}${SITI.nik}`, `${awal}${SITI.nik}|`]);
    for (const way of ways) {
      // The most that the NIK alone derives, by any of the five prefixes.
      const made32 = Buffer.from(sandi.turunkan({ jalan: 'rekam', id: way }));
      expect(found.includes(made32.subarray(0, ALAMAT))).toBe(false);
    }
    const alone = Buffer.from(sandi.turunkan({ jalan: 'nkk', nik: SITI.nik, nkk6: '' }));
    for (let row = 0; row < made.kepala.banyak.orang; row += 1) {
      const at = 4_096 + row * BARIS_ORANG;
      expect(sandi.buka(alone.subarray(8, 24), found.subarray(at + ALAMAT, at + BARIS_ORANG))).toBeUndefined();
    }
  });
  it('a second file of the same list shares no row with the first', async () => {
    const again = await tulisBerkas({ daftar: 'pemilu-2024.3273', versi: 2, pepper: PEPPER, folder }, source([SITI]));
    expect(again.kepala.garam).not.toBe(made.kepala.garam);
    const other = readFileSync(join(folder, again.berkas)).subarray(4_096, 4_096 + BARIS_ORANG);
    expect(bytes().includes(other.subarray(0, ALAMAT))).toBe(false);
  });
  it('one byte changed in a row, and it no longer opens', () => {
    const found = bytes();
    const sandi = makeSandi(PEPPER, garam());
    const kunci = Buffer.from(sandi.turunkan({ jalan: 'nkk', nik: many(1).nik, nkk6: many(1).nkk.slice(-6) }));
    const at = found.indexOf(kunci.subarray(0, ALAMAT));
    const sealed = Buffer.from(found.subarray(at + ALAMAT, at + BARIS_ORANG));
    expect(sandi.buka(kunci.subarray(8, 24), sealed)).toBeDefined();
    sealed[3] = (sealed[3] ?? 0) ^ 1;
    expect(sandi.buka(kunci.subarray(8, 24), sealed)).toBeUndefined();
  });
  it('nothing of the work is left in the folder', () => expect(readdirSync(folder).filter((name) => !name.endsWith('.dpt'))).toEqual([]));
});

describe('tulisIsi and bacaIsi', () => {
  it('what goes in comes out, the name masked', () => {
    const digits = (length: number) => fc.integer({ min: 1, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'));
    fc.assert(
      fc.property(fc.constantFrom(...STATUS), digits(10), digits(3), fc.uuid(), fc.string({ maxLength: 80 }), (status, desa, tps, id, nama) => {
        const bytes = new Uint8Array(ISI);
        tulisIsi(bytes, { status, desa, tps, id, nama });
        expect(bacaIsi(bytes)).toEqual({ status, desa, tps, id, nama: samar(awalan(nama)) });
      }),
    );
  });
  it.each([
    ['SITI AMINAH', 'S*** A*****'],
    ['A', 'A'],
    ['  élan  vital ', 'E*** V****'],
    ['1X Y2', '?* Y*'],
    ['', ''],
  ])('%s shows as %s', (nama, shown) => expect(samar(awalan(nama))).toBe(shown));
});

describe('kunciNama', () => {
  const word = fc.constantFrom('SITI', 'AMINAH', 'H', 'HJ', 'MUHAMMAD', 'MOH', 'S', 'PD', 'I', 'NI', 'WAYAN', 'NJOMAN', 'BIN', 'ABD', 'RAHMAN', 'RADEN', 'AJENG', 'DJOKO', 'SPD', 'ST', 'M', 'ADI', 'SE', 'DR', 'XAVERIUS', 'MAG');
  it('the short way agrees with the normaliser', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.stringMatching(/^[A-Z]{1,9}$/)), { minLength: 1, maxLength: 7 }), (words) => {
        expect(kunciNama(words.join(' '))).toBe(normaliseName(words.join(' ')).lipat.join(''));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('urutkan', () => {
  it('every row stays, in the order of addresses, heap by heap', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 200 }), fc.integer({ min: 8, max: 14 }), (rows, bit) => {
        const bytes = Buffer.concat(rows.map((row) => Buffer.from([0x5a, ...row.subarray(1)])));
        const { baris, perTumpuk, kembar } = urutkan('nama', bytes, 0x5a, bit);
        expect([perTumpuk.reduce((sum, n) => sum + n, 0), perTumpuk.length, kembar]).toEqual([rows.length, 2 ** (bit - 8), 0]);
        const sorted = (buffer: Buffer): string[] => Array.from({ length: rows.length }, (_none, n) => buffer.toString('hex', n * 32, n * 32 + 32));
        expect(sorted(baris).map((row) => row.slice(0, 16))).toEqual(sorted(bytes).map((row) => row.slice(0, 16)).sort());
        expect(sorted(baris).sort()).toEqual(sorted(bytes).sort());
      }),
    );
  });
});
