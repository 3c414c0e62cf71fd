// What happens to readings that a source hands in? (hasil.md 2, 5, 7.1: append, supersede, withdraw, hold back)
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { operator, perform } from '#platform/action';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import type { Kontes } from '../contest.ts';
import { type Keputusan, NASIB, type Nasib, type Stasiun, type Tempat, putuskan, stasiunDari } from '../decide.ts';
import type { Bacaan } from '../figures.ts';
import { wibDayNumber } from '../instants.ts';
import { type Bentuk, type Jumlah, bentukOf, jalurSimpul, kosong, tambah, timbang } from '../rollup.ts';
import { type Sesi, type Timbangan, newSession, refresh } from '../session.ts';
import { findNomor } from '../store/columns.ts';
import { readPenegasan, writePenegasan } from '../store/confirmation.ts';
import { type BarisLog, appendEvents, giveNumber, readStations, takeTurn } from '../store/log.ts';
import { type Sumber, openSumber, writeHitungan } from '../store/source.ts';
import { type Simpul, addArus, readSimpul, writeSimpul } from '../store/totals.ts';

export { type Sesi, newSession } from '../session.ts';
export type { Nasib, Tempat } from '../decide.ts';
export type { Sumber } from '../store/source.ts';

export interface Diterapkan {
  /** Same order as the batch. */
  readonly nasib: readonly Nasib[];
  /** The event of each reading, in the same order; null where it made none. */
  readonly tempat: readonly (Tempat | null)[];
  readonly hitungan: Readonly<Record<Nasib, number>>;
  /** Last sequence number after the batch. */
  readonly seq: number;
  /** Falling readings that the quarantine would have held, taken at the operator's word (`newSession(true)`). */
  readonly diterima: number;
}

/** What a caller gets that applies a batch inside its own transaction. */
export interface Applied {
  readonly value: Diterapkan;
  /** For `sesi.timbangan`, once the transaction stands. */
  readonly timbangan: Timbangan;
}

/**
 * Applies one batch in one transaction: all of it is stored, with its sums and its audit entry, or nothing.
 * Any size works; 2,000 to 5,000 readings are fastest. The tree must be laid (`layTree`). Readings of one station
 * may come in any order; figures in force are those of the latest source time.
 */
export async function applyReadings(
  deps: Pick<Deps, 'database' | 'clock'>,
  kontes: Kontes,
  sumber: Sumber,
  batch: readonly Bacaan[],
  sesi: Sesi = newSession(),
): Promise<Diterapkan> {
  const object = `${kontes.pemilu.slug}/${kontes.pack.kode}`;
  try {
    const { value, timbangan } = await perform(deps.database, deps.clock, { event: 'hasil.bacaan', actor: operator, object }, async (db) => {
      const done = await applyInTransaction(db, kontes, sumber, batch, sesi, Math.floor(deps.clock.now() / 1000));
      const { seq, hitungan, diterima } = done.value;
      return { value: done, facts: { sumber: sumber.sha256, seq, ...hitungan, ...accepted(diterima) } };
    });
    const { berangka, jatuh } = sesi.timbangan;
    sesi.timbangan = { berangka: berangka + timbangan.berangka, jatuh: jatuh + timbangan.jatuh };
    return value;
  } catch (error) {
    // The sums in memory may be ahead of what was rolled back.
    sesi.seq = -1;
    throw error;
  }
}

/**
 * The same inside somebody's transaction, who also writes the audit entry: figures, sums and that entry stand together
 * or not at all. `now` in seconds since 1970. Give it a session of its own (`newSession()`), and throw that away: only
 * a file read in many batches keeps one. Throws where the tree is not laid. It takes the log's turn (`takeTurn`), which
 * all writers wait for, so do slow work before it.
 */
export async function applyInTransaction(
  db: Db,
  kontes: Kontes,
  sumber: Sumber,
  batch: readonly Bacaan[],
  sesi: Sesi,
  now: number,
): Promise<Applied> {
  const { pack } = kontes;
  const from = await takeTurn(db);
  refresh(sesi, from);
  const no = await findNomor(db, kontes);
  assert(no !== undefined, `the tree of ${kontes.pemilu.slug}/${pack.kode} is not laid`);
  const source = await openSumber(db, no, sumber, now);
  const bentuk = bentukOf(pack);
  await loadSimpul(db, no, bentuk, sesi, batch.map((one) => desaOf(one.kode)));
  const known = await loadStations(db, no, kontes, bentuk, sesi, batch);
  const decided = putuskan(pack, batch, known, { sumber: source.id, seq: from, sebelumnya: sesi.timbangan, terimaJatuh: sesi.terimaJatuh });
  await appendEvents(db, no, now, decided.baris);
  await writePenegasan(db, no, decided.ditegaskan.flatMap((st) => (st.penegasan === null ? [] : [[st.kode, st.penegasan] as const])));
  await renewTotals(db, no, bentuk, sesi, decided);
  const seq = from + decided.baris.length;
  if (seq > from) await giveNumber(db, seq);
  const hitungan = count(decided.nasib);
  await writeHitungan(db, source.id, addCounts(source.hitungan, { ...hitungan, ...accepted(decided.diterima) }));
  sesi.seq = seq;
  const value: Diterapkan = { nasib: decided.nasib, tempat: decided.tempat, hitungan, seq, diterima: decided.diterima };
  return { value, timbangan: decided.timbangan };
}

function desaOf(kode: AreaCode): number {
  return Number(kode.slice(0, 10));
}

async function loadSimpul(db: Db, no: number, bentuk: Bentuk, sesi: Sesi, desa: readonly number[]): Promise<void> {
  const wanted = new Set<number>();
  for (const kode of new Set(desa)) for (const one of jalurSimpul(kode)) if (!sesi.simpul.has(one)) wanted.add(one);
  for (const one of await readSimpul(db, no, bentuk, [...wanted])) sesi.simpul.set(one.kode, one);
}

/** Only stations of a kel/desa that has anything in are asked for: a first import asks for next to none. */
async function loadStations(db: Db, no: number, kontes: Kontes, bentuk: Bentuk, sesi: Sesi, batch: readonly Bacaan[]) {
  const kodes = new Set<AreaCode>();
  for (const { kode } of batch) {
    const masuk = sesi.simpul.get(desaOf(kode))?.jumlah[bentuk.cacah] ?? 0;
    if (masuk > 0) kodes.add(kode);
  }
  const stations = new Map<AreaCode, BarisLog[]>();
  for (const row of await readStations(db, no, kontes, [...kodes])) {
    const rows = stations.get(row.kode);
    if (rows === undefined) stations.set(row.kode, [row]);
    else rows.push(row);
  }
  const confirmed = await readPenegasan(db, no, [...kodes]);
  for (const rows of stations.values()) rows.sort((a, b) => a.versi - b.versi);
  return (kode: AreaCode): Stasiun | null => {
    if (!sesi.simpul.has(desaOf(kode))) return null;
    const rows = stations.get(kode) ?? [];
    return stasiunDari(kode, rows, rows.at(-1) ?? null, confirmed.get(kode) ?? null);
  };
}

/** What the batch changes in each area: summed per kel/desa first, then carried up, so that an area is added to once. */
async function renewTotals(db: Db, no: number, bentuk: Bentuk, sesi: Sesi, decided: Keputusan): Promise<void> {
  const deltas = new Map<number, Jumlah>();
  const days = new Map<string, { kode: number; hari: number; n: number }>();
  for (const st of decided.tersentuh) {
    const delta = entry(deltas, desaOf(st.kode), () => kosong(bentuk));
    if (st.asal.ukuran !== null) timbang(delta, bentuk, st.asal.berlaku, st.asal.ukuran, -1);
    if (st.ukuran !== null) timbang(delta, bentuk, st.berlaku, st.ukuran, 1);
    if (st.asal.berlaku.awal !== st.berlaku.awal) countDays(days, st);
  }
  for (const [desa, delta] of [...deltas]) {
    for (const up of jalurSimpul(desa).slice(1)) tambah(entry(deltas, up, () => kosong(bentuk)), delta);
  }
  for (const [kode, delta] of deltas) tambah(simpulOf(sesi, kode).jumlah, delta);
  for (const { kode, seq, per } of decided.baris) {
    for (const at of jalurSimpul(desaOf(kode))) {
      const simpul = simpulOf(sesi, at);
      simpul.seq = seq;
      if (per > simpul.per) simpul.per = per;
    }
  }
  await writeSimpul(db, no, bentuk, [...deltas.keys()].map((kode) => simpulOf(sesi, kode)));
  await addArus(db, no, [...days.values()]);
}

function countDays(days: Map<string, { kode: number; hari: number; n: number }>, st: Stasiun): void {
  const [, , kab, prov, nation] = jalurSimpul(desaOf(st.kode));
  const steps = [[st.asal.berlaku.awal, -1] as const, [st.berlaku.awal, 1] as const];
  for (const [awal, n] of steps) {
    if (awal < 0) continue;
    const hari = wibDayNumber(awal);
    for (const kode of [kab, prov, nation]) entry(days, `${kode}/${hari}`, () => ({ kode, hari, n: 0 })).n += n;
  }
}

function simpulOf(sesi: Sesi, kode: number): Simpul {
  const simpul = sesi.simpul.get(kode);
  assert(simpul !== undefined, `the tree has the areas above its kel/desa, also ${kode}`);
  return simpul;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

function count(nasib: readonly Nasib[]): Record<Nasib, number> {
  const out = Object.fromEntries(NASIB.map((one) => [one, 0])) as Record<Nasib, number>;
  for (const one of nasib) out[one] += 1;
  return out;
}

/** Named in the audit and beside the source's counts only where the operator took what the quarantine would have held. */
function accepted(n: number): Readonly<Record<string, number>> {
  return n === 0 ? {} : { JATUH_DITERIMA: n };
}

function addCounts(old: Readonly<Record<string, number>>, more: Readonly<Record<string, number>>): Record<string, number> {
  const names = new Set([...Object.keys(old), ...Object.keys(more)]);
  return Object.fromEntries([...names].map((one) => [one, (old[one] ?? 0) + (more[one] ?? 0)]));
}
