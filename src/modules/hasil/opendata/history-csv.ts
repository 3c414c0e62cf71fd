// How do the days of an area look as a table? (one row a day: the sums at its end)
import { CEK } from '../figures.ts';
import type { HariWilayah } from '../store/days.ts';
import { PENCACAH } from '../rollup.ts';
import { type Cell, type Column, csvTable, numberColumn, textColumn } from './csv.ts';
import { SIMULATED, voteColumns } from './twin-csv.ts';
import type { Frame } from './twin-json.ts';

/** Counters and findings are those of the end of the day; sums too, with a null where nothing had been read by then. */
export function historyCsv({ kontes, simulated }: Frame, days: readonly HariWilayah[]): string {
  const columns: Column[] = [
    textColumn('hari', 'Hari WIB menurut waktu sumber'),
    textColumn('kode', 'Kode wilayah tanpa titik'),
    ...voteColumns(kontes),
    ...['total', ...PENCACAH].map((name) => numberColumn(`tps_${name}`, name)),
    ...CEK.map((id) => numberColumn(`temuan_${id}`, id)),
    textColumn('keterangan', SIMULATED),
  ];
  const rows = days.map(({ hari, angka }): Cell[] => [
    hari,
    angka.kode,
    ...angka.suara,
    angka.tps.total,
    ...PENCACAH.map((name) => angka.tps[name]),
    ...CEK.map((id) => angka.temuan[id] ?? 0),
    simulated ? SIMULATED : null,
  ]);
  return csvTable(columns, rows);
}
