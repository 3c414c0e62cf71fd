// What happens when the copy of a list is asked for, approved and ready? (two persons; then hashes, signature and leaf in one act)
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { type Actor, operator, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import type { AreaCode } from '#kernel/area-code';
import { officeCodeOf } from '#platform/offices';
import { logOrigin, queueLeaf } from '#platform/tlog';
import { findPaket } from '../../aturan/packs.ts';
import { brankasOf } from '../../brankas/brankas.ts';
import { readRekapTps, readVersi } from '../../daftar/store/versi.ts';
import { barisDesa, sidikBaris } from '../baris.ts';
import { type TpsManifes, tulisManifes } from '../manifes.ts';
import { approveSalinan, finishSalinan, insertSalinan, insertTps, listMenunggu, listTps } from '../store/salinan.ts';
import { findTerbit } from '../terbit.ts';

export const SALINAN_MINTA = 'sidalih.salinan-minta';
export const SALINAN_SETUJU = 'sidalih.salinan-setuju';
export const SALINAN_SIAP = 'sidalih.salinan-siap';

/** SALINAN_TIADA: the list has no decided version that is copied. SALINAN_ADA: done before. SALINAN_ORANG: the same officer. */
export type SebabSalinan = 'SALINAN_TIADA' | 'SALINAN_ADA' | 'SALINAN_ORANG';
type Told = Result<{ readonly no: number }, Refusal<SebabSalinan>>;
type At = Pick<Deps, 'database' | 'clock'>;

export async function mintaSalinan({ database, clock }: At, daftar: string, actor: Actor): Promise<Told> {
  return performAll<Told>(database, clock, async (db) => {
    const terbit = await findTerbit(db, daftar);
    if (terbit === undefined) return { value: refuse('SALINAN_TIADA'), acts: [] };
    const { no } = terbit.versi;
    if (!(await insertSalinan(db, { daftar, no, pengusul: actor.id, diusulkan: isoInstant(clock) }))) return { value: refuse('SALINAN_ADA'), acts: [] };
    return { value: ok({ no }), acts: [{ event: SALINAN_MINTA, actor, kind: 'salinan', object: `${daftar}/${String(no)}`, node: terbit.kab, facts: { no } }] };
  });
}

/** That both are different persons is the permission's rule; the statement holds to it once more. */
export async function setujuiSalinan({ database, clock }: At, daftar: string, actor: Actor): Promise<Told> {
  return performAll<Told>(database, clock, async (db) => {
    const terbit = await findTerbit(db, daftar);
    if (terbit?.salinan === undefined) return { value: refuse('SALINAN_TIADA'), acts: [] };
    const { no } = terbit.versi;
    if (terbit.salinan.pengusul === actor.id) return { value: refuse('SALINAN_ORANG'), acts: [] };
    if (!(await approveSalinan(db, daftar, no, actor.id, isoInstant(clock)))) return { value: refuse('SALINAN_ADA'), acts: [] };
    return { value: ok({ no }), acts: [{ event: SALINAN_SETUJU, actor, kind: 'salinan', object: `${daftar}/${String(no)}`, node: terbit.kab, facts: { no, pengusul: terbit.salinan.pengusul } }] };
  });
}

/**
 * Hashes of the approved copies, one desa after the other until `budget` milliseconds are over; goes on where it was cut
 * off. The last step binds them: manifest, signature, leaf. Returns how many copies are ready now.
 */
export async function siapkanSalinan(deps: Pick<Deps, 'database' | 'clock' | 'keys' | 'settings'>, budget: number): Promise<number> {
  const { database, clock, keys } = deps;
  const begun = clock.now();
  let ready = 0;
  for (const { daftar, no } of await listMenunggu(database.db)) {
    const versi = await readVersi(database.db, daftar, no);
    const paket = versi === undefined ? undefined : await findPaket(database.db, versi.paket);
    assert(versi !== undefined && paket !== undefined, 'a copy is of a frozen version');
    const rekap = (await readRekapTps(database.db, daftar, no)).filter(({ laki, perempuan }) => laki + perempuan > 0);
    const done = new Set((await listTps(database.db, daftar, no)).map(({ kode }) => kode.slice(0, 10)));
    for (const desa of new Set(rekap.map((row) => row.desa))) {
      if (done.has(desa)) continue;
      if (clock.now() - begun > budget) return ready;
      const rows = await barisDesa(database.db, brankasOf(keys), paket, versi, desa as AreaCode);
      await insertTps(database.db, daftar, no, [...rows].map(([tps, all]): TpsManifes => ({ kode: desa + tps, pemilih: all.length, sha256: sidikBaris(all) })));
    }
    await bind(deps, { daftar, no, tahap: versi.tahap, akar: versi.akar, paketNode: daftar.slice(daftar.indexOf('.') + 1) }, new Map(rekap.map((row) => [row.desa + row.tps, row.laki + row.perempuan])));
    ready += 1;
  }
  return ready;
}

interface Bound {
  readonly daftar: string;
  readonly no: number;
  readonly tahap: string;
  readonly akar: string;
  readonly paketNode: string;
}

/** The rows must be those that the plenary decided: as many at each station. */
async function bind({ database, clock, keys, settings }: Pick<Deps, 'database' | 'clock' | 'keys' | 'settings'>, { paketNode, ...one }: Bound, decided: ReadonlyMap<string, number>): Promise<void> {
  const tps = await listTps(database.db, one.daftar, one.no);
  assert(tps.length === decided.size && tps.every(({ kode, pemilih }) => decided.get(kode) === pemilih), `copy of ${one.daftar} version ${String(one.no)} differs from its recap`);
  const written = tulisManifes({ ...one, tps }, keys, logOrigin(settings));
  const now = isoInstant(clock);
  await performAll(database, clock, async (db) => {
    if (!(await finishSalinan(db, one.daftar, one.no, written, now))) return { value: undefined, acts: [] };
    await queueLeaf(db, {
      jenis: 'dokumen',
      id: `sidalih/${one.daftar}/salinan`,
      kantor: officeCodeOf(paketNode as AreaCode),
      versi: one.no,
      terbit: `${now.slice(0, 19)}Z`,
      media: 'application/json',
      ukuran: Buffer.byteLength(written.teks),
      sha256: written.sidik,
      gantikan: null,
    });
    const facts = { no: one.no, tps: tps.length, sidik: written.sidik };
    return { value: undefined, acts: [{ event: SALINAN_SIAP, actor: operator, kind: 'salinan', object: `${one.daftar}/${String(one.no)}`, node: paketNode, facts }] };
  });
}
