// What happens when a laptop takes its seed? (again after a cut, it goes on where it was)
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { operator, performAll } from '#platform/action';
import type { Db } from '#platform/db';
import { seatOfficers } from '#platform/identity';
import type { Deps } from '#platform/module';
import { replaceTree } from '#platform/offices';
import { listStates, takeOver } from '#modules/pemilu';
import { applyReadings } from '../../actions/apply-readings.ts';
import { isoOf } from '../../instants.ts';
import { layerOf } from '../../recap/layers.ts';
import { appendBaris, appendPeristiwa, insertRapat, moveRapat, writeFormulir } from '../../recap/store/plenary.ts';
import { writePutusan } from '../../stage/store/decision.ts';
import { findNomor } from '../../store/columns.ts';
import { layTree } from '../../store/tree.ts';
import type { Bekal, IsiBekal } from '../seed-shape.ts';
import { beginBekal, findBekal, finishBekal } from '../store/seed.ts';

/** BEKAL_LAIN: this folder works with another seed. FOLDER_PUSAT: it holds a server's own data. JAM: the clock stands before the seed was made. */
export type MuatRefusal = Refusal<'BEKAL_LAIN' | 'FOLDER_PUSAT' | 'JAM'>;

/** Name of the laptop's area tree: the chain above its place, and what lies below. */
const TREE = 'laptop';
/** The centre's clock and this one may differ a little. */
const CLOCK_SECONDS = 300;

export async function loadSeed(deps: Deps, bekal: Bekal): Promise<Result<null, MuatRefusal>> {
  const { database, clock } = deps;
  const { kepala, kunci, tanda, isi, kontes } = bekal;
  if (Math.floor(clock.now() / 1000) < kepala.dibuat - CLOCK_SECONDS) return refuse('JAM', { dibuat: kepala.dibuat });
  const known = await findBekal(database.db);
  if (known !== undefined && known.kepala.sha256 !== kepala.sha256) return refuse('BEKAL_LAIN');
  if (known === undefined && (await listStates(database.db)).length > 0) return refuse('FOLDER_PUSAT');
  if (known?.siap === true) return ok(null);
  const dasar = Object.fromEntries(isi.angka.map((one) => [one.kode, one.dasar]));
  await database.transaction(async (db) => {
    await beginBekal(db, { kepala, kunci, tanda, dasar });
    await replaceTree(db, TREE, isi.pohon, { sumber: 'bekal', lisensi: '-' });
    await takeOver(db, { slug: kontes.pemilu.slug, pohon: TREE, simulasi: isi.simulasi }, isi.tps);
    await layTree(db, kontes);
  });
  await applyReadings(deps, kontes, { berkas: 'bekal', sha256: kepala.sha256 }, readingsOf(bekal));
  await performAll(database, clock, async (db) => {
    const now = clock.now();
    for (const one of isi.tahap) await writePutusan(db, kontes, one, operator, kepala.dibuat);
    await seatOfficers(db, isi.petugas, now);
    await putPlenaries(db, bekal);
    await finishBekal(db);
    const object = `${kontes.pemilu.slug}/${kontes.pack.kode}/${kepala.kode}`;
    const facts = { sha256: kepala.sha256, kunci };
    return { value: undefined, acts: [{ event: 'hasil.bekal-muat', actor: operator, object, kind: 'rapat', node: kepala.kode, facts }] };
  });
  return ok(null);
}

function readingsOf({ isi, kontes }: Bekal) {
  const none = kontes.pack.opsi.map(() => null);
  return isi.angka.flatMap(({ kode, per, suara, sel, huruf }) =>
    per === null ? [] : [{ kode, per: isoOf(per), suara: suara ?? none, sel, foto: null, huruf }],
  );
}

/** The plenary goes on where it was at the centre, number by number. */
async function putPlenaries(db: Db, { isi, kontes, kepala }: Bekal): Promise<void> {
  const no = await findNomor(db, kontes);
  const kode = kepala.kode as AreaCode;
  const lapisan = layerOf(kode);
  assert(no !== undefined && lapisan !== undefined, 'the tree of the seed is laid');
  for (const one of isi.rapat) {
    assert(await insertRapat(db, no, { id: one.id, lapisan, kode, versi: one.versi, dibuka: one.dibuka }), `plenary ${one.id} comes once`);
    await putOne(db, one);
  }
}

async function putOne(db: Db, { id, keadaan, ditutup, peristiwa, baris, formulir }: IsiBekal['rapat'][number]): Promise<void> {
  for (const { urut, ...note } of peristiwa) {
    const given = await appendPeristiwa(db, id, note);
    assert(given === urut, 'notes of a plenary have no gaps');
  }
  for (const row of baris) await appendBaris(db, id, row);
  if (formulir !== null) await writeFormulir(db, id, formulir, Buffer.from(formulir.pdf, 'base64'));
  await moveRapat(db, id, keadaan, ditutup);
}
