// How is every page dressed the same? (document, header, menu, language switch, footer)
import { Page, Problem as ProblemBody, renderPage } from '#design/page';
import { makeReader, ReaderContext } from '#design/reader';
import { type Lang, say } from '#kernel/text';
import type { VNode } from 'preact';
import type { PageOutcome, Registry } from '#platform/module';
import type { Assets } from './assets.ts';
import type { Problem } from './problem.ts';
import { text } from './text.ts';

export interface Dress {
  readonly lang: Lang;
  /** Path without language prefix. */
  readonly path: string;
  /** Query as given, with its question mark, so that the language switch keeps it. */
  readonly search: string;
  readonly origin: string;
  /** The bar of the officers' desk: the page is dressed for work, without the public menu. */
  readonly desk?: VNode;
  /** What stands above every page of this server. */
  readonly banner?: string;
  /** The same content as data, where a route for it stands beside the page. */
  readonly twins?: readonly { readonly type: string; readonly href: string }[];
}

const COLUMNS = [
  ['layanan', text.kakiLayanan],
  ['keterbukaan', text.kakiKeterbukaan],
  ['tentang', text.kakiTentang],
] as const;

function footer(registry: Registry, lang: Lang) {
  const links = registry.modules.flatMap((module) => module.footer ?? []);
  return COLUMNS.map(([column, title]) => ({
    title: say(lang, title),
    items: links.filter((link) => link.column === column).map((link) => ({ href: link.href, label: say(lang, link.label) })),
  })).filter((column) => column.items.length > 0);
}

/** The whole document of a page. */
export function dress(registry: Registry, assets: Assets, at: Dress, page: PageOutcome): string {
  const reader = makeReader(at.lang);
  const items = registry.modules
    .flatMap((module) => module.nav ?? [])
    .sort((a, b) => a.order - b.order)
    .map((item) => ({ href: item.href, label: say(at.lang, item.label), current: item.id === page.nav }));
  const notice = [at.banner, page.notice].filter((line) => line !== undefined).join(' ');
  const scripts = (page.scripts ?? []).flatMap((name) => assets.script(name) ?? []);
  return renderPage(
    <ReaderContext.Provider value={reader}>
      <Page
        title={page.title}
        path={at.path}
        search={at.search}
        origin={at.origin}
        nav={items}
        {...(notice === '' ? {} : { notice })}
        assets={{ css: assets.css, scripts }}
        footer={footer(registry, at.lang)}
        twins={at.twins}
        home={page.home ?? false}
        {...frameOf(at, page)}
      >
        {page.body}
      </Page>
    </ReaderContext.Provider>,
  );
}

/** A page may bring its own bar (a paper form on a phone); else an officer's page has the desk's. */
function frameOf({ desk }: Dress, { header, tone, theme, preview }: PageOutcome) {
  const frame = header ?? desk;
  const inWork = tone ?? (desk === undefined ? undefined : 'desk');
  return {
    ...(frame === undefined ? {} : { header: frame }),
    ...(inWork === undefined ? {} : { tone: inWork }),
    ...(theme === undefined ? {} : { theme }),
    ...(preview === undefined ? {} : { preview }),
  };
}

/** The same dress for "not found", "cannot be read" and "broke". */
export function dressProblem(registry: Registry, assets: Assets, at: Dress, problem: Problem): string {
  const body = <ProblemBody title={problem.title} text={problem.body} onward={problem.onward} />;
  return dress(registry, assets, at, { kind: 'page', title: problem.title, body });
}
