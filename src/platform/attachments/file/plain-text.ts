// Is this file plain text that every program reads alike? (keamanan.md 5: valid UTF-8, no NUL, a table that parses)

export type TextCode = 'FILE_TEXT' | 'FILE_TABLE' | 'FILE_TYPE';

/** What a browser or a program would run, whatever the name says. */
const ACTIVE = /^\s*(<!doctype|<\?xml|<\?php|<html|<head|<body|<script|<svg|#!|\{\\rtf|%!PS)/i;
const FIRST = 1_024;

/** Undefined when nothing is wrong. `table`: it is to be a CSV file. */
export function textFault(bytes: Uint8Array, table: boolean): TextCode | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'FILE_TEXT';
  }
  if (text.includes('\0')) return 'FILE_TEXT';
  if (ACTIVE.test(text) || text.slice(0, FIRST).includes('%PDF-')) return 'FILE_TYPE';
  return table && !areQuotesClosed(text) ? 'FILE_TABLE' : undefined;
}

/** RFC 4180: a cell that begins with a quote ends with one; a quote elsewhere stands for itself in most programs. */
function areQuotesClosed(text: string): boolean {
  let inside = false;
  let cellStart = true;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inside) {
      if (char !== '"') continue;
      if (text[at + 1] === '"') at += 1;
      else inside = false;
    } else {
      inside = cellStart && char === '"';
      cellStart = char === ',' || char === ';' || char === '\t' || char === '\n' || char === '\r';
    }
  }
  return !inside;
}
