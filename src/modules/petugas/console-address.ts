// Where do links lead that are printed at the terminal, and how is a refusal said there?
import { say } from '#kernel/text';
import type { Settings } from '#platform/config';
import type { Terminal } from '#platform/log';
import { text } from './text-command.ts';

/** The public address, or this machine's own. */
export function consoleAddress({ PENDOPO_PUBLIC_URL, PENDOPO_PORT }: Settings): string {
  return (PENDOPO_PUBLIC_URL ?? `http://localhost:${PENDOPO_PORT}`).replace(/\/$/, '');
}

/** Exit code 1. */
export function tellRefused(
  terminal: Terminal,
  refusal: { readonly code: keyof typeof text; readonly values?: Readonly<Record<string, string | number>> },
): number {
  const values = Object.fromEntries(Object.entries(refusal.values ?? {}).map(([name, value]) => [name, String(value)]));
  terminal.problem(say('id', text[refusal.code], values));
  return 1;
}
