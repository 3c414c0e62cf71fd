// Was this code printed from a receipt of this server? (a seal over place and figures; nobody else can make it)
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from '#platform/keys';
import type { KontesPack } from '#modules/pemilu';
import type { Angka } from '../figures.ts';
import { LURING } from './address.ts';
import { type IsiKode, type Kode, codeBody } from './code.ts';

/** Keeps these seals apart from everything else that the secret seals. */
const PURPOSE = 'hasil.terima\n';

const seal = (keys: Keys, body: string): Buffer => createHmac('sha256', keys.secret('formulir')).update(PURPOSE).update(body).digest();

/** Address that whoever scans the receipt opens; `origin` without a slash at its end. */
export function receiptAddress(keys: Keys, origin: string, pack: KontesPack, place: Omit<IsiKode, 'cara'>, angka: readonly Angka[]): string {
  const body = codeBody(pack, { ...place, cara: 'MEJA' }, angka);
  return `${origin}${LURING}/periksa?d=${body}.${seal(keys, body).toString('base64url')}`;
}

export function isSealed(keys: Keys, { body, tanda }: Pick<Kode, 'body' | 'tanda'>): boolean {
  const [said, own] = [Buffer.from(tanda, 'base64url'), seal(keys, body)];
  return said.length === own.length && timingSafeEqual(said, own);
}
