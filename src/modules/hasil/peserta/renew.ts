// When are the kept lists of a province made anew, and at what cost to everybody else? (a job; it stops after some seconds and goes on at its next turn)
import { NATION } from '#kernel/area-code';
import type { Database } from '#platform/db';
import type { Deps, Job } from '#platform/module';
import type { Jenis } from '#modules/pemilu';
import { type Baris, type Hitungan, openHitungan, readDi } from '../gabung/read.ts';
import { contestKinds, isSame } from './contest.ts';
import { LANGSUNG, isSmall, kunciOf, nationRows, rowsOf } from './kept.ts';
import { readSusunan, writeSebaran } from './store/kept.ts';
import { closedForms } from './store/recap-rows.ts';
import { walk } from './walk.ts';

const EVERY_SECONDS = 60;
/** Of each turn; one province is always finished, the largest takes some seconds more. */
const BUDGET_MS = 3_000;
/** So many times longer for lists that nobody could read yet. */
const FIRST = 7;
/** Moves where the shape of the lists does. */
const SHAPE = 1;

export const renewJob: Job = {
  id: 'hasil.peserta-sebaran',
  everySeconds: EVERY_SECONDS,
  run: async (deps) => {
    await renewLists(deps);
  },
};

interface Stale {
  readonly province: Baris;
  readonly versi: string;
  /** When its lists were made; 0 = never. */
  readonly pada: number;
}

/** Makes lists anew until the time is up, those that are oldest first. Returns how many provinces were walked. */
export async function renewLists({ database, clock }: Pick<Deps, 'database' | 'clock'>, budget = BUDGET_MS, most = LANGSUNG): Promise<number> {
  const begun = clock.now();
  let done = 0;
  for (const { pemilu: slug, jenis } of contestKinds()) {
    const nation = await openHitungan(database.db, slug, jenis);
    const figures = nation === undefined ? undefined : await readDi(database.db, nation, NATION);
    if (nation === undefined || figures === undefined || isSmall(figures.area, most)) continue;
    let walked = 0;
    for (const stale of await findStale(database, nation, figures.anak)) {
      if (done > 0 && clock.now() - begun >= (stale.pada === 0 ? FIRST * budget : budget)) break;
      if (await renewOne(database, slug, jenis, stale, clock.now())) walked += 1;
      done += 1;
    }
    if (walked > 0 && isSame(slug, jenis)) await renewNation(database, nation, clock.now());
  }
  return done;
}

/** Provinces whose figures or forms moved since their lists were made. */
async function findStale({ db }: Database, hitungan: Hitungan, provinces: readonly Baris[]): Promise<Stale[]> {
  const known = new Map((await readSusunan(db, kunciOf(hitungan))).map((one) => [one.prov, one]));
  const forms = await closedForms(db, hitungan.kertas.map(({ no }) => no));
  return provinces
    .filter(({ tps }) => tps.masuk > 0)
    .map((province): Stale => {
      const prov = Number(province.kode);
      return { province, versi: `${SHAPE}.${province.seq}.${province.tps.total}.${forms.get(prov) ?? 0}`, pada: known.get(prov)?.pada ?? 0 };
    })
    .filter(({ province, versi }) => known.get(Number(province.kode))?.versi !== versi)
    .sort((a, b) => a.pada - b.pada);
}

async function renewOne(database: Database, slug: string, jenis: Jenis, { province, versi }: Stale, now: number): Promise<boolean> {
  const here = await openHitungan(database.db, slug, jenis, province.kode);
  if (here === undefined) return false;
  const all = rowsOf(await walk(database.db, here, province.kode));
  const made = { prov: Number(province.kode), versi, seq: province.seq, pada: Math.floor(now / 1_000) };
  await database.transaction((db) => writeSebaran(db, kunciOf(here), made, all));
  return true;
}

async function renewNation(database: Database, nation: Hitungan, now: number): Promise<void> {
  const key = kunciOf(nation);
  const all = await nationRows(database.db, key);
  const made = (await readSusunan(database.db, key)).filter((one) => one.prov > 0);
  const seq = Math.min(...made.map((one) => one.seq));
  await database.transaction((db) => writeSebaran(db, key, { prov: Number(NATION), versi: String(made.length), seq, pada: Math.floor(now / 1_000) }, all));
}
