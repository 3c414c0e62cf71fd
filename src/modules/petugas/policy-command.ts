// How does an operator read who may do what?
import type { Command } from '#platform/module';
import { printPolicy } from './policy.ts';

export const policyCommand: Command = {
  words: 'policy',
  usage: 'policy',
  summary: 'cetak siapa boleh apa, di mana, dengan kewajiban apa',
  run: (_args, deps, terminal) => {
    terminal.line(printPolicy(deps.registry));
    return Promise.resolve(0);
  },
};
