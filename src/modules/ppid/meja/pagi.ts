// What does the desk do first this morning? (ppid.md section 22: the order of the screen; every open case in one group)
import type { Day } from '#kernel/day';
import type { ClockRow } from '#platform/clocks';
import type { Tugas } from '../permohonan/store/berkas.ts';
import type { Baris } from './store/meja.ts';

export const KELOMPOK = ['lewat', 'hari_ini', 'segera', 'unit', 'baru', 'pemohon', 'jalan'] as const;
export type Kelompok = (typeof KELOMPOK)[number];

/** How far a clock has come: "hari ke-n dari N", and how many counted days are left. */
export interface Kemajuan {
  readonly n: number;
  readonly of: number;
}

export interface Kerja {
  readonly baris: Baris;
  /** The clock that presses most: the answer's, or hers to complete. */
  readonly jam: ClockRow | undefined;
  readonly kemajuan: Kemajuan | undefined;
  readonly tugas: readonly Tugas[];
}

/** Days of the answer's clock that count as soon. */
const SEGERA = 2;

/** By urgency first, then by what it waits for. `hari`: today at the office. */
export function kelompokOf({ baris, jam, kemajuan, tugas }: Kerja, hari: Day): Kelompok {
  if (baris.keadaan === 'DITERIMA') return 'pemohon';
  if (jam !== undefined) {
    if (jam.tanggalAntrean < hari) return 'lewat';
    if (jam.tanggalAntrean === hari) return 'hari_ini';
  }
  if (kemajuan !== undefined && kemajuan.of - kemajuan.n <= SEGERA && baris.jalur !== null) return 'segera';
  if (tugas.some(({ dijawab }) => dijawab === null)) return 'unit';
  return baris.jalur === null || baris.identitas === 'menunggu' || baris.mundur || baris.tinjau ? 'baru' : 'jalan';
}

export const AKSI = ['periksa-bukti', 'pilih-jalur', 'setujui-tanggal', 'tugaskan', 'tunggu-unit', 'tunggu-pemohon', 'jawab'] as const;
export type Aksi = (typeof AKSI)[number];

/** The one act that is next. */
export function aksiOf({ baris, tugas }: Pick<Kerja, 'baris' | 'tugas'>): Aksi {
  if (baris.keadaan === 'DITERIMA') return 'tunggu-pemohon';
  if (baris.mundur) return 'setujui-tanggal';
  if (baris.identitas === 'menunggu') return 'periksa-bukti';
  if (baris.jalur === null) return 'pilih-jalur';
  // What waits is what is listed: without a task, somebody has answered or none was asked.
  if (tugas.length === 0) return baris.keadaan === 'TERDAFTAR' ? 'tugaskan' : 'jawab';
  return tugas.some(({ dijawab }) => dijawab === null) ? 'tunggu-unit' : 'jawab';
}

/** Every case in exactly one group, the most pressing first in each. */
export function pagi(kerja: readonly Kerja[], hari: Day): ReadonlyMap<Kelompok, readonly Kerja[]> {
  const groups = Map.groupBy(kerja, (one) => kelompokOf(one, hari));
  const key = ({ jam, baris }: Kerja): string => `${jam?.tanggalAntrean ?? '9999-12-31'} ${baris.nomor}`;
  return new Map(KELOMPOK.map((name) => [name, (groups.get(name) ?? []).toSorted((a, b) => (key(a) < key(b) ? -1 : 1))]));
}
