// Does the public look-up give an attacker nothing, and the voter her station all the same? (sidalih.md 7; keamanan.md 4)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql, rows } from '#platform/db';
import { systemClock } from '#platform/clock';
import { settingsSchema, projectRoot } from '#platform/config';
import { sampleKeys } from '#platform/keys';
import type { Deps } from '#platform/module';
import { type Puzzles, makePuzzles, solveChallenge } from '#platform/puzzle';
import { makeApp, makeMeter, readAssets, type App } from '#platform/web';
import { terbitkan } from '../../src/modules/sidalih/cek/actions/terbitkan.ts';
import { openHandle, sealHandle } from '../../src/modules/sidalih/cek/genggam.ts';
import { makeJaga } from '../../src/modules/sidalih/cek/jaga.ts';
import { kantorDari, kodeHari } from '../../src/modules/sidalih/cek/kode.ts';
import { makeLantai } from '../../src/modules/sidalih/cek/lantai.ts';
import { type Rak, makeRak, rakFolder } from '../../src/modules/sidalih/cek/rak.ts';
import { type Cek, bacaIsian, makeCek } from '../../src/modules/sidalih/cek/tanya.ts';
import { ISI, KAB, smallList } from '../../src/modules/sidalih/daftar/daftar-fixture.ts';
import { listDaftar } from '../../src/modules/sidalih/daftar/store/daftar.ts';
import { modules } from '../../src/main.ts';
import { makeDeps } from '../../src/start.ts';
import { type TestDatabase, testDatabase } from '../fixture.ts';
import { ORIGIN, ticketIn } from '../officers.ts';
import { HOSTILE, UNESCAPED } from './hostile.ts';

const EASY = [1, 2, 3, 4].map((n) => [n, n + 1] as const);
const SITI = ISI[1] ?? ISI[0];
if (SITI === undefined) throw new Error('the list has a second voter');
const nik = SITI.nik;
const nkk6 = SITI.nkk.slice(-6);
const said: string[] = [];
const note = (fields: Readonly<Record<string, unknown>>, message: string): void => void said.push(JSON.stringify(fields) + message);

let own: TestDatabase;
let deps: Deps;
let app: App;
let rak: Rak;
const folder = mkdtempSync(join(tmpdir(), 'cek-abuse-'));
beforeAll(async () => {
  own = await testDatabase();
  const settings = settingsSchema.parse({ PENDOPO_DEMO: 'off', PENDOPO_LOG: 'silent', PENDOPO_DATA: folder });
  deps = makeDeps(modules, settings, own.database, sampleKeys(), { info: note, warn: note, error: note }, systemClock);
  const { id } = await smallList(own.database, { keadaan: 'DPT_DIUMUMKAN' });
  const made = await terbitkan(deps, { daftar: id, kantor: KAB, lists: await listDaftar(own.database.db, {}) });
  expect(made).toMatchObject({ ok: true, value: { pemilih: ISI.length } });
  app = makeApp(deps, readAssets(projectRoot()), makeMeter());
  rak = makeRak(rakFolder(settings), deps.keys, systemClock);
});
afterAll(async () => {
  await own.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Under {
  readonly cek: Cek;
  readonly puzzles: Puzzles;
  readonly alarms: [string, number][];
  readonly waits: number[];
}
function under(): Under {
  const alarms: [string, number][] = [];
  const waits: number[] = [];
  const puzzles = makePuzzles(deps.keys, systemClock, EASY);
  const jaga = makeJaga({ clock: systemClock, alarm: (area, n) => alarms.push([area, n]), wait: (ms) => Promise.resolve(waits.push(ms)) });
  return { cek: makeCek({ puzzles, jaga, rak, lantai: makeLantai(1), deps }), puzzles, alarms, waits };
}
async function ask({ cek }: Under, isian: { nik: string; nkk?: string; nama?: string }, visitor: string, area?: string): Promise<string> {
  const tahu = bacaIsian({ nkk: '', nama: '', ...isian });
  if (!tahu.ok) return tahu.refusal.code;
  const soal = cek.puzzle(visitor, area);
  const asked = await cek.ask({ tahu: tahu.value, soal, jawab: solveChallenge(soal), kode: '', visitor });
  if (!asked.ok) return asked.refusal.code;
  return asked.value === undefined ? 'TIADA' : asked.value.isi.nama;
}

describe('10,000 guesses over one birth date (sidalih.md 7: a NIK is guessable)', () => {
  it('cost rises for that area alone, one alarm is raised, and the real voter still gets in', async () => {
    const one = under();
    const area = nik.slice(0, 6);
    for (let n = 0; n < 10_000; n += 500) {
      const guesses = Array.from({ length: 500 }, (_none, at) => {
        const serial = String(n + at).padStart(4, '0');
        return ask(one, { nik: `${nik.slice(0, 12)}${serial}`, nkk: '000000' }, `blok-${(n + at) % 40}`, area);
      });
      expect(new Set(await Promise.all(guesses))).toEqual(new Set(['TIADA']));
    }
    expect([one.cek.jaga.tingkat(area), one.cek.jaga.tingkat('327301')]).toEqual([3, 0]);
    expect(one.alarms).toEqual([[area, 200]]);
    expect(one.cek.jaga.ditelusuri).toEqual([area]);
    expect(one.puzzles.levelOf({ form: 'x', office: '0', visitor: 'blok-1' })).toBe(3);
    expect(one.puzzles.levelOf({ form: 'x', office: '0', visitor: 'rumah' })).toBe(0);
    // A puzzle that was fetched before the area was known is too light; the next one lets her in.
    expect(await ask(one, { nik, nkk: nkk6 }, 'rumah')).toBe('SOAL_RINGAN');
    expect(await ask(one, { nik, nkk: nkk6 }, 'rumah', area)).toBe('S*** A*****');
  });
  it('guessing her second factor makes answers about her slower, at most eight seconds, and never locks her out', async () => {
    const one = under();
    for (let n = 0; n < 30; n += 1) expect(await ask(one, { nik, nkk: String(n).padStart(6, '0') }, 'blok-jahat')).toBe('TIADA');
    expect(one.waits.slice(0, 5)).toEqual([1_000, 2_000, 4_000, 8_000, 8_000]);
    expect(await ask(one, { nik, nkk: nkk6 }, 'rumah')).toBe('S*** A*****');
    expect(Math.max(...one.waits)).toBe(8_000);
  });
  it('many at once from one block on one NIK stand in line, and beyond five are told to come again; she does not stand behind them', async () => {
    let free = (): void => undefined;
    const gate = new Promise<void>((resolve) => (free = resolve));
    const jaga = makeJaga({ clock: systemClock, alarm: () => undefined, wait: () => gate });
    const look = (visitor: string, found?: string) => jaga.lihat({ nik, visitor, area: '647201' }, () => found);
    for (let n = 0; n < 5; n += 1) await look('blok-jahat');
    const many = Array.from({ length: 20 }, () => look('blok-jahat'));
    const hers = look('rumah', 'ada');
    free();
    expect(await hers).toEqual({ found: 'ada' });
    expect((await Promise.all(many)).filter((one) => one === undefined)).toHaveLength(15);
  });
});

describe('proofs of work', () => {
  it('replayed, forged, of another form, or absent: nobody is looked up', async () => {
    const { cek } = under();
    const tahu = { jalan: 'nkk', nik, nkk6 } as const;
    const soal = cek.puzzle('');
    const jawab = solveChallenge(soal);
    const code = async (over: { soal?: string; jawab?: string; kode?: string }): Promise<string> => {
      const asked = await cek.ask({ tahu, soal, jawab, kode: '', visitor: '', ...over });
      return asked.ok ? 'ok' : asked.refusal.code;
    };
    expect(await code({ jawab: '9' })).toBe('SOAL_SALAH');
    expect(await code({ soal: soal.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A')) })).toBe('SOAL_SALAH');
    expect(await code({ soal: makePuzzles(deps.keys, systemClock, EASY).issue({ form: 'sidalih.tanggapan-kirim', office: '0', visitor: '' }) })).toBe('SOAL_SALAH');
    expect(await code({ soal: '', jawab: '' })).toBe('SOAL_SALAH');
    expect(await code({ jawab: '' })).toBe('SOAL_DINI');
    expect(await code({ kode: `${KAB}-00000000` })).toBe('CEK_KODE');
    expect(cek.counts.dicari).toBe(0);
    expect([await code({}), await code({})]).toEqual(['ok', 'SOAL_DIPAKAI']);
  });
  it('a puzzle of before a restart is refused, not accepted twice', async () => {
    const soal = under().cek.puzzle('');
    const asked = await under().cek.ask({ tahu: { jalan: 'nkk', nik, nkk6 }, soal, jawab: solveChallenge(soal), kode: '', visitor: '' });
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'SOAL_DIPAKAI' } });
  });
  it('the code of an office replaces the puzzle today, tomorrow not', async () => {
    const { cek } = under();
    const kode = kodeHari(deps.keys, systemClock, KAB);
    const asked = await cek.ask({ tahu: { jalan: 'nkk', nik, nkk6 }, soal: '', jawab: '', kode: kode.toLowerCase(), visitor: '' });
    expect(asked).toMatchObject({ ok: true, value: { isi: { nama: 'S*** A*****' } } });
    expect(kantorDari(deps.keys, { now: () => systemClock.now() + 86_400_000 }, kode)).toBeUndefined();
  });
});

describe('time', () => {
  it('found and not found differ by less than half of a look', () => {
    const found: number[] = [];
    const none: number[] = [];
    const time = (into: number[], six: string): void => {
      const begun = performance.now();
      rak.cari({ jalan: 'nkk', nik, nkk6: six });
      into.push(performance.now() - begun);
    };
    for (let n = 0; n < 6_000; n += 1) {
      time(found, nkk6);
      time(none, String(n).padStart(6, '9'));
    }
    const middle = (all: number[]): number => all.slice(1_000).sort((a, b) => a - b)[2_500] ?? 0;
    const [a, b] = [middle(found), middle(none)];
    expect(Math.max(a, b) / Math.min(a, b)).toBeLessThan(1.5);
  });
  it('answers leave together, whatever their work took', async () => {
    const lantai = makeLantai(5);
    const order: string[] = [];
    await Promise.all(['ada', 'tiada'].map(async (one) => {
      await lantai();
      order.push(one);
    }));
    expect(lantai()).toBe(lantai());
    expect(order).toEqual(['ada', 'tiada']);
  });
});

/** A browser without a script, five seconds later, as far as the puzzle is concerned: it knows today's code. */
async function post(fields: Readonly<Record<string, string>>): Promise<Response> {
  const page = await app.fetch(new Request(`${ORIGIN}/cek-dpt`));
  const cookie = (page.headers.get('set-cookie') ?? '').split(';', 1)[0] ?? '';
  const body = new URLSearchParams({ _tiket: ticketIn(await page.text(), '/cek-dpt'), kode: kodeHari(deps.keys, systemClock, KAB), ...fields });
  return app.fetch(new Request(`${ORIGIN}/cek-dpt`, { method: 'POST', body, headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } }));
}
const json = (body: unknown, type = 'application/json'): Promise<Response> =>
  app.fetch(new Request(`${ORIGIN}/cek-dpt.json`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': type } }));

describe('identifiers', () => {
  const LEAKS = [nik, SITI.nkk, nkk6, SITI.nama, 'AMINAH', SITI.tanggalLahir];
  it('stand in no page, header, error, log, audit entry or measure', async () => {
    const answers = [
      await post({ nik, nkk: nkk6, nama: '' }),
      await post({ nik, nkk: '', nama: SITI.nama }),
      await post({ nik, nkk: '999999' }),
      await post({ nik, nkk: 'tiga' }),
      await post({ nik: `${nik}1`, nkk: nkk6 }),
      await post({ nik, nkk: nkk6, kode: 'salah' }),
      await json({ nik, nkk: nkk6, kode: kodeHari(deps.keys, systemClock, KAB) }),
      await json({ nik, nkk: nkk6 }),
      await app.fetch(new Request(`${ORIGIN}/metrics`)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 422, 422, 422, 200, 422, 200]);
    const texts = await Promise.all(answers.map(async (one) => `${JSON.stringify([...one.headers])}${await one.text()}`));
    const trail = JSON.stringify(await rows(own.database.db, sql<object>`select * from audit_entri`));
    for (const leak of LEAKS) for (const text of [...texts, ...said, trail]) expect(text).not.toContain(leak);
    expect(texts[0]).toContain('S*** A*****');
    expect(texts[6]).toContain('TERDAFTAR_DPT');
  });
  it('a found and a missing voter have the same fields in JSON', async () => {
    const kode = kodeHari(deps.keys, systemClock, KAB);
    const [found, none] = await Promise.all([json({ nik, nkk: nkk6, kode }), json({ nik, nkk: '123123', kode })].map(async (one) => (await one).json() as Promise<object>));
    expect(Object.keys(none ?? {})).toEqual(Object.keys(found ?? {}));
    expect(none).toMatchObject({ status: 'TIDAK_DITEMUKAN', nama: null });
  });
  it('an unknown NIK and a wrong second factor get the same page', async () => {
    const plain = (html: string): string => html.replace(/value="[\w~-]*"/g, '');
    const [wrong, unknown] = await Promise.all([post({ nik, nkk: '999999' }), post({ nik: '6472014107850009', nkk: '999999' })].map(async (one) => plain(await (await one).text())));
    expect(wrong).toBe(unknown);
  });
  it('the token that leads to an objection is sealed, holds two hours, and no change of it opens', () => {
    const pemilih = '0195a000-0000-7000-8000-000000000001';
    const token = sealHandle(deps, { daftar: 'pilkada-2024.6472', pemilih });
    expect(openHandle(deps, token)).toEqual({ daftar: 'pilkada-2024.6472', pemilih });
    expect(openHandle({ keys: deps.keys, clock: { now: () => systemClock.now() + 7_200_001 } }, token)).toBeUndefined();
    expect(openHandle(deps, `${token.slice(0, -3)}AAA`)).toBeUndefined();
    expect(Buffer.from(token, 'base64url').includes(pemilih)).toBe(false);
  });
});

describe('hostile values', () => {
  it.each(['nik', 'nkk', 'nama', 'kode', 'soal', 'jawab_soal'])('in %s are answered in words, never echoed or broken', async (field) => {
    for (const [at, value] of HOSTILE.entries()) {
      // Another NIK each time: failures on one would rightly make its answers slow.
      const other = `${nik.slice(0, 12)}${String(5_000 + at + 100 * field.length).padStart(4, '0')}`;
      const answer = await post({ nik: other, nkk: '999999', [field]: value });
      expect([200, 400, 422]).toContain(answer.status);
      const html = await answer.text();
      for (const mark of UNESCAPED) expect(html).not.toContain(mark);
    }
  });
  it.each([
    ['no JSON', '{', 'application/json', 422],
    ['a list', '[1]', 'application/json', 422],
    ['numbers for words', '{"nik":1e21,"nkk":null}', 'application/json', 422],
    ['a prototype', '{"__proto__":{"nik":"x"}}', 'application/json', 422],
    ['a form', 'nik=1', 'application/x-www-form-urlencoded', 415],
    ['five kilobytes', JSON.stringify({ nik: '1'.repeat(5_000) }), 'application/json', 413],
  ])('JSON: %s', async (_what, body, type, status) => expect((await json(body, type)).status).toBe(status));
});
