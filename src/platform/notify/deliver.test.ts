// Does every letter arrive, in order, whatever the server does? (against a real SMTP server)
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock';
import { type Db, rows, run, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { type Message, deliverDue, dropNotices, listFailed, mailStanding, notify, retryFailed, wipeOld } from './door.ts';
import { type MailServer, NOON, mailServer, sending } from './mail-fixture.ts';
import { CLAIM_MS } from './timing.ts';
import { claimNext } from './store.ts';

let own: TestDatabase;
let server: MailServer;
beforeAll(async () => {
  own = await testDatabase();
});
beforeEach(async () => {
  server = mailServer();
  await server.start();
  await run(own.database.db, sql`delete from notify_pesan`);
  await run(own.database.db, sql`delete from notify_saluran`);
});
afterEach(() => server.stop());
afterAll(() => own.close());

const DAY = 24 * 60;
const ALL = [{ node: '0' as Message['office'] & string, below: true, party: null }];
const letter = (over: Partial<Message> = {}): Message => ({
  event: 'ppid.diterima',
  module: 'ppid',
  object: 'kasus-1',
  to: { kind: 'surel', address: 'siti@contoh.id' },
  lang: 'id',
  subject: 'Permohonan PPID-31-2026-0001 diterima',
  body: ['Permohonan Anda sudah dicatat.', 'Jawaban paling lambat 4 Desember 2026.'],
  ...over,
});
const put = (over: Partial<Message> = {}, minutes = 0): Promise<void> =>
  own.database.transaction((db) => notify(db, { clock: fixedClock(new Date(NOON + minutes * 60_000).toISOString()), keys: sampleKeys() }, letter(over)));
const deliver = (minutes = 0) => deliverDue(sending(own.database, server, minutes));
const states = async (): Promise<string[]> =>
  (await rows(own.database.db, sql<{ keadaan: string }>`select keadaan from notify_pesan order by no`)).map(({ keadaan }) => keadaan);

describe('delivery', () => {
  it('a letter in plain text, made by a machine, one id, threaded by its case', async () => {
    await put();
    await put({ subject: 'Jawaban', href: '/lacak' });
    await put({ object: 'kasus-2' });
    expect(await deliver()).toEqual({ sent: 3, failed: 0, later: 0, closed: undefined });
    const [first, second, other] = server.got;
    expect(first?.to).toBe('siti@contoh.id');
    expect(first?.header('message-id')).toMatch(/^<[0-9a-f-]{36}@kpu\.contoh\.id>$/);
    expect([first?.header('auto-submitted'), first?.header('content-type'), first?.header('from'), first?.header('content-language')]).toEqual([
      'auto-generated', 'text/plain; charset=utf-8', 'Layanan KPU <layanan@kpu.contoh.id>', 'id',
    ]);
    expect([first?.header('in-reply-to'), other?.header('in-reply-to')]).toEqual([undefined, undefined]);
    expect([second?.header('in-reply-to'), second?.header('references')]).toEqual([first?.header('message-id'), first?.header('message-id')]);
    expect(first?.body).toContain('Permohonan Anda sudah dicatat.\r\n\r\nJawaban paling lambat 4 Desember 2026.');
    expect(second?.body).toContain('https://kpu.contoh.id/lacak');
    expect([await states(), server.connections()]).toEqual([['TERKIRIM', 'TERKIRIM', 'TERKIRIM'], 1]);
    expect(await deliver(60)).toMatchObject({ sent: 0 });
  });
  it('an act that is undone sends nothing', async () => {
    const undone = own.database.transaction(async (db) => {
      await notify(db, { clock: fixedClock('2026-11-22T05:00:00Z'), keys: sampleKeys() }, letter());
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    expect([await deliver(), server.got]).toMatchObject([{ sent: 0 }, []]);
  });
  it('neither address nor text lies readable in any row; the address of a failure is masked', async () => {
    await put({ to: { kind: 'surel', address: 'rahasia-sekali@contoh.id' }, subject: 'Judul rahasia', body: ['Isi rahasia'] });
    server.refuse = () => ({ code: 550, words: '5.1.1 <rahasia-sekali@contoh.id> unknown' });
    await deliver();
    const all = JSON.stringify(await rows(own.database.db, sql<object>`select p.*, s.* from notify_pesan p left join notify_saluran s on true`));
    expect(all).not.toMatch(/rahasia/);
    expect(await listFailed(own.database.db, { keys: sampleKeys() }, ALL)).toMatchObject([{ masked: 'r***@c***.id', cause: '550 5.1.1', tries: 1 }]);
  });
  it('signs in where the setting names somebody', async () => {
    await server.stop();
    server = mailServer({ auth: { user: 'pendopo', pass: 'p@ss/word' } });
    await server.start();
    await put();
    expect(await deliverDue(sending(own.database, server, 0, 'pendopo:salah@'))).toMatchObject({ sent: 0, closed: '535' });
    expect(await deliverDue(sending(own.database, server, 1, 'pendopo:p%40ss%2Fword@'))).toMatchObject({ sent: 1 });
  });
  it('without a server letters wait and the desk says so', async () => {
    await put();
    const at = { ...sending(own.database, server), settings: { PENDOPO_SMTP: undefined, PENDOPO_MAIL_FROM: undefined, PENDOPO_PUBLIC_URL: undefined } };
    expect(await deliverDue(at)).toMatchObject({ sent: 0, failed: 0 });
    expect(await mailStanding(own.database.db, at)).toMatchObject({ set: false, waiting: 1, failed: 0 });
  });
});

describe('a server that will not', () => {
  it('550: this address is given up at once, the desk can try it again', async () => {
    server.refuse = (address) => (address.startsWith('tiada') ? { code: 550, words: 'no such user' } : undefined);
    await put({ to: { kind: 'surel', address: 'tiada@contoh.id' }, office: '31' as NonNullable<Message['office']> });
    await put();
    expect(await deliver()).toMatchObject({ sent: 1, failed: 1 });
    const [failed] = await listFailed(own.database.db, { keys: sampleKeys() }, [{ ...ALL[0], node: '31', below: false } as (typeof ALL)[0]]);
    expect(failed).toMatchObject({ office: '31', cause: '550' });
    expect(await listFailed(own.database.db, { keys: sampleKeys() }, [{ ...ALL[0], node: '32' } as (typeof ALL)[0]])).toEqual([]);
    server.refuse = () => undefined;
    const at = sending(own.database, server, 5);
    expect(await retryFailed(own.database.db, at, [{ ...ALL[0], node: '32' } as (typeof ALL)[0]], failed?.id ?? '')).toBe(false);
    expect(await retryFailed(own.database.db, at, ALL, failed?.id ?? '')).toBe(true);
    expect(await deliver(5)).toMatchObject({ sent: 1 });
  });
  it.each([
    ['greylisting', 451, '4.7.1 come again'],
    ['a full mailbox', 452, '4.2.2 full'],
    ['we are on a list', 550, '5.7.1 blocked'],
    ['relaying denied', 554, '5.7.1 relay'],
  ])('%s is no fault of the address: tried again, later and later, the order kept', async (_what, code, words) => {
    server.refuse = () => ({ code, words });
    await put({ subject: 'satu' });
    await put({ subject: 'dua' });
    await put({ subject: 'lain', to: { kind: 'surel', address: 'budi@contoh.id' } });
    expect(await deliver()).toMatchObject({ sent: 0, failed: 0, later: 2 });
    expect(await deliver(0)).toMatchObject({ later: 0 });
    expect(await deliver(1)).toMatchObject({ later: 2 });
    expect(await deliver(2)).toMatchObject({ later: 0 });
    server.refuse = () => undefined;
    expect(await deliver(3)).toMatchObject({ sent: 3 });
    expect(server.got.filter(({ to }) => to === 'siti@contoh.id').map((one) => one.header('subject'))).toEqual(['satu', 'dua']);
  });
  it('the end of DATA refused: never for good before five days of tries', async () => {
    server.data = () => ({ code: 554, words: 'no' });
    await put();
    let tries = 0;
    for (let minutes = 0; (await states())[0] !== 'GAGAL'; minutes += 60) {
      tries += (await deliver(minutes)).later;
      if (minutes < 5 * DAY) expect((await states())[0]).toBe('DIBUAT');
      else expect(minutes).toBeLessThan(6 * DAY);
    }
    expect(tries).toBeGreaterThan(60);
  });
  it('the line cut inside a letter, and behind it before the answer: the same id again, nothing else disturbed', async () => {
    const [cut, rest] = ['putus@contoh.id', 'sesudah@contoh.id'];
    await put({ to: { kind: 'surel', address: cut } });
    await put({ to: { kind: 'surel', address: rest } });
    await put({ to: { kind: 'surel', address: 'utuh@contoh.id' } });
    server.data = (to) => (to === cut ? 'cut' : to === rest ? 'after' : undefined);
    expect(await deliver()).toMatchObject({ sent: 1, later: 2, closed: undefined });
    server.data = () => undefined;
    expect(await deliver(1)).toMatchObject({ sent: 2 });
    const twice = server.got.filter(({ to }) => to === rest).map((one) => one.header('message-id'));
    expect([twice.length, new Set(twice).size]).toEqual([2, 1]);
    expect(server.got.filter(({ to }) => to === cut)).toHaveLength(1);
  });
});

describe('a server that is away', () => {
  it('for nine days: nothing lost, nothing failed, the order kept', async () => {
    const connectionsBefore = server.connections();
    await server.stop();
    for (let n = 0; n < 30; n += 1) await put({ subject: `pesan ${n}`, to: { kind: 'surel', address: `warga${n % 3}@contoh.id` } }, n);
    for (let minutes = 30; minutes < 9 * DAY; minutes += 15) {
      expect(await deliver(minutes)).toMatchObject({ sent: 0, failed: 0 });
    }
    expect(await mailStanding(own.database.db, sending(own.database, server, 9 * DAY))).toMatchObject({ waiting: 30, failed: 0, closed: { since: NOON + 30 * 60_000, cause: 'ECONNREFUSED' } });
    await server.start();
    expect(await deliver(9 * DAY + 16)).toMatchObject({ sent: 30, failed: 0 });
    for (const who of [0, 1, 2]) {
      const subjects = server.got.filter(({ to }) => to === `warga${who}@contoh.id`).map((one) => Number(one.header('subject')?.slice(6)));
      expect(subjects).toEqual([...subjects].sort((a, b) => a - b));
      expect(subjects).toHaveLength(10);
    }
    expect(await mailStanding(own.database.db, sending(own.database, server, 9 * DAY))).toMatchObject({ waiting: 0, closed: undefined });
    expect(server.connections() - connectionsBefore).toBe(1);
  }, 60_000);
});

it('a server that is away is asked 8 times in the first hour and then every 15 minutes, however many letters wait', async () => {
  await server.stop();
  for (let n = 0; n < 5; n += 1) await put({ object: `kasus-${n}` });
  for (let minutes = 0; minutes <= 60; minutes += 1) await deliver(minutes);
  expect(await rows(own.database.db, sql<object>`select beruntun from notify_saluran`)).toEqual([{ beruntun: 8 }]);
});

describe('two servers, kills, and a thousand letters', () => {
  it('1,000 letters by two servers at once: each once, each case in order', async () => {
    await own.database.transaction(async (db: Db) => {
      for (let n = 0; n < 1_000; n += 1) await notify(db, sending(own.database, server), letter({ object: `k${n % 50}`, subject: `nomor ${n}`, to: { kind: 'surel', address: `w${n % 50}@contoh.id` } }));
    });
    let sent = 0;
    for (let round = 0; round < 6 && sent < 1_000; round += 1) {
      const both = await Promise.all([deliver(), deliver()]);
      sent += both.reduce((sum, one) => sum + one.sent, 0);
    }
    expect([sent, server.got.length]).toEqual([1_000, 1_000]);
    expect(new Set(server.got.map((one) => one.header('message-id'))).size).toBe(1_000);
    for (let who = 0; who < 50; who += 1) {
      const subjects = server.got.filter(({ to }) => to === `w${who}@contoh.id`).map((one) => Number(one.header('subject')?.slice(6)));
      expect(subjects).toEqual(Array.from({ length: 20 }, (_, n) => n * 50 + who));
    }
  }, 60_000);
  it('killed between sending and marking: once more after ten minutes with the same id; until then the next of its case waits', async () => {
    await put({ subject: 'satu' });
    await put({ subject: 'dua' });
    const killed = await claimNext(own.database.db, { channel: 'surel', sender: '00000000-0000-4000-8000-000000000001', now: NOON, until: NOON + CLAIM_MS, quiet: [] });
    expect(await deliver(9)).toMatchObject({ sent: 0 });
    expect(await deliver(10)).toMatchObject({ sent: 2 });
    expect(server.got.map((one) => [one.header('subject'), one.header('message-id')])).toEqual([['satu', `<${killed?.id}@kpu.contoh.id>`], ['dua', expect.any(String)]]);
  });
});

describe('quiet hours, turns and consent', () => {
  const NIGHT = 9 * 60; // 21.00 in Jakarta
  it('nothing rings between 20.00 and 07.00 on the reader\'s own clock, unless urgent; urgent takes what waits before it along', async () => {
    await put({ subject: 'biasa' }, NIGHT);
    await put({ subject: 'lain kasus', object: 'kasus-2' }, NIGHT);
    expect(await deliver(NIGHT)).toMatchObject({ sent: 0 });
    await put({ subject: 'besok pagi berubah', urgent: true }, NIGHT + 1);
    await deliver(NIGHT + 1);
    expect(server.got.map((one) => one.header('subject'))).toEqual(['biasa', 'besok pagi berubah']);
    expect(await deliver(18 * 60 + 59)).toMatchObject({ sent: 0 });
    expect(await deliver(19 * 60)).toMatchObject({ sent: 1 });
  });
  it('05.30 in Jakarta is 07.30 in Jayapura', async () => {
    await put({ zone: 'WIB' });
    await put({ zone: 'WIT', object: 'papua' });
    expect(await deliver(17 * 60 + 30)).toMatchObject({ sent: 1 });
  });
  it('what is for later neither goes early nor holds up what comes before it', async () => {
    await put({ subject: 'pengingat', notBefore: new Date(NOON + 3 * 60 * 60_000).toISOString() });
    await put({ subject: 'berubah' }, 1);
    await deliver(2);
    expect(server.got.map((one) => one.header('subject'))).toEqual(['berubah']);
    await deliver(180);
    expect(server.got.map((one) => one.header('subject'))).toEqual(['berubah', 'pengingat']);
  });
  it('withdrawn consent: what waits is gone within the act, what was sent loses address and text', async () => {
    await put();
    await deliver();
    await put({ subject: 'tidak boleh' }, 1);
    await put({ subject: 'lain', object: 'kasus-2' }, 1);
    await own.database.transaction((db) => dropNotices(db, 'ppid', 'kasus-1'));
    await deliver(2);
    expect(server.got.map((one) => one.header('subject'))).toEqual(['Permohonan PPID-31-2026-0001 diterima', 'lain']);
    expect(await rows(own.database.db, sql<object>`select keadaan, alamat, isi from notify_pesan where objek = 'kasus-1'`)).toEqual([{ keadaan: 'TERKIRIM', alamat: null, isi: null }]);
  });
  it('text and address of a sent letter are wiped after 30 days, the line stays', async () => {
    await put();
    await deliver();
    expect(await wipeOld(own.database.db, fixedClock(new Date(NOON + 29 * DAY * 60_000).toISOString()))).toBe(0);
    expect(await wipeOld(own.database.db, fixedClock(new Date(NOON + 31 * DAY * 60_000).toISOString()))).toBe(1);
    expect(await rows(own.database.db, sql<object>`select alamat, isi, keadaan from notify_pesan`)).toEqual([{ alamat: null, isi: null, keadaan: 'TERKIRIM' }]);
  });
});
