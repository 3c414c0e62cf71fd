// Until which day may this reason for moving the vote be brought, and how is that day found? (UU 7/2017 Pasal 348; MK 20/PUU-XVII/2019; sidalih.md 5.5)
import { type Day, day } from '#kernel/day';
import { formatDate } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { batasPindah } from '../aturan/layak.ts';
import type { AlasanPindah, PaketAturan } from '../aturan/paket.ts';
import { aturanText as text } from './text-aturan.ts';

export interface Tenggat {
  readonly alasan: AlasanPindah;
  readonly hariH: Day;
  /** Last day, counted whole: until 23.59 of the office's own clock. */
  readonly batas: Day;
  readonly lewat: boolean;
}

/** Every reason of the pack in its order; nothing between elections. `today` in the zone of the office. */
export function tenggatPindah(paket: PaketAturan, today: Day): Tenggat[] {
  return (paket.dptb?.alasan ?? []).flatMap((alasan) => {
    const batas = batasPindah(paket, alasan);
    return batas === undefined || paket.hariH === null ? [] : [{ alasan, hariH: day(paket.hariH), batas, lewat: today > batas }];
  });
}

/** "Rabu, 14 Februari 2024 dikurangi 30 hari: Senin, 15 Januari 2024". */
export function hitunganTenggat(lang: Lang, { hariH, batas, alasan }: Tenggat): string {
  return say(lang, text.hitunganTenggat, { hariH: formatDate(lang, hariH), hari: String(alasan.batasHari), batas: formatDate(lang, batas) });
}
