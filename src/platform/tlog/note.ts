// Who signed this text, and does the signature hold? (C2SP signed-note; cosignatures of C2SP tlog-cosignature)
import { createHash, createPublicKey, verify } from 'node:crypto';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import type { LogKey } from '#platform/keys';

/** 1: the log signs the text. 4: a witness signs the text under a time (tlog-cosignature). Both Ed25519. */
export type KeyType = 1 | 4;

/** A key that a reader trusts, as its verifier key line has it. */
export interface VerifierKey {
  readonly name: string;
  readonly type: KeyType;
  /** 32 bytes. */
  readonly publicKey: Buffer;
  /** First 4 bytes of SHA-256(name LF type key), as 8 hex digits. */
  readonly id: string;
}

export interface Signature {
  readonly key: VerifierKey;
  /** Seconds since 1970, of a witness; absent where the log signed. */
  readonly time?: number;
}

export interface OpenedNote {
  /** With its last LF. */
  readonly text: string;
  /** Of the known keys, in the order of the note; at least one. */
  readonly signatures: readonly Signature[];
}

export type NoteFault = 'NOTE_MALFORMED' | 'NOTE_FORGED' | 'NOTE_UNSIGNED';

const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const TIME_BYTES = 8;
/** The specification asks for 16 at least; more than this is no note of ours. */
const MOST_SIGNATURES = 64;
/** Head of an Ed25519 public key (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Neither blank nor plus nor control character; the name of a log is its origin. */
export function isKeyName(name: string): boolean {
  return /^[^\s+\p{Cc}]+$/u.test(name) && name.isWellFormed();
}

export function verifierKey(name: string, publicKey: Buffer, type: KeyType = 1): VerifierKey {
  assert(isKeyName(name) && publicKey.length === KEY_BYTES, `a key of 32 bytes with a fit name: ${name}`);
  const head = Buffer.from(`${name}\n`, 'utf8');
  const id = createHash('sha256').update(head).update(Buffer.of(type)).update(publicKey).digest('hex').slice(0, 8);
  return { name, type, publicKey, id };
}

/** `<name>+<id>+<base64(type || key)>`: the line that a verifier keeps. */
export function verifierLine({ name, id, type, publicKey }: VerifierKey): string {
  return `${name}+${id}+${Buffer.concat([Buffer.of(type), publicKey]).toString('base64')}`;
}

/** The base64 part may hold plus signs, so only the first two divide. */
export function parseVerifierLine(line: string): Result<VerifierKey, Refusal<'VKEY_MALFORMED'>> {
  const [, name = '', id = '', code = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(line) ?? [];
  const bytes = fromBase64(code);
  const type = bytes?.[0];
  if (bytes?.length !== 1 + KEY_BYTES || (type !== 1 && type !== 4) || !isKeyName(name)) return refuse('VKEY_MALFORMED');
  const key = verifierKey(name, bytes.subarray(1), type);
  return key.id === id ? ok(key) : refuse('VKEY_MALFORMED');
}

/** The text with one signature line a key, all under one name. `text` ends in LF. */
export function signNote(text: string, name: string, keys: readonly LogKey[]): string {
  assert(text.endsWith('\n') && isPlain(text), 'a note is plain lines');
  const lines = keys.map((key) => {
    const { id } = verifierKey(name, key.publicKey);
    return signatureLine(name, id, key.sign(Buffer.from(text, 'utf8')));
  });
  return `${text}\n${lines.join('')}`;
}

/**
 * Reads a note. Keys that are not in `keys` are passed over; a known key whose signature does not hold refuses the
 * whole note (NOTE_FORGED); a note that no known key signed is refused too (NOTE_UNSIGNED).
 */
export function openNote(note: string, keys: readonly VerifierKey[]): Result<OpenedNote, Refusal<NoteFault>> {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n') || !isPlain(note)) return refuse('NOTE_MALFORMED');
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return refuse('NOTE_MALFORMED');
  const signatures: Signature[] = [];
  for (const line of lines) {
    const read = readLine(line);
    if (read === undefined) return refuse('NOTE_MALFORMED');
    const key = keys.find((one) => one.name === read.name && one.id === read.id);
    if (key === undefined) continue;
    const signature = signatureOf(key, text, read.bytes);
    if (signature === undefined) return refuse('NOTE_FORGED', { kunci: `${key.name}+${key.id}` });
    signatures.push(signature);
  }
  return signatures.length === 0 ? refuse('NOTE_UNSIGNED') : ok({ text, signatures });
}

function signatureLine(name: string, id: string, signature: Buffer): string {
  return `\u2014 ${name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`;
}

function readLine(line: string): { readonly name: string; readonly id: string; readonly bytes: Buffer } | undefined {
  const [, name = '', code = ''] = /^\u2014 (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(code);
  if (bytes === undefined || bytes.length < 5 || !isKeyName(name)) return undefined;
  return { name, id: bytes.toString('hex', 0, 4), bytes: bytes.subarray(4) };
}

function signatureOf(key: VerifierKey, text: string, bytes: Buffer): Signature | undefined {
  if (key.type === 1) return holds(key, Buffer.from(text, 'utf8'), bytes) ? { key } : undefined;
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return undefined;
  const time = Number(bytes.readBigUInt64BE());
  return holds(key, cosigned(text, time), bytes.subarray(TIME_BYTES)) ? { key, time } : undefined;
}

function cosigned(text: string, time: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`, 'utf8');
}

function holds(key: VerifierKey, text: Buffer, signature: Buffer): boolean {
  if (signature.length !== SIGNATURE_BYTES) return false;
  return verify(null, text, createPublicKey({ key: Buffer.concat([SPKI_HEAD, key.publicKey]), format: 'der', type: 'spki' }), signature);
}

/** Standard alphabet with padding, and only the one spelling of each value. */
export function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return text !== '' && bytes.toString('base64') === text ? bytes : undefined;
}

/** UTF-8 without control characters but LF. */
function isPlain(text: string): boolean {
  return text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f]/.test(text);
}
