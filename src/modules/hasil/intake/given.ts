// What must the operator say of a file that does not say it itself: where its stations lie, and of when its figures are?
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { nameKey } from '#kernel/name-key';
import { type Result, ok, refuse } from '#kernel/result';
import { type Instant, wibToInstant } from '#kernel/zone';
import { treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { listLevel } from '#platform/offices';
import { SEVERAL } from './name-paths.ts';
import type { PaperOf } from './target.ts';

export interface Given {
  /** `--area`: the kab/kota of a file that names kecamatan and kel/desa only. */
  readonly area: AreaCode | null;
  /** `--as-of`: the moment of figures in a file without times. */
  readonly per: Instant | null;
  readonly villages: (area: AreaCode) => Promise<Villages>;
  readonly paperOf: () => Promise<PaperOf>;
}

/** One kel/desa by the names of its kecamatan and of itself. */
export interface Villages {
  readonly jumlah: number;
  find(kecamatan: string, desa: string): Result<AreaCode, NameFault>;
}

interface NameFault {
  readonly code: 'NAMA_TIDAK_COCOK' | typeof SEVERAL;
}

/** The kel/desa of one kab/kota, one to one by letters and digits: two of one name under one kecamatan are none. */
export async function villagesIn(db: Db, slug: string, area: AreaCode): Promise<Villages> {
  const { pohon } = await treeOf(db, slug);
  const [districts, villages] = [await listLevel(db, pohon, 3, area), await listLevel(db, pohon, 4, area)];
  const names = new Map<string, string>(districts.map(({ kode, nama }) => [kode, nama]));
  const byName = new Map<string, AreaCode | typeof SEVERAL>();
  for (const { kode, nama } of villages) {
    const key = keyOf(names.get(kode.slice(0, 6)) ?? '', nama);
    byName.set(key, byName.has(key) ? SEVERAL : kode);
  }
  return {
    jumlah: villages.length,
    find: (kecamatan, desa): Result<AreaCode, NameFault> => {
      const found = byName.get(keyOf(kecamatan, desa));
      if (found === undefined) return refuse('NAMA_TIDAK_COCOK');
      return found === SEVERAL ? refuse(SEVERAL) : ok(found);
    },
  };
}

function keyOf(kecamatan: string, desa: string): string {
  return `${nameKey(kecamatan)}/${nameKey(desa)}`;
}

/** A kab/kota by its four digits; undefined for anything else. */
export function readAreaOption(text: string): AreaCode | undefined {
  const read = parseAreaCode(text);
  return read.ok && read.value.length === 4 ? read.value : undefined;
}

/** `2024-03-20` (the end of that day, WIB) or `2024-03-20 14:00:00` (WIB); undefined for anything else. */
export function readMomentOption(text: string): Instant | undefined {
  const read = wibToInstant(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? `${text} 23:59:59` : text);
  return read.ok ? read.value : undefined;
}
