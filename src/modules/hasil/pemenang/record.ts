// Which figures of a place does the winner desk look at, and where do they come from? (one source, one layer; hasil.md frame)
import type { Angka } from '../figures.ts';
import type { Sumber } from '../jumlah/record.ts';
import type { Lapis } from '../layers/read-layers.ts';

/** Who stands on the ballot. */
export interface Peserta {
  /** The source's own id of a pair, else the number on the ballot. */
  readonly id: string;
  readonly nomor: number;
  /** Null where no list names it. */
  readonly nama: string | null;
  /** KOLOM KOSONG; null = no list says whether it is. */
  readonly kosong: boolean | null;
}

/** Polling stations: how many there are and how many have all votes in. */
export interface Masuk {
  readonly total: number;
  readonly lengkap: number;
}

/** An area directly below the place. */
export interface Bagian {
  readonly kode: string;
  readonly nama: string;
  /** By `Perolehan.peserta`. */
  readonly suara: readonly Angka[];
  /** Null = the source does not say. */
  readonly tps: Masuk | null;
}

/** tps: counted here from polling stations, or the signed form or decree above them. jumlah: sums that a source handed in. */
export type Asal = 'tps' | 'jumlah';

/** The votes of one place from one source. */
export interface Perolehan {
  readonly asal: Asal;
  readonly kode: string;
  readonly nama: string;
  /** By number on the ballot. */
  readonly peserta: readonly Peserta[];
  /** By `peserta`; null = not reported, never zero. */
  readonly suara: readonly Angka[];
  /** By code. */
  readonly bawah: readonly Bagian[];
  readonly tps: Masuk | null;
  /** The signed form or decree that the votes are taken from; undefined = C.Hasil, or sums of a source. */
  readonly lapis: Lapis | undefined;
  /** ISO: source time of the newest figure; null where the source does not date them. */
  readonly per: string | null;
  /** Newest event below, of stations; version of the sums. */
  readonly nomor: number;
  /** Files of the sums; none for stations, whose sources stand at each of them. */
  readonly sumber: readonly Sumber[];
  readonly simulasi: boolean;
}
