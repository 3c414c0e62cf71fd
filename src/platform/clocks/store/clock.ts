// Where do clocks stand, and which of them are to be looked at? (all instants are text, all days come out as text)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import type { ClockRow } from '../clock.ts';

const COLUMNS = sql`id::text as id, tenggat as rule, versi, modul, objek, kantor, zona, pemilik, mulai_pada as "mulaiPada", tanggal_0::text as "tanggal0",
  jatuh_tempo::text as "jatuhTempo", jatuh_tempo_pada as "jatuhTempoPada", jatuh_tempo_pertama::text as "jatuhTempoPertama",
  tanggal_antrean::text as "tanggalAntrean", kalender_versi as "kalenderVersi", sementara, keadaan, jeda, perpanjangan,
  hari_kerja_berikut as "hariKerjaBerikut", selesai_pada as "selesaiPada", hasil, lewat_n as "lewatN", hasil_lama as "hasilLama",
  gerak, gerak_pada as "gerakPada", titik_pada as "titikPada", kalender, dihitung_pada as "dihitungPada"`;

export async function insertClock(db: Db, c: ClockRow): Promise<void> {
  await run(
    db,
    sql`insert into clocks_jam (id, tenggat, versi, modul, objek, kantor, zona, pemilik, mulai_pada, tanggal_0, jatuh_tempo, jatuh_tempo_pada,
          jatuh_tempo_pertama, tanggal_antrean, kalender_versi, sementara, keadaan, jeda, perpanjangan, hari_kerja_berikut, selesai_pada, hasil, lewat_n,
          hasil_lama, gerak, gerak_pada, titik_pada, kalender, dihitung_pada)
        values (${c.id}, ${c.rule}, ${c.versi}, ${c.modul}, ${c.objek}, ${c.kantor}, ${c.zona}, ${c.pemilik}, ${c.mulaiPada}, ${c.tanggal0}::date,
          ${c.jatuhTempo}::date, ${c.jatuhTempoPada}, ${c.jatuhTempoPertama}::date, ${c.tanggalAntrean}::date, ${c.kalenderVersi}::text[], ${c.sementara},
          ${c.keadaan}, ${JSON.stringify(c.jeda)}::jsonb, ${c.perpanjangan}, ${c.hariKerjaBerikut}, ${c.selesaiPada}, ${c.hasil}, ${c.lewatN}, ${c.hasilLama},
          ${c.gerak}, ${c.gerakPada}, ${c.titikPada}, ${c.kalender}, ${c.dihitungPada})`,
  );
}

/** Everything that may change; what began and where never does, nor the date that was told first. */
export async function updateClocks(db: Db, clocks: readonly ClockRow[]): Promise<void> {
  if (clocks.length === 0) return;
  await run(
    db,
    sql`update clocks_jam c set tenggat = g.rule, versi = g.versi, pemilik = g.pemilik, tanggal_0 = g."tanggal0", jatuh_tempo = g."jatuhTempo", jatuh_tempo_pada = g."jatuhTempoPada",
          tanggal_antrean = g."tanggalAntrean", kalender_versi = g."kalenderVersi", sementara = g.sementara, keadaan = g.keadaan, jeda = g.jeda, perpanjangan = g.perpanjangan,
          selesai_pada = g."selesaiPada", hasil = g.hasil, lewat_n = g."lewatN", hasil_lama = g."hasilLama", gerak = g.gerak, gerak_pada = g."gerakPada",
          titik_pada = g."titikPada", kalender = g.kalender, dihitung_pada = g."dihitungPada"
        from jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb) as g (id uuid, rule text, versi integer, pemilik text, "tanggal0" date, "jatuhTempo" date, "jatuhTempoPada" text,
          "tanggalAntrean" date, "kalenderVersi" text[], sementara boolean, keadaan text, jeda jsonb, perpanjangan integer, "selesaiPada" text, hasil text, "lewatN" integer,
          "hasilLama" text, gerak integer, "gerakPada" text, "titikPada" text, kalender text, "dihitungPada" text) where c.id = g.id`,
  );
}

export async function readClock(db: Db, id: string): Promise<ClockRow | undefined> {
  return (await rows(db, sql<ClockRow>`select ${COLUMNS} from clocks_jam where id = ${id}`))[0];
}

/** The same, and nobody else changes it until the transaction ends. */
export async function holdClock(db: Db, id: string): Promise<ClockRow | undefined> {
  return (await rows(db, sql<ClockRow>`select ${COLUMNS} from clocks_jam where id = ${id} for update`))[0];
}

/** Oldest first. */
export async function readClocksOf(db: Db, modul: string, objek: string): Promise<ClockRow[]> {
  return rows(db, sql<ClockRow>`select ${COLUMNS} from clocks_jam where modul = ${modul} and objek = ${objek} order by nomor`);
}

/** Of many cases at once, oldest first; for lists. */
export async function readClocksOfMany(db: Db, modul: string, objek: readonly string[]): Promise<ClockRow[]> {
  if (objek.length === 0) return [];
  return rows(db, sql<ClockRow>`select ${COLUMNS} from clocks_jam where modul = ${modul} and objek = any(${objek}::text[]) order by nomor`);
}

/** How many duties of a module are past their end and not done, by office: the public counter. */
export async function readLate(db: Db, modul: string, now: string): Promise<{ readonly kantor: AreaCode; readonly jumlah: number }[]> {
  return rows(
    db,
    sql<{ kantor: AreaCode; jumlah: number }>`select kantor, count(*)::int as jumlah from clocks_jam
      where keadaan in ('BERJALAN', 'JEDA') and modul = ${modul} and pemilik = 'kantor'
        and ((keadaan = 'BERJALAN' and jatuh_tempo_pada < ${now}) or (keadaan = 'JEDA' and jatuh_tempo_pada < jeda -> -1 ->> 'dari')) group by kantor order by kantor`,
  );
}

/** What the calendar may move: dates of open clocks, and late verdicts. */
export type Judged = 'terbuka' | 'lewat';

const judged = (what: Judged) => (what === 'terbuka' ? sql`keadaan in ('BERJALAN', 'JEDA')` : sql`hasil = 'lewat'`);
const other = (kalender: string) => sql`(kalender < ${kalender} or kalender > ${kalender})`;

/** Clocks that another calendar judged, in the order of their starts, a part at a time: those after `nomor`. */
export async function readOutdated(db: Db, what: Judged, kalender: string, nomor: number, most: number): Promise<(Pick<ClockRow, 'id' | 'modul' | 'objek'> & { readonly nomor: number })[]> {
  return rows(
    db,
    sql<Pick<ClockRow, 'id' | 'modul' | 'objek'> & { nomor: number }>`select id::text as id, modul, objek, nomor from clocks_jam
      where ${judged(what)} and ${other(kalender)} and nomor > ${nomor} order by nomor limit ${most}`,
  );
}

/** Those of them that still are, held until the transaction ends; what somebody else holds is left for the next time. */
export async function holdOutdated(db: Db, what: Judged, kalender: string, id: readonly string[]): Promise<ClockRow[]> {
  return rows(db, sql<ClockRow>`select ${COLUMNS} from clocks_jam where id = any(${id}::uuid[]) and ${judged(what)} and ${other(kalender)} order by nomor for update skip locked`);
}

/** Clocks whose next reminder is due, the longest waiting first. */
export async function readDue(db: Db, now: string, most: number): Promise<Pick<ClockRow, 'id' | 'modul' | 'objek'>[]> {
  return rows(db, sql<Pick<ClockRow, 'id' | 'modul' | 'objek'>>`select id::text as id, modul, objek from clocks_jam where titik_pada is not null and titik_pada <= ${now} order by titik_pada, nomor limit ${most}`);
}

/** The clock if its reminder is still due and nobody else has it in hand. */
export async function holdDue(db: Db, id: string, now: string): Promise<ClockRow | undefined> {
  return (await rows(db, sql<ClockRow>`select ${COLUMNS} from clocks_jam where id = ${id} and titik_pada <= ${now} for update skip locked`))[0];
}

/** The calendar changed nothing for these but its mark and, for those that run, its versions. */
export async function markJudged(db: Db, clocks: readonly Pick<ClockRow, 'id' | 'kalenderVersi'>[], kalender: string, pada: string): Promise<void> {
  if (clocks.length === 0) return;
  const given = JSON.stringify(clocks.map(({ id, kalenderVersi }) => ({ id, versi: kalenderVersi })));
  await run(
    db,
    sql`update clocks_jam c set kalender = ${kalender}, kalender_versi = g.versi,
          dihitung_pada = case when c.keadaan in ('BERJALAN', 'JEDA') then ${pada} else c.dihitung_pada end
        from jsonb_to_recordset(${given}::jsonb) as g (id uuid, versi text[]) where c.id = g.id`,
  );
}

/** A place whose clocks are looked at, alone or with all below it. */
export interface ClockScope {
  readonly node: AreaCode;
  readonly below: boolean;
}

/** Open clocks of offices in one of these places, what is due first in front. */
export async function readOpenIn(db: Db, scopes: readonly ClockScope[], most: number): Promise<readonly ClockRow[]> {
  if (scopes.length === 0) return [];
  // The nation's code is no beginning of the others.
  const within = scopes.map(({ node, below }) => (!below ? sql`kantor = ${node}` : node === '0' ? sql`true` : sql`kantor like ${`${node}%`}`));
  return rows(db, sql<ClockRow>`select ${COLUMNS} from clocks_jam where keadaan in ('BERJALAN', 'JEDA') and (${sql.join(within, sql` or `)}) order by tanggal_antrean, jatuh_tempo_pada, nomor limit ${most}`);
}

/** Open clocks by the order of their starts, a part at a time: those after `nomor`. */
export async function readOpenAfter(db: Db, nomor: number, most: number): Promise<readonly (ClockRow & { readonly nomor: number })[]> {
  return rows(db, sql<ClockRow & { nomor: number }>`select ${COLUMNS}, nomor from clocks_jam where keadaan in ('BERJALAN', 'JEDA') and nomor > ${nomor} order by nomor limit ${most}`);
}
