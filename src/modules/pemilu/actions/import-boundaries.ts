// What happens when boundaries are brought in? (`import boundaries`: one act a file, true maps from then on)
import { parseArgs } from 'node:util';
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { operator, perform } from '#platform/action';
import type { Terminal } from '#platform/log';
import type { Deps } from '#platform/module';
import { ensureAreas, readBoundaries, storeBoundaries } from '#platform/offices';
import { readTextFile } from '../read-file.ts';
import { FAULT_TEXT, text } from '../text.ts';

export const USAGE = 'import boundaries FILE... [--source TEXT]';
export const EVENT = 'pemilu.impor-batas';
const EXAMPLES = 10;

/** Exit codes: 0 every boundary drawn, 1 a file refused or codes left out, 2 the command itself was wrong. */
export async function importBoundaries(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const wish = readWish(args);
  if (wish === undefined) {
    terminal.problem(say('id', text.batasCara, { cara: USAGE }));
    return 2;
  }
  await ensureAreas(deps.database);
  let exit = 0;
  for (const file of wish.files) exit = Math.max(exit, await importOne(file, wish.source, deps, terminal));
  return exit;
}

function readWish(args: readonly string[]): { readonly files: readonly string[]; readonly source: string | undefined } | undefined {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { source: { type: 'string' } } });
    return positionals.length === 0 ? undefined : { files: positionals, source: values.source };
  } catch {
    return undefined;
  }
}

async function importOne(path: string, source: string | undefined, deps: Deps, terminal: Terminal): Promise<number> {
  const file = await readTextFile(path);
  const read = file.ok ? await readBoundaries(deps.database.db, file.value.text) : file;
  if (!file.ok || !read.ok) {
    const refused = file.ok ? (read.ok ? undefined : read.refusal) : file.refusal;
    if (refused === undefined) return 1;
    const values = Object.fromEntries(Object.entries(refused.values ?? {}).map(([name, value]) => [name, String(value)]));
    terminal.problem(`${refused.code}: ${say('id', FAULT_TEXT[refused.code], { kode: '-', ...values })}`);
    return 1;
  }
  const { set, unknown, missing } = read.value;
  const sumber = source ?? file.value.nama;
  const act = { event: EVENT, actor: operator, object: set.tingkat === 1 ? 'provinsi' : 'kab_kota' };
  const maps = await perform(deps.database, deps.clock, act, async (db) => {
    const value = await storeBoundaries(db, set, sumber);
    return { value, facts: { berkas: file.value.nama, sha256: file.value.sha256, wilayah: set.areas.size } };
  });
  terminal.line(say('id', text.batasSelesai, { berkas: file.value.nama, wilayah: formatInt('id', set.areas.size), peta: formatInt('id', maps) }));
  if (missing.length > 0) terminal.line(say('id', text.batasKurang, { jumlah: formatInt('id', missing.length), kode: missing.slice(0, EXAMPLES).join(', ') }));
  if (unknown.length === 0) return 0;
  terminal.problem(say('id', text.batasAsing, { jumlah: formatInt('id', unknown.length), kode: unknown.slice(0, EXAMPLES).join(', ') }));
  return 1;
}
