// Is the list of the day out once at seven of the office's own clock, and does it say times and services alone? (layanan.md 8, case 11)
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, sql } from '#platform/db';
import { inboxOf } from '#platform/notify';
import { panggil, panggilLagi } from '../loket/actions/layani.ts';
import { kabariHarian } from './harian.ts';
import { type Aula, KANTOR, MENIT, PETUGAS, SENIN, aula } from './kunjungan-fixture.ts';
import { harianText } from './text-harian.ts';

let hall: Aula;
beforeAll(async () => {
  hall = await aula();
});
afterAll(() => hall.close());

const HARI = 24 * 60 * MENIT;
/** Tuesday 24 November, 00.00 in Samarinda (WITA). */
const SELASA = SENIN + HARI - 8 * 60 * MENIT;
const jam = (hours: number): number => SELASA + hours * 60 * MENIT;
const kotak = async (peristiwa: string) => {
  const mandate = { id: 'm', role: 'resepsionis', node: KANTOR, party: null, from: 0, until: null, decree: 'SK' } as const;
  const found = await inboxOf(hall.deps.database.db, hall.deps, { account: randomUUID(), name: 'Rina', active: true, mandates: [mandate], steppedUpAt: null, session: '' });
  return found.filter((one) => one.event === `layanan.${peristiwa}`);
};

describe('07.00 WITA', () => {
  it('not before, once, then never again that day; no name, no purpose, no need', async () => {
    for (const [slot, over] of [[9, { nama: 'Siti Rahasia', uraian: 'sengketa tanah', butuh: ['KURSI_RODA' as const] }], [9, {}], [10.5, {}]] as const) expect((await hall.book(over, jam(slot))).ok).toBe(true);
    hall.set(jam(6.99));
    expect(await kabariHarian(hall.deps)).toBe(0);
    hall.set(jam(7));
    expect(await kabariHarian(hall.deps)).toBe(1);
    expect(await kabariHarian(hall.deps)).toBe(0);
    const [one] = await kotak('hari-ini');
    expect(one?.subject).toBe('Kunjungan hari ini: 3');
    expect(one?.body.slice(1)).toEqual(['09.00 Minta informasi atau salinan dokumen: 2', '10.30 Minta informasi atau salinan dokumen: 1']);
    expect(JSON.stringify(one)).not.toMatch(/Siti|tanah|roda/i);
  });
  it('a server that wakes after noon tells no morning list; a day without bookings none at all', async () => {
    hall.set(jam(13));
    expect((await hall.book({}, jam(24 + 9))).ok).toBe(true);
    hall.set(jam(24 + 12));
    expect(await kabariHarian(hall.deps)).toBe(0);
  });
});

it('16.00 the day before: how many need help, not what', async () => {
  hall.set(jam(48));
  expect((await hall.book({ butuh: ['KURSI_RODA'] }, jam(72 + 9))).ok).toBe(true);
  hall.set(jam(48 + 15.9));
  expect(await kabariHarian(hall.deps)).toBe(0);
  hall.set(jam(48 + 16));
  expect([await kabariHarian(hall.deps), await kabariHarian(hall.deps)]).toEqual([1, 0]);
  expect(JSON.stringify(await kotak('besok'))).not.toMatch(/roda/i);
});

it('two ahead: told once by mail to whoever agreed, nobody else', async () => {
  hall.set(jam(72 + 9));
  const kontak = { kanal: 'surel', nilai: 'siti@contoh.id' } as const;
  const ids: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    hall.pass(1);
    ids.push((await hall.walkIn(n >= 3 ? { kontak } : {})).id);
  }
  const told = async () => (await rows(hall.deps.database.db, sql<{ objek: string }>`select objek from notify_pesan where peristiwa = 'layanan.kunjungan-dekat' order by objek`)).map(({ objek }) => ids.indexOf(objek)).sort();
  expect((await panggil(hall.deps, { kantor: KANTOR, loket: 1, actor: PETUGAS })).ok).toBe(true); // 0; 1 2 3 4 wait: the fourth has two ahead
  expect(await told()).toEqual([3]);
  expect((await panggil(hall.deps, { kantor: KANTOR, loket: 2, actor: PETUGAS })).ok).toBe(true);
  expect(await told()).toEqual([3, 4]);
});

it('the first call of a number goes by mail to whoever agreed, and says number and counter alone; the second call is not written again', async () => {
  hall.set(jam(7 * 24 + 9));
  const kontak = { kanal: 'surel', nilai: 'tamu@contoh.id' } as const;
  const guest = await hall.walkIn({ nama: 'Lestari', uraian: 'Minta salinan', prioritas: true, butuh: ['KURSI_RODA'], kontak });
  const one = { kantor: KANTOR, loket: 1, actor: PETUGAS };
  expect((await panggil(hall.deps, one)).ok).toBe(true);
  hall.pass(1);
  expect((await panggilLagi(hall.deps, { ...one, id: guest.id })).ok).toBe(true);
  const [letter, ...more] = await rows(hall.deps.database.db, sql<{ isi: string }>`select notify_pesan::text as isi from notify_pesan where peristiwa = 'layanan.kunjungan-panggil' and objek = ${guest.id}`);
  expect(more).toEqual([]);
  expect([...`${harianText.panggil.id} ${harianText.panggilIsi.id}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name), 'what its words are made of').toEqual(['nomor', 'nomor', 'loket']);
  expect(letter?.isi).not.toMatch(/Lestari|salinan|KURSI|kursi/);
});
