// Does reception lose nothing while the cable is out for three hours? (layanan.md 9, case 10)
import { mkdtempSync } from 'node:fs';
import { type Socket, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assert } from '#kernel/result';
import { rows, sql } from '#platform/db';
import { showCode } from '#platform/receipts';
import { modules } from '../../src/main.ts';
import { type Aula, KANTOR, MENIT, SENIN, aula } from '../../src/modules/layanan/kunjungan/kunjungan-fixture.ts';
import { hitungSewa } from '../../src/modules/layanan/loket/store/luring.ts';
import { freePort } from '../../tools/postgres.ts';
import { seriousOn } from '../axe.ts';
import { type Phones, phonesOf } from './phones.ts';

const HARI = 24 * 60 * MENIT;
let hall: Aula;
let phones: Phones;
beforeAll(async () => {
  hall = await aula(2, { modules, folder: mkdtempSync(join(tmpdir(), 'kabel-')) });
  phones = await phonesOf(hall.deps);
});
afterAll(async () => {
  await phones.close();
  await hall.close();
});

/** A cable between a browser and the site that can be pulled; a browser's own "offline" does not hold for its service workers. */
async function cable(port: number, to: number) {
  const ends = new Set<Socket>();
  let plugged = true;
  const server = createServer((near) => {
    if (!plugged) return near.destroy();
    const far = connect(to, 'localhost');
    for (const end of [near, far]) {
      ends.add(end);
      end.on('error', () => end.destroy()).on('close', () => ends.delete(end));
    }
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return {
    plug: (on: boolean): void => {
      plugged = on;
      if (!on) for (const end of ends) end.destroy();
    },
    close: async (): Promise<void> => {
      for (const end of ends) end.destroy();
      await new Promise<unknown>((resolve) => server.close(resolve));
    },
  };
}

it('three hours without a network on one device: bookings and walk-ins keep their times, a closed and a reloaded page lose nothing (case 10)', async () => {
  const pagi = SENIN + 7 * HARI;
  hall.set(pagi - HARI);
  const booked = await hall.book({ nama: 'Ningsih' }, pagi + 120 * MENIT);
  assert(booked.ok, 'a booking for the morning');
  hall.set(pagi);
  const port = await freePort();
  const line = await cable(port, Number(new URL(phones.url).port));
  const url = `http://localhost:${String(port)}`;
  const context = await phones.officer('resepsionis', KANTOR);
  await context.clock.setFixedTime(pagi);
  let page = await context.newPage();
  await page.goto(`${url}/kerja/loket/${KANTOR}/perangkat`);
  await page.getByRole('button', { name: 'Siapkan perangkat ini' }).click();
  await page.waitForURL('**/resepsi');
  await page.getByRole('heading', { name: 'KPU Kota Samarinda' }).waitFor();
  line.plug(false);
  /** Minutes after eight at which each guest stands at the desk; the fourth has a booking. */
  const tiba = [5, 31, 67, 115, 163, 180] as const;
  for (const [n, menit] of tiba.entries()) {
    await context.clock.setFixedTime(pagi + menit * MENIT);
    if (n === 2) await page.reload();
    if (n === 4) {
      await page.close();
      page = await context.newPage();
      await page.goto(`${url}/resepsi`);
    }
    if (menit === 115) {
      await page.getByLabel(/^Kode kunjungan/).fill(showCode(booked.value.code).toLowerCase());
      await page.getByRole('button', { name: 'Catat kedatangan' }).click();
    } else {
      await page.getByLabel(/^Nama panggilan/).fill(`Tamu ${String(n)}`);
      await page.getByRole('button', { name: 'Beri nomor' }).click();
    }
    await page.locator('[data-antrean] h3', { hasText: `A-80${String(n)}` }).waitFor();
  }
  // The same code a second time gives no second number.
  await page.getByLabel(/^Kode kunjungan/).fill(booked.value.code);
  await page.getByRole('button', { name: 'Catat kedatangan' }).click();
  await page.getByText('Kode itu sudah dicatat di perangkat ini.').waitFor();
  expect(await page.locator('[data-antrean] h3').count()).toBe(tiba.length);
  await page.locator('[data-antrean] section', { hasText: 'A-800' }).getByRole('button', { name: 'Panggil' }).click();
  await page.locator('[data-antrean] section', { hasText: 'A-800' }).getByRole('button', { name: 'Selesai' }).click();
  await page.locator('[data-antrean] h3', { hasText: 'A-800' }).waitFor({ state: 'detached' });
  expect(await seriousOn(page)).toEqual([]);

  const { db } = hall.deps.database;
  expect(await rows(db, sql<{ cacah: number }>`select cacah from layanan_luring`), 'nothing got through').toEqual([]);
  hall.set(pagi + 181 * MENIT);
  await context.clock.setFixedTime(pagi + 181 * MENIT);
  line.plug(true);
  await page.getByRole('button', { name: 'Kirim sekarang' }).click();
  await page.locator('[data-bar="terkirim"]').waitFor({ state: 'visible' });
  const kept = await rows(
    db,
    sql<{ nomor: number; menit: number; keadaan: string; geser: number | null }>`select nomor, round((extract(epoch from tiba) * 1000 - ${pagi}::float8) / ${MENIT}::float8)::int as menit, keadaan, geser
      from layanan_kunjungan where tanggal = '2026-11-30' and nomor >= 800 order by tiba`,
  );
  expect(kept).toEqual(tiba.map((menit, n) => ({ nomor: 800 + n, menit, keadaan: n === 0 ? 'SELESAI' : 'MENUNGGU', geser: null })));
  expect(await rows(db, sql<{ sumber: string; nomor: number }>`select sumber, nomor from layanan_kunjungan where id = ${booked.value.id}::uuid`), 'the booking is the visit itself, not a second one').toEqual([{ sumber: 'WEB', nomor: 803 }]);
  for (const { disewa, terbit, hangus } of await hitungSewa(db, KANTOR, '2026-11-30')) expect(terbit + hangus).toBe(disewa);
  await context.close();
  await line.close();
});
