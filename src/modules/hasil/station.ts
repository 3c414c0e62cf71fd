// Which figures of a station are in force, given every reading of it so far? (hasil.md 2, 5, 7.1)
import type { AreaCode } from '#kernel/area-code';
import type { KontesPack } from '#modules/pemilu';
import { SIFAT } from './bits.ts';
import { type Topeng, periksaTopeng } from './checks.ts';
import { keadaanOf } from './exceptions.ts';
import type { Angka, JenisPeristiwa, StatusAngka } from './figures.ts';

/** What one source said at one time; blank blocks are already null. `per` in seconds since 1970. */
export interface Ujaran {
  readonly per: number;
  readonly suara: readonly Angka[];
  readonly sel: readonly Angka[] | null;
  /** Addresses, one a line. */
  readonly foto: string | null;
}

/** An utterance with its place in the log. */
export interface Berurut extends Ujaran {
  readonly seq: number;
}

/** One event of the log. */
export interface Catatan extends Berurut {
  readonly versi: number;
  readonly jenis: JenisPeristiwa;
}

/** The figures in force. Immutable: a step hands out a new one, or the same where nothing changes. */
export interface Berlaku {
  /** Last votes known; still here after a withdrawal. */
  readonly suara: readonly Angka[] | null;
  readonly sel: readonly Angka[] | null;
  readonly foto: string | null;
  /** Source time of the last change of figures; of the photos where there are no figures. -1 = none. */
  readonly per: number;
  readonly selPer: number;
  readonly ditarik: boolean;
  /** How many times figures came that differed from those before. */
  readonly kali: number;
  /** Source time of the first figures; -1 = none yet. */
  readonly awal: number;
}

export const NIHIL: Berlaku = { suara: null, sel: null, foto: null, per: -1, selPer: -1, ditarik: false, kali: 0, awal: -1 };

/**
 * The next state after an utterance; the same object where it says nothing new. A block that is not carried keeps its
 * last value. A blank after figures withdraws them: they stay on display and leave the sums.
 */
export function langkah(k: Berlaku, u: Ujaran): Berlaku {
  const blank = isBlank(u.suara);
  const votes = blank ? k.suara !== null && !k.ditarik : k.suara === null || k.ditarik || !sameCells(k.suara, u.suara);
  const sel = u.sel !== null && (k.sel === null || !sameCells(k.sel, u.sel));
  const foto = u.foto !== null && u.foto !== k.foto;
  if (!votes && !sel && !foto) return k;
  const figures = (votes && !blank) || sel;
  return {
    suara: votes && !blank ? u.suara : k.suara,
    sel: sel ? u.sel : k.sel,
    foto: foto ? u.foto : k.foto,
    per: votes || sel || k.kali === 0 ? u.per : k.per,
    selPer: sel ? u.per : k.selPer,
    ditarik: votes ? blank : k.ditarik,
    kali: figures ? k.kali + 1 : k.kali,
    awal: k.awal < 0 && figures ? u.per : k.awal,
  };
}

/** What kind of event a step was. */
export function jenisOf(before: Berlaku, after: Berlaku): JenisPeristiwa {
  if (after.ditarik && !before.ditarik) return 'DITARIK';
  if (after.kali === before.kali) return 'FOTO';
  return before.suara === null && (after.suara !== null || before.sel === null) ? 'BARU' : 'KOREKSI';
}

/** The state after all events up to and including an instant: in the order of (source time, seq). */
export function berlakuPada(catatan: readonly Berurut[], per: number = Infinity): Berlaku {
  const first = catatan[0];
  if (first === undefined) return NIHIL;
  if (catatan.length === 1) return first.per <= per ? langkah(NIHIL, first) : NIHIL;
  return [...catatan]
    .filter((one) => one.per <= per)
    .sort((a, b) => a.per - b.per || a.seq - b.seq)
    .reduce(langkah, NIHIL);
}

/** The very words of an earlier event again: a repeated import, whatever came between. */
export function sudahTercatat(catatan: readonly Catatan[], u: Ujaran): boolean {
  return catatan.some(
    (one) =>
      one.per === u.per &&
      sameCells(one.suara, u.suara) &&
      (u.sel === null || (one.sel !== null && sameCells(one.sel, u.sel))) &&
      (u.foto === null || one.foto === u.foto),
  );
}

/** How a state counts: masks of its checks, traits, status. */
export interface Ukuran {
  readonly gagal: number;
  readonly takdapat: number;
  readonly sifat: number;
  readonly status: StatusAngka;
}

/** Checks that compare figures; K20 and K23 alone do not make a form "reconciled". */
const BERHITUNG = 0x3ffff | (1 << 20) | (1 << 21) | (1 << 23);
const out: Topeng = { gagal: 0, takdapat: 0, cocok: 0 };

/** Measures a state: about a microsecond. Withdrawn figures are not measured: they count nowhere. */
export function ukur(pack: KontesPack, kode: AreaCode, k: Berlaku, hall?: boolean): Ukuran {
  let sifat = (k.foto !== null ? SIFAT.FOTO : 0) | (k.kali > 1 ? SIFAT.BERUBAH : 0);
  if (k.ditarik) return { gagal: 0, takdapat: 0, sifat: sifat | SIFAT.DITARIK, status: 'DITARIK' };
  periksaTopeng(pack, { kode, suara: k.suara, sel: k.sel, foto: k.foto }, keadaanOf(pack, kode, hall), out);
  const { gagal, takdapat, cocok } = out;
  if (k.suara === null && k.sel === null) return { gagal, takdapat, sifat, status: 'FOTO_SAJA' };
  sifat |= SIFAT.DIHITUNG;
  if (k.suara !== null) {
    const whole = !k.suara.includes(null);
    sifat |= whole ? SIFAT.LENGKAP : SIFAT.SEBAGIAN;
    if (whole && gagal === 0 && (cocok & BERHITUNG) !== 0) sifat |= SIFAT.LOLOS;
  }
  return { gagal, takdapat, sifat, status: gagal === 0 ? 'TERBIT' : 'TERBIT_BERCATATAN' };
}

export function isBlank(cells: readonly Angka[]): boolean {
  for (const cell of cells) if (cell !== null) return false;
  return true;
}

export function sameCells(a: readonly Angka[], b: readonly Angka[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
