// Is every answer of the yearly questionnaire bound to a proof that lives, and does a dead one turn red a month before the day of handing in? (ppid.md section 17)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Meja, ajukanUji, mejaUji, petugas } from '../permohonan/permohonan-fixture.ts';
import { aturTahun, jawabSoal, periksaMingguan, tulisSoal } from './actions/monev.ts';
import { angkaKini, bentukBukti } from './bukti.ts';
import { nyalaOf } from './nyala.ts';
import { SOAL_AWAL } from './soal.ts';
import { listJawaban, listSoal, listTahun } from './store/monev.ts';

let meja: Meja;
beforeAll(async () => {
  meja = await mejaUji('2026-03-13T03:15:00Z');
});
afterAll(() => meja.close());

const d = petugas('ppid', '3313');
const pusat = petugas('ppid', '0');
const KANTOR = '3313' as AreaCode;
const hidup = (): Promise<number> => Promise.resolve(200);

describe('red a month before handing in', () => {
  it.each([
    ['hidup', '2026-09-30', 'hijau'], ['mati', '2026-08-29', 'kuning'], ['mati', '2026-08-30', 'merah'], ['mati', '2026-10-01', 'merah'], ['ragu', '2026-09-29', 'kuning'], [undefined, '2026-08-29', 'kuning'], [undefined, '2026-08-30', 'merah'],
  ] as const)('%s on %s, handed in on 2026-09-30: %s', (hasil, hari, nyala) => {
    expect(nyalaOf(hasil === undefined ? undefined : { hasil }, hari as Day, '2026-09-30' as Day)).toBe(nyala);
  });
  it('handed in on 2026-03-31: February has no 31st, so its last day begins the red month', () => {
    expect(nyalaOf(undefined, '2026-02-27' as Day, '2026-03-31' as Day)).toBe('kuning');
    expect(nyalaOf(undefined, '2026-02-28' as Day, '2026-03-31' as Day)).toBe('merah');
  });
});

describe('a proof', () => {
  it.each([
    ['angka', 'tepat', true], ['angka', 'kbr_dibalik', true], ['angka', '1; drop table ppid_monev_soal', false], ['halaman', '/ppid/maklumat', true], ['halaman', '/ppid/laporan/3313/2025', true],
    ['halaman', '//evil.example', false], ['halaman', '/kerja/ppid', false], ['halaman', 'javascript:alert(1)', false], ['tautan', 'https://jdih.kpu.go.id/x', true], ['tautan', 'http://kpu.go.id', false], ['tautan', 'https://kpu.go.id.evil.example', false], ['tautan', 'https://127.0.0.1/', false],
  ] as const)('%s %s: %s', (jenis, bukti, fits) => {
    expect(bentukBukti(jenis, bukti)).toBe(fits);
  });
});

describe('a year', () => {
  it('begins with the placeholders of the house, is answered with a live figure, looked at weekly, and KPU RI changes a question without a release', async () => {
    const { db } = meja.at.database;
    expect(await aturTahun(meja.at, { tahun: 2026, serah: '2025-12-31' as Day, sumber: '', yakin: 'L', actor: pusat })).toMatchObject({ ok: false, refusal: { code: 'MONEV_HARI' } });
    expect((await aturTahun(meja.at, { tahun: 2026, serah: '2026-09-30' as Day, sumber: '', yakin: 'X', actor: pusat })).ok).toBe(true);
    expect(await listTahun(db)).toMatchObject([{ tahun: 2026, serah: '2026-09-30', yakin: 'L' }]);
    const soal = await listSoal(db, 2026);
    expect(soal).toHaveLength(SOAL_AWAL.length);
    expect(soal.every(({ yakin }) => yakin === 'L')).toBe(true);
    const [first, , , , , , masuk] = soal;
    const jawab = (one: { soal?: string; jenis: string; bukti: string; uraian?: string }, ask = hidup as (link: string) => Promise<number | undefined>) => jawabSoal(meja.at, { kantor: KANTOR, soal: masuk?.id ?? '', uraian: 'Lihat register.', actor: d, ...one }, ask);
    expect(await jawab({ jenis: 'angka', bukti: 'gaji' })).toMatchObject({ ok: false, refusal: { code: 'MONEV_BUKTI' } });
    expect(await jawab({ jenis: 'angka', bukti: 'diterima', uraian: '  ' })).toMatchObject({ ok: false, refusal: { code: 'MONEV_URAIAN' } });
    await ajukanUji(meja);
    expect((await jawab({ jenis: 'angka', bukti: 'diterima' })).ok).toBe(true);
    expect(await angkaKini(db, KANTOR, 2026, 'diterima')).toBe(1);
    expect((await jawab({ soal: first?.id ?? '', jenis: 'halaman', bukti: '/ppid/laporan/3313/2025', uraian: '<b>Laporan</b>' })).ok).toBe(true);
    const results = async () => (await listJawaban(db, KANTOR, 2026)).map(({ hasil }) => hasil);
    expect(await results()).toEqual(['mati', 'hidup']);
    expect((await jawab({ soal: first?.id ?? '', jenis: 'tautan', bukti: 'https://www.kpu.go.id/laporan' })).ok).toBe(true);
    expect(await results()).toEqual(['hidup', 'hidup']);
    expect(await periksaMingguan(meja.at, () => Promise.resolve(404))).toBe(0);
    meja.jam.ke('2026-03-20T03:15:01Z');
    expect(await periksaMingguan(meja.at, () => Promise.resolve(undefined))).toBe(1);
    expect(await results()).toEqual(['hidup', 'hidup']);
    expect(await periksaMingguan(meja.at, () => Promise.resolve(404))).toBe(1);
    expect(await results()).toEqual(['mati', 'hidup']);
    meja.jam.ke('2026-10-01T03:00:00Z');
    expect(await periksaMingguan(meja.at, hidup)).toBe(0);

    const teks = { tahun: 2026, kelompok: 'Melayani', dasar: 'Naskah Komisi Informasi 2026', yakin: 'H', actor: pusat };
    expect(await tulisSoal(meja.at, { ...teks, id: first?.id, teks: 'pendek', berakhir: false })).toMatchObject({ ok: false, refusal: { code: 'MONEV_TEKS' } });
    expect(await tulisSoal(meja.at, { ...teks, tahun: 2027, id: undefined, teks: 'Pertanyaan tahun yang belum diatur', berakhir: false })).toMatchObject({ ok: false, refusal: { code: 'MONEV_SOAL' } });
    expect((await tulisSoal(meja.at, { ...teks, id: first?.id, teks: 'Apakah profil diumumkan di situs resmi?', berakhir: true })).ok).toBe(true);
    expect((await tulisSoal(meja.at, { ...teks, id: undefined, teks: 'Apakah tersedia layanan bagi difabel?', berakhir: false })).ok).toBe(true);
    expect((await listSoal(db, 2026)).at(-1)).toMatchObject({ no: SOAL_AWAL.length + 1, yakin: 'H' });
    expect(await jawab({ soal: first?.id ?? '', jenis: 'angka', bukti: 'diterima' })).toMatchObject({ ok: false, refusal: { code: 'MONEV_SOAL' } });
  });
});
