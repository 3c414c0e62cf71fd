// What does a consequence-test sheet say, and whom does it cover? (ppid.md section 15)
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { nameKey } from '#kernel/name-key';
import type { Huruf } from '../aturan/pasal17.ts';
import type { Jenis18 } from '../aturan/pasal18.ts';
import type { KeadaanUji } from './states.ts';

export const HASIL_UJI = ['tertutup', 'sebagian', 'terbuka'] as const;
export const LINGKUP = ['semua', 'bawah', 'satu'] as const;
export const ASAL = ['sendiri', 'permohonan', 'komisi'] as const;

/** An exact part, so that a third person finds it. */
export interface Bagian {
  readonly dokumen: string;
  /** Empty where the paper has no pages. */
  readonly halaman: string;
  readonly bagian: string;
}

/** What was typed; a draft may lack anything but its title. */
export interface IsiUji {
  readonly judul: string;
  readonly bagian: readonly Bagian[];
  readonly asal: (typeof ASAL)[number];
  /** Number of the request, or of the commission's order. */
  readonly rujukan: string;
  readonly huruf: Huruf | null;
  readonly angka: number | null;
  /** Act and article relied on. */
  readonly dasar: string;
  readonly akibatBuka: string;
  readonly akibatTutup: string;
  /** Who gains from openness, and what. */
  readonly manfaat: string;
  /** Letters g and h: has the person consented in writing, is it about a post in public office, and how is that known? */
  readonly persetujuan: boolean | null;
  readonly jabatan: boolean | null;
  readonly buktiOrang: string;
  /** Kind of Pasal 18 (1) that the paper belongs to; 'bukan' = looked at, none. */
  readonly pasal18: Jenis18 | 'bukan' | null;
  readonly bukti18: string;
  readonly hasil: (typeof HASIL_UJI)[number] | null;
  readonly dari: Day | null;
  readonly sampai: Day | null;
  readonly tinjau: Day | null;
  readonly lingkup: (typeof LINGKUP)[number] | null;
  /** Body and unit that decide, and where. */
  readonly unit: string;
  readonly tempat: string;
}

export interface Lembar {
  readonly id: string;
  /** From the day it is handed in. */
  readonly nomor: string | null;
  /** The office that tests and decides. */
  readonly kantor: AreaCode;
  /** The office that wrote it. */
  readonly pengusul: AreaCode;
  readonly keadaan: KeadaanUji;
  readonly isi: IsiUji;
  /** Decree and its day. */
  readonly sk: string | null;
  readonly skHari: Day | null;
  readonly pendapat: string | null;
  /** Account of the head of the desk who decided; the approval needs another. */
  readonly penetap: string | null;
  readonly penyetuju: string | null;
  /** First day on which it covers nothing, with why and by which paper. */
  readonly akhir: Day | null;
  readonly sebab: string | null;
  readonly rujukanAkhir: string | null;
  /** Entry of the DIP that shows the information since. */
  readonly dip: string | null;
  readonly versi: number;
}

/** Does it reach this office? KPU RI's list binds all; a province's its subtree; any other the one office that asked for it. */
export function meliputi({ kantor, pengusul, isi: { lingkup } }: Pick<Lembar, 'kantor' | 'pengusul' | 'isi'>, office: AreaCode): boolean {
  if (lingkup === 'semua') return kantor === NATION;
  if (lingkup === 'bawah') return kantor === NATION || office.startsWith(kantor);
  return lingkup === 'satu' && pengusul === office;
}

/** Does it cover its parts on this day of the office? */
export function hidup({ keadaan, isi: { dari, sampai } }: Pick<Lembar, 'keadaan' | 'isi'>, hari: Day): boolean {
  return keadaan === 'BERLAKU' && dari !== null && sampai !== null && dari <= hari && hari <= sampai;
}

/** Two sheets that name the same part of the same paper have the same key, whatever the spelling of blanks and capitals. */
export function kunciBagian({ dokumen, bagian }: Pick<Bagian, 'dokumen' | 'bagian'>): string {
  return `${nameKey(dokumen)}|${nameKey(bagian)}`;
}
