// Which requests does a desk look at: everything open at an office, or one page of its register?
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, sql } from '#platform/db';
import type { Kanal } from '../../permohonan/isian.ts';
import type { Jalur } from '../../permohonan/jalur.ts';
import type { Keadaan } from '../../permohonan/states.ts';

export interface Baris {
  readonly id: string;
  readonly nomor: string;
  readonly judul: string;
  readonly keadaan: Keadaan;
  readonly jalur: Jalur | null;
  readonly kanal: Kanal;
  readonly identitas: string;
  readonly tanggalTerima: Day;
  readonly pemegang: string | null;
  readonly tinjau: boolean;
  readonly mundur: boolean;
  /** First words of the question, for a request that has no title yet. */
  readonly awal: string;
}

const OPENING = 90;
const columns = sql`id, nomor, judul, keadaan, jalur, kanal, identitas, tanggal_terima::text as "tanggalTerima", pemegang, tinjau, (mundur is not null and mundur_setuju is null) as mundur, left(rincian, ${OPENING}) as awal`;

/** Nothing of an office is left out: the counts of the morning add up to these rows. */
export async function listTerbuka(db: Db, kantor: AreaCode): Promise<Baris[]> {
  return rows(db, sql<Baris>`select ${columns} from ppid_permohonan where kantor = ${kantor} and keadaan in ('DITERIMA', 'TERDAFTAR', 'DIPROSES', 'DIPERPANJANG') order by diterima_pada, id`);
}

export interface Saring {
  readonly keadaan?: Keadaan | undefined;
  /** Register number, whole or its beginning. */
  readonly nomor?: string | undefined;
  readonly sesudah?: string | undefined;
}

/** One page of the register of an office, newest first. */
export async function listRegister(db: Db, kantor: AreaCode, { keadaan, nomor, sesudah }: Saring, limit: number): Promise<Baris[]> {
  const state = keadaan === undefined ? sql`true` : sql`keadaan = ${keadaan}`;
  const number = nomor === undefined || nomor === '' ? sql`true` : sql`nomor like ${`${nomor.replaceAll(/[%_\\]/g, '')}%`}`;
  const after = sesudah === undefined ? sql`true` : sql`(tanggal_terima, nomor) < (select tanggal_terima, nomor from ppid_permohonan where nomor = ${sesudah})`;
  return rows(db, sql<Baris>`select ${columns} from ppid_permohonan where kantor = ${kantor} and ${state} and ${number} and ${after} order by tanggal_terima desc, nomor desc limit ${limit}`);
}

/** Other open requests of the office in nearly the same words: candidates for one answer to all. */
export async function listMirip(db: Db, kantor: AreaCode, id: string, rincian: string): Promise<Baris[]> {
  return rows(
    db,
    sql<Baris>`select ${columns} from ppid_permohonan where kantor = ${kantor} and id <> ${id}::uuid and keadaan in ('TERDAFTAR', 'DIPROSES', 'DIPERPANJANG')
      and md5(lower(regexp_replace(rincian, '[^[:alnum:]]+', ' ', 'g'))) = md5(lower(regexp_replace(${rincian}, '[^[:alnum:]]+', ' ', 'g'))) order by diterima_pada, id limit 20`,
  );
}
