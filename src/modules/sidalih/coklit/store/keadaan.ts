// Which outcome stands for each voter, which families have their proof, and how far is each station? (drawn from the entries that stand)
import { type Db, rows, run, sql } from '#platform/db';
import { column } from '../../daftar/store/bulk.ts';
import type { IdDaftar } from '../../daftar/rekam.ts';
import type { HasilPemilih, KeadaanTps } from '../aturan.ts';

export interface HasilTersimpan extends HasilPemilih {
  readonly pemilih: string;
  /** Count of the record behind it. */
  readonly rekam: number;
  readonly oleh: string;
  readonly perangkat: string;
  readonly cacah: number;
  /** ISO instant. */
  readonly pada: string;
}

const iso = (name: ReturnType<typeof sql>) => sql`to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const hasilColumns = sql`pemilih, hasil, kode, kali, dari, rekam, oleh, perangkat, cacah, ${iso(sql`pada`)} as pada`;

export async function readHasil(db: Db, daftar: IdDaftar, ids: readonly string[]): Promise<HasilTersimpan[]> {
  if (ids.length === 0) return [];
  return rows(db, sql<HasilTersimpan>`select ${hasilColumns} from sidalih_coklit_pemilih where daftar = ${daftar} and pemilih = any(${column('uuid', ids)})`);
}

export async function writeHasil(db: Db, daftar: IdDaftar, one: HasilTersimpan & { readonly selesai: boolean }): Promise<void> {
  await run(
    db,
    sql`insert into sidalih_coklit_pemilih (daftar, pemilih, hasil, kode, kali, dari, selesai, rekam, oleh, perangkat, cacah, pada)
      values (${daftar}, ${one.pemilih}::uuid, ${one.hasil}, ${one.kode}, ${one.kali}, ${one.dari}, ${one.selesai}, ${one.rekam}, ${one.oleh}, ${one.perangkat}, ${one.cacah}, ${one.pada}::timestamptz)
      on conflict (daftar, pemilih) do update set hasil = excluded.hasil, kode = excluded.kode, kali = excluded.kali, dari = excluded.dari, selesai = excluded.selesai, rekam = excluded.rekam,
        oleh = excluded.oleh, perangkat = excluded.perangkat, cacah = excluded.cacah, pada = excluded.pada`,
  );
}

/** Keyed indexes of the families of a station whose proof was given, hex. */
export async function readDiberi(db: Db, daftar: IdDaftar, kode: string): Promise<Set<string>> {
  const found = await rows(db, sql<{ keluarga: string }>`select encode(keluarga, 'hex') as keluarga from sidalih_coklit_keluarga where daftar = ${daftar} and kode = ${kode}`);
  return new Set(found.map(({ keluarga }) => keluarga));
}

export async function writeDiberi(db: Db, daftar: IdDaftar, kode: string, keluarga: Uint8Array, by: { readonly perangkat: string; readonly cacah: number; readonly pada: string }): Promise<void> {
  await run(
    db,
    sql`insert into sidalih_coklit_keluarga (daftar, kode, keluarga, perangkat, cacah, pada) values (${daftar}, ${kode}, ${keluarga}, ${by.perangkat}, ${by.cacah}, ${by.pada}::timestamptz) on conflict do nothing`,
  );
}

export interface TpsCoklit {
  /** 13 digits. */
  readonly kode: string;
  readonly keadaan: KeadaanTps;
  /** Why it was returned. */
  readonly catatan: string;
  readonly total: number;
  readonly selesai: number;
  readonly sesuai: number;
  readonly ubah: number;
  readonly baru: number;
  readonly tms: number;
  readonly takDitemui: number;
  /** ISO instants; null = never. */
  readonly sinkron: string | null;
  readonly sejak: string | null;
}

const tpsColumns = sql`kode, keadaan, catatan, total, selesai, sesuai, ubah, baru, tms, tak_ditemui as "takDitemui", ${iso(sql`sinkron`)} as sinkron, ${iso(sql`sejak`)} as sejak`;
/** Counted over the records: a voter who was struck before the visits is nobody's, one struck by a visit is done. */
const counts = sql`count(*) filter (where p.tms is null or c.pemilih is not null)::int as total, count(*) filter (where c.selesai)::int as selesai,
  count(*) filter (where c.hasil = 'SESUAI')::int as sesuai, count(*) filter (where c.hasil = 'UBAH')::int as ubah, count(*) filter (where c.hasil = 'BARU')::int as baru,
  count(*) filter (where c.hasil = 'TMS')::int as tms, count(*) filter (where c.hasil = 'TIDAK_DITEMUI' and c.selesai)::int as tak_ditemui`;
const counted = sql`from sidalih_pemilih p left join sidalih_coklit_pemilih c on c.daftar = p.daftar and c.pemilih = p.id`;

/** Every station of a list gets its line, once; a later entry renews only its own. */
export async function ensureTps(db: Db, daftar: IdDaftar): Promise<void> {
  const found = await rows(db, sql<{ one: number }>`select 1 as one from sidalih_coklit_tps where daftar = ${daftar} limit 1`);
  if (found.length > 0) return;
  await run(
    db,
    sql`insert into sidalih_coklit_tps (daftar, kode, total, selesai, sesuai, ubah, baru, tms, tak_ditemui)
      select ${daftar}, p.desa || p.tps, ${counts} ${counted} where p.daftar = ${daftar} and p.tps <> '000' group by p.desa, p.tps on conflict do nothing`,
  );
}

/** Counts one station anew. */
export async function renewTps(db: Db, daftar: IdDaftar, kode: string): Promise<void> {
  await run(
    db,
    sql`insert into sidalih_coklit_tps (daftar, kode, total, selesai, sesuai, ubah, baru, tms, tak_ditemui)
      select ${daftar}, ${kode}, ${counts} ${counted} where p.daftar = ${daftar} and p.desa = ${kode.slice(0, 10)} and p.tps = ${kode.slice(10)}
      on conflict (daftar, kode) do update set total = excluded.total, selesai = excluded.selesai, sesuai = excluded.sesuai, ubah = excluded.ubah, baru = excluded.baru,
        tms = excluded.tms, tak_ditemui = excluded.tak_ditemui`,
  );
}

export async function touchTps(db: Db, daftar: IdDaftar, kode: string, now: string): Promise<void> {
  await run(db, sql`update sidalih_coklit_tps set sinkron = ${now}::timestamptz where daftar = ${daftar} and kode = ${kode}`);
}

export async function moveTps(db: Db, daftar: IdDaftar, kode: string, keadaan: KeadaanTps, catatan: string, now: string): Promise<void> {
  await run(db, sql`update sidalih_coklit_tps set keadaan = ${keadaan}, catatan = ${catatan}, sejak = ${now}::timestamptz where daftar = ${daftar} and kode = ${kode}`);
}

export async function findTps(db: Db, daftar: IdDaftar, kode: string): Promise<TpsCoklit | undefined> {
  return (await rows(db, sql<TpsCoklit>`select ${tpsColumns} from sidalih_coklit_tps where daftar = ${daftar} and kode = ${kode}`))[0];
}

/** Stations of an area, by code. */
export async function listTps(db: Db, daftar: IdDaftar, node: string): Promise<TpsCoklit[]> {
  const within = node === '0' ? sql`true` : sql`kode >= ${node} and kode < ${`${node}~`}`;
  return rows(db, sql<TpsCoklit>`select ${tpsColumns} from sidalih_coklit_tps where daftar = ${daftar} and ${within} order by kode`);
}
