// Do lines keep the numbers that an editor shows, whatever the bytes between them are?
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TextLine, textLines } from './text-lines.ts';

async function linesOf(chunks: readonly (Uint8Array | string)[]): Promise<TextLine[]> {
  const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk));
  const out: TextLine[] = [];
  for await (const lines of textLines(
    (async function* () {
      await Promise.resolve();
      yield* bytes;
    })(),
  ))
    out.push(...lines);
  return out;
}

test.each<[string, readonly (Uint8Array | string)[], readonly TextLine[]]>([
  [
    'line ends of Windows, a mark in front, no end at the end',
    ['\ufeffa\r\nb\r\nc'],
    [
      { row: 1, text: 'a' },
      { row: 2, text: 'b' },
      { row: 3, text: 'c' },
    ],
  ],
  [
    'empty lines keep their number',
    ['a\n\n\nb\n\n'],
    [
      { row: 1, text: 'a' },
      { row: 4, text: 'b' },
    ],
  ],
  ['a letter cut between chunks', [Buffer.from([0x61, 0xc3]), Buffer.from([0xa9, 0x0a])], [{ row: 1, text: 'aé' }]],
  [
    'bytes of Latin-1 damage their line only',
    ['a\n', Buffer.from([0x62, 0xe9, 0x0a]), 'c'],
    [
      { row: 1, text: 'a' },
      { row: 2, text: 'b\ufffd', damage: 'BUKAN_UTF8' },
      { row: 3, text: 'c' },
    ],
  ],
  [
    'a zero byte at the end of a chunk',
    ['a\0', 'b\nc\n'],
    [
      { row: 1, text: 'a\0b', damage: 'KARAKTER_NUL' },
      { row: 2, text: 'c' },
    ],
  ],
  ['nothing', [''], []],
])('%s', async (_, chunks, lines) => {
  expect(await linesOf(chunks)).toEqual(lines);
});

test('a line without end is let go in bounded memory, the next one stands', async () => {
  const long = 'x'.repeat(50_000);
  const lines = await linesOf(['a\n', long, long, long, `${long}\nb\n`]);
  expect(lines.map(({ row, damage }) => [row, damage])).toEqual([
    [1, undefined],
    [2, 'BARIS_PANJANG'],
    [3, undefined],
  ]);
  expect(lines[1]?.text).toHaveLength(100);
});

test('where the chunks are cut makes no difference', async () => {
  const text = 'kode,é\r\n\n1,"ü"\nx\0y\n中文\nlast';
  const whole = await linesOf([text]);
  const bytes = Buffer.from(text);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 5 }), async (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
      expect(await linesOf(at.slice(1).map((end, n) => bytes.subarray(at[n], end)))).toEqual(whole);
    }),
  );
});
