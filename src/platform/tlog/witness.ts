// How does the log get witnesses' signatures under its head, and hear when one of them holds another log? (C2SP tlog-witness, tlog-cosignature)
import { type Result, ok, refuse } from '#kernel/result';
import type { Hash } from '#kernel/merkle';
import { writeFileWhole } from './disk.ts';
import { openNote } from './note.ts';
import type { Policy, Witness } from './policy.ts';
import { type Published, consistencyProof, readCheckpoint } from './prove.ts';
import { findLastPoint, readWitnesses, takeWriterTurn, writeWitness } from './store.ts';
import { PUBLISHED, type Writer } from './write-round.ts';

/** SAKSI_SUNYI: no answer, or none that can be read. SAKSI_MENOLAK: refused (`jawaban`). SAKSI_LAIN: it holds a head (`ukuran`) that is not ours. */
export type WitnessFault = 'SAKSI_SUNYI' | 'SAKSI_MENOLAK' | 'SAKSI_LAIN';

export interface Asked {
  readonly witness: string;
  /** What it said; `ok` = it signed the head as it is now. */
  readonly answer: Result<null, { readonly code: WitnessFault; readonly values?: Readonly<Record<string, string | number>> }>;
}

type Place = Pick<Writer, 'database' | 'clock' | 'folder'>;

const WAIT_MS = 10_000;
const ANSWER_MAX = 65_536;
/** A signature says when the head was seen; it is renewed while the log stands still. */
const RENEW_MS = 24 * 3_600_000;

/**
 * Sends the published head to every witness of the policy that has not signed it, keeps what they sign and shows it with
 * the head. `all`: also those that have, as after a start, so that a database put back from a backup is found out. A
 * witness that does not answer holds up nobody.
 */
export async function askWitnesses(at: Place, policy: Policy, all: boolean): Promise<Asked[]> {
  const head = await readCheckpoint(at.folder);
  if (head === undefined) return [];
  const known = new Map((await readWitnesses(at.database.db)).map((row) => [row.kunci, row]));
  const now = at.clock.now();
  const due = policy.witnesses.filter(({ line, url }) => {
    const row = known.get(line);
    return url !== null && (all || row === undefined || row.ukuran !== head.size || row.beda !== null || now - row.pada >= RENEW_MS);
  });
  const asked = await Promise.all(due.map(async (one): Promise<Asked> => ({ witness: one.name, answer: await ask(at, one, head, known.get(one.line)?.ukuran ?? 0) })));
  if (asked.some(({ answer }) => answer.ok)) await show(at, policy);
  return asked;
}

async function ask(at: Place, witness: Witness, head: Published, from: number): Promise<Asked['answer']> {
  let old = Math.min(from, head.size);
  // Twice: a witness that knows another size says so, and is asked again from there.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const said = await send(at, witness, head, old);
    if (said === undefined) return refuse('SAKSI_SUNYI');
    if (said.status === 200) return keep(at, witness, head, said.body);
    const size = said.status === 409 && said.type.startsWith('text/x.tlog.size') ? Number(/^(0|[1-9][0-9]{0,15})\n$/.exec(said.body)?.[1] ?? NaN) : NaN;
    const sameSize = said.status === 409 && (size === old || (Number.isNaN(size) && old === head.size));
    if (said.status === 422 || size > head.size || sameSize) return another(at, witness, Number.isNaN(size) ? old : size, from);
    if (Number.isNaN(size)) return refuse('SAKSI_MENOLAK', { jawaban: said.status });
    old = size;
  }
  return refuse('SAKSI_MENOLAK', { jawaban: 409 });
}

interface Said {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Undefined where nothing comes back in time, or too much. Redirects lead nowhere: only listed addresses are asked. */
async function send({ folder }: Place, { url }: Witness, head: Published, old: number): Promise<Said | undefined> {
  const proof = old === 0 ? ok<readonly Hash[]>([]) : await consistencyProof(folder, old, head.size);
  if (!proof.ok) return undefined;
  const lines = proof.value.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('');
  try {
    const answer = await fetch(`${url ?? ''}/add-checkpoint`, {
      method: 'POST',
      body: `old ${old}\n${lines}\n${head.note}`,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      redirect: 'error',
      signal: AbortSignal.timeout(WAIT_MS),
    });
    const body = await readShort(answer);
    return body === undefined ? undefined : { status: answer.status, type: answer.headers.get('content-type') ?? '', body };
  } catch {
    return undefined;
  }
}

async function readShort(answer: Awaited<ReturnType<typeof fetch>>): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.length;
    if (bytes > ANSWER_MAX) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Only a signature of that witness's own key over this very head is kept. */
async function keep({ database, clock }: Place, { key, line }: Witness, head: Published, body: string): Promise<Asked['answer']> {
  const text = head.note.slice(0, head.note.lastIndexOf('\n\n') + 1);
  const own = body.split('\n').find((one) => one.startsWith(`\u2014 ${key.name} `) && openNote(`${text}\n${one}\n`, [key]).ok);
  if (own === undefined) return refuse('SAKSI_SUNYI');
  await writeWitness(database.db, { kunci: line, ukuran: head.size, baris: `${own}\n`, pada: clock.now(), beda: null });
  return ok(null);
}

/** It holds what this log has not: nothing more may be signed here until that is explained. */
async function another({ database, clock }: Place, { line }: Witness, size: number, from: number): Promise<Asked['answer']> {
  await writeWitness(database.db, { kunci: line, ukuran: from, baris: null, pada: clock.now(), beda: size });
  return refuse('SAKSI_LAIN', { ukuran: size });
}

/** The head with every signature over it, in place of the bare one; a newer head that came meanwhile stays as it is. */
async function show(at: Place, policy: Policy): Promise<void> {
  await at.database.transaction(async (db) => {
    await takeWriterTurn(db);
    const point = await findLastPoint(db);
    const published = await readCheckpoint(at.folder);
    if (point === undefined || published?.size !== point.size) return;
    const kept = await readWitnesses(db);
    const lines = policy.witnesses.flatMap(({ line }) => kept.find((row) => row.kunci === line && row.ukuran === point.size)?.baris ?? []);
    await writeFileWhole(at.folder, PUBLISHED, Buffer.from(`${point.note}${lines.join('')}`, 'utf8'));
  });
}

/** Names of the policy's witnesses that signed the head of this size. */
export async function witnessesOf({ database }: Pick<Place, 'database'>, policy: Policy, size: number): Promise<Set<string>> {
  const kept = await readWitnesses(database.db);
  return new Set(policy.witnesses.filter(({ line }) => kept.some((row) => row.kunci === line && row.ukuran === size && row.baris !== null)).map(({ name }) => name));
}

/** The size that a witness of the policy holds and this log has not; undefined = none says so. */
export async function findForeignHead({ database }: Pick<Place, 'database'>, policy: Policy): Promise<number | undefined> {
  const kept = await readWitnesses(database.db);
  return kept.find((row) => row.beda !== null && policy.witnesses.some(({ line }) => line === row.kunci))?.beda ?? undefined;
}
