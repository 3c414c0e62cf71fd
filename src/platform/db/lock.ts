// Does another process already hold this data folder?
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, ok, refuse } from '#kernel/result';

export interface FolderLock {
  release(): void;
}

/**
 * One process a folder. The lock names its process; a lock left by a process that is gone (kill -9, power cut)
 * is taken over, so a restart needs no hands.
 */
export function lockFolder(folder: string): Result<FolderLock> {
  const file = join(folder, 'pendopo.lock');
  try {
    mkdirSync(folder, { recursive: true });
    for (let attempt = 0; attempt < 2; attempt += 1) {
      try {
        const handle = openSync(file, 'wx');
        writeSync(handle, `${process.pid} ${bootMark()}\n`);
        closeSync(handle);
        return ok({ release: () => rmSync(file, { force: true }) });
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error;
        const [pid = '', boot = ''] = readFileSync(file, 'utf8').trim().split(' ');
        if (boot === bootMark() && isAlive(Number(pid))) return refuse('FOLDER_IN_USE', { line: inUse(folder, pid) });
        rmSync(file, { force: true });
      }
    }
    return refuse('FOLDER_IN_USE', { line: inUse(folder, '?') });
  } catch (error) {
    return refuse('FOLDER_UNUSABLE', { line: `PENDOPO_DATA: cannot write to the folder (${codeOf(error)}); check its rights and free space` });
  }
}

function inUse(folder: string, pid: string): string {
  return `PENDOPO_DATA: ${folder} is in use by process ${pid}; stop it first, or set DATABASE_URL to share a PostgreSQL server`;
}

/** After a reboot process numbers begin anew: the boot id tells a stale lock from a living one. */
function bootMark(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'boot';
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
