// Who may vote on polling day, and by which day must something be asked for? (UU 7/2017 Pasal 198, 348; sidalih.md 3.3, 5.5)
import { type Day, addDays, dayParts, day, isLeap } from '#kernel/day';
import type { AlasanPindah, PaketAturan } from './paket.ts';

export type StatusKawin = 'B' | 'S' | 'P';

/** The day on which somebody turns `years`; 29 February falls where the pack says. */
export function birthday(born: Day, years: number, kabisat: PaketAturan['kabisat']): Day {
  const { year, month, date } = dayParts(born);
  const to = String(year + years).padStart(4, '0');
  if (month === 2 && date === 29 && !isLeap(year + years)) return day(kabisat === '1_MARET' ? `${to}-03-01` : `${to}-02-28`);
  return day(`${to}${born.slice(4)}`);
}

/** Full years on a day; the birthday itself counts. */
export function ageOn(born: Day, on: Day, kabisat: PaketAturan['kabisat'] = '1_MARET'): number {
  const years = dayParts(on).year - dayParts(born).year;
  return birthday(born, years, kabisat) <= on ? years : years - 1;
}

/** Old enough, or married now or before (UU 7/2017 Pasal 1 angka 34). `judged` stands for polling day between elections. */
export function isOfAge(paket: PaketAturan, born: Day, kawin: StatusKawin, judged: Day): boolean {
  if (kawin !== 'B') return true;
  return ageOn(born, hariUkur(paket, judged), paket.kabisat) >= paket.usiaMinimal;
}

/** The day by which age is judged: polling day, or the day of the judgement between elections. */
export function hariUkur(paket: PaketAturan, judged: Day): Day {
  return paket.hariH === null ? judged : day(paket.hariH);
}

/** Last day for asking to move the vote for this reason; the day itself counts. Undefined between elections. */
export function batasPindah(paket: PaketAturan, alasan: AlasanPindah): Day | undefined {
  return paket.hariH === null ? undefined : addDays(day(paket.hariH), -alasan.batasHari);
}

/** At least so many stations: ceil(voters / maximum). */
export function tpsMinimal(pemilih: number, maks: number): number {
  return Math.ceil(pemilih / maks);
}

/** Pantarlih of a station: one up to the bound of the pack, at most so many above it; 0 where the pack knows none. */
export function pantarlihPaling(paket: PaketAturan, pemilih: number): number {
  if (paket.pantarlih === null) return 0;
  return pemilih <= paket.pantarlih.satuSampai ? 1 : paket.pantarlih.paling;
}

/** Reserve ballots of one station, rounded up there and nowhere else (2 % of 250 is 5, of 299 is 6). */
export function suratCadangan(paket: PaketAturan, pemilih: number): number {
  return Math.ceil((pemilih * paket.cadanganPersen) / 100);
}
