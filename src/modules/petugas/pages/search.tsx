// Where on the desk does what an officer is looking for stand? (one search over work, officers and places of the own area)
import type { VNode } from 'preact';
import { z } from 'zod';
import { formatInt } from '#kernel/format';
import { searchKey } from '#kernel/search-key';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { SearchBox } from '#design/forms';
import { useReader } from '#design/reader';
import { type Column, DataTable } from '#design/tables';
import type { SignedIn } from '#platform/identity';
import { type Deps, type SearchHit, defineOwn } from '#platform/module';
import { text } from '../text-desk.ts';
import { allTasks } from './desk.tsx';

const SHORTEST = 2;
const LONGEST = 100;
const EACH = 20;
const TASK_WEIGHT = 0.9;

export const searchRoute = defineOwn({
  id: 'petugas.cari',
  path: '/kerja/cari',
  query: z.object({ q: z.string().optional() }),
  handle: async ({ deps, lang, who, query }) => {
    const words = (query.q ?? '').trim().slice(0, LONGEST).toWellFormed();
    const hits = words.length < SHORTEST ? [] : await findAll(deps, lang, who, words);
    return {
      kind: 'page',
      title: say(lang, text.cariJudul),
      body: <SearchView lang={lang} words={words} hits={hits} />,
      scripts: ['desk'],
    };
  },
});

/** Best first; an account without authority finds nothing. */
async function findAll(deps: Deps, lang: Lang, who: SignedIn, words: string): Promise<SearchHit[]> {
  if (!who.active) return [];
  const parts = searchKey(words).split(' ');
  const work = (await allTasks(deps, lang, who)).filter(({ title, detail = '' }) => {
    const key = searchKey(`${title} ${detail}`);
    return parts.every((part) => key.includes(part));
  });
  const tasks = work.slice(0, EACH).map((task): SearchHit => ({
    href: task.href,
    title: task.title,
    kind: say(lang, text.jenisPekerjaan),
    ...(task.detail === undefined ? {} : { detail: task.detail }),
    weight: TASK_WEIGHT,
  }));
  const asked = deps.registry.modules.map(async (module) => (await module.deskSearch?.(deps, lang, who, words, EACH)) ?? []);
  return [...tasks, ...(await Promise.all(asked)).flat()].sort((a, b) => b.weight - a.weight);
}

export function SearchView({
  lang,
  words,
  hits,
}: {
  readonly lang: Lang;
  readonly words: string;
  readonly hits: readonly SearchHit[];
}): VNode {
  const { href } = useReader();
  const columns: readonly Column<SearchHit>[] = [
    {
      kind: 'link',
      key: 'temuan',
      title: say(lang, text.temuan),
      get: (hit) => ({ text: hit.title, href: hit.href, ...(hit.detail === undefined ? {} : { note: hit.detail }) }),
    },
    { kind: 'text', key: 'jenis', title: say(lang, text.jenis), get: (hit) => hit.kind },
  ];
  return (
    <>
      <DeskHead title={say(lang, text.cariJudul)}>
        {words.length >= SHORTEST && say(lang, text.cariJumlah, { n: formatInt(lang, hits.length) })}
      </DeskHead>
      <SearchBox
        id="cari-meja"
        action="/kerja/cari"
        label={say(lang, text.cariLabel)}
        placeholder={say(lang, text.cariLabel)}
        value={words}
      />
      {words.length < SHORTEST && <p class="govuk-body">{say(lang, text.cariPendek)}</p>}
      {words.length >= SHORTEST && hits.length === 0 && <p class="govuk-body">{say(lang, text.cariKosong, { kata: words })}</p>}
      {hits.length > 0 && (
        <DataTable
          id="tabel-temuan"
          caption={say(lang, text.temuan)}
          quietCaption
          columns={columns}
          rows={hits}
          rowKey={(hit) => `${hit.kind} ${hit.href} ${hit.title}`}
        />
      )}
      <p class="govuk-body">
        <a href={href(words === '' ? '/cari' : `/cari?q=${encodeURIComponent(words)}`)}>{say(lang, text.keUmum)}</a>
      </p>
    </>
  );
}
