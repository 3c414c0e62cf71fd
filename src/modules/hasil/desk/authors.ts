// Who wrote an event of the log from a desk, and what stands on the paper besides its figures? (a role and an office, never a person)
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { CekId, SebabKode } from '../figures.ts';
import { findNomor } from '../store/columns.ts';
import type { Dipertahankan } from './answers.ts';
import { type BarisBacaan, readBacaanAt, readBacaanOf } from './store/reading.ts';

export interface Kertas {
  readonly cek: CekId;
  readonly alasan: string;
}

/** What the public may read of a form behind an event. */
export interface Penulis {
  /** Role as the public reads it ("KPPS"), and its area. */
  readonly peran: string;
  readonly kantor: AreaCode;
  /** A bound device sent it, signed, maybe later. */
  readonly perangkat: boolean;
  /** Reason of a correction and its basis. */
  readonly sebab: { readonly kode: SebabKode; readonly catatan: string } | null;
  /** Checks that fail on the paper itself (X_KERTAS), and warnings with their notes. */
  readonly kertas: readonly Kertas[];
  /** Boxes that nobody could read on the paper, and why. */
  readonly kosong: string | null;
}

/** Notes about part III could tell its figures: they stay inside (hasil.md 9.7). */
const SENSITIVE: readonly string[] = ['K06', 'K11'];

/** By number of the event; events that came from a file, and marks, are absent. */
export async function authorsOf(db: Db, kontes: Kontes, seqs: readonly number[]): Promise<Map<number, Penulis>> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return new Map();
  return new Map((await readBacaanAt(db, no, seqs)).flatMap((row) => (row.seq === null ? [] : [[row.seq, penulis(row)] as const])));
}

function penulis({ isi, peranNode, perangkat }: BarisBacaan): Penulis {
  const open = isi.dipertahankan.filter(({ cek }) => !SENSITIVE.includes(cek));
  return {
    peran: isi.peran,
    kantor: peranNode,
    perangkat: perangkat !== null,
    sebab: isi.sebab,
    kertas: open.flatMap(({ cek, alasan }): Kertas[] => (cek === 'KOSONG' ? [] : [{ cek, alasan }])),
    kosong: open.find(({ cek }) => cek === 'KOSONG')?.alasan ?? null,
  };
}

/** What the newest form of a station kept as on the paper: for the desk, part III included; empty where none came. */
export async function keptAt(db: Db, kontes: Kontes, kode: AreaCode): Promise<readonly Dipertahankan[]> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return [];
  const forms = await readBacaanOf(db, no, [kode], 20);
  return forms.find(({ jenis }) => jenis !== 'FOTO')?.isi.dipertahankan ?? [];
}
