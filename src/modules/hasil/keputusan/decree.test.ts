// Does a decree come in by two persons only, as the plenary closed it or with a basis, and does it stay in view? (hasil.md 2, 4.3 D10; keamanan.md 2.5)
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyChain } from '#platform/audit';
import { rows, run, sql } from '#platform/db';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { closeNation } from '../recap/nation-fixture.ts';
import { decideDecree } from './actions/decide-decree.ts';
import { recordDraft } from './actions/record-draft.ts';
import { asClosed, keptOf, member, pdfFile, uuid } from './decree-fixture.ts';
import { readKeputusan } from './decree.ts';
import type { IsiNaskah } from './draft.ts';
import { type MejaSk, findMeja } from './standing.ts';
import { clearDecrees } from './store/decree.ts';

let count: SmallCount;
const clock = { ms: Date.parse('2024-03-20T10:00:00Z'), now: () => clock.ms };
const [ANI, BUDI] = [member('ani'), member('budi')];

beforeAll(async () => {
  count = await smallCount({ simulated: true, clock });
  await closeNation(count.deps, count.kontes);
}, 60_000);
afterAll(() => count.close());

async function meja(): Promise<MejaSk> {
  const found = await findMeja(count.deps.database.db, count.kontes, Math.floor(clock.ms / 1000));
  if (found === undefined) throw new Error('the contest is laid');
  return found;
}
const draft = async (over: Partial<IsiNaskah> = {}, id = uuid()) =>
  recordDraft(count.deps, count.kontes, { uuid: id, isi: asClosed(await meja(), over), pdf: keptOf(pdfFile(id)), actor: ANI });
const decide = async (naskah: string, langkah: 'USUL' | 'BATAL' | 'SETUJU', actor = ANI, sidik?: string) =>
  decideDecree(count.deps, count.kontes, { naskah, langkah, actor, alasan: langkah === 'BATAL' ? 'Salah salin' : null, sidik: sidik ?? (await meja()).sidik });
async function inForce(over: Partial<IsiNaskah> = {}): Promise<string> {
  const made = await draft(over);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  expect(await decide(made.value.naskah, 'USUL')).toMatchObject({ ok: true });
  expect(await decide(made.value.naskah, 'SETUJU', BUDI)).toMatchObject({ ok: true });
  return made.value.naskah;
}
const leaves = async () =>
  rows(count.deps.database.db, sql<{ id: string; sha256: string; manifest: string }>`select id, sha256, manifest from tlog_antre where id like '%/SK/%' order by no`);

const total = (suara: readonly number[]): number => suara.reduce((sum, one) => sum + one, 0);

describe('what keeps a decree out before any is in force', () => {
  const basis = { nomor: 'Putusan MK 1/PHPU.PRES-XXII/2024', tanggal: '2024-03-19', uraian: 'Angka diubah' };
  it.each<[string, (closed: IsiNaskah) => Partial<IsiNaskah>, string[]]>([
    ['a figure differs from the national plenary, UU 7/2017 Pasal 413: D10', ({ suara }) => ({ suara: suara.map((one, n) => one + (n === 0 ? 1 : 0)), suaraSah: total(suara) + 1, lampiran: [] }), ['D10']],
    ['two areas of the annex are swapped, sums unchanged: D10', ({ lampiran }) => ({ lampiran: lampiran.map(({ kode }, n) => ({ kode, suara: lampiran[[1, 0][n] ?? n]?.suara ?? [] })) }), ['D10']],
    ['invalid votes differ: D10', ({ suara }) => ({ suaraSah: total(suara), suaraTidakSah: 7 }), ['D10']],
    ['valid votes are not the sum of the options', ({ suara }) => ({ suaraSah: total(suara) + 1 }), ['JUMLAH_SUARA', 'D10']],
    ['valid and invalid do not add up', ({ suara }) => ({ suaraSah: total(suara), suaraTidakSah: 5, suaraTotal: total(suara) + 6 }), ['JUMLAH_TOTAL', 'D10']],
    ['an area is missing in the annex', ({ lampiran }) => ({ lampiran: lampiran.slice(1) }), ['LAMPIRAN_WILAYAH', 'LAMPIRAN_JUMLAH', 'LAMPIRAN_JUMLAH', 'LAMPIRAN_JUMLAH']],
    ['an area stands twice', ({ lampiran, suara }) => ({ lampiran: [...lampiran, { kode: '64', suara: suara.map(() => 0) }] }), ['LAMPIRAN_WILAYAH', 'D10']],
    ['a regency stands among the provinces', ({ lampiran, suara }) => ({ lampiran: [...lampiran, { kode: '6472', suara: suara.map(() => 0) }] }), ['LAMPIRAN_WILAYAH', 'D10']],
    ['the year of the date is another', () => ({ tahun: 2023 }), ['TANGGAL_TAHUN']],
    ['tomorrow', () => ({ tanggal: '2024-03-21' }), ['TANGGAL_NANTI']],
    ['before the vote of 14 February 2024', () => ({ tanggal: '2024-02-13' }), ['TANGGAL_DINI']],
    ['a basis without a cause', () => ({ dasar: basis }), ['DASAR_LEBIH']],
    ['a cause without a basis', () => ({ sebab: 'PSU' }), ['DASAR_WAJIB']],
    ['a basis of tomorrow', () => ({ sebab: 'PSU', dasar: { ...basis, tanggal: '2024-03-21' } }), ['DASAR_NANTI']],
    ['a ruling changes a decree that is not there', () => ({ sebab: 'PUTUSAN_MK', dasar: basis }), ['BELUM_ADA']],
  ])('%s', async (_name, over, codes) => {
    const before = (await meja()).naskah.length;
    const told = await draft(over(asClosed(await meja())));
    expect(told.ok ? [] : [...new Set((told.refusal.temuan ?? []).map((one) => one.code))].sort()).toEqual([...new Set(codes)].sort());
    expect((await meja()).naskah).toHaveLength(before);
  });
});

describe('two persons, within a day, about what they saw (keamanan.md 2.5)', () => {
  it('the same draft twice is one; another under its number is told', async () => {
    const id = uuid();
    const isi = asClosed(await meja());
    const send = (over: Partial<IsiNaskah> = {}) => recordDraft(count.deps, count.kontes, { uuid: id, isi: { ...isi, ...over }, pdf: keptOf(pdfFile()), actor: ANI });
    const told = await Promise.all([send(), send()]);
    expect(told.map((one) => one.ok)).toEqual([true, true]);
    expect(await send({ nomor: 361 })).toMatchObject({ ok: false, refusal: { code: 'SUDAH_DIKIRIM' } });
    expect((await meja()).naskah.filter(({ naskah }) => naskah.id === id)).toHaveLength(1);
    expect(await decide(id, 'SETUJU', BUDI)).toMatchObject({ ok: false, refusal: { code: 'KEADAAN' } });
    expect(await decide(id, 'BATAL')).toMatchObject({ ok: true });
    expect(await decide(id, 'USUL')).toMatchObject({ ok: false, refusal: { code: 'KEADAAN' } });
  });
  it('whoever proposed does not approve; a page that was opened before a change approves nothing; only one waits', async () => {
    const [first, second] = [await draft(), await draft({ nomor: 361 })];
    if (!first.ok || !second.ok) throw new Error('drafts');
    const id = first.value.naskah;
    expect(await decide(id, 'USUL', ANI, 'a'.repeat(64))).toMatchObject({ ok: false, refusal: { code: 'BERUBAH' } });
    expect(await decide(id, 'USUL')).toMatchObject({ ok: true, value: { lagi: false } });
    expect(await decide(id, 'USUL')).toMatchObject({ ok: true, value: { lagi: true } });
    expect(await decide(second.value.naskah, 'USUL', BUDI)).toMatchObject({ ok: false, refusal: { code: 'ADA_USUL' } });
    expect(await decide(id, 'SETUJU', ANI)).toMatchObject({ ok: false, refusal: { code: 'ORANG_SAMA' } });
    expect(await decide(id, 'SETUJU', BUDI, 'a'.repeat(64))).toMatchObject({ ok: false, refusal: { code: 'BERUBAH' } });
    expect(await leaves()).toEqual([]);
    clock.ms += 25 * 3_600_000;
    expect((await meja()).naskah.find(({ naskah }) => naskah.id === id)?.keadaan).toBe('BASI');
    expect(await decide(id, 'SETUJU', BUDI)).toMatchObject({ ok: false, refusal: { code: 'KEADAAN' } });
    expect(await decide(id, 'USUL')).toMatchObject({ ok: true, value: { lagi: false } });
    expect(await decide(id, 'BATAL', BUDI)).toMatchObject({ ok: true });
    expect(await decide(second.value.naskah, 'BATAL', BUDI)).toMatchObject({ ok: true });
    expect(await decide(uuid(), 'USUL')).toMatchObject({ ok: false, refusal: { code: 'TIADA' } });
  });
  it('KPU 360/2024 of 20 March 2024: its record, both leaves and both names stand together; sent twice it is one', async () => {
    const made = await draft();
    if (!made.ok) throw new Error('draft');
    const id = made.value.naskah;
    await decide(id, 'USUL');
    const { sidik } = await meja();
    const told = await Promise.all([decide(id, 'SETUJU', BUDI, sidik), decide(id, 'SETUJU', BUDI, sidik)]);
    expect(told.map((one) => one.ok)).toEqual([true, true]);
    const { keputusan, rekap } = await meja();
    expect(keputusan).toHaveLength(1);
    const [one] = keputusan;
    expect(one?.isi).toMatchObject({ nomor: 360, tahun: 2024, versi: 1, sebab: 'REGULER', menggantikan: null, rekapitulasi: { lapisan: 'D_NAS', versi: 1, sha256: rekap?.sha256 } });
    expect(createHash('sha256').update(one?.row.isi ?? '').digest('hex')).toBe(one?.row.sha256);
    expect(one?.row.isi).not.toMatch(/ani|budi/);
    expect((await leaves()).map(({ id: name, sha256 }) => [name, sha256])).toEqual([
      ['pemilu-2024/ppwp/SK/0/2024-360.json', one?.row.sha256],
      ['pemilu-2024/ppwp/SK/0/2024-360.pdf', keptOf(pdfFile(id)).sha256],
    ]);
    const [entry] = await rows(count.deps.database.db, sql<{ n: number; isi: string }>`select count(*) over ()::int as n, isi::text as isi from audit_entri where aksi = 'hasil.keputusan-berlaku'`);
    expect(entry?.n).toBe(1);
    expect(entry?.isi).toContain('"ani"');
    expect(await verifyChain(count.deps.database.db)).toMatchObject({ code: 0 });
  });
});

describe('a later decree (hasil.md 1.1: 360/2024 was changed after rulings of the Court)', () => {
  const basis = { nomor: 'Putusan MK 1/PHPU.PRES-XXII/2024', tanggal: '2024-03-20', uraian: 'Suara satu provinsi diperbaiki' };
  it('a second one without a cause is told which is in force; the same number again too', async () => {
    const told = await draft();
    expect(told).toMatchObject({ ok: false, refusal: { temuan: [{ code: 'NOMOR_ADA' }, { code: 'SUDAH_ADA' }] } });
  });
  it('after a ruling figures change with the basis named; the former stays, replaced, and the log names it', async () => {
    const former = (await meja()).keputusan[0];
    const closed = asClosed(await meja());
    const suara = closed.suara.map((cell, n) => cell + (n === 0 ? -3 : n === 1 ? 3 : 0));
    const lampiran = closed.lampiran.map((row) => (row.kode === '64' ? { ...row, suara: row.suara.map((cell, n) => cell + (n === 0 ? -3 : n === 1 ? 3 : 0)) } : row));
    await inForce({ nomor: 1050, sebab: 'PUTUSAN_MK', dasar: basis, suara, suaraSah: total(suara), lampiran });
    const { keputusan, naskah } = await meja();
    expect(keputusan.map(({ isi }) => [isi.nomor, isi.versi])).toEqual([[1050, 2], [360, 1]]);
    expect(keputusan[0]?.isi).toMatchObject({ dasar: basis, menggantikan: { nomor: 360, tahun: 2024, sha256: former?.row.sha256 } });
    expect(keputusan[1]?.row).toEqual(former?.row);
    expect(naskah.filter(({ keadaan }) => keadaan === 'DIGANTI')).toHaveLength(1);
    const last = (await leaves()).slice(-2).map(({ manifest }) => (JSON.parse(manifest) as { gantikan: string }).gantikan);
    expect(last).toEqual([former?.row.sha256, former?.row.pdfSha256]);
  });
  it('nothing of it can be changed or taken away, but for simulated figures when real ones come', async () => {
    const { db } = count.deps.database;
    for (const table of ['hasil_keputusan', 'hasil_keputusan_naskah', 'hasil_keputusan_langkah'])
      await expect(run(db, sql.raw(`delete from ${table}`) as never), table).rejects.toThrow('never changed');
    expect(readKeputusan((await meja()).keputusan[0]?.row.isi ?? '').nomor).toBe(1050);
    await count.deps.database.transaction((within) => clearDecrees(within, 'pemilu-2024'));
    expect([(await meja()).keputusan, (await meja()).naskah]).toEqual([[], []]);
  });
});
