// What happens when a file of sums is imported? (one transaction; the same bytes again write nothing)
import { operator, performAll } from '#platform/action';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { newPlaces, renewMatch, storeAreas } from '../keep-areas.ts';
import type { TempatSumber } from '../match.ts';
import { type Rencana, planSums } from '../plan.ts';
import type { BerkasJumlah } from '../read-file.ts';
import type { Tempat } from '../record.ts';
import { readSel } from '../store/daerah.ts';
import { addJumlah, addSumber, dropSimulatedSums, findBytes, readJumlah, readSumber } from '../store/sum.ts';

export const SUMS_EVENT = 'hasil.impor-jumlah';

export type SumRefusal = Refusal<'TEMPAT_BEDA' | 'SUDAH_DI_KONTES_LAIN'>;

interface Prepared {
  readonly plan: Rencana;
  readonly simulated: boolean;
  readonly places: readonly TempatSumber[];
}

/** What the file would change now, or why it is refused whole. */
async function prepare(db: Db, at: Tempat, file: BerkasJumlah): Promise<Result<Prepared, SumRefusal>> {
  const { kelas } = file.family;
  const simulated = (await readSumber(db, at)).some(({ simulasi }) => simulasi);
  if (kelas !== 'daerah') return ok({ plan: planSums(simulated ? [] : await readJumlah(db, at, kelas), file.satuan), simulated, places: [] });
  // Contests of parties have the same columns: the bytes alone can tell that a file came in under another name.
  const other = await findBytes(db, at, file.sha256);
  if (other !== undefined) return refuse('SUDAH_DI_KONTES_LAIN', { kontes: other });
  const places = await newPlaces(db, at.pemilu, file.tempat);
  if (!places.ok) return places;
  return ok({ plan: planSums(await readSel(db, at), file.satuan), simulated, places: places.value });
}

/** Nothing is written. */
export async function planImport({ database: { db } }: Pick<Deps, 'database'>, at: Tempat, file: BerkasJumlah): Promise<Result<Rencana, SumRefusal>> {
  const prepared = await prepare(db, at, file);
  return prepared.ok ? ok(prepared.value.plan) : prepared;
}

/** Writes what is new with its source; generated sums of the election go when the first real ones come. */
export async function importSums(deps: Pick<Deps, 'database' | 'clock'>, at: Tempat, file: BerkasJumlah): Promise<Result<Rencana, SumRefusal>> {
  const pada = Math.floor(deps.clock.now() / 1000);
  return performAll<Result<Rencana, SumRefusal>>(deps.database, deps.clock, async (db) => {
    const prepared = await prepare(db, at, file);
    if (!prepared.ok) return { value: prepared, acts: [] };
    const { plan, places, simulated } = prepared.value;
    if (plan.tulis.length > 0) await store(db, at, file, { plan, places, simulated }, pada);
    const padanan = file.family.kelas === 'daerah' ? await renewMatch(db, at.pemilu, pada, places.length > 0) : 0;
    if (plan.tulis.length === 0 && padanan === 0) return { value: ok(plan), acts: [] };
    const { family, berkas, sha256, baris } = file;
    const facts = { keluarga: family.id, berkas, sha256, baris, ditolak: file.ditolak.length, baru: plan.baru, berubah: plan.berubah.length, padanan };
    return { value: ok(plan), acts: [{ event: SUMS_EVENT, actor: operator, object: `${at.pemilu}/${at.jenis}`, facts }] };
  });
}

async function store(db: Db, at: Tempat, { family, berkas, sha256, baris, ditolak }: BerkasJumlah, { plan, places, simulated }: Prepared, pada: number): Promise<void> {
  if (simulated) await dropSimulatedSums(db, at.pemilu);
  const sumber = await addSumber(db, at, { keluarga: family.id, berkas, sha256, pada, baris, ditolak: ditolak.length, simulasi: false });
  if (family.kelas === 'daerah') await storeAreas(db, at, sumber, places, plan.tulis);
  else await addJumlah(db, at, sumber, plan.tulis);
}
