// Which requests does a desk look at: everything open at an office, or one page of its register?
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, sql } from '#platform/db';
import type { Kanal } from '../../permohonan/isian.ts';
import { memuat } from '../../permohonan/store/cari.ts';
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
  /** Words of title and question. */
  readonly cari?: string | undefined;
  /** Live ones alone. */
  readonly terbuka?: boolean | undefined;
  readonly sesudah?: string | undefined;
}

/** One page of the register of an office, newest first. */
export async function listRegister(db: Db, kantor: AreaCode, { keadaan, nomor, cari, terbuka, sesudah }: Saring, limit: number): Promise<Baris[]> {
  const state = keadaan === undefined ? sql`true` : sql`keadaan = ${keadaan}`;
  const number = nomor === undefined || nomor === '' ? sql`true` : sql`nomor like ${`${nomor.replaceAll(/[%_\\]/g, '')}%`}`;
  const words = cari === undefined || cari === '' ? sql`true` : memuat(kantor, cari);
  const live = terbuka === true ? sql`keadaan in ('DITERIMA', 'TERDAFTAR', 'DIPROSES', 'DIPERPANJANG')` : sql`true`;
  const after = sesudah === undefined ? sql`true` : sql`(tanggal_terima, nomor) < (select tanggal_terima, nomor from ppid_permohonan where nomor = ${sesudah})`;
  return rows(db, sql<Baris>`select ${columns} from ppid_permohonan where kantor = ${kantor} and ${state} and ${number} and ${words} and ${live} and ${after} order by tanggal_terima desc, nomor desc limit ${limit}`);
}
