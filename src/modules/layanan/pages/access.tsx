// How accessible is this site, what is missing, and what can somebody do who is stopped? (UU 8/2016)
import type { VNode } from 'preact';
import { type Lang, type Sentence, say } from '#kernel/text';
import { Breadcrumbs, Lead, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { defineRoute } from '#platform/module';
import { text } from '../text.ts';
import { aboutText as t } from '../text-about.ts';

export const access = defineRoute({
  id: 'layanan.aksesibilitas',
  path: '/bantuan/aksesibilitas',
  summary: t.aksesJudul,
  epoch: [],
  maxAge: 3600,
  handle: ({ lang }) => ({ kind: 'page', title: say(lang, t.aksesJudul), body: <AccessView lang={lang} /> }),
});

export function AccessView({ lang }: { readonly lang: Lang }): VNode {
  const { href } = useReader();
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.nama), href: '/' }, { label: say(lang, t.aksesJudul) }]} />
      <PageHead title={say(lang, t.aksesJudul)} />
      <Lead>{say(lang, t.aksesPengantar)}</Lead>
      <Section id="dijaga" title={say(lang, t.aksesSudah)}>
        <Bullets lang={lang} items={[t.akses1, t.akses2, t.akses3, t.akses4, t.akses5, t.akses6]} />
      </Section>
      <Section id="ukuran" title={say(lang, t.aksesUkuran)}>
        <p class="govuk-body">{say(lang, t.aksesUkuranIsi)}</p>
      </Section>
      <Section id="belum" title={say(lang, t.aksesBelum)}>
        <Bullets lang={lang} items={[t.aksesBelum1, t.aksesBelum2, t.aksesBelum3]} />
      </Section>
      <Section id="terhambat" title={say(lang, t.aksesHambatan)}>
        <p class="govuk-body">
          {say(lang, t.aksesHambatanIsi)} <a href={href('/kantor')}>{say(lang, text.cariKantor)}</a>
        </p>
      </Section>
    </>
  );
}

function Bullets({ lang, items }: { readonly lang: Lang; readonly items: readonly Sentence[] }): VNode {
  return (
    <ul class="govuk-list govuk-list--bullet">
      {items.map((item) => (
        <li key={item.key}>{say(lang, item)}</li>
      ))}
    </ul>
  );
}
