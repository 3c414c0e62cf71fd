// By which day must an objection be checked, and until when may the person concerned answer? (clocks of the pack, in the zone of the office; sidalih.md 6)
import { type Day, addDays } from '#kernel/day';
import { assert } from '#kernel/result';
import type { PaketAturan } from '../aturan/paket.ts';

export type JamTanggapan = 'PERIKSA_TANGGAPAN' | 'JAWAB_PEMBERITAHUAN';

export function jamOf(paket: PaketAturan, kode: JamTanggapan): PaketAturan['jam'][number] {
  const found = paket.jam.find((one) => one.kode === kode);
  assert(found !== undefined, `pack ${paket.id} has the clock ${kode}`);
  return found;
}

/** Last day, the whole of it: calendar days, the first of them the day after. */
export function batasOf(paket: PaketAturan, kode: JamTanggapan, dari: Day): Day {
  return addDays(dari, jamOf(paket, kode).hari);
}
