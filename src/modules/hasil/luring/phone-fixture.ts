// How does a test get an officer's phone that signs as a real one does? (P-256 by WebCrypto, bound to one mandate)
import { createHash, randomUUID } from 'node:crypto';
import { type SignedIn, bindDevice, findSession } from '#platform/identity';
import type { Deps } from '#platform/module';
import { AGENT, signedIn } from '../../../../test/browsing.ts';
import { SOUND } from '../desk/desk-fixture.ts';
import { type Kiriman, type PesanFoto, type PesanIsian, signedText } from './message.ts';

const { subtle } = globalThis.crypto;
const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export interface Hp {
  readonly id: string;
  readonly kode: string;
  readonly who: SignedIn;
  readonly mandate: string;
  sign(change?: Partial<PesanIsian>): Promise<Kiriman>;
  signPage(bytes: Uint8Array, change?: Partial<PesanFoto>): Promise<Kiriman>;
}

/** Everything agrees; `over` changes single fields. */
export const typed = (over: Readonly<Record<string, string>> = {}): Record<string, string> => ({ ...(SOUND as Record<string, string>), ...over });

export async function phoneOf({ database, clock }: Pick<Deps, 'database' | 'clock'>, kode: string): Promise<Hp> {
  const made = await signedIn(database, clock, [['kpps', kode]]);
  const who = await findSession(database, clock, made.cookie.split('=')[1] ?? '', AGENT);
  if (who === undefined) throw new Error('signed in');
  const pair = await subtle.generateKey(P256, false, ['sign', 'verify']);
  const jwk = { ...(await subtle.exportKey('jwk', pair.publicKey)) };
  const mandate = made.mandates[0] ?? '';
  const bound = await bindDevice(database, clock, who, { mandate, key: { jwk }, label: 'HP' });
  if (!bound.ok) throw new Error(bound.refusal.code);
  const id = bound.value;
  let cacah = 0;
  const base = () => ({ uuid: randomUUID(), perangkat: id, pemilu: 'pemilu-2024', kontes: 'ppwp', kode, pada: Math.floor(clock.now() / 1000) });
  const signed = async (message: PesanIsian | PesanFoto): Promise<Kiriman> => {
    const berkas = signedText(message);
    const tanda = await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, new TextEncoder().encode(berkas));
    return { perangkat: id, berkas, tanda: Buffer.from(tanda).toString('base64url') };
  };
  return {
    id,
    kode,
    who,
    mandate,
    sign: async (change = {}) => {
      cacah += 1;
      return signed({ v: 1, jenis: 'c', ...base(), cacah, paket: 'uji', dasar: 0, isian: typed(), foto: {}, ...change });
    },
    signPage: async (bytes, change = {}) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return signed({ v: 1, jenis: 'foto', ...base(), halaman: 1, sha256, ...change });
    },
  };
}
