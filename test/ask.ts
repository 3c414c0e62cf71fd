// What does a list of routes answer to an address, without server, cache or dress?
import type { Deps, Outcome, Route } from '#platform/module';
import { suffixOf } from '../src/platform/web/route-match.ts';

export type Reply = Outcome | { readonly kind: 'unparsed' } | { readonly kind: 'none' };

/** `unparsed`: the schema of the route refused the parameters or the query (404 or 400 in the web room). */
export async function ask(deps: Deps, routes: readonly Route[], address: string): Promise<Reply> {
  const url = new URL(address, 'http://pendopo.test');
  const ordered = [...routes].sort((a, b) => Number(suffixOf(b.path) !== undefined) - Number(suffixOf(a.path) !== undefined));
  for (const route of ordered) {
    const found = patternOf(route.path).exec(url.pathname);
    if (found === null) continue;
    const raw = Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]));
    const params = route.params?.safeParse(raw);
    const query = route.query?.safeParse(Object.fromEntries(url.searchParams));
    if (params?.success === false || query?.success === false) return { kind: 'unparsed' };
    return route.handle({ deps, lang: 'id', params: params?.data ?? {}, query: query?.data ?? {}, path: url.pathname, origin: url.origin });
  }
  return { kind: 'none' };
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/[.+]/g, '\\$&').replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
}

export async function jsonOf(reply: Promise<Reply>): Promise<unknown> {
  const got = await reply;
  if (got.kind !== 'json') throw new Error(`no JSON but ${got.kind}`);
  // As it arrives: an undefined key is gone.
  return JSON.parse(JSON.stringify(got.body)) as unknown;
}

export async function bytesOf(reply: Promise<Reply>): Promise<Buffer> {
  const got = await reply;
  if (got.kind === 'text') return Buffer.from(got.body, 'utf8');
  if (got.kind === 'bytes') return Buffer.from(got.body);
  if (got.kind !== 'stream') throw new Error(`no file but ${got.kind}`);
  const parts: Uint8Array[] = [];
  for await (const part of got.body) parts.push(part);
  return Buffer.concat(parts);
}

/** Rows of a CSV text by column name; an empty cell is null. Quotes as RFC 4180 has them. */
export function readCsv(text: string): Record<string, string | null>[] {
  const rows: (string | null)[][] = [[]];
  let from = 0;
  while (from < text.length) {
    const quoted = /"((?:[^"]|"")*)"(,|\n)/y;
    const plain = /([^,\n]*)(,|\n)/y;
    quoted.lastIndex = plain.lastIndex = from;
    const found = quoted.exec(text) ?? plain.exec(text);
    if (found === null) throw new Error(`CSV ends in the middle: ${text.slice(from, from + 40)}`);
    rows.at(-1)?.push(found[1] === '' ? null : (found[1] ?? '').replaceAll('""', '"'));
    from += found[0].length;
    if (found[2] === '\n') rows.push([]);
  }
  const [head = [], ...body] = rows;
  return body.filter((row) => row.length > 0).map((row) => Object.fromEntries(head.map((name, at) => [name ?? '', row[at] ?? null])));
}
