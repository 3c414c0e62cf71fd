// Which letters were sent in a case?
import { type Db, rows, run, sql } from '#platform/db';

export interface SuratRow {
  readonly id: string;
  readonly nomor: string;
  /** Opens the public check of the letter, nothing else. */
  readonly kode: string;
  readonly jenis: string;
  readonly permohonan: string;
  readonly perkara: string | null;
  readonly kantor: string;
  readonly tanggal: string;
  readonly penanda: string;
  readonly ukuran: number;
  readonly sha256: string;
  readonly dibuat: string;
  /** Number of the step that it follows. */
  readonly langkah: number | null;
}

const columns = sql`id, nomor, kode, jenis, permohonan, perkara, kantor, tanggal::text as tanggal, penanda, ukuran, sha256, to_char(dibuat at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as dibuat, langkah`;

/** False where the step has its letter; a number that was taken meanwhile throws. */
export async function insertSurat(db: Db, row: SuratRow, isi: string, pdf: Uint8Array): Promise<boolean> {
  const made = await run(
    db,
    sql`insert into ppid_surat (id, nomor, kode, jenis, permohonan, perkara, kantor, tanggal, penanda, isi, pdf, ukuran, sha256, dibuat, langkah)
      values (${row.id}::uuid, ${row.nomor}, ${row.kode}, ${row.jenis}, ${row.permohonan}::uuid, ${row.perkara}, ${row.kantor}, ${row.tanggal}::date, ${row.penanda}, ${isi}, ${Buffer.from(pdf)}, ${row.ukuran}, ${row.sha256}, ${row.dibuat}::timestamptz, ${row.langkah})
      on conflict (permohonan, (coalesce(perkara, '')), langkah) where langkah is not null do nothing`,
  );
  return made === 1;
}

export async function countSurat(db: Db, permohonan: string, jenis: string): Promise<number> {
  const [row] = await rows(db, sql<{ n: number }>`select count(*)::int as n from ppid_surat where permohonan = ${permohonan}::uuid and jenis = ${jenis}`);
  return row?.n ?? 0;
}

/** Oldest first. */
export async function listSurat(db: Db, permohonan: string): Promise<SuratRow[]> {
  return rows(db, sql<SuratRow>`select ${columns} from ppid_surat where permohonan = ${permohonan}::uuid order by dibuat, nomor`);
}

export async function findSuratByKode(db: Db, kode: string): Promise<SuratRow | undefined> {
  if (!/^[0-9A-Z]{12}$/.test(kode)) return undefined;
  return (await rows(db, sql<SuratRow>`select ${columns} from ppid_surat where kode = ${kode}`))[0];
}

/** A letter of this case with its sealed parts; another case's letter is not there. */
export async function readSurat(db: Db, permohonan: string, id: string): Promise<(SuratRow & { readonly isi: string; readonly pdf: Uint8Array }) | undefined> {
  return (await rows(db, sql<SuratRow & { isi: string; pdf: Uint8Array }>`select ${columns}, isi, pdf from ppid_surat where permohonan = ${permohonan}::uuid and id = ${id}::uuid`))[0];
}

/** A step that a letter follows and that has none yet. */
export interface Bersurat {
  readonly permohonan: string;
  readonly urut: number;
  readonly langkah: string;
  readonly isi: string;
}

/** Oldest first. */
export async function listBersurat(db: Db, langkah: readonly string[], since: string, limit: number): Promise<Bersurat[]> {
  return rows(
    db,
    sql<Bersurat>`select l.permohonan, l.urut, l.langkah, l.isi from ppid_langkah as l
      where l.pada >= ${since}::timestamptz and l.langkah in ('ajukan', 'tolak-bukti', 'perpanjang', 'serahkan', 'cabut', 'tutup-tidak-lengkap', 'tanggal') and l.langkah = any(${langkah}::text[])
        and not exists (select 1 from ppid_surat as s where s.permohonan = l.permohonan and s.perkara is null and s.langkah = l.urut) order by l.pada, l.permohonan, l.urut limit ${limit}`,
  );
}
