// Which pages of a form stand as photographs? (hasil_foto: insert only; the newest of a page is on show)
import type { AreaCode } from '#kernel/area-code';
import type { Box } from '#platform/attachments';
import { type Db, rows, run, sql } from '#platform/db';
import { codeOf, literal } from '../../store/columns.ts';

export interface BarisFoto {
  readonly kode: AreaCode;
  readonly halaman: number;
  /** SHA-256 of the original, and of what the public sees of it. */
  readonly foto: string;
  readonly umum: string;
  /** What is covered, as fractions of the page. */
  readonly tutup: readonly Box[];
  /** The camera's word; null = none. */
  readonly diambil: string | null;
  /** The form that it came with. */
  readonly bacaan: string;
  /** Seconds since 1970. */
  readonly diterima: number;
}

/** The same photograph of the same page again adds nothing. */
export async function writeFoto(db: Db, kontes: number, all: readonly BarisFoto[]): Promise<void> {
  if (all.length === 0) return;
  const flat = all.map(({ kode, ...one }) => ({ ...one, kode: Number(kode), prov: Number(kode.slice(0, 2)) }));
  await run(
    db,
    sql`insert into hasil_foto (kontes, prov, kode, halaman, foto, umum, tutup, bacaan, diambil, diterima)
      select ${kontes}::smallint, prov, kode, halaman, foto, umum, tutup, bacaan, diambil, diterima
      from jsonb_to_recordset(${JSON.stringify(flat)}::jsonb) as f (prov smallint, kode bigint, halaman smallint, foto text, umum text, tutup jsonb,
        bacaan uuid, diambil text, diterima bigint)
      on conflict (kontes, kode, halaman, foto) do nothing`,
  );
}

/** All photographs of these stations, newest first. */
export async function listFoto(db: Db, kontes: number, kodes: readonly AreaCode[]): Promise<BarisFoto[]> {
  const found = await rows(
    db,
    sql<Omit<BarisFoto, 'kode'> & { kode: number }>`select kode, halaman, foto, umum, tutup, bacaan, diambil, diterima from hasil_foto
      where kontes = ${kontes} and kode = any(${literal(kodes)}::bigint[]) order by no desc`,
  );
  return found.map((row) => ({ ...row, kode: codeOf(row.kode) }));
}

/** Does this photograph stand behind the form of another station? Then it is not of this one (K23). */
export async function isFotoLain(db: Db, kontes: number, kode: AreaCode, foto: string): Promise<boolean> {
  const [found] = await rows(
    db,
    sql<{ ada: boolean }>`select exists (select 1 from hasil_foto where foto = ${foto} and kontes = ${kontes} and kode <> ${Number(kode)}) as ada`,
  );
  return found?.ada ?? false;
}

/** Is this the hash of a photograph that stands behind a form? */
export async function isFotoForm(db: Db, foto: string): Promise<boolean> {
  const [found] = await rows(db, sql<{ ada: boolean }>`select exists (select 1 from hasil_foto where foto = ${foto}) as ada`);
  return found?.ada ?? false;
}
