// How does the program listen, and how does it stop without cutting anybody off?
import { type RequestListener, type ServerOptions, createServer } from 'node:http';
import { serve } from '@hono/node-server';
import { type Result, ok, refuse } from '#kernel/result';
import type { App } from './app.ts';

export interface Server {
  readonly port: number;
  /** No new connections; running answers finish, idle ones are closed. */
  stop(): Promise<void>;
}

const STOP_MS = 5_000;

export async function listen(app: App, host: string, port: number): Promise<Result<Server>> {
  return new Promise((resolve) => {
    const server = serve({
      fetch: (request, env) => app.fetch(request, env.incoming.socket.remoteAddress),
      hostname: host,
      port,
      createServer: swiftFirst(app),
      serverOptions: { headersTimeout: 10_000, requestTimeout: 300_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 },
    });
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code ?? error.message})`;
      resolve(refuse('PORT_UNUSABLE', { line: `PENDOPO_PORT: ${port} ${why}` }));
    });
    server.once('listening', () => {
      resolve(ok({ port, stop: () => stop(server) }));
    });
  });
}

/** Addresses that answer straight from the socket, before a web-standard request is made of it. */
function swiftFirst(app: App): typeof createServer {
  return ((options: ServerOptions, listener: RequestListener) =>
    createServer(options, (request, response) => {
      const found = request.method === 'POST' ? app.swift?.(request.url ?? '') : undefined;
      if (found === undefined) return listener(request, response);
      found.answer(request, response);
    })) as typeof createServer;
}

async function stop(server: ReturnType<typeof serve>): Promise<void> {
  await new Promise<void>((resolve) => {
    const force = setTimeout(() => {
      if ('closeAllConnections' in server) server.closeAllConnections();
    }, STOP_MS);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
