// Which figures of a station are in force, given every reading of it so far? (hasil.md 2, 5, 7.1)
import type { AreaCode } from '#kernel/area-code';
import type { KontesPack } from '#modules/pemilu';
import { SIFAT } from './bits.ts';
import { type Topeng, periksaTopeng } from './checks.ts';
import { keadaanOf } from './exceptions.ts';
import type { Angka, JenisPeristiwa, StatusAngka, Tanda } from './figures.ts';
import { rulesOf } from './rules.ts';

/** What one source said at one time; blank blocks are already null. `per` in seconds since 1970. */
export interface Ujaran {
  readonly per: number;
  readonly suara: readonly Angka[];
  readonly sel: readonly Angka[] | null;
  /** Addresses, one a line. */
  readonly foto: string | null;
  /** The words of every cell agree with its digits; null or absent = not carried. */
  readonly huruf?: boolean | null;
  /** Says something about the figures in force and carries none; null or absent = a reading. */
  readonly tanda?: Tanda | null;
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
  /** Do the words on the paper agree with these figures (K19)? Null = nobody has compared them. */
  readonly huruf: boolean | null;
  /** Source time of the last change of figures; of the photos where there are no figures. -1 = none. */
  readonly per: number;
  readonly ditarik: boolean;
  /** An office doubts the figures; they stay shown and counted until others come or they are confirmed (hasil.md 9.1). */
  readonly perbaikan: boolean;
  /** A figure that was there became another one at least once. */
  readonly berubah: boolean;
  /** Source time of the first figures; -1 = none yet. */
  readonly awal: number;
}

export const NIHIL: Berlaku = { suara: null, sel: null, foto: null, huruf: null, per: -1, ditarik: false, perbaikan: false, berubah: false, awal: -1 };

/**
 * The next state after an utterance; the same object where it says nothing new. A cell of the form that is not carried
 * keeps its last value, and photographs are never fewer. Votes are one block: every source carries all of them, so a
 * null there is the source's own word. A blank after figures withdraws them: they stay on display and leave the sums.
 * Words are compared with the figures beside them: other figures that come without words leave none.
 */
export function langkah(k: Berlaku, u: Ujaran): Berlaku {
  if (u.tanda !== undefined && u.tanda !== null) return bertanda(k, u.tanda);
  const blank = isBlank(u.suara);
  const votes = blank ? k.suara !== null && !k.ditarik : k.suara === null || k.ditarik || !sameCells(k.suara, u.suara);
  const sel = gabungSel(k.sel, u.sel);
  const foto = gabungFoto(k.foto, u.foto);
  const figures = (votes && !blank) || sel !== k.sel;
  const huruf = u.huruf ?? (figures ? null : k.huruf);
  if (!votes && !figures && foto === k.foto && huruf === k.huruf) return k;
  const suara = votes && !blank ? u.suara : k.suara;
  const ditarik = votes ? blank : k.ditarik;
  const koreksi = mengoreksi(k, { suara, sel, ditarik });
  return {
    suara,
    sel,
    foto,
    huruf,
    per: votes || figures || k.awal < 0 ? u.per : k.per,
    ditarik,
    perbaikan: k.perbaikan && !ditarik && !koreksi,
    berubah: k.berubah || koreksi,
    awal: k.awal < 0 && figures ? u.per : k.awal,
  };
}

/** A doubt needs figures that count; a confirmation needs a doubt. */
function bertanda(k: Berlaku, tanda: Tanda): Berlaku {
  const perbaikan = tanda === 'PERBAIKAN' && meragukan(k);
  return perbaikan === k.perbaikan ? k : { ...k, perbaikan };
}

/** Are there figures in force that can be doubted? */
export function meragukan(k: Berlaku): boolean {
  return !k.ditarik && (k.suara !== null || k.sel !== null);
}

/** Cell by cell: a null is not carried, so the earlier value stays (hasil.md 7.1). `before` itself where nothing is new. */
export function gabungSel(before: readonly Angka[] | null, said: readonly Angka[] | null): readonly Angka[] | null {
  if (before === null || said === null) return before ?? said;
  return said.every((cell, at) => cell === null || cell === before[at]) ? before : said.map((cell, at) => cell ?? before[at] ?? null);
}

/** By path, in the order in which they were first named: a page keeps its number, and a shorter list says nothing new. */
function gabungFoto(before: string | null, said: string | null): string | null {
  if (before === null || said === null || said === before) return before ?? said;
  const known = before.split('\n');
  const news = said.split('\n').filter((path) => !known.includes(path));
  return news.length === 0 ? before : [...known, ...news].join('\n');
}

/** Did a figure that was there become another one, or come back? Cells nobody had read before correct nothing. */
function mengoreksi(before: Berlaku, after: Pick<Berlaku, 'suara' | 'sel' | 'ditarik'>): boolean {
  return (before.ditarik && !after.ditarik) || contradicts(before.suara, after.suara) || contradicts(before.sel, after.sel);
}

function contradicts(before: readonly Angka[] | null, after: readonly Angka[] | null): boolean {
  return before !== after && before !== null && after !== null && before.some((cell, at) => cell !== null && cell !== after[at]);
}

/** What kind of event a step was. */
export function jenisOf(before: Berlaku, after: Berlaku): Exclude<JenisPeristiwa, Tanda> {
  if (after.ditarik && !before.ditarik) return 'DITARIK';
  if (mengoreksi(before, after)) return 'KOREKSI';
  if (after.suara === before.suara && after.sel === before.sel && after.huruf === before.huruf) return 'FOTO';
  return before.suara === null && (after.suara !== null || before.sel === null) ? 'BARU' : 'MELENGKAPI';
}

/** Between which source times the cells of the form lie: each cell belongs to the newest snapshot that carried it. */
export function rentangSel(catatan: readonly Berurut[]): { readonly lama: number; readonly baru: number } | null {
  const times: number[] = [];
  for (const { sel, per } of [...catatan].sort((a, b) => a.per - b.per || a.seq - b.seq)) {
    sel?.forEach((cell, at) => {
      if (cell !== null) times[at] = per;
    });
  }
  const known = Object.values(times);
  return known.length === 0 ? null : { lama: Math.min(...known), baru: Math.max(...known) };
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
      !one.tanda &&
      sameCells(one.suara, u.suara) &&
      (u.sel === null || (one.sel !== null && sameCells(one.sel, u.sel))) &&
      (u.foto === null || one.foto === u.foto) &&
      (u.huruf ?? one.huruf ?? null) === (one.huruf ?? null),
  );
}

/** How a state counts: masks of its checks, traits, status. */
export interface Ukuran {
  readonly gagal: number;
  readonly takdapat: number;
  readonly sifat: number;
  readonly status: StatusAngka;
}

const out: Topeng = { gagal: 0, takdapat: 0, cocok: 0 };

/**
 * Measures a state: about a microsecond. Withdrawn figures are not measured: they count nowhere.
 * DIUJI: at least one sum of the form could be made. LENGKAP: all choices are read, and of the cells below them (crosses
 * for parties and candidates) all or, where a source carries totals alone, none. LOLOS (hasil.md 5, tps_lolos): LENGKAP, no check
 * fails, and every check that the source's electronic form allows was made or is lawfully off; an exception alone, or
 * a form read in part, reconciles nothing.
 */
export function ukur(pack: KontesPack, kode: AreaCode, k: Berlaku, hall?: boolean): Ukuran {
  let sifat = (k.foto !== null ? SIFAT.FOTO : 0) | (k.berubah ? SIFAT.BERUBAH : 0);
  if (k.ditarik) return { gagal: 0, takdapat: 0, sifat: sifat | SIFAT.DITARIK, status: 'DITARIK' };
  periksaTopeng(pack, { kode, suara: k.suara, sel: k.sel, foto: k.foto, huruf: k.huruf }, keadaanOf(pack, kode, hall), out);
  const { gagal, takdapat, cocok } = out;
  if (k.suara === null && k.sel === null) return { gagal, takdapat, sifat, status: 'FOTO_SAJA' };
  const { berhitung } = rulesOf(pack);
  const made = ((gagal | cocok) & berhitung) !== 0;
  sifat |= SIFAT.DIHITUNG | (made ? SIFAT.DIUJI : 0);
  if (k.suara !== null) {
    const whole = isWhole(k.suara, pack.utama);
    sifat |= whole ? SIFAT.LENGKAP : SIFAT.SEBAGIAN;
    if (whole && gagal === 0 && made && (takdapat & berhitung) === 0) sifat |= SIFAT.LOLOS;
  }
  if (k.perbaikan) return { gagal, takdapat, sifat: sifat | SIFAT.PERBAIKAN, status: 'DALAM_PERBAIKAN' };
  return { gagal, takdapat, sifat, status: gagal === 0 ? 'TERBIT' : 'TERBIT_BERCATATAN' };
}

/** All choices, and all or none of the cells below them. */
export function isWhole(suara: readonly Angka[], utama: number): boolean {
  const at = suara.indexOf(null);
  return at < 0 || (at >= utama && isBlank(suara.slice(utama)));
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
