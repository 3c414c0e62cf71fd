// Which election and ballot does an address mean, and what does a reader get where there is none?
import { type Lang, say } from '#kernel/text';
import type { Outcome } from '#platform/module';
import { z } from 'zod';
import type { PemiluPack } from '../../pack.ts';
import { findPemilu } from '../../packs.ts';
import type { SuratSuara } from '../ballot.ts';
import { findSuratSuara } from '../ballots.ts';
import { pageText as text } from '../text-pages.ts';
import { ROOT, contestPath, electionPath } from './address.ts';

export const NAV = 'pemilu.tahapan';
/** Names of areas come from the tree, the rest from the lists. */
export const EPOCH = ['pemilu.daftar', 'pemilu.versi'];
export const HOUR = 3600;

export const slugParam = z.string().max(40).meta({ examples: ['pemilu-2024'] });
export const jenisParam = z.string().max(10).meta({ examples: ['pdpr'] });
export const kodeParam = z.string().regex(/^[0-9]{1,10}$/).meta({ examples: ['3201'] });
export const wordsQuery = z.object({ q: z.string().max(100).optional() });

export interface Subject {
  readonly pack: PemiluPack;
  readonly ballot: SuratSuara;
}

/** The election of an address, or the answer that there is none. */
export async function withElection(lang: Lang, slug: string, answer: (pack: PemiluPack) => Promise<Outcome>): Promise<Outcome> {
  const pack = findPemilu(slug);
  if (pack !== undefined) return answer(pack);
  return { kind: 'missing', reason: say(lang, text.pemiluTiada), onward: [{ href: ROOT, label: say(lang, text.keDaftar) }] };
}

/** The ballot of an address, or the answer that there is none. */
export async function withBallot(lang: Lang, slug: string, jenis: string, answer: (subject: Subject) => Promise<Outcome>): Promise<Outcome> {
  return withElection(lang, slug, async (pack) => {
    const ballot = findSuratSuara(slug, jenis);
    if (ballot !== undefined) return answer({ pack, ballot });
    return { kind: 'missing', reason: say(lang, text.kontesTiada), onward: [{ href: electionPath(slug), label: say(lang, text.kePemilu) }] };
  });
}

export function placeMissing(lang: Lang, { pack, ballot }: Subject): Outcome {
  return { kind: 'missing', reason: say(lang, text.tempatTiada), onward: [{ href: contestPath(pack.slug, ballot.jenis), label: say(lang, ballot.nama) }] };
}
