// How does a test fill a disk or make it read-only? (a file system of its own, where this user may mount one)
import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync } from 'node:fs';
import { tempFolder } from '../site.ts';

export interface SmallDisk {
  readonly folder: string;
  /** Other options for the mounted file system, e.g. `ro` or `size=900m`; false = not possible. */
  readonly mount: (options: string) => boolean;
  /** Whole megabytes in use. */
  readonly used: () => number;
  readonly gone: () => void;
}

/** Undefined where this user may not mount; the test then says so and passes over. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = tempFolder();
  const run = (program: string, args: readonly string[]): boolean => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
  if (!run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])) return undefined;
  return {
    folder,
    mount: (options) => run('mount', ['-o', `remount,${options}`, folder]),
    used: () => {
      const { blocks, bfree, bsize } = statfsSync(folder);
      return Math.ceil(((blocks - bfree) * bsize) / 1e6);
    },
    gone: () => {
      run('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
