// What did the operator ask an import to do, and how is a file that cannot be used told? (--election SLUG FILE [--dry-run] [--report FILE])
import { parseArgs } from 'node:util';
import { type Sentence, say } from '#kernel/text';
import type { Terminal } from '#platform/log';
import type { PemiluPack } from './pack.ts';
import { findPemilu, listPemilu } from './packs.ts';
import { text } from './text.ts';

export interface ImportOrder {
  readonly pack: PemiluPack;
  readonly file: string;
  readonly dryRun: boolean;
  readonly report: string | undefined;
}

/** The wish, or the sentence that says how the command is written. */
export function readImportOrder(usage: string, args: readonly string[]): ImportOrder | string {
  const wrong = say('id', text.imporCara, { cara: usage, pemilu: listPemilu().map((pack) => pack.slug).join(', ') });
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { election: { type: 'string' }, 'dry-run': { type: 'boolean', default: false }, report: { type: 'string' } },
    });
    const pack = findPemilu(values.election ?? '');
    const [file, ...rest] = positionals;
    if (pack === undefined || file === undefined || rest.length > 0) return wrong;
    return { pack, file, dryRun: values['dry-run'], report: values.report };
  } catch {
    return wrong;
  }
}

/** Code and sentence of why nothing was read. Exit code 1. */
export function tellUnusable<C extends string>(
  terminal: Terminal,
  words: Readonly<Record<C, Sentence>>,
  { code, values = {} }: { readonly code: C; readonly values?: Readonly<Record<string, string | number>> },
): number {
  const said = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  terminal.problem(`${code}: ${say('id', words[code], said)}`);
  return 1;
}
