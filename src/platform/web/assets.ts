// Which style sheet, scripts and fonts belong to this build? (held in memory, named by their content)
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type Answer, makeAnswer, withEtag } from './answer.ts';
import { GUARDS } from './headers.ts';

export interface Assets {
  /** Address of the style sheet, or of a script by its plain name (`table`). */
  readonly css: string;
  script(name: string): string | undefined;
  find(path: string): Answer | undefined;
  /** Changes with every build, so that no cached page outlives its style sheet. */
  readonly build: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** Reads `dist/assets`. A missing build is a start failure, not a page without style. */
export function readAssets(root: string): Assets {
  const folder = join(root, 'dist/assets');
  const list = join(folder, 'manifest.json');
  if (!existsSync(list)) throw new Error('dist/assets is missing: build first (npm start does)');
  const text = readFileSync(list, 'utf8');
  const names = JSON.parse(text) as Record<string, string>;
  const files = new Map<string, Answer>();
  for (const file of readdirSync(folder)) {
    const type = TYPES[extname(file)];
    if (type === undefined) continue;
    const headers = { ...GUARDS, 'cache-control': 'public, max-age=31536000, immutable' };
    files.set(`/assets/${file}`, withEtag(makeAnswer(200, type, readFileSync(join(folder, file)), headers), file));
  }
  return {
    css: `/assets/${names['pendopo.css'] ?? ''}`,
    script: (name) => (names[`${name}.js`] === undefined ? undefined : `/assets/${names[`${name}.js`] ?? ''}`),
    find: (path) => files.get(path),
    build: text,
  };
}
