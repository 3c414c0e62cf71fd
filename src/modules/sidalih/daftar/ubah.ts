// How does a change of voter records happen: numbered, with its basis, the record before kept, and never against the rules? (sidalih.md 3.2, 5.1, 12)
import { randomUUID } from 'node:crypto';
import { type Day, day } from '#kernel/day';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';

import type { Actor } from '#platform/action';
import { type Clock, isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { isOfAge } from '../aturan/layak.ts';
import { findPaket } from '../aturan/packs.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import type { Brankas } from '../brankas/brankas.ts';
import { type IdDaftar, type Orang, type Ubahan, type UbahanRefusal } from './rekam.ts';
import { type Daftar, lockDaftar, setUrut } from './store/daftar.ts';
import { raiseDugaan } from './store/dugaan.ts';
import { type RekamBaru, insertRekam, openRekam, readByNik, readRekam, rewriteRekam } from './store/pemilih.ts';
import { type Perubahan, insertPerubahan } from './store/perubahan.ts';
import { hariDi } from './today.ts';

/** What an act on records works with. */
export interface Alat {
  readonly clock: Clock;
  readonly brankas: Brankas;
}

export interface Terubah {
  /** Numbers of the changes, in the order handed in. */
  readonly urut: readonly number[];
  /** Ids of the records, in the same order (new ones got theirs here). */
  readonly pemilih: readonly string[];
}

type Refused = Refusal<UbahanRefusal>;
type Step = Result<{ readonly after: RekamBaru; readonly note: Omit<Perubahan, 'urut' | 'sebelum'>; readonly fresh: boolean }, Refused>;

/**
 * Makes all changes or none, in the caller's transaction (inside `perform`). `values.ke` of a refusal is the index of
 * the change that cannot stand. A NIK that stands on another active record raises a suspicion and stops nothing.
 */
export async function applyChanges(db: Db, { clock, brankas }: Alat, id: IdDaftar, changes: readonly Ubahan[], actor: Actor): Promise<Result<Terubah, Refused>> {
  const list = await lockDaftar(db, id);
  const paket = list === undefined ? undefined : await findPaket(db, list.paket);
  if (list === undefined || paket === undefined) return refuse('SIDALIH_DAFTAR_TIDAK_ADA');
  const before = new Map((await readRekam(db, id, [...new Set(changes.flatMap((one) => ('pemilih' in one ? [one.pemilih] : [])))])).map((row) => [row.id, openRekam(brankas, row)]));
  const now = new Map<string, RekamBaru>(before);
  const fresh = new Set<string>();
  const notes: Perubahan[] = [];
  for (const [at, change] of changes.entries()) {
    const step = judge({ list, paket, today: hariDi(clock, list.kab) }, change, now);
    if (!step.ok) return refuse(step.refusal.code, { ...step.refusal.values, ke: String(at) });
    const urut = list.urut + at + 1;
    const { after, note } = step.value;
    const was = now.get(after.id);
    notes.push({ ...note, urut, sebelum: was === undefined ? null : brankas.sealSebelum(after.id, JSON.stringify(was)) });
    now.set(after.id, { ...after, urut });
    if (step.value.fresh) fresh.add(after.id);
  }
  const touched = [...new Set(notes.map((note) => note.pemilih ?? ''))].flatMap((one) => now.get(one) ?? []);
  await insertRekam(db, brankas, id, touched.filter((one) => fresh.has(one.id)));
  await rewriteRekam(db, brankas, id, touched.filter((one) => !fresh.has(one.id)));
  const by = { pelaku: actor.id, peran: actor.role, node: actor.node, paket: list.paket, versi: list.versi, pada: isoInstant(clock) };
  await insertPerubahan(db, id, notes, by);
  await setUrut(db, id, list.urut + notes.length);
  await suspect(db, { clock, brankas }, list, touched.filter((one) => one.tms === null && before.get(one.id)?.nik !== one.nik));
  return ok({ urut: notes.map((note) => note.urut), pemilih: notes.map((note) => note.pemilih ?? '') });
}

interface Frame {
  readonly list: Daftar;
  readonly paket: PaketAturan;
  readonly today: Day;
}

/** What one change makes of its record, or why it cannot. */
function judge(frame: Frame, change: Ubahan, now: ReadonlyMap<string, RekamBaru>): Step {
  const { list, paket } = frame;
  const stage = paket.tahap.find((one) => one.kode === list.keadaan);
  if (stage?.ubah.includes(change.sumber) !== true) return refuse('SIDALIH_TAHAP_TUTUP', { tahap: list.keadaan, sumber: change.sumber });
  const shared = { sumber: change.sumber, dasar: change.dasar ?? '', bukti: change.bukti ?? [], banyak: 1 };
  if ((change.jenis === 'baru' || change.jenis === 'tps') && !isPlace(list, change.desa, change.tps)) return refuse('SIDALIH_TEMPAT', { desa: change.desa.slice(0, 13) });
  if (change.jenis === 'baru') {
    const { orang, desa, tps, keterangan = 'B', tanda = [], id = randomUUID() } = change;
    const after: RekamBaru = { ...orang, id, desa, tps, sumber: change.sumber, keterangan, tanda, tms: null, rekam: 1, urut: 0 };
    return ok({ after, fresh: true, note: { ...shared, pemilih: id, jenis: 'baru', kode: null, jk: orang.jk, desa, tps, desaKe: null, tpsKe: null, kolom: [] } });
  }
  const was = now.get(change.pemilih);
  if (was === undefined) return refuse('SIDALIH_PEMILIH_TIDAK_ADA');
  if (change.rekam !== undefined && change.rekam !== was.rekam) return refuse('SIDALIH_REKAM_BERUBAH');
  if (change.jenis === 'pulih' ? was.tms === null : was.tms !== null) return refuse(change.jenis === 'pulih' ? 'SIDALIH_BELUM_TMS' : 'SIDALIH_SUDAH_TMS');
  const next = { ...was, rekam: was.rekam + 1 };
  const base = { ...shared, pemilih: was.id, kode: null, jk: was.jk, desa: was.desa, tps: was.tps, desaKe: null, tpsKe: null, kolom: [] };
  const done = (after: RekamBaru, note: Partial<Omit<Perubahan, 'urut' | 'sebelum'>>): Step => ok({ after, fresh: false, note: { ...base, jenis: change.jenis, ...note } });
  switch (change.jenis) {
    case 'ubah': {
      const fields = Object.keys(change.isi) as (keyof Orang)[];
      const kolom = fields.filter((field) => change.isi[field] !== was[field]);
      return done({ ...next, ...change.isi, keterangan: change.keterangan ?? 'U', tanda: change.tanda ?? was.tanda }, { kolom });
    }
    case 'tms': {
      const fault = tmsFault(frame, change, was);
      return fault === undefined ? done({ ...next, tms: change.kode }, { kode: change.kode, dasar: change.kasus ?? shared.dasar }) : refuse(fault);
    }
    case 'pulih':
      return done({ ...next, tms: null }, {});
    case 'tps':
      return done({ ...next, desa: change.desa, tps: change.tps }, { desaKe: change.desa, tpsKe: change.tps, kode: change.salahTps === true ? 8 : null });
  }
}

function isPlace(list: Daftar, desa: string, tps: string): boolean {
  return desa.length === 10 && desa.startsWith(list.kab) && /^[0-9]{3}$/.test(tps);
}

/** Evidence and rules of each code (sidalih.md 3.2). */
function tmsFault({ paket, today }: Frame, change: Extract<Ubahan, { jenis: 'tms' }>, was: Orang): UbahanRefusal | undefined {
  const rule = paket.tms.find((one) => one.kode === change.kode);
  if (rule === undefined) return 'SIDALIH_TMS_KODE';
  if (rule.rujukan === 'tps') return 'SIDALIH_TMS_TPS';
  if (rule.rujukan === 'kasus') return change.kasus === undefined || change.kasus === '' ? 'SIDALIH_TMS_KASUS' : undefined;
  if (change.sumber === 'COKLIT' && !rule.coklit) return 'SIDALIH_TMS_KODE';
  if (change.kode === 3) {
    if (was.kawin !== 'B') return 'SIDALIH_TMS_KAWIN';
    if (isOfAge(paket, day(was.tanggalLahir), was.kawin, today)) return 'SIDALIH_TMS_UMUR';
    return undefined;
  }
  return (change.bukti ?? []).length === 0 && (change.dasar ?? '') === '' ? 'SIDALIH_TMS_BUKTI' : undefined;
}

/** E_NIK_GANDA: another active record of this pack bears the number. */
async function suspect(db: Db, { clock, brankas }: Alat, list: Daftar, all: readonly RekamBaru[]): Promise<void> {
  const keys = new Map(all.map((one) => [brankas.nikKunci(one.nik).toString('hex'), one]));
  const others = await readByNik(db, list.paket, [...keys.keys()].map((hex) => Buffer.from(hex, 'hex')));
  for (const other of others) {
    const mine = keys.get(Buffer.from(other.nikKunci).toString('hex'));
    if (mine === undefined || mine.id === other.id) continue;
    await raiseDugaan(db, { id: randomUUID(), daftarA: list.id, pemilihA: mine.id, daftarB: other.daftar, pemilihB: other.id, asal: 'NIK_SAMA', p: null, pada: isoInstant(clock) });
  }
}
