// What does the command line run?
import { modules } from './main.ts';
import { start } from './start.ts';

process.exitCode = await start(modules, process.argv.slice(2));
