// Does one folder serve one process, and is a dead one's lock taken over?
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from './lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pendopo-lock-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

/** The lock of a living process other than this one: process 1 always lives. */
const livingLock = (): void => {
  const own = lockFolder(folder);
  const boot = readFileSync(join(folder, 'pendopo.lock'), 'utf8').trim().split(' ')[1] ?? '';
  if (own.ok) own.value.release();
  writeFileSync(join(folder, 'pendopo.lock'), `1 ${boot}\n`);
};

describe('lockFolder', () => {
  it('gives the lock, and gives it again after release', () => {
    const first = lockFolder(folder);
    expect(first.ok).toBe(true);
    if (first.ok) first.value.release();
    expect(lockFolder(folder).ok).toBe(true);
  });
  it('refuses a second process by one line that names the first', () => {
    livingLock();
    const second = lockFolder(folder);
    expect(second).toMatchObject({ ok: false, refusal: { code: 'FOLDER_IN_USE' } });
    expect(!second.ok && String(second.refusal.values?.['line'])).toContain('process 1');
  });
  it('takes over the lock of a process that is gone', () => {
    writeFileSync(join(folder, 'pendopo.lock'), '4194304 boot\n');
    expect(lockFolder(folder).ok).toBe(true);
  });
  it('takes over a lock that is cut off or rubbish', () => {
    writeFileSync(join(folder, 'pendopo.lock'), '');
    expect(lockFolder(folder).ok).toBe(true);
  });
  it('a place that is no folder is refused by one line', () => {
    const file = join(folder, 'berkas');
    writeFileSync(file, 'x');
    expect(lockFolder(join(file, 'data'))).toMatchObject({ ok: false, refusal: { code: 'FOLDER_UNUSABLE' } });
  });
});
