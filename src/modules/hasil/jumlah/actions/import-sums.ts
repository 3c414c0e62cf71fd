// What happens when a file of sums is imported? (one transaction; the same bytes again write nothing)
import { operator, performAll } from '#platform/action';
import type { Deps } from '#platform/module';
import { type Rencana, planSums } from '../plan.ts';
import type { BerkasJumlah } from '../read-file.ts';
import type { Tempat } from '../record.ts';
import { addJumlah, addSumber, dropSimulatedSums, readJumlah, readSumber } from '../store/sum.ts';

export const SUMS_EVENT = 'hasil.impor-jumlah';

/** What the file would change now; nothing is written. */
export async function planImport({ database: { db } }: Pick<Deps, 'database'>, at: Tempat, file: BerkasJumlah): Promise<Rencana> {
  const simulated = (await readSumber(db, at)).some(({ simulasi }) => simulasi);
  return planSums(simulated ? [] : await readJumlah(db, at, file.family.kelas), file.satuan);
}

/** Writes what is new with its source; generated sums of the election go when the first real ones come. */
export async function importSums(deps: Pick<Deps, 'database' | 'clock'>, at: Tempat, file: BerkasJumlah): Promise<Rencana> {
  const { family, berkas, sha256, baris } = file;
  const ditolak = file.ditolak.length;
  return performAll(deps.database, deps.clock, async (db) => {
    const simulated = (await readSumber(db, at)).some(({ simulasi }) => simulasi);
    const plan = planSums(simulated ? [] : await readJumlah(db, at, family.kelas), file.satuan);
    if (plan.tulis.length === 0) return { value: plan, acts: [] };
    if (simulated) await dropSimulatedSums(db, at.pemilu);
    const pada = Math.floor(deps.clock.now() / 1000);
    const sumber = await addSumber(db, at, { keluarga: family.id, berkas, sha256, pada, baris, ditolak, simulasi: false });
    await addJumlah(db, at, sumber, plan.tulis);
    const facts = { keluarga: family.id, berkas, sha256, baris, ditolak, baru: plan.baru, berubah: plan.berubah.length };
    return { value: plan, acts: [{ event: SUMS_EVENT, actor: operator, object: `${at.pemilu}/${at.jenis}`, facts }] };
  });
}
