// Where do the program's own messages go? (structured lines; never an address, a query, a NIK or a name of a person)
import pino from 'pino';

export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** One JSON line a message on standard error, so that standard output stays free for reports. */
export function makeLog(level: LogLevel): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
}

/** Plain lines to the person at the terminal (command line only). */
export interface Terminal {
  line(text: string): void;
  problem(text: string): void;
  /** Rewrites one line of a live terminal, '' takes it away; shown nowhere else. */
  progress?(text: string): void;
}

export const terminal: Terminal = {
  line: (text) => process.stdout.write(`${text}\n`),
  problem: (text) => process.stderr.write(`${text}\n`),
  progress: (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
  },
};
