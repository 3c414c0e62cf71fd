// Is every form that was acknowledged kept once, and does none hinder another? (election night; keamanan.md 4.5; hasil.md 2)
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { fixedClock } from '#platform/clock';
import { rows, run, sql } from '#platform/db';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { findAngkaWilayah } from '../store/area.ts';
import { seqTerakhir } from '../store/history.ts';
import { findTps } from '../store/station.ts';
import { acceptForm } from './accept.ts';
import { authorsOf, keptAt } from './authors.ts';
import { desaOf, formOf, kppsOf } from './desk-fixture.ts';
import type { FormulirC } from './form.ts';
import { dropOneDraf, findDraf, writeDraf } from './store/draft.ts';

const PALARAN = '6472011001';
const tps = (nomor: number, desa = PALARAN): string => `${desa}${String(nomor).padStart(3, '0')}`;

let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ filled: false });
});
afterAll(async () => count.close());

const at = (iso: string) => ({ database: count.deps.database, clock: fixedClock(iso) });
const NIGHT = '2024-02-14T15:30:00Z';
const send = (form: FormulirC, iso = NIGHT) => acceptForm(at(iso), form);
const station = async (kode: string) => {
  const found = await findTps(count.deps.database.db, count.kontes, areaCode(kode));
  if (found === undefined) throw new Error('the station of the tree');
  return found;
};
const trail = async (): Promise<number> => (await rows(count.deps.database.db, sql<{ n: number }>`select count(*) as n from audit_entri where aksi like 'hasil.c-%'`))[0]?.n ?? 0;

describe('a form of a station', () => {
  it('stands in the log with its role and office, its sums, and one entry in the trail', async () => {
    const kode = tps(1);
    const before = await trail();
    const form = formOf(count.kontes, kode);
    expect(await send(form)).toEqual({
      ok: true,
      value: { uuid: form.uuid, kode, seq: 1, versi: 1, nasib: 'BARU', per: Date.parse(NIGHT) / 1000, diterima: Date.parse(NIGHT) / 1000, ulang: false },
    });
    expect(await station(kode)).toMatchObject({ suara: [20, 144, 20], status: 'TERBIT', riwayat: [{ jenis: 'BARU', sebab: { kode: null, peran: 'KPPS', kantor: kode } }] });
    expect((await findAngkaWilayah(count.deps.database.db, count.kontes, desaOf(kode)))?.suara).toEqual([20, 144, 20]);
    expect(await trail()).toBe(before + 1);
    expect(await authorsOf(count.deps.database.db, count.kontes, [1, 999])).toEqual(
      new Map([[1, { peran: 'KPPS', kantor: kode, perangkat: false, sebab: null, kertas: [], kosong: null }]]),
    );
  });
  it('the same uuid again: the same answer, nothing twice', async () => {
    const form = formOf(count.kontes, tps(2));
    const first = await send(form);
    const [events, entries] = [await seqTerakhir(count.deps.database.db), await trail()];
    const again = await send(form, '2024-02-14T18:00:00Z');
    expect(first.ok && again.ok && { ...again.value, ulang: false }).toEqual(first.ok && first.value);
    expect(again).toMatchObject({ ok: true, value: { ulang: true } });
    expect([await seqTerakhir(count.deps.database.db), await trail()]).toEqual([events, entries]);
  });
  it.each<[string, (form: FormulirC) => FormulirC]>([
    ['other figures', (form) => ({ ...form, suara: [20, 144, 21] })],
    ['another station', (form) => ({ ...form, kode: areaCode(tps(4)) })],
    ['another officer', (form) => ({ ...form, actor: kppsOf(tps(4)) })],
    ['another reason', (form) => ({ ...form, dipertahankan: [{ kunci: 'K18', cek: 'K18', tingkat: 'tolak', alasan: 'Tertulis begitu di halaman 2' }] })],
  ])('the same uuid with %s is refused', async (_what, change) => {
    const form = formOf(count.kontes, tps(3), { uuid: '3b8a7e0c-64c2-4f5e-9d3d-111111111111' });
    await send(form);
    expect(await send(change(form))).toEqual({ ok: false, refusal: { code: 'UUID_LAIN' } });
  });
  it.each<[string, Partial<FormulirC>]>([
    ['TPS_TIADA: a number that the plan does not have', { kode: areaCode(tps(15)) }],
    ['TPS_TIADA: a kel/desa that the tree does not have', { kode: areaCode('6472019999001') }],
    ['TANPA_ANGKA: no vote at all', { suara: [null, null, null] }],
    ['TANPA_ANGKA: photographs without any', { jenis: 'FOTO' }],
    ['BENTROK: written over a version that is not there', { dasar: 1 }],
  ])('%s', async (what, over) => {
    const before = await trail();
    expect(await send(formOf(count.kontes, tps(5), over))).toMatchObject({ ok: false, refusal: { code: what.split(':')[0] } });
    expect(await trail()).toBe(before);
  });
});

describe('two officers, one station', () => {
  it('the second who wrote over the same version is told so; nothing of his is lost or taken', async () => {
    const kode = tps(6);
    const [one, other] = await Promise.all([send(formOf(count.kontes, kode)), send(formOf(count.kontes, kode, { actor: { id: 'ppk-1', role: 'ppk', node: '647201' } }, { suara_1: '21' }))]);
    expect([one.ok, other]).toEqual([true, { ok: false, refusal: { code: 'BENTROK', values: { versi: 1 } } }]);
    expect((await station(kode)).suara).toEqual([20, 144, 20]);
    const again = formOf(count.kontes, kode, { dasar: 1, jenis: 'PERBAIKI', sebab: { kode: 'SALAH_BACA', catatan: 'Angka satuan di halaman 2 terbaca 0' } }, { suara_1: '21' });
    expect(await send(again)).toMatchObject({ ok: true, value: { nasib: 'KOREKSI', versi: 2 } });
    expect((await station(kode)).riwayat.at(-1)).toMatchObject({ sebab: { kode: 'SALAH_BACA', catatan: 'Angka satuan di halaman 2 terbaca 0', peran: 'KPPS' } });
  });
  it('the same figures from another officer make no event and are kept all the same', async () => {
    const kode = tps(7);
    await send(formOf(count.kontes, kode));
    const before = await trail();
    expect(await send(formOf(count.kontes, kode, { dasar: 1, jenis: 'PERBAIKI' }))).toMatchObject({ ok: true, value: { nasib: 'SAMA', seq: null, versi: 1 } });
    expect(await trail()).toBe(before + 1);
  });
});

describe('the clock of the server', () => {
  it('set back: a correction still supersedes what it corrects', async () => {
    const kode = tps(8);
    await send(formOf(count.kontes, kode), '2024-02-14T16:00:00Z');
    const back = formOf(count.kontes, kode, { dasar: 1, jenis: 'PERBAIKI' }, { suara_1: '21', suara_sah: '185', suara_total: '188' });
    expect(await send(back, '2024-02-14T10:00:00Z')).toMatchObject({ ok: true, value: { nasib: 'KOREKSI', per: Date.parse('2024-02-14T16:00:01Z') / 1000 } });
    expect((await station(kode)).suara).toEqual([21, 144, 20]);
  });
  it('three forms in one second: the last one stands, also where it says what the first one said', async () => {
    const kode = tps(9);
    const other = { suara_1: '21' };
    await send(formOf(count.kontes, kode));
    await send(formOf(count.kontes, kode, { dasar: 1, jenis: 'PERBAIKI' }, other));
    expect(await send(formOf(count.kontes, kode, { dasar: 2, jenis: 'PERBAIKI' }))).toMatchObject({ ok: true, value: { nasib: 'KOREKSI', versi: 3 } });
    expect((await station(kode)).suara).toEqual([20, 144, 20]);
  });
  it('an older file that comes later does not overtake the desk', async () => {
    const kode = tps(10);
    await send(formOf(count.kontes, kode));
    await count.take('impor-lama.csv', [{ kode: areaCode(kode), per: '2024-02-14T12:00:00+07:00', suara: [1, 2, 3], sel: null, foto: null }]);
    expect((await station(kode)).suara).toEqual([20, 144, 20]);
  });
  it('a device signed earlier: its time counts, one of the future does not', async () => {
    const early = formOf(count.kontes, tps(11), { per: Date.parse('2024-02-14T13:00:00Z') / 1000, perangkat: { id: randomUUID(), cacah: 1 } });
    expect(await send(early)).toMatchObject({ ok: true, value: { per: Date.parse('2024-02-14T13:00:00Z') / 1000 } });
    const late = formOf(count.kontes, tps(12), { per: Date.parse('2030-01-01T00:00:00Z') / 1000, perangkat: { id: randomUUID(), cacah: 1 } });
    expect(await send(late)).toMatchObject({ ok: true, value: { per: Date.parse(NIGHT) / 1000 } });
  });
  it('a device cannot say two things under one count', async () => {
    const id = randomUUID();
    await send(formOf(count.kontes, tps(13), { perangkat: { id, cacah: 7 } }));
    expect(await send(formOf(count.kontes, tps(14), { perangkat: { id, cacah: 7 } }))).toMatchObject({ ok: false, refusal: { code: 'CACAH_LAIN' } });
  });
});

describe('what is kept as on the paper', () => {
  it('stands with its event and in public, but for part III (hasil.md 9.7)', async () => {
    const kode = tps(1, '6472011002');
    const dipertahankan = [
      { kunci: 'K18', cek: 'K18', tingkat: 'tolak', alasan: 'Tertulis 178 di halaman 2' },
      { kunci: 'K06', cek: 'K06', tingkat: 'peringatan', alasan: 'Jumlah 4 tertulis di kertas' },
      { kunci: 'KOSONG', cek: 'KOSONG', tingkat: 'peringatan', alasan: 'Halaman 1 sobek di bagian II' },
    ] as const;
    const taken = await send(formOf(count.kontes, kode, { dipertahankan }, { suara_total: '178', disabilitas_j: '4', ss_diterima: '' }));
    const seq = taken.ok ? (taken.value.seq ?? 0) : 0;
    expect((await authorsOf(count.deps.database.db, count.kontes, [seq])).get(seq)).toMatchObject({
      kertas: [{ cek: 'K18', alasan: 'Tertulis 178 di halaman 2' }],
      kosong: 'Halaman 1 sobek di bagian II',
    });
    expect((await keptAt(count.deps.database.db, count.kontes, areaCode(kode))).map(({ kunci }) => kunci)).toEqual(['K18', 'K06', 'KOSONG']);
    expect((await station(kode)).status).toBe('TERBIT_BERCATATAN');
  });
  it('the draft of its writer is gone with the form, not before', async () => {
    const { db } = count.deps.database;
    const kode = areaCode(tps(2, '6472011002'));
    const [{ no } = { no: 0 }] = await rows(db, sql<{ no: number }>`select no from hasil_kontes where pemilu = 'pemilu-2024'`);
    const key = { akun: kppsOf(kode).id, kontes: no, kode };
    const other = { ...key, akun: 'orang-lain' };
    for (const one of [key, other]) await writeDraf(db, one, { uuid: randomUUID(), dasar: 0, isi: { suara_1: '20' }, disimpan: 1 }, 2_000_000_000);
    await send(formOf(count.kontes, kode, { dasar: 5 }));
    expect(await findDraf(db, key, 1)).toBeDefined();
    await send(formOf(count.kontes, kode));
    expect([await findDraf(db, key, 1), (await findDraf(db, other, 1))?.isi]).toEqual([undefined, { suara_1: '20' }]);
    expect(await findDraf(db, other, 2_000_000_000)).toBeUndefined();
    await dropOneDraf(db, other);
    expect(await findDraf(db, other, 1)).toBeUndefined();
  });
  it.each(['update hasil_bacaan set versi = 9', 'delete from hasil_bacaan', 'delete from hasil_foto'])('%s is impossible', async (statement) => {
    await expect(run(count.deps.database.db, sql.raw(statement))).rejects.toThrow('never changed');
  });
});
