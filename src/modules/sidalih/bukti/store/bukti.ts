// Which evidence files belong to which case? (rows only; the bytes lie sealed with the attachments room)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { column } from '../../daftar/store/bulk.ts';

export interface BuktiRow {
  readonly id: string;
  /** Kind of case: `tanggapan`, `coklit`, `ganda`, `pindah`, `saran`. */
  readonly perihal: string;
  /** Id of the case in its part. */
  readonly perkara: string;
  readonly node: AreaCode;
  readonly sha256: string;
  readonly jenis: 'foto' | 'pdf';
  readonly ukuran: number;
  /** Sealed. */
  readonly nama: string;
  /** It can run something or cannot be looked into: download only. */
  readonly berisi: boolean;
  readonly pindai: 'TIDAK_DIPINDAI' | 'MENUNGGU_PINDAI' | 'BERSIH' | 'TERINFEKSI' | 'GAGAL_PINDAI';
  /** Account, or `warga`. */
  readonly oleh: string;
  readonly pada: string;
  /** When its content and name were taken away by the rule of retention (ISO day); its hash stays. */
  readonly dihapus: string | null;
}

const columns = sql`id, perihal, perkara, node, sha256, jenis, ukuran, nama, berisi, pindai, oleh, to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada,
  to_char(dihapus at time zone 'UTC', 'YYYY-MM-DD') as dihapus`;

export async function insertBukti(db: Db, all: readonly Omit<BuktiRow, 'pindai' | 'dihapus'>[]): Promise<void> {
  for (const one of all) {
    await run(
      db,
      sql`insert into sidalih_bukti (id, perihal, perkara, node, sha256, jenis, ukuran, nama, berisi, oleh, pada)
        values (${one.id}::uuid, ${one.perihal}, ${one.perkara}, ${one.node}, ${one.sha256}, ${one.jenis}, ${one.ukuran}, ${one.nama}, ${one.berisi}, ${one.oleh}, ${one.pada}::timestamptz)`,
    );
  }
}

export async function readBukti(db: Db, ids: readonly string[]): Promise<BuktiRow[]> {
  if (ids.length === 0) return [];
  return rows(db, sql<BuktiRow>`select ${columns} from sidalih_bukti where id = any(${column('uuid', ids)}) order by pada, id`);
}

export async function listBukti(db: Db, perihal: string, perkara: string): Promise<BuktiRow[]> {
  return rows(db, sql<BuktiRow>`select ${columns} from sidalih_bukti where perihal = ${perihal} and perkara = ${perkara} order by pada, id`);
}
