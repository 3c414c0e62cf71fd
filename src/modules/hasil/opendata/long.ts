// Which columns does one vote figure have in the long bulk file? (hasil.md section 8: long form; 1.3: states of a cell)
import type { Kontes } from '../contest.ts';
import type { Angka, StatusAngka } from '../figures.ts';
import type { TpsMassal } from '../store/feed.ts';
import { type Cell, type Column, numberColumn, textColumn } from './csv.ts';
import { SIMULATED } from './twin-csv.ts';
import { counted } from './twin-json.ts';
import { kunciOf } from '../vote-cells.ts';

/** The only kind of vote that the log knows until a repeated one is imported (hasil.md 2: versi_hukum). */
const REGULAR = 'REGULER';

export const LONG_COLUMNS: readonly Column[] = [
  numberColumn('seq', 'Nomor peristiwa terakhir TPS ini; 0 belum ada'),
  textColumn('versi_hukum', 'REGULER, atau sebab pemungutan lain'),
  numberColumn('versi', 'Versi ke berapa; 0 belum ada'),
  textColumn('status', 'Status angka TPS'),
  textColumn('kode13', 'Kode TPS'),
  textColumn('kode_dapil', 'Lingkup kontes; 0 nasional'),
  textColumn('opsi', 'Nomor urut pada surat suara; suara partai saja 4.0, calon 4.2'),
  numberColumn('nilai', 'Suara; kosong bila tidak ADA'),
  textColumn('keadaan', 'ADA, BELUM (belum diterima) atau TAK_TERBACA (diterima, sel ini belum terbaca)'),
  textColumn('keterangan', `${SIMULATED} bila angkanya peragaan`),
];

/** One row an option. */
export function longRows(kontes: Kontes, tps: TpsMassal, simulated: boolean): Cell[][] {
  const votes = counted(tps.status, tps.suara);
  return kontes.pack.opsi.map((option, at) => {
    const n = votes[at] ?? null;
    return [
      tps.seq,
      REGULAR,
      tps.versi,
      tps.status,
      tps.kode,
      kontes.pack.lingkup,
      kunciOf(option),
      n,
      stateOf(tps.status, n),
      simulated ? SIMULATED : null,
    ];
  });
}

function stateOf(status: StatusAngka, n: Angka): 'ADA' | 'BELUM' | 'TAK_TERBACA' {
  if (n !== null) return 'ADA';
  return status === 'BELUM' ? 'BELUM' : 'TAK_TERBACA';
}
