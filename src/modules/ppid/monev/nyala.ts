// How does an answer of the questionnaire stand today? (dead proof turns red a month before the day of handing in; ppid.md section 17)
import { type Day, dayFromNumber, dayNumber } from '#kernel/day';
import { addMonths } from '#kernel/tenggat-moment';
import type { Jawaban } from './store/monev.ts';

/** hijau: proof lives; kuning: none, doubtful or dead while there is time; merah: the same a month before handing in, or later. */
export type Nyala = 'hijau' | 'kuning' | 'merah';

export function nyalaOf(jawaban: Pick<Jawaban, 'hasil'> | undefined, hari: Day, serah: Day): Nyala {
  if (jawaban?.hasil === 'hidup') return 'hijau';
  // A look that found silence once is no verdict yet.
  if (jawaban?.hasil === 'ragu') return 'kuning';
  return hari >= dayFromNumber(addMonths(dayNumber(serah), -1)) ? 'merah' : 'kuning';
}
