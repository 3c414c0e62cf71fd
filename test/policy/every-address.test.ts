// Does every officers' address answer every role, at its own node, below, beside and above, as docs/policy.md says? (keamanan.md 2, 13 case 5)
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AreaCode, areaCode } from '#kernel/area-code';
import { projectRoot } from '#platform/config';
import { rows, run, sql } from '#platform/db';
import { type Resource, ROLES, ROLE_RULES, type Role, findSession, isWithin, openSession } from '#platform/identity';
import { type Route, methodOf } from '#platform/module';
import { type App, makeApp, makeMeter, readAssets } from '#platform/web';
import { modules } from '../../src/main.ts';
import { createDaftar } from '../../src/modules/sidalih/daftar/buat.ts';
import { type SmallCount, smallCount } from '../small-count.ts';

const page = readFileSync(join(projectRoot(), 'docs/policy.md'), 'utf8');
/** `| a | b |` lines below a heading. */
function tableOf(heading: string): string[][] {
  const part = page.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '';
  return part
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}
const PERMISSIONS = new Map(tableOf('Permissions').map(([id = '', , whom = '', duties = '']) => [id, { whom, duties }]));
const ADDRESSES = tableOf('Addresses').map(([method = '', path = '', permission = '']) => ({ method, path: path.replaceAll('`', ''), permission }));

/** What the page says of a role's reach, in its own words; undefined = nothing. */
function reachOf(permission: string, role: Role): string | undefined {
  const whom = PERMISSIONS.get(permission)?.whom ?? '';
  const everybody = /^every role: (.*)$/.exec(whom)?.[1];
  if (everybody !== undefined) return everybody;
  return whom.split('; ').find((part) => part.startsWith(`${role}: `))?.slice(role.length + 2);
}

function isAllowed(permission: string, role: Role, mandate: AreaCode, resource: Resource): boolean {
  switch (reachOf(permission, role)) {
    case 'everywhere':
      return true;
    case 'own node':
      return mandate === resource.node;
    case 'own node and below':
      return isWithin(mandate, resource.node);
    case 'own node and below, own organisation':
      return isWithin(mandate, resource.node) && resource.party === '1';
    default:
      return false;
  }
}

/** The node that the address is about, with a place above, beside and below it. */
const PLACES = ['0', '64', '19', '6472', '6474', '647201', '6472011001', '6472011001001'].map(areaCode);
/** One holder a level: whoever sits beside it differs only in what lies around, and that is asked of each. */
const HOLDERS = PLACES.filter((place, at) => PLACES.findIndex((other) => other.length === place.length) === at);
const VALUES: Readonly<Record<string, (node: AreaCode) => string>> = {
  pemilu: () => 'pemilu-2024',
  kontes: () => 'ppwp',
  kode: (node) => node,
  baris: (node) => (node === '0' ? '64' : node.length === 6 ? `${node}1001001` : `${node}01`),
  uuid: () => '7b0c8f5e-57a6-4d6e-9f0b-1d2c3b4a5f60',
  akun: () => '7b0c8f5e-57a6-4d6e-9f0b-1d2c3b4a5f60',
  mandat: () => '7b0c8f5e-57a6-4d6e-9f0b-1d2c3b4a5f60',
  usul: () => '7b0c8f5e-57a6-4d6e-9f0b-1d2c3b4a5f60',
  naskah: () => '7b0c8f5e-57a6-4d6e-9f0b-1d2c3b4a5f60',
  kunci: () => 'ab'.repeat(32),
  id: () => '7b0c8f5e-57a6-4d6e-9f0b-1d2c3b4a5f60',
  sha: () => 'ab'.repeat(32),
  rupa: () => 'besar',
  siaga: () => '7b0c8f5e-57a6-4d6e-9f0b-1d2c3b4a5f60',
  paket: () => 'pilkada-2024',
  kab: () => '6472',
  desa: () => '6472011001',
  serah: () => '7b0c8f5e-57a6-4d6e-9f0b-1d2c3b4a5f60',
  daftar: () => 'pilkada-2024.6472',
  node: (node) => node,
  sisi: () => 'a',
  tahap: () => 'DPT',
  kantor: (node) => node,
  no: () => '1',
  tps: () => '001',
  triwulan: () => '2025-1',
  masukan: () => '7b0c8f5e-57a6-4d6e-9f0b-1d2c3b4a5f60',
  berkas: () => '7b0c8f5e-57a6-4d6e-9f0b-1d2c3b4a5f60',
  surat: () => '7b0c8f5e-57a6-4d6e-9f0b-1d2c3b4a5f60',
  hal: () => '1',
};

/** Its own place, one above, one below, one beside: what a reach can tell apart. */
function placesFor(node: AreaCode): AreaCode[] {
  const others = PLACES.filter((place) => place !== node);
  const above = others.findLast((place) => isWithin(place, node));
  const below = others.find((place) => isWithin(node, place));
  const beside = others.findLast((place) => !isWithin(place, node) && !isWithin(node, place) && place.length <= node.length);
  return [node, above, below, beside].filter((place) => place !== undefined);
}

let count: SmallCount;
let app: App;
beforeAll(async () => {
  count = await smallCount({ simulated: true, modules });
  const { database, clock } = count.deps;
  await createDaftar(database.db, clock, { paket: 'pilkada-2024', kab: areaCode('6472') });
  app = makeApp(count.deps, readAssets(projectRoot()), makeMeter());
});
afterAll(() => count.close());

interface Holder {
  readonly role: Role;
  readonly node: AreaCode;
  readonly cookie: string;
  readonly account: string;
}

async function holderOf(role: Role, node: AreaCode): Promise<Holder> {
  const { db } = count.deps.database;
  const account = randomUUID();
  const until = count.deps.clock.now() + 86_400_000;
  await run(db, sql`insert into identity_akun (id, nama, masuk, keadaan, dibuat, diubah) values (${account}, 'Uji', ${account}, 'AKTIF', 0, 0)`);
  await run(
    db,
    sql`insert into identity_mandat (id, akun, peran, wilayah, partai, sk, mulai, selesai, dibuat)
      values (${randomUUID()}, ${account}, ${role}, ${node}, '1', 'SK', 0, ${until}, 0)`,
  );
  const token = await openSession(db, count.deps.clock, account, { steppedUp: true, agent: '' });
  return { role, node, account, cookie: token };
}

let seen = 0;
/** Was anything denied since this was asked last? */
async function wasDenied(): Promise<boolean> {
  const found = await rows(count.deps.database.db, sql<{ urutan: number; aksi: string }>`select urutan, aksi from audit_entri where urutan > ${seen} order by urutan`);
  seen = found.at(-1)?.urutan ?? seen;
  return found.some(({ aksi }) => aksi === 'identity.tolak');
}

function pathAt(route: Route, node: AreaCode): string {
  return route.path.replace(/:(\w+)(\{[^}]*\})?/g, (_whole, name: string) => {
    const value = VALUES[name];
    if (value === undefined) throw new Error(`${route.id}: say here what stands for :${name}`);
    return value(node);
  });
}

async function ask(route: Route, path: string, holder: Holder): Promise<{ status: number; denied: boolean }> {
  const headers = { cookie: `__Host-sid=${holder.cookie}`, 'sec-fetch-site': 'same-origin' };
  const init = methodOf(route) === 'GET' ? { headers } : { method: 'POST', body: '', headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' } };
  const answer = await app.fetch(new Request(`http://pendopo.test${path}`, init));
  return { status: answer.status, denied: await wasDenied() };
}

/** About the reader's own account: whoever is signed in, and nobody else. */
const own = modules.flatMap((module) => module.routes ?? []).filter((route) => route.own === true);
const guarded = modules.flatMap((module) => module.routes ?? []).filter((route) => route.guard !== undefined);

describe('docs/policy.md', () => {
  it('names every guarded address with its permission, and nothing else', () => {
    const said = ADDRESSES.map(({ method, path, permission }) => `${method} ${path} ${permission}`).sort();
    const all = [...guarded, ...own].map((route) => `${methodOf(route)} ${route.path} ${route.guard?.permission ?? 'signed in: the own account'}`);
    expect(said).toEqual(all.sort());
    expect(said.length).toBeGreaterThan(10);
  });
});

describe('every address, every role, every place', () => {
  it.each(ROLES)('%s', async (role) => {
    const wrong: string[] = [];
    let allowed = 0;
    for (const node of HOLDERS.filter((place) => ROLE_RULES[role].levels.some((digits) => digits === place.length))) {
      const holder = await holderOf(role, node);
      const places = placesFor(node);
      const who = await findSession(count.deps.database, count.deps.clock, holder.cookie);
      for (const route of guarded) {
        const { guard } = route;
        if (guard === undefined) continue;
        // An address without a place in it is about the reader's own; it is asked once.
        for (const place of /:kode/.test(route.path) ? places : [node]) {
          const path = pathAt(route, place);
          const raw = Object.fromEntries(Object.keys(VALUES).map((name) => [name, VALUES[name]?.(place) ?? '']));
          const params = route.params?.safeParse(raw) ?? { success: true as const, data: {} };
          const resource = params.success ? await guard.resource(count.deps, params.data, who) : undefined;
          const { status, denied } = await ask(route, path, holder);
          const should = resource !== undefined && isAllowed(guard.permission, role, node, resource);
          if (should) allowed += 1;
          if (denied !== (resource !== undefined && !should)) wrong.push(`${role}@${node} ${methodOf(route)} ${path}: ${denied ? 'denied' : 'let in'} (${String(status)})`);
          if (!should && status !== 404) wrong.push(`${role}@${node} ${methodOf(route)} ${path}: refused with ${String(status)}, not as a missing page`);
          if (status >= 500) wrong.push(`${role}@${node} ${path}: ${String(status)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    const granted = [...PERMISSIONS.keys()].some((permission) => guarded.some((route) => route.guard?.permission === permission) && reachOf(permission, role) !== undefined);
    expect(allowed > 0).toBe(granted);
  });
});

describe('break-glass opened for one module at one place (keamanan.md 1.7)', () => {
  const modulesRead = [...new Set(guarded.map(({ guard }) => guard?.permission ?? '').filter((id) => (PERMISSIONS.get(id)?.duties ?? '').includes('break-glass reads')).map((id) => id.split('.')[0] ?? ''))];
  it('is for reading alone', () => {
    expect(modulesRead.length).toBeGreaterThan(0);
    const acts = guarded.filter((route) => methodOf(route) === 'POST' && (PERMISSIONS.get(route.guard?.permission ?? '')?.duties ?? '').includes('break-glass'));
    expect(acts.map(({ id }) => id)).toEqual([]);
    expect(modulesRead).not.toContain('wbs');
  });
  it.each(modulesRead.flatMap((module) => ['0', '64', '647201'].map((node) => [module, areaCode(node)] as const)))('%s at %s', async (module, node) => {
    const { db } = count.deps.database;
    const [one, two] = [await holderOf('siaga', areaCode('0')), await holderOf('siaga', areaCode('0'))];
    const now = count.deps.clock.now();
    await run(db, sql`delete from identity_siaga`);
    await run(
      db,
      sql`insert into identity_siaga (id, modul, wilayah, alasan, peminta, diminta, bukti, pembuka, dibuka, sampai)
        values (${randomUUID()}, ${module}, ${node}, ${'alasan yang cukup panjang untuk diterima'}, ${one.account}, ${now}, ${now}, ${two.account}, ${now}, ${now + 3_600_000})`,
    );
    const who = await findSession(count.deps.database, count.deps.clock, one.cookie);
    const wrong: string[] = [];
    let opened = 0;
    for (const route of guarded) {
      const { guard } = route;
      if (guard === undefined) continue;
      for (const place of /:kode/.test(route.path) ? placesFor(node) : [node]) {
        const path = pathAt(route, place);
        const raw = Object.fromEntries(Object.keys(VALUES).map((name) => [name, VALUES[name]?.(place) ?? '']));
        const params = route.params?.safeParse(raw) ?? { success: true as const, data: {} };
        const resource = params.success ? await guard.resource(count.deps, params.data, who) : undefined;
        const { status, denied } = await ask(route, path, one);
        const reads = guard.permission.startsWith(`${module}.`) && (PERMISSIONS.get(guard.permission)?.duties ?? '').includes('break-glass reads');
        const standing = resource !== undefined && isAllowed(guard.permission, 'siaga', areaCode('0'), resource);
        const should = resource !== undefined && ((reads && isWithin(node, resource.node)) || standing);
        if (should && reads) opened += 1;
        if (denied !== (resource !== undefined && !should)) wrong.push(`${methodOf(route)} ${path}: ${denied ? 'denied' : 'let in'} (${String(status)})`);
        if (!should && status !== 404) wrong.push(`${methodOf(route)} ${path}: refused with ${String(status)}`);
        if (status >= 500) wrong.push(`${path}: ${String(status)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(opened).toBeGreaterThan(0);
    await run(db, sql`delete from identity_siaga`);
  });
});

describe('an address of the own account', () => {
  it.each(own.filter((route) => methodOf(route) === 'GET').map((route) => route.path))('%s opens to whoever is signed in, and to nobody else', async (path) => {
    const { cookie } = await holderOf('resepsionis', areaCode('64'));
    const signedIn = await app.fetch(new Request(`http://pendopo.test${path}`, { headers: { cookie: `__Host-sid=${cookie}` } }));
    // Who waits for nothing is led on, but never to the sign-in.
    expect([200, 303]).toContain(signedIn.status);
    expect(signedIn.headers.get('location') ?? '').not.toContain('/masuk');
    const stranger = await app.fetch(new Request(`http://pendopo.test${path}`));
    expect([stranger.status, stranger.headers.get('location')?.startsWith('/masuk')]).toEqual([303, true]);
  });
});
