// What happens when a step of a duplicate case is done? (the case, its step, the list, the evidence and the trail: all or nothing)
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { type Act, type Actor, type Facts, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { type DrawnReceipt, keepReceipt } from '#platform/receipts';
import { findPaket } from '../../aturan/packs.ts';
import { brankasOf } from '../../brankas/brankas.ts';
import { type Diterima, insertEvidence } from '../../bukti/bukti.ts';
import { findRekam } from '../../daftar/baca.ts';
import type { Ubahan, UbahanRefusal } from '../../daftar/rekam.ts';
import { readDaftar } from '../../daftar/store/daftar.ts';
import { applyChanges } from '../../daftar/ubah.ts';
import { PERISTIWA_GANDA } from '../events.ts';
import { sidikPasangan } from '../orang.ts';
import { type GandaRefusal, type Peristiwa, type Perkara, akibat, pasanganBeda, terapkan } from '../perkara.ts';
import { insertBeda } from '../store/dugaan.ts';
import { type Kasus, type SisiKasus, readKasus, readLangkah, writeLangkah } from '../store/perkara.ts';

export const SUMBER_GANDA = 'GANDA';
export const PERIHAL_GANDA = 'ganda';

export interface LangkahMasuk {
  readonly kasus: string;
  /** Number of the last step that its doer saw; absent for the person concerned and for what runs by the clock. */
  readonly urut?: number;
  readonly peristiwa: Peristiwa;
  /** What is said with it; shown to officers of the case. */
  readonly isi: Readonly<Record<string, string>>;
  readonly actor: Actor;
  readonly bukti?: readonly Diterima[];
  /** Drawn for the letter of this step. */
  readonly resi?: DrawnReceipt;
}

/** GANDA_TIADA: no such case. GANDA_BERUBAH: somebody was faster. GANDA_TAHAP: a list takes no duplicate decisions now. */
export type LangkahRefusal = Refusal<GandaRefusal | UbahanRefusal | 'GANDA_TIADA' | 'GANDA_BERUBAH' | 'GANDA_TAHAP'>;

type At = Pick<Deps, 'database' | 'clock' | 'keys'>;

/** Undoes what was written before the refusal was known. */
class Batal extends Error {
  readonly refusal: LangkahRefusal;
  constructor(refusal: LangkahRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** One step. The same step again by the same person, sent twice, changes nothing (`lagi`). */
export async function jalankanLangkah(deps: At, one: LangkahMasuk): Promise<Result<{ readonly lagi: boolean; readonly kasus: Kasus }, LangkahRefusal>> {
  const { database, clock } = deps;
  try {
    return await performAll(database, clock, async (db): Promise<{ value: Result<{ lagi: boolean; kasus: Kasus }, LangkahRefusal>; acts: (Act & { facts: Facts })[] }> => {
      const kasus = await readKasus(db, one.kasus, true);
      if (kasus === undefined) return { value: refuse('GANDA_TIADA'), acts: [] };
      if (await isRepeat(db, kasus, one)) return { value: ok({ lagi: true, kasus }), acts: [] };
      if (one.urut !== undefined && one.urut !== kasus.urut) return { value: refuse('GANDA_BERUBAH'), acts: [] };
      const done = terapkan(kasus.isi, one.peristiwa, { oleh: one.actor.id, kini: Math.floor(clock.now() / 1000) });
      if (!done.ok) return { value: done, acts: [] };
      if (!(await isTahapBuka(db, kasus, one.peristiwa, done.value))) return { value: refuse('GANDA_TAHAP'), acts: [] };
      const changes = await ubahDaftar(db, deps, kasus, done.value, one.actor);
      await catatBeda(db, deps, kasus, done.value);
      const bukti = await simpanBukti(db, deps, kasus, one);
      if (one.resi !== undefined && 'sisi' in one.peristiwa) await keepReceipt(db, deps, one.resi, `${kasus.id}/${String(one.peristiwa.sisi)}`);
      const isi = bukti.length === 0 ? one.isi : { ...one.isi, bukti: bukti.join(' ') };
      await writeLangkah(db, kasus.id, done.value, { urut: kasus.urut + 1, peristiwa: one.peristiwa, isi, akun: one.actor.id, peran: one.actor.role, node: one.actor.node, pada: isoInstant(clock) });
      const after = await readKasus(db, kasus.id);
      assert(after !== undefined, 'the case is there');
      return { value: ok({ lagi: false, kasus: after }), acts: [actOf(kasus, one, done.value, changes)] };
    });
  } catch (error) {
    if (error instanceof Batal) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function isRepeat(db: Db, kasus: Kasus, { urut, peristiwa, actor }: LangkahMasuk): Promise<boolean> {
  if (urut === undefined || kasus.urut !== urut + 1) return false;
  const last = (await readLangkah(db, kasus.id)).at(-1);
  return last?.akun === actor.id && JSON.stringify(sorted(last.peristiwa)) === JSON.stringify(sorted(peristiwa));
}

const sorted = (peristiwa: Peristiwa): unknown => Object.entries(peristiwa).sort(([a], [b]) => (a < b ? -1 : 1));

/** A decision to strike is made only while every list that would lose a record takes such decisions. */
async function isTahapBuka(db: Db, kasus: Kasus, peristiwa: Peristiwa, sesudah: Perkara): Promise<boolean> {
  if (peristiwa.jenis !== 'usul' && peristiwa.jenis !== 'setuju') return true;
  const tetap = sesudah.usul?.tetap ?? sesudah.tetap;
  for (const { ke, daftar } of kasus.sisi) if (ke !== tetap && !(await terimaGanda(db, daftar))) return false;
  return true;
}

export async function terimaGanda(db: Db, daftar: string): Promise<boolean> {
  const list = await readDaftar(db, daftar);
  const paket = list === undefined ? undefined : await findPaket(db, list.paket);
  return paket?.tahap.find(({ kode }) => kode === list?.keadaan)?.ubah.includes(SUMBER_GANDA) === true;
}

/** Takes off and brings back what the step says; a record that is off for another reason stays as it is. */
async function ubahDaftar(db: Db, deps: At, kasus: Kasus, sesudah: Perkara, actor: Actor): Promise<{ readonly keluar: number; readonly kembali: number }> {
  const { keluar, kembali } = akibat(kasus.isi, sesudah);
  const brankas = brankasOf(deps.keys);
  const done = { keluar: 0, kembali: 0 };
  const apply = async (ke: number, make: (one: SisiKasus) => Ubahan, when: (tms: number | null) => boolean): Promise<number> => {
    const side = kasus.sisi[ke];
    assert(side !== undefined, `side ${String(ke)}`);
    const now = await findRekam(db, brankas, side.daftar, side.pemilih);
    if (now === undefined || !when(now.tms)) return 0;
    const told = await applyChanges(db, { clock: deps.clock, brankas }, side.daftar, [make(side)], actor);
    if (!told.ok) throw new Batal(told.refusal);
    return 1;
  };
  const basis = { sumber: SUMBER_GANDA, dasar: kasus.id };
  for (const ke of keluar) done.keluar += await apply(ke, ({ pemilih }) => ({ ...basis, jenis: 'tms', pemilih, kode: 2, kasus: kasus.id }), (tms) => tms === null);
  for (const ke of kembali) done.kembali += await apply(ke, ({ pemilih }) => ({ ...basis, jenis: 'pulih', pemilih }), (tms) => tms === 2);
  return done;
}

async function catatBeda(db: Db, { keys, clock }: At, kasus: Kasus, sesudah: Perkara): Promise<void> {
  const brankas = brankasOf(keys);
  for (const [a, b] of pasanganBeda(kasus.isi, sesudah)) {
    const [one, two] = [kasus.sisi[a], kasus.sisi[b]];
    assert(one !== undefined && two !== undefined, 'both sides');
    const [first, second] = [await findRekam(db, brankas, one.daftar, one.pemilih), await findRekam(db, brankas, two.daftar, two.pemilih)];
    assert(first !== undefined && second !== undefined, 'records are never deleted');
    await insertBeda(db, { a: one.pemilih, b: two.pemilih, sidik: sidikPasangan(brankas, first, second), kasus: kasus.id, pada: isoInstant(clock) });
  }
}

async function simpanBukti(db: Db, deps: At, kasus: Kasus, { bukti = [], peristiwa, actor }: LangkahMasuk): Promise<readonly string[]> {
  if (bukti.length === 0) return [];
  const side = 'sisi' in peristiwa ? kasus.sisi[peristiwa.sisi] : undefined;
  return insertEvidence(db, deps, bukti, { perihal: PERIHAL_GANDA, perkara: kasus.id, node: side?.desa ?? kasus.pemutus, oleh: actor.id });
}

function actOf(kasus: Kasus, { peristiwa, actor, bukti = [] }: LangkahMasuk, sesudah: Perkara, changes: Facts): Act & { readonly facts: Facts } {
  const [pengusul] = peristiwa.jenis === 'setuju' ? sesudah.pemutus : [];
  return {
    event: PERISTIWA_GANDA[peristiwa.jenis],
    actor,
    kind: 'ganda',
    object: kasus.id,
    node: kasus.pemutus,
    basis: 'UU 7/2017 Pasal 204',
    facts: { no: kasus.no, paket: kasus.paket, ...peristiwa, keadaan: sesudah.keadaan, bukti: bukti.length, ...changes, ...(pengusul === undefined ? {} : { pengusul }) },
  };
}
