// What is known of the person who comes, sealed, and until when? (layanan.md 6.1; each part has its own end)
import { type Db, rows, run, sql } from '#platform/db';

export interface PribadiRow {
  readonly kunjungan: string;
  /** Name and organisation. */
  readonly isi: string | null;
  readonly uraian: string | null;
  readonly kontak: string | null;
  readonly kontakKunci: string | null;
  readonly kanal: string | null;
  readonly butuh: string | null;
  /** SHA-256 of the photograph. */
  readonly foto: string | null;
  readonly inisial: string | null;
  /** From when on its days are counted: the visit, milliseconds. */
  readonly acuan: number;
}

const columns = sql`kunjungan, isi, uraian, kontak, kontak_kunci as "kontakKunci", kanal, butuh, foto, inisial, (extract(epoch from acuan) * 1000)::int8 as acuan`;
const time = (ms: number) => sql`to_timestamp(${ms}::float8 / 1000)`;

export async function insertPribadi(db: Db, p: PribadiRow): Promise<void> {
  await run(
    db,
    sql`insert into layanan_kunjungan_pribadi (kunjungan, isi, uraian, kontak, kontak_kunci, kanal, butuh, foto, inisial, acuan)
      values (${p.kunjungan}::uuid, ${p.isi}, ${p.uraian}, ${p.kontak}, ${p.kontakKunci}, ${p.kanal}, ${p.butuh}, ${p.foto}, ${p.inisial}, ${time(p.acuan)})`,
  );
}

export async function readPribadi(db: Db, ids: readonly string[]): Promise<Map<string, PribadiRow>> {
  if (ids.length === 0) return new Map();
  const found = await rows(db, sql<PribadiRow>`select ${columns} from layanan_kunjungan_pribadi where kunjungan in (${sql.join(ids.map((id) => sql`${id}::uuid`))})`);
  return new Map(found.map((one) => [one.kunjungan, one]));
}

/** Open bookings under one contact. */
export async function countTerbuka(db: Db, kontakKunci: string): Promise<number> {
  const found = await rows(
    db,
    sql<{ n: number }>`select count(*)::int as n from layanan_kunjungan_pribadi as p join layanan_kunjungan as k on k.id = p.kunjungan
      where p.kontak_kunci = ${kontakKunci} and k.keadaan in ('DIPESAN', 'TERKONFIRMASI')`,
  );
  return found[0]?.n ?? 0;
}

/** Two bookings of one contact at once wait for each other. */
export async function lockKontak(db: Db, kontakKunci: string): Promise<void> {
  await run(db, sql`select pg_advisory_xact_lock(hashtextextended(${`layanan.kontak/${kontakKunci}`}, 0))`);
}

export async function moveAcuan(db: Db, kunjungan: string, acuan: number): Promise<void> {
  await run(db, sql`update layanan_kunjungan_pribadi set acuan = ${time(acuan)} where kunjungan = ${kunjungan}::uuid`);
}

export async function dropKontak(db: Db, kunjungan: string): Promise<void> {
  await run(db, sql`update layanan_kunjungan_pribadi set kontak = null, kontak_kunci = null, kanal = null where kunjungan = ${kunjungan}::uuid`);
}

export type Bagian = 'butuh' | 'foto' | 'kontak' | 'nama';

/** Rows whose part is still there though its time is over. */
export async function listLewat(db: Db, bagian: Bagian, before: number, limit: number): Promise<PribadiRow[]> {
  const held = {
    butuh: sql`(butuh is not null or exists (select 1 from layanan_kunjungan as k where k.id = kunjungan and k.prioritas is not null))`,
    foto: sql`foto is not null`,
    kontak: sql`(kontak is not null or kontak_kunci is not null or uraian is not null)`,
    nama: sql`isi is not null`,
  }[bagian];
  return rows(db, sql<PribadiRow>`select ${columns} from layanan_kunjungan_pribadi where acuan <= ${time(before)} and ${held} order by acuan limit ${limit}`);
}

export async function wipe(db: Db, kunjungan: string, bagian: Bagian, inisial: string | null = null): Promise<void> {
  const set = {
    butuh: sql`butuh = null`,
    foto: sql`foto = null`,
    kontak: sql`kontak = null, kontak_kunci = null, kanal = null, uraian = null`,
    nama: sql`isi = null, inisial = ${inisial}`,
  }[bagian];
  await run(db, sql`update layanan_kunjungan_pribadi set ${set} where kunjungan = ${kunjungan}::uuid`);
  if (bagian === 'butuh') await run(db, sql`update layanan_kunjungan set prioritas = null where id = ${kunjungan}::uuid`);
  if (bagian === 'nama') await run(db, sql`update layanan_kunjungan set pejabat = null where id = ${kunjungan}::uuid`);
}

/** Does another visit still stand for the same picture? */
export async function countFoto(db: Db, foto: string): Promise<number> {
  return (await rows(db, sql<{ n: number }>`select count(*)::int as n from layanan_kunjungan_pribadi where foto = ${foto}`))[0]?.n ?? 0;
}

/** One more of a quarter and province; the visit itself forgets it. */
export async function countButuh(db: Db, provinsi: string, kuartal: string, kode: string, tidakDapat: boolean): Promise<void> {
  await run(
    db,
    sql`insert into layanan_butuh_hitung (provinsi, kuartal, kode, diminta, tidak_dapat) values (${provinsi}, ${kuartal}, ${kode}, 1, ${tidakDapat ? 1 : 0})
      on conflict (provinsi, kuartal, kode) do update set diminta = layanan_butuh_hitung.diminta + 1, tidak_dapat = layanan_butuh_hitung.tidak_dapat + excluded.tidak_dapat`,
  );
}

export async function listButuh(db: Db): Promise<{ readonly provinsi: string; readonly kuartal: string; readonly kode: string; readonly diminta: number; readonly tidakDapat: number }[]> {
  return rows(db, sql<{ provinsi: string; kuartal: string; kode: string; diminta: number; tidakDapat: number }>`select provinsi, kuartal, kode, diminta, tidak_dapat as "tidakDapat" from layanan_butuh_hitung order by kuartal desc, provinsi, kode`);
}
