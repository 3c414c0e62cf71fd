// How many due dates a second, against a walk day by day? (553 offices, five years of decrees; 200,000 a second on one core is the goal)
import { areaCode, type AreaCode } from '#kernel/area-code';
import { type Day, addDays, day, weekday } from '#kernel/day';
import { assert } from '#kernel/result';
import { type Ask, dueDate, reckon } from '#kernel/tenggat';
import { type CalendarRow, type WorkCalendar, covers, isOwnClosing, makeWorkCalendar } from '#kernel/tenggat-calendar';
import { atMinute, instantOf, officeZone, secondsOf } from '#kernel/tenggat-moment';
import { ZONES } from '#kernel/zone';
import { PACKS } from '../../src/platform/calendar/packs/packs.ts';
import { median } from './measure.ts';

const DATES = 200_000;
const TURNS = 5;
const PROVINCES = '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96'.split(' ');

/** The decrees of the program, and one holiday of its own for each province. */
function nation(): { readonly calendar: WorkCalendar; readonly offices: readonly AreaCode[] } {
  const rows = new Map<string, CalendarRow>();
  for (const { tambah, cabut = [], dasar } of PACKS) {
    for (const [tanggal, jenis, nama] of tambah) rows.set(`${tanggal} ${jenis}`, { id: `${tanggal} ${jenis}`, tanggal, jenis, nama, lingkup: 'ID', kepastian: 'pasti', dasar: dasar.nomor });
    for (const [tanggal, jenis] of cabut) rows.delete(`${tanggal} ${jenis}`);
  }
  PROVINCES.forEach((lingkup, at) => {
    rows.set(lingkup, { id: lingkup, tanggal: addDays(day('2026-02-02'), at * 7), jenis: 'libur_daerah', nama: 'Hari jadi', lingkup, kepastian: 'pasti', dasar: 'Pergub' });
  });
  const years = [2023, 2024, 2025, 2026, 2027].map((tahun) => ({ tahun, keadaan: tahun === 2027 ? ('SEMENTARA' as const) : ('DITETAPKAN' as const) }));
  const offices = ['0', ...PROVINCES.flatMap((prov) => [prov, ...Array.from({ length: 13 }, (_, n) => `${prov}${String(n + 1).padStart(2, '0')}`)])];
  return { calendar: makeWorkCalendar({ rows: [...rows.values()], years, versions: [] }), offices: offices.map(areaCode) };
}

/** Events of 2023 to 2026, lengths and owners of the table of deadlines; the same each run. */
function questions(offices: readonly AreaCode[]): readonly Ask[] {
  let state = 20_240_214;
  const next = (below: number): number => (state = (state * 48_271) % 2_147_483_647) % below;
  const first = Math.floor(secondsOf('2023-01-02T00:00:00Z') / 86_400);
  return Array.from({ length: DATES }, () => {
    const office = offices[next(offices.length)] ?? areaCode('0');
    const zone = officeZone(office);
    assert(zone.ok, `zone of ${office}`);
    const from = instantOf(atMinute(first + next(1_400), next(1_440), zone.value));
    return { office, zone: zone.value, from, rule: { panjang: [3, 10, 14, 30, 60][next(5)] ?? 3, satuan: 'hari_kerja', pemilik: next(3) === 0 ? 'warga' : 'kantor' } };
  });
}

/** Section 3.3 day by day, as a module would write it for itself. */
function walk(calendar: WorkCalendar, { office, zone, from, rule }: Ask): Day {
  let at = addDays(day('1970-01-01'), Math.floor((secondsOf(from) + ZONES[zone].hours * 3600) / 86_400));
  for (let n = 0; n < rule.panjang; ) {
    at = addDays(at, 1);
    if (weekday(at) > 5) continue;
    const closed = calendar.byDay.get(at)?.some((row) => covers(row.lingkup, office) && (row.kepastian === 'pasti' || rule.pemilik === 'warga') && (rule.pemilik === 'warga' || !isOwnClosing(row, office)));
    if (closed !== true) n += 1;
  }
  return at;
}

/** Prints due dates a second of the engine (cold: tables are made on the way), of its full explanations and of the walk; a section of the bench. */
export function measureDeadlines(say: (line: string) => void): void {
  const { calendar, offices } = nation();
  const asks = questions(offices);
  const rate = (count: number, work: () => void): number => {
    const [used, begun] = [process.cpuUsage(), performance.now()];
    work();
    const { user, system } = process.cpuUsage(used);
    return count / (Math.min(performance.now() - begun, (user + system) / 1000) / 1000);
  };
  const dues = (): void => asks.forEach((ask) => assert(dueDate(calendar, ask).ok, 'a due date'));
  const cold = rate(DATES, dues);
  const engine = median(Array.from({ length: TURNS }, () => rate(DATES, dues)));
  const some = asks.slice(0, 20_000);
  const naive = median(Array.from({ length: TURNS }, () => rate(some.length, () => some.forEach((ask) => assert(walk(calendar, ask).length === 10, 'a day')))));
  const explained = median(Array.from({ length: TURNS }, () => rate(some.length, () => some.forEach((ask) => assert(reckon(calendar, ask).ok, 'a sum')))));
  for (const ask of some) {
    const found = dueDate(calendar, ask);
    assert(found.ok && found.value.due === walk(calendar, ask), `the walk agrees: ${JSON.stringify(ask)}`);
  }
  const whole = (n: number): string => String(Math.round(n));
  say(`  due dates: ${whole(engine)}/s (first ${DATES} with all tables to make: ${whole(cold)}/s); day by day: ${whole(naive)}/s; ratio ${(engine / naive).toFixed(1)}`);
  say(`  with every day explained: ${whole(explained)}/s; ${some.length} dates agree with the walk`);
}
