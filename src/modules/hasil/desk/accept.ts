// How do many forms at once find their way into the log? (election night: what comes while one group is written goes with the next)
import { setTimeout } from 'node:timers/promises';
import { type Result, refuse } from '#kernel/result';
import type { Database } from '#platform/db';
import type { Deps } from '#platform/module';
import { commitForms } from './actions/accept-forms.ts';
import type { AcceptRefusal, Accepted, FormulirC } from './form.ts';

type Taken = Result<Accepted, AcceptRefusal>;
type Hands = Pick<Deps, 'database' | 'clock'>;

/** Forms a transaction: more make the wait of each longer and the whole no faster. */
const MOST_AT_ONCE = 200;
/** On a busy night fewer and fuller transactions: nobody feels the wait, and it leaves the processor to those who read. */
const APART_MS = 100;
/** Behind so many a form would wait longer than its sender: better to be told at once. */
const MOST_WAITING = 10_000;

interface Waiting {
  readonly form: FormulirC;
  readonly resolve: (taken: Taken) => void;
  readonly reject: (error: unknown) => void;
}

interface Queue {
  waiting: Waiting[];
  running: boolean;
}

const queues = new WeakMap<Database, Queue>();

/**
 * Takes one form; answers when it stands in the database, never before. The first form starts at once; those that
 * come meanwhile share the next transaction. The same uuid again gives the same answer
 * (`ulang`). Refusals: see `AcceptRefusal`. Throws where the database fails; then nothing of this form was kept, or all
 * of it, which the same uuid tells.
 */
export async function acceptForm(deps: Hands, form: FormulirC): Promise<Taken> {
  const queue = queues.get(deps.database) ?? { waiting: [], running: false };
  queues.set(deps.database, queue);
  if (queue.waiting.length >= MOST_WAITING) return refuse('PENUH');
  return new Promise<Taken>((resolve, reject) => {
    queue.waiting.push({ form, resolve, reject });
    if (!queue.running) void drain(deps, queue);
  });
}

async function drain(deps: Hands, queue: Queue): Promise<void> {
  queue.running = true;
  while (queue.waiting.length > 0) {
    await settle(deps, takeGroup(queue));
    if (queue.waiting.length > 0 && queue.waiting.length < MOST_AT_ONCE) await setTimeout(APART_MS);
  }
  queue.running = false;
}

/** The oldest forms of one contest, each station once: a second form of a station must see what the first one did. */
function takeGroup(queue: Queue): Waiting[] {
  const group: Waiting[] = [];
  const later: Waiting[] = [];
  const stations = new Set<string>();
  const pack = queue.waiting[0]?.form.kontes.pack;
  for (const one of queue.waiting) {
    const { kontes, kode } = one.form;
    if (group.length < MOST_AT_ONCE && kontes.pack === pack && !stations.has(kode)) group.push(one);
    else later.push(one);
    stations.add(kode);
  }
  queue.waiting = later;
  return group;
}

/** A form that breaks its transaction is found by halving: the others are taken all the same. */
async function settle(deps: Hands, group: readonly Waiting[]): Promise<void> {
  const [first] = group;
  if (first === undefined) return;
  let taken: Taken[];
  try {
    taken = await commitForms(deps, first.form.kontes, group.map(({ form }) => form));
  } catch (error) {
    if (group.length === 1) first.reject(error);
    else {
      const middle = Math.ceil(group.length / 2);
      await settle(deps, group.slice(0, middle));
      await settle(deps, group.slice(middle));
    }
    return;
  }
  group.forEach(({ resolve, reject }, at) => {
    const one = taken[at];
    if (one === undefined) reject(new Error('impossible: a form without an answer'));
    else resolve(one);
  });
}
