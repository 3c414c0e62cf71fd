// What did a source hand in for a dapil, an area or the nation, and by which key is it kept?
import type { Jenis } from '../aturan/pack-schema.ts';

/** One option of a contest with what the source says of it. `id`: number of the party, or the source's id of a pair. */
export interface Opsi {
  readonly id: string;
  /** As the source names it. */
  readonly nama: string;
  /** Null = the source leaves it blank: not reported, never zero. */
  readonly suara: number | null;
}

/** `kursi`: seats that the source itself lists, to be compared with ours. */
export interface OpsiKursi extends Opsi {
  readonly kursi: number | null;
}

export interface IsiDapil {
  readonly kelas: 'dapil';
  readonly nama: string;
  readonly provinsi: string;
  /** Seats to fill. */
  readonly kursi: number;
  /** Voters on the fixed list. */
  readonly dpt: number | null;
  readonly opsi: readonly OpsiKursi[];
}

export interface IsiNasional {
  readonly kelas: 'nasional';
  /** `persen`: the source's percentage in ten-thousandths (10.6090 is 106090); `lolos`: over the threshold, by the source. */
  readonly opsi: readonly (OpsiKursi & { readonly persen: number | null; readonly lolos: boolean })[];
}

export interface CalonTerpilih {
  /** Place by personal votes in the source's list. */
  readonly urutan: number;
  readonly partai: string;
  readonly nama: string;
  /** On the ballot. */
  readonly nomor: number;
  readonly suara: number | null;
}

export interface IsiTerpilih {
  readonly kelas: 'terpilih';
  readonly nama: string;
  readonly calon: readonly CalonTerpilih[];
}

export interface IsiWilayah {
  readonly kelas: 'wilayah';
  /** Code of the area above as the source writes it; "" for the top of a contest. */
  readonly induk: string;
  readonly tpsTotal: number | null;
  readonly tpsMasuk: number | null;
  /** The source's word for the kind of vote. */
  readonly psu: string;
  /** Empty = nothing is in there. */
  readonly opsi: readonly (Opsi & { readonly nomor: number })[];
}

/** An area in the source's own numbers; its names and its way up are a `TempatSumber`. */
export interface IsiDaerah {
  readonly kelas: 'daerah';
  /** By `columns-2019.ts`: the options in ballot order, then the nine statistics. */
  readonly sel: readonly (number | null)[];
}

/** How far a source says that a province is. */
export interface IsiKelengkapan {
  readonly kelas: 'kelengkapan';
  readonly nama: string;
  /** Of all options together. */
  readonly suara: number | null;
  readonly tpsTotal: number | null;
  /** Stations with figures, and those of them whose form passed the source's own checks. */
  readonly tpsAngka: number | null;
  readonly tpsLolos: number | null;
}

/** What a source showed at one instant for one province: only the options that had changed. */
export interface IsiSeri {
  readonly kelas: 'seri';
  readonly provinsi: string;
  /** As written, with its offset. */
  readonly waktu: string;
  /** Stations in, as the source's percentage in hundredths, or as counts. */
  readonly persen: number | null;
  readonly tpsTotal: number | null;
  readonly tpsMasuk: number | null;
  /** `id`: number of the party or pair, or the source's id of a pair. */
  readonly opsi: readonly { readonly id: string; readonly suara: number | null }[];
}

export type Isi = IsiDapil | IsiNasional | IsiTerpilih | IsiWilayah | IsiDaerah | IsiKelengkapan | IsiSeri;
export type Kelas = Isi['kelas'];
export type IsiOf<K extends Kelas> = Extract<Isi, { readonly kelas: K }>;

export interface Satuan<K extends Kelas = Kelas> {
  readonly kode: string;
  readonly isi: IsiOf<K>;
}

/** As it stands: `versi` counts its changes from 1, `sumber` is the file that wrote it. */
export type Berdiri<K extends Kelas = Kelas> = Satuan<K> & { readonly versi: number; readonly sumber: number };

export interface Sumber {
  readonly urut: number;
  readonly keluarga: string;
  readonly berkas: string;
  readonly sha256: string;
  /** Seconds since 1970 UTC. */
  readonly pada: number;
  readonly baris: number;
  readonly ditolak: number;
  readonly simulasi: boolean;
}

/** One contest of one election whose sums are kept. */
export interface Tempat {
  readonly pemilu: string;
  readonly jenis: Jenis;
}

/** Contests that such files can belong to, by election. */
export const KONTES_JUMLAH: Readonly<Record<string, readonly Jenis[]>> = {
  'pemilu-2024': ['ppwp', 'pdpr'],
  'pemilu-2019': ['ppwp', 'pdpr', 'pdprdp', 'pdprdk'],
  'pilkada-2024': ['pkwkp', 'pkwkk'],
};
