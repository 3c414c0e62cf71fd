// How does a test get a Pantarlih whose phone signs as a real one does? (P-256 by WebCrypto, bound to one mandate)
import { type SignedIn, bindDevice, findSession } from '#platform/identity';
import { AGENT, makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { assert } from '#kernel/result';
import { type Isi, type Jawaban, type Kiriman, type PesanCoklit, signedText } from './pesan.ts';
import { receiveEntries } from './terima.ts';
import type { Hands } from './terapkan.ts';

const { subtle } = globalThis.crypto;

export interface Hp {
  readonly id: string;
  readonly who: SignedIn;
  readonly mandate: string;
  sign(isi: Isi, over?: Partial<PesanCoklit>): Promise<Kiriman>;
  /** Signs and sends one entry. */
  say(isi: Isi, over?: Partial<PesanCoklit>): Promise<Jawaban>;
}

export const kata = (one: Jawaban | undefined): string => (one === undefined ? '' : 'kode' in one ? `${one.keadaan} ${one.kode}` : one.keadaan);

export async function hpOf(hands: Hands, daftar: string, kode: string): Promise<Hp> {
  const { database, clock } = hands;
  const made = await makeOfficer(database, clock, [{ role: 'pantarlih', node: kode }]);
  const who = await findSession(database, clock, made.token, AGENT);
  assert(who !== undefined, 'signed in');
  const pair = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const jwk = { ...(await subtle.exportKey('jwk', pair.publicKey)) };
  const mandate = made.mandates[0] ?? '';
  const bound = await bindDevice(database, clock, who, { mandate, key: { jwk }, label: 'HP' });
  assert(bound.ok, 'bound');
  const id = bound.value;
  let cacah = 0;
  const sign: Hp['sign'] = async (isi, over = {}) => {
    const pesan: PesanCoklit = { v: 1, jenis: 'coklit', perangkat: id, cacah: (cacah += 1), daftar, kode, pada: Math.floor(clock.now() / 1000), isi, ...over };
    const berkas = signedText(pesan);
    const bytes = await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, new TextEncoder().encode(berkas));
    return { perangkat: id, berkas, tanda: Buffer.from(bytes).toString('base64url') };
  };
  const say: Hp['say'] = async (isi, over) => {
    const { jawaban } = await receiveEntries(hands, id, [await sign(isi, over)]);
    const [only] = jawaban;
    assert(only !== undefined, 'one answer for one entry');
    return only;
  };
  return { id, who, mandate, sign, say };
}
