// Which lines stand in the register of requests and in that of objections, and which requests are behind one figure?
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Db, rows, sql } from '#platform/db';
import type { Jalur } from '../../permohonan/jalur.ts';
import type { Answered, Keadaan } from '../../permohonan/states.ts';
import type { KeadaanKbr } from '../../keberatan/states.ts';

export interface Baris {
  readonly id: string;
  readonly nomor: string;
  readonly tanggal: Day;
  readonly rahasia: string;
  readonly samar: string;
  readonly judul: string;
  readonly rincian: string;
  readonly bentuk: string;
  readonly penyampaian: string;
  readonly kanal: string;
  readonly jenis: string;
  readonly jalur: Jalur | null;
  readonly keadaan: Keadaan;
  readonly terlambat: boolean;
  readonly hasil: Answered | null;
  readonly dijawab: string | null;
  readonly diserahkan: string | null;
  readonly hari0: Day | null;
  readonly jatuhTempo: Day | null;
  readonly diperpanjang: boolean | null;
  readonly hari: number | null;
  readonly kalender: string | null;
  readonly biaya: number | null;
  /** Letters of Pasal 17, outcomes and holders of its items, comma between. */
  readonly huruf: string | null;
  readonly hasilButir: string | null;
  readonly pemegang: string | null;
  /** Last entry of this number in the book. */
  readonly buku: number | null;
  readonly sidik: string | null;
}

const instant = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const open = sql`p.keadaan in ('TERDAFTAR', 'DIPROSES', 'DIPERPANJANG')`;

/** Figures that a register query stands behind; their sum is the figure itself. */
const BEHIND = {
  diterima: sql`true`,
  dikabulkan: sql`h.hasil in ('DIJAWAB_PENUH', 'DIJAWAB_SEBAGIAN')`,
  penuh: sql`h.hasil = 'DIJAWAB_PENUH'`,
  sebagian: sql`h.hasil = 'DIJAWAB_SEBAGIAN'`,
  ditolak: sql`h.hasil = 'DITOLAK'`,
  tidak_dikuasai: sql`h.hasil = 'TIDAK_DIKUASAI'`,
  belum_dokumen: sql`h.hasil = 'BELUM_DIDOKUMENTASIKAN'`,
  dijawab: sql`h.hasil is not null`,
  tepat: sql`h.tepat`,
  lewat: sql`(h.tepat is false or (p.terlambat and ${open}))`,
  diperpanjang: sql`(h.diperpanjang or p.keadaan = 'DIPERPANJANG')`,
  terbuka: open,
  terbuka_lewat: sql`p.terlambat and ${open}`,
  belum_lengkap: sql`p.keadaan = 'DITERIMA'`,
  tidak_lengkap: sql`p.keadaan = 'DITUTUP_TIDAK_LENGKAP'`,
  dicabut: sql`p.keadaan = 'DICABUT'`,
  berantai: sql`p.asal is not null`,
  tingkat: sql`h.hasil in ('DIJAWAB_PENUH', 'DIJAWAB_SEBAGIAN', 'DITOLAK')`,
  jalur_umum: sql`p.jalur = 'umum'`,
  jalur_pemilu: sql`p.jalur = 'pemilu'`,
  jalur_belum: sql`p.jalur is null`,
  ditutup: sql`(h.hasil in ('DITOLAK', 'DIJAWAB_SEBAGIAN') and exists (select 1 from ppid_butir as t where t.permohonan = p.id and t.hasil in ('tolak', 'hitamkan')))`,
} as const;
export type NamaAngka = keyof typeof BEHIND;
export const NAMA_ANGKA = Object.keys(BEHIND) as readonly NamaAngka[];

export interface Saring {
  readonly dari: Day;
  readonly sampai: Day;
  readonly angka?: NamaAngka | undefined;
  /** Number of the row before. */
  readonly sesudah?: string | undefined;
}

/** Oldest first, as the book is written. */
export async function listBaris(db: Db, kantor: AreaCode, { dari, sampai, angka = 'diterima', sesudah }: Saring, limit: number): Promise<Baris[]> {
  const after = sesudah === undefined ? sql`true` : sql`(p.tanggal_terima, p.nomor) > (select tanggal_terima, nomor from ppid_permohonan where nomor = ${sesudah})`;
  return rows(
    db,
    sql<Baris>`select p.id, p.nomor, p.tanggal_terima::text as tanggal, coalesce(w.rahasia, '') as rahasia, coalesce(w.samar, '') as samar, p.judul, p.rincian, p.bentuk, p.penyampaian, p.kanal, p.jenis_pemohon as jenis, p.jalur, p.keadaan, p.terlambat,
        h.hasil, ${instant('p.dijawab_pada')} as dijawab, ${instant('p.diserahkan_pada')} as diserahkan, h.hari_0::text as "hari0", h.jatuh_tempo::text as "jatuhTempo", h.diperpanjang, h.hari, h.kalender, h.biaya::int as biaya,
        b.huruf, b.hasil as "hasilButir", coalesce(b.pemegang, '') as pemegang, r.no as buku, r.hash as sidik
      from ppid_permohonan as p left join ppid_hitung as h on h.permohonan = p.id left join ppid_pemohon as w on w.permohonan = p.id
      left join lateral (select string_agg(distinct huruf, ', ') as huruf, string_agg(distinct hasil, ', ') as hasil, string_agg(distinct pemegang, ', ') as pemegang from ppid_butir where permohonan = p.id) as b on true
      left join lateral (select no, hash from ppid_register where nomor = p.nomor order by no desc limit 1) as r on true
      where p.kantor = ${kantor} and p.tanggal_terima between ${dari}::date and ${sampai}::date and ${BEHIND[angka]} and ${after}
      order by p.tanggal_terima, p.nomor limit ${limit}`,
  );
}

export async function countBaris(db: Db, kantor: AreaCode, { dari, sampai, angka = 'diterima' }: Saring): Promise<number> {
  const [row] = await rows(
    db,
    sql<{ n: number }>`select count(*)::int as n from ppid_permohonan as p left join ppid_hitung as h on h.permohonan = p.id where p.kantor = ${kantor} and p.tanggal_terima between ${dari}::date and ${sampai}::date and ${BEHIND[angka]}`,
  );
  return row?.n ?? 0;
}

/** The same for objections, in the cohort of their own year. */
const BEHIND_KBR = {
  kbr: sql`true`,
  kbr_buka: sql`k.keadaan = 'KEBERATAN_TERDAFTAR'`,
  kbr_lewat: sql`k.lewat`,
  kbr_dibalik: sql`k.keadaan in ('KEBERATAN_DIKABULKAN', 'KEBERATAN_SEBAGIAN')`,
  kbr_ditanggapi: sql`k.keadaan in ('KEBERATAN_DIKABULKAN', 'KEBERATAN_SEBAGIAN', 'KEBERATAN_DITOLAK')`,
  kbr_musyawarah: sql`k.keadaan = 'KEBERATAN_SELESAI_MUSYAWARAH'`,
  sengketa: sql`exists (select 1 from ppid_sengketa as d where d.keberatan = k.id)`,
} as const;
export type AngkaKbr = keyof typeof BEHIND_KBR;
export const ANGKA_KBR = Object.keys(BEHIND_KBR) as readonly AngkaKbr[];

export interface SaringKbr {
  readonly dari: Day;
  readonly sampai: Day;
  readonly angka?: AngkaKbr | undefined;
  /** A ground, a to g. */
  readonly huruf?: string | undefined;
  /** Number of the row before. */
  readonly sesudah?: string | undefined;
}

export interface BarisKbr {
  readonly id: string;
  readonly nomor: string;
  readonly permohonan: string;
  readonly tanggal: Day;
  readonly rahasia: string;
  readonly samar: string;
  readonly jenis: string;
  readonly alasan: string;
  readonly keadaan: KeadaanKbr;
  readonly lewat: boolean;
  readonly atasan: string | null;
  readonly dijawab: string | null;
  readonly perintah: string | null;
  readonly sengketa: string;
  readonly buku: number | null;
  readonly sidik: string | null;
}

export async function listBarisKbr(db: Db, kantor: AreaCode, { dari, sampai, angka = 'kbr', huruf, sesudah }: SaringKbr, limit: number): Promise<BarisKbr[]> {
  const ground = huruf === undefined ? sql`true` : sql`strpos(k.alasan, ${huruf}) > 0`;
  const after = sesudah === undefined ? sql`true` : sql`(k.tanggal, k.nomor) > (select tanggal, nomor from ppid_keberatan where nomor = ${sesudah})`;
  return rows(
    db,
    sql<BarisKbr>`select k.id, k.nomor, coalesce(p.nomor, '') as permohonan, k.tanggal::text as tanggal, k.rahasia, coalesce(w.samar, '') as samar, coalesce(p.jenis_pemohon, '') as jenis, k.alasan, k.keadaan, k.lewat, k.atasan,
        ${instant('k.dijawab_pada')} as dijawab, k.perintah, coalesce((select string_agg(s.nomor, ', ' order by s.nomor) from ppid_sengketa as s where s.keberatan = k.id), '') as sengketa, r.no as buku, r.hash as sidik
      from ppid_keberatan as k left join ppid_permohonan as p on p.id = k.permohonan left join ppid_pemohon as w on w.permohonan = k.permohonan
      left join lateral (select no, hash from ppid_register where nomor = k.nomor order by no desc limit 1) as r on true
      where k.kantor = ${kantor} and k.tanggal between ${dari}::date and ${sampai}::date and ${BEHIND_KBR[angka]} and ${ground} and ${after} order by k.tanggal, k.nomor limit ${limit}`,
  );
}

/** How many of them, without the people behind them. */
export async function countBarisKbr(db: Db, kantor: AreaCode, { dari, sampai, angka = 'kbr' }: SaringKbr): Promise<number> {
  const [row] = await rows(db, sql<{ n: number }>`select count(*)::int as n from ppid_keberatan as k where k.kantor = ${kantor} and k.tanggal between ${dari}::date and ${sampai}::date and ${BEHIND_KBR[angka]}`);
  return row?.n ?? 0;
}

/** Offices that have a book. */
export async function listBuku(db: Db): Promise<AreaCode[]> {
  return (await rows(db, sql<{ kantor: AreaCode }>`select kantor from ppid_register where no = 1 order by kantor`)).map(({ kantor }) => kantor);
}
