// What does the QR code on a printed form or receipt say, and which figures does it hold? (part III stays on the paper: hasil.md 9.7)
import type { KontesPack } from '#modules/pemilu';
import { paperOf } from '../desk/paper.ts';
import type { Angka } from '../figures.ts';

/** Who signed: the phone itself, or this server for a receipt of the desk. */
export type Cara = 'HP' | 'MEJA';

export interface IsiKode {
  readonly cara: Cara;
  readonly pemilu: string;
  readonly kontes: string;
  readonly kode: string;
  readonly perangkat: string;
}

/** Numbers of the boxes that the code holds, in the order of the form. */
export function boxesOf(pack: KontesPack): number[] {
  return paperOf(pack).kotak.flatMap(({ bagian }, at) => (bagian === 'III' ? [] : [at]));
}

/**
 * What is signed: kind, place, device, figures in base 36; an empty box is an empty place. HP: by the key of the phone
 * `perangkat`. MEJA: by this server, `perangkat` is the number of the sending on its receipt.
 */
export function codeBody(pack: KontesPack, { cara, pemilu, kontes, kode, perangkat }: IsiKode, angka: readonly Angka[]): string {
  const figures = boxesOf(pack).map((at) => angka[at]?.toString(36) ?? '');
  return [cara === 'HP' ? '1' : '2', pemilu, kontes, kode, perangkat, figures.join('-')].join('.');
}

export interface Kode extends IsiKode {
  readonly body: string;
  readonly tanda: string;
  readonly figures: string;
}

const SHAPE = /^(([12])\.([a-z0-9-]{1,40})\.([a-z]{1,10})\.([0-9]{13})\.([0-9a-f-]{36})\.([0-9a-z-]{0,600}))\.([\w-]{43}|[\w-]{86})$/;

/** `body.signature` as it stands in the address; undefined where it has another shape. */
export function splitCode(text: string): Kode | undefined {
  const found = SHAPE.exec(text);
  if (found === null) return undefined;
  const [, body = '', version = '', pemilu = '', kontes = '', kode = '', perangkat = '', figures = '', tanda = ''] = found;
  return { cara: version === '1' ? 'HP' : 'MEJA', body, pemilu, kontes, kode, perangkat, figures, tanda };
}

/** By number of the box; undefined where there are not as many as the form has. */
export function readFigures(pack: KontesPack, figures: string): Map<number, Angka> | undefined {
  const boxes = boxesOf(pack);
  const all = figures.split('-');
  if (all.length !== boxes.length || !all.every((one) => /^[0-9a-z]{0,5}$/.test(one))) return undefined;
  return new Map(boxes.map((at, n) => [at, all[n] === '' || all[n] === undefined ? null : Number.parseInt(all[n], 36)]));
}
