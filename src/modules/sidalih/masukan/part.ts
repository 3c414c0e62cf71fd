// What does intake bring to the room of the voter list?
import type { Part } from '../part.ts';
import { checkCommand } from './check-command.ts';

export const part: Part = { commands: [checkCommand] };
