// Who reads this page, in which language, and where do its links lead? (UU 7/2017 art. 14 letter c: information for all)
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { say, type Lang, type Sentence } from '#kernel/text';

/** The reader of one page. Everything that a component needs to know about the request; nothing else. */
export interface Reader {
  readonly lang: Lang;
  /** Turns a language-free path (`/hasil/pemilu-2024?urut=nama`) into the address in the reader's language. */
  readonly href: (path: string) => string;
}

/** A file (`.json`, `.csv.gz`, `/assets/...`) is the same in both languages, so it has one address. */
const FILE = /^\/assets\/|\.[a-z][a-z0-9]*$/i;

/** The address of `path` in `lang`: Indonesian at the root, English under `/en`. Foreign addresses, files, `#` and `?` stay. */
export function pathIn(lang: Lang, path: string): string {
  if (lang === 'id' || !path.startsWith('/') || path.startsWith('//')) return path;
  const bare = path.split(/[?#]/, 1)[0] ?? path;
  return FILE.test(bare) ? path : `/en${path}`;
}

/** The reader for one language. */
export function makeReader(lang: Lang): Reader {
  return { lang, href: (path) => pathIn(lang, path) };
}

/** Set once by `Page`; without it a component speaks Indonesian. */
export const ReaderContext = createContext<Reader>(makeReader('id'));

/** The reader of the page that is being drawn. */
export function useReader(): Reader {
  return useContext(ReaderContext);
}

/** `say` in the language of the page that is being drawn. */
export function useSay(): (sentence: Sentence, values?: Readonly<Record<string, string>>) => string {
  const { lang } = useReader();
  return (sentence, values) => say(lang, sentence, values);
}
