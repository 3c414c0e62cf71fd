// Do the acts of a request keep its states, its clocks and its book? (ppid.md sections 6 to 8 and 25, with their dates)
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clocksOf } from '#platform/clocks';
import { kirimJawaban, catatSampai, cabut, serahkan, tandaiLewat, ubahRincian } from './actions/akhiri.ts';
import { lengkapi, periksaBukti, tutupTidakLengkap } from './actions/lengkapi.ts';
import { HOSTILE } from '../../../../test/abuse/hostile.ts';
import { readHitung } from '../laporan/store/hitung.ts';
import { listRegister } from '../meja/store/meja.ts';
import { aturBerkas, perpanjang, pilihJalur, tanya } from './actions/urus.ts';
import { warga } from './gerak.ts';
import { bersih } from './isian.ts';
import { MODULE } from './jam.ts';
import { type Meja, ajukanUji, baca, mejaUji, permintaan, petugas } from './permohonan-fixture.ts';
import { BOOK_START, bookHash } from './register.ts';
import { listEntries } from './store/register.ts';

let meja: Meja;
beforeAll(async () => {
  meja = await mejaUji('2026-03-13T03:15:00Z');
});
afterAll(() => meja.close());

const ppid = petugas('ppid', '3313');
const petugasL = petugas('petugas_layanan', '3313');
const surat = { nomor: 'uji', sha256: 'a'.repeat(64) };
const ALASAN = 'Dokumen tersebar di tiga unit.';

async function jam(id: string, rule: string) {
  return (await clocksOf(meja.at.database.db, MODULE, id)).findLast((one) => one.rule === rule);
}
async function jalur(id: string, jalur: 'umum' | 'pemilu') {
  const p = await baca(meja, id);
  return pilihJalur(meja.at, { id, versi: p.versi, actor: ppid, jalur, alasan: 'Menyangkut anggaran kantor.' });
}
const versi = async (id: string): Promise<number> => (await baca(meja, id)).versi;

describe('S1: web, general, complete Fri 2026-03-13 10:15 WIB, kab/kota 3313 (UU 14/2008 Pasal 22)', () => {
  let id: string;
  it('a number at once; until the lane is chosen the shorter one: 2026-03-25', async () => {
    const made = await ajukanUji(meja);
    id = made.id;
    expect(made.nomor).toBe('PPID-3313-2026-00001');
    expect(made.kurang).toEqual([]);
    expect((await jam(id, 'ppid.jawab.pemilu'))?.jatuhTempo).toBe('2026-03-25');
  });
  it('general lane from the same day 0: 2026-04-06', async () => {
    expect((await jalur(id, 'umum')).ok).toBe(true);
    expect(await jam(id, 'ppid.jawab.umum')).toMatchObject({ tanggal0: '2026-03-13', jatuhTempo: '2026-04-06' });
    expect(await jam(id, 'ppid.jawab.pemilu')).toBeUndefined();
  });
  it('extended on 6 April with a reason: 2026-04-15; a second time E_PERPANJANG_SEKALI', async () => {
    meja.jam.ke('2026-04-06T09:00:00Z');
    const kosong = await perpanjang(meja.at, { id, versi: await versi(id), actor: ppid, alasan: 'sibuk' });
    expect(kosong).toMatchObject({ ok: false, refusal: { code: 'E_ALASAN_KOSONG' } });
    expect((await perpanjang(meja.at, { id, versi: await versi(id), actor: ppid, alasan: ALASAN })).ok).toBe(true);
    expect((await jam(id, 'ppid.jawab.umum'))?.jatuhTempo).toBe('2026-04-15');
    const lagi = await perpanjang(meja.at, { id, versi: await versi(id), actor: ppid, alasan: ALASAN });
    expect(lagi).toMatchObject({ ok: false, refusal: { code: 'E_KEADAAN' } });
  });
  it('full answer on 15 April: on time; the objection window through Thu 2026-06-04', async () => {
    meja.jam.ke('2026-04-15T09:00:00Z');
    expect((await kirimJawaban(meja.at, { id, versi: await versi(id), actor: ppid, keadaan: 'DIJAWAB_PENUH', langsung: true, surat })).ok).toBe(true);
    expect(await jam(id, 'ppid.jawab.umum')).toMatchObject({ keadaan: 'SELESAI', hasil: 'tepat' });
    expect((await jam(id, 'ppid.keberatan.ajukan'))?.jatuhTempo).toBe('2026-06-04');
  });
  it('handed over with proof; a second answer is E_KEADAAN (B3)', async () => {
    const p = await versi(id);
    expect((await serahkan(meja.at, { id, versi: p, actor: petugasL, cara: 'unduh', bukti: 'diunduh pemohon' })).ok).toBe(true);
    const lagi = await kirimJawaban(meja.at, { id, versi: p + 1, actor: ppid, keadaan: 'DITOLAK', langsung: true, surat });
    expect(lagi).toMatchObject({ ok: false, refusal: { code: 'E_KEADAAN', values: { keadaan: 'DISERAHKAN' } } });
  });
});

describe('S2: election lane', () => {
  it('2026-03-25, extension 2026-03-27; silence: late from 28 March with a window for ground c', async () => {
    meja.jam.ke('2026-03-13T03:15:00Z');
    const { id } = await ajukanUji(meja, { permintaan: permintaan({ rincian: 'Jumlah pemilih per TPS pada Pilkada 2024 di kabupaten ini.' }) });
    expect((await jalur(id, 'pemilu')).ok).toBe(true);
    expect((await jam(id, 'ppid.jawab.pemilu'))?.jatuhTempo).toBe('2026-03-25');
    meja.jam.ke('2026-03-25T10:00:00Z');
    expect((await perpanjang(meja.at, { id, versi: await versi(id), actor: ppid, alasan: ALASAN })).ok).toBe(true);
    expect((await jam(id, 'ppid.jawab.pemilu'))?.jatuhTempo).toBe('2026-03-27');
    meja.jam.ke('2026-03-27T16:59:59Z');
    await meja.at.database.transaction((db) => tandaiLewat(db, meja.at, id));
    expect((await baca(meja, id)).terlambat).toBe(false);
    meja.jam.ke('2026-03-27T17:00:00Z');
    await meja.at.database.transaction((db) => tandaiLewat(db, meja.at, id));
    await meja.at.database.transaction((db) => tandaiLewat(db, meja.at, id));
    expect((await baca(meja, id)).terlambat).toBe(true);
    expect((await clocksOf(meja.at.database.db, MODULE, id)).filter(({ rule }) => rule === 'ppid.keberatan.ajukan')).toMatchObject([{ tanggal0: '2026-03-28' }]);
  });
  it('extension after the due date: E_PERPANJANG_TERLAMBAT, the date unchanged (B4)', async () => {
    meja.jam.ke('2026-03-13T03:15:00Z');
    const { id } = await ajukanUji(meja);
    await jalur(id, 'pemilu');
    meja.jam.ke('2026-03-25T17:00:00Z');
    const done = await perpanjang(meja.at, { id, versi: await versi(id), actor: ppid, alasan: ALASAN });
    expect(done).toMatchObject({ ok: false, refusal: { code: 'E_PERPANJANG_TERLAMBAT' } });
    expect((await jam(id, 'ppid.jawab.pemilu'))?.jatuhTempo).toBe('2026-03-25');
  });
});

describe('S4: person without proof, Wed 2026-04-01', () => {
  it('number at once, DITERIMA, through Tue 2026-04-07; proof that day: general lane due Tue 2026-04-21', async () => {
    meja.jam.ke('2026-04-01T04:00:00Z');
    const made = await ajukanUji(meja, { identitas: 'belum' });
    expect(made.kurang).toEqual(['identitas']);
    expect((await baca(meja, made.id)).keadaan).toBe('DITERIMA');
    expect((await jam(made.id, 'ppid.lengkapi'))?.jatuhTempo).toBe('2026-04-07');
    meja.jam.ke('2026-04-07T16:59:00Z');
    const done = await lengkapi(meja.at, { id: made.id, actor: warga((await baca(meja, made.id)).kantor), pelaku: 'P', identitas: 'menunggu', berkas: [] });
    expect(done).toMatchObject({ ok: true, value: { kurang: [], p: { keadaan: 'TERDAFTAR' } } });
    await jalur(made.id, 'umum');
    expect((await jam(made.id, 'ppid.jawab.umum'))?.jatuhTempo).toBe('2026-04-21');
  });
  it('nothing by then: DITUTUP_TIDAK_LENGKAP without lateness, and not a second before', async () => {
    meja.jam.ke('2026-04-01T04:00:00Z');
    const { id } = await ajukanUji(meja, { identitas: 'belum' });
    meja.jam.ke('2026-04-07T16:59:59Z');
    await tutupTidakLengkap(meja.at, id);
    expect((await baca(meja, id)).keadaan).toBe('DITERIMA');
    meja.jam.ke('2026-04-07T17:00:00Z');
    await tutupTidakLengkap(meja.at, id);
    expect(await baca(meja, id)).toMatchObject({ keadaan: 'DITUTUP_TIDAK_LENGKAP', terlambat: false });
    expect((await clocksOf(meja.at.database.db, MODULE, id)).every(({ keadaan }) => keadaan === 'BATAL')).toBe(true);
  });
  it('a proof that cannot be read goes back in its day, and no more after it', async () => {
    meja.jam.ke('2026-04-01T04:00:00Z');
    const { id } = await ajukanUji(meja);
    const tolak = async () => periksaBukti(meja.at, { id, versi: await versi(id), actor: petugasL, terima: false, cara: '', alasan: 'gambar buram' });
    expect(await tolak()).toMatchObject({ ok: true, value: { keadaan: 'DITERIMA', identitas: 'ditolak', lengkapPada: null } });
    expect((await jam(id, 'ppid.lengkapi'))?.jatuhTempo).toBe('2026-04-07');
    const lain = (await ajukanUji(meja)).id;
    meja.jam.ke('2026-04-02T17:00:00Z');
    const lewat = await periksaBukti(meja.at, { id: lain, versi: await versi(lain), actor: petugasL, terima: false, cara: '', alasan: 'gambar buram' });
    expect(lewat).toMatchObject({ ok: false, refusal: { code: 'BUKTI_LEWAT' } });
  });
});

describe('S8: one batch, three zones, Wed 2026-10-21 23:10 WIB', () => {
  it.each([
    ['3313', '2026-10-21', '2026-11-04', '2026-11-04T16:59:59Z'],
    ['5171', '2026-10-22', '2026-11-05', '2026-11-05T15:59:59Z'],
    ['8171', '2026-10-22', '2026-11-05', '2026-11-05T14:59:59Z'],
  ])('office %s: day 0 %s, due %s', async (kantor, hari0, batas, pada) => {
    meja.jam.ke('2026-10-21T16:10:00Z');
    const { id } = await ajukanUji(meja, { permintaan: permintaan({ kantor: kantor as never }) });
    const d = petugas('ppid', kantor);
    await pilihJalur(meja.at, { id, versi: 1, actor: d, jalur: 'umum', alasan: 'Menyangkut anggaran.' });
    expect(await jam(id, 'ppid.jawab.umum')).toMatchObject({ tanggal0: hari0, jatuhTempo: batas, jatuhTempoPada: pada });
  });
});

describe('who may do what, and when (B3, B10, F12)', () => {
  it('an officer cannot withdraw for her: E_BUKAN_PELAKU; she can, and every clock ends', async () => {
    meja.jam.ke('2026-05-04T03:00:00Z');
    const { id } = await ajukanUji(meja);
    expect(await cabut(meja.at, { id, actor: petugasL, pelaku: 'L' })).toMatchObject({ ok: false, refusal: { code: 'E_BUKAN_PELAKU' } });
    expect((await cabut(meja.at, { id, actor: warga((await baca(meja, id)).kantor), pelaku: 'P' })).ok).toBe(true);
    expect((await clocksOf(meja.at.database.db, MODULE, id)).filter(({ keadaan }) => keadaan === 'BERJALAN')).toEqual([]);
    expect(await tanya(meja.at, { id, versi: await versi(id), actor: petugasL, pelaku: 'L', tanya: 'Tahun berapa?' })).toMatchObject({ ok: false, refusal: { code: 'E_KEADAAN', values: { keadaan: 'DICABUT' } } });
  });
  it('the wording changes within half an hour, number and day 0 stay', async () => {
    meja.jam.ke('2026-05-04T03:00:00Z');
    const { id, nomor } = await ajukanUji(meja);
    const actor = warga((await baca(meja, id)).kantor);
    meja.jam.ke('2026-05-04T03:29:59Z');
    const rincian = '1. Laporan keuangan tahun 2024.\n2. Laporan keuangan tahun 2025.';
    expect(await ubahRincian(meja.at, { id, actor, rincian })).toMatchObject({ ok: true, value: { nomor, rincian, tanggalTerima: '2026-05-04' } });
    meja.jam.ke('2026-05-04T03:30:01Z');
    expect(await ubahRincian(meja.at, { id, actor, rincian })).toMatchObject({ ok: false, refusal: { code: 'UBAH_LEWAT' } });
  });
  it('a page that is older than the case is refused and nothing is written', async () => {
    const { id } = await ajukanUji(meja);
    await jalur(id, 'umum');
    expect(await pilihJalur(meja.at, { id, versi: 1, actor: ppid, jalur: 'pemilu', alasan: 'Menyangkut tahapan.' })).toMatchObject({ ok: false, refusal: { code: 'PERMOHONAN_BERUBAH' } });
  });
  it('a letter by post opens her window only with its proof', async () => {
    meja.jam.ke('2026-05-04T03:00:00Z');
    const { id } = await ajukanUji(meja, { permintaan: permintaan({ penyampaian: 'pos' }) });
    await jalur(id, 'umum');
    await kirimJawaban(meja.at, { id, versi: await versi(id), actor: ppid, keadaan: 'DITOLAK', langsung: false, surat });
    expect(await jam(id, 'ppid.keberatan.ajukan')).toBeUndefined();
    meja.jam.ke('2026-05-08T03:00:00Z');
    expect((await catatSampai(meja.at, { id, versi: await versi(id), actor: petugasL, pada: '2026-05-07T03:00:00.000Z', bukti: 'resi pos 123' })).ok).toBe(true);
    expect((await jam(id, 'ppid.keberatan.ajukan'))?.tanggal0).toBe('2026-05-07');
    expect(await catatSampai(meja.at, { id, versi: await versi(id), actor: petugasL, pada: '2026-05-07T03:00:00.000Z', bukti: 'resi pos 123' })).toMatchObject({ ok: false, refusal: { code: 'SAMPAI_SUDAH' } });
  });
});

describe('the book of the office (section 17)', () => {
  it('each entry bears the hash of the one before, and nobody can change one', async () => {
    const entries = await listEntries(meja.at.database.db, '3313', 0, 500);
    expect(entries.length).toBeGreaterThan(10);
    let sebelum = BOOK_START;
    for (const [at, entry] of entries.entries()) {
      expect(entry).toMatchObject({ no: at + 1, sebelum });
      expect(bookHash({ ...entry, kantor: entry.kantor as never, isi: JSON.parse(entry.isi) as Record<string, unknown> })).toBe(entry.hash);
      sebelum = entry.hash;
    }
    expect(entries.some(({ isi }) => /Sari|contoh\.id|0812/.test(isi))).toBe(false);
  });
});

describe('a lane set to pemilu after its date (ppid.md section 7; PerKI 1/2019)', () => {
  it('received Mon 2026-08-31, umum until 2026-09-14; set to pemilu on Tue 2026-09-08: due at the end of 2026-09-09, the figures go by 2026-09-03', async () => {
    meja.jam.ke('2026-08-31T03:00:00Z');
    const { id } = await ajukanUji(meja);
    await jalur(id, 'umum');
    expect((await jam(id, 'ppid.jawab.umum'))?.jatuhTempo).toBe('2026-09-14');
    meja.jam.ke('2026-09-08T03:00:00Z');
    expect((await jalur(id, 'pemilu')).ok).toBe(true);
    expect(await jam(id, 'ppid.jawab.pemilu')).toMatchObject({ tanggal0: '2026-08-31', jatuhTempo: '2026-09-09', tanggalAntrean: '2026-09-09' });
    await meja.at.database.transaction((db) => tandaiLewat(db, meja.at, id));
    expect((await baca(meja, id)).terlambat).toBe(false);
    meja.jam.ke('2026-09-09T09:00:00Z');
    expect((await kirimJawaban(meja.at, { id, versi: await versi(id), actor: ppid, keadaan: 'DIJAWAB_PENUH', langsung: true, surat })).ok).toBe(true);
    expect(await jam(id, 'ppid.jawab.pemilu')).toMatchObject({ hasil: 'tepat' });
    expect(await readHitung(meja.at.database.db, id)).toMatchObject({ jatuhTempo: '2026-09-03', tepat: false });
  });
  it('never later than the office had it: umum ends today 2026-09-14, pemilu is due today; once umum is over no day is left', async () => {
    meja.jam.ke('2026-08-31T03:00:00Z');
    const { id } = await ajukanUji(meja);
    const { id: lain } = await ajukanUji(meja);
    await jalur(id, 'umum');
    await jalur(lain, 'umum');
    meja.jam.ke('2026-09-14T03:00:00Z');
    await jalur(id, 'pemilu');
    expect((await jam(id, 'ppid.jawab.pemilu'))?.jatuhTempo).toBe('2026-09-14');
    meja.jam.ke('2026-09-15T03:00:00Z');
    await jalur(lain, 'pemilu');
    expect((await jam(lain, 'ppid.jawab.pemilu'))?.jatuhTempo).toBe('2026-09-03');
  });
});

describe('finding a case by its words (ppid.md section 22)', () => {
  it('title and question of the own office in any form of the word, page by page; never the identity; hostile text finds nothing', async () => {
    const cari = (kantor: string, kata: string, sesudah?: string) => listRegister(meja.at.database.db, kantor as Parameters<typeof listRegister>[1], { cari: kata, sesudah }, 2);
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await ajukanUji(meja, { permintaan: permintaan({ rincian: `Notulen penghapusan inventaris gudang nomor ${n}` }) })).id);
    const first = await cari('3313', 'notulen gudang');
    expect(first).toHaveLength(2);
    expect(await cari('3313', 'notulen gudang', first[1]?.nomor)).toHaveLength(1);
    expect(await cari('3301', 'notulen gudang')).toEqual([]);
    expect(await cari('3313', 'Wulandari')).toEqual([]);
    const [id = ''] = ids;
    expect((await aturBerkas(meja.at, { id, versi: await versi(id), actor: petugasL, judul: 'Barang rampasan' })).ok).toBe(true);
    expect((await cari('3313', 'rampasan')).map((one) => one.id)).toEqual([id]);
    for (const one of HOSTILE) expect(Array.isArray(await cari('3313', bersih(one)))).toBe(true);
  });
});
