// How are quarters and handed-in recaps kept?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import type { RekapBagian, RekapJumlah } from '../rekap-jumlah.ts';
import type { Keadaan } from '../states.ts';
import type { Triwulan } from '../triwulan.ts';

export interface Periode extends Triwulan {
  readonly kode: AreaCode;
  readonly paket: string;
  readonly keadaan: Keadaan;
  readonly simulasi: boolean;
  readonly sejak: string;
}

export interface RekapMasuk extends Triwulan {
  readonly id: string;
  readonly kode: AreaCode;
  /** `FORMULIR`, or `<list>/<version>` of the own list. */
  readonly asal: string;
  readonly isi: RekapJumlah;
  readonly anak: readonly RekapBagian[];
  readonly nomor: string;
  readonly tanggal: string;
  readonly sidik: string;
  readonly pengusul: string;
  readonly diusulkan: string;
  readonly penyetuju: string | null;
  readonly disetujui: string | null;
}

const period = sql`kode, tahun, tw, paket, keadaan, simulasi, to_char(sejak at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as sejak`;
const at = ({ tahun, tw }: Triwulan) => sql`tahun = ${tahun} and tw = ${tw}`;

export async function findPeriode(db: Db, kode: string, when: Triwulan, lock = false): Promise<Periode | undefined> {
  return (await rows(db, sql<Periode>`select ${period} from sidalih_pdpb where kode = ${kode} and ${at(when)} ${lock ? sql`for update` : sql``}`))[0];
}

export async function insertPeriode(db: Db, { kode, tahun, tw, paket, simulasi }: Pick<Periode, 'kode' | 'tahun' | 'tw' | 'paket' | 'simulasi'>, now: string): Promise<boolean> {
  return (await run(db, sql`insert into sidalih_pdpb (kode, tahun, tw, paket, keadaan, simulasi, sejak) values (${kode}, ${tahun}, ${tw}, ${paket}, 'BUKA', ${simulasi}, ${now}::timestamptz) on conflict do nothing`)) === 1;
}

export async function movePeriode(db: Db, kode: string, when: Triwulan, keadaan: Keadaan, now: string): Promise<void> {
  await run(db, sql`update sidalih_pdpb set keadaan = ${keadaan}, sejak = ${now}::timestamptz where kode = ${kode} and ${at(when)}`);
}

/** Within an area ('0' = all), newest first, then by code. */
export async function listPeriode(db: Db, node: AreaCode): Promise<Periode[]> {
  const within = node === '0' ? sql`true` : sql`kode like ${`${node}%`}`;
  return rows(db, sql<Periode>`select ${period} from sidalih_pdpb where ${within} order by tahun desc, tw desc, kode`);
}

const recap = sql`id, kode, tahun, tw, asal, isi, anak, nomor, tanggal::text as tanggal, sidik, pengusul, to_char(diusulkan at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as diusulkan, penyetuju,
  to_char(disetujui at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as disetujui`;

/** The one that stands: proposed or approved. */
export async function findRekap(db: Db, kode: string, when: Triwulan): Promise<RekapMasuk | undefined> {
  return (await rows(db, sql<RekapMasuk>`select ${recap} from sidalih_pdpb_rekap where kode = ${kode} and ${at(when)} and batal is null`))[0];
}

export async function insertRekap(db: Db, r: Omit<RekapMasuk, 'penyetuju' | 'disetujui'>): Promise<void> {
  await run(
    db,
    sql`insert into sidalih_pdpb_rekap (id, kode, tahun, tw, asal, isi, anak, nomor, tanggal, sidik, pengusul, diusulkan) values (${r.id}::uuid, ${r.kode}, ${r.tahun}, ${r.tw}, ${r.asal},
      ${JSON.stringify(r.isi)}::jsonb, ${JSON.stringify(r.anak)}::jsonb, ${r.nomor}, ${r.tanggal}::date, ${r.sidik}, ${r.pengusul}, ${r.diusulkan}::timestamptz)`,
  );
}

export async function approveRekap(db: Db, id: string, akun: string, now: string): Promise<void> {
  await run(db, sql`update sidalih_pdpb_rekap set penyetuju = ${akun}, disetujui = ${now}::timestamptz where id = ${id}::uuid and disetujui is null and batal is null`);
}

/** A proposal that was not approved goes; an approved one stays. */
export async function cancelRekap(db: Db, kode: string, when: Triwulan, now: string): Promise<boolean> {
  return (await run(db, sql`update sidalih_pdpb_rekap set batal = ${now}::timestamptz where kode = ${kode} and ${at(when)} and disetujui is null and batal is null`)) === 1;
}

export interface RekapTerbit extends RekapMasuk {
  readonly keadaan: Keadaan;
  readonly simulasi: boolean;
}

/** Approved recaps of one level of digits below an area ('' = the nation) in some quarters; `publik`: only announced ones. */
export async function listRekap(db: Db, prefix: string, digits: number, when: readonly Triwulan[], publik: boolean): Promise<RekapTerbit[]> {
  if (when.length === 0) return [];
  const quarters = sql.join(when.map((one) => sql`(r.tahun = ${one.tahun} and r.tw = ${one.tw})`), sql` or `);
  const state = publik ? sql`p.keadaan in ('DIUMUMKAN', 'TUTUP')` : sql`true`;
  return rows(
    db,
    sql<RekapTerbit>`select r.*, p.keadaan, p.simulasi from (select ${recap} from sidalih_pdpb_rekap where disetujui is not null and batal is null) r
      join sidalih_pdpb p on p.kode = r.kode and p.tahun = r.tahun and p.tw = r.tw
      where length(r.kode) = ${digits} and r.kode like ${`${prefix}%`} and (${quarters}) and ${state} order by r.kode, r.tahun, r.tw`,
  );
}

/** All announced or (not `publik`) approved recaps of one area, oldest first. */
export async function listRiwayat(db: Db, kode: string, publik: boolean): Promise<RekapTerbit[]> {
  const state = publik ? sql`p.keadaan in ('DIUMUMKAN', 'TUTUP')` : sql`true`;
  return rows(
    db,
    sql<RekapTerbit>`select r.*, p.keadaan, p.simulasi from (select ${recap} from sidalih_pdpb_rekap where kode = ${kode} and disetujui is not null and batal is null) r
      join sidalih_pdpb p on p.kode = r.kode and p.tahun = r.tahun and p.tw = r.tw where ${state} order by r.tahun, r.tw`,
  );
}

/** The last quarter decided by each area of a level. */
export async function lastApproved(db: Db, kode: string): Promise<Triwulan | null> {
  return (await rows(db, sql<Triwulan>`select tahun, tw from sidalih_pdpb_rekap where kode = ${kode} and disetujui is not null and batal is null order by tahun desc, tw desc limit 1`))[0] ?? null;
}

export async function pdpbVersion(db: Db): Promise<string> {
  return (await rows(db, sql<{ v: string }>`select count(*)::text || '.' || coalesce(max(sejak)::text, '') as v from sidalih_pdpb`))[0]?.v ?? '';
}

/** What the frozen versions of a list say after version `dari` (1 or later) up to `sampai`: flows added up over the stations. */
export async function sumVersi(db: Db, daftar: string, dari: number, sampai: number): Promise<{ readonly baru: number; readonly keluar: number; readonly tms: readonly number[]; readonly akhir: number; readonly laki: number; readonly perempuan: number; readonly awal: number } | undefined> {
  const codes = sql.join([0, 1, 2, 3, 4, 5, 6].map((n) => sql`coalesce(sum((rincian->'tms'->>${n}::int)::int) filter (where no > ${dari}), 0)::int`));
  const inner = sql`(rincian->>'masuk8')::int + (rincian->>'pindahMasuk')::int`;
  const outer = sql`(rincian->>'keluar8')::int + (rincian->>'pindahKeluar')::int`;
  return (
    await rows(
      db,
      sql<{ baru: number; keluar: number; tms: number[]; akhir: number; laki: number; perempuan: number; awal: number }>`select
        coalesce(sum(baru - (${inner})) filter (where no > ${dari}), 0)::int as baru, coalesce(sum(keluar - (${outer})) filter (where no > ${dari}), 0)::int as keluar, array[${codes}] as tms,
        coalesce(sum(laki) filter (where no = ${sampai}), 0)::int as laki, coalesce(sum(perempuan) filter (where no = ${sampai}), 0)::int as perempuan,
        coalesce(sum(laki + perempuan) filter (where no = ${sampai}), 0)::int as akhir,
        coalesce(sum(laki + perempuan) filter (where no = ${dari}), 0)::int as awal
      from sidalih_rekap where daftar = ${daftar} and no >= ${dari} and no <= ${sampai}`,
    )
  )[0];
}
