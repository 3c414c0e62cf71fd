// Are hours said right to the minute, do they add up, and does a dead channel leave the profile? (layanan.md 3.2, 3.3, cases 2 and 11)
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type Day, addDays, day, weekday } from '#kernel/day';
import type { OpenWindow } from '#kernel/tenggat-calendar';
import { officeWindows, readCalendar, weekMinutes } from '#platform/calendar';
import { settingsSchema } from '#platform/config';
import { rows, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import type { Deps } from '#platform/module';
import { type App, type Assets, makeApp, makeMeter } from '#platform/web';
import { HOSTILE, UNESCAPED } from '../../../../test/abuse/hostile.ts';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { type SignedInOfficer, enrol } from '../../../../test/officers.ts';
import { modules } from '../../../main.ts';
import { makeDeps, prepare } from '../../../start.ts';
import { uraian } from '../katalog/uraian.ts';
import { UTUH } from '../katalog/standar-fixture.ts';
import { kanalNames } from '../katalog/pages/kata.ts';
import { jamKini, jamSentence, mingguTertulis, readWindows } from './jam.ts';
import { bacaJam, perluDua } from './jam-baru.ts';
import { type Uji, keadaanKanal, kanalTampak, ujiSampai } from './kanal.ts';
import { readKanalKini } from './muat.ts';
import { askForm, ujiFormulir } from './uji.ts';
import { tambahKanal } from './actions/urus-kanal.ts';

const BIASA: readonly OpenWindow[] = [{ from: '07:30', to: '12:00' }, { from: '13:00', to: '16:00' }];
const JUMAT: readonly OpenWindow[] = [{ from: '07:30', to: '11:30' }, { from: '13:00', to: '16:30' }];
const week = (on: Day): readonly OpenWindow[] => (weekday(on) > 5 ? [] : weekday(on) === 5 ? JUMAT : BIASA);

describe('hours in one sentence', () => {
  const SENIN = day('2026-11-23');
  const JUM = day('2026-11-27');
  it.each<[string, Day, string]>([
    ['07:29', SENIN, 'Tutup; buka lagi hari ini pukul 07.30.'],
    ['07:30', SENIN, 'Buka sampai 16.00, istirahat 12.00-13.00.'],
    ['11:59', SENIN, 'Buka sampai 16.00, istirahat 12.00-13.00.'],
    ['12:00', SENIN, 'Sedang istirahat; buka lagi 13.00 sampai 16.00.'],
    ['13:00', SENIN, 'Buka sampai 16.00.'],
    ['16:00', SENIN, 'Tutup; buka lagi besok pukul 07.30.'],
    ['12:00', JUM, 'Sedang istirahat; buka lagi 13.00 sampai 16.30.'],
    ['16:30', JUM, 'Tutup; buka lagi Senin 30 November 2026 pukul 07.30.'],
  ])('at %s on %s: %s', (time, on, sentence) => {
    expect(jamSentence('id', jamKini(week, on, time), on)).toBe(sentence);
  });
  it.each<[string, Day]>([
    ['a Monday', SENIN],
    ['a Friday', JUM],
  ])('a week that begins on %s is written from Monday on, as it is typed', (_what, from) => {
    const [biasa, jumat] = ['07.30-12.00, 13.00-16.00', '07.30-11.30, 13.00-16.30'];
    const written = mingguTertulis(week, from);
    expect(written).toEqual([biasa, biasa, biasa, biasa, jumat, '', '']);
    expect(written.map(readWindows), 'and reads back').toEqual([BIASA, BIASA, BIASA, BIASA, JUMAT, [], []]);
  });
  it('an office without hours is closed, and nothing is guessed', () => {
    expect(jamSentence('id', jamKini(() => [], SENIN, '10:00'), SENIN)).toBe('Tutup.');
  });
  it('is open exactly inside a half-open window', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 400 }), (minute, ahead) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const on = addDays(SENIN, ahead);
        expect(jamKini(week, on, time).kind === 'buka').toBe(week(on).some(({ from, to }) => from <= time && time < to));
      }),
    );
  });
  it.each<[string, number | undefined]>([['07.30-12.00, 13.00-16.00', 2], ['7:30–12:00', 1], ['', 0], ['pagi', undefined], ['07.30', undefined], ['07.30-12.00-13.00', undefined]])('%j reads as %s windows', (typed, n) => {
    expect(readWindows(typed)?.length).toBe(n);
  });
  it('less than 24 hours of notice takes two persons, by the clock of the office', () => {
    const dari = day('2026-11-26');
    expect(perluDua({ dari }, Date.parse('2026-11-24T17:00:00Z'), 'WIB')).toBe(false);
    expect(perluDua({ dari }, Date.parse('2026-11-24T17:00:01Z'), 'WIB')).toBe(true);
    expect(perluDua({ dari }, Date.parse('2026-11-24T15:00:01Z'), 'WIT')).toBe(true);
  });
  it('a stage and an exception must name their last day', () => {
    const typed = { musim: 'tahapan', dari_tanggal: '1', dari_bulan: '12', dari_tahun: '2026', dasar: 'x' };
    expect(bacaJam(typed)).toMatchObject({ salah: [{ field: 'sampai', kode: 'SAMPAI' }] });
  });
});

describe('states of a channel', () => {
  const zona = 'WIB' as const;
  const masa = { zona, kerja: (on: Day) => weekday(on) <= 5 };
  const uji = (pada: string, lulus: boolean): Uji => ({ pada, lulus, cara: 'petugas', sebab: null });
  const now = Date.parse('2026-11-24T03:00:00Z');
  it.each<[string, readonly Uji[], string]>([
    ['never tested', [], 'BELUM_DIUJI'],
    ['passed yesterday', [uji('2026-11-23T03:00:00Z', true)], 'HIDUP'],
    ['passed on Friday, its period over', [uji('2026-11-20T03:00:00Z', true)], 'RAGU'],
    ['one failure', [uji('2026-11-24T02:00:00Z', false), uji('2026-11-23T02:00:00Z', true)], 'RAGU'],
    ['the first test failed', [uji('2026-11-24T02:00:00Z', false)], 'RAGU'],
    ['two failures', [uji('2026-11-24T02:00:00Z', false), uji('2026-11-24T01:00:00Z', false)], 'MATI'],
    ['alive again', [uji('2026-11-24T02:30:00Z', true), uji('2026-11-24T02:00:00Z', false), uji('2026-11-24T01:00:00Z', false)], 'HIDUP'],
  ])('%s', (_name, tests, state) => {
    expect(keadaanKanal('telepon', tests, now, masa)).toBe(state);
  });
  it('a call on Friday holds until the end of Monday', () => {
    expect(new Date(ujiSampai('telepon', '2026-11-20T03:00:00Z', masa)).toISOString()).toBe('2026-11-23T17:00:00.000Z');
  });
});

const noAssets: Assets = { css: '/assets/x.css', script: () => undefined, find: () => undefined, build: 'test' };
const KALTIM = areaCode('64');
const MEJA = '/kerja/layanan/kantor/64';
const clock = { ms: Date.parse('2026-11-24T02:00:00Z'), now: () => clock.ms };
let base: TestDatabase;
let deps: Deps;
let app: App;
let [admin, kedua, meja]: SignedInOfficer[] = [];
beforeAll(async () => {
  base = await testDatabase({ areas: true });
  const settings = settingsSchema.parse({ PENDOPO_DEMO: 'off', PENDOPO_LOG: 'silent' });
  deps = makeDeps(modules, settings, base.database, sampleKeys(), makeLog('silent'), clock);
  await prepare(deps, modules);
  app = makeApp(deps, noAssets, makeMeter());
  admin = await enrol({ app, deps }, 'admin_kantor', '64');
  kedua = await enrol({ app, deps }, 'sekretaris', '64');
  meja = await enrol({ app, deps }, 'petugas_layanan', '64');
}, 180_000);
afterAll(() => base.close());

const page = async (path: string): Promise<string> => (await app.fetch(new Request(new URL(path, 'http://pendopo.test')))).text();
const hari = (name: string, iso: string): Record<string, string> => ({ [`${name}_tanggal`]: iso.slice(8), [`${name}_bulan`]: iso.slice(5, 7), [`${name}_tahun`]: iso.slice(0, 4) });
const kirim = (who: SignedInOfficer | undefined, ending: string, fields: Record<string, string>): Promise<Response> => (who as SignedInOfficer).post(MEJA, `${MEJA}/${ending}`, fields);

describe('hours of an office (case 2)', () => {
  it('the default windows make 37.5 hours, in Ramadan 32.5 (Perpres 21/2023)', async () => {
    const calendar = await readCalendar(deps.database.db);
    const weekOf = (monday: string): number => weekMinutes(Object.fromEntries([0, 1, 2, 3, 4].map((n) => [String(n + 1), officeWindows(calendar, KALTIM, addDays(day(monday), n))])));
    expect([weekOf('2026-11-23') / 60, weekOf('2026-02-23') / 60]).toEqual([37.5, 32.5]);
  });
  it.each(['2026-03-20', '2026-08-17', '2026-11-28'])('%s is closed: leave, holiday, Saturday', async (on) => {
    expect(officeWindows(await readCalendar(deps.database.db), KALTIM, day(on))).toEqual([]);
  });
  it('its page says it in the office\'s own time, with the next seven days', async () => {
    const html = await page('/kantor/64');
    expect(html).toContain('Buka sampai 16.00, istirahat 12.00-13.00.');
    expect(html).toContain('24 November 2026 pukul 10.00 WITA');
  });
  const biasa = Object.fromEntries([1, 2, 3, 4].map((n) => [`hari_${String(n)}`, '08.00-12.00, 13.00-16.30']));
  it('overlaps are refused and what was typed stays; a week that is not 37.5 is saved and told', async () => {
    const clash = await kirim(admin, 'jam', { musim: 'biasa', ...biasa, hari_5: '08.00-12.00, 11.30-16.00', ...hari('dari', '2026-12-07'), dasar: 'SK 71/2026' });
    const html = await clash.text();
    expect([clash.status, html.includes('bertumpang'), html.includes('value="08.00-12.00, 11.30-16.00"')]).toEqual([422, true, true]);
    const odd = await kirim(admin, 'jam', { musim: 'biasa', ...biasa, hari_5: '08.00-11.30', ...hari('dari', '2026-12-07'), dasar: 'SK 71/2026' });
    expect([odd.status, (await odd.text()).includes('37,5 jam')]).toEqual([200, true]);
    expect(officeWindows(await readCalendar(deps.database.db), KALTIM, day('2026-12-11'))).toEqual([{ from: '08:00', to: '11:30' }]);
    expect(officeWindows(await readCalendar(deps.database.db), areaCode('65'), day('2026-12-11'))).toHaveLength(2);
  });
  it('with less than a day to go another person has to agree; the proposer cannot', async () => {
    const soon = { musim: 'pengecualian', hari_3: '08.00-10.00', ...hari('dari', '2026-11-25'), ...hari('sampai', '2026-11-25'), dasar: 'SK 73/2026' };
    const asked = await kirim(admin, 'jam', soon);
    expect((await asked.text()).includes('menunggu orang kedua')).toBe(true);
    const today = async (): Promise<readonly OpenWindow[]> => officeWindows(await readCalendar(deps.database.db), KALTIM, day('2026-11-25'));
    expect(await today()).toHaveLength(2);
    expect((await kirim(admin, 'jam-setujui', { setuju: 'ya' })).status).toBe(403);
    expect(await today()).toHaveLength(2);
    expect(await (await (kedua as SignedInOfficer).get('/kerja')).text()).toContain('Jam baru menunggu persetujuan');
    const seen = await (await (kedua as SignedInOfficer).get(MEJA)).text();
    for (const words of ['<del>07.30-12.00, 13.00-16.00</del>', '<ins>08.00-10.00</ins>']) expect(seen, 'the second person sees what changes').toContain(words);
    expect((await kirim(kedua, 'jam-setujui', { setuju: 'ya' })).status).toBe(200);
    expect(await today()).toEqual([{ from: '08:00', to: '10:00' }]);
  });
  it.each(['2026-11-23', '0026-01-01', '2026-02-30'])('from %s: refused', async (dari) => {
    expect((await kirim(admin, 'jam', { musim: 'biasa', ...biasa, ...hari('dari', dari), dasar: 'x' })).status).toBe(422);
  });
});

describe('a dead phone line (case 11)', () => {
  const NUMBER = '0541-737373';
  let id = '';
  const tell = (hasil: string): Promise<Response> => {
    clock.ms += 60_000;
    return kirim(meja, 'uji', { kanal: id, hasil });
  };
  it('is shown only after its first test', async () => {
    expect((await kirim(admin, 'kanal', { jenis: 'telepon', kanal_alamat: NUMBER })).status).toBe(303);
    id = (await readKanalKini(deps.database.db, clock, KALTIM))[0]?.id ?? '';
    expect(await page('/kantor/64')).not.toContain(NUMBER);
    expect((await tell('lulus')).status).toBe(303);
    expect(await page('/kantor/64')).toContain(NUMBER);
  });
  it('turns RAGU after one failure, MATI after two, leaves profile and component 6, and the status page shows it', async () => {
    await tell('gagal');
    expect(await page('/kantor/64')).toContain('Sedang diuji ulang');
    await tell('gagal');
    const [dead] = await readKanalKini(deps.database.db, clock, KALTIM);
    expect(dead?.keadaan).toBe('MATI');
    const html = await page('/kantor/64');
    expect([html.includes(NUMBER), html.includes('Tidak satu pun saluran kantor ini menjawab')]).toEqual([false, true]);
    const kanal = kanalNames('id', await readKanalKini(deps.database.db, clock, KALTIM));
    const lines = uraian('id', 6, { ...UTUH, 6: { kanal: [id], jabatan: 'Kasubbag', jawab: { nilai: 5, satuan: 'hari_kerja' } } }, kanal);
    expect(lines?.join(' ')).not.toContain(NUMBER);
    const status = await page('/kantor/64/saluran');
    expect([status.includes(NUMBER), status.includes('Tidak menjawab')]).toEqual([true, true]);
    expect(await (await (meja as SignedInOfficer).get('/kerja')).text()).toContain(`Telepon ${NUMBER} tidak menjawab`);
  });
  it('comes back with one test that passes; another office cannot record for it', async () => {
    const asing = await enrol({ app, deps }, 'petugas_layanan', '65');
    const path = '/kerja/layanan/kantor/65';
    expect((await tambahKanal(deps, areaCode('65'), { jenis: 'loket', alamat: 'Ruang depan', berakhir: null }, { id: 'a', role: 'admin_kantor', node: '65' })).ok).toBe(true);
    expect((await asing.post(path, `${path}/uji`, { kanal: id, hasil: 'lulus' })).status).toBe(422);
    await tell('lulus');
    expect(kanalTampak(await readKanalKini(deps.database.db, clock, KALTIM)).map((one) => one.keadaan)).toEqual(['HIDUP']);
  });
  it('a pilot vanishes on its last day by itself', async () => {
    const actor = { id: 'a', role: 'admin_kantor', node: '64' };
    expect((await tambahKanal(deps, KALTIM, { jenis: 'whatsapp', alamat: '+628111111111', berakhir: day('2026-11-26') }, actor)).ok).toBe(true);
    expect(await readKanalKini(deps.database.db, clock, KALTIM)).toHaveLength(2);
    expect(await readKanalKini(deps.database.db, { now: () => Date.parse('2026-11-25T16:00:00Z') }, KALTIM)).toHaveLength(1);
  });
  it('the machine asks only paths of this site, and its failures count', async () => {
    const actor = { id: 'a', role: 'admin_kantor', node: '65' };
    for (const alamat of ['https://jahat.example', '//jahat.example', '/../etc', 'javascript:alert(1)', '/a?b=http://c']) {
      expect((await tambahKanal(deps, areaCode('65'), { jenis: 'formulir', alamat, berakhir: null }, actor)).ok, alamat).toBe(false);
    }
    expect((await tambahKanal(deps, areaCode('65'), { jenis: 'formulir', alamat: '/kunjungan', berakhir: null }, actor)).ok).toBe(true);
    const asked: string[] = [];
    const answers = [undefined, 'HTTP 503', 'HTTP 503'];
    for (const answer of answers) {
      clock.ms += 3_600_000;
      await ujiFormulir(deps, 'https://kpu.example', (url) => {
        asked.push(url);
        return Promise.resolve(answer);
      });
    }
    expect(asked).toEqual(Array<string>(3).fill('https://kpu.example/kunjungan'));
    expect((await readKanalKini(deps.database.db, clock, areaCode('65'))).find(({ jenis }) => jenis === 'formulir')?.keadaan).toBe('MATI');
  });
});

describe('the empty form that the machine sends each hour (layanan.md 3.3)', () => {
  const site = 'http://pendopo.test';
  const kept = async (): Promise<string> => JSON.stringify(await rows(deps.database.db, sql<{ n: number }>`select (select count(*) from layanan_kunjungan)::int + (select count(*) from layanan_token_survei)::int + (select count(*) from audit_entri)::int as n`));
  it('goes the whole way, is refused for what it lacks, and leaves nothing', async () => {
    const before = await kept();
    const ask = askForm((url, init) => Promise.resolve(app.fetch(new Request(url, init))));
    expect(await ask(`${site}/survei`)).toBeUndefined();
    expect(await ask(`${site}/kunjungan`), 'a page that only asks').toBe('tanpa formulir');
    expect(await ask(`${site}/tidak-ada`)).toBe('HTTP 404');
    expect(await kept()).toBe(before);
  });
  it.each([
    [503, 'HTTP 503 saat dikirim'],
    [403, 'HTTP 403 saat dikirim'],
    [422, undefined],
    [400, undefined],
    [303, undefined],
  ])('a form that opens and answers %d when it is sent: %s', async (status, why) => {
    const sent: string[] = [];
    const ask = askForm((url, init) => {
      if (init.method !== 'POST') return Promise.resolve(new Response('<form action="/cari"></form><form method="post" action="https://jahat.example/x"><input type="hidden" name="_tiket" value="asing"></form><form action="/ppid/x" method="post"><input type="hidden" name="_tiket" value="abc-1"></form>', { headers: { 'set-cookie': 'tiket=7; Path=/; Secure' } }));
      sent.push(`${url} ${JSON.stringify(init.body)} ${new Headers(init.headers).get('cookie') ?? ''}`);
      return Promise.resolve(new Response('', { status }));
    });
    expect(await ask('https://kpu.example/ppid')).toBe(why);
    expect(sent, 'the ticket alone, never to another host').toEqual(['https://kpu.example/ppid/x "_tiket=abc-1" tiket=7']);
  });
  it('a server that hangs up is a failure, not a fault', async () => {
    expect(await askForm(() => Promise.reject(new TypeError('fetch failed')))('https://kpu.example/ppid')).toBe('TypeError');
  });
});

describe('the profile', () => {
  it('is versioned by day and stands on the public page', async () => {
    const other = await enrol({ app, deps }, 'admin_kantor', '64');
    const fields = { alamat: 'Jalan Contoh 7', wilayah: 'Kalimantan Timur', transportasi: 'Angkot B', akses: 'pintu', bahasa: 'Indonesia, Kutai', kepala: 'Ketua', ppid: 'Kabag Hukum', ...hari('berlaku', '2026-11-24') };
    expect((await other.post(MEJA, `${MEJA}/profil`, { ...fields, ...hari('berlaku', '2026-11-23') })).status).toBe(422);
    expect((await other.post(MEJA, `${MEJA}/profil`, fields)).status).toBe(303);
    expect((await other.post(MEJA, `${MEJA}/profil`, { ...fields, alamat: 'Jalan Nanti 9', ...hari('berlaku', '2026-12-24') })).status).toBe(303);
    const html = await page('/kantor/64');
    for (const words of ['Jalan Contoh 7', 'Angkot B', 'Pintu masuk tanpa tangga', 'Indonesia, Kutai']) expect(html, words).toContain(words);
    expect(html).not.toContain('Jalan Nanti 9');
  });
  it('hostile values in every field are refused or kept as text', async () => {
    const other = await enrol({ app, deps }, 'admin_kantor', '19');
    for (const value of HOSTILE) {
      const desk = '/kerja/layanan/kantor/19';
      const all = { alamat: value, wilayah: value, bahasa: value, jenis: value, kanal_alamat: value, kanal: value, musim: value, hari_1: value, dasar: value, setuju: value, hasil: value, ...hari('berlaku', '2026-12-24'), dari_tanggal: value, berakhir_tahun: value };
      for (const ending of ['profil', 'kanal', 'uji', 'jam']) {
        const answer = await other.post(desk, `${desk}/${ending}`, all);
        const html = await answer.text();
        expect(answer.status, `${ending} ${value}`).toBeLessThan(500);
        expect(UNESCAPED.filter((mark) => html.includes(mark)), `${ending} ${value}`).toEqual([]);
      }
    }
  }, 120_000);
});
