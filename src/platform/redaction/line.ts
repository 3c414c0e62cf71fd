// How do papers wait their turn for the process that opens them? (one paper, one process, bounded memory and time)
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '#platform/config';
import { type Result, refuse } from '#kernel/result';
import { type Answer, type Done, type Job, NO_MEMORY, type Refused } from './job.ts';

/** Fifty pages with boxes take some seconds; what takes this long means harm. */
const JOB_MS = 60_000;
/** Whoever comes behind so many is told to come again. */
const WAITING_MAX = 20;
/** Of JavaScript's own; what the PDF library takes is bounded in the worker. */
const MEMORY_MB = 256;

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Has the job done by a process of its own, one after the other: the next begins when the last is gone, memory and all. A paper that ends its process or its patience is refused. */
export async function inTurn<J extends Job>(job: J): Promise<Result<Done<J>, Refused>> {
  if (waiting >= WAITING_MAX) return refuse('REDAKSI_ANTRE');
  waiting += 1;
  const mine = last.then(() => ask(job));
  last = mine.catch(() => undefined);
  try {
    const answer = await mine;
    if ('fault' in answer) throw new Error(`redaction worker: ${answer.fault}`);
    return answer as Result<Done<J>, Refused>;
  } finally {
    waiting -= 1;
  }
}

async function ask(job: Job): Promise<Answer> {
  const child = start();
  const gone = once(child, 'exit');
  let late = false;
  const patience = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, JOB_MS);
  const said = once(child, 'message').then((message) => message[0] as Answer);
  const ended = gone.then((exit): Answer => {
    if (late) return refuse('REDAKSI_LAMA');
    return exit[0] === NO_MEMORY || exit[1] === 'SIGABRT' ? refuse('REDAKSI_BERAT') : refuse('REDAKSI_RUSAK');
  });
  ended.catch(() => undefined);
  said.catch(() => undefined);
  try {
    child.send(job);
    return await Promise.race([said, ended]);
  } finally {
    clearTimeout(patience);
    child.kill('SIGKILL');
    await Promise.allSettled([gone]);
  }
}

/** Nothing of ours goes along, and nothing of one paper stays for the next. */
function start(): ChildProcess {
  return fork(join(projectRoot(), 'src/platform/redaction/worker.ts'), [], {
    env: {},
    execArgv: [`--max-old-space-size=${MEMORY_MB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
