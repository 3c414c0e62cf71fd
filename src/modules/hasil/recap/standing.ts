// How does a plenary stand: its rows, its foot, who was there, what was said, who proposed what? (from its notes alone)
import { type AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import { findNomor } from '../store/columns.ts';
import { type Anak, listRows } from './below.ts';
import { type TemuanRapat, periksaRekap } from './check-form.ts';
import type { BarisD, Sel } from './d-checks.ts';
import { ISI, type IsiRapat, type JenisRapat } from './events.ts';
import { type BarisDiterima, type PeristiwaRapat, type Rapat, readBaris, readLatest, readPeristiwa, readRapat } from './store/plenary.ts';

/** A proposal that waits for a second person. */
export interface Usul {
  readonly langkah: 'tutup' | 'buka-lagi';
  readonly urut: number;
  readonly akun: string;
  readonly peran: string;
  readonly simpul: AreaCode;
  readonly pada: number;
  readonly dasar: string | null;
}

export interface Kedudukan {
  readonly rapat: Rapat;
  /** Rows that the form must have, with what the layer below says now. */
  readonly anak: readonly Anak[];
  /** As accepted, by code. */
  readonly baris: ReadonlyMap<AreaCode, BarisDiterima>;
  readonly kaki: Sel | null;
  readonly peristiwa: readonly PeristiwaRapat[];
  readonly usul: Usul | null;
  readonly temuan: readonly TemuanRapat[];
}

/** The plenary of a node as it stands; `rapat` names a version, else the newest. Undefined before it was opened. */
export async function findKedudukan(db: Db, kontes: Kontes, node: AreaCode, now: number, versi?: number): Promise<Kedudukan | undefined> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return undefined;
  const all = await readRapat(db, no, node);
  const rapat = versi === undefined ? all[0] : all.find((one) => one.versi === versi);
  if (rapat === undefined) return undefined;
  return kedudukanOf(db, kontes, no, rapat, now);
}

export async function kedudukanOf(db: Db, kontes: Kontes, no: number, rapat: Rapat, now: number): Promise<Kedudukan> {
  const anak = await listRows(db, kontes, rapat.kode);
  const baris = new Map((await readBaris(db, rapat.id)).map((row) => [row.kode, row]));
  const peristiwa = await readPeristiwa(db, rapat.id);
  const kaki = lastOf(peristiwa, 'KAKI')?.isi ?? null;
  const closed =
    rapat.lapisan === 'D_KEC'
      ? []
      : await readLatest(
          db,
          no,
          anak.map((one) => one.kode),
          true,
        );
  const below = new Map(anak.map((one) => [one.kode, one.bawah]));
  const rows = [...baris.values()].map((row): BarisD => ({
    kode: row.kode,
    suara: row.suara,
    sel: row.sel,
    bawah: below.get(row.kode) ?? row.bawah,
    sebab: row.sebab,
  }));
  const temuan = periksaRekap(kontes.pack, {
    lapisan: rapat.lapisan,
    baris: rows,
    kaki,
    anak: anak.map((one) => one.kode),
    ditutup: rapat.ditutup ?? now,
    anakDitutup: new Map(closed.map((one) => [one.kode, one.ditutup ?? 0])),
  });
  return { rapat, anak, baris, kaki, peristiwa, usul: usulOf(peristiwa), temuan };
}

/** The newest note of a kind with its facts. */
export function lastOf<J extends JenisRapat>(
  notes: readonly PeristiwaRapat[],
  jenis: J,
): (PeristiwaRapat & { readonly isi: IsiRapat<J> }) | undefined {
  const found = notes.findLast((one) => one.jenis === jenis);
  return found === undefined ? undefined : { ...found, isi: ISI[jenis].parse(found.isi) as IsiRapat<J> };
}

/** A proposal holds while nothing came after it: any later note takes it back. */
function usulOf(notes: readonly PeristiwaRapat[]): Usul | null {
  const last = notes.at(-1);
  if (last === undefined || (last.jenis !== 'USUL_TUTUP' && last.jenis !== 'USUL_BUKA_LAGI')) return null;
  const { urut, akun, peran, simpul, pada } = last;
  const dasar = typeof last.isi['dasar'] === 'string' ? last.isi['dasar'] : null;
  return { langkah: last.jenis === 'USUL_TUTUP' ? 'tutup' : 'buka-lagi', urut, akun, peran, simpul, pada, dasar };
}
