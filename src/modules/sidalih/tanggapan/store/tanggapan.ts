// Which objections are there, where does each stand, and which steps were taken? (steps are insert only)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { assert } from '#kernel/result';
import { type Db, rows, run, sql } from '#platform/db';
import type { IdDaftar } from '../../daftar/rekam.ts';
import type { JenisTanggapan, Tentang } from '../jenis.ts';
import type { Keadaan, Langkah } from '../perkara.ts';

export interface TanggapanRow {
  readonly id: string;
  readonly nomor: string;
  readonly daftar: IdDaftar;
  readonly desa: AreaCode;
  readonly jenis: JenisTanggapan;
  readonly tentang: Tentang;
  /** `warga`, or the role of a mandate. */
  readonly pengaju: string;
  readonly keadaan: Keadaan;
  readonly pemilih: string | null;
  /** Sealed. */
  readonly isi: string;
  /** Sealed; null until it is accepted. */
  readonly rencana: string | null;
  readonly alasan: string | null;
  /** Numbers of the changes of the list that followed. */
  readonly perubahan: string;
  readonly paket: string;
  readonly tercatat: string;
  readonly tenggat: Day;
}

const iso = (column: 'tercatat' | 'pada') => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const columns = sql`id, nomor, daftar, desa, jenis, tentang, pengaju, keadaan, pemilih, isi, rencana, alasan, perubahan, paket, ${iso('tercatat')} as tercatat, tenggat::text as tenggat`;

export async function insertTanggapan(db: Db, row: Omit<TanggapanRow, 'rencana' | 'alasan' | 'perubahan' | 'keadaan'>, keys: { readonly nik: Buffer | null; readonly kontak: Buffer | null }): Promise<void> {
  await run(
    db,
    sql`insert into sidalih_tanggapan (id, nomor, daftar, desa, jenis, tentang, pengaju, keadaan, pemilih, isi, nik_kunci, kontak_kunci, paket, tercatat, tenggat, diubah)
      values (${row.id}::uuid, ${row.nomor}, ${row.daftar}, ${row.desa}, ${row.jenis}, ${row.tentang}, ${row.pengaju}, 'TERCATAT', ${row.pemilih}::uuid, ${row.isi}, ${keys.nik}, ${keys.kontak},
        ${row.paket}, ${row.tercatat}::timestamptz, ${row.tenggat}::date, ${row.tercatat}::timestamptz)`,
  );
}

export async function readTanggapan(db: Db, id: string): Promise<TanggapanRow | undefined> {
  return (await rows(db, sql<TanggapanRow>`select ${columns} from sidalih_tanggapan where id = ${id}::uuid`))[0];
}

/** Holds the case for the rest of the transaction. */
export async function lockTanggapan(db: Db, id: string): Promise<TanggapanRow | undefined> {
  return (await rows(db, sql<TanggapanRow>`select ${columns} from sidalih_tanggapan where id = ${id}::uuid for update`))[0];
}

export interface Perbaruan {
  readonly keadaan: Keadaan;
  readonly pemilih?: string;
  readonly rencana?: string | null;
  readonly alasan?: string | null;
  readonly perubahan?: string;
}

export async function updateTanggapan(db: Db, row: TanggapanRow, to: Perbaruan, now: string): Promise<void> {
  const next = { ...row, ...to };
  await run(
    db,
    sql`update sidalih_tanggapan set keadaan = ${next.keadaan}, pemilih = ${next.pemilih}::uuid, rencana = ${next.rencana}, alasan = ${next.alasan}, perubahan = ${next.perubahan}, diubah = ${now}::timestamptz
      where id = ${row.id}::uuid`,
  );
}

/** Those within these areas, the most urgent first; a participant's own are asked for by `pengaju`. */
export async function listTanggapan(db: Db, wish: { readonly nodes: readonly AreaCode[]; readonly selesai: boolean; readonly banyak: number; readonly sesudah?: { readonly tenggat: string; readonly id: string } }): Promise<TanggapanRow[]> {
  if (wish.nodes.length === 0) return [];
  const places = wish.nodes.map((node) => (node === '0' ? sql`true` : sql`(desa >= ${node} and desa < ${`${node}~`})`));
  const done = sql`keadaan in ('DIBERITAHUKAN')`;
  const after = wish.sesudah === undefined ? sql`true` : sql`(tenggat, id) > (${wish.sesudah.tenggat}::date, ${wish.sesudah.id}::uuid)`;
  return rows(
    db,
    sql<TanggapanRow>`select ${columns} from sidalih_tanggapan where (${sql.join(places, sql` or `)}) and ${wish.selesai ? done : sql`not ${done}`} and ${after} order by tenggat, id limit ${wish.banyak}`,
  );
}

export interface LangkahRow {
  readonly no: number;
  /** `catat` begins every case. */
  readonly langkah: Langkah | 'catat';
  readonly keadaan: Keadaan;
  readonly peran: string;
  readonly node: AreaCode;
  readonly pelaku: string;
  /** Sealed. */
  readonly catatan: string | null;
  readonly pada: string;
}

export async function insertLangkah(db: Db, perkara: string, step: Omit<LangkahRow, 'no'>): Promise<void> {
  await run(
    db,
    sql`insert into sidalih_tanggapan_langkah (perkara, no, langkah, keadaan, peran, node, pelaku, catatan, pada)
      select ${perkara}::uuid, coalesce(max(no), 0) + 1, ${step.langkah}, ${step.keadaan}, ${step.peran}, ${step.node}, ${step.pelaku}, ${step.catatan}, ${step.pada}::timestamptz
      from sidalih_tanggapan_langkah where perkara = ${perkara}::uuid`,
  );
}

export async function listLangkah(db: Db, perkara: string): Promise<LangkahRow[]> {
  return rows(db, sql<LangkahRow>`select no, langkah, keadaan, peran, node, pelaku, catatan, ${iso('pada')} as pada from sidalih_tanggapan_langkah where perkara = ${perkara}::uuid order by no`);
}

/** The next number of a book, in the transaction of what bears it: no gap, no number twice. */
export async function nextNomor(db: Db, buku: string): Promise<number> {
  const [taken] = await rows(db, sql<{ terakhir: number }>`insert into sidalih_nomor (buku, terakhir) values (${buku}, 1) on conflict (buku) do update set terakhir = sidalih_nomor.terakhir + 1 returning terakhir`);
  assert(taken !== undefined, `a number of ${buku}`);
  return taken.terakhir;
}

/** How many this person, or this contact, has sent since. */
export async function countPelapor(db: Db, keys: { readonly nik: Buffer | null; readonly kontak: Buffer | null }, since: string): Promise<number> {
  const [found] = await rows(
    db,
    sql<{ n: number }>`select greatest(count(*) filter (where nik_kunci = ${keys.nik}), count(*) filter (where kontak_kunci = ${keys.kontak}))::int as n from sidalih_tanggapan
      where tercatat > ${since}::timestamptz and (nik_kunci = ${keys.nik} or kontak_kunci = ${keys.kontak})`,
  );
  return found?.n ?? 0;
}

/** Public outcome: no person, no text. */
export interface Hasil {
  readonly nomor: string;
  readonly desa: AreaCode;
  readonly jenis: JenisTanggapan;
  readonly keadaan: Keadaan;
  readonly alasan: string | null;
  /** Day of receipt, and of the last step, UTC. */
  readonly tercatat: string;
  readonly diubah: string;
}

/** Of one kab/kota, oldest first, from a number on. */
export async function listHasil(db: Db, kab: string, sesudah: string, banyak: number): Promise<Hasil[]> {
  return rows(
    db,
    sql<Hasil>`select nomor, desa, jenis, keadaan, alasan, to_char(tercatat at time zone 'UTC', 'YYYY-MM-DD') as tercatat, to_char(diubah at time zone 'UTC', 'YYYY-MM-DD') as diubah
      from sidalih_tanggapan where desa >= ${kab} and desa < ${`${kab}~`} and nomor > ${sesudah} order by nomor limit ${banyak}`,
  );
}

export interface Cacah {
  readonly node: AreaCode;
  readonly jenis: JenisTanggapan;
  readonly keadaan: Keadaan;
  /** A reason of refusal stands. */
  readonly ditolak: boolean;
  readonly banyak: number;
}

/** Counts below a node, by the first `digits` digits of the desa. */
export async function countHasil(db: Db, node: AreaCode, digits: number): Promise<Cacah[]> {
  const place = node === '0' ? sql`true` : sql`desa >= ${node} and desa < ${`${node}~`}`;
  return rows(
    db,
    sql<Cacah>`select left(desa, ${digits}::int) as node, jenis, keadaan, alasan is not null as ditolak, count(*)::int as banyak from sidalih_tanggapan where ${place} group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
  );
}

export async function tanggapanVersion(db: Db): Promise<string> {
  const [found] = await rows(db, sql<{ v: string }>`select count(*)::text || '.' || coalesce(max(diubah)::text, '') as v from sidalih_tanggapan`);
  return found?.v ?? '';
}
