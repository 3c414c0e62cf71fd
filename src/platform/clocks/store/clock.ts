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
export async function updateClock(db: Db, c: ClockRow): Promise<void> {
  await run(
    db,
    sql`update clocks_jam set tenggat = ${c.rule}, versi = ${c.versi}, pemilik = ${c.pemilik}, tanggal_0 = ${c.tanggal0}::date, jatuh_tempo = ${c.jatuhTempo}::date,
          jatuh_tempo_pada = ${c.jatuhTempoPada}, tanggal_antrean = ${c.tanggalAntrean}::date, kalender_versi = ${c.kalenderVersi}::text[],
          sementara = ${c.sementara}, keadaan = ${c.keadaan}, jeda = ${JSON.stringify(c.jeda)}::jsonb, perpanjangan = ${c.perpanjangan},
          selesai_pada = ${c.selesaiPada}, hasil = ${c.hasil}, lewat_n = ${c.lewatN}, hasil_lama = ${c.hasilLama}, gerak = ${c.gerak},
          gerak_pada = ${c.gerakPada}, titik_pada = ${c.titikPada}, kalender = ${c.kalender}, dihitung_pada = ${c.dihitungPada}
        where id = ${c.id}`,
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

/** Open clocks that another calendar judged, then late verdicts that it may change; those that somebody else holds are left for the next time. */
export async function holdOutdated(db: Db, kalender: string, most: number): Promise<ClockRow[]> {
  const other = sql`(kalender < ${kalender} or kalender > ${kalender})`;
  const open = await rows(db, sql<ClockRow>`select ${COLUMNS} from clocks_jam where keadaan in ('BERJALAN', 'JEDA') and ${other} order by nomor limit ${most} for update skip locked`);
  if (open.length === most) return open;
  const late = await rows(db, sql<ClockRow>`select ${COLUMNS} from clocks_jam where hasil = 'lewat' and ${other} order by nomor limit ${most - open.length} for update skip locked`);
  return [...open, ...late];
}

/** Clocks whose next reminder is due, the longest waiting first. */
export async function readDue(db: Db, now: string, most: number): Promise<string[]> {
  const found = await rows(db, sql<{ id: string }>`select id::text as id from clocks_jam where titik_pada is not null and titik_pada <= ${now} order by titik_pada, nomor limit ${most}`);
  return found.map(({ id }) => id);
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
    sql`update clocks_jam c set kalender = ${kalender}, kalender_versi = array(select jsonb_array_elements_text(g.versi)),
          dihitung_pada = case when c.keadaan in ('BERJALAN', 'JEDA') then ${pada} else c.dihitung_pada end
        from jsonb_to_recordset(${given}::jsonb) as g (id uuid, versi jsonb) where c.id = g.id`,
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
