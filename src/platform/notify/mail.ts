// How does a letter get to a mail server, and what does the server's answer mean? (RFC 5321, 3463)
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { assert } from '#kernel/result';
import type { Settings } from '#platform/config';
import type { Channel, Delivery, Parcel } from './channel.ts';
import { domainOf, letterBytes } from './letter.ts';
import { isMailAddress } from './message.ts';

type MailSettings = Pick<Settings, 'PENDOPO_SMTP' | 'PENDOPO_MAIL_FROM' | 'PENDOPO_PUBLIC_URL'>;

/** The longest that one letter may be on its way, whatever the server does; well below `CLAIM_MS`. */
const LETTER_MS = 120_000;
const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;
/** Bad mailbox, domain, syntax, moved, no mail for this domain, disabled (RFC 3463, 7505). */
const ADDRESS_REFUSED = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1']);
/** The same in the old digits, where the server says no more. */
const REPLY_REFUSED = new Set([550, 551, 553]);

/** What the package tells of a failure. */
interface Fault extends Error {
  readonly code?: string;
  readonly originalCode?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

export function isMailSet(settings: Pick<MailSettings, 'PENDOPO_SMTP' | 'PENDOPO_MAIL_FROM'>): boolean {
  return settings.PENDOPO_SMTP !== undefined && settings.PENDOPO_MAIL_FROM !== undefined;
}

/** One connection for as many letters as go well; after a failure the next letter gets a new one. */
export function mailChannel({ PENDOPO_SMTP: server, PENDOPO_MAIL_FROM: from, PENDOPO_PUBLIC_URL: site }: MailSettings): Channel {
  assert(server !== undefined && from !== undefined, 'a mail server and a sender');
  let line: SMTPConnection | undefined;
  const close = (): void => {
    line?.close();
    line = undefined;
  };
  const send = async (parcel: Parcel): Promise<Delivery> => {
    if (parcel.address === undefined || !isMailAddress(parcel.address)) return { kind: 'ditolak', cause: 'ALAMAT' };
    try {
      if (line?.destroyed !== false || line._socket === null) line = await connect(new URL(server), domainOf(from));
    } catch (error) {
      line = undefined;
      return { kind: 'mati', cause: causeOf(error as Fault) };
    }
    try {
      await hand(line, { from, to: [parcel.address] }, await letterBytes({ from, site: site?.replace(/\/$/, '') }, parcel));
      return { kind: 'sampai' };
    } catch (error) {
      close();
      return meaning(error as Fault);
    }
  };
  return { id: 'surel', loud: true, send, close };
}

/** Connected, encrypted where the server offers it, and signed in where the address says as whom. */
async function connect(url: URL, name: string): Promise<SMTPConnection> {
  const secure = url.protocol === 'smtps:';
  const options: SMTPConnectionOptions = {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    ...{ secure, name, connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, dnsTimeout: CONNECT_MS, socketTimeout: SILENCE_MS },
    ...{ opportunisticTLS: false, logger: false },
  };
  const connection = new SMTPConnection(options);
  const [user, pass] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  try {
    await within(CONNECT_MS * 2, (done) => {
      // It stays: an error between two letters must not end the process.
      connection.on('error', done);
      connection.connect(done);
    });
    if (user !== '') await within(SILENCE_MS, (done) => connection.login({ user, pass }, done));
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

async function hand(connection: SMTPConnection, envelope: { from: string; to: string[] }, letter: Buffer): Promise<void> {
  await within(LETTER_MS, (done) => connection.send(envelope, letter, done));
}

/** A callback that never comes is a fault like any other. */
async function within(ms: number, act: (done: (error?: Error | null) => void) => void): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      late = setTimeout(() => reject(new Error('late')), ms);
      act((error) => (error === undefined || error === null ? resolve() : reject(error)));
    });
  } finally {
    clearTimeout(late);
  }
}

/** Only a refusal of the very address is for good; whatever is said of us, of the text or of the hour may change. */
function meaning(fault: Fault): Delivery {
  const cause = causeOf(fault);
  if (fault.command === 'MAIL FROM') return { kind: 'mati', cause };
  if (fault.command !== 'RCPT TO' || (fault.responseCode ?? 0) < 500) return { kind: 'nanti', cause };
  const enhanced = enhancedOf(fault);
  const refused = enhanced === undefined ? REPLY_REFUSED.has(fault.responseCode ?? 0) : ADDRESS_REFUSED.has(enhanced);
  return { kind: refused ? 'ditolak' : 'nanti', cause };
}

function enhancedOf({ response = '' }: Fault): string | undefined {
  return /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
}

/** Digits or a code of ours: a server's sentence often repeats the address. */
function causeOf(fault: Fault): string {
  if (fault.responseCode !== undefined) return [String(fault.responseCode), enhancedOf(fault)].filter((part) => part !== undefined).join(' ');
  const code = fault.originalCode ?? fault.code ?? 'LAMBAT';
  return /^[A-Z0-9_]{1,40}$/.test(code) ? code : 'LAIN';
}
