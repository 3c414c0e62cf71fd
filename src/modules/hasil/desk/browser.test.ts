// Do the form's pure parts run in a browser, without the server behind them? (the offline page is built on them)
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#platform/config';

const PURE = ['answers', 'filled', 'judge', 'levels', 'paper', 'questions', 'sentence', 'typed'];

describe('a browser bundle', () => {
  it.each(PURE)('desk/%s.ts brings nothing of the server along', async (name) => {
    const made = await build({
      entryPoints: [join(projectRoot(), `src/modules/hasil/desk/${name}.ts`)],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'browser',
      format: 'esm',
      logLevel: 'silent',
    });
    const sources = Object.keys(made.metafile.inputs);
    expect(sources.filter((path) => /src\/platform|\/store\/|node_modules|^node:/.test(path))).toEqual([]);
    expect(made.errors).toEqual([]);
  });
});
