// Are entries of phones kept once, applied where they stand, and never over another hand? (sidalih.md 5.2, 8; keamanan.md 1.6)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform } from '#platform/action';
import { rows, run, sql } from '#platform/db';
import { revokeDevice } from '#platform/identity';
import { sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { PPS, type SmallList, orang, smallList } from '../daftar/daftar-fixture.ts';
import { applyChanges } from '../daftar/ubah.ts';
import { langkahTps, putuskan } from './actions/putus.ts';
import { type Hp, hpOf, kata } from './coklit-fixture.ts';
import type { Isi } from './pesan.ts';
import { findTps, readHasil } from './store/keadaan.ts';
import { listTunggu } from './store/pesan.ts';
import { receiveEntries } from './terima.ts';
import type { Hands } from './terapkan.ts';

const TPS = '6472011001001';
const surat = { foto: '', surat: 'akta kematian 6472-KM-01' };

let own: TestDatabase;
let list: SmallList;
let hands: Hands;
let one: Hp;
let two: Hp;
beforeAll(async () => {
  own = await testDatabase();
  list = await smallList(own.database, { keadaan: 'COKLIT' });
  hands = { database: own.database, clock: list.clock, keys: sampleKeys() };
  one = await hpOf(hands, list.id, TPS);
  two = await hpOf(hands, list.id, TPS);
});
afterAll(() => own.close());

const voter = (at: number): string => list.pemilih[at] ?? '';
const V = (at: number, rekam = 1): Isi => ({ t: 'V', pemilih: voter(at), rekam });
const T = (at: number, kode: number, tps = ''): Isi => ({ t: 'T', pemilih: voter(at), rekam: 1, kode, sebab: '', bukti: surat, tps });
const record = async (at: number) => (await rows(own.database.db, sql<{ nama: string; tms: number | null; rekam: number; tps: string }>`select nama, tms, rekam, tps from sidalih_pemilih where daftar = ${list.id} and id = ${voter(at)}::uuid`))[0];
const hasil = async (at: number) => (await readHasil(own.database.db, list.id, [voter(at)]))[0];
const counts = async () => {
  const tps = await findTps(own.database.db, list.id, TPS);
  return [tps?.total, tps?.selesai, tps?.keadaan];
};

describe('entries of one phone', () => {
  it('change the record where they must, and SESUAI changes nothing but the outcome', async () => {
    expect(kata(await one.say(V(0)))).toBe('terap');
    expect(await record(0)).toMatchObject({ rekam: 1, tms: null });
    expect(kata(await one.say({ t: 'U', pemilih: voter(1), rekam: 1, ubah: { nama: 'SITI AMINAH BINTI ALI' } }))).toBe('terap');
    expect(await record(1)).toMatchObject({ nama: 'SITI AMINAH BINTI ALI', rekam: 2 });
    expect(await counts()).toEqual([5, 2, 'BERJALAN']);
  });
  it('sent twice have one effect, and the same number with another text is refused', async () => {
    const sent = await one.sign({ t: 'U', pemilih: voter(1), rekam: 1, ubah: { alamat: 'JL. BARU 1' } });
    const answers = await Promise.all([receiveEntries(hands, one.id, [sent]), receiveEntries(hands, one.id, [sent])]);
    expect(answers.map(({ jawaban }) => kata(jawaban[0]))).toEqual(['terap', 'terap']);
    expect((await record(1))?.rekam).toBe(3);
    const { cacah } = JSON.parse(sent.berkas) as { cacah: number };
    expect(kata(await one.say(V(1), { cacah }))).toBe('tolak CACAH_LAIN');
  });
  it.each<[string, () => Isi, string]>([
    ['code 2 is a decision', () => T(2, 2), 'tolak SIDALIH_TMS_KODE'],
    ['code 3 for a woman of 18 who never married', () => T(2, 3), 'tolak SIDALIH_TMS_UMUR'],
    ['a code without its paper', () => ({ ...T(2, 1), bukti: { foto: '', surat: '' } }) as Isi, 'tolak SIDALIH_TMS_BUKTI'],
    ['code 8 to a station that is not there', () => T(2, 8, '077'), 'tolak TPS_TIADA'],
    ['a voter of another station', () => V(5), 'tolak PEMILIH'],
    ['an impossible NIK', () => ({ t: 'U', pemilih: voter(2), rekam: 1, ubah: { nik: '9972014905060001' } }), 'tolak NIK'],
    ['a slip for a family that is not done', () => ({ t: 'S', pemilih: voter(0) }), 'tolak BELUM_SEMUA'],
    ['a hand-in with voters left', () => ({ t: 'H', dari: 1, banyak: 0 }), 'tolak BELUM_SELESAI'],
  ])('%s: kept, refused with its code', async (_what, isi, said) => {
    expect(kata(await one.say(isi()))).toBe(said);
    expect((await record(2))?.tms).toBeNull();
  });
  it('correct their own: struck, then met after all', async () => {
    expect(kata(await one.say(T(2, 1)))).toBe('terap');
    expect((await record(2))?.tms).toBe(1);
    expect(kata(await one.say(V(2)))).toBe('terap');
    expect([(await record(2))?.tms, (await hasil(2))?.hasil]).toEqual([null, 'SESUAI']);
  });
  it('a new voter, and the same person again waits for the PPS', async () => {
    const baru = orang({ nik: '6472011505990009', nama: 'DEWI', jk: 'L' });
    const id = '00000000-0000-7000-8000-0000000000b1';
    expect(kata(await one.say({ t: 'B', pemilih: id, orang: baru }))).toBe('terap');
    expect(kata(await two.say({ t: 'B', pemilih: '00000000-0000-7000-8000-0000000000b2', orang: baru }))).toBe('bentrok');
    expect((await counts())[0]).toBe(6);
  });
});

describe('two hands', () => {
  it('on one voter: the second is kept beside the first, and the PPS decides with both', async () => {
    expect(kata(await two.say(T(0, 4)))).toBe('bentrok');
    expect([(await record(0))?.tms, (await hasil(0))?.hasil]).toEqual([null, 'SESUAI']);
    const waits = await listTunggu(own.database.db, list.id, TPS, 10);
    const kept = waits.find(({ pemilih }) => pemilih === voter(0));
    expect(kept).toMatchObject({ perangkat: two.id, sebab: 'TANGAN_LAIN', keadaan: 'BENTROK' });
    const choose = { perangkat: kept?.perangkat ?? '', cacah: kept?.cacah ?? 0, pilihan: 'PAKAI' as const, alasan: 'KK baru dilihat', actor: PPS };
    expect(await putuskan(hands, choose)).toEqual({ ok: true, value: null });
    expect([(await record(0))?.tms, (await hasil(0))?.kode]).toEqual([4, 4]);
    expect((await putuskan(hands, choose)).ok).toBe(false);
  });
  it('a record that the PPS changed in between', async () => {
    await perform(own.database, list.clock, { event: 'sidalih.uji', actor: PPS, object: 'x' }, async (db) => {
      const made = await applyChanges(db, list, list.id, [{ jenis: 'ubah', pemilih: voter(3), isi: { alamat: 'JL. LAIN' }, sumber: 'COKLIT' }], PPS);
      return { value: made.ok, facts: {} };
    });
    expect(kata(await one.say(V(3)))).toBe('bentrok');
    expect(await hasil(3)).toBeUndefined();
    expect(kata(await one.say(V(3, 2)))).toBe('terap');
  });
  it('nobody met, three times at three moments; the same moment twice counts once', async () => {
    const say = (hp: Hp, minute: number) => hp.say({ t: 'N', pemilih: voter(4) }, { pada: 1_719_700_000 + minute * 60 });
    expect([kata(await say(one, 1)), kata(await say(one, 1)), kata(await say(two, 2))]).toEqual(['terap', 'catat', 'terap']);
    expect(await hasil(4)).toMatchObject({ kali: 2 });
    await say(one, 3);
    expect(await hasil(4)).toMatchObject({ hasil: 'TIDAK_DITEMUI', kali: 3 });
  });
});

describe('the hand-in', () => {
  it('waits for entries on their way, for every slip, then closes the station; later entries are kept for the PPS', async () => {
    expect(kata(await one.say({ t: 'H', dari: 1, banyak: 500 }))).toBe('kelak URUT');
    expect(kata(await one.say({ t: 'H', dari: 1, banyak: 0 }))).toBe('tolak BELUM_BUKTI');
    expect(kata(await one.say({ t: 'S', pemilih: voter(1) }))).toBe('terap');
    expect(kata(await one.say({ t: 'H', dari: 1, banyak: 0 }))).toBe('serah');
    expect(await counts()).toEqual([6, 6, 'DISERAHKAN']);
    expect(kata(await two.say({ t: 'H', dari: 1, banyak: 0 }))).toBe('serah');
    expect(kata(await two.say(V(3, 2)))).toBe('tunda');
  });
  it('is taken or returned by the PPS, and a returned station takes entries again', async () => {
    const step = async (langkah: 'TERIMA' | 'KEMBALI') => (await langkahTps(hands, { daftar: list.id, kode: TPS, langkah, catatan: 'periksa RT 2', actor: PPS })).ok;
    expect([await step('TERIMA'), await step('TERIMA'), await step('KEMBALI')]).toEqual([true, false, true]);
    expect(kata(await two.say({ t: 'S', pemilih: voter(3) }))).toBe('terap');
  });
});

describe('who may not', () => {
  it('another station, a changed text, a released phone', async () => {
    expect(kata(await one.say(V(5), { kode: '6472011001002' }))).toBe('tolak WILAYAH');
    const sent = await one.sign(V(3));
    expect(kata((await receiveEntries(hands, one.id, [{ ...sent, berkas: sent.berkas.replace('"V"', '"N"') }])).jawaban[0])).toBe('tolak TANDA_TANGAN');
    await revokeDevice(own.database, list.clock, two.who, two.id);
    expect(kata(await two.say(V(3)))).toBe('tolak PERANGKAT_DICABUT');
  });
  it('a list that left its visits keeps the entry and changes nothing', async () => {
    await run(own.database.db, sql`update sidalih_daftar set keadaan = 'DPS' where id = ${list.id}`);
    const before = await record(1);
    expect(kata(await one.say({ t: 'U', pemilih: voter(1), rekam: 3, ubah: { nama: 'X' } }))).toBe('tunda');
    expect(await record(1)).toEqual(before);
  });
  it('nothing that was written is changed, and no table or trail holds a number in the clear', async () => {
    await expect(run(own.database.db, sql`update sidalih_coklit_pesan set sebab = 'X'`)).rejects.toThrow(/never changed/);
    const text = JSON.stringify([await rows(own.database.db, sql<object>`select * from sidalih_coklit_pesan`), await rows(own.database.db, sql<object>`select isi from audit_entri`)]);
    for (const secret of ['6472011505990009', '6472010101100001', 'DEWI']) expect(text).not.toContain(secret);
  });
});
