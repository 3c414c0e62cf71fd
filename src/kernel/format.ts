// How is a number, a day or a time written for the reader? (look.md section 11)
import { dayParts, weekday, type Day } from './day.ts';
import { assert } from './result.ts';
import type { Lang } from './text.ts';
import { atZone, type Zone } from './zone.ts';

// Written out instead of Intl: its Indonesian has "06 April" and "Sen, 6 Apr", its tables change between runtimes,
// and a page of thousands of figures is formatted in half the time.
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';
const WEEKDAYS: Words = {
  id: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const MONTHS: Words = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const SHORT_MONTHS: Words = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};
const MARKS = { id: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const;

type Words = Readonly<Record<Lang, readonly string[]>>;

/** A whole number in groups of three: 1.203.132, in English 1,203,132. A minus is the typographic one. */
export function formatInt(lang: Lang, n: number): string {
  assert(Number.isSafeInteger(n), `whole number ${n}`);
  return n < 0 ? MINUS + grouped(lang, String(-n)) : grouped(lang, String(n));
}

function grouped(lang: Lang, digits: string): string {
  let out = digits.slice(-3);
  for (let end = digits.length - 3; end > 0; end -= 3) out = digits.slice(Math.max(0, end - 3), end) + MARKS[lang].group + out;
  return out;
}

/** A whole number from 0 to 999.999.999 as people type it, with or without points between thousands ("96.214.691"); undefined for anything else. */
export function parseCount(text: string): number | undefined {
  const typed = text.trim();
  if (!/^([0-9]{1,9}|[0-9]{1,3}(\.[0-9]{3}){1,2})$/.test(typed)) return undefined;
  return Number(typed.replaceAll('.', ''));
}

/**
 * A percentage with two decimals: "94,78 %" with a no-break space, in English "94.78%".
 * `percent` is what `percent2` gives (94.78), not a fraction; a swing may be negative.
 */
export function formatPercent(lang: Lang, percent: number): string {
  return formatDecimal(lang, percent, 2) + (lang === 'id' ? `${NO_BREAK}%` : '%');
}

function formatDecimal(lang: Lang, n: number, decimals: number): string {
  assert(Number.isFinite(n) && Math.abs(n) < 1e15, `number ${n}`);
  const [whole = '', part = ''] = Math.abs(n).toFixed(decimals).split('.');
  const text = grouped(lang, whole) + MARKS[lang].decimal + part;
  return n < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

/** "Senin, 6 April 2026", in English "Monday, 6 April 2026". */
export function formatDate(lang: Lang, day: Day): string {
  return `${word(WEEKDAYS, lang, weekday(day))}, ${formatDay(lang, day)}`;
}

/** "6 April 2026", where the weekday says nothing. */
export function formatDay(lang: Lang, day: Day): string {
  return `${formatDayMonth(lang, day)} ${dayParts(day).year}`;
}

/** "6 April", where the year is plain from the page. */
export function formatDayMonth(lang: Lang, day: Day): string {
  const { month, date } = dayParts(day);
  return `${date} ${word(MONTHS, lang, month)}`;
}

/** "Sen 6 Apr", for narrow columns. */
export function formatDateShort(lang: Lang, day: Day): string {
  const { month, date } = dayParts(day);
  return `${word(WEEKDAYS, lang, weekday(day)).slice(0, 3)} ${date} ${word(SHORT_MONTHS, lang, month)}`;
}

function word(words: Words, lang: Lang, oneBased: number): string {
  return words[lang][oneBased - 1] ?? '';
}

/**
 * "13 Maret 2024 08.30 WIB". An office outside WIB reads both clocks (tenggat.md section 2): "14 Februari 2024
 * 23.59 WIT (21.59 WIB)", with the day when Jakarta has another. `iso` is an instant with Z or an offset.
 */
export function formatInstant(lang: Lang, iso: string, zone: Zone): string {
  const here = atZone(iso, zone);
  const text = `${formatDay(lang, here.day)} ${hourMinute(lang, here.time)} ${zone}`;
  if (zone === 'WIB') return text;
  const jakarta = atZone(iso, 'WIB');
  const otherDay = jakarta.day === here.day ? '' : `${formatDayMonth(lang, jakarta.day)} `;
  return `${text} (${otherDay}${hourMinute(lang, jakarta.time)} WIB)`;
}

function hourMinute(lang: Lang, time: string): string {
  return lang === 'id' ? time.slice(0, 5).replace(':', '.') : time.slice(0, 5);
}

/** The size of a file in decimal units: "633 kB", "2,1 MB", in English "2.1 MB". No-break space before the unit. */
export function formatBytes(lang: Lang, bytes: number): string {
  assert(Number.isSafeInteger(bytes) && bytes >= 0, `size ${bytes}`);
  if (bytes < 1000) return `${bytes}${NO_BREAK}B`;
  // The limits lie where rounding would print 1.000 kB or 1.000,0 MB.
  if (bytes < 999_500) return `${Math.round(bytes / 1e3)}${NO_BREAK}kB`;
  if (bytes < 999_950_000) return `${formatDecimal(lang, bytes / 1e6, 1)}${NO_BREAK}MB`;
  return `${formatDecimal(lang, bytes / 1e9, 1)}${NO_BREAK}GB`;
}

const ABBREVIATIONS = new Set(['DKI', 'KBRI', 'KJRI', 'KRI', 'KDEI', 'PTRI', 'TPS', 'TPSLN', 'KSK', 'KPU', 'PPLN', 'UPT', 'SP']);
const PARTICLES = new Set(['DAN', 'DI']);
// An apostrophe is a letter of Nias, Toraja and Makassar names ("Tanose'o", "Pa'"), written with either quote.
const NAME_WORD = /[A-Z]+(?:["'’][A-Z]+)*/g;

/**
 * A place name from capitals to how it is written: "KEPULAUAN SERIBU UTARA" becomes "Kepulauan Seribu Utara",
 * "DKI JAKARTA" "DKI Jakarta", "KOTO DI AIR" "Koto di Air", "IV KOTO" stays. A name that has small letters is already
 * written by somebody and only loses its extra blanks.
 */
export function properName(name: string): string {
  const tidy = name.trim().replace(/\s+/g, ' ');
  if (/\p{Ll}/u.test(tidy)) return tidy;
  return tidy.replace(NAME_WORD, (run, at: number) => {
    if (run === 'DI' && tidy.slice(at).startsWith('DI YOGYAKARTA')) return run;
    if (ABBREVIATIONS.has(run) || /^[IVX]+$/.test(run)) return run;
    if (at > 0 && PARTICLES.has(run)) return run.toLowerCase();
    return run.charAt(0) + run.slice(1).toLowerCase();
  });
}
