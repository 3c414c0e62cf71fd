// Which counters does an office have, which are open, and what does each serve?
import { type Db, rows, run, sql } from '#platform/db';

export const KEADAAN_LOKET = ['BUKA', 'JEDA', 'TUTUP'] as const;
export type KeadaanLoket = (typeof KEADAAN_LOKET)[number];

export interface Loket {
  readonly nomor: number;
  readonly nama: string;
  readonly keadaan: KeadaanLoket;
  /** Codes of services. */
  readonly layanan: readonly string[];
}

export async function listLoket(db: Db, kantor: string): Promise<Loket[]> {
  const found = await rows(db, sql<Omit<Loket, 'layanan'> & { layanan: string }>`select nomor, nama, keadaan, layanan from layanan_loket where kantor = ${kantor} order by nomor`);
  return found.map((one) => ({ ...one, layanan: one.layanan.split(' ').filter((kode) => kode !== '') }));
}

export async function findLoket(db: Db, kantor: string, nomor: number): Promise<Loket | undefined> {
  return (await listLoket(db, kantor)).find((one) => one.nomor === nomor);
}

export async function writeLoket(db: Db, kantor: string, { nomor, nama, keadaan, layanan }: Loket): Promise<void> {
  await run(
    db,
    sql`insert into layanan_loket (kantor, nomor, nama, keadaan, layanan) values (${kantor}, ${nomor}, ${nama}, ${keadaan}, ${layanan.join(' ')})
      on conflict (kantor, nomor) do update set nama = excluded.nama, keadaan = excluded.keadaan, layanan = excluded.layanan`,
  );
}

