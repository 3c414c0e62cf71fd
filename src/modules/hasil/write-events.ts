// How do decided events enter the log together with every sum above them? (hasil.md 5: all of it in one transaction)
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Kontes } from './contest.ts';
import { type Giliran, type Keputusan, NASIB, type Nasib, type Stasiun, type Tempat, stasiunDari } from './decide.ts';
import { renewSteps } from './renew-steps.ts';
import { renewTotals } from './renew-sums.ts';
import { type Bentuk, bentukOf, desaOf, jalurSimpul } from './rollup.ts';
import { type Sesi, type Timbangan, refresh } from './session.ts';
import { findNomor } from './store/columns.ts';
import { readPenegasan, writePenegasan } from './store/confirmation.ts';
import { type BarisLog, appendEvents, giveNumber, readStations, takeTurn } from './store/log.ts';
import { appendReasons } from './store/reason.ts';
import { type Sumber, openSumber, writeHitungan } from './store/source.ts';
import { readSimpul } from './store/totals.ts';

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

/** What a caller gets that writes inside its own transaction. */
export interface Applied {
  readonly value: Diterapkan;
  /** For `sesi.timbangan`, once the transaction stands. */
  readonly timbangan: Timbangan;
}

/** Whose events are written, into which contest, when (seconds since 1970). */
export interface Penulis {
  readonly kontes: Kontes;
  readonly sumber: Sumber;
  readonly sesi: Sesi;
  readonly now: number;
}

/** What the log knows of a station: null = its kel/desa is not in the tree. */
export type Known = (kode: AreaCode) => Stasiun | null;

/**
 * Takes the log's turn, has `putus` decide over the stations `kodes`, and writes what it decided: events, reasons,
 * confirmations, sums of every area, the number, the source's counts.
 */
export async function writeEvents(
  db: Db,
  { kontes, sumber, sesi, now }: Penulis,
  kodes: readonly AreaCode[],
  putus: (known: Known, giliran: Giliran) => Keputusan,
): Promise<Applied> {
  const { pack } = kontes;
  const from = await takeTurn(db);
  refresh(sesi, from);
  const no = await findNomor(db, kontes);
  assert(no !== undefined, `the tree of ${kontes.pemilu.slug}/${pack.kode} is not laid`);
  const source = await openSumber(db, no, sumber, now);
  const bentuk = bentukOf(pack);
  await loadSimpul(db, no, bentuk, sesi, kodes.map(desaOf));
  const known = await loadStations(db, no, kontes, bentuk, sesi, kodes);
  const decided = putus(known, { sumber: source.id, seq: from, sebelumnya: sesi.timbangan, terimaJatuh: sesi.terimaJatuh });
  await appendEvents(db, no, now, decided.baris);
  await appendReasons(db, no, decided.baris);
  await writePenegasan(db, no, decided.ditegaskan.flatMap((st) => (st.penegasan === null ? [] : [[st.kode, st.penegasan] as const])));
  await renewSteps(db, no, pack, bentuk, sesi, decided);
  await renewTotals(db, no, bentuk, sesi, decided);
  const seq = from + decided.baris.length;
  if (seq > from) await giveNumber(db, seq);
  const hitungan = count(decided.nasib);
  await writeHitungan(db, source.id, addCounts(source.hitungan, { ...hitungan, ...accepted(decided.diterima) }));
  sesi.seq = seq;
  const value: Diterapkan = { nasib: decided.nasib, tempat: decided.tempat, hitungan, seq, diterima: decided.diterima };
  return { value, timbangan: decided.timbangan };
}

async function loadSimpul(db: Db, no: number, bentuk: Bentuk, sesi: Sesi, desa: readonly number[]): Promise<void> {
  const wanted = new Set<number>();
  for (const kode of new Set(desa)) for (const one of jalurSimpul(kode)) if (!sesi.simpul.has(one)) wanted.add(one);
  for (const one of await readSimpul(db, no, bentuk, [...wanted])) sesi.simpul.set(one.kode, one);
}

/** Only stations of a kel/desa that has anything in are asked for: a first import asks for next to none. */
async function loadStations(db: Db, no: number, kontes: Kontes, bentuk: Bentuk, sesi: Sesi, batch: readonly AreaCode[]) {
  const kodes = new Set<AreaCode>();
  for (const kode of batch) {
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

function count(nasib: readonly Nasib[]): Record<Nasib, number> {
  const out = Object.fromEntries(NASIB.map((one) => [one, 0])) as Record<Nasib, number>;
  for (const one of nasib) out[one] += 1;
  return out;
}

/** Named in the audit and beside the source's counts only where the operator took what the quarantine would have held. */
export function accepted(n: number): Readonly<Record<string, number>> {
  return n === 0 ? {} : { JATUH_DITERIMA: n };
}

function addCounts(old: Readonly<Record<string, number>>, more: Readonly<Record<string, number>>): Record<string, number> {
  const names = new Set([...Object.keys(old), ...Object.keys(more)]);
  return Object.fromEntries([...names].map((one) => [one, (old[one] ?? 0) + (more[one] ?? 0)]));
}
