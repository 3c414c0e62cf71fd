// Does the search find what it should, whatever is typed, and nothing that is hidden? (ppid.md section 18)
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { rows, sql } from '#platform/db';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { guessMeant, rankPustaka, searchPustaka } from './cari.ts';
import { MOST_WORDS, searchWords } from './kata.ts';
import { BLOK } from './store/letak.ts';
import { type Saringan, dropPustaka, insertPustaka } from './store/pustaka.ts';

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
});

describe('a word that nobody wrote', () => {
  it.each([
    ['one letter changed round', 'kotak saura', 'kotak suara'],
    ['a letter too few', 'kampnye', 'kampanye'],
    ['two slips in a long word', 'pemungtan saura', 'pemungutan suara'],
    ['nothing near it', 'gajah terbang', undefined],
    ['a word beside one that nothing is near', 'saura gajah', undefined],
    ['nothing misspelt', 'kotak suara', undefined],
    ['too short to guess at', 'tsp', undefined],
    ['no words', '!!', undefined],
  ])('%s', async (_, typed, meant) => {
    expect(await guessMeant(own.database.db, typed)).toBe(meant);
  });
});

describe('a question', () => {
  const best = async (text: string, awal = false) => (await rankPustaka(own.database.db, text, 5, awal)).map(({ nomor }) => nomor.slice(-1)).join('');
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
  expect(await rows(own.database.db, sql<{ kata: string }>`select kata from ppid_kata where kata like 'gajah%'`)).toEqual([]);
});

/** A place of its own: its common words are those that more than two rows hold, and its rows lie on both sides of a block's end. */
describe('common words and filters, on maps of one bit a row', () => {
  const RARE = 2;
  const WORDS = ['kota', 'suara', 'dana', 'tps', 'rusak'];
  const KINDS = { kantor: ['0', '6472'], kelas: ['DITOLAK', 'DIJAWAB_PENUH'], tahun: [2025, 2026] } as const;
  type Row = { readonly kantor: string; readonly kelas: string; readonly tahun: number; readonly words: readonly string[] };
  const row = fc.record({ kantor: fc.constantFrom(...KINDS.kantor), kelas: fc.constantFrom(...KINDS.kelas), tahun: fc.constantFrom(...KINDS.tahun), words: fc.subarray(WORDS, { minLength: 1 }) });
  const by = fc.record({ kantor: fc.constantFrom(...KINDS.kantor), kelas: fc.constantFrom(...KINDS.kelas), tahun: fc.constantFrom(...KINDS.tahun) }, { requiredKeys: [] });
  let other: TestDatabase;
  beforeAll(async () => {
    other = await testDatabase();
  });
  afterAll(() => other.close());

  it('every list is what reading all rows one by one would give, page after page, also after some were taken away', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 4, maxLength: 14 }), fc.array(fc.tuple(fc.subarray(WORDS, { maxLength: 3 }), by), { minLength: 3, maxLength: 6 }), fc.array(fc.nat(13), { maxLength: 5 }), async (laid, asked, gone) => {
        const { db } = other.database;
        for (const table of ['ppid_pustaka', 'ppid_kata', 'ppid_letak']) await sql`delete from ${sql.table(table)}`.execute(db);
        await sql`select setval(pg_get_serial_sequence('ppid_pustaka', 'urut'), ${BLOK - 5})`.execute(db);
        const kept = new Map<string, Row>();
        for (const [at, one] of laid.entries()) {
          const nomor = `PPID-0-2026-${String(at).padStart(5, '0')}`;
          await insertPustaka(db, { jenis: 'arsip', rujuk: randomUUID(), nomor, kantor: areaCode(one.kantor), hari: day(`${one.tahun}-05-01`), kelas: one.kelas, judul: one.words.join(' '), ringkasan: '', kata: one.words }, RARE);
          kept.set(nomor, one);
        }
        for (const at of gone) {
          const nomor = `PPID-0-2026-${String(at).padStart(5, '0')}`;
          expect(await dropPustaka(db, 'arsip', nomor, RARE)).toBe(kept.delete(nomor));
        }
        for (const [words, narrow] of asked) {
          const whole = [...kept].filter(([, one]) => words.every((word) => one.words.includes(word)) && Object.entries(narrow).every(([name, value]) => one[name as keyof Row] === value)).map(([nomor]) => nomor).reverse();
          const seen: string[] = [];
          for (let sebelum: number | undefined, more = true; more; ) {
            const page = await searchPustaka(db, words.join(' '), { ...(narrow as Saringan), jenis: 'arsip', sebelum }, 2, RARE);
            seen.push(...page.temuan.map(({ nomor }) => nomor));
            sebelum = page.lanjut;
            more = sebelum !== undefined;
          }
          expect(seen).toEqual(whole);
        }
      }),
      { numRuns: 25 },
    );
  });
  it('a question of common words alone is answered by them, and by a beginning that stands nearly everywhere', async () => {
    const { db } = other.database;
    for (const table of ['ppid_pustaka', 'ppid_kata', 'ppid_letak']) await sql`delete from ${sql.table(table)}`.execute(db);
    for (let at = 0; at < 8; at += 1) {
      const judul = at === 2 ? 'kota suara dana' : at % 2 === 0 ? 'kota dana' : 'suara rusak';
      await insertPustaka(db, { jenis: 'arsip', rujuk: randomUUID(), nomor: `PPID-0-2026-0000${at}`, kantor: areaCode('0'), hari: day('2026-05-01'), kelas: 'DITOLAK', judul, ringkasan: '', kata: judul.split(' ') }, RARE);
    }
    const best = async (text: string, awal: boolean) => (await rankPustaka(db, text, 9, awal, RARE)).map(({ nomor }) => nomor.slice(-1)).join('');
    expect(await best('kota suara dana', false)).toBe('2');
    expect(await best('kota dana', false)).toBe('6420');
    expect(await best('kot', true)).toBe('6420');
    expect(await best('suara rus', true)).toBe('7531');
  });
});

const HOSTILE = [`'; drop table ppid_pustaka; --`, `" or 1=1`, `a' & 'b`, `\\`, `:*`, `!suara`, `<script>alert(1)</script>`, `\u0000suara`, `\ud800 suara`, `معلومات الانتخابات`, `‮arauS`, `選挙 情報`, 'x'.repeat(5_000), 'suara '.repeat(1_000), '%_%', `suara\nsuara\ttps`, '٣ ٤', 'ｓｕａｒａ'];
describe('hostile and odd words', () => {
  it.each(HOSTILE)('%j is answered', async (text) => {
    for (const awal of [false, true]) await rankPustaka(own.database.db, text, 5, awal);
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
        await rankPustaka(own.database.db, text, 5, true);
        await searchPustaka(own.database.db, text, {}, 5);
      }),
      { numRuns: 40 },
    );
  });
});
