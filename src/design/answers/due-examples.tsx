// How does the sum of a due date look? (tenggat.md 11 T1 and T7)
import type { Specimen } from '#design/example';
import { addDays, day, weekday } from '#kernel/day';
import { type DueDay, type DueSkip, DueSum } from './due.tsx';
import { dueText as text } from './text-due.ts';

/** The days after a start, numbered; `closed` names the skipped ones. */
function counted(start: string, closed: Readonly<Record<string, DueSkip>>, length: number): DueDay[] {
  const out: DueDay[] = [];
  for (let at = addDays(day(start), 1), n = 0; n < length; at = addDays(at, 1)) {
    const skip: DueSkip | undefined = closed[at] ?? (weekday(at) > 5 ? { kind: 'akhir_pekan' } : undefined);
    out.push(skip === undefined ? { day: at, n: (n += 1) } : { day: at, skip });
  }
  return out;
}

const LEAVE: DueSkip = { kind: 'cuti', name: 'cuti bersama Idulfitri 1447 Hijriah' };
const LEBARAN: Readonly<Record<string, DueSkip>> = {
  '2026-03-18': { kind: 'cuti', name: 'cuti bersama Nyepi' },
  '2026-03-19': { kind: 'libur', name: 'Nyepi' },
  '2026-03-20': LEAVE,
  '2026-03-23': LEAVE,
  '2026-03-24': LEAVE,
  '2026-04-03': { kind: 'libur', name: 'Wafat Yesus Kristus' },
};
const YEAR_END: Readonly<Record<string, DueSkip>> = {
  '2026-12-24': { kind: 'cuti', name: 'cuti bersama Natal' },
  '2026-12-25': { kind: 'libur', name: 'Kelahiran Yesus Kristus' },
  '2027-01-01': { kind: 'libur', name: 'Tahun Baru 2027 Masehi' },
};

export const DUE_EXAMPLES: readonly Specimen[] = [
  {
    component: 'DueSum',
    intro: text.tentangDueSum,
    examples: [
      {
        id: 'sepuluh-hari',
        name: text.contohSepuluhHari,
        node: (
          <DueSum
            due={day('2026-04-06')}
            time="pukul 23.59 WIB"
            day0={day('2026-03-13')}
            day0Note="lengkap"
            length={10}
            unit="hari kerja"
            days={counted('2026-03-13', LEBARAN, 10)}
            basis="UU 14/2008 Pasal 22 ayat (7)"
            calendar="ID-2026.1 (SKB 1497/2025, 2/2025, 5/2025)"
          />
        ),
      },
      {
        id: 'sementara',
        name: text.contohSementara,
        node: (
          <DueSum
            due={day('2027-01-04')}
            time="pukul 23.59 WIT (21.59 WIB)"
            day0={day('2026-12-16')}
            length={10}
            unit="hari kerja"
            days={counted('2026-12-16', YEAR_END, 10)}
            basis="UU 14/2008 Pasal 22 ayat (7)"
            calendar="ID-2026.1, ID-2027.1"
            provisional
            small
          />
        ),
      },
    ],
  },
];
