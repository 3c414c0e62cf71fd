// Whatever order messages of devices come in, and however often: is each form counted once and none overwritten? (hasil.md 2 "Offline")
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type Clock, systemClock } from '#platform/clock';
import { revokeDevice } from '#platform/identity';
import { rows, run, sql } from '#platform/db';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { acceptForm } from '../desk/accept.ts';
import { formOf } from '../desk/desk-fixture.ts';
import { findTps } from '../store/station.ts';
import type { Jawaban, Kiriman, PesanIsian } from './message.ts';
import { type Hp, phoneOf, typed } from './phone-fixture.ts';
import { receiveEntry } from './receive.ts';

/** Handil Bakti: eleven stations, nothing in. */
const tps = (no: number): string => `6472011002${String(no).padStart(3, '0')}`;

let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ simulated: true, filled: false, clock: systemClock });
});
afterAll(async () => count.close());

const phone = (kode: string): Promise<Hp> => phoneOf(count.deps, kode);
const OTHER = typed({ suara_1: '21', suara_2: '143' });
const send = (kiriman: Kiriman, clock: Clock = count.deps.clock) => receiveEntry({ database: count.deps.database, clock }, kiriman);
const word = (answer: Jawaban): string => (answer.keadaan === 'ditolak' ? answer.kode : answer.keadaan);
const station = async (kode: string) => findTps(count.deps.database.db, count.kontes, areaCode(kode));
const forms = async (kode: string): Promise<number> =>
  (await rows(count.deps.database.db, sql<{ n: number }>`select count(*)::int as n from hasil_bacaan where kode = ${Number(kode)} and jenis = 'ISI'`))[0]?.n ?? 0;

describe('a signed form', () => {
  it('counts once, whoever asks how often; another content under its uuid or its number is refused', async () => {
    const hp = await phone(tps(1));
    const first = await hp.sign();
    expect(word(await send(first))).toBe('terkirim');
    const [again, third] = [await send(first), await send(first)];
    expect([word(again), third]).toEqual(['terkirim', again]);
    const { uuid } = JSON.parse(first.berkas) as PesanIsian;
    expect(word(await send(await hp.sign({ uuid, isian: OTHER })))).toBe('UUID_LAIN');
    expect(word(await send(await hp.sign({ cacah: 1, isian: OTHER })))).toBe('CACAH_LAIN');
    expect([(await station(hp.kode))?.suara, await forms(hp.kode)]).toEqual([[20, 144, 20], 1]);
  });
  it.each<[string, (one: Kiriman) => Kiriman, string]>([
    ['one digit changed', (one) => ({ ...one, berkas: one.berkas.replace('"suara_2":"144"', '"suara_2":"145"') }), 'TANDA_TANGAN'],
    ['another signature', (one) => ({ ...one, tanda: Buffer.alloc(64, 7).toString('base64url') }), 'TANDA_TANGAN'],
    ['an unknown device', (one) => ({ ...one, perangkat: randomUUID() }), 'PERANGKAT_TIDAK_ADA'],
  ])('with %s is refused', async (_what, change, code) => {
    const hp = await phone(tps(2));
    const answer = await send(change(await hp.sign()));
    await revokeDevice(count.deps.database, count.deps.clock, hp.who, hp.id);
    expect([word(answer), await forms(hp.kode)]).toEqual([code, 0]);
  });
  it.each<[string, Partial<PesanIsian>, string]>([
    ['of another station', { kode: tps(4) }, 'WILAYAH'],
    ['of no station', { kode: '6472011002999' }, 'TPS_TIADA'],
    ['with an open question', { isian: typed({ suara_total: '178' }) }, 'BELUM_LENGKAP'],
    ['in the name of another device', { perangkat: randomUUID() }, 'BENTUK'],
  ])('%s is refused although it is signed', async (_what, change, code) => {
    const hp = await phone(tps(3));
    expect(word(await send(await hp.sign(change)))).toBe(code);
  });
  it('of a released phone or an ended mandate is refused; what came before stays', async () => {
    const hp = await phone(tps(5));
    const [first, second] = [await hp.sign(), await hp.sign({ isian: OTHER })];
    expect(word(await send(first))).toBe('terkirim');
    await revokeDevice(count.deps.database, count.deps.clock, hp.who, hp.id);
    expect(word(await send(second))).toBe('PERANGKAT_DICABUT');
    const late = await phone(tps(6));
    const message = await late.sign();
    await run(count.deps.database.db, sql`update identity_mandat set selesai = ${count.deps.clock.now() - 1} where id = ${late.mandate}`);
    expect([word(await send(message)), await forms(late.kode)]).toEqual(['MANDAT', 0]);
    expect((await station(hp.kode))?.suara).toEqual([20, 144, 20]);
  });
  it.each([
    ['in 1970', 0],
    ['in 2099', 4_070_908_800],
  ])('of a phone that believes itself %s stands under the server’s time, its word beside it', async (_when, pada) => {
    const hp = await phone(pada === 0 ? tps(7) : tps(8));
    const message = await hp.sign({ pada });
    expect(word(await send(message))).toBe('terkirim');
    const { uuid } = JSON.parse(message.berkas) as PesanIsian;
    const [kept] = await rows(count.deps.database.db, sql<{ pada: number; diterima: number }>`select pada, diterima from hasil_luring where uuid = ${uuid}`);
    const [form] = await rows(count.deps.database.db, sql<{ per: number }>`select per from hasil_bacaan where uuid = ${uuid}`);
    expect(kept?.pada).toBe(pada);
    expect(form?.per).toBe(kept?.diterima);
  });
  it('that comes after the desk overwrites nothing, is kept as signed, and hears what stands there', async () => {
    const hp = await phone(tps(9));
    expect((await acceptForm(count.deps, formOf(count.kontes, hp.kode))).ok).toBe(true);
    const same = await hp.sign();
    expect(await send(same)).toMatchObject({ keadaan: 'bentrok', versi: 1, sama: true });
    const message = await hp.sign({ isian: OTHER });
    expect(await send(message)).toMatchObject({ keadaan: 'bentrok', versi: 1, sama: false });
    expect((await station(hp.kode))?.suara).toEqual([20, 144, 20]);
    const kept = await rows(count.deps.database.db, sql<{ berkas: string; hasil: string }>`select berkas, hasil from hasil_luring where kode = ${Number(hp.kode)} order by cacah`);
    expect(kept).toEqual([{ berkas: same.berkas, hasil: 'BENTROK' }, { berkas: message.berkas, hasil: 'BENTROK' }]);
  });
});

describe('merging', () => {
  it('any subset, order and repetition of two phones’ forms: the first of a station stands, each is kept once', async () => {
    const [one, two] = [await phone(tps(10)), await phone(tps(11))];
    const all = await Promise.all([one.sign(), one.sign({ isian: OTHER }), two.sign(), two.sign({ isian: OTHER })]);
    const expected = new Map<string, string>();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: all.length - 1 }), { minLength: 1, maxLength: 8 }), async (order) => {
        const answers = await Promise.all(order.map(async (at) => send(all[at] as Kiriman)));
        answers.forEach((answer, n) => {
          const { uuid } = JSON.parse((all[order[n] ?? 0] as Kiriman).berkas) as PesanIsian;
          // What a form was told once it is told for ever.
          expect(word(answer)).toBe(expected.get(uuid) ?? word(answer));
          expected.set(uuid, word(answer));
        });
        for (const { kode } of [one, two]) expect(await forms(kode)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
    for (const one of all) expected.set((JSON.parse(one.berkas) as PesanIsian).uuid, word(await send(one)));
    expect([...expected.values()].sort()).toEqual(['bentrok', 'bentrok', 'terkirim', 'terkirim']);
    const kept = await rows(count.deps.database.db, sql<{ n: number }>`select count(*)::int as n from hasil_luring where kode in (${Number(one.kode)}, ${Number(two.kode)})`);
    expect(kept[0]?.n).toBe(4);
  });
});
