// Which lines does a text file hold, with their numbers as an editor shows them?

/** One line. `damage` says why its text cannot be trusted; then `text` is only good for showing. */
export interface TextLine {
  /** 1-based line of the file; the header is line 1. */
  readonly row: number;
  readonly text: string;
  readonly damage?: 'KARAKTER_NUL' | 'BUKAN_UTF8' | 'BARIS_PANJANG';
}

/** Longer than any row of any family a hundred times over; it bounds memory against a file without line ends. */
const LONGEST = 64 * 1024;
const REPLACEMENT = '\ufffd';

/**
 * Lines of UTF-8 chunks, some hundreds at a time. A byte order mark and CR before LF are dropped. Wholly empty lines
 * are passed over but keep their number. Bytes that are no UTF-8 damage their own line, not the file.
 */
export async function* textLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<TextLine[]> {
  const decoder = new TextDecoder('utf-8');
  let row = 1;
  let rest = '';
  let overlong = false;
  const cut = (text: string, last: boolean): TextLine[] => {
    const lines = (rest + text).split('\n');
    rest = last ? '' : (lines.pop() ?? '');
    const out: TextLine[] = [];
    for (const line of lines) {
      const judged = judge(row, line, overlong);
      if (judged !== undefined) out.push(judged);
      overlong = false;
      row += 1;
    }
    // The rest of an endless line is let go: it will be refused anyway, and only its beginning is shown.
    if (rest.length > LONGEST) {
      overlong = true;
      rest = rest.slice(0, LONGEST);
    }
    return out;
  };
  for await (const chunk of chunks) {
    const out = cut(decoder.decode(chunk, { stream: true }), false);
    if (out.length > 0) yield out;
  }
  const out = cut(decoder.decode(), true);
  if (out.length > 0) yield out;
}

/** Undefined for an empty line. */
function judge(row: number, line: string, overlong: boolean): TextLine | undefined {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  if (overlong || text.length > LONGEST) return { row, text: text.slice(0, 100), damage: 'BARIS_PANJANG' };
  if (text.includes('\0')) return { row, text, damage: 'KARAKTER_NUL' };
  if (text.includes(REPLACEMENT)) return { row, text, damage: 'BUKAN_UTF8' };
  return text === '' ? undefined : { row, text };
}
