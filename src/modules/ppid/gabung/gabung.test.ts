// Do two requests of one applicant become one by her word alone, with the older clock? (ppid.md section 8, notes; section 21; UU 14/2008 Pasal 22)
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEntries as listTrail } from '#platform/audit';
import { clocksOf, isOpen } from '#platform/clocks';
import { filesOf, insertFile } from '#platform/attachments';
import { cabut, kirimJawaban } from '../permohonan/actions/akhiri.ts';
import { pilihJalur, tugaskan } from '../permohonan/actions/urus.ts';
import { warga } from '../permohonan/gerak.ts';
import { MODULE } from '../permohonan/jam.ts';
import { type Meja, ajukanUji, baca, mejaUji, permintaan, petugas } from '../permohonan/permohonan-fixture.ts';
import { listButir, listLangkah, listTugas } from '../permohonan/store/berkas.ts';
import { listEntries } from '../permohonan/store/register.ts';
import { day } from '#kernel/day';
import { terbitkanSurat } from '../surat/terbit.ts';
import { listSurat } from '../surat/store/surat.ts';
import { makeDeps } from '../../../start.ts';
import { modules } from '../../../main.ts';
import { type Putusan, putuskanGabung, sidikGabung, tarikGabung, usulGabung } from './actions/gabung.ts';
import { butirBaru, orangSama, urutkan } from './orang.ts';
import { listGabung } from './store/gabung.ts';

let meja: Meja;
beforeAll(async () => {
  meja = await mejaUji('2026-03-13T03:15:00Z');
});
afterAll(() => meja.close());

const l = petugas('petugas_layanan', '3313');
const d = petugas('ppid', '3313');
const p = warga('3313' as Parameters<typeof warga>[0]);
const ALASAN = 'Anda bertanya hal yang sama pada dua hari yang berbeda.';
const RINCIAN = '1. Laporan keuangan kantor tahun 2025\n2. Daftar hadir rapat pleno Januari 2026';
const DUA = permintaan({ rincian: RINCIAN, butir: ['Laporan keuangan kantor tahun 2025', 'Daftar hadir rapat pleno Januari 2026'] });

/** The older of Fri 2026-03-13, the younger of Mon 2026-03-16 with one more item. */
async function dua(): Promise<{ readonly tua: string; readonly muda: string; readonly nomorTua: string; readonly nomorMuda: string }> {
  meja.jam.ke('2026-03-13T03:15:00Z');
  const tua = await ajukanUji(meja, { permintaan: permintaan({ rincian: 'Laporan keuangan kantor tahun 2025', butir: ['Laporan keuangan kantor tahun 2025.'] }) });
  await pilihJalur(meja.at, { id: tua.id, versi: 1, actor: d, jalur: 'umum', alasan: 'Menyangkut anggaran kantor.' });
  meja.jam.ke('2026-03-16T03:15:00Z');
  const muda = await ajukanUji(meja, { permintaan: DUA });
  return { tua: tua.id, muda: muda.id, nomorTua: tua.nomor, nomorMuda: muda.nomor };
}
const usul = async (id: string, nomor: string, alasan = ALASAN) => usulGabung(meja.at, { id, versi: (await baca(meja, id)).versi, actor: l, nomor, alasan });
const sidik = async (tua: string, muda: string): Promise<string> => sidikGabung({ tua: await baca(meja, tua), muda: await baca(meja, muda) });
const kode = (done: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string => (done.ok ? 'ok' : (done.refusal?.code ?? ''));

describe('older of 2026-03-13, younger of 2026-03-16, her consent on 2026-03-17', () => {
  it('proposed from the younger or the older, it is the same pair; she agrees: the younger is withdrawn, the older keeps day 0 and 2026-04-06', async () => {
    const { tua, muda, nomorTua, nomorMuda } = await dua();
    await tugaskan(meja.at, { id: muda, versi: 1, actor: d, unit: 'Keuangan', pesan: '', batas: day('2026-03-17') });
    await meja.at.database.transaction((db) => insertFile(db, meja.at, { sha256: createHash('sha256').update('a,b').digest('hex'), bytes: 3, type: 'csv', name: 'lampiran.csv', active: false, content: () => Promise.resolve(Buffer.from('a,b')) }, { module: MODULE, object: muda, purpose: 'lampiran', class: 'terbatas', by: 'warga' }));
    expect(kode(await usul(tua, nomorMuda))).toBe('ok');
    const [held] = await listGabung(meja.at.database.db, muda);
    expect(held).toMatchObject({ tua, muda, keadaan: 'USUL' });
    // Nothing has moved yet.
    expect([(await baca(meja, tua)).keadaan, (await baca(meja, muda)).keadaan]).toEqual(['TERDAFTAR', 'DIPROSES']);
    meja.jam.ke('2026-03-17T03:00:00Z');
    const one: Putusan = { gabung: held?.id ?? '', id: muda, actor: p, setuju: true, sidik: await sidik(tua, muda) };
    expect(kode(await putuskanGabung(meja.at, one))).toBe('ok');
    expect(await baca(meja, muda)).toMatchObject({ keadaan: 'DICABUT' });
    const kept = await baca(meja, tua);
    expect(kept).toMatchObject({ keadaan: 'TERDAFTAR', nomor: nomorTua });
    expect(kept.rincian).toContain(`Dari permohonan ${nomorMuda}:`);
    const clocks = await clocksOf(meja.at.database.db, MODULE, tua);
    expect(clocks.find(({ rule }) => rule === 'ppid.jawab.umum')).toMatchObject({ tanggal0: '2026-03-13', jatuhTempo: '2026-04-06', keadaan: 'BERJALAN' });
    expect((await clocksOf(meja.at.database.db, MODULE, muda)).filter(isOpen)).toEqual([]);
    expect((await listButir(meja.at.database.db, tua)).map(({ no, teks }) => [no, teks])).toEqual([[1, 'Laporan keuangan kantor tahun 2025.'], [2, 'Daftar hadir rapat pleno Januari 2026']]);
    // What the unit still owes is owed to the older now.
    expect([(await listTugas(meja.at.database.db, tua)).length, (await listTugas(meja.at.database.db, muda)).length]).toEqual([1, 0]);
    // Her attachment is at hand on both.
    for (const id of [tua, muda]) expect((await filesOf(meja.at.database.db, MODULE, id)).map(({ purpose }) => purpose)).toEqual(['lampiran']);
    const book = (await listEntries(meja.at.database.db, '3313', 0, 50)).map(({ nomor, peristiwa, isi }) => [nomor, peristiwa, JSON.parse(isi) as unknown]);
    expect(book).toContainEqual([nomorMuda, 'cabut', { dicabut: true, gabung: nomorTua }]);
    expect(book).toContainEqual([nomorTua, 'gabung', { gabung: nomorMuda, butir: 1 }]);
    const steps = (await listLangkah(meja.at.database.db, muda)).map(({ langkah, akun }) => [langkah, akun]);
    expect(steps.slice(-2)).toEqual([['usul-gabung', l.id], ['cabut', 'warga']]);
    // Agreed once is agreed for good.
    expect(kode(await putuskanGabung(meja.at, one))).toBe('GABUNG_SUDAH');
    expect(kode(await tarikGabung(meja.at, { gabung: held?.id ?? '', id: muda, actor: l }))).toBe('GABUNG_SUDAH');
    const trail = await listTrail(meja.at.database.db, { object: { jenis: 'permohonan', id: tua }, limit: 20 });
    expect(JSON.stringify(trail)).toContain(nomorMuda);
    expect(JSON.stringify(trail)).not.toContain('Sari');
  });

  it('the letter of withdrawal names the older number', async () => {
    const { tua, muda, nomorTua, nomorMuda } = await dua();
    await usul(muda, nomorTua);
    const [held] = await listGabung(meja.at.database.db, muda);
    await putuskanGabung(meja.at, { gabung: held?.id ?? '', id: tua, actor: p, setuju: true, sidik: await sidik(tua, muda) });
    const deps = makeDeps(modules, meja.at.settings, meja.at.database, meja.at.keys, meja.at.log, meja.at.clock);
    while ((await terbitkanSurat(deps)) > 0) await Promise.resolve();
    const letters = await listSurat(meja.at.database.db, muda);
    expect(letters.map(({ jenis }) => jenis)).toContain('pencabutan');
    expect(letters.find(({ jenis }) => jenis === 'pencabutan')?.nomor).toContain(nomorMuda);
  });
});

describe('what cannot be joined', () => {
  it('GABUNG_ORANG: another applicant; a shared telephone with another name is another applicant', async () => {
    const { muda } = await dua();
    const lain = await ajukanUji(meja, { permintaan: permintaan({ pemohon: { ...permintaan().pemohon, nama: 'Budi Santoso' } }) });
    expect(kode(await usul(muda, lain.nomor))).toBe('GABUNG_ORANG');
  });
  it('GABUNG_TIADA: another office, an unknown number, hostile numbers; GABUNG_SAMA: itself', async () => {
    const { muda, nomorMuda } = await dua();
    const jauh = await ajukanUji(meja, { permintaan: permintaan({ kantor: '3301' as Parameters<typeof warga>[0] }) });
    expect(kode(await usul(muda, jauh.nomor))).toBe('GABUNG_TIADA');
    for (const nomor of ['', 'PPID-3313-2026-99999', "PPID-3313-2026-00001' or 1=1", 'PPID-3313-2026-00001\u0000', '../../etc']) expect(kode(await usul(muda, nomor)), nomor).toBe('GABUNG_TIADA');
    expect(kode(await usul(muda, nomorMuda))).toBe('GABUNG_SAMA');
  });
  it('GABUNG_DIJAWAB: one has its answer; E_KEADAAN: one was withdrawn, or the older is not complete', async () => {
    const a = await dua();
    await kirimJawaban(meja.at, { id: a.tua, versi: (await baca(meja, a.tua)).versi, actor: d, keadaan: 'DIJAWAB_PENUH', langsung: true, surat: { nomor: 'uji', sha256: 'a'.repeat(64) } });
    expect(kode(await usul(a.muda, a.nomorTua))).toBe('GABUNG_DIJAWAB');
    const b = await dua();
    await cabut(meja.at, { id: b.tua, actor: p, pelaku: 'P' });
    expect(kode(await usul(b.muda, b.nomorTua))).toBe('E_KEADAAN');
    const satu = await ajukanUji(meja, { identitas: 'belum' });
    const dua1 = await ajukanUji(meja, { identitas: 'belum' });
    expect(kode(await usul(satu.id, dua1.nomor))).toBe('E_KEADAAN');
  });
  it('a complete one keeps its clock beside an earlier one that is not complete: the incomplete one ends', async () => {
    meja.jam.ke('2026-03-13T03:15:00Z');
    const belum = await ajukanUji(meja, { identitas: 'belum' });
    meja.jam.ke('2026-03-16T03:15:00Z');
    const lengkap = await ajukanUji(meja);
    expect(kode(await usul(lengkap.id, belum.nomor))).toBe('ok');
    expect(await listGabung(meja.at.database.db, belum.id)).toMatchObject([{ tua: lengkap.id, muda: belum.id }]);
  });
  it('E_ALASAN_KOSONG, PERMOHONAN_BERUBAH, GABUNG_SUDAH while one stands; taken back it can be proposed anew', async () => {
    const { tua, muda, nomorTua, nomorMuda } = await dua();
    expect(kode(await usul(muda, nomorTua, 'sama'))).toBe('E_ALASAN_KOSONG');
    expect(kode(await usulGabung(meja.at, { id: muda, versi: 99, actor: l, nomor: nomorTua, alasan: ALASAN }))).toBe('PERMOHONAN_BERUBAH');
    expect(kode(await usul(muda, nomorTua))).toBe('ok');
    expect(kode(await usul(tua, nomorMuda))).toBe('GABUNG_SUDAH');
    const [held] = await listGabung(meja.at.database.db, muda);
    expect(kode(await tarikGabung(meja.at, { gabung: held?.id ?? '', id: muda, actor: d }))).toBe('ok');
    expect(kode(await putuskanGabung(meja.at, { gabung: held?.id ?? '', id: muda, actor: p, setuju: true, sidik: await sidik(tua, muda) }))).toBe('GABUNG_SUDAH');
    expect((await baca(meja, muda)).keadaan).toBe('TERDAFTAR');
    expect(kode(await usul(muda, nomorTua))).toBe('ok');
  });
  it('GABUNG_BERUBAH: the older changed since she read; declined, both go on', async () => {
    const { tua, muda, nomorTua } = await dua();
    await usul(muda, nomorTua);
    const [held] = await listGabung(meja.at.database.db, muda);
    const lama = await sidik(tua, muda);
    await pilihJalur(meja.at, { id: tua, versi: (await baca(meja, tua)).versi, actor: d, jalur: 'umum', alasan: 'Alasan yang diperbaiki.' });
    const on = { gabung: held?.id ?? '', id: muda, actor: p };
    expect(kode(await putuskanGabung(meja.at, { ...on, setuju: true, sidik: lama }))).toBe('GABUNG_BERUBAH');
    expect(kode(await putuskanGabung(meja.at, { ...on, id: '00000000-0000-4000-8000-000000000000', setuju: true, sidik: await sidik(tua, muda) }))).toBe('GABUNG_TIADA');
    expect(kode(await putuskanGabung(meja.at, { ...on, setuju: false, sidik: lama }))).toBe('ok');
    expect([(await baca(meja, tua)).keadaan, (await baca(meja, muda)).keadaan]).toEqual(['TERDAFTAR', 'TERDAFTAR']);
  });
  it('a spoken word is written down by another officer than the one who proposed (E_DUA_ORANG), with how she was known', async () => {
    const { tua, muda, nomorTua } = await dua();
    await usul(muda, nomorTua);
    const [held] = await listGabung(meja.at.database.db, muda);
    const on = { gabung: held?.id ?? '', id: muda, setuju: true, sidik: await sidik(tua, muda) };
    expect(kode(await putuskanGabung(meja.at, { ...on, actor: l, lisan: { cara: 'telepon', bukti: 'dua pertanyaan benar' } }))).toBe('E_DUA_ORANG');
    expect(kode(await putuskanGabung(meja.at, { ...on, actor: d, lisan: { cara: 'telepon', bukti: '' } }))).toBe('E_ALASAN_KOSONG');
    expect(kode(await putuskanGabung(meja.at, { ...on, actor: d, lisan: { cara: 'telepon', bukti: 'dua pertanyaan benar' } }))).toBe('ok');
    const last = (await listLangkah(meja.at.database.db, muda)).at(-1);
    expect([last?.langkah, last?.akun, JSON.parse(last?.isi ?? '{}')]).toEqual(['cabut', d.id, { gabung: nomorTua, lisan: 'telepon', bukti: 'dua pertanyaan benar' }]);
  });
  it('agreed and withdrawn at the same moment: one of the two acts stands', async () => {
    const { tua, muda, nomorTua } = await dua();
    await usul(muda, nomorTua);
    const [held] = await listGabung(meja.at.database.db, muda);
    const tag = await sidik(tua, muda);
    const [a, b] = await Promise.all([putuskanGabung(meja.at, { gabung: held?.id ?? '', id: muda, actor: p, setuju: true, sidik: tag }), cabut(meja.at, { id: muda, actor: p, pelaku: 'P' })]);
    expect([kode(a), kode(b)].filter((one) => one === 'ok')).toHaveLength(1);
    expect((await baca(meja, muda)).keadaan).toBe('DICABUT');
  });
});

describe('who is one applicant, which is the older, what does it lack', () => {
  const sari = permintaan().pemohon;
  it.each([
    ['the same telephone, written otherwise', { ...sari, surel: '', alamat: 'di loket', telepon: '+62 812-0000-0011' }, true],
    ['the same mail', { ...sari, telepon: '', alamat: 'di loket' }, true],
    ['the same address and name', { ...sari, telepon: '', surel: '' }, true],
    ['nothing but the name', { ...sari, telepon: '0899999999', surel: 'lain@contoh.id', alamat: 'Jalan Lain 1' }, false],
    ['both at the counter', { ...sari, telepon: '0899999999', surel: '', alamat: 'di loket' }, false],
    ['another name', { ...sari, nama: 'Sari W.' }, false],
    ['no name', { ...sari, nama: ' ' }, false],
  ])('%s', (_how, other, same) => {
    expect(orangSama(sari, other)).toBe(same);
  });
  it('by day 0, then by receipt, then by number', () => {
    const a = { lengkapPada: '2026-03-16T01:00:00Z', diterimaPada: '2026-03-10T01:00:00Z', nomor: 'PPID-3313-2026-00001' };
    const b = { lengkapPada: '2026-03-13T01:00:00Z', diterimaPada: '2026-03-13T01:00:00Z', nomor: 'PPID-3313-2026-00002' };
    expect(urutkan(a, b).tua).toBe(b);
    expect(urutkan<{ lengkapPada: string | null; diterimaPada: string; nomor: string }>(b, { ...b, lengkapPada: null }).tua).toBe(b);
    expect(urutkan({ ...b, nomor: 'PPID-3313-2026-00100' }, b).tua).toBe(b);
  });
  it('items in other letters are the same item', () => {
    expect(butirBaru([{ teks: 'Laporan  KEUANGAN 2025.' }], [{ teks: 'laporan keuangan 2025' }, { teks: 'daftar hadir' }])).toEqual(['daftar hadir']);
  });
});
