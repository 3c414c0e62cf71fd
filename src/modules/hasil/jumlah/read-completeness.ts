// How far does a source say that a province is, and what do its votes add up to? (hasil.md 7.1 "cross-check")
import type { Cells } from './cells.ts';
import type { Potong } from './families.ts';

export const COMPLETENESS_COLUMNS = ['kode_provinsi', 'provinsi', 'jumlah_suara_paslon', 'tps_total', 'tps_berangka', 'tps_lolos_validasi_adm'] as const;

export function readCompleteness(cells: Cells): Potong {
  const kode = cells.code('kode_provinsi', /^[1-9][0-9]$/, 'KODE_PROVINSI');
  const isi = {
    kelas: 'kelengkapan' as const,
    nama: cells.name('provinsi'),
    suara: cells.count('jumlah_suara_paslon'),
    tpsTotal: cells.count('tps_total'),
    tpsAngka: cells.count('tps_berangka'),
    tpsLolos: cells.count('tps_lolos_validasi_adm'),
  };
  if (!descends([isi.tpsTotal, isi.tpsAngka, isi.tpsLolos])) cells.refuse('TPS_LEBIH', 'tps_total');
  return { kode, isi };
}

/** More stations with figures than stations, or more checked ones than those with figures, cannot be. */
function descends(counts: readonly (number | null)[]): boolean {
  const known = counts.flatMap((n) => n ?? []);
  return known.every((n, at) => n <= (known[at - 1] ?? n));
}
