// How does an operator's command reach a server that holds the data folder? (a socket in the folder, for its owner alone)
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { type Server, type Socket, createConnection, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Terminal } from '#platform/log';

/** The system's limit for the path of a socket, less its closing zero. */
const LONGEST = 100;

type Line = { readonly out: string } | { readonly err: string } | { readonly code: number };
type Run = (args: readonly string[], terminal: Terminal) => Promise<number>;

function placeOf(folder: string): string | undefined {
  const place = join(resolve(folder), 'perintah.sock');
  return place.length > LONGEST ? undefined : place;
}

/** Listens for commands of the same machine and user. Undefined where the folder's path is too long for a socket. */
export async function openConsole(folder: string, run: Run): Promise<{ close(): Promise<void> } | undefined> {
  const place = placeOf(folder);
  if (place === undefined) return undefined;
  rmSync(place, { force: true });
  const server = createServer((socket) => void serveOne(socket, run));
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(place, done);
  });
  chmodSync(place, 0o600);
  return { close: () => closed(server) };
}

async function closed(server: Server): Promise<void> {
  await new Promise<void>((done) => {
    server.close(() => {
      done();
    });
  });
}

async function serveOne(socket: Socket, run: Run): Promise<void> {
  const tell = (line: Line): void => void socket.write(`${JSON.stringify(line)}\n`);
  socket.on('error', () => undefined);
  for await (const line of createInterface({ input: socket })) {
    const args = readArgs(line);
    const terminal: Terminal = {
      line: (text) => {
        tell({ out: text });
      },
      problem: (text) => {
        tell({ err: text });
      },
    };
    const code =
      args === undefined
        ? 2
        : await run(args, terminal).catch((error: unknown) => {
            terminal.problem(`pendopo: ${error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : 'failure'}`);
            return 1;
          });
    tell({ code });
    socket.end();
    return;
  }
}

function readArgs(line: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Hands a command to the server that runs on this folder; undefined = none listens there. */
export async function askRunningServer(folder: string, args: readonly string[], terminal: Terminal): Promise<number | undefined> {
  const place = placeOf(folder);
  if (place === undefined || !existsSync(place)) return undefined;
  const socket = createConnection(place);
  const reached = await new Promise<boolean>((done) => {
    socket.once('connect', () => {
      done(true);
    });
    socket.once('error', () => {
      done(false);
    });
  });
  if (!reached) return undefined;
  socket.write(`${JSON.stringify(args)}\n`);
  for await (const text of createInterface({ input: socket })) {
    const line = JSON.parse(text) as Line;
    if ('out' in line) terminal.line(line.out);
    else if ('err' in line) terminal.problem(line.err);
    else return line.code;
  }
  terminal.problem('pendopo: the server went away before it answered');
  return 1;
}
