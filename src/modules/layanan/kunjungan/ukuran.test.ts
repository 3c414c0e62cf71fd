// Is the wait measured in service minutes, from arrival to call, and is a guest whom nobody called a failure? (layanan.md 2.4, 13)
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tutupHari } from '../loket/actions/hari.ts';
import { hadir, panggil, selesaikan } from '../loket/actions/layani.ts';
import { type Aula, KANTOR, MENIT, PETUGAS, SENIN, aula } from './kunjungan-fixture.ts';
import { ukuranKunjungan } from './ukuran.ts';

let hall: Aula;
beforeAll(async () => {
  hall = await aula();
});
afterAll(() => hall.close());

const at = { kantor: KANTOR, loket: 1, actor: PETUGAS };
const since = '2026-08-25T00:00:00Z';
const read = (until: string, kantor = KANTOR) => ukuranKunjungan.read(hall.deps, kantor, since, until);

it('an office without visits has nothing measured', async () => expect(await read('2026-12-01T00:00:00Z')).toBeUndefined());

it('5, 16 and (over the break) 10 service minutes, and one whom nobody called: two of four', async () => {
  const serve = async (from: number, wait: number): Promise<void> => {
    hall.set(from);
    await hall.walkIn();
    hall.pass(wait);
    const called = await panggil(hall.deps, at);
    if (!called.ok) throw new Error(called.refusal.code);
    await hadir(hall.deps, { ...at, id: called.value.id });
    await selesaikan(hall.deps, { ...at, id: called.value.id, hasil: 'terlayani', kasus: '', catatan: '', origin: '' });
  };
  await serve(SENIN, 5);
  await serve(SENIN + 60 * MENIT, 16);
  await serve(SENIN + 235 * MENIT, 70); // 11.55 to 13.05: the break does not count
  hall.set(SENIN + 460 * MENIT);
  await hall.walkIn();
  hall.pass(60);
  expect(await tutupHari(hall.deps)).toBe(1);
  expect(await read('2026-12-01T00:00:00Z')).toEqual({ cases: 4, onTime: 2, median: 10, unit: 'menit_layanan' });
  expect(await read('2026-11-23T00:30:00Z')).toEqual({ cases: 1, onTime: 1, median: 5, unit: 'menit_layanan' });
  expect(await read('2026-12-01T00:00:00Z', '6471' as typeof KANTOR)).toBeUndefined();
});
