// Which messages of devices were taken or came second? (hasil_luring: insert only)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { codeOf } from '../../store/columns.ts';

export interface BarisLuring {
  readonly uuid: string;
  readonly kontes: number;
  readonly kode: AreaCode;
  readonly perangkat: string;
  readonly cacah: number;
  readonly hasil: 'TERIMA' | 'BENTROK';
  readonly berkas: string;
  readonly tanda: string;
  /** Seconds since 1970: the device's word, and ours. */
  readonly pada: number;
  readonly diterima: number;
}

const COLUMNS = sql`uuid, kontes, kode, perangkat, cacah, hasil, berkas, tanda, pada, diterima`;

/** The message with this uuid, and the one with this number of the device. */
export async function readLuring(db: Db, uuid: string, perangkat: string, cacah: number): Promise<BarisLuring[]> {
  const found = await rows(
    db,
    sql<Omit<BarisLuring, 'kode'> & { kode: number }>`select ${COLUMNS} from hasil_luring
      where uuid = ${uuid} or (perangkat = ${perangkat} and cacah = ${cacah})`,
  );
  return found.map((row) => ({ ...row, kode: codeOf(row.kode) }));
}

/** False where the message, or its number, is there already. */
export async function writeLuring(db: Db, { kode, ...one }: BarisLuring): Promise<boolean> {
  const done = await rows(
    db,
    sql<{ uuid: string }>`insert into hasil_luring (uuid, kontes, prov, kode, perangkat, cacah, hasil, berkas, tanda, pada, diterima)
      values (${one.uuid}, ${one.kontes}, ${Number(kode.slice(0, 2))}, ${Number(kode)}, ${one.perangkat}, ${one.cacah}, ${one.hasil},
        ${one.berkas}, ${one.tanda}, ${one.pada}, ${one.diterima})
      on conflict do nothing returning uuid`,
  );
  return done.length > 0;
}

/** Messages about a simulated election go with it, in the caller's transaction. */
export async function clearLuring(db: Db, slug: string): Promise<void> {
  await run(db, sql`select set_config('hasil.hapus_simulasi', 'ya', true)`);
  await run(db, sql`delete from hasil_luring where kontes in (select no from hasil_kontes where pemilu = ${slug})`);
  await run(db, sql`select set_config('hasil.hapus_simulasi', '', true)`);
}
