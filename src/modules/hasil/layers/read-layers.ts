// What do the forms and the decree above C.Hasil say of one area, and who signed them? (hasil.md 2, 9.4: layers side by side, nothing withdrawn)
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { Angka } from '../figures.ts';
import { type IsiKeputusan, nodeOfDecree, readKeputusan, selOfDecree } from '../keputusan/decree.ts';
import { readKeputusanSemua } from '../keputusan/store/decree.ts';
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
  /** Of the decree that says so; absent for a form. */
  readonly keputusan?: Pick<IsiKeputusan, 'nomor' | 'tahun' | 'tanggal'>;
}

/** The form of a node that is in force, and whether a newer plenary is under way. */
export interface Berkas {
  readonly rapat: Rapat;
  readonly isi: IsiFormulir;
  readonly perbaikan: boolean;
}

/**
 * The newest closed form of a node, now or as it stood at a past second; undefined before its first plenary had closed.
 * Two indexed questions.
 */
export async function findBerkas(db: Db, no: number, node: AreaCode, pada?: number): Promise<Berkas | undefined> {
  const { rapat, perbaikan } = await findClosed(db, no, node, pada);
  const form = rapat === undefined ? undefined : await findFormulir(db, rapat.id);
  return rapat === undefined || form === undefined ? undefined : { rapat, isi: readForm(form.isi), perbaikan };
}

async function findClosed(db: Db, no: number, node: AreaCode, pada = Number.MAX_SAFE_INTEGER): Promise<{ readonly rapat: Rapat | undefined; readonly perbaikan: boolean }> {
  const held = (await readRapat(db, no, node)).filter((one) => one.dibuka <= pada);
  const isClosed = (one: Rapat): boolean => one.ditutup !== null && one.ditutup <= pada;
  const [newest] = held;
  return { rapat: held.find(isClosed), perbaikan: newest !== undefined && !isClosed(newest) };
}

/**
 * The layers above C of an area or station, from the lowest up, now or as they stood at a past second. An area with a
 * plenary of its own: what was read out there, its own form, its row in the form above. A village: the sum of its rows. A
 * station: its row. Last the decree, where it names the area. At most six questions whatever the size.
 */
export async function readLayers(db: Db, kontes: Kontes, kode: AreaCode, pada?: number): Promise<Lapis[]> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return [];
  if (kode.length === 13) return stationRow(db, no, kode, pada);
  if (kode.length === 10) return villageRows(db, no, kode, pada);
  const own = await findBerkas(db, no, kode, pada);
  const above = nodeAbove(kode);
  const upper = above === undefined ? undefined : await findBerkas(db, no, above, pada);
  const forms = [...(own === undefined ? [] : [...readOut(own), footOf(own)]), ...(upper === undefined ? [] : rowIn(upper, kode))];
  return [...forms, ...(await decreed(db, kontes, no, kode, pada))];
}

/** The decree in force, of its own node as a whole and of the areas in its annex. */
async function decreed(db: Db, { pack }: Kontes, no: number, kode: AreaCode, pada?: number): Promise<Lapis[]> {
  const node = nodeOfDecree(pack);
  if (kode !== node && !isDecreed(node, kode)) return [];
  const [row] = await readKeputusanSemua(db, no, node, pada);
  const isi = row === undefined ? undefined : readKeputusan(row.isi);
  const listed = isi?.lampiran.find((one) => one.kode === kode);
  if (row === undefined || isi === undefined || (kode !== node && listed === undefined)) return [];
  const cells = listed === undefined ? selOfDecree(pack, isi) : { suara: listed.suara, sel: pack.form.sel.map(() => null) };
  const { nomor, tahun, tanggal, dasar, pencatat } = isi;
  const why = isi.sebab === 'REGULER' ? null : isi.sebab;
  const catatan = dasar === null ? null : `${dasar.nomor}. ${dasar.uraian}`;
  return [{ ...cells, lapisan: 'SK', simpul: node, versi: isi.versi, pada: row.berlaku, peran: pencatat[1].peran, sebab: why, catatan, perbaikan: false, keputusan: { nomor, tahun, tanggal } }];
}

/** Can the annex of the node's decree name this area? It lists those directly below. */
export function isDecreed(node: AreaCode, kode: AreaCode): boolean {
  return node === NATION ? kode.length === 2 : kode.length === node.length + 2 && kode.startsWith(node);
}

/** The highest signed layer that has votes of this area: what its page shows first (hasil.md 5). */
export function highestOf(layers: readonly Lapis[]): Lapis | undefined {
  return layers.findLast((one) => one.suara.some((cell) => cell !== null));
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

async function villageRows(db: Db, no: number, kode: AreaCode, pada?: number): Promise<Lapis[]> {
  const above = await findBerkas(db, no, kode.slice(0, 6) as AreaCode, pada);
  const rows = above?.isi.baris.filter((row) => row.kode.startsWith(kode)) ?? [];
  if (above === undefined || rows.length === 0) return [];
  const changed = rows.filter((row) => row.sebab !== null);
  const sums = split(above, jumlahKolom(rows, width(above)));
  return [{ ...base(above), ...sums, sebab: changed[0]?.sebab ?? null, catatan: notesOf(changed) }];
}

/** Only the one row is read: a kecamatan's form may have two hundred. */
async function stationRow(db: Db, no: number, kode: AreaCode, pada?: number): Promise<Lapis[]> {
  const node = kode.slice(0, 6) as AreaCode;
  const { rapat, perbaikan } = await findClosed(db, no, node, pada);
  const row = rapat === undefined ? undefined : await findBaris(db, rapat.id, kode);
  if (rapat === undefined || row === undefined) return [];
  const { suara, sel, sebab, catatan, peran } = row;
  return [
    {
      lapisan: rapat.lapisan,
      suara,
      sel,
      sebab,
      catatan,
      peran,
      pada: row.pada,
      simpul: node,
      versi: rapat.versi,
      perbaikan,
    },
  ];
}

/** Does any cell differ between two layers that both have it? */
export function differs(a: Sel, b: Sel): boolean {
  const other = selOf(b);
  return selOf(a).some((cell, at) => cell !== null && (other[at] ?? null) !== null && cell !== other[at]);
}
