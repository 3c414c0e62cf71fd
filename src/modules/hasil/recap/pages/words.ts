// How are findings, states and refusals of a plenary said?
import type { AreaCode } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import type { Refusal } from '#kernel/result';
import { type Lang, type Sentence, say } from '#kernel/text';
import type { StateKind } from '#design/desk';
import type { Kontes } from '../../contest.ts';
import type { Angka } from '../../figures.ts';
import { cellName } from '../../pages/form-cells.ts';
import type { TemuanRapat } from '../check-form.ts';
import type { RapatRefusal } from '../apply-event.ts';
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
  D05: desk.d05,
  D06: desk.d06,
  D09: desk.d09,
};

export function findingWords(lang: Lang, kontes: Kontes, standing: Kedudukan, one: TemuanRapat): string {
  const sentence = SAID[one.cek];
  if (sentence === undefined) return one.cek;
  return say(lang, sentence, {
    baris: rowName(standing, one.kode),
    kolom: one.kolom === null ? '' : columnName(lang, kontes, one.kolom),
    tertulis: figure(lang, one.tertulis),
    seharusnya: figure(lang, one.seharusnya),
    cek: one.k ?? '',
  });
}
