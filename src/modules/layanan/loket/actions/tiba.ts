// What happens when a guest arrives, with a booking or without one? (layanan.md 6.2: own office, own day, once; then a number)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { type Act, type Actor, type Facts, performAll, performOnce, type Once } from '#platform/action';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { type Pass, spendPass } from '#platform/puzzle';
import { readCode } from '#platform/receipts';
import { type Layanan, findService } from '../../katalog/layanan.ts';
import { baruKunjungan } from '../../kunjungan/baru.ts';
import type { Isian } from '../../kunjungan/isian.ts';
import { isBuka } from '../../kunjungan/jam.ts';
import { HANGUS, TUNGGU, batalkanJam, hentikanJam, mulaiJam } from '../../kunjungan/janji.ts';
import { type Sumber, belumPasti } from '../../kunjungan/jenis.ts';
import { kabariTiba, lupakanIngat } from '../../kunjungan/kabar.ts';
import { hariKantor, jamKantor, zonaKantor } from '../../kunjungan/kantor-hari.ts';
import { type Tangan, waktuEfektif } from '../../kunjungan/keadaan.ts';
import { actOf, melangkah } from '../../kunjungan/langkah.ts';
import { readings } from '../../kunjungan/huruf.ts';
import { drawAntre, kodeKunci, sealPribadi } from '../../kunjungan/rahasia.ts';
import { type Kunjungan, findByKode, insertKunjungan, insertLangkah, lockKunjungan } from '../../kunjungan/store/kunjungan.ts';
import { insertPribadi } from '../../kunjungan/store/pribadi.ts';
import { insertAntrean, insertTindak, nextNomor } from '../store/antrean.ts';
import { tulisNomor } from '../urutan.ts';

export const TIBA_EVENT = 'layanan.loket-tiba';

export type TibaRefusal =
  | 'E_KODE_SALAH_KETIK' // no code of ours: typed or scanned wrong
  | 'E_TIDAK_DITEMUKAN'
  | 'E_KANTOR_LAIN'
  | 'E_BUKAN_HARI_INI'
  | 'E_SUDAH_CHECK_IN'
  | 'E_SUDAH_BATAL'
  | 'E_BELUM_KONFIRMASI'
  | 'E_SLOT_LEWAT'
  | 'E_DI_LUAR_JAM'
  | 'E_NOMOR_HABIS'
  | 'SOAL_DIPAKAI'
  | 'SUDAH';

export interface Tiba {
  readonly id: string;
  /** "A-014". */
  readonly nomor: string;
  /** For `/antre/<token>`; shown once. */
  readonly antre: string;
}

type At = Pick<Deps, 'database' | 'clock' | 'keys' | 'registry'>;
type Told = Result<Tiba, Refusal<TibaRefusal>>;

/** Looks a scanned code up; every reading of the scan is tried, the check symbol tells the right one. */
export async function cariKode(db: Db, keys: Deps['keys'], scanned: string): Promise<Kunjungan | 'E_KODE_SALAH_KETIK' | 'E_TIDAK_DITEMUKAN'> {
  const code = readings(scanned).map(readCode).find((read) => read.ok && read.value.kind === 'KJ');
  if (code?.ok !== true) return 'E_KODE_SALAH_KETIK';
  return (await findByKode(db, kodeKunci(keys, code.value.code))) ?? 'E_TIDAK_DITEMUKAN';
}

/** Why this visit cannot check in here and now; undefined = it can. */
export function tolakTiba(k: Kunjungan, kantor: AreaCode, today: string): TibaRefusal | undefined {
  if (k.kantor !== kantor) return 'E_KANTOR_LAIN';
  if (k.keadaan === 'BATAL') return 'E_SUDAH_BATAL';
  if (k.tiba !== null) return 'E_SUDAH_CHECK_IN';
  if (k.tanggal !== today) return 'E_BUKAN_HARI_INI';
  if (k.keadaan === 'DIPESAN') return 'E_BELUM_KONFIRMASI';
  return k.keadaan === 'TERKONFIRMASI' ? undefined : 'E_SLOT_LEWAT';
}

/** A scan at the desk, at the kiosk or by the guest. */
export async function checkIn(deps: At, one: { readonly kantor: AreaCode; readonly kode: string; readonly actor: Actor; readonly tangan: Extract<Tangan, 'tamu' | 'resepsionis'> }): Promise<Told> {
  const { kantor, actor, tangan } = one;
  const now = deps.clock.now();
  const hours = await jamKantor(deps.database.db, kantor);
  const found = await cariKode(deps.database.db, deps.keys, one.kode);
  if (typeof found === 'string') return refuse(found);
  return performAll<Told>(deps.database, deps.clock, async (db) => {
    const k = await lockKunjungan(db, found.id);
    assert(k !== undefined, 'a visit is never deleted');
    const refused = tolakTiba(k, kantor, hariKantor(deps.clock, kantor)) ?? (isBuka(hours, zonaKantor(kantor), now) ? undefined : 'E_DI_LUAR_JAM');
    if (refused !== undefined) return { value: refuse(refused), acts: [] };
    const nomor = await ambilNomor(db, k);
    if (nomor === undefined) return { value: refuse('E_NOMOR_HABIS'), acts: [] };
    const antre = drawAntre();
    const arrived = await melangkah(db, k, { peristiwa: 'TIBA', tangan, actor, ganti: { tiba: now, efektif: waktuEfektif(now, k.slot) }, pada: now });
    assert(arrived.ok, 'looked at above');
    const done = await beriNomor(db, deps, arrived.value.kunjungan, { ...nomor, antreKunci: antre.kunci }, now);
    // A guest who is early never needed the quarter of an hour.
    if (now < (k.slot ?? now)) await batalkanJam(db, deps, k, [HANGUS], 'tamu tiba');
    else await hentikanJam(db, deps, HANGUS, k, now);
    await lupakanIngat(db, k);
    return { value: ok({ id: k.id, nomor: done.nomor, antre: antre.token }), acts: [arrived.value.act, done.act] };
  });
}

async function ambilNomor(db: Db, k: Pick<Kunjungan, 'kantor' | 'tanggal' | 'layanan' | 'id'>): Promise<{ readonly huruf: string; readonly nomor: number } | undefined> {
  const huruf = findService(k.layanan)?.huruf ?? 'Z';
  const nomor = await nextNomor(db, k.kantor, k.tanggal, huruf);
  if (nomor === undefined) return undefined;
  const mine = await insertAntrean(db, k.kantor, k.tanggal, huruf, nomor, k.id);
  assert(mine, 'a number is given out once');
  return { huruf, nomor };
}

export interface Bernomor {
  readonly huruf: string;
  readonly nomor: number;
  readonly antreKunci: string | null;
}

/** Checked in -> waiting: the number is the guest's name from here on. */
export async function beriNomor(db: Db, deps: At, k: Kunjungan, ganti: Bernomor, pada: number): Promise<{ readonly nomor: string; readonly act: Act & { readonly facts: Facts } }> {
  const numbered = await melangkah(db, k, { peristiwa: 'NOMOR', tangan: 'sistem', actor: { id: 'jam', role: 'sistem', node: k.kantor }, ganti, pada });
  assert(numbered.ok, 'whoever checked in gets a number');
  await mulaiJam(db, deps, TUNGGU, k, pada);
  const nomor = tulisNomor(ganti.huruf, ganti.nomor);
  await kabariTiba(db, deps, k, nomor);
  return { nomor, act: numbered.value.act };
}

export interface Langsung {
  readonly kantor: AreaCode;
  readonly layanan: Layanan;
  readonly isi: Isian;
  readonly sumber: Extract<Sumber, 'KIOS' | 'MEJA'>;
  readonly dibantu: boolean;
  readonly standar: string | null;
  readonly actor: Actor;
  readonly tangan: Extract<Tangan, 'tamu' | 'resepsionis'>;
  /** Of the puzzle, where a guest fills it in. */
  readonly pass?: Pass;
}

class Refused extends Error {
  readonly code: TibaRefusal;

  constructor(code: TibaRefusal) {
    super(code);
    this.code = code;
  }
}

/** A walk-in begins with its arrival. Outside the hours it is refused: nobody would call. */
export async function datangLangsung(deps: At, once: Once, one: Langsung): Promise<Told> {
  const { kantor, actor } = one;
  if (!isBuka(await jamKantor(deps.database.db, kantor), zonaKantor(kantor), deps.clock.now())) return refuse('E_DI_LUAR_JAM');
  const id = randomUUID();
  try {
    const done = await performOnce(deps.database, deps.clock, once, { event: TIBA_EVENT, actor, kind: 'kunjungan', object: id, node: kantor }, async (db) => {
      const now = deps.clock.now();
      if (one.pass !== undefined && !(await spendPass(db, now, one.pass))) throw new Refused('SOAL_DIPAKAI');
      const made = await masukkan(db, deps, { ...one, id, sumber: one.sumber, tiba: now });
      const nomor = await ambilNomor(db, made);
      if (nomor === undefined) throw new Refused('E_NOMOR_HABIS');
      const antre = drawAntre();
      const { nomor: written } = await beriNomor(db, deps, made, { ...nomor, antreKunci: antre.kunci }, now);
      return { value: { id, nomor: written, antre: antre.token }, facts: { ...actOf(made, actor, 'TIBA').facts, sumber: one.sumber, dibantu: one.dibantu } };
    });
    return done.state === 'other-body' ? refuse('SUDAH') : ok(done.value);
  } catch (error) {
    if (error instanceof Refused) return refuse(error.code);
    throw error;
  }
}

export interface Masuk extends Omit<Langsung, 'sumber' | 'tangan' | 'pass'> {
  readonly id: string;
  readonly sumber: Sumber;
  readonly tiba: number;
  readonly perangkat?: string;
  readonly geser?: number;
}

/** Row, person and first step of somebody who came without a booking, at this time; the number is the caller's. */
export async function masukkan(db: Db, deps: At, one: Masuk): Promise<Kunjungan> {
  const { id, kantor, layanan, isi, sumber, tiba, actor } = one;
  const tanggal = hariKantor({ now: () => tiba }, kantor);
  const k: Kunjungan = {
    ...baruKunjungan({ id, kantor, layanan: layanan.kode, sumber, tanggal, isi }),
    keadaan: 'CHECK_IN',
    standarVersi: one.standar,
    dibantu: one.dibantu,
    tiba,
    efektif: tiba,
    perangkat: one.perangkat ?? null,
    geser: one.geser ?? null,
  };
  const belum = belumPasti(isi.butuh, 0);
  await insertKunjungan(db, k, tiba);
  await insertPribadi(db, sealPribadi(deps.keys, id, isi, belum, null, tiba));
  await insertLangkah(db, id, { peristiwa: 'TIBA', dari: null, ke: 'CHECK_IN', akun: actor.id, peran: actor.role, catatan: '', sebelum: null, pada: tiba });
  if (belum.length > 0) await insertTindak(db, { id: randomUUID(), kantor, jenis: 'BUTUH', kunjungan: id, isi: belum.join(' '), dibuat: tiba });
  return k;
}
