// Does a plenary held on a laptop stand at the centre as it was held, once, whatever the order of its packages? (hasil.md 2 "Offline"; PKPU 5/2024)
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listEntries, verifyChain } from '#platform/audit';
import type { AreaCode } from '#kernel/area-code';
import { recordedTerminal } from '../../../../test/fixture.ts';
import { recomputeCommand } from '../recompute-command.ts';
import { findFormulir } from '../recap/store/plenary.ts';
import { type Both, type Place, both, clock, close, cut, enter, expectOk, forge, holdPlenary, pack, readAgain, readOut, seconds, standing, tell, tps } from './laptop-fixture.ts';
import { type HasilImpor, importPackage } from './import-package.ts';
import type { ButirC } from './package-shape.ts';
import { loadTercatat } from '../desk/standing.ts';

let here: Both;
beforeEach(async () => {
  here = await both();
});
afterEach(async () => here.close());

const take = async (text: string): Promise<HasilImpor> => expectOk(await importPackage(here.centre.deps, text));
const states = ({ butir }: HasilImpor): string[] => butir.map(({ keadaan, sebab }) => (sebab === null ? keadaan : `${keadaan} ${sebab}`));
const votes = async (at: Place, kode: AreaCode) => (await loadTercatat(at.deps.database.db, here.kontes, kode))?.berlaku.suara;
const formOf = async (at: Place) => findFormulir(at.deps.database.db, (await standing(at, here.kontes)).rapat.id);
const trail = async () => (await listEntries(here.centre.deps.database.db, { limit: 500 })).reverse();

describe('a whole plenary on a laptop', () => {
  it('stands at the centre: same form, same print, figures counted, trail names the way', async () => {
    await holdPlenary(here);
    const text = await pack(here.laptop);
    clock.ms += 3_600_000;
    const done = await take(text);
    expect(states(done)).toEqual(Array.from({ length: 8 }, () => 'DITERAPKAN'));
    expect(await formOf(here.centre)).toEqual(await formOf(here.laptop));
    expect((await standing(here.centre, here.kontes)).rapat.keadaan).toBe('DITUTUP');
    expect([await votes(here.centre, tps(1)), await votes(here.centre, tps(3))]).toEqual([
      [89, 107, 37],
      [97, 127, 43],
    ]);
    const ways = (await trail()).filter(({ aksi }) => /^hasil\.(c-|rapat-)/.test(aksi)).map(({ aksi, pelaku, isi }) => [aksi, here.ppk.includes(pelaku.id), (isi as { lewat?: string }).lewat]);
    expect(ways.map(([aksi]) => aksi)).toEqual(['hasil.c-masuk', 'hasil.c-koreksi', 'hasil.rapat-buka', ...Array.from({ length: 3 }, () => 'hasil.rapat-catat'), 'hasil.rapat-usul', 'hasil.rapat-tutup']);
    expect(ways.every(([, known, lewat]) => known === true && lewat === 'stasiun Laptop PPK Palaran')).toBe(true);
    expect(await verifyChain(here.centre.deps.database.db)).toMatchObject({ code: 0 });
    expect(await verifyChain(here.laptop.deps.database.db)).toMatchObject({ code: 0 });
    const terminal = recordedTerminal();
    expect([await recomputeCommand.run(['--election', 'pemilu-2024', '--contest', 'ppwp'], here.centre.deps, terminal), terminal.problems]).toEqual([0, []]);
  });

  it('the same package again changes nothing', async () => {
    await holdPlenary(here);
    const text = await pack(here.laptop);
    await take(text);
    const before = (await trail()).length;
    const again = await take(text);
    expect([again.baru.length, states(again).every((state) => state === 'DITERAPKAN'), (await trail()).length]).toEqual([0, true, before]);
  });

  it('photographs stay on the laptop: the centre knows which it waits for, and what came after them goes on', async () => {
    await enter(here.laptop, here.kontes, here.ppk[0], tps(3), [97, 127, 43]);
    const photo = { bentuk: 'FOTO', cacah: 2, uuid: '6f0ad1c2-0000-4000-8000-000000000001', suara: [], sel: null, huruf: null, foto: [{ halaman: 1, sha256: 'b'.repeat(64) }] } as const;
    const correction = { bentuk: 'PERBAIKI', cacah: 3, uuid: '6f0ad1c2-0000-4000-8000-000000000002', suara: [97, 127, 47], sebab: { kode: 'SALAH_BACA', catatan: 'Halaman 2' } } as const;
    const text = forge(await pack(here.laptop), here.laptop.deps.keys.log, (paket) => {
      const [first] = paket.isi as [ButirC];
      const after = { ...first, ...correction, dasar: { uuid: first.uuid } };
      return { ...paket, sampai: 3, isi: [first, { ...first, ...photo }, after] };
    });
    expect(states(await take(text))).toEqual(['DITERAPKAN', 'FOTO', 'DITERAPKAN']);
    expect(await votes(here.centre, tps(3))).toEqual([97, 127, 47]);
  });

  it('the later package first: it waits, then everything follows', async () => {
    await enter(here.laptop, here.kontes, here.ppk[0], tps(3), [97, 127, 43]);
    const first = await pack(here.laptop);
    await readOut(here.laptop, here.kontes, here.ppk[0]);
    await close(here.laptop, here.kontes, here.ppk);
    const later = await pack(here.laptop, 1);
    expect(states(await take(later))).toEqual(Array.from({ length: 6 }, () => 'MENUNGGU'));
    expect(await votes(here.centre, tps(3))).toBeNull();
    const done = await take(first);
    expect([states(done), done.menyusul]).toEqual([['DITERAPKAN'], 6]);
    expect(await formOf(here.centre)).toEqual(await formOf(here.laptop));
  });

  it('goes on where the centre had begun it, and is opened again on the laptop', async () => {
    await here.close();
    here = await both([], async (centre, kontes, account) => {
      await enter(centre, kontes, account, tps(3), [97, 127, 43]);
      await enter(centre, kontes, account, tps(3), [97, 127, 41]);
      await readOut(centre, kontes, account);
    });
    await enter(here.laptop, here.kontes, here.ppk[0], tps(3), [97, 127, 47]);
    await readAgain(here.laptop, here.kontes, here.ppk[0]);
    await close(here.laptop, here.kontes, here.ppk);
    await tell(here.laptop, here.kontes, here.ppk[0], 'USUL_BUKA_LAGI', { dasar: 'Saran perbaikan Panwascam' });
    await tell(here.laptop, here.kontes, here.ppk[1], 'BUKA_LAGI', { urut: (await standing(here.laptop, here.kontes)).rapat.urut });
    await tell(here.laptop, here.kontes, here.ppk[0], 'KEJADIAN', { uraian: 'Dibuka lagi sesudah saran Panwascam', baris: null });
    const done = await take(await pack(here.laptop));
    expect(new Set(states(done))).toEqual(new Set(['DITERAPKAN']));
    expect((await standing(here.centre, here.kontes)).rapat).toMatchObject({ versi: 2, urut: 2, keadaan: 'DIBUKA' });
    expect(await votes(here.centre, tps(3))).toEqual([97, 127, 47]);
  });
});

describe('where laptop and centre say different things', () => {
  it('another figure of a station stays; the form and the plenary that rests on it are kept beside', async () => {
    await holdPlenary(here);
    await enter(here.centre, here.kontes, here.ppk[0], tps(3), [101, 127, 43]);
    const done = await take(await pack(here.laptop));
    expect(states(done)).toEqual([
      'BENTROK BENTROK',
      'DITERAPKAN',
      'DITERAPKAN',
      'BENTROK TANPA_SEBAB',
      ...Array.from({ length: 4 }, () => 'BENTROK MENGIKUTI'),
    ]);
    expect(await votes(here.centre, tps(3))).toEqual([101, 127, 43]);
    expect((await standing(here.centre, here.kontes)).rapat.keadaan).toBe('DIBUKA');
    expect((await trail()).filter(({ aksi }) => aksi === 'hasil.paket-bentrok')).toHaveLength(6);
  });

  it('the same figures entered at the centre too are no conflict', async () => {
    await holdPlenary(here);
    await enter(here.centre, here.kontes, here.ppk[0], tps(3), [97, 127, 43]);
    const done = await take(await pack(here.laptop));
    expect(states(done)).toEqual(['SAMA', ...Array.from({ length: 7 }, () => 'DITERAPKAN')]);
    expect(await formOf(here.centre)).toEqual(await formOf(here.laptop));
  });

  it('a plenary that another opened at the centre is never written into', async () => {
    await holdPlenary(here);
    await tell(here.centre, here.kontes, here.ppk[1], 'BUKA', { tempat: 'Kantor kecamatan' });
    const done = await take(await pack(here.laptop));
    expect(states(done).slice(2)).toEqual(['BENTROK SUDAH_DIBUKA', ...Array.from({ length: 5 }, () => 'BENTROK MENGIKUTI')]);
    expect((await standing(here.centre, here.kontes)).rapat).toMatchObject({ urut: 1, keadaan: 'DIBUKA' });
  });

  it('a clock that ran ahead is not believed: the time is the centre’s, and the form that bears it is told apart', async () => {
    clock.ms += 86_400_000;
    await holdPlenary(here);
    const text = await pack(here.laptop);
    clock.ms -= 86_400_000;
    const done = await take(text);
    expect(states(done).at(-1)).toBe('BENTROK FORMULIR_LAIN');
    const { peristiwa } = await standing(here.centre, here.kontes);
    expect(peristiwa.every(({ pada }) => pada <= seconds())).toBe(true);
  });

  it('cut off behind any act, the same import goes on and ends as if it had not been', async () => {
    await holdPlenary(here);
    const text = await pack(here.laptop);
    const key = here.laptop.deps.keys.log;
    for (let sampai = 1; sampai <= 8; sampai += 1) await take(cut(text, key, sampai, sampai));
    expect(states(await take(text))).toEqual(Array.from({ length: 8 }, () => 'DITERAPKAN'));
    expect(await formOf(here.centre)).toEqual(await formOf(here.laptop));
  });
});
