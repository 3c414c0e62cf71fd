// What happens when the kab/kota carries out an accepted objection? (changes of the list, numbered, under the same act; sidalih.md 5.3)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { parseDay } from '#kernel/day';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { brankasOf } from '../../brankas/brankas.ts';
import { listEvidence } from '../../bukti/bukti.ts';
import type { Orang, Ubahan, UbahanRefusal } from '../../daftar/rekam.ts';
import { raiseDugaan } from '../../daftar/store/dugaan.ts';
import { readRekam } from '../../daftar/store/pemilih.ts';
import { hariDi } from '../../daftar/today.ts';
import { applyChanges } from '../../daftar/ubah.ts';
import { type Rencana, openRencana } from '../isi.ts';
import { readPerkara } from '../muat.ts';
import { type LangkahRefusal, langkah } from '../perkara.ts';
import { type TanggapanRow, insertLangkah, lockTanggapan, updateTanggapan } from '../store/tanggapan.ts';
import { LANGKAH_EVENT } from './melangkah.ts';
import { PERIHAL } from './kirim.ts';

const SUMBER = 'TANGGAPAN';
/** Where a new record comes to whose station is not drawn yet. */
const BELUM_TPS = '000';

export type LaksanaRefusal = LangkahRefusal | Refusal<'TANGGAPAN_TIDAK_ADA' | 'TANGGAPAN_REKAM'> | Refusal<UbahanRefusal>;

/** A refusal inside undoes everything that was begun. */
class Stopped extends Error {
  readonly refusal: LaksanaRefusal;
  constructor(refusal: LaksanaRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export async function laksanakan(deps: Pick<Deps, 'database' | 'clock' | 'keys'>, id: string, actor: Actor): Promise<Result<{ readonly urut: readonly number[] }, LaksanaRefusal>> {
  try {
    return await performAll<Result<{ readonly urut: readonly number[] }, LaksanaRefusal>>(deps.database, deps.clock, async (db) => {
      const row = await lockTanggapan(db, id);
      if (row === undefined) return { value: refuse('TANGGAPAN_TIDAK_ADA'), acts: [] };
      // Heard or not is judged again here: the last door before her record is touched.
      const next = langkah(await readPerkara(db, row), 'laksana', hariDi(deps.clock, row.desa));
      if (!next.ok) return { value: next, acts: [] };
      assert(row.rencana !== null, `accepted objection ${row.nomor} has its plan`);
      const rencana = openRencana(deps.keys, row.id, row.rencana);
      const urut = rencana.jenis === 'ganda' ? await raise(deps, db, row, rencana.lain) : await change(deps, db, row, rencana, actor);
      const now = isoInstant(deps.clock);
      await updateTanggapan(db, row, { keadaan: next.value, perubahan: urut.join(' ') }, now);
      await insertLangkah(db, row.id, { langkah: 'laksana', keadaan: next.value, peran: actor.role, node: actor.node as AreaCode, pelaku: actor.id, catatan: null, pada: now });
      return { value: ok({ urut }), acts: [{ event: LANGKAH_EVENT, actor, kind: PERIHAL, object: id, node: row.desa, facts: { nomor: row.nomor, langkah: 'laksana', keadaan: next.value, urut } }] };
    });
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function change(deps: Pick<Deps, 'clock' | 'keys'>, db: Db, row: TanggapanRow, rencana: Exclude<Rencana, { jenis: 'ganda' }>, actor: Actor): Promise<readonly number[]> {
  const bukti = (await listEvidence(db, deps.keys, PERIHAL, row.id)).map(({ id }) => id);
  const dasar = { sumber: SUMBER, dasar: `tanggapan ${row.nomor}`, bukti };
  const done = await applyChanges(db, { clock: deps.clock, brankas: brankasOf(deps.keys) }, row.daftar, [{ ...dasar, ...ubahanOf(row, rencana) } as Ubahan], actor);
  if (!done.ok) throw new Stopped(done.refusal);
  return done.value.urut;
}

function ubahanOf(row: TanggapanRow, rencana: Exclude<Rencana, { jenis: 'ganda' }>) {
  const pemilih = row.pemilih ?? '';
  switch (rencana.jenis) {
    case 'tms':
      return { jenis: 'tms', pemilih, kode: rencana.kode };
    case 'ubah':
      return { jenis: 'ubah', pemilih, isi: orangOf(rencana.isi) };
    case 'tps':
      return { jenis: 'tps', pemilih, desa: row.desa, tps: rencana.tps, salahTps: true };
    case 'baru':
      return { jenis: 'baru', orang: orangOf(rencana.orang), desa: row.desa, tps: rencana.tps === '' ? BELUM_TPS : rencana.tps };
  }
}

/** Texts of the officers' form back to the elements; the form has judged each of them. */
function orangOf(texts: Readonly<Record<string, string>>): Partial<Orang> {
  const { disabilitas, tanggalLahir, ...rest } = texts;
  const born = tanggalLahir === undefined ? undefined : parseDay(tanggalLahir);
  return {
    ...rest,
    ...(disabilitas === undefined ? {} : { disabilitas: Number(disabilitas) as Orang['disabilitas'] }),
    ...(born?.ok === true ? { tanggalLahir: born.value } : {}),
  };
}

/** Two records that may be one person: the duplicate cases decide, nothing is struck here. */
async function raise(deps: Pick<Deps, 'clock'>, db: Db, row: TanggapanRow, lain: string): Promise<readonly number[]> {
  const [other] = await readRekam(db, row.daftar, [lain]);
  if (row.pemilih === null || other === undefined) throw new Stopped({ code: 'TANGGAPAN_REKAM' });
  await raiseDugaan(db, { id: randomUUID(), daftarA: row.daftar, pemilihA: row.pemilih, daftarB: row.daftar, pemilihB: lain, asal: SUMBER, p: null, pada: isoInstant(deps.clock) });
  return [];
}
