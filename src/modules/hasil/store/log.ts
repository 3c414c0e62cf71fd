// How does an event enter the log, and how is a station's log read? (append only)
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { type Db, rows, run, sql } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { Baris } from '../decide.ts';
import { type Angka, JENIS, type JenisPeristiwa, type Tanda } from '../figures.ts';
import { STATUS, cellsElement, codeOf, literal, padCells, textElement } from './columns.ts';

/** An event as it stands in the log. */
export interface BarisLog extends Baris {
  readonly diterima: number;
}

interface Raw {
  readonly seq: number;
  readonly kode: number;
  readonly per: number;
  readonly diterima: number;
  readonly sumber: number;
  readonly gagal: number;
  readonly takdapat: number;
  readonly versi: number;
  readonly sifat: number;
  readonly jenis: number;
  readonly status: number;
  readonly suara: (number | null)[];
  readonly sel: (number | null)[] | null;
  readonly foto: string | null;
  readonly huruf: number | null;
}

/** Takes the writer's place: the last number given out, locked until the transaction ends, so one batch at a time. */
export async function takeTurn(db: Db): Promise<number> {
  const [row] = await rows(db, sql<{ seq: number }>`select seq from hasil_urutan where satu for update`);
  assert(row !== undefined, 'hasil_urutan has its row');
  return row.seq;
}

export async function giveNumber(db: Db, seq: number): Promise<void> {
  await run(db, sql`update hasil_urutan set seq = ${seq} where satu`);
}

/** All events of the stations that are in the log, in no order; others are absent. */
export async function readStations(db: Db, no: number, kontes: Kontes, kodes: readonly AreaCode[]): Promise<BarisLog[]> {
  if (kodes.length === 0) return [];
  // One index probe a station: without `offset 0` a planner without statistics may read the whole table instead.
  const found = await rows(
    db,
    sql<Raw>`select a.* from unnest(${literal(kodes)}::bigint[]) u (kode)
      cross join lateral (select seq, kode, per, diterima, sumber, gagal, takdapat, versi, sifat, jenis, status, suara, sel, foto, huruf
        from hasil_angka where kontes = ${no} and prov = (u.kode / 100000000000)::smallint and kode = u.kode offset 0) a`,
  );
  return found.map((raw) => fromRaw(raw, kontes));
}

/** All events of the stations of a range, by code and version. */
export async function readRange(db: Db, no: number, kontes: Kontes, prov: number, dari: number, ke: number): Promise<BarisLog[]> {
  const found = await rows(
    db,
    sql<Raw>`select seq, kode, per, diterima, sumber, gagal, takdapat, versi, sifat, jenis, status, suara, sel, foto, huruf
      from hasil_angka where kontes = ${no} and prov = ${prov} and kode >= ${dari} and kode < ${ke} order by prov, kode, versi`,
  );
  return found.map((raw) => fromRaw(raw, kontes));
}

/** Events by number: after `dari` up to and including `sampai`, in order; `prov` null = all. */
export async function readEvents(db: Db, no: number, kontes: Kontes, dari: number, sampai: number, prov: number | null): Promise<BarisLog[]> {
  const found = await rows(
    db,
    sql<Raw>`select seq, kode, per, diterima, sumber, gagal, takdapat, versi, sifat, jenis, status, suara, sel, foto, huruf
      from hasil_angka where kontes = ${no} and seq > ${dari} and seq <= ${sampai} and (${prov}::smallint is null or prov = ${prov}) order by seq`,
  );
  return found.map((raw) => fromRaw(raw, kontes));
}

/** Rows a piece while the whole log is read. */
const PIECE = 20_000;

/** The whole log of a contest in code order, in pieces of whole stations; memory is one piece. */
export async function* streamLog(db: Db, no: number, kontes: Kontes): AsyncGenerator<BarisLog[][]> {
  let after = { prov: -1, kode: 0 };
  for (;;) {
    const found = await rows(
      db,
      sql<Raw & { prov: number }>`select seq, kode, per, diterima, sumber, gagal, takdapat, versi, sifat, jenis, status, suara, sel, foto, huruf, prov
        from hasil_angka where kontes = ${no} and (prov, kode) > (${after.prov}::smallint, ${after.kode}::bigint)
        order by prov, kode, versi limit ${PIECE}`,
    );
    const last = found.at(-1);
    if (last === undefined) return;
    // The last station may go on beyond the piece: it comes again, whole, with the next.
    const whole = found.length < PIECE ? found : found.filter((raw) => raw.kode !== last.kode);
    const end = whole.at(-1);
    assert(end !== undefined, 'a station has fewer events than a piece');
    after = { prov: end.prov, kode: end.kode };
    yield groupStations(whole.map((raw) => fromRaw(raw, kontes)));
    if (found.length < PIECE) return;
  }
}

/** Splits rows that come by code and version into stations. */
export function groupStations(log: readonly BarisLog[]): Stasiunan[] {
  const out: Stasiunan[] = [];
  for (const row of log) {
    const last = out.at(-1);
    if (last?.[0].kode === row.kode) last.push(row);
    else out.push([row]);
  }
  return out;
}

export type Stasiunan = [BarisLog, ...BarisLog[]];

export async function appendEvents(db: Db, no: number, diterima: number, baris: readonly Baris[]): Promise<void> {
  if (baris.length === 0) return;
  const column = (pick: (one: Baris) => number | string): string => literal(baris.map(pick));
  await run(
    db,
    sql`insert into hasil_angka (seq, kode, per, diterima, sumber, gagal, takdapat, kontes, prov, versi, sifat, jenis, status, suara, sel, foto, huruf)
      select seq, kode, per, ${diterima}, sumber, gagal, takdapat, ${no}, kode / 100000000000, versi, sifat, jenis, status,
        suara::integer[], sel::integer[], foto, huruf
      from unnest(
        ${column((b) => b.seq)}::bigint[], ${column((b) => b.kode)}::bigint[], ${column((b) => b.per)}::bigint[],
        ${column((b) => b.gagal)}::integer[], ${column((b) => b.takdapat)}::integer[], ${column((b) => b.versi)}::smallint[],
        ${column((b) => b.sifat)}::smallint[], ${column((b) => JENIS.indexOf(b.jenis) + 1)}::smallint[],
        ${column((b) => STATUS.indexOf(b.status))}::smallint[], ${column((b) => cellsElement(b.suara))}::text[],
        ${column((b) => cellsElement(b.sel))}::text[], ${column((b) => textElement(b.foto))}::text[], ${column((b) => b.sumber)}::integer[],
        ${column((b) => hurufElement(b.huruf ?? null))}::smallint[]
      ) u (seq, kode, per, gagal, takdapat, versi, sifat, jenis, status, suara, sel, foto, sumber, huruf)`,
  );
}

/** Two kinds carry no figures: they speak of those in force. */
function tandaOf(jenis: JenisPeristiwa): Tanda | null {
  return jenis === 'PERBAIKAN' || jenis === 'DIPASTIKAN' ? jenis : null;
}

function hurufElement(huruf: boolean | null): string {
  return huruf === null ? 'NULL' : huruf ? '1' : '0';
}

function fromRaw(raw: Raw, kontes: Kontes): BarisLog {
  const { pack } = kontes;
  const jenis = JENIS[raw.jenis - 1] ?? 'BARU';
  const suara: readonly Angka[] = padCells(raw.suara, pack.opsi.length) ?? [];
  return {
    ...raw,
    kode: codeOf(raw.kode),
    suara,
    sel: padCells(raw.sel, pack.form.sel.length),
    huruf: raw.huruf === null ? null : raw.huruf === 1,
    jenis,
    tanda: tandaOf(jenis),
    status: STATUS[raw.status] ?? 'BELUM',
  };
}
