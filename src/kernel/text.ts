// Which sentence does the reader see, in which language? (Indonesian first, English beside)

export const LANGS = ['id', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** One sentence in both languages; `{name}` marks a value. */
export interface Sentence {
  readonly key: string;
  readonly id: string;
  readonly en: string;
}

type Pair = { readonly id: string; readonly en: string };

/**
 * The sentences of one room. Keys get the room's name in front (`hasil.judul`), so that no two rooms clash.
 * Both languages must name the same values; a slip stops the start, not a reader.
 */
export function defineText<const T extends Record<string, Pair>>(room: string, pairs: T): { readonly [K in keyof T]: Sentence } {
  const out: Record<string, Sentence> = {};
  for (const [name, pair] of Object.entries(pairs)) {
    const key = `${room}.${name}`;
    if (names(pair.id).join() !== names(pair.en).join()) throw new Error(`text ${key}: the languages name different values`);
    out[name] = { key, id: pair.id, en: pair.en };
  }
  return out as { readonly [K in keyof T]: Sentence };
}

/** Fills a sentence. Numbers must arrive already formatted for the reader (see format.ts). */
export function say(lang: Lang, sentence: Sentence, values: Readonly<Record<string, string>> = {}): string {
  return sentence[lang].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function names(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? ''))].sort();
}
