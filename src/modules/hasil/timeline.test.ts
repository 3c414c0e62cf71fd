// Does a course of a station, taken apart into changes, lead to every state it had? (an older snapshot that comes late changes what followed it)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contohKontes, contohTps } from './examples.ts';
import type { Angka } from './figures.ts';
import { bentukOf, kosong, timbang } from './rollup.ts';
import { type Berurut, berlakuPada, ukur } from './station.ts';
import { type Ubahan, garisWaktu, ubahan } from './timeline.ts';

const { pack } = contohKontes();
const bentuk = bentukOf(pack);
const TPS = contohTps('3101011001', 7);

/** What stands after all changes up to a moment. */
function sumUpTo(changes: readonly Ubahan[], per: number): Float64Array {
  const out = kosong(bentuk);
  for (const one of changes) {
    if (one.per > per) continue;
    if (one.dari !== null) timbang(out, bentuk, one.dari.berlaku, one.dari.ukuran, -1);
    if (one.ke !== null) timbang(out, bentuk, one.ke.berlaku, one.ke.ukuran, 1);
  }
  return out;
}

function contribution(events: readonly Berurut[], per: number): Float64Array {
  const out = kosong(bentuk);
  const k = berlakuPada(events, per);
  if (events.some((one) => one.per <= per)) timbang(out, bentuk, k, ukur(pack, TPS, k), 1);
  return out;
}

const cell = fc.option(fc.integer({ min: 0, max: 700 }), { nil: null });
const events = fc
  .array(fc.record({ per: fc.integer({ min: 0, max: 6 }), suara: fc.tuple(cell, cell, cell), foto: fc.option(fc.constantFrom('a', 'b'), { nil: null }) }), { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, at): Berurut => ({ ...one, sel: null, seq: at + 1 })));

describe('ubahan', () => {
  it('the first course from nothing, then the course with later arrivals from the first: together every state', () => {
    fc.assert(
      fc.property(events, fc.nat(6), (all, cut) => {
        const first = garisWaktu(pack, TPS, all.slice(0, cut), null);
        const whole = garisWaktu(pack, TPS, all, null);
        const changes = [...ubahan([], first), ...ubahan(first, whole)];
        for (let per = -1; per <= 7; per += 1) expect(sumUpTo(changes, per)).toEqual(contribution(all, per));
      }),
    );
  });
  it('an event at the end leaves what was before alone', () => {
    const said = (per: number, seq: number, suara: Angka[]): Berurut => ({ per, seq, suara, sel: null, foto: null });
    const first = garisWaktu(pack, TPS, [said(1, 1, [7, 11, 13]), said(2, 2, [7, 11, 17])], null);
    const more = garisWaktu(pack, TPS, [said(1, 1, [7, 11, 13]), said(2, 2, [7, 11, 17]), said(5, 3, [7, 11, 19])], null);
    expect(ubahan(first, more).map(({ per }) => per)).toEqual([5]);
  });
});
