// How far is the count in each province or regency? (one value, links; the table is the equal way; look.md 10)
import type { VNode } from 'preact';
import { NATION, provinceOf } from '#kernel/area-code';
import { formatPercent } from '#kernel/format';
import { say } from '#kernel/text';
import { AreaMap, Scale, TileMap, type TileValue } from '#design/figures';
import { Note, Section } from '#design/page';
import { useReader } from '#design/reader';
import type { AreaShapes } from '#platform/offices';
import type { AngkaWilayah } from '../figures.ts';
import { areaPath } from './address.ts';
import { nameOf } from './area-head.tsx';
import { SCALE_LIMITS, progressOf, scaleOf } from './progress.ts';
import type { Scene } from './scene.ts';
import { area as words } from './text-area.ts';

interface Props {
  readonly scene: Scene;
  readonly area: AngkaWilayah;
  /** All provinces and the votes abroad. */
  readonly provinces: readonly AngkaWilayah[];
  readonly children: readonly AngkaWilayah[];
  /** Boundaries, where an operator imported them: the nation by province, a province by regency. */
  readonly shapes: AreaShapes | undefined;
}

/** The true map of the area where its boundaries are known, else the tiles of the provinces. */
export function ProgressMap(props: Props): VNode {
  return props.shapes === undefined ? <Tiles {...props} /> : <Shapes {...props} shapes={props.shapes} />;
}

function Tiles({ scene, area, provinces }: Props): VNode {
  const { lang, at } = scene;
  const tiles = Object.fromEntries(
    provinces.map((one): [string, TileValue] => {
      const { persen } = progressOf(one.tps);
      // Whole percents, cut and not rounded: 99,99 is not yet 100.
      const value = persen === null ? '–' : String(Math.floor(persen));
      return [one.kode, { value, scale: scaleOf(persen), href: areaPath(at, one.kode) }];
    }),
  );
  const current = area.kode === NATION ? undefined : provinceOf(area.kode);
  return (
    <Section id="peta" title={say(lang, words.petaJudul)} tight>
      <p class="pd-small">{say(lang, words.petaKeterangan)}</p>
      <TileMap tiles={tiles} unit={say(lang, words.petaUnit)} current={current} />
      <Scale labels={scaleLabels()} />
      <Note>
        {current === undefined ? say(lang, words.petaLn) : say(lang, words.petaTandai, { nama: nameOf(scene, area) })}{' '}
        <TableLink scene={scene} nation={current !== undefined} />
      </Note>
    </Section>
  );
}

function Shapes({ scene, children, shapes }: Props & { readonly shapes: AreaShapes }): VNode {
  const { lang, at } = scene;
  const known = new Map(children.map((one) => [one.kode, one]));
  const areas = shapes.shapes.map(({ kode, d }) => {
    const one = known.get(kode);
    const persen = one === undefined ? null : progressOf(one.tps).persen;
    const name = one === undefined ? kode : nameOf(scene, one);
    const value = persen === null ? say(lang, words.petaKosong) : say(lang, words.petaPersen, { persen: formatPercent(lang, persen) });
    return { id: kode, title: `${name}: ${value}`, d, scale: scaleOf(persen), ...(one === undefined ? {} : { href: areaPath(at, kode) }) };
  });
  return (
    <Section id="peta" title={say(lang, words.petaWilayah)} tight>
      <p class="pd-small">{say(lang, words.petaBatas)}</p>
      <AreaMap label={say(lang, words.petaWilayah)} viewBox={shapes.viewBox} areas={areas} />
      <Scale labels={scaleLabels()} />
      <Note>
        {say(lang, words.petaSumber, { sumber: shapes.sumber })} <TableLink scene={scene} nation={false} />
      </Note>
    </Section>
  );
}

/** "< 20", "20–39", ... "≥ 90" */
function scaleLabels(): string[] {
  const [first, ...rest] = SCALE_LIMITS;
  const middle = rest.map((limit, index) => `${SCALE_LIMITS[index] ?? first}–${limit - 1}`);
  return [`< ${first}`, ...middle, `≥ ${rest.at(-1) ?? first}`];
}

/** The same figures in rows: the nation's table for the tiles, the page's own for a true map. */
function TableLink({ scene, nation }: { readonly scene: Scene; readonly nation: boolean }): VNode {
  const { href } = useReader();
  return <a href={href(nation ? `${areaPath(scene.at, NATION)}#anak` : '#anak')}>{say(scene.lang, words.petaTabel)}</a>;
}
