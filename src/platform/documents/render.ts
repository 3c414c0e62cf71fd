// How does a document become a file, without holding up the server?
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '#platform/config';
import type { Printed } from './printer.ts';
import type { DocumentSpec } from './spec.ts';

const MEMORY_MB = 256;
/** The thread ends when nobody prints: it holds some 60 MB. */
const IDLE_MS = 30_000;

/** One thread a process, one document after the other: two cores serve readers too. */
let printer: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * The document as PDF with its letters embedded. The same value gives the same bytes under the same version of the
 * program; keep the file, and its hash, rather than setting it anew. Throws on what no module may ask for (a row
 * without all its cells, a QR code of more than 1,500 bytes).
 */
export async function renderPdf(spec: DocumentSpec): Promise<Uint8Array> {
  const mine = last.then(() => print(spec));
  last = mine.catch(() => undefined);
  const printed = await mine;
  if ('fault' in printed) throw new Error(printed.fault);
  return printed.pdf;
}

async function print(spec: DocumentSpec): Promise<Printed> {
  clearTimeout(idle);
  const thread = (printer ??= start());
  thread.ref();
  thread.postMessage(spec);
  try {
    // `once` rejects when the thread itself fails, e.g. for want of memory.
    const [printed] = (await once(thread, 'message')) as [Printed];
    thread.unref();
    idle = setTimeout(dismiss, IDLE_MS, thread).unref();
    return printed;
  } catch (error) {
    dismiss(thread);
    throw error;
  }
}

function start(): Worker {
  const path = join(projectRoot(), 'src/platform/documents/printer.ts');
  return new Worker(path, { env: {}, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
}

/** Forgotten first: the next document gets a new thread and never waits for one that is ending. */
function dismiss(thread: Worker): void {
  printer = undefined;
  void thread.terminate();
}
