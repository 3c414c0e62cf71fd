// Does a year without a calendar become a piece of work, once, and does it end with the calendar? (tenggat.md 13, E_TAHUN_TANPA_KALENDER)
import { afterAll, beforeAll, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { defineText } from '#kernel/text';
import { fixedClock } from '#platform/clock';
import { missingYears, planClock, startClock } from '#platform/clocks';
import { rows, sql } from '#platform/db';
import type { Role, SignedIn } from '#platform/identity';
import type { Deps, Module } from '#platform/module';
import { type TestDatabase, testDatabase, testDeps } from '../../../test/fixture.ts';
import { approve, propose } from './actions/calendar.ts';
import { watchYears } from './actions/empty-year.ts';
import { calendarTasks } from './desk/list.tsx';
import { clocksAt } from './jobs.ts';
import { module as tenggat } from './module.ts';

const words = defineText('uji.tahun', { nama: { id: 'Uji', en: 'Trial' } });
const uji: Module = {
  id: 'uji',
  needs: [],
  name: words.nama,
  clocks: [{ id: 'uji.selesai', versi: 1, nama: words.nama, panjang: 10, satuan: 'hari_kerja', perpanjangan: { panjang: 7, satuan: 'hari_kerja', kali: 1 }, dari: 'masuk', selesaiOleh: 'putus', pemilik: 'kantor', dasar: 'UU 14/2008 Pasal 22 ayat (7) dan (8)', yakin: 'H', berlakuDari: day('2024-01-01') }],
  retention: 'nothing',
};

let base: TestDatabase;
let last: number;
const depsAt = (iso: string): Deps => testDeps(base.database, [uji, tenggat], iso);
beforeAll(async () => {
  base = await testDatabase({ areas: true });
  const [row] = await rows(base.database.db, sql<{ tahun: number }>`select max(tahun)::int as tahun from calendar_tahun`);
  last = row?.tahun ?? 0;
}, 120_000);
afterAll(() => base.close());

const who = (role: Role, node: string): SignedIn => ({ account: 'a', name: 'A', active: true, steppedUpAt: null, session: 's', mandates: [{ id: 'm', role, node: areaCode(node), party: null, from: 0, until: null, decree: '1' }] });
const tasksOf = async (deps: Deps, officer: SignedIn): Promise<string[]> => (await calendarTasks(deps, 'id', officer)).map((one) => `${one.title} ${one.href}`);
const notices = async (): Promise<object[]> => rows(base.database.db, sql<object>`select objek, peran, wilayah, tautan from notify_pesan where peristiwa = 'tenggat.tahun-kosong' order by peran`);
const trail = async (): Promise<string[]> => (await rows(base.database.db, sql<{ aksi: string }>`select aksi from audit_entri where aksi like 'tenggat.tahun-%' order by urutan`)).map(({ aksi }) => aksi);

it('in June of the last year nothing is missing; on 21 December an answer would leave the calendar, and its start is refused', async () => {
  await watchYears(depsAt(`${String(last)}-06-15T03:00:00Z`));
  expect([await notices(), await trail()]).toEqual([[], []]);
  const deps = depsAt(`${String(last)}-12-21T03:00:00Z`);
  expect(await missingYears(base.database.db, clocksAt(deps))).toEqual([last + 1]);
  const asked = { rule: 'uji.selesai', module: 'uji', object: 'x', office: areaCode('3313'), from: `${String(last)}-12-21T03:00:00Z` };
  expect(await planClock(base.database.db, clocksAt(deps), asked)).toMatchObject({ ok: false, refusal: { code: 'E_TAHUN_TANPA_KALENDER', values: { tahun: last + 1 } } });
  await expect(base.database.transaction((db) => startClock(db, clocksAt(deps), asked))).rejects.toMatchObject({ code: 'E_TAHUN_TANPA_KALENDER' });
});

it('the work is opened once, told to whoever may enter it, shown to them alone, and closed by the calendar', async () => {
  const deps = depsAt(`${String(last)}-12-21T03:00:00Z`);
  const title = `Kalender ${String(last + 1)} belum ada /kerja/kalender/0/impor`;
  await watchYears(deps);
  await watchYears(deps);
  await Promise.all([watchYears(deps), watchYears(deps)]);
  const told = { objek: String(last + 1), wilayah: '0', tautan: '/kerja/kalender/0/impor' };
  expect(await notices()).toEqual([{ ...told, peran: 'admin_kantor' }, { ...told, peran: 'sekretaris' }]);
  expect(await trail()).toEqual(['tenggat.tahun-kosong']);
  expect(await tasksOf(deps, who('sekretaris', '0'))).toEqual([title]);
  for (const officer of [who('sekretaris', '33'), who('ppid', '0'), who('auditor', '0')]) expect(await tasksOf(deps, officer)).toEqual([]);

  const dasar = { jenis: 'SKB', nomor: '1/uji', tanggal: day(`${String(last)}-12-21`), penerbit: 'Tiga menteri' } as const;
  const one = { id: 'a', role: 'sekretaris', node: '0' };
  const closed = (tanggal: string, nama: string) => ({ tanggal: day(tanggal), jenis: 'libur_nasional', nama, kepastian: 'pasti', dasar }) as const;
  const tahun = last + 1;
  const sent = await propose(deps, { lingkup: 'ID', tambah: [closed(`${String(tahun)}-01-01`, 'Tahun Baru'), closed(`${String(tahun)}-08-17`, 'Kemerdekaan')], cabut: [], tahun: { tahun, keadaan: 'DITETAPKAN', dasar } }, one);
  await watchYears(deps);
  expect(await tasksOf(deps, who('admin_kantor', '0'))).toContain(title); // proposed is not entered
  const later: Deps = { ...deps, clock: fixedClock(`${String(last)}-12-21T04:00:00Z`) };
  expect(await approve(later, sent.ok ? sent.value.id : '', { ...one, id: 'b' })).toMatchObject({ ok: true });
  await watchYears(later);
  await watchYears(later);
  expect([await tasksOf(later, who('sekretaris', '0')), await trail()]).toEqual([[], ['tenggat.tahun-kosong', 'tenggat.tahun-terisi']]);
  expect(await notices()).toHaveLength(2);
});
