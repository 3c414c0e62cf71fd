// Which program does the test of a kill start? (the command alone, in a process that may be shot)
import { systemClock } from '#platform/clock';
import { terminal } from '#platform/log';
import { commands } from './command.ts';

const [words = '', ...args] = process.argv.slice(2);
process.exitCode = await commands.find((command) => command.words === words)?.alone?.(args, terminal, systemClock);
