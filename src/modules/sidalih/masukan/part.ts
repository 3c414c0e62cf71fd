// What does intake bring to the room of the voter list?
import type { Part } from '../part.ts';
import { BEGIN_EVENT } from './actions/begin-load.ts';
import { FINISH_EVENT } from './actions/finish-load.ts';
import { LOAD_EVENT } from './actions/load-batch.ts';
import { checkCommand } from './check-command.ts';
import { loadCommand } from './load-command.ts';

export const part: Part = { commands: [checkCommand, loadCommand], auditEvents: [BEGIN_EVENT, LOAD_EVENT, FINISH_EVENT] };
