// How are a proposal, its faults and its days said to officers?
import { formatDate } from '#kernel/format';
import { day } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import { type CalendarChange, type ChangeFault, type EntryRefusal, type KeptRow, type NewRow, decreeName } from '#platform/calendar';
import { text as year } from '../kalender/text.ts';
import { desk, deskFault } from '../text-desk.ts';
import type { Wrong } from './typed.ts';

/** ISO days among the values are written for the reader. */
export function wrongLine(lang: Lang, { code, values = {} }: Pick<Wrong, 'code' | 'values'>): string {
  return say(lang, deskFault[code], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, name === 'tanggal' ? formatDate(lang, day(String(value))) : String(value).replace('_', ' ')])));
}

export function refusalWrong({ code, faults = [] }: EntryRefusal): readonly Wrong[] {
  if (code !== 'SALAH') return [{ field: 'usulan', code }];
  return faults.map((fault: ChangeFault): Wrong => ({ field: 'usulan', code: fault.code, ...(fault.values && { values: fault.values }) }));
}

export function summaryOf(lang: Lang, { lingkup, tambah, cabut, tahun }: CalendarChange): string {
  const values = { tambah: String(tambah.length), cabut: String(cabut.length) };
  const [only] = tambah;
  if (tahun !== undefined) return say(lang, desk.ringkasTahun, { ...values, tahun: String(tahun.tahun) });
  if (tambah.length === 1 && cabut.length === 0 && only !== undefined) return `${formatDate(lang, only.tanggal)}, ${only.nama} (${lingkup})`;
  return say(lang, desk.ringkas, { ...values, lingkup });
}

export function rowWords(lang: Lang, { nama, jenis, dasar }: Pick<NewRow, 'nama' | 'jenis' | 'dasar'>): string {
  return say(lang, desk.menjadiHari, { nama, jenis: say(lang, year[`jenis_${jenis}`]), dasar: dasar === null ? say(lang, year.perkiraan) : decreeName(dasar) });
}

export function keptWords(lang: Lang, { nama, jenis, keputusan }: KeptRow): string {
  return rowWords(lang, { nama, jenis, dasar: keputusan });
}
