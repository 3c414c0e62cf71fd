// In whose name does a device speak about a station, and may it? (the officers' own decision: keamanan.md 1.6, 2.1)
import { type AreaCode } from '#kernel/area-code';
import { say } from '#kernel/text';
import type { Actor } from '#platform/action';
import { type SignedIn, isWithin, noteRevokedDevice, roleName, verifyDevice } from '#platform/identity';
import type { Deps } from '#platform/module';
import type { Kontes } from '../contest.ts';
import { mayAt } from '../desk/may.ts';
import type { Kiriman, Tolak } from './message.ts';

export interface Penanda {
  readonly actor: Actor;
  /** Role as the public reads it. */
  readonly peran: string;
  /** For the decision of authority: the one mandate that the device is bound to, no session behind it. */
  readonly who: SignedIn;
}

type Hands = Pick<Deps, 'database' | 'clock'>;

export async function signerOf({ database, clock }: Hands, { perangkat, berkas, tanda }: Kiriman): Promise<Penanda | Tolak> {
  const signature = new Uint8Array(Buffer.from(tanda, 'base64url'));
  const found = await verifyDevice(database.db, clock, { device: perangkat, message: new TextEncoder().encode(berkas), signature });
  if (!found.ok) {
    if (found.refusal.code === 'PERANGKAT_DICABUT') await noteRevokedDevice(database, clock, perangkat);
    return found.refusal.code;
  }
  const { account, mandate, role, node } = found.value;
  return {
    actor: { id: account, role, node },
    peran: say('id', roleName(role)),
    who: {
      account,
      name: '',
      active: true,
      mandates: [{ id: mandate, role, node, party: null, from: 0, until: null, decree: '' }],
      steppedUpAt: null,
      session: '',
    },
  };
}

/** Undefined where it may fill the form of this station now. */
export async function hindranceOf(deps: Hands, kontes: Kontes, kode: AreaCode, { who, actor }: Penanda): Promise<Tolak | undefined> {
  if ((await mayAt(deps, kontes, kode, who)).isi) return undefined;
  return isWithin(actor.node as AreaCode, kode) ? 'TAHAP' : 'WILAYAH';
}
