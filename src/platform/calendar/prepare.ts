// Are the decrees that the program brings in the calendar, and if not, how do they get there?
import { createHash } from 'node:crypto';
import { NATION } from '#kernel/area-code';
import { type Clock, isoInstant } from '#platform/clock';
import { type Database, type Db, oneAtATime } from '#platform/db';
import { PACK_HOURS } from './packs/hours.ts';
import { PACKS } from './packs/packs.ts';
import type { PackStep } from './packs/step.ts';
import type { KeptRow } from './row.ts';
import { readLaidPacks, readLiving } from './store/read.ts';
import { insertHours, insertPack, insertRevocation, insertRow, insertYear, readLast } from './store/write.ts';
import { numberVersions } from './version.ts';

const NATIONAL = 'ID';

/**
 * Lays what was not laid yet; one transaction, safe to kill and to repeat. In a year that nobody had entered before, a
 * decree is known since its own day, so that old dates can be replayed; a decree that a later program brings is known
 * from now on, like one that an officer enters. What an officer entered first stands.
 */
export async function ensureCalendar(database: Database, clock: Clock): Promise<void> {
  await database.transaction(async (db) => {
    await oneAtATime(db);
    const laid = new Set(await readLaidPacks(db));
    const known = new Set<number>();
    for (const tahun of new Set(PACKS.map((step) => step.tahun))) if ((await readLast(db, NATIONAL, tahun)) !== undefined) known.add(tahun);
    const now = isoInstant(clock);
    for (const step of PACKS.filter((one) => !laid.has(one.id))) await lay(db, step, known.has(step.tahun) ? now : `${step.dasar.tanggal}T00:00:00.000Z`);
    for (const hours of PACK_HOURS.filter((one) => !laid.has(one.id))) {
      const { id, sejak, ...row } = hours;
      await insertHours(db, { ...row, id: idOf(id), kantor: NATION, diketahuiSejak: sejak });
      await insertPack(db, id, now);
    }
  });
}

async function lay(db: Db, step: PackStep, pada: string): Promise<void> {
  const living = (await readLiving(db)).filter((row) => row.lingkup === NATIONAL);
  const at = (tanggal: string, jenis: string): KeptRow | undefined => living.find((row) => row.tanggal === tanggal && row.jenis === jenis);
  for (const [tanggal, jenis, nama] of step.tambah) {
    if (at(tanggal, jenis) !== undefined) continue;
    await insertRow(db, idOf(`${step.id} ${tanggal} ${jenis}`), NATIONAL, { tanggal, jenis, nama, kepastian: 'pasti', dasar: step.dasar }, null, pada);
  }
  for (const [tanggal, jenis] of step.cabut ?? []) {
    const old = at(tanggal, jenis);
    if (old !== undefined) await insertRevocation(db, old.id, step.dasar, pada);
  }
  if (step.keadaan !== undefined) await insertYear(db, step.tahun, step.keadaan, step.dasar, pada);
  await numberVersions(db, NATIONAL, [step.tahun], pada, step.keadaan !== undefined);
  await insertPack(db, step.id, pada);
}

/** The same fact has the same id in every database. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(`calendar ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
