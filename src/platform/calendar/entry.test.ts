// Is every entry checked, decided by two where it must be, and kept beside what it replaced? (tenggat.md 3.1, 3.4, 13)
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#kernel/day';
import type { Actor } from '#platform/action';
import { fixedClock } from '#platform/clock';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { type CalendarChange, type Decree, type NewRow, approveChange, checkChange, decreeName, differenceOf, findProposal, listProposals, livingRows, nodeOfScope, proposeChange, readCalendar, readList, rejectChange, takesTwo, yearChange } from './door.ts';
import { PACK_2026 } from './packs/2026.ts';

const clock = fixedClock('2026-11-22T03:00:00Z');
const SKB: Decree = { jenis: 'SKB', nomor: '1/2026, 2/2026, 3/2026', tanggal: day('2026-11-20'), penerbit: 'Tiga menteri' };
const actor = (id: string, node = '0'): Actor => ({ id, role: 'sekretaris', node });
const row = (over: Partial<NewRow> = {}): NewRow => ({ tanggal: day('2027-03-10'), jenis: 'libur_nasional', nama: 'Idulfitri 1448 Hijriah', kepastian: 'pasti', dasar: SKB, ...over });
const entry = (over: Partial<CalendarChange> = {}): CalendarChange => ({ lingkup: 'ID', tambah: [row()], cabut: [], ...over });
const codesOf = (change: CalendarChange, living: Parameters<typeof checkChange>[0] = []): string[] => checkChange(living, change).map((fault) => fault.code);

describe('scopes', () => {
  it.each([
    ['ID', '0', true],
    ['33', '33', true],
    ['3313', '3313', false],
    ['kantor:0', '0', false],
    ['kantor:33', '33', false],
    ['kantor:3313', '3313', false],
    ['0', undefined, false],
    ['331301', undefined, false],
    ['kantor:331301', undefined, false],
    ['kantor:', undefined, false],
    ['', undefined, false],
    ["ID' or 1=1", undefined, false],
  ])('%j belongs to %s, two persons: %s', (lingkup, node, two) => {
    expect([nodeOfScope(lingkup), takesTwo(lingkup)]).toEqual([node, two]);
  });
});

describe('what cannot stand', () => {
  it.each<[string, CalendarChange, string]>([
    ['nothing at all', entry({ tambah: [] }), 'E_KAL_KOSONG'],
    ['certain without a decree', entry({ tambah: [row({ dasar: null })] }), 'E_KAL_TANPA_DASAR'],
    ['10 March 2027 is a Wednesday', entry({ tambah: [row({ hari: 'Kamis' })] }), 'E_KAL_HARI'],
    ['the same day twice', entry({ tambah: [row(), row({ nama: 'lain' })] }), 'E_KAL_GANDA'],
    ['a scope that is none', entry({ lingkup: '331301' }), 'E_KAL_LINGKUP'],
    ['a province decrees no national day', entry({ lingkup: '33' }), 'E_KAL_LINGKUP'],
    ['the nation closes no single office', entry({ tambah: [row({ jenis: 'tutup_kantor' })] }), 'E_KAL_LINGKUP'],
    ['a regional day of the nation', entry({ tambah: [row({ jenis: 'libur_daerah' })] }), 'E_KAL_LINGKUP'],
    ['a revocation of nothing', entry({ tambah: [], cabut: [{ baris: randomUUID(), dasar: SKB }] }), 'E_KAL_TIDAK_ADA'],
    ['a day of another year', entry({ tahun: { tahun: 2028, keadaan: 'DITETAPKAN', dasar: SKB } }), 'E_KAL_TAHUN'],
    ['a year without 17 August', entry({ tambah: [row({ tanggal: day('2027-01-01') })], tahun: { tahun: 2027, keadaan: 'DITETAPKAN', dasar: SKB } }), 'E_KAL_TANGGAL_TETAP'],
    ['other than its own total', entry({ tahun: { tahun: 2027, keadaan: 'DITETAPKAN', dasar: SKB, jumlah: { libur_nasional: 17, cuti_bersama: 8 } } }), 'E_KAL_JUMLAH'],
  ])('%s: %s', (_, change, code) => {
    expect(codesOf(change)).toContain(code);
  });
  it('a forecast needs no decree', () => {
    expect(codesOf(entry({ tambah: [row({ dasar: null, kepastian: 'sementara' })] }))).toEqual([]);
  });
});

const LINES = PACK_2026[0]?.tambah.map(([tanggal, jenis, nama]) => `${tanggal}; ; ${jenis}; ${nama}`.replace('2026', '2027')) ?? [];

describe('pasted lines of a decree', () => {
  it.each([
    ['2027-03-10; Rabu; libur nasional; Idulfitri 1448 Hijriah', ['2027-03-10', 'Rabu', 'libur_nasional', 'Idulfitri 1448 Hijriah']],
    ['10 Maret; rabu; LIBUR; Idulfitri', ['2027-03-10', 'Rabu', 'libur_nasional', 'Idulfitri']],
    ['9 Maret 2027\tSelasa\tcuti bersama\tIdulfitri', ['2027-03-09', 'Selasa', 'cuti_bersama', 'Idulfitri']],
    ['9 Maret 2027 | Selasa | cuti_bersama | Idulfitri', ['2027-03-09', 'Selasa', 'cuti_bersama', 'Idulfitri']],
  ])('%s', (line, wanted) => {
    const { rows, faults } = readList(`\n${line}\r\n\n`, 2027, SKB);
    expect(faults).toEqual([]);
    expect(rows.map((one) => [one.tanggal, one.hari, one.jenis, one.nama])).toEqual([wanted]);
  });
  it.each([
    ['2027-03-10 Rabu libur Idulfitri', 'BENTUK'],
    ['2027-02-30; Selasa; libur; x', 'TANGGAL'],
    ['30 Febuari; Selasa; libur; x', 'TANGGAL'],
    ['2027-03-10; Rabu; pesta; x', 'JENIS'],
    ['2027-03-10; Rabu; libur; ', 'NAMA'],
    [`2027-03-10; Rabu; libur; ${'x'.repeat(201)}`, 'NAMA'],
  ])('%s: %s', (line, code) => {
    expect(readList(`2027-01-01; Jumat; libur; Tahun Baru\n${line}`, 2027, SKB)).toMatchObject({ rows: [{ tanggal: '2027-01-01' }], faults: [{ baris: 2, code }] });
  });
  it('a book is not a decree', () => {
    expect(readList('x\n'.repeat(5_000), 2027, SKB).faults.at(0)).toEqual({ baris: 81, code: 'TERLALU_BANYAK' });
  });
});

describe('entries in the tables', () => {
  let base: TestDatabase;
  beforeAll(async () => {
    base = await testDatabase({ areas: true });
  }, 120_000);
  afterAll(() => base.close());
  const propose = (change: CalendarChange, by: Actor) => base.database.transaction((db) => proposeChange(db, clock, change, by));
  const approve = (id: string, by: Actor) => base.database.transaction((db) => approveChange(db, clock, id, by));

  it('the nation takes two persons; nothing holds before the second', async () => {
    const change = entry({ tambah: [row({ tanggal: day('2026-12-31'), jenis: 'libur_nasional', nama: 'Hari uji' })] });
    const proposed = await propose(change, actor('a'));
    expect(proposed).toMatchObject({ ok: true, value: { versions: undefined } });
    const id = proposed.ok ? proposed.value.id : '';
    const before = await readCalendar(base.database.db);
    expect(before.byDay.has(day('2026-12-31'))).toBe(false);
    expect(await approve(id, actor('a'))).toMatchObject({ ok: false, refusal: { code: 'ORANG_SAMA' } });
    expect(await approve(id, actor('b'))).toMatchObject({ ok: true, value: { versions: ['ID-2026.2'] } });
    expect(await approve(id, actor('c'))).toMatchObject({ ok: false, refusal: { code: 'SUDAH' } });
    expect(await approve(randomUUID(), actor('c'))).toMatchObject({ ok: false, refusal: { code: 'TIADA' } });
    const after = await readCalendar(base.database.db);
    expect(after.byDay.get(day('2026-12-31'))?.[0]?.dasar).toBe(decreeName(SKB));
    expect(await readCalendar(base.database.db, '2026-11-22T02:59:59Z')).toMatchObject({ versions: before.versions });
    expect(await findProposal(base.database.db, id)).toMatchObject({ oleh: { akun: 'a' }, putusan: { akun: 'b', putusan: 'SETUJU' } });
  });

  it('two who propose the same day: the second approval finds it taken', async () => {
    const change = entry({ tambah: [row({ tanggal: day('2026-12-30'), nama: 'Hari uji' })] });
    const [first, second] = [await propose(change, actor('a')), await propose(change, actor('b'))];
    expect(await approve(first.ok ? first.value.id : '', actor('c'))).toMatchObject({ ok: true });
    expect(await approve(second.ok ? second.value.id : '', actor('c'))).toMatchObject({ ok: false, refusal: { code: 'SALAH', faults: [{ code: 'E_KAL_GANDA' }] } });
    expect(await base.database.transaction((db) => rejectChange(db, clock, second.ok ? second.value.id : '', actor('b')))).toEqual({ ok: true, value: 'BATAL' });
  });

  it('a moved holiday: one revocation, one new row, one version; the old state can be rebuilt', async () => {
    const old = (await livingRows(base.database.db)).find((one) => one.tanggal === '2026-12-30');
    const later = fixedClock('2026-11-23T03:00:00Z');
    const change = entry({ tambah: [row({ tanggal: day('2026-12-29'), nama: 'Hari uji', menggantikan: old?.id ?? '' })], cabut: [{ baris: old?.id ?? '', dasar: SKB }] });
    const made = await base.database.transaction((db) => proposeChange(db, later, change, actor('a')));
    const done = await base.database.transaction((db) => approveChange(db, later, made.ok ? made.value.id : '', actor('b')));
    expect(done).toMatchObject({ ok: true, value: { versions: ['ID-2026.4'] } });
    const days = async (asOf?: string) => [...(await readCalendar(base.database.db, asOf)).byDay.keys()].filter((on) => on >= '2026-12-26' && on <= '2026-12-31');
    expect(await days()).toEqual(['2026-12-29', '2026-12-31']);
    expect(await days('2026-11-22T12:00:00Z')).toEqual(['2026-12-30', '2026-12-31']);
  });

  it('one office closes itself at once, and the row knows whose decision it was', async () => {
    const change = entry({ lingkup: 'kantor:3313', tambah: [row({ tanggal: day('2026-11-30'), jenis: 'tutup_kantor', nama: 'Pindah gedung', dasar: { ...SKB, jenis: 'Keputusan', nomor: '9/2026' } })] });
    expect(await propose(change, actor('k', '3313'))).toMatchObject({ ok: true, value: { versions: ['kantor:3313-2026.1'] } });
    expect((await readCalendar(base.database.db)).byDay.get(day('2026-11-30'))?.[0]).toMatchObject({ penerbitKantor: '3313' });
    expect((await listProposals(base.database.db))[0]?.putusan?.putusan).toBe('SETUJU');
  });

  it('the decree of 2027: the fixed dates stand already, the rest comes, the year is decreed', async () => {
    const living = await livingRows(base.database.db);
    const { rows, faults } = readList(LINES.join('\n').replaceAll('; ;', ';;'), 2027, SKB);
    expect(faults).toEqual([]);
    const list = rows.map(({ tanggal, jenis, nama, kepastian, dasar }): NewRow => ({ tanggal, jenis, nama, kepastian, dasar }));
    const difference = differenceOf(living, 2027, list);
    // Two of the five fixed dates are named otherwise by Keppres 8/2024, so those rows go and come.
    expect([difference.tambah.length, difference.cabut.map((one) => one.nama), difference.sama]).toEqual([22, ['Tahun Baru Masehi', 'Kelahiran Yesus Kristus'], 3]);
    const change = yearChange(difference, 2027, SKB, { libur_nasional: 17, cuti_bersama: 8 });
    expect(checkChange(living, yearChange(difference, 2027, SKB, { libur_nasional: 16, cuti_bersama: 8 })).map((one) => one.values)).toEqual([{ jenis: 'libur_nasional', ada: 17, seharusnya: 16 }]);
    const made = await propose(change, actor('a'));
    expect(await approve(made.ok ? made.value.id : '', actor('b'))).toMatchObject({ ok: true, value: { versions: ['ID-2027.2'] } });
    expect((await readCalendar(base.database.db)).stateOf.get(2027)).toBe('DITETAPKAN');
    expect((await readCalendar(base.database.db, '2026-11-22T02:00:00Z')).stateOf.get(2027)).toBe('SEMENTARA');
  });
});
