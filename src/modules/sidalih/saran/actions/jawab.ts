// What happens when the office answers a row, publishes the reply, or the supervisor takes it further? (sidalih.md 5.8; keamanan.md 8.6)
import { createHash } from 'node:crypto';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { queueLeaf } from '#platform/tlog';
import { brankasOf } from '../../brankas/brankas.ts';
import { type Diterima, insertEvidence } from '../../bukti/bukti.ts';
import type { Ubahan, UbahanRefusal } from '../../daftar/rekam.ts';
import { readRekam } from '../../daftar/store/pemilih.ts';
import { applyChanges } from '../../daftar/ubah.ts';
import { openBaris, sealBaris, sealCsv } from '../isi.ts';
import { jawabanCsv } from '../jawaban.ts';
import { type HasilSaran, setelah } from '../keadaan.ts';
import { bacaBaris } from '../muat.ts';
import { type Saran, type SaranBaris, listBaris, lockSaran, moveSaran, writeHasil, writeTerbit } from '../store/saran.ts';
import { SUMBER } from './ajukan.ts';

export const HASIL_EVENT = 'sidalih.saran-hasil';
export const TERBIT_EVENT = 'sidalih.saran-terbit';
export const LANJUT_EVENT = 'sidalih.saran-lanjut';

export interface Jawaban {
  readonly no: number;
  readonly hasil: HasilSaran;
  readonly catatan: string;
  /** Said where the matcher found none or several. */
  readonly pemilih?: string;
  readonly bukti: readonly Diterima[];
}

/** SARAN_KODE: a code that cannot be carried out from a letter (duplicates have their case, data their way). */
export type JawabRefusal = Refusal<'SARAN_TIDAK_ADA' | 'SARAN_KEADAAN' | 'SARAN_ALASAN' | 'SARAN_REKAM' | 'SARAN_KODE'> | Refusal<UbahanRefusal>;
export type TerbitRefusal = Refusal<'SARAN_TIDAK_ADA' | 'SARAN_KEADAAN' | 'SARAN_BELUM'>;

/** Codes that a letter can carry out; 2 asks for the decision of a case, 8 for a station, 0 for what should be written. */
export const DAPAT_DICORET: readonly number[] = [1, 3, 4, 5, 6, 7];

class Stopped extends Error {
  readonly refusal: Refusal<UbahanRefusal>;
  constructor(refusal: Refusal<UbahanRefusal>) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

type At = Pick<Deps, 'database' | 'clock' | 'keys'>;

export async function jawabBaris(deps: At, id: string, jawaban: Jawaban, actor: Actor): Promise<Result<null, JawabRefusal>> {
  try {
    return await performAll<Result<null, JawabRefusal>>(deps.database, deps.clock, async (db) => {
      const saran = await lockSaran(db, id);
      const row = saran === undefined ? undefined : (await listBaris(db, id)).find(({ no }) => no === jawaban.no);
      if (saran === undefined || row === undefined) return { value: refuse('SARAN_TIDAK_ADA'), acts: [] };
      // What was changed on the list is not answered otherwise afterwards.
      if (setelah(saran.keadaan, 'hasil', 0) !== 'DIBAGI' || row.perubahan !== null) return { value: refuse('SARAN_KEADAAN'), acts: [] };
      if (jawaban.hasil === 'TIDAK_DAPAT' && jawaban.catatan === '') return { value: refuse('SARAN_ALASAN'), acts: [] };
      const pemilih = jawaban.pemilih ?? row.pemilih;
      if (jawaban.pemilih !== undefined && !(await isHere(db, saran, row, jawaban.pemilih))) return { value: refuse('SARAN_REKAM'), acts: [] };
      if (jawaban.hasil === 'DITINDAKLANJUTI' && pemilih === null) return { value: refuse('SARAN_REKAM'), acts: [] };
      if (jawaban.hasil === 'DITINDAKLANJUTI' && !DAPAT_DICORET.includes(row.kode)) return { value: refuse('SARAN_KODE'), acts: [] };
      const bukti = await insertEvidence(db, deps, jawaban.bukti, { perihal: 'saran', perkara: id, node: row.desa, oleh: actor.id });
      const perubahan = jawaban.hasil === 'DITINDAKLANJUTI' ? await strike(deps, db, saran, row, pemilih ?? '', bukti, actor) : null;
      const isi = { ...openBaris(deps.keys, id, row.no, row.isi), catatan: jawaban.catatan };
      await writeHasil(db, id, row.no, { hasil: jawaban.hasil, alasan: jawaban.catatan === '' ? null : 'TERTULIS', perubahan, bukti: bukti.join(' '), isi: sealBaris(deps.keys, id, row.no, isi), pemilih });
      const facts = { surat: saran.surat, baris: row.no, hasil: jawaban.hasil, perubahan };
      return { value: ok(null), acts: [{ event: HASIL_EVENT, actor, kind: 'saran', object: id, node: saran.node, facts }] };
    });
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function isHere(db: Db, saran: Saran, row: SaranBaris, pemilih: string): Promise<boolean> {
  const [found] = await readRekam(db, saran.daftar, [pemilih]);
  return found?.desa === row.desa;
}

async function strike(deps: At, db: Db, saran: Saran, row: SaranBaris, pemilih: string, bukti: readonly string[], actor: Actor): Promise<number | null> {
  const change: Ubahan = { jenis: 'tms', pemilih, kode: row.kode, sumber: SUMBER, dasar: `saran ${saran.surat} baris ${row.no}`, bukti };
  const done = await applyChanges(db, { clock: deps.clock, brankas: brankasOf(deps.keys) }, saran.daftar, [change], actor);
  if (!done.ok) throw new Stopped(done.refusal);
  return done.value.urut[0] ?? null;
}

/** The reply as it stands is fixed: its hash goes into the public log, its words stay with the two offices. */
export async function terbitkan(deps: At, id: string, actor: Actor): Promise<Result<{ readonly sha256: string }, TerbitRefusal>> {
  return performAll<Result<{ readonly sha256: string }, TerbitRefusal>>(deps.database, deps.clock, async (db) => {
    const saran = await lockSaran(db, id);
    if (saran === undefined) return { value: refuse('SARAN_TIDAK_ADA'), acts: [] };
    const all = await listBaris(db, id);
    const next = setelah(saran.keadaan, 'terbit', all.filter(({ hasil }) => hasil === null).length);
    if (next === 'SARAN_KEADAAN' || next === 'SARAN_BELUM') return { value: refuse(next), acts: [] };
    const csv = jawabanCsv(bacaBaris(deps.keys, id, all));
    const sha256 = createHash('sha256').update(csv).digest('hex');
    const terbit = isoInstant(deps.clock);
    await writeTerbit(db, id, { csv: sealCsv(deps.keys, id, csv), sha256, terbit });
    await queueLeaf(db, { jenis: 'jawaban', id: `sidalih/saran/${id}.csv`, kantor: saran.node, versi: 1, terbit: `${terbit.slice(0, 19)}Z`, media: 'text/csv', ukuran: Buffer.byteLength(csv), sha256, gantikan: null });
    return { value: ok({ sha256 }), acts: [{ event: TERBIT_EVENT, actor, kind: 'saran', object: id, node: saran.node, facts: { surat: saran.surat, baris: all.length, sha256 } }] };
  });
}

export async function lanjutkan(deps: At, id: string, actor: Actor): Promise<Result<null, TerbitRefusal>> {
  return performAll<Result<null, TerbitRefusal>>(deps.database, deps.clock, async (db) => {
    const saran = await lockSaran(db, id);
    if (saran === undefined) return { value: refuse('SARAN_TIDAK_ADA'), acts: [] };
    const next = setelah(saran.keadaan, 'lanjut', 0);
    if (next === 'SARAN_KEADAAN' || next === 'SARAN_BELUM') return { value: refuse(next), acts: [] };
    await moveSaran(db, id, next);
    return { value: ok(null), acts: [{ event: LANJUT_EVENT, actor, kind: 'saran', object: id, node: saran.node, facts: { surat: saran.surat } }] };
  });
}
