// Can somebody who cannot read small print take her letters and files in a form that reaches her? (ppid.md sections 5, 19, 24 F9; S6)
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertFile } from '#platform/attachments';
import { renderPdf } from '#platform/documents';
import { MODULE } from '../permohonan/jam.ts';
import { readByNomor } from '../permohonan/store/permohonan.ts';
import { terbitkanSurat } from '../surat/terbit.ts';
import { ISI } from './address.ts';
import { type Page, type Visitor, type WargaSite, wargaSite } from './warga-fixture.ts';

let site: WargaSite;
let who: Visitor;
let code = '';
let pin = '';
let nomor = '';

beforeAll(async () => {
  site = await wargaSite('2026-09-08T03:00:00Z');
  who = site.visitor();
  let page = await who.send(await who.get(`${ISI}?kantor=3313`), ISI, { rincian: 'Salinan laporan keuangan kantor tahun 2025, <b>semua</b> bab' });
  page = await who.send(page, ISI, { tujuan: 'Ingin tahu' });
  page = await who.send(page, ISI, { bentuk: 'cetak_besar' });
  page = await who.send(page, ISI, { nama: 'Sulastri', alamat: 'Jl. Melati 3', telepon: '0812 3333 0001' });
  page = await who.send(page, ISI);
  site.later(6);
  const tanda = await who.send(page, ISI, { cara: 'nanti' }, 1);
  [, code = '', pin = ''] = /(PN-\w{4}-\w{4}-\w{2}) PIN (\d{3} \d{3})/.exec(tanda.text) ?? [];
  nomor = /PPID-3313-2026-\d{5}/.exec(tanda.text)?.[0] ?? '';
  await terbitkanSurat(site.deps);
});
afterAll(() => site.close());

const kasus = async (): Promise<Page> => who.send(await who.get('/lacak'), '/lacak', { kode: code, pin });
const SURAT = '/ppid/surat-saya';
const ambil = async (bentuk: string): Promise<Page> => who.send(await kasus(), SURAT, { bentuk });

describe('a letter', () => {
  it('the form that was asked for stands first; the others are folded beside it', async () => {
    const page = await kasus();
    expect(page.text).toMatch(/Huruf besar \(PDF 18 pt\).*Baca.*Unduh PPID-3313-2026-\d{5}\/TT1.*Teks untuk dibacakan.*Teks siap braille/);
    expect(page.text).toContain('Bila Anda perlu rekaman suara atau lembar braille, minta kepada petugas: gratis.');
  });
  it('as plain lines: who asked what, by when, with the sum; her own words as she wrote them', async () => {
    const { status, html } = await ambil('teks');
    expect(status).toBe(200);
    expect(html).toContain('Tanda terima permohonan informasi');
    expect(html).toContain('<b>semua</b> bab');
    expect(html).not.toContain('Sulastri');
  });
  it('ready for braille: 40 cells a line, 25 lines a page', async () => {
    const { html } = await ambil('braille');
    for (const page of html.split('\f').slice(0, -1)) expect(page.split('\r\n').slice(0, -1).length).toBeLessThanOrEqual(25);
    for (const line of html.split(/\r\n\f?/)) expect(Array.from(line.replace('\f', '')).length).toBeLessThanOrEqual(40);
  });
  it('in 18 points: a PDF of its own', async () => {
    expect((await ambil('besar')).html.slice(0, 5)).toBe('%PDF-');
  });
  it('a form that nobody offers is refused, and another browser gets none', async () => {
    expect((await ambil('suara')).status).toBe(400);
    const stranger = site.visitor();
    await stranger.get('/lacak');
    expect((await stranger.send(await kasus(), SURAT, { bentuk: 'teks' })).status).toBe(403);
  });
});

describe('a file of the answer', () => {
  const keep = async (name: string, type: 'pdf' | 'txt', bytes: Buffer): Promise<void> => {
    const p = await readByNomor(site.deps.database.db, nomor);
    const file = { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, type, name, active: false, content: () => Promise.resolve(bytes) };
    await site.deps.database.transaction((db) => insertFile(db, site.deps, file, { module: MODULE, object: p?.id ?? '', purpose: 'jawaban', class: 'terbatas', by: 'uji' }));
  };
  const forms = (page: Page): number => [...page.html.matchAll(/action="\/lacak\/ppid\/berkas"/g)].length;

  it('a PDF gives its text page by page; a scanned one says that it is a picture; another kind is only downloaded', async () => {
    await keep('laporan.pdf', 'pdf', Buffer.from(await renderPdf({ lang: 'id', title: 'L', author: 'KPU', created: '2026-09-08T03:00:00Z', paper: 'A4', landscape: false, running: 'L', mark: '1', blocks: [{ kind: 'paragraph', text: 'Belanja kotak suara Rp12.500.000' }] })));
    let page = await kasus();
    expect(forms(page)).toBe(2);
    const text = await who.send(page, '/lacak/ppid/berkas', {}, 1);
    expect(text.html).toContain('Halaman 1 dari 1\r\n\r\n');
    expect(text.html).toContain('Belanja kotak suara Rp12.500.000');
    site.later(1);
    await keep('gambar.pdf', 'pdf', Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'));
    page = await kasus();
    const picture = await who.send(page, '/lacak/ppid/berkas', {}, 3);
    expect(picture.text).toContain('Setiap halamannya gambar. Minta petugas membacakannya');
    site.later(1);
    await keep('angka.txt', 'txt', Buffer.from('1'));
    expect(forms(await kasus())).toBe(5);
  });
  it('of another case is not there', async () => {
    const answer = await who.send(await kasus(), '/lacak/ppid/berkas', { id: '7b0c8f5e-57a6-4d6e-9f0b-1d2c3b4a5f60', bentuk: 'teks' });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Masukkan kode dan PIN sekali lagi');
  });
});
