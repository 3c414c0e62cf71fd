// What is a stage of a list called, as its pack names it?
import { type Lang, say } from '#kernel/text';
import type { PaketAturan } from '../aturan/paket.ts';

/** The code itself where a later pack dropped the stage. */
export function stageName(lang: Lang, { tahap }: Pick<PaketAturan, 'tahap'>, kode: string): string {
  const stage = tahap.find((one) => one.kode === kode);
  return stage === undefined ? kode : say(lang, stage.nama);
}
