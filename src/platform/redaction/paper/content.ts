// Which words of a drawing's code draw, and which only speak of it (marked content: other spellings, layers, structure)?

const SPACE = /[\0\t\n\f\r ]/;
const END = /[\0\t\n\f\r ()<>[\]{}/%]/;
const MARKS = new Set(['BDC', 'BMC', 'EMC', 'MP', 'DP']);

/**
 * The code without its marks (ISO 32000-1, 14.6): `/Span<</ActualText(...)>>BDC` says once more in letters what the box
 * hides. Undefined where a picture stands in the code itself, whose bytes could look like anything, beside such a mark.
 */
export function withoutMarks(code: string): string | undefined {
  if (!/\b(BDC|BMC|MP|DP)\b/.test(code)) return code;
  const kept: string[] = [];
  let operands: string[] = [];
  for (const token of tokensOf(code)) {
    if (!isOperator(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'BI') return undefined;
    if (!MARKS.has(token)) kept.push(...operands, token);
    operands = [];
  }
  return [...kept, ...operands].join(' ');
}

function isOperator(token: string): boolean {
  return /^[A-Za-z'"]/.test(token) && !/^(true|false|null)$/.test(token);
}

/** Strings, names, numbers and operators; an array or dictionary is one token with all it holds. */
export function* tokensOf(code: string): Generator<string> {
  for (let at = 0; at < code.length;) {
    const letter = code[at] ?? '';
    if (SPACE.test(letter)) at += 1;
    else if (letter === '%') at = lineEnd(code, at);
    else {
      const end = tokenEnd(code, at);
      yield code.slice(at, end);
      at = end;
    }
  }
}

function tokenEnd(code: string, at: number): number {
  const letter = code[at];
  if (letter === '(') return stringEnd(code, at);
  if (letter === '[' || code.startsWith('<<', at)) return groupEnd(code, at);
  if (letter === '<') return (code.indexOf('>', at) + 1) || code.length;
  let end = at + 1;
  while (end < code.length && !END.test(code[end] ?? '')) end += 1;
  return end;
}

function lineEnd(code: string, at: number): number {
  const length = code.slice(at).search(/[\r\n]/);
  return length === -1 ? code.length : at + length;
}

function stringEnd(code: string, start: number): number {
  let depth = 0;
  for (let at = start; at < code.length; at += 1) {
    if (code[at] === '\\') at += 1;
    else if (code[at] === '(') depth += 1;
    else if (code[at] === ')' && (depth -= 1) === 0) return at + 1;
  }
  return code.length;
}

function groupEnd(code: string, start: number): number {
  let depth = 0;
  for (let at = start; at < code.length;) {
    if (code.startsWith('<<', at) || code[at] === '[') {
      at += code[at] === '[' ? 1 : 2;
      depth += 1;
    } else if (code.startsWith('>>', at) || code[at] === ']') {
      at += code[at] === ']' ? 1 : 2;
      depth -= 1;
      if (depth === 0) return at;
    } else if (SPACE.test(code[at] ?? '')) at += 1;
    else at = tokenEnd(code, at);
  }
  return code.length;
}
