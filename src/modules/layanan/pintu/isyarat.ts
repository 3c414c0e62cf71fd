// Do these words tell of something that a sealed channel should take? (layanan.md 4.2, sealing; pure: nothing is kept or logged)

/** Whole words and their Indonesian forms; a word inside another ("sosialisasi") is none. */
const ISYARAT: readonly RegExp[] = [
  /\b(?:(?:di|pe)?s|(?:me|pe)ny)uap(?:an|i|kan|nya)?\b/,
  /\b(?:(?:di)?s|(?:me|pe)ny)ogok(?:an|kan|nya)?\b/,
  /\bpungli\b|\bpungutan liar\b/,
  /\bgratifikasi\b/,
  /\b(?:di|me|meng)?korupsi\b|\bkorup\b|\bkoruptor\b|\bmengorupsi\b/,
  /\b(?:(?:di)?s|(?:me|pe)ny)etor(?:an|kan|nya)?\b/,
  /\borang dalam\b|\bordal\b/,
  /\buang (?:pelicin|terima kasih|rokok|tutup mulut)\b/,
  /\b(?:diancam|diintimidasi|ditekan|dibalas|dipecat)\b.{0,40}\b(?:atasan|pimpinan|kepala|ketua|bos)\b/,
  /\b(?:atasan|pimpinan|kepala|ketua|bos)\b.{0,40}\b(?:ancam|mengancam|intimidasi|menekan|membalas)\b/,
  /\bjual ?beli (?:jabatan|suara)\b|\bmark ?up\b/,
];

/** Case, marks and stretched letters do not hide a word: "S u a p", "suaaap", "su@p". */
function plain(text: string): string[] {
  const base = text.normalize('NFKC').toLowerCase().replace(/[\u200b-\u200f\u2060\ufeff]/g, '').replace(/@|4(?=[a-z])/g, 'a').replace(/0(?=[a-z])/g, 'o').replace(/1(?=[a-z])/g, 'i').replace(/\$/g, 's');
  const flat = base.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const short = flat.replace(/(\p{L})\1{2,}/gu, '$1');
  const joined = flat.replace(/(?<=(?:^| )\p{L}) (?=\p{L}(?: |$))/gu, '');
  return [flat, short, joined];
}

export function findIsyarat(text: string): boolean {
  const forms = plain(text.slice(0, 20_000));
  return ISYARAT.some((word) => forms.some((form) => word.test(form)));
}
