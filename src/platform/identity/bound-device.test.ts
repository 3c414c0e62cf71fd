// Is a message taken only from the one device that an officer bound, as long as both may act? (keamanan.md 1.6)
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '#platform/clock';
import { rows, sql } from '#platform/db';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { type DeviceKey, bindDevice, freezeOfficer, listDevices, noteRevokedDevice, revokeDevice, verifyDevice } from './door.ts';
import { type MadeOfficer, makeOfficer } from './officer-fixture.ts';

const { subtle } = globalThis.crypto;
const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
const MESSAGE = new TextEncoder().encode('{"tps":"3174091004001"}');
let own: TestDatabase;
let now = Date.parse('2026-11-22T01:00:00Z');
const clock: Clock = { now: () => now };
let kpps: MadeOfficer;
let pps: MadeOfficer;
beforeAll(async () => {
  own = await testDatabase();
});
beforeEach(async () => {
  now = Date.parse('2026-11-22T01:00:00Z');
  kpps = await makeOfficer(own.database, clock, [{ role: 'kpps', node: '3174091004001', until: now + 86_400_000 }]);
  pps = await makeOfficer(own.database, clock, [{ role: 'pps', node: '3174091004' }]);
});
afterAll(() => own.close());

type Pair = Awaited<ReturnType<typeof subtle.generateKey>> & { privateKey: CryptoKey; publicKey: CryptoKey };
const newPair = async (): Promise<Pair> => await subtle.generateKey(P256, true, ['sign', 'verify']);
const signed = async (pair: Pair, message = MESSAGE): Promise<Uint8Array> =>
  new Uint8Array(await subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, message));
const jwkOf = async (pair: Pair): Promise<DeviceKey> => ({ jwk: { ...(await subtle.exportKey('jwk', pair.publicKey)) } });
const spkiOf = async (pair: Pair): Promise<DeviceKey> => ({
  spki: Buffer.from(await subtle.exportKey('spki', pair.publicKey)).toString('base64url'),
});
const codeOf = (answer: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string => answer.refusal?.code ?? 'OK';
const bind = async (key: DeviceKey, holder = kpps, mandate = holder.mandates[0] ?? '') =>
  bindDevice(own.database, clock, await holder.who(), { mandate, key, label: 'HP ketua' });
const verify = async (device: string, signature: Uint8Array, message = MESSAGE) =>
  verifyDevice(own.database.db, clock, { device, message, signature });

describe('a bound device', () => {
  it.each([
    ['JWK', jwkOf],
    ['SPKI', spkiOf],
  ])('signs as WebCrypto does, its key given as %s', async (_form, form) => {
    const pair = await newPair();
    const bound = await bind(await form(pair));
    const device = bound.ok ? bound.value : '';
    expect(await verify(device, await signed(pair))).toEqual({
      ok: true,
      value: { account: kpps.account, mandate: kpps.mandates[0], role: 'kpps', node: '3174091004001' },
    });
    expect(codeOf(await verify(device, await signed(pair), new TextEncoder().encode('{"tps":"3174091004002"}')))).toBe('TANDA_TANGAN');
    expect(codeOf(await verify(device, await signed(await newPair())))).toBe('TANDA_TANGAN');
    for (const broken of [new Uint8Array(), new Uint8Array(64), new Uint8Array(65)])
      expect(codeOf(await verify(device, broken))).toBe('TANDA_TANGAN');
    expect(codeOf(await verify('bukan-uuid', await signed(pair)))).toBe('PERANGKAT_TIDAK_ADA');
  });
  it('is one a mandate; after a loss it is revoked before the PPS and another is bound', async () => {
    const [lost, next] = [await newPair(), await newPair()];
    const first = await bind(await jwkOf(lost));
    const device = first.ok ? first.value : '';
    expect(codeOf(await bind(await jwkOf(next)))).toBe('PERANGKAT_SUDAH_ADA');
    const elsewhere = await makeOfficer(own.database, clock, [{ role: 'pps', node: '3174091005' }]);
    expect(codeOf(await revokeDevice(own.database, clock, await elsewhere.who(), device))).toBe('WILAYAH');
    expect(codeOf(await revokeDevice(own.database, clock, await pps.who(), device))).toBe('OK');
    expect(codeOf(await verify(device, await signed(lost)))).toBe('PERANGKAT_DICABUT');
    const second = await bind(await jwkOf(next));
    expect(codeOf(await verify(second.ok ? second.value : '', await signed(next)))).toBe('OK');
    expect((await listDevices(own.database.db, kpps.account)).map(({ revoked }) => revoked).sort()).toEqual([now, null].sort());
  });
  it('of two bound at once one stands', async () => {
    const answers = await Promise.all([bind(await jwkOf(await newPair())), bind(await jwkOf(await newPair()))]);
    expect(answers.map(codeOf).sort()).toEqual(['OK', 'PERANGKAT_SUDAH_ADA']);
  });
  it('says nothing any more when the account is frozen or the mandate is over', async () => {
    const pair = await newPair();
    const bound = await bind(await jwkOf(pair));
    const device = bound.ok ? bound.value : '';
    now += 86_400_000 - 1;
    expect(codeOf(await verify(device, await signed(pair)))).toBe('OK');
    now += 1;
    expect(codeOf(await verify(device, await signed(pair)))).toBe('MANDAT');
    now -= 86_400_000;
    expect(codeOf(await freezeOfficer(own.database, clock, await pps.who(), kpps.account, 'UJI'))).toBe('OK');
    expect(codeOf(await verify(device, await signed(pair)))).toBe('AKUN');
  });
  it("is refused for another's mandate, a standing office, a stale proof, and a key that is none", async () => {
    const key = await jwkOf(await newPair());
    expect(codeOf(await bind(key, kpps, pps.mandates[0]))).toBe('MANDAT');
    expect(codeOf(await bind(key, await makeOfficer(own.database, clock, [{ role: 'kasubbag', node: '3174' }])))).toBe('PERAN');
    const p384 = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['sign', 'verify']);
    for (const none of [await spkiOf(p384), { spki: 'x' }, { jwk: {} }, { jwk: { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' } }])
      expect(codeOf(await bind(none))).toBe('KUNCI_SALAH');
    now += 5 * 60_000 + 1;
    expect(codeOf(await bind(key))).toBe('BUKTI_ULANG');
  });
});

describe('a revoked device that signs again', () => {
  it('is an alarm at its place, once an hour; a device that nobody knows is none', async () => {
    const bound = await bind(await jwkOf(await newPair()));
    const device = bound.ok ? bound.value : '';
    const alarms = async () =>
      (await rows(own.database.db, sql<{ kantor: string }>`select kantor from audit_entri where aksi = 'identity.alarm' and objek_id = 'perangkat-dicabut' and isi like ${`%${device}%`}`)).map(({ kantor }) => kantor);
    await revokeDevice(own.database, clock, await pps.who(), device);
    for (let n = 0; n < 3; n += 1) await noteRevokedDevice(own.database, clock, device);
    await noteRevokedDevice(own.database, clock, '00000000-0000-4000-8000-000000000000');
    expect(await alarms()).toEqual(['3174']);
    now += 3_600_000;
    await noteRevokedDevice(own.database, clock, device);
    expect(await alarms()).toEqual(['3174', '3174']);
  });
});
