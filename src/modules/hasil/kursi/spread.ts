// In which areas of a dapil does each have votes? (for equal votes alone: the chain of the pack asks for it level by level)
import { NATION } from '#kernel/area-code';
import type { Db } from '#platform/db';
import type { Tingkat } from '../aturan/pack-schema.ts';
import type { SebaranTingkat } from '../aturan/ties.ts';
import { listAnak } from '../store/area.ts';
import { streamAngka } from '../store/sums.ts';
import type { Kertas } from './votes-of.ts';

/** Stations are not among them: a chain that comes so far waits for the plenary. */
const LEVELS: Readonly<Record<number, Tingkat>> = { 1: 'provinsi', 2: 'kab_kota', 3: 'kecamatan', 4: 'desa' };

/** `cells`: cell of the paper by id. Cost: all areas of the dapil, some thousand rows. */
export async function spreadOf(db: Db, { kontes }: Kertas, cells: ReadonlyMap<string, number>): Promise<SebaranTingkat[]> {
  const levels = new Map<Tingkat, Record<string, number[]>>();
  for (const { kode } of await listAnak(db, kontes, NATION)) {
    for await (const piece of streamAngka(db, kontes, kode)) {
      for (const { tingkat, suara } of piece) {
        const level = LEVELS[tingkat];
        if (level === undefined) continue;
        const rows = levels.get(level) ?? Object.fromEntries([...cells.keys()].map((id) => [id, []]));
        levels.set(level, rows);
        for (const [id, cell] of cells) rows[id]?.push(suara[cell] ?? 0);
      }
    }
  }
  return [...levels].map(([tingkat, suara]) => ({ tingkat, suara }));
}

/** Cells of the parties' totals. */
export function partyCells({ kontes: { pack } }: Kertas): ReadonlyMap<string, number> {
  return new Map(pack.opsi.slice(0, pack.utama).map(({ nomor }, at) => [String(nomor), at]));
}
