// What lies beside a request: who asks, the items, the steps, the tasks of units, the notes?
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';
import type { Hasil, Langkah } from '../states.ts';

const instant = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

export interface PemohonRow {
  readonly rahasia: string;
  /** Initials, for lists. */
  readonly samar: string;
  readonly kabarSurel: boolean;
}

export async function insertPemohon(db: Db, id: string, row: PemohonRow & { readonly kontak: string | null }): Promise<void> {
  await run(db, sql`insert into ppid_pemohon (permohonan, rahasia, samar, kontak, kabar_surel) values (${id}::uuid, ${row.rahasia}, ${row.samar}, ${row.kontak}, ${row.kabarSurel})`);
}

export async function readPemohon(db: Db, id: string): Promise<PemohonRow | undefined> {
  return (await readPemohonBanyak(db, [id])).get(id);
}

/** Those who ask, by the request. */
export async function readPemohonBanyak(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PemohonRow>> {
  const found = await rows(db, sql<PemohonRow & { id: string }>`select permohonan::text as id, rahasia, samar, kabar_surel as "kabarSurel" from ppid_pemohon where permohonan = any(${ids}::uuid[])`);
  return new Map(found.map(({ id, ...row }) => [id, row]));
}

export async function writePemohon(db: Db, id: string, rahasia: string, kabarSurel: boolean): Promise<void> {
  await run(db, sql`update ppid_pemohon set rahasia = ${rahasia}, kabar_surel = ${kabarSurel} where permohonan = ${id}::uuid`);
}

/** Open requests of one contact since an instant (keamanan.md 4.1). */
export async function countKontak(db: Db, kontak: string, since: string): Promise<number> {
  const [row] = await rows(
    db,
    sql<{ n: number }>`select count(*)::int as n from ppid_pemohon as a join ppid_permohonan as b on b.id = a.permohonan where a.kontak = ${kontak} and b.diterima_pada >= ${since}::timestamptz`,
  );
  return row?.n ?? 0;
}

export interface Sama {
  readonly nomor: string;
  readonly kantor: AreaCode;
}

/** An earlier request of the same contact in the same words, whatever stands between them; one that ended is not in the way. */
export async function findSama(db: Db, kontak: string, rincian: string, since: string, kecuali = ''): Promise<Sama | undefined> {
  const [row] = await rows(
    db,
    sql<Sama>`select b.nomor, b.kantor from ppid_pemohon as a join ppid_permohonan as b on b.id = a.permohonan
      where a.kontak = ${kontak} and b.diterima_pada >= ${since}::timestamptz and b.keadaan not in ('DICABUT', 'DITUTUP_TIDAK_LENGKAP') and b.nomor <> ${kecuali}
      and btrim(lower(regexp_replace(b.rincian, '[^[:alnum:]]+', ' ', 'g'))) = btrim(lower(regexp_replace(${rincian}, '[^[:alnum:]]+', ' ', 'g'))) order by b.diterima_pada desc limit 1`,
  );
  return row;
}

export interface Butir {
  readonly no: number;
  readonly teks: string;
  readonly hasil: Hasil | null;
  readonly keterangan: string;
  /** Letter of Pasal 17. */
  readonly huruf: string | null;
  /** Number of the consequence-test sheet. */
  readonly uji: string | null;
  readonly pemegang: string | null;
  readonly tautan: string | null;
}

/** `sesudah`: number of the last item that is there already. */
export async function insertButir(db: Db, id: string, teks: readonly string[], sesudah = 0): Promise<void> {
  for (const [at, one] of teks.entries()) await run(db, sql`insert into ppid_butir (permohonan, no, teks) values (${id}::uuid, ${sesudah + at + 1}, ${one})`);
}

export async function dropButir(db: Db, id: string): Promise<void> {
  await run(db, sql`delete from ppid_butir where permohonan = ${id}::uuid`);
}

export async function listButir(db: Db, id: string): Promise<Butir[]> {
  return rows(db, sql<Butir>`select no, teks, hasil, keterangan, huruf, uji, pemegang, tautan from ppid_butir where permohonan = ${id}::uuid order by no`);
}

export async function writeButir(db: Db, id: string, one: Butir): Promise<void> {
  await run(
    db,
    sql`update ppid_butir set teks = ${one.teks}, hasil = ${one.hasil}, keterangan = ${one.keterangan}, huruf = ${one.huruf}, uji = ${one.uji}, pemegang = ${one.pemegang}, tautan = ${one.tautan}
      where permohonan = ${id}::uuid and no = ${one.no}`,
  );
}

/** `isi`: a public sentence's values as JSON, never a person's data. */
export interface LangkahRow {
  readonly urut: number;
  readonly langkah: Langkah | 'ajukan' | 'koreksi-mundur' | 'judul' | 'pegang' | 'izin' | 'tanggal' | 'usul-gabung' | 'tolak-gabung' | 'tarik-gabung';
  readonly akun: string;
  readonly peran: string;
  readonly node: AreaCode;
  readonly isi: string;
  readonly pada: string;
}

/** Of any requests, in the order of the list. */
export async function insertLangkah(db: Db, steps: readonly (Omit<LangkahRow, 'urut'> & { readonly permohonan: string })[]): Promise<void> {
  await run(
    db,
    sql`insert into ppid_langkah (permohonan, urut, langkah, akun, peran, node, isi, pada)
      select permohonan, (select coalesce(max(l.urut), 0) from ppid_langkah as l where l.permohonan = g.permohonan) + row_number() over (partition by permohonan order by tempat), langkah, akun, peran, node, isi, pada
      from jsonb_to_recordset(${JSON.stringify(steps.map((one, tempat) => ({ ...one, tempat })))}::jsonb) as g (tempat integer, permohonan uuid, langkah text, akun text, peran text, node text, isi text, pada timestamptz)`,
  );
}

export async function listLangkah(db: Db, id: string): Promise<LangkahRow[]> {
  return rows(db, sql<LangkahRow>`select urut, langkah, akun, peran, node, isi, ${instant('pada')} as pada from ppid_langkah where permohonan = ${id}::uuid order by urut`);
}

export interface Tugas {
  readonly id: string;
  readonly permohonan: string;
  readonly kantor: AreaCode;
  readonly unit: string;
  readonly pesan: string;
  readonly batas: Day;
  /** dokumen: brought; tidak-ada: not with us; null = waits. */
  readonly jawaban: 'dokumen' | 'tidak-ada' | null;
  readonly keterangan: string;
  readonly dibuat: string;
  readonly dijawab: string | null;
  /** The same for all that were handed out in one act; null = by itself. */
  readonly bersama: string | null;
}
const tugasColumns = sql`id, permohonan, bersama, kantor, unit, pesan, batas::text as batas, jawaban, keterangan, ${instant('dibuat')} as dibuat, ${instant('dijawab')} as dijawab`;

export async function insertTugas(db: Db, one: Pick<Tugas, 'id' | 'permohonan' | 'kantor' | 'unit' | 'pesan' | 'batas' | 'bersama'>, now: string): Promise<void> {
  await run(
    db,
    sql`insert into ppid_tugas (id, permohonan, kantor, unit, pesan, batas, bersama, dibuat)
      values (${one.id}::uuid, ${one.permohonan}::uuid, ${one.kantor}, ${one.unit}, ${one.pesan}, ${one.batas}::date, ${one.bersama}::uuid, ${now}::timestamptz)`,
  );
}

export async function lockTugas(db: Db, id: string): Promise<Tugas | undefined> {
  return (await rows(db, sql<Tugas>`select ${tugasColumns} from ppid_tugas where id = ${id}::uuid for update`))[0];
}

export async function writeTugas(db: Db, one: Pick<Tugas, 'id' | 'jawaban' | 'keterangan'>, now: string): Promise<void> {
  await run(db, sql`update ppid_tugas set jawaban = ${one.jawaban}, keterangan = ${one.keterangan}, dijawab = ${now}::timestamptz where id = ${one.id}::uuid`);
}

export async function listTugas(db: Db, permohonan: string): Promise<Tugas[]> {
  return rows(db, sql<Tugas>`select ${tugasColumns} from ppid_tugas where permohonan = ${permohonan}::uuid order by dibuat, id`);
}

/** Unanswered tasks of an office, the one due first first; a request that has ended asks nothing of a unit any more. */
export async function listTunggu(db: Db, kantor: AreaCode, limit: number): Promise<Tugas[]> {
  return rows(db, sql<Tugas>`select ${tugasColumns} from ppid_tugas where kantor = ${kantor} and dijawab is null
    and exists (select 1 from ppid_permohonan as p where p.id = ppid_tugas.permohonan and p.keadaan in ('TERDAFTAR', 'DIPROSES', 'DIPERPANJANG')) order by batas, dibuat, id limit ${limit}`);
}

/** Tasks that were handed out together and still wait: one for the unit. */
export async function listTungguBersama(db: Db, bersama: string): Promise<Tugas[]> {
  return rows(db, sql<Tugas>`select ${tugasColumns} from ppid_tugas where bersama = ${bersama}::uuid and dijawab is null order by id`);
}

/** What a unit still owes goes over to the request that takes the other's place. */
export async function pindahTugas(db: Db, dari: string, ke: string): Promise<void> {
  await run(db, sql`update ppid_tugas set permohonan = ${ke}::uuid where permohonan = ${dari}::uuid and dijawab is null`);
}

export interface Catatan {
  readonly id: string;
  readonly akun: string;
  readonly peran: string;
  readonly teks: string;
  readonly pada: string;
}

export async function insertCatatan(db: Db, permohonan: string, one: Catatan): Promise<void> {
  await run(db, sql`insert into ppid_catatan (id, permohonan, akun, peran, teks, pada) values (${one.id}::uuid, ${permohonan}::uuid, ${one.akun}, ${one.peran}, ${one.teks}, ${one.pada}::timestamptz)`);
}

export async function listCatatan(db: Db, permohonan: string): Promise<Catatan[]> {
  return rows(db, sql<Catatan>`select id, akun, peran, teks, ${instant('pada')} as pada from ppid_catatan where permohonan = ${permohonan}::uuid order by pada, id`);
}
