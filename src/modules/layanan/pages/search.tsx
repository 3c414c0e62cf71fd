// What does the visitor get for the words in the search box? (no query and no answer lead onward too)
import { z } from 'zod';
import type { VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { SearchBox } from '#design/forms';
import { Breadcrumbs, Lead, Note, PageHead, Section } from '#design/page';
import { pathIn, useReader } from '#design/reader';
import { type Column, DataTable } from '#design/tables';
import { type SearchHit, defineRoute } from '#platform/module';
import { INGIN } from '../pintu/pages/address.ts';
import { pintuText } from '../pintu/text.ts';
import { type Query, readQuery } from '../query.ts';
import { type Answer, type Group, searchAll, suggest } from '../search.ts';
import type { AreaFound } from '../search-areas.ts';
import { text } from '../text.ts';

/** `catatan=nik` stands in the address instead of a personal number that was typed. */
const querySchema = z.object({ q: z.string().optional(), catatan: z.literal('nik').optional() });

export const search = defineRoute({
  id: 'layanan.cari',
  path: '/cari',
  summary: text.cariLabel,
  query: querySchema,
  handle: async ({ lang, deps, query }) => {
    const read = readQuery(query.q);
    // The number leaves the address bar at once, so that no history, link or shared screen keeps it.
    if (read.kind === 'nik') return { kind: 'redirect', to: pathIn(lang, '/cari?catatan=nik') };
    // A receipt is entered by POST with its PIN; the code goes no further in an address.
    if (read.kind === 'resi') return { kind: 'redirect', to: pathIn(lang, '/lacak') };
    const answer = await searchAll(deps, lang, read);
    return {
      kind: 'page',
      title: titleOf(lang, read),
      body: <SearchView lang={lang} query={read} answer={answer} warned={query.catatan === 'nik'} />,
      scripts: ['search'],
    };
  },
});

const suggestion = z.object({ href: z.string(), judul: z.string(), jenis: z.string(), rincian: z.string() });

export const searchJson = defineRoute({
  id: 'layanan.saran',
  path: '/cari.json',
  summary: text.saranRingkas,
  query: z.object({ q: z.string().optional() }),
  answer: z.object({ saran: z.array(suggestion) }),
  handle: async ({ lang, deps, query }) => {
    const hits = await suggest(deps, lang, readQuery(query.q));
    const saran = hits.map((hit) => ({ href: pathIn(lang, hit.href), judul: hit.title, jenis: hit.kind, rincian: hit.detail ?? '' }));
    return { kind: 'json', body: { saran } };
  },
});

function titleOf(lang: Lang, query: Query): string {
  if (query.kind === 'kata' || query.kind === 'kode') return say(lang, text.cariJudulKata, { kata: query.words });
  return say(lang, text.cariJudul);
}

interface SearchViewProps {
  readonly lang: Lang;
  readonly query: Query;
  readonly answer: Answer;
  /** A personal number was typed just now. */
  readonly warned: boolean;
}

export function SearchView({ lang, query, answer, warned }: SearchViewProps): VNode {
  const words = query.kind === 'kata' || query.kind === 'kode' ? query.words : undefined;
  const nothing = words !== undefined && answer.areas.hits.length === 0 && answer.others.length === 0;
  return (
    <>
      <Breadcrumbs items={[{ label: say(lang, text.nama), href: '/' }, { label: say(lang, text.cariJudul) }]} />
      <PageHead title={titleOf(lang, query)} />
      {warned && <NikWarning lang={lang} />}
      <SearchBox label={say(lang, text.cariLabel)} placeholder={say(lang, text.cariPetunjuk)} value={words} />
      {(words === undefined || nothing) && (
        <div class="pd-section">
          <Lead>{words === undefined ? say(lang, text.cariKosong) : nothingFor(lang, query, words)}</Lead>
        </div>
      )}
      {answer.areas.hits.length > 0 && <AreaGroup lang={lang} group={answer.areas} />}
      {answer.others.map((group) => (
        <HitGroup key={group.id} lang={lang} group={group} />
      ))}
      {(nothing || words === undefined) && <Tries lang={lang} />}
    </>
  );
}

function NikWarning({ lang }: { readonly lang: Lang }): VNode {
  const { href } = useReader();
  return (
    <Inset>
      <p class="govuk-body">{say(lang, text.cariNik)}</p>
      <p class="govuk-body">
        {say(lang, text.cariNikLanjut)}, <a href={href('/cek-dpt')}>{say(lang, text.cariNikPintu)}</a>.
      </p>
    </Inset>
  );
}

function nothingFor(lang: Lang, query: Query, words: string): string {
  return query.kind === 'kode' ? say(lang, text.tidakAdaKode, { kode: words }) : say(lang, text.tidakAda, { kata: words });
}

/** The next doors for somebody who found nothing. */
function Tries({ lang }: { readonly lang: Lang }): VNode {
  const { href } = useReader();
  return (
    <Section id="coba" title={say(lang, text.saranJudul)}>
      <ul class="govuk-list govuk-list--bullet">
        <li>{say(lang, text.saranEjaan)}</li>
        <li>{say(lang, text.saranGabung)}</li>
        <li>{say(lang, text.saranKode)}</li>
        <li>
          <a href={href(INGIN)}>{say(lang, pintuText.beranda)}</a>
        </li>
        <li>
          <a href={href('/layanan')}>{say(lang, text.daftarJudul)}</a>
        </li>
        <li>
          <a href={href('/kantor')}>{say(lang, text.cariKantor)}</a>
        </li>
      </ul>
    </Section>
  );
}

function Count({ lang, group }: { readonly lang: Lang; readonly group: Group<unknown> }): VNode {
  return <Note>{say(lang, group.more ? text.jumlahLebih : text.jumlahTemuan, { n: formatInt(lang, group.hits.length) })}</Note>;
}

function AreaGroup({ lang, group }: { readonly lang: Lang; readonly group: Group<AreaFound> }): VNode {
  const { href } = useReader();
  const columns: readonly Column<AreaFound>[] = [
    { kind: 'link', key: 'nama', title: group.title, get: (area) => ({ text: area.title, href: area.results ?? area.office, note: area.detail }) },
    { kind: 'text', key: 'jenis', title: say(lang, text.kolomJenis), phone: 'half', get: (area) => say(lang, area.kind) },
    {
      kind: 'text',
      key: 'buka',
      title: say(lang, text.kolomBuka),
      phone: 'half',
      get: (area) => (
        <>
          {area.results !== undefined && (
            <>
              <a href={href(area.results)}>
                {say(lang, text.hasilDi)}
                <span class="pd-vh"> {area.title}</span>
              </a>
              {', '}
            </>
          )}
          <a href={href(area.office)}>
            {say(lang, text.kantorDi)}
            <span class="pd-vh"> {area.title}</span>
          </a>
        </>
      ),
    },
  ];
  return (
    <Section id="wilayah" title={group.title}>
      <DataTable id="tabel-wilayah" caption={group.title} quietCaption columns={columns} rows={group.hits} rowKey={(area) => area.detail} />
      <Count lang={lang} group={group} />
    </Section>
  );
}

function HitGroup({ lang, group }: { readonly lang: Lang; readonly group: Group<SearchHit> }): VNode {
  const id = group.id.replaceAll('.', '-');
  const oneKind = new Set(group.hits.map((hit) => hit.kind)).size === 1;
  const columns: readonly Column<SearchHit>[] = [
    { kind: 'link', key: 'nama', title: group.title, get: (hit) => ({ text: hit.title, href: hit.href, note: hit.detail }) },
    ...(oneKind ? [] : [{ kind: 'text', key: 'jenis', title: say(lang, text.kolomJenis), get: (hit: SearchHit) => hit.kind } as const]),
  ];
  return (
    <Section id={id} title={group.title}>
      <DataTable id={`tabel-${id}`} caption={group.title} quietCaption columns={columns} rows={group.hits} rowKey={(hit) => `${hit.href} ${hit.title}`} />
      <Count lang={lang} group={group} />
    </Section>
  );
}
