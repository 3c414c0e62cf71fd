// Can an officer doubt a figure or confirm it, and only while the stage and the role allow any of it? (hasil.md 9.1, 11; keamanan.md 2.1)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { fixedClock } from '#platform/clock';
import { rows, sql } from '#platform/db';
import type { Role } from '#platform/identity';
import type { Deps } from '#platform/module';
import { HOSTILE, UNESCAPED } from '../../../../test/abuse/hostile.ts';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { modules } from '../../../main.ts';
import { makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { decideStage } from '../stage/actions/decide-stage.ts';
import { findTps } from '../store/station.ts';
import { acceptForm } from './accept.ts';
import { formOf } from './desk-fixture.ts';
import { reasonsOf, stagesOf } from './permissions.ts';
import { tasks } from './tasks.ts';
import { Visitor, sheetOf } from './visit-fixture.ts';

const tps = (nomor: number): string => `6472011001${String(nomor).padStart(3, '0')}`;
const at = (kode: string, rest = ''): string => `/kerja/hasil/pemilu-2024/ppwp/tps/${kode}${rest}`;

let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ filled: false, modules });
  const wish = { tahap: 'C', node: areaCode('6472'), buka: true, sampai: Date.parse('2024-03-20T11:00:00Z') / 1000, alasan: 'Latihan satu jam' } as const;
  await decideStage({ ...count.deps, clock: fixedClock('2024-03-20T10:00:00Z') }, { id: 'operator', role: 'operator', node: '0' }, count.kontes, wish);
});
afterAll(async () => count.close());

const officer = (role: Role, node: string, deps: Deps = count.deps) => makeOfficer(deps.database, deps.clock, [{ role, node }]);
const visitor = async (role: Role, node: string, deps: Deps = count.deps): Promise<Visitor> => new Visitor(deps, await officer(role, node, deps));
const station = (kode: string) => findTps(count.deps.database.db, count.kontes, areaCode(kode));
const later = (): Deps => ({ ...count.deps, clock: fixedClock('2024-03-20T11:00:00Z') });

describe('a figure that is doubted', () => {
  it('is marked with a reason, stays shown, says so in public, and is confirmed again', async () => {
    const kode = tps(1);
    await acceptForm(count.deps, formOf(count.kontes, kode, {}, { suara_total: '178' }));
    const ppk = await visitor('ppk', '647201');
    const sheet = sheetOf((await ppk.get(at(kode, '/tandai'))).html, '/tandai');
    expect((await ppk.send(sheet.action, { ...sheet.fields, cek: 'K18', alasan: 'cek' })).status).toBe(422);
    const why = 'Saksi menyerahkan salinan yang lain';
    expect((await ppk.send(sheet.action, { ...sheet.fields, cek: 'K18', alasan: why })).to).toBe(at(kode, '/lihat'));
    expect(await station(kode)).toMatchObject({ status: 'DALAM_PERBAIKAN', suara: [20, 144, 20] });
    const { html } = await ppk.get(`/hasil/pemilu-2024/ppwp/${kode}`);
    expect([html.includes(why), html.includes('Siti Uji')]).toEqual([true, false]);
    // Sent once more: nothing happens twice.
    expect((await ppk.send(sheet.action, { ...sheet.fields, cek: 'K18', alasan: why })).status).toBe(409);
    const again = sheetOf((await ppk.get(at(kode, '/tandai'))).html, '/tandai');
    expect(again.fields['tanda']).toBe('DIPASTIKAN');
    await ppk.send(again.action, { ...again.fields, alasan: 'Dicocokkan lagi dengan kertasnya' });
    expect((await station(kode))?.status).toBe('TERBIT_BERCATATAN');
    const trail = await rows(count.deps.database.db, sql<{ aksi: string }>`select aksi from audit_entri where aksi in ('hasil.c-tandai', 'hasil.c-pastikan') order by urutan`);
    expect(trail.map(({ aksi }) => aksi)).toEqual(['hasil.c-tandai', 'hasil.c-pastikan']);
  });
  it('a KPPS cannot mark, and nothing is marked where nothing stands', async () => {
    expect((await (await visitor('kpps', tps(2))).get(at(tps(2), '/tandai'))).status).toBe(404);
    const ppk = await visitor('ppk', '647201');
    const sheet = sheetOf((await ppk.get(at(tps(2), '/tandai'))).html, '/tandai');
    const refused = await ppk.send(sheet.action, { ...sheet.fields, alasan: 'Tidak ada angkanya sama sekali' });
    expect([refused.status, refused.html.includes('Belum ada angka di TPS ini')]).toEqual([409, true]);
  });
  it('hostile words in every field are refused or stand as text', async () => {
    const ppk = await visitor('ppk', '647201');
    const sheet = sheetOf((await ppk.get(at(tps(2), '/tandai'))).html, '/tandai');
    for (const word of HOSTILE) {
      for (const name of ['tanda', 'cek', 'alasan']) {
        const page = await ppk.send(sheet.action, { ...sheet.fields, alasan: 'Tidak ada angkanya sama sekali', [name]: word });
        expect([400, 409, 422].includes(page.status), `${name}=${word}: ${String(page.status)}`).toBe(true);
        for (const mark of UNESCAPED) expect(page.html.includes(mark)).toBe(false);
      }
    }
  });
});

describe('a stage that is closed', () => {
  it('says so to whoever could, before a word is read; looking stays open', async () => {
    const kode = tps(3);
    const deps = later();
    const kpps = await visitor('kpps', kode, deps);
    const closed = await kpps.get(at(kode));
    expect(closed.status).toBe(403);
    expect((await kpps.get(at(kode, '/lihat'))).html).toContain('Pengisian C.Hasil hanya dibuka 14 Februari 2024 sampai 15 Februari 2024.');
    expect((await kpps.get('/kerja/hasil')).html).not.toContain('Isi C.Hasil TPS 003');
  });
  it('a form that was opened in time and sent too late is refused, and its draft stays', async () => {
    const kode = tps(4);
    const kpps = await officer('kpps', kode);
    const sheet = sheetOf((await new Visitor(count.deps, kpps).get(at(kode))).html, kode);
    await new Visitor(count.deps, kpps).send(sheet.action, { ...sheet.fields, suara_1: '20', langkah: 'simpan' });
    expect((await new Visitor(later(), kpps).send(sheet.action, { ...sheet.fields, suara_1: '20', langkah: 'kirim' })).status).toBe(403);
    expect(await rows(count.deps.database.db, sql<object>`select 1 as ada from hasil_draf where kode = ${Number(kode)}`)).toHaveLength(1);
  });
  it.each<[Role, string, readonly string[]]>([
    ['kpps', '6472011001001', ['C']],
    ['ppk', '647201', ['C', 'D_KEC']],
    ['pimpinan', '6472', ['C', 'D_KEC', 'D_KAB']],
    ['operator_bidang', '64', ['C', 'D_KEC', 'D_KAB', 'D_PROV']],
    ['pimpinan', '0', ['C', 'D_KEC', 'D_KAB', 'D_PROV', 'D_NAS']],
    ['bawaslu', '6472', []],
  ])('%s at %s works while %j is open', (role, node, stages) => {
    expect(stagesOf({ role, node: areaCode(node) })).toEqual(stages);
  });
  it.each([
    ['kpps', '6472011001001', 'PLENO_KEC', false],
    ['ppk', '647201', 'PLENO_KEC', true],
    ['ppk', '647201', 'PUTUSAN_MK', false],
    ['pimpinan', '6472', 'PLENO_KAB', true],
    ['pimpinan', '6472', 'PLENO_PROV', false],
    ['pimpinan', '64', 'PLENO_PROV', true],
    ['pimpinan', '0', 'PUTUSAN_MK', true],
    ['pimpinan', '0', 'SUMBER_IMPOR', false],
  ] as const)('%s at %s gives the reason %s: %s', (role, node, kode, may) => {
    expect(reasonsOf({ role, node }).includes(kode)).toBe(may);
  });
});

describe('what waits for an officer', () => {
  const waiting = async (role: Role, node: string) => tasks(count.deps, 'id', await (await officer(role, node)).who());
  it('a KPPS its station, until the stage ends; then what does not fit', async () => {
    expect(await waiting('kpps', tps(5))).toMatchObject([{ group: 'hari-ini', title: 'Isi C.Hasil TPS 005 RAWA MAKMUR', href: at(tps(5)), act: 'Isi C.Hasil' }]);
    await acceptForm(count.deps, formOf(count.kontes, tps(5), {}, { suara_total: '178' }));
    expect(await waiting('kpps', tps(5))).toMatchObject([{ group: 'saya', title: 'TPS 005 RAWA MAKMUR: Belum cocok: K15, K16, K18' }]);
    await acceptForm(count.deps, formOf(count.kontes, tps(6)));
    expect(await waiting('kpps', tps(6))).toEqual([]);
  });
  it('a PPK how many of its stations are missing; others nothing to enter', async () => {
    expect(await waiting('ppk', '647201')).toMatchObject([{ title: 'PALARAN: 22 dari 25 TPS belum masuk' }]);
    expect([await waiting('pps', '6472011001'), await waiting('auditor', '6472')]).toEqual([[], []]);
  });
});
