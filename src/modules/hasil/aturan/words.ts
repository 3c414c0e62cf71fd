// Which sentence belongs to a step, an outcome or a stop of a rule? (one place, so that a new step without words cannot compile)
import type { Sentence } from '#kernel/text';
import type { Caleg } from './candidates.ts';
import type { Dasar, TaliLangkah, Tingkat } from './pack-schema.ts';
import type { PackRefusal } from './read-pack.ts';
import type { Langkah } from './steps.ts';
import type { Tunggu } from './ties.ts';
import type { Putusan } from './winners.ts';
import { text } from './text.ts';

export const kataLangkah = (step: Langkah['langkah']): Sentence => text[step];
/** With the value `tingkat` for a spread. */
export const kataTali = (step: TaliLangkah['langkah']): Sentence => text[step];
export const kataTunggu = (waits: Tunggu): Sentence => text[waits];
export const kataTolak = (code: PackRefusal['code']): Sentence => text[code];
export const kataStatus = (status: Exclude<Caleg['status'], 'aktif'>): Sentence => text[status];
export const kataYakin = (sure: Dasar['keyakinan']): Sentence => ({ H: text.yakinH, M: text.yakinM, L: text.yakinL })[sure];

export const kataTingkat = (level: Tingkat): Sentence =>
  ({ provinsi: text.tingkatProvinsi, kab_kota: text.tingkatKab, kecamatan: text.tingkatKec, desa: text.tingkatDesa, tps: text.tingkatTps })[
    level
  ];

/** Before the national form or the decree nobody is elected: the word is "unggul sementara" (hasil.md 6). */
export function kataHasil(
  hasil: Putusan['hasil'],
  layer: 'C' | 'D_KEC' | 'D_KAB' | 'D_PROV' | 'D_NAS' | 'SK',
  highest: 'D_KAB' | 'D_PROV' | 'D_NAS',
): Sentence {
  return hasil === 'TERPILIH' && layer !== 'SK' && layer !== highest ? text.unggulSementara : text[hasil];
}
