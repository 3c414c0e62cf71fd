// How does a reader get from the results of a place to the desks of its participants?
import type { VNode } from 'preact';
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { useReader } from '#design/reader';
import { type Place, allPath } from '../address.ts';
import { text } from '../text.ts';

export function ToParticipants({ lang, at, kode }: { readonly lang: Lang; readonly at: Place; readonly kode: AreaCode }): VNode {
  const { href } = useReader();
  return (
    <p class="govuk-body">
      <a href={href(kode === NATION ? allPath(at) : `${allPath(at)}?kode=${kode}`)}>{say(lang, text.perPeserta)}</a>
    </p>
  );
}
