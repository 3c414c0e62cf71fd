// What fills the seat desk of a simulated election at the first start? (once; gone as soon as real sums come)
import { operator, perform } from '#platform/action';
import { assert } from '#kernel/result';
import type { Deps } from '#platform/module';
import { listStates } from '#modules/pemilu';
import { addJumlah, addSumber, readSumber } from '../../jumlah/store/sum.ts';
import { JENIS, findMeja } from '../desk.ts';
import { simulatedDapil } from '../generate.ts';

export const SIMULATE_EVENT = 'hasil.simulasi-jumlah';

/** Nothing where sums of any kind are there already, or where the election has no seats to give. */
export async function simulateSums(deps: Pick<Deps, 'database' | 'clock'>): Promise<void> {
  const { database, clock } = deps;
  for (const { slug, simulasi } of await listStates(database.db)) {
    const meja = simulasi ? await findMeja(database.db, { slug, jenis: JENIS }) : undefined;
    if (meja === undefined || meja.sumber.length > 0) continue;
    const units = simulatedDapil(meja.peta, meja.partai);
    if (units.length === 0) continue;
    await perform(database, clock, { event: SIMULATE_EVENT, actor: operator, object: `${slug}/${JENIS}` }, async (db) => {
      assert((await readSumber(db, meja.at)).length === 0, 'simulated sums come first');
      const pada = Math.floor(clock.now() / 1000);
      const sumber = await addSumber(db, meja.at, { keluarga: 'simulasi', berkas: 'simulasi', sha256: '', pada, baris: units.length, ditolak: 0, simulasi: true });
      await addJumlah(db, meja.at, sumber, units.map((unit) => ({ ...unit, versi: 1 })));
      return { value: undefined, facts: { dapil: units.length } };
    });
  }
}
