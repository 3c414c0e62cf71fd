// Which visits are counted for an office and a month, and which of participants are listed? (layanan.md 6.1, 13)
import { type Db, rows, sql } from '#platform/db';
import type { Terhitung } from '../statistik.ts';

const ms = (name: string) => sql`(extract(epoch from ${sql.ref(name)}) * 1000)::int8 as ${sql.ref(name)}`;

/** `kantor`: an office, or a province with all its offices. `bulan`: "2026-11". */
export async function listTerhitung(db: Db, kantor: string, bulan: string): Promise<Terhitung[]> {
  const times = sql.join(['slot', 'dikonfirmasi', 'tiba', 'dipanggil', 'mulai', 'selesai'].map(ms));
  return rows(
    db,
    sql<Terhitung>`select layanan, sumber, keadaan, hasil, sebab, alih, ${times} from layanan_kunjungan
      where kantor like ${`${kantor}%`} and tanggal >= ${`${bulan}-01`}::date and tanggal < (${`${bulan}-01`}::date + interval '1 month')`,
  );
}

/** Offices and months with visits, the newest first. */
export async function listBulan(db: Db): Promise<{ readonly kantor: string; readonly bulan: string }[]> {
  return rows(db, sql<{ kantor: string; bulan: string }>`select kantor, to_char(tanggal, 'YYYY-MM') as bulan from layanan_kunjungan group by 1, 2 order by 2 desc, 1 limit 600`);
}

export interface PesertaRow {
  readonly tanggal: string;
  readonly lembaga: string;
  readonly pejabat: string | null;
  readonly layanan: string;
}

/** Finished visits of election participants: organisation, day, post, service; no name of a person. */
export async function listPeserta(db: Db, kantor: string, bulan: string): Promise<PesertaRow[]> {
  return rows(
    db,
    sql<PesertaRow>`select to_char(tanggal, 'YYYY-MM-DD') as tanggal, lembaga_terbuka as lembaga, pejabat, layanan from layanan_kunjungan
      where kantor = ${kantor} and keadaan = 'SELESAI' and lembaga_terbuka is not null and tanggal >= ${`${bulan}-01`}::date and tanggal < (${`${bulan}-01`}::date + interval '1 month')
      order by tanggal, lembaga_terbuka, layanan`,
  );
}

/** Moves with every step of any visit. */
export async function kunjunganVersion(db: Db): Promise<string> {
  return (await rows(db, sql<{ v: string }>`select coalesce(sum(versi), 0)::text || '.' || count(*)::text as v from layanan_kunjungan`))[0]?.v ?? '';
}

/** Visits of an office that were called, or went home unserved at closing, by their arrival. Milliseconds; `dipanggil` null = never called. */
export async function listTunggu(db: Db, kantor: string, since: string, until: string): Promise<{ readonly tiba: number; readonly dipanggil: number | null }[]> {
  return rows(
    db,
    sql<{ tiba: number; dipanggil: number | null }>`select ${ms('tiba')}, ${ms('dipanggil')} from layanan_kunjungan
      where kantor = ${kantor} and tanggal >= (${since}::timestamptz - interval '1 day')::date and tiba >= ${since}::timestamptz and tiba < ${until}::timestamptz
        and (dipanggil is not null or sebab = 'TUTUP_LAYANAN')`,
  );
}
