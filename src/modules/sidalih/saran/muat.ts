// How do the rows of a letter read in the clear, for its two offices?
import type { Keys } from '#platform/keys';
import { openBaris } from './isi.ts';
import type { BarisJawaban } from './jawaban.ts';
import type { SaranBaris } from './store/saran.ts';

export function bacaBaris(keys: Pick<Keys, 'secret'>, id: string, all: readonly SaranBaris[]): BarisJawaban[] {
  return all.map(({ no, isi, desa, tps, kode, hasil, perubahan }) => ({ no, ...openBaris(keys, id, no, isi), desa, tps, kode, hasil, perubahan }));
}
