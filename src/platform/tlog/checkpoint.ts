// How large is the log and which root binds it, under whose signature? (C2SP tlog-checkpoint)
import { type Hash, sameHash } from '#kernel/merkle';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Keys } from '#platform/keys';
import { type NoteFault, type Signature, type VerifierKey, fromBase64, openNote, signNote, verifierKey } from './note.ts';

export interface TreeHead {
  readonly size: number;
  readonly root: Hash;
}

/** A signed head as it was published. */
export interface Checkpoint extends TreeHead {
  /** The note, byte by byte. */
  readonly note: string;
  readonly signatures: readonly Signature[];
}

export type CheckpointFault = NoteFault | 'CHECKPOINT_MALFORMED' | 'CHECKPOINT_FOREIGN';

const HASH_BYTES = 32;

/** Three lines, no extension lines (keamanan.md 8.3). */
export function checkpointText(origin: string, { size, root }: TreeHead): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

/** Every key that ever signed for this log, newest first: what a reader of old checkpoints has to know. */
export function logVerifierKeys(keys: Keys, origin: string): VerifierKey[] {
  return keys.logPublicKeys.map((publicKey) => verifierKey(origin, publicKey));
}

/** Signed by the key in force and, while a change of keys runs, by the one before it. */
export function signCheckpoint(keys: Keys, origin: string, head: TreeHead): string {
  return signNote(checkpointText(origin, head), origin, keys.logBefore === undefined ? [keys.log] : [keys.log, keys.logBefore]);
}

/** The signed head, if one of `keys` signed it and it is about `origin`. */
export function openCheckpoint(note: string, origin: string, keys: readonly VerifierKey[]): Result<Checkpoint, Refusal<CheckpointFault>> {
  const [name = ''] = note.split('\n', 1);
  // Before the signature: a log under another name has other keys, and its operator shall learn that first.
  if (name !== origin) return refuse('CHECKPOINT_FOREIGN', { nama: name.slice(0, 200) });
  const opened = openNote(note, keys);
  if (!opened.ok) return opened;
  const head = readHead(opened.value.text);
  return head === undefined ? refuse('CHECKPOINT_MALFORMED') : ok({ ...head, note, signatures: opened.value.signatures });
}

/** What a note claims, before any signature was checked. */
export function headOf(note: string): TreeHead | undefined {
  return readHead(note.slice(0, note.lastIndexOf('\n\n') + 1));
}

function readHead(text: string): TreeHead | undefined {
  const [, size = '', code = ''] = /^[^\n]+\n(0|[1-9][0-9]{0,15})\n([^\n]+)\n$/.exec(text) ?? [];
  const root = fromBase64(code);
  return root?.length === HASH_BYTES && Number.isSafeInteger(Number(size)) ? { size: Number(size), root } : undefined;
}

export function sameHead(one: TreeHead, other: TreeHead): boolean {
  return one.size === other.size && sameHash(one.root, other.root);
}
