// How wide is a text in a picture, and where must it be cut? (nothing lays out text for a picture but ourselves)

/** Advance of the letters from blank to tilde in thousandths of the size (Roboto Medium); of all others the widest usual one. */
const ADVANCE =
  '249 265 319 603 568 736 641 167 346 350 443 555 224 340 278 390 568 568 568 568 568 568 568 568 568 568 264 240 509 563 520 486 ' +
  '897 663 631 653 653 565 551 681 709 283 556 632 540 875 709 689 638 689 629 605 609 654 646 880 631 611 603 271 417 271 429 448 ' +
  '320 539 562 522 563 536 353 567 556 255 251 521 255 871 557 567 562 566 354 515 333 556 496 742 503 490 503 333 249 333 663';
const WIDTHS = ADVANCE.split(' ').map(Number);
const OTHER = 700;
/** Letters outside the Latin script are as wide as they are high. */
const WIDE = 1_000;

/** In the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let sum = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    sum += code >= 32 && code < 127 ? (WIDTHS[code - 32] ?? OTHER) : code < 0x2e80 ? OTHER : WIDE;
  }
  return (sum * size) / 1_000;
}

/** The text, or as much of it as fits with an ellipsis. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** At most so many lines, broken between words; the last one is cut. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const [at, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width || line === '') {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) return [...lines, fitText([line, ...words.slice(at)].join(' '), width, size)];
    lines.push(line);
    line = word;
  }
  return line === '' ? lines : [...lines, fitText(line, width, size)];
}
