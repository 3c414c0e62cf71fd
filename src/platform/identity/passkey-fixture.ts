// How does a test hold a passkey? (a software authenticator: P-256, attestation "none", WebAuthn level 3 section 6)
import { type KeyObject, createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { isoCBOR } from '@simplewebauthn/server/helpers';

export const SITE = { rpID: 'app.kpu.test', origin: 'https://app.kpu.test' };

export interface Lies {
  readonly origin?: string;
  readonly rpID?: string;
  /** Not unlocked by its holder. */
  readonly unverified?: boolean;
}

export interface SoftPasskey {
  readonly id: string;
  /** Signatures so far; a copy of the key is one whose counter stands lower. */
  counter: number;
  create(options: PublicKeyCredentialCreationOptionsJSON, lies?: Lies): RegistrationResponseJSON;
  get(options: PublicKeyCredentialRequestOptionsJSON, lies?: Lies): AuthenticationResponseJSON;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const BACKUP_ELIGIBLE = 0x08;
const BACKED_UP = 0x10;
const HAS_KEY = 0x40;

/** `synced`: kept in an account with a maker, counts nothing; else bound to its device. */
export function softPasskey(synced = false): SoftPasskey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let handle: string | undefined;
  const key: SoftPasskey = {
    id: id.toString('base64url'),
    counter: 0,
    create: (options, lies = {}) => {
      handle = options.user.id;
      const authData = dataOf(
        options.rp.id ?? SITE.rpID,
        key.counter,
        synced,
        lies,
        Buffer.concat([Buffer.alloc(16), u16(id.length), id, cose(publicKey)]),
      );
      const attestation = isoCBOR.encode(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', new Uint8Array(authData)],
        ]) as never,
      );
      const clientDataJSON = client('webauthn.create', options.challenge, lies);
      return {
        ...frame(key.id),
        response: { clientDataJSON, attestationObject: Buffer.from(attestation).toString('base64url'), transports: ['internal'] },
      };
    },
    get: (options, lies = {}) => {
      key.counter += synced ? 0 : 1;
      const authData = dataOf(options.rpId ?? SITE.rpID, key.counter, synced, lies);
      const clientDataJSON = client('webauthn.get', options.challenge, lies);
      const signed = Buffer.concat([authData, createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()]);
      const response = {
        clientDataJSON,
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      };
      return { ...frame(key.id), response: { ...response, ...(handle === undefined ? {} : { userHandle: handle }) } };
    },
  };
  return key;
}

function frame(id: string) {
  return { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const;
}

function client(type: string, challenge: string, lies: Lies): string {
  return Buffer.from(JSON.stringify({ type, challenge, origin: lies.origin ?? SITE.origin, crossOrigin: false })).toString('base64url');
}

function dataOf(rpID: string, counter: number, synced: boolean, lies: Lies, credential?: Buffer): Buffer {
  const flags =
    PRESENT |
    (lies.unverified === true ? 0 : VERIFIED) |
    (synced ? BACKUP_ELIGIBLE | BACKED_UP : 0) |
    (credential === undefined ? 0 : HAS_KEY);
  const head = Buffer.alloc(5);
  head.writeUInt8(flags, 0);
  head.writeUInt32BE(counter, 1);
  const hash = createHash('sha256')
    .update(lies.rpID ?? rpID)
    .digest();
  return Buffer.concat([hash, head, credential ?? Buffer.alloc(0)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

/** COSE_Key (RFC 9053): EC2, ES256, P-256. */
function cose(publicKey: KeyObject): Buffer {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const bytes = (part: string): Uint8Array => new Uint8Array(Buffer.from(part, 'base64url'));
  const members: [number, number | Uint8Array][] = [
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, bytes(x)],
    [-3, bytes(y)],
  ];
  return Buffer.from(isoCBOR.encode(new Map(members) as never));
}
