// How are requests kept, and how is one taken for an act?
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import type { Lang } from '#kernel/text';
import { type Db, rows, run, sql } from '#platform/db';
import type { Bentuk, Identitas, JenisPemohon, Kanal, Penyampaian } from '../isian.ts';
import type { Jalur } from '../jalur.ts';
import type { Keadaan } from '../states.ts';
import { writeCari } from './cari.ts';

/** Instants are ISO in UTC, to the second. */
export interface Permohonan {
  readonly id: string;
  readonly nomor: string;
  readonly kantor: AreaCode;
  /** Rule pack of its day 0. */
  readonly paket: string;
  readonly kanal: Kanal;
  readonly jenisPemohon: JenisPemohon;
  readonly keadaan: Keadaan;
  /** Null until the head of the desk has chosen. */
  readonly jalur: Jalur | null;
  readonly jalurAlasan: string | null;
  readonly jalurUsul: Jalur;
  /** Neutral, public; the wording of the question is public with her consent alone. */
  readonly judul: string;
  readonly rincian: string;
  readonly bentuk: Bentuk;
  readonly penyampaian: Penyampaian;
  readonly bahasa: Lang;
  readonly dibantu: boolean;
  readonly tujuanAda: boolean;
  readonly identitas: Identitas;
  readonly identitasCara: string | null;
  readonly diterimaPada: string;
  readonly tanggalTerima: Day;
  readonly lengkapPada: string | null;
  readonly dijawabPada: string | null;
  readonly sampaiPada: string | null;
  readonly diserahkanPada: string | null;
  readonly izinArsip: boolean;
  readonly embargo: Day | null;
  readonly asal: string | null;
  readonly sebelumnya: string | null;
  readonly batch: string | null;
  readonly pemegang: string | null;
  readonly mundur: string | null;
  readonly mundurOleh: string | null;
  readonly mundurSetuju: string | null;
  /** Many came at once: a person looks before anything else (keamanan.md 4.2). */
  readonly tinjau: boolean;
  readonly terlambat: boolean;
  readonly versi: number;
}

const at = (column: ReturnType<typeof sql.ref>) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const columns = sql`id, nomor, kantor, paket, kanal, jenis_pemohon as "jenisPemohon", keadaan, jalur, jalur_alasan as "jalurAlasan", jalur_usul as "jalurUsul", judul, rincian, bentuk, penyampaian, bahasa,
  dibantu, tujuan_ada as "tujuanAda", identitas, identitas_cara as "identitasCara", ${at(sql.ref('diterima_pada'))} as "diterimaPada", tanggal_terima::text as "tanggalTerima",
  ${at(sql.ref('lengkap_pada'))} as "lengkapPada", ${at(sql.ref('dijawab_pada'))} as "dijawabPada", ${at(sql.ref('sampai_pada'))} as "sampaiPada", ${at(sql.ref('diserahkan_pada'))} as "diserahkanPada",
  izin_arsip as "izinArsip", embargo::text as embargo, asal, sebelumnya, batch, pemegang, mundur, mundur_oleh as "mundurOleh", mundur_setuju as "mundurSetuju", tinjau, terlambat, versi`;

export async function readPermohonan(db: Db, id: string): Promise<Permohonan | undefined> {
  return (await rows(db, sql<Permohonan>`select ${columns} from ppid_permohonan where id = ${id}::uuid`))[0];
}

export async function readByNomor(db: Db, nomor: string): Promise<Permohonan | undefined> {
  // Whatever stands in an address is asked for: a NUL is no text for the database.
  if (!/^PPID-[0-9]{1,4}-[0-9]{4}-[0-9]{5,9}$/.test(nomor)) return undefined;
  return (await rows(db, sql<Permohonan>`select ${columns} from ppid_permohonan where nomor = ${nomor}`))[0];
}

/** Held for the rest of the transaction. */
export async function lockPermohonan(db: Db, id: string): Promise<Permohonan | undefined> {
  return (await rows(db, sql<Permohonan>`select ${columns} from ppid_permohonan where id = ${id}::uuid for update`))[0];
}

export async function readBanyak(db: Db, ids: readonly string[]): Promise<Permohonan[]> {
  return ids.length === 0 ? [] : rows(db, sql<Permohonan>`select ${columns} from ppid_permohonan where id = any(${ids}::uuid[])`);
}

export async function listBatch(db: Db, batch: string): Promise<Permohonan[]> {
  return rows(db, sql<Permohonan>`select ${columns} from ppid_permohonan where batch = ${batch}::uuid order by kantor, nomor`);
}

/** Requests that grew out of this one, at other offices. */
export async function listTurunan(db: Db, id: string): Promise<Permohonan[]> {
  return rows(db, sql<Permohonan>`select ${columns} from ppid_permohonan where asal = ${id}::uuid order by nomor`);
}

export type NewPermohonan = Omit<Permohonan, 'versi' | 'terlambat' | 'dijawabPada' | 'sampaiPada' | 'diserahkanPada' | 'jalur' | 'jalurAlasan' | 'mundurSetuju'>;

export async function insertPermohonan(db: Db, p: NewPermohonan, now: string): Promise<void> {
  await run(
    db,
    sql`insert into ppid_permohonan (id, nomor, kantor, paket, kanal, jenis_pemohon, keadaan, jalur_usul, judul, rincian, bentuk, penyampaian, bahasa, dibantu, tujuan_ada, identitas, identitas_cara,
        diterima_pada, tanggal_terima, lengkap_pada, izin_arsip, embargo, asal, sebelumnya, batch, pemegang, mundur, mundur_oleh, tinjau, diubah)
      values (${p.id}::uuid, ${p.nomor}, ${p.kantor}, ${p.paket}, ${p.kanal}, ${p.jenisPemohon}, ${p.keadaan}, ${p.jalurUsul}, ${p.judul}, ${p.rincian}, ${p.bentuk}, ${p.penyampaian}, ${p.bahasa}, ${p.dibantu}, ${p.tujuanAda},
        ${p.identitas}, ${p.identitasCara}, ${p.diterimaPada}::timestamptz, ${p.tanggalTerima}::date, ${p.lengkapPada}::timestamptz, ${p.izinArsip}, ${p.embargo}::date, ${p.asal}::uuid, ${p.sebelumnya}::uuid, ${p.batch}::uuid,
        ${p.pemegang}, ${p.mundur}, ${p.mundurOleh}, ${p.tinjau}, ${now}::timestamptz)`,
  );
  await writeCari(db, p);
}

/** The row as it stands after an act. */
export async function writePermohonan(db: Db, p: Permohonan, now: string): Promise<void> {
  await run(
    db,
    sql`update ppid_permohonan set keadaan = ${p.keadaan}, jalur = ${p.jalur}, jalur_alasan = ${p.jalurAlasan}, judul = ${p.judul}, rincian = ${p.rincian}, tujuan_ada = ${p.tujuanAda}, identitas = ${p.identitas},
      identitas_cara = ${p.identitasCara}, lengkap_pada = ${p.lengkapPada}::timestamptz, dijawab_pada = ${p.dijawabPada}::timestamptz, sampai_pada = ${p.sampaiPada}::timestamptz,
      diserahkan_pada = ${p.diserahkanPada}::timestamptz, izin_arsip = ${p.izinArsip}, embargo = ${p.embargo}::date, pemegang = ${p.pemegang}, mundur_setuju = ${p.mundurSetuju}, tinjau = ${p.tinjau},
      terlambat = ${p.terlambat}, versi = versi + 1, diubah = ${now}::timestamptz where id = ${p.id}::uuid`,
  );
}

/** Moves when anything of any request moves: for pages that are kept. */
export async function permohonanVersion(db: Db): Promise<string> {
  const [row] = await rows(db, sql<{ v: string }>`select coalesce(to_char(max(diubah), 'YYYYMMDDHH24MISSUS'), '') as v from ppid_permohonan`);
  return row?.v ?? '';
}
