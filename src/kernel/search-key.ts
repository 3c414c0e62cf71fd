// Does what somebody typed mean this name? (accents, apostrophes, dots, case and blanks do not count)

/**
 * Small letters and digits in words with one blank between: "  Pa'  LOMBONGAN-Barat" is "pa lombongan barat".
 * Both the stored name and the typed words go through it. Other scripts keep their letters.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'"`\u2018\u2019]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
