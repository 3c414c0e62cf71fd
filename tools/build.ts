// How do the sources become the program, the style sheet and the small scripts in dist/?
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { PurgeCSS } from 'purgecss';

const root = join(import.meta.dirname, '..');
const assets = join(root, 'dist/assets');

interface StyleOrder {
  readonly sources: readonly string[];
  /** Patterns of what leaves the libraries' sheets before the purge: the GDS face is licensed to gov.uk alone. */
  readonly strip: readonly string[];
  /** Patterns of classes that are put together at run time and so stand in no source. */
  readonly safelist: readonly string[];
}

/** `name` or `name-<hash>.ext` by logical name, read by platform/web at the start. */
const manifest: Record<string, string> = {};

function keep(name: string, bytes: Buffer | string): void {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const dot = name.lastIndexOf('.');
  const file = `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  writeFileSync(join(assets, file), bytes);
  manifest[name] = file;
}

async function program(): Promise<void> {
  await build({
    entryPoints: [join(root, 'src/cli.ts')],
    outfile: join(root, 'dist/pendopo.js'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
    logLevel: 'warning',
  });
}

/** One file without packages, so that a sceptic can take it away and read it. */
async function verifier(): Promise<void> {
  await build({
    entryPoints: [join(root, 'src/verifier/program.ts')],
    outfile: join(root, 'dist/verifikasi.mjs'),
    banner: { js: '#!/usr/bin/env node' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'warning',
  });
}

/** Scripts of the design, and those that belong to one page of a module. */
function clientScripts(): string[] {
  const modules = join(root, 'src/modules');
  const pages = readdirSync(modules).map((name) => join(modules, name, 'pages'));
  const folders = [join(root, 'src/design/client'), ...pages, join(modules, 'hasil/luring'), join(modules, 'sidalih/coklit'), join(modules, 'layanan/loket/resepsi')];
  return folders.flatMap((folder) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.client.ts')).map((name) => join(folder, name)) : []));
}

async function scripts(): Promise<void> {
  for (const file of clientScripts()) {
    const made = await build({
      entryPoints: [file],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      target: 'es2020',
      logLevel: 'warning',
    });
    keep(`${basename(file, '.client.ts')}.js`, Buffer.from(made.outputFiles[0]?.contents ?? []));
  }
}

async function styles(): Promise<void> {
  const folder = join(root, 'src/design/styles');
  const order = JSON.parse(readFileSync(join(folder, 'order.json'), 'utf8')) as StyleOrder;
  const raw = order.sources
    .map((source) => readFileSync(source.startsWith('./') ? join(folder, source) : join(root, 'node_modules', source), 'utf8'))
    .join('\n');
  const css = order.strip.reduce((text, pattern) => text.replace(new RegExp(pattern, 'g'), ''), raw);
  const sources = [join(root, 'src/design/**/*.{tsx,ts}'), join(root, 'src/modules/**/*.tsx'), join(root, 'src/platform/**/*.tsx')];
  const [purged] = await new PurgeCSS().purge({
    content: sources,
    css: [{ raw: css }],
    safelist: order.safelist.map((pattern) => new RegExp(pattern)),
    keyframes: true,
    fontFace: false,
  });
  const small = await build({
    stdin: { contents: purged?.css ?? css, loader: 'css' },
    write: false,
    minify: true,
    logLevel: 'error',
  });
  keep('pendopo.css', Buffer.from(small.outputFiles[0]?.contents ?? []));
}

/** The font keeps its plain name: the style sheet names it, and its content never changes under one version. */
function fonts(): void {
  const folder = join(root, 'node_modules/@fontsource-variable/plus-jakarta-sans/files');
  for (const part of ['latin', 'latin-ext']) {
    cpSync(join(folder, `plus-jakarta-sans-${part}-wght-normal.woff2`), join(assets, `plus-jakarta-sans-${part}.woff2`));
    manifest[`plus-jakarta-sans-${part}.woff2`] = `plus-jakarta-sans-${part}.woff2`;
  }
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
mkdirSync(assets, { recursive: true });
fonts();
await Promise.all([program(), verifier(), scripts(), styles()]);
writeFileSync(join(assets, 'manifest.json'), JSON.stringify(manifest, null, 2));
