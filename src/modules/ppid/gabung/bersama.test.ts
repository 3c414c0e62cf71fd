// Are requests of different applicants worked on once and answered one by one? (ppid.md sections 8, 9, 20 and 21; UU 14/2008 Pasal 22)
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#kernel/day';
import { filesOf, insertFile } from '#platform/attachments';
import { HOSTILE } from '../../../../test/abuse/hostile.ts';
import { kirim, periksaKini } from '../jawaban/actions/kirim.ts';
import { hitamkan, lampirkan, setujui, simpanDraf, usulkan } from '../jawaban/actions/susun.ts';
import { DRAF_AWAL } from '../jawaban/draf.ts';
import { listBerkas, readDraf } from '../jawaban/store/jawaban.ts';
import { cabut } from '../permohonan/actions/akhiri.ts';
import { pilihJalur, tugaskan } from '../permohonan/actions/urus.ts';
import { warga } from '../permohonan/gerak.ts';
import { MODULE } from '../permohonan/jam.ts';
import { type Meja, ajukanUji, baca, mejaUji, permintaan, petugas } from '../permohonan/permohonan-fixture.ts';
import { listButir, listTunggu } from '../permohonan/store/berkas.ts';
import { BERSAMA_MAX, buatBersama, ubahAnggota } from './actions/bersama.ts';
import { salinDraf } from './actions/salin.ts';
import { type Serentak, serentak } from './actions/serentak.ts';
import { kelompokkan, kemiripan, kataDari, serupa } from './mirip.ts';
import { bersamaOf, listAnggota, listBersama, listPerpindahan } from './store/bersama.ts';

let meja: Meja;
beforeAll(async () => {
  meja = await mejaUji('2026-10-13T03:00:00Z');
});
afterAll(() => meja.close());

const KANTOR = '3313' as Parameters<typeof warga>[0];
const l = petugas('petugas_layanan', '3313');
const d = petugas('ppid', '3313');
const t = petugas('tim_pertimbangan', '3313');
let no = 0;
async function satu(rincian: string, over: Parameters<typeof permintaan>[0] = {}): Promise<string> {
  no += 1;
  const pemohon = { ...permintaan().pemohon, nama: `Warga Nomor ${no}`, telepon: '', surel: `warga${no}@contoh.id`, tujuan: 'Kampanye keterbukaan' };
  return (await ajukanUji(meja, { identitas: 'diterima', permintaan: permintaan({ rincian, butir: [rincian], pemohon, kabarSurel: false, ...over }) })).id;
}
const TEKS = 'Mohon dokumen pengadaan sewa kendaraan logistik pemilu 2024 beserta nilai kontraknya';
const nomorOf = async (id: string): Promise<string> => (await baca(meja, id)).nomor;
const lihat = async (ids: readonly string[]): Promise<ReadonlyMap<string, number>> => new Map(await Promise.all(ids.map(async (id) => [id, (await baca(meja, id)).versi] as const)));
async function berkas(...texts: readonly string[]): Promise<{ readonly id: string; readonly ids: readonly string[] }> {
  const ids: string[] = [];
  for (const text of texts) ids.push(await satu(text));
  const made = await buatBersama(meja.at, { kantor: KANTOR, judul: 'Sewa kendaraan logistik', ids, actor: l });
  if (!made.ok) throw new Error(made.refusal.code);
  return { id: made.value.id, ids };
}
const semua = async (id: string, ids: readonly string[], langkah: Serentak) => serentak(meja.at, { bersama: { id, kantor: KANTOR }, actor: d, lihat: await lihat(ids), langkah });

describe('members of a joint file', () => {
  it('two at least, of the own office, in one file only; who cannot come in is named', async () => {
    const [a, b, c] = [await satu(TEKS), await satu(TEKS), await satu(TEKS)];
    const jauh = (await ajukanUji(meja, { permintaan: permintaan({ kantor: '3301' as typeof KANTOR }) })).id;
    const gone = await satu(TEKS);
    await cabut(meja.at, { id: gone, actor: warga(KANTOR), pelaku: 'P' });
    expect(await buatBersama(meja.at, { kantor: KANTOR, judul: 'Satu saja', ids: [a, jauh], actor: l })).toMatchObject({ ok: false, refusal: { code: 'BERSAMA_SEDIKIT' } });
    expect((await listBersama(meja.at.database.db, KANTOR, 100)).some(({ judul }) => judul === 'Satu saja')).toBe(false);
    expect(await buatBersama(meja.at, { kantor: KANTOR, judul: 'abc', ids: [a, b], actor: l })).toMatchObject({ ok: false, refusal: { code: 'BERSAMA_JUDUL' } });
    expect(await buatBersama(meja.at, { kantor: KANTOR, judul: 'Terlalu banyak', ids: Array.from({ length: BERSAMA_MAX + 1 }, (_one, at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`), actor: l })).toMatchObject({ ok: false, refusal: { code: 'BERSAMA_PENUH' } });
    const made = await buatBersama(meja.at, { kantor: KANTOR, judul: 'Sewa kendaraan', ids: [a, b, a, jauh, gone], actor: l });
    if (!made.ok) throw new Error(made.refusal.code);
    expect(made.value.hasil.map(({ code }) => code ?? 'masuk')).toEqual(['masuk', 'masuk', 'ANGGOTA_TIADA', 'E_KEADAAN']);
    // The number of another office's request is not told.
    expect(made.value.hasil[2]?.nomor).toBe('');
    expect(await buatBersama(meja.at, { kantor: KANTOR, judul: 'Berkas kedua', ids: [a, c], actor: l })).toMatchObject({ ok: false, refusal: { code: 'BERSAMA_SEDIKIT' } });
    const out = await ubahAnggota(meja.at, { id: made.value.id, masuk: [c], keluar: [a, c], actor: d });
    expect(out.ok && out.value.map(({ code }) => code ?? 'ok')).toEqual(['ok', 'ANGGOTA_TIADA', 'ok']);
    expect(await listAnggota(meja.at.database.db, made.value.id)).toEqual([b, c]);
    expect(await bersamaOf(meja.at.database.db, a)).toBeUndefined();
    expect((await listPerpindahan(meja.at.database.db, made.value.id, 10)).filter(({ keluarPada }) => keluarPada !== null)).toHaveLength(1);
  });
});

describe('one act over all, each moving by itself', () => {
  it('40 people of one campaign: lane and unit in one act each; the unit sees one task; nobody is asked twice', { timeout: 120_000 }, async () => {
    const { id, ids } = await berkas(...Array.from({ length: 40 }, () => TEKS));
    expect((await semua(id, ids, { jenis: 'jalur', jalur: 'umum', alasan: 'Menyangkut belanja kantor.' })).filter(({ code }) => code !== undefined)).toEqual([]);
    const langkah = { jenis: 'tugaskan', unit: 'Subbagian Umum', pesan: 'Mohon kontraknya.', batas: day('2026-10-20') } as const;
    expect((await semua(id, ids, langkah)).filter(({ code }) => code !== undefined)).toEqual([]);
    const tasks = await listTunggu(meja.at.database.db, KANTOR, 500);
    const mine = tasks.filter(({ permohonan }) => ids.includes(permohonan));
    expect([mine.length, new Set(mine.map(({ bersama }) => bersama)).size]).toEqual([40, 1]);
    expect(new Set((await semua(id, ids, { ...langkah, unit: 'subbagian UMUM' })).map(({ code }) => code))).toEqual(new Set(['UNIT_SUDAH']));
    // Each keeps its number, its own clock and its own steps.
    expect(new Set(await Promise.all(ids.map(nomorOf))).size).toBe(40);
  });

  it('who cannot move is listed with the reason: withdrawn, changed meanwhile, came later, taken out, a date after the answer is due', async () => {
    const { id, ids } = await berkas(TEKS, TEKS, TEKS, TEKS, TEKS);
    const [a = '', b = '', c = '', e = '', f = ''] = ids;
    await semua(id, ids, { jenis: 'jalur', jalur: 'umum', alasan: 'Menyangkut belanja kantor.' });
    await pilihJalur(meja.at, { id: e, versi: (await baca(meja, e)).versi, actor: d, jalur: 'pemilu', alasan: 'Menyangkut tahapan.' });
    const seen = new Map(await lihat([a, b, e, f]));
    await cabut(meja.at, { id: a, actor: warga(KANTOR), pelaku: 'P' });
    await tugaskan(meja.at, { id: b, versi: (await baca(meja, b)).versi, actor: d, unit: 'Keuangan', pesan: '', batas: day('2026-10-14') });
    await ubahAnggota(meja.at, { id, masuk: [], keluar: [f], actor: l });
    const hasil = await serentak(meja.at, { bersama: { id, kantor: KANTOR }, actor: d, lihat: seen, langkah: { jenis: 'tugaskan', unit: 'Umum', pesan: '', batas: day('2026-10-22') } });
    const of = (one: string): string | undefined => hasil.find((row) => row.id === one)?.code;
    expect([of(a), of(b), of(c), of(e), of(f)]).toEqual(['PERMOHONAN_BERUBAH', 'PERMOHONAN_BERUBAH', 'ANGGOTA_BARU', 'UNIT_BATAS', 'ANGGOTA_TIADA']);
    expect((await semua(id, [a], { jenis: 'jalur', jalur: 'umum', alasan: 'Menyangkut belanja.' })).find((row) => row.id === a)?.code).toBe('E_KEADAAN');
  });
});

/** A paper of one line, as a unit brings it. */
async function dokumen(id: string): Promise<string> {
  const bytes = Buffer.from('kendaraan,nilai\n6,12000000\n');
  const file = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, type: 'csv' as const, name: 'kontrak.csv', active: false, content: () => Promise.resolve(bytes) };
  return (await meja.at.database.transaction((db) => insertFile(db, meja.at, file, { module: MODULE, object: id, purpose: 'unit', class: 'terbatas', by: 'u' }))).id;
}

describe('one draft for all', () => {
  it('items, files and explanations are copied; each is agreed to, sent and lettered by itself', { timeout: 120_000 }, async () => {
    const { id, ids } = await berkas(TEKS, TEKS, TEKS);
    const [a = '', b = '', c = ''] = ids;
    await lampirkan(meja.at, { id: a, actor: d, butir: 1, asal: await dokumen(a) });
    const milikB = await dokumen(b);
    await simpanDraf(meja.at, { id: a, actor: d, isi: { ...DRAF_AWAL('unduh'), ringkas: 'Kontraknya kami berikan.', tentangPemohon: true }, butir: (await listButir(meja.at.database.db, a)).map((one) => ({ ...one, hasil: 'beri' as const, keterangan: 'Terlampir.' })) });
    const hasil = await semua(id, ids, { jenis: 'draf', dari: a });
    expect(hasil.map(({ id: one, code, sisa }) => [one, code, sisa])).toEqual([[b, undefined, 0], [c, undefined, 0]]);
    for (const one of [b, c]) {
      const draf = await readDraf(meja.at.database.db, one);
      expect(draf?.isi).toMatchObject({ ringkas: 'Kontraknya kami berikan.', tentangPemohon: false, cara: 'unduh' });
      expect(draf?.setujuOleh).toBeNull();
      expect(await listButir(meja.at.database.db, one)).toMatchObject([{ hasil: 'beri', keterangan: 'Terlampir.' }]);
      expect((await periksaKini(meja.at, await baca(meja, one))).halangan).toEqual([]);
    }
    // The paper that the unit brought for both is used, not kept twice.
    expect((await listBerkas(meja.at.database.db, b)).map(({ asal }) => asal)).toEqual([milikB]);
    expect((await semua(id, ids, { jenis: 'draf', dari: a })).map(({ code }) => code)).toEqual([undefined, undefined]);
    expect(await listBerkas(meja.at.database.db, c)).toHaveLength(1);
    for (const one of ids) expect((await kirim(meja.at, { id: one, versi: (await baca(meja, one)).versi, actor: d, penanda: 'PPID', origin: '' })).ok).toBe(true);
    expect(new Set(await Promise.all(ids.map(async (one) => (await baca(meja, one)).keadaan)))).toEqual(new Set(['DIJAWAB_PENUH']));
    // An answer that was sent can be used as well; an empty draft cannot.
    const late = await satu(TEKS);
    expect(await salinDraf(meja.at, { dari: a, ke: late, versi: 1, actor: d })).toMatchObject({ ok: true, value: { sisa: 0 } });
    expect((await filesOf(meja.at.database.db, MODULE, late)).map(({ purpose }) => purpose)).toEqual(['unit']);
    const kosong = await satu(TEKS);
    expect(await salinDraf(meja.at, { dari: kosong, ke: late, versi: 1, actor: d })).toMatchObject({ ok: false, refusal: { code: 'SALIN_KOSONG' } });
    expect(await salinDraf(meja.at, { dari: late, ke: kosong, versi: 9, actor: d })).toMatchObject({ ok: false, refusal: { code: 'PERMOHONAN_BERUBAH' } });
    expect(await salinDraf(meja.at, { dari: late, ke: a, versi: (await baca(meja, a)).versi, actor: d })).toMatchObject({ ok: false, refusal: { code: 'E_KEADAAN' } });
  });

  it('a copy over an agreed draft takes the agreement away; an item that asks something else stays without an outcome', async () => {
    const { ids: [a = '', b = ''] } = await berkas(TEKS, TEKS);
    const dua = await satu(`1. ${TEKS}\n2. Notulen rapat penetapan pemenang`, { butir: [TEKS, 'Notulen rapat penetapan pemenang'] });
    for (const id of [a, b]) await simpanDraf(meja.at, { id, actor: d, isi: { ...DRAF_AWAL('unduh'), ringkas: 'Ditolak.' }, butir: (await listButir(meja.at.database.db, id)).map((one) => ({ ...one, hasil: 'tolak' as const, keterangan: 'Alasan yang cukup panjang sekali.' })) });
    await usulkan(meja.at, { id: b, actor: d });
    const { sidik } = await periksaKini(meja.at, await baca(meja, b));
    expect((await setujui(meja.at, { id: b, actor: t, sidik })).ok).toBe(true);
    expect((await salinDraf(meja.at, { dari: a, ke: b, versi: (await baca(meja, b)).versi, actor: d })).ok).toBe(true);
    expect(await readDraf(meja.at.database.db, b)).toMatchObject({ usulOleh: null, setujuOleh: null });
    expect(await salinDraf(meja.at, { dari: a, ke: dua, versi: 1, actor: d })).toMatchObject({ ok: true, value: { sisa: 1 } });
    expect((await listButir(meja.at.database.db, dua)).map(({ hasil }) => hasil)).toEqual(['tolak', null]);
    expect((await hitamkan(meja.at, { id: b, actor: d, berkas: '00000000-0000-4000-8000-000000000000', kotak: [] })).ok).toBe(false);
  });
});

describe('likeness is a proposal', () => {
  it.each([
    ['the same words in another order', TEKS, 'Nilai kontraknya beserta dokumen pengadaan sewa kendaraan logistik pemilu 2024, mohon.', true],
    ['a campaign text with own words around it', TEKS, `${TEKS}. Terima kasih banyak, salam hormat.`, true],
    ['another subject', TEKS, 'Daftar pegawai yang mengikuti bimbingan teknis tahun 2025', false],
    ['no words at all', TEKS, '!!! ???', false],
  ])('%s', (_how, a, b, like) => {
    expect(serupa({ id: 'a', rincian: a }, [{ id: 'b', rincian: b }]).length === 1).toBe(like);
  });
  it('bundles hold each question once, the largest first, whatever is written (hostile texts too)', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...HOSTILE.map(String), TEKS)), { maxLength: 30 }), (texts) => {
        const all = texts.map((rincian, at) => ({ id: String(at), rincian }));
        const bundles = kelompokkan(all);
        const ids = bundles.flat().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(bundles.map((one) => one.length)).toEqual(bundles.map((one) => one.length).toSorted((a, b) => b - a));
        for (const [a, b] of texts.map((one) => [kataDari(one), kataDari(TEKS)] as const)) expect(kemiripan(a, b)).toBe(kemiripan(b, a));
      }),
      { numRuns: 60 },
    );
  });
});
