// What did the operator ask for? (options of the recap commands; a sentence where they cannot be read)
import { parseArgs } from 'node:util';
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { type Sentence, say } from '#kernel/text';
import type { Terminal } from '#platform/log';
import { listPemilu } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { findNationContest } from '../contests.ts';
import { text } from './text.ts';

export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Undefined where an option is unknown or lacks its value. */
export function readOptions(args: readonly string[], names: readonly string[], flags: readonly string[] = []): { readonly values: Options; readonly rest: readonly string[] } | undefined {
  const options: Record<string, { readonly type: 'string' | 'boolean' }> = {};
  for (const name of names) options[name] = { type: 'string' };
  for (const name of flags) options[name] = { type: 'boolean' };
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { values: values, rest: positionals };
  } catch {
    return undefined;
  }
}

export function textOf(values: Options, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : '';
}

/** Undefined after the operator was told which contests there are. */
export function readContest(values: Options, terminal: Terminal): Kontes | undefined {
  const [pemilu, kontes] = [textOf(values, 'election'), textOf(values, 'contest')];
  const found = findNationContest(pemilu, kontes);
  const ada = listPemilu().flatMap((one) => one.kontes.map(({ kode }) => `${one.slug} ${kode}`));
  if (found === undefined) terminal.problem(say('id', text.kontesAsing, { pemilu: pemilu || '-', kontes: kontes || '-', ada: ada.join(', ') }));
  return found;
}

export function readArea(values: Options, terminal: Terminal): AreaCode | undefined {
  const written = textOf(values, 'area');
  const read = parseAreaCode(written);
  if (read.ok) return read.value;
  terminal.problem(say('id', text.wilayahAsing, { kode: written.slice(0, 20) }));
  return undefined;
}

/** Exit code 1. */
export function tellRefused(terminal: Terminal, { code, values }: { readonly code: keyof typeof text; readonly values?: Readonly<Record<string, string | number>> }): number {
  terminal.problem(say('id', text[code] satisfies Sentence, wordsOf(values)));
  return 1;
}

export function wordsOf(values: Readonly<Record<string, string | number>> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, String(value)]));
}

/** Exit code 2. */
export function tellUsage(terminal: Terminal, usage: string): number {
  terminal.problem(say('id', text.pakai, { usage }));
  return 2;
}
