// How do the first administrators come in, from the server's console? (keamanan.md 1.5; refused once somebody is in charge)
import { parseArgs } from 'node:util';
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { say } from '#kernel/text';
import { type Beginning, type FirstPerson, bootstrap, recover } from '#platform/identity';
import type { Terminal } from '#platform/log';
import type { Command, Deps } from '#platform/module';
import { exampleCommand } from './example-command.ts';
import { confirmCommand } from './confirm-command.ts';
import { consoleAddress, tellRefused } from './console-address.ts';
import { linkAddress } from './slips.tsx';
import { text } from './text-command.ts';
import { instantText } from './time.ts';

const PEOPLE = '--first "NAMA" --office KODE --second "NAMA" --office KODE';
const ADD = `user add ${PEOPLE}`;
const RECOVER = `user recover --code KODE ${PEOPLE}`;
const USAGE = 2;

export const userCommands: readonly Command[] = [
  { words: 'user add', usage: ADD, summary: say('id', text.ringkasTambah), run: add },
  { words: 'user recover', usage: RECOVER, summary: say('id', text.ringkasPulih), run: again },
  exampleCommand,
  confirmCommand,
];

type People = readonly [FirstPerson, FirstPerson];

/** 0 = done, 1 = refused, 2 = not understood. */
async function add(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const read = readArgs(args);
  if (read === undefined) return misused(terminal, ADD);
  const done = await bootstrap(deps.database, deps.clock, read.people);
  return done.ok ? tell(done.value, deps, terminal) : tellRefused(terminal, done.refusal);
}

async function again(args: readonly string[], deps: Deps, terminal: Terminal): Promise<number> {
  const read = readArgs(args);
  if (read?.code === undefined) return misused(terminal, RECOVER);
  const done = await recover(deps.database, deps.clock, deps.keys, read.code, read.people);
  return done.ok ? tell(done.value, deps, terminal) : tellRefused(terminal, done.refusal);
}

function misused(terminal: Terminal, usage: string): number {
  terminal.problem(say('id', text.pakai, { usage }));
  return USAGE;
}

function readArgs(args: readonly string[]): { readonly people: People; readonly code: string | undefined } | undefined {
  const option = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { first: option, second: option, code: option, office: { type: 'string', multiple: true } },
    });
    const [one, two] = (values.office ?? []).map(officeCode);
    if (values.first === undefined || values.second === undefined || one === undefined || two === undefined) return undefined;
    return {
      people: [
        { name: values.first, node: one },
        { name: values.second, node: two },
      ],
      code: values.code,
    };
  } catch {
    return undefined;
  }
}

function officeCode(written: string): AreaCode | undefined {
  const code = parseAreaCode(written);
  return code.ok ? code.value : undefined;
}

function tell({ links, recoveryCode }: Beginning, deps: Deps, terminal: Terminal): number {
  for (const { name, signInName, token } of links) {
    terminal.line(say('id', text.untuk, { nama: name, masuk: signInName }));
    terminal.line(say('id', text.tautan, { alamat: linkAddress(consoleAddress(deps.settings), token) }));
  }
  terminal.line(say('id', text.sampai, { waktu: instantText('id', links[0]?.until ?? 0) }));
  terminal.line(say('id', text.duaKunci));
  terminal.line(say('id', text.kodePulih, { kode: recoveryCode }));
  return 0;
}
