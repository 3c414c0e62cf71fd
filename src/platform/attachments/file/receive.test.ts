// Is every harmful or unusable document refused with a clear word, and every honest one taken? (keamanan.md 5, 13 case 8)
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { LANGS, say } from '#kernel/text';
import { sampleKeys } from '#platform/keys';
import { FILE_BYTES, FILE_TYPES, FILE_WORDS, type FileType, receiveFile } from '../door.ts';
import { MARKS, heic, page, pdf as smallPdf, pngWithText, sideways } from '../photo-fixture.ts';
import { safeName } from './name.ts';

const folder = mkdtempSync(join(tmpdir(), 'terima-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = { settings: { PENDOPO_DATA: folder, PENDOPO_CLAMD: undefined }, keys: sampleKeys(), clock: { now: () => 0 } };
let turn = 0;
async function receive(bytes: Buffer, fileName: string, types: readonly FileType[] = FILE_TYPES, largest = FILE_BYTES) {
  const path = join(folder, String((turn += 1)));
  writeFileSync(path, bytes);
  return receiveFile(at, { path, fileName, bytes: statSync(path).size }, { types, largest });
}
const codeOf = async (...given: Parameters<typeof receive>): Promise<string> => {
  const got = await receive(...given);
  return got.ok ? `ok ${got.value.type}` : got.refusal.code;
};

interface Part {
  readonly name: string;
  readonly data: Buffer;
  readonly stored?: boolean;
  readonly flag?: number;
  readonly attributes?: number;
  /** What its own head calls it, where that differs. */
  readonly alias?: string;
  readonly packed?: Buffer;
}

/** A ZIP as Office writes it, or as no program would. */
function archive(parts: readonly Part[], tail = Buffer.alloc(0)): Buffer {
  const out: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, stored = false, flag = 0, attributes = 0, alias = name, packed = stored ? data : deflateRawSync(data) } of parts) {
    const head = Buffer.alloc(30);
    head.write('PK\x03\x04', 'latin1');
    head.writeUInt16LE(flag, 6);
    head.writeUInt16LE(stored ? 0 : 8, 8);
    head.writeUInt32LE(crc32(data), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(Buffer.byteLength(alias), 26);
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry[5] = 3;
    head.copy(entry, 8, 6, 30);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(attributes, 38);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    out.push(head, Buffer.from(alias), packed);
    offset += 30 + Buffer.byteLength(alias) + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...out, list, end, tail]);
}
const WORD: readonly Part[] = [
  { name: '[Content_Types].xml', data: Buffer.from('<Types/>') },
  { name: 'word/document.xml', data: Buffer.from('<w:document>Surat kuasa</w:document>') },
];
const word = (...more: readonly Part[]): Buffer => archive([...WORD, ...more]);
const sheet = archive([WORD[0] as Part, { name: 'xl/workbook.xml', data: Buffer.from('<workbook/>') }]);
const compound = (inside: string): Buffer => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(inside, 'utf16le'), Buffer.alloc(600)]);
const LINK = 0xa1ff0000;

describe('what is taken', () => {
  it.each<[string, () => Promise<Buffer> | Buffer, string, string, boolean]>([
    ['a PDF', () => smallPdf, 'surat.pdf', 'pdf', false],
    ['a PDF that runs something', () => activePdf(), 'surat.PDF', 'pdf', true],
    ['a Word document', () => word(), 'kuasa.docx', 'docx', false],
    ['a workbook', () => sheet, 'data.xlsx', 'xlsx', false],
    ['a table with quotes over lines', () => Buffer.from('\ufeffa;b\r\n"satu\ndua";"3 ""m"""\r\n'), 'data.csv', 'csv', false],
    ['a text', () => Buffer.from('Kepada Yth. PPID\nárvíz 東京'), 'surat.txt', 'txt', false],
    ['a JPEG', () => page(90, 90).jpeg().toBuffer(), 'ktp.jpeg', 'jpg', false],
    ['a PNG without an ending', () => page(90, 90).png().toBuffer(), 'ktp', 'jpg', false],
    ['a WebP', () => page(90, 90).webp().toBuffer(), 'ktp.webp', 'jpg', false],
  ])('%s', async (_what, make, name, type, active) => {
    expect(await receive(await make(), name)).toMatchObject({ ok: true, value: { type, active } });
  });
  it('exactly 25 MiB', async () => {
    expect(await codeOf(Buffer.alloc(FILE_BYTES, 'surat '), 'surat.txt')).toBe('ok txt');
  });
  it('a picture loses all it knew (case 7) and stands upright', async () => {
    for (const [bytes, name] of [[await sideways(), 'a.jpg'], [await pngWithText(), 'b.png']] as const) {
      const got = await receive(bytes, name);
      const kept = got.ok ? await got.value.content() : Buffer.alloc(0);
      for (const mark of MARKS) expect(kept.includes(mark)).toBe(false);
      const { width, height, exif } = await sharp(kept).metadata();
      expect([width < height, exif]).toEqual([true, undefined]);
    }
  });
});

describe('what is refused, each with its own word', () => {
  const bomb = (): Buffer => word({ name: 'word/media/x.xml', data: Buffer.alloc(0), packed: deflateRawSync(Buffer.alloc(101 * 1024 * 1024), { level: 9 }) });
  it.each<[string, string, () => Promise<Buffer> | Buffer, string]>([
    ['nothing', 'FILE_EMPTY', () => Buffer.alloc(0), 'a.pdf'],
    ['a program named .pdf', 'FILE_TYPE', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4_000, 1)]), 'tagihan.pdf'],
    ['a program', 'FILE_TYPE', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(4_000, 1)]), 'tagihan.exe'],
    ['a PDF named .docx', 'FILE_NAME', () => smallPdf, 'a.docx'],
    ['a PDF named .jpg', 'FILE_NAME', () => smallPdf, 'a.jpg'],
    ['a PDF named .pdf.exe', 'FILE_NAME', () => smallPdf, 'a.pdf.exe'],
    ['a workbook named .docx', 'FILE_NAME', () => sheet, 'a.docx'],
    ['a PDF locked with a password', 'PDF_LOCKED', () => Buffer.from(smallPdf.toString('latin1').replace('trailer', '/Encrypt 5 0 R\ntrailer'), 'latin1'), 'a.pdf'],
    ['a PDF with a ZIP behind it', 'PDF_TWO_FILES', () => Buffer.concat([smallPdf, word()]), 'a.pdf'],
    ['a PDF with a page before it', 'FILE_TYPE', () => Buffer.concat([Buffer.from('<html>'), smallPdf]), 'a.pdf'],
    ['a ZIP with a PDF before it', 'PDF_CUT', () => Buffer.concat([Buffer.from('%PDF-1.4\n'), word()]), 'a.pdf'],
    ['a cut PDF', 'PDF_CUT', () => smallPdf.subarray(0, 60), 'a.pdf'],
    ['a document locked with a password', 'FILE_LOCKED', () => compound('EncryptedPackage'), 'a.docx'],
    ['old Word', 'FILE_TYPE', () => compound('WordDocument'), 'a.doc'],
    ['a ZIP with a password', 'FILE_LOCKED', () => archive(WORD.map((part) => ({ ...part, flag: 1 }))), 'a.docx'],
    ['some ZIP', 'FILE_TYPE', () => archive([{ name: 'a.txt', data: Buffer.from('a') }]), 'a.docx'],
    ['some ZIP under its own name', 'FILE_TYPE', () => archive([{ name: 'a.txt', data: Buffer.from('a') }]), 'a.zip'],
    ['more than 100 MiB in 100 kB', 'FILE_BOMB', bomb, 'a.docx'],
    ['2,001 entries', 'FILE_BOMB', () => word(...Array.from({ length: 1_999 }, (_, n) => ({ name: `n${n}`, data: Buffer.from('x') }))), 'a.docx'],
    ['entries over each other', 'FILE_BOMB', () => overlapping(), 'a.docx'],
    ['a way out', 'FILE_PATHS', () => word({ name: '../../etc/passwd', data: Buffer.from('x') }), 'a.docx'],
    ['a way out in the middle', 'FILE_PATHS', () => word({ name: 'word/../../x', data: Buffer.from('x') }), 'a.docx'],
    ['an absolute path', 'FILE_PATHS', () => word({ name: '/etc/passwd', data: Buffer.from('x') }), 'a.docx'],
    ['a drive', 'FILE_PATHS', () => word({ name: 'C:\\x', data: Buffer.from('x') }), 'a.docx'],
    ['a link', 'FILE_PATHS', () => word({ name: 'word/tautan', data: Buffer.from('/etc/passwd'), attributes: LINK }), 'a.docx'],
    ['a document in the document', 'FILE_INSIDE', () => word({ name: 'word/embeddings/x.xlsx', data: sheet }), 'a.docx'],
    ['an archive under another name', 'FILE_INSIDE', () => word({ name: 'word/media/gambar.png', data: archive([{ name: 'a', data: Buffer.from('a') }]) }), 'a.docx'],
    ['a program under another name', 'FILE_INSIDE', () => word({ name: 'word/media/gambar.bin', data: Buffer.from('MZ\x90\0\x03'), stored: true }), 'a.docx'],
    ['an OLE object', 'FILE_INSIDE', () => word({ name: 'word/embeddings/oleObject1.bin', data: compound('Package') }), 'a.docx'],
    ['macros', 'FILE_MACRO', () => word({ name: 'word/vbaProject.bin', data: Buffer.from('x') }), 'a.docx'],
    ['two directories that disagree', 'FILE_BROKEN', () => word({ name: 'word/a.xml', alias: 'word/b.xml', data: Buffer.from('x') }), 'a.docx'],
    ['bytes behind the end', 'FILE_BROKEN', () => archive(WORD, Buffer.from('%PDF-1.4')), 'a.docx'],
    ['a damaged stream', 'FILE_BROKEN', () => word({ name: 'word/a.xml', data: Buffer.from('x'), packed: Buffer.from('ffffff', 'hex') }), 'a.docx'],
    ['a cut document', 'FILE_BROKEN', () => word().subarray(0, -30), 'a.docx'],
    ['two entries of one name', 'FILE_TYPE', () => word(WORD[1] as Part), 'a.docx'],
    ['SVG', 'FILE_TYPE', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), 'a.svg'],
    ['a page named .txt', 'FILE_TYPE', () => Buffer.from('\n <!DOCTYPE html><script>alert(1)</script>'), 'a.txt'],
    ['SVG named .csv', 'FILE_TYPE', () => Buffer.from('<svg onload="x()"/>'), 'a.csv'],
    ['a PDF inside a text', 'FILE_TYPE', () => Buffer.concat([Buffer.from('halo\n'), smallPdf]), 'a.txt'],
    ['NUL in a text', 'FILE_TEXT', () => Buffer.from('a\0b'), 'a.txt'],
    ['Latin-1', 'FILE_TEXT', () => Buffer.from('caf\xe9', 'latin1'), 'a.csv'],
    ['UTF-16', 'FILE_TEXT', () => Buffer.from('a;b\n', 'utf16le'), 'a.csv'],
    ['a quote that is never closed', 'FILE_TABLE', () => Buffer.from('a,b\n"c,d\n'), 'a.csv'],
    ['text without an ending', 'FILE_TYPE', () => Buffer.from('halo'), 'surat'],
    ['HEIC', 'PHOTO_HEIC', () => heic, 'IMG_1.HEIC'],
    ['a PNG named .jpg', 'FILE_NAME', () => page(90, 90).png().toBuffer(), 'a.jpg'],
    ['a cut JPEG', 'PHOTO_BROKEN', async () => (await page(900, 900).jpeg().toBuffer()).subarray(0, 3_000), 'a.jpg'],
    ['a JPEG with a ZIP behind it', 'PHOTO_TWO_FILES', async () => Buffer.concat([await page(90, 90).jpeg().toBuffer(), word()]), 'a.jpg'],
    ['GIF', 'FILE_TYPE', () => page(90, 90).gif().toBuffer(), 'a.gif'],
  ])('%s: %s', async (_what, code, make, name) => {
    expect(await codeOf(await make(), name)).toBe(code);
  });
  it('one byte above the form\'s own limit, one byte above 25 MiB', async () => {
    expect(await codeOf(Buffer.alloc(1_001, 'a'), 'a.txt', ['txt'], 1_000)).toBe('FILE_LARGE');
    expect(await codeOf(Buffer.alloc(FILE_BYTES + 1, 'a'), 'a.txt', ['txt'], 999_999_999)).toBe('FILE_LARGE');
  });
  it('a kind that this form does not take: the kinds it takes are named', async () => {
    const got = await receive(word(), 'a.docx', ['pdf', 'jpg']);
    expect(got).toEqual({ ok: false, refusal: { code: 'FILE_TYPE', values: { jenis: 'PDF, JPG' } } });
  });
  it('every code has a sentence in both languages whose values are filled', async () => {
    for (const lang of LANGS) for (const sentence of Object.values(FILE_WORDS)) expect(say(lang, sentence).length).toBeGreaterThan(20);
    const got = await receive(sheet, 'a.docx');
    expect(got.ok ? '' : say('id', FILE_WORDS[got.refusal.code], got.refusal.values as Record<string, string>)).toContain('".docx", tetapi isinya XLSX');
  });
  it('no archive of chance makes the reader throw or hang', async () => {
    const sound = word();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = Buffer.from(sound);
        for (const [where, value] of changes) bytes[where] = value;
        expect(await codeOf(bytes, 'a.docx')).toMatch(/^(ok docx|FILE_\w+|PHOTO_\w+)$/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('safeName', () => {
  it.each([
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['C:\\Users\\Siti\\KTP.PDF', 'pdf', 'KTP.pdf'],
    ['laporan\u202efdp.exe', 'txt', 'laporanfdp.txt'],
    ['a\r\nSet-Cookie: x.pdf', 'pdf', 'aSet-Cookie x.pdf'],
    ['"><script>.pdf', 'pdf', 'script.pdf'],
    ['', 'jpg', 'berkas.jpg'],
    ['....', 'jpg', 'berkas.jpg'],
    ['surat kuasa Siti.docx', 'docx', 'surat kuasa Siti.docx'],
    ['a.pdf.exe', 'txt', 'a.pdf.txt'],
    ['東京.png', 'jpg', '東京.jpg'],
  ])('%j as %s: %s', (given, ending, name) => {
    expect(safeName(given, ending)).toBe(name);
  });
  it('any name: short, one line, no path, its own ending', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = safeName(given, 'pdf');
        expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}<>:"|?*.][^/\\\p{Cc}\p{Cf}<>:"|?*]*\.pdf$/u);
        expect(name.length).toBeLessThanOrEqual(104);
        expect(name.isWellFormed()).toBe(true);
      }),
    );
  });
});

function overlapping(): Buffer {
  const bytes = word({ name: 'word/a.xml', data: Buffer.from('aaaa') });
  // The directory's last entry is led to the place of the first one.
  bytes.writeUInt32LE(0, bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 42);
  return bytes;
}

function activePdf(): Buffer {
  return Buffer.from(smallPdf.toString('latin1').replace('trailer', '7 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj\ntrailer'), 'latin1');
}

it('no temporary file of ours is left', () => {
  expect(existsSync(join(folder, 'sementara'))).toBe(false);
});
