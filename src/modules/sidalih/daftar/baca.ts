// How are the records of a list read, in the clear and one page at a time? (memory is one page, whatever the list)
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import type { Brankas } from '../brankas/brankas.ts';
import type { IdDaftar, Rekam } from './rekam.ts';
import { type RekamTersegel, listRekam, openRekam, readRekam } from './store/pemilih.ts';

const PAGE = 2000;

/** By station and name. `aktif` as in the store: true = only who is on the list. */
export async function* streamTersegel(db: Db, daftar: IdDaftar, wish: { readonly node?: AreaCode; readonly aktif?: boolean } = {}): AsyncGenerator<readonly RekamTersegel[]> {
  for (let after: RekamTersegel | undefined; ; ) {
    const page = await listRekam(db, daftar, { ...wish, banyak: PAGE, ...(after === undefined ? {} : { sesudah: after }) });
    if (page.length > 0) yield page;
    after = page.at(-1);
    if (after === undefined || page.length < PAGE) return;
  }
}

/** Whole records in the clear: for acts and commands that say why (publication, matching, freezing). */
export async function* streamRekam(db: Db, brankas: Brankas, daftar: IdDaftar, wish: { readonly node?: AreaCode; readonly aktif?: boolean } = {}): AsyncGenerator<Rekam> {
  for await (const page of streamTersegel(db, daftar, wish)) for (const row of page) yield openRekam(brankas, row);
}

/** One record in the clear; undefined where there is none. Views by officers go through `perform` or `record`. */
export async function findRekam(db: Db, brankas: Brankas, daftar: IdDaftar, id: string): Promise<Rekam | undefined> {
  const [found] = await readRekam(db, daftar, [id]);
  return found === undefined ? undefined : openRekam(brankas, found);
}

/** What the public look-up is made of. */
export interface PemilihTerbit {
  readonly id: string;
  readonly nik: string;
  readonly nkk: string;
  readonly nama: string;
  readonly desa: string;
  readonly tps: string;
}

export async function* readForPublish(db: Db, brankas: Brankas, daftar: IdDaftar): AsyncGenerator<PemilihTerbit> {
  for await (const { id, nik, nkk, nama, desa, tps } of streamRekam(db, brankas, daftar, { aktif: true })) yield { id, nik, nkk, nama, desa, tps };
}
