// Who sits in a chamber, as one picture? (dots from left to right in ballot order; the numbers stand in a table beside it)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { optionHue } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

export interface HemicycleParty {
  /** Number on the ballot. */
  readonly no: number;
  readonly name: string;
  readonly seats: number;
}

interface HemicycleProps {
  /** In ballot order; those without a seat are not drawn. */
  readonly parties: readonly HemicycleParty[];
  /** Seats that nobody has yet. */
  readonly open: number;
  /** What it shows, for screen readers. */
  readonly label: string;
}

const WIDTH = 400;
const CENTRE = WIDTH / 2;
const OUTER = 182;
const INNER = 0.42;
/** A number outside its dots, where a party has at least this share of the half circle. */
const LABELLED = 0.03;
/** Room around the dots for the numbers. */
const MARGIN = 24;

export interface Place {
  readonly x: number;
  readonly y: number;
  /** 0 left, 1 right. */
  readonly turn: number;
}

/** Places of so many seats in rows of a half circle, from left to right; a row holds as many as its length allows. */
export function seatPlaces(seats: number): { readonly places: readonly Place[]; readonly size: number } {
  if (seats <= 0) return { places: [], size: 0 };
  const rows = Math.max(1, Math.round(Math.sqrt(seats / 5.4)));
  const radii = Array.from({ length: rows }, (_, row) => OUTER * (rows === 1 ? 1 : INNER + ((1 - INNER) * row) / (rows - 1)));
  const whole = radii.reduce((sum, radius) => sum + radius, 0);
  let left = seats;
  let length = whole;
  const places = radii.flatMap((radius) => {
    const here = Math.round((left * radius) / length);
    left -= here;
    length -= radius;
    return Array.from({ length: here }, (_, at): Place => {
      const turn = here === 1 ? 0.5 : at / (here - 1);
      const angle = Math.PI * (1 - turn);
      return { x: tenth(CENTRE + radius * Math.cos(angle)), y: tenth(OUTER + 12 - radius * Math.sin(angle)), turn };
    });
  });
  const gap = rows === 1 ? (Math.PI * OUTER) / seats : (OUTER * (1 - INNER)) / (rows - 1);
  return { places: places.sort((a, b) => a.turn - b.turn || b.y - a.y), size: tenth(Math.min(gap, (Math.PI * whole) / seats, 22) * 0.8) };
}

function tenth(n: number): number {
  return Math.round(n * 10) / 10;
}

/** A dot is a stroke without length and with a round end: one path a party, however many seats it has. */
function dots(places: readonly Place[]): string {
  return places.map(({ x, y }) => `M${x} ${y}h0`).join('');
}

/** The chamber. Its table must stand in the same page. */
export function Hemicycle({ parties, open, label }: HemicycleProps): VNode {
  const { lang } = useReader();
  const seated = parties.filter(({ seats }) => seats > 0);
  const all = seated.reduce((sum, { seats }) => sum + seats, 0) + open;
  const { places, size } = seatPlaces(all);
  let from = 0;
  const groups = seated.map((party) => {
    const own = places.slice(from, from + party.seats);
    from += party.seats;
    return { ...party, own, middle: (from - party.seats / 2) / all };
  });
  return (
    <svg class="pd-hemi" viewBox={`${-MARGIN} ${-MARGIN} ${WIDTH + 2 * MARGIN} ${OUTER + 26 + MARGIN}`} role="img" aria-label={label}>
      {groups.map(({ no, name, seats, own }) => (
        <path key={no} class={optionHue('partai', no)} d={dots(own)} stroke-width={size} data-baca={say(lang, text.kursi, { nama: name, n: String(seats) })} />
      ))}
      {open > 0 && <path class="pd-hemi__open" d={dots(places.slice(from))} stroke-width={tenth(size * 0.55)} />}
      {groups.filter(({ seats }) => seats / all >= LABELLED).map(({ no, middle }) => {
        const angle = Math.PI * (1 - middle);
        return (
          <text key={no} x={tenth(CENTRE + (OUTER + 20) * Math.cos(angle))} y={tenth(OUTER + 16 - (OUTER + 20) * Math.sin(angle))}>
            {no}
          </text>
        );
      })}
      <text class="pd-hemi__sum" x={CENTRE} y={OUTER + 16}>
        {all - open}
      </text>
    </svg>
  );
}
