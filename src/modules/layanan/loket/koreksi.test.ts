// Is a finished visit set straight beside what was written, only by what can be, and never by changing the log? (layanan.md 6.2)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, sql } from '#platform/db';
import { type Aula, KANTOR, PETUGAS, aula } from '../kunjungan/kunjungan-fixture.ts';
import { listLangkah, readKunjungan } from '../kunjungan/store/kunjungan.ts';
import { type KoreksiRefusal, type Ralat, berlaku, koreksikan } from './actions/koreksi.ts';
import { hadir, panggil, selesaikan } from './actions/layani.ts';
import { listKoreksi } from './store/koreksi.ts';

let hall: Aula;
let id: string;
const at = { kantor: KANTOR, loket: 1, actor: PETUGAS };
// Comes 08.00, begins 08.10, ends 08.25 (Samarinda); now 08.30.
beforeAll(async () => {
  hall = await aula();
  ({ id } = await hall.walkIn());
  hall.pass(10);
  expect((await panggil(hall.deps, at)).ok).toBe(true);
  expect((await hadir(hall.deps, { ...at, id })).ok).toBe(true);
  hall.pass(15);
});
afterAll(() => hall.close());

const ralat = (over: Partial<Ralat> = {}) => koreksikan(hall.deps, { id, kantor: KANTOR, actor: PETUGAS, hasil: 'dirujuk', kasus: '', mulai: '', selesai: '', alasan: 'salah tekan tombol', ...over });
const visit = async () => {
  const k = await readKunjungan(hall.deps.database.db, id);
  if (k === undefined) throw new Error('the visit is there');
  return k;
};

it('not while it goes on, and not while it can be taken back', async () => {
  expect(await ralat()).toMatchObject({ ok: false, refusal: { code: 'E_LANGKAH' } });
  expect((await selesaikan(hall.deps, { ...at, id, hasil: 'terlayani', kasus: '', catatan: '', origin: '' })).ok).toBe(true);
  hall.pass(2);
  expect(await ralat()).toMatchObject({ ok: false, refusal: { code: 'E_KOREKSI_DINI' } });
  hall.pass(3);
});

describe('what cannot be said', () => {
  it.each<[string, Partial<Ralat>, KoreksiRefusal]>([
    ['no reason', { alasan: 'salah' }, 'E_ALASAN'],
    ['a NIK in the reason', { alasan: 'tamu 6472010101900001 salah' }, 'E_ALASAN'],
    ['the same outcome', { hasil: 'terlayani' }, 'E_KOREKSI_KOSONG'],
    ['nothing', { hasil: '' }, 'E_KOREKSI_KOSONG'],
    ['an outcome that is none', { hasil: 'hebat' }, 'E_LANGKAH'],
    ['a case without its number', { hasil: 'jadi_kasus' }, 'E_KODE_KASUS'],
    ['a number without a case', { hasil: '', kasus: 'PN-6472-1' }, 'E_KODE_KASUS'],
    ['25 o’clock', { mulai: '25.00' }, 'E_KOREKSI_WAKTU'],
    ['before the guest came', { mulai: '07.55' }, 'E_KOREKSI_WAKTU'],
    ['ended before it began', { mulai: '08.20', selesai: '08.15' }, 'E_KOREKSI_WAKTU'],
    ['in the future', { selesai: '08.45' }, 'E_KOREKSI_WAKTU'],
    ['at another office', { kantor: '6471' as typeof KANTOR }, 'E_TIDAK_DITEMUKAN'],
  ])('%s', async (_what, over, code) => {
    expect(await ralat(over)).toMatchObject({ ok: false, refusal: { code } });
    expect(await listKoreksi(hall.deps.database.db, id)).toEqual([]);
  });
});

it('outcome and end are said anew, each with old and new; visit and history stand as they were', async () => {
  const [before, steps] = [await visit(), await listLangkah(hall.deps.database.db, id)];
  expect((await ralat({ hasil: 'jadi_kasus', kasus: 'PN-6472-1', selesai: '08.20' })).ok).toBe(true);
  expect((await ralat({ hasil: 'dirujuk', alasan: 'ternyata dirujuk saja' })).ok).toBe(true);
  const all = await listKoreksi(hall.deps.database.db, id);
  expect(all.map(({ bidang, lama, baru }) => [bidang, lama, baru])).toEqual([
    ['selesai', '2026-11-23T00:25:00.000Z', '2026-11-23T00:20:00.000Z'],
    ['hasil', 'terlayani', 'jadi_kasus'],
    ['kasus', null, 'PN-6472-1'],
    ['hasil', 'jadi_kasus', 'dirujuk'],
  ]);
  expect([await visit(), await listLangkah(hall.deps.database.db, id)]).toEqual([before, steps]);
  expect(berlaku(before, all)).toMatchObject({ hasil: 'dirujuk', selesai: '2026-11-23T00:20:00.000Z', mulai: '2026-11-23T00:10:00.000Z' });
});

it('a correction is never changed either', async () => {
  await expect(run(hall.deps.database.db, sql`update layanan_koreksi set baru = 'x'`)).rejects.toThrow();
  await expect(run(hall.deps.database.db, sql`delete from layanan_koreksi`)).rejects.toThrow();
});
