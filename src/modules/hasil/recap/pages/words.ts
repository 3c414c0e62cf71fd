// How are findings, states and refusals of a plenary said?
import type { AreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import type { Refusal } from '#kernel/result';
import { type Lang, type Sentence, say } from '#kernel/text';
import type { StateKind } from '#design/desk';
import type { Kontes } from '../../contest.ts';
import type { Angka } from '../../figures.ts';
import { questionsOf } from '../../desk/questions.ts';
import { judulOf } from '../../desk/text-questions.ts';
import { cellName } from '../../pages/form-cells.ts';
import { checkName } from '../../pages/text-checks.ts';
import type { TemuanRapat } from '../check-form.ts';
import type { RapatRefusal } from '../apply-event.ts';
import { selOf } from '../d-checks.ts';
import type { Kedudukan } from '../standing.ts';
import type { KeadaanRapat } from '../states.ts';
import { desk } from '../text-desk.ts';

export const STATE_WORDS: Readonly<Record<KeadaanRapat, { readonly kind: StateKind; readonly words: Sentence }>> = {
  DIBUKA: { kind: 'dibuka', words: desk.dibuka },
  DIUSULKAN: { kind: 'menunggu', words: desk.diusulkan },
  DITUTUP: { kind: 'ditutup', words: desk.ditutup },
  DIGANTI: { kind: 'ditutup', words: desk.diganti },
};

export function refusalWords(lang: Lang, { code }: RapatRefusal | Refusal): string {
  return say(lang, (desk as Readonly<Record<string, Sentence | undefined>>)[`tolak${code}`] ?? desk.tolakKEADAAN);
}

export function figure(lang: Lang, value: Angka): string {
  return value === null ? say(lang, desk.tanpaAngka) : formatInt(lang, value);
}

/** Name of a column: an option, then the cells of the form. */
export function columnName(lang: Lang, { pack }: Kontes, at: number): string {
  const opsi = pack.opsi[at];
  if (opsi !== undefined) return `${String(opsi.nomor)}. ${opsi.singkat}`;
  const cell = pack.form.sel[at - pack.opsi.length];
  return cell === undefined ? '' : cellName(lang, cell.nama);
}

export function rowName({ anak }: Pick<Kedudukan, 'anak'>, kode: AreaCode | null): string {
  const row = anak.find((one) => one.kode === kode);
  if (row === undefined) return kode ?? '';
  return row.desa === null ? row.nama : `${row.nama} ${row.desa}`;
}

const SAID: Readonly<Partial<Record<TemuanRapat['cek'], Sentence>>> = {
  D01: desk.d03,
  D02: desk.d02,
  D03: desk.d03,
  D06: desk.d06,
  D09: desk.d09,
};

/** What of a plenary its findings are said with. */
type Terkata = Pick<Kedudukan, 'anak' | 'baris' | 'kaki'> & { readonly rapat: Pick<Kedudukan['rapat'], 'kode'> };

/** What the check compares on this row or foot, with its figures: "Jumlah suara 187, pengguna hak pilih 178". */
function checkWords(lang: Lang, { pack }: Kontes, { baris, kaki, rapat }: Terkata, { k, kode }: TemuanRapat): string {
  const cells = kode === null ? kaki : baris.get(kode);
  if (k === undefined || cells === undefined || cells === null) return '';
  const asked = questionsOf(pack, kode ?? rapat.kode, { angka: selOf(cells), huruf: [], galat: [] }, false);
  const n = (value: number): string => formatInt(lang, value);
  const said = asked.flatMap(({ cek, gagal, hitung }): string[] => {
    if (cek !== k || !gagal || hitung === null) return [];
    const { suku, jumlah, tertulis } = hitung;
    return [say(lang, judulOf(k), { hitung: suku.length > 1 ? `${suku.map(n).join(' + ')} = ${n(jumlah)}` : n(jumlah), isi: n(tertulis) })];
  });
  return said.length > 0 ? said.join('; ') : say(lang, checkName[`nama${k}`]);
}

export function findingWords(lang: Lang, kontes: Kontes, standing: Terkata, one: TemuanRapat): string {
  if (one.cek === 'D05') {
    const kalimat = checkWords(lang, kontes, standing, one);
    return one.kode === null ? say(lang, desk.d05Kaki, { kalimat }) : say(lang, desk.d05, { baris: rowName(standing, one.kode), kalimat });
  }
  const sentence = SAID[one.cek];
  if (sentence === undefined) return one.cek;
  return say(lang, sentence, {
    baris: rowName(standing, one.kode),
    kolom: one.kolom === null ? '' : columnName(lang, kontes, one.kolom),
    tertulis: figure(lang, one.tertulis),
    seharusnya: figure(lang, one.seharusnya),
  });
}
