// What does the running server do with a zip bomb, a polyglot and 60 MB sent as a photograph, and are others served meanwhile? (keamanan.md 5, 13 case 8)
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { fotoPath } from '../../src/modules/hasil/desk/address.ts';
import { slotName } from '../../src/modules/hasil/desk/pages/photos.tsx';
import { jpeg, pdf, zip } from '../../src/platform/attachments/photo-fixture.ts';
import { AGENT, type TestOfficer, browserOf, signedIn } from '../browsing.ts';
import { type Running, runningSite, tempFolder } from '../site.ts';
import { AT, clock, envOf, inDatabase, kecamatanGround, lay } from './ground.ts';

const place = { PENDOPO_DATA: tempFolder() };
const path = fotoPath(AT, areaCode('6472011001001'));
const MIB = 1024 * 1024;
let site: Running;
let officer: TestOfficer;
beforeAll(async () => {
  officer = await inDatabase(place, async (database) => {
    await lay(database, kecamatanGround(1, 2));
    return signedIn(database, clock, [['ppk', '647201']]);
  });
  site = await runningSite(place.PENDOPO_DATA, envOf(place));
}, 120_000);
afterAll(async () => {
  await site.stop();
  rmSync(place.PENDOPO_DATA, { recursive: true, force: true });
});

/** Status of the answer; a server that has said no may close before all is sent. */
async function send(bytes: Buffer, name: string): Promise<{ readonly status: number; readonly text: string }> {
  const form = new FormData();
  for (const [field, value] of Object.entries(await browserOf(site.url, officer.cookie).form(path, path))) form.append(field, value);
  form.append(slotName(1), new Blob([new Uint8Array(bytes)]), name);
  const headers = { cookie: officer.cookie, 'user-agent': AGENT, 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(site.url + path, { method: 'POST', body: form, headers, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}

/** Greatest resident memory of the server so far; 0 where the system does not tell. */
function peak(): number {
  const file = `/proc/${String(site.process.pid)}/status`;
  return existsSync(file) ? Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) * 1024 : 0;
}

function left(): string[] {
  return ['objek', 'kiriman', 'sementara'].flatMap((name) => {
    const folder = join(place.PENDOPO_DATA, name);
    return existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : [])) : [];
  });
}

it.each<[string, number, () => Promise<Buffer> | Buffer, string]>([
  ['a zip bomb named .jpg', 422, () => zip('x', Buffer.alloc(200 * MIB)), 'a.jpg'],
  ['a photograph with an archive behind it', 422, async () => Buffer.concat([await jpeg(), zip('a.html', Buffer.from('<script>alert(1)</script>'))]), 'a.jpg'],
  ['a PDF that begins like nothing', 422, () => pdf, 'a.jpg'],
  ['60 MB', 413, () => Buffer.alloc(60_000_000, 255), 'a.jpg'],
])('%s: refused with %i and words, nothing kept, memory bounded, others served meanwhile', async (_what, status, make, name) => {
  const bytes = await make();
  await send(Buffer.from('pemanasan'), 'a.jpg');
  const before = peak();
  const sent = Promise.all([1, 2, 3, 4].map(async () => send(bytes, name)));
  const others = await Promise.all(['/', '/hasil/pemilu-2024/ppwp', '/healthz'].map(async (page) => (await fetch(site.url + page)).status));
  expect(others).toEqual([200, 200, 200]);
  for (const answer of await sent) expect([answer.status, answer.text.includes('<h1')]).toEqual([status, true]);
  expect(left()).toEqual([]);
  expect(peak() - before).toBeLessThan(150 * MIB);
});
