// Which route answers an address, and what do its parameters say?
import type { z } from 'zod';
import type { Lang } from '#kernel/text';

/** `/en/...` is the English twin of every page; everything else is Indonesian. */
export function splitLang(path: string): { readonly lang: Lang; readonly path: string } {
  if (path === '/en' || path === '/en/') return { lang: 'en', path: '/' };
  if (path.startsWith('/en/')) return { lang: 'en', path: path.slice(3) };
  return { lang: 'id', path };
}

/** A pattern of ours in the router's words: `:kode.json` needs an expression, since a parameter has no suffix there. */
export function routerPath(pattern: string): string {
  return pattern.replace(
    /:(\w+)((?:\.\w+)+)$/,
    (_whole, name: string, suffix: string) => `:${name}{[^/]+${suffix.replaceAll('.', '\\.')}}`,
  );
}

/** The suffix that the router left on the last parameter. */
export function suffixOf(pattern: string): { readonly name: string; readonly suffix: string } | undefined {
  const found = /:(\w+)((?:\.\w+)+)$/.exec(pattern);
  return found === null ? undefined : { name: found[1] ?? '', suffix: found[2] ?? '' };
}

/** Names of the query parameters a route knows; all others are left unread and never enter a cache key. */
export function knownQuery(schema: z.ZodType | undefined): readonly string[] {
  return schema !== undefined && 'shape' in schema ? Object.keys(schema.shape as object).sort() : [];
}
