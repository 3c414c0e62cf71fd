// What does the command line run?
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '#platform/config';
import { modules } from './main.ts';
import { start } from './start.ts';

const args = process.argv.slice(2);
// The verifier is a program of its own: what it finds must not hang on this server's settings, database or code.
process.exitCode = args[0] === 'verify' ? verify(args.slice(1)) : await start(modules, args);

function verify(rest: readonly string[]): number {
  return spawnSync(process.execPath, [join(projectRoot(), 'dist/verifikasi.mjs'), ...rest], { stdio: 'inherit' }).status ?? 1;
}
