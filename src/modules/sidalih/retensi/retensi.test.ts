// Are personal data beside the lists taken away on their day and not before, once, on record, and never the list itself? (UU 27/2022; keamanan.md 2.5, 6.1, 6.4)
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operator } from '#platform/action';
import { fixedClock } from '#platform/clock';
import { rows, run, sql } from '#platform/db';
import type { Deps } from '#platform/module';
import { sideways } from '../../../platform/attachments/photo-fixture.ts';
import { type TestDatabase, recordedTerminal, testDatabase, testDeps } from '../../../../test/fixture.ts';
import { PAKET } from '../aturan/packs.ts';
import { paketSchema } from '../aturan/paket.ts';
import { pilkada2024 } from '../aturan/packs/pilkada-2024.ts';
import { insertEvidence, listEvidence, openEvidence, receiveEvidence } from '../bukti/bukti.ts';
import { DESA, PPS, type SmallList, smallList } from '../daftar/daftar-fixture.ts';
import { openPindah } from '../pindah/rahasia.ts';
import { readPindah } from '../pindah/store/pindah.ts';
import { sealCatatan, sealIsi } from '../tanggapan/isi.ts';
import { loadKasus } from '../tanggapan/pages/load.ts';
import { BATAS_SENDIRI, jalankanRetensi } from './actions/jalankan.ts';
import { holdCommand, releaseCommand, retentionCommand } from './commands.ts';
import { findDihapus } from './hapus.ts';
import { jatuhTempo } from './tempo.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [MUATAN, TANGGAPAN, PINDAH, BATCH, DPK, KASUS] = [1, 2, 3, 4, 5, 6].map(id) as [string, string, string, string, string, string];
const LIST = 'pilkada-2024.6472';
const SEMUA = { 'masukan-ditolak': 1, tanggapan: 1, pindah: 1, 'pdpb-masukan': 1, dpk: 1, coklit: 1, ganda: 1, bukti: 1 };
const AKHIR = '2026-11-02T02:00:00Z';

let own: TestDatabase;
let folder: string;
let small: SmallList;
let deps: Deps;
const at = (iso: string): Deps => ({ ...deps, clock: fixedClock(iso) });
const tempo = async (iso: string): Promise<Record<string, string | null>> => Object.fromEntries((await jatuhTempo(own.database.db, fixedClock(iso))).map(({ kelas, sejak }) => [kelas, sejak]));
const exec = (statement: ReturnType<typeof sql>): Promise<number> => run(own.database.db, statement);
const one = async <T extends object>(statement: ReturnType<typeof sql<T>>): Promise<T | undefined> => (await rows(own.database.db, statement))[0];

async function tanggapan(): Promise<void> {
  const isi = { pelapor: { nama: 'KENARI', nik: '6472010708800001', telepon: '081200000001', surel: '' }, orang: { nama: 'KENARI', alamat: 'JL. MAWAR', tps: '001' }, bidang: null, seharusnya: '', uraian: 'KENARI' };
  await exec(sql`insert into sidalih_tanggapan (id, nomor, daftar, desa, jenis, tentang, pengaju, keadaan, isi, rencana, nik_kunci, kontak_kunci, paket, tercatat, tenggat, diubah)
    values (${TANGGAPAN}::uuid, 'T-1', ${LIST}, ${DESA}, 'data-salah', 'sendiri', 'warga', 'DIBERITAHUKAN', ${sealIsi(deps.keys, TANGGAPAN, isi)}, null, '\\x01'::bytea, '\\x02'::bytea, 'pilkada-2024', '2024-08-20T00:00:00Z', '2024-08-23', '2024-09-01T00:00:00Z')`);
  await exec(sql`insert into sidalih_tanggapan_langkah (perkara, no, langkah, keadaan, peran, node, pelaku, catatan, pada)
    values (${TANGGAPAN}::uuid, 1, 'tolak', 'DITOLAK', 'pps', ${DESA}, 'a', ${sealCatatan(deps.keys, TANGGAPAN, 'KENARI')}, '2024-08-31T00:00:00Z')`);
  await exec(sql`insert into sidalih_tanggapan_surat (perkara, diterbitkan, isi) values (${TANGGAPAN}::uuid, '2024-08-21T00:00:00Z', 'x')`);
  const path = join(folder, 'kiriman');
  const bytes = '%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n';
  writeFileSync(path, bytes);
  const taken = await receiveEvidence(deps, [{ field: 'bukti', fileName: 'KENARI.pdf', bytes: bytes.length, path }]);
  if (!taken.ok) throw new Error(taken.refusal.code);
  await own.database.transaction((db) => insertEvidence(db, deps, taken.value, { perihal: 'tanggapan', perkara: TANGGAPAN, node: DESA, oleh: 'warga' }));
}

async function lain(): Promise<void> {
  await exec(sql`insert into sidalih_muatan (id, daftar, sha256, nama, bytes, sumber, hari, keadaan, ringkas, pembuat, pada) values (${MUATAN}::uuid, ${LIST}, 'a', 'a.csv', 1, 'DP4', '2024-06-10', 'SELESAI', '{}', '{}', '2024-06-10T00:00:00Z')`);
  await exec(sql`insert into sidalih_baris (muatan, no, tempat, kode, ditolak, rahasia, temuan) values (${MUATAN}::uuid, 1, '2', 'E_NIK_PANJANG', true, '\\x01'::bytea, '[]')`);
  await exec(sql`insert into sidalih_pindah (id, paket, alasan, asal, tujuan, lewat, rahasia, keadaan, surat, sidik, nomor, kode, dibuat, diubah)
    values (${PINDAH}::uuid, 'pilkada-2024', 'TUGAS', ${DESA}, ${DESA}, 'asal', 'x', 'SURAT_TERBIT', '\\x01'::bytea, 'h', '1', 'k', '2024-10-01T00:00:00Z', '2024-10-02T00:00:00Z')`);
  await exec(sql`insert into sidalih_dpk (id, paket, desa, tps, rt, rw, jk, rahasia, nik_kunci, akun, pada) values (${DPK}::uuid, 'pilkada-2024', ${DESA}, '001', '1', '1', 'L', 'x', '\\x05'::bytea, 'a', '2024-11-27T05:00:00Z')`);
  await exec(sql`insert into sidalih_pdpb (kode, tahun, tw, paket, keadaan, sejak) values ('6472', 2025, 1, 'pdpb-2025', 'TUTUP', '2025-04-02T00:00:00Z')`);
  await exec(sql`insert into sidalih_pdpb_masukan (id, kode, tahun, tw, instansi, surat, sha256, baris, akun, pada) values (${BATCH}::uuid, '6472', 2025, 1, 'DUKCAPIL', 's', 'a', 1, 'a', '2025-02-01T00:00:00Z')`);
  await exec(sql`insert into sidalih_pdpb_baris (masukan, no, jenis, rahasia, usul, sebab, keadaan) values (${BATCH}::uuid, 1, 'MENINGGAL', 'x', 'TMS', 'COCOK', 'DITERAPKAN')`);
  await exec(sql`insert into sidalih_coklit_pesan (perangkat, cacah, daftar, kode, asal, jenis, keadaan, sidik, berkas, tanda, oleh, akun, peran, pada, diterima)
    values ('hp', 1, ${LIST}, ${`${DESA}001`}, 'HP', 'B', 'TERAP', 's', 'x', 't', 'a', 'a', 'pantarlih', '2024-07-01T00:00:00Z', '2024-07-01T00:00:00Z')`);
  await exec(sql`insert into sidalih_ganda (id, paket, pemutus, asal, pita, nama_tanggal_sama, keadaan, isi, dibuka, diubah) values (${KASUS}::uuid, 'pilkada-2024', '6472', 'NIK_SAMA', 'TINJAU', false, 'SELESAI', '{}', '2024-08-20T00:00:00Z', '2024-10-01T00:00:00Z')`);
  await exec(sql`insert into sidalih_ganda_sisi (kasus, ke, daftar, pemilih, desa, tps, jk, kelompok_usia, asal_nama, nasib) values (${KASUS}::uuid, 0, ${LIST}, ${id(9)}::uuid, ${DESA}, '001', 'L', '', '', 'TETAP')`);
  await exec(sql`insert into sidalih_ganda_langkah (kasus, urut, peristiwa, isi, akun, peran, node, pada) values (${KASUS}::uuid, 1, '{}', '{"teks":"KENARI","temu":"SENDIRI"}', 'a', 'pps', ${DESA}, '2024-08-25T00:00:00Z')`);
}

beforeAll(async () => {
  own = await testDatabase({ areas: true });
  folder = mkdtempSync(join(tmpdir(), 'pendopo-retensi-'));
  const made = testDeps(own.database, [], '2024-08-20T02:00:00Z');
  deps = { ...made, settings: { ...made.settings, PENDOPO_DATA: folder } };
  small = await smallList(own.database, { keadaan: 'DIKUNCI' });
  await exec(sql`update sidalih_daftar set sejak = '2024-11-26T00:00:00Z' where id = ${LIST}`);
  await tanggapan();
  await lain();
});
afterAll(async () => {
  await own.close();
  rmSync(folder, { recursive: true, force: true });
});

const objects = (): number => (existsSync(join(folder, 'objek')) ? readdirSync(join(folder, 'objek'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 0);
const count = async (what: 'jalan' | 'daun' | 'jejak'): Promise<number> => {
  const from = { jalan: sql`sidalih_retensi`, daun: sql`tlog_antre where jenis = 'retensi.jalan'`, jejak: sql`audit_entri where aksi = 'sidalih.retensi-jalan'` }[what];
  return (await one(sql<{ n: number }>`select count(*)::int as n from ${from}`))?.n ?? -1;
};

describe('rules are data', () => {
  it('every pack of the program says each of its classes once, by confidence L', () => {
    expect(PAKET.map(({ id: paket, retensi }) => [paket, retensi.length])).toEqual([['pemilu-2024', 7], ['pilkada-2024', 7], ['pdpb-2025', 6]]);
    expect(PAKET.flatMap(({ retensi }) => retensi.flatMap(({ dasar }) => dasar.map(({ keyakinan }) => keyakinan))).every((one) => one === 'L')).toBe(true);
  });
  const [rule] = pilkada2024.retensi ?? [];
  it.each<[string, readonly object[] | undefined, boolean]>([
    ['a pack from before, without rules, keeps everything', undefined, true],
    ['a class twice', [rule ?? {}, rule ?? {}], false],
    ['a class counted from another event', [{ ...rule, sejak: 'HARI_H' }], false],
    ['no time at all', [{ ...rule, hari: 0 }], false],
    ['the list itself is no class', [{ ...rule, kelas: 'daftar' }], false],
  ])('%s', (_what, retensi, stands) => {
    const read = paketSchema.safeParse({ ...pilkada2024, retensi });
    expect([read.success, read.data?.retensi.length ?? 0]).toEqual([stands, 0]);
  });
});

describe('what is due (UU 27/2022; days by class of the pack)', () => {
  it.each<[string, string, string, string]>([
    ['masukan-ditolak', '2024-06-10', '2024-09-07T23:59:59Z', '2024-09-08T00:00:00Z'],
    ['coklit', '2024-11-26', '2025-02-23T23:59:59Z', '2025-02-24T00:00:00Z'],
    ['pindah', '2024-11-27', '2025-02-24T23:59:59Z', '2025-02-25T00:00:00Z'],
    ['dpk', '2024-11-27', '2025-11-26T23:59:59Z', '2025-11-27T00:00:00Z'],
    ['pdpb-masukan', '2025-04-02', '2026-04-01T23:59:59Z', '2026-04-02T00:00:00Z'],
    ['tanggapan', '2024-09-01', '2026-08-31T23:59:59Z', '2026-09-01T00:00:00Z'],
    ['bukti', '2024-09-01', '2026-08-31T23:59:59Z', '2026-09-01T00:00:00Z'],
    ['ganda', '2024-10-01', '2026-09-30T23:59:59Z', '2026-10-01T00:00:00Z'],
  ])('%s, counted from %s: not at %s, but at %s', async (kelas, sejak, before, then) => {
    expect((await tempo(before))[kelas]).toBeUndefined();
    expect((await tempo(then))[kelas]).toBe(sejak);
  });
  it.each<[string, ReturnType<typeof sql>, ReturnType<typeof sql>, readonly string[]]>([
    ['an objection that is still open keeps its words and its evidence', sql`update sidalih_tanggapan set keadaan = 'DIPERIKSA_PPS'`, sql`update sidalih_tanggapan set keadaan = 'DIBERITAHUKAN'`, ['tanggapan', 'bukti']],
    ['a list that is not locked keeps its visits', sql`update sidalih_daftar set keadaan = 'DPT'`, sql`update sidalih_daftar set keadaan = 'DIKUNCI'`, ['coklit']],
    ['a load that goes on keeps its rows', sql`update sidalih_muatan set keadaan = 'DISETUJUI'`, sql`update sidalih_muatan set keadaan = 'SELESAI'`, ['masukan-ditolak']],
    ['a quarter that is open', sql`update sidalih_pdpb set keadaan = 'DIUMUMKAN'`, sql`update sidalih_pdpb set keadaan = 'TUTUP'`, ['pdpb-masukan']],
    ['an appeal that is open', sql`update sidalih_ganda set keadaan = 'BANDING'`, sql`update sidalih_ganda set keadaan = 'SELESAI'`, ['ganda']],
    ['a simulated list holds no person', sql`update sidalih_daftar set simulasi = true`, sql`update sidalih_daftar set simulasi = false`, Object.keys(SEMUA).filter((kelas) => kelas !== 'pdpb-masukan')],
  ])('%s', async (_what, change, back, kept) => {
    await exec(change);
    const found = await tempo(AKHIR);
    await exec(back);
    expect(Object.keys(found)).toEqual(Object.keys(SEMUA).filter((kelas) => !kept.includes(kelas)));
  });
});

describe('commands', () => {
  it('a dry run counts and takes nothing', async () => {
    const terminal = recordedTerminal();
    expect(await retentionCommand.run(['--dry-run'], at(AKHIR), terminal)).toBe(0);
    expect(terminal.lines).toHaveLength(8);
    expect(terminal.lines[1]).toBe('tanggapan: 1 lewat waktu, tertua sejak 2024-09-01');
    expect([await count('jalan'), Object.keys(await tempo(AKHIR)).length]).toEqual([0, 8]);
  });
  it('a hold keeps one list out and is shown; the reason stays out of the trail; released it is due again', async () => {
    const terminal = recordedTerminal();
    expect(await holdCommand.run([LIST, '--alasan', 'Perkara KENARI di PTUN'], at(AKHIR), terminal)).toBe(0);
    expect(await holdCommand.run([LIST, '--alasan', 'lagi'], at(AKHIR), terminal)).toBe(1);
    expect(Object.keys(await tempo(AKHIR))).toEqual(['pdpb-masukan']);
    await retentionCommand.run(['--dry-run'], at(AKHIR), terminal);
    expect(terminal.lines.join('\n')).toContain(`${LIST} ditahan sejak 2026-11-02: Perkara KENARI di PTUN`);
    expect(JSON.stringify(await rows(own.database.db, sql<object>`select isi from audit_entri`))).not.toContain('KENARI');
    expect(await releaseCommand.run([LIST], at(AKHIR), terminal)).toBe(0);
    expect(await releaseCommand.run([LIST], at(AKHIR), terminal)).toBe(1);
    expect(Object.keys(await tempo(AKHIR))).toHaveLength(8);
  });
  it.each([[holdCommand, [LIST]], [holdCommand, []], [releaseCommand, []], [retentionCommand, ['--semua']], [retentionCommand, ['hold']]] as const)('%o is not understood with %o', async (command, args) => {
    const terminal = recordedTerminal();
    expect([await command.run(args, at(AKHIR), terminal), terminal.problems.length]).toEqual([2, 1]);
  });
});

describe('the run', () => {
  const potret = () => rows(own.database.db, sql<object>`select p.*, v.urut as perubahan from sidalih_pemilih p left join sidalih_perubahan v on v.daftar = p.daftar and v.pemilih = p.id order by p.id, v.urut`);

  it('takes each class away, leaves the list, and tells counts alone', async () => {
    const before = [await potret(), objects()];
    expect(await jalankanRetensi(at(AKHIR), { actor: operator })).toEqual({ dihapus: SEMUA, tunggu: {} });
    expect([await potret(), objects() + 1]).toEqual(before);
    const [entry] = await rows(own.database.db, sql<{ isi: string }>`select isi from audit_entri where aksi = 'sidalih.retensi-jalan'`);
    const jalan = await one(sql<{ isi: string; sha256: string }>`select isi, sha256 from sidalih_retensi`);
    expect(JSON.parse(entry?.isi ?? '')).toEqual({ jumlah: SEMUA, disetujui: false, sha256: jalan?.sha256 });
    expect(JSON.parse(jalan?.isi ?? '')).toEqual({ no: 1, hari: '2026-11-02', jumlah: SEMUA });
    expect(createHash('sha256').update(jalan?.isi ?? '').digest('hex')).toBe(jalan?.sha256);
    expect(await one(sql<object>`select id, sha256 from tlog_antre where jenis = 'retensi.jalan'`)).toEqual({ id: 'sidalih/retensi/1', sha256: jalan?.sha256 });
  });
  it.each<[string, ReturnType<typeof sql<object>>, object]>([
    ['masukan-ditolak', sql`select rahasia, kode from sidalih_baris`, { rahasia: null, kode: 'E_NIK_PANJANG' }],
    ['tanggapan', sql`select isi, rencana, nik_kunci, kontak_kunci, nomor from sidalih_tanggapan`, { isi: '', rencana: null, nik_kunci: null, kontak_kunci: null, nomor: 'T-1' }],
    ['a note of its steps', sql`select l.catatan, s.isi from sidalih_tanggapan_langkah l, sidalih_tanggapan_surat s`, { catatan: null, isi: null }],
    ['pindah', sql`select rahasia, surat, sidik, keadaan from sidalih_pindah`, { rahasia: '', surat: null, sidik: 'h', keadaan: 'SURAT_TERBIT' }],
    ['pdpb-masukan', sql`select rahasia, keadaan from sidalih_pdpb_baris`, { rahasia: '', keadaan: 'DITERAPKAN' }],
    ['dpk', sql`select rahasia, nik_kunci, jk from sidalih_dpk`, { rahasia: '', nik_kunci: null, jk: 'L' }],
    ['coklit', sql`select berkas, tanda, sidik from sidalih_coklit_pesan`, { berkas: '', tanda: '', sidik: 's' }],
    ['ganda', sql`select isi from sidalih_ganda_langkah`, { isi: { temu: 'SENDIRI' } }],
    ['bukti', sql`select nama, berkas_hilang, length(sha256) as n from sidalih_bukti`, { nama: '', berkas_hilang: true, n: 64 }],
  ])('%s: the personal part is gone, the rest stands', async (_kelas, asked, left) => {
    expect(await one(asked)).toEqual(left);
  });
  it('a second run changes nothing', async () => {
    const all = async (): Promise<unknown> => [await count('jalan'), await count('daun'), await count('jejak'), objects(), await rows(own.database.db, sql<object>`select versi, diubah, dihapus from sidalih_pindah`)];
    const before = await all();
    for (const iso of [AKHIR, '2027-11-02T02:00:00Z', '2034-01-01T00:00:00Z']) expect(await jalankanRetensi(at(iso), { actor: operator, setujui: true })).toEqual({ dihapus: {}, tunggu: {} });
    expect(await all()).toEqual(before);
  });
  it('readers find the rest, and the day', async () => {
    const { db } = own.database;
    const kasus = await loadKasus(deps, TANGGAPAN);
    expect([kasus?.dihapus, kasus?.isi.pelapor.nama, kasus?.calon, kasus?.langkah[0]?.kata]).toEqual(['2026-11-02', '', [], undefined]);
    const moved = await readPindah(db, PINDAH);
    expect(openPindah(deps.keys, PINDAH, moved?.rahasia ?? 'x')).toEqual({ nama: '', nik: '', nkk6: '' });
    expect([await findDihapus(db, 'pindah', PINDAH), await findDihapus(db, 'ganda', KASUS)]).toEqual(['2026-11-02', '2026-11-02']);
    const [file] = await listEvidence(db, deps.keys, 'tanggapan', TANGGAPAN);
    expect([file?.dihapus, file?.namaBerkas]).toEqual(['2026-11-02', '']);
    expect(await openEvidence(deps, PPS, file?.id ?? '', 'asli')).toBeUndefined();
  });
  it.each<[string, ReturnType<typeof sql>]>([
    ['another column of an entry', sql`update sidalih_coklit_pesan set sebab = 'x'`],
    ['an entry that is put back', sql`update sidalih_coklit_pesan set berkas = 'x'`],
    ['a step of an objection', sql`update sidalih_tanggapan_langkah set catatan = null, pelaku = 'x'`],
    ['a note that is written anew', sql`update sidalih_tanggapan_langkah set catatan = 'x'`],
    ['an answer of a field report', sql`update sidalih_ganda_langkah set isi = '{}'`],
    ['an entry deleted', sql`delete from sidalih_coklit_pesan`],
    ['a step deleted', sql`delete from sidalih_ganda_langkah`],
  ])('what was written once still stands: %s', async (_what, statement) => {
    await expect(exec(statement)).rejects.toThrow(/never changed/);
  });
});

it('a photograph leaves the disk with its derivatives; sent again, it is kept anew', async () => {
  const send = async (): Promise<string> => {
    const path = join(folder, 'foto');
    const bytes = await sideways();
    writeFileSync(path, bytes);
    const taken = await receiveEvidence(deps, [{ field: 'bukti', fileName: 'KENARI.jpg', bytes: bytes.length, path }]);
    if (!taken.ok) throw new Error(taken.refusal.code);
    const [made] = await own.database.transaction((db) => insertEvidence(db, deps, taken.value, { perihal: 'ganda', perkara: KASUS, node: DESA, oleh: 'warga' }));
    return made ?? '';
  };
  const [before, first] = [objects(), await send()];
  expect([objects() - before, (await openEvidence(deps, PPS, first, 'besar'))?.type]).toEqual([3, 'image/jpeg']);
  expect(await jalankanRetensi(at(AKHIR), { actor: operator })).toEqual({ dihapus: { bukti: 1 }, tunggu: {} });
  expect([objects() - before, await openEvidence(deps, PPS, first, 'besar')]).toEqual([0, undefined]);
  const again = await send();
  expect([objects() - before, (await openEvidence(deps, PPS, again, 'asli'))?.bytes.length]).toEqual([3, (await sideways()).length]);
  await jalankanRetensi(at(AKHIR), { actor: operator });
  expect(objects() - before).toBe(0);
});

it('more than a thousand of a class wait for a person, the others go', async () => {
  await exec(sql`insert into sidalih_dpk (id, paket, desa, tps, rt, rw, jk, rahasia, nik_kunci, akun, pada)
    select gen_random_uuid(), 'pilkada-2024', ${DESA}, '001', '1', '1', 'P', 'x', decode(lpad(to_hex(g), 8, '0'), 'hex'), 'a', '2024-11-27T05:00:00Z' from generate_series(1, ${BATAS_SENDIRI + 1}::int) g`);
  await exec(sql`insert into sidalih_baris (muatan, no, tempat, kode, ditolak, rahasia, temuan) values (${MUATAN}::uuid, 2, '3', 'E_NIK_PANJANG', true, '\\x01'::bytea, '[]')`);
  const terminal = recordedTerminal();
  await retentionCommand.run([], at(AKHIR), terminal);
  expect(terminal.lines.slice(-2)).toEqual(['masukan-ditolak: 1 dihapus', 'dpk: 1.001 menunggu persetujuan, karena lebih dari 1.000: dpt retention --setujui']);
  expect(await jalankanRetensi(at(AKHIR), { actor: operator })).toEqual({ dihapus: {}, tunggu: { dpk: 1_001 } });
  expect(await jalankanRetensi(at(AKHIR), { actor: operator, setujui: true })).toEqual({ dihapus: { dpk: 1_001 }, tunggu: {} });
  expect([await count('jalan'), small.id]).toEqual([5, LIST]);
});
