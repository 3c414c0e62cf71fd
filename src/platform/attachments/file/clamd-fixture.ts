// Which virus scanner does a test talk to? (a server that speaks clamd's protocol and knows one virus)
import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';

/** The test file of the industry, put together here so that no scanner takes this source for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export interface FakeScanner {
  readonly address: () => string;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Bytes of every stream that came whole. */
  readonly seen: Buffer[];
  /** StreamMaxLength. */
  most: number;
  /** Takes what comes and closes the line without a word. */
  mute: boolean;
  /** Answers this to every stream. */
  answer: string | undefined;
}

export function fakeScanner(path?: string): FakeScanner {
  let server: Server | undefined;
  let port = 0;
  const open = new Set<Socket>();
  const it: FakeScanner = {
    address: () => path ?? `127.0.0.1:${port}`,
    seen: [],
    most: 30 * 1024 * 1024,
    mute: false,
    answer: undefined,
    start: async () => {
      server = createServer((socket) => {
        open.add(socket);
        socket.on('error', () => undefined).on('close', () => open.delete(socket));
        serve(socket, it);
      });
      const listening = server;
      await new Promise<void>((resolve) => (path === undefined ? listening.listen(port, '127.0.0.1', resolve) : listening.listen(path, resolve)));
      if (path === undefined) port = (listening.address() as AddressInfo).port;
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      const listening = server;
      server = undefined;
      if (listening !== undefined) await new Promise<void>((resolve) => listening.close(() => resolve()));
    },
  };
  return it;
}

/** As clamd does it: reads the command up to its NUL, then pieces, and answers at the piece of length 0. */
function serve(socket: Socket, it: FakeScanner): void {
  let rest = Buffer.alloc(0);
  let begun = false;
  const pieces: Buffer[] = [];
  let size = 0;
  socket.on('data', (part: Buffer) => {
    rest = Buffer.concat([rest, part]);
    if (!begun) {
      if (!rest.includes(0)) return;
      if (rest.toString('latin1', 0, rest.indexOf(0)) !== 'zINSTREAM') return void socket.end('UNKNOWN COMMAND\0');
      rest = rest.subarray(rest.indexOf(0) + 1);
      begun = true;
    }
    while (rest.length >= 4) {
      const length = rest.readUInt32BE();
      if (length === 0) return finish(socket, it, Buffer.concat(pieces));
      if (rest.length < 4 + length) return;
      pieces.push(rest.subarray(4, 4 + length));
      rest = rest.subarray(4 + length);
      if ((size += length) > it.most) return void socket.end('INSTREAM size limit exceeded. ERROR\0');
    }
  });
}

function finish(socket: Socket, it: FakeScanner, bytes: Buffer): void {
  if (it.mute) return void socket.end();
  it.seen.push(bytes);
  socket.end(`${it.answer ?? (bytes.includes(EICAR) ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK')}\0`);
}
