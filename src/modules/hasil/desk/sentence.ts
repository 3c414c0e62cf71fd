// Is what an officer wrote a sentence that can stand in public? (one line, whole characters, a lower and an upper limit)

export const SHORTEST = 10;
export const LONGEST = 300;

export type SalahKalimat = 'PENDEK' | 'PANJANG';

/**
 * One line of plain text: marks that cannot be seen (also those that turn the direction of writing) and broken
 * characters are gone, blanks are single. Nothing else of it is changed.
 */
export function tidySentence(typed: string): string {
  return typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Undefined where it is a sentence: at least ten characters with letters among them, at most 300. */
export function sentenceFault(tidy: string): SalahKalimat | undefined {
  if (tidy.length > LONGEST) return 'PANJANG';
  const letters = tidy.match(/\p{L}/gu)?.length ?? 0;
  return tidy.length < SHORTEST || letters < SHORTEST / 2 ? 'PENDEK' : undefined;
}
