// What becomes of the pictures in line when their worker dies, hangs, or has too many? (keamanan.md 5, "worker process")
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { plain, workerPid } from '../photo-fixture.ts';
import { inTurn } from './line.ts';

const folder = mkdtempSync(join(tmpdir(), 'antre-'));
const path = join(folder, 'foto');
const develop = (): ReturnType<typeof inTurn> => inTurn({ kind: 'develop', path, fileName: '' });

beforeEach(async () => {
  writeFileSync(path, await plain(64, 48).jpeg().toBuffer());
  expect((await develop()).ok).toBe(true);
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.runIf(existsSync('/proc'))('the line', () => {
  it('a worker that dies takes only its own picture with it', async () => {
    const pid = workerPid();
    process.kill(pid, 'SIGSTOP');
    const both = [develop(), develop()];
    await setImmediate();
    process.kill(pid, 'SIGKILL');
    expect((await Promise.all(both)).map((one) => (one.ok ? 'taken' : one.refusal.code))).toEqual(['PHOTO_BROKEN', 'taken']);
    expect(workerPid()).not.toBe(pid);
  });
  it('a worker that hangs is ended after its time, and the next picture is taken', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    process.kill(workerPid(), 'SIGSTOP');
    const hung = develop();
    await setImmediate();
    vi.advanceTimersByTime(30_000);
    expect(await hung).toMatchObject({ ok: false, refusal: { code: 'PHOTO_BROKEN' } });
    expect((await develop()).ok).toBe(true);
  });
  it('an idle worker gives its memory back, and the next picture gets a new one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await develop();
    const pid = workerPid();
    vi.advanceTimersByTime(30_000);
    expect((await develop()).ok).toBe(true);
    expect(workerPid()).not.toBe(pid);
  });
  it('the hundred-and-first is told to come again, and the hundred are done', async () => {
    const pid = workerPid();
    process.kill(pid, 'SIGSTOP');
    const all = Array.from({ length: 101 }, develop);
    expect(await all[100]).toMatchObject({ ok: false, refusal: { code: 'PHOTO_BUSY' } });
    process.kill(pid, 'SIGCONT');
    expect((await Promise.all(all)).filter((one) => one.ok)).toHaveLength(100);
  });
});
