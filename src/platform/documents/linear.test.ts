// Does a letter reach eyes, ears and fingers that cannot take a table in at a glance, with every word of it? (ppid.md sections 5 and 19, F9)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, type DocumentSpec, largePrint, pagesAsText, plainText, renderPdf } from './door.ts';
import { type Page, readPages } from './pdf-reading-fixture.ts';

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const letter = (blocks: readonly Block[]): DocumentSpec => ({ lang: 'id', title: 'Pemberitahuan tertulis', author: 'KPU Kota Samarinda', created: '2026-04-15T03:00:00Z', paper: 'A4', landscape: false, running: 'Pemberitahuan tertulis', mark: 'PPID-6472-2026-00001/J1', blocks });
const ANSWER = letter([
  { kind: 'heading', level: 1, text: 'Pemberitahuan tertulis' },
  { kind: 'facts', rows: [['Nomor surat', 'PPID-6472-2026-00001/J1'], ['Kantor', 'KPU Kota Samarinda']] },
  { kind: 'paragraph', strong: true, text: 'Biaya sewa gudang diberikan seluruhnya; nomor rekening penyewa dihitamkan.' },
  {
    kind: 'table',
    columns: [{ title: 'No.', align: 'right', share: 1 }, { title: 'Diminta', align: 'left', share: 8 }, { title: 'Hasil', align: 'left', share: 4 }, { title: 'Keterangan', align: 'left', share: 4 }],
    rows: [{ kind: 'row', cells: ['1', 'Kontrak sewa', 'diberikan', ''] }, { kind: 'section', text: 'Berkas' }, { kind: 'sum', cells: ['2', HASH, 'ditolak', 'Pasal 17 huruf h'] }],
  },
  { kind: 'break' },
  { kind: 'qr', side: 30, text: 'https://kpu.go.id/ppid/surat/ABC', caption: 'Periksa keaslian surat ini.' },
  { kind: 'signatures', place: 'Samarinda, 15 April 2026', people: [{ role: 'PPID', name: 'Ketua' }, { role: 'Saksi' }] },
]);
const words = ({ words: all }: Page): string => all.map(({ text }) => text).join(' ').replace(/\s+/g, ' ');

describe('large print', () => {
  it('18 points, every value named, nothing beyond the margins, the code for a telephone kept', async () => {
    const pages = readPages(await renderPdf(largePrint(ANSWER)));
    const all = pages.map(words).join(' ');
    for (const part of ['Nomor surat:', 'Diminta:', 'Kontrak sewa', 'Hasil:', 'Pasal 17 huruf h', 'Periksa keaslian', 'PPID: Ketua', 'Saksi']) expect(all).toContain(part);
    expect(all.replace(/\s+/g, '')).toContain(HASH);
    for (const page of pages) for (const { x, y } of page.words) expect(x >= 36 && x < page.width - 36 && y > 10 && y < page.height - 10).toBe(true);
    // The smallest letters are those of the running head and the page number.
    const file = Buffer.from(await renderPdf(largePrint(ANSWER))).toString('latin1');
    expect(file.length).toBeGreaterThan(5_000);
    expect(pages.length).toBeGreaterThan(1);
  });
  it('a letter of ordinary size is what it was', async () => {
    const plain = await renderPdf(ANSWER);
    expect(Buffer.compare(plain, await renderPdf({ ...ANSWER, letters: 10 }))).toBe(0);
  });
});

describe('plain lines', () => {
  it('read from top to bottom: a value with its name, an empty one left out', () => {
    const text = plainText(ANSWER);
    expect(text).toContain('Nomor surat: PPID-6472-2026-00001/J1\r\nKantor: KPU Kota Samarinda');
    expect(text).toContain('No.: 1\r\nDiminta: Kontrak sewa\r\nHasil: diberikan\r\n\r\nBerkas');
    expect(text).toContain('https://kpu.go.id/ppid/surat/ABC');
    expect(text.endsWith('PPID-6472-2026-00001/J1\r\n')).toBe(true);
  });
  it('ready for braille: no line longer than 40 cells, no page longer than 25 lines, no word lost', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 40 }), { minLength: 1, maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 120 }), (paragraphs, odd) => {
        const text = plainText(letter([...paragraphs, odd].map((one) => ({ kind: 'paragraph', text: one }))), true);
        const pages = text.split('\f');
        expect(pages.pop()).toBe('');
        for (const page of pages) {
          const lines = page.split('\r\n').slice(0, -1);
          expect(lines.length).toBeLessThanOrEqual(25);
          expect(lines[0]).not.toBe('');
          for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(40);
        }
        expect(text.replace(/\s+/g, '')).toContain(paragraphs.join('').replace(/\s+/g, ''));
      }),
      { numRuns: 60 },
    );
  });
  it('what would turn the reading round does not come along', () => {
    expect(plainText(letter([{ kind: 'paragraph', text: 'Biaya \u202e0001\u0000 rupiah <b>' }]))).toContain('Biaya 0001 rupiah <b>');
  });
  it('pages of a paper: a scanned one says that it holds no text', () => {
    expect(pagesAsText('id', ['Kontrak\nsewa', ' \n'])).toBe('Halaman 1 dari 2\r\n\r\nKontrak\r\nsewa\r\n\r\nHalaman 2 dari 2\r\n\r\n[Halaman ini gambar. Tidak ada teks yang dapat dibacakan.]\r\n');
  });
});
