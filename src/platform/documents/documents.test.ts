// Is a document readable page by page, the same each time, and harmless whatever text it holds?
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Block, type DocumentSpec, qrPng, qrSvg, renderPdf } from './door.ts';
import { type Page, readPages } from './pdf-reading-fixture.ts';
import { recapOf } from './recap-fixture.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const joined = ({ words }: Page): string => words.map((word) => word.text).join(' ');

const small = (blocks: readonly Block[], more: Partial<DocumentSpec> = {}): DocumentSpec => ({
  lang: 'id',
  title: 'Berita acara',
  author: 'KPU Kota Contoh',
  created: '2024-02-20T14:05:00.000Z',
  paper: 'A4',
  landscape: false,
  running: 'Berita acara',
  mark: 'Kode 1',
  blocks,
  ...more,
});

describe('D.Hasil of 200 stations in 20 columns', () => {
  const spec = recapOf(200);
  it('has every row once, its head on every page, nothing beyond the margins', async () => {
    const pages = readPages(await renderPdf(spec));
    expect(pages.length).toBeGreaterThan(4);
    const stations = pages.flatMap((page) => [...joined(page).matchAll(/TPS\s+(\d{3})/g)].map(([, no]) => Number(no)));
    expect(stations).toEqual(Array.from({ length: 200 }, (_, n) => n + 1));
    for (const [n, page] of pages.entries()) {
      const words = joined(page).replace(/\s+/g, ' ');
      expect(words).toContain(`Halaman ${n + 1} dari ${pages.length}`);
      expect(words).toContain('9f86d081884c7d659a2feaa0c55ad015');
      expect(/D\.HASIL KECAMATAN- ?PPWP/.test(words)).toBe(n > 0);
      if (n < pages.length - 1) expect(words).toMatch(/Pengguna hak pilih .*Paslon 12 .*Tidak sah/);
      expect([page.width, page.height].map(Math.round)).toEqual([935, 609]);
      for (const { x, y } of page.words) expect(x >= 36 && x < page.width - 36 && y > 20 && y < page.height - 20).toBe(true);
    }
    expect(joined(pages.at(-1) ?? { width: 0, height: 0, words: [] })).toMatch(/Ketua\s+PPK/);
  });
  it('set twice, and twice at once, is the same to the byte', async () => {
    const all = await Promise.all([renderPdf(spec), renderPdf(recapOf(200))]);
    expect(new Set([...all, await renderPdf(spec)].map(hash)).size).toBe(1);
  });
  it('with one figure changed is another file', async () => {
    expect(hash(await renderPdf(recapOf(3)))).not.toBe(hash(await renderPdf(recapOf(4))));
  });
});

describe('a document', () => {
  it('tells its title, office and the one date it was given', async () => {
    const file = Buffer.from(await renderPdf(small([{ kind: 'paragraph', text: 'Isi.' }], { title: 'Surat <A> & "B" (1)' }))).toString(
      'latin1',
    );
    expect(file).toContain('(Surat <A> & "B" \\(1\\))');
    expect(file).toContain('(KPU Kota Contoh)');
    expect([...file.matchAll(/\(D:[^)]*\)/g)].map(String)).toEqual(['(D:20240220140500Z)']);
    expect(file).toContain('/Lang (id-ID)');
    expect(file).not.toMatch(/\/JavaScript|\/Launch|\/EmbeddedFile|\/URI|xpacket/);
  });
  it("numbers its pages in the reader's language", async () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 2, text: 'One' },
      { kind: 'break' },
      { kind: 'paragraph', text: 'Two', strong: true },
    ];
    const pages = readPages(await renderPdf(small(blocks, { lang: 'en', paper: 'A3' })));
    expect(pages.map((page) => /Page\s+\d\s+of\s+\d/.exec(joined(page))?.[0].replace(/\s+/g, ' '))).toEqual(['Page 1 of 2', 'Page 2 of 2']);
    expect([pages[0]?.width, pages[0]?.height].map((points) => Math.round(points ?? 0))).toEqual([842, 1191]);
  });
  it('keeps the signatures together on one page', async () => {
    for (const filling of [20, 26, 32, 38]) {
      const text = Array.from({ length: filling }, (_, n) => `Baris ${n}`).join('\n');
      const people = Array.from({ length: 6 }, (_, n) => ({ role: `Tandatangan${n}` }));
      const pages = readPages(
        await renderPdf(
          small([
            { kind: 'paragraph', text },
            { kind: 'signatures', place: 'Tempat', people },
          ]),
        ),
      );
      expect(new Set(pages.flatMap((page, n) => (joined(page).includes('Tandatangan') ? [n] : []))).size).toBe(1);
    }
  });
  it('shows what was typed, whatever was typed', async () => {
    const typed = [
      `' OR 1=1--`,
      '<script>alert(1)</script>',
      '{{7*7}}',
      `=cmd|'/c'!A1`,
      '(Tj) ET \\( [',
      'Ré\u202Eﬂ\u0000 “kutip” – ½',
      '\ud800 sendiri',
      '𝟙 🗳',
    ];
    const pages = readPages(await renderPdf(small([{ kind: 'facts', rows: typed.map((value, n) => [`Isian ${n}`, value]) }])));
    const shown = joined(pages[0] ?? { width: 0, height: 0, words: [] }).replace(/\s+/g, '');
    for (const value of typed.slice(0, 5)) expect(shown).toContain(value.replace(/\s+/g, ''));
    expect(shown).toContain('“kutip”–½');
    expect(shown).not.toContain('\u202e');
  });
  it('any text is set and leaves no page behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 300 }), async (word, line) => {
        const table: Block = {
          kind: 'table',
          columns: [
            { title: word, align: 'left', share: 1 },
            { title: 'Suara', align: 'right', share: 1 },
          ],
          rows: [
            { kind: 'section', text: word },
            { kind: 'row', cells: [line, word] },
          ],
        };
        expect(readPages(await renderPdf(small([table]))).length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });
  it.each<[string, Block]>([
    [
      'a row without all its cells',
      { kind: 'table', columns: [{ title: 'A', align: 'left', share: 1 }], rows: [{ kind: 'row', cells: [] }] },
    ],
    ['groups that cover too few columns', { kind: 'table', columns: [{ title: 'A', align: 'left', share: 1 }], groups: [[]], rows: [] }],
    ['a code that no camera reads', { kind: 'qr', text: 'x'.repeat(1_501), side: 30, caption: '' }],
  ])('is impossible with %s, and the next is set', async (_what, block) => {
    await expect(renderPdf(small([block]))).rejects.toThrow('impossible');
    expect(readPages(await renderPdf(small([{ kind: 'paragraph', text: 'Sesudahnya.' }])))).toHaveLength(1);
  });
});

describe('QR codes for pages', () => {
  const address = 'https://pemilu.example.id/periksa/3273021001001';
  it('the SVG is black on white squares without any style or script', () => {
    const svg = qrSvg(address);
    expect(svg).toMatch(/^<svg xmlns="[^"]+" viewBox="0 0 (\d+) \1" shape-rendering="crispEdges">(<path [^<>]*\/>)+<\/svg>$/);
    expect(svg).not.toMatch(/style|script|href/);
  });
  it('SVG and PNG show the same squares, with a light margin', async () => {
    const png = await sharp(await qrPng(address))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const svg = await sharp(Buffer.from(qrSvg(address)))
      .resize(png.info.width)
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const dark = (picture: typeof png): string => {
      const modules = picture.info.width / 4;
      return Array.from({ length: modules * modules }, (_, n) =>
        (picture.data[(Math.floor(n / modules) * 4 + 2) * picture.info.width + (n % modules) * 4 + 2] ?? 0) < 128 ? 1 : 0,
      ).join('');
    };
    expect(dark(svg)).toBe(dark(png));
    expect(dark(png)).toContain('1111111');
    expect(dark(png).slice(0, (png.info.width / 4) * 4)).not.toContain('1');
  });
});
