// How do a state, a time and a channel read on the pages of standards?
import type { Day } from '#kernel/day';
import { formatDay, formatInt, formatPercent } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { MeasuredService } from '#platform/module';
import { kanalTampak, type KanalKini } from '../../kantor/kanal.ts';
import { kanalName } from '../../kantor/kata.ts';
import type { Layanan } from '../layanan.ts';
import { lamaWords } from '../satuan.ts';
import { keadaanPada } from '../states.ts';
import type { Standar } from '../store/standar.ts';
import { katalogText as text } from '../text.ts';
import type { KanalName } from '../uraian.ts';

/** What is promised: by the standard in force, else by the law, else nothing is guessed. */
export function janji(lang: Lang, { waktu }: Layanan, standar: Standar | undefined): string {
  const own = standar?.isi[3];
  if (own !== undefined) return lamaWords(lang, own);
  const [law] = waktu;
  return law === undefined ? say(lang, text.belumDitetapkan) : lamaWords(lang, law);
}

export function biaya(lang: Lang, standar: Standar | undefined): string {
  const fee = standar?.isi[4];
  if (fee === undefined) return say(lang, text.belumDitetapkan);
  return fee.rupiah === 0 ? say(lang, text.gratis) : say(lang, text.rupiah, { n: formatInt(lang, fee.rupiah) });
}

export function keadaanWords(lang: Lang, one: Standar, today: Day): string {
  const at = (day: Day | null): Record<string, string> => ({ hari: day === null ? '' : formatDay(lang, day) });
  switch (keadaanPada(one, today)) {
    case 'BERLAKU':
      return say(lang, text.berlaku);
    case 'DIGANTI':
      return say(lang, text.diganti, at(one.berlakuSampai));
    case 'DICABUT':
      return say(lang, text.dicabut, at(one.berlakuSampai));
    default:
      return say(lang, text.akan, at(one.berlakuDari));
  }
}

export function ukurWords(lang: Lang, measured: MeasuredService | undefined): string {
  if (measured === undefined) return say(lang, text.belumCukup);
  const { cases, onTime, median, unit } = measured;
  const values = { persen: formatPercent(lang, (onTime / cases) * 100), n: formatInt(lang, cases), lama: lamaWords(lang, { nilai: median, satuan: unit }) };
  return say(lang, text.terukurNilai, values);
}

/** Channels that do not answer are left out of component 6. */
export function kanalNames(lang: Lang, all: readonly KanalKini[]): KanalName {
  const shown = new Map(kanalTampak(all).map((one) => [one.id, kanalName(lang, one)]));
  return (id) => shown.get(id);
}
