// How are an office's channels and their tests kept?
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';
import type { JenisKanal, Kanal, Uji } from '../kanal.ts';

const columns = sql`id, kantor, jenis, alamat, berakhir::text as berakhir`;

/** Those that have not ended by this day, of one office or of all. */
export async function listKanal(db: Db, on: Day, kantor?: AreaCode): Promise<Kanal[]> {
  return rows(db, sql<Kanal>`select ${columns} from layanan_kanal where (${kantor ?? null}::text is null or kantor = ${kantor ?? null}) and (berakhir is null or berakhir > ${on}::date) order by kantor, jenis, dibuat, id`);
}

export async function readKanal(db: Db, id: string): Promise<Kanal | undefined> {
  return (await rows(db, sql<Kanal>`select ${columns} from layanan_kanal where id = ${id}::uuid`))[0];
}

export async function insertKanal(db: Db, one: Kanal, by: { readonly akun: string; readonly pada: string }): Promise<void> {
  await run(
    db,
    sql`insert into layanan_kanal (id, kantor, jenis, alamat, berakhir, akun, dibuat) values (${one.id}::uuid, ${one.kantor}, ${one.jenis}, ${one.alamat}, ${one.berakhir}::date, ${by.akun}, ${by.pada}::timestamptz)`,
  );
}

export async function endKanal(db: Db, id: string, berakhir: Day): Promise<void> {
  await run(db, sql`update layanan_kanal set berakhir = ${berakhir}::date where id = ${id}::uuid`);
}

export interface UjiKanal extends Uji {
  readonly kanal: string;
}

/** Tests of these channels since an instant, the newest first; always at least the last two of each. */
export async function listUji(db: Db, kanal: readonly string[], sejak: string): Promise<UjiKanal[]> {
  return rows(
    db,
    sql<UjiKanal>`select kanal, to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada, lulus, cara, sebab from (
        select u.*, row_number() over (partition by kanal order by pada desc) as ke from layanan_kanal_uji u where kanal = any(${kanal}::uuid[])
      ) as t where ke <= 2 or t.pada >= ${sejak}::timestamptz order by t.pada desc`,
  );
}

/** Two tests of one channel in the same second are one. */
export async function insertUji(db: Db, kanal: string, uji: Uji, akun: string | null): Promise<void> {
  await run(
    db,
    sql`insert into layanan_kanal_uji (kanal, pada, lulus, cara, sebab, akun) values (${kanal}::uuid, ${uji.pada}::timestamptz, ${uji.lulus}, ${uji.cara}, ${uji.sebab}, ${akun})
      on conflict (kanal, pada) do nothing`,
  );
}

/** Tests that nobody looks at any more. */
export async function dropUji(db: Db, sebelum: string): Promise<void> {
  await run(db, sql`delete from layanan_kanal_uji u where pada < ${sebelum}::timestamptz and exists (select 1 from layanan_kanal_uji n where n.kanal = u.kanal and n.pada > u.pada offset 1)`);
}

/** Channels of a kind that are still open, of all offices. */
export async function listKanalJenis(db: Db, jenis: JenisKanal, on: Day): Promise<Kanal[]> {
  return (await listKanal(db, on)).filter((one) => one.jenis === jenis);
}

/** Moves with every channel and every test. */
export async function kanalVersion(db: Db): Promise<string> {
  const [found] = await rows(db, sql<{ n: string }>`select (select count(*) from layanan_kanal) || '.' || (select count(*) from layanan_kanal where berakhir is not null) || '.' ||
    coalesce((select extract(epoch from max(pada))::bigint::text from layanan_kanal_uji), '0') as n`);
  return found?.n ?? '0';
}
