// Which name may a sheet bear? (Excel: 31 characters, none of []:*?/\, no quote mark at either end, each once)
const LONGEST = 31;
/** Excel keeps this name for itself. */
const RESERVED = /^history$/i;

/** The wanted name made lawful; of equal names the second gets " (2)". `taken`: names of the sheets before it. */
export function sheetName(taken: readonly string[], wanted: string): string {
  const plain = wanted
    .toWellFormed()
    .replace(/[[\]:*?/\\\u0000-\u001f\ufffe\uffff]/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '');
  const first = plain === '' || RESERVED.test(plain) ? `${plain}_` : plain;
  for (let at = 1; ; at += 1) {
    const tail = at === 1 ? '' : ` (${at})`;
    const name = cut(first, LONGEST - tail.length) + tail;
    if (!taken.some((other) => other.toLowerCase() === name.toLowerCase())) return name;
  }
}

/** At most `longest` units, without a halved character or an end that a name may not have. */
function cut(name: string, longest: number): string {
  return name.length <= longest ? name : name.slice(0, longest).replace(/[\ud800-\udbff]$/, '').replace(/['\s]+$/, '');
}
