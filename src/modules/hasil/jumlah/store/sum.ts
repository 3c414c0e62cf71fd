// Where do sums from files lie, and which version of each is in force?
import { type Db, rows, run, sql } from '#platform/db';
import type { Berdiri, Kelas, Satuan, Sumber, Tempat } from '../record.ts';

/** Files that brought something new, newest first. */
export async function readSumber(db: Db, { pemilu, jenis }: Tempat): Promise<Sumber[]> {
  return rows(
    db,
    sql<Sumber>`select urut, keluarga, berkas, sha256, pada::float8 as pada, baris, ditolak, simulasi
      from hasil_jumlah_sumber where pemilu = ${pemilu} and jenis = ${jenis} order by urut desc`,
  );
}

/** Adds a file and returns its number; two at once: the second fails and is repeated by its operator. */
export async function addSumber(db: Db, { pemilu, jenis }: Tempat, one: Omit<Sumber, 'urut'>): Promise<number> {
  const [added] = await rows(
    db,
    sql<{ urut: number }>`insert into hasil_jumlah_sumber (pemilu, jenis, urut, keluarga, berkas, sha256, pada, baris, ditolak, simulasi)
      select ${pemilu}, ${jenis}, coalesce(max(urut), 0) + 1, ${one.keluarga}, ${one.berkas}, ${one.sha256}, ${one.pada}::bigint,
        ${one.baris}::int, ${one.ditolak}::int, ${one.simulasi}::boolean
      from hasil_jumlah_sumber where pemilu = ${pemilu} and jenis = ${jenis} returning urut`,
  );
  return added?.urut ?? 0;
}

/** What is in force of one class, by code. Cost: one row a unit and version. */
export async function readJumlah<K extends Kelas>(db: Db, { pemilu, jenis }: Tempat, kelas: K): Promise<Berdiri<K>[]> {
  return rows(
    db,
    sql<Berdiri<K>>`select distinct on (kode) kode, versi, sumber, isi from hasil_jumlah
      where pemilu = ${pemilu} and jenis = ${jenis} and kelas = ${kelas} order by kode, versi desc`,
  );
}

/** What stood before, of all units of a class that changed, newest first; those in force are not among them. */
export async function readLama<K extends Kelas>(db: Db, { pemilu, jenis }: Tempat, kelas: K): Promise<Berdiri<K>[]> {
  return rows(
    db,
    sql<Berdiri<K>>`select kode, versi, sumber, isi from hasil_jumlah a
      where pemilu = ${pemilu} and jenis = ${jenis} and kelas = ${kelas}
        and exists (select from hasil_jumlah b where b.pemilu = a.pemilu and b.jenis = a.jenis and b.kelas = a.kelas and b.kode = a.kode and b.versi > a.versi)
      order by kode, versi desc`,
  );
}

export async function addJumlah(db: Db, { pemilu, jenis }: Tempat, sumber: number, units: readonly (Satuan & { readonly versi: number })[]): Promise<void> {
  if (units.length === 0) return;
  const lines = units.map(({ kode, versi, isi }) => ({ kelas: isi.kelas, kode, versi, isi }));
  await run(
    db,
    sql`insert into hasil_jumlah (pemilu, jenis, kelas, kode, versi, sumber, isi)
      select ${pemilu}, ${jenis}, kelas, kode, versi, ${sumber}::int, isi
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as baris (kelas text, kode text, versi int, isi jsonb)`,
  );
}

/** Generated sums of an election go, in the caller's transaction; those of a real file never do. */
export async function dropSimulatedSums(db: Db, pemilu: string): Promise<void> {
  await run(db, sql`select set_config('hasil.hapus_simulasi', 'ya', true)`);
  await run(
    db,
    sql`delete from hasil_jumlah a using hasil_jumlah_sumber s
      where s.pemilu = a.pemilu and s.jenis = a.jenis and s.urut = a.sumber and s.simulasi and a.pemilu = ${pemilu}`,
  );
  await run(db, sql`select set_config('hasil.hapus_simulasi', '', true)`);
  await run(db, sql`delete from hasil_jumlah_sumber where simulasi and pemilu = ${pemilu}`);
}

/** As `readJumlah`, of codes that begin so. */
export async function readJumlahDi<K extends Kelas>(db: Db, { pemilu, jenis }: Tempat, kelas: K, awalan: string): Promise<Berdiri<K>[]> {
  return rows(
    db,
    sql<Berdiri<K>>`select distinct on (kode) kode, versi, sumber, isi from hasil_jumlah
      where pemilu = ${pemilu} and jenis = ${jenis} and kelas = ${kelas} and kode >= ${awalan} and kode < ${`${awalan}~`} order by kode, versi desc`,
  );
}

/** As `readJumlah`, of codes of so many digits. */
export async function readJumlahTingkat<K extends Kelas>(db: Db, { pemilu, jenis }: Tempat, kelas: K, digits: number): Promise<Berdiri<K>[]> {
  return rows(
    db,
    sql<Berdiri<K>>`select distinct on (kode) kode, versi, sumber, isi from hasil_jumlah
      where pemilu = ${pemilu} and jenis = ${jenis} and kelas = ${kelas} and length(kode) = ${digits}::int order by kode, versi desc`,
  );
}

/** Codes of all units of a class. */
export async function readKode(db: Db, { pemilu, jenis }: Tempat, kelas: Kelas): Promise<string[]> {
  const found = await rows(db, sql<{ kode: string }>`select distinct kode from hasil_jumlah where pemilu = ${pemilu} and jenis = ${jenis} and kelas = ${kelas} order by kode`);
  return found.map(({ kode }) => kode);
}

/** Older versions of one unit, newest first. */
export async function readLamaDi<K extends Kelas>(db: Db, { pemilu, jenis }: Tempat, kelas: K, kode: string): Promise<Berdiri<K>[]> {
  return rows(
    db,
    sql<Berdiri<K>>`select kode, versi, sumber, isi from hasil_jumlah
      where pemilu = ${pemilu} and jenis = ${jenis} and kelas = ${kelas} and kode = ${kode} order by versi desc offset 1`,
  );
}

/** The classes that a contest has sums of. */
export async function readKelas(db: Db, { pemilu, jenis }: Tempat): Promise<Kelas[]> {
  const found = await rows(
    db,
    sql<{ kelas: Kelas }>`select distinct kelas from hasil_jumlah where pemilu = ${pemilu} and jenis = ${jenis}
      union select 'daerah' where exists (select from hasil_jumlah_naik where pemilu = ${pemilu} and jenis = ${jenis})`,
  );
  return found.map(({ kelas }) => kelas);
}

/** Under which other contest of the election the same bytes came in, if they did. */
export async function findBytes(db: Db, { pemilu, jenis }: Tempat, sha256: string): Promise<string | undefined> {
  const [found] = await rows(db, sql<{ jenis: string }>`select jenis from hasil_jumlah_sumber where pemilu = ${pemilu} and jenis <> ${jenis} and sha256 = ${sha256} limit 1`);
  return found?.jenis;
}

/** Moves with every file that brought something, when simulated ones go, and when codes are matched again. */
export async function sumsVersion(db: Db): Promise<string> {
  const [found] = await rows(
    db,
    sql<{ n: number; pada: number; padan: number }>`select count(*)::int as n, coalesce(max(pada), 0)::float8 as pada,
      (select coalesce(max(pada), 0)::float8 from hasil_jumlah_padanan) as padan from hasil_jumlah_sumber`,
  );
  return `${found?.n ?? 0}-${found?.pada ?? 0}-${found?.padan ?? 0}`;
}
