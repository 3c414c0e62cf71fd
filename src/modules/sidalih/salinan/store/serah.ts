// What was handed to whom, and is this file one of them?
import { type Db, rows, run, sql } from '#platform/db';

export interface Serah {
  readonly id: string;
  readonly daftar: string;
  readonly no: number;
  readonly kode: string;
  readonly akun: string;
  readonly peran: string;
  readonly node: string;
  readonly partai: string | null;
  readonly pada: string;
}

export async function insertSerah(db: Db, s: Serah): Promise<void> {
  await run(
    db,
    sql`insert into sidalih_salinan_serah (id, daftar, no, kode, akun, peran, node, partai, pada)
      values (${s.id}::uuid, ${s.daftar}, ${s.no}::int, ${s.kode}, ${s.akun}, ${s.peran}, ${s.node}, ${s.partai}, ${s.pada}::timestamptz)`,
  );
}

export async function insertBerkas(db: Db, one: { readonly kodeBerkas: string; readonly serah: string; readonly kode: string; readonly sha256: string }): Promise<void> {
  await run(db, sql`insert into sidalih_salinan_berkas (kode_berkas, serah, kode, sha256) values (${one.kodeBerkas}, ${one.serah}::uuid, ${one.kode}, ${one.sha256})`);
}

export async function finishSerah(db: Db, id: string, now: string): Promise<void> {
  await run(db, sql`update sidalih_salinan_serah set selesai = ${now}::timestamptz where id = ${id}::uuid and selesai is null`);
}

export interface SerahTercatat extends Serah {
  readonly selesai: string | null;
  readonly berkas: number;
}

/** Newest first; of one account where `akun` says so. */
export async function listSerah(db: Db, daftar: string, no: number, akun: string | undefined, most: number): Promise<SerahTercatat[]> {
  const own = akun === undefined ? sql`true` : sql`s.akun = ${akun}`;
  return rows(
    db,
    sql<SerahTercatat>`select s.id, s.daftar, s.no, s.kode, s.akun, s.peran, s.node, s.partai, to_char(s.pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada,
        to_char(s.selesai at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as selesai, (select count(*)::int from sidalih_salinan_berkas b where b.serah = s.id) as berkas
      from sidalih_salinan_serah s where s.daftar = ${daftar} and s.no = ${no}::int and ${own} order by s.pada desc limit ${most}`,
  );
}

/** What a code or hash is of. BERKAS: a file as handed over; ISI: the content of a station; MANIFES: the signed list of hashes. */
export interface Dikenal {
  readonly jenis: 'BERKAS' | 'ISI' | 'MANIFES';
  readonly daftar: string;
  readonly no: number;
  readonly kode: string;
  readonly pada: string;
  readonly sha256: string;
}

export async function findDikenal(db: Db, asked: { readonly jenis: 'kode' | 'sidik'; readonly nilai: string }): Promise<Dikenal | undefined> {
  const file = asked.jenis === 'kode' ? sql`b.kode_berkas = ${asked.nilai}` : sql`b.sha256 = ${asked.nilai}`;
  const [handed] = await rows(
    db,
    sql<Dikenal>`select 'BERKAS' as jenis, s.daftar, s.no, b.kode, to_char(s.pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada, b.sha256
      from sidalih_salinan_berkas b join sidalih_salinan_serah s on s.id = b.serah where ${file} limit 1`,
  );
  if (handed !== undefined || asked.jenis === 'kode') return handed;
  const [known] = await rows(
    db,
    sql<Dikenal>`select 'MANIFES' as jenis, daftar, no, split_part(daftar, '.', 2) as kode, to_char(selesai at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada, sidik as sha256 from sidalih_salinan where sidik = ${asked.nilai}
      union all select 'ISI', t.daftar, t.no, t.kode, to_char(s.selesai at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), t.sha256
        from sidalih_salinan_tps t join sidalih_salinan s on s.daftar = t.daftar and s.no = t.no where t.sha256 = ${asked.nilai} and s.selesai is not null limit 1`,
  );
  return known;
}
