// What did a scanner or a hurried hand mean? (layanan.md 9, case 8: CR LF, blanks, letters of a keyboard of another layout)

export function blankless(words: string): string {
  return words.replace(/[\s\u2010-\u2015\u2212]+/g, '');
}

/** Keys as a scanner sends them that believes in an American keyboard, where the computer has a French or German one. */
const AZERTY = { a: 'q', z: 'w', q: 'a', w: 'z', ',': 'm', '?': 'm', '&': '1', é: '2', '"': '3', "'": '4', '(': '5', '-': '6', è: '7', _: '8', ç: '9', à: '0', ')': '-' } as const;
const QWERTZ = { z: 'y', y: 'z', ß: '-', ü: '[', ö: ';', ä: "'" } as const;

const shifted = (words: string, map: Readonly<Record<string, string>>): string => Array.from(words.toLowerCase(), (sign) => map[sign] ?? sign).join('');

/**
 * Every reading that a scan may have, the plain one first. A code of an address (QR: `https://host/lacak#KJ-...`) is its
 * last part. What is right is told by the check symbol.
 */
export function readings(scanned: string): string[] {
  const line = scanned.slice(0, 300).replace(/[\r\n\t]+/g, ' ').trim();
  const last = /#([^#]*)$/.exec(line)?.[1] ?? line;
  return [...new Set([last, shifted(last, QWERTZ), shifted(last, AZERTY)])];
}
