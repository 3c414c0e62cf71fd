// Do papers as offices really have them lose what is blackened? (scans with a text layer, ligatures, packed and signed revisions, forms, stamps, cropped and turned pages)
import { PDFDocument } from 'mupdf';
import { describe, expect, it } from 'vitest';
import { renderPdf } from '#platform/documents';
import { readPaper, redact } from './door.ts';
import { type Made, boxesOn, everything, handMade, line, picture, revised } from './paper-fixture.ts';

const PDF = 'application/pdf';
const NIK = '6472014507900003';

interface Left {
  readonly bytes: Buffer;
  readonly text: string;
  readonly all: string;
  readonly gone: readonly string[];
}

async function without(bytes: Uint8Array, ...words: string[]): Promise<Left> {
  const paper = await readPaper(bytes, PDF);
  if (!paper.ok) throw new Error(paper.refusal.code);
  const boxes = boxesOn(paper.value, ...words);
  expect(boxes.length).toBeGreaterThanOrEqual(words.length);
  const done = await redact(bytes, PDF, boxes);
  if (!done.ok) throw new Error(`${done.refusal.code} ${JSON.stringify(done.refusal.values)}`);
  const again = await readPaper(done.value.bytes, PDF);
  return { ...done.value, text: again.ok ? again.value.pages.map((page) => page.text).join('\n') : '', all: everything(done.value.bytes) };
}

/** Written again by the library, with what scanners and office programs ask of it. */
const rewritten = (bytes: Uint8Array, options: string): Buffer => Buffer.from(new PDFDocument(bytes).saveToBuffer(options).asUint8Array());

/** Darkest and lightest dot of every picture in the file, over the part from (0,0) to (1,1) of it. */
function dots(bytes: Uint8Array, left: number, top: number, right: number, bottom: number): number[] {
  const paper = new PDFDocument(bytes);
  const images = paper.findPage(0).get('Resources', 'XObject');
  const seen: number[] = [];
  images.forEach((value) => {
    if (value.get('Subtype').asName() !== 'Image') return;
    const map = paper.loadImage(value).toPixmap();
    for (let y = Math.floor(map.getHeight() * top); y < map.getHeight() * bottom; y += 1) {
      for (let x = Math.floor(map.getWidth() * left); x < map.getWidth() * right; x += 1) seen.push(map.getPixels()[y * map.getStride() + x * map.getNumberOfComponents()] ?? 0);
    }
  });
  return seen;
}

describe('a scan with a text layer, as a copier makes it', () => {
  const scan = async (turn: number): Promise<Buffer> => {
    const jpeg = await picture('jpeg', { left: 40, top: 30, width: 200, height: 24 });
    return handMade({
      pages: [`q 600 0 0 800 0 0 cm /G Do Q BT 3 Tr /F 40 Tf 62 670 Td (${NIK}) Tj ET BT 3 Tr /F 20 Tf 62 300 Td (tetap terbaca) Tj ET`],
      page: `/Rotate ${turn}`,
      resources: '/XObject<</G 20 0 R>>',
      objects: [['<</Type/XObject/Subtype/Image/Width 400/Height 300/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode>>', jpeg]],
    });
  };
  it.each([0, 90, 180, 270])('turned by %d: the letters go from the layer, and their dots from the picture', async (turn) => {
    const left = await without(await scan(turn), NIK);
    expect(left.gone).toContain(NIK);
    expect(left.text).toContain('tetap terbaca');
    expect(left.all).not.toContain(NIK);
    // Red (255, 0, 0) in the picture where the number stood: a dot that differs from the one beside it is left over.
    const under = new Set(dots(left.bytes, 0.15, 0.13, 0.5, 0.15));
    expect(under.size).toBeLessThanOrEqual(1);
  });
});

describe('letters', () => {
  it('joined ones (fi, fl, ffi) in an embedded, cut font: the name goes whole, its neighbours stay', async () => {
    const bytes = await renderPdf({ lang: 'id', title: 'L', author: 'KPU', created: '2026-10-26T02:00:00Z', paper: 'A4', landscape: false, running: '', mark: 'x', blocks: [{ kind: 'paragraph', text: 'Saksi Fifi Zulfikri Effendi hadir di konfirmasi berkas.' }] });
    const paper = await readPaper(bytes, PDF);
    expect(paper.ok && paper.value.pages[0]?.text).toContain('konfirmasi');
    const left = await without(bytes, 'Fifi Zulfikri Effendi');
    expect(left.text).toMatch(/Saksi[^]*hadir di konfirmasi berkas\./);
    expect(left.text).not.toMatch(/Fifi|Zul|fikri|Effendi/);
  });
  it('one sign that its table reads as two letters', async () => {
    const table = 'begincmap 1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <41> <00660069> <42> <0061> endbfchar endcmap';
    const made: Made = {
      pages: ['BT /L 30 Tf 50 700 Td (ABA) Tj ET ' + line(50, 600, 'tetap')],
      resources: '/XObject<<>>',
      objects: [['<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 21 0 R>>'], ['<<>>', table]],
    };
    const bytes = Buffer.from(handMade(made).toString('latin1').replace('/Font<</F 3 0 R>>', '/Font<</F 3 0 R/L 20 0 R>>'), 'latin1');
    // The table of places moved with the longer line: the library writes the file anew first.
    const left = await without(rewritten(bytes, ''), 'fiafi');
    expect(left.gone).toContain('fiafi');
    expect(left.text.trim()).toBe('tetap');
  });
  it('a hidden name with a joined sign, in the open on another page: named, and no file is made', async () => {
    const paragraph = (text: string) => ({ kind: 'paragraph', text }) as const;
    const bytes = await renderPdf({ lang: 'id', title: 'L', author: 'KPU', created: '2026-10-26T02:00:00Z', paper: 'A4', landscape: false, running: '', mark: 'x', blocks: [paragraph('Saksi Zulfikri Effendi hadir.'), { kind: 'break' }, paragraph('Tanda tangan Zulfikri Effendi')] });
    const paper = await readPaper(bytes, PDF);
    const boxes = paper.ok ? boxesOn(paper.value, 'Zulfikri Effendi').filter(({ page }) => page === 0) : [];
    expect(await redact(bytes, PDF, boxes)).toMatchObject({ ok: false, refusal: { code: 'REDAKSI_TERSISA', values: { halaman: 2 } } });
  });
});

describe('how the file was saved', () => {
  const plain = handMade({ pages: [line(50, 700, `NIK ${NIK}`) + line(50, 650, 'tetap')], info: `/Title(${NIK})` });
  it.each([
    ['objects packed together', 'garbage=3,objstms=yes,compress=yes'],
    ['locked against changing, open to every reader', 'encrypt=aes-256,owner-password=kantor,user-password='],
    ['for the web', 'garbage=3,compress=yes'],
  ])('%s', async (_name, options) => {
    const left = await without(rewritten(rewritten(plain, 'garbage=3'), options), NIK);
    expect(left.text).toContain('tetap');
    expect(left.all).not.toContain(NIK);
  });
  it('three revisions one on the other, as each reviewer saved it', async () => {
    let file = handMade({ pages: [line(50, 700, `Draf ${NIK}`)] });
    file = revised(file, [[101, '<<>>', line(50, 700, `Revisi ${NIK}`)]]);
    file = revised(file, [[101, '<<>>', line(50, 700, `Final ${NIK}`) + line(50, 650, 'tetap')]]);
    const left = await without(file, NIK);
    expect(left.text).toMatch(/Final[^]*tetap/);
    expect(left.all).not.toMatch(/6472014507900003|Draf|Revisi/);
  });
});

describe('what lies on the page', () => {
  const cases: readonly (readonly [name: string, made: Made])[] = [
    ['a text marker over it, with its own copy of the words', { pages: [line(50, 700, NIK) + line(50, 650, 'tetap')], page: `/Annots[<</Type/Annot/Subtype/Highlight/Rect[50 690 200 715]/QuadPoints[50 715 200 715 50 690 200 690]/Contents(${NIK})/RC(<p>${NIK}</p>)>>]` }],
    ['a stamp that says it once more', {
      pages: [line(50, 700, NIK) + line(50, 650, 'tetap')],
      page: '/Annots[<</Type/Annot/Subtype/Stamp/Rect[300 300 500 340]/F 4/AP<</N 20 0 R>>>>]',
      objects: [['<</Type/XObject/Subtype/Form/BBox[0 0 200 40]/Resources<</Font<</F 3 0 R>>>>>>', `BT /F 12 Tf 2 5 Td (${NIK}) Tj ET`]],
    }],
    ['a signed field and a form of the other kind (XFA)', {
      pages: [line(50, 700, NIK) + line(50, 650, 'tetap')],
      page: '/Annots[21 0 R]',
      root: '/AcroForm<</SigFlags 3/Fields[21 0 R]/XFA 20 0 R>>',
      objects: [['<<>>', `<xdp><nik>${NIK}</nik></xdp>`], [`<</Type/Annot/Subtype/Widget/FT/Sig/T(ttd)/Rect[0 0 0 0]/V<</Type/Sig/Name(${NIK})/Reason(${NIK})>>>>`]],
    }],
    ['a page that is cropped: the words beyond the edge go too', { pages: [line(50, 700, NIK) + line(50, 650, 'tetap') + line(450, 40, NIK)], page: '/CropBox[0 100 400 800]' }],
    ['a page measured in other units', { pages: [line(50, 700, NIK) + line(50, 650, 'tetap')], page: '/UserUnit 2' }],
    ['a form field whose choice nobody sees', { pages: [line(50, 700, NIK) + line(50, 650, 'tetap')], page: '/Annots[20 0 R]', root: '/AcroForm<</Fields[20 0 R]>>', objects: [[`<</Type/Annot/Subtype/Widget/FT/Ch/T(pilih)/Opt[(${NIK})(lain)]/V(lain)/Rect[50 500 250 520]/F 2>>`]] }],
    ['a piece of information that a program left for itself', { pages: [line(50, 700, NIK) + line(50, 650, 'tetap')], page: `/PieceInfo<</Adobe<</Private(${NIK})>>>>`, root: `/PieceInfo<</X<</Private 20 0 R>>>>`, objects: [['<<>>', NIK]] }],
  ];
  it.each(cases)('%s', async (_name, made) => {
    const bytes = handMade(made);
    const paper = await readPaper(bytes, PDF);
    if (!paper.ok) throw new Error(paper.refusal.code);
    const left = await without(bytes, NIK);
    expect(left.text).toContain('tetap');
    expect(left.all).not.toMatch(/6472014507900003|36343732|XFA|PieceInfo|\/Sig\b/);
  });
  it('dots that stand in the code of the page itself', async () => {
    const bytes = handMade({ pages: [`q 100 0 0 100 50 600 cm BI /W 4 /H 4 /BPC 8 /CS /G ID ${'\u00ff'.repeat(8)}${'\u0000'.repeat(8)} EI Q ${line(300, 200, 'tetap')}`] });
    const done = await redact(bytes, PDF, [{ page: 0, x: 0.05, y: 0.1, w: 0.3, h: 0.2 }]);
    expect(done.ok).toBe(true);
    if (done.ok) expect(new Set(dots(done.value.bytes, 0, 0, 1, 1)).size).toBeLessThanOrEqual(1);
  });
});
