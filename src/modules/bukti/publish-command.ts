// How does the operator publish the whole site as files? (`pendopo -- publish --out DIR [--only data|pages] [--area CODE]`)
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseAreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { type Sentence, say } from '#kernel/text';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { FolderFault, Publisher, type Rendered, readManifest } from '#platform/publish';
import { originOf, publishData, publishPages, releaseAll } from './publish-site.ts';
import { publishText as text } from './text-publish.ts';

export const publishCommand: Command = {
  words: 'publish',
  usage: 'publish --out FOLDER [--only data|pages] [--area KODE]',
  summary: say('id', text.ringkasTerbit),
  run,
};

const USAGE = 64;

interface Wish {
  readonly out: string;
  readonly only: 'data' | 'pages' | undefined;
  readonly area: string | undefined;
}

async function run(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const wish = readWish(args);
  if (typeof wish === 'string') {
    terminal.problem(wish);
    return USAGE;
  }
  try {
    const publisher = new Publisher(wish.out);
    try {
      return await publish(deps, publisher, wish, terminal);
    } finally {
      publisher.close();
    }
  } catch (error) {
    // One clear line: full, read-only, or held by another publisher. What was made so far is kept for the next run.
    if (!(error instanceof FolderFault)) throw error;
    terminal.problem(`publish: ${error.message}`);
    return 1;
  }
}

function readWish(args: readonly string[]): Wish | string {
  const usage = say('id', text.pakaiTerbit);
  try {
    const { values } = parseArgs({ args: [...args], options: { out: { type: 'string' }, only: { type: 'string' }, area: { type: 'string' } } });
    const { out = '', only, area } = values;
    if (out === '') return `${say('id', text.folderKosong)}\n${usage}`;
    if (only !== undefined && only !== 'data' && only !== 'pages') return usage;
    const code = area === undefined ? undefined : parseAreaCode(area);
    if (code?.ok === false) return say('id', text.areaSalah, { kode: area ?? '' });
    const folder = resolve(out);
    return isFit(folder) ? { out: folder, only, area: code?.value } : say('id', text.folderIsi, { folder });
  } catch {
    return usage;
  }
}

/** Files of others are never mixed with ours. A folder that cannot be made is told when it is written to. */
function isFit(folder: string): boolean {
  if (existsSync(join(folder, '.publikasi'))) return true;
  try {
    mkdirSync(folder, { recursive: true });
    return readdirSync(folder).length === 0;
  } catch {
    return true;
  }
}

async function publish(deps: Deps, publisher: Publisher, wish: Wish, terminal: Terminal): Promise<number> {
  if (await publisher.resume()) terminal.line(say('id', text.dilanjutkan));
  if (deps.settings.PENDOPO_PUBLIC_URL === undefined) terminal.line(say('id', text.tanpaAlamat, { alamat: originOf(deps) }));
  const progress = (n: number): void => terminal.progress?.(formatInt('id', n));
  if (wish.only !== 'pages') {
    const data = await publishData(deps, publisher, progress);
    if (data === undefined) {
      terminal.problem(say('id', text.bergerak));
      return 1;
    }
    tell(terminal, text.bagianData, data);
  }
  if (wish.only !== 'data') tell(terminal, text.bagianHalaman, await publishPages(deps, publisher, wish.area, progress));
  return finish(deps, publisher, wish, terminal);
}

function tell(terminal: Terminal, part: Sentence, { made, kept, missing, examples }: Rendered): void {
  terminal.progress?.('');
  terminal.line(say('id', text.disusun, { bagian: say('id', part), baru: formatInt('id', made), tetap: formatInt('id', kept) }));
  if (missing > 0) terminal.problem(say('id', text.takAda, { n: formatInt('id', missing), alamat: examples.join(' ') }));
}

async function finish(deps: Deps, publisher: Publisher, { out }: Wish, terminal: Terminal): Promise<number> {
  const done = await releaseAll(deps, publisher, out);
  if (!done.ok) {
    terminal.problem(say('id', text.logMenolak, { kode: done.refusal.code }));
    return 1;
  }
  if (done.value === undefined) {
    terminal.line(say('id', text.sama, { waktu: (await readManifest(out))?.waktu ?? '' }));
    return 0;
  }
  const { waktu, files, sha256 } = done.value;
  terminal.line(say('id', text.terbit, { waktu, n: formatInt('id', files), sidik: sha256 }));
  terminal.line(say('id', text.periksa, { folder: out }));
  return 0;
}
