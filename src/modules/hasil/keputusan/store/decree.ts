// Where do drafts of decrees, the steps taken on them and the decrees stand? (only added to)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { codeOf, provOf } from '../../store/columns.ts';
import type { IsiNaskah } from '../draft.ts';
import type { LangkahSk } from '../states.ts';

/** Who did something, when: account for the house, role and node for everybody. */
export interface Jejak {
  /** Seconds. */
  readonly pada: number;
  readonly akun: string;
  readonly peran: string;
  readonly simpul: AreaCode;
}

export interface Naskah extends Jejak {
  readonly id: string;
  readonly kode: AreaCode;
  readonly nomor: number;
  readonly tahun: number;
  readonly isi: IsiNaskah;
  readonly pdfSha256: string;
  readonly pdfUkuran: number;
}

export interface Langkah extends Jejak {
  readonly naskah: string;
  readonly urut: number;
  readonly langkah: LangkahSk;
  readonly alasan: string | null;
}

export interface Keputusan {
  readonly naskah: string;
  readonly kode: AreaCode;
  readonly versi: number;
  readonly nomor: number;
  readonly tahun: number;
  readonly isi: string;
  readonly sha256: string;
  readonly pdfSha256: string;
  readonly pdfUkuran: number;
  /** Seconds: when it was recorded here. */
  readonly berlaku: number;
}

type Raw<T, K extends keyof T> = Omit<T, K> & Readonly<Record<K, number>>;

/** One act on the decrees of a contest at a time; held until the transaction ends. Two keys, so that it meets no other lock. */
export async function lockDecrees(db: Db, no: number): Promise<void> {
  await run(db, sql`select pg_advisory_xact_lock(69629163, ${no}::int)`);
}

/** All drafts of a contest's node, the newest first. */
export async function readNaskah(db: Db, no: number, kode: AreaCode): Promise<Naskah[]> {
  const found = await rows(
    db,
    sql<Raw<Naskah, 'kode' | 'simpul'>>`select id, kode, nomor, tahun, isi, pdf_sha256 as "pdfSha256", pdf_ukuran as "pdfUkuran", pada, akun, peran, simpul
      from hasil_keputusan_naskah where kontes = ${no} and prov = ${provOf(kode)} and kode = ${Number(kode)} order by pada desc, id`,
  );
  return found.map((row) => ({ ...row, kode: codeOf(row.kode), simpul: codeOf(row.simpul) }));
}

/** The draft of this id, of whatever contest; undefined where there is none. */
export async function findNaskahTempat(db: Db, id: string): Promise<{ readonly no: number; readonly akun: string; readonly isi: unknown; readonly pdf: string } | undefined> {
  const [found] = await rows(
    db,
    sql<{ no: number; akun: string; isi: unknown; pdf: string }>`select kontes as no, akun, isi, pdf_sha256 as pdf from hasil_keputusan_naskah where id = ${id}`,
  );
  return found;
}

export async function insertNaskah(db: Db, no: number, one: Naskah): Promise<void> {
  await run(
    db,
    sql`insert into hasil_keputusan_naskah (id, kontes, kode, prov, nomor, tahun, isi, pdf_sha256, pdf_ukuran, pada, akun, peran, simpul)
      values (${one.id}, ${no}, ${Number(one.kode)}, ${provOf(one.kode)}, ${one.nomor}, ${one.tahun}, ${JSON.stringify(one.isi)}::jsonb,
        ${one.pdfSha256}, ${one.pdfUkuran}, ${one.pada}, ${one.akun}, ${one.peran}, ${Number(one.simpul)})`,
  );
}

/** Steps on all drafts of a contest's node in their order. */
export async function readLangkah(db: Db, no: number, kode: AreaCode): Promise<Langkah[]> {
  const found = await rows(
    db,
    sql<Raw<Langkah, 'simpul'>>`select l.naskah, l.urut, l.langkah, l.alasan, l.pada, l.akun, l.peran, l.simpul
      from hasil_keputusan_langkah l join hasil_keputusan_naskah n on n.id = l.naskah
      where n.kontes = ${no} and n.prov = ${provOf(kode)} and n.kode = ${Number(kode)} order by l.naskah, l.urut`,
  );
  return found.map((row) => ({ ...row, simpul: codeOf(row.simpul) }));
}

export async function insertLangkah(db: Db, one: Langkah): Promise<void> {
  await run(
    db,
    sql`insert into hasil_keputusan_langkah (naskah, urut, langkah, alasan, pada, akun, peran, simpul)
      values (${one.naskah}, ${one.urut}, ${one.langkah}, ${one.alasan}, ${one.pada}, ${one.akun}, ${one.peran}, ${Number(one.simpul)})`,
  );
}

/** What is and was in force at a contest's node, the newest first; `pada`: only what was recorded by then. */
export async function readKeputusanSemua(db: Db, no: number, kode: AreaCode, pada?: number): Promise<Keputusan[]> {
  const found = await rows(
    db,
    sql<Raw<Keputusan, 'kode'>>`select naskah, kode, versi, nomor, tahun, isi, sha256, pdf_sha256 as "pdfSha256", pdf_ukuran as "pdfUkuran", berlaku
      from hasil_keputusan where kontes = ${no} and kode = ${Number(kode)} and berlaku <= ${pada ?? Number.MAX_SAFE_INTEGER}::bigint order by versi desc`,
  );
  return found.map((row) => ({ ...row, kode: codeOf(row.kode) }));
}

/** Number of decrees of a node: moves with each. */
export async function countKeputusan(db: Db, no: number, kode: AreaCode): Promise<number> {
  const [found] = await rows(db, sql<{ n: number }>`select count(*)::int as n from hasil_keputusan where kontes = ${no} and kode = ${Number(kode)}`);
  return found?.n ?? 0;
}

export async function insertKeputusan(db: Db, no: number, one: Keputusan): Promise<void> {
  await run(
    db,
    sql`insert into hasil_keputusan (naskah, kontes, kode, prov, versi, nomor, tahun, isi, sha256, pdf_sha256, pdf_ukuran, berlaku)
      values (${one.naskah}, ${no}, ${Number(one.kode)}, ${provOf(one.kode)}, ${one.versi}, ${one.nomor}, ${one.tahun}, ${one.isi}, ${one.sha256},
        ${one.pdfSha256}, ${one.pdfUkuran}, ${one.berlaku})`,
  );
}

/** Moves with every decree of whatever contest; a few rows. */
export async function decreeVersion(db: Db): Promise<string> {
  const [found] = await rows(db, sql<{ n: number }>`select count(*)::int as n from hasil_keputusan`);
  return String(found?.n ?? 0);
}

/** Decrees of a simulated election go with its figures, in the caller's transaction. */
export async function clearDecrees(db: Db, slug: string): Promise<void> {
  const contests = sql`select no from hasil_kontes where pemilu = ${slug}`;
  await run(db, sql`select set_config('hasil.hapus_simulasi', 'ya', true)`);
  await run(db, sql`delete from hasil_keputusan where kontes in (${contests})`);
  await run(db, sql`delete from hasil_keputusan_langkah where naskah in (select id from hasil_keputusan_naskah where kontes in (${contests}))`);
  await run(db, sql`delete from hasil_keputusan_naskah where kontes in (${contests})`);
  await run(db, sql`select set_config('hasil.hapus_simulasi', '', true)`);
}
