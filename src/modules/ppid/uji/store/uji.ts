// How are consequence tests kept, and which of them cover an office today?
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';
import { OPEN } from '../../permohonan/states.ts';
import { type IsiUji, type Lembar, kunciBagian } from '../lembar.ts';
import type { LangkahUji } from '../states.ts';

type Row = Omit<Lembar, 'isi'> & { readonly isi: string };

const columns = sql`id, nomor, kantor, pengusul, keadaan, isi, sk, to_char(sk_hari, 'YYYY-MM-DD') as "skHari", pendapat, penetap, penyetuju, to_char(akhir, 'YYYY-MM-DD') as akhir, sebab,
  rujukan_akhir as "rujukanAkhir", dip, versi`;

const open = (row: Row): Lembar => ({ ...row, isi: JSON.parse(row.isi) as IsiUji });

async function many(db: Db, query: Parameters<typeof rows<Row>>[1]): Promise<Lembar[]> {
  return (await rows(db, query)).map(open);
}

export async function readUji(db: Db, id: string): Promise<Lembar | undefined> {
  return (await many(db, sql<Row>`select ${columns} from ppid_uji where id = ${id}::uuid`))[0];
}

/** Held for the rest of the transaction. */
export async function lockUji(db: Db, id: string): Promise<Lembar | undefined> {
  return (await many(db, sql<Row>`select ${columns} from ppid_uji where id = ${id}::uuid for update`))[0];
}

/** By its number, `UK-0-2026-00001`. */
export async function findUji(db: Db, nomor: string): Promise<Lembar | undefined> {
  if (!/^UK-[0-9]{1,4}-[0-9]{4}-[0-9]{5}$/.test(nomor)) return undefined;
  return (await many(db, sql<Row>`select ${columns} from ppid_uji where nomor = ${nomor}`))[0];
}

export async function insertUji(db: Db, { id, kantor, pengusul, isi }: Pick<Lembar, 'id' | 'kantor' | 'pengusul' | 'isi'>, now: string): Promise<void> {
  await run(
    db,
    sql`insert into ppid_uji (id, kantor, pengusul, keadaan, isi, judul, huruf, lingkup, sampai, dibuat, diubah)
      values (${id}::uuid, ${kantor}, ${pengusul}, 'DRAF', ${JSON.stringify(isi)}, ${isi.judul}, ${isi.huruf}, ${isi.lingkup}, ${isi.sampai}::date, ${now}::timestamptz, ${now}::timestamptz)`,
  );
  await writeBagian(db, id, isi);
}

/** The row as it stands after an act; its parts with it. */
export async function writeUji(db: Db, one: Lembar, now: string): Promise<void> {
  const { isi } = one;
  await run(
    db,
    sql`update ppid_uji set nomor = ${one.nomor}, kantor = ${one.kantor}, keadaan = ${one.keadaan}, isi = ${JSON.stringify(isi)}, judul = ${isi.judul}, huruf = ${isi.huruf}, lingkup = ${isi.lingkup}, sampai = ${isi.sampai}::date,
      sk = ${one.sk}, sk_hari = ${one.skHari}::date, pendapat = ${one.pendapat}, penetap = ${one.penetap}, penyetuju = ${one.penyetuju}, akhir = ${one.akhir}::date, sebab = ${one.sebab}, rujukan_akhir = ${one.rujukanAkhir},
      dip = ${one.dip}, versi = versi + 1, diubah = ${now}::timestamptz where id = ${one.id}::uuid`,
  );
  if (one.keadaan === 'DRAF') await writeBagian(db, one.id, isi);
}

async function writeBagian(db: Db, id: string, { bagian }: IsiUji): Promise<void> {
  await run(db, sql`delete from ppid_uji_butir where uji = ${id}::uuid`);
  if (bagian.length === 0) return;
  const values = sql.join(bagian.map((part, at) => sql`(${id}::uuid, ${at + 1}::int, ${kunciBagian(part)})`));
  await run(db, sql`insert into ppid_uji_butir (uji, no, kunci) values ${values}`);
}

/** Sheets of these places, as tester or proposer, newest first. */
export async function listUji(db: Db, places: readonly { readonly node: string; readonly below: boolean }[], most: number): Promise<Lembar[]> {
  if (places.length === 0) return [];
  const near = sql.join(
    places.map(({ node, below }) => (below ? (node === '0' ? sql`true` : sql`(kantor like ${`${node}%`} or pengusul like ${`${node}%`})`) : sql`(kantor = ${node} or pengusul = ${node})`)),
    sql` or `,
  );
  return many(db, sql<Row>`select ${columns} from ppid_uji where ${near} order by diubah desc, id limit ${most}`);
}

const reaches = (office: AreaCode) => sql`((lingkup = 'semua' and kantor = '0') or (lingkup = 'bawah' and (kantor = '0' or ${office} like kantor || '%')) or (lingkup = 'satu' and pengusul = ${office}))`;

/** Sheets that cover an office on that day, by letter and title: what an answer may name. */
export async function listHidup(db: Db, office: AreaCode, hari: Day): Promise<Lembar[]> {
  const found = await many(db, sql<Row>`select ${columns} from ppid_uji where keadaan = 'BERLAKU' and sampai >= ${hari}::date and ${reaches(office)} order by huruf, judul, id`);
  return found.filter(({ isi: { dari, hasil } }) => dari !== null && dari <= hari && hasil !== 'terbuka');
}

export interface Tanya {
  readonly kantor: AreaCode | undefined;
  readonly huruf: string | undefined;
}

/** What the public list shows: all that were ever in force, those in force first. Of one office = what binds it. */
export async function listTerbuka(db: Db, { kantor, huruf }: Tanya): Promise<Lembar[]> {
  const near = kantor === undefined ? sql`true` : reaches(kantor);
  const letter = huruf === undefined ? sql`true` : sql`huruf = ${huruf}`;
  return many(
    db,
    sql<Row>`select ${columns} from ppid_uji where keadaan in ('BERLAKU', 'KEDALUWARSA', 'DICABUT', 'DIBUKA') and ${near} and ${letter}
      order by case keadaan when 'BERLAKU' then 0 else 1 end, huruf, sampai, nomor`,
  );
}

/** In force, and last day at most this: candidates for warnings and the end. Held for the rest of the transaction. */
export async function lockMendekati(db: Db, sampai: Day, most: number): Promise<(Lembar & { readonly titik: number | null })[]> {
  const found = await rows(db, sql<Row & { titik: number | null }>`select ${columns}, titik from ppid_uji where keadaan = 'BERLAKU' and sampai <= ${sampai}::date order by sampai, id limit ${most} for update`);
  return found.map((row) => ({ ...open(row), titik: row.titik }));
}

export async function writeTitik(db: Db, id: string, titik: number): Promise<void> {
  await run(db, sql`update ppid_uji set titik = ${titik} where id = ${id}::uuid`);
}

/** In force anywhere and naming one of these parts. Held for the rest of the transaction. */
export async function lockSebagian(db: Db, kunci: readonly string[]): Promise<Lembar[]> {
  if (kunci.length === 0) return [];
  const keys = sql.join(kunci.map((key) => sql`${key}`));
  return many(db, sql<Row>`select ${columns} from ppid_uji where keadaan = 'BERLAKU' and id in (select uji from ppid_uji_butir where kunci in (${keys})) order by id for update`);
}

export interface Tersentuh {
  readonly nomor: string;
  readonly kantor: AreaCode;
  /** Item of the request. */
  readonly butir: number;
  readonly uji: string;
}

/** Items of requests still open that would be withheld by these sheets. Without who asks and what. */
export async function listTersentuh(db: Db, nomor: readonly string[]): Promise<Tersentuh[]> {
  if (nomor.length === 0) return [];
  const [sheets, states] = [sql.join(nomor.map((one) => sql`${one}`)), sql.join(OPEN.map((one) => sql`${one}`))];
  return rows(
    db,
    sql<Tersentuh>`select p.nomor, p.kantor, b.no as butir, b.uji from ppid_butir b join ppid_permohonan p on p.id = b.permohonan
      where split_part(b.uji, '#', 1) in (${sheets}) and b.hasil in ('tolak', 'hitamkan') and p.keadaan in (${states}) order by p.nomor, b.no`,
  );
}

export interface LangkahTersimpan {
  readonly langkah: LangkahUji | 'tulis';
  readonly peran: string;
  readonly node: AreaCode;
  readonly catatan: string;
  readonly pada: string;
}

export async function insertLangkah(db: Db, uji: string, one: LangkahTersimpan & { readonly akun: string }): Promise<void> {
  await run(
    db,
    sql`insert into ppid_uji_langkah (uji, urut, langkah, akun, peran, node, catatan, pada)
      select ${uji}::uuid, coalesce(max(urut), 0) + 1, ${one.langkah}, ${one.akun}, ${one.peran}, ${one.node}, ${one.catatan}, ${one.pada}::timestamptz from ppid_uji_langkah where uji = ${uji}::uuid`,
  );
}

export async function listLangkah(db: Db, uji: string): Promise<LangkahTersimpan[]> {
  return rows(db, sql<LangkahTersimpan>`select langkah, peran, node, catatan, to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada from ppid_uji_langkah where uji = ${uji}::uuid order by urut`);
}

/** Moves when anything of any sheet moves. */
export async function ujiVersion(db: Db): Promise<string> {
  return (await rows(db, sql<{ v: string }>`select coalesce(sum(versi), 0)::text || '.' || count(*)::text as v from ppid_uji`))[0]?.v ?? '';
}
