// What does the QR code on a printed form say, and which figures does it hold? (part III stays on the paper: hasil.md 9.7)
import type { KontesPack } from '#modules/pemilu';
import { paperOf } from '../desk/paper.ts';
import type { Angka } from '../figures.ts';

export interface IsiKode {
  readonly pemilu: string;
  readonly kontes: string;
  readonly kode: string;
  readonly perangkat: string;
}

/** Numbers of the boxes that the code holds, in the order of the form. */
export function boxesOf(pack: KontesPack): number[] {
  return paperOf(pack).kotak.flatMap(({ bagian }, at) => (bagian === 'III' ? [] : [at]));
}

/** What is signed: place, device, figures in base 36; an empty box is an empty place. */
export function codeBody(pack: KontesPack, { pemilu, kontes, kode, perangkat }: IsiKode, angka: readonly Angka[]): string {
  const figures = boxesOf(pack).map((at) => angka[at]?.toString(36) ?? '');
  return ['1', pemilu, kontes, kode, perangkat, figures.join('-')].join('.');
}

/** `body.signature` as it stands in the address; undefined where it has another shape. */
export function splitCode(text: string): (IsiKode & { readonly body: string; readonly tanda: string; readonly figures: string }) | undefined {
  const found = /^(1\.([a-z0-9-]{1,40})\.([a-z]{1,10})\.([0-9]{13})\.([0-9a-f-]{36})\.([0-9a-z-]{0,600}))\.([\w-]{86})$/.exec(text);
  if (found === null) return undefined;
  const [, body = '', pemilu = '', kontes = '', kode = '', perangkat = '', figures = '', tanda = ''] = found;
  return { body, pemilu, kontes, kode, perangkat, figures, tanda };
}

/** By number of the box; undefined where there are not as many as the form has. */
export function readFigures(pack: KontesPack, figures: string): Map<number, Angka> | undefined {
  const boxes = boxesOf(pack);
  const all = figures.split('-');
  if (all.length !== boxes.length || !all.every((one) => /^[0-9a-z]{0,5}$/.test(one))) return undefined;
  return new Map(boxes.map((at, n) => [at, all[n] === '' || all[n] === undefined ? null : Number.parseInt(all[n], 36)]));
}
