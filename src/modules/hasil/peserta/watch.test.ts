// Is a participant's officer told when a figure of an area under watch changes, and nobody else? (keamanan.md 2; every act in the trail)
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { rows, run, sql } from '#platform/db';
import { HOSTILE, UNESCAPED } from '../../../../test/abuse/hostile.ts';
import type { SmallCount } from '../../../../test/small-count.ts';
import { modules } from '../../../main.ts';
import { type PostMade, makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { Visitor, sheetOf } from '../desk/visit-fixture.ts';
import { wordsOf } from '../pages/draw.tsx';
import { MOST_WATCHED } from './actions/watch.ts';
import { handCount, reading } from './peserta-fixture.ts';

let count: SmallCount;
const clock = { ms: Date.parse('2024-02-20T03:00:00Z'), now: () => clock.ms };
beforeAll(async () => {
  count = await handCount({ simulated: true, modules, clock });
});
afterAll(() => count.close());

const visitor = async (post: PostMade): Promise<Visitor> => new Visitor(count.deps, await makeOfficer(count.deps.database, clock, [post]));
const PAGE = '/kerja/pantau';
const CONTEST = 'pemilu-2024/ppwp';

async function add(who: Visitor, kode: string, kontes = CONTEST) {
  const { html } = await who.get(PAGE);
  const sheet = sheetOf(html, '/tambah');
  return who.send(sheet.action, { ...sheet.fields, kontes, kode });
}
const seen = async (who: Visitor, path = PAGE): Promise<string> => wordsOf((await who.get(path)).html);
async function press(who: Visitor, action: string, over: Record<string, string> = {}) {
  const sheet = sheetOf((await who.get(PAGE)).html, action);
  return who.send(sheet.action, { ...sheet.fields, ...over });
}

describe('the officer of pair 1 in Kalimantan Timur', () => {
  let siti: Visitor;
  let other: Visitor;
  let rival: Visitor;
  beforeAll(async () => {
    siti = await visitor({ role: 'peserta_lo', node: '64', party: '1' });
    other = await visitor({ role: 'peserta_lo', node: '64', party: '1' });
    rival = await visitor({ role: 'peserta_admin', node: '64', party: '2' });
  });

  it('adds areas of the mandate by their code, with or without points; the same twice is one', async () => {
    for (const kode of ['6472', '64.72.01', '6472']) expect(await add(siti, kode)).toMatchObject({ status: 303, to: PAGE });
    const page = await seen(siti);
    expect(page).toContain('KOTA SAMARINDA (6472), Presiden dan Wakil Presiden, Pemilu 2024');
    // 100 + 0 + 50 + 30 + 5 of 510.
    expect(page).toContain('Suara 185 dari 510');
    expect((await siti.get(PAGE)).html.match(/peserta\/1\/6472"/g)?.length).toBe(2);
  });

  test.each([
    ['19', CONTEST, 'Wilayah itu di luar mandat Anda'],
    ['0', CONTEST, 'Wilayah itu di luar mandat Anda'],
    ['6499', CONTEST, 'Tulis kode wilayah yang ada'],
    ['6472011001001', CONTEST, 'Tulis kode wilayah yang ada'],
    ['enam', CONTEST, 'Tulis kode wilayah yang ada'],
    ['6472', 'pilkada-2024/pkwkp', 'Pilih pemilihan dari daftar'],
  ])('%s of %s is refused: %s', async (kode, kontes, words) => {
    const answer = await add(siti, kode, kontes);
    expect([answer.status, wordsOf(answer.html).includes(words)]).toEqual([422, true]);
  });

  it('is told on the work desk once votes change, with old and new; a colleague and a rival are not', async () => {
    expect(await seen(siti, '/kerja')).not.toContain('wilayah yang dipantau');
    await count.take('koreksi.csv', [reading(count.kontes, '6472011001001', [104, 50, 50], null, '2024-02-15T08:00:00+07:00')]);
    clock.ms += 5_000;
    expect(await seen(siti, '/kerja')).toContain('Angka berubah di 2 wilayah yang dipantau');
    const page = await seen(siti);
    expect(page).toContain('Suara 185 menjadi 189 dari 514; nomor data 14 menjadi 15');
    expect(page).toContain('Suara 180 menjadi 184');
    for (const who of [other, rival]) {
      expect(await seen(who, '/kerja')).not.toContain('wilayah yang dipantau');
      expect(await seen(who)).toContain('Belum ada wilayah yang dipantau');
    }
  });

  it('a change that comes while the page is read is told again', async () => {
    const sheet = sheetOf((await siti.get(PAGE)).html, '/dilihat');
    await count.take('koreksi-2.csv', [reading(count.kontes, '6472021001001', [7, 5, 0], null, '2024-02-15T09:00:00+07:00')]);
    expect(await siti.send(sheet.action, { ...sheet.fields })).toMatchObject({ status: 303, to: PAGE });
    expect(await seen(siti)).toContain('189 menjadi 191');
    await press(siti, '/dilihat');
    expect(await seen(siti, '/kerja')).not.toContain('Angka berubah di');
  });

  it('what a colleague or a rival sends touches no list but their own', async () => {
    await add(rival, '6472');
    const { html } = await rival.get(PAGE);
    const sheet = sheetOf(html, '/hapus');
    await rival.send(sheet.action, { ...sheet.fields, wilayah: `${CONTEST}/647201` });
    expect(await seen(siti)).toContain('PALARAN (647201)');
    // The rival's list speaks of pair 2.
    expect(await seen(rival)).toContain('Suara 235 dari');
    await press(rival, '/hapus', { wilayah: `${CONTEST}/6472` });
    expect(await seen(rival)).toContain('Belum ada wilayah yang dipantau');
  });

  it('every act stands in the trail with the account and the area', async () => {
    const found = await rows(count.deps.database.db, sql<{ aksi: string; n: number }>`select aksi, count(*)::int as n from audit_entri where aksi like 'hasil.pantau%' group by aksi order by aksi`);
    expect(found.map(({ aksi }) => aksi)).toEqual(['hasil.pantau-hapus', 'hasil.pantau-lihat', 'hasil.pantau-tambah']);
  });

  it(`holds at most ${String(MOST_WATCHED)} areas`, async () => {
    const full = await makeOfficer(count.deps.database, clock, [{ role: 'peserta_lo', node: '64', party: '3' }]);
    await run(count.deps.database.db, sql`insert into hasil_pantau (akun, partai, pemilu, jenis, kode, dibuat, seq, dilihat) select ${full.account}, 3, 'pemilu-2024', 'ppwp', 1000000 + n, 0, 0, 0 from generate_series(1, ${MOST_WATCHED}) n`);
    const answer = await add(new Visitor(count.deps, full), '6472');
    expect([answer.status, wordsOf(answer.html).includes('Daftar sudah berisi 200 wilayah')]).toEqual([422, true]);
  });
});

describe('others', () => {
  it('a mandate whose number is not on the ballot is told so', async () => {
    expect(wordsOf((await add(await visitor({ role: 'peserta_lo', node: '64', party: '9' }), '6472')).html)).toContain('Nomor urut dalam mandat Anda tidak ada');
  });
  it('no other role has the page', async () => {
    for (const role of ['ppk', 'bawaslu', 'pimpinan'] as const) expect((await (await visitor({ role, node: role === 'ppk' ? '647201' : '64' })).get(PAGE)).status).toBe(404);
  });
  it('hostile words are answered and never stand as markup', async () => {
    const who = await visitor({ role: 'peserta_lo', node: '64', party: '1' });
    for (const text of HOSTILE.map((one) => one.slice(0, 60))) {
      const { status, html } = await add(who, text, text);
      expect([422, 400, 303].includes(status), `${text} ${String(status)}`).toBe(true);
      for (const piece of UNESCAPED) expect(html.includes(piece), piece).toBe(false);
      const page = await who.get(`${PAGE}?kontes=${encodeURIComponent(text.isWellFormed() ? text : '')}&kode=${encodeURIComponent(text.isWellFormed() ? text : '')}`);
      for (const piece of UNESCAPED) expect(page.html.includes(piece), piece).toBe(false);
    }
  });
});
