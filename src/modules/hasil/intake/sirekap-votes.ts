// How does Sirekap's JSON name the votes of parties, their candidates and single persons? (hasil.md 7.2; 3.2 part IV)
import type { KontesPack } from '#modules/pemilu';
import type { Angka } from '../figures.ts';
import { ascending, blankVotes, fitsList, hasLists, partyCells } from './paper-cells.ts';
import { isArray } from './row-cells.ts';
import { type Fields, NOT_OPTIONS, isFields, kindOf, readNumber, readNumbers } from './sirekap-fields.ts';
import { type Slip, slip } from './slip.ts';

export function isPartyPaper(pack: KontesPack): boolean {
  return pack.opsi[0]?.jenis === 'partai_total';
}

/**
 * `chart`: by party its total, or `{jml_suara_total, jml_suara_partai}`; `caleg`: by party and id. A paper that was fixed
 * with the parties' totals alone takes those and leaves the rest unread.
 */
export function readPartyVotes(chart: unknown, caleg: unknown, pack: KontesPack, column: string): Angka[] | Slip {
  const suara = blankVotes(pack);
  return takeTotals(suara, chart, pack, column) ?? takeLists(suara, caleg, pack) ?? suara;
}

function takeTotals(suara: Angka[], chart: unknown, pack: KontesPack, column: string): Slip | undefined {
  if (chart === null || chart === undefined) return undefined;
  if (!isFields(chart)) return slip('JSON_BENTUK', column, kindOf(chart), '{"4": {jml_suara_total, jml_suara_partai}}');
  const cells = partyCells(pack);
  for (const [key, value] of Object.entries(chart)) {
    if (NOT_OPTIONS.has(key)) continue;
    const party = cells.get(Number(key));
    if (party === undefined) return slip('PILIHAN_TIDAK_DIKENAL', column, key);
    const both = readPair(value, `${column}.${key}`);
    if (!isArray(both)) return both;
    suara[party.total] = both[0] ?? null;
    if (party.sendiri >= 0) suara[party.sendiri] = both[1] ?? null;
  }
  return undefined;
}

const PAIR = ['jml_suara_total', 'jml_suara_partai'];

/** The total, and the crosses for the party alone where they are told. */
function readPair(value: unknown, column: string): Angka[] | Slip {
  if (!isFields(value)) {
    const total = readNumber(value, column);
    return total === null || typeof total === 'number' ? [total] : total;
  }
  const unknown = Object.keys(value).find((key) => !PAIR.includes(key) && key !== 'null');
  return unknown === undefined ? readNumbers(value, PAIR, column) : slip('JSON_BENTUK', column, unknown, PAIR.join(', '));
}

function takeLists(suara: Angka[], caleg: unknown, pack: KontesPack): Slip | undefined {
  if (caleg === null || caleg === undefined) return undefined;
  if (!isFields(caleg)) return slip('JSON_BENTUK', 'caleg', kindOf(caleg), '{"4": {"100211": 3}}');
  const cells = partyCells(pack);
  for (const [key, list] of Object.entries(caleg)) {
    if (key === 'null' || list === null) continue;
    const party = cells.get(Number(key));
    if (party === undefined) return slip('PILIHAN_TIDAK_DIKENAL', 'caleg', key);
    if (!isFields(list)) return slip('JSON_BENTUK', `caleg.${key}`, kindOf(list), '{"100211": 3}');
    const keys = Object.keys(list).filter((id) => id !== 'null');
    if (keys.length === 0 || !hasLists(pack)) continue;
    const fault = takeList(suara, list, keys, party.caleg, `caleg.${key}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function takeList(suara: Angka[], list: Fields, keys: readonly string[], caleg: readonly { readonly nomor: number; readonly at: number }[], column: string): Slip | undefined {
  const ids = ascending(keys);
  if (ids === undefined || !fitsList(ids, caleg)) return slip('CALEG_TIDAK_COCOK', column, keys.join(' '));
  const counts = readNumbers(list, ids.map(String), column);
  if (!isArray(counts)) return counts;
  caleg.forEach(({ at }, place) => {
    suara[at] = counts[place] ?? null;
  });
  return undefined;
}

/** Persons by KPU's own ids, when they name the whole list in its order; undefined where they do not. */
export function readByNumber(chart: Fields, keys: readonly string[], pack: KontesPack, column: string): Angka[] | Slip | undefined {
  const ids = pack.jenis === 'pdpd' ? ascending(keys) : undefined;
  return ids === undefined || !fitsList(ids, pack.opsi) ? undefined : readNumbers(chart, ids.map(String), column);
}
