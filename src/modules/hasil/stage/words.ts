// How is the state of a stage said at a place? (until when, or on which days)
import type { AreaCode } from '#kernel/area-code';
import { type Day } from '#kernel/day';
import { formatDay, formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { zoneOf } from '#kernel/zone';
import type { PemiluPack, Tahap } from '#modules/pemilu';
import { isoOf } from '../instants.ts';
import { tahapName, text } from './text.ts';
import type { KeadaanTahap } from './windows.ts';

/** "Pengisian C.Hasil dibuka sampai 16 Februari 2024 00.00 WIB." */
export function stageWords(lang: Lang, pemilu: PemiluPack, tahap: Tahap, node: AreaCode, state: KeadaanTahap): string {
  const nama = say(lang, tahapName[`nama${tahap}`]);
  if (state.sebab === 'SIMULASI') return say(lang, text.simulasi, { tahap: nama });
  const why = state.alasan === null ? '' : ` ${say(lang, text.denganPutusan, { alasan: state.alasan })}`;
  if (state.terbuka) {
    const waktu = state.sampai === null ? null : formatInstant(lang, isoOf(state.sampai), zoneOf(node) ?? 'WIB');
    return (waktu === null ? say(lang, text.terbuka, { tahap: nama }) : say(lang, text.terbukaSampai, { tahap: nama, waktu })) + why;
  }
  const days = pemilu.tahap.find((one) => one.tahap === tahap);
  if (state.sebab === 'PUTUSAN' || days === undefined) return say(lang, text.tertutup, { tahap: nama }) + why;
  return say(lang, text.tertutupHari, { tahap: nama, mulai: formatDay(lang, days.mulai as Day), selesai: formatDay(lang, days.selesai as Day) });
}
