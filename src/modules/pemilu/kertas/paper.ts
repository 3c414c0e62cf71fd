// What does one ballot paper say, and which pack do its counts follow? (the names from the lists, the rules from the election's pack)
import type { Sentence } from '#kernel/text';
import type { KontesPack, Opsi, PemiluPack } from '../pack.ts';
import type { Jenis } from '../surat-suara/record.ts';

/** A paper as it was fixed: it never changes, because figures are kept by the place of each cell on it. */
export interface Kertas {
  readonly jenis: Jenis;
  /** Code of the dapil, province or regency. */
  readonly lingkup: string;
  readonly nama: string;
  readonly kursi: number | null;
  /** How many of `opsi` are its choices. */
  readonly utama: number;
  readonly opsi: readonly Opsi[];
}

/** `pdpr-3201` */
export function codeOf(jenis: string, lingkup: string): string {
  return `${jenis}-${lingkup}`;
}

/** The paper's parts of a contest code; undefined for one that serves the nation, and for what is none. */
export function partsOf(kode: string): { readonly jenis: string; readonly lingkup: string } | undefined {
  const [, jenis, lingkup] = /^([a-z]{3,10})-([0-9]{2,6})$/.exec(kode) ?? [];
  return jenis === undefined || lingkup === undefined ? undefined : { jenis, lingkup };
}

/** The paper with the rules of its election; undefined where the election counts no such papers. */
export function packOf(pemilu: PemiluPack, kertas: Kertas): KontesPack | undefined {
  const rules = pemilu.kertas.find((one) => one.jenis === kertas.jenis);
  if (rules === undefined) return undefined;
  const { jenis, lingkup, nama: tempat, utama, opsi } = kertas;
  const kode = codeOf(jenis, lingkup);
  return { ...rules, kode, lingkup, tempat, id: `${pemilu.id}:${jenis}:${lingkup}`, nama: namaOf(rules.nama, kertas), opsi, utama };
}

/** "DPR, KALIMANTAN TIMUR" */
function namaOf(nama: Sentence, { nama: tempat }: Kertas): Sentence {
  return { key: 'pemilu.kertas', id: `${nama.id}, ${tempat}`, en: `${nama.en}, ${tempat}` };
}
