// Do the plenaries of a whole nation close from page to page, missions abroad too, and what does everybody read then? (PKPU 5/2024; hasil.md 2, 5)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { modules } from '../../../main.ts';
import { makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { Visitor } from '../desk/visit-fixture.ts';
import { PLENARIES } from './nation-fixture.ts';
import { closeThroughPages, desk, fillIn, form, standingOf, step } from './plenary-pages-fixture.ts';

let count: SmallCount;
let member: Visitor;
const clock = { ms: Date.parse('2024-03-18T03:00:00Z'), now: () => clock.ms };
const AREA = '/hasil/pemilu-2024/ppwp';

beforeAll(async () => {
  count = await smallCount({ simulated: true, modules, clock });
  member = new Visitor(count.deps, await makeOfficer(count.deps.database, clock, [{ role: 'pimpinan', node: '0' }]));
});
afterAll(() => count.close());

describe('from the kecamatan to the nation', () => {
  it('each level closes over the forms below it; the nation waits until every province and mission has closed', async () => {
    const below = PLENARIES.filter((node) => node !== '0' && node !== '990101');
    for (const node of below) await closeThroughPages(count, clock, node, node.length === 6 ? 'ppk' : 'pimpinan');
    await fillIn(member, desk('0'), '0', { tempat: 'Kantor KPU' });
    const rows = (await standingOf(count, clock, '0')).anak;
    expect(rows.map((child) => [child.kode, child.bawah === null])).toEqual([['19', false], ['64', false], ['990101', true]]);
    expect((await fillIn(member, desk('0', '/tutup'), '/tutup')).status).toBe(422);
    await closeThroughPages(count, clock, '990101', 'ppk');
    expect((await standingOf(count, clock, '0')).anak.every((child) => child.bawah !== null)).toBe(true);
  }, 120_000);
  it('the nation closes by two members of KPU: its form lists provinces and missions', async () => {
    await closeThroughPages(count, clock, '0', 'pimpinan');
    const { rapat, baris } = await standingOf(count, clock, '0');
    expect([rapat.lapisan, rapat.keadaan, [...baris.keys()]]).toEqual(['D_NAS', 'DITUTUP', ['19', '64', '990101']]);
    expect((await member.get(desk('0', '/tutup'))).html.includes(step('batal-usul'))).toBe(false);
  }, 60_000);
  it('everybody reads the form, its files, and the layers from the station to the nation', async () => {
    clock.ms += 5_000;
    const page = await member.get(form('0'));
    expect([page.status, ...['KALIMANTAN TIMUR', 'KBRI BANDAR SERI BEGAWAN'].map((name) => page.html.includes(name))]).toEqual([200, true, true]);
    for (const ending of ['.json', '.csv', '.pdf']) expect((await member.raw(form('0', ending))).status, ending).toBe(200);
    const layers: readonly [string, string[]][] = [
      ['6472', ['D kecamatan', 'D kab/kota', 'D provinsi']],
      ['64', ['D kab/kota', 'D provinsi', 'D nasional']],
      ['990101', ['D PPLN', 'D nasional']],
      ['9901010001001', ['D PPLN']],
    ];
    for (const [kode, names] of layers) {
      const { html } = await member.get(`${AREA}/${kode}`);
      expect(names.filter((name) => !html.includes(name)), kode).toEqual([]);
    }
    const nation = (await member.get(AREA)).html;
    expect(['Menurut formulir D nasional versi 1', 'Rekapitulasi nasional'].filter((words) => !nation.includes(words))).toEqual([]);
  });
});
