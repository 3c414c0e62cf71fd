// Which letters were sent in a case?
import { type Db, rows, run, sql } from '#platform/db';

export interface SuratRow {
  readonly id: string;
  readonly nomor: string;
  /** Opens the public check of the letter, nothing else. */
  readonly kode: string;
  readonly jenis: string;
  /** Null: a letter of an objection that needs no request (ground b); `perkara` names it. */
  readonly permohonan: string | null;
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

/** With its sealed parts; both empty once their time is over. */
export interface SuratIsi extends SuratRow {
  readonly isi: string;
  readonly pdf: Uint8Array;
}

const columns = sql`id, nomor, kode, jenis, permohonan, perkara, kantor, tanggal::text as tanggal, penanda, ukuran, sha256, to_char(dibuat at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as dibuat, langkah`;

/** False where the step has its letter; a number that was taken meanwhile throws. */
export async function insertSurat(db: Db, row: SuratRow, isi: string, pdf: Uint8Array): Promise<boolean> {
  const made = await run(
    db,
    sql`insert into ppid_surat (id, nomor, kode, jenis, permohonan, perkara, kantor, tanggal, penanda, isi, pdf, ukuran, sha256, dibuat, langkah)
      values (${row.id}::uuid, ${row.nomor}, ${row.kode}, ${row.jenis}, ${row.permohonan}::uuid, ${row.perkara}, ${row.kantor}, ${row.tanggal}::date, ${row.penanda}, ${isi}, ${Buffer.from(pdf)}, ${row.ukuran}, ${row.sha256}, ${row.dibuat}::timestamptz, ${row.langkah})
      on conflict ((coalesce(permohonan::text, '')), (coalesce(perkara, '')), langkah) where langkah is not null do nothing`,
  );
  return made === 1;
}

/** Letters of a request, or of an objection that has none. */
const milik = ({ permohonan, perkara }: Pick<SuratRow, 'permohonan' | 'perkara'>) => (permohonan === null ? sql`permohonan is null and perkara = ${perkara}` : sql`permohonan = ${permohonan}::uuid`);

export async function countSurat(db: Db, of: Pick<SuratRow, 'permohonan' | 'perkara'>, jenis: string): Promise<number> {
  const [row] = await rows(db, sql<{ n: number }>`select count(*)::int as n from ppid_surat where ${milik(of)} and jenis = ${jenis}`);
  return row?.n ?? 0;
}

/** Oldest first. */
export async function listSurat(db: Db, permohonan: string): Promise<SuratRow[]> {
  return rows(db, sql<SuratRow>`select ${columns} from ppid_surat where permohonan = ${permohonan}::uuid order by dibuat, nomor`);
}

/** Letters of one objection, oldest first. */
export async function listSuratPerkara(db: Db, perkara: string): Promise<SuratRow[]> {
  return rows(db, sql<SuratRow>`select ${columns} from ppid_surat where perkara = ${perkara} order by dibuat, nomor`);
}

export async function findSuratByKode(db: Db, kode: string): Promise<SuratRow | undefined> {
  if (!/^[0-9A-Z]{12}$/.test(kode)) return undefined;
  return (await rows(db, sql<SuratRow>`select ${columns} from ppid_surat where kode = ${kode}`))[0];
}

/** A letter of this case with its sealed parts; another case's letter is not there. */
export async function readSurat(db: Db, permohonan: string, id: string): Promise<SuratIsi | undefined> {
  return (await rows(db, sql<SuratIsi>`select ${columns}, isi, pdf from ppid_surat where permohonan = ${permohonan}::uuid and id = ${id}::uuid`))[0];
}

/** The same of an objection. */
export async function readSuratPerkara(db: Db, perkara: string, id: string): Promise<SuratIsi | undefined> {
  return (await rows(db, sql<SuratIsi>`select ${columns}, isi, pdf from ppid_surat where perkara = ${perkara} and id = ${id}::uuid`))[0];
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
