// What does a client read that follows every event, or takes a whole province? (hasil.md 8)
import { type AreaCode, stationCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import { stationNumbers, stationPlan } from '#modules/pemilu';
import { checksIn } from '../bits.ts';
import type { Kontes } from '../contest.ts';
import { tutup } from '../disability.ts';
import type { Angka, CekId, JenisPeristiwa, Sebab, StatusAngka } from '../figures.ts';
import { isoOf } from '../instants.ts';
import { type Berlaku, berlakuPada } from '../station.ts';
import { findNomor, provOf, stationRange } from './columns.ts';
import { seqTerakhir } from './history.ts';
import { type BarisLog, type Stasiunan, groupStations, readEvents, readRange, readStations } from './log.ts';
import { readReasons } from './reason.ts';
import { type Sumber, readSumber } from './source.ts';
import { cellsOf } from './station.ts';

/** One event as the delta feed publishes it. */
export interface Peristiwa {
  readonly seq: number;
  /** When it entered this system, ISO. */
  readonly diterima: string;
  /** Source time of the figures in force after the event, ISO: an older snapshot that comes late does not move it. */
  readonly per: string;
  readonly kode: AreaCode;
  readonly versi: number;
  readonly jenis: JenisPeristiwa;
  readonly status: StatusAngka;
  /** Cells in force that the event changed: option id or name of a form cell to [old, new]. */
  readonly ubah: Readonly<Record<string, readonly [Angka, Angka]>>;
  readonly temuanBaru: readonly CekId[];
  readonly temuanSelesai: readonly CekId[];
  readonly temuanTetap: readonly CekId[];
  /** Photographs in force, where the event changed them; else null. */
  readonly foto: readonly string[] | null;
  /** Whether the words agree with the digits now, where the event changed that; absent = as before. */
  readonly huruf?: boolean | null;
  /** Reason, role and office; absent = the source said so. */
  readonly sebab?: Sebab;
  readonly berkas: string;
}

export interface Rangkai {
  readonly peristiwa: readonly Peristiwa[];
  /** Ask next with this number; equal to the number asked with where there is nothing newer. */
  readonly sampai: number;
  /** The last number given out. */
  readonly terakhir: number;
}

/**
 * Events of a contest after number `sejak`, oldest first; with `prov`, of one province. It looks at the next `limit`
 * numbers, so an answer may hold fewer events, or none, and still name a later number to go on with.
 */
export async function peristiwa(
  db: Db,
  kontes: Kontes,
  sejak: number,
  limit: number,
  only: { readonly prov?: AreaCode } = {},
): Promise<Rangkai> {
  const terakhir = await seqTerakhir(db);
  const no = await findNomor(db, kontes);
  const sampai = Math.max(sejak, Math.min(terakhir, sejak + limit));
  if (no === undefined || sampai === sejak) return { peristiwa: [], sampai, terakhir };
  const events = await readEvents(db, no, kontes, sejak, sampai, only.prov === undefined ? null : provOf(only.prov));
  const older = events.filter((row) => row.versi > 1).map((row) => row.kode);
  const log = new Map<AreaCode, BarisLog[]>();
  for (const row of await readStations(db, no, kontes, [...new Set(older)])) log.set(row.kode, [...(log.get(row.kode) ?? []), row]);
  const sources = await readSumber(db, events.map((row) => row.sumber));
  const reasons = await readReasons(db, events.map((row) => row.seq));
  const told = (row: BarisLog): Pick<Peristiwa, 'sebab'> => {
    const sebab = reasons.get(row.seq);
    return sebab === undefined ? {} : { sebab };
  };
  return { peristiwa: events.map((row) => ({ ...event(kontes, row, log.get(row.kode) ?? [], sources), ...told(row) })), sampai, terakhir };
}

function event({ pack }: Kontes, row: BarisLog, station: readonly BarisLog[], sources: ReadonlyMap<number, Sumber>): Peristiwa {
  const earlier = station.filter((one) => one.seq < row.seq);
  const names = [...pack.opsi.map((opsi) => opsi.id), ...pack.form.sel.map((sel) => sel.nama)];
  const [was, is] = [berlakuPada(earlier), berlakuPada([...earlier, row])];
  const [old, now] = [cells(pack, was), cells(pack, is)];
  const before = earlier.find((one) => one.versi === row.versi - 1)?.gagal ?? 0;
  return {
    seq: row.seq,
    diterima: isoOf(row.diterima),
    per: isoOf(is.per),
    kode: row.kode,
    versi: row.versi,
    jenis: row.jenis,
    status: row.status,
    ubah: Object.fromEntries(names.flatMap((name, at) => (old[at] === now[at] ? [] : [[name, [old[at] ?? null, now[at] ?? null]]]))),
    temuanBaru: checksIn(row.gagal & ~before),
    temuanSelesai: checksIn(before & ~row.gagal),
    temuanTetap: checksIn(before & row.gagal),
    foto: is.foto === was.foto ? null : photosIn(is.foto),
    ...(wordsOf(is) === wordsOf(was) ? {} : { huruf: wordsOf(is) }),
    berkas: sources.get(row.sumber)?.berkas ?? '',
  };
}

/** Cells that count: withdrawn figures are null here, as in the sums. */
function cells(pack: Kontes['pack'], k: Berlaku): Angka[] {
  const [suara, sel] = k.ditarik ? [null, null] : [k.suara, k.sel];
  return [...cellsOf(suara, pack.opsi.length), ...tutup(pack, cellsOf(sel, pack.form.sel.length))];
}

/** Withdrawn figures take their words along. */
function wordsOf(k: Berlaku): boolean | null {
  return k.ditarik ? null : k.huruf;
}

/** One station of a bulk file: figures that count. BELUM and DITARIK have null cells, so that a file adds up to the page. */
export interface TpsMassal {
  readonly kode: AreaCode;
  readonly suara: readonly Angka[];
  readonly sel: readonly Angka[];
  readonly status: StatusAngka;
  readonly versi: number;
  readonly seq: number;
  readonly per: string | null;
  readonly gagal: readonly CekId[];
  readonly foto: readonly string[];
  readonly huruf: boolean | null;
}

const PIECE = 2_000;

/** Every planned station of a province in code order, in pieces of about 2,000; memory is one piece and the plan. */
export async function* streamTps(db: Db, kontes: Kontes, prov: AreaCode): AsyncGenerator<readonly TpsMassal[]> {
  const plans = await stationPlan(db, kontes.pemilu.slug, prov);
  const no = await findNomor(db, kontes);
  for (let from = 0; from < plans.length; ) {
    let [to, planned] = [from, 0];
    while (to < plans.length && (planned === 0 || planned + (plans[to]?.jumlah ?? 0) <= PIECE)) planned += plans[to++]?.jumlah ?? 0;
    const piece = plans.slice(from, to);
    const [first, last] = [piece[0]?.kode, piece.at(-1)?.kode];
    if (first === undefined || last === undefined) return;
    const log = no === undefined ? [] : await readRange(db, no, kontes, provOf(prov), stationRange(first).dari, stationRange(last).ke);
    const known = new Map(groupStations(log).map((one): [AreaCode, Stasiunan] => [one[0].kode, one]));
    yield piece.flatMap((plan) => stationNumbers(plan).map((nomor) => massal(kontes, stationCode(plan.kode, nomor), known)));
    from = to;
  }
}

function massal({ pack }: Kontes, kode: AreaCode, known: ReadonlyMap<AreaCode, Stasiunan>): TpsMassal {
  const station = known.get(kode) ?? [];
  const k = berlakuPada(station);
  const last = station.at(-1);
  const all = cells(pack, k);
  return {
    kode,
    suara: all.slice(0, pack.opsi.length),
    sel: all.slice(pack.opsi.length),
    status: last?.status ?? 'BELUM',
    versi: last?.versi ?? 0,
    seq: last?.seq ?? 0,
    per: k.per < 0 ? null : isoOf(k.per),
    gagal: checksIn(last?.gagal ?? 0),
    foto: photosIn(k.foto),
    huruf: wordsOf(k),
  };
}

function photosIn(foto: string | null): string[] {
  return foto === null ? [] : foto.split('\n');
}
