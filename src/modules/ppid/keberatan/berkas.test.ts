// Is the dispute file whole, numbered, checkable and the same each time, and is the annex closed to whoever lacks the passphrase? (ppid.md 14; UU 14/2008 Pasal 37, 43 ayat (3), 45)
import { execFileSync } from 'node:child_process';
import { createDecipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { insertFile } from '#platform/attachments';
import { clocksOf } from '#platform/clocks';
import { run, sql } from '#platform/db';
import { kirimJawaban } from '../permohonan/actions/akhiri.ts';
import { pilihJalur } from '../permohonan/actions/urus.ts';
import { warga } from '../permohonan/gerak.ts';
import { MODULE } from '../permohonan/jam.ts';
import { type Meja, ajukanUji, baca, mejaUji, petugas } from '../permohonan/permohonan-fixture.ts';
import { listSurat, listSuratPerkara, readSuratPerkara } from '../surat/store/surat.ts';
import { bukaIsi, cetakSurat } from '../surat/surat.ts';
import { periksaTanda } from '../warga/tanda/tanda-tangan.ts';
import { ajukanKeberatan } from './actions/ajukan.ts';
import { bekukanSengketa, catatSengketa } from './actions/sengketa.ts';
import { ajukanSidang, ambilSidang, bukaSidang, setujuiSidang } from './actions/sidang.ts';
import { tandaiLewatKbr, tanggapi } from './actions/tangani.ts';
import { arsipSengketa } from './arsip-sengketa.ts';
import { arsipKantor } from './berkas-kantor.ts';
import { berkasSengketa } from './berkas-sengketa.ts';
import { type Perkara, daftarBukti } from './bukti.ts';
import { siapSengketa } from './perkara.ts';
import { listKeberatanOf, listSengketaOf, readKeberatan } from './store/keberatan.ts';
import { isiTanggapan } from './surat-tanggapan.ts';
import { terbitkanTerima, terbitkanTerimaSemua } from './surat-terima.ts';
import { zipSandi } from './zip-sandi.ts';

let meja: Meja;
beforeAll(async () => {
  meja = await mejaUji('2026-08-31T03:00:00Z');
});
afterAll(() => meja.close());

const ORIGIN = 'http://pendopo.test';
const d = petugas('ppid', '3313');
const a = petugas('atasan_ppid', '3313');
const t = petugas('tim_pertimbangan', '3313');
const KASUS = 'Saya meminta <script>alert(1)</script> dan =HYPERLINK("x") tetap tulisan.';

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

let kunci = 0;
async function ditolak(): Promise<Perkara & { readonly id: string; readonly kbr: string }> {
  meja.jam.ke('2026-08-31T03:00:00Z');
  const { id } = await ajukanUji(meja);
  await pilihJalur(meja.at, { id, versi: 1, actor: d, jalur: 'umum', alasan: 'Menyangkut anggaran.' });
  const file = (name: string, content: Buffer) => ({ sha256: '', bytes: content.length, type: 'pdf' as const, name, active: false, content: () => Promise.resolve(content) });
  for (const [purpose, name] of [['unit', 'asli-rahasia.pdf'], ['jawaban', 'ringkasan.pdf']] as const) {
    const content = Buffer.from(`%PDF-1.4 ${name}`);
    await meja.at.database.transaction((db) => insertFile(db, meja.at, { ...file(name, content), sha256: createHash('sha256').update(content).digest('hex') }, { module: MODULE, object: id, purpose, class: 'terbatas', by: d.id }));
  }
  meja.jam.ke('2026-09-10T03:00:00Z');
  await kirimJawaban(meja.at, { id, versi: (await baca(meja, id)).versi, actor: d, keadaan: 'DITOLAK', langsung: true, surat: { nomor: 'uji', sha256: '0'.repeat(64) } });
  meja.jam.ke('2026-09-14T03:00:00Z');
  kunci += 1;
  const made = await ajukanKeberatan(meja.at, { key: `kunci-berkas-${kunci}-000000000000`, form: 'uji', body: '1' }, { permohonan: id, kantor: '3313' as AreaCode, alasan: ['a'], isi: { kasus: KASUS, tujuan: '', nama: '', alamat: '', kontak: '' }, kanal: 'web', actor: warga('3313' as AreaCode) });
  if (!made.ok) throw new Error(made.refusal.code);
  return { id, kbr: made.value.id, p: await baca(meja, id), keberatan: await listKeberatanOf(meja.at.database.db, id) };
}

async function lewat(one: { readonly id: string; readonly kbr: string }): Promise<Perkara> {
  meja.jam.ke('2026-10-26T17:00:00Z');
  await meja.at.database.transaction((db) => tandaiLewatKbr(db, meja.at, one.kbr));
  return { p: await baca(meja, one.id), keberatan: await listKeberatanOf(meja.at.database.db, one.id) };
}

describe('the receipt of an objection of Mon 2026-09-14 (ppid.md 19)', () => {
  it('is a letter at once: number, ground, who answers, Mon 2026-10-26 with its sum, and no code; a second run prints nothing', async () => {
    const one = await ditolak();
    expect(await terbitkanTerima(meja.at, one.kbr, ORIGIN)).toBe(true);
    expect(await terbitkanTerima(meja.at, one.kbr, ORIGIN)).toBe(false);
    expect(await terbitkanTerimaSemua(meja.at as unknown as Parameters<typeof terbitkanTerimaSemua>[0])).toBe(0);
    const [letter] = await listSuratPerkara(meja.at.database.db, one.kbr);
    const held = await readSuratPerkara(meja.at.database.db, one.kbr, letter?.id ?? '');
    const words = JSON.stringify(bukaIsi(meja.at, held?.id ?? '', held?.isi ?? ''));
    expect(letter).toMatchObject({ jenis: 'keberatan_terima', perkara: one.kbr });
    for (const part of ['KBR-3313-2026-', 'a. Permohonan ditolak', 'atasan PPID', 'Senin, 26 Oktober 2026', 'Komisi Informasi Provinsi Jawa Tengah', '14 hari kerja']) expect(words).toContain(part);
    for (const part of ['Sari', 'PIN 1', 'alert(1)']) expect(words).not.toContain(part);
  });
});

describe('ground b needs no request, from receipt to answer (Pasal 9, 35, 36)', () => {
  it('letters, answer and dispute file stand on the objection alone', async () => {
    meja.jam.ke('2026-09-14T03:00:00Z');
    const made = await ajukanKeberatan(meja.at, { key: 'kunci-berkas-b-000000000000', form: 'uji', body: 'b' }, { kantor: '3313' as AreaCode, alasan: ['b'], isi: { kasus: KASUS, tujuan: '', nama: 'Budi Santoso', alamat: 'Jalan Kenanga 5', kontak: '0812', bahasa: 'en' }, kanal: 'web', actor: warga('3313' as AreaCode) });
    if (!made.ok) throw new Error(made.refusal.code);
    const { db } = meja.at.database;
    const k = await readKeberatan(db, made.value.id);
    if (k === undefined) throw new Error('gone');
    expect(siapSengketa(k)).toBe(false);
    expect(await terbitkanTerima(meja.at, k.id, ORIGIN)).toBe(true);
    const putusan = [{ huruf: 'b', kabul: true, alasan: '' }];
    const isi = await isiTanggapan(meja.at, { k, p: undefined, putusan, keadaan: 'KEBERATAN_DIKABULKAN', perintah: 'Umumkan laporan berkala itu.', batas: '2026-09-30' as Day });
    const surat = await cetakSurat(meja.at, { jenis: 'keberatan_tanggapan', permohonan: { id: null, nomor: k.nomor, kantor: k.kantor, bahasa: 'en' }, perkara: k.id, penanda: 'Secretary', origin: ORIGIN, ...isi });
    expect(surat.row).toMatchObject({ permohonan: null, nomor: `${k.nomor}/KJ1` });
    expect(await tanggapi(meja.at, { id: k.id, actor: a, putusan, perintah: 'Umumkan laporan berkala itu.', batas: '2026-09-30' as Day, langsung: true, surat }, '2026-09-14' as Day)).toMatchObject({ ok: true });
    const after = await readKeberatan(db, k.id);
    const zip = unzipSync(await bytesOf(await arsipSengketa(meja.at, { p: undefined, keberatan: after === undefined ? [] : [after] }, ORIGIN)));
    expect(Object.keys(zip).filter((name) => name.startsWith('bukti/'))).toHaveLength(2);
    expect((await clocksOf(db, MODULE, k.id)).some(({ rule }) => rule === 'ppid.sengketa.ajukan')).toBe(true);
  });
});

describe('the dispute file of a silence that ended on Mon 2026-10-26 (Pasal 37 ayat (2))', () => {
  it('every exhibit under its number, hashes that sha256sum takes, signed receipts, and the same bytes an hour later', async () => {
    const one = await ditolak();
    expect((await listKeberatanOf(meja.at.database.db, one.id)).some(siapSengketa)).toBe(false);
    await terbitkanTerima(meja.at, one.kbr, ORIGIN);
    const perkara = await lewat(one);
    expect(perkara.keberatan.some(siapSengketa)).toBe(true);
    const bytes = await bytesOf(await arsipSengketa(meja.at, perkara, ORIGIN));
    const zip = unzipSync(bytes);
    const bukti = await daftarBukti(meja.at, 'id', perkara);
    expect(bukti.map(({ tanda, macam }) => [tanda, macam])).toEqual([['P-1', 'surat'], ['P-2', 'dokumen']]);
    for (const { nama } of bukti) expect(Object.keys(zip)).toContain(nama);
    const folder = mkdtempSync(join(tmpdir(), 'pendopo-berkas-'));
    for (const [name, content] of Object.entries(zip)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    expect(execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: folder }).toString().trim().split('\n')).toHaveLength(Object.keys(zip).length - 1);
    rmSync(folder, { recursive: true });
    const receipts = Object.entries(zip).filter(([name]) => name.startsWith('tanda-terima/'));
    expect(receipts.map(([name]) => name.slice(13, 17)).sort()).toEqual(['KBR-', 'PPID']);
    for (const [, content] of receipts) expect(periksaTanda(meja.at.keys, Buffer.from(content).toString()).ok).toBe(true);
    const words = JSON.stringify((await berkasSengketa(meja.at, perkara, ORIGIN)).blocks);
    for (const part of ['Sari Wulandari', 'P-1', bukti[0]?.sha256 ?? 'none', 'tidak menanggapi keberatan ini', 'Tempat salinan identitas', '<script>alert(1)</script>']) expect(words).toContain(part);
    meja.jam.ke('2026-10-26T18:30:00Z');
    expect(Buffer.from(await bytesOf(await arsipSengketa(meja.at, perkara, ORIGIN))).equals(bytes)).toBe(true);
  });
});

describe('after filing (ppid.md 14)', () => {
  it("her wish freezes and thaws; the office's bundle takes two persons, its passphrase is shown once and opens the annex; nothing of the case can be deleted", async () => {
    const one = await ditolak();
    await terbitkanTerima(meja.at, one.kbr, ORIGIN);
    const perkara = await lewat(one);
    const satu = { keberatan: one.kbr, actor: d };
    expect(await ajukanSidang(meja.at, { ...satu, beban: 'Lembar uji masih berlaku sampai 2027.' })).toMatchObject({ ok: false, refusal: { code: 'SENGKETA_TIADA' } });
    const sgk = await catatSengketa(meja.at, { keberatan: one.kbr, actor: d, komisi: 'Komisi Informasi Provinsi Jawa Tengah', nomorKomisi: '', diajukan: '2026-10-27' as Day, beku: false });
    if (!sgk.ok) throw new Error(sgk.refusal.code);
    const { db } = meja.at.database;
    expect(await bekukanSengketa(meja.at, { id: sgk.value.id, actor: warga('3313' as AreaCode), beku: true })).toMatchObject({ ok: true, value: { beku: true } });
    expect(await bekukanSengketa(meja.at, { id: sgk.value.id, actor: warga('3313' as AreaCode), beku: false })).toMatchObject({ ok: true, value: { beku: false } });

    expect(await ajukanSidang(meja.at, { ...satu, beban: 'pendek' })).toMatchObject({ ok: false, refusal: { code: 'BEBAN_PENDEK' } });
    expect((await ajukanSidang(meja.at, { ...satu, beban: 'Lembar uji masih berlaku sampai 2027.' })).ok).toBe(true);
    expect(await bukaSidang(meja.at, satu)).toMatchObject({ ok: false, refusal: { code: 'SIDANG_TIADA' } });
    expect(await setujuiSidang(meja.at, satu)).toMatchObject({ ok: false, refusal: { code: 'E_DUA_ORANG' } });
    expect((await setujuiSidang(meja.at, { ...satu, actor: t })).ok).toBe(true);
    expect(await bukaSidang(meja.at, { ...satu, actor: t })).toMatchObject({ ok: false, refusal: { code: 'E_DUA_ORANG' } });
    const opened = await bukaSidang(meja.at, satu);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { frasa } = opened.value;
    expect(frasa).toMatch(/^([0-9A-Z]{5}-){5}[0-9A-Z]{5}$/);
    expect(await bukaSidang(meja.at, satu)).toMatchObject({ ok: false, refusal: { code: 'SIDANG_TIADA' } });
    expect(await ambilSidang(meja.at, { ...satu, frasa: 'SALAH' })).toMatchObject({ ok: false, refusal: { code: 'FRASA_SALAH' } });
    const taken = await ambilSidang(meja.at, { ...satu, frasa });
    if (!taken.ok) throw new Error(taken.refusal.code);
    expect(JSON.stringify(taken.value)).not.toContain(frasa);
    const [sengketa] = await listSengketaOf(db, one.kbr);
    if (sengketa === undefined) throw new Error('no dispute');
    const zip = unzipSync(await bytesOf(await arsipKantor(meja.at, { perkara, sengketa, sidang: taken.value }, frasa)));
    expect(Object.keys(zip)).toEqual(expect.arrayContaining(['BACA-SAYA.txt', 'berkas-kantor.pdf', 'lampiran-tertutup.zip', 'SHA256SUMS']));
    const annex = Buffer.from(zip['lampiran-tertutup.zip'] ?? []);
    expect(annex.includes('asli-rahasia')).toBe(false);
    expect(opensWith(annex, frasa)?.toString()).toContain('%PDF-1.4 asli-rahasia.pdf');
    expect(opensWith(annex, 'SALAH')).toBeUndefined();
    meja.jam.ke('2026-10-26T19:31:00Z');
    expect(await ambilSidang(meja.at, { ...satu, frasa })).toMatchObject({ ok: false, refusal: { code: 'FRASA_SALAH' } });

    await expect(run(db, sql`delete from ppid_surat where permohonan = ${one.id}::uuid`)).rejects.toThrow('nothing of a case in dispute is deleted');
    expect((await listSurat(db, one.id)).length).toBeGreaterThan(0);
  });
});

/** The first paper of an AE-2 archive, by the letter of the format and not by the library that wrote it. */
function opensWith(zip: Buffer, frasa: string): Buffer | undefined {
  const list = zip.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  const [stored, local] = [zip.readUInt32LE(list + 20), zip.readUInt32LE(list + 42)];
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const body = zip.subarray(from, from + stored);
  const keys = pbkdf2Sync(frasa, body.subarray(0, 16), 1_000, 66, 'sha1');
  if (!keys.subarray(64).equals(body.subarray(16, 18))) return undefined;
  const sealed = body.subarray(18, -10);
  if (!createHmac('sha1', keys.subarray(32, 64)).update(sealed).digest().subarray(0, 10).equals(body.subarray(-10))) return undefined;
  const out: Buffer[] = [];
  for (let n = 0; n * 16 < sealed.length; n += 1) {
    const counter = Buffer.alloc(16);
    counter.writeUInt32LE(n + 1);
    out.push(createDecipheriv('aes-256-ctr', keys.subarray(0, 32), counter).update(sealed.subarray(n * 16, n * 16 + 16)));
  }
  return Buffer.concat(out);
}

it('a sealed archive of nothing, of one byte and of a long paper has its three seals (hostile names included)', async () => {
  const papers = [['a.txt', ''], ['b"<x>.txt', 'x'], ['c.pdf', 'y'.repeat(70_001)]].map(([nama = '', words = '']) => ({ nama, isi: () => Promise.resolve(Buffer.from(words)) }));
  const bytes = Buffer.from(await bytesOf(zipSandi(papers, 'RAHASIA')));
  expect(bytes.readUInt16LE(bytes.length - 12)).toBe(3);
  expect(bytes.includes('yyyy')).toBe(false);
  expect(Buffer.from(await bytesOf(zipSandi(papers.slice(2), 'RAHASIA'))).equals(Buffer.from(await bytesOf(zipSandi(papers.slice(2), 'RAHASIA'))))).toBe(false);
  expect(opensWith(Buffer.from(await bytesOf(zipSandi(papers.slice(2), 'RAHASIA'))), 'RAHASIA')?.toString()).toBe('y'.repeat(70_001));
  expect(opensWith(Buffer.from(await bytesOf(zipSandi(papers.slice(2), 'RAHASIA'))), 'LAIN')).toBeUndefined();
});

it('a paper that cannot be read ends the archive with its error and does not hang', async () => {
  const papers = [{ nama: 'a.pdf', isi: () => Promise.reject(new Error('gone from the shelf')) }];
  await expect(bytesOf(zipSandi(papers, 'RAHASIA'))).rejects.toThrow('gone from the shelf');
});
