// How do duplicate cases lie in the database? (the case as it stands, its sides for lists and counts, its steps insert only)
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';
import { column } from '../../daftar/store/bulk.ts';
import type { Hasil, KeadaanGanda, Nasib, Peristiwa, Perkara } from '../perkara.ts';

export interface SisiKasus {
  readonly ke: number;
  readonly daftar: string;
  readonly pemilih: string;
  /** Where the record stood when the case was opened. */
  readonly desa: AreaCode;
  readonly tps: string;
  readonly jk: string;
  readonly usia: string;
  readonly asalNama: string;
  readonly nasib: Nasib;
  readonly lapor: boolean;
  readonly akhir: Day | null;
  readonly banding: 'DIAJUKAN' | 'KABUL' | 'TOLAK' | null;
}

export interface Kasus {
  readonly id: string;
  /** What people call it by. */
  readonly no: number;
  readonly paket: string;
  /** Office that stands over all sides. */
  readonly pemutus: AreaCode;
  readonly asal: string;
  readonly p: number | null;
  readonly pita: string;
  readonly penjaga: readonly string[];
  /** Would "equal name and equal birth date" have named this pair? */
  readonly namaTanggalSama: boolean;
  readonly keadaan: KeadaanGanda;
  readonly hasil: Hasil | null;
  readonly isi: Perkara;
  readonly urut: number;
  readonly dibuka: string;
  readonly diubah: string;
  readonly sisi: readonly SisiKasus[];
}

export interface Langkah {
  readonly urut: number;
  readonly peristiwa: Peristiwa;
  readonly isi: Readonly<Record<string, string>>;
  readonly akun: string;
  readonly peran: string;
  readonly node: string;
  /** ISO. */
  readonly pada: string;
}

const iso = (name: string) => sql.raw(`to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);
const columns = sql`k.id, k.no, k.paket, k.pemutus, k.asal, k.p, k.pita, k.penjaga, k.nama_tanggal_sama as "namaTanggalSama", k.keadaan, k.hasil, k.isi, k.urut,
  ${iso('k.dibuka')} as dibuka, ${iso('k.diubah')} as diubah,
  (select json_agg(json_build_object('ke', s.ke, 'daftar', s.daftar, 'pemilih', s.pemilih, 'desa', s.desa, 'tps', s.tps, 'jk', s.jk, 'usia', s.kelompok_usia, 'asalNama', s.asal_nama,
    'nasib', s.nasib, 'lapor', s.lapor, 'akhir', s.akhir, 'banding', s.banding) order by s.ke) from sidalih_ganda_sisi s where s.kasus = k.id) as sisi`;
type Raw = Omit<Kasus, 'penjaga'> & { readonly penjaga: string };
const shape = (raw: Raw): Kasus => ({ ...raw, penjaga: raw.penjaga === '' ? [] : raw.penjaga.split(' ') });

/** `lock`: held until the transaction ends, so that two officers take turns. */
export async function readKasus(db: Db, id: string, lock = false): Promise<Kasus | undefined> {
  if (lock) await run(db, sql`select 1 from sidalih_ganda where id = ${id}::uuid for update`);
  const [found] = await rows(db, sql<Raw>`select ${columns} from sidalih_ganda k where k.id = ${id}::uuid`);
  return found === undefined ? undefined : shape(found);
}

const bandingOf = ({ banding }: Perkara['sisi'][number]): SisiKasus['banding'] => (banding === null ? null : (banding.putusan ?? 'DIAJUKAN'));

export type KasusBaru = Pick<Kasus, 'id' | 'paket' | 'pemutus' | 'asal' | 'p' | 'pita' | 'penjaga' | 'namaTanggalSama' | 'isi' | 'dibuka'> & {
  readonly sisi: readonly Pick<SisiKasus, 'daftar' | 'pemilih' | 'desa' | 'tps' | 'jk' | 'usia' | 'asalNama'>[];
};

export async function insertKasus(db: Db, one: KasusBaru): Promise<number> {
  const [made] = await rows(
    db,
    sql<{ no: number }>`insert into sidalih_ganda (id, paket, pemutus, asal, p, pita, penjaga, nama_tanggal_sama, keadaan, isi, dibuka, diubah)
      values (${one.id}::uuid, ${one.paket}, ${one.pemutus}, ${one.asal}, ${one.p}::double precision, ${one.pita}, ${one.penjaga.join(' ')},
        ${one.namaTanggalSama}, ${one.isi.keadaan}, ${JSON.stringify(one.isi)}::jsonb, ${one.dibuka}::timestamptz, ${one.dibuka}::timestamptz) returning no`,
  );
  const of = <T extends string | number>(value: (s: KasusBaru['sisi'][number], ke: number) => T): T[] => one.sisi.map(value);
  await run(
    db,
    sql`insert into sidalih_ganda_sisi (kasus, ke, daftar, pemilih, desa, tps, jk, kelompok_usia, asal_nama, nasib)
      select ${one.id}::uuid, u.*, 'MENUNGGU' from unnest(${column('int', of((_, ke) => ke))}, ${column('text', of((s) => s.daftar))}, ${column('uuid', of((s) => s.pemilih))}, ${column('text', of((s) => s.desa))},
        ${column('text', of((s) => s.tps))}, ${column('text', of((s) => s.jk))}, ${column('text', of((s) => s.usia))}, ${column('text', of((s) => s.asalNama))}) as u`,
  );
  return made?.no ?? 0;
}

/** The case after a step, and the step beside it. */
export async function writeLangkah(db: Db, id: string, isi: Perkara, step: Langkah): Promise<void> {
  await run(
    db,
    sql`insert into sidalih_ganda_langkah (kasus, urut, peristiwa, isi, akun, peran, node, pada)
      values (${id}::uuid, ${step.urut}, ${JSON.stringify(step.peristiwa)}::jsonb, ${JSON.stringify(step.isi)}::jsonb, ${step.akun}, ${step.peran}, ${step.node}, ${step.pada}::timestamptz)`,
  );
  await run(db, sql`update sidalih_ganda set keadaan = ${isi.keadaan}, hasil = ${isi.hasil}, isi = ${JSON.stringify(isi)}::jsonb, urut = ${step.urut}, diubah = ${step.pada}::timestamptz where id = ${id}::uuid`);
  const of = <T extends string | number | null>(value: (s: Perkara['sisi'][number], ke: number) => T): T[] => isi.sisi.map(value);
  await run(
    db,
    sql`update sidalih_ganda_sisi s set nasib = u.nasib, lapor = u.lapor = 1, akhir = u.akhir::date, banding = u.banding
      from unnest(${column('int', of((_, ke) => ke))}, ${column('text', of((one) => one.nasib))}, ${column('int', of((one) => (one.lapor ? 1 : 0)))}, ${column('text', of((one) => one.akhir))},
        ${column('text', of(bandingOf))}) as u (ke, nasib, lapor, akhir, banding) where s.kasus = ${id}::uuid and s.ke = u.ke`,
  );
}

export async function readLangkah(db: Db, id: string): Promise<Langkah[]> {
  return rows(db, sql<Langkah>`select urut, peristiwa, isi, akun, peran, node, ${iso('pada')} as pada from sidalih_ganda_langkah where kasus = ${id}::uuid order by urut`);
}

export interface SaringKasus {
  /** Places that the reader reaches; a case is seen by whoever stands over one of its sides or its office. */
  readonly nodes: readonly { readonly node: AreaCode; readonly below: boolean }[];
  readonly keadaan?: readonly string[];
  readonly pita?: readonly string[];
  readonly daftar?: string;
  /** Begins after this number. */
  readonly sesudah?: number;
  readonly banyak: number;
}

function reached(nodes: SaringKasus['nodes']) {
  const parts = nodes.map(({ node, below }) => {
    if (node === NATION && below) return sql`true`;
    const like = below ? `${node}%` : node;
    return sql`(k.pemutus like ${like} or exists (select 1 from sidalih_ganda_sisi s where s.kasus = k.id and s.desa like ${like}))`;
  });
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`;
}

function wished({ nodes, keadaan, pita, daftar, sesudah }: Omit<SaringKasus, 'banyak'>) {
  const among = (name: 'keadaan' | 'pita', values: readonly string[] | undefined) => (values === undefined || values.length === 0 ? sql`true` : sql`${sql.raw(`k.${name}`)} = any(${column('text', values)})`);
  const list = daftar === undefined ? sql`true` : sql`exists (select 1 from sidalih_ganda_sisi s where s.kasus = k.id and s.daftar = ${daftar})`;
  return sql`${reached(nodes)} and ${among('keadaan', keadaan)} and ${among('pita', pita)} and ${list} and k.no > ${sesudah ?? 0}`;
}

/** In the order of their numbers. Cost by the cases looked at: an office has hundreds, the nation asks with a filter. */
export async function listKasus(db: Db, wish: SaringKasus): Promise<Kasus[]> {
  return (await rows(db, sql<Raw>`select ${columns} from sidalih_ganda k where ${wished(wish)} order by k.no limit ${wish.banyak}`)).map(shape);
}

/** How many in each state, for the boxes of the filter and for tasks. */
export async function countKasus(db: Db, nodes: SaringKasus['nodes']): Promise<ReadonlyMap<string, number>> {
  const found = await rows(db, sql<{ keadaan: string; n: number }>`select k.keadaan, count(*)::int as n from sidalih_ganda k where ${reached(nodes)} group by k.keadaan`);
  return new Map(found.map(({ keadaan, n }) => [keadaan, n]));
}

/** Sides whose letter was handed over long enough ago, or whose appeal was refused, in states where a record may leave. */
export async function listJatuhTempo(db: Db, hari: string, banyak: number): Promise<{ readonly kasus: string; readonly ke: number }[]> {
  return rows(
    db,
    sql<{ kasus: string; ke: number }>`select s.kasus, s.ke from sidalih_ganda_sisi s join sidalih_ganda k on k.id = s.kasus
      where s.nasib = 'AKAN_DICORET' and k.keadaan in ('PEMBERITAHUAN', 'BANDING') and ((s.banding is null and s.akhir < ${hari}::date) or s.banding = 'TOLAK') order by k.no, s.ke limit ${banyak}`,
  );
}

/** Moves when any case moves. */
export async function gandaVersion(db: Db): Promise<string> {
  const [found] = await rows(db, sql<{ v: string }>`select count(*)::text || '.' || coalesce(sum(urut), 0)::text as v from sidalih_ganda`);
  return found?.v ?? '';
}
