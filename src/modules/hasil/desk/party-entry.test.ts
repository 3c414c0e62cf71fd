// Can a KPPS fill in the form of a party contest, with hundreds of boxes, and is it asked what does not add up? (hasil.md 3.2, K21)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type Calon, listPartai } from '#modules/pemilu';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { modules } from '../../../main.ts';
import { makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { partyCells } from '../../pemilu/kertas/compose.ts';
import { addPapers } from '../../pemilu/kertas/store/paper.ts';
import { findContest } from '../contests.ts';
import { findTps } from '../store/station.ts';
import { layContests } from '../store/tree.ts';
import { SOUND } from './desk-fixture.ts';
import { filled } from './fields.ts';
import { type Page, type Sheet, Visitor, sheetOf } from './visit-fixture.ts';

const tps = (nomor: number): string => `6472011001${String(nomor).padStart(3, '0')}`;

let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ simulated: true, filled: false, modules });
});
afterAll(async () => count.close());

const kpps = async (node: string): Promise<Visitor> => new Visitor(count.deps, await makeOfficer(count.deps.database, count.deps.clock, [{ role: 'kpps', node }]));

/** Fills the sheet and presses a button. */
const press = (who: Visitor, sheet: Sheet, langkah: string, over: Record<string, string> = {}): Promise<Page> => who.send(sheet.action, { ...sheet.fields, ...over, langkah });

describe('the form of a party contest: 18 parties and their candidates on one paper', () => {
  const kode = tps(3);
  const on = (rest = ''): string => `/kerja/hasil/pemilu-2024/pdpr-6401/tps/${kode}${rest}`;
  /** Golkar 100 (60 + 25 + 15), PKB 84 for the party alone. */
  const votes: Record<string, string> = { total_4: '100', partai_4: '60', caleg_4_1: '25', caleg_4_2: '15', total_1: '84', partai_1: '84' };
  beforeAll(async () => {
    const { db } = count.deps.database;
    const calon = [1, 2].map((nomor): Calon => ({ jenis: 'pdpr', dapil: '6401', partai: 4, nomor, nama: `CALON ${nomor}`, jk: 'L', domisili: null, publikasi: null, status: 'aktif', statusTanggal: null, statusDasar: null }));
    const cells = partyCells(await listPartai(db, 'pemilu-2024'), 'pdpr', '6401', calon, false);
    await addPapers(db, 'pemilu-2024', '2024-01-01T00:00:00Z', true, [{ jenis: 'pdpr', lingkup: '6401', nama: 'KALIMANTAN TIMUR', kursi: 8, ...cells }]);
    await layContests(db, 'pemilu-2024');
  });
  const boxes = (sheet: Sheet, over: Record<string, string> = {}): Record<string, string> => {
    const rest = Object.fromEntries(Object.keys(sheet.fields).filter((name) => /^(total|partai)_/.test(name)).map((name) => [name, '0']));
    const sound = Object.fromEntries(Object.entries(SOUND as Record<string, string>).filter(([name]) => !/^suara_[0-9]$/.test(name)));
    return { ...sound, ...rest, ...votes, ...over };
  };
  it('stands on the desk of the station beside the president, and is filled in without script', async () => {
    const who = await kpps(kode);
    expect((await who.get('/kerja/hasil')).html).toContain(on());
    const sheet = sheetOf((await who.get(on())).html, kode);
    const review = await press(who, sheet, 'periksa', boxes(sheet));
    expect([review.status, review.html.includes('Periksa sebelum dikirim')]).toEqual([200, true]);
    const sent = await press(who, sheetOf(review.html, kode), 'kirim');
    expect([sent.status, sent.to?.startsWith(on('/terima/'))]).toEqual([303, true]);
    const kontes = await findContest(count.deps.database.db, 'pemilu-2024', 'pdpr-6401');
    const found = kontes === undefined ? undefined : await findTps(count.deps.database.db, kontes, areaCode(kode));
    expect(found?.status).toBe('TERBIT');
    expect(kontes?.pack.opsi.flatMap(({ id }, place) => ((found?.suara[place] ?? 0) > 0 ? [`${id}=${found?.suara[place] ?? ''}`] : []))).toEqual(['1=84', '4=100', '1.0=84', '4.0=60', '4.1=25', '4.2=15']);
  });
  it('asks about a total that its candidates do not make (K21)', async () => {
    const other = tps(4);
    const who = await kpps(other);
    const sheet = sheetOf((await who.get(on().replace(kode, other))).html, other);
    const asked = await press(who, sheet, 'periksa', boxes(sheet, { caleg_4_2: '16' }));
    expect(asked.html).toContain('Suara partai dan calonnya 60 + 25 + 16 = 101, tetapi jumlahnya terisi 100');
  });
  it('a field that no paper has goes nowhere', () => {
    expect(filled({ caleg_4_1: '3', huruf_total_4: 'seratus', 'kertas_K21-total_4': 'ya', sebab_K17: 'x', caleg_4: '1', __proto__x: '1', 'sebab_K1;': 'x', total_100: '1' })).toEqual({ caleg_4_1: '3', huruf_total_4: 'seratus', 'kertas_K21-total_4': 'ya', sebab_K17: 'x' });
  });
});
