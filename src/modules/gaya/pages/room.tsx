// How does each component of one design room look, in every state, and what is its markup?
import { z } from 'zod';
import type { VNode } from 'preact';
import { Details } from '#design/answers';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import type { Example } from '#design/example';
import type { GalleryEntry } from '#design/gallery';
import { Breadcrumbs, Lead, Neighbours, PageHead, Section } from '#design/page';
import { defineRoute } from '#platform/module';
import { indentHtml, renderExample, scopeIds } from '../markup.ts';
import { ROOMS, type Room, findRoom } from '../rooms.ts';
import { text } from '../text.ts';

export const room = defineRoute({
  id: 'gaya.ruang',
  path: '/gaya/:ruang',
  summary: text.ruang,
  params: z.object({ ruang: z.string() }),
  query: z.object({ malam: z.enum(['0', '1']).optional() }),
  epoch: [],
  maxAge: 300,
  handle: ({ lang, params, query }) => {
    const found = findRoom(params.ruang);
    if (found === undefined) {
      return { kind: 'missing', reason: say(lang, text.ruangTidakAda), onward: [{ href: '/gaya', label: say(lang, text.nama) }] };
    }
    const title = say(lang, text.ruangJudul, { nama: found.id });
    return {
      kind: 'page',
      title,
      body: <RoomView lang={lang} room={found} />,
      scripts: ['table', 'chart', 'search', 'entry', 'desk'],
      ...(query.malam === undefined ? {} : { theme: query.malam === '1' ? 'dark' : 'light' }),
    };
  },
});

export function RoomView({ lang, room: here }: { readonly lang: Lang; readonly room: Room }): VNode {
  const at = ROOMS.indexOf(here);
  const way = (other: Room | undefined) => other && { href: `/gaya/${other.id}`, label: other.id };
  const counts = { n: formatInt(lang, here.entries.length), m: formatInt(lang, here.examples), pintu: `#design/${here.id}` };
  return (
    <>
      <Breadcrumbs items={[{ label: 'Pendopo', href: '/' }, { label: say(lang, text.nama), href: '/gaya' }, { label: here.id }]} />
      <PageHead title={say(lang, here.intro)} eyebrow={say(lang, text.ruangJudul, { nama: here.id })} />
      <Lead>{say(lang, text.ruangJumlah, counts)}</Lead>
      {here.entries.map((entry) => (
        <Component key={entry.component} lang={lang} entry={entry} />
      ))}
      <Neighbours label={say(lang, text.ruangLain)} prev={way(ROOMS[at - 1])} all={{ href: '/gaya', label: say(lang, text.nama) }} next={way(ROOMS[at + 1])} />
    </>
  );
}

function Component({ lang, entry }: { readonly lang: Lang; readonly entry: GalleryEntry }): VNode {
  return (
    <Section id={`komponen-${entry.component}`} title={entry.component}>
      <p class="govuk-body">{say(lang, entry.intro)}</p>
      {entry.examples.map((example) => (
        <Shown key={example.id} lang={lang} entry={entry} example={example} />
      ))}
    </Section>
  );
}

interface ShownProps {
  readonly lang: Lang;
  readonly entry: GalleryEntry;
  readonly example: Example;
}

/** The example as it looks, then as it is written. Its HTML is our own components' output, escaped by them. */
function Shown({ lang, entry, example }: ShownProps): VNode {
  const html = renderExample(lang, example.node);
  const prefix = `${entry.component}-${example.id}`;
  return (
    <div class="pd-example" id={prefix}>
      <h3 class="govuk-heading-s">{say(lang, example.name)}</h3>
      <div class="pd-example__view" lang="id" dangerouslySetInnerHTML={{ __html: scopeIds(html, prefix) }} />
      <Details
        summary={
          <>
            {say(lang, text.markah)}
            <span class="pd-vh">{` ${entry.component}, ${say(lang, example.name)}`}</span>
          </>
        }
      >
        <pre tabIndex={0}>
          <code class="pd-hash">{indentHtml(html)}</code>
        </pre>
      </Details>
    </div>
  );
}
