// How does the bench run on the program's own sources? (one bundle, like the program itself)
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const outfile = join(root, 'dist/bench.js');
await build({
  // The look-up is measured from another process than the one that answers.
  entryPoints: { bench: join(root, 'test/bench/bench.ts'), 'bench-lookup': join(root, 'test/bench/lookup-server.ts') },
  outdir: join(root, 'dist'),
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
});
const done = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(done.status ?? 1);
