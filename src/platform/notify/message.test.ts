// Can any text of a user add a header, a recipient or a line that is not its own? (hostile subjects, over the line and back)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterBytes } from './letter.ts';
import { isMailAddress, paragraph, subjectLine } from './message.ts';

const bytes = (subject: string, body: readonly string[] = ['isi'], address = 'siti@contoh.id'): Promise<Buffer> =>
  letterBytes(
    { from: 'layanan@kpu.contoh.id', site: undefined },
    { id: '6b1f', thread: '6b1f', address, text: { lang: 'id', subject: subjectLine(subject), body: body.map(paragraph) }, href: undefined, now: 1_795_000_000_000 },
  );
const headersOf = (letter: Buffer): string[] => (letter.toString('latin1').split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ').split('\r\n').map((line) => line.split(':')[0] ?? '');

describe('a hostile subject', () => {
  it.each([
    ['a second header', 'Halo\r\nBcc: semua@contoh.id'],
    ['a bare line feed', 'Halo\nX-Kirim: 1'],
    ['an end of the head', 'Halo\r\n\r\n<html>'],
    ['a bare return', 'Halo\rBcc: semua@contoh.id'],
    ['other line ends', 'Halo\u2028Bcc: x\u2029y\u0085z\vq\f'],
    ['NUL', 'Halo\0Bcc: x'],
    ['a turning mark', 'laporan\u202efdp.exe'],
    ['a script', '<script>alert(1)</script>'],
    ['an encoded word', '=?utf-8?Q?=0D=0ABcc:_x=40y.id?='],
    ['5 kB', 'x'.repeat(5_000)],
    ['5 kB of halves', '\ud83d'.repeat(5_000)],
  ])('%s changes no header', async (_what, subject) => {
    const letter = await bytes(subject);
    expect(headersOf(letter)).toEqual(headersOf(await bytes('biasa')));
    expect(letter.toString('latin1').split('\r\n').every((line) => line.length <= 998)).toBe(true);
  });
  it('any subject and any text: the same headers in the same order, no bare CR or LF', async () => {
    const usual = headersOf(await bytes('biasa'));
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 4 }), async (subject, body) => {
        const letter = (await bytes(subject, body)).toString('latin1');
        expect(headersOf(Buffer.from(letter, 'latin1'))).toEqual(usual);
        expect(letter.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
      { numRuns: 60 },
    );
  });
  it('is one line of at most 150 characters without marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (subject) => {
        const line = subjectLine(subject);
        expect(line.length).toBeLessThanOrEqual(150);
        expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
        expect(line.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('a body', () => {
  it('keeps its lines and loses what is not seen', () => {
    expect(paragraph('satu\r\ndua\rtiga\n\u202eempat\0\u0007')).toBe('satu\ndua\ntiga\nempat');
    expect(paragraph('y'.repeat(20_000))).toHaveLength(10_000);
  });
  it('a point alone on a line does not end the letter early', async () => {
    expect((await bytes('titik', ['awal\r\n.\r\nakhir'])).toString()).toContain('akhir');
  });
});

describe('isMailAddress', () => {
  it.each(['siti@contoh.id', "o'neil+ppid@mail.contoh.go.id", 'A.B_c-1@x.co'])('%s', (address) => {
    expect(isMailAddress(address)).toBe(true);
  });
  it.each([
    '', 'siti', '@contoh.id', 'siti@', 'siti@contoh', 'a@b.id, c@d.id', 'a@b.id;c@d.id', 'Siti <a@b.id>', '"a b"@c.id', 'a b@c.id', 'a@b.id\r\nBcc: x@y.id',
    'a@b.id\n', '.a@b.id', 'a..b@c.id', 'a.@b.id', 'a@-b.id', 'a@b-.id', 'a@[127.0.0.1]', `${'a'.repeat(65)}@b.id`, `a@${'b.'.repeat(130)}id`, 'a@b.id>', 'a@b\0.id', 'á@b.id',
  ])('not %j', (address) => {
    expect(isMailAddress(address)).toBe(false);
  });
});
