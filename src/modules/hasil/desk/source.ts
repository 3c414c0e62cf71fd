// As which source do forms of the desk stand in the log? (hasil_sumber)
import type { Sumber } from '../store/source.ts';

/**
 * One a contest, for good: who, when and why stand with each event, so that a source a day would only say the date
 * again. It is no file and so has no hash: its place is taken by its name.
 */
export const MEJA: Sumber = { berkas: 'meja', sha256: 'meja' };
