// How does a clean clone become a running program with nothing but npm? (plain JavaScript: runs on the system's own Node)
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = join(root, 'node_modules/.bin/node');
const installStamp = join(root, 'node_modules/.pendopo-install');
const buildStamp = join(root, 'dist/.stamp');

/** Runs a program in the project folder; ends this process when it fails. */
function run(program, args, env = {}) {
  const done = spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.error) console.error(`pendopo: ${program}: ${done.error.message}`);
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Runs Node side by side, one core each; ends this process when one of them fails, after all have spoken. */
async function runBeside(...all) {
  const ended = (args) => new Promise((resolve) => spawn(node, args, { cwd: root, stdio: 'inherit' }).once('error', () => resolve(1)).once('exit', (code) => resolve(code ?? 1)));
  const failed = (await Promise.all(all.map(ended))).find((code) => code !== 0);
  if (failed !== undefined) process.exit(failed);
}

/** Runs a program in the foreground and hands it every wish to stop; ends as it ends. */
function become(program, args) {
  const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    // A terminal sends Ctrl-C to the child as well; here it must only not end us first.
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  }
  // `kill` of npm ends only the shell between npm and us: when our parent is gone, nobody wants the program any more.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  child.on('error', (error) => {
    console.error(`pendopo: ${program}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)));
}

function install() {
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(installStamp) && readFileSync(installStamp, 'utf8') === wanted && existsSync(node)) return;
  console.error('pendopo: installing packages (once)');
  // The installer's own notes go to standard error, so that reports on standard output stay clean.
  const done = spawnSync('npm', ['ci', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) process.exit(done.status ?? 1);
  writeFileSync(installStamp, wanted);
}

/** Name, size and time of every source: cheap, and enough to know whether a build is due. */
function sourceMark() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (!entry.name.includes('.test.')) {
        const { size, mtimeMs } = statSync(path);
        hash.update(`${path} ${size} ${mtimeMs}\n`);
      }
    }
  };
  walk(join(root, 'src'));
  const build = statSync(join(root, 'tools/build.ts'));
  return hash.update(`${build.size} ${build.mtimeMs}`).digest('hex');
}

function build() {
  const mark = sourceMark();
  if (existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === mark) return;
  run(node, ['tools/build.ts']);
  writeFileSync(buildStamp, mark);
}

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
/** Kills, hostile values in every form, every role at every address: minutes each, so they have a command of their own. */
const LONG = ['test/faults/', 'test/abuse/', 'test/policy/every-address'];
const [command = 'serve', ...rest] = process.argv.slice(2);

install();
if (command === 'install') process.exit(0);
if (command === 'tool') {
  run(node, rest);
} else if (['test', 'test:long', 'test:postgres'].includes(command)) {
  build();
  if (command === 'test' && rest.length === 0) {
    await runBeside(['node_modules/typescript/bin/tsc', '-p', '.'], ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']);
    rest.push(...LONG.map((path) => `--exclude=${path}**`));
  }
  if (command === 'test') run(node, [vitest, 'run', ...rest]);
  else if (command === 'test:long') run(node, [vitest, 'run', ...LONG, ...rest]);
  else run(node, ['tools/with-postgres.ts', node, vitest, 'run', ...rest]);
} else if (command === 'bench') {
  build();
  run(node, ['tools/bench.ts', ...rest]);
} else {
  build();
  become(node, ['--enable-source-maps', 'dist/pendopo.js', command, ...rest]);
}
