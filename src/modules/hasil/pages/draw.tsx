// How does a test see a view as its reader does? (markup for a language, and its words alone)
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Lang } from '#kernel/text';
import { ReaderContext, makeReader } from '#design/reader';

/** The markup in a language, with links led there. */
export function draw(lang: Lang, view: VNode): string {
  return renderToString(<ReaderContext.Provider value={makeReader(lang)}>{view}</ReaderContext.Provider>);
}

/** The words alone, entities resolved, blanks single and breaking. */
export function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0]+/g, ' ');
}
