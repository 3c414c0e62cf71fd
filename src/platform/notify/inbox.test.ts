// Does each officer see what is for them, by name and by role at their own node, and nothing else?
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { fixedClock } from '#platform/clock';
import { run, sql } from '#platform/db';
import type { Mandate, Role, SignedIn } from '#platform/identity';
import { sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { INBOX_PAGE, type Recipient, countUnread, deliverDue, inboxOf, markRead, notify } from './door.ts';
import { NOON, sending } from './mail-fixture.ts';

let own: TestDatabase;
const clock = fixedClock('2026-11-22T05:00:00Z');
const at = { clock, keys: sampleKeys() };
beforeAll(async () => {
  own = await testDatabase();
});
beforeEach(async () => {
  await run(own.database.db, sql`delete from notify_pesan`);
});
afterAll(() => own.close());

function officer(role: Role, node: string, over: Partial<Mandate> = {}): SignedIn {
  const mandate: Mandate = { id: 'm', role, node: areaCode(node), party: null, from: NOON - 1, until: null, decree: '1', ...over };
  return { account: randomUUID(), name: 'Ratna', active: true, mandates: [mandate], steppedUpAt: null, session: 's' };
}
const put = (to: Recipient, subject = 'Permohonan baru', notBefore?: string): Promise<void> =>
  own.database.transaction((db) => notify(db, at, { event: 'ppid.baru', module: 'ppid', object: 'k1', to, lang: 'id', subject, body: ['Isi'], href: '/kerja/ppid/k1', ...(notBefore === undefined ? {} : { notBefore }) }));
const role = (name: Role, node: string): Recipient => ({ kind: 'peran', role: name, node: areaCode(node) });
const subjects = async (who: SignedIn): Promise<string[]> => (await inboxOf(own.database.db, at, who)).map(({ subject }) => subject);

describe('inboxOf', () => {
  it('by account, and by role at the very node; a role ended, begun later, above, below or opened by break-glass gets nothing', async () => {
    const ppid = officer('ppid', '31');
    await put({ kind: 'akun', account: ppid.account }, 'untuk Anda');
    await put(role('ppid', '31'), 'untuk PPID 31');
    expect(await subjects(ppid)).toEqual(['untuk PPID 31', 'untuk Anda']);
    const others = [officer('ppid', '3171'), officer('ppid', '0'), officer('atasan_ppid', '31'), officer('ppid', '31', { until: NOON }), officer('ppid', '31', { from: NOON + 1 }), officer('ppid', '31', { module: 'ppid' })];
    for (const other of others) expect(await subjects(other)).toEqual([]);
  });
  it('stands there at once, before any round of the clock; what is for later does not', async () => {
    const who = officer('ppid', '31');
    await put(role('ppid', '31'), 'sekarang');
    await put(role('ppid', '31'), 'besok', '2026-11-23T05:00:00Z');
    expect(await subjects(who)).toEqual(['sekarang']);
    expect(await deliverDue(sending(own.database, { port: () => 1 }))).toMatchObject({ sent: 1, closed: undefined });
  });
  it('pages by thirty, none twice, none left out', async () => {
    const who = officer('ppid', '31');
    for (let n = 0; n < INBOX_PAGE + 5; n += 1) await put(role('ppid', '31'), `nomor ${n}`);
    const first = await inboxOf(own.database.db, at, who);
    const second = await inboxOf(own.database.db, at, who, first.at(-1)?.no);
    expect([first.length, second.length, new Set([...first, ...second].map(({ id }) => id)).size]).toEqual([INBOX_PAGE, 5, INBOX_PAGE + 5]);
  });
});

describe('markRead', () => {
  it('each holder of a role reads alone; nobody marks what is another\'s', async () => {
    const [one, two, stranger] = [officer('ppid', '31'), officer('ppid', '31'), officer('ppid', '32')];
    await put(role('ppid', '31'));
    await put(role('ppid', '31'));
    const [newest] = await inboxOf(own.database.db, at, one);
    const upTo = newest?.no ?? 0;
    expect(await markRead(own.database.db, at, stranger, upTo)).toBe(0);
    expect([await countUnread(own.database.db, at, one), await markRead(own.database.db, at, one, upTo), await markRead(own.database.db, at, one, upTo)]).toEqual([2, 2, 0]);
    expect([await countUnread(own.database.db, at, one), await countUnread(own.database.db, at, two)]).toEqual([0, 2]);
    expect((await inboxOf(own.database.db, at, one)).map(({ read }) => read)).toEqual([true, true]);
  });
});
