// Does the search find what it should, whatever is typed, and nothing that is hidden? (ppid.md section 18)
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { rows, sql } from '#platform/db';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { rankPustaka, searchPustaka } from './cari.ts';
import { MOST_WORDS, searchWords } from './kata.ts';
import { dropPustaka, findByIndex, findByWalk, insertPustaka } from './store/pustaka.ts';

let own: TestDatabase;
const TITLES = [
  ['PPID-6472-2026-00001', '6472', 'Biaya pengadaan kotak suara Pemilu 2024'],
  ['PPID-6472-2026-00002', '6472', 'Daftar lokasi TPS Kelurahan Loa Bakung'],
  ['PPID-0-2026-00003', '0', 'Jumlah surat suara rusak Pemilu 2024'],
  ['PPID-0-2025-00004', '0', 'Laporan dana kampanye pasangan calon'],
  ['PPID-6472-2026-00005', '6472', 'Anggaran pemungutan suara ulang'],
] as const;
const add = (nomor: string, kantor: string, judul: string) =>
  insertPustaka(own.database.db, { jenis: 'arsip', rujuk: randomUUID(), nomor, kantor: areaCode(kantor), hari: day(`${nomor.split('-')[2] ?? '2026'}-05-01`), kelas: 'DIJAWAB_PENUH', judul, ringkasan: '', kata: searchWords(judul) });

beforeAll(async () => {
  own = await testDatabase();
  for (const [nomor, kantor, judul] of TITLES) await add(nomor, kantor, judul);
});
afterAll(() => own.close());

const numbers = async (text: string, by = {}) => (await searchPustaka(own.database.db, text, by, 10)).temuan.map(({ nomor }) => nomor.slice(-1)).join('');

describe('a list', () => {
  it.each([
    ['no word: all, newest first', '', {}, '54321'],
    ['one word', 'kampanye', {}, '4'],
    ['all words must stand in it', 'pemilu 2024', {}, '31'],
    ['another form of the word', 'memungut', {}, '5'],
    ['any writing', '  SURÁT-suara, RUSAK!! ', {}, '3'],
    ['words of every question count for nothing', 'mohon informasi mengenai dana kampanye', {}, '4'],
    ['an unknown word', 'gajah', {}, ''],
    ['an office', 'suara', { kantor: '6472' }, '51'],
    ['a year', '', { tahun: 2025 }, '4'],
    ['an office without the word', 'kampanye', { kantor: '6472' }, ''],
  ])('%s', async (_, text, by, expected) => {
    expect(await numbers(text, by)).toBe(expected);
  });
  it('goes on from the last row of a page, each row once', async () => {
    const seen: string[] = [];
    for (let sebelum: number | undefined, turn = 0; turn < 9; turn += 1) {
      const page = await searchPustaka(own.database.db, '', { sebelum }, 2);
      seen.push(...page.temuan.map(({ nomor }) => nomor.slice(-1)));
      sebelum = page.lanjut;
      if (sebelum === undefined) break;
    }
    expect(seen.join('')).toBe('54321');
  });
  it('the walk from the newest and the index find the same', async () => {
    for (const query of [`'suara'`, `'milu' & '2024'`, `'suara' & 'rusak'`]) {
      const [walked, indexed] = [await findByWalk(own.database.db, query, {}, 10, 1000), await findByIndex(own.database.db, query, {}, 10)];
      expect(walked).toEqual(indexed);
    }
  });
});

describe('a question', () => {
  const best = async (text: string, awal = false) => (await rankPustaka(own.database.db, text, {}, 5, awal)).map(({ nomor }) => nomor.slice(-1)).join('');
  it.each([
    ['the subject in other words around it', 'Saya ingin mengetahui berapa biaya untuk pengadaan kotak suara di kota kami', '1'],
    ['two subjects: the one with the rarer words first', 'surat suara yang rusak pada pemilu', '31'],
    ['a word that stands nowhere does not hide the others', 'biaya pengadaan kotak gajah', '1'],
    ['nothing of the kind', 'jadwal kereta api', ''],
    ['no words at all', '!!! ???', ''],
  ])('%s', async (_, text, expected) => {
    expect(await best(text)).toBe(expected);
  });
  it('finds while the last word is typed', async () => {
    expect(await best('laporan dana kampa', true)).toBe('4');
    expect(await best('laporan dana kampa', false)).toBe('4');
    expect(await best('kampa', false)).toBe('');
    expect(await best('kampa', true)).toBe('4');
  });
});

it('what is taken away is found no more, and the counts of words say so', async () => {
  await add('PPID-6472-2026-00006', '6472', 'Gajah di gudang logistik');
  expect(await numbers('gajah')).toBe('6');
  expect(await dropPustaka(own.database.db, 'arsip', 'PPID-6472-2026-00006')).toBe(true);
  expect(await dropPustaka(own.database.db, 'arsip', 'PPID-6472-2026-00006')).toBe(false);
  expect(await numbers('gajah')).toBe('');
  const wrong = await rows(
    own.database.db,
    sql<{ kata: string }>`select k.kata from ppid_kata k left join (select lexeme, count(*) as n from ppid_pustaka, unnest(cari) group by lexeme union all select '', count(*) from ppid_pustaka) c on c.lexeme = k.kata where k.n <> coalesce(c.n, 0)`,
  );
  expect(wrong).toEqual([]);
});

const HOSTILE = [`'; drop table ppid_pustaka; --`, `" or 1=1`, `a' & 'b`, `\\`, `:*`, `!suara`, `<script>alert(1)</script>`, `\u0000suara`, `\ud800 suara`, `معلومات الانتخابات`, `‮arauS`, `選挙 情報`, 'x'.repeat(5_000), 'suara '.repeat(1_000), '%_%', `suara\nsuara\ttps`, '٣ ٤', 'ｓｕａｒａ'];
describe('hostile and odd words', () => {
  it.each(HOSTILE)('%j is answered', async (text) => {
    for (const awal of [false, true]) await rankPustaka(own.database.db, text, {}, 5, awal);
    await searchPustaka(own.database.db, text, {}, 5);
    expect(await numbers('')).toBe('54321');
  });
  it('full-width letters are letters, and a right-to-left word can be found', async () => {
    expect(await numbers('ｋａｍｐａｎｙｅ')).toBe('4');
    await add('PPID-6472-2026-00007', '6472', 'نتائج Pemilu');
    expect(await numbers('نتائج')).toBe('7');
    await dropPustaka(own.database.db, 'arsip', 'PPID-6472-2026-00007');
  });
  it('the words of any text: letters and digits, each once, no more than the most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        const words = searchWords(text);
        expect(words.length).toBeLessThanOrEqual(MOST_WORDS);
        expect(new Set(words).size).toBe(words.length);
        for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
        expect(searchWords(words.join(' '))).toEqual(words);
      }),
    );
  });
  it('any text can be stored and asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (text) => {
        await rankPustaka(own.database.db, text, {}, 5, true);
        await searchPustaka(own.database.db, text, {}, 5);
      }),
      { numRuns: 40 },
    );
  });
});
