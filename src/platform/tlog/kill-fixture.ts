// Which program writes the log until it is killed? (run by kill.test.ts as a process of its own)
import { systemClock } from '#platform/clock';
import { projectRoot } from '#platform/config';
import { migrate, openDatabase, readMigrations } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { ORIGIN, sampleLeaf } from './log-fixture.ts';
import { queueLeaf, readStanding } from './store.ts';
import { writeRound } from './write-round.ts';

const folder = process.argv[2] ?? '';
const opened = await openDatabase({ DATABASE_URL: undefined, PENDOPO_DATA: folder });
if (!opened.ok) throw new Error(String(opened.refusal.values?.['line']));
const database = opened.value;
await migrate(database, readMigrations(projectRoot(), []));
console.log('mulai');
for (;;) {
  const { placed, waiting } = await readStanding(database.db);
  // A few at a time, across tile ends too; numbers go on where the last life stopped.
  const from = placed + (waiting ? 1_000 : 0);
  await database.transaction(async (db) => {
    for (let n = from; n < from + 37; n += 1) await queueLeaf(db, sampleLeaf(n));
  });
  const round = await writeRound({ database, clock: systemClock, keys: sampleKeys(), folder: `${folder}/log`, origin: ORIGIN });
  if (!round.ok) throw new Error(round.refusal.code);
  // What is printed here was acknowledged.
  console.log(`${round.value.size} ${Buffer.from(round.value.root).toString('base64')}`);
}
