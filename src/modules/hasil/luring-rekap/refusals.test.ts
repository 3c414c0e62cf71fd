// Is a package that may not be taken refused with its reason, and does nothing change then? (keamanan.md 1.6, 2.1; hasil.md 2)
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, sql } from '#platform/db';
import { HOSTILE } from '../../../../test/abuse/hostile.ts';
import { makeOfficer } from '../../../platform/identity/officer-fixture.ts';
import { registerLaptop, withdrawLaptop } from './actions/register-laptop.ts';
import { importPackage } from './import-package.ts';
import { type Both, PALARAN, type Place, both, clock, cut, expectOk, forge, holdPlenary, pack, place, tps } from './laptop-fixture.ts';
import { canonical } from './envelope.ts';
import { type Amplop, type Butir, type Paket, openEnvelope } from './package-shape.ts';
import { readSeed } from './seed-shape.ts';

let here: Both;
let other: Place;
let text: string;
beforeAll(async () => {
  here = await both();
  other = await place();
  await holdPlenary(here);
  text = await pack(here.laptop);
});
afterAll(async () => {
  await here.close();
  await other.close();
});

/** Everything that an import could have moved. */
const traces = async () =>
  rows(
    here.centre.deps.database.db,
    sql<object>`select (select count(*) from hasil_paket)::int as paket, (select count(*) from hasil_paket_isi)::int as isi, (select count(*) from hasil_bacaan)::int as forms,
      (select count(*) from hasil_rapat)::int as rapat, (select seq from hasil_urutan) as seq`,
  );
const own = () => here.laptop.deps.keys.log;
const edited = (edit: (paket: Paket) => unknown): string => forge(text, own(), edit);
/** The package under the signature of another text. */
const swapSigned = (donor: string): string => canonical({ ...(JSON.parse(text) as Amplop), tanda: (JSON.parse(donor) as Amplop).tanda });
/** One act changed, the rest as it was. */
const act = (cacah: number, change: object): string => edited((paket) => ({ ...paket, isi: paket.isi.map((one): Butir => (one.cacah === cacah ? ({ ...one, ...change }) : one)) }));
const refused = async (given: string, code: string, values?: object): Promise<void> => {
  const before = await traces();
  expect(await importPackage(here.centre.deps, given)).toMatchObject({ ok: false, refusal: { code, ...(values === undefined ? {} : { values }) } });
  expect(await traces()).toEqual(before);
};

describe('refused, nothing changed', () => {
  it.each<[string, string, () => string]>([
    ['PAKET_RUSAK', 'one byte of the signed text changed', () => text.replace('Aula kecamatan', 'Aula kecamatam')],
    ['PAKET_RUSAK', 'the signature of another text', () => swapSigned(edited((one) => ({ ...one, dibuat: 1 })))],
    ['LAPTOP_ASING', 'signed by a laptop that nobody registered', () => forge(text, other.deps.keys.log, (one) => one)],
    ['BEKAL_ASING', 'with a seed of another centre', () => edited((one) => ({ ...one, bekal: { ...one.bekal, kepala: { ...one.bekal.kepala, dibuat: 1 } } }))],
    ['DI_LUAR', 'a station of the neighbour', () => act(1, { kode: '6472021001001' })],
    ['DI_LUAR', 'a station that the village has not', () => act(1, { kode: '6472011001900' })],
    ['DI_LUAR', 'the plenary of the neighbour', () => act(3, { node: '647202' })],
    ['DI_LUAR', 'a row of the neighbour', () => act(4, { isi: { baris: [{ kode: '6472021001001', suara: [1, 2, 3], sel: [], sebab: null, catatan: null }] } })],
    ['ISI_SALAH', 'a vote too many', () => act(1, { suara: [1, 2, 3, 4] })],
    ['ISI_SALAH', 'a correction without its reason', () => act(2, { sebab: null })],
    ['ISI_SALAH', 'facts that the happening has not', () => act(3, { isi: { tempat: 'Aula', lain: 1 } })],
    ['ISI_SALAH', 'a close without its form', () => act(8, { formulir: null })],
    ['PETUGAS', 'nobody that the centre knows', () => act(1, { akun: '00000000-0000-4000-8000-000000000000' })],
    ['PETUGAS', 'a role that the author has not', () => act(3, { peran: 'pimpinan' })],
    ['PETUGAS', 'a place that the author has not', () => act(3, { simpul: '6472' })],
    ['PAKET_BENTUK', 'a count left out', () => edited((one) => ({ ...one, isi: one.isi.filter(({ cacah }) => cacah !== 2) }))],
    ['PAKET_BENTUK', 'one uuid twice', () => edited((one) => ({ ...one, isi: one.isi.map((each) => ({ ...each, uuid: '00000000-0000-4000-8000-000000000000' })) }))],
    ['PAKET_BENTUK', 'a number too large', () => act(1, { suara: [1e10, 1, 1] })],
    ['PAKET_BENTUK', 'a field more', () => edited((one) => ({ ...one, lain: true }))],
    ['PAKET_BENTUK', 'a later version', () => edited((one) => ({ ...one, v: 2 }))],
    ['PAKET_BENTUK', 'words under the name of a prototype', () => act(1, { kata: JSON.parse('{"__proto__":"x"}') as object })],
    ['PAKET_BENTUK', 'deep', () => act(3, { isi: { tempat: JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as object } })],
  ])('%s: %s', async (code, _what, given) => refused(given(), code));

  it('PETUGAS: an author whose mandate had ended by then', async () => {
    const gone = await makeOfficer(here.centre.deps.database, clock, [{ role: 'ppk', node: PALARAN, from: clock.ms - 9e8, until: clock.ms - 8e8 }]);
    await refused(act(4, { akun: gone.account }), 'PETUGAS', { no: 4 });
  });
  it('PETUGAS: an author who is frozen, until thawed', async () => {
    const frozen = await makeOfficer(here.centre.deps.database, clock, [{ role: 'ppk', node: PALARAN, from: clock.ms - 9e8 }], 'DIBEKUKAN');
    await refused(act(4, { akun: frozen.account }), 'PETUGAS', { no: 4 });
  });
  it('PETUGAS: who proposed cannot be who approves', async () => {
    const { isi } = JSON.parse((JSON.parse(text) as Amplop).berkas) as Paket;
    const proposer = isi.find((one) => one.jenis === 'RAPAT' && one.langkah === 'USUL_TUTUP')?.akun ?? '';
    const done = expectOk(await importPackage(here.centre.deps, act(8, { akun: proposer })));
    expect(done.butir.at(-1)).toMatchObject({ keadaan: 'BENTROK', sebab: 'ORANG_SAMA' });
  });
  it('CACAH_LAIN: the laptop said something else under this count', async () => refused(text, 'CACAH_LAIN', { no: 8 }));
  it('LAPTOP_DICABUT, and good again when the operator takes it back', async () => {
    expectOk(await withdrawLaptop(here.centre.deps, here.kunci));
    await refused(text, 'LAPTOP_DICABUT');
    const sampai = Math.floor(clock.ms / 1000) + 60;
    expect(await registerLaptop(here.centre.deps, { kunci: here.kunci, node: tps(1), nama: 'Laptop', sampai })).toMatchObject({ refusal: { code: 'BUKAN_KECAMATAN' } });
    expectOk(await registerLaptop(here.centre.deps, { kunci: here.kunci, node: PALARAN, nama: 'Laptop PPK Palaran', sampai }));
    clock.ms += 61_000;
    await refused(text, 'LAPTOP_LEWAT');
    clock.ms -= 61_000;
    expectOk(await importPackage(here.centre.deps, cut(text, own(), 1, 7)));
  });
});

describe('whatever comes instead of a file', () => {
  const deep = '['.repeat(4_000_000);
  it.each([...HOSTILE, deep, `{"berkas":${deep}`, '{"berkas":{},"kunci":[],"tanda":1}', `{"__proto__":{"berkas":"x"}}`, 'null', '7'])('%.40s is no package and no seed', (given) => {
    expect(openEnvelope(given)).toMatchObject({ refusal: { code: 'PAKET_BENTUK' } });
    expect(readSeed(given)).toMatchObject({ refusal: { code: 'BEKAL_BENTUK' } });
  });
  it('any change of any byte is found', () => {
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.integer({ min: 1, max: 94 }), (at, by) => {
        const sign = String.fromCharCode(32 + ((text.charCodeAt(at) - 32 + by) % 95));
        expect(openEnvelope(text.slice(0, at) + sign + text.slice(at + 1)).ok).toBe(false);
      }),
    );
  });
});
