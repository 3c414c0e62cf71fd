// What does the reader of an area see, from the nation down to a desa? (hasil.md 5, 9: every number with layer, time, list)
import type { VNode } from 'preact';
import type { AreaCode } from '#kernel/area-code';
import { Grid, Span } from '#design/page';
import type { Area, AreaShapes } from '#platform/offices';
import type { AngkaWilayah, BarisTps } from '../figures.ts';
import type { LayersView } from '../layers/load.ts';
import type { Lapis } from '../layers/read-layers.ts';
import { LayersSection } from '../layers/section.tsx';
import { WinnerLink } from '../pemenang/pages/entry.tsx';
import { UsersLink } from '../pengguna/pages/link.tsx';
import type { ArusHari, Perubahan } from '../store/history.ts';
import { Beside, Downloads, Meanings } from './area-footer.tsx';
import { AreaHead, ContestTabs, Crumbs, Layers, nameOf } from './area-head.tsx';
import { Changes, Flow } from './area-history.tsx';
import { ProgressMap } from './area-map.tsx';
import { AreaResults } from './area-results.tsx';
import type { SortQuery } from './below.tsx';
import { ChildrenTable } from './children.tsx';
import { AreaFindings } from './findings.tsx';
import { ChooseMoment, PastBanner, placePath } from './past.tsx';
import { Related } from './related.tsx';
import type { Scene } from './scene.ts';
import { FindStation } from './station.tsx';
import { StationRows } from './station-rows.tsx';
import { EmbedCodes, areaOffers } from '../sematan/snippet.tsx';

/** Everything that the page of an area shows; read by `load-area.ts`. */
export interface AreaView {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
  /** From the nation down to the parent. */
  readonly up: readonly Area[];
  /** Areas one level below; empty for a desa, which has stations. */
  readonly children: readonly AngkaWilayah[];
  readonly stations: readonly BarisTps[];
  /** All provinces, where the tile map stands: nation and province. */
  readonly provinces: readonly AngkaWilayah[];
  readonly shapes: AreaShapes | undefined;
  readonly flow: readonly ArusHari[];
  readonly changes: readonly Perubahan[];
  /** Undefined at a past moment. */
  readonly layers: LayersView | undefined;
  /** What the page shows first, now or at its past moment; undefined = C. */
  readonly utama: Lapis | undefined;
  /** Names of the desa of the changed stations, and others that a code alone would not tell. */
  readonly names: ReadonlyMap<AreaCode, string>;
  readonly before: Pick<Area, 'kode' | 'nama'> | undefined;
  readonly after: Pick<Area, 'kode' | 'nama'> | undefined;
}

interface Props {
  readonly view: AreaView;
  readonly query: SortQuery;
  /** A station number that was asked for and does not exist here. */
  readonly missing?: string | undefined;
  /** Scheme and host, for the code that other sites copy. */
  readonly origin: string;
}

export function AreaPage({ view, query, missing, origin }: Props): VNode {
  const { scene, area, up, children, stations } = view;
  const mapped = view.provinces.length > 0;
  const isDesa = area.tingkat === 4;
  const path = placePath(area.kode);
  return (
    <>
      <Crumbs scene={scene} up={up} here={nameOf(scene, area)} />
      <AreaHead scene={scene} area={area} up={up} utama={view.utama} />
      <PastBanner scene={scene} kode={area.kode} path={path} />
      <ContestTabs lang={scene.lang} pemilu={scene.kontes.pemilu} jenis={scene.kontes.pack.jenis} kode={area.kode} />
      {view.layers !== undefined && <Layers scene={scene} area={area} layers={view.layers.layers} utama={view.utama} />}
      <Grid>
        <Span cols={6}>
          <AreaResults scene={scene} area={area} utama={view.utama} />
          <WinnerLink lang={scene.lang} slug={scene.at.pemilu} jenis={scene.kontes.pack.jenis} kode={area.kode} />
          <UsersLink lang={scene.lang} at={scene.at} kode={area.kode} />
        </Span>
        <Span cols={6}>
          {mapped ? (
            <ProgressMap scene={scene} area={area} provinces={view.provinces} children={children} shapes={view.shapes} />
          ) : (
            <Flow scene={scene} area={area} flow={view.flow} />
          )}
          {isDesa && <FindStation scene={scene} desa={area} {...(missing === undefined ? {} : { missing })} />}
        </Span>
      </Grid>
      <AreaFindings scene={scene} area={area} />
      {view.layers !== undefined && <LayersSection scene={scene} kode={area.kode} c={area} view={view.layers} />}
      {isDesa ? (
        <StationRows scene={scene} area={area} rows={stations} query={query} />
      ) : (
        <ChildrenTable scene={scene} area={area} children={children} query={query} />
      )}
      <Grid section>
        <Span cols={7}>
          <Changes scene={scene} area={area} changes={view.changes} names={view.names} />
        </Span>
        <Span cols={5}>
          <Downloads scene={scene} area={area} province={provinceName(view)} />
          <Related lang={scene.lang} slug={scene.at.pemilu} jenis={scene.kontes.pack.jenis} kode={area.kode} />
          {scene.at.pada === undefined && <EmbedCodes lang={scene.lang} origin={origin} offers={areaOffers(scene, area)} />}
        </Span>
      </Grid>
      {mapped && <Flow scene={scene} area={area} flow={view.flow} section />}
      <ChooseMoment scene={scene} kode={area.kode} path={path} per={area.per} />
      <Meanings scene={scene} />
      <Beside scene={scene} area={area} before={view.before} after={view.after} parent={parentName(view)} />
    </>
  );
}

function provinceName({ scene, area, up }: AreaView): string | undefined {
  const province = [...up, area].find((one) => one.tingkat === 1);
  return province === undefined ? undefined : nameOf(scene, province);
}

function parentName({ scene, up }: AreaView): string | undefined {
  const parent = up.at(-1);
  return parent === undefined ? undefined : nameOf(scene, parent);
}
