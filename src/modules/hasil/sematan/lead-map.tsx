// Who is ahead where, in a frame? (the nation's tiles, true borders, or a list; the number says what the hue says)
import type { VNode } from 'preact';
import { NATION } from '#kernel/area-code';
import { shares } from '#kernel/share';
import { say } from '#kernel/text';
import { AreaMap, TileMap } from '#design/figures';
import { OptionMark, optionHue } from '#design/marks';
import { Note } from '#design/page';
import { type Column, DataTable } from '#design/tables';
import type { AreaShapes } from '#platform/offices';
import type { Baris } from '../gabung/read.ts';
import { areaPath } from '../pages/address.ts';
import { nameOf } from '../pages/area-head.tsx';
import { childrenTitle, levelName } from '../pages/scene.ts';
import { leadKey, leadOf, placedAreas } from './leaders.ts';
import { text } from './text.ts';
import type { View } from './view.ts';

interface Props {
  readonly view: View;
  /** Borders of the areas below, where an operator imported them. */
  readonly shapes: AreaShapes | undefined;
}

export function LeadMap({ view, shapes }: Props): VNode {
  const { lang } = view.scene;
  const mapped = shapes !== undefined || view.area.kode === NATION;
  return (
    <>
      {shapes !== undefined ? <Borders view={view} shapes={shapes} /> : mapped ? <Tiles view={view} /> : <List view={view} />}
      {mapped && <Legend view={view} />}
      <Note>
        {say(lang, text.catatanPeta)} {say(lang, text.catatanPetaLagi)}
      </Note>
    </>
  );
}

/** The class of the hue that an area bears; undefined where no lead is named. */
function hueAt({ anak, peserta, corak }: View, at: number): string | undefined {
  const row = anak[at];
  const lead = row === undefined ? 'KOSONG' : leadOf(row);
  const first = typeof lead === 'string' ? undefined : peserta[lead.at];
  return first === undefined ? undefined : optionHue(corak, first.no);
}

function Tiles({ view }: { readonly view: View }): VNode {
  const { scene } = view;
  const tiles = Object.fromEntries(
    placedAreas(view).map((one, at) => [one.id, { value: one.sign, scale: null, hue: hueAt(view, at), href: areaPath(scene.at, view.anak[at]?.kode ?? NATION) }]),
  );
  return <TileMap tiles={tiles} unit={say(scene.lang, text.satuanPeta)} />;
}

function Borders({ view, shapes }: { readonly view: View; readonly shapes: AreaShapes }): VNode {
  const { scene } = view;
  const placed = new Map(placedAreas(view).map((one, at) => [one.id, { title: one.title, hue: hueAt(view, at) }]));
  const areas = shapes.shapes.map(({ kode, d }) => ({ id: kode, d, scale: null, title: placed.get(kode)?.title ?? kode, hue: placed.get(kode)?.hue, href: areaPath(scene.at, kode) }));
  return <AreaMap label={say(scene.lang, childrenTitle(view.area))} viewBox={shapes.viewBox} areas={areas} />;
}

function Legend({ view }: { readonly view: View }): VNode {
  return (
    <ul class="govuk-list pd-small">
      {leadKey(view).map(({ name, sign, hue }) => (
        <li key={name}>{hue === null ? <>{sign === '' ? '' : `${sign} `}{name}</> : <><OptionMark no={Number(sign)} kind={view.corak} /> {name}</>}</li>
      ))}
    </ul>
  );
}

function List({ view: { scene, area, anak, peserta, corak } }: { readonly view: View }): VNode {
  const { lang, at } = scene;
  const words = { KOSONG: text.kosongDi, AWAL: text.awalDi, SERI: text.seriDi } as const;
  const columns: Column<Baris>[] = [
    { kind: 'link', key: 'nama', title: say(lang, levelName(area.kode, area.tingkat + 1)), get: (row) => ({ text: nameOf(scene, row), href: areaPath(at, row.kode) }) },
    {
      kind: 'text',
      key: 'unggul',
      title: say(lang, text.kolomUnggul),
      get: (row) => {
        const lead = leadOf(row);
        const first = typeof lead === 'string' ? undefined : peserta[lead.at];
        if (typeof lead === 'string') return say(lang, words[lead]);
        return first === undefined ? '' : <><OptionMark no={first.no} kind={corak} /> {first.singkat}</>;
      },
    },
    {
      kind: 'share',
      key: 'bagian',
      title: say(lang, text.kolomBagian),
      get: (row) => {
        const lead = leadOf(row);
        return typeof lead === 'string' ? null : (shares(row.suara)[lead.at] ?? null);
      },
    },
  ];
  return <DataTable id="unggul" caption={say(lang, childrenTitle(area))} columns={columns} rows={anak} rowKey={(row) => row.kode} />;
}
