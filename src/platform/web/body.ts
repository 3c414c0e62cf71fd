// What was sent, and is it within the limits? (keamanan.md 3.4)
import { createHash } from 'node:crypto';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Posted } from '#platform/module';

export type BodyRefusal = Refusal<'TERLALU_BESAR' | 'BUKAN_JENISNYA' | 'TAK_TERBACA'>;

/** Fields as they came; a name that came twice is a list. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Sent {
  readonly fields: Fields;
  /** SHA-256 over the bytes, hex. */
  readonly hash: string;
}

const LIMIT = { form: 64 * 1024, json: 256 * 1024 } as const;
/** A C.Hasil of a party contest has up to some 400 boxes, their words and the answers to questions about them. */
const MOST_FIELDS = 1_200;
/** Nesting beyond this is no message of ours. */
const DEEPEST = 20;

/** Reads a form or a JSON message; never more than its limit is held in memory. */
export async function readBody(request: Request, media: Exclude<Posted['media'], 'files'>): Promise<Result<Sent, BodyRefusal>> {
  const type = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== (media === 'form' ? 'application/x-www-form-urlencoded' : 'application/json')) return refuse('BUKAN_JENISNYA');
  const bytes = await readBytes(request, LIMIT[media]);
  if (bytes === undefined) return refuse('TERLALU_BESAR');
  const hash = createHash('sha256').update(bytes).digest('hex');
  const fields = media === 'form' ? formFields(bytes) : jsonFields(bytes);
  return fields === undefined ? refuse('TAK_TERBACA') : ok({ fields, hash });
}

async function readBytes(request: Request, limit: number): Promise<Buffer | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return undefined;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function formFields(bytes: Buffer): Fields | undefined {
  const text = decode(bytes);
  if (text === undefined) return undefined;
  const pairs = [...new URLSearchParams(text)];
  if (pairs.length > MOST_FIELDS || pairs.some(([name, value]) => `${name}${value}`.includes('\0'))) return undefined;
  return gather(pairs);
}

/** No prototype: a field called `__proto__` is a field. */
export function gather(pairs: readonly (readonly [string, string])[]): Fields {
  const out = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of pairs) {
    const known = out[name];
    out[name] = known === undefined ? value : Array.isArray(known) ? [...(known as string[]), value] : [known, value];
  }
  return out;
}

function jsonFields(bytes: Buffer): Fields | undefined {
  const text = decode(bytes);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text, (key, inner: unknown) => (key === '__proto__' ? undefined : inner));
    return typeof value === 'object' && value !== null && !Array.isArray(value) && depthOf(value) <= DEEPEST
      ? (value as Fields)
      : undefined;
  } catch {
    return undefined;
  }
}

function depthOf(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return depth;
  return Object.values(value).reduce<number>((most, inner) => Math.max(most, depthOf(inner, depth + 1)), depth + 1);
}

/** Strict UTF-8; NUL never belongs to a form. */
function decode(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
