// What do the forms above C.Hasil say of one area, and who signed them? (hasil.md 2, 9.4: layers side by side, nothing withdrawn)
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { Angka } from '../figures.ts';
import { type Sel, jumlahKolom, selOf } from '../recap/d-checks.ts';
import { type IsiFormulir, readForm } from '../recap/form.ts';
import { LAYER_RULES, type Lapisan, nodeAbove } from '../recap/layers.ts';
import { type Rapat, findBaris, findFormulir, readRapat } from '../recap/store/plenary.ts';
import { findNomor } from '../store/columns.ts';

const MOST_NOTES = 3;

/** One layer's figures of the area. */
export interface Lapis {
  readonly lapisan: Lapisan;
  readonly suara: readonly Angka[];
  readonly sel: readonly Angka[];
  /** Node whose plenary says so, and the version of its form. */
  readonly simpul: AreaCode;
  readonly versi: number;
  /** Seconds. */
  readonly pada: number;
  /** Role that signed, or that corrected the row. */
  readonly peran: string;
  /** Why it differs from the layer below: reason code and sentence; null where it was taken over. */
  readonly sebab: string | null;
  readonly catatan: string | null;
  /** A new plenary of that node is open: the figure stays, and is being looked at again. */
  readonly perbaikan: boolean;
}

/** The form of a node that is in force, and whether a newer plenary is under way. */
export interface Berkas {
  readonly rapat: Rapat;
  readonly isi: IsiFormulir;
  readonly perbaikan: boolean;
}

/** The newest closed form of a node; undefined before its first plenary has closed. Two indexed questions. */
export async function findBerkas(db: Db, no: number, node: AreaCode): Promise<Berkas | undefined> {
  const all = await readRapat(db, no, node);
  const rapat = all.find((one) => one.ditutup !== null);
  if (rapat === undefined) return undefined;
  const form = await findFormulir(db, rapat.id);
  return form === undefined ? undefined : { rapat, isi: readForm(form.isi), perbaikan: all[0]?.ditutup === null };
}

/**
 * The layers above C of an area or station, from the lowest up. An area with a plenary of its own: what was read out
 * there, its own form, its row in the form above. A village: the sum of its rows. A station: its row. At most five
 * questions whatever the size.
 */
export async function readLayers(db: Db, kontes: Kontes, kode: AreaCode): Promise<Lapis[]> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return [];
  if (kode.length === 13) return stationRow(db, no, kode);
  if (kode.length === 10) return villageRows(db, no, kode);
  const own = await findBerkas(db, no, kode);
  const above = nodeAbove(kode);
  const upper = above === undefined ? undefined : await findBerkas(db, no, above);
  return [...(own === undefined ? [] : [...readOut(own), footOf(own)]), ...(upper === undefined ? [] : rowIn(upper, kode))];
}

function base({ rapat, isi, perbaikan }: Berkas): Omit<Lapis, 'suara' | 'sel' | 'sebab' | 'catatan'> {
  const [, approval] = isi.penutup;
  return { lapisan: rapat.lapisan, simpul: rapat.kode, versi: rapat.versi, pada: isi.ditutup, peran: approval.peran, perbaikan };
}

/** The layer below, as it was read out at this plenary; C itself stands on the page already. */
function readOut(own: Berkas): Lapis[] {
  const below = LAYER_RULES[own.rapat.lapisan].below;
  const read = own.isi.baris.flatMap((row) => (row.bawah === null ? [] : [row.bawah]));
  if (below === 'C' || read.length < own.isi.baris.length) return [];
  return [{ ...base(own), lapisan: below, ...split(own, jumlahKolom(read, width(own))), sebab: null, catatan: null, perbaikan: false }];
}

function footOf(own: Berkas): Lapis {
  const changed = own.isi.baris.filter((row) => row.sebab !== null);
  const sebab = changed[0]?.sebab ?? null;
  return { ...base(own), ...own.isi.kaki, sebab, catatan: notesOf(changed) };
}

/** What was written of several rows, each sentence once and a few of them: all stand on the form's own page. */
function notesOf(changed: readonly { readonly catatan: string | null }[]): string | null {
  const said = [...new Set(changed.flatMap((row) => row.catatan ?? []))];
  return said.length === 0 ? null : `${said.slice(0, MOST_NOTES).join(' ')}${said.length > MOST_NOTES ? ' …' : ''}`;
}

function rowIn(upper: Berkas, kode: AreaCode): Lapis[] {
  const row = upper.isi.baris.find((one) => one.kode === kode);
  return row === undefined ? [] : [{ ...base(upper), suara: row.suara, sel: row.sel, sebab: row.sebab, catatan: row.catatan }];
}

function width({ isi }: Berkas): number {
  return isi.opsi.length + isi.sel.length;
}

function split({ isi }: Berkas, cells: readonly Angka[]): Sel {
  return { suara: cells.slice(0, isi.opsi.length), sel: cells.slice(isi.opsi.length) };
}

async function villageRows(db: Db, no: number, kode: AreaCode): Promise<Lapis[]> {
  const above = await findBerkas(db, no, kode.slice(0, 6) as AreaCode);
  const rows = above?.isi.baris.filter((row) => row.kode.startsWith(kode)) ?? [];
  if (above === undefined || rows.length === 0) return [];
  const changed = rows.filter((row) => row.sebab !== null);
  const sums = split(above, jumlahKolom(rows, width(above)));
  return [{ ...base(above), ...sums, sebab: changed[0]?.sebab ?? null, catatan: notesOf(changed) }];
}

/** Only the one row is read: a kecamatan's form may have two hundred. */
async function stationRow(db: Db, no: number, kode: AreaCode): Promise<Lapis[]> {
  const node = kode.slice(0, 6) as AreaCode;
  const all = await readRapat(db, no, node);
  const rapat = all.find((one) => one.ditutup !== null);
  const row = rapat === undefined ? undefined : await findBaris(db, rapat.id, kode);
  if (rapat === undefined || row === undefined) return [];
  const { suara, sel, sebab, catatan, peran, pada } = row;
  return [
    {
      lapisan: rapat.lapisan,
      suara,
      sel,
      sebab,
      catatan,
      peran,
      pada,
      simpul: node,
      versi: rapat.versi,
      perbaikan: all[0]?.ditutup === null,
    },
  ];
}

/** Does any cell differ between two layers that both have it? */
export function differs(a: Sel, b: Sel): boolean {
  const other = selOf(b);
  return selOf(a).some((cell, at) => cell !== null && (other[at] ?? null) !== null && cell !== other[at]);
}
