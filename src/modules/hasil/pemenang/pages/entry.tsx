// Where do the pages of an election and of an area lead to the winner desk and to the rules?
import type { VNode } from 'preact';
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { Section } from '#design/page';
import { useReader } from '#design/reader';
import { RULES, explainPath, listPath, placePath } from '../address.ts';
import { JENIS_PEMENANG, findMedan, isPlace } from '../contests.ts';
import { text } from '../text.ts';
import { rules } from '../text-rules.ts';
import { contestName } from '../view.ts';

/** Every contest of the election that is won by votes, the explanation of the president's rule, and all rule packs. */
export function WinnerEntry({ lang, slug }: { readonly lang: Lang; readonly slug: string }): VNode {
  const { href } = useReader();
  const contests = JENIS_PEMENANG.flatMap((jenis) => findMedan(slug, jenis) ?? []);
  return (
    <Section id="pemenang" title={say(lang, text.lihat)}>
      {contests.length > 0 && <p>{say(lang, text.ringkas)}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {contests.map((medan) => (
          <li key={medan.jenis}>
            <a href={href(medan.jenis === 'ppwp' ? placePath(slug, medan.jenis, NATION) : listPath(slug, medan.jenis))}>{contestName(lang, medan)}</a>
            {medan.jenis === 'ppwp' && (
              <>
                {' · '}
                <a href={href(explainPath(slug, medan.jenis, NATION))}>{say(lang, text.cara)}</a>
              </>
            )}
          </li>
        ))}
        <li>
          <a href={href(RULES)}>{say(lang, rules.lihat)}</a>
        </li>
      </ul>
    </Section>
  );
}

/** From an area where somebody is elected; nothing elsewhere. */
export function WinnerLink({ lang, slug, jenis, kode }: { readonly lang: Lang; readonly slug: string; readonly jenis: string; readonly kode: AreaCode }): VNode | null {
  const { href } = useReader();
  const medan = findMedan(slug, jenis);
  if (medan === undefined || !isPlace(medan, kode)) return null;
  return (
    <p>
      <a href={href(placePath(slug, medan.jenis, kode))}>{say(lang, text.lihatTempat)}</a>
    </p>
  );
}
