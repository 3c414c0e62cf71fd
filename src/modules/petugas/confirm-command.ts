// How is an example officer confirmed, whom nobody above has met? (`pendopo -- user confirm`; only while results are simulated)
import { parseArgs } from 'node:util';
import { say } from '#kernel/text';
import { confirmByOperator } from '#platform/identity';
import type { Command } from '#platform/module';
import { listStates } from '#modules/pemilu';
import { tellRefused } from './console-address.ts';
import { text } from './text-command.ts';

const USAGE = 'user confirm --name NAMA_MASUK --words "TIGA KATA"';

export const confirmCommand: Command = {
  words: 'user confirm',
  usage: USAGE,
  summary: say('id', text.ringkasKonfirmasi),
  run: async (args, deps, terminal) => {
    const read = readArgs(args);
    if (read === undefined) {
      terminal.problem(say('id', text.pakai, { usage: USAGE }));
      return 2;
    }
    const states = await listStates(deps.database.db);
    if (!states.some((state) => state.simulasi)) return tellRefused(terminal, { code: 'tanpaSimulasi' });
    const done = await confirmByOperator(deps.database, deps.clock, deps.keys, read);
    if (!done.ok) return tellRefused(terminal, done.refusal);
    terminal.line(say('id', text.dikonfirmasi, { masuk: read.signInName }));
    return 0;
  },
};

function readArgs(args: readonly string[]): { readonly signInName: string; readonly words: string } | undefined {
  const option = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { name: option, words: option } });
    return values.name === undefined || values.words === undefined ? undefined : { signInName: values.name, words: values.words };
  } catch {
    return undefined;
  }
}
