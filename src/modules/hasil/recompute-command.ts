// How does an operator verify the sums against the log, and repair them? (`pendopo -- hasil recompute`)
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import { operator, perform } from '#platform/action';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import type { Kontes } from './contest.ts';
import { findContest } from './contests.ts';
import { recompute } from './recompute.ts';
import { recomputeText as text } from './text.ts';

const SHOWN = 20;

export const recomputeCommand: Command = {
  words: 'hasil recompute',
  usage: 'hasil recompute --election pemilu-2024 --contest ppwp|pdpr-3201 [--repair]',
  summary: 'Adds up the whole log again, compares with the stored sums, and with --repair writes the differing areas anew.',
  run,
};

/** 0 = equal (or repaired), 1 = different, 2 = not understood. */
async function run(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const kontes = await contestOf(deps, args);
  if (kontes === undefined) {
    terminal.problem(recomputeCommand.usage);
    return 2;
  }
  const repair = args.includes('--repair');
  const object = `${kontes.pemilu.slug}/${kontes.pack.kode}`;
  const found = await perform(deps.database, deps.clock, { event: 'hasil.hitung-ulang', actor: operator, object }, async (db) => {
    const value = await recompute(db, kontes, repair);
    return { value, facts: { tps: value.tps, beda: value.beda.length, bedaLangkah: value.bedaLangkah.length, repair } };
  });
  const beda = found.beda.length + found.bedaArus.length + found.bedaLangkah.length;
  terminal.line(say('id', text.hitungUlang, { tps: formatInt('id', found.tps), beda: formatInt('id', beda) }));
  for (const kode of [...found.beda, ...found.bedaArus, ...found.bedaLangkah].slice(0, SHOWN)) terminal.line(say('id', text.bedaDi, { kode }));
  if (beda > 0) terminal.line(say('id', repair ? text.dibetulkan : text.belumDibetulkan));
  return beda === 0 || repair ? 0 : 1;
}

async function contestOf({ database }: Deps, args: readonly string[]): Promise<Kontes | undefined> {
  const value = (name: string): string => args[args.indexOf(name) + 1] ?? '';
  if (!args.includes('--election') || !args.includes('--contest')) return undefined;
  return findContest(database.db, value('--election'), value('--contest'));
}
