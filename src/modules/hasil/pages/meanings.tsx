// How are the law's words explained where they are used? (closed until asked for; opens without script)
import type { VNode } from 'preact';
import { type Lang, say } from '#kernel/text';
import { Details } from '#design/answers';
import { Facts } from '#design/desk';
import { terms } from './text-meanings.ts';

const TERMS = ['pleno', 'dHasil', 'keberatan', 'kejadian', 'perbaikan'] as const;
export type Istilah = (typeof TERMS)[number];

/** The words that a page uses; all of them where none are named. */
export function Meanings({ lang, words = TERMS }: { readonly lang: Lang; readonly words?: readonly Istilah[] }): VNode {
  return (
    <Details summary={say(lang, terms.judul)} id="istilah">
      <Facts items={words.map((one) => ({ term: say(lang, terms[one]), value: say(lang, terms[`${one}Isi`]) }))} />
    </Details>
  );
}
