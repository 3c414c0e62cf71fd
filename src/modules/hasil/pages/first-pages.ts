// Which pages are made once after the start, so that the first reader of each kind finds the program warm?
import { NATION, ancestorsOf, stationCode } from '#kernel/area-code';
import type { Deps } from '#platform/module';
import { listPapers, paperCode, stationNumbers, stationsOf } from '#modules/pemilu';
import { latestContest } from '../headline.ts';
import { findNomor } from '../store/columns.ts';
import { descend } from '../store/descent.ts';
import { counter } from '../store/finding.ts';
import { contestPath, listPath } from './address.ts';

/** The nation of the newest contest with figures and one page of each level below; nothing while nothing is in. */
export async function firstPages({ database: { db } }: Deps): Promise<string[]> {
  const latest = await latestContest(db);
  if (latest === undefined || !latest.terisi) return [];
  const at = { pemilu: latest.pemilu.slug, kontes: latest.kontes.kode };
  const no = await findNomor(db, { pemilu: latest.pemilu, pack: latest.kontes });
  const [desa] = no === undefined ? [] : (await descend(db, no, NATION, counter('masuk'), null, 1)).desa;
  if (desa === undefined) return [];
  const plan = await stationsOf(db, latest.pemilu.slug, desa);
  const [nomor] = plan === undefined ? [] : stationNumbers(plan);
  const areas = [...ancestorsOf(desa), desa, ...(nomor === undefined ? [] : [stationCode(desa, nomor)])];
  // A contest with many papers has a page of its own shape.
  const [paper] = await listPapers(db, latest.pemilu.slug);
  const kinds = paper === undefined ? [] : [contestPath({ pemilu: latest.pemilu.slug, kontes: paper.jenis }), contestPath({ pemilu: latest.pemilu.slug, kontes: paperCode(paper.jenis, paper.lingkup) })];
  return [...areas.map((kode) => latest.path(kode)), listPath(at, NATION, 'belum'), listPath(at, NATION, 'bertemuan'), ...kinds];
}
