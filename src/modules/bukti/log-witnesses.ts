// Who outside the house saw each head of the log, and what if one of them saw another? (keamanan.md 8.5; C2SP tlog-witness)
import { readFile } from 'node:fs/promises';
import { type Actor, record } from '#platform/action';
import type { Deps, Gauge, Job } from '#platform/module';
import { type Policy, askWitnesses, findForeignHead, findLastPoint, isWitnessed, logFolder, readPolicy, witnessesOf } from '#platform/tlog';

const server: Actor = { id: 'saksi', role: 'sistem', node: '0' };
type Handed = Pick<Deps, 'database' | 'clock' | 'settings' | 'log'>;

/** Those whose witnesses were all asked since the start: a database put back from a backup is found out before it signs. */
const asked = new WeakSet<Deps['database']>();

/** Each minute; with every signature there it costs two queries and two small files. */
export const witnessJob: Job = { id: 'bukti.saksi', everySeconds: 60, run: callWitnesses };

export async function callWitnesses(deps: Handed): Promise<void> {
  const policy = await findPolicy(deps, deps.log);
  if (policy === undefined) return;
  const place = { database: deps.database, clock: deps.clock, folder: logFolder(deps.settings) };
  const before = await findForeignHead(place, policy);
  const answers = await askWitnesses(place, policy, !asked.has(deps.database));
  asked.add(deps.database);
  for (const { witness, answer } of answers) {
    if (answer.ok) continue;
    const { code, values = {} } = answer.refusal;
    if (code !== 'SAKSI_LAIN') deps.log.warn({ witness, refusal: code, ...values }, 'witness did not sign');
    else deps.log.error({ witness, refusal: code, ...values }, 'a witness holds another log; see docs/operate.md');
    if (code === 'SAKSI_LAIN' && before === undefined) {
      const act = { event: 'identity.alarm', actor: server, kind: 'alarm', object: 'saksi-mendahului' };
      await record(deps.database, deps.clock, act, { saksi: witness, ...values });
    }
  }
}

/** Whoever only asks does not tell again what the job tells each minute. */
const UNTOLD = { error: () => undefined };

/** Undefined where none is named; one that cannot be read is told and asked for again in a minute. */
async function findPolicy({ settings }: Pick<Deps, 'settings'>, log: Pick<Deps['log'], 'error'>): Promise<Policy | undefined> {
  if (settings.PENDOPO_LOG_POLICY === undefined) return undefined;
  try {
    const read = readPolicy(await readFile(settings.PENDOPO_LOG_POLICY, 'utf8'));
    if (read.ok) return read.value;
    log.error({ file: settings.PENDOPO_LOG_POLICY, refusal: read.refusal.code, ...read.refusal.values }, 'witness policy cannot be read');
  } catch (error) {
    log.error({ file: settings.PENDOPO_LOG_POLICY, error: error instanceof Error ? error.message : String(error) }, 'witness policy cannot be read');
  }
  return undefined;
}

/** The size that a witness holds and this log has not. */
export async function foreignHead(deps: Pick<Deps, 'database' | 'settings'>): Promise<number | undefined> {
  const policy = await findPolicy(deps, UNTOLD);
  return policy === undefined ? undefined : findForeignHead(deps, policy);
}

export async function witnessGauges(deps: Pick<Deps, 'database' | 'settings'>): Promise<readonly Gauge[]> {
  const policy = await findPolicy(deps, UNTOLD);
  if (policy === undefined) return [];
  const point = await findLastPoint(deps.database.db);
  const names = point === undefined ? new Set<string>() : await witnessesOf(deps, policy, point.size);
  return [
    { name: 'log_witnesses', help: 'Witnesses that signed the newest head of the public log', value: names.size },
    { name: 'log_quorum', help: '1 when they make the quorum of the policy', value: isWitnessed(policy, names) ? 1 : 0 },
  ];
}
