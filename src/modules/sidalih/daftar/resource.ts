// About which list and area is this page? (the guard of every address below /kerja/daftar-pemilih)
import { z } from 'zod';
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import type { Resource } from '#platform/identity';
import type { Deps } from '#platform/module';
import { type Daftar, readDaftar } from './store/daftar.ts';
import { findPleno } from './store/pleno.ts';

// Wide on purpose: a wrong word gets the answer of a missing page.
const word = z.string().max(40);
export const daftarParams = z.object({ daftar: word, node: word });
export type DaftarParams = z.infer<typeof daftarParams>;

/** The list, and an area in it: the kab/kota, a kecamatan or a desa. */
export async function findPlace(db: Db, params: DaftarParams): Promise<{ readonly list: Daftar; readonly node: AreaCode } | undefined> {
  const [list, node] = [await readDaftar(db, params.daftar), parseAreaCode(params.node)];
  if (list === undefined || !node.ok || !node.value.startsWith(list.kab) || node.value.length > 10) return undefined;
  return { list, node: node.value };
}

export async function daftarResource({ database }: Deps, params: DaftarParams): Promise<Resource | undefined> {
  const place = await findPlace(database.db, params);
  return place === undefined ? undefined : { kind: 'daftar', id: place.list.id, node: place.node };
}

/** Names who proposed, so that another one approves. */
export async function plenoResource({ database }: Deps, params: DaftarParams & { readonly id: string }): Promise<Resource | undefined> {
  const [place, pleno] = [await findPlace(database.db, params), z.uuid().safeParse(params.id).success ? await findPleno(database.db, params.id) : undefined];
  if (place === undefined || pleno === undefined || pleno.daftar !== place.list.id || pleno.node !== place.node) return undefined;
  return { kind: 'pleno', id: pleno.id, node: pleno.node, proposer: pleno.pengusul };
}
