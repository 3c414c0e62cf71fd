// Does a booking take one seat, once, under one receipt, and tell nobody what it was for? (layanan.md 6, cases 1, 2, 5, 9, 11)
import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, sql } from '#platform/db';
import { warnClocks } from '#platform/clocks';
import { openReceipt } from '#platform/receipts';
import { findService } from '../katalog/layanan.ts';
import { hanguskan, lepaskanTahanan } from '../loket/actions/hari.ts';
import { batalkan, konfirmasi, ubahWaktu } from './actions/atur.ts';
import { pesanKunjungan, tahanTempat } from './actions/pesan.ts';
import { cabutKontak, jalankanRetensi } from './actions/retensi.ts';
import { type Aula, KANTOR, MENIT, RESEPSI, SENIN, aula, tamu } from './kunjungan-fixture.ts';
import { bukaFoto, terimaFoto } from './foto.ts';
import { saatJamKunjungan } from './saat-jam.ts';
import { slotLain } from './slot.ts';
import { readKunjungan } from './store/kunjungan.ts';

let hall: Aula;
const folder = mkdtempSync(join(tmpdir(), 'kunjungan-foto-'));
beforeAll(async () => {
  hall = await aula(2, { folder });
});
afterAll(() => hall.close());

const BESOK = SENIN + 26 * 60 * MENIT; // Tuesday 10.00 WITA
const state = async (id: string) => (await readKunjungan(hall.deps.database.db, id))?.keadaan;
const origin = 'https://uji.test';
const count = async (what: 'kunjungan' | 'terisi') => {
  const { db } = hall.deps.database;
  const found = what === 'kunjungan' ? await rows(db, sql<{ n: number }>`select count(*)::int as n from layanan_kunjungan`) : await rows(db, sql<{ n: number }>`select coalesce(sum(terisi), 0)::int as n from layanan_slot`);
  return found[0]?.n ?? -1;
};

describe('case 1: the last place', () => {
  it('twenty at once: as many bookings as seats, the others are told so with three other slots', async () => {
    const slot = BESOK + 30 * MENIT;
    const first = await hall.book({}, slot);
    expect(first.ok).toBe(true);
    const all = await Promise.all(Array.from({ length: 20 }, () => hall.book({}, slot)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.flatMap((one) => (one.ok ? [] : [one.refusal.code]))).toEqual(Array<string>(19).fill('E_SLOT_PENUH'));
    const service = findService('informasi');
    expect(service === undefined ? [] : await slotLain(hall.deps.database.db, hall.deps.clock, KANTOR, service, slot)).toHaveLength(3);
    expect(await count('terisi')).toBe(2);
  });
  it('a double click of the winner is the same code and PIN', async () => {
    const once = hall.once();
    const service = findService('informasi');
    const send = () => (service === undefined ? Promise.reject(new Error('no service')) : pesanKunjungan(hall.deps, once, { kantor: KANTOR, layanan: service, slot: BESOK, isi: tamu(), foto: undefined, sumber: 'WEB', dibantu: false, standar: null, holder: '', pass: null, origin }));
    const before = await count('kunjungan');
    const [a, b] = await Promise.all([send(), send()]);
    expect(a.ok && b.ok && a.value.code === b.value.code && a.value.pin === b.value.pin && a.value.id === b.value.id).toBe(true);
    expect(await count('kunjungan')).toBe(before + 1);
    const receipt = a.ok ? await openReceipt(hall.deps, a.value, 0) : undefined;
    expect(receipt).toMatchObject({ ok: true, value: { kind: 'KJ', subject: a.ok ? a.value.id : '' } });
  });
});

describe('case 2: times that cannot be booked', () => {
  it.each([
    ['Friday at noon', Date.parse('2026-11-27T04:00:00Z'), 'E_DI_LUAR_JAM'],
    ['a Saturday', Date.parse('2026-11-28T01:00:00Z'), 'E_LIBUR'],
    ['two service hours are not left', SENIN + 60 * MENIT, 'E_SLOT_AWAL'],
    ['the year 0026', Date.parse('0026-11-24T01:00:00Z'), 'E_SLOT_LEWAT'],
    ['three weeks ahead', SENIN + 21 * 24 * 60 * MENIT, 'E_SLOT_JAUH'],
  ])('%s', async (_what, slot, said) => {
    const told = await hall.book({}, slot);
    expect(told.ok ? 'ok' : told.refusal.code).toBe(said);
  });
});

describe('the rules of a booking', () => {
  const kontak = { kanal: 'surel', nilai: 'siti@contoh.id' } as const;
  it('two open bookings under one contact, also when both come at once; one more after a cancellation', async () => {
    const slot = (n: number) => BESOK + (60 + 15 * n) * MENIT;
    const three = await Promise.all([0, 1, 2].map((n) => hall.book({ kontak }, slot(n))));
    expect(three.filter(({ ok }) => ok)).toHaveLength(2);
    expect(three.flatMap((one) => (one.ok ? [] : [one.refusal.code]))).toEqual(['E_BATAS_PESANAN']);
    const one = three.find(({ ok }) => ok);
    if (one?.ok === true) await batalkan(hall.deps, { id: one.value.id, tangan: 'tamu', origin });
    const after = await hall.book({ kontak }, slot(2));
    expect(after.ok).toBe(true);
    // Withdrawn consent stops the notices at the same moment; the visit stands.
    if (!after.ok) return;
    const waiting = async () => (await rows(hall.deps.database.db, sql<{ n: number }>`select count(*)::int as n from notify_pesan where objek like ${`${after.value.id}%`} and keadaan = 'DIBUAT' and saluran = 'surel'`))[0]?.n;
    expect(await waiting()).toBeGreaterThan(0);
    await cabutKontak(hall.deps, after.value.id, KANTOR);
    expect(await waiting()).toBe(0);
    expect(await state(after.value.id)).toBe('TERKONFIRMASI');
  });
  it('a group of six waits for a person, with a clock of 120 service minutes', async () => {
    const told = await hall.book({ jumlah: 6, jenis: 'rombongan' }, BESOK + 105 * MENIT);
    expect(told.ok && told.value.perluOrang).toBe(true);
    const id = told.ok ? told.value.id : '';
    expect(await state(id)).toBe('DIPESAN');
    const clocks = await rows(hall.deps.database.db, sql<{ tenggat: string; keadaan: string }>`select tenggat, keadaan from clocks_jam where objek = ${id}`);
    expect(clocks).toEqual([{ tenggat: 'layanan.loket.konfirmasi', keadaan: 'BERJALAN' }]);
    // At the end of the 120 minutes both sides hear of it, and the seat stays.
    const now = hall.deps.clock.now();
    hall.pass(180);
    await warnClocks(hall.deps.database, { clock: hall.deps.clock, deadlines: hall.deps.registry.deadlines }, {
      busy: () => Promise.resolve(new Set()),
      moved: () => Promise.resolve(new Map()),
      due: async (db, point) => {
        await saatJamKunjungan(hall.deps, db, point);
      },
    });
    const told2 = await rows(hall.deps.database.db, sql<{ peran: string | null }>`select peran from notify_pesan where objek = ${id} and peristiwa = 'layanan.kunjungan-lambat'`);
    expect([told2, await state(id)]).toEqual([[{ peran: 'sekretaris' }], 'DIPESAN']);
    hall.set(now);
    expect(await konfirmasi(hall.deps, { id, actor: RESEPSI, origin })).toMatchObject({ ok: true, value: { keadaan: 'TERKONFIRMASI' } });
  });
  it('a change twice, never a third time; the old seat is free again', async () => {
    const told = await hall.book({}, BESOK + 195 * MENIT);
    const id = told.ok ? told.value.id : '';
    const taken = await count('terisi');
    for (const n of [1, 2]) expect(await ubahWaktu(hall.deps, { id, slot: BESOK + (195 + 15 * n) * MENIT, origin })).toMatchObject({ ok: true, value: { ubah: n } });
    expect(await ubahWaktu(hall.deps, { id, slot: BESOK + 240 * MENIT, origin })).toMatchObject({ ok: false, refusal: { code: 'E_UBAH_BATAS' } });
    expect(await count('terisi')).toBe(taken);
  });
  it('the office cancels with a reason alone', async () => {
    const told = await hall.book({}, BESOK + 255 * MENIT);
    const id = told.ok ? told.value.id : '';
    const cancel = (alasan: string) => batalkan(hall.deps, { id, tangan: 'resepsionis', actor: RESEPSI, alasan, origin });
    expect(await cancel('sibuk')).toMatchObject({ ok: false, refusal: { code: 'E_ALASAN' } });
    expect(await cancel('Rapat pleno seharian')).toMatchObject({ ok: true, value: { keadaan: 'BATAL' } });
    expect(await cancel('Rapat pleno seharian')).toMatchObject({ ok: false, refusal: { code: 'E_LANGKAH' } });
  });
  it('a seat is held for ten minutes for a form with a missing field, and no longer', async () => {
    const slot = BESOK + 24 * 60 * MENIT;
    const service = findService('informasi');
    if (service === undefined) return;
    const hold = (holder: string) => tahanTempat(hall.deps, { kantor: KANTOR, layanan: service, slot, holder });
    expect([await hold('a'), await hold('a'), await hold('b'), await hold('c')]).toEqual([true, true, true, false]);
    const book = (holder: string) => pesanKunjungan(hall.deps, hall.once(), { kantor: KANTOR, layanan: service, slot, isi: tamu(), foto: undefined, sumber: 'WEB', dibantu: false, standar: null, holder, pass: null, origin });
    expect(await book('c')).toMatchObject({ ok: false, refusal: { code: 'E_SLOT_PENUH' } });
    expect((await book('a')).ok).toBe(true);
    hall.pass(11);
    expect(await lepaskanTahanan(hall.deps)).toBe(1);
    expect((await book('c')).ok).toBe(true);
  });
});

describe('case 5: hostile tracking of a visit', () => {
  it('blanks, small letters, O for 0, I for 1 open it; anything else is one answer, or told as mistyped', async () => {
    const told = await hall.book({}, BESOK + 3 * 24 * 60 * MENIT);
    const { code, pin } = told.ok ? told.value : { code: '', pin: '' };
    const open = (typed: string, number = pin) => openReceipt(hall.deps, { code: typed, pin: number }, 0);
    const written = ` ${code.slice(0, 2).toLowerCase()} ${code.slice(2).replaceAll('0', 'O').replaceAll('1', 'l')} `;
    expect(await open(written)).toMatchObject({ ok: true, value: { kind: 'KJ' } });
    expect(await open(code, pin === '000000' ? '111111' : '000000')).toMatchObject({ ok: false, refusal: { code: 'TIDAK_COCOK' } });
    expect(await open('KJ-7K3Q-9XW2-4Q')).toMatchObject({ ok: false, refusal: { code: 'TIDAK_COCOK' } });
    expect(await open('1'.repeat(20))).toMatchObject({ ok: false, refusal: { code: 'KODE_LAIN' } });
    for (const hostile of ['<b>KJ</b>', "KJ' OR '1'='1", 'x'.repeat(5_000), '', code.slice(0, -1)]) expect(await open(hostile)).toMatchObject({ ok: false, refusal: { code: 'KODE_BENTUK' } });
  });
});

describe('case 9: privacy', () => {
  it('a photograph with consent is gone on day 31, row and bytes', async () => {
    const path = join(folder, 'wajah.jpg');
    await sharp({ create: { width: 300, height: 400, channels: 3, background: 'tan' } }).jpeg().toFile(path);
    const upload = { field: 'foto', fileName: 'wajah.jpg', bytes: statSync(path).size, path };
    const foto = await terimaFoto(hall.deps, 'id', [upload]);
    const service = findService('informasi');
    if (service === undefined || foto === undefined || typeof foto === 'string') throw new Error('a photograph');
    const slot = BESOK + 3 * 24 * 60 * MENIT + 60 * MENIT;
    const told = await pesanKunjungan(hall.deps, hall.once(), { kantor: KANTOR, layanan: service, slot, isi: tamu({ foto: true }), foto, sumber: 'WEB', dibantu: false, standar: null, holder: '', pass: null, origin });
    const id = told.ok ? told.value.id : '';
    const before = hall.deps.clock.now();
    expect(await bukaFoto(hall.deps, foto.sha256)).toBeDefined();
    hall.set(slot + 31 * 24 * 60 * MENIT);
    await jalankanRetensi(hall.deps);
    const kept = await rows(hall.deps.database.db, sql<{ foto: string | null }>`select foto from layanan_kunjungan_pribadi where kunjungan = ${id}::uuid`);
    expect(kept).toEqual([{ foto: null }]);
    hall.set(before);
    // The row of the hash stays, the bytes are nowhere.
    await expect(bukaFoto(hall.deps, foto.sha256)).rejects.toThrow();
  });
  it('neither name, purpose, contact nor need stands readable in a table, a notice or the trail', async () => {
    const secret = { nama: 'Rahasiawati', uraian: 'urusan pribadi sekali', kontak: { kanal: 'surel', nilai: 'rahasiawati@contoh.id' } as const, butuh: ['LAIN' as const, 'KURSI_RODA' as const], butuhLain: 'meja rendah' };
    const told = await hall.book(secret, BESOK + 2 * 24 * 60 * MENIT);
    expect(told.ok).toBe(true);
    const { db } = hall.deps.database;
    const kept = JSON.stringify([
      await rows(db, sql<object>`select * from layanan_kunjungan`),
      await rows(db, sql<object>`select * from layanan_kunjungan_pribadi`),
      await rows(db, sql<object>`select * from layanan_kunjungan_langkah`),
      await rows(db, sql<object>`select * from layanan_tindak`),
      await rows(db, sql<object>`select * from audit_entri`),
      await rows(db, sql<object>`select * from notify_pesan`),
      await rows(db, sql<object>`select * from action_sekali`),
    ]);
    for (const words of ['Rahasiawati', 'urusan pribadi', 'rahasiawati@', 'meja rendah', 'KURSI_RODA', told.ok ? told.value.code : '', told.ok ? told.value.pin : '']) expect(kept.includes(words), words).toBe(false);
  });
  it('a day later no needs, day 31 no photograph, day 91 no contact, a year later initials alone; the trail still verifies', async () => {
    const told = await hall.book({ nama: 'Dedi Kurniawan', butuh: ['DUDUK'], prioritas: true, kontak: { kanal: 'telepon', nilai: '+6281200000001' }, uraian: 'tanya' }, BESOK + 2 * 24 * 60 * MENIT + 15 * MENIT);
    const id = told.ok ? told.value.id : '';
    const visit = BESOK + 2 * 24 * 60 * MENIT + 15 * MENIT;
    const held = async () => (await rows(hall.deps.database.db, sql<{ isi: string | null; uraian: string | null; kontak: string | null; butuh: string | null; inisial: string | null }>`select isi, uraian, kontak, butuh, inisial from layanan_kunjungan_pribadi where kunjungan = ${id}::uuid`))[0];
    const day = (n: number) => visit + n * 24 * 60 * MENIT + MENIT;
    hall.set(day(0));
    await jalankanRetensi(hall.deps);
    expect((await held())?.butuh).not.toBeNull();
    hall.set(day(1));
    await jalankanRetensi(hall.deps);
    expect((await held())?.butuh).toBeNull();
    expect((await readKunjungan(hall.deps.database.db, id))?.prioritas).toBeNull();
    hall.set(day(91));
    await jalankanRetensi(hall.deps);
    expect(await held()).toMatchObject({ kontak: null, uraian: null });
    expect((await held())?.isi).not.toBeNull();
    hall.set(day(366));
    await jalankanRetensi(hall.deps);
    expect(await held()).toMatchObject({ isi: null, inisial: 'D. K.' });
    const counted = await rows(hall.deps.database.db, sql<{ kode: string; diminta: number }>`select kode, diminta from layanan_butuh_hitung where provinsi = '64' and kuartal = '2026-K4' and kode in ('DUDUK', 'PRIORITAS') order by kode`);
    expect(counted).toEqual([{ kode: 'DUDUK', diminta: 1 }, { kode: 'PRIORITAS', diminta: 1 }]);
  });
});

it('a booked seat is lost a quarter of an hour after its time, and the guest may still walk in', async () => {
  hall.set(SENIN + 28 * 24 * 60 * MENIT);
  const slot = SENIN + 28 * 24 * 60 * MENIT + 180 * MENIT;
  const told = await hall.book({}, slot);
  const id = told.ok ? told.value.id : '';
  hall.set(slot + 14 * MENIT);
  await hanguskan(hall.deps);
  expect(await state(id)).toBe('TERKONFIRMASI');
  hall.set(slot + 15 * MENIT);
  await hanguskan(hall.deps);
  expect(await state(id)).toBe('TIDAK_HADIR');
});
