// Which device may sign for a station while there is no network? (keamanan.md 1.6: one device, loss = revoke and bind anew)
import { type JsonWebKey, type KeyObject, createPublicKey, randomUUID, verify } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { ok, refuse } from '#kernel/result';
import { performAll } from '#platform/action';
import type { Clock } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import { accountAct, actorOf, alarmAct, nothing } from './acts.ts';
import type { Answer } from './answer.ts';
import type { SignedIn } from './authority.ts';
import { type AppointRefusal, inForce, isFresh, mayGovern } from './may-appoint.ts';
import { type Role, ruleOf } from './roles.ts';
import { holdAccount, readAccount } from './store/account.ts';
import { readDevice, readDevicesOf, revokeDevice as closeDevice, writeDevice } from './store/device.ts';
import { takeAlarm } from './store/failure.ts';

/** P-256 public key as WebCrypto exports it: `jwk`, or `spki` in base64url. */
export type DeviceKey = { readonly jwk: Readonly<Record<string, unknown>> } | { readonly spki: string };

export interface BoundDevice {
  readonly id: string;
  readonly mandate: string;
  readonly node: AreaCode;
  readonly label: string;
  readonly created: number;
  readonly revoked: number | null;
}

const LABEL_MAX = 60;
const SIGNATURE_BYTES = 64;

export type BindDeviceRefusal = 'AKUN' | 'MANDAT' | 'PERAN' | 'BUKTI_ULANG' | 'KUNCI_SALAH' | 'PERANGKAT_SUDAH_ADA';

/** Binds the device in the officer's hand to an ad hoc mandate; its private key never leaves it. Gives the device's id. */
export async function bindDevice(
  database: Database,
  clock: Clock,
  who: SignedIn,
  given: { readonly mandate: string; readonly key: DeviceKey; readonly label: string },
): Promise<Answer<string, BindDeviceRefusal>> {
  const now = clock.now();
  if (!who.active) return refuse('AKUN');
  const mandate = inForce(who.mandates, now).find(({ id }) => id === given.mandate);
  if (mandate === undefined) return refuse('MANDAT');
  if (!ruleOf(mandate.role).adhoc) return refuse('PERAN');
  if (!isFresh(who, now)) return refuse('BUKTI_ULANG');
  const key = readKey(given.key);
  if (key === undefined) return refuse('KUNCI_SALAH');
  return performAll<Answer<string, BindDeviceRefusal>>(database, clock, async (db) => {
    const id = randomUUID();
    const label = given.label.trim().slice(0, LABEL_MAX) || 'Perangkat';
    const kunci = key.export({ format: 'der', type: 'spki' }).toString('base64url');
    const written = await writeDevice(db, { id, akun: who.account, mandat: mandate.id, wilayah: mandate.node, label, kunci, dibuat: now });
    if (!written) return nothing(refuse('PERANGKAT_SUDAH_ADA'));
    return {
      value: ok(id),
      acts: [accountAct('identity.perangkat-ikat', actorOf(who, mandate), who.account, { perangkat: id, mandat: mandate.id })],
    };
  });
}

/** The holder, or an officer in charge of the holder, takes a device out of use; what it signed before and was taken in stays. */
export async function revokeDevice(
  database: Database,
  clock: Clock,
  who: SignedIn,
  device: string,
): Promise<Answer<null, AppointRefusal | 'TIDAK_ADA'>> {
  return performAll<Answer<null, AppointRefusal | 'TIDAK_ADA'>>(database, clock, async (db) => {
    const now = clock.now();
    const found = await readDevice(db, device);
    const holder = found && (await holdAccount(db, found.akun));
    if (found === undefined || holder === undefined) return nothing(refuse('TIDAK_ADA'));
    const own = holder.id === who.account;
    if (own && !isFresh(who, now)) return nothing(refuse('BUKTI_ULANG'));
    const by = own ? undefined : mayGovern(who, holder.mandat, now);
    if (by?.ok === false) return nothing(by);
    if (!(await closeDevice(db, device, now))) return nothing(refuse('TIDAK_ADA'));
    const actor = actorOf(who, by?.value);
    return { value: ok(null), acts: [accountAct('identity.perangkat-cabut', actor, holder.id, { perangkat: device }, found.wilayah)] };
  });
}

/** Newest first, also those out of use. */
export async function listDevices(db: Db, account: string): Promise<BoundDevice[]> {
  const found = await readDevicesOf(db, account);
  return found.map((row) => ({
    id: row.id,
    mandate: row.mandat,
    node: row.wilayah,
    label: row.label,
    created: row.dibuat,
    revoked: row.dicabut,
  }));
}

/** In whose name a device has signed. */
export interface Signer {
  readonly account: string;
  readonly mandate: string;
  readonly role: Role;
  readonly node: AreaCode;
}

export type DeviceRefusal = 'PERANGKAT_TIDAK_ADA' | 'PERANGKAT_DICABUT' | 'TANDA_TANGAN' | 'AKUN' | 'MANDAT';

/**
 * Did this device sign these bytes (ECDSA P-256 with SHA-256, r and s as WebCrypto writes them, 64 bytes)? Account and
 * mandate must be good now, when the message arrives: the time that a message claims is the device's own word. A package
 * that comes after the mandate's end is entered by the PPK above (keamanan.md 1.6).
 */
export async function verifyDevice(
  db: Db,
  clock: Clock,
  given: { readonly device: string; readonly message: Uint8Array; readonly signature: Uint8Array },
): Promise<Answer<Signer, DeviceRefusal>> {
  const found = UUID.test(given.device) ? await readDevice(db, given.device) : undefined;
  if (found === undefined) return refuse('PERANGKAT_TIDAK_ADA');
  const key = readKey({ spki: found.kunci });
  const isSigned =
    given.signature.length === SIGNATURE_BYTES &&
    key !== undefined &&
    verify('sha256', given.message, { key, dsaEncoding: 'ieee-p1363' }, given.signature);
  if (!isSigned) return refuse('TANDA_TANGAN');
  if (found.dicabut !== null) return refuse('PERANGKAT_DICABUT');
  const account = await readAccount(db, found.akun);
  if (account?.keadaan !== 'AKTIF') return refuse('AKUN');
  const mandate = inForce(account.mandat, clock.now()).find(({ id }) => id === found.mandat);
  return mandate === undefined
    ? refuse('MANDAT')
    : ok({ account: account.id, mandate: mandate.id, role: mandate.role, node: mandate.node });
}

const ALARM_EVERY_MS = 3_600_000;

/** A device that was taken out of use has signed something: those in charge of its place hear of it, once an hour a device. */
export async function noteRevokedDevice(database: Database, clock: Clock, device: string): Promise<void> {
  await performAll<null>(database, clock, async (db) => {
    const now = clock.now();
    const found = await readDevice(db, device);
    if (found === undefined || !(await takeAlarm(db, `perangkat/${device}`, now, now - ALARM_EVERY_MS))) return nothing(null);
    const actor = { id: found.akun, role: 'perangkat', node: found.wilayah };
    return { value: null, acts: [alarmAct(actor, 'perangkat-dicabut', { perangkat: device })] };
  });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Undefined for anything but a public key on P-256. */
function readKey(given: DeviceKey): KeyObject | undefined {
  try {
    const key =
      'jwk' in given
        ? createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: given.jwk['x'], y: given.jwk['y'] } as JsonWebKey, format: 'jwk' })
        : createPublicKey({ key: Buffer.from(given.spki, 'base64url'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : undefined;
  } catch {
    return undefined;
  }
}
