// Which mail server does a test talk to? (a real one in this process, that refuses, breaks off and goes away when told)
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { fixedClock } from '#platform/clock';
import type { Database } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import type { DeliverAt } from './door.ts';

export interface Got {
  readonly to: string;
  /** Header and body as they came over the line. */
  readonly raw: string;
  readonly header: (name: string) => string | undefined;
  /** Unfolded header lines. */
  readonly headers: readonly string[];
  readonly body: string;
  readonly secure: boolean;
}

export interface MailServer {
  readonly got: Got[];
  readonly connections: () => number;
  /** What RCPT TO is answered for an address; undefined = taken. */
  refuse: (address: string) => { readonly code: number; readonly words: string } | undefined;
  /** What the end of DATA is answered; 'cut' = the line is cut inside the letter, 'after' = behind it, before the answer. */
  data: (to: string) => { readonly code: number; readonly words: string } | 'cut' | 'after' | undefined;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly port: () => number;
}

export function mailServer(options: { readonly auth?: { readonly user: string; readonly pass: string } } = {}): MailServer {
  let server: SMTPServer | undefined;
  let port = 0;
  let connections = 0;
  const it: MailServer = {
    got: [],
    connections: () => connections,
    refuse: () => undefined,
    data: () => undefined,
    start: async () => {
      server = new SMTPServer({
        disabledCommands: options.auth === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
        authOptional: options.auth === undefined,
        allowInsecureAuth: true,
        logger: false,
        onAuth: ({ username, password }, _session, done) =>
          username === options.auth?.user && password === options.auth?.pass ? done(null, { user: username }) : done(new Error('wrong')),
        onConnect: (_session, done) => {
          connections += 1;
          done();
        },
        onRcptTo: ({ address }, _session, done) => done(errorOf(it.refuse(address))),
        onData: (stream, session, done) => {
          const to = session.envelope.rcptTo[0]?.address ?? '';
          const wanted = it.data(to);
          if (wanted === 'cut') return cut(session, server);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            if (typeof wanted === 'object') return done(errorOf(wanted));
            it.got.push(read(to, Buffer.concat(parts).toString('utf8'), session.secure));
            if (wanted === 'after') return cut(session, server);
            done();
          });
        },
      });
      server.on('error', () => undefined);
      const listening = server;
      await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve));
      port = (listening.server.address() as AddressInfo).port;
    },
    stop: async () => {
      const open = server;
      server = undefined;
      if (open === undefined) return;
      for (const connection of open.connections) connection.close();
      await new Promise<void>((resolve) => open.close(() => resolve()));
    },
    port: () => port,
  };
  return it;
}

function errorOf(wanted: { readonly code: number; readonly words: string } | undefined): Error | null {
  return wanted === undefined ? null : Object.assign(new Error(wanted.words), { responseCode: wanted.code });
}

function cut(session: SMTPServerSession, server: SMTPServer | undefined): void {
  for (const connection of server?.connections ?? []) if (connection.session.id === session.id) connection.close();
}

function read(to: string, raw: string, secure: boolean): Got {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const header = (name: string): string | undefined => headers.find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))?.slice(name.length + 1).trim();
  const quoted = rest.join('\r\n\r\n').replace(/=\r\n/g, '');
  const bytes = Buffer.from(quoted.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
  return { to, raw, headers, header, body: bytes.toString('utf8'), secure };
}

/** 12.00 in Jakarta: no quiet hour anywhere in the country. */
export const NOON = Date.parse('2026-11-22T05:00:00Z');

/** What `deliverDue` is handed, `minutes` after noon. */
export function sending(database: Database, server: Pick<MailServer, 'port'>, minutes = 0, user = ''): DeliverAt {
  const settings = { PENDOPO_SMTP: `smtp://${user}127.0.0.1:${server.port()}`, PENDOPO_MAIL_FROM: 'layanan@kpu.contoh.id', PENDOPO_PUBLIC_URL: 'https://kpu.contoh.id' };
  return { database, clock: fixedClock(new Date(NOON + minutes * 60_000).toISOString()), keys: sampleKeys(), settings };
}
