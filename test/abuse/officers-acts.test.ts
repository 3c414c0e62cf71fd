// Does every field of the officers' other acts stand against whatever may be typed: invitations, ends, devices, stages, plenaries, break-glass? (keamanan.md 13 case 10)
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, sql } from '#platform/db';
import { type Role, bindDevice } from '#platform/identity';
import { modules } from '../../src/main.ts';
import { Visitor, sheetOf } from '../../src/modules/hasil/desk/visit-fixture.ts';
import { stageCommand } from '../../src/modules/hasil/stage/command.ts';
import { type MadeOfficer, makeOfficer } from '../../src/platform/identity/officer-fixture.ts';
import { makeLink } from '../../src/platform/identity/invitation-link.ts';
import { recordedTerminal } from '../fixture.ts';
import { type SmallCount, smallCount } from '../small-count.ts';
import { HOSTILE, UNESCAPED } from './hostile.ts';

const KEC = '647201';
const TPS = '6472011001002';
const RAPAT = `/kerja/hasil/pemilu-2024/ppwp/rapat/${KEC}`;
const MINUTES = 5 * 60_000;

let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ simulated: true, modules });
}, 120_000);
afterAll(() => count.close());

const officer = (role: Role, node: string, party?: string): Promise<MadeOfficer> =>
  makeOfficer(count.deps.database, count.deps.clock, [{ role, node, until: count.deps.clock.now() + 86_400_000, ...(party === undefined ? {} : { party }) }]);
const visitor = async (role: Role, node: string, party?: string): Promise<Visitor> => new Visitor(count.deps, await officer(role, node, party));

/** Sends the form of a page with each hostile value in each of its fields (and those that a browser leaves out); what goes wrong. */
async function attack(who: Visitor, page: string, action: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const sheet = sheetOf((await who.get(page)).html, action);
  const fields = { ...sheet.fields, ...more };
  const wrong: string[] = [];
  for (const name of Object.keys(fields).filter((one) => one !== '_tiket')) {
    for (const value of HOSTILE) {
      const answer = await who.send(sheet.action, { ...fields, [name]: value.toWellFormed() });
      const what = `${action} ${name}=${value.slice(0, 30)}`;
      if (answer.status >= 500) wrong.push(`${what}: ${answer.status}`);
      wrong.push(...UNESCAPED.filter((mark) => answer.html.includes(mark)).map((mark) => `${what} echoes ${mark}`));
    }
  }
  return wrong;
}
const clean = async (who: Visitor, paths: readonly string[]): Promise<string[]> => {
  const wrong: string[] = [];
  for (const path of paths) {
    const { status, html } = await who.get(path);
    if (status >= 500) wrong.push(`${path}: ${status}`);
    wrong.push(...UNESCAPED.filter((mark) => html.includes(mark)).map((mark) => `${path} shows ${mark}`));
  }
  return wrong;
};

describe('accounts', () => {
  it('ending a mandate, freezing, confirming', async () => {
    const admin = await visitor('admin_kantor', '6472');
    const kpps = await officer('kpps', TPS);
    const page = `/kerja/petugas/${kpps.account}`;
    expect(await attack(admin, page, '/akhiri', { mandat: kpps.mandates[0] ?? '', sebab: 'MUTASI' })).toEqual([]);
    expect(await attack(admin, page, '/bekukan', { alasan: 'x' })).toEqual([]);
    const waiting = await makeOfficer(count.deps.database, count.deps.clock, [{ role: 'kpps', node: TPS, until: count.deps.clock.now() + 86_400_000 }], 'TERDAFTAR');
    expect(await attack(admin, `/kerja/petugas/${waiting.account}`, '/konfirmasi')).toEqual([]);
    expect(await clean(admin, [page, '/kerja/petugas', '/kerja'])).toEqual([]);
  }, MINUTES);
  it('an invitation in a stranger’s hand', async () => {
    const { database, clock } = count.deps;
    const invited = await makeOfficer(database, clock, [{ role: 'kpps', node: TPS, until: clock.now() + 86_400_000 }], 'DIUNDANG');
    const link = await database.transaction((db) => makeLink(db, invited.account, 'undangan', null, clock.now()));
    const stranger = await officer('kpps', TPS);
    const who = new Visitor(count.deps, stranger);
    const loose = (await who.get(`/undangan/${link.token}`)).to ?? '';
    expect(loose).toContain('/undangan?u=');
    const wrong: string[] = [];
    for (const value of HOSTILE) wrong.push(...(await clean(who, [`/undangan?u=${encodeURIComponent(value.toWellFormed())}`, `/undangan/${encodeURIComponent(value.toWellFormed().replaceAll('/', ''))}`])));
    expect(wrong).toEqual([]);
  }, MINUTES);
  it('the phone of a KPPS is let go', async () => {
    const kpps = await officer('kpps', TPS);
    const bind = async (): Promise<void> => {
      const spki = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'der', type: 'spki' }).toString('base64url');
      const given = { mandate: kpps.mandates[0] ?? '', key: { spki }, label: '<script>alert(1)</script>' };
      expect((await bindDevice(count.deps.database, count.deps.clock, await kpps.who(), given)).ok).toBe(true);
    };
    await bind();
    const who = new Visitor(count.deps, kpps);
    expect(await clean(who, ['/kerja/hasil/luring', '/kerja/saya'])).toEqual([]);
    expect(await attack(who, '/kerja/hasil/luring', '/lepaskan')).toEqual([]);
    await bind();
    expect(await attack(who, '/kerja/saya', '/kerja/saya/perangkat')).toEqual([]);
  }, MINUTES);
});

describe('a plenary', () => {
  it('opening, notes, rows, foot, objection, proposal', async () => {
    const ppk = await visitor('ppk', KEC);
    expect(await attack(ppk, RAPAT, KEC, { tempat: 'Aula' })).toEqual([]);
    const open = sheetOf((await ppk.get(RAPAT)).html, KEC);
    if ('tempat' in open.fields) await ppk.send(open.action, { ...open.fields, tempat: 'Aula kecamatan' });
    expect(await attack(ppk, `${RAPAT}/catatan`, '/catatan', { saksi: '1', pengawas: '1', nomor: '1', uraian: 'x', tindak: 'x', baris: '' })).toEqual([]);
    expect(await attack(ppk, `${RAPAT}/baris/6472011001001`, '6472011001001', { c0: '1', sebab: 'SALAH_TULIS_KPPS', catatan: 'x' })).toEqual([]);
    expect(await clean(ppk, [RAPAT, `${RAPAT}/catatan`, `${RAPAT}/kaki`, '/kerja/rapat', '/kerja'])).toEqual([]);
    const witness = await visitor('peserta_lo', KEC, '1');
    expect(await attack(witness, `${RAPAT}/catatan`, '/keberatan', { uraian: 'x', baris: '' })).toEqual([]);
    expect(await clean(witness, [RAPAT, `${RAPAT}/catatan`])).toEqual([]);
  }, MINUTES);
});

describe('the stage command', () => {
  const RIGHT: Readonly<Record<string, string>> = { election: 'pemilu-2024', contest: 'ppwp', stage: 'C', area: '6472', until: '2030-01-01', reason: 'Pencermatan atas perintah KPU' };
  it.each(Object.keys(RIGHT))('--%s', async (name) => {
    for (const value of HOSTILE) {
      const terminal = recordedTerminal();
      const args = Object.entries({ ...RIGHT, [name]: value.toWellFormed() }).flatMap(([option, given]) => [`--${option}`, given]);
      const code = await stageCommand.run(['open', ...args], count.deps, terminal);
      // A reason is any sentence, and "0" is the nation.
      const right = name === 'reason' || (name === 'area' && value === '0');
      expect([value, right || code !== 0]).toEqual([value, true]);
    }
  }, MINUTES);
});

describe('break-glass', () => {
  it('asking and looking over', async () => {
    const one = await visitor('siaga', '0');
    expect(await attack(one, '/kerja/siaga', '/kerja/siaga', { modul: 'hasil', wilayah: '6472', alasan: 'alasan yang cukup panjang untuk diterima' })).toEqual([]);
    const { db } = count.deps.database;
    await run(db, sql`delete from identity_siaga`);
    const [first, second] = [await officer('siaga', '0'), await officer('siaga', '0')];
    await run(
      db,
      sql`insert into identity_siaga (id, modul, wilayah, alasan, peminta, diminta, bukti, pembuka, dibuka, sampai, ditutup, permintaan)
        values ('7b0c8f5e-57a6-4d6e-9f0b-1d2c3b4a5f60', 'hasil', '6472', ${`<script>alert(1)</script>"><img src=x onerror=alert(1)>`}, ${first.account}, 1, 1, ${second.account}, 2, 3, 3, 0)`,
    );
    const auditor = await visitor('auditor', '0');
    expect(await clean(auditor, ['/kerja/siaga', '/kerja', '/kerja/keamanan'])).toEqual([]);
    expect(await attack(auditor, '/kerja/siaga', '/tinjau')).toEqual([]);
    expect(await clean(auditor, ['/kerja/siaga'])).toEqual([]);
  }, MINUTES);
});
