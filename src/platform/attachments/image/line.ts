// How do pictures wait their turn for the one process that opens them? (bounded memory, bounded time)
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '#platform/config';
import { type Refusal, type Result, assert, refuse } from '#kernel/result';
import type { Answer, Derivatives, Developed, ImageCode, Job } from './job.ts';

/** A picture of 40 million pixels takes about a second; what takes this long means harm. */
const JOB_MS = 30_000;
/** The worker gives its memory back when nobody sends pictures. */
const IDLE_MS = 30_000;
/** ... and after so many pictures, before a decoder's small leaks add up. */
const JOBS_MAX = 200;
/** Whoever comes behind so many is told to come again, while their form is still open. */
const WAITING_MAX = 100;
const MEMORY_MB = 64;

/** One worker a process, and one picture at a time: two of the largest would pass the memory bound (keamanan.md, case 8). */
let worker: Promise<ChildProcess> | undefined;
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;
let done = 0;
let idle: NodeJS.Timeout | undefined;

type Asked<J extends Job> = Result<J extends { kind: 'develop' } ? Developed : Derivatives, Refusal<ImageCode | 'PHOTO_BUSY'>>;

/** Has the job done by the worker, one after the other. A picture that ends the worker or its patience is broken. */
export async function inTurn<J extends Job>(job: J): Promise<Asked<J>> {
  if (waiting >= WAITING_MAX) return refuse('PHOTO_BUSY');
  waiting += 1;
  const mine = last.then(() => ask(job));
  last = mine.catch(() => undefined);
  try {
    const answer = await mine;
    if ('fault' in answer) throw new Error(`picture worker: ${answer.fault}`);
    return answer as Asked<J>;
  } finally {
    waiting -= 1;
  }
}

async function ask(job: Job): Promise<Answer> {
  clearTimeout(idle);
  const child = await (worker ??= hire());
  child.ref();
  child.channel?.ref();
  const late = setTimeout(() => child.kill('SIGKILL'), JOB_MS);
  const over = new AbortController();
  const ended = once(child, 'exit', { signal: over.signal }).then(() => undefined);
  ended.catch(() => undefined);
  try {
    child.send(job);
    const said = await Promise.race([once(child, 'message', { signal: over.signal }) as Promise<[Answer]>, ended]);
    if (said === undefined) return refuse('PHOTO_BROKEN');
    rest(child);
    return said[0];
  } finally {
    over.abort();
    clearTimeout(late);
  }
}

/** However it ends, the next picture gets a new one; the end of an older one concerns nobody. */
function hire(): Promise<ChildProcess> {
  const hired = start();
  const forget = (): void => {
    if (worker === hired) worker = undefined;
  };
  hired.then((child) => child.once('exit', forget).once('error', forget), forget);
  return hired;
}

/** Memory of a finished picture goes back to the system at once (GNU C library; others pass over these). */
const ALLOCATION = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '65536' };

/** Nothing of ours goes along: no environment, no arguments, no open files. */
async function start(): Promise<ChildProcess> {
  const child = fork(join(projectRoot(), 'src/platform/attachments/image/worker.ts'), [], {
    env: ALLOCATION,
    execArgv: [`--max-old-space-size=${MEMORY_MB}`, '--max-semi-space-size=1'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const ready = once(child, 'message').then(() => true);
  const ended = once(child, 'exit').then(() => false);
  assert(await Promise.race([ready, ended]), 'the picture worker ends at its start');
  done = 0;
  return child;
}

function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  const retire = (): void => {
    worker = undefined;
    if (child.connected) child.disconnect();
  };
  if ((done += 1) >= JOBS_MAX) retire();
  else idle = setTimeout(retire, IDLE_MS).unref();
}
