// What in a question points to a person, and how does it read with that covered? (ppid.md section 18: the machine proposes, L decides, D approves)

export const JENIS_SAMARAN = ['nik', 'surel', 'telepon', 'rekening', 'alamat', 'nama', 'lain'] as const;
export type JenisSamaran = (typeof JENIS_SAMARAN)[number];

/** From and to, as in `slice`. */
export interface Samaran {
  readonly dari: number;
  readonly sampai: number;
  readonly jenis: JenisSamaran;
}

/** In the order in which they name what overlaps. A number may be written in groups. */
const PATTERNS: readonly (readonly [JenisSamaran, RegExp])[] = [
  ['nik', /(?<![0-9])[0-9](?:[ .-]?[0-9]){15}(?![0-9])/g],
  ['surel', /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g],
  // Dots part thousands: 204.807.222 is a count.
  ['telepon', /(?<![0-9])(?:\+?62|0)[ ()-]{0,2}[0-9]{2,4}(?:[ ()-]{0,2}[0-9]{2,4}){1,4}(?![0-9])/g],
  ['rekening', /(?<![0-9])[0-9](?:[ -]?[0-9]){8,19}(?![0-9])/g],
  ['alamat', /\b(?:jl|jln|jalan|gg|gang|perum|perumahan|dusun|rt)\b\.?[ ]?[^,;\n]{2,60}/giu],
  ['nama', /\b(?i:nama saya|atas nama|a\.n|bapak|ibu|saudara|saudari|sdr|sdri|pak|bu)\b\.?,?[ ]+\p{Lu}[\p{L}'.]{1,30}(?:[ ]\p{Lu}[\p{L}'.]{0,30}){0,3}/gu],
];

/** Not overlapping, in the order of the text: two that meet are one. `kata`: pieces that an officer wants covered too, wherever they stand. Never throws. */
export function proposeMasks(text: string, kata: readonly string[] = []): Samaran[] {
  let found: Samaran[] = [];
  const take = (dari: number, sampai: number, jenis: JenisSamaran): void => {
    if (sampai <= dari) return;
    const met = found.filter((one) => dari < one.sampai && one.dari < sampai);
    const whole = { dari: Math.min(dari, ...met.map((one) => one.dari)), sampai: Math.max(sampai, ...met.map((one) => one.sampai)), jenis: met[0]?.jenis ?? jenis };
    found = [...found.filter((one) => !met.includes(one)), whole];
  };
  for (const piece of kata) {
    const sought = piece.trim();
    for (let at = sought === '' ? -1 : text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) take(at, at + sought.length, 'lain');
  }
  for (const [jenis, pattern] of PATTERNS) for (const match of text.matchAll(pattern)) take(match.index, match.index + match[0].trimEnd().length, jenis);
  return found.sort((a, b) => a.dari - b.dari);
}

/** The text with each piece replaced by what it was. */
export function applyMasks(text: string, masks: readonly Samaran[], word: (jenis: JenisSamaran) => string): string {
  let out = '';
  let at = 0;
  for (const { dari, sampai, jenis } of masks) {
    out += text.slice(at, dari) + word(jenis);
    at = sampai;
  }
  return out + text.slice(at);
}

/** Kinds that never stand in a title: a machine is sure of them. */
export function pointsToPerson(text: string): boolean {
  return proposeMasks(text).some(({ jenis }) => jenis === 'nik' || jenis === 'surel' || jenis === 'telepon' || jenis === 'rekening');
}
