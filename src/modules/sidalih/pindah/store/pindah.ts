// How are requests to move the vote kept, and how many moved where?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import type { Pindahan } from '../rekap-dptb.ts';
import type { Keadaan, Langkah } from '../states.ts';

export interface Pindah {
  readonly id: string;
  readonly paket: string;
  readonly alasan: string;
  /** Desa of the voter's home as she names it. */
  readonly asal: AreaCode;
  /** Desa, or kecamatan where any station with room will do. */
  readonly tujuan: AreaCode;
  /** Station of the desa that she asks for, three digits. */
  readonly tpsDiminta: string | null;
  /** Whose officers work on it: those of the home or of the new place. */
  readonly lewat: 'asal' | 'tujuan';
  readonly rahasia: string;
  readonly daftar: string | null;
  readonly pemilih: string | null;
  readonly asalTps: AreaCode | null;
  readonly tps: AreaCode | null;
  readonly jk: 'L' | 'P' | null;
  readonly keadaan: Keadaan;
  readonly dicatatAsal: boolean;
  readonly dicatatTujuan: boolean;
  readonly tolak: string | null;
  readonly nomor: string | null;
  readonly kode: string | null;
  readonly sidik: string | null;
  readonly versi: number;
  readonly dibuat: string;
  readonly diubah: string;
}

const columns = sql`id, paket, alasan, asal, tujuan, tps_diminta as "tpsDiminta", lewat, rahasia, daftar, pemilih, asal_tps as "asalTps", tps, jk, keadaan, dicatat_asal as "dicatatAsal",
  dicatat_tujuan as "dicatatTujuan", tolak, nomor, kode, sidik, versi, to_char(dibuat at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as dibuat,
  to_char(diubah at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as diubah`;

export async function readPindah(db: Db, id: string): Promise<Pindah | undefined> {
  return (await rows(db, sql<Pindah>`select ${columns} from sidalih_pindah where id = ${id}::uuid`))[0];
}

/** Held for the rest of the transaction. */
export async function lockPindah(db: Db, id: string): Promise<Pindah | undefined> {
  return (await rows(db, sql<Pindah>`select ${columns} from sidalih_pindah where id = ${id}::uuid for update`))[0];
}

export async function insertPindah(db: Db, p: Pick<Pindah, 'id' | 'paket' | 'alasan' | 'asal' | 'tujuan' | 'tpsDiminta' | 'lewat' | 'rahasia' | 'daftar' | 'pemilih'>, now: string): Promise<void> {
  await run(
    db,
    sql`insert into sidalih_pindah (id, paket, alasan, asal, tujuan, tps_diminta, lewat, rahasia, daftar, pemilih, keadaan, dibuat, diubah)
      values (${p.id}::uuid, ${p.paket}, ${p.alasan}, ${p.asal}, ${p.tujuan}, ${p.tpsDiminta}, ${p.lewat}, ${p.rahasia}, ${p.daftar}, ${p.pemilih}::uuid, 'DIAJUKAN', ${now}::timestamptz, ${now}::timestamptz)`,
  );
}

/** The row as it stands after a step. */
export async function writePindah(db: Db, p: Pindah, now: string): Promise<void> {
  await run(
    db,
    sql`update sidalih_pindah set asal_tps = ${p.asalTps}, tps = ${p.tps}, jk = ${p.jk}, keadaan = ${p.keadaan}, dicatat_asal = ${p.dicatatAsal}, dicatat_tujuan = ${p.dicatatTujuan}, tolak = ${p.tolak},
      nomor = ${p.nomor}, kode = ${p.kode}, sidik = ${p.sidik}, versi = versi + 1, diubah = ${now}::timestamptz where id = ${p.id}::uuid`,
  );
}

export async function writeSurat(db: Db, id: string, surat: Uint8Array): Promise<void> {
  await run(db, sql`update sidalih_pindah set surat = ${Buffer.from(surat)} where id = ${id}::uuid`);
}

export async function readSurat(db: Db, id: string): Promise<Uint8Array | undefined> {
  return (await rows(db, sql<{ surat: Uint8Array | null }>`select surat from sidalih_pindah where id = ${id}::uuid`))[0]?.surat ?? undefined;
}

export async function findByKode(db: Db, kode: string): Promise<Pindah | undefined> {
  // Whatever stands in an address is asked for: a NUL is no text for the database.
  if (!/^[\w-]{1,40}$/.test(kode)) return undefined;
  return (await rows(db, sql<Pindah>`select ${columns} from sidalih_pindah where kode = ${kode}`))[0];
}

/** Does another request of this voter stand, or was it granted? */
export async function findHidup(db: Db, paket: string, pemilih: string, except: string): Promise<boolean> {
  const found = await rows(
    db,
    sql<{ id: string }>`select id from sidalih_pindah where paket = ${paket} and pemilih = ${pemilih}::uuid and id <> ${except}::uuid and keadaan in ('DICEK', 'BUKTI_OK', 'DISETUJUI', 'SURAT_TERBIT', 'TERCATAT') limit 1`,
  );
  return found.length > 0;
}

/** Requests whose home or new place lies within one of these areas, oldest first. `terbuka`: only those that still wait for somebody. */
export async function listPindah(db: Db, nodes: readonly string[], { terbuka, banyak }: { readonly terbuka: boolean; readonly banyak: number }): Promise<Pindah[]> {
  if (nodes.length === 0) return [];
  const near = sql.join(
    nodes.map((node) => (node === '0' ? sql`true` : sql`(asal like ${`${node}%`} or tujuan like ${`${node}%`} or asal_tps like ${`${node}%`} or tps like ${`${node}%`})`)),
    sql` or `,
  );
  const open = terbuka ? sql`keadaan in ('DIAJUKAN', 'DICEK', 'BUKTI_OK', 'DISETUJUI', 'SURAT_TERBIT')` : sql`true`;
  return rows(db, sql<Pindah>`select ${columns} from sidalih_pindah where (${near}) and ${open} order by dibuat, id limit ${banyak}`);
}

/** Approved, with a letter or written down: what a station of the area must reckon with. */
export async function countIsi(db: Db, paket: string, node: string): Promise<Map<string, { readonly masuk: number; readonly keluar: number }>> {
  const live = sql`paket = ${paket} and keadaan in ('DISETUJUI', 'SURAT_TERBIT', 'TERCATAT')`;
  const found = await rows(
    db,
    sql<{ kode: string; masuk: number; keluar: number }>`select kode, sum(masuk)::int as masuk, sum(keluar)::int as keluar from (
        select tps as kode, 1 as masuk, 0 as keluar from sidalih_pindah where ${live} and tps like ${`${node}%`}
        union all select asal_tps, 0, 1 from sidalih_pindah where ${live} and asal_tps like ${`${node}%`}) as a group by kode`,
  );
  return new Map(found.map(({ kode, masuk, keluar }) => [kode, { masuk, keluar }]));
}

/** Moves that both sides have written down and that touch the area ('' = the nation). */
export async function listPindahan(db: Db, paket: string, node: string): Promise<Pindahan[]> {
  return rows(
    db,
    sql<Pindahan>`select asal_tps as asal, tps as tujuan, jk from sidalih_pindah where paket = ${paket} and keadaan = 'TERCATAT' and (asal_tps like ${`${node}%`} or tps like ${`${node}%`}) order by asal_tps, tps`,
  );
}

/** Voters that come to (`masuk`) or leave (`keluar`) the stations of a desa or one station, with a letter at least. */
export async function listSisi(db: Db, paket: string, node: string, arah: 'masuk' | 'keluar'): Promise<Pindah[]> {
  const side = arah === 'masuk' ? sql`tps` : sql`asal_tps`;
  return rows(db, sql<Pindah>`select ${columns} from sidalih_pindah where paket = ${paket} and keadaan in ('SURAT_TERBIT', 'TERCATAT') and ${side} like ${`${node}%`} order by ${side}, id`);
}

export interface LangkahTersimpan {
  readonly langkah: Langkah | 'AJUKAN';
  readonly peran: string;
  readonly node: AreaCode;
  readonly catatan: string;
  readonly pada: string;
}

export async function insertLangkah(db: Db, pindah: string, one: LangkahTersimpan & { readonly akun: string }): Promise<void> {
  await run(
    db,
    sql`insert into sidalih_pindah_langkah (pindah, urut, langkah, akun, peran, node, catatan, pada)
      select ${pindah}::uuid, coalesce(max(urut), 0) + 1, ${one.langkah}, ${one.akun}, ${one.peran}, ${one.node}, ${one.catatan}, ${one.pada}::timestamptz from sidalih_pindah_langkah where pindah = ${pindah}::uuid`,
  );
}

export async function listLangkah(db: Db, pindah: string): Promise<LangkahTersimpan[]> {
  return rows(db, sql<LangkahTersimpan>`select langkah, peran, node, catatan, to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada from sidalih_pindah_langkah where pindah = ${pindah}::uuid order by urut`);
}

/** Moves when anything of any request moves. */
export async function pindahVersion(db: Db): Promise<string> {
  return (await rows(db, sql<{ v: string }>`select coalesce(sum(versi), 0)::text || '.' || count(*)::text as v from sidalih_pindah`))[0]?.v ?? '';
}
