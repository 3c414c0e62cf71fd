// Do register, report, statistics, oversight and retention say what the record says? (UU 14/2008 Pasal 12; ppid.md 17, 20, 25 S10; keamanan.md 2.5)
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AreaCode, areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import { operator } from '#platform/action';
import { readCalendar } from '#platform/calendar';
import { clocksOf } from '#platform/clocks';
import { rows, run, sql } from '#platform/db';
import { xlsxOf } from '#platform/sheets';
import { findLeaf } from '#platform/tlog';
import { recordedTerminal, testDeps } from '../../../../test/fixture.ts';
import { modules } from '../../../main.ts';
import { kirimJawaban, cabut, tandaiLewat } from '../permohonan/actions/akhiri.ts';
import { tutupTidakLengkap } from '../permohonan/actions/lengkapi.ts';
import { perpanjang, pilihJalur } from '../permohonan/actions/urus.ts';
import { warga } from '../permohonan/gerak.ts';
import { MODULE } from '../permohonan/jam.ts';
import { type Meja, ajukanUji, baca, mejaUji, petugas } from '../permohonan/permohonan-fixture.ts';
import type { Answered } from '../permohonan/states.ts';
import { readPemohon } from '../permohonan/store/berkas.ts';
import { cetakSurat, simpanSurat } from '../surat/surat.ts';
import { readSurat, listSurat } from '../surat/store/surat.ts';
import { jalankanRetensi } from './actions/retensi.ts';
import { idLaporan, mulaiJamLaporan, terbitkanLaporan } from './actions/terbitkan.ts';
import { ambilEkspor, mintaEkspor, putusEkspor } from './actions/unduh.ts';
import { persepuluhPersen } from './angka.ts';
import { bukuPermohonan } from './buku.ts';
import { laporanCommands } from './commands.ts';
import { hitungPindah } from './hitung.ts';
import { susunIsi, tahunPenuh } from './isi.ts';
import { lembarLaporan } from './naskah.ts';
import { bacaPantau } from './pages/pantau.tsx';
import { periksaBuku } from './periksa.ts';
import { hitungStatistik, statistikDari } from './statistik.ts';
import { readLaporan, readPdf } from './store/laporan.ts';
import { listBaris } from './store/register.ts';
import { jatuhTempo } from './tempo.ts';

const KANTOR = areaCode('3313');
const d = petugas('ppid', KANTOR);
const KATA = { kebijakan: 'Satu meja.', petugas: '', anggaran: '', kendala: '' };
let meja: Meja;

/** Working days of an ordinary autumn: 2026-08-31 is a Monday, no holiday until the answers are sent. */
const AWAL = '2026-08-31T03:00:00Z';
/** Day of the n-th working day after it. */
function hariKe(n: number): string {
  let [at, left] = [Date.parse(AWAL), n];
  while (left > 0) {
    at += 86_400_000;
    if (![0, 6].includes(new Date(at).getUTCDay())) left -= 1;
  }
  return new Date(at).toISOString();
}

async function jawab(id: string, keadaan: Answered, hari: number, panjang = false): Promise<void> {
  meja.jam.ke(AWAL);
  await pilihJalur(meja.at, { id, versi: 1, actor: d, jalur: 'umum', alasan: 'Menyangkut anggaran.' });
  if (panjang) {
    meja.jam.ke(hariKe(9));
    expect(await perpanjang(meja.at, { id, versi: (await baca(meja, id)).versi, actor: d, alasan: 'Dokumen tersebar di tiga unit kerja.' })).toMatchObject({ ok: true });
  }
  meja.jam.ke(hariKe(hari));
  const sent = await kirimJawaban(meja.at, { id, versi: (await baca(meja, id)).versi, actor: d, keadaan, langsung: true, surat: { nomor: `uji-${hari}`, sha256: '0'.repeat(64) }, biaya: 2_000 });
  expect(sent).toMatchObject({ ok: true });
}

/** S10: the answers' days, which of them were extended, and what became of the rest. */
const JAWABAN: readonly (readonly [Answered, number, boolean?])[] = [
  ['DIJAWAB_PENUH', 3], ['DIJAWAB_PENUH', 5], ['DIJAWAB_PENUH', 8], ['DIJAWAB_PENUH', 10], ['DIJAWAB_PENUH', 10], ['DIJAWAB_SEBAGIAN', 12, true], ['DIJAWAB_SEBAGIAN', 17, true], ['DITOLAK', 11], ['TIDAK_DIKUASAI', 2],
];
const ids: string[] = [];

beforeAll(async () => {
  meja = await mejaUji(AWAL);
  for (let n = 0; n < 11; n += 1) ids.push((await ajukanUji(meja)).id);
  const kurang = await ajukanUji(meja, { identitas: 'belum' });
  ids.push(kurang.id);
  for (const [at, [keadaan, hari, panjang]] of JAWABAN.entries()) await jawab(ids[at] ?? '', keadaan, hari, panjang);
  meja.jam.ke(AWAL);
  await pilihJalur(meja.at, { id: ids[10] ?? '', versi: 1, actor: d, jalur: 'umum', alasan: 'Menyangkut anggaran.' });
  await cabut(meja.at, { id: ids[9] ?? '', actor: warga(KANTOR), pelaku: 'P' });
  meja.jam.ke('2026-10-30T03:00:00Z');
  await tutupTidakLengkap(meja.at, kurang.id);
  await meja.at.database.transaction((db) => tandaiLewat(db, meja.at, ids[10] ?? ''));
}, 120_000);
afterAll(() => meja.close());

describe('S10 through the record', () => {
  it('diterima 12; tingkat kabul 7/8 = 87.5%; tepat waktu 8/10; mean 8.7, median 10, longest 17; diperpanjang 2/10', async () => {
    const { angka, jalur, waktu } = await susunIsi(meja.at.database.db, KANTOR, 2026, KATA);
    expect([angka.diterima, angka.dikabulkan, angka.tingkatKabul, persepuluhPersen(angka.tingkatKabul)]).toEqual([12, 7, { n: 7, dari: 8 }, 875]);
    expect(angka.tepatWaktu).toEqual({ n: 8, dari: 10 });
    expect(angka.hari).toEqual({ jawaban: 9, jumlah: 78, rerataPersepuluh: 87, medianPersepuluh: 100, p90: 17, terlama: 17 });
    expect(angka.diperpanjang).toEqual({ n: 2, dari: 10 });
    expect([angka.dicabut, angka.tidakLengkap, angka.terbuka, angka.terbukaLewat, angka.hasil.TIDAK_DIKUASAI]).toEqual([1, 1, 1, 1, 1]);
    expect(jalur).toEqual([{ nama: 'umum', n: 10 }, { nama: 'belum', n: 2 }]);
    expect([waktu.length, waktu[0]?.hari, waktu[1]?.hari]).toEqual([10, null, 17]);
  });

  it.each([['diterima', 12], ['dikabulkan', 7], ['ditolak', 1], ['tidak_dikuasai', 1], ['dijawab', 9], ['tepat', 8], ['lewat', 2], ['diperpanjang', 2], ['terbuka_lewat', 1], ['dicabut', 1], ['tidak_lengkap', 1], ['belum_lengkap', 0]] as const)('the query behind %s finds %i numbers', async (angka, n) => {
    expect(await listBaris(meja.at.database.db, KANTOR, { ...tahunPenuh(2026), angka }, 100)).toHaveLength(n);
  });

  it('the daily count says the same, for the office, its province and the nation; the lane alone too', async () => {
    await hitungStatistik(meja.at);
    const { db } = meja.at.database;
    const { angka } = await susunIsi(db, KANTOR, 2026, KATA);
    for (const kantor of ['3313', '33', '0'] as AreaCode[]) expect((await statistikDari(db, { kantor, bawah: true, tahun: 2026 })).angka).toEqual(angka);
    expect((await statistikDari(db, { kantor: areaCode('33'), bawah: false, tahun: 2026 })).angka.diterima).toBe(0);
    const lane = await statistikDari(db, { kantor: KANTOR, bawah: true, tahun: 2026, jalur: 'umum' });
    expect([lane.angka.diterima, lane.angka.hari.jawaban]).toEqual([10, 9]);
    expect((await statistikDari(db, { kantor: KANTOR, bawah: true, tahun: 2025 })).angka.diterima).toBe(0);
  });

  it('oversight: the office is first with one overdue, without an identity', async () => {
    const { kantor, tahun } = await bacaPantau(meja.at, areaCode('33'));
    expect([tahun, kantor[0]?.kantor, kantor[0]?.lewat, kantor[0]?.angka.hari.medianPersepuluh, kantor.length > 30]).toEqual([2026, KANTOR, 1, 100, true]);
    expect(JSON.stringify(kantor)).not.toContain('Sari');
  });
});

describe('the yearly report (Pasal 12)', () => {
  const terbit = (kata = KATA) => terbitkanLaporan(meja.at, { kantor: KANTOR, tahun: 2026, kata, actor: d, origin: 'http://pendopo.test' });

  it('not before the year is over', async () => {
    meja.jam.ke('2026-12-31T16:30:00Z');
    expect(await terbit()).toMatchObject({ ok: false, refusal: { code: 'LAPORAN_TAHUN' } });
  });

  it('its clock begins for offices with requests, three months, and stops when it is given out', async () => {
    meja.jam.ke('2026-12-31T20:00:00Z');
    const begun = await mulaiJamLaporan(meja.at, 2026);
    const jam = await clocksOf(meja.at.database.db, MODULE, idLaporan(KANTOR, 2026));
    expect([begun, jam.length, await mulaiJamLaporan(meja.at, 2026)]).toEqual([jam.length, jam.length, 0]);
    expect(await terbit()).toMatchObject({ ok: true, value: { versi: 1 } });
    for (const one of await clocksOf(meja.at.database.db, MODULE, idLaporan(KANTOR, 2026))) expect(one).toMatchObject({ keadaan: 'SELESAI', hasil: 'tepat', jatuhTempo: '2027-03-31' });
  });

  it('frozen: row, paper and a leaf to come; the same again is refused; a correction is version 2 that names the first', async () => {
    const { db } = meja.at.database;
    const one = await readLaporan(db, KANTOR, 2026);
    const pdf = await readPdf(db, KANTOR, 2026);
    expect([one?.versi, one?.isi.angka.diterima, Buffer.from(pdf ?? []).subarray(0, 5).toString()]).toEqual([1, 12, '%PDF-']);
    await expect(run(db, sql`update ppid_laporan set isi = ''`)).rejects.toThrow();
    expect(await findLeaf(db, 'dokumen', `ppid/laporan/${KANTOR}/2026`)).toBeUndefined();
    expect(await terbit()).toMatchObject({ ok: false, refusal: { code: 'LAPORAN_SAMA' } });
    expect(await terbit({ ...KATA, kendala: 'Dua arsip rusak.' })).toMatchObject({ ok: true, value: { versi: 2 } });
    const leaves = await rows(db, sql<{ versi: number; gantikan: string | null }>`select versi, manifest::jsonb ->> 'gantikan' as gantikan from tlog_antre where id = ${`ppid/laporan/${KANTOR}/2026`} order by versi`);
    expect(leaves).toEqual([{ versi: 1, gantikan: null }, { versi: 2, gantikan: one?.sha256 }]);
  });

  it('the spreadsheet holds numerator and denominator of every share', async () => {
    const one = await readLaporan(meja.at.database.db, KANTOR, 2026);
    expect(one).toBeDefined();
    if (one === undefined) return;
    const sheets = await readXlsx(Buffer.from(await xlsxOf(lembarLaporan(one.isi, { kantor: 'KPU', terbit: one.terbit, hari: day('2027-01-01'), versi: 2, alamat: 'http://pendopo.test/x' }))));
    const table = sheets[0]?.data ?? [];
    expect(table.find(([name]) => name === 'Tingkat kabul')?.slice(1, 4)).toEqual(['87,5 %', 7, 8]);
    expect(sheets[2]?.data).toHaveLength(11);
  });
});

describe('registers', () => {
  it('the book is whole; a changed word is found where it is; the command says both', async () => {
    const { db } = meja.at.database;
    const whole = await periksaBuku(db, KANTOR);
    expect([whole.rusak, whole.entri > 30]).toEqual([undefined, true]);
    const deps = testDeps(meja.at.database, modules);
    const verify = laporanCommands.find(({ words }) => words === 'ppid register verify');
    const calm = recordedTerminal();
    expect([await verify?.run(['--kantor', KANTOR], deps, calm), calm.lines[0]]).toEqual([0, expect.stringContaining(whole.kepala)]);
    await run(db, sql`alter table ppid_register disable trigger user`);
    await run(db, sql`update ppid_register set isi = replace(isi, '"web"', '"surat"') where kantor = ${KANTOR} and no = 2`);
    expect((await periksaBuku(db, KANTOR)).rusak).toEqual({ no: 2, sebab: 'isi' });
    const loud = recordedTerminal();
    expect([await verify?.run([], deps, loud), loud.problems.length]).toEqual([1, 1]);
    await run(db, sql`update ppid_register set isi = replace(isi, '"surat"', '"web"') where kantor = ${KANTOR} and no = 2`);
    await run(db, sql`delete from ppid_register where kantor = ${KANTOR} and no = 5`);
    expect((await periksaBuku(db, KANTOR)).rusak).toEqual({ no: 5, sebab: 'nomor' });
    expect(await verify?.run(['--x'], deps, recordedTerminal())).toBe(2);
  });

  it('masked by default; whole for the own office; column order of the book', async () => {
    const found = await listBaris(meja.at.database.db, KANTOR, tahunPenuh(2026), 100);
    const masked = bukuPermohonan(meja.at, { lang: 'id', kantor: KANTOR, lengkap: false }, found);
    expect(masked.kolom.slice(0, 9)).toEqual(['No.', 'Nomor permohonan', 'Tanggal', 'Nama', 'Alamat', 'Nomor kontak', 'Pekerjaan', 'Informasi yang diminta', 'Tujuan penggunaan']);
    expect(JSON.stringify(masked)).not.toMatch(/Sari Wulandari|081200000011|Merdeka/);
    expect(masked.baris[0]?.slice(3, 5)).toEqual(['S*** W***', '***']);
    const lengkap = bukuPermohonan(meja.at, { lang: 'id', kantor: KANTOR, lengkap: true }, found);
    expect(lengkap.baris[0]?.slice(3, 6)).toEqual(['Sari Wulandari', 'Jalan Merdeka 11, Karanganyar', '081200000011, sari@contoh.id']);
    const [, , , , , , , , , , , , keputusan, , , , biaya, , , hari0, batas, panjang, hari] = masked.baris[5] ?? [];
    expect([keputusan, biaya, hari0, batas, panjang, hari]).toEqual(['Dijawab sebagian', 2_000, '2026-08-31', '2026-09-23', 'ya', 12]);
  });

  it.each([
    [{ dari: '2026-08-31', sampai: 'besok', alasan: 'Pemeriksaan internal' }, 'EKSPOR_HARI'],
    [{ dari: '2026-09-30', sampai: '2026-08-01', alasan: 'Pemeriksaan internal' }, 'EKSPOR_HARI'],
    [{ dari: '2026-08-01', sampai: '2026-08-31', alasan: 'apa' }, 'EKSPOR_ALASAN'],
    [{ dari: '2026-08-01', sampai: '2026-08-31', alasan: 'Pemeriksaan internal', buku: 'gaji' }, 'EKSPOR_BUKU'],
  ])('ppid.md 20: %j with identities is refused: %s', async (asked, code) => {
    expect(await mintaEkspor(meja.at, { kantor: KANTOR, actor: d, buku: 'permohonan', ...asked })).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each([['permohonan', 12], ['keberatan', 0]] as const)('ppid.md 20: the %s register leaves with identities where two persons want it, for a day, with %i rows on record', async (buku, n) => {
    const { db } = meja.at.database;
    const asked = await mintaEkspor(meja.at, { kantor: KANTOR, actor: d, buku, dari: '2026-08-31', sampai: '2026-08-31', alasan: 'Pemeriksaan internal' });
    if (!asked.ok) throw new Error(asked.refusal.code);
    const { id } = asked.value;
    const a = petugas('atasan_ppid', KANTOR);
    expect(await ambilEkspor(meja.at, { id, actor: d })).toMatchObject({ ok: false, refusal: { code: 'EKSPOR_TIADA' } });
    expect(await putusEkspor(meja.at, { id, actor: d, setuju: true })).toMatchObject({ ok: false, refusal: { code: 'E_DUA_ORANG' } });
    expect((await putusEkspor(meja.at, { id, actor: a, setuju: true })).ok).toBe(true);
    expect(await putusEkspor(meja.at, { id, actor: a, setuju: false })).toMatchObject({ ok: false, refusal: { code: 'EKSPOR_TIADA' } });
    expect(await ambilEkspor(meja.at, { id, actor: a })).toMatchObject({ ok: false, refusal: { code: 'E_DUA_ORANG' } });
    const taken = await ambilEkspor(meja.at, { id, actor: d });
    expect(taken.ok && taken.value.isi.baris).toHaveLength(n);
    const found = await rows(db, sql<{ isi: string }>`select isi from audit_entri where aksi = 'ppid.register-ekspor' and isi like ${`%${id}%`} order by urutan`);
    expect(found).toHaveLength(3);
    expect(found.at(-1)?.isi).toContain(`"baris":${n}`);
    const now = new Date(meja.at.clock.now());
    meja.jam.ke(new Date(now.getTime() + 25 * 3_600_000).toISOString());
    expect(await ambilEkspor(meja.at, { id, actor: d })).toMatchObject({ ok: false, refusal: { code: 'EKSPOR_HABIS' } });
    meja.jam.ke(now.toISOString());
  });
});

it('a later decree that gives more days turns a late verdict, and the figure with it', async () => {
  const { db } = meja.at.database;
  const late = (await clocksOf(db, MODULE, ids[7] ?? '')).find(({ rule }) => rule === 'ppid.jawab.umum');
  expect(late).toMatchObject({ hasil: 'lewat', lewatN: 1 });
  if (late === undefined) return;
  const jam = { ...late, hasil: 'tepat' as const, lewatN: null };
  const deps = { ...testDeps(meja.at.database, modules), clock: meja.jam };
  const kalender = await readCalendar(db);
  await meja.at.database.transaction((inner) => hitungPindah(deps, inner, [{ clock: jam, semula: late, lama: late.jatuhTempo, baru: jam.jatuhTempo, kalender, baris: [], dasar: null }]));
  expect((await listBaris(db, KANTOR, { ...tahunPenuh(2026), angka: 'tepat' }, 100)).map(({ id }) => id)).toContain(ids[7]);
});

describe('retention (pack: two years after the case is final)', () => {
  it('who asked goes, the register line stays; what is held by an objection waits; letters without identity stay', async () => {
    const { db } = meja.at.database;
    const [id = '', tahan = ''] = [ids[9], ids[11]];
    meja.jam.ke('2026-10-30T03:00:00Z');
    const p = await baca(meja, id);
    const surat = async (ringkas: string, isi: string) => cetakSurat(meja.at, { jenis: 'penutupan', permohonan: p, penanda: 'PPID', ringkas, blocks: [{ kind: 'paragraph', text: isi }], origin: 'http://pendopo.test' });
    for (const isi of ['Kepada Sari Wulandari di tempat.', 'Permohonan ditutup.']) {
      const printed = await surat('Ditutup.', isi);
      await meja.at.database.transaction((inner) => simpanSurat(inner, meja.at, printed));
    }
    await run(db, sql`insert into ppid_keberatan (id, nomor, permohonan, kantor, jalur, kanal, alasan, rahasia, keadaan, diterima_pada, tanggal, diubah)
      values (gen_random_uuid(), 'KBR-3313-2026-00001', ${tahan}::uuid, ${KANTOR}, 'umum', 'web', 'g', 'x', 'KEBERATAN_TERDAFTAR', now(), date '2026-10-30', now())`);
    meja.jam.ke('2028-08-30T03:00:00Z');
    expect(await jatuhTempo(db, meja.jam)).toEqual({ perkara: 0, tahan: 0 });
    meja.jam.ke('2028-10-31T03:00:00Z');
    expect(await jatuhTempo(db, meja.jam)).toEqual({ perkara: 1, tahan: 1 });
    const retention = laporanCommands.find(({ words }) => words === 'ppid retention');
    const dry = recordedTerminal();
    const deps = { ...testDeps(meja.at.database, modules), keys: meja.at.keys, clock: meja.jam };
    expect([await retention?.run(['--dry-run'], deps, dry), dry.lines[0]]).toEqual([0, 'Jatuh tempo: 1 perkara; ditahan karena keberatan atau sengketa: 1']);
    expect(await readPemohon(db, id)).not.toMatchObject({ rahasia: '' });
    expect(await jalankanRetensi(meja.at, { actor: operator })).toEqual({ perkara: 1, surat: 1, keberatan: 0 });
    expect(await readPemohon(db, id)).toEqual({ rahasia: '', samar: 'S*** W***', kabarSurel: false });
    expect((await readPemohon(db, tahan))?.rahasia).not.toBe('');
    const kept = await Promise.all((await listSurat(db, id)).map(async (one) => (await readSurat(db, id, one.id))?.isi === ''));
    expect(kept).toEqual([true, false]);
    expect(await baca(meja, id)).toMatchObject({ keadaan: 'DICABUT', nomor: p.nomor });
    const [entry] = await rows(db, sql<{ isi: string }>`select isi from audit_entri where aksi = 'ppid.retensi-jalan'`);
    expect(entry?.isi).toBe('{"keberatan":0,"perkara":1,"surat":1}');
    expect(await jalankanRetensi(meja.at, { actor: operator })).toEqual({ perkara: 0, surat: 0, keberatan: 0 });
    expect(await retention?.run(['--apa'], deps, dry)).toBe(2);
  });
});
