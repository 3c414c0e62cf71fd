// How does an address answer that must stay up under a flood? (bytes in, JSON out: no cookie, no page, no router)
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Deps, Route, SwiftAnswer, SwiftHandler } from '#platform/module';
import { GUARDS } from './headers.ts';
import type { Meter } from './meter.ts';
import { addressOf, type VisitorKeys } from './visitor.ts';

/** A message of such an address is short. */
const LARGEST = 4_096;
const STATUS = { fine: 200, invalid: 422, busy: 429 } as const;
const HEADERS = { ...GUARDS, 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' };
const SOCKET_HEADERS = Object.entries(HEADERS).flat();

export interface Swift {
  readonly path: string;
  /** Of a request that a test made; the same answer as from a socket. */
  fetch(request: Request, visitor: string): Promise<Response>;
  /** Straight from the socket. */
  answer(request: IncomingMessage, response: ServerResponse): void;
}

const wrong = (code: string): string => JSON.stringify({ galat: { kode: code } });

/** A page of another site cannot send JSON here without being asked first, and nobody allows it. */
function refusal(type: string | null | undefined, site: string | null | undefined, length: number): readonly [400 | 403 | 413 | 415, string] | undefined {
  if (site !== null && site !== undefined && site !== 'same-origin' && site !== 'none') return [403, wrong('E_ASING')];
  if (type?.split(';', 1)[0]?.trim().toLowerCase() !== 'application/json') return [415, wrong('E_JENIS')];
  return length > LARGEST ? [413, wrong('E_BESAR')] : undefined;
}

export function makeSwift(route: Route, make: SwiftHandler, deps: Deps, meter: Meter, visitors: VisitorKeys): Swift {
  const handle = make(deps);
  const behind = deps.settings.PENDOPO_PROXY === 'on';
  const run = async (bytes: Buffer, visitor: string): Promise<readonly [number, string]> => {
    const done = meter.start(route.id);
    try {
      const { body, state }: SwiftAnswer = await handle(bytes, visitor);
      const status = STATUS[state ?? 'fine'];
      done(status, 'miss');
      return [status, body];
    } catch (error) {
      deps.log.error({ route: route.id, error: error instanceof Error ? error.name : 'unknown' }, 'answer failed');
      done(500, 'miss');
      return [500, wrong('E_RUSAK')];
    }
  };
  const end = (response: ServerResponse, status: number, body: string): void => {
    // A text body leaves in one write with its headers; bytes would take two.
    response.writeHead(status, [...SOCKET_HEADERS, 'content-length', String(Buffer.byteLength(body))]).end(body);
  };
  return {
    path: route.path,
    fetch: async (request, visitor) => {
      const bytes = Buffer.from(await request.arrayBuffer());
      const { headers } = request;
      const [status, body] = refusal(headers.get('content-type'), headers.get('sec-fetch-site'), bytes.length) ?? (await run(bytes, visitor));
      return new Response(body, { status, headers: HEADERS });
    },
    answer: (request, response) => {
      const { headers } = request;
      const site = headers['sec-fetch-site'];
      const found = refusal(headers['content-type'], typeof site === 'string' ? site : undefined, Number(headers['content-length'] ?? 0));
      if (found !== undefined) {
        request.resume();
        return end(response, ...found);
      }
      const forwarded = headers['x-forwarded-for'];
      const visitor = visitors(addressOf(behind, typeof forwarded === 'string' ? forwarded : forwarded?.at(-1), request.socket.remoteAddress));
      const parts: Buffer[] = [];
      let size = 0;
      request.on('data', (part: Buffer) => {
        size += part.length;
        if (size <= LARGEST) parts.push(part);
      });
      request.on('end', () => {
        if (size > LARGEST) return end(response, 413, wrong('E_BESAR'));
        void run(parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts), visitor).then(([status, body]) => end(response, status, body));
      });
    },
  };
}
