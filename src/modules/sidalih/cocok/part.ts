// What does the matcher bring to the room of the voter list?
import type { Part } from '#platform/module';
import { commands } from './command.ts';

export const part: Part = { commands };
