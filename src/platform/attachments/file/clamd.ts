// What does the virus scanner say of these bytes? (clamd's own protocol, keamanan.md 5 "scan")
import { type Socket, connect } from 'node:net';
import { once } from 'node:events';

export type Verdict =
  | { readonly kind: 'bersih' }
  | { readonly kind: 'terinfeksi'; readonly nama: string }
  /** It answered that it cannot judge these bytes. */
  | { readonly kind: 'gagal' }
  /** It did not answer. */
  | { readonly kind: 'diam' };

const PIECE = 64 * 1024;
const SILENCE_MS = 60_000;
const ANSWER_MAX = 4_096;

/**
 * `zINSTREAM\0`, pieces of a big-endian length and so many bytes, a piece of length 0; the answer ends with NUL. Anything
 * but "stream: OK" and "stream: ... FOUND" is no verdict. Never throws.
 */
export async function scanBytes(address: string, bytes: Buffer): Promise<Verdict> {
  const socket = address.startsWith('/') ? connect(address) : connect(portOf(address));
  socket.setTimeout(SILENCE_MS, () => socket.destroy());
  // Heard in `answerOf`, which ends with the socket.
  socket.on('error', () => undefined);
  const answer = answerOf(socket);
  try {
    await once(socket, 'connect');
    await Promise.race([sendAll(socket, bytes), answer]);
    return meaning(await answer);
  } catch {
    // Cut off while we wrote: it may have answered before (too large), and that answer counts.
    return meaning(await answer);
  } finally {
    socket.destroy();
  }
}

function portOf(address: string): { host: string; port: number } {
  const colon = address.lastIndexOf(':');
  return { host: address.slice(0, colon), port: Number(address.slice(colon + 1)) };
}

async function sendAll(socket: Socket, bytes: Buffer): Promise<void> {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    if (!socket.write(piece)) await once(socket, 'drain');
  }
  socket.write(Buffer.alloc(4));
}

/** What came up to the NUL, or to the end of the line; never rejects. */
async function answerOf(socket: Socket): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let said = '';
  socket.on('data', (part: Buffer) => {
    said += part.toString('utf8');
    if (said.includes('\0') || said.length > ANSWER_MAX) resolve(said);
  });
  socket.once('close', () => resolve(said));
  return promise;
}

function meaning(said: string): Verdict {
  const line = said.split('\0', 1)[0]?.trim() ?? '';
  if (line === 'stream: OK') return { kind: 'bersih' };
  const found = /^stream: (.{1,200}) FOUND$/.exec(line)?.[1];
  if (found !== undefined) return { kind: 'terinfeksi', nama: found };
  return { kind: line === '' ? 'diam' : 'gagal' };
}
