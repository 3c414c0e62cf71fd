// Does a holiday that comes late move the bookings of its day, tell both sides, and lose no seat in silence? (layanan.md 3.2, case 2)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#kernel/day';
import { assert } from '#kernel/result';
import { livingRows, proposeChange, writeWindows } from '#platform/calendar';
import { rows, sql } from '#platform/db';
import { hanguskan } from '../loket/actions/hari.ts';
import { ubahWaktu } from './actions/atur.ts';
import { pindahkan, tutupPindah } from './actions/pindahkan.ts';
import { type Aula, KANTOR, MENIT, RESEPSI, SENIN, aula } from './kunjungan-fixture.ts';
import { listLangkah, readKunjungan } from './store/kunjungan.ts';
import { listPindah } from './store/pindah.ts';

let hall: Aula;
beforeAll(async () => {
  hall = await aula();
});
afterAll(() => hall.close());

const HARI = 24 * 60 * MENIT;
const SK = { jenis: 'Keputusan', nomor: '9', tanggal: day('2026-11-23'), penerbit: 'Wali Kota Samarinda' } as const;
const kontak = { kanal: 'surel', nilai: 'siti@contoh.id' } as const;
const origin = 'https://uji.test';
const db = () => hall.deps.database.db;

async function pesan(slot: number, over = {}): Promise<string> {
  const told = await hall.book(over, slot);
  assert(told.ok, 'a free slot');
  return told.value.id;
}
const libur = async (tanggal: string) => {
  const done = await hall.deps.database.transaction((inner) => proposeChange(inner, hall.deps.clock, { lingkup: KANTOR, tambah: [{ tanggal: day(tanggal), jenis: 'libur_daerah', nama: 'Hari jadi kota', kepastian: 'pasti', dasar: SK }], cabut: [] }, RESEPSI));
  expect(done.ok).toBe(true);
};
const kabar = async (id: string) => (await rows(db(), sql<{ peristiwa: string; saluran: string }>`select peristiwa, saluran from notify_pesan where objek = ${id} and peristiwa in ('layanan.kunjungan-pindah', 'layanan.kunjungan-lain') order by peristiwa, saluran`)).map(({ peristiwa, saluran }) => `${peristiwa.slice(18)} ${saluran}`);
const terisi = async (slot: number) => (await rows(db(), sql<{ n: number }>`select terisi as n from layanan_slot where kantor = ${KANTOR} and mulai = to_timestamp(${slot}::float8 / 1000)`))[0]?.n ?? 0;
const pengingat = async (id: string) => (await rows(db(), sql<{ n: number }>`select count(*)::int as n from notify_pesan where objek = ${`${id}/ingat`} and keadaan = 'DIBUAT'`))[0]?.n;

describe('Thursday 26 November becomes a holiday of the city after three bookings (case 2)', () => {
  const KAMIS = SENIN + 3 * HARI;
  const slots = [KAMIS + 60 * MENIT, KAMIS + 75 * MENIT, KAMIS + 90 * MENIT];
  const RABU = SENIN + 2 * HARI + 60 * MENIT;
  let three: string[];
  let lain: string;
  it('all three are marked, keep state and seat, and both sides are told with other times; the day before is left alone', async () => {
    three = [];
    for (const [at, slot] of slots.entries()) three.push(await pesan(slot, at === 0 ? { kontak } : {}));
    lain = await pesan(RABU);
    expect(await pindahkan(hall.deps)).toBe(0);
    expect(await pengingat(three[0] ?? '')).toBe(2);
    await libur('2026-11-26');
    expect(await pindahkan(hall.deps)).toBe(3);
    for (const [at, id] of three.entries()) {
      expect((await readKunjungan(db(), id))?.keadaan).toBe('TERKONFIRMASI');
      expect(await listPindah(db(), id)).toMatchObject([{ slot: slots[at], sebab: 'E_LIBUR', akhir: null, slotBaru: null }]);
      expect((await listLangkah(db(), id)).at(-1)?.peristiwa).toBe('PERLU_PINDAH');
      expect(await kabar(id)).toEqual(at === 0 ? ['lain surel', 'pindah kotak', 'pindah surel'] : ['pindah kotak']);
      expect(await terisi(slots[at] ?? 0)).toBe(1);
    }
    expect(await listPindah(db(), lain)).toEqual([]);
    expect(await pengingat(three[0] ?? '')).toBe(0);
  });
  it('a second run finds nothing', async () => expect(await pindahkan(hall.deps)).toBe(0));
  it('the guest chooses another time; old and new stand beside each other, and it costs none of the two changes', async () => {
    const [id = ''] = three;
    const done = await ubahWaktu(hall.deps, { id, slot: RABU + 30 * MENIT, origin });
    expect(done.ok && [done.value.keadaan, done.value.ubah]).toEqual(['TERKONFIRMASI', 0]);
    expect(await listPindah(db(), id)).toMatchObject([{ slot: slots[0], akhir: 'DIUBAH', slotBaru: RABU + 30 * MENIT }]);
    expect([await terisi(slots[0] ?? 0), await terisi(RABU + 30 * MENIT)]).toEqual([0, 1]);
  });
  it('the holiday is revoked: the first time holds again for whoever had not chosen', async () => {
    const row = (await livingRows(db())).find(({ lingkup, tanggal }) => lingkup === KANTOR && tanggal === '2026-11-26');
    assert(row !== undefined, 'the entry stands');
    const done = await hall.deps.database.transaction((inner) => proposeChange(inner, hall.deps.clock, { lingkup: KANTOR, tambah: [], cabut: [{ baris: row.id, dasar: SK }] }, RESEPSI));
    expect(done.ok).toBe(true);
    expect(await pindahkan(hall.deps)).toBe(2);
    expect(await listPindah(db(), three[1] ?? '')).toMatchObject([{ akhir: 'BUKA_LAGI', slotBaru: slots[1] }]);
  });
  it('nobody chooses: cancelled by the office when the time comes, never a guest who stayed away', async () => {
    await libur('2026-11-26');
    expect(await pindahkan(hall.deps)).toBe(2);
    hall.set(KAMIS + 120 * MENIT);
    expect(await hanguskan(hall.deps)).toBe(2); // Wednesday's two guests did not come
    expect(await tutupPindah(hall.deps)).toBe(2);
    expect(await readKunjungan(db(), three[1] ?? '')).toMatchObject({ keadaan: 'BATAL', sebab: 'KANTOR' });
    expect(await listPindah(db(), three[1] ?? '')).toMatchObject([{ akhir: 'BUKA_LAGI' }, { akhir: 'LEWAT', slotBaru: null }]);
    expect([await terisi(slots[1] ?? 0), await tutupPindah(hall.deps)]).toEqual([0, 0]);
  });
});

it('an office that opens later one day: only what lies outside the new hours must move', async () => {
  hall.set(SENIN + 7 * HARI);
  const SELASA = SENIN + 8 * HARI;
  const early = await pesan(SELASA + 30 * MENIT);
  const late = await pesan(SELASA + 150 * MENIT);
  const done = await hall.deps.database.transaction((inner) => writeWindows(inner, hall.deps.clock, { kantor: KANTOR, musim: 'pengecualian', dari: day('2026-12-01'), sampai: day('2026-12-01'), jendela: { '2': [{ from: '10:00', to: '15:00' }] }, kepastian: 'pasti', dasar: 'Surat sekretaris' }));
  expect(done.ok).toBe(true);
  expect(await pindahkan(hall.deps)).toBe(1);
  expect([(await listPindah(db(), early)).map(({ sebab }) => sebab), await listPindah(db(), late)]).toEqual([['E_DI_LUAR_JAM'], []]);
});
