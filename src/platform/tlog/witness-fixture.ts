// Which witness do the tests ask? (a server of its own on this machine, strict as C2SP tlog-witness has it)
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Hash, sameHash, verifyConsistency } from '#kernel/merkle';
import { openCheckpoint } from './checkpoint.ts';
import { sha256 } from './manifest.ts';
import { type VerifierKey, verifierKey, verifierLine } from './note.ts';

export interface TestWitness {
  readonly url: string;
  /** Its verifier key line. */
  readonly line: string;
  readonly key: VerifierKey;
  /** What it last signed. */
  state: { readonly size: number; readonly root: Hash } | undefined;
  /** Status of each answer so far. */
  readonly answers: number[];
  /** Answers this instead, once. */
  lie: { readonly status: number; readonly body: string } | undefined;
  close(): Promise<void>;
}

const HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** `seed`: 32 bytes; `log`: keys that it trusts for `origin`; `now`: seconds. */
export async function testWitness(name: string, seed: Buffer, origin: string, log: readonly VerifierKey[], now = () => 1_795_000_000): Promise<TestWitness> {
  const secret = createPrivateKey({ key: Buffer.concat([HEAD, seed]), format: 'der', type: 'pkcs8' });
  const raw = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32);
  const key = verifierKey(name, raw, 4);
  const cosigned = (text: string): string => {
    const time = Buffer.alloc(8);
    time.writeBigUInt64BE(BigInt(now()));
    const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${now()}\n${text}`), secret);
    return `\u2014 ${name} ${Buffer.concat([Buffer.from(key.id, 'hex'), time, signature]).toString('base64')}\n`;
  };
  const judge = (body: string): { readonly status: number; readonly body: string } => {
    const end = body.indexOf('\n\n');
    const [first = '', ...proof] = body.slice(0, end).split('\n');
    const note = body.slice(end + 2);
    const old = Number(/^old (0|[1-9][0-9]*)$/.exec(first)?.[1] ?? NaN);
    if (Number.isNaN(old) || proof.length > 63) return { status: 400, body: '' };
    if (!note.startsWith(`${origin}\n`)) return { status: 404, body: '' };
    const opened = openCheckpoint(note, origin, log);
    if (!opened.ok) return { status: 403, body: '' };
    const { size, root } = opened.value;
    if (old > size) return { status: 400, body: '' };
    const seen = witness.state;
    if (old !== (seen?.size ?? 0)) return { status: 409, body: `${seen?.size ?? 0}\n` };
    if (old === size && seen !== undefined && !sameHash(seen.root, root)) return { status: 409, body: `${size}\n` };
    const hashes = proof.map((line) => new Uint8Array(Buffer.from(line, 'base64')));
    if (old === 0 ? hashes.length > 0 : !verifyConsistency(sha256, { old, oldRoot: seen?.root ?? root, size, root, proof: hashes })) return { status: 422, body: '' };
    witness.state = { size, root };
    return { status: 200, body: cosigned(note.slice(0, note.lastIndexOf('\n\n') + 1)) };
  };
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const said = request.method !== 'POST' || request.url !== '/w/add-checkpoint' ? { status: 404, body: '' } : (witness.lie ?? judge(body));
      witness.lie = undefined;
      witness.answers.push(said.status);
      response.writeHead(said.status, { 'content-type': said.status === 409 ? 'text/x.tlog.size' : 'text/plain' }).end(said.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const witness: TestWitness = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/w`,
    line: verifierLine(key),
    key,
    state: undefined,
    answers: [],
    lie: undefined,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return witness;
}
