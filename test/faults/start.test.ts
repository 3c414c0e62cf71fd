// Does every fault at the start end in one clear line, no damage and recovery without hands?
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, program, runningSite, tempFolder } from '../site.ts';
import { smallDisk } from './small-disk.ts';

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs to the end; a program that should refuse but listens is stopped after a while and fails by its code. */
async function ended(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  const child = program(args, { PENDOPO_LOG: 'silent', ...env });
  let output = '';
  child.stdout?.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (output += part.toString()));
  const stop = setTimeout(() => child.kill('SIGKILL'), 40_000);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearTimeout(stop);
  return { code, output };
}

function oneLine(done: Ended, words: RegExp): void {
  expect(done.code).toBe(1);
  expect(done.output.trim().split('\n')).toHaveLength(1);
  expect(done.output).toMatch(words);
  expect(done.output).not.toMatch(/\n\s+at /);
}

const bare = { PENDOPO_DEMO: 'off', PENDOPO_HOST: '127.0.0.1' };
let site: Running;
beforeAll(async () => {
  site = await runningSite(tempFolder(), bare);
}, 120_000);
afterAll(async () => {
  await site.stop();
  rmSync(site.folder, { recursive: true, force: true });
});

describe('the start', () => {
  it.each([
    ['PENDOPO_PORT', 'delapan'],
    ['DATABASE_URL', 'mysql://a@b/c'],
    ['PENDOPO_PRT', '80'],
  ])('%s=%s stops it with one line', async (name, value) => {
    oneLine(await ended(['serve'], { ...bare, PENDOPO_DATA: tempFolder(), [name]: value }), new RegExp(`^pendopo: ${name}: `));
  });

  it('a second process on the same folder is refused; the first goes on', async () => {
    oneLine(await ended(['serve'], { ...bare, PENDOPO_DATA: site.folder }), /in use by process \d+; stop it first/);
    expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${site.url}/hasil`)).status).toBe(200);
  });

  it('a port that is taken is named', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    oneLine(await ended(['serve'], { ...bare, PENDOPO_DATA: tempFolder(), PENDOPO_PORT: String(port) }), /^pendopo: PENDOPO_PORT: \d+ is taken/);
    holder.close();
  });

  it('a data folder that is a file is refused', async () => {
    const file = join(tempFolder(), 'berkas');
    writeFileSync(file, 'bukan folder');
    oneLine(await ended(['serve'], { ...bare, PENDOPO_DATA: file }), /PENDOPO_DATA: cannot write to the folder/);
    expect(readFileSync(file, 'utf8')).toBe('bukan folder');
  });

  it('a server that does not answer is named, without its password', async () => {
    const done = await ended(['serve'], { ...bare, PENDOPO_DATA: tempFolder(), DATABASE_URL: 'postgres://orang:rahasia@127.0.0.1:9/pendopo' });
    oneLine(done, /^pendopo: DATABASE_URL: the server does not answer/);
    expect(done.output).not.toContain('rahasia');
  });

  it('an unknown command shows the help and fails', async () => {
    const done = await ended(['terbang'], { ...bare, PENDOPO_DATA: tempFolder() });
    expect(done.code).toBe(2);
    expect(done.output).toContain('import results');
  });
});

describe('the end', () => {
  it('SIGTERM lets a running answer finish and leaves with 0; kill -9 leaves nothing to mend', async () => {
    const folder = tempFolder();
    const first = await runningSite(folder, bare);
    const answer = fetch(`${first.url}/cari?q=jakarta`);
    expect((await answer).status).toBe(200);
    expect(await first.stop()).toBe(0);
    expect(existsSync(join(folder, 'pendopo.lock'))).toBe(false);
    const second = await runningSite(folder, bare);
    await second.stop('SIGKILL');
    expect(existsSync(join(folder, 'pendopo.lock'))).toBe(true);
    const third = await runningSite(folder, bare);
    expect((await fetch(`${third.url}/hasil/pemilu-2024/ppwp`)).status).toBe(200);
    await third.stop();
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('the disk', () => {
  it('too small to begin: one line; larger: it begins', async (context) => {
    const disk = smallDisk(8);
    if (disk === undefined) {
      console.log('skipped: this user may not mount a small disk');
      context.skip();
      return;
    }
    try {
      const done = await ended(['serve'], { ...bare, PENDOPO_DATA: disk.folder });
      oneLine(done, /PENDOPO_DATA/);
      expect(disk.mount('size=900m')).toBe(true);
      const later = await runningSite(disk.folder, bare);
      expect((await fetch(`${later.url}/hasil/pemilu-2024/ppwp`)).status).toBe(200);
      await later.stop();
    } finally {
      disk.gone();
    }
  });

  it('read-only: one line at the start; a running server keeps showing what it has', async (context) => {
    const disk = smallDisk(900);
    if (disk === undefined) {
      console.log('skipped: this user may not mount a small disk');
      context.skip();
      return;
    }
    try {
      mkdirSync(join(disk.folder, 'data'));
      const data = join(disk.folder, 'data');
      const running = await runningSite(data, bare);
      expect((await fetch(`${running.url}/hasil/pemilu-2024/ppwp`)).status).toBe(200);
      await running.stop();
      expect(disk.mount('ro')).toBe(true);
      oneLine(await ended(['serve'], { ...bare, PENDOPO_DATA: data }), /PENDOPO_DATA: cannot write to the folder \(EROFS\)/);
      expect(disk.mount('rw')).toBe(true);
      const again = await runningSite(data, bare);
      expect((await fetch(`${again.url}/hasil/pemilu-2024/ppwp`)).status).toBe(200);
      await again.stop();
    } finally {
      disk.gone();
    }
  });
});
