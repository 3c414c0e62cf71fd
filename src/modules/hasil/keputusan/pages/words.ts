// How are findings, refusals, states and differences of a decree said?
import type { AreaCode } from '#kernel/area-code';
import { type Day, parseDay } from '#kernel/day';
import { formatDay, formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import type { StateKind } from '#design/desk';
import { PDF_WORDS } from '#platform/attachments';
import type { Kontes } from '../../contest.ts';
import type { Angka } from '../../figures.ts';
import { columnName } from '../../recap/pages/words.ts';
import type { Selisih, TemuanSk } from '../check.ts';
import type { Salah } from '../draft.ts';
import type { KeadaanSk } from '../states.ts';
import { desk } from '../text-desk.ts';
import { text } from '../text-public.ts';

export const STATE_WORDS: Readonly<Record<KeadaanSk, { readonly kind: StateKind; readonly words: Sentence }>> = {
  DRAF: { kind: 'draf', words: desk.draf },
  USUL: { kind: 'menunggu', words: desk.usul },
  BASI: { kind: 'bentrok', words: desk.basi },
  DITARIK: { kind: 'ditutup', words: desk.ditarik },
  BERLAKU: { kind: 'terkirim', words: desk.berlaku },
  DIGANTI: { kind: 'ditutup', words: desk.diganti },
};

type Spoken = Readonly<Record<string, Sentence | undefined>>;

export function refusalWords(lang: Lang, code: string): string {
  return say(lang, (desk as Spoken)[`tolak${code}`] ?? desk.tolakKEADAAN);
}

export function wrongWords(lang: Lang, { code, values }: Salah): string {
  return say(lang, (desk as Spoken)[`salah${code}`] ?? desk.salahKALIMAT, spoken(lang, values ?? {}));
}

export function findingWords(lang: Lang, kontes: Kontes, { code, values = {} }: TemuanSk): string {
  const { kolom, ...rest } = values;
  const column = kolom === undefined ? {} : { kolom: columnName(lang, kontes, Number(kolom)) };
  return say(lang, (desk as Spoken)[`temuan${code}`] ?? desk.tolakTEMUAN, { ...spoken(lang, rest), ...column });
}

export function pdfWords(lang: Lang, code: string, values: Readonly<Record<string, string | number>>): string {
  return say(lang, (PDF_WORDS as Spoken)[code] ?? PDF_WORDS.PDF_TYPE, spoken(lang, values));
}

/** Figures with their points; a number of a decree and a year have none, a day is written out. */
function spoken(lang: Lang, values: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === 'number') return [name, name === 'tahun' || name === 'nomor' ? String(value) : formatInt(lang, value)];
      return [name, parseDay(value).ok ? formatDay(lang, value as Day) : value];
    }),
  );
}

export function figure(lang: Lang, value: Angka): string {
  return value === null ? say(lang, text.tidakAda) : formatInt(lang, value);
}

/** "Jawa Barat: 2. Prabowo–Gibran" */
export function cellWords(lang: Lang, kontes: Kontes, names: ReadonlyMap<string, string>, { kode, kolom }: Pick<Selisih, 'kode' | 'kolom'>): string {
  const column = columnName(lang, kontes, kolom);
  return kode === null ? column : say(lang, text.tempatKolom, { tempat: names.get(kode satisfies AreaCode) ?? kode, kolom: column });
}
