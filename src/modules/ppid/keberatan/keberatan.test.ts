// Do objections keep their windows, their clocks and their two persons? (UU 14/2008 Pasal 35 to 38; ppid.md 25 S2, S3, B9)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { clocksOf } from '#platform/clocks';
import { kirimJawaban, tandaiLewat } from '../permohonan/actions/akhiri.ts';
import { perpanjang, pilihJalur } from '../permohonan/actions/urus.ts';
import { warga } from '../permohonan/gerak.ts';
import { MODULE } from '../permohonan/jam.ts';
import { type Meja, ajukanUji, baca, mejaUji, permintaan, petugas } from '../permohonan/permohonan-fixture.ts';
import { cetakSurat } from '../surat/surat.ts';
import { ajukanKeberatan } from './actions/ajukan.ts';
import { catatSengketa, majukanSengketa } from './actions/sengketa.ts';
import { laksanakanPerintah, masukkanBerkas, sepakati, tandaiLewatKbr, tanggapi, tawarMusyawarah } from './actions/tangani.ts';
import type { HurufAlasan } from './alasan.ts';
import { adaTerbuka, readKeberatan } from './store/keberatan.ts';

let meja: Meja;
beforeAll(async () => {
  meja = await mejaUji('2026-03-13T03:15:00Z');
});
afterAll(() => meja.close());

const d = petugas('ppid', '3313');
const a = petugas('atasan_ppid', '3313');
const KASUS = 'Saya meminta salinan dokumen dan jawabannya tidak sesuai.';
let kunci = 0;

async function keberatan(id: string | undefined, alasan: readonly HurufAlasan[], kantor = '3313') {
  kunci += 1;
  const isi = { kasus: KASUS, tujuan: '', nama: 'Sari', alamat: '', kontak: 'sari@contoh.id' };
  return ajukanKeberatan(meja.at, { key: `kunci-keberatan-${kunci}-0000000000`, form: 'uji', body: String(kunci) }, { ...(id === undefined ? {} : { permohonan: id }), kantor: kantor as AreaCode, alasan, isi, kanal: 'web', actor: warga(kantor as AreaCode) });
}
const jam = async (id: string, rule: string) => (await clocksOf(meja.at.database.db, MODULE, id)).findLast((one) => one.rule === rule);
const versi = async (id: string): Promise<number> => (await baca(meja, id)).versi;

async function tercetak(id: string, perkara: string) {
  return cetakSurat(meja.at, { jenis: 'keberatan_tanggapan', permohonan: await baca(meja, id), perkara, penanda: 'Sekretaris', ringkas: 'Keberatan Anda sudah kami timbang.', blocks: [], origin: 'http://pendopo.test' });
}

async function ditolak(pada: string, kirim: string, kantor = '3313'): Promise<string> {
  meja.jam.ke(pada);
  const { id } = await ajukanUji(meja, { permintaan: permintaan({ kantor: kantor as AreaCode }) });
  await pilihJalur(meja.at, { id, versi: 1, actor: petugas('ppid', kantor), jalur: 'umum', alasan: 'Menyangkut anggaran.' });
  meja.jam.ke(kirim);
  await kirimJawaban(meja.at, { id, versi: await versi(id), actor: petugas('ppid', kantor), keadaan: 'DITOLAK', langsung: true, surat: { nomor: 'uji', sha256: '0'.repeat(64) } });
  return id;
}

describe('S2: silence in the election lane, ground c, talks offered', () => {
  it('A by Thu 2026-04-02; D keeps a promise with its day', async () => {
    meja.jam.ke('2026-03-13T03:15:00Z');
    const { id } = await ajukanUji(meja);
    await pilihJalur(meja.at, { id, versi: 1, actor: d, jalur: 'pemilu', alasan: 'Tahapan pemilu.' });
    meja.jam.ke('2026-03-25T03:00:00Z');
    await perpanjang(meja.at, { id, versi: await versi(id), actor: d, alasan: 'Dokumen tersebar di tiga unit.' });
    meja.jam.ke('2026-03-28T01:00:00Z');
    expect(await keberatan(id, ['c'])).toMatchObject({ ok: false, refusal: { code: 'E_KEADAAN' } });
    await meja.at.database.transaction((db) => tandaiLewat(db, meja.at, id));
    meja.jam.ke('2026-03-30T03:00:00Z');
    const made = await keberatan(id, ['c']);
    expect(made).toMatchObject({ ok: true, value: { nomor: 'KBR-3313-2026-00001', batas: '2026-04-02' } });
    if (!made.ok) return;
    expect((await masukkanBerkas(meja.at, { id: made.value.id, actor: d, isi: 'Dokumen masih dikumpulkan.' })).ok).toBe(true);
    expect((await jam(made.value.id, 'ppid.keberatan.berkas.pemilu'))?.keadaan).toBe('SELESAI');
    expect((await tawarMusyawarah(meja.at, { id: made.value.id, actor: d, isi: 'Dokumen diberikan lengkap.', batas: '2026-04-08' as Day })).ok).toBe(true);
    expect(await sepakati(meja.at, { id: made.value.id, actor: warga('3313' as AreaCode) })).toMatchObject({ ok: true, value: { keadaan: 'KEBERATAN_SELESAI_MUSYAWARAH', perintahBatas: '2026-04-08' } });
    expect(await adaTerbuka(meja.at.database.db, id)).toBe(true);
    await laksanakanPerintah(meja.at, { id: made.value.id, actor: d });
    expect(await adaTerbuka(meja.at.database.db, id)).toBe(false);
  });
});

describe('S3: refused, ground a', () => {
  it('window through 2026-10-22; A by Mon 2026-10-26; upheld with reasons: dispute through Thu 2026-11-12', async () => {
    const id = await ditolak('2026-08-31T03:00:00Z', '2026-09-10T03:00:00Z');
    expect((await jam(id, 'ppid.keberatan.ajukan'))?.jatuhTempo).toBe('2026-10-22');
    meja.jam.ke('2026-09-14T03:00:00Z');
    const made = await keberatan(id, ['a']);
    expect(made).toMatchObject({ ok: true, value: { batas: '2026-10-26' } });
    if (!made.ok) return;
    const k = made.value.id;
    expect(await tawarMusyawarah(meja.at, { id: k, actor: d, isi: 'Mari berunding.', batas: '2026-10-01' as Day })).toMatchObject({ ok: false, refusal: { code: 'E_MUSYAWARAH_HURUF_A' } });
    meja.jam.ke('2026-10-23T03:00:00Z');
    const surat = await tercetak(id, k);
    const today = '2026-10-23' as Day;
    const jawab = (putusan: { huruf: string; kabul: boolean; alasan: string }[], actor = a) => tanggapi(meja.at, { id: k, actor, putusan, perintah: '', batas: null, langsung: true, surat }, today);
    expect(await jawab([{ huruf: 'a', kabul: false, alasan: 'ya' }])).toMatchObject({ ok: false, refusal: { code: 'E_ALASAN_KOSONG' } });
    const alasan = 'Lembar uji masih berlaku dan memuat nomor rekening pribadi.';
    expect(await jawab([{ huruf: 'a', kabul: false, alasan }], d)).toMatchObject({ ok: false, refusal: { code: 'E_KEPUTUSAN_SENDIRI' } });
    expect(await jawab([{ huruf: 'a', kabul: false, alasan }])).toMatchObject({ ok: true, value: { keadaan: 'KEBERATAN_DITOLAK' } });
    expect((await jam(k, 'ppid.sengketa.ajukan'))?.jatuhTempo).toBe('2026-11-12');
    meja.jam.ke('2026-11-10T08:00:00Z');
    const sgk = await catatSengketa(meja.at, { keberatan: k, actor: a, komisi: 'Komisi Informasi Provinsi Jawa Tengah', nomorKomisi: '', diajukan: '2026-11-10' as Day, beku: true });
    expect(sgk).toMatchObject({ ok: true, value: { nomor: 'SGK-3313-2026-00001' } });
    if (!sgk.ok) return;
    expect((await clocksOf(meja.at.database.db, MODULE, sgk.value.id)).map(({ rule }) => rule)).toEqual(['ppid.ki.daftar', 'ppid.ki.mulai', 'ppid.ki.selesai']);
    const maju = (ke: 'MEDIASI' | 'ADJUDIKASI', v: number) => majukanSengketa(meja.at, { id: sgk.value.id, versi: v, actor: a, ke, hari: '2026-11-20' as Day, catatan: '' });
    meja.jam.ke('2026-11-20T08:00:00Z');
    expect(await maju('MEDIASI', 1)).toMatchObject({ ok: false, refusal: { code: 'E_KEADAAN' } });
    expect(await maju('ADJUDIKASI', 1)).toMatchObject({ ok: true, value: { keadaan: 'ADJUDIKASI' } });
  });
  it('A silent: late from 27 October, dispute through Fri 2026-11-13', async () => {
    const id = await ditolak('2026-08-31T03:00:00Z', '2026-09-10T03:00:00Z');
    meja.jam.ke('2026-09-14T03:00:00Z');
    const made = await keberatan(id, ['a']);
    if (!made.ok) throw new Error(made.refusal.code);
    meja.jam.ke('2026-10-26T16:59:59Z');
    expect(await meja.at.database.transaction((db) => tandaiLewatKbr(db, meja.at, made.value.id))).toBe(false);
    meja.jam.ke('2026-10-26T17:00:00Z');
    expect(await meja.at.database.transaction((db) => tandaiLewatKbr(db, meja.at, made.value.id))).toBe(true);
    expect(await meja.at.database.transaction((db) => tandaiLewatKbr(db, meja.at, made.value.id))).toBe(false);
    expect((await readKeberatan(meja.at.database.db, made.value.id))?.lewat).toBe(true);
    expect((await jam(made.value.id, 'ppid.sengketa.ajukan'))?.jatuhTempo).toBe('2026-11-13');
  });
});

describe('B9: the last day at 23:59 in each zone, and one minute later (UU 14/2008 Pasal 36 ayat (1))', () => {
  it.each([
    ['3313', 'WIB', '2026-10-22T16:59:00Z', '2026-10-22T17:00:00Z'],
    ['5171', 'WITA', '2026-10-22T15:59:00Z', '2026-10-22T16:00:00Z'],
    ['8171', 'WIT', '2026-10-22T14:59:00Z', '2026-10-22T15:00:00Z'],
  ])('%s, %s', async (kantor, zona, tepat, lewat) => {
    const id = await ditolak('2026-08-31T02:00:00Z', '2026-09-10T02:00:00Z', kantor);
    meja.jam.ke(lewat);
    expect(await keberatan(id, ['a'], kantor)).toMatchObject({ ok: false, refusal: { code: 'E_JENDELA_TUTUP', values: { tanggal: '2026-10-22', zona } } });
    meja.jam.ke(tepat);
    expect((await keberatan(id, ['a'], kantor)).ok).toBe(true);
  });
});

describe('who and what', () => {
  it('ground b needs no request, but a way to reach her; another office cannot take it', async () => {
    meja.jam.ke('2026-10-01T03:00:00Z');
    expect((await keberatan(undefined, ['b'])).ok).toBe(true);
    expect(await keberatan(undefined, ['a'])).toMatchObject({ ok: false, refusal: { code: 'IDENTITAS_KOSONG' } });
    const id = await ditolak('2026-08-31T03:00:00Z', '2026-09-10T03:00:00Z');
    meja.jam.ke('2026-10-01T03:00:00Z');
    expect(await keberatan(id, ['a'], '3301')).toMatchObject({ ok: false, refusal: { code: 'PERMOHONAN_TIADA' } });
    expect(await keberatan(id, [])).toMatchObject({ ok: false, refusal: { code: 'ALASAN_KOSONG' } });
  });
});
