// Does the desk carry a spoken request to its answer, page by page? (ppid.md sections 4, 8, 9, 11, 22; UU 14/2008 Pasal 22)
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SignedInOfficer, ORIGIN, enrol, send, ticketIn } from '../../../../test/officers.ts';
import { type TestSite, testSite } from '../../../../test/site.ts';
import { readByNomor } from '../permohonan/store/permohonan.ts';
import { listTugas } from '../permohonan/store/berkas.ts';
import { listSurat } from '../surat/store/surat.ts';
import { BARU, MEJA, UNIT, berkasPath, jawabPath, langkahPath, putusPath, tugasPath } from './address.ts';

let site: TestSite;
let d: SignedInOfficer;
let l: SignedInOfficer;
let u: SignedInOfficer;
beforeAll(async () => {
  site = await testSite(false);
  d = await enrol(site, 'ppid', '3313');
  l = await enrol(site, 'petugas_layanan', '3313');
  u = await enrol(site, 'unit_kerja', '3313');
});
afterAll(() => site.close());

const lisan = {
  kanal: 'telepon', rincian: 'Salinan laporan keuangan kantor tahun 2025 beserta lampirannya.', tujuan: 'Untuk penelitian', jenis: 'perorangan', nama: 'Sari Wulandari', alamat: 'Jalan Merdeka 11',
  telepon: '081200000011', surel: 'sari@contoh.id', bentuk: 'audio', penyampaian: 'unduh', cara: 'ktp_video', kabar: 'ya', dibacakan: 'ya',
};

/** With a file, as a browser sends it. */
async function sendFile(who: SignedInOfficer, page: string, path: string, fields: Record<string, string>, file: { field: string; name: string; type: string; body: string }): Promise<Response> {
  const tiket = ticketIn(await (await who.get(page)).text(), path);
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, _tiket: tiket })) form.set(name, value);
  form.set(file.field, new File([file.body], file.name, { type: file.type }));
  return site.app.fetch(new Request(new URL(path, ORIGIN), { method: 'POST', body: form, headers: { ...who.headers, 'sec-fetch-site': 'same-origin' } }));
}

it('a telephone request: written down, read back, lane, unit, answer item by item, letter with its code', { timeout: 120_000 }, async () => {
  const { db } = site.deps.database;
  const kurang = await l.post(BARU, BARU, { ...lisan, dibacakan: '' });
  expect([kurang.status, (await kurang.text()).includes('Bacakan kembali')]).toEqual([422, true]);
  const made = await (await l.post(BARU, BARU, lisan)).text();
  const nomor = /PPID-3313-[0-9]{4}-[0-9]{5}/.exec(made)?.[0] ?? '';
  expect(made).toMatch(/PN-[0-9A-Z]{4}-/);
  const p = await readByNomor(db, nomor);
  expect(p).toMatchObject({ kanal: 'telepon', keadaan: 'TERDAFTAR', identitas: 'diterima', dibantu: true });
  if (p === undefined) return;
  const pagi = await (await d.get(MEJA)).text();
  expect(pagi).toContain(nomor);
  expect(pagi).not.toContain('Sari Wulandari');
  const kasus = berkasPath(p.id);
  expect((await d.post(kasus, putusPath(p.id), { langkah: 'jalur', versi: '1', jalur: 'umum', alasan: 'Menyangkut anggaran kantor.' })).status).toBe(303);
  expect((await l.post(kasus, langkahPath(p.id), { langkah: 'judul', versi: '2', judul: 'Laporan keuangan tahun 2025' })).status).toBe(303);
  const batas = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10).split('-');
  const tugas = await d.post(kasus, putusPath(p.id), { langkah: 'tugaskan', versi: '3', unit: 'Subbagian Keuangan', pesan: 'Mohon dokumennya.', batas_tanggal: batas[2] ?? '', batas_bulan: batas[1] ?? '', batas_tahun: batas[0] ?? '' });
  expect(tugas.status).toBe(303);
  const [satu] = await listTugas(db, p.id);
  const halamanUnit = await (await u.get(UNIT)).text();
  expect(halamanUnit).toContain('laporan keuangan');
  expect(halamanUnit).not.toContain('Sari');
  expect((await sendFile(u, UNIT, tugasPath(satu?.id ?? ''), { jawaban: 'dokumen', keterangan: 'Terlampir.' }, { field: 'berkas', name: 'laporan.csv', type: 'text/csv', body: 'akun,jumlah\n1,100\n' })).status).toBe(303);

  const jawab = jawabPath(p.id);
  const halaman = await (await d.get(jawab)).text();
  expect(halaman).toContain('hasilnya belum dipilih');
  const asal = /<option value="([0-9a-f-]{36})"/.exec(halaman)?.[1] ?? '';
  expect((await sendFile(d, jawab, `${jawab}/lampir`, { butir: '1', asal }, { field: 'unggah', name: '', type: 'text/plain', body: '' })).status).toBe(303);
  const draf = { langkah: 'simpan', ringkas: 'Laporan keuangan tahun 2025 kami berikan seluruhnya.', hasil_1: 'beri', keterangan_1: '', cara: 'unduh' };
  expect((await d.post(jawab, jawab, draf)).status).toBe(303);
  const siap = await (await d.get(jawab)).text();
  expect(siap).toContain('Semua syarat terpenuhi');
  const versi = /name="versi" value="([0-9]+)"/.exec(siap)?.[1] ?? '';
  expect((await d.post(jawab, jawab, { langkah: 'kirim', versi, penanda: 'PPID' })).status).toBe(303);
  expect(await readByNomor(db, nomor)).toMatchObject({ keadaan: 'DIJAWAB_PENUH' });
  const surat = (await listSurat(db, p.id)).find(({ jenis }) => jenis === 'pemberitahuan');
  const periksa = await (await site.get(`/ppid/surat/${surat?.kode ?? ''}`)).text();
  expect(periksa).toContain(surat?.sha256 ?? '-');
  expect(periksa).not.toContain('Sari');
  const pdf = await d.get(`${kasus}/surat/${surat?.id ?? ''}.pdf`);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
});

it('an officer of another office finds nothing, like a missing case (B10)', async () => {
  const lain = await enrol(site, 'ppid', '3301');
  const p = await readByNomor(site.deps.database.db, `PPID-3313-${new Date().getUTCFullYear()}-00001`);
  const tiada = await lain.get(berkasPath('00000000-0000-4000-8000-000000000000'));
  const asing = await lain.get(berkasPath(p?.id ?? ''));
  expect([tiada.status, asing.status]).toEqual([404, 404]);
  expect((await send(site, putusPath(p?.id ?? ''), { langkah: 'jalur', versi: '1', jalur: 'umum', alasan: 'x'.repeat(20) }, lain.headers)).status).toBeGreaterThanOrEqual(403);
});
