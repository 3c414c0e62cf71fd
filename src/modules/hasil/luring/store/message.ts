// Which messages of devices were taken or came second? (hasil_luring: insert only)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { JENIS } from '../../figures.ts';
import { codeOf, provOf, stationRange } from '../../store/columns.ts';

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

/** `DIPASTIKAN`, as the log writes it. */
const CONFIRMED = JENIS.indexOf('DIPASTIKAN') + 1;

/**
 * Forms that came second at the stations of an area and that nobody has settled since: no correction was sent and the
 * figures were not confirmed after they came in. By station, oldest first.
 */
export async function listBentrok(db: Db, kontes: number, area: AreaCode, limit: number): Promise<BarisLuring[]> {
  const { dari, ke } = stationRange(area);
  const found = await rows(
    db,
    sql<Omit<BarisLuring, 'kode'> & { kode: number }>`select ${COLUMNS} from hasil_luring l
      where kontes = ${kontes} and prov = ${provOf(area)} and kode >= ${dari} and kode < ${ke} and hasil = 'BENTROK'
        and not exists (select 1 from hasil_bacaan b where b.kontes = l.kontes and b.prov = l.prov and b.kode = l.kode
          and b.jenis = 'PERBAIKI' and b.diterima >= l.diterima)
        and not exists (select 1 from hasil_angka a where a.kontes = l.kontes and a.prov = l.prov and a.kode = l.kode
          and a.jenis = ${CONFIRMED} and a.diterima >= l.diterima)
      order by kode, diterima, uuid limit ${limit}`,
  );
  return found.map((row) => ({ ...row, kode: codeOf(row.kode) }));
}

/** How many forms of an area were taken from phones. */
export async function countTerima(db: Db, kontes: number, area: AreaCode): Promise<number> {
  const { dari, ke } = stationRange(area);
  const [found] = await rows(
    db,
    sql<{ n: number }>`select count(*)::int as n from hasil_luring
      where kontes = ${kontes} and prov = ${provOf(area)} and kode >= ${dari} and kode < ${ke} and hasil = 'TERIMA'`,
  );
  return found?.n ?? 0;
}

/** Messages about a simulated election go with it, in the caller's transaction. */
export async function clearLuring(db: Db, slug: string): Promise<void> {
  await run(db, sql`select set_config('hasil.hapus_simulasi', 'ya', true)`);
  await run(db, sql`delete from hasil_luring where kontes in (select no from hasil_kontes where pemilu = ${slug})`);
  await run(db, sql`select set_config('hasil.hapus_simulasi', '', true)`);
}
