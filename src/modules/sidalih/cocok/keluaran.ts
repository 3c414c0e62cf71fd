// How do pairs and unreadable rows come into a file? (a,b,p,usul; whole or not at all)
import { stringify } from 'csv-stringify/sync';
import type { BarisRusak } from './csv.ts';
import { type Hasil, bandOf, guardsOf, idOf } from './mesin.ts';
import { writeWhole } from './simpan.ts';
import type { Skema } from './skema.ts';
import type { Tabel } from './tabel.ts';

export interface Tertulis {
  readonly usul: number;
  readonly tinjau: number;
  /** Pairs above the band's score that a guard sent to people. */
  readonly dijaga: number;
}

/** Pairs from `ambang` on, most probable first. An id that a spreadsheet would run gets a quote mark before it. */
export function writePairs(path: string, tabel: Tabel, skema: Skema, hasil: Hasil, ambang: number): Tertulis {
  const rows: string[][] = [];
  let usul = 0;
  let dijaga = 0;
  for (const pair of hasil.pasangan) {
    if (pair.p < ambang) break;
    const penjaga = guardsOf(tabel, skema, pair);
    const pita = bandOf(pair.p, penjaga, ambang);
    if (pita === 'OTOMATIS_USUL') usul += 1;
    else if (bandOf(pair.p, [], ambang) === 'OTOMATIS_USUL') dijaga += 1;
    rows.push([idOf(tabel, pair.a), idOf(tabel, pair.b), pair.p.toFixed(6), pita === 'OTOMATIS_USUL' ? pita : 'TINJAU']);
  }
  writeWhole(path, 'a,b,p,usul\n', stringify(rows, { escape_formulas: true }));
  return { usul, tinjau: rows.length - usul, dijaga };
}

export function writeBroken(path: string, rows: readonly (BarisRusak & { readonly berkas: string })[]): void {
  writeWhole(path, 'berkas,baris,kode\n', stringify(rows.map(({ berkas, baris, kode }) => [berkas, String(baris), kode]), { escape_formulas: true }));
}
