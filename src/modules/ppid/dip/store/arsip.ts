// How are answered requests kept on their way to the archive and in it?
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';
import { type Arsip, type BahanArsip, berkasSchema, suratSchema } from '../arsip.ts';
import type { KeadaanArsip, LangkahArsip } from '../states.ts';

type Row = Omit<Arsip, 'surat' | 'dokumen'> & { readonly surat: string; readonly dokumen: string };

const instant = sql`'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;
const columns = sql`id, nomor, kantor, jalur, to_char(diterima, 'YYYY-MM-DD') as diterima, to_char(dijawab, 'YYYY-MM-DD') as dijawab, hari_layanan as "hariLayanan", hasil, izin,
  to_char(embargo, 'YYYY-MM-DD') as embargo, beku, judul, ringkasan, rincian, tampil, uji, surat, dokumen, keadaan, pengusul, dinilai, dip, versi, to_char(terbit at time zone 'UTC', ${instant}) as terbit`;
const surat = z.array(suratSchema);
const dokumen = z.array(berkasSchema);
const arsipOf = (row: Row): Arsip => ({ ...row, surat: surat.parse(JSON.parse(row.surat)), dokumen: dokumen.parse(JSON.parse(row.dokumen)) });

async function one(found: Promise<Row[]>): Promise<Arsip | undefined> {
  const [row] = await found;
  return row === undefined ? undefined : arsipOf(row);
}

export async function readArsip(db: Db, id: string): Promise<Arsip | undefined> {
  return one(rows(db, sql<Row>`select ${columns} from ppid_arsip where id = ${id}::uuid`));
}

export async function findArsip(db: Db, nomor: string): Promise<Arsip | undefined> {
  return one(rows(db, sql<Row>`select ${columns} from ppid_arsip where nomor = ${nomor}`));
}

/** Held for the rest of the transaction. */
export async function lockArsip(db: Db, by: { readonly id: string } | { readonly nomor: string }): Promise<Arsip | undefined> {
  const where = 'id' in by ? sql`id = ${by.id}::uuid` : sql`nomor = ${by.nomor}`;
  return one(rows(db, sql<Row>`select ${columns} from ppid_arsip where ${where} for update`));
}

export async function insertArsip(db: Db, id: string, b: BahanArsip, now: string): Promise<void> {
  const kept = [JSON.stringify(b.surat), JSON.stringify(b.dokumen)];
  await run(
    db,
    sql`insert into ppid_arsip (id, nomor, kantor, jalur, diterima, dijawab, hari_layanan, hasil, izin, embargo, rincian, uji, surat, dokumen, keadaan, dibuat)
      values (${id}::uuid, ${b.nomor}, ${b.kantor}, ${b.jalur}, ${b.diterima}::date, ${b.dijawab}::date, ${b.hariLayanan}, ${b.hasil}, ${b.izin}, ${b.embargo}::date, ${b.izin ? b.rincian : ''}, ${b.uji},
        ${kept[0]}, ${kept[1]}, 'BAHAN', ${now}::timestamptz)`,
  );
}

/** The row as it stands after a step. */
export async function writeArsip(db: Db, a: Arsip): Promise<void> {
  await run(
    db,
    sql`update ppid_arsip set dijawab = ${a.dijawab}::date, hari_layanan = ${a.hariLayanan}, hasil = ${a.hasil}, izin = ${a.izin}, embargo = ${a.embargo}::date, beku = ${a.beku}, judul = ${a.judul}, ringkasan = ${a.ringkasan},
      rincian = ${a.rincian}, tampil = ${a.tampil}, uji = ${a.uji}, surat = ${JSON.stringify(a.surat)}, dokumen = ${JSON.stringify(a.dokumen)}, keadaan = ${a.keadaan}, pengusul = ${a.pengusul}, dinilai = ${a.dinilai},
      dip = ${a.dip}, terbit = ${a.terbit}::timestamptz, versi = versi + 1 where id = ${a.id}::uuid`,
  );
}

/** Of these offices, what waits first, then the newest. Node "0" = every office where `semua`. */
export async function listArsip(db: Db, offices: readonly { readonly node: string; readonly below: boolean }[], most: number): Promise<Arsip[]> {
  if (offices.length === 0) return [];
  const near = sql.join(
    offices.map(({ node, below }) => (!below ? sql`kantor = ${node}` : node === '0' ? sql`true` : sql`kantor like ${`${node}%`}`)),
    sql` or `,
  );
  const order = sql`case keadaan when 'TERSEMBUNYI' then 0 when 'DIUSULKAN' then 1 when 'BAHAN' then 2 when 'TERTUNDA' then 3 else 4 end`;
  return (await rows(db, sql<Row>`select ${columns} from ppid_arsip where ${near} order by ${order}, dibuat desc, id limit ${most}`)).map(arsipOf);
}

/** Approved ones whose embargo ended before this day at their office. */
export async function listEmbargoEnded(db: Db, today: Day, most: number): Promise<string[]> {
  return (await rows(db, sql<{ id: string }>`select id from ppid_arsip where keadaan = 'TERTUNDA' and not beku and embargo < ${today}::date order by embargo, id limit ${most}`)).map(({ id }) => id);
}

export async function countArsip(db: Db, node: AreaCode, keadaan: KeadaanArsip): Promise<number> {
  return (await rows(db, sql<{ n: number }>`select count(*)::int as n from ppid_arsip where kantor = ${node} and keadaan = ${keadaan}`))[0]?.n ?? 0;
}

export interface LangkahTersimpan {
  readonly langkah: LangkahArsip | 'MASUK' | 'CABUT_IZIN' | 'CAIR' | 'JADI_DIP';
  readonly peran: string;
  readonly catatan: string;
  readonly pada: string;
}

export async function insertLangkah(db: Db, arsip: string, l: LangkahTersimpan): Promise<void> {
  await run(
    db,
    sql`insert into ppid_arsip_langkah (arsip, urut, langkah, peran, catatan, pada)
      select ${arsip}::uuid, coalesce(max(urut), 0) + 1, ${l.langkah}, ${l.peran}, ${l.catatan}, ${l.pada}::timestamptz from ppid_arsip_langkah where arsip = ${arsip}::uuid`,
  );
}

export async function listLangkah(db: Db, arsip: string): Promise<LangkahTersimpan[]> {
  return rows(db, sql<LangkahTersimpan>`select langkah, peran, catatan, to_char(pada at time zone 'UTC', ${instant}) as pada from ppid_arsip_langkah where arsip = ${arsip}::uuid order by urut`);
}

export interface Laporan {
  readonly alasan: string;
  readonly catatan: string;
  readonly pada: string;
}

export async function insertLaporan(db: Db, id: string, arsip: string, l: Laporan): Promise<void> {
  await run(db, sql`insert into ppid_arsip_lapor (id, arsip, alasan, catatan, pada) values (${id}::uuid, ${arsip}::uuid, ${l.alasan}, ${l.catatan}, ${l.pada}::timestamptz)`);
}

export async function listLaporan(db: Db, arsip: string): Promise<Laporan[]> {
  return rows(db, sql<Laporan>`select alasan, catatan, to_char(pada at time zone 'UTC', ${instant}) as pada from ppid_arsip_lapor where arsip = ${arsip}::uuid order by pada limit 50`);
}

/** Judged: what a reader wrote is not kept longer than it waits. */
export async function dropLaporan(db: Db, arsip: string): Promise<void> {
  await run(db, sql`delete from ppid_arsip_lapor where arsip = ${arsip}::uuid`);
}
