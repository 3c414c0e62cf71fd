// Which small count do the tests of the participants' desks read? (two provinces; every figure worked by hand)
import { areaCode, stationCode } from '#kernel/area-code';
import type { Lang } from '#kernel/text';
import { run, sql } from '#platform/db';
import type { Deps, Outcome } from '#platform/module';
import { findKontes, findPemilu, stationPlan, treeOf } from '#modules/pemilu';
import { type SmallCount, type SmallCountOptions, smallCount } from '../../../../test/small-count.ts';
import { writeState } from '../../pemilu/store/election.ts';
import { writePlans } from '../../pemilu/store/station.ts';
import { applyReadings } from '../actions/apply-readings.ts';
import type { Kontes } from '../contest.ts';
import type { Angka, Bacaan } from '../figures.ts';
import { draw, wordsOf } from '../pages/draw.tsx';
import { layTree } from '../store/tree.ts';
import { participants } from './routes.ts';

export const AT = { pemilu: 'pemilu-2024', kontes: 'ppwp' };
const PER = '2024-02-14T20:00:00+07:00';

/** A, B1, B2, B3, B4 of a form. */
export type Users = readonly [number, number, number, number, number];

export function reading(kontes: Kontes, kode: string, suara: readonly Angka[], users: Users | null = null, per = PER): Bacaan {
  const names = ['pemilih_dpt_j', 'pengguna_dpt_j', 'pengguna_dptb_j', 'pengguna_non_dpt_j', 'pengguna_total_j'];
  const sel = users === null ? null : kontes.pack.form.sel.map(({ nama }): Angka => (names.includes(nama) ? (users[names.indexOf(nama)] ?? null) : null));
  return { kode: areaCode(kode), per, suara, sel, foto: null };
}

/** 13 whole stations of 56: nine alike in Bangka, three in Palaran with one read in part, one in Samarinda Ilir. */
export async function handCount(options: SmallCountOptions = {}): Promise<SmallCount> {
  const count = await smallCount({ ...options, filled: false });
  const { kontes } = count;
  const bangka = Array.from({ length: 9 }, (_, at) => reading(kontes, stationCode(areaCode('1901011001'), at + 1), [20, 60, 20], [120, 98, 1, 1, 100]));
  await count.take('tangan.csv', [
    ...bangka,
    // 110 voted; the list of 100, 2 DPTb and 3 DPK explain 105.
    reading(kontes, '6472011001001', [100, 50, 50], [100, 90, 2, 3, 110]),
    reading(kontes, '6472011001002', [0, 100, 0]),
    reading(kontes, '6472011001003', [50, 50, null]),
    reading(kontes, '6472011002001', [30, 30, 40]),
    reading(kontes, '6472021001001', [5, 5, 0]),
  ]);
  return count;
}

/** The closed form of Palaran says 97 instead of 100 at TPS 001, and 2 instead of 0 at TPS 002. */
export async function closePalaran({ deps }: SmallCount): Promise<void> {
  const { db } = deps.database;
  const id = '7b0c8f5e-57a6-4d6e-9f0b-1d2c3b4a5f60';
  await run(db, sql`insert into hasil_rapat (id, kontes, lapisan, kode, prov, versi, keadaan, dibuka, ditutup) select ${id}, no, 1, 647201, 64, 1, 'DITUTUP', 1, 2 from hasil_kontes where pemilu = 'pemilu-2024' and kode = 'ppwp'`);
  const rows = [['6472011001001', '{97,50,50}'], ['6472011001002', '{2,98,0}'], ['6472011002001', '{30,30,40}']] as const;
  for (const [kode, suara] of rows) {
    await run(db, sql`insert into hasil_d_baris (rapat, kode, versi, urut, suara, sel, pada, peran, simpul) values (${id}, ${Number(kode)}, 1, 1, ${suara}::bigint[], '{}', 1, 'PPK', 647201)`);
  }
}

/** The president's contest of 2019 on the same tree: Bangka 30 to 70 at one station. */
export async function count2019({ deps }: SmallCount): Promise<void> {
  const [pemilu, pack] = [findPemilu('pemilu-2019'), findKontes('pemilu-2019', 'ppwp')];
  if (pemilu === undefined || pack === undefined) throw new Error('the pack of 2019 is gone');
  const kontes = { pemilu, pack };
  await deps.database.transaction(async (db) => {
    await writeState(db, pemilu.slug, (await treeOf(db, 'pemilu-2024')).pohon, false);
    await writePlans(db, pemilu.slug, (await stationPlan(db, 'pemilu-2024', areaCode('19'))).map((plan) => ({ ...plan })));
    await layTree(db, kontes);
  });
  await applyReadings(deps, kontes, { berkas: 'lama.csv', sha256: '9'.repeat(64) }, [reading(kontes, '1901011001001', [30, 70], null, '2019-04-17T20:00:00+07:00')]);
}

export async function ask(deps: Deps, id: string, params: Readonly<Record<string, string>>, query: Readonly<Record<string, string>> = {}, lang: Lang = 'id'): Promise<Outcome> {
  const route = participants.routes.find((one) => one.id === id);
  if (route === undefined) throw new Error(`no route ${id}`);
  return route.handle({ deps, lang, params, query, path: '', origin: 'http://pendopo.test' });
}

export function html(outcome: Outcome, lang: Lang = 'id'): string {
  if (outcome.kind !== 'page') throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
  return draw(lang, outcome.body);
}

export const words = (outcome: Outcome, lang: Lang = 'id'): string => wordsOf(html(outcome, lang));

export function body(outcome: Outcome): unknown {
  if (outcome.kind !== 'json' && outcome.kind !== 'text') throw new Error(`${outcome.kind}: ${JSON.stringify(outcome)}`);
  return outcome.body;
}
