// What does the rule say of the votes of a place, how far apart is it, and what keeps it from being reckoned? (the rules stand in ../aturan)
import { ABROAD } from '#kernel/area-code';
import { decidePresident } from '../aturan/president.ts';
import type { Peringkat } from '../aturan/rank.ts';
import type { SebaranTingkat } from '../aturan/ties.ts';
import { type OpsiSuara, type Putusan, decidePlurality } from '../aturan/winners.ts';
import type { Angka } from '../figures.ts';
import type { PackPemenang } from './contests.ts';
import { type Kepastian, type Sisa, certaintyOf, leftOf } from './left.ts';
import type { Bagian, Perolehan, Peserta } from './record.ts';

/**
 * Why nothing is reckoned. BELUM: no vote is in. SEBAGIAN: votes of somebody on the ballot are not reported. TANPA_NAMA: two stand
 * on the ballot and no list says whether one of them is the empty column, on which the rule hangs (UU 10/2016 art 54D).
 */
export type Sebab = 'BELUM' | 'SEBAGIAN' | 'TANPA_NAMA' | 'TANPA_ATURAN';

/** Between the last one in and the first one out: 4th and 5th of the DPD, else first and second. */
export interface Garis {
  readonly dalam: Peringkat;
  readonly luar: Peringkat;
  readonly selisih: number;
}

export interface Tinjauan {
  readonly perolehan: Perolehan;
  readonly pack: PackPemenang;
  readonly opsi: readonly OpsiSuara[];
  /** All votes of the place. */
  readonly jumlah: number;
  readonly putusan: Putusan;
  readonly garis: Garis | null;
  /** Null where the source does not say how many stations are in. */
  readonly sisa: Sisa | null;
  readonly kepastian: Kepastian | null;
}

export type Dinilai = { readonly keadaan: 'ADA'; readonly tinjauan: Tinjauan } | { readonly keadaan: Sebab; readonly perolehan: Perolehan };

/** Level of the areas directly below a place, by the digits of their codes. */
const LEVEL = { 2: 'provinsi', 4: 'kab_kota', 6: 'kecamatan' } as const;

export function judge(pack: PackPemenang | undefined, perolehan: Perolehan): Dinilai {
  const { peserta, suara, bawah } = perolehan;
  const known = suara.flatMap((votes) => (votes === null ? [] : [votes]));
  const sebab = faultOf(pack, peserta, known);
  if (pack === undefined || sebab !== undefined) return { keadaan: sebab ?? 'TANPA_ATURAN', perolehan };
  const opsi = peserta.map(({ id, kosong }, at): OpsiSuara => ({ id, suara: suara[at] ?? 0, ...(kosong === true ? { kolomKosong: true } : {}) }));
  const wilayah = bawah.map((area) => ({ kode: area.kode, tps: area.tps, suara: votesIn(peserta, area.suara) }));
  const sebaran = spreadOf(peserta, bawah);
  const provinsi = opsi.length > 2 ? wilayah.filter(({ kode }) => kode !== ABROAD) : [];
  const putusan = pack.cara === 'presiden' ? decidePresident(pack, { opsi, provinsi, sebaran }) : decidePlurality(pack, { opsi, sebaran });
  const sisa = leftOf(pack, perolehan);
  return {
    keadaan: 'ADA',
    tinjauan: {
      perolehan,
      pack,
      opsi,
      jumlah: known.reduce((sum, votes) => sum + votes, 0),
      putusan,
      garis: lineOf(pack.cara === 'presiden' ? 1 : pack.terpilih, putusan.peringkat),
      sisa,
      kepastian: sisa === null ? null : certaintyOf(pack, { opsi, putusan, sisa, wilayah }),
    },
  };
}

function faultOf(pack: PackPemenang | undefined, peserta: readonly Peserta[], known: readonly number[]): Sebab | undefined {
  if (known.length === 0) return 'BELUM';
  if (known.length < peserta.length) return 'SEBAGIAN';
  const doubtful = peserta.length <= 2 && peserta.some(({ kosong }) => kosong === null);
  return pack?.cara === 'terbanyak' && doubtful ? 'TANPA_NAMA' : undefined;
}

/** Votes of an area; where nobody is reported there, nobody has any. */
function votesIn(peserta: readonly Peserta[], suara: readonly Angka[]): { id: string; suara: number }[] {
  return peserta.map(({ id }, at) => ({ id, suara: suara[at] ?? 0 }));
}

/** The level directly below: the one that equal votes are told apart by first (hasil.md 6). */
function spreadOf(peserta: readonly Peserta[], bawah: readonly Bagian[]): SebaranTingkat[] {
  const tingkat = LEVEL[(bawah[0]?.kode.length ?? 0) as keyof typeof LEVEL] as (typeof LEVEL)[keyof typeof LEVEL] | undefined;
  if (tingkat === undefined) return [];
  return [{ tingkat, suara: Object.fromEntries(peserta.map(({ id }, at) => [id, bawah.map(({ suara }) => suara[at] ?? 0)])) }];
}

function lineOf(n: number, peringkat: readonly Peringkat[]): Garis | null {
  const [dalam, luar] = [peringkat[n - 1], peringkat[n]];
  return dalam === undefined || luar === undefined ? null : { dalam, luar, selisih: dalam.suara - luar.suara };
}
