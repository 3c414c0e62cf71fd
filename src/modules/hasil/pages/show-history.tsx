// How does a request become the days of an area, as a page or as a table for programs?
import { ancestorsOf, type AreaCode } from '#kernel/area-code';
import { say, type Lang } from '#kernel/text';
import { pathIn } from '#design/reader';
import { findAreas } from '#platform/offices';
import type { Deps, Outcome } from '#platform/module';
import { historyCsv } from '../opendata/history-csv.ts';
import type { AngkaWilayah } from '../figures.ts';
import { riwayat, type HariWilayah } from '../store/days.ts';
import { pastIsKnown } from '../store/past-area.ts';
import { areaPath, historyPath } from './address.ts';
import { nameOf } from './area-head.tsx';
import { HistoryPage } from './history.tsx';
import { areaOf } from './load-area.ts';
import { noArea, openContest, readCode, type Opened } from './open.ts';
import { noticeOf, titleOf } from './scene.ts';
import { NAV } from './show-area.tsx';
import { past } from './text-past.ts';

interface Asked {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly params: { readonly pemilu: string; readonly kontes: string; readonly kode: string };
}

interface Found {
  readonly opened: Opened;
  readonly kode: AreaCode;
  readonly area: AngkaWilayah;
  readonly days: readonly HariWilayah[];
}

export async function showHistory(asked: Asked): Promise<Outcome> {
  const found = await find(asked, '');
  if ('kind' in found) return found;
  const { opened, kode, area, days } = found;
  const { scene, pohon } = opened;
  const above = ancestorsOf(kode);
  const up = await findAreas(asked.deps.database.db, pohon, above);
  return {
    kind: 'page',
    title: titleOf(scene, say(asked.lang, past.riwayatWilayahJudul, { tempat: nameOf(scene, area) })),
    nav: NAV,
    scripts: ['table', 'chart'],
    ...noticeOf(scene),
    body: <HistoryPage scene={scene} area={area} up={up} days={days} />,
  };
}

export async function historyTable(asked: Asked): Promise<Outcome> {
  const found = await find(asked, '.csv');
  if ('kind' in found) return found;
  const { kontes, simulated } = found.opened.scene;
  const { pemilu, pack } = kontes;
  const body = historyCsv({ kontes, simulated }, found.days);
  return { kind: 'text', type: 'text/csv; charset=utf-8', body, fileName: `${pemilu.slug}-${pack.kode}-${found.kode}-riwayat.csv` };
}

/** The days, or the answer that says why not; a station's history stands on its own page. */
async function find({ deps, lang, params }: Asked, ending: '' | '.csv'): Promise<Found | Outcome> {
  const { db } = deps.database;
  const opened = await openContest(db, lang, params.pemilu, params.kontes);
  if ('kind' in opened) return opened;
  const { scene, pohon } = opened;
  const kode = readCode(scene, params.kode);
  if (typeof kode !== 'string') return kode;
  if (kode.length === 13) return { kind: 'redirect', to: pathIn(lang, areaPath(scene.at, kode)) };
  if (kode !== params.kode) return { kind: 'redirect', to: pathIn(lang, `${historyPath(scene.at, kode)}${ending}`) };
  const area = await areaOf(db, scene.kontes, pohon, kode);
  if (area === undefined) return noArea(db, opened, kode);
  if (kode.length <= 4 && !(await pastIsKnown(db, scene.kontes))) {
    return { kind: 'refused', reason: say(lang, past.saatTertinggal), onward: [{ href: areaPath(scene.at, kode), label: say(lang, past.keSekarang) }] };
  }
  return { opened, kode, area, days: await riwayat(db, scene.kontes, area) };
}
