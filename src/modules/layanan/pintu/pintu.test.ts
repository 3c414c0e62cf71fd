// Does each of the 16 wishes reach its destination in three pages without script, is nothing kept on the way, and do words under seal vanish? (layanan.md 4.2, case 4)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#kernel/day';
import { rows, sql } from '#platform/db';
import { settingsSchema } from '#platform/config';
import { sampleKeys } from '#platform/keys';
import type { Log } from '#platform/log';
import type { Deps } from '#platform/module';
import { type App, type Assets, makeApp, makeMeter } from '#platform/web';
import { HOSTILE, UNESCAPED } from '../../../../test/abuse/hostile.ts';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { enrol, send, ticketIn } from '../../../../test/officers.ts';
import { modules } from '../../../main.ts';
import { makeDeps, prepare } from '../../../start.ts';
import { findIsyarat } from './isyarat.ts';
import { semuaKeinginan } from './keinginan.ts';
import { listRute } from './store/rute.ts';
import { LUAR, TUJUAN, findTujuan, pintuOf } from './tujuan.ts';

const noAssets: Assets = { css: '/assets/x.css', script: () => undefined, find: () => undefined, build: 'test' };
const clock = { ms: Date.parse('2026-11-25T02:00:00Z'), now: () => clock.ms };
const logged: string[] = [];
const keep = (fields: Readonly<Record<string, unknown>>, message: string): void => void logged.push(JSON.stringify(fields) + message);
const log: Log = { info: keep, warn: keep, error: keep };

let base: TestDatabase;
let deps: Deps;
let app: App;
beforeAll(async () => {
  base = await testDatabase({ areas: true });
  const settings = settingsSchema.parse({ PENDOPO_DEMO: 'off', PENDOPO_LOG: 'silent' });
  deps = makeDeps(modules, settings, base.database, sampleKeys(), log, clock);
  await prepare(deps, modules);
  app = makeApp(deps, noAssets, makeMeter());
}, 180_000);
afterAll(() => base.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => app.fetch(new Request(new URL(path, 'http://pendopo.test'), { headers }));

/** Every row of every table as text: what is kept anywhere is kept here. */
async function everything(): Promise<string> {
  const { db } = deps.database;
  const tables = await rows(db, sql<{ nama: string }>`select table_name as nama from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`);
  const small = tables.filter(({ nama }) => !nama.startsWith('offices_'));
  const parts = [];
  for (const { nama } of small) parts.push(nama, ...(await rows(db, sql<{ isi: string }>`select to_jsonb(t)::text as isi from ${sql.table(nama)} t order by 1`)).map(({ isi }) => isi));
  return parts.join('\n');
}

const linksTo = (html: string, prefix: string): string[] => [...html.matchAll(/href="([^"]+)"/g)].map((one) => one[1] ?? '').filter((href) => href.startsWith(prefix));

describe('the 16 wishes (case 4)', () => {
  const first = '/saya-ingin';
  it('are sixteen, all on the first page, as plain links', async () => {
    const html = await (await get(first)).text();
    const all = semuaKeinginan(false);
    expect(all).toHaveLength(16);
    for (const { slug } of all) expect(linksTo(html, `${first}/`), slug).toContain(`${first}/${slug}`);
    expect(html).not.toContain('onclick');
  });
  it.each(semuaKeinginan(false).map(({ slug, tujuan }) => [slug, tujuan] as const))('%s', async (slug, tujuan) => {
    const before = await everything();
    expect((await get(first)).status).toBe(200);
    const second = await get(`${first}/${slug}`);
    const html = await second.text();
    expect(second.status).toBe(200);
    // On the way nothing was written.
    expect(await everything()).toBe(before);
    if (slug === 'korupsi') {
      expect(html).toMatch(/<a href="https:\/\/[^"]+" rel="noreferrer noopener">/);
      expect(html).not.toMatch(/<textarea/);
      return;
    }
    expect(linksTo(html, `${first}/ke/`).map((href) => href.split('/').at(-1))).toEqual(tujuan);
    for (const one of tujuan) {
      const third = await get(`${first}/ke/${one}`);
      if (findTujuan(one)?.kind === 'luar') {
        expect([one, third.status]).toEqual([one, 200]);
        expect(await third.text()).toContain('Di luar KPU');
      } else {
        expect([one, third.status]).toEqual([one, 303]);
        const there = await get(third.headers.get('location') ?? '/tidak-ada');
        expect([one, there.status]).toEqual([one, 200]);
      }
    }
  });
  it('the counter knows day, destination and number, nothing else', async () => {
    const counted = await listRute(deps.database.db, day('2026-11-25'));
    expect(counted.find(({ tujuan }) => tujuan === 'bawaslu')).toEqual({ hari: '2026-11-25', tujuan: 'bawaslu', jumlah: 3 });
    const columns = await rows(deps.database.db, sql<{ nama: string }>`select column_name as nama from information_schema.columns where table_name = 'layanan_rute_hitung' order by 1`);
    expect(columns.map(({ nama }) => nama)).toEqual(['hari', 'jumlah', 'tujuan']);
  });
  it('a destination outside says what is known, and "belum dicatat" for the rest', async () => {
    const dkpp = await (await get('/saya-ingin/ke/dkpp')).text();
    expect(dkpp).toContain('Belum dicatat.');
    expect(dkpp).toContain('Belum diperiksa petugas.');
    expect(await (await get('/saya-ingin/ke/ombudsman')).text()).toContain('tel:137');
    expect(await (await get('/saya-ingin/ke/polisi')).text()).toContain('tel:110');
  });
  it('every destination is reached by some wish, the paper version names them all', async () => {
    const used = new Set(semuaKeinginan(false).flatMap(({ tujuan }) => tujuan));
    expect(TUJUAN.map(({ slug }) => slug).filter((slug) => !used.has(slug))).toEqual([]);
    const paper = await (await get('/saya-ingin/cetak')).text();
    for (const { ingin } of semuaKeinginan(false)) expect(paper).toContain(ingin.id);
  });
  it('each place inside is a service that stands open, or one that is announced', () => {
    for (const one of TUJUAN) if (one.kind === 'dalam') expect(pintuOf(one, deps.registry.services), one.slug).toBeDefined();
  });
  it('while an election runs danger stands first', () => {
    expect(semuaKeinginan(true)[0]?.slug).toBe('bahaya-sekarang');
    expect(semuaKeinginan(true)).toHaveLength(16);
  });
  it('the home page and a search without hits lead here', async () => {
    expect(linksTo(await (await get('/')).text(), '/saya-ingin')).toContain('/saya-ingin');
    expect(linksTo(await (await get('/cari?q=xqzwv')).text(), '/saya-ingin')).toContain('/saya-ingin');
  });
});

describe('signal words (case 4)', () => {
  it.each(['setoran ke atasan', 'Saya diminta SETORAN tiap bulan', 'ada pungli di loket', 'petugas minta suap', 'menyuap panitia', 'disogok', 'gratifikasi jam tangan', 'dugaan korupsi', 'lewat orang dalam', 's u a p', 'suaaaap', 'sU@p', 'diancam oleh atasan saya', 'uang pelicin', 'per-setoran, harus setor dulu', 'menyetorkan uang'])('%j is seen', (text) => {
    expect(findIsyarat(text)).toBe(true);
  });
  it.each(['petugas tidak ramah', 'antre dua jam', 'sosialisasi kurang', 'atasan tidak di tempat', 'uap panas', 'kantor tutup', 'toran', 'data saya salah', 'menguap karena menunggu'])('%j is none', (text) => {
    expect(findIsyarat(text)).toBe(false);
  });

  const path = '/saya-ingin/keluhan';
  const tell = async (cerita: string): Promise<{ html: string; cookie: string; status: number }> => {
    const page = await get(path);
    const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const answer = await send({ app }, path, { _tiket: ticketIn(await page.text(), path), cerita }, { cookie });
    return { html: await answer.text(), cookie, status: answer.status };
  };
  const STORY = 'Setoran ke atasan tiap Jumat, jagung biru';

  it('"setoran ke atasan" stops at two equal buttons, and choosing WBS leaves the words nowhere', async () => {
    const before = (await listRute(deps.database.db, day('2026-11-25'))).find(({ tujuan }) => tujuan === 'wbs')?.jumlah ?? 0;
    const { html, cookie, status } = await tell(STORY);
    expect(status).toBe(200);
    const buttons = [...html.matchAll(/<button class="([^"]+)"[^>]*><span>([^<]+)<\/span><\/button>/g)].filter((one) => /Lanjut|Pindah/.test(one[2] ?? ''));
    expect(buttons.map((one) => one[2]).sort()).toEqual(['Lanjut sebagai pengaduan biasa', 'Pindah ke saluran WBS']);
    expect(new Set(buttons.map((one) => one[1])).size).toBe(1);
    // The form of the sealed way carries no words.
    const form = /<form[^>]*action="\/saya-ingin\/keluhan\/wbs"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
    expect(form).not.toContain('jagung biru');
    const gone = await send({ app }, `${path}/wbs`, { _tiket: ticketIn(html, `${path}/wbs`) }, { cookie });
    expect([gone.status, gone.headers.get('location')]).toEqual([303, '/saya-ingin/korupsi']);
    const kept = await everything();
    expect(kept).not.toContain('jagung biru');
    expect(logged.join('\n')).not.toContain('jagung biru');
    expect((await listRute(deps.database.db, day('2026-11-25'))).find(({ tujuan }) => tujuan === 'wbs')?.jumlah).toBe(before + 1);
    const sealed = await get('/saya-ingin/korupsi');
    expect(sealed.headers.get('referrer-policy')).toBe('no-referrer');
  });
  it('going on as an ordinary complaint shows the words to be taken along, and keeps none', async () => {
    const { html, cookie } = await tell(STORY);
    const on = await send({ app }, `${path}/lanjut`, { _tiket: ticketIn(html, `${path}/lanjut`), cerita: STORY }, { cookie });
    expect([on.status, (await on.text()).includes('jagung biru')]).toEqual([200, true]);
    expect(await everything()).not.toContain('jagung biru');
  });
  it('ordinary words go on at once; nothing written is told', async () => {
    expect((await tell('petugas tidak ramah')).html).toContain('Pengaduan Anda');
    expect((await tell('   ')).status).toBe(422);
  });
  it('hostile values are text, 40 kB are cut', async () => {
    for (const value of [...HOSTILE, 'suap '.repeat(7_000)]) {
      const { html, status } = await tell(value);
      expect(status, value.slice(0, 40)).toBeLessThan(500);
      expect(UNESCAPED.filter((mark) => html.includes(mark)), value.slice(0, 40)).toEqual([]);
    }
  }, 60_000);
  it('hostile addresses give a page', async () => {
    for (const value of HOSTILE) {
      const word = encodeURIComponent(value.replace(/[\uD800-\uDFFF]/g, '?'));
      for (const at of [`/saya-ingin/${word}`, `/saya-ingin/ke/${word}`]) expect((await get(at)).status, at).toBeLessThan(500);
    }
  });
});

describe('places outside are looked at again after 90 days', () => {
  it('an officer of KPU RI sees the task, records each place, and the page says when', async () => {
    const desk = '/kerja/layanan/tujuan';
    const officer = await enrol({ app, deps }, 'sekretaris', '0');
    expect(await (await officer.get('/kerja')).text()).toContain(`${String(LUAR.length)} tujuan di luar KPU perlu diperiksa`);
    for (const { slug } of LUAR) expect((await officer.post(desk, desk, { tujuan: slug })).status).toBe(303);
    expect(await (await officer.get('/kerja')).text()).not.toContain('tujuan di luar KPU perlu diperiksa');
    expect(await (await get('/saya-ingin/ke/dkpp')).text()).toContain('25 November 2026. Sumber awal');
    clock.ms = Date.parse('2027-02-24T02:00:00Z');
    const later = await enrol({ app, deps }, 'sekretaris', '0');
    expect(await (await later.get('/kerja')).text()).toContain('tujuan di luar KPU perlu diperiksa');
    const other = await enrol({ app, deps }, 'sekretaris', '3276');
    expect((await other.get(desk)).status).toBe(404);
  });
});
