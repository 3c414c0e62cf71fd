// Does every row of a letter end with an outcome that nobody can change unseen? (sidalih.md 5.8)
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#kernel/day';
import { rows, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { findRekam } from '../daftar/baca.ts';
import { DESA, KAB, KPU, type SmallList, smallList } from '../daftar/daftar-fixture.ts';
import { ajukanSaran } from './actions/ajukan.ts';
import { type Jawaban, jawabBaris, lanjutkan, terbitkan } from './actions/jawab.ts';
import { openCsv } from './isi.ts';
import { jawabanCsv } from './jawaban.ts';
import { KEADAAN_SARAN, setelah } from './keadaan.ts';
import { listBaris, readSaran } from './store/saran.ts';
import { readSurat } from './surat.ts';

const read = (text: string): unknown => {
  const found = readSurat(text);
  return found.ok ? found.value.map(({ nama, desa, tps, kode, sebab }) => [nama, desa, tps, kode, sebab]) : [found.refusal.code, found.refusal.values];
};

describe('readSurat', () => {
  it.each<[string, string, unknown]>([
    ['cells copied out of a spreadsheet', 'Nama\tDesa\tTPS\tKode\tSebab\nSUTRISNO\t6472011001\t1\t1\tmeninggal', [['SUTRISNO', '6472011001', '001', 1, 'meninggal']]],
    ['columns in another order', 'kode;kelurahan;nama;keterangan\r\n4;Mesjid;SITI;pindah', [['SITI', 'Mesjid', '', 4, 'pindah']]],
    ['no header: the five columns in their order', '"RINA, SPD",Mesjid,TPS 2,0,', [['RINA, SPD', 'Mesjid', '002', 0, '']]],
    ['a guarded formula', "nama,desa,tps,kode,sebab\n'=cmd,Mesjid,1,1,'@x", [['=cmd', 'Mesjid', '001', 1, '@x']]],
    ['nothing', ' \n\n', ['SARAN_KOSONG', undefined]],
    ['a header alone', 'nama,desa,tps', ['SARAN_KOSONG', undefined]],
    ['a code that is none', 'nama,desa,kode\nA B,Mesjid,9', ['SARAN_BARIS', { baris: 2, kolom: 'kode' }]],
    ['a station of letters', 'nama,desa,tps\nA B,Mesjid,satu', ['SARAN_BARIS', { baris: 2, kolom: 'tps' }]],
    ['a quote that is never closed', 'nama,desa\n"A B,Mesjid', ['SARAN_BARIS', { baris: 2, kolom: 'nama' }]],
  ])('%s', (_what, text, expected) => expect(read(text)).toEqual(expected));
  it('5,001 rows are too many for one letter', () => expect(read(`nama,desa\n${'A B,Mesjid\n'.repeat(5_001)}`)).toEqual(['SARAN_BANYAK', { maks: 5_000 }]));
  it('whatever is pasted, it answers', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => [true, false].includes(readSurat(text).ok)));
  });
});

describe('steps', () => {
  it('a reply is published only when no row is left, and never twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KEADAAN_SARAN), fc.nat(3), (keadaan, tanpa) => {
        const next = setelah(keadaan, 'terbit', tanpa);
        expect(next === 'JAWABAN_TERBIT').toBe(keadaan === 'DIBAGI' && tanpa === 0);
      }),
    );
  });
  it('a cell that a spreadsheet would run is guarded in the reply', () => {
    const csv = jawabanCsv([{ no: 1, nama: '=cmd', desa: DESA, tps: '001', kode: 1, sebab: '@x, "y"', hasil: 'SUDAH_SESUAI', catatan: '', perubahan: null }]);
    expect(csv.split('\r\n')[1]).toBe(`1,'=cmd,${DESA},001,1,"'@x, ""y""",SUDAH_SESUAI,,`);
  });
});

describe('a letter', () => {
  let own: TestDatabase;
  let list: SmallList;
  let id = '';
  const deps = () => ({ database: own.database, clock: list.clock, keys: sampleKeys() });
  const BAWASLU = { id: 'a-bawaslu', role: 'bawaslu', node: KAB };
  const LETTER = 'nama,desa,tps,kode,sebab\nI Wayan Arta,6472011001,1,1,meninggal\nSoetrisno,6472011001,,4,pindah\nWulandari,6472011001,1,0,nama salah\nTidak Ada Namanya,6472011001,2,5,tidak dikenal';
  const answer = async (over: Partial<Jawaban> & { readonly no: number }): Promise<string> => {
    const done = await jawabBaris(deps(), id, { hasil: 'SUDAH_SESUAI', catatan: '', bukti: [], ...over }, KPU);
    return done.ok ? 'ok' : done.refusal.code;
  };
  const file = async (text: string, surat = '012/PM.00.02/2024'): Promise<string> => {
    const parsed = readSurat(text);
    if (!parsed.ok) return parsed.refusal.code;
    const done = await ajukanSaran(deps(), { surat, tanggal: day('2024-08-20'), kab: KAB, baris: parsed.value }, BAWASLU);
    if (done.ok) id = done.value.id;
    return done.ok ? 'ok' : done.refusal.code;
  };
  beforeAll(async () => {
    own = await testDatabase();
    list = await smallList(own.database, { keadaan: 'DPS_DIUMUMKAN' });
  });
  afterAll(() => own.close());

  it('a village that is not there, or the same letter twice, is refused whole', async () => {
    expect(await file('nama,desa\nSUTRISNO,Antah Berantah', 'x')).toBe('SARAN_DESA');
    expect(await file(LETTER)).toBe('ok');
    const first = id;
    expect(await file(LETTER)).toBe('SARAN_ADA');
    expect(id).toBe(first);
  });
  it('rows find their record by name, where one is clearly best', async () => {
    expect((await listBaris(own.database.db, id)).map(({ no, pemilih, tingkat }) => [no, pemilih === null ? '' : list.pemilih.indexOf(pemilih), tingkat])).toEqual([
      [2, 4, 'SAMA'],
      [3, 0, 'LIPAT'],
      [4, '', 'BEDA'],
      [5, '', 'BEDA'],
    ]);
  });
  it('outcomes: struck with the letter as its basis, right already, cannot be done with a reason', async () => {
    expect((await terbitkan(deps(), id, KPU)).ok).toBe(false);
    expect(await answer({ no: 2, hasil: 'DITINDAKLANJUTI' })).toBe('ok');
    expect((await findRekam(own.database.db, list.brankas, list.id, list.pemilih[4] ?? ''))?.tms).toBe(1);
    expect(await answer({ no: 2 })).toBe('SARAN_KEADAAN');
    expect(await answer({ no: 3 })).toBe('ok');
    expect(await answer({ no: 4, hasil: 'DITINDAKLANJUTI' })).toBe('SARAN_REKAM');
    expect(await answer({ no: 4, hasil: 'DITINDAKLANJUTI', pemilih: list.pemilih[2] ?? '' })).toBe('SARAN_KODE');
    expect(await answer({ no: 4, hasil: 'TIDAK_DAPAT' })).toBe('SARAN_ALASAN');
    expect(await answer({ no: 4, hasil: 'TIDAK_DAPAT', catatan: 'Nama sesuai KTP-el.' })).toBe('ok');
    expect(await answer({ no: 99 })).toBe('SARAN_TIDAK_ADA');
  });
  it('published only with an outcome for every row; the log holds the hash of the very table', async () => {
    const early = await terbitkan(deps(), id, KPU);
    expect(early.ok ? '' : early.refusal.code).toBe('SARAN_BELUM');
    expect(await answer({ no: 5, hasil: 'TIDAK_DAPAT', catatan: 'Tidak ada di desa ini.' })).toBe('ok');
    const done = await terbitkan(deps(), id, KPU);
    const saran = await readSaran(own.database.db, id);
    const csv = openCsv(sampleKeys(), id, saran?.csv ?? '');
    expect(done.ok && done.value.sha256).toBe(createHash('sha256').update(csv).digest('hex'));
    expect(csv.split('\r\n')).toHaveLength(6);
    const leaves = await rows(own.database.db, sql<{ sha256: string }>`select sha256 from tlog_antre where jenis = 'jawaban'`);
    expect(leaves.map(({ sha256 }) => sha256)).toEqual([saran?.sha256]);
    expect(await answer({ no: 3, hasil: 'TIDAK_DAPAT', catatan: 'x' })).toBe('SARAN_KEADAAN');
    expect((await terbitkan(deps(), id, KPU)).ok).toBe(false);
    expect((await lanjutkan(deps(), id, BAWASLU)).ok).toBe(true);
    expect((await lanjutkan(deps(), id, BAWASLU)).ok).toBe(false);
  });
  it('neither table, trail nor log shows a name', async () => {
    const raw = JSON.stringify([await rows(own.database.db, sql<object>`select * from sidalih_saran`), await rows(own.database.db, sql<object>`select * from sidalih_saran_baris`), await rows(own.database.db, sql<object>`select isi from audit_entri`), await rows(own.database.db, sql<object>`select * from tlog_antre`)]);
    for (const name of ['Wayan', 'Soetrisno', 'Wulandari', 'meninggal', 'KTP-el']) expect(raw).not.toContain(name);
  });
});
