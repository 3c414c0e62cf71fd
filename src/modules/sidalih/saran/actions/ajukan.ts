// What happens when the supervisor files a letter of corrections? (divided to rows and matched at once; sidalih.md 5.8)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { BASE_TREE, listChildren } from '#platform/offices';
import { findPaket } from '../../aturan/packs.ts';
import { listDaftar, type Daftar } from '../../daftar/store/daftar.ts';
import { cocokkan } from '../cocokkan.ts';
import { sealBaris } from '../isi.ts';
import { insertBaris, insertSaran } from '../store/saran.ts';
import type { BarisSurat } from '../surat.ts';

export const AJUKAN_SARAN = 'sidalih.saran-ajukan';
export const SUMBER = 'SARAN';

export interface Surat {
  readonly surat: string;
  /** ISO day. */
  readonly tanggal: string;
  readonly kab: AreaCode;
  readonly baris: readonly BarisSurat[];
}

/** SARAN_DAFTAR: no list that takes corrections now. SARAN_DESA (`baris`): a village that is not there. SARAN_ADA: filed before. */
export type AjukanRefusal = Refusal<'SARAN_DAFTAR' | 'SARAN_DESA' | 'SARAN_ADA'>;

export async function ajukanSaran(deps: Pick<Deps, 'database' | 'clock' | 'keys'>, one: Surat, actor: Actor): Promise<Result<{ readonly id: string }, AjukanRefusal>> {
  const id = randomUUID();
  return performAll<Result<{ readonly id: string }, AjukanRefusal>>(deps.database, deps.clock, async (db) => {
    const list = await listOf(db, one.kab);
    if (list === undefined) return { value: refuse('SARAN_DAFTAR'), acts: [] };
    const desa = await desaOf(db, one.kab);
    const placed = one.baris.map((row) => ({ row, desa: desa.get(key(row.desa)) }));
    const lost = placed.find((row) => row.desa === undefined);
    if (lost !== undefined) return { value: refuse('SARAN_DESA', { baris: lost.row.no }), acts: [] };
    const by = { surat: one.surat, tanggal: one.tanggal, node: one.kab, daftar: list.id, pengaju: actor.id, peran: actor.role, asal: actor.node as AreaCode, diterima: isoInstant(deps.clock) };
    if (!(await insertSaran(db, { id, ...by }))) return { value: refuse('SARAN_ADA'), acts: [] };
    await divide(deps, db, id, list, placed);
    const facts = { surat: one.surat, daftar: list.id, baris: one.baris.length };
    return { value: ok({ id }), acts: [{ event: AJUKAN_SARAN, actor, kind: 'saran', object: id, node: one.kab, facts }] };
  });
}

async function listOf(db: Db, kab: AreaCode): Promise<Daftar | undefined> {
  for (const list of await listDaftar(db, { node: kab })) {
    const stage = (await findPaket(db, list.paket))?.tahap.find(({ kode }) => kode === list.keadaan);
    if (list.kab === kab && stage?.ubah.includes(SUMBER) === true) return list;
  }
  return undefined;
}

const key = (name: string): string => name.toLowerCase().replace(/^(desa|kelurahan|kel\.?)\s+/, '').replace(/[^a-z0-9]/g, '');

/** Villages by code and by name; a name that two of them bear leads nowhere: the letter writes the code then. */
async function desaOf(db: Db, kab: AreaCode): Promise<ReadonlyMap<string, AreaCode>> {
  const found = new Map<string, AreaCode | undefined>();
  for (const kec of await listChildren(db, BASE_TREE, kab)) {
    for (const { kode, nama } of await listChildren(db, BASE_TREE, kec.kode)) {
      found.set(kode, kode);
      found.set(key(nama), found.has(key(nama)) ? undefined : kode);
    }
  }
  return new Map([...found].flatMap(([name, kode]) => (kode === undefined ? [] : [[name, kode] as const])));
}

async function divide(deps: Pick<Deps, 'keys'>, db: Db, id: string, list: Daftar, placed: readonly { readonly row: BarisSurat; readonly desa: AreaCode | undefined }[]): Promise<void> {
  for (const desa of new Set(placed.map((one) => one.desa))) {
    if (desa === undefined) continue;
    const all = placed.filter((one) => one.desa === desa).map(({ row }) => row);
    const matched = await cocokkan(db, list.id, desa, all);
    const rows = all.map(({ no, nama, sebab, tps, kode }) => {
      const { pemilih, tingkat } = matched.get(no) ?? { pemilih: null, tingkat: 'BEDA' };
      return { no, isi: sealBaris(deps.keys, id, no, { nama, sebab, catatan: '' }), desa, tps, kode, pemilih, tingkat };
    });
    await insertBaris(db, id, rows);
  }
}
