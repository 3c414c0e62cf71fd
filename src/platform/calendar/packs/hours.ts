// Which opening hours hold where an office has set none? (Perpres 21/2023: 37.5 hours, in Ramadan 32.5; layanan.md 3.2)
import { type Day, day } from '#kernel/day';
import type { WeekWindows } from '#kernel/tenggat-calendar';
import type { Season } from '../hours.ts';

const BIASA: WeekWindows = week('07:30-12:00 13:00-16:00', '07:30-11:30 13:00-16:30');
const RAMADAN: WeekWindows = week('08:00-12:00 12:30-15:00', '08:00-11:30 12:30-15:30');

/** Monday to Thursday, and Friday. */
function week(first: string, friday: string): WeekWindows {
  const read = (list: string) => list.split(' ').map((one) => ({ from: one.slice(0, 5), to: one.slice(6) }));
  const [rest, last] = [read(first), read(friday)];
  return { '1': rest, '2': rest, '3': rest, '4': rest, '5': last };
}

export interface PackHours {
  readonly id: string;
  readonly musim: Season;
  readonly dari: Day;
  readonly sampai: Day | null;
  readonly jendela: WeekWindows;
  readonly kepastian: 'pasti' | 'sementara';
  readonly dasar: string;
  readonly sejak: string;
}

const PERPRES = 'Perpres 21/2023';

/** The position of the breaks is ours; the head of an office sets the detail. Ramadan of a year to come is a forecast. */
export const PACK_HOURS: readonly PackHours[] = [
  { id: 'jam-biasa', musim: 'biasa', dari: day('2023-01-01'), sampai: null, jendela: BIASA, kepastian: 'pasti', dasar: PERPRES, sejak: '2023-04-12T00:00:00Z' },
  ...(
    [
      ['2023-03-23', '2023-04-21', 'pasti', '1444'],
      ['2024-03-12', '2024-04-09', 'pasti', '1445'],
      ['2025-03-01', '2025-03-30', 'pasti', '1446'],
      ['2026-02-19', '2026-03-20', 'pasti', '1447'],
      ['2027-02-08', '2027-03-09', 'sementara', '1448'],
    ] as const
  ).map(([dari, sampai, kepastian, tahun]): PackHours => {
    const dasar = `${PERPRES}; Ramadan ${tahun} Hijriah${kepastian === 'pasti' ? '' : ' (perkiraan)'}`;
    return { id: `jam-ramadan-${tahun}`, musim: 'ramadan', dari: day(dari), sampai: day(sampai), jendela: RAMADAN, kepastian, dasar, sejak: `${kepastian === 'pasti' ? dari : '2026-01-01'}T00:00:00Z` };
  }),
];
