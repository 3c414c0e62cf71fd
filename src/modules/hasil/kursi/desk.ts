// What lies on the seat desk of a chamber: votes by dapil, threshold votes, elected, sources, names? (one read of each table)
import { day } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import { type Dapil as DapilPeta, type JenisDapil, type Partai, type PemiluPack, type SuratSuara, findDapil, findPemilu, findSuratSuara, listDapil, listPartai, treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { findAturan } from '../aturan/packs.ts';
import type { PackKursi } from '../aturan/pack-schema.ts';
import type { Berdiri, Sumber, Tempat } from '../jumlah/record.ts';
import { readJumlah, readLama, readSumber } from '../jumlah/store/sum.ts';
import { areaSums } from './area-sums.ts';
import { groupName } from './groups.ts';
import { type Asal, type SuaraDapil, votesOf } from './votes-of.ts';

/** The chamber of the nation; the others are councils of provinces and regencies. */
export const JENIS = 'pdpr';
export const JENIS_KURSI: readonly JenisDapil[] = ['pdpr', 'pdprdp', 'pdprdk'];

export function isJenisKursi(text: string): text is JenisDapil {
  return JENIS_KURSI.some((jenis) => jenis === text);
}

/** The province or regency whose council it is, in the codes of the map of dapil. */
export interface Daerah {
  readonly kode: string;
  readonly nama: string;
}

export interface Meja {
  readonly at: Tempat & { readonly jenis: JenisDapil };
  readonly pemilu: PemiluPack;
  readonly surat: SuratSuara;
  readonly pack: PackKursi;
  /** The source that was asked for; null = the first of each dapil. */
  readonly dari: Asal | null;
  /** Null = all dapil of the contest: the DPR, or every council at once (for files). */
  readonly daerah: Daerah | null;
  /** Dapil and seats of the chamber, whatever is at hand; seats null where no source says them. */
  readonly jumlahDapil: number;
  readonly jumlahKursi: number | null;
  /** Votes of each dapil that has any, by code. */
  readonly suara: readonly SuaraDapil[];
  /** Every source of each dapil, those that are not taken too. */
  readonly semuaSuara: ReadonlyMap<string, readonly SuaraDapil[]>;
  /** Dapil with sums that a source handed in, by code. */
  readonly dapil: readonly Berdiri<'dapil'>[];
  /** Older versions of them, newest first. */
  readonly lama: readonly Berdiri<'dapil'>[];
  readonly nasional: Berdiri<'nasional'> | null;
  readonly terpilih: ReadonlyMap<string, Berdiri<'terpilih'>>;
  /** Newest first. */
  readonly sumber: readonly Sumber[];
  readonly partai: readonly Partai[];
  /** All dapil of the chamber on the map, with the names and seats that the law gives them. */
  readonly peta: readonly DapilPeta[];
  /** The figures were generated. */
  readonly simulasi: boolean;
}

export interface Dicari {
  readonly slug: string;
  readonly jenis: JenisDapil;
  /** The council of this province or regency; absent = all dapil of the contest. */
  readonly daerah?: string;
  /** Takes this source where a dapil has it. */
  readonly dari?: Asal | null;
}

/** Undefined for an election without this contest, without a rule for its day, or without such a council. */
export async function findMeja(db: Db, { slug, jenis, daerah: kelompok, dari = null }: Dicari): Promise<Meja | undefined> {
  const [pemilu, surat] = [findPemilu(slug), findSuratSuara(slug, jenis)];
  if (pemilu === undefined || surat === undefined) return undefined;
  const peta = await listDapil(db, slug, jenis, kelompok);
  if (kelompok !== undefined && peta.length === 0) return undefined;
  const pack = findAturan({ cara: 'kursi', jenis, wilayah: '0', hari: day(pemilu.hari) });
  if (pack === undefined) return undefined;
  const at = { pemilu: pemilu.slug, jenis };
  const sumber = await readSumber(db, at);
  const codes = new Set(peta.map(({ kode }) => kode));
  const inside = ({ kode }: { readonly kode: string }): boolean => kelompok === undefined || codes.has(kode);
  const dapil = sumber.length === 0 ? [] : (await readJumlah(db, at, 'dapil')).filter(inside);
  const [nasional] = sumber.length === 0 ? [] : await readJumlah(db, at, 'nasional');
  const terpilih = sumber.length === 0 ? [] : await readJumlah(db, at, 'terpilih');
  const partai = await listPartai(db, slug);
  const semuaSuara = await votesOf(db, {
    pemilu,
    jenis,
    dapil: [...new Set([...codes, ...dapil.map(({ kode }) => kode)])],
    jumlah: dapil,
    kecamatan: sumber.length === 0 ? new Map() : await areaSums(db, at),
    namaPartai: (nomor) => partai.find((one) => one.nomor === nomor)?.singkat ?? String(nomor),
  });
  const known = peta.flatMap(({ kursi }) => kursi ?? []);
  const counted = [...semuaSuara.values()].some((all) => all.some(({ asal }) => asal === 'TPS'));
  return {
    at,
    pemilu,
    surat,
    pack,
    dari,
    daerah: kelompok === undefined ? null : { kode: kelompok, nama: await groupName(db, slug, peta) },
    jumlahDapil: kelompok === undefined ? surat.jumlahLingkup : peta.length,
    jumlahKursi: kelompok === undefined ? surat.kursi : known.length === peta.length ? known.reduce((sum, n) => sum + n, 0) : null,
    suara: [...semuaSuara.values()].flatMap((all) => all.find((one) => one.asal === dari) ?? all[0] ?? []).sort((a, b) => a.kode.length - b.kode.length || (a.kode < b.kode ? -1 : 1)),
    semuaSuara,
    dapil,
    lama: sumber.length === 0 ? [] : (await readLama(db, at, 'dapil')).filter(inside),
    nasional: nasional ?? null,
    terpilih: new Map(terpilih.filter(inside).map((one) => [one.kode, one])),
    sumber,
    partai,
    peta,
    simulasi: sumber.some((one) => one.simulasi) || (counted && (await treeOf(db, slug)).simulasi),
  };
}

/** The desk of the chamber that this dapil elects to. */
export async function findMejaOf(db: Db, asked: Omit<Dicari, 'daerah'>, dapil: string): Promise<Meja | undefined> {
  if (asked.jenis === JENIS) return findMeja(db, asked);
  const kelompok = (await findDapil(db, asked.slug, asked.jenis, dapil))?.kelompok;
  return kelompok === undefined ? undefined : findMeja(db, { ...asked, daerah: kelompok });
}

/** Short name of a party; the source's own where the register has none; the number at last. */
export function partyName(meja: Pick<Meja, 'partai' | 'nasional' | 'suara'>, id: string): string {
  const known = meja.partai.find(({ nomor }) => String(nomor) === id)?.singkat ?? meja.nasional?.isi.opsi.find((one) => one.id === id)?.nama;
  return known ?? meja.suara.flatMap(({ partai }) => partai).find((one) => one.id === id)?.nama ?? id;
}

/** As the map names it, else as the source does. */
export function dapilName(meja: Pick<Meja, 'peta' | 'suara'>, kode: string): string {
  return meja.peta.find((one) => one.kode === kode)?.nama ?? meja.suara.find((one) => one.kode === kode)?.nama ?? kode;
}

/** Seats to fill in a dapil: as its source of votes says, else as the map does; null where neither says. */
export function seatsToFill(meja: Pick<Meja, 'peta'>, { kode, kursi }: Pick<SuaraDapil, 'kode' | 'kursi'>): number | null {
  return kursi ?? meja.peta.find((one) => one.kode === kode)?.kursi ?? null;
}

/** "DPR", "DPRD provinsi Jawa Barat". */
export function chamberName(lang: Lang, { surat, daerah }: Pick<Meja, 'surat' | 'daerah'>): string {
  return daerah === null ? say(lang, surat.nama) : `${say(lang, surat.nama)} ${daerah.nama}`;
}
