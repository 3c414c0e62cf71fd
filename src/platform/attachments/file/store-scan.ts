// Which files wait for the scanner, and since when is it silent? (rows of `attachments_berkas`, `attachments_pemindai`)
import { type Db, rows, run, sql } from '#platform/db';
import type { FileRow, ScanState } from './store.ts';

export type ScanRow = Pick<FileRow, 'id' | 'sha256' | 'object' | 'kelas' | 'module' | 'owner'> & { readonly tries: number };

/** Takes the next one for this server until `until`; scanning one twice after a kill does no harm. */
export async function claimScan(db: Db, now: number, until: number): Promise<ScanRow | undefined> {
  const [found] = await rows(
    db,
    sql<ScanRow>`
      update attachments_berkas set pindai_berikut = ${until}
      where id = (
        select id from attachments_berkas where keadaan in ('TIDAK_DIPINDAI', 'MENUNGGU_PINDAI') and pindai_berikut <= ${now}
        order by pindai_berikut limit 1 for update skip locked)
      returning id, sha256, objek as object, kelas, modul as module, untuk as owner, pindai_percobaan as tries`,
  );
  return found;
}

/** Every row with this object gets the same verdict: they are the same bytes. */
export async function writeVerdict(db: Db, object: string, state: ScanState): Promise<void> {
  await run(db, sql`update attachments_berkas set keadaan = ${state} where objek = ${object} and keadaan in ('TIDAK_DIPINDAI', 'MENUNGGU_PINDAI')`);
}

export async function writeScanWait(db: Db, id: string, tries: number, next: number): Promise<void> {
  await run(db, sql`update attachments_berkas set pindai_percobaan = ${tries}, pindai_berikut = ${next} where id = ${id}`);
}

export interface Silence {
  readonly inARow: number;
  readonly since: number;
  readonly next: number;
}

export async function findSilence(db: Db): Promise<Silence | undefined> {
  const [found] = await rows(db, sql<Silence>`select beruntun as "inARow", sejak as since, berikut as next from attachments_pemindai`);
  return found;
}

export async function writeSilence(db: Db, { inARow, since, next }: Silence): Promise<void> {
  await run(
    db,
    sql`insert into attachments_pemindai (beruntun, sejak, berikut) values (${inARow}, ${since}, ${next})
        on conflict (satu) do update set beruntun = excluded.beruntun, berikut = excluded.berikut`,
  );
}

export async function endSilence(db: Db): Promise<void> {
  await run(db, sql`delete from attachments_pemindai`);
}

export interface ScanCounts {
  readonly waiting: number;
  readonly infected: number;
  readonly failed: number;
}

export async function countScans(db: Db): Promise<ScanCounts> {
  const [found] = await rows(
    db,
    sql<ScanCounts>`
      select count(*) filter (where keadaan = 'MENUNGGU_PINDAI') as waiting, count(*) filter (where keadaan = 'TERINFEKSI') as infected,
        count(*) filter (where keadaan = 'GAGAL_PINDAI') as failed
      from attachments_berkas where keadaan in ('MENUNGGU_PINDAI', 'TERINFEKSI', 'GAGAL_PINDAI')`,
  );
  return found ?? { waiting: 0, infected: 0, failed: 0 };
}
