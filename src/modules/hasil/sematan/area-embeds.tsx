// What of an area can stand in a page of another site? (its charts and its table, now and always the newest)
import type { ComponentChildren } from 'preact';
import { shares } from '#kernel/share';
import { say } from '#kernel/text';
import { Meter, ResultRows } from '#design/figures';
import { OptionMark } from '#design/marks';
import { type Column, DataTable } from '#design/tables';
import { type AreaShapes, areaShapes } from '#platform/offices';
import type { Outcome, PageRequest, Route } from '#platform/module';
import { z } from 'zod';
import type { Baris } from '../gabung/read.ts';
import { HeadlineTag } from '../layers/headline.tsx';
import { EPOCH } from '../opendata/epoch.ts';
import { areaPath } from '../pages/address.ts';
import { nameOf } from '../pages/area-head.tsx';
import { sumOf } from '../pages/area-results.tsx';
import { childrenTitle, levelName } from '../pages/scene.ts';
import { area as words } from '../pages/text-area.ts';
import { CHARTS, chartsOf, progressParts, subjectOf } from './charts.tsx';
import { type EmbedView, embedRoute } from './embed-route.tsx';
import { LeadMap } from './lead-map.tsx';
import { text } from './text.ts';
import { type View, eyebrow, openView, pagePath, sourceLine, tempatOf, viewVersion, votesOf } from './view.ts';

/** What can be embedded, by its name in the address. */
export const EMBEDS = [...CHARTS, 'tabel'] as const;
export type EmbedName = (typeof EMBEDS)[number];

const KEEP_SECONDS = 60;
const word = z.string().max(40);
const params = z.object({ pemilu: word, kontes: word, kode: word, bagan: word });

/** A kel/desa has stations below, which have pages of their own. */
export function embedsOf(tingkat: number): readonly EmbedName[] {
  return tingkat < 4 ? EMBEDS : chartsOf(tingkat);
}

async function load(request: PageRequest<z.infer<typeof params>, Record<string, unknown>>): Promise<EmbedView | Outcome> {
  const { deps, lang, params: asked } = request;
  const view = await openView(request);
  if ('kind' in view) return view;
  const name = embedsOf(view.area.tingkat).find((one) => one === asked.bagan);
  if (name === undefined) return { kind: 'missing', reason: say(lang, text.baganTiada), onward: [{ href: pagePath(view), label: say(lang, text.keWilayah) }] };
  const shapes = name === 'peta' ? await areaShapes(deps.database.db, view.area.kode) : undefined;
  return {
    title: `${subjectOf(lang, view.area, name)}, ${tempatOf(view)}`,
    eyebrow: eyebrow(view),
    tags: <HeadlineTag lang={lang} utama={name === 'perolehan' ? view.utama : undefined} />,
    source: sourceLine(view, name !== 'perolehan'),
    page: pagePath(view),
    simulated: view.scene.simulated,
    body: bodyOf(view, name, shapes),
  };
}

function bodyOf(view: View, name: EmbedName, shapes: AreaShapes | undefined): ComponentChildren {
  const { lang } = view.scene;
  switch (name) {
    case 'perolehan': {
      const votes = votesOf(view);
      const percents = shares(votes);
      const options = view.peserta.map(({ no, nama, mitra }, at) => ({ no, name: nama, mate: mitra, votes: votes[at] ?? null, share: percents[at] ?? null }));
      return <ResultRows kind={view.corak} options={options} sum={{ label: say(lang, words.jumlahPasangan), value: sumOf(votes) }} />;
    }
    case 'kemajuan':
      return <Meter title={say(lang, words.tpsMasuk)} {...progressParts(view)} />;
    case 'peta':
      return <LeadMap view={view} shapes={shapes} />;
    case 'tabel':
      return <Below view={view} />;
  }
}

/** One row an area; names lead to their pages. */
function Below({ view: { scene, area, anak, peserta, corak } }: { readonly view: View }) {
  const { lang, at } = scene;
  const columns: Column<Baris>[] = [
    { kind: 'link', key: 'nama', title: say(lang, levelName(area.kode, area.tingkat + 1)), get: (row) => ({ text: nameOf(scene, row), ...(row.kode === area.kode ? {} : { href: areaPath(at, row.kode) }) }) },
    ...peserta.map(({ no, singkat }, index): Column<Baris> => ({
      kind: 'number',
      key: String(no),
      title: singkat,
      mark: <OptionMark no={no} kind={corak} />,
      get: (row) => row.suara[index] ?? null,
      share: (row) => shares(row.suara)[index] ?? null,
    })),
    { kind: 'progress', key: 'tps', title: say(lang, text.kolomTps), get: (row) => ({ n: row.tps.lengkap, of: row.tps.total }) },
  ];
  return <DataTable id="tabel" caption={say(lang, childrenTitle(area))} columns={columns} rows={anak} rowKey={(row) => row.kode} total={area} />;
}

export const areaEmbedRoutes: readonly Route[] = [
  embedRoute({ id: 'hasil.sematan-wilayah', path: '/hasil/:pemilu/:kontes/:kode/:bagan', params, epoch: EPOCH, version: viewVersion, maxAge: KEEP_SECONDS, load }),
];
