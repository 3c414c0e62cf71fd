// What is asked of all plenaries at once: has anything moved, which forms stand, and how do those of a simulation go?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { codeOf } from '../../store/columns.ts';
import { LAPISAN, type Lapisan } from '../layers.ts';

/** Changes whenever a plenary opens, closes, or is replaced; a few thousand rows at most. */
export async function plenaryVersion(db: Db): Promise<string> {
  const [found] = await rows(
    db,
    sql<{ n: number; tutup: number; ganti: number }>`select count(*)::int as n, count(ditutup)::int as tutup,
      (count(*) filter (where keadaan = 'DIGANTI'))::int as ganti from hasil_rapat`,
  );
  return found === undefined ? '-' : `${String(found.n)}.${String(found.tutup)}.${String(found.ganti)}`;
}

export interface FormulirTerbit {
  readonly kode: AreaCode;
  readonly lapisan: Lapisan;
  readonly versi: number;
  /** Seconds. */
  readonly ditutup: number;
  readonly sha256: string;
  readonly pdfSha256: string;
}

/** The forms in force from kabupaten/kota upward, the nation's first: at most some 550 of a contest. */
export async function listClosedForms(db: Db, no: number): Promise<FormulirTerbit[]> {
  const found = await rows(
    db,
    sql<Omit<FormulirTerbit, 'kode' | 'lapisan'> & { kode: number; lapisan: number }>`
      select r.kode, r.lapisan, r.versi, r.ditutup, f.sha256, f.pdf_sha256 as "pdfSha256"
      from hasil_rapat r join hasil_d_formulir f on f.rapat = r.id
      where r.kontes = ${no} and r.lapisan >= ${LAPISAN.indexOf('D_KAB')} and r.keadaan = 'DITUTUP' order by r.lapisan desc, r.kode`,
  );
  return found.map((row) => ({ ...row, kode: codeOf(row.kode), lapisan: LAPISAN[row.lapisan] as Lapisan }));
}

/** Plenaries of a simulated election go with its figures, in the caller's transaction. */
export async function clearPlenaries(db: Db, slug: string): Promise<void> {
  const held = sql`select r.id from hasil_rapat r join hasil_kontes k on k.no = r.kontes where k.pemilu = ${slug}`;
  await run(db, sql`select set_config('hasil.hapus_simulasi', 'ya', true)`);
  await run(db, sql`delete from hasil_d_formulir where rapat in (${held})`);
  await run(db, sql`delete from hasil_d_baris where rapat in (${held})`);
  await run(db, sql`delete from hasil_rapat_peristiwa where rapat in (${held})`);
  await run(db, sql`delete from hasil_rapat where id in (${held})`);
  await run(db, sql`select set_config('hasil.hapus_simulasi', '', true)`);
}
