// How are objections and disputes kept?
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';
import type { Jalur } from '../../permohonan/jalur.ts';
import type { KeadaanKbr, KeadaanSgk } from '../states.ts';

export interface Keberatan {
  readonly id: string;
  readonly nomor: string;
  readonly permohonan: string | null;
  readonly kantor: AreaCode;
  readonly jalur: Jalur;
  readonly kanal: string;
  /** Letters, "ac". */
  readonly alasan: string;
  readonly rahasia: string;
  readonly keadaan: KeadaanKbr;
  readonly lewat: boolean;
  readonly diterimaPada: string;
  readonly tanggal: Day;
  readonly berkas: string | null;
  readonly berkasPada: string | null;
  readonly pendapat: string | null;
  readonly musyawarah: string | null;
  readonly musyawarahBatas: Day | null;
  /** JSON of `Putusan[]`. */
  readonly tanggapan: string | null;
  readonly perintah: string | null;
  readonly perintahBatas: Day | null;
  readonly perintahSelesai: string | null;
  readonly atasan: string | null;
  readonly dijawabPada: string | null;
  readonly sampaiPada: string | null;
  readonly versi: number;
}

const at = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const columns = sql`id, nomor, permohonan, kantor, jalur, kanal, alasan, rahasia, keadaan, lewat, ${at('diterima_pada')} as "diterimaPada", tanggal::text as tanggal, berkas, ${at('berkas_pada')} as "berkasPada", pendapat, musyawarah,
  musyawarah_batas::text as "musyawarahBatas", tanggapan, perintah, perintah_batas::text as "perintahBatas", ${at('perintah_selesai')} as "perintahSelesai", atasan, ${at('dijawab_pada')} as "dijawabPada", ${at('sampai_pada')} as "sampaiPada", versi`;

export async function insertKeberatan(db: Db, k: Pick<Keberatan, 'id' | 'nomor' | 'permohonan' | 'kantor' | 'jalur' | 'kanal' | 'alasan' | 'rahasia' | 'tanggal'>, now: string): Promise<void> {
  await run(
    db,
    sql`insert into ppid_keberatan (id, nomor, permohonan, kantor, jalur, kanal, alasan, rahasia, keadaan, diterima_pada, tanggal, diubah)
      values (${k.id}::uuid, ${k.nomor}, ${k.permohonan}::uuid, ${k.kantor}, ${k.jalur}, ${k.kanal}, ${k.alasan}, ${k.rahasia}, 'KEBERATAN_TERDAFTAR', ${now}::timestamptz, ${k.tanggal}::date, ${now}::timestamptz)`,
  );
}

export async function readKeberatan(db: Db, id: string): Promise<Keberatan | undefined> {
  return (await rows(db, sql<Keberatan>`select ${columns} from ppid_keberatan where id = ${id}::uuid`))[0];
}

/** Held for the rest of the transaction. */
export async function lockKeberatan(db: Db, id: string): Promise<Keberatan | undefined> {
  return (await rows(db, sql<Keberatan>`select ${columns} from ppid_keberatan where id = ${id}::uuid for update`))[0];
}

export async function writeKeberatan(db: Db, k: Keberatan, now: string): Promise<void> {
  await run(
    db,
    sql`update ppid_keberatan set keadaan = ${k.keadaan}, lewat = ${k.lewat}, berkas = ${k.berkas}, berkas_pada = ${k.berkasPada}::timestamptz, pendapat = ${k.pendapat}, musyawarah = ${k.musyawarah},
      musyawarah_batas = ${k.musyawarahBatas}::date, tanggapan = ${k.tanggapan}, perintah = ${k.perintah}, perintah_batas = ${k.perintahBatas}::date, perintah_selesai = ${k.perintahSelesai}::timestamptz, atasan = ${k.atasan},
      dijawab_pada = ${k.dijawabPada}::timestamptz, sampai_pada = ${k.sampaiPada}::timestamptz, versi = versi + 1, diubah = ${now}::timestamptz where id = ${k.id}::uuid`,
  );
}

/** Newest last. */
export async function listKeberatanOf(db: Db, permohonan: string): Promise<Keberatan[]> {
  return rows(db, sql<Keberatan>`select ${columns} from ppid_keberatan where permohonan = ${permohonan}::uuid order by diterima_pada, nomor`);
}

/** Since an instant, those whose receipt was not printed yet; oldest first. */
export async function listBelumBersurat(db: Db, since: string, limit: number): Promise<string[]> {
  const found = await rows(
    db,
    sql<{ id: string }>`select k.id from ppid_keberatan as k where k.diterima_pada >= ${since}::timestamptz and k.rahasia <> ''
      and not exists (select 1 from ppid_surat as s where s.perkara = k.id::text and s.jenis = 'keberatan_terima') order by k.diterima_pada, k.id limit ${limit}`,
  );
  return found.map(({ id }) => id);
}

/** Open ones of an office first, then those whose order is not carried out; oldest first. */
export async function listKeberatan(db: Db, kantor: AreaCode, limit: number): Promise<Keberatan[]> {
  return rows(
    db,
    sql<Keberatan>`select ${columns} from ppid_keberatan where kantor = ${kantor} and (keadaan = 'KEBERATAN_TERDAFTAR' or (perintah is not null and perintah_selesai is null)) order by keadaan <> 'KEBERATAN_TERDAFTAR', diterima_pada, nomor limit ${limit}`,
  );
}

export interface Sengketa {
  readonly id: string;
  readonly nomor: string;
  readonly keberatan: string;
  readonly kantor: AreaCode;
  readonly keadaan: KeadaanSgk;
  readonly komisi: string;
  readonly nomorKomisi: string;
  readonly diajukan: Day;
  readonly beku: boolean;
  readonly versi: number;
}
const sengketaColumns = sql`id, nomor, keberatan, kantor, keadaan, komisi, nomor_komisi as "nomorKomisi", diajukan::text as diajukan, beku, versi`;

export async function insertSengketa(db: Db, s: Omit<Sengketa, 'versi' | 'keadaan'>, now: string): Promise<void> {
  await run(
    db,
    sql`insert into ppid_sengketa (id, nomor, keberatan, kantor, keadaan, komisi, nomor_komisi, diajukan, beku, diubah)
      values (${s.id}::uuid, ${s.nomor}, ${s.keberatan}::uuid, ${s.kantor}, 'SENGKETA_DIAJUKAN', ${s.komisi}, ${s.nomorKomisi}, ${s.diajukan}::date, ${s.beku}, ${now}::timestamptz)`,
  );
}

export async function lockSengketa(db: Db, id: string): Promise<Sengketa | undefined> {
  return (await rows(db, sql<Sengketa>`select ${sengketaColumns} from ppid_sengketa where id = ${id}::uuid for update`))[0];
}

export async function listSengketaOf(db: Db, keberatan: string): Promise<Sengketa[]> {
  return rows(db, sql<Sengketa>`select ${sengketaColumns} from ppid_sengketa where keberatan = ${keberatan}::uuid order by diajukan, nomor`);
}

export async function writeSengketa(db: Db, s: Pick<Sengketa, 'id' | 'keadaan' | 'nomorKomisi' | 'beku'>, now: string): Promise<void> {
  await run(db, sql`update ppid_sengketa set keadaan = ${s.keadaan}, nomor_komisi = ${s.nomorKomisi}, beku = ${s.beku}, versi = versi + 1, diubah = ${now}::timestamptz where id = ${s.id}::uuid`);
}

/** Does an objection, an order or a dispute of this request still stand? Its files cannot rest then. */
export async function adaTerbuka(db: Db, permohonan: string): Promise<boolean> {
  const found = await rows(
    db,
    sql<{ id: string }>`select k.id from ppid_keberatan as k left join ppid_sengketa as s on s.keberatan = k.id
      where k.permohonan = ${permohonan}::uuid and (k.keadaan = 'KEBERATAN_TERDAFTAR' or (k.perintah is not null and k.perintah_selesai is null) or (s.id is not null and s.keadaan <> 'SENGKETA_SELESAI')) limit 1`,
  );
  return found.length > 0;
}

/** Does a dispute of this request run whose party wants no publication? */
export async function adaBeku(db: Db, permohonan: string): Promise<boolean> {
  return (await rows(db, sql<{ id: string }>`select s.id from ppid_sengketa as s join ppid_keberatan as k on k.id = s.keberatan where k.permohonan = ${permohonan}::uuid and s.beku and s.keadaan <> 'SENGKETA_SELESAI' limit 1`)).length > 0;
}

export interface LangkahKbr {
  readonly langkah: string;
  readonly akun: string;
  readonly peran: string;
  /** JSON. */
  readonly isi: string;
  readonly pada: string;
}

export async function insertLangkahKbr(db: Db, perkara: string, one: LangkahKbr): Promise<void> {
  await run(
    db,
    sql`insert into ppid_keberatan_langkah (perkara, urut, langkah, akun, peran, isi, pada)
      select ${perkara}::uuid, coalesce(max(urut), 0) + 1, ${one.langkah}, ${one.akun}, ${one.peran}, ${one.isi}, ${one.pada}::timestamptz from ppid_keberatan_langkah where perkara = ${perkara}::uuid`,
  );
}

export async function listLangkahKbr(db: Db, perkara: string): Promise<LangkahKbr[]> {
  return rows(db, sql<LangkahKbr>`select langkah, akun, peran, isi, ${at('pada')} as pada from ppid_keberatan_langkah where perkara = ${perkara}::uuid order by urut`);
}
