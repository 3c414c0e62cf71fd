// Is what was blackened really gone, whatever trick of the format held it? (ppid.md 18: the machine reads the result again)
import { ColorSpace, PDFDocument } from 'mupdf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPdf } from '#platform/documents';
import { readPaper, redact } from './door.ts';
import { type Made, boxesOn, everything, handMade, line, picture, revised } from './paper-fixture.ts';

const PDF = 'application/pdf';
const NIK = '3374010203040005';

interface Left {
  readonly text: string;
  /** All bytes, unpacked. */
  readonly all: string;
  readonly bytes: Buffer;
  readonly gone: readonly string[];
  readonly pictured: readonly number[];
}

/** Reads, boxes the words, blackens, and gives what is left. */
async function without(bytes: Buffer, ...words: string[]): Promise<Left> {
  const paper = await readPaper(bytes, PDF);
  if (!paper.ok) throw new Error(paper.refusal.code);
  const done = await redact(bytes, PDF, boxesOn(paper.value, ...words));
  if (!done.ok) throw new Error(`${done.refusal.code} ${JSON.stringify(done.refusal.values)}`);
  const again = await readPaper(done.value.bytes, PDF);
  if (!again.ok) throw new Error(again.refusal.code);
  return { ...done.value, text: again.value.pages.map((page) => page.text).join('\n'), all: everything(done.value.bytes) };
}

/** The dots of one page at one a point. */
function dot(bytes: Uint8Array, x: number, y: number): number[] {
  const shown = new PDFDocument(bytes).loadPage(0).toPixmap([1, 0, 0, 1, 0, 0], ColorSpace.DeviceRGB, false);
  const at = y * shown.getStride() + x * 3;
  return [...shown.getPixels().slice(at, at + 3)];
}

describe('text under a box', () => {
  it('of our own letters, with embedded and cut fonts', async () => {
    const bytes = await renderPdf({
      lang: 'id',
      title: `Perjanjian ${NIK}`,
      author: 'KPU',
      created: '2026-10-26T02:00:00Z',
      paper: 'A4',
      landscape: false,
      running: '',
      mark: 'x',
      blocks: [
        { kind: 'paragraph', text: `Rekening 1234567890123 atas nama Xaverius Qomar dengan NIK ${NIK}, tetap terbaca.` },
        {
          kind: 'table',
          columns: [
            { title: 'No', align: 'left', share: 1 },
            { title: 'Nama', align: 'left', share: 4 },
          ],
          rows: [{ kind: 'row', cells: ['1', 'Siti Rahayu'] }],
        },
      ],
    });
    const left = await without(Buffer.from(bytes), '1234567890123', NIK, 'Xaverius Qomar', 'Siti Rahayu');
    expect(left.gone).toEqual(['1234567890123', NIK, 'Xaverius Qomar', 'Siti Rahayu']);
    expect(left.text).toMatch(/Rekening[^]*atas nama[^]*, tetap terbaca\./);
    expect(left.all).not.toMatch(/3374010203040005|1234567890123|Xaverius|Siti/);
    // Letters that only the hidden name had are no longer known to the font.
    expect(left.all).not.toMatch(/<0058>|<0051>/);
    expect(left.pictured).toEqual([]);
  });

  const cases: readonly (readonly [name: string, paper: Made, words: readonly string[], kept: string])[] = [
    ['split over several operators and kernings', { pages: ['BT /F 12 Tf 50 700 Td [(33) -20 (7401) 15 (02)] TJ (0304) Tj <30303035> Tj ( tetap) Tj ET'] }, [NIK], 'tetap'],
    ['in a form of its own', { pages: ['/X Do ' + line(50, 650, 'tetap')], resources: '/XObject<</X 20 0 R>>', objects: [['<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>>>', line(50, 700, NIK)]] }, [NIK], 'tetap'],
    ['drawn invisibly behind a scan', { pages: [`BT 3 Tr /F 12 Tf 50 700 Td (${NIK}) Tj ET ` + line(50, 650, 'tetap')] }, [NIK], 'tetap'],
    ['said once more in a mark', { pages: [`/Span<</ActualText (${NIK})/Alt(${NIK})>>BDC ${line(50, 700, NIK)} EMC ${line(50, 650, 'tetap')}`] }, [NIK], 'tetap'],
    ['said once more by a named list', { pages: [`/Span /MC0 BDC ${line(50, 700, NIK)} EMC ${line(50, 650, 'tetap')}`], resources: `/Properties<</MC0<</ActualText(${NIK})>>>>` }, [NIK], 'tetap'],
    ['on a turned page', { pages: [line(50, 700, NIK) + line(50, 650, 'tetap')], page: '/Rotate 90' }, [NIK], 'tetap'],
    ['on a page that does not begin at zero', { pages: [line(50, 700, NIK) + line(50, 650, 'tetap')], media: '-100 -50 500 750' }, [NIK], 'tetap'],
    ['in a note and in a filled form', {
      pages: [line(50, 700, NIK) + line(50, 650, 'tetap')],
      page: `/Annots[<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(${NIK})/T(Budi)>> 21 0 R]`,
      root: '/AcroForm<</Fields[21 0 R]/DR<</Font<</F 3 0 R>>>>>>',
      objects: [
        ['<</Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</F 3 0 R>>>>>>', `BT /F 12 Tf 2 5 Td (Isian ${NIK}) Tj ET`],
        [`<</Type/Annot/Subtype/Widget/FT/Tx/T(nik)/V(${NIK})/DA(/F 12 Tf 0 g)/Rect[50 500 250 520]/F 4/AP<</N 20 0 R>>>>`],
      ],
    }, [NIK], 'tetap'],
    ['in the notes about the file, its outline and its structure', {
      pages: [line(50, 700, NIK) + line(50, 650, 'tetap')],
      info: `/Title(${NIK})/Author(${NIK})/Keywords<${Buffer.from(NIK).toString('hex')}>`,
      root: `/Metadata 20 0 R/Outlines 21 0 R/StructTreeRoot<</K[<</S/P/ActualText(${NIK})>>]>>/Names<</EmbeddedFiles<</Names[(a)23 0 R]>>/JavaScript<</Names[(b)<</S/JavaScript/JS(app.alert\\("${NIK}"\\))>>]>>>>/OpenAction<</S/JavaScript/JS(x)>>`,
      objects: [
        ['<</Type/Metadata/Subtype/XML>>', `<x:xmpmeta><dc:title>${NIK}</dc:title></x:xmpmeta>`],
        ['<</First 22 0 R/Last 22 0 R/Count 1>>'],
        [`<</Title(Data ${NIK})/Parent 21 0 R/Dest[100 0 R/Fit]>>`],
        ['<</Type/Filespec/F(asli.txt)/EF<</F 24 0 R>>>>'],
        ['<</Type/EmbeddedFile>>', `isi asli ${NIK}`],
      ],
    }, [NIK], 'tetap'],
    ['beyond the edge, and in a picture that no page shows', {
      pages: [line(50, 700, NIK) + line(50, 3_000, NIK) + line(-900, 400, NIK) + line(50, 650, 'tetap')],
      resources: '/XObject<</Lain 20 0 R>>',
      objects: [['<</Type/XObject/Subtype/Image/Width 4/Height 4/BitsPerComponent 8/ColorSpace/DeviceGray>>', NIK]],
    }, [NIK], 'tetap'],
    ['with a letter of the alphabet that reads as another', { pages: [`BT /F 12 Tf 50 700 Td (Nama \\102udi S\\141ntoso \\(alm\\)) Tj ET ` + line(50, 650, 'tetap')] }, ['Budi Santoso (alm)'], 'tetap'],
  ];
  it.each(cases)('%s', async (_name, made, words, kept) => {
    const left = await without(handMade(made), ...words);
    for (const word of words) expect(left.gone).toContain(word);
    expect(left.text).toContain(kept);
    expect(left.all).not.toMatch(/3374010203040005|33333734|Santoso|EmbeddedFile|JavaScript|Annots|ActualText/);
    expect(left.pictured).toEqual([]);
  });

  it('set letter by letter from behind', async () => {
    const file = handMade({ pages: [Array.from(NIK, (digit, n) => line(50 + n * 7, 700, digit)).toReversed().join('') + line(50, 650, 'tetap')] });
    const done = await redact(file, PDF, [{ page: 0, x: 0.05, y: 0.1, w: 0.4, h: 0.04 }]);
    expect(done.ok && done.value.gone).toContain(NIK);
    expect(done.ok && everything(done.value.bytes)).not.toMatch(/\(3\)/);
  });

  it('in the first revision of a file that was changed later', async () => {
    const first = handMade({ pages: [line(50, 700, `Lama ${NIK}`)] });
    const file = revised(first, [[101, '<<>>', line(50, 700, 'Baru tanpa nomor')]]);
    expect(file.toString('latin1')).toContain(NIK);
    const left = await without(file);
    expect(left.text).toContain('Baru tanpa nomor');
    expect(left.all).not.toContain(NIK);
    expect(left.bytes.toString('latin1').split('%%EOF')).toHaveLength(2);
  });

  it('in a hidden layer: every page becomes a picture, and nobody is shown the layer here', async () => {
    const code = `/OC /L BDC ${line(50, 600, `Rahasia ${NIK}`)} EMC ${line(50, 700, 'Terlihat 12345678')}`;
    const file = handMade({ pages: [code], resources: '/Properties<</L 20 0 R>>', objects: [['<</Type/OCG/Name(Rahasia)>>']], root: '/OCProperties<</OCGs[20 0 R]/D<</OFF[20 0 R]/Order[20 0 R]>>>>' });
    const paper = await readPaper(file, PDF);
    expect(paper.ok && paper.value.pages[0]?.text).toBe('Terlihat 12345678');
    const left = await without(file, '12345678');
    expect(left).toMatchObject({ text: '', pictured: [0], gone: ['12345678'] });
    expect(left.all).not.toMatch(/3374010203040005|OCG|Rahasia/);
  });

  it('at the very edge of the page, and on each of fifty pages', async () => {
    const pages = Array.from({ length: 50 }, (_, n) => line(4, 785, NIK) + line(50, 400, `Halaman ke ${n}`) + line(500, 3, `0812345678${10 + n}`));
    const left = await without(handMade({ pages }), NIK, ...pages.map((_, n) => `0812345678${10 + n}`));
    expect(left.gone).toHaveLength(51);
    expect(left.text).toContain('Halaman ke 49');
    expect(left.all).not.toMatch(/3374010203040005|0812345678/);
  });

  it('any text cut into any operators', async () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{15}$/);
    await fc.assert(
      fc.asyncProperty(digits, fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 6 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 40, max: 760 }), async (nik, cuts, turn, y) => {
        const at = [...new Set([0, ...cuts, 16])].sort((a, b) => a - b);
        const parts = at.slice(1).map((to, n) => nik.slice(at[n], to));
        const code = `BT /F 11 Tf 60 ${y} Td ${parts.map((part, n) => (n % 2 === 0 ? `(${part}) Tj` : `[<${Buffer.from(part).toString('hex')}>] TJ`)).join(' ')} ( sisa) Tj ET`;
        const left = await without(handMade({ pages: [code], page: `/Rotate ${turn * 90}` }), nik);
        expect(left.gone).toEqual([nik]);
        expect(left.text.trim()).toBe('sisa');
        expect(left.all).not.toContain(nik);
      }),
      { numRuns: 12 },
    );
  });
});

describe('what is not text', () => {
  const drawn = (type: 'jpeg' | 'png'): Promise<Buffer> => picture(type);
  it('dots of a scan are taken out, those beside stay; the camera notes go', async () => {
    const scan = await drawn('jpeg');
    const noted = Buffer.concat([scan.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, 24]), Buffer.from(`Exif\0\0${NIK}`), scan.subarray(2)]);
    const file = handMade({
      pages: ['q 400 0 0 300 100 300 cm /G Do Q', 'q 400 0 0 300 100 300 cm /G Do Q'],
      resources: '/XObject<</G 20 0 R>>',
      objects: [['<</Type/XObject/Subtype/Image/Width 400/Height 300/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode>>', noted]],
    });
    // The square lies at 200..260 across and 300..340 down on the page of 600 x 800.
    const done = await redact(file, PDF, [{ page: 0, x: 190 / 600, y: 290 / 800, w: 80 / 600, h: 60 / 800 }]);
    expect(done.ok && done.value.pictured).toEqual([]);
    const bytes = done.ok ? done.value.bytes : Buffer.alloc(0);
    expect(dot(bytes, 230, 320)).toEqual([0, 0, 0]);
    expect(dot(bytes, 150, 250)[0]).toBeGreaterThan(200);
    const paper = new PDFDocument(bytes);
    const shown = paper.loadImage(paper.findPage(0).get('Resources', 'XObject').get('Im1')).toPixmap();
    const inside = shown.getPixels().slice(120 * shown.getStride() + 130 * 3, 120 * shown.getStride() + 130 * 3 + 3);
    expect(inside[0]).toBe(inside[1]);
    expect(everything(bytes)).not.toContain(NIK);
  });

  it('lines and letters drawn as lines go where a box touches them', async () => {
    const file = handMade({ pages: ['1 0 0 RG 3 w 100 500 m 300 500 l S 0 0 1 RG 100 300 m 300 300 l S'] });
    const done = await redact(file, PDF, [{ page: 0, x: 0.2, y: 0.35, w: 0.1, h: 0.05 }]);
    const bytes = done.ok ? done.value.bytes : Buffer.alloc(0);
    expect([dot(bytes, 250, 300), dot(bytes, 250, 500), dot(bytes, 150, 300)]).toEqual([[255, 255, 255], [0, 0, 255], [0, 0, 0]]);
  });

  it('what the library cannot take out (a shading) makes the page a picture', async () => {
    const file = handMade({
      pages: [`/S sh ${line(50, 700, NIK)}`],
      resources: '/Shading<</S<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 600 800]/Function<</FunctionType 2/Domain[0 1]/C0[1 0.8 0.8]/C1[0.8 0.8 1]/N 1>>>>>>',
    });
    const left = await without(file, NIK);
    expect(left.text === '' ? left.pictured : []).toEqual([0]);
    expect(left.all).not.toContain(NIK);
  });
});

describe('refusals', () => {
  const paper = handMade({ pages: [line(50, 700, `Nomor ${NIK}`), line(50, 700, `Lagi ${NIK}`)] });
  it('the same number in the open on another page is named, and no file is made', async () => {
    const read = await readPaper(paper, PDF);
    const boxes = read.ok ? boxesOn(read.value, NIK).filter((box) => box.page === 0) : [];
    expect(await redact(paper, PDF, boxes)).toEqual({ ok: false, refusal: { code: 'REDAKSI_TERSISA', values: { halaman: 2 } } });
  });
  const locked = (): Buffer => {
    const made = new PDFDocument(paper);
    return Buffer.from(made.saveToBuffer('encrypt=aes-256,user-password=rahasia,owner-password=x').asUint8Array());
  };
  const broken: readonly (readonly [string, Buffer, string])[] = [
    ['nothing', Buffer.alloc(0), 'REDAKSI_KOSONG'],
    ['a text', Buffer.from('bukan pdf'), 'REDAKSI_JENIS'],
    ['a page for browsers', Buffer.from('<html>%PDF'), 'REDAKSI_JENIS'],
    ['a head alone', Buffer.from('%PDF-1.7\n%%EOF'), 'REDAKSI_RUSAK'],
    ['a locked file', locked(), 'REDAKSI_SANDI'],
    ['more pages than a day has room for', handMade({ pages: Array.from({ length: 501 }, () => '') }), 'REDAKSI_HALAMAN'],
    ['26 MB', Buffer.alloc(26 * 1024 * 1024), 'REDAKSI_BESAR'],
  ];
  it.each(broken)('%s', async (_name, bytes, code) => {
    expect(await readPaper(bytes, PDF)).toMatchObject({ ok: false, refusal: { code } });
    expect(await redact(bytes, PDF, [])).toMatchObject({ ok: false, refusal: { code } });
  });
  it('a page of untold size is refused or shown small, and the next paper is served', async () => {
    const huge = await readPaper(handMade({ pages: [line(1, 1, 'x')], media: '0 0 1000000000 1000000000' }), PDF);
    expect(huge.ok || huge.refusal.code.startsWith('REDAKSI_')).toBe(true);
    expect((await readPaper(paper, PDF)).ok).toBe(true);
  });
  it.each([
    [{ page: 2, x: 0, y: 0, w: 0.1, h: 0.1 }, 3],
    [{ page: 0, x: Number.NaN, y: 0, w: 0.1, h: 0.1 }, 1],
    [{ page: -1, x: 0, y: 0, w: 0.1, h: 0.1 }, 0],
    [{ page: 0, x: 1.2, y: 0, w: 0.1, h: 0.1 }, 1],
  ])('a box that lies nowhere: %j', async (box, halaman) => {
    expect(await redact(paper, PDF, [box])).toEqual({ ok: false, refusal: { code: 'REDAKSI_KOTAK', values: { halaman } } });
  });
  it('whatever bytes follow a head, there is an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(2_000), async (noise, at) => {
        const cut = Buffer.concat([paper.subarray(0, at), noise, paper.subarray(at + noise.length)]);
        const done = await redact(cut, PDF, [{ page: 0, x: 0, y: 0, w: 1, h: 1 }]);
        expect(done.ok ? everything(done.value.bytes).includes(`Nomor ${NIK}`) : !done.refusal.code.startsWith('REDAKSI_')).toBe(false);
      }),
      { numRuns: 15 },
    );
  });
});
