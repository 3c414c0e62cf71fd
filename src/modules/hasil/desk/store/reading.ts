// Which forms were taken, and what does the log know of their stations? (hasil_bacaan: insert only)
import { type AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql, together } from '#platform/db';
import type { Nasib } from '../../decide.ts';
import { JENIS, type SebabKode } from '../../figures.ts';
import { STATUS, codeOf, literal } from '../../store/columns.ts';
import type { Dipertahankan } from '../answers.ts';
import { FILLED } from '../filled.ts';
import type { FormulirC } from '../form.ts';

export interface BarisBacaan {
  readonly uuid: string;
  readonly kontes: number;
  readonly kode: AreaCode;
  readonly seq: number | null;
  readonly versi: number;
  readonly jenis: FormulirC['jenis'];
  readonly nasib: Nasib;
  readonly akun: string;
  readonly peran: string;
  readonly peranNode: AreaCode;
  readonly perangkat: { readonly id: string; readonly cacah: number } | null;
  readonly per: number;
  readonly diterima: number;
  readonly sidik: string;
  readonly isi: IsiBacaan;
}

/** What stands on the paper besides its figures. */
export interface IsiBacaan {
  /** Role as the public reads it. */
  readonly peran: string;
  readonly kata: Readonly<Record<string, string>>;
  readonly dipertahankan: readonly Dipertahankan[];
  readonly sebab: { readonly kode: SebabKode; readonly catatan: string } | null;
  readonly dasar: number;
  /** Page and hash of the original. */
  readonly foto: readonly { readonly halaman: number; readonly foto: string }[];
}

/** Writes a group of forms in one statement. */
export async function writeBacaan(db: Db, all: readonly BarisBacaan[]): Promise<void> {
  if (all.length === 0) return;
  const flat = all.map(({ perangkat, kode, peranNode, ...one }) => ({
    ...one,
    kode: Number(kode),
    prov: Number(kode.slice(0, 2)),
    peran_node: Number(peranNode),
    perangkat: perangkat?.id ?? null,
    cacah: perangkat?.cacah ?? null,
  }));
  await run(
    db,
    sql`insert into hasil_bacaan (uuid, kontes, prov, kode, seq, versi, jenis, nasib, akun, peran, peran_node, perangkat, cacah, per, diterima, sidik, isi)
      select uuid, kontes, prov, kode, seq, versi, jenis, nasib, akun, peran, peran_node, perangkat, cacah, per, diterima, sidik, isi
      from jsonb_to_recordset(${JSON.stringify(flat)}::jsonb) as f (uuid uuid, kontes smallint, prov smallint, kode bigint, seq bigint,
        versi integer, jenis text, nasib text, akun text, peran text, peran_node bigint, perangkat uuid, cacah bigint, per bigint,
        diterima bigint, sidik text, isi jsonb)`,
  );
}

interface Raw {
  readonly uuid: string;
  readonly kontes: number;
  readonly kode: number;
  readonly seq: number | null;
  readonly versi: number;
  readonly jenis: FormulirC['jenis'];
  readonly nasib: Nasib;
  readonly akun: string;
  readonly peran: string;
  readonly peran_node: number;
  readonly perangkat: string | null;
  readonly cacah: number | null;
  readonly per: number;
  readonly diterima: number;
  readonly sidik: string;
  readonly isi: IsiBacaan;
}

const COLUMNS = sql`uuid, kontes, kode, seq, versi, jenis, nasib, akun, peran, peran_node, perangkat, cacah, per, diterima, sidik, isi`;

function fromRaw({ kode, peran_node, perangkat, cacah, ...raw }: Raw): BarisBacaan {
  const device = perangkat === null ? null : { id: perangkat, cacah: cacah ?? 0 };
  return { ...raw, kode: codeOf(kode), peranNode: codeOf(peran_node), perangkat: device };
}

/** Forms by uuid; those that were never taken are absent. */
export async function readBacaan(db: Db, uuids: readonly string[]): Promise<Map<string, BarisBacaan>> {
  if (uuids.length === 0) return new Map();
  const found = await rows(db, sql<Raw>`select ${COLUMNS} from hasil_bacaan where uuid = any(${literal(uuids)}::uuid[])`);
  return new Map(found.map((raw) => [raw.uuid, fromRaw(raw)]));
}

/** Forms behind these events of a contest. */
export async function readBacaanAt(db: Db, kontes: number, seqs: readonly number[]): Promise<BarisBacaan[]> {
  if (seqs.length === 0) return [];
  const found = await rows(db, sql<Raw>`select ${COLUMNS} from hasil_bacaan where kontes = ${kontes} and seq = any(${literal(seqs)}::bigint[])`);
  return found.map(fromRaw);
}

/** One form by its uuid; undefined when it was never taken. */
export const findBacaan = together<string, BarisBacaan | undefined>(async (db, uuids) => {
  const found = await readBacaan(db, uuids);
  return uuids.map((uuid) => found.get(uuid));
});

/** The newest forms of each of these stations, newest first. */
export async function readBacaanOf(db: Db, kontes: number, kodes: readonly AreaCode[], limit: number): Promise<BarisBacaan[]> {
  const found = await rows(
    db,
    sql<Raw>`select b.* from unnest(${literal(kodes)}::bigint[]) u (kode) cross join lateral (select ${COLUMNS} from hasil_bacaan
      where kontes = ${kontes} and prov = (u.kode / 100000000000)::smallint and kode = u.kode order by diterima desc, versi desc limit ${limit}) b`,
  );
  return found.map(fromRaw);
}

/** What devices have said under these counts: `id/count`. */
export async function readCacah(db: Db, devices: readonly { readonly id: string; readonly cacah: number }[]): Promise<Set<string>> {
  if (devices.length === 0) return new Set();
  const found = await rows(
    db,
    sql<{ perangkat: string; cacah: number }>`select b.perangkat, b.cacah from unnest(${literal(devices.map((one) => one.id))}::uuid[],
      ${literal(devices.map((one) => one.cacah))}::bigint[]) u (perangkat, cacah) join hasil_bacaan b on b.perangkat = u.perangkat and b.cacah = u.cacah`,
  );
  return new Set(found.map(({ perangkat, cacah }) => `${perangkat}/${cacah}`));
}

/** How a station stands in the log. */
export interface Kedudukan {
  /** Its last version, and the last that carried figures: what a form is written over. 0 = none. */
  readonly versi: number;
  readonly dasar: number;
  /** Latest source time of its events and its confirmation; -1 = none. */
  readonly akhir: number;
  /** Figures are in force: another form is a correction, with its reason. */
  readonly terisi: boolean;
}

const FIGURES = JENIS.flatMap((jenis, at) => (jenis === 'FOTO' || jenis === 'PERBAIKAN' || jenis === 'DIPASTIKAN' ? [] : [at + 1]));

const IN_FORCE = FILLED.map((status) => STATUS.indexOf(status));

/** Standing of each station asked for, also of those that the log does not know. One statement. */
export async function readKedudukan(db: Db, kontes: number, kodes: readonly AreaCode[]): Promise<Map<AreaCode, Kedudukan>> {
  if (kodes.length === 0) return new Map();
  // Index probes only: without `offset 0` a planner without statistics may read the whole log instead.
  const found = await rows(
    db,
    sql<{ kode: number; versi: number; dasar: number; akhir: number; terisi: boolean }>`select u.kode, coalesce(a.versi, 0) as versi,
        coalesce(a.dasar, 0) as dasar, greatest(coalesce(a.akhir, -1), coalesce(p.per, -1)) as akhir,
        coalesce(a.status = any(${literal(IN_FORCE)}::smallint[]), false) as terisi
      from unnest(${literal(kodes)}::bigint[]) u (kode)
      left join lateral (select max(versi) as versi, max(versi) filter (where jenis = any(${literal(FIGURES)}::smallint[])) as dasar, max(per) as akhir,
          (array_agg(status order by versi desc))[1] as status
        from hasil_angka where kontes = ${kontes} and prov = (u.kode / 100000000000)::smallint and kode = u.kode offset 0) a on true
      left join lateral (select per from hasil_penegasan
        where kontes = ${kontes} and prov = (u.kode / 100000000000)::smallint and kode = u.kode offset 0) p on true`,
  );
  return new Map(found.map(({ kode, ...one }) => [codeOf(kode), one]));
}
