// Are bars, lines and tiles drawn where the figures say? (Bengkulu, 14 February to 2 March 2024)
import { renderToString } from 'preact-render-to-string';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Hemicycle, seatPlaces } from './hemicycle.tsx';
import { placePoints, ticks } from './line-chart.tsx';
import { TileMap } from './maps.tsx';
import { ResultRows, StackBar, type OptionResult } from './result.tsx';
import { TILE_GRID } from './tile-grid.ts';

const ANIES: OptionResult = { no: 1, name: 'Anies Baswedan', votes: 218396, share: 18.15 };
const PRABOWO: OptionResult = { no: 2, name: 'Prabowo Subianto', votes: 844549, share: 70.2 };
const GANJAR: OptionResult = { no: 3, name: 'Ganjar Pranowo', votes: 140187, share: 11.65 };

describe('tile map', () => {
  it('holds the 38 provinces of UU 29/2022 and the votes abroad, each on its own tile', () => {
    expect(Object.keys(TILE_GRID)).toHaveLength(39);
    const places = Object.values(TILE_GRID).map((tile) => `${tile.row},${tile.column}`);
    expect(new Set(places).size).toBe(39);
    expect(new Set(Object.values(TILE_GRID).map((tile) => tile.letters)).size).toBe(39);
  });

  it('says "no data yet" for a province without an entry instead of a zero', () => {
    const html = renderToString(<TileMap tiles={{ '17': { value: '94', scale: 6, href: '/17' } }} unit="persen" current="17" />);
    expect(html).toContain('Bengkulu: 94 persen');
    expect(html).toContain('Aceh: Belum ada data');
    expect(html.match(/aria-current/g)).toHaveLength(1);
  });
});

describe('shares in one bar', () => {
  it('stand one behind the other in ballot order', () => {
    const html = renderToString(<StackBar options={[ANIES, PRABOWO, GANJAR]} />);
    expect([...html.matchAll(/x="([\d.]+)" width="([\d.]+)"/g)].map(([, x, width]) => [Number(x), Number(width)])).toEqual([
      [0, 18.15],
      [18.15, 70.2],
      [88.35, 11.65],
    ]);
    expect(html).toContain('M18.15 0V10M88.35 0V10');
  });

  it('what is not there takes no place and is no zero', () => {
    const html = renderToString(<ResultRows options={[{ ...ANIES, votes: null, share: null }]} />);
    expect(html).not.toContain('<rect');
    expect(html).not.toContain('0 %');
    expect(html).toContain('belum ada');
  });
});

describe('a line over time', () => {
  it('starts at 0 and ends at the whole', () => {
    const { placed, top } = placePoints(
      [
        { label: '14 Feb', value: 219 },
        { label: '2 Mar', value: 6210 },
      ],
      6210,
    );
    expect(top).toBe(6210);
    expect(placed.map((point) => [point.x, point.y])).toEqual([
      [0, 173.7],
      [1000, 0],
    ]);
  });

  it('keeps unequal distances in time', () => {
    const at = (day: number) => ({ label: `${day}`, value: 1, at: day });
    expect(placePoints([at(0), at(1), at(10)], undefined).placed.map((point) => point.x)).toEqual([0, 100, 1000]);
  });

  it('stays inside its frame and never lets two labels touch', () => {
    const point = fc.record({ value: fc.nat(900000), step: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), fc.option(fc.nat(900000), { nil: undefined }), (points, reference) => {
        let at = 0;
        const { placed } = placePoints(
          points.map(({ value, step }, index) => ({ label: String(index), value, at: (at += step) })),
          reference,
        );
        expect(placed.every(({ x, y }) => x >= 0 && x <= 1000 && y >= 0 && y <= 180)).toBe(true);
        const places = ticks(placed)
          .map(({ x }) => x)
          .sort((a, b) => a - b);
        for (const [index, x] of places.slice(1).entries()) expect(x - (places[index] ?? 0)).toBeGreaterThanOrEqual(200);
      }),
    );
  });
});

describe('chamber', () => {
  it('has a place for every seat, from left to right, none outside the picture', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 800 }), (seats) => {
        const { places, size } = seatPlaces(seats);
        expect(places).toHaveLength(seats);
        expect(size).toBeGreaterThan(0);
        expect(places.every(({ x, y }) => x >= 0 && x <= 400 && y >= 0 && y <= 200)).toBe(true);
        expect(places.every(({ turn }, at) => at === 0 || turn >= (places[at - 1]?.turn ?? 0))).toBe(true);
        expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(seats);
      }),
    );
  });

  it('draws one dot a seat and a smaller one for a seat that nobody has', () => {
    const html = renderToString(<Hemicycle label="7 kursi" open={2} parties={[{ no: 1, name: 'Satu', seats: 3 }, { no: 2, name: 'Dua', seats: 2 }, { no: 3, name: 'Tiga', seats: 0 }]} />);
    expect(html.match(/h0/g)).toHaveLength(7);
    expect(html).toContain('Satu: 3 kursi');
    expect(html).not.toContain('Tiga');
  });
});
