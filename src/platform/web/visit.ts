// What does a request ask for, once its address is read?
import type { Lang } from '#kernel/text';
import { splitLang, type suffixOf } from './route-match.ts';

/** One request on its way through a route. */
export interface Visit {
  readonly request: Request;
  readonly lang: Lang;
  readonly path: string;
  readonly search: string;
  readonly origin: string;
  readonly raw: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly key: string;
}

export function readVisit(
  request: Request,
  params: Readonly<Record<string, string>>,
  known: readonly string[],
  suffix: ReturnType<typeof suffixOf>,
  publicUrl: string | undefined,
): Visit {
  const url = new URL(request.url);
  const { lang, path } = splitLang(url.pathname);
  const raw = { ...params };
  if (suffix !== undefined) raw[suffix.name] = (raw[suffix.name] ?? '').slice(0, -suffix.suffix.length);
  const query: Record<string, string> = {};
  for (const name of known) {
    const value = url.searchParams.get(name);
    if (value !== null && value !== '') query[name] = value;
  }
  const search = Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query).toString()}`;
  const origin = publicUrl ?? url.origin;
  return { request, lang, path, search, origin: origin.replace(/\/$/, ''), raw, query, key: `${lang} ${origin} ${path}${search}` };
}
