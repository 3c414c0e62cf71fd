// Does the matcher believe what it should, and nothing more? (sidalih.md 9.2 to 9.4)
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCells } from '#kernel/csv-line';
import { assert } from '#kernel/result';
import { readModel, writeModel } from './baku.ts';
import { belajar, caraBelajarBaku } from './belajar.ts';
import { meetByKey, sortByKey } from './blok.ts';
import { type Orang, type Pasangan, buatIndeks, jelaskan, laporanKeadilan, matchAgainst, matchAll, modelBaku, penjagaPemilih, pilihYangTetap, skemaPemilih } from './cocok.ts';
import { type Entry, withDoubles } from './doubles-fixture.ts';
import { somePlace } from './generate.ts';
import { nik, oneEdit, tanggal, tinggal } from './pembanding.ts';
import type { Skema } from './skema.ts';
import { Pembaca } from './tabel.ts';

const levelOf = (rules: typeof nik, a: string, b: string): string => rules.tingkat[rules.banding(rules.siap(a), rules.siap(b))] ?? '';

describe('9.3 levels of a field', () => {
  it.each([
    ['6471050412890001', '6471050412890001', 'SAMA'],
    ['6471050412890001', '6471050412890091', 'SATU_SUNTINGAN'],
    ['6471050412890001', '6417050412890001', 'SATU_SUNTINGAN'],
    ['6471050412890001', '6471050412890000', 'TANPA_URUT'],
    ['6471050412890001', '6471051412890001', 'SUNTINGAN_TANGGAL'],
    ['6471050412890001', '6471050412890002', 'WILAYAH_TANGGAL'],
    ['6471050412890001', '6471052511740001', 'WILAYAH_URUT'],
    ['6471050412890001', '3374080412890001', 'TANGGAL_URUT'],
    ['6471050412890001', '3374080412890007', 'TANGGAL'],
    ['6471050412890001', '3374081707660003', 'BEDA'],
  ])('NIK %s and %s: %s', (a, b, tingkat) => {
    expect(levelOf(nik, a, b)).toBe(tingkat);
    expect(levelOf(nik, b, a)).toBe(tingkat);
  });
  it.each([
    ['1990-05-07', '1990-05-07', 'SAMA'],
    ['1990-05-07', '1990-07-05', 'TERTUKAR'],
    ['1990-05-07', '1990-05-17', 'SATU_ANGKA'],
    ['1990-05-07', '1990-11-30', 'TAHUN_SAMA'],
    ['1990-05-07', '1956-05-07', 'HARI_BULAN_SAMA'],
    ['1990-05-07', '1956-11-30', 'BEDA'],
  ])('birth dates %s and %s: %s', (a, b, tingkat) => expect(levelOf(tanggal, a, b)).toBe(tingkat));
  it.each([
    ['6472071004|JL. MAWAR NO. 5|001|002', '6472071004|JLN MAWAR 5|001|002', 'SAMA'],
    ['6472071004|JL. MAWAR NO. 5|001|002', '6472071009|JL. MAWAR NO. 5|001|002', 'KECAMATAN_SAMA'],
    ['6472071004|LAPAS|000|000', '6472071004|JL. MAWAR NO. 5|001|002', 'DESA_SAMA'],
  ])('addresses %s and %s: %s', (a, b, tingkat) => expect(levelOf(tinggal, a.replaceAll('|', '\u001f'), b.replaceAll('|', '\u001f'))).toBe(tingkat));
  it.each(['', '647105041289000', '6.47105E+15', '64710504128900AB'])('%j is no NIK to compare', (text) => expect(nik.siap(text)).toBeUndefined());
  it('one edit is found, and more than one is not', () => {
    const digits = fc.string({ unit: fc.constantFrom('0', '1', '2', '3'), minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(digits, fc.nat(11), fc.constantFrom('7', '8'), (text, at, other) => {
        const place = at % text.length;
        expect(oneEdit(text, text.slice(0, place) + other + text.slice(place + 1))).toBe(true);
        expect(oneEdit(text, text.slice(0, place) + other + text.slice(place))).toBe(true);
        expect(oneEdit(text, text.slice(0, place) + text.slice(place + 1))).toBe(true);
        expect(oneEdit(text, `${other}${other}${text}`)).toBe(false);
        expect(oneEdit(text, `${other}${text.slice(1, -1)}9`)).toBe(false);
      }),
    );
  });
});

describe('9.2 blocks', () => {
  it('records stand in the order of their hashes, those without a key left out', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 0xffff_ffff })), { maxLength: 300 }), (hashes) => {
        const order = [...sortByKey(Uint32Array.from(hashes), hashes.length)];
        const wanted = hashes.map((hash, at) => ({ hash, at })).filter(({ hash }) => hash !== 0).sort((a, b) => a.hash - b.hash || a.at - b.at);
        expect(order).toEqual(wanted.map(({ at }) => at));
      }),
    );
  });
  it('a block above 200 is refined, not dropped, and what never met is counted', () => {
    const pembaca = new Pembaca(skemaPemilih);
    // 600 women of one name; each two share a birth date, the rest nothing but the name.
    for (let at = 0; at < 600; at += 1) pembaca.add(String(at), { nama: 'SITI AMINAH', jenisKelamin: 'P', tanggalLahir: `${String(1930 + (at >> 3))}-0${String(1 + ((at >> 1) % 4))}-11`, nik: `64710${String(at).padStart(11, '1')}` });
    const tabel = pembaca.done();
    const kunci = skemaPemilih.kunci.findIndex(({ id }) => id === 'nama-jk');
    const met = new Set<string>();
    const potongan = { kelompok: 0, pasangan: 0, dibandingkan: 0 };
    meetByKey(tabel, kunci, sortByKey(tabel.kunci[kunci] ?? new Uint32Array(0), tabel.n), { batas: 200, potongan, temu: (a, b) => void met.add(`${a} ${b}`) });
    expect(Array.from({ length: 300 }, (_, pair) => met.has(`${2 * pair} ${2 * pair + 1}`)).every(Boolean)).toBe(true);
    expect(potongan).toMatchObject({ kelompok: 1, pasangan: (600 * 599) / 2 });
    expect(potongan.dibandingkan).toBeLessThan(potongan.pasangan);
  });
});

const orang = (id: string, more: Partial<Orang>): Orang => ({
  id,
  nkk: '6471011104150027',
  nik: '6471050412890001',
  nama: 'BAYU SUMANTRI',
  tempatLahir: 'SAMARINDA',
  tanggalLahir: '1989-12-04',
  statusKawin: 'S',
  jenisKelamin: 'L',
  alamat: 'JL. MAWAR 5',
  rt: '001',
  rw: '002',
  kodeKel: '6471011004',
  ...more,
});

describe('9.4 guards: these pairs are always looked at by people', () => {
  it.each<[string, Partial<Orang>, string[]]>([
    ['the same row twice', {}, []],
    ['one slip in the NIK, one household', { nik: '6471050412890091' }, []],
    ['moved: one NIK, another household', { nkk: '6472051104150044', kodeKel: '6472051002' }, []],
    ['no NIK, one household', { nik: '' }, []],
    ['another sex and another name', { jenisKelamin: 'P', nama: 'RATNA SARI', nik: '6471054412890001' }, ['JK_DAN_NAMA_BEDA', 'NAMA_BEDA']],
    ['twins', { nama: 'BAGAS SUMANTRI', nik: '6471050412890002' }, ['KEMBAR', 'NIK_BEDA', 'NAMA_BEDA']],
    ['father and son', { tanggalLahir: '1961-02-03', nik: '6471050302610001' }, ['AYAH_ANAK', 'NIK_BEDA']],
    ['one NIK on two of a household', { nama: 'RATNA SARI', tanggalLahir: '1990-01-01' }, ['NIK_SAMA_SEKELUARGA', 'NAMA_BEDA']],
    ['a namesake born the same day elsewhere', { nik: '3374080412890001', nkk: '3374081104150027', kodeKel: '3374081002' }, ['NIK_BEDA', 'BUKTI_TIPIS']],
    ['a namesake born the same day without a NIK', { nik: '', nkk: '3374081104150027' }, ['BUKTI_TIPIS']],
  ])('%s', (_, more, penjaga) => {
    expect(penjagaPemilih(orang('a', {}), orang('b', more))).toEqual(penjaga);
    expect(penjagaPemilih(orang('b', more), orang('a', {}))).toEqual(penjaga);
    const { p, pita } = jelaskan(orang('a', {}), orang('b', more), modelBaku());
    if (penjaga.length > 0) expect(pita).not.toBe('OTOMATIS_USUL');
    else expect([p > 0.99, pita]).toEqual([true, 'OTOMATIS_USUL']);
  });
});

describe('9.4 keeper', () => {
  it.each([
    ['newer evidence', { buktiPada: '2024-05-01' }, { buktiPada: '2023-02-12' }, false, 'a', 'BUKTI_LEBIH_BARU'],
    ['some evidence before none', {}, { buktiPada: '2023-02-12' }, false, 'b', 'BUKTI_LEBIH_BARU'],
    ['the address of the KTP-el', {}, { alamatKtpEl: true }, false, 'b', 'ALAMAT_KTP_EL'],
    ['the fuller record', { orang: orang('a', { nik: '' }) }, {}, false, 'b', 'LEBIH_LENGKAP'],
    ['a special place loses on the list', { lokasiKhusus: true, buktiPada: '2024-05-01' }, {}, false, 'b', 'LOKASI_KHUSUS'],
    ['and wins on the list of presence', { lokasiKhusus: true }, { buktiPada: '2024-05-01' }, true, 'a', 'LOKASI_KHUSUS'],
    ['equal in all', {}, {}, false, 'a', 'SETARA'],
  ] as const)('%s', (_, a, b, daftarHadir, tetap, sebab) => {
    expect(pilihYangTetap({ orang: orang('a', {}), ...a }, { orang: orang('b', {}), ...b }, { daftarHadir })).toEqual({ tetap, sebab });
  });
});

async function all<T>(many: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of many) found.push(one);
  return found;
}
const list = (seed: number, count: number): { rows: (Entry & { id: string })[]; truth: Map<string, number> } => {
  const rows = [...withDoubles(seed, count, somePlace(4), 0.05)].map((entry, at) => ({ ...entry, id: `R${at + 1}` }));
  return { rows, truth: new Map(rows.map(({ id, orang: person }) => [id, person])) };
};

function score(pairs: readonly Pasangan[], truth: ReadonlyMap<string, number>, doubles: number): { tepat: number; temu: number; f1: number } {
  const right = pairs.filter(({ a, b }) => truth.get(a) === truth.get(b)).length;
  return { tepat: right / pairs.length, temu: right / doubles, f1: (2 * right) / (pairs.length + doubles) };
}

describe('a list with doubles, families, twins and namesakes', async () => {
  const { rows, truth } = list(5, 4_000);
  const doubles = rows.length - 4_000;
  const pairs = await all(matchAll(rows, modelBaku()));
  it('finds the doubles with the shipped weights', () => expect(score(pairs, truth, doubles).f1).toBeGreaterThan(0.95));
  it('proposes only what is right', () => expect(score(pairs.filter(({ pita }) => pita === 'OTOMATIS_USUL'), truth, doubles).tepat).toBeGreaterThan(0.995));
  it('learns its own weights without labels', async () => {
    const pembaca = new Pembaca(skemaPemilih);
    for (const row of rows as readonly Orang[]) pembaca.add(row.id, row);
    const model = belajar(pembaca.done(), skemaPemilih, { ...caraBelajarBaku, asing: 40_000 }, 'a test');
    expect(score(await all(matchAll(rows, model)), truth, doubles).f1).toBeGreaterThan(0.95);
    expect(model.gandaPerRekaman).toBeCloseTo(doubles / rows.length, 1);
    const { bobot } = readModel(writeModel(model));
    expect(bobot['nama']?.m[2]?.[0]).toBeCloseTo(model.bobot['nama']?.m[2]?.[0] ?? 0, 4);
  });
  it('new records against a base: the same people, and the base stays as it was', async () => {
    const base = rows.slice(0, 3_900);
    const fresh = rows.slice(3_900);
    const indeks = await buatIndeks(base, skemaPemilih);
    const across = await all(matchAgainst(fresh, indeks, modelBaku()));
    const baseIds = new Set(base.map(({ id }) => id));
    expect(across.every(({ a, b }) => !baseIds.has(a) && baseIds.has(b))).toBe(true);
    const people = new Set(base.map(({ orang: person }) => person));
    const wanted = fresh.filter(({ orang: person }) => people.has(person)).length;
    expect(score(across, truth, wanted).f1).toBeGreaterThan(0.9);
    expect(await all(matchAgainst(fresh, indeks, modelBaku()))).toEqual(across);
  });
  it('every score is the sum of its fields', async () => {
    const indeks = await buatIndeks(rows, skemaPemilih);
    for (const { a, b } of pairs.slice(0, 50)) {
      const [first, second] = [a, b].map((id) => rows.find((row) => row.id === id));
      assert(first !== undefined && second !== undefined, 'pairs name records');
      const { p, bobot } = jelaskan(first, second, modelBaku(), { n: rows.length, frekuensi: indeks.frekuensi });
      expect(Math.log2(p / (1 - p))).toBeCloseTo(Math.min(52, bobot.reduce((sum, one) => sum + one.bobot, 0)), 0);
      expect(bobot.map(({ bidang }) => bidang)).toEqual(['awal', ...skemaPemilih.bidang.map(({ id }) => id)]);
    }
  });
  it('fairness: every group counts all records, and a rule of name and date would strike lawful voters', () => {
    const report = laporanKeadilan(pairs, rows, 2024);
    for (const golongan of ['wilayah', 'usia', 'jenisKelamin', 'asalNama']) {
      expect(report.baris.filter((row) => row.golongan === golongan).reduce((sum, row) => sum + row.rekaman, 0)).toBe(rows.length);
    }
    expect(report.pasangan.OTOMATIS_USUL + report.pasangan.TINJAU).toBe(pairs.length);
    expect(report.baris.every((row) => row.usul <= row.rekaman && row.tinjau <= row.rekaman)).toBe(true);
    const rowOf = (nilai: string): number => report.baris.find((row) => row.nilai === nilai)?.rekaman ?? 0;
    expect(rowOf('L') + rowOf('P')).toBe(rows.length);
    expect(rowOf('<17')).toBe(0);
  });
});

describe('fairness on a handful', () => {
  it('a namesake born the same day counts against the plain rule, not as a proposal', async () => {
    const two = [orang('a', {}), orang('b', { nik: '3374080412890001', nkk: '3374081104150027', kodeKel: '3374081002', tempatLahir: 'SEMARANG' })];
    const report = laporanKeadilan(await all(matchAll(two, modelBaku())), two, 2024);
    expect(report).toMatchObject({ rekaman: 2, pasanganNamaTanggal: 1, namaTanggalTanpaUsul: 1, pasangan: { OTOMATIS_USUL: 0 } });
    expect(report.baris.find(({ golongan }) => golongan === 'usia')).toMatchObject({ nilai: '35-44', rekaman: 2, namaTanggal: 2 });
  });
});

const DEV = resolve('../shared/data/linkage/id_voters_dev.csv');
if (!existsSync(DEV)) console.warn('id_voters_dev.csv is matched only where ../shared is at hand');

describe.skipIf(!existsSync(DEV))('12,631 records with known persons (skipped without ../shared)', () => {
  const read = (): Record<string, string>[] => {
    const [head = [], ...rows] = readFileSync(DEV, 'utf8').trim().split('\n').map((line) => csvCells(line.trimEnd()) ?? []);
    const names = head.map((title) => title.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));
    return rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [names[at] ?? '', cell])));
  };
  it('9.5: F1 of 0.95 and more, no wrong proposal among a hundred', async () => {
    const rows = read();
    const persons = Map.groupBy(rows, (row) => row['personId'] ?? '');
    const doubles = [...persons.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
    const truth = new Map(rows.map((row) => [row['recId'] ?? '', Number(row['personId']?.slice(1))]));
    const pairs = await all(matchAll(rows.map((row) => ({ ...row, id: row['recId'] ?? '' })), modelBaku()));
    expect(score(pairs, truth, doubles).f1).toBeGreaterThan(0.95);
    expect(score(pairs.filter(({ pita }) => pita === 'OTOMATIS_USUL'), truth, doubles).tepat).toBeGreaterThan(0.99);
  });
});

it('a schema that names a piece nobody makes is a bug', () => {
  const wrong: Skema = { ...skemaPemilih, kunci: [{ id: 'x', bagian: ['nik.tiada'] }] };
  expect(() => new Pembaca(wrong).add('a', { nik: '6471050412890001' })).toThrow('tiada');
});
