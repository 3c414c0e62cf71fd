// How did the participant's share move since another election, in the areas that are one and the same? (hasil.md 10: points, matched one to one, both counts)
import { type AreaCode, NATION } from '#kernel/area-code';
import { bareNameKey } from '#kernel/name-key';
import { type Lang, say } from '#kernel/text';
import { type PemiluPack, findPemilu, findSuratSuara, listPartai, listPemilu, treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { type Baris, openHitungan, readDi } from '../gabung/read.ts';
import { type BarisJumlah, hasSums, readSums } from '../jumlah/read-areas.ts';
import { readSumber } from '../jumlah/store/sum.ts';
import { type Line, type Meja, isCovered } from './desk.ts';
import { type Bagian, ayunan, jumlahSuara } from './measure.ts';
import { type Penerus, comparable, findSuccessors } from './successors.ts';
import { swing } from './text-lists.ts';

/** A participant of the other election that a reader can choose. */
export interface Lawan {
  readonly nomor: number;
  readonly nama: string;
}

export interface BarisAyunan {
  readonly kode: AreaCode;
  readonly nama: string;
  readonly kini: Bagian;
  readonly dulu: Bagian;
  readonly poin: number;
}

export interface Ayunan {
  readonly pemilu: PemiluPack;
  readonly lawan: Lawan;
  /** Why it is the same participant; null for a pair that the reader chose. */
  readonly dasar: (Penerus & { readonly per: string }) | null;
  /** Of the area itself; null where one side has no vote there. */
  readonly total: BarisAyunan | null;
  readonly baris: readonly BarisAyunan[];
  /** Areas below with figures and without a partner, now and then. */
  readonly tanpaKini: number;
  readonly tanpaDulu: number;
  /** Where the older figures come from, in words. */
  readonly sumber: string;
  /** Stations with figures then; null = the source does not say. */
  readonly tpsDulu: { readonly masuk: number | null; readonly total: number | null };
}

/** What a page shows of a comparison: not asked for, to be chosen further, impossible, or there. */
export type Perbandingan =
  | { readonly keadaan: 'TANPA'; readonly pilihan: readonly PemiluPack[] }
  | { readonly keadaan: 'PILIH_PASANGAN' | 'TANPA_PENERUS' | 'TIADA'; readonly pilihan: readonly PemiluPack[]; readonly pemilu: PemiluPack; readonly lawan: readonly Lawan[] }
  | { readonly keadaan: 'ADA'; readonly pilihan: readonly PemiluPack[]; readonly pemilu: PemiluPack; readonly lawan: readonly Lawan[]; readonly ayunan: Ayunan };

export interface SwingQuery {
  readonly banding?: string | undefined;
  /** Number on the ballot of the other election, where pairs are compared. */
  readonly dengan?: string | undefined;
}

const isParty = ({ surat }: Meja): boolean => surat.susunan === 'partai_calon';

/** Elections that this contest can be compared with. */
export function electionsFor(meja: Meja): PemiluPack[] {
  const { pemilu, jenis } = meja.hitungan;
  const known = isParty(meja) ? comparable(pemilu.slug).map(({ dulu }) => dulu) : meja.surat.lingkup === 'nasional' ? listPemilu().map(({ slug }) => slug) : [];
  return known.flatMap((slug) => {
    const other = slug === pemilu.slug || findSuratSuara(slug, jenis) === undefined ? undefined : findPemilu(slug);
    return other === undefined ? [] : [other];
  });
}

/** Undefined: the election in the question is none of those. */
export async function compareWith(db: Db, meja: Meja, { banding, dengan }: SwingQuery): Promise<Perbandingan | undefined> {
  const pilihan = electionsFor(meja);
  if (banding === undefined || banding === '') return { keadaan: 'TANPA', pilihan };
  const pemilu = pilihan.find(({ slug }) => slug === banding);
  if (pemilu === undefined) return undefined;
  const lawan = await opponents(db, meja, pemilu);
  const base = { pilihan, pemilu, lawan };
  const successor = findSuccessors(meja.at.pemilu, pemilu.slug);
  const same = successor?.partai.find(({ kini }) => kini === meja.pilihan.nomor);
  if (isParty(meja) && same === undefined) return { keadaan: 'TANPA_PENERUS', ...base };
  const nomor = isParty(meja) ? same?.dulu : Number(dengan ?? '');
  const chosen = lawan.find((one) => one.nomor === nomor);
  if (chosen === undefined) return { keadaan: isParty(meja) ? 'TIADA' : 'PILIH_PASANGAN', ...base };
  const then = await figuresOf(db, meja, pemilu);
  if (then === undefined) return { keadaan: 'TIADA', ...base };
  const dasar = isParty(meja) && same !== undefined && successor !== undefined ? { ...same, per: successor.per } : null;
  return { keadaan: 'ADA', ...base, ayunan: reckon(meja, pemilu, chosen, dasar, then) };
}

async function opponents(db: Db, meja: Meja, pemilu: PemiluPack): Promise<Lawan[]> {
  if (isParty(meja)) return (await listPartai(db, pemilu.slug)).map(({ nomor, singkat }) => ({ nomor, nama: singkat }));
  const other = await openHitungan(db, pemilu.slug, meja.hitungan.jenis);
  const packs = pemilu.kontes.find(({ jenis }) => jenis === meja.hitungan.jenis);
  return (other?.pilihan ?? packs?.opsi ?? []).map(({ nomor, nama }) => ({ nomor, nama }));
}

/** The older figures of an area and of those below, by number on the ballot. */
export interface Dulu {
  readonly area: ReadonlyMap<number, number | null>;
  readonly anak: readonly { readonly kode: AreaCode | null; readonly suara: ReadonlyMap<number, number | null> }[];
  readonly tps: Ayunan['tpsDulu'];
  readonly sumber: string;
}

/** The place whose older figures are asked for. */
export interface Asal extends Pick<Meja, 'lang' | 'hitungan' | 'pohon'> {
  readonly area: Pick<Baris, 'kode' | 'nama' | 'tingkat'>;
  readonly anak: readonly Pick<Line, 'kode' | 'nama'>[];
}

/** From stations where at least half of them are in, else from a source's sums, else from what stations there are. */
export async function figuresOf(db: Db, meja: Asal, pemilu: PemiluPack): Promise<Dulu | undefined> {
  const counted = await countedThen(db, meja, pemilu);
  if (counted !== undefined && isCovered(counted.tps.masuk ?? 0, counted.tps.total ?? 0)) return counted;
  return (await summedThen(db, meja, pemilu)) ?? counted;
}

async function countedThen(db: Db, { lang, area, hitungan, pohon, anak }: Asal, pemilu: PemiluPack): Promise<Dulu | undefined> {
  const other = await openHitungan(db, pemilu.slug, hitungan.jenis, area.kode);
  const found = other === undefined ? undefined : await readDi(db, other, area.kode);
  if (other === undefined || found === undefined || found.area.tps.masuk === 0) return undefined;
  // The same code is the same place on one tree; on another tree only with the same name.
  const oneTree = (await treeOf(db, pemilu.slug)).pohon === pohon;
  const names = new Map([area, ...anak].map((one) => [one.kode, bareNameKey(one.nama)]));
  const isPlace = (kode: AreaCode, nama: string): boolean => oneTree || kode === NATION || names.get(kode) === bareNameKey(nama);
  if (!isPlace(area.kode, found.area.nama)) return undefined;
  const votes = (suara: readonly (number | null)[]): Map<number, number | null> => new Map(other.pilihan.map(({ nomor }, at) => [nomor, suara[at] ?? null]));
  return {
    area: votes(found.area.suara),
    anak: found.anak.filter((one) => one.tps.masuk > 0).map((one) => ({ kode: isPlace(one.kode, one.nama) ? one.kode : null, suara: votes(one.suara) })),
    tps: { masuk: found.area.tps.lengkap, total: found.area.tps.total },
    sumber: say(lang, swing.sumberTps),
  };
}

async function summedThen(db: Db, { lang, area, hitungan }: Asal, pemilu: PemiluPack): Promise<Dulu | undefined> {
  const at = { pemilu: pemilu.slug, jenis: hitungan.jenis };
  if (!(await hasSums(db, at))) return undefined;
  const anak = area.tingkat < 4 ? await readSums(db, at, { kode: area.kode, tingkat: area.tingkat + 1 }) : [];
  const [own] = area.tingkat === 0 ? [together(anak)] : await readSums(db, at, { kode: area.kode, tingkat: area.tingkat });
  if (own === undefined) return undefined;
  const files = (await readSumber(db, at)).map(({ berkas }) => berkas);
  return { area: own.suara, anak, tps: own.tps, sumber: say(lang, swing.sumberJumlah, { berkas: files.join(', ') }) };
}

/** The nation as the sum of what lies below it. */
function together(rows: readonly BarisJumlah[]): Pick<BarisJumlah, 'suara' | 'tps'> | undefined {
  if (rows.length === 0) return undefined;
  const suara = new Map<number, number | null>();
  for (const row of rows) for (const [nomor, n] of row.suara) suara.set(nomor, n === null ? (suara.get(nomor) ?? null) : (suara.get(nomor) ?? 0) + n);
  const sum = (pick: (row: BarisJumlah) => number | null): number => rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  return { suara, tps: { total: sum(({ tps }) => tps.total), masuk: sum(({ tps }) => tps.masuk) } };
}

function reckon(meja: Meja, pemilu: PemiluPack, lawan: Lawan, dasar: Ayunan['dasar'], then: Dulu): Ayunan {
  const partOf = (suara: ReadonlyMap<number, number | null>): Bagian | undefined => {
    const [own, jumlah] = [suara.get(lawan.nomor) ?? null, jumlahSuara([...suara.values()])];
    return own === null || jumlah === null ? undefined : { suara: own, jumlah };
  };
  const older = new Map(then.anak.flatMap(({ kode, suara }) => (kode === null ? [] : [[kode, partOf(suara)] as const])));
  const now = meja.anak.filter((one) => one.kuat !== undefined && one.kode.length <= 10);
  const baris = now.flatMap((one) => lineOf(one, older.get(one.kode)));
  const known = new Set(baris.map(({ kode }) => kode));
  const own = { kode: meja.area.kode, nama: meja.area.nama, kuat: meja.kuat };
  return {
    pemilu,
    lawan,
    dasar,
    total: lineOf(own, partOf(then.area))[0] ?? null,
    baris,
    tanpaKini: now.length - baris.length,
    tanpaDulu: then.anak.filter(({ kode }) => kode === null || !known.has(kode)).length,
    sumber: then.sumber,
    tpsDulu: then.tps,
  };
}

function lineOf({ kode, nama, kuat }: Pick<Line, 'kode' | 'nama' | 'kuat'>, dulu: Bagian | undefined): BarisAyunan[] {
  const poin = kuat === undefined || dulu === undefined ? null : ayunan(kuat, dulu);
  return kuat === undefined || dulu === undefined || poin === null ? [] : [{ kode, nama, kini: { suara: kuat.suara, jumlah: kuat.jumlah }, dulu, poin }];
}

/** "Pemilu 2019" as the reader's language names it. */
export const electionName = (lang: Lang, { nama }: PemiluPack): string => say(lang, nama);
