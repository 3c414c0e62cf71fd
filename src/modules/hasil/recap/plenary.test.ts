// Do figures climb from the stations to the nation, row by row, and is a wrong digit stopped at each level? (PKPU 5/2024; hasil.md 4.3; keamanan.md 2.5, 13 case 6)
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import type { Actor } from '#platform/action';
import { type Clock } from '#platform/clock';
import { rows, run, sql } from '#platform/db';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { applyReadings } from '../actions/apply-readings.ts';
import type { Kontes } from '../contest.ts';
import { contohBacaan, contohPohon, contohTps } from '../examples.ts';
import { readLayers } from '../layers/read-layers.ts';
import { recordEvent } from './actions/record-event.ts';
import { SEBAB_BARIS } from './events.ts';
import { readForm } from './form.ts';
import { at, happening, officer } from './plenary-fixture.ts';
import { findKedudukan } from './standing.ts';
import { findFormulir, findPdf, readRapat } from './store/plenary.ts';

const [PANGGANG, KELAPA, GAMBIR] = ['3101011001', '3101011002', '3171011001'];
let base: TestDatabase;
let kontes: Kontes;
const clock: Clock = { now: () => at * 1000 };

beforeAll(async () => {
  base = await testDatabase();
  kontes = await contohPohon(base.database.db, 2);
  const votes: [string, number, [number, number, number]][] = [
    [PANGGANG, 1, [83, 107, 37]],
    [PANGGANG, 2, [89, 113, 41]],
    [KELAPA, 1, [97, 127, 43]],
    [KELAPA, 2, [101, 131, 47]],
    [GAMBIR, 1, [103, 137, 53]],
    [GAMBIR, 2, [109, 139, 59]],
  ];
  const batch = votes.map(([desa, n, suara]) =>
    contohBacaan(kontes, contohTps(desa, n), '2024-02-15', suara, { suara_sah: suara[0] + suara[1] + suara[2] }),
  );
  await applyReadings({ database: base.database, clock }, kontes, { berkas: 'uji', sha256: 'a'.repeat(64) }, batch);
});
afterAll(() => base.close());

const deps = () => ({ database: base.database, clock });
const ppk = (node: string, id = 'a'): Actor => officer(`${node}-${id}`, node.length === 6 ? 'ppk' : 'pimpinan', node);
const tell = async (...args: Parameters<typeof happening>) => recordEvent(deps(), kontes, happening(...args));
const standing = async (node: string) => {
  const found = await findKedudukan(base.database.db, kontes, areaCode(node), at);
  if (found === undefined) throw new Error(`no plenary at ${node}`);
  return found;
};
/** What is read out, taken over as it is; `change` alters one row. */
async function rowsOf(node: string, change?: (row: { suara: (number | null)[] }) => void, reason: 'PLENO_KEC' | null = null) {
  const { anak } = await standing(node);
  return anak.map((child, n) => {
    const row = {
      kode: child.kode as string,
      suara: [...(child.bawah?.suara ?? [])],
      sel: [...(child.bawah?.sel ?? [])],
      sebab: null as (typeof SEBAB_BARIS)[number] | null,
      catatan: null as string | null,
    };
    if (n === 0 && change !== undefined) {
      change(row);
      if (reason !== null) Object.assign(row, { sebab: reason, catatan: 'Halaman 2 dibaca ulang.' });
    }
    return row;
  });
}
async function footOf(node: string) {
  const { baris } = await standing(node);
  const sum = (cells: (number | null)[][]) =>
    (cells[0] ?? []).map((_, at2) => cells.reduce<number | null>((n, row) => (row[at2] === null ? n : (n ?? 0) + (row[at2] ?? 0)), null));
  const all = [...baris.values()];
  return { suara: sum(all.map((row) => [...row.suara])), sel: sum(all.map((row) => [...row.sel])) };
}
async function fill(node: string) {
  expect(await tell(node, 'BUKA', ppk(node), { tempat: 'Balai desa' })).toMatchObject({ ok: true });
  expect(await tell(node, 'BARIS', ppk(node), { baris: await rowsOf(node) })).toMatchObject({ ok: true });
  expect(await tell(node, 'KAKI', ppk(node), await footOf(node))).toMatchObject({ ok: true });
}
async function close(node: string) {
  expect(await tell(node, 'USUL_TUTUP', ppk(node), { urut: (await standing(node)).rapat.urut })).toMatchObject({ ok: true });
  expect(await tell(node, 'SETUJU_TUTUP', ppk(node, 'b'), { urut: (await standing(node)).rapat.urut })).toMatchObject({ ok: true });
}

describe('a plenary of a kecamatan', () => {
  it('before it is opened nothing can be written', async () => {
    expect(await tell('310101', 'KEJADIAN', ppk('310101'), { uraian: 'Listrik padam', baris: null })).toMatchObject({
      ok: false,
      refusal: { code: 'BELUM_DIBUKA' },
    });
  });
  it('a row that differs from C.Hasil needs its reason and sentence (D01)', async () => {
    await tell('310101', 'BUKA', ppk('310101'), { tempat: 'Aula kecamatan' });
    const wrong = await rowsOf('310101', (row) => (row.suara[0] = 84));
    expect(await tell('310101', 'BARIS', ppk('310101'), { baris: wrong })).toMatchObject({
      refusal: { code: 'TANPA_SEBAB', values: { kode: `${PANGGANG}001` } },
    });
    expect(
      await tell('310101', 'BARIS', ppk('310101'), {
        baris: [{ ...(wrong[0] ?? { sel: [], suara: [], catatan: null, sebab: null }), kode: `${GAMBIR}001` }],
      }),
    ).toMatchObject({ refusal: { code: 'BUKAN_BARIS' } });
  });
  it('a foot that is not the sum (D02) and a missing station (D06) keep it open', async () => {
    const all = await rowsOf('310101');
    await tell('310101', 'BARIS', ppk('310101'), { baris: all.slice(1) });
    const foot = await footOf('310101');
    await tell('310101', 'KAKI', ppk('310101'), { ...foot, suara: [foot.suara[0] ?? 0, 999, 0] });
    const { temuan } = await standing('310101');
    expect(temuan.map((one) => [one.cek, one.kode, one.tertulis, one.seharusnya])).toEqual([
      ['D06', `${PANGGANG}001`, 0, 1],
      ['D02', null, 999, 371],
      ['D02', null, 0, 131],
    ]);
    expect(await tell('310101', 'USUL_TUTUP', ppk('310101'), { urut: (await standing('310101')).rapat.urut })).toMatchObject({
      refusal: { code: 'ADA_TOLAK', values: { n: 3 } },
    });
  });
  it('two persons close it: not the proposer, not after a change, not a day later', async () => {
    await tell('310101', 'BARIS', ppk('310101'), {
      baris: (await rowsOf('310101', (row) => (row.suara[0] = 79), 'PLENO_KEC')).slice(0, 1),
    });
    await tell('310101', 'KAKI', ppk('310101'), await footOf('310101'));
    await tell('310101', 'KEBERATAN', ppk('310101'), {
      nomor: 2,
      uraian: 'Saksi meminta C.Hasil dibuka',
      tindakLanjut: 'Dibuka, angka tetap',
      baris: null,
    });
    const propose = async () => tell('310101', 'USUL_TUTUP', ppk('310101'), { urut: (await standing('310101')).rapat.urut });
    expect(await propose()).toMatchObject({ ok: true });
    const { urut } = (await standing('310101')).rapat;
    expect(await tell('310101', 'SETUJU_TUTUP', ppk('310101'), { urut })).toMatchObject({ refusal: { code: 'ORANG_SAMA' } });
    expect(await tell('310101', 'SETUJU_TUTUP', ppk('310101', 'b'), { urut }, at + 24 * 3600 + 1)).toMatchObject({
      refusal: { code: 'USUL_BASI' },
    });
    await tell('310101', 'KEJADIAN', ppk('310101'), { uraian: 'Listrik padam', baris: null });
    expect(await tell('310101', 'SETUJU_TUTUP', ppk('310101', 'b'), { urut })).toMatchObject({ refusal: { code: 'KEADAAN' } });
    expect(await propose()).toMatchObject({ ok: true });
  });
  it('closing makes form, print, two leaves and one audit entry that names both; again changes nothing', async () => {
    const uuid = randomUUID();
    const urut = (await standing('310101')).usul?.urut ?? 0;
    const approve = async (seen = urut) => tell('310101', 'SETUJU_TUTUP', ppk('310101', 'b'), { urut: seen }, at, uuid);
    expect(await approve()).toMatchObject({ ok: true, value: { lagi: false } });
    expect(await approve()).toMatchObject({ ok: true, value: { lagi: true } });
    expect(await approve(urut + 1)).toMatchObject({ refusal: { code: 'SUDAH_DIKIRIM' } });
    const { rapat } = await standing('310101');
    expect(rapat).toMatchObject({ keadaan: 'DITUTUP', versi: 1 });
    const form = await findFormulir(base.database.db, rapat.id);
    expect(
      createHash('sha256')
        .update(form?.isi ?? '')
        .digest('hex'),
    ).toBe(form?.sha256);
    expect(readForm(form?.isi ?? '')).toMatchObject({
      lapisan: 'D_KEC',
      kaki: { suara: [366, 478, 168] },
      keberatan: [{ nomor: 2 }],
      kejadian: [{ uraian: 'Listrik padam' }],
    });
    const pdf = Buffer.from((await findPdf(base.database.db, rapat.id)) ?? []);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(form?.pdfSha256);
    const leaves = await rows(
      base.database.db,
      sql<{ id: string; sha256: string }>`select id, sha256 from tlog_antre where jenis = 'keputusan' order by id`,
    );
    expect(leaves).toEqual([
      { id: 'pemilu-2024/ppwp/D_KEC/310101.json', sha256: form?.sha256 },
      { id: 'pemilu-2024/ppwp/D_KEC/310101.pdf', sha256: form?.pdfSha256 },
    ]);
    const trail = await rows(
      base.database.db,
      sql<{ isi: string }>`select isi::text as isi from audit_entri where aksi = 'hasil.rapat-tutup'`,
    );
    expect(trail).toHaveLength(1);
    expect(trail[0]?.isi).toContain('310101-a');
  });
  it('a closed plenary takes nothing more, and its words cannot be changed in the table', async () => {
    expect(await tell('310101', 'BARIS', ppk('310101'), { baris: await rowsOf('310101') })).toMatchObject({ refusal: { code: 'KEADAAN' } });
    await expect(run(base.database.db, sql`update hasil_d_baris set suara = '{1}'`)).rejects.toThrow('never changed');
    await expect(run(base.database.db, sql`delete from hasil_d_formulir`)).rejects.toThrow('never changed');
  });
});

describe('up to the nation', () => {
  it('each level reads the feet below it, a row that is not closed below cannot be taken over (D03)', async () => {
    await tell('3171', 'BUKA', ppk('3171'), { tempat: 'Kantor' });
    expect((await standing('3171')).anak).toMatchObject([{ kode: '317101', bawah: null }]);
    await fill('317101');
    await close('317101');
    await tell('3171', 'BARIS', ppk('3171'), { baris: await rowsOf('3171') });
    await tell('3171', 'KAKI', ppk('3171'), await footOf('3171'));
    await close('3171');
    for (const node of ['3101', '31', '0']) {
      await fill(node);
      await close(node);
    }
    const { rapat } = await standing('0');
    const form = await findFormulir(base.database.db, rapat.id);
    expect(readForm(form?.isi ?? '').kaki.suara).toEqual([578, 754, 280]);
  });
  it('reopening takes two persons; the old form stays until the new one closes', async () => {
    await tell('310101', 'USUL_BUKA_LAGI', ppk('310101'), { dasar: 'Putusan Bawaslu 7/2024' });
    const { urut } = (await standing('310101')).rapat;
    expect(await tell('310101', 'BUKA_LAGI', ppk('310101'), { urut })).toMatchObject({ refusal: { code: 'ORANG_SAMA' } });
    expect(await tell('310101', 'BUKA_LAGI', ppk('310101', 'b'), { urut })).toMatchObject({ ok: true });
    // It goes on where it was held; the note's uuid follows from the act, so a package that is read again repeats it.
    const [first] = (await standing('310101')).peristiwa;
    expect(first).toMatchObject({ jenis: 'BUKA', isi: { tempat: 'Aula kecamatan' } });
    const no = 1;
    expect((await readRapat(base.database.db, no, areaCode('310101'))).map((one) => [one.versi, one.keadaan])).toEqual([
      [2, 'DIBUKA'],
      [1, 'DITUTUP'],
    ]);
    await tell('310101', 'BARIS', ppk('310101'), { baris: await rowsOf('310101') });
    await tell('310101', 'KAKI', ppk('310101'), await footOf('310101'));
    await close('310101');
    expect((await readRapat(base.database.db, no, areaCode('310101'))).map((one) => [one.versi, one.keadaan])).toEqual([
      [2, 'DITUTUP'],
      [1, 'DIGANTI'],
    ]);
    expect((await standing('3101')).temuan.map((one) => [one.cek, one.tuntutan])).toContainEqual(['D03', 'alasan']);
  });
});

describe('layers side by side (hasil.md 9.4)', () => {
  const told = async (kode: string) =>
    (await readLayers(base.database.db, kontes, areaCode(kode))).map((one) => [
      one.lapisan,
      one.simpul,
      one.suara[0],
      one.sebab,
      one.perbaikan,
    ]);
  it.each([
    // The second plenary of Kepulauan Seribu Utara took C over as it is; Kota and up still say what they read before.
    [`${PANGGANG}001`, [['D_KEC', '310101', 83, null, false]]],
    [PANGGANG, [['D_KEC', '310101', 172, null, false]]],
    [
      '310101',
      [
        ['D_KEC', '310101', 370, null, false],
        ['D_KAB', '3101', 366, null, false],
      ],
    ],
    [
      '3101',
      [
        ['D_KEC', '3101', 366, null, false],
        ['D_KAB', '3101', 366, null, false],
        ['D_PROV', '31', 366, null, false],
      ],
    ],
    [
      '31',
      [
        ['D_KAB', '31', 578, null, false],
        ['D_PROV', '31', 578, null, false],
        ['D_NAS', '0', 578, null, false],
      ],
    ],
    [
      '0',
      [
        ['D_PROV', '0', 578, null, false],
        ['D_NAS', '0', 578, null, false],
      ],
    ],
  ])('%s', async (kode, expected) => {
    expect(await told(kode)).toEqual(expected);
  });
  it('while a plenary is open again its old figures stay, marked', async () => {
    await tell('3101', 'USUL_BUKA_LAGI', ppk('3101'), { dasar: 'Formulir kecamatan diganti' });
    await tell('3101', 'BUKA_LAGI', ppk('3101', 'b'), { urut: (await standing('3101')).rapat.urut });
    expect(await told('3101')).toContainEqual(['D_KAB', '3101', 366, null, true]);
    await tell('3101', 'BARIS', ppk('3101'), { baris: await rowsOf('3101') });
    await tell('3101', 'KAKI', ppk('3101'), await footOf('3101'));
    await close('3101');
    expect(await told('3101')).toContainEqual(['D_KAB', '3101', 370, null, false]);
  });
});
