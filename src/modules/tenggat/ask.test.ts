// Is every question read as it was meant, and every bad one answered by field? (tenggat.md 9, 13)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { day } from '#kernel/day';
import { defineText } from '#kernel/text';
import { makeDeadlineBook } from '#platform/clocks';
import { HOSTILE } from '../../../test/abuse/hostile.ts';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { type Typed } from './ask.ts';
import { sumJson, sumOf } from './sum.ts';

const names = defineText('tenggat.uji', { jawab: { id: 'Menjawab permohonan', en: 'Answer a request' } });
const rule = { id: 'uji.jawab', versi: 1, nama: names.jawab, panjang: 10, satuan: 'hari_kerja', dari: 'masuk', pemilik: 'kantor', selesaiOleh: 'jawab', dasar: 'UU 14/2008 Pasal 22', yakin: 'H', berlakuDari: day('2024-01-01') } as const;
const book = makeDeadlineBook([
  { ...rule, perpanjangan: { panjang: 7, satuan: 'hari_kerja', kali: 1 } },
  { ...rule, id: 'uji.dptb', panjang: 30, satuan: 'hari', arah: 'mundur', pemilik: 'warga' },
]);

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase({ areas: true });
}, 120_000);
afterAll(() => base.close());

const own: Typed = { panjang: '10', satuan: 'hari_kerja', dari: '2026-03-13', kantor: '3313' };
async function ask(typed: Typed): Promise<Record<string, unknown>> {
  const answer = await sumOf(base.database.db, book, typed);
  return 'sum' in answer ? sumJson(answer.sum) : { faults: answer.faults.map((one) => `${one.field} ${one.code}`) };
}

describe('dates of tenggat.md 11', () => {
  it.each<[string, Typed, Record<string, unknown>]>([
    ['T1 by a rule', { aturan: 'uji.jawab', dari: '2026-03-13', kantor: '3313' }, { jatuh_tempo: '2026-04-06', kalender_versi: ['ID-2026.1'], dasar: 'UU 14/2008 Pasal 22', sementara: false }],
    ['T1 extended', { aturan: 'uji.jawab', dari: '2026-03-13', kantor: '3313', perpanjang: '1' }, { jatuh_tempo: '2026-04-15', jatuh_tempo_pertama: '2026-04-06' }],
    ['T1 by a length', own, { jatuh_tempo: '2026-04-06', jatuh_tempo_pada: '2026-04-06T16:59:59Z', zona: 'WIB' }],
    ['T2', { ...own, panjang: '3' }, { jatuh_tempo: '2026-03-25' }],
    ['T4', { ...own, panjang: '30', dari: '2026-09-14' }, { jatuh_tempo: '2026-10-26' }],
    ['T7 provisional', { ...own, dari: '2026-12-16' }, { jatuh_tempo: '2027-01-04', sementara: true, kalender_versi: ['ID-2026.1', 'ID-2027.1'] }],
    ['T9 hours', { panjang: '72', satuan: 'jam', dari: '2026-05-14T21:10', kantor: '51' }, { jatuh_tempo_pada: '2026-05-17T13:10:00Z', zona: 'WITA' }],
    ['T11 in Bali', { ...own, panjang: '3', dari: '2026-04-06T16:30:00Z', kantor: '51' }, { tanggal_0: '2026-04-07', jatuh_tempo: '2026-04-10', jatuh_tempo_pada: '2026-04-10T15:59:59Z' }],
    ['T12 in Maluku', { panjang: '7', satuan: 'hari', dari: '2026-09-04T15:40:00Z', kantor: '81' }, { tanggal_0: '2026-09-05', jatuh_tempo: '2026-09-12', jatuh_tempo_pada: '2026-09-12T14:59:59Z' }],
    ['T12 months', { panjang: '3', satuan: 'bulan', dari: '2025-11-30', kantor: '81' }, { jatuh_tempo: '2026-02-28' }],
    ['backward, H-30', { aturan: 'uji.dptb', dari: '2024-02-14' }, { jatuh_tempo: '2024-01-15', arah: 'mundur' }],
    ['an office by its name', { ...own, kantor: 'kpu kabupaten karanganyar' }, { jatuh_tempo: '2026-04-06' }],
    ['an instant whose plus became a blank', { ...own, dari: '2026-03-13T10:00:00 07:00' }, { tanggal_0: '2026-03-13', jam: '10:00' }],
    ['no office is the nation', { ...own, kantor: '' }, { kantor: { kode: '0', nama: 'KPU RI' } }],
  ])('%s', async (_, typed, wanted) => {
    expect(await ask(typed)).toMatchObject(wanted);
  });
  it('every day stands in the answer, counted or with its reason', async () => {
    const { baris } = (await ask(own)) as { baris: { tanggal: string; hari: string; nomor: number | null; alasan: string | null }[] };
    expect(baris.filter((one) => one.nomor !== null).map((one) => one.tanggal.slice(5))).toEqual('03-16 03-17 03-25 03-26 03-27 03-30 03-31 04-01 04-02 04-06'.split(' '));
    expect(baris.find((one) => one.tanggal === '2026-03-18')).toMatchObject({ hari: 'Rabu', alasan: 'cuti_bersama' });
    expect(baris).toHaveLength(24);
  });
});

describe('bad questions', () => {
  it.each<[string, Typed, string[]]>([
    ['nothing', {}, ['dari DARI_KOSONG', 'panjang PANJANG']],
    ['no such rule', { aturan: 'uji.tiada', dari: '2026-03-13' }, ['aturan ATURAN_TIDAK_ADA']],
    ['a rule before its day', { aturan: 'uji.jawab', dari: '2023-12-31' }, ['aturan E_TENGGAT_TIDAK_BERLAKU']],
    ['an extension that is not allowed', { aturan: 'uji.dptb', dari: '2026-03-13', perpanjang: '1' }, ['perpanjang PERPANJANG_TIDAK_ADA']],
    ['length 0', { ...own, panjang: '0' }, ['panjang PANJANG']],
    ['a length in words', { ...own, panjang: 'sepuluh' }, ['panjang PANJANG']],
    ['too long', { ...own, panjang: '401' }, ['panjang PANJANG_TERLALU']],
    ['a unit that is none', { ...own, satuan: 'minggu' }, ['satuan SATUAN']],
    ['an owner that is none', { ...own, pemilik: 'x' }, ['pemilik PEMILIK']],
    ['hours backward', { ...own, satuan: 'jam', arah: 'mundur' }, ['arah ARAH']],
    ['30 February', { ...own, dari: '2026-02-30' }, ['dari DARI']],
    ['25 o’clock', { ...own, dari: '2026-02-03T25:00' }, ['dari DARI']],
    ['a district is no office', { ...own, kantor: '331301' }, ['kantor KANTOR_TIDAK_ADA']],
    ['several offices', { ...own, kantor: 'karang' }, ['kantor KANTOR_BANYAK']],
    ['no office', { ...own, kantor: 'zzzz' }, ['kantor KANTOR_TIDAK_ADA']],
    ['beyond the calendar', { ...own, dari: '2027-12-30' }, ['dari E_TAHUN_TANPA_KALENDER']],
    ['before the calendar', { ...own, dari: '2019-04-17' }, ['dari E_TAHUN_TANPA_KALENDER']],
    ['hours of service before there were any', { ...own, satuan: 'menit_layanan', dari: '2022-12-01' }, ['dari E_TAHUN_TANPA_KALENDER']],
  ])('%s', async (_, typed, faults) => {
    expect(await ask(typed)).toEqual({ faults });
  });
  it('whatever is typed, there is an answer', async () => {
    const any = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 40 }), fc.constantFrom('10', 'hari', '2026-03-13', '3313', 'warga', ''));
    const names = ['aturan', 'panjang', 'satuan', 'pemilik', 'arah', 'dari', 'kantor', 'perpanjang'] as const;
    await fc.assert(
      fc.asyncProperty(fc.record(Object.fromEntries(names.map((name) => [name, fc.option(any, { nil: undefined })]))), async (typed) => {
        const answer = await ask(typed);
        expect('faults' in answer || 'jatuh_tempo' in answer).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
