// Which sentence says why a file or its load was refused?
import { formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import type { Judgement } from './check.ts';
import type { LoadRefusal } from './load.ts';
import { FILE_WORDS } from './text-kode.ts';
import { text } from './text-masukan.ts';

const LOAD_WORDS: Readonly<Record<Exclude<LoadRefusal['code'], keyof typeof FILE_WORDS>, Sentence>> = {
  SIDALIH_DAFTAR_TIDAK_ADA: text.masukanTanpaDaftar,
  SIDALIH_TAHAP_TUTUP: text.masukanTahapTutup,
  SIDALIH_TEMPAT: text.masukanTempat,
  MUATAN_LAIN: text.masukanLain,
  PAKET_TIDAK_ADA: text.masukanTanpaPaket,
};

/** Code and sentence. */
export function refusalWords(lang: Lang, { code, values = {} }: LoadRefusal): string {
  const words = { ...FILE_WORDS, ...LOAD_WORDS }[code];
  return `${code}: ${say(lang, words, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])))}`;
}

type Note = readonly [Sentence, Readonly<Record<string, string>>];

/** What is said of a file as a whole. */
export function fileNotes({ notes, missing, unknown }: Judgement): Note[] {
  const count = (n: number): { banyak: string } => ({ banyak: formatInt('id', n) });
  const all: (Note | false)[] = [
    missing.length > 0 && [text.masukanKolomKurang, { kolom: missing.join(', ') }],
    unknown.length > 0 && [text.masukanKolomAsing, { kolom: unknown.join(', ') }],
    notes.blank > 0 && [text.masukanBarisKosong, count(notes.blank)],
    notes.windows1252 > 0 && [text.masukanWindows, count(notes.windows1252)],
    notes.skippedSheets.length > 0 && [text.masukanLembarLewat, { lembar: notes.skippedSheets.join(', ') }],
    ...notes.fullSheets.map((lembar): Note => [text.masukanLembarPenuh, { lembar }]),
  ];
  return all.filter((note) => note !== false);
}
