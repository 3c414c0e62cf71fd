// Where does which choice stand first, as a picture? (the nation's tiles, true borders, or one block an area; the number says it too)
import type { VNode } from 'preact';
import { TILE_GRID } from '#design/figures';
import { COLOURS, type Hue } from './colours.ts';
import { FIELD } from './frame.tsx';
import { Letters, clean } from './letters.tsx';

/** What an area or the key shows: a hue and a short word ("2"); without a hue it is drawn empty. */
export interface Placed {
  /** Code of the area. */
  readonly id: string;
  readonly name: string;
  readonly hue: Hue | null;
  /** At most three characters. */
  readonly sign: string;
  /** Said of the area: "Bengkulu: nomor 2, 58,10 %". */
  readonly title: string;
}

/** Room for the drawing; the key stands to its right. */
const MAP = { x: FIELD.x, y: FIELD.y, width: 640, height: FIELD.height };

interface MapProps {
  readonly areas: readonly Placed[];
}

/** One tile a province, placed as on the map. */
export function PlaceTiles({ areas }: MapProps): VNode {
  const side = MAP.height / 9;
  return (
    <g>
      {areas.map((area) => {
        const place = TILE_GRID[area.id];
        return place === undefined ? null : <Cell key={area.id} area={{ ...area, name: place.letters }} x={MAP.x + (place.column - 1) * side} y={MAP.y + (place.row - 1) * side} width={side} height={side} />;
      })}
    </g>
  );
}

/** One block an area in the order of the codes, where no borders are known. */
export function PlaceBlocks({ areas }: MapProps): VNode {
  const columns = areas.length <= 30 ? 3 : areas.length <= 44 ? 4 : 6;
  const rows = Math.max(1, Math.ceil(areas.length / columns));
  const [width, height] = [MAP.width / columns, Math.min(MAP.height / rows, 64)];
  return (
    <g>
      {areas.map((area, at) => (
        <Cell key={area.id} area={area} x={MAP.x + (at % columns) * width} y={MAP.y + Math.floor(at / columns) * height} width={width} height={height} />
      ))}
    </g>
  );
}

interface CellProps {
  readonly area: Placed;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function Cell({ area: { name, hue, sign, title }, x, y, width, height }: CellProps): VNode {
  const size = Math.min(16, height * 0.38);
  const fill = hue?.fill ?? COLOURS.surface;
  const ink = hue?.on ?? COLOURS['ink-2'];
  const wide = width > height * 1.8;
  return (
    <g>
      <title>{clean(title)}</title>
      <rect x={x + 1.5} y={y + 1.5} width={width - 3} height={height - 3} rx="2" fill={fill} stroke={hue === null ? COLOURS['line-strong'] : fill} />
      {wide ? (
        <>
          <Letters x={x + 8} y={y + height / 2 + size * 0.36} size={size} fill={ink} width={width - 20 - size * 2}>
            {name}
          </Letters>
          <Letters x={x + width - 9} y={y + height / 2 + size * 0.36} size={size} bold anchor="end" fill={ink}>
            {sign}
          </Letters>
        </>
      ) : (
        <>
          <Letters x={x + width / 2} y={y + height * 0.44} size={height * 0.32} anchor="middle" fill={ink}>
            {name}
          </Letters>
          <Letters x={x + width / 2} y={y + height * 0.82} size={height * 0.36} bold anchor="middle" fill={ink}>
            {sign}
          </Letters>
        </>
      )}
    </g>
  );
}

interface ShapesProps extends MapProps {
  readonly viewBox: string;
  /** Borders by the code of the area. */
  readonly shapes: readonly { readonly kode: string; readonly d: string }[];
}

/** The true map. */
export function PlaceShapes({ areas, viewBox, shapes }: ShapesProps): VNode {
  const [, , wide = 1_000] = viewBox.split(' ').map(Number);
  const line = wide / 700;
  const known = new Map(areas.map((area) => [area.id, area]));
  return (
    <svg x={MAP.x} y={MAP.y} width={MAP.width} height={MAP.height} viewBox={viewBox} preserveAspectRatio="xMidYMid meet">
      {shapes.map(({ kode, d }) => {
        const area = known.get(kode);
        const hue = area?.hue ?? null;
        return (
          <path key={kode} d={d} fill={hue?.fill ?? COLOURS.surface} stroke={hue === null ? COLOURS['line-strong'] : COLOURS.paper} stroke-width={line} stroke-linejoin="round">
            <title>{clean(area?.title ?? kode)}</title>
          </path>
        );
      })}
    </svg>
  );
}

/** Beside a map: what each hue stands for. `note`: what is true of all of it. */
export function Key({ items, note }: { readonly items: readonly Pick<Placed, 'name' | 'hue' | 'sign'>[]; readonly note: readonly string[] }): VNode {
  const x = MAP.x + MAP.width + 48;
  const width = FIELD.x + FIELD.width - x;
  const pitch = Math.min(46, (FIELD.height - note.length * 24) / Math.max(items.length, 1));
  const size = Math.min(22, pitch * 0.6);
  return (
    <g>
      {items.map(({ name, hue, sign }, at) => (
        <g key={`${sign}${name}`}>
          <rect x={x} y={FIELD.y + at * pitch} width={pitch * 0.9} height={pitch * 0.78} rx="2" fill={hue?.fill ?? COLOURS.surface} stroke={hue?.fill ?? COLOURS['line-strong']} />
          <Letters x={x + pitch * 0.45} y={FIELD.y + at * pitch + pitch * 0.56} size={size * 0.8} bold anchor="middle" fill={hue?.on ?? COLOURS['ink-2']}>
            {sign}
          </Letters>
          <Letters x={x + pitch + 8} y={FIELD.y + at * pitch + pitch * 0.58} size={size} width={width - pitch - 8}>
            {name}
          </Letters>
        </g>
      ))}
      {note.map((line, at) => (
        <Letters key={line} x={x} y={FIELD.y + FIELD.height - (note.length - 1 - at) * 24} size={17} fill={COLOURS['ink-2']} width={width}>
          {line}
        </Letters>
      ))}
    </g>
  );
}
