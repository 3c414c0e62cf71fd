// How is a date explained in words, on a receipt and on a page? (tenggat.md section 9)
import { type Day, dayNumber, dayParts, weekday } from '#kernel/day';
import { formatDate, formatDateShort, formatDayMonth } from '#kernel/format';
import type { ReckonedDay, Satuan } from '#kernel/tenggat';
import { type Lang, type Sentence, say } from '#kernel/text';
import { type Zone, atZone } from '#kernel/zone';
import { isZoneBorrowed } from './start.ts';
import type { Explanation } from './explain.ts';
import { text } from './text.ts';

/** What the event is called: "Diterima lengkap". */
export interface Words {
  readonly begun?: string;
}

/** One line a fact: the date, day 0, the counted days, the skipped days with reasons, the rule and the calendar, what moved it. */
export function explanationLines(lang: Lang, explained: Explanation, words: Words = {}): readonly string[] {
  const { clock, rule } = explained;
  const begun = words.begun ?? say(lang, text.mulai);
  return [
    say(lang, text.jatuhTempo, { tanggal: formatDate(lang, clock.jatuhTempo), jam: timeOf(lang, clock.jatuhTempoPada, clock.zona, clock.jatuhTempo), sebutan: nth(lang, explained) }),
    beginning(lang, explained, begun),
    ...countedLines(lang, explained),
    ...skippedLines(lang, explained),
    ...warnings(lang, explained),
    basis(lang, rule.dasar, explained),
    ...moves(lang, explained),
  ];
}

/** "23.59 WIT (21.59 WIB)"; with the day where Jakarta has another than `on`. */
export function timeOf(lang: Lang, iso: string, zone: Zone, on: Day): string {
  const hour = (where: Zone): string => `${atZone(iso, where).time.slice(0, 5).replace(':', lang === 'id' ? '.' : ':')} ${where}`;
  if (zone === 'WIB') return hour('WIB');
  const jakarta = atZone(iso, 'WIB').day;
  return `${hour(zone)} (${jakarta === on ? '' : `${formatDayMonth(lang, jakarta)} `}${hour('WIB')})`;
}

const NTH: Readonly<Record<Satuan, Sentence>> = { hari_kerja: text.sebutHariKerja, hari: text.sebutHari, bulan: text.sebutBulan, jam: text.sebutJam, menit_layanan: text.sebutMenit };

function nth(lang: Lang, { rule, clock, rows }: Explanation): string {
  if (rule.arah === 'mundur') return rule.satuan === 'hari' ? say(lang, text.sebutMundur, { n: String(rule.panjang) }) : '';
  const counted = rows.reduce((most, one) => Math.max(most, one.nomor ?? 0), 0);
  const extended = rule.perpanjangan?.satuan === rule.satuan ? rule.perpanjangan.panjang * clock.perpanjangan : 0;
  return say(lang, NTH[rule.satuan], { n: String(counted > 0 ? counted : rule.panjang + extended) });
}

function beginning(lang: Lang, { clock, rule, day0 }: Explanation, mulai: string): string {
  const tanggal = formatDate(lang, day0);
  const jam = timeOf(lang, clock.mulaiPada, clock.zona, day0);
  if (rule.satuan === 'jam') return say(lang, text.mulaiJam, { mulai, tanggal, jam });
  return rule.satuan === 'menit_layanan' ? say(lang, text.mulaiMenit, { mulai, tanggal, jam }) : say(lang, text.hariNol, { mulai, tanggal });
}

function countedLines(lang: Lang, { rule, rows, day0, due }: Explanation): readonly string[] {
  switch (rule.satuan) {
    case 'hari_kerja': {
      const counted = rows.filter((one) => one.nomor !== null);
      const forecast = counted.filter((one) => one.sementara);
      const heeded = forecast.length === 0 ? [] : [say(lang, text.perkiraanDihitung, { hari: forecast.map((one) => `${short(lang, one.tanggal)} ${one.nama ?? ''}`).join(', ') })];
      return [say(lang, text.dihitung, { hari: counted.map((one) => `${String(one.nomor)} ${short(lang, one.tanggal)}`).join(', ') }), ...heeded];
    }
    case 'menit_layanan': {
      const spent = rows.filter((one) => (one.menit ?? 0) > 0);
      return [say(lang, text.dihitung, { hari: spent.map((one) => say(lang, text.hariMenit, { hari: short(lang, one.tanggal), n: String(one.menit) })).join(', ') })];
    }
    case 'hari':
    case 'bulan':
      return [say(lang, text.dihitungSemua, rule.arah === 'mundur' ? { dari: short(lang, due), sampai: short(lang, day0) } : { dari: short(lang, day0), sampai: short(lang, due) })];
    case 'jam':
      return [];
  }
}

/** Weekends first, then each reason with its days, in the order in which they come. */
function skippedLines(lang: Lang, { rows, rule }: Explanation): readonly string[] {
  const skipped = rows.filter((one) => (rule.satuan === 'menit_layanan' ? one.menit === 0 : one.nomor === null));
  const weekends = Map.groupBy(runs(skipped.filter((one) => one.alasan === 'akhir_pekan').map((one) => one.tanggal)), (run) => runDays(lang, run));
  const others = Map.groupBy(
    skipped.filter((one) => one.alasan !== 'akhir_pekan'),
    (one) => reason(lang, one),
  );
  const parts = [
    ...[...weekends].map(([days, list]) => `${days} ${list.map((run) => runDates(lang, run)).join(', ')}`),
    ...[...others].map(([why, list]) => `${list.map((one) => short(lang, one.tanggal)).join(', ')} ${why}`),
  ];
  return parts.length === 0 ? [] : [say(lang, text.tidakDihitung, { hari: parts.join('; ') })];
}

function reason(lang: Lang, { alasan, nama, sementara }: ReckonedDay): string {
  const name = sementara ? say(lang, text.perkiraan, { nama: nama ?? '' }) : (nama ?? '');
  switch (alasan) {
    case 'cuti_bersama':
      return /^cuti bersama/i.test(name) ? name : say(lang, text.cuti, { nama: name });
    case 'hari_pemungutan_suara':
      return /pemungutan suara/i.test(name) ? name : say(lang, text.pemungutan, { nama: name });
    case 'libur_daerah':
      return say(lang, text.daerah, { nama: name });
    case 'tutup_kantor':
      return say(lang, text.tutup, { nama: name });
    case 'jeda':
      return say(lang, text.jeda, { nama: name });
    case 'tanpa_jam_layanan':
      return say(lang, text.tanpaJam);
    case 'akhir_pekan':
      return say(lang, text.akhirPekan);
    case 'libur_nasional':
    case 'hari_kerja_khusus':
    case null:
      return name;
  }
}

function warnings(lang: Lang, { clock, due, dueClosed, provisional }: Explanation): readonly string[] {
  return [
    ...(dueClosed === null ? [] : [say(lang, text.tutupTetap, { hari: `${short(lang, dueClosed.tanggal)} ${reason(lang, dueClosed)}` })]),
    ...(due === clock.jatuhTempo ? [] : [say(lang, text.ditahan, { hitung: formatDate(lang, due), tetap: formatDate(lang, clock.jatuhTempo) })]),
    ...(provisional ? [say(lang, text.sementara)] : []),
    ...(isZoneBorrowed(clock) ? [say(lang, text.luarNegeri)] : []),
  ];
}

function basis(lang: Lang, dasar: string, { calendars }: Explanation): string {
  if (calendars.length === 0) return say(lang, text.dasar, { dasar });
  const named = calendars.map((one) => (one.dasar === undefined ? one.versi : `${one.versi} (${one.dasar})`));
  return say(lang, text.dasarKalender, { dasar, kalender: named.join('; ') });
}

function moves(lang: Lang, { history }: Explanation): readonly string[] {
  return history.flatMap(({ jenis, lama, baru, alasan, dasar }) => {
    if (lama === null || baru === null || lama === baru) return [];
    const why = { alasan: alasan ?? '', dasar: dasar ?? '' };
    const cause = jenis === 'perpanjang' ? say(lang, text.sebabPerpanjang, why) : jenis === 'kalender' || jenis === 'nilai_ulang' ? say(lang, text.sebabKalender, why) : jenis === 'aturan' ? say(lang, text.sebabAturan, why) : say(lang, text.sebabJeda);
    return [say(lang, text.pindah, { lama: formatDate(lang, lama), baru: formatDate(lang, baru), sebab: cause })];
  });
}

/** "Sen 16/3", in English "Mon 16 Mar". */
function short(lang: Lang, on: Day): string {
  const words = formatDateShort(lang, on);
  return lang === 'id' ? `${words.slice(0, 3)} ${slashed(on)}` : words;
}

function slashed(on: Day): string {
  const { date, month } = dayParts(on);
  return `${date}/${month}`;
}

/** Days that follow each other, together. */
function runs(days: readonly Day[]): readonly (readonly Day[])[] {
  const out: Day[][] = [];
  for (const on of [...days].sort()) {
    const open = out.at(-1);
    const last = open?.at(-1);
    if (open !== undefined && last !== undefined && dayNumber(on) === dayNumber(last) + 1 && weekday(on) > weekday(last)) open.push(on);
    else out.push([on]);
  }
  return out;
}

function runDays(lang: Lang, run: readonly Day[]): string {
  return ends(run, (on) => formatDateShort(lang, on).slice(0, 3));
}

/** "14-15/3", over the end of a month "31/1-1/2". */
function runDates(lang: Lang, run: readonly Day[]): string {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (lang === 'en') return ends(run, (on) => formatDateShort(lang, on).slice(4));
  const one = dayParts(first).month === dayParts(last).month && first !== last;
  return one ? `${dayParts(first).date}-${slashed(last)}` : ends(run, slashed);
}

function ends(run: readonly Day[], word: (on: Day) => string): string {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? word(first) : `${word(first)}-${word(last)}`;
}
