// How is a question, a fault or a box of the form said to the officer?
import { formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import type { KontesPack, Opsi } from '#modules/pemilu';
import { cellName } from '../pages/form-cells.ts';
import type { BelumDijawab } from './answers.ts';
import type { Perbaikan } from './judge.ts';
import { paperOf } from './paper.ts';
import { type Tanya, slipOf } from './questions.ts';
import { judulOf, kotak, tanya as words } from './text-questions.ts';
import { text } from './text.ts';
import type { Terketik } from './typed.ts';

/** "B.1 Pengguna hak pilih dalam DPT, perempuan"; "suara nomor 2". */
export function boxName(lang: Lang, pack: KontesPack, at: number): string {
  const opsi = pack.opsi[at];
  if (opsi !== undefined) return say(lang, kotak.suaraOpsi, { n: String(opsi.nomor) });
  return cellName(lang, pack.form.sel[at - pack.opsi.length]?.nama ?? '');
}

/** "Anies Baswedan – Muhaimin Iskandar": as everyone says it; the ballot's full text does not fit a phone. */
export function optionName({ calon }: Opsi): string {
  return calon.filter((one) => one !== undefined).join(' – ');
}

/** Id of a field in its page. */
export function fieldId(name: string): string {
  return `i-${name.replaceAll('_', '-')}`;
}

export function askId({ kunci }: Pick<Tanya, 'kunci'>): string {
  return `t-${kunci.toLowerCase().replaceAll('_', '-')}`;
}

/** What the page of a question needs, in words; `{hitung}` and `{isi}` stay where a rule fills them. */
interface SoalKata {
  readonly judul: string;
  readonly petunjuk: string;
  readonly betulkan: string;
  readonly pertahankan: string;
}

const FOLDED = 6;

export function askWords(lang: Lang, pack: KontesPack, one: Tanya, typed: Terketik): SoalKata {
  const betulkan = say(lang, words.betulkan, { nama: boxName(lang, pack, one.lihat) });
  if (one.cek === 'KOSONG') return emptyWords(lang, pack, one);
  if (one.cek === 'K19') return spelledWords(lang, pack, one, typed, betulkan);
  const sentence = judulOf(one.cek);
  const judul = one.rule === null ? filledTitle(lang, sentence, one) : say(lang, sentence);
  const kept = one.rule !== null && one.hitung !== null && one.lihat === one.kotak.at(-1) ? words.kertasMemang : words.kertasBegini;
  return { judul, petunjuk: hint(lang, pack, one), betulkan, pertahankan: say(lang, kept) };
}

/** A rule that the phone cannot judge: its numbers stand still. */
function filledTitle(lang: Lang, sentence: Sentence, { hitung }: Tanya): string {
  const n = (value: number): string => formatInt(lang, value);
  if (hitung === null) return say(lang, sentence);
  const { suku, jumlah, tertulis } = hitung;
  return say(lang, sentence, { hitung: suku.length > 1 ? `${suku.map(n).join(' + ')} = ${n(jumlah)}` : n(jumlah), isi: n(tertulis) });
}

function hint(lang: Lang, pack: KontesPack, { cek, hitung }: Tanya): string {
  if (cek === 'K12') return say(lang, words.cadangan, { permil: String(pack.cadanganPermil) });
  if (cek === 'K24') return say(lang, words.penjelasan);
  const slip = hitung === null || cek === 'K20' ? undefined : slipOf(hitung.jumlah, hitung.tertulis);
  if (hitung === null || slip === undefined) return say(lang, words.lihatLagi);
  return say(lang, slip === 'TUKAR' ? words.tukar : words.satuAngka, { selisih: formatInt(lang, Math.abs(hitung.jumlah - hitung.tertulis)) });
}

function spelledWords(lang: Lang, pack: KontesPack, one: Tanya, typed: Terketik, betulkan: string): SoalKata {
  const { huruf } = paperOf(pack).kotak[one.lihat] ?? { huruf: null };
  const said = huruf === null ? '' : (typed[huruf] ?? '');
  // The rule follows the typing while the words say a number; words that say none are a question of the server's.
  const judul = one.huruf === 'TAK_TERBACA' ? say(lang, words.hurufTakTerbaca, { huruf: said }) : say(lang, judulOf('K19'));
  return { judul, petunjuk: say(lang, words.lihatHuruf), betulkan, pertahankan: say(lang, words.kertasBegini) };
}

function emptyWords(lang: Lang, pack: KontesPack, one: Tanya): SoalKata {
  const names = one.kotak.slice(0, FOLDED).map((at) => boxName(lang, pack, at));
  const more = one.kotak.length - names.length;
  const daftar = [...names, ...(more > 0 ? [say(lang, words.kosongLain, { n: formatInt(lang, more) })] : [])].join('; ');
  return {
    judul: say(lang, words.kosongJudul, { n: formatInt(lang, one.kotak.length) }),
    petunjuk: say(lang, words.kosongIsi, { daftar }),
    betulkan: say(lang, words.isiKosong),
    pertahankan: say(lang, words.memangKosong),
  };
}

const FAULTS: Readonly<Record<Perbaikan['code'], Sentence>> = {
  E_ANGKA: text.eAngka,
  E_BESAR: text.eBesar,
  E_KATA: text.eKata,
  E_HILANG: text.eHilang,
  E_SUARA: text.eSuara,
  E_TETAP: text.eTetap,
  E_SEBAB: text.ePilihSebab,
  PENDEK: words.alasanPendek,
  PANJANG: words.alasanPanjang,
};

export function faultWords(lang: Lang, { code, n }: Perbaikan): string {
  return say(lang, FAULTS[code], { n: formatInt(lang, n ?? 0) });
}

export function reasonWords(lang: Lang, karena: BelumDijawab): string | undefined {
  return karena === 'BELUM' ? undefined : say(lang, karena === 'PENDEK' ? words.alasanPendek : words.alasanPanjang);
}
