// Does a question go its whole way between a voter's phone and the desk: extended, answered in part, objected to, ready for a dispute? (UU 14/2008 Pasal 22, 35 to 37; ppid.md 8 to 14)
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#kernel/day';
import { renderPdf } from '#platform/documents';
import { readPaper } from '#platform/redaction';
import { listTugas } from '../../src/modules/ppid/permohonan/store/berkas.ts';
import { readByNomor } from '../../src/modules/ppid/permohonan/store/permohonan.ts';
import { melangkah } from '../../src/modules/ppid/uji/actions/langkah.ts';
import { tulisUji } from '../../src/modules/ppid/uji/actions/tulis.ts';
import { readUji } from '../../src/modules/ppid/uji/store/uji.ts';
import { isiContoh } from '../../src/modules/ppid/uji/uji-fixture.ts';
import { readPages } from '../../src/platform/documents/pdf-reading-fixture.ts';
import { type DeskSite, deskSite, fine } from './ppid-desk-site.ts';

const REKENING = '0341112223334';
let site: DeskSite;
beforeAll(async () => {
  site = await deskSite('2026-10-13T03:00:00Z');
}, 120_000);
afterAll(() => site.close());

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 60_000 });
/** Opens an act of the case page. */
const act = (page: Page, id: string): Promise<void> => page.locator(`#${id} > summary`).click();
async function tanggal(page: Page, group: string, [year = '', month = '', date = '']: readonly string[]): Promise<void> {
  const at = page.getByRole('group', { name: group });
  await at.getByLabel('Tanggal', { exact: true }).fill(date);
  await at.getByLabel('Bulan').fill(month);
  await at.getByLabel('Tahun').fill(year);
}

interface Resi {
  readonly nomor: string;
  readonly code: string;
  readonly pin: string;
}
async function resiOn(page: Page): Promise<Resi> {
  const words = await page.innerText('main');
  const [, code = '', pin = ''] = /(PN-\w{4}-\w{4}-\w{2})\s+PIN (\d{3} \d{3})/.exec(words) ?? [];
  return { nomor: /PPID-3313-\d{4}-\d{5}/.exec(words)?.[0] ?? '', code, pin };
}
async function lacak(page: Page, { nomor, code, pin }: Resi): Promise<void> {
  await page.goto(`${site.url}/lacak`);
  await page.fill('#kode', code);
  await page.fill('#pin', pin);
  await press(page, 'Lihat');
  await page.getByText(`Permohonan informasi ${nomor}`).waitFor();
}

async function minta(page: Page, script: boolean): Promise<Resi> {
  await page.goto(`${site.url}/ppid/minta/isi?kantor=3313`);
  await page.fill('#rincian', '1. Kontrak sewa kendaraan logistik\n2. Daftar pegawai yang mengikuti bimbingan teknis');
  await press(page, 'Lanjut');
  await page.fill('#tujuan', 'Mengawasi belanja kantor');
  for (let n = 0; n < 3; n += 1) await press(page, 'Lanjut');
  await page.fill('#nama', 'Sulastri');
  await page.fill('#alamat', 'Jl. Melati 3, Colomadu');
  await page.fill('#telepon', script ? '0812 3456 7811' : '0812 3456 7812');
  await press(page, 'Lanjut');
  await press(page, 'Lanjut');
  await heading(page, 'Periksa, lalu kirim');
  await page.setInputFiles('input[type="file"][name="bukti"]', { name: 'ktp.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n') });
  // Without a script the form is a ticket that must be older than five seconds.
  if (!script) site.lewat(6_000);
  await press(page, 'Kirim permohonan');
  await heading(page, 'Permohonan Anda tercatat');
  return resiOn(page);
}

async function lembar(): Promise<string> {
  const by = (id: string) => ({ id, role: 'ppid', node: '0' });
  const RI = '0' as Parameters<typeof tulisUji>[1]['kantor'];
  const made = await tulisUji(site.deps, { kantor: RI, pengusul: RI, isi: { ...isiContoh, dari: day('2026-10-13') }, actor: by('d') });
  if (!made.ok) throw new Error(made.refusal.code);
  for (const [langkah, id] of [['ajukan', 'd'], ['pendapat', 't'], ['tetapkan', 'd'], ['setujui', 'a']] as const) {
    const versi = (await readUji(site.deps.database.db, made.value))?.versi ?? 0;
    await melangkah(site.deps, { id: made.value, versi, langkah, actor: by(id), catatan: 'Sudah dibaca dan ditimbang.', ...(langkah === 'tetapkan' ? { sk: 'Kep 12/2026', skHari: day('2026-10-13') } : {}) });
  }
  return (await readUji(site.deps.database.db, made.value))?.nomor ?? '';
}

const kontrak = async (): Promise<Buffer> =>
  Buffer.from(
    await renderPdf({
      lang: 'id', title: 'Kontrak sewa kendaraan', author: 'KPU Kabupaten Karanganyar', created: '2026-09-01T00:00:00Z', paper: 'A4', landscape: false, running: 'Kontrak', mark: 'K-1',
      blocks: [{ kind: 'heading', level: 1, text: 'Kontrak sewa kendaraan' }, { kind: 'paragraph', text: 'Enam kendaraan, dua belas juta rupiah.' }, { kind: 'paragraph', text: `Dibayar ke nomor rekening ${REKENING}.` }],
    }),
  );

/** Identity seen, lane, unit, its document, then more time. */
async function mulaiKerja(nomor: string): Promise<string> {
  const l = await site.officer('petugas_layanan');
  await l.goto(`${site.url}/kerja/ppid`);
  await fine(l, 'meja-pagi');
  await l.getByRole('link', { name: 'Salinan', exact: false }).or(l.getByRole('link', { name: /Belum berjudul/ })).first().click();
  await heading(l, /PPID-3313/);
  await press(l, /^Buka .*\.pdf$/);
  await act(l, 'langkah-terima-bukti');
  await l.selectOption('#cara-bukti', 'ktp_gambar');
  await press(l, 'Terima');
  await act(l, 'langkah-judul');
  await l.fill('#judul', 'Kontrak sewa kendaraan logistik');
  await l.locator('#langkah-judul').getByRole('button', { name: 'Simpan' }).click();
  const d = await site.officer('ppid');
  const { id = '' } = (await readByNomor(site.deps.database.db, nomor)) ?? {};
  const kasus = `${site.url}/kerja/ppid/permohonan/${id}`;
  await d.goto(kasus);
  await act(d, 'langkah-jalur');
  await d.locator('input[name="jalur"][value="umum"]').check();
  await d.fill('#jalur-alasan', 'Menyangkut belanja kantor di luar tahapan.');
  await press(d, 'Tetapkan jalur');
  await act(d, 'langkah-tugaskan');
  await d.fill('#unit', 'Subbagian Umum dan Logistik');
  await d.fill('#pesan', 'Mohon kontraknya.');
  await tanggal(d, 'Batas untuk unit', ['2026', '10', '20']);
  await press(d, 'Tugaskan');
  await fine(d, 'meja-kasus');
  const [tugas] = await listTugas(site.deps.database.db, id);
  const u = await site.officer('unit_kerja');
  await u.goto(`${site.url}/kerja/ppid/unit`);
  expect(await u.innerText('main')).not.toContain('Sulastri');
  await fine(u, 'meja-unit');
  await u.locator('input[name="jawaban"][value="dokumen"]').check();
  await u.setInputFiles(`#berkas-${tugas?.id ?? ''}`, { name: 'kontrak.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ bukan pdf') });
  await press(u, 'Kirim ke PPID');
  // Judged by what it is, not by its name (B8).
  expect(await u.getByRole('alert').innerText()).toMatch(/tidak diterima\. Kirim sebagai PDF/);
  await fine(u, 'meja-unit-keliru');
  await u.locator('input[name="jawaban"][value="dokumen"]').check();
  await u.setInputFiles(`#berkas-${tugas?.id ?? ''}`, { name: 'kontrak.pdf', mimeType: 'application/pdf', buffer: await kontrak() });
  await press(u, 'Kirim ke PPID');
  await u.getByText('Tidak ada tugas yang menunggu.').waitFor();
  return kasus;
}

/** More time with its reason, a box with its reason, two persons, one letter. */
async function jawab(kasus: string, sheet: string): Promise<void> {
  site.pada('2026-10-27T03:00:00Z');
  const d = await site.officer('ppid');
  await d.goto(kasus);
  await act(d, 'langkah-perpanjang');
  await d.fill('#perpanjang', 'Dokumen tersebar di dua unit dan harus dibaca satu per satu.');
  await press(d, 'Perpanjang');
  await d.goto(`${kasus}/jawab`);
  await d.locator('#asal_1').selectOption({ index: 1 });
  await d.locator('#berkas-1').getByRole('button', { name: 'Lampirkan' }).click();
  await d.getByRole('link', { name: 'Hitamkan' }).first().click();
  await heading(d, /Hitamkan/);
  await d.locator('input[name="usul"]').first().check();
  await press(d, 'Terapkan');
  await d.getByRole('alert').getByText('setiap kotak perlu alasan').waitFor();
  await d.locator('input[name="usul"]').first().check();
  await d.fill('#alasan', 'Rekening pribadi');
  await d.selectOption('#uji', `${sheet}#1`);
  await press(d, 'Terapkan');
  await d.locator('input[name="tetap"]').first().waitFor();
  await fine(d, 'meja-hitamkan');
  await d.getByRole('button', { name: 'Kembali ke jawaban' }).or(d.getByRole('link', { name: 'Kembali ke jawaban' })).first().click();
  await fine(d, 'meja-jawab-kosong');
  await d.fill('#ringkas', 'Kontraknya kami berikan, nomor rekening dihitamkan. Daftar pegawai sudah terbuka.');
  await d.selectOption('#hasil_1', 'hitamkan');
  await d.fill('#keterangan_1', 'Nomor rekening adalah rahasia pribadi.');
  await d.selectOption('#hasil_2', 'sudah_publik');
  await d.fill('#tautan_2', 'https://jdih.kpu.go.id/pegawai');
  await press(d, 'Simpan draf');
  await press(d, 'Minta persetujuan');
  const t = await site.officer('tim_pertimbangan');
  await t.goto(`${kasus}/jawab`);
  await press(t, 'Setujui draf ini');
  await t.getByText('Draf ini disetujui').waitFor();
  await d.goto(`${kasus}/jawab`);
  await fine(d, 'meja-jawab-siap');
  await press(d, 'Kirim surat jawaban');
  await heading(d, 'Kontrak sewa kendaraan logistik');
  await fine(d, 'meja-kasus-dijawab');
}

/** Letter, file, and then she does not agree. */
async function baca(page: Page, resi: Resi, script: boolean): Promise<void> {
  await lacak(page, resi);
  if (script) await fine(page, 'lacak-dijawab');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: new RegExp(`Unduh ${resi.nomor}-1-1\\.pdf`) }).click()]);
  const bytes = readFileSync(await file.path());
  expect(bytes.toString('latin1')).not.toContain(REKENING);
  const paper = await readPaper(bytes, 'application/pdf');
  const words = paper.ok ? paper.value.pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n') : paper.refusal.code;
  expect(words).toContain('Enam kendaraan');
  expect(words).not.toContain(REKENING);
  await lacak(page, resi);
  await press(page, 'Ajukan keberatan');
  await page.fill('#kasus', 'Saya meminta seluruh kontrak, bukan yang dihitamkan.');
  if (script) await fine(page, 'keberatan-isian');
  await press(page, 'Kirim keberatan');
  await page.getByText(/KBR-3313-2026-0000\d/).first().waitFor();
  if (script) await fine(page, 'keberatan-tanda');
}

async function tanggapi(): Promise<void> {
  const a = await site.officer('atasan_ppid');
  await a.goto(`${site.url}/kerja/ppid/keberatan`);
  await fine(a, 'meja-keberatan');
  await a.locator('.pd-queue__act a').first().click();
  await heading(a, /KBR-3313/);
  await act(a, 'act-tanggapi');
  await fine(a, 'meja-keberatan-kasus');
  for (const radio of await a.locator('input[type="radio"][value="tolak"]').all()) await radio.check();
  for (const area of await a.locator('textarea[name^="alasan_"]').all()) await area.fill('Lembar uji masih berlaku dan hanya menutup nomor rekening pribadi.');
  await a.locator('#act-tanggapi').getByRole('button').last().click();
  await a.getByText('Riwayat').first().waitFor();
  await fine(a, 'meja-keberatan-dijawab');
}

describe('the whole way of one question', () => {
  it.each([
    ['with a script', true],
    ['without a script', false],
  ])('%s on a phone: extended, answered in part, objected to, answered, dispute file', { timeout: 300_000 }, async (_how, script) => {
    site.pada('2026-10-13T03:00:00Z');
    const page = await site.citizen(script);
    const resi = await minta(page, script);
    const sheet = await lembar();
    await jawab(await mulaiKerja(resi.nomor), sheet);
    await baca(page, resi, script);
    await tanggapi();
    await lacak(page, resi);
    expect(await page.innerText('main')).not.toContain('Waktu keberatan sudah lewat');
    if (script) await fine(page, 'lacak-keberatan');
    const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Susun berkas sengketa (PDF)')]);
    const bytes = readFileSync(await file.path());
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('%PDF');
    const words = readPages(bytes).flatMap((one) => one.words.map(({ text }) => text)).join(' ');
    expect(words).toContain(resi.nomor);
    expect(words).toContain('KBR-3313-2026');
  });
});

it('a telephone request: written down, read back, number with code and PIN read aloud; the caller opens it at home', { timeout: 120_000 }, async () => {
  site.pada('2026-11-02T03:00:00Z');
  const l = await site.officer('petugas_layanan');
  await l.goto(`${site.url}/kerja/ppid/baru`);
  await fine(l, 'meja-baru');
  await l.locator('input[name="kanal"][value="telepon"]').check();
  await l.fill('#rincian', 'Daftar TPS yang dapat dimasuki kursi roda pada pemilihan terakhir.');
  await l.fill('#tujuan', 'Mendampingi pemilih difabel');
  await l.fill('#nama', 'Budi Santoso');
  await l.fill('#alamat', 'Jalan Lawu 5, Karanganyar');
  await l.fill('#telepon', '081234567899');
  await l.selectOption('#bentuk', 'audio');
  await l.selectOption('select[name="cara"]', 'ktp_video');
  await press(l, 'Daftarkan');
  await l.getByText('Bacakan kembali isi permohonan').first().waitFor();
  await l.locator('input[name="dibacakan"]').check();
  await press(l, 'Daftarkan');
  await heading(l, 'Permohonan terdaftar');
  await fine(l, 'meja-baru-selesai');
  const resi = await resiOn(l);
  const page = await site.citizen(false);
  await lacak(page, resi);
  expect(await page.innerText('main')).toContain('kursi roda');
});

it('public pages of objections and of letters stand in every width', { timeout: 120_000 }, async () => {
  const page = await site.officer('ppid');
  await page.goto(`${site.url}/ppid/keberatan`);
  await heading(page, /[Kk]eberatan/);
  await fine(page, 'keberatan-tanpa');
  await page.goto(`${site.url}/ppid/surat/TIDAKADA`);
  await fine(page, 'surat-tiada');
});
