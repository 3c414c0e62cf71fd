// How is a row of a regency's party totals read, with names and without codes or time? (hasil.md 7.1 "DPRD prov per TPS")
import { parseStationNumber, stationCode } from '#kernel/area-code';
import type { Instant } from '#kernel/zone';
import type { Columns, Layout, RowReader } from '../family.ts';
import type { Villages } from '../given.ts';
import { blankVotes, partyCells } from '../paper-cells.ts';
import { type Cells, cellsOf, isArray, readCounts } from '../row-cells.ts';
import { slip } from '../slip.ts';

/** The parties of 2024 outside Aceh. */
const PARTIES = [...Array.from({ length: 17 }, (_, at) => at + 1), 24];
const columnOf = (party: number): string => `p${String(party).padStart(2, '0')}`;

export const PARTY_TOTALS: Layout = { id: 'partai_tps', columns: ['kecamatan', 'kel_desa', 'tps', ...PARTIES.map(columnOf)] };

/** Totals of the parties; crosses for a party alone and for its candidates stay unread. */
export function partyTotalsReader(columns: Columns, villages: Villages, per: Instant): RowReader {
  const [district, village, station] = [columns.at('kecamatan'), columns.at('kel_desa'), columns.at('tps')];
  const votes = cellsOf(columns, PARTIES.map(columnOf));
  return {
    read: (row: Cells) => {
      const number = parseStationNumber(row[station] ?? '');
      if (!number.ok) return slip('KODE_NOMOR_TPS', 'tps', row[station] ?? '');
      const counts = readCounts(row, votes);
      if (!isArray(counts)) return counts;
      const desa = villages.find(row[district] ?? '', row[village] ?? '');
      if (!desa.ok) return slip(desa.refusal.code, 'kel_desa', `${row[district] ?? ''} / ${row[village] ?? ''}`);
      const kode = stationCode(desa.value, number.value);
      return {
        kode,
        on: (pack) => {
          const cells = partyCells(pack);
          const suara = blankVotes(pack);
          for (const [at, party] of PARTIES.entries()) {
            const [total, count] = [cells.get(party)?.total, counts[at] ?? null];
            if (total !== undefined) suara[total] = count;
            else if (count !== null) return slip('PILIHAN_TIDAK_DIKENAL', columnOf(party), String(count));
          }
          return [{ kode, per, suara, sel: null, foto: null }];
        },
      };
    },
  };
}
