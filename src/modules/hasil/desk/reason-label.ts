// How is a reason of a correction offered to an officer? (hasil.md 2)
import { type Lang, say } from '#kernel/text';
import { text } from './text.ts';

const LABELS: ReadonlyMap<string, (typeof text)['sebabPSU']> = new Map([
  ['SALAH_BACA', text.sebabSALAH_BACA],
  ['SALAH_TULIS_KPPS', text.sebabSALAH_TULIS_KPPS],
  ['PLENO_KEC', text.sebabPLENO_KEC],
  ['PLENO_KAB', text.sebabPLENO_KAB],
  ['PLENO_PROV', text.sebabPLENO_PROV],
  ['PSU', text.sebabPSU],
  ['PUSS', text.sebabPUSS],
  ['PUTUSAN_MK', text.sebabPUTUSAN_MK],
]);

export function reasonLabel(lang: Lang, kode: string): string {
  const label = LABELS.get(kode);
  return label === undefined ? kode : say(lang, label);
}
