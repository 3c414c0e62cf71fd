// Does a morning at the counters go by the rule of layanan.md 6.3, to the guest, and end without anybody lost? (cases 7, 8, 12)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaCode } from '#kernel/area-code';
import { rows, sql } from '#platform/db';
import { showCode } from '#platform/receipts';
import { batalkan } from '../kunjungan/actions/atur.ts';
import { type Aula, KANTOR, MENIT, PETUGAS, RESEPSI, SENIN, TAMU, aula } from '../kunjungan/kunjungan-fixture.ts';
import { readKunjungan, listLangkah } from '../kunjungan/store/kunjungan.ts';
import { checkToken, useToken } from '../kunjungan/survei.ts';
import { hanguskan, tutupHari } from './actions/hari.ts';
import { alihkan, hadir, kembali, panggil, panggilLagi, pulang, selesaikan, tidakMuncul, urungkan } from './actions/layani.ts';
import { checkIn } from './actions/tiba.ts';

let hall: Aula;
beforeAll(async () => {
  hall = await aula();
});
afterAll(() => hall.close());

const origin = 'https://uji.test';
const at = (loket: number) => ({ kantor: KANTOR, loket, actor: PETUGAS });
const HARI = 24 * 60 * MENIT;
const scan = (kode: string, kantor: AreaCode = KANTOR) => checkIn(hall.deps, { kantor, kode, actor: RESEPSI, tangan: 'resepsionis' });
const read = (id: string) => readKunjungan(hall.deps.database.db, id);

async function call(loket: number): Promise<string> {
  const called = await panggil(hall.deps, at(loket));
  if (!called.ok) throw new Error(called.refusal.code);
  return called.value.id;
}
async function serve(loket: number, id: string): Promise<void> {
  expect((await hadir(hall.deps, { ...at(loket), id })).ok).toBe(true);
}
async function finish(loket: number, id: string, hasil: 'terlayani' | 'dirujuk' | 'tidak_dapat' | 'jadi_kasus' = 'terlayani', kasus = '') {
  return selesaikan(hall.deps, { ...at(loket), id, hasil, kasus, catatan: '', origin });
}

describe('case 7: thirty guests, six with priority, two counters', () => {
  it('are called in the order computed by hand', async () => {
    hall.set(SENIN - 3 * HARI);
    const [late, early] = [await hall.book({}, SENIN), await hall.book({}, SENIN + 15 * MENIT)];
    const priority = new Set([4, 5, 6, 14, 19, 24]);
    const names = new Map<string, number>();
    for (let n = 0; n < 30; n += 1) {
      hall.set(SENIN + n * MENIT + 30_000);
      await hanguskan(hall.deps);
      if (n === 20) expect(await scan(late.ok ? late.value.code : '')).toMatchObject({ ok: false, refusal: { code: 'E_SLOT_LEWAT' } });
      // The booking for 08.15 comes thirteen minutes after its time and queues by it; the one for 08.00 comes too late and walks in.
      const came = n === 27 ? await scan(early.ok ? early.value.code : '') : { ok: true as const, value: await hall.walkIn({ prioritas: priority.has(n) }) };
      names.set(came.ok ? came.value.id : '', n);
    }
    hall.set(SENIN + 31 * MENIT);
    const order: number[] = [];
    const next = async (loket: number): Promise<string> => {
      const id = await call(loket);
      order.push(names.get(id) ?? -1);
      hall.pass(0.1);
      return id;
    };
    const whole = async (loket: number): Promise<void> => {
      const id = await next(loket);
      await serve(loket, id);
      await finish(loket, id);
    };
    await whole(1); // 4, the first priority guest
    const handed = await next(2); // 0
    await serve(2, handed);
    const second = await next(1); // 5
    expect(await alihkan(hall.deps, { ...at(2), id: handed, ke: 1, alasan: 'perlu loket 1' })).toMatchObject({ ok: true, value: { keadaan: 'MENUNGGU', nomor: 1 } });
    const gone = await next(2); // 1, who does not come
    for (let again = 2; again <= 3; again += 1) {
      expect(await panggilLagi(hall.deps, { ...at(2), id: gone })).toMatchObject({ ok: false, refusal: { code: 'E_PANGGILAN_DINI' } });
      expect(await tidakMuncul(hall.deps, { ...at(2), id: gone })).toMatchObject({ ok: false, refusal: { code: 'E_BELUM_TIGA' } });
      hall.pass(1);
      expect((await panggilLagi(hall.deps, { ...at(2), id: gone })).ok).toBe(true);
    }
    hall.pass(1);
    expect(await panggilLagi(hall.deps, { ...at(2), id: gone })).toMatchObject({ ok: false, refusal: { code: 'E_PANGGILAN_HABIS' } });
    expect((await tidakMuncul(hall.deps, { ...at(2), id: gone })).ok).toBe(true);
    await serve(1, second);
    await finish(1, second);
    await whole(1); // 0 again, handed to counter 1
    expect((await kembali(hall.deps, { id: gone, kantor: KANTOR, actor: RESEPSI })).ok).toBe(true);
    for (let turn = 0; turn < 27; turn += 1) await whole(turn % 2 === 0 ? 2 : 1);
    expect(order).toEqual([4, 0, 5, 1, 0, 6, 2, 1, 14, 3, 19, 7, 24, 8, 9, 10, 11, 12, 13, 27, 15, 16, 17, 18, 20, 21, 22, 23, 25, 26, 28, 29]);
    expect(await panggil(hall.deps, at(1))).toMatchObject({ ok: false, refusal: { code: 'E_KOSONG' } });
    expect(await kembali(hall.deps, { id: gone, kantor: KANTOR, actor: RESEPSI })).toMatchObject({ ok: false, refusal: { code: 'E_LANGKAH' } });
  });

  it('two counters that press at the same moment call two guests', async () => {
    const [a, b] = [await hall.walkIn(), await hall.walkIn()];
    const called = await Promise.all([panggil(hall.deps, at(1)), panggil(hall.deps, at(2))]);
    expect(called.map((one) => (one.ok ? one.value.id : '')).sort()).toEqual([a.id, b.id].sort());
    for (const [n, one] of called.entries()) {
      if (!one.ok) continue;
      await serve(n + 1, one.value.id);
      await finish(n + 1, one.value.id);
    }
  });
});

describe('case 8: at the door', () => {
  const tomorrow = SENIN + 26 * 60 * MENIT;
  it.each<[string, (code: string) => string]>([
    ['as printed', (code) => showCode(code)],
    ['with CR LF and small letters', (code) => `${code.toLowerCase()}\r\n`],
    ['as the address of a QR', (code) => `https://kpu.test/lacak#${showCode(code)}\r`],
    ['blanks, O for 0', (code) => code.replaceAll('0', 'O').split('').join(' ')],
  ])('a code %s checks in once', async (_what, scanned) => {
    hall.set(SENIN + 3 * 60 * MENIT);
    const slot = tomorrow + (_what.length % 8) * 15 * MENIT;
    const told = await hall.book({}, slot);
    const code = told.ok ? told.value.code : '';
    expect(await scan(scanned(code))).toMatchObject({ ok: false, refusal: { code: 'E_BUKAN_HARI_INI' } });
    expect(await scan(scanned(code), '6471' as AreaCode)).toMatchObject({ ok: false, refusal: { code: 'E_KANTOR_LAIN' } });
    hall.set(slot - 5 * MENIT);
    const came = await Promise.all([scan(scanned(code)), scan(scanned(code))]);
    expect(came.filter(({ ok }) => ok)).toHaveLength(1);
    expect(came.flatMap((one) => (one.ok ? [] : [one.refusal.code]))).toEqual(['E_SUDAH_CHECK_IN']);
    const k = await read(told.ok ? told.value.id : '');
    expect([k?.keadaan, k?.efektif]).toEqual(['MENUNGGU', slot]);
  });
  it('a cancelled visit, a torn code, a code of nobody, and nothing outside the hours', async () => {
    hall.set(SENIN + 3 * 60 * MENIT);
    const told = await hall.book({}, tomorrow + 3 * 60 * MENIT);
    const code = told.ok ? told.value.code : '';
    await batalkan(hall.deps, { id: told.ok ? told.value.id : '', tangan: 'tamu', origin });
    hall.set(tomorrow);
    expect(await scan(code)).toMatchObject({ ok: false, refusal: { code: 'E_SUDAH_BATAL' } });
    expect(await scan(code.slice(0, -2))).toMatchObject({ ok: false, refusal: { code: 'E_KODE_SALAH_KETIK' } });
    expect(await scan('KJ-7K3Q-9XW2-4Q')).toMatchObject({ ok: false, refusal: { code: 'E_TIDAK_DITEMUKAN' } });
    for (const hostile of ['<b>x</b>', "' OR 1=1--", '1'.repeat(20), 'x'.repeat(5_000)]) expect(await scan(hostile)).toMatchObject({ ok: false, refusal: { code: 'E_KODE_SALAH_KETIK' } });
    // The desk still admits the person.
    expect((await hall.walkIn()).nomor).toMatch(/^A-[0-9]{3}$/);
    hall.set(SENIN + 11 * 60 * MENIT);
    await expect(hall.walkIn()).rejects.toThrow('a walk-in');
  });
});

describe('slips and ends', () => {
  const TUESDAY = SENIN + 8 * HARI;
  it('the same officer takes a step back within two minutes, nobody else and not later; both steps stay', async () => {
    hall.set(TUESDAY);
    const { id } = await hall.walkIn();
    await call(1);
    await serve(1, id);
    expect((await finish(1, id)).ok).toBe(true);
    expect(await urungkan(hall.deps, { id, kantor: KANTOR, actor: { ...PETUGAS, id: 'p2' } })).toMatchObject({ ok: false, refusal: { code: 'E_URUNG_LAIN' } });
    hall.pass(1);
    expect(await urungkan(hall.deps, { id, kantor: KANTOR, actor: PETUGAS })).toMatchObject({ ok: true, value: { keadaan: 'DILAYANI' } });
    const again = await finish(1, id, 'dirujuk');
    expect(again.ok && again.value.token).toBeUndefined();
    hall.pass(3);
    expect(await urungkan(hall.deps, { id, kantor: KANTOR, actor: PETUGAS })).toMatchObject({ ok: false, refusal: { code: 'E_URUNG_LEWAT' } });
    expect((await listLangkah(hall.deps.database.db, id)).map(({ peristiwa }) => peristiwa)).toEqual(['TIBA', 'NOMOR', 'PANGGIL', 'HADIR', 'SELESAI', 'URUNG', 'SELESAI']);
  });
  it('a third transfer, a note with a number of a person, a case without its number', async () => {
    const { id } = await hall.walkIn();
    for (const [loket, ke] of [[1, 2], [2, 1]] as const) {
      await call(loket);
      await serve(loket, id);
      expect((await alihkan(hall.deps, { ...at(loket), id, ke, alasan: 'layanan lain' })).ok).toBe(true);
    }
    await call(1);
    await serve(1, id);
    expect(await alihkan(hall.deps, { ...at(1), id, ke: 2, alasan: 'layanan lain' })).toMatchObject({ ok: false, refusal: { code: 'E_ALIH_BATAS' } });
    expect(await selesaikan(hall.deps, { ...at(1), id, hasil: 'terlayani', kasus: '', catatan: 'telepon 0812 3456 7890', origin })).toMatchObject({ ok: false, refusal: { code: 'E_CATATAN_PRIBADI' } });
    expect(await finish(1, id, 'jadi_kasus')).toMatchObject({ ok: false, refusal: { code: 'E_KODE_KASUS' } });
    const done = await finish(1, id, 'jadi_kasus', 'PPID-6472-2026-1');
    expect(done.ok && done.value.token).toBeUndefined();
  });
  it('whoever still waits at closing time goes home as our failure, once', async () => {
    await tutupHari(hall.deps);
    const waiting = [await hall.walkIn(), await hall.walkIn()];
    await pulang(hall.deps, { id: waiting[0]?.id ?? '', kantor: KANTOR, actor: TAMU, tangan: 'tamu' });
    expect(await tutupHari(hall.deps)).toBe(0);
    hall.set(TUESDAY + 8 * 60 * MENIT);
    expect([await tutupHari(hall.deps), await tutupHari(hall.deps)]).toEqual([1, 0]);
    const [went, failed] = [await read(waiting[0]?.id ?? ''), await read(waiting[1]?.id ?? '')];
    expect([went?.sebab, failed?.keadaan, failed?.sebab]).toEqual(['PULANG_SENDIRI', 'PULANG', 'TUTUP_LAYANAN']);
  });
});

describe('case 12: the survey token', () => {
  it('is one answer, however it is typed and however often it is sent', async () => {
    hall.set(SENIN + 16 * HARI);
    const { id } = await hall.walkIn();
    await call(1);
    await serve(1, id);
    const done = await finish(1, id);
    const token = done.ok ? done.value.token : undefined;
    expect(token?.token).toHaveLength(22);
    const { db } = hall.deps.database;
    const { clock } = hall.deps;
    expect(await checkToken(db, clock, token?.token ?? '')).toMatchObject({ kantor: KANTOR, layanan: 'informasi', minggu: '2026-W50' });
    const use = (typed: string) => hall.deps.database.transaction((tx) => useToken(tx, clock, typed));
    for (const guessed of ['', 'A'.repeat(22), '7K3Q9-XW24Q', "' OR 1=1--"]) expect(await use(guessed)).toMatchObject({ ok: false, refusal: { code: 'E_TOKEN_TIDAK_BERLAKU' } });
    const both = await Promise.all([use(token?.token ?? ''), use((token?.pendek ?? '').toLowerCase())]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await use(token?.token ?? '')).toMatchObject({ ok: false });
    expect(await rows(db, sql<{ terbit: number; dipakai: number }>`select terbit, dipakai from layanan_token_hitung where minggu = '2026-W50'`)).toEqual([{ terbit: 1, dipakai: 1 }]);
  });
  it('an expired one says the same, and no row ties a token to a visit', async () => {
    const { id } = await hall.walkIn();
    await call(1);
    await serve(1, id);
    const done = await finish(1, id, 'tidak_dapat');
    const token = done.ok ? done.value.token : undefined;
    const { db } = hall.deps.database;
    const stored = await rows(db, sql<{ column_name: string }>`select column_name from information_schema.columns where table_name = 'layanan_token_survei' order by column_name`);
    expect(stored.map(({ column_name }) => column_name)).toEqual(['hash', 'kantor', 'layanan', 'minggu', 'pendek', 'sampai']);
    const everywhere = JSON.stringify([await rows(db, sql<object>`select * from layanan_kunjungan`), await rows(db, sql<object>`select * from layanan_kunjungan_langkah`), await rows(db, sql<object>`select * from audit_entri`)]);
    const kept = await rows(db, sql<{ hash: string; pendek: string }>`select hash, pendek from layanan_token_survei`);
    for (const { hash, pendek } of kept) expect(everywhere.includes(hash) || everywhere.includes(pendek)).toBe(false);
    hall.set(SENIN + 40 * HARI);
    expect(await checkToken(db, hall.deps.clock, token?.token ?? '')).toBeUndefined();
    expect(await useToken(db, hall.deps.clock, token?.token ?? '')).toMatchObject({ ok: false, refusal: { code: 'E_TOKEN_TIDAK_BERLAKU' } });
  });
});
