// Where in the country does a figure stand? (every map has its numbers in a table of the page)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { useReader } from '#design/reader';
import { text } from './text.ts';
import { TILE_GRID } from './tile-grid.ts';

/** Colour class, 1 low to 6 high; null where there is no figure. The limits are printed by `Scale`. */
export type ScaleClass = 1 | 2 | 3 | 4 | 5 | 6 | null;

export interface TileValue {
  /** Short, at most four characters: "94". */
  readonly value: string;
  readonly scale: ScaleClass;
  /** Instead of a scale: the class of a contestant's hue (`optionHue`); `value` then says its number. */
  readonly hue?: string | undefined;
  readonly href?: string | undefined;
}

interface TileMapProps {
  /** By two-digit province code, 99 for abroad. A province without an entry is drawn as "no data yet". */
  readonly tiles: Readonly<Record<string, TileValue>>;
  /** Said after the value, e.g. "persen TPS masuk". */
  readonly unit: string;
  /** Code of the province that the page is about. */
  readonly current?: string | undefined;
}

/** One tile a province, placed as on the map. */
export function TileMap({ tiles, unit, current }: TileMapProps): VNode {
  return (
    <ol class="pd-tilemap">
      {Object.keys(TILE_GRID).map((code) => (
        <TileOf key={code} code={code} tile={tiles[code]} unit={unit} current={code === current} />
      ))}
    </ol>
  );
}

interface TileProps {
  readonly code: string;
  readonly tile: TileValue | undefined;
  readonly unit: string;
  readonly current: boolean;
}

function TileOf({ code, tile, unit, current }: TileProps): VNode | null {
  const { lang, href } = useReader();
  const place = TILE_GRID[code];
  if (!place) return null;
  const scale = tile?.scale ?? null;
  const spoken = tile ? `${place.name}: ${tile.value} ${unit}` : `${place.name}: ${say(lang, text.tanpaData)}`;
  const filled = tile?.hue === undefined ? `pd-scale-${scale ?? 0}` : `pd-tile--hue ${tile.hue}`;
  const css = `pd-tile ${filled}${code === '99' ? ' pd-tile--ln' : ''}`;
  const inner = (
    <>
      <span aria-hidden="true">
        {place.letters}
        {tile && <small>{tile.value}</small>}
      </span>
      <span class="pd-vh">{spoken}</span>
    </>
  );
  return (
    <li class={`pd-tile-r${place.row} pd-tile-c${place.column}`}>
      {tile?.href ? (
        <a class={css} href={href(tile.href)} aria-current={current ? 'true' : undefined} data-baca={spoken}>
          {inner}
        </a>
      ) : (
        <span class={css} data-baca={spoken}>
          {inner}
        </span>
      )}
    </li>
  );
}

interface ScaleProps {
  /** From low to high: six for one direction, seven for two. */
  readonly labels: readonly string[];
  /** `urut` progress, turnout, share; `duaarah` change against an earlier election. */
  readonly kind?: 'urut' | 'duaarah' | undefined;
}

/** The limits of the colour classes. */
export function Scale({ labels, kind = 'urut' }: ScaleProps): VNode {
  return (
    <ol class={`pd-scale pd-scale--${kind}`}>
      {labels.map((label, at) => (
        <li key={label} class={kind === 'urut' ? `pd-scale-${at + 1}` : `pd-div-${at + 1}`}>
          {label}
        </li>
      ))}
    </ol>
  );
}

/** One area, already projected into the map's coordinates. */
export interface MapArea {
  readonly id: string;
  /** Name with its value, read by pointer and screen reader: "Kaur: 100,00 % TPS masuk". */
  readonly title: string;
  /** SVG path data. */
  readonly d: string;
  readonly scale: ScaleClass;
  /** Instead of a scale: the class of a contestant's hue (`optionHue`). */
  readonly hue?: string | undefined;
  readonly href?: string | undefined;
  readonly current?: boolean | undefined;
}

interface AreaMapProps {
  /** What the map shows. */
  readonly label: string;
  readonly viewBox: string;
  readonly areas: readonly MapArea[];
}

/** A true map. Its figures must stand in a table of the same page: small areas cannot be hit by a finger. */
export function AreaMap({ label, viewBox, areas }: AreaMapProps): VNode {
  const { href } = useReader();
  return (
    <svg class="pd-areamap" viewBox={viewBox} role="group" aria-label={label}>
      {areas.map((area) => {
        const path = <path class={area.hue === undefined ? `pd-area pd-area-${area.scale ?? 0}` : `pd-area pd-area--hue ${area.hue}`} d={area.d} data-baca={area.title} />;
        return area.href ? (
          <a key={area.id} href={href(area.href)} aria-label={area.title} aria-current={area.current ? 'true' : undefined}>
            {path}
          </a>
        ) : (
          <g key={area.id} role="img" aria-label={area.title}>
            {path}
          </g>
        );
      })}
    </svg>
  );
}
