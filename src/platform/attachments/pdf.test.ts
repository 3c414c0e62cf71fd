// Is exactly that PDF kept which everybody may open, byte for byte? (keamanan.md 5 "pdf", 13 case 8)
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { renderPdf } from '#platform/documents';
import { keepPdf, pdfFault, readPdf } from './pdf.ts';

const PLAIN = '%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n';
const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const inside = (object: string): Buffer => bytes(PLAIN.replace('endobj', `endobj 3 0 obj ${object} endobj`));
function listed(object: string, filter = '/Filter /FlateDecode', name = '/ObjStm'): Buffer {
  const packed = deflateSync(Buffer.from(`4 0 ${object}`));
  const head = bytes(`%PDF-1.5\n5 0 obj <</Type ${name} ${filter} /N 1 /First 4 /Length ${packed.length}>>\nstream\n`);
  return Buffer.concat([head, packed, bytes('\nendstream endobj\n%%EOF')]);
}

describe('a PDF that will be published', () => {
  it.each<[string, Buffer, string | undefined]>([
    ['a plain one', bytes(PLAIN), undefined],
    ['blanks behind the end', bytes(`${PLAIN}\r\n\0 `), undefined],
    ['objects in a compressed list', listed('<</Type /Page>>'), undefined],
    ['nothing', Buffer.alloc(0), 'PDF_EMPTY'],
    ['a picture that is called PDF', bytes('\xff\xd8\xff\xe0JFIF%PDF-1.4 %%EOF'), 'PDF_TYPE'],
    ['a page in front of it', bytes(`<html><script>alert(1)</script>${PLAIN}`), 'PDF_TYPE'],
    ['the end missing', bytes(PLAIN.replace('%%EOF', '')), 'PDF_CUT'],
    ['an archive behind it', bytes(`${PLAIN}PK\x03\x04uji`), 'PDF_TWO_FILES'],
    ['two kilobytes of nothing behind it', bytes(PLAIN + ' '.repeat(2_048)), 'PDF_TWO_FILES'],
    ['a password', bytes(PLAIN.replace('/Root', '/Encrypt 9 0 R /Root')), 'PDF_LOCKED'],
    ['a script', inside('<</S /JavaScript /JS (app.alert(1))>>'), 'PDF_ACTIVE'],
    ['a script with an escaped name', inside('<</S /J#61vaScript /JS (x)>>'), 'PDF_ACTIVE'],
    ['a program to start', inside('<</S /Launch /F (cmd.exe)>>'), 'PDF_ACTIVE'],
    ['a file inside', inside('<</Type /Filespec /EF <</F 7 0 R>> /Names [(a) 8 0 R] /EmbeddedFiles 9 0 R>>'), 'PDF_ACTIVE'],
    ['a script in a compressed list', listed('<</S /JavaScript /JS (x)>>'), 'PDF_ACTIVE'],
    ['a list packed otherwise', listed('<<>>', '/Filter [/ASCII85Decode /FlateDecode]'), 'PDF_PACKED'],
    ['a list with an escaped name', listed('<</S /JavaScript>>', '/Filter /FlateDecode', '/Obj#53tm'), 'PDF_PACKED'],
    ['a list that unpacks to 80 MB', listed('0'.repeat(80 * 1024 * 1024)), 'PDF_PACKED'],
    ['26 MiB', Buffer.concat([bytes(PLAIN), Buffer.alloc(26 * 1024 * 1024, 32)]), 'PDF_LARGE'],
  ])('%s', (_name, file, code) => {
    expect(pdfFault(file)?.code).toBe(code);
  });
  it('what the house itself prints is one', async () => {
    const dress = { lang: 'id', paper: 'A4', landscape: false, running: 'Uji', mark: 'uji', author: 'KPU' } as const;
    const made = await renderPdf({ ...dress, title: 'Keputusan', created: '2024-03-20T15:00:00Z', blocks: [{ kind: 'paragraph', text: 'Uji' }] });
    expect(pdfFault(made)).toBeUndefined();
  });
  it('any bytes get an answer, and none but a PDF is taken', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (noise, dressed) => {
        const file = dressed ? Buffer.concat([bytes('%PDF-1.7\n'), noise, bytes('\n%%EOF')]) : Buffer.from(noise);
        const fault = pdfFault(file);
        if (fault === undefined) expect(dressed).toBe(true);
      }),
    );
  });
});

describe('keeping it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pendopo-pdf-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const put = (name: string, file: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, file);
    return path;
  };

  it('gives back the very bytes under their hash; the same file twice is one', async () => {
    const file = bytes(PLAIN);
    const sha256 = createHash('sha256').update(file).digest('hex');
    expect(await keepPdf(folder, put('a', file))).toEqual({ ok: true, value: { sha256, bytes: file.length } });
    expect(await keepPdf(folder, put('b', file))).toMatchObject({ ok: true, value: { sha256 } });
    expect(await readPdf(folder, sha256)).toEqual(file);
  });
  it('a refused file leaves nothing, and a changed one is never handed out', async () => {
    const before = readdirSync(folder, { recursive: true }).length;
    expect(await keepPdf(folder, put('c', bytes('bukan')))).toMatchObject({ ok: false, refusal: { code: 'PDF_TYPE' } });
    expect(readdirSync(folder, { recursive: true })).toHaveLength(before + 1);
    const kept = await keepPdf(folder, put('d', bytes(`${PLAIN}\n`)));
    if (!kept.ok) throw new Error('kept');
    const { sha256 } = kept.value;
    writeFileSync(join(folder, 'objek', sha256.slice(0, 2), sha256.slice(2, 4), sha256), bytes(PLAIN));
    await expect(readPdf(folder, sha256)).rejects.toThrow(sha256);
  });
});
