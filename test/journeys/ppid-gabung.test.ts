// Do two requests of one voter become one by her own press, and are many of one campaign worked on once? (ppid.md sections 8, 21 and 22, with and without a script)
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajukan } from '../../src/modules/ppid/permohonan/actions/ajukan.ts';
import { cabut } from '../../src/modules/ppid/permohonan/actions/akhiri.ts';
import { warga } from '../../src/modules/ppid/permohonan/gerak.ts';
import { permintaan } from '../../src/modules/ppid/permohonan/permohonan-fixture.ts';
import { readPermohonan } from '../../src/modules/ppid/permohonan/store/permohonan.ts';
import { type DeskSite, deskSite, fine } from './ppid-desk-site.ts';

const KANTOR = '3313' as Parameters<typeof warga>[0];
let site: DeskSite;
beforeAll(async () => {
  site = await deskSite('2026-10-13T03:00:00Z');
}, 120_000);
afterAll(() => site.close());

const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const buka = (page: Page, id: string): Promise<void> => page.locator(`#${id} > summary`).click();

interface Resi {
  readonly id: string;
  readonly nomor: string;
  readonly code: string;
  readonly pin: string;
}
async function minta(nama: string, butir: readonly string[]): Promise<Resi> {
  const isi = permintaan({ rincian: butir.join('\n'), butir, kabarSurel: false, pemohon: { ...permintaan().pemohon, nama, telepon: '', surel: `${nama.replaceAll(' ', '')}@contoh.id` } });
  const ajuan = { permintaan: isi, kanal: 'web', actor: warga(KANTOR), identitas: 'diterima', identitasCara: 'uji', berkas: [], dibantu: false } as const;
  const done = await ajukan(site.deps, { key: randomUUID(), form: 'uji', body: randomUUID() }, ajuan, [], null);
  if (!done.ok) throw new Error(done.refusal.code);
  const [made] = done.value.permohonan;
  return { id: made?.id ?? '', nomor: made?.nomor ?? '', code: done.value.code, pin: done.value.pin };
}
const kasus = (id: string): string => `${site.url}/kerja/ppid/permohonan/${id}`;

async function lacak(page: Page, { nomor, code, pin }: Resi): Promise<void> {
  await page.goto(`${site.url}/lacak`);
  await page.fill('#kode', code);
  await page.fill('#pin', pin);
  await press(page, 'Lihat');
  await page.getByText(`Permohonan informasi ${nomor}`).waitFor();
}

describe.each([
  ['with a script', true],
  ['without a script', false],
])('%s', (_how, script) => {
  const tanda = script ? 'skrip' : 'tanpa';

  it('two requests of one voter: offered with a reason, read with both numbers, agreed to by her; the older keeps its date', { timeout: 180_000 }, async () => {
    const nama = `Sulastri ${script ? 'Satu' : 'Dua'}`;
    const tua = await minta(nama, [`Laporan keuangan kantor tahun 2025 ${tanda}`]);
    site.lewat(3_600_000);
    const muda = await minta(nama, [`Laporan keuangan kantor tahun 2025 ${tanda}`, 'Daftar hadir rapat pleno Januari 2026']);
    const l = await site.officer('petugas_layanan', '3313', script);
    await l.goto(kasus(muda.id));
    await l.getByText(`Kontak yang sama juga mengajukan ${tua.nomor}.`).waitFor();
    await l.fill('#gabung-alasan', 'singkat');
    await press(l, 'Tawarkan kepada pemohon');
    await l.getByRole('alert').getByText(/Tulis alasan paling sedikit \d+ huruf/).waitFor();
    // What was typed is still there.
    expect(await l.inputValue('#gabung-alasan')).toBe('singkat');
    await l.fill('#gabung-alasan', 'Anda bertanya hal yang sama dua kali pada hari yang sama.');
    await press(l, 'Tawarkan kepada pemohon');
    await l.getByText(`Menunggu kata pemohon: ${muda.nomor} digabung ke ${tua.nomor}.`).waitFor();
    // The checker of a page needs a script itself.
    if (script) await fine(l, 'gabung-meja-menunggu');
    const page = await site.citizen(script);
    await lacak(page, muda);
    const words = await page.innerText('main');
    for (const part of [tua.nomor, 'Hari ke-0 tetap', 'Daftar hadir rapat pleno Januari 2026', 'Anda bertanya hal yang sama dua kali']) expect(words).toContain(part);
    if (script) await fine(page, 'gabung-lacak-tawaran');
    await press(page, 'Setuju, gabungkan');
    await page.getByText('Kedua permohonan sudah digabung.').waitFor();
    expect(await page.innerText('main')).toContain(`Permohonan ini digabung ke ${tua.nomor}`);
    if (script) await fine(page, 'gabung-lacak-sudah');
    await lacak(page, tua);
    expect(await page.innerText('main')).toContain(`Permohonan Anda ${muda.nomor} digabung ke sini`);
    await l.goto(kasus(muda.id));
    await l.getByRole('link', { name: `Digabung ke ${tua.nomor} dengan persetujuan pemohon` }).click();
    await l.getByText('Daftar hadir rapat pleno Januari 2026').first().waitFor();
    expect((await readPermohonan(site.deps.database.db, muda.id))?.keadaan).toBe('DICABUT');
    expect((await readPermohonan(site.deps.database.db, tua.id))?.keadaan).toBe('TERDAFTAR');
  });

  it('a spoken yes is written down by another officer than the one who offered', { timeout: 120_000 }, async () => {
    const nama = `Budi ${script ? 'Satu' : 'Dua'}`;
    const tua = await minta(nama, [`Daftar aset kantor tahun 2025 ${tanda}`]);
    const muda = await minta(nama, [`Daftar aset kantor tahun 2025 ${tanda}`]);
    const l = await site.officer('petugas_layanan', '3313', script);
    await l.goto(kasus(muda.id));
    await l.fill('#gabung-alasan', 'Anda bertanya hal yang sama dua kali pada hari yang sama.');
    await press(l, 'Tawarkan kepada pemohon');
    await l.getByText('Jawaban lisan pemohon dicatat oleh petugas lain daripada yang menawarkan.').waitFor();
    expect(await l.locator('#gabung-lisan').count()).toBe(0);
    const d = await site.officer('ppid', '3313', script);
    await d.goto(kasus(muda.id));
    await buka(d, 'gabung-lisan');
    await d.fill('#gabung-bukti', 'dua pertanyaan dijawab benar');
    await press(d, 'Pemohon setuju');
    await d.getByRole('alert').getByText('Bacakan keduanya kepada pemohon, lalu centang.').waitFor();
    await d.locator('input[name="dibacakan"]').check();
    await press(d, 'Pemohon setuju');
    await d.getByRole('link', { name: new RegExp(`Digabung ke ${tua.nomor}`) }).waitFor();
  });

  it('a campaign: one file, one lane, one task, one draft; each answers by itself, and who cannot is named', { timeout: 240_000 }, async () => {
    const teks = `Dokumen pengadaan sewa kendaraan logistik beserta nilai kontraknya tahun 2024 putaran ${tanda}`;
    const [a, b, c] = [await minta(`Warga A ${tanda}`, [teks]), await minta(`Warga B ${tanda}`, [teks]), await minta(`Warga C ${tanda}`, [`Mohon ${teks}`])];
    const l = await site.officer('petugas_layanan', '3313', script);
    await l.goto(kasus(a.id));
    await l.getByRole('link', { name: 'Jadikan berkas bersama' }).or(l.getByRole('button', { name: 'Jadikan berkas bersama' })).first().click();
    await l.getByRole('heading', { level: 1, name: 'Berkas bersama baru' }).waitFor();
    if (script) await fine(l, 'bersama-baru');
    await l.fill('#judul', 'abc');
    await press(l, 'Buat berkas bersama');
    await l.getByRole('alert').getByText('Tulis judul berkas').waitFor();
    await l.fill('#judul', 'Sewa kendaraan logistik');
    await press(l, 'Buat berkas bersama');
    await l.getByRole('heading', { level: 1, name: 'Sewa kendaraan logistik' }).waitFor();
    const berkas = l.url();
    expect(await l.innerText('main')).not.toContain('Warga A');
    const d = await site.officer('ppid', '3313', script);
    await d.goto(berkas);
    if (script) await fine(d, 'bersama-satu');
    await buka(d, 'serentak-jalur');
    await d.locator('input[name="jalur"][value="umum"]').check();
    await d.fill('#jalur-alasan', 'Menyangkut belanja kantor.');
    await press(d, 'Tetapkan jalur semua');
    await d.getByText('Beres: 3. Tidak dapat: 0.').waitFor();
    await buka(d, 'serentak-unit');
    await d.fill('#unit', `Subbagian Umum ${tanda}`);
    await d.fill('#pesan', 'Mohon kontraknya.');
    const kini = new Date(site.deps.clock.now() + 2 * 86_400_000).toISOString().slice(0, 10).split('-');
    const batas = d.getByRole('group', { name: 'Batas untuk unit' });
    await batas.getByLabel('Tanggal', { exact: true }).fill(kini[2] ?? '');
    await batas.getByLabel('Bulan').fill(kini[1] ?? '');
    await batas.getByLabel('Tahun').fill(kini[0] ?? '');
    await press(d, 'Tugaskan semua');
    await d.getByText('Beres: 3. Tidak dapat: 0.').waitFor();
    const u = await site.officer('unit_kerja', '3313', script);
    await u.goto(`${site.url}/kerja/ppid/unit`);
    await u.getByRole('heading', { name: new RegExp(`3 permohonan Subbagian Umum ${tanda}`) }).waitFor();
    if (script) await fine(u, 'bersama-unit');
    await u.locator('input[name="jawaban"][value="dokumen"]').check();
    await u.setInputFiles('input[type="file"][name="berkas"]', { name: 'kontrak.csv', mimeType: 'text/csv', buffer: Buffer.from('kendaraan,nilai\n6,12000000\n') });
    await press(u, 'Kirim ke PPID');
    await u.getByText('Tidak ada tugas yang menunggu.').waitFor();
    await d.goto(`${kasus(a.id)}/jawab`);
    await d.locator('#asal_1').selectOption({ index: 1 });
    await d.locator('#berkas-1').getByRole('button', { name: 'Lampirkan' }).click();
    await d.fill('#ringkas', 'Kontraknya kami berikan seluruhnya.');
    await d.selectOption('#hasil_1', 'beri');
    await press(d, 'Simpan draf');
    await cabut(site.deps, { id: c.id, actor: warga(KANTOR), pelaku: 'P' });
    await d.goto(berkas);
    await buka(d, 'serentak-draf');
    await d.selectOption('#dari', a.id);
    await press(d, 'Salin ke semua');
    await d.getByText('Beres: 1. Tidak dapat: 1.').waitFor();
    expect(await d.innerText('#hasil')).toContain(`${c.nomor}: Langkah ini tidak terbuka`);
    if (script) await fine(d, 'bersama-hasil');
    await d.goto(`${kasus(b.id)}/jawab`);
    await d.getByText('Semua syarat terpenuhi').waitFor();
    await press(d, 'Kirim surat jawaban');
    await d.getByText('Jawaban dikirim').first().waitFor();
    expect((await readPermohonan(site.deps.database.db, a.id))?.keadaan).toBe('DIPROSES');
    const page = await site.citizen(script);
    await lacak(page, b);
    const told = await page.innerText('main');
    for (const other of [a.nomor, c.nomor, 'berkas bersama']) expect(told.toLowerCase()).not.toContain(other.toLowerCase());
  });
});

it('the desk finds a case by a word of its question, never by who asks; pages of joint files and the register stand in every width', { timeout: 120_000 }, async () => {
  const one = await minta('Suryaningsih', ['Notulen rapat penghapusan inventaris gudang']);
  const d = await site.officer('ppid');
  await d.goto(`${site.url}/kerja/ppid/daftar`);
  await d.fill('#cari', 'inventaris gudang');
  await press(d, 'Saring');
  await d.getByRole('link', { name: one.nomor }).waitFor();
  await fine(d, 'daftar-cari');
  await d.fill('#cari', 'Suryaningsih');
  await press(d, 'Saring');
  await d.getByText('Tidak ada permohonan yang cocok.').waitFor();
  await fine(d, 'daftar-kosong');
  await d.goto(`${site.url}/kerja/ppid/bersama`);
  await fine(d, 'bersama-daftar');
  const lain = await site.officer('ppid', '3301');
  await lain.goto(`${site.url}/kerja/ppid/daftar?cari=inventaris`);
  await lain.getByText('Tidak ada permohonan yang cocok.').waitFor();
});
