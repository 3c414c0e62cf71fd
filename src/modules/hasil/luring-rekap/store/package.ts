// Which packages came, and what became of each act in them? (hasil_paket, hasil_paket_isi, at the centre)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import { codeOf } from '../../store/columns.ts';

export const KEADAAN_BUTIR = ['MENUNGGU', 'DITERAPKAN', 'SAMA', 'FOTO', 'BENTROK'] as const;
export type KeadaanButir = (typeof KEADAAN_BUTIR)[number];

export interface BarisPaket {
  /** SHA-256 of the signed text. */
  readonly sha256: string;
  readonly laptop: string;
  readonly kontes: number;
  readonly node: AreaCode;
  /** Hash of the seed that the laptop worked with. */
  readonly bekal: string;
  readonly dari: number;
  readonly sampai: number;
  /** Seconds: the laptop's clock and the centre's. */
  readonly dibuat: number;
  readonly diterima: number;
  readonly berkas: string;
  readonly tanda: string;
}

/** False when this very package came before. */
export async function writePaket(db: Db, one: BarisPaket): Promise<boolean> {
  const made = await run(
    db,
    sql`insert into hasil_paket (sha256, laptop, kontes, node, bekal, dari, sampai, dibuat, diterima, berkas, tanda)
      values (${one.sha256}, ${one.laptop}, ${one.kontes}, ${Number(one.node)}, ${one.bekal}, ${one.dari}, ${one.sampai}, ${one.dibuat},
        ${one.diterima}, ${one.berkas}, ${one.tanda}) on conflict do nothing`,
  );
  return made === 1;
}

/** Seed of the packages that came from this laptop; undefined before the first. */
export async function findBekalOf(db: Db, laptop: string): Promise<string | undefined> {
  return (await rows(db, sql<{ bekal: string }>`select bekal from hasil_paket where laptop = ${laptop} limit 1`))[0]?.bekal;
}

/** A package in a list: by which laptop, and how many of its acts stand how. */
export interface RingkasPaket extends Pick<BarisPaket, 'sha256' | 'dari' | 'sampai' | 'dibuat' | 'diterima'> {
  readonly nama: string;
  readonly jumlah: { readonly diterapkan: number; readonly menunggu: number; readonly bentrok: number };
}

/** Packages of one node, newest first. */
export async function listPaket(db: Db, kontes: number, node: AreaCode): Promise<RingkasPaket[]> {
  return rows(
    db,
    sql<RingkasPaket>`select p.sha256, p.dari, p.sampai, p.dibuat, p.diterima, l.nama,
        (select json_build_object('diterapkan', count(*) filter (where keadaan in ('DITERAPKAN', 'SAMA')), 'menunggu', count(*) filter (where keadaan = 'MENUNGGU'),
          'bentrok', count(*) filter (where keadaan = 'BENTROK')) from hasil_paket_isi i where i.laptop = p.laptop and i.cacah between p.dari and p.sampai) as jumlah
      from hasil_paket p join hasil_laptop l on l.id = p.laptop where p.kontes = ${kontes} and p.node = ${Number(node)} order by p.diterima desc, p.sampai desc limit 200`,
  );
}

export interface BarisButir {
  readonly cacah: number;
  readonly uuid: string;
  readonly jenis: 'C' | 'RAPAT';
  readonly kode: AreaCode;
  /** Canonical text of the act. */
  readonly isi: string;
  readonly keadaan: KeadaanButir;
  readonly sebab: string | null;
  readonly versi: number | null;
}

type Baru = Pick<BarisButir, 'cacah' | 'uuid' | 'jenis' | 'kode' | 'isi'>;

/** Acts that are there already stay as they are. */
export async function writeButir(db: Db, laptop: string, kontes: number, diterima: number, all: readonly Baru[]): Promise<void> {
  const flat = JSON.stringify(all.map((one) => ({ ...one, kode: Number(one.kode) })));
  await run(
    db,
    sql`insert into hasil_paket_isi (laptop, cacah, uuid, kontes, jenis, kode, isi, diterima)
      select ${laptop}::uuid, cacah, uuid, ${kontes}::smallint, jenis, kode, isi, ${diterima}::bigint
      from jsonb_to_recordset(${flat}::jsonb) as b (cacah bigint, uuid uuid, jenis text, kode bigint, isi text) on conflict do nothing`,
  );
}

const COLUMNS = sql`cacah, uuid, jenis, kode, isi, keadaan, sebab, versi`;
type Raw = Omit<BarisButir, 'kode'> & { readonly kode: number };
const fromRaw = (raw: Raw): BarisButir => ({ ...raw, kode: codeOf(raw.kode) });

export async function readButir(db: Db, laptop: string, dari: number, sampai: number): Promise<BarisButir[]> {
  const found = await rows(
    db,
    sql<Raw>`select ${COLUMNS} from hasil_paket_isi where laptop = ${laptop} and cacah between ${dari} and ${sampai} order by cacah`,
  );
  return found.map(fromRaw);
}

/** Acts for one node that wait, are in conflict, or want their photographs; by laptop and count. */
export async function listOpen(db: Db, kontes: number, node: AreaCode): Promise<BarisButir[]> {
  const found = await rows(
    db,
    sql<Raw>`select ${COLUMNS} from hasil_paket_isi where kontes = ${kontes} and keadaan in ('MENUNGGU', 'BENTROK', 'FOTO')
      and laptop in (select id from hasil_laptop where node = ${Number(node)}) order by laptop, cacah limit 1000`,
  );
  return found.map(fromRaw);
}

/** The next act whose turn has come: everything before it is there and settled. */
export async function findNext(db: Db, laptop: string): Promise<BarisButir | undefined> {
  const [found] = await rows(
    db,
    sql<Raw & { ada: number }>`select ${COLUMNS}, (select count(*) from hasil_paket_isi e where e.laptop = i.laptop and e.cacah <= i.cacah)::int as ada
      from hasil_paket_isi i where laptop = ${laptop} and keadaan = 'MENUNGGU' order by cacah limit 1`,
  );
  return found === undefined || found.ada !== found.cacah ? undefined : fromRaw(found);
}

export async function findButir(db: Db, laptop: string, uuid: string): Promise<BarisButir | undefined> {
  const [found] = await rows(db, sql<Raw>`select ${COLUMNS} from hasil_paket_isi where laptop = ${laptop} and uuid = ${uuid}`);
  return found === undefined ? undefined : fromRaw(found);
}

/** Did an act at the plenary come into conflict before this count? Then those after it rest on it. */
export async function isBroken(db: Db, laptop: string, cacah: number): Promise<boolean> {
  const found = await rows(
    db,
    sql<object>`select 1 from hasil_paket_isi where laptop = ${laptop} and cacah < ${cacah} and jenis = 'RAPAT' and keadaan = 'BENTROK' limit 1`,
  );
  return found.length > 0;
}

/** False when another import settled it just before. */
export async function settleButir(
  db: Db,
  laptop: string,
  cacah: number,
  end: { readonly keadaan: KeadaanButir; readonly sebab: string | null; readonly versi: number | null },
): Promise<boolean> {
  const moved = await run(
    db,
    sql`update hasil_paket_isi set keadaan = ${end.keadaan}, sebab = ${end.sebab}, versi = ${end.versi}
      where laptop = ${laptop} and cacah = ${cacah} and keadaan = 'MENUNGGU'`,
  );
  return moved === 1;
}

/** Packages for a simulated election go with its figures, in the caller's transaction. */
export async function clearPackages(db: Db, slug: string): Promise<void> {
  const which = sql`(select no from hasil_kontes where pemilu = ${slug})`;
  await run(db, sql`delete from hasil_paket_isi where kontes in ${which}`);
  await run(db, sql`delete from hasil_paket where kontes in ${which}`);
}
