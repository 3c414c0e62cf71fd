// Is a form with files taken whole, and a broken or oversized one refused without a trace? (keamanan.md 3.4, 5, case 8)
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type UploadLimits, readMultipart } from './door.ts';

const MIB = 1024 * 1024;
const root = mkdtempSync(join(tmpdir(), 'unggah-'));
let folder = '';
let turn = 0;
beforeEach(() => {
  folder = join(root, String((turn += 1)));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const at = (limits: Partial<UploadLimits> = {}): UploadLimits => ({
  folder,
  maxFiles: 3,
  maxFileBytes: 25 * MIB,
  maxTotalBytes: 60 * MIB,
  ...limits,
});
const left = (): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

const EDGE = 'batas-7f3a';
const text = (name: string, value: string): string => `--${EDGE}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const fileHead = (name: string, fileName: string): string =>
  `--${EDGE}\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: image/jpeg\r\n\r\n`;
const file = (name: string, fileName: string, body: string): string => `${fileHead(name, fileName)}${body}\r\n`;
const END = `--${EDGE}--\r\n`;

function post(body: string | ReadableStream<Uint8Array> | FormData, headers: Record<string, string> = {}): Request {
  const type: Record<string, string> = body instanceof FormData ? {} : { 'content-type': `multipart/form-data; boundary=${EDGE}` };
  const init = { method: 'POST', body, headers: { ...type, ...headers }, duplex: 'half' };
  return new Request('http://pendopo.test/kerja', init);
}

/** A body that never lies in memory: `head`, then so many bytes, then `tail`. */
function long(head: string, bytes: number, tail: string): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    start: (control) => control.enqueue(Buffer.from(head)),
    pull: (control) => {
      const size = Math.min(256 * 1024, bytes - sent);
      sent += size;
      if (size > 0) control.enqueue(Buffer.alloc(size, 7));
      else {
        control.enqueue(Buffer.from(tail));
        control.close();
      }
    },
  });
}

const times = (n: number, make: (n: number) => string): string => Array.from({ length: n }, (_, i) => make(i)).join('');

describe('a whole form', () => {
  it('brings its fields, repeated ones as a list, and its files with names as labels', async () => {
    const form = new FormData();
    form.append('suara', '127');
    form.append('saksi', 'satu');
    form.append('saksi', 'dua');
    form.append('saksi', 'tiga');
    form.append('__proto__', 'polluted');
    form.append('foto', new Blob([Buffer.alloc(3 * MIB, 5)], { type: 'image/jpeg' }), 'hal 1\u202egpj.exe.jpg');
    form.append('foto', new Blob(['kecil']), '../../etc/passwd');
    form.append('foto', new Blob([]), '');
    const read = await readMultipart(post(form), at());
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const { fields, files } = read.value;
    expect({ ...fields }).toEqual({ suara: '127', saksi: ['satu', 'dua', 'tiga'], ['__proto__']: 'polluted' });
    expect(Object.getPrototypeOf(fields)).toBeNull();
    expect(files.map((one) => [one.field, one.fileName, one.bytes])).toEqual([
      ['foto', 'hal 1gpj.exe.jpg', 3 * MIB],
      ['foto', 'passwd', 5],
    ]);
    const [large] = files;
    expect(
      createHash('sha256')
        .update(readFileSync(large?.path ?? ''))
        .digest('hex'),
    ).toBe(
      createHash('sha256')
        .update(Buffer.alloc(3 * MIB, 5))
        .digest('hex'),
    );
    expect(statSync(large?.path ?? '').mode & 0o777).toBe(0o600);
    for (const one of files) await one.discard();
    expect(left()).toEqual([]);
  });
  it('a file of no bytes but with a name is a file; an empty box is none', async () => {
    const read = await readMultipart(post(file('foto', 'kosong.jpg', '') + file('lain', '', '') + END), at({ maxFiles: 1 }));
    expect(read.ok && read.value.files.map((one) => [one.fileName, one.bytes])).toEqual([['kosong.jpg', 0]]);
  });
  it('exactly at its limits passes', async () => {
    const body = long(fileHead('foto', 'a.jpg'), 25 * MIB, `\r\n${times(200, (n) => text(`f${n}`, 'x'))}${END}`);
    const read = await readMultipart(post(body), at({ maxFiles: 1, maxTotalBytes: 25 * MIB }));
    expect(read.ok && [read.value.files[0]?.bytes, Object.keys(read.value.fields).length]).toEqual([25 * MIB, 200]);
  });
});

describe('a form that is refused leaves no file', () => {
  const one = file('foto', 'a.jpg', 'isi');
  it.each<[string, string, () => Request, Partial<UploadLimits>]>([
    ['no form', 'UPLOAD_NOT_FORM', () => post('{}', { 'content-type': 'application/json' }), {}],
    [
      'a type that only begins like a form',
      'UPLOAD_NOT_FORM',
      () => post('', { 'content-type': `multipart/form-data-x; boundary=${EDGE}` }),
      {},
    ],
    ['no boundary', 'UPLOAD_NO_BOUNDARY', () => post(one + END, { 'content-type': 'multipart/form-data' }), {}],
    ['an empty boundary', 'UPLOAD_NO_BOUNDARY', () => post(one + END, { 'content-type': 'multipart/form-data; boundary=""' }), {}],
    ['two lengths', 'UPLOAD_TWO_LENGTHS', () => post(one + END, { 'content-length': '9', 'transfer-encoding': 'chunked' }), {}],
    ['a told length above the limit', 'UPLOAD_LARGE', () => post(one + END, { 'content-length': '99999999' }), {}],
    ['no body', 'UPLOAD_CUT', () => post(''), {}],
    ['a body cut in a file', 'UPLOAD_CUT', () => post(one + fileHead('foto', 'b.jpg') + 'se'), {}],
    ['a body cut in a head', 'UPLOAD_CUT', () => post(`${one}--${EDGE}\r\nContent-Disposi`), {}],
    ['a body without its end', 'UPLOAD_CUT', () => post(one), {}],
    ['another boundary than told', 'UPLOAD_CUT', () => post((one + END).replaceAll(EDGE, 'lain')), {}],
    ['a sender that breaks off', 'UPLOAD_CUT', () => post(brokenOff(one + fileHead('foto', 'b.jpg') + 'sebagian')), {}],
    ['a field without a name', 'UPLOAD_NAMELESS', () => post(`${one}--${EDGE}\r\nContent-Disposition: form-data\r\n\r\nx\r\n${END}`), {}],
    ['201 fields', 'UPLOAD_FIELDS', () => post(one + times(201, (n) => text(`f${n}`, 'x')) + END), {}],
    ['10,000 parts', 'UPLOAD_PARTS', () => post(one + times(10_000, () => `--${EDGE}\r\nX: y\r\n\r\n\r\n`) + END), {}],
    ['10,000 empty file boxes', 'UPLOAD_PARTS', () => post(one + times(10_000, () => file('foto', '', '')) + END), {}],
    ['a field of more than 64 KiB', 'UPLOAD_FIELD_LONG', () => post(one + text('catatan', 'x'.repeat(65_537)) + END), {}],
    [
      'fields of more than 64 KiB together',
      'UPLOAD_TEXT_LONG',
      () => post(one + times(5, (n) => text(`f${n}`, 'x'.repeat(16_000))) + END),
      {},
    ],
    ['more files than asked for', 'UPLOAD_FILES', () => post(one + one + one + END), { maxFiles: 2 }],
    ['a file where none is asked for', 'UPLOAD_FILES', () => post(one + END), { maxFiles: 0 }],
    ['a file of 60 MB', 'UPLOAD_FILE_LARGE', () => post(long(one + fileHead('foto', 'b.jpg'), 60_000_000, `\r\n${END}`)), {}],
    [
      'a file one byte too large',
      'UPLOAD_FILE_LARGE',
      () => post(one + file('foto', 'b.jpg', 'x'.repeat(1_001)) + END),
      { maxFileBytes: 1_000 },
    ],
    [
      'files too large together',
      'UPLOAD_LARGE',
      () => post(times(3, () => file('foto', 'b.jpg', 'x'.repeat(1_000))) + END),
      { maxTotalBytes: 2_999 },
    ],
    ['a sender who is refused and falls silent', 'UPLOAD_FILES', () => post(silent(one + one + one)), { maxFiles: 2 }],
    ['a preamble without end', 'UPLOAD_LARGE', () => post(long('x', 9 * MIB, '')), { maxTotalBytes: MIB }],
  ])('%s: %s', async (_what, code, request, limits) => {
    const read = await readMultipart(request(), at(limits));
    expect(read.ok ? 'taken' : read.refusal.code).toBe(code);
    expect(left()).toEqual([]);
  });
  it('a folder that cannot be made is a fault of ours, not a refusal', async () => {
    const request = post(file('foto', 'a.jpg', 'isi') + END);
    writeFileSync(folder, 'a file where the folder should be');
    await expect(readMultipart(request, at())).rejects.toThrow('EEXIST');
  });
});

function brokenOff(body: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (control) => control.enqueue(Buffer.from(body)),
    pull: (control) => control.error(new Error('connection lost')),
  });
}

function silent(body: string): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (control) => control.enqueue(Buffer.from(body)) });
}

describe('rubbish', () => {
  it('any bytes, cut anywhere, are answered, and a refusal leaves no file', async () => {
    const whole = Buffer.from(`${text('a', 'satu')}${file('foto', 'a.jpg', 'isi')}${file('foto', '', '')}${text('b', 'dua')}${END}`);
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }).map((some) => Buffer.from(some)),
      fc
        .tuple(fc.nat(whole.length), fc.uint8Array({ maxLength: 12 }))
        .map(([cut, some]) => Buffer.concat([whole.subarray(0, cut), some, whole.subarray(cut)])),
      fc.tuple(fc.nat(whole.length), fc.nat(30)).map(([cut, gap]) => Buffer.concat([whole.subarray(0, cut), whole.subarray(cut + gap)])),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (body) => {
        const read = await readMultipart(post(new Blob([body]).stream()), at());
        if (read.ok) for (const one of read.value.files) await one.discard();
        expect(left()).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
