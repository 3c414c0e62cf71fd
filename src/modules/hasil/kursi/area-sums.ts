// What do the sums of kecamatan give each dapil, without adding up the whole contest for every page? (kept until a file or a map changes)
import { type JenisDapil, listVersion } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { type JumlahDapil, readDapilSums } from '../jumlah/read-dapil-sums.ts';
import { sumsVersion } from '../jumlah/store/sum.ts';

interface Disimpan {
  readonly versi: string;
  readonly dapil: ReadonlyMap<string, JumlahDapil>;
}

/** By connection and contest: the last answer, with what it was made of. */
const kept = new WeakMap<Db, Map<string, Disimpan>>();

/** All dapil of a contest that has such sums. Cost: two small questions; after a change 0.3 s for 7,331 kecamatan. */
export async function areaSums(db: Db, at: { readonly pemilu: string; readonly jenis: JenisDapil }): Promise<ReadonlyMap<string, JumlahDapil>> {
  const versi = `${await sumsVersion(db)} ${await listVersion(db)}`;
  const own = kept.get(db) ?? new Map<string, Disimpan>();
  kept.set(db, own);
  const key = `${at.pemilu}/${at.jenis}`;
  const known = own.get(key);
  if (known?.versi === versi) return known.dapil;
  const { dapil } = await readDapilSums(db, at);
  own.set(key, { versi, dapil });
  return dapil;
}
