// What is one vote cell called in a sentence? ("pasangan 3", "calon 4.2", "partai 4")
import { type Lang, say } from '#kernel/text';
import type { Opsi } from '#modules/pemilu';
import { paper } from './text-paper.ts';
import { station } from './text-station.ts';

/** `judul`: it begins a line. */
export function optionWords(lang: Lang, opsi: Pick<Opsi, 'jenis' | 'nomor' | 'id' | 'nama'>, judul = false): string {
  if (opsi.jenis === 'paslon') return say(lang, judul ? station.pasanganJudul : station.pasanganKe, { n: String(opsi.nomor) });
  if (opsi.jenis === 'partai_total') return say(lang, paper.jumlahKe, { n: String(opsi.nomor) });
  if (opsi.jenis === 'partai') return say(lang, paper.partaiKe, { n: String(opsi.nomor) });
  return opsi.jenis === 'caleg' ? say(lang, paper.calonKe, { n: opsi.id }) : opsi.nama;
}
