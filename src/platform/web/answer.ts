// How does an outcome become bytes on the wire? (HTTP status and headers exist only in this room)
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A finished answer, ready to be kept and sent again. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Made once, on the first request that accepts it. */
  packed: { br?: Buffer; gzip?: Buffer };
  etag?: string;
}

/** Below this size compression costs more than it saves. */
const PACK_FROM = 600;

export function makeAnswer(status: number, type: string, body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Answer {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  return { status, headers: { ...headers, 'content-type': type }, body: bytes, packed: {} };
}

/** Weak: the same page packed in two ways is one version. */
export function withEtag(answer: Answer, version: string): Answer {
  const hash = createHash('sha256').update(version).update(answer.body).digest('base64url').slice(0, 16);
  answer.etag = `W/"${hash}"`;
  return answer;
}

/** Sends an answer in the best form that the reader accepts; 304 where the reader has it already. */
export function send(answer: Answer, request: Request): Response {
  const ifNone = answer.etag === undefined ? null : request.headers.get('if-none-match');
  const headers: Record<string, string> = { ...answer.headers };
  if (answer.etag !== undefined) headers['etag'] = answer.etag;
  if (ifNone !== null && answer.etag !== undefined && ifNone.split(/\s*,\s*/).includes(answer.etag)) {
    return new Response(null, { status: 304, headers });
  }
  if (answer.body.length < PACK_FROM) return new Response(bytes(answer.body), { status: answer.status, headers });
  headers['vary'] = 'accept-encoding';
  const accepts = request.headers.get('accept-encoding') ?? '';
  const way = accepts.includes('br') ? 'br' : accepts.includes('gzip') ? 'gzip' : undefined;
  if (way === undefined) return new Response(bytes(answer.body), { status: answer.status, headers });
  headers['content-encoding'] = way;
  return new Response(bytes(pack(answer, way)), { status: answer.status, headers });
}

function pack(answer: Answer, way: 'br' | 'gzip'): Buffer {
  const known = answer.packed[way];
  if (known !== undefined) return known;
  const made =
    way === 'br'
      ? brotliCompressSync(answer.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : gzipSync(answer.body, { level: 6 });
  answer.packed[way] = made;
  return made;
}

/** `Response` wants a view on a plain ArrayBuffer; Node's buffers are that in fact, not in type. */
function bytes(buffer: Buffer): Uint8Array<ArrayBuffer> {
  return buffer as Uint8Array<ArrayBuffer>;
}
