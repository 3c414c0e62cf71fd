// What lies on the desk of a participant for an area: its figures, those below, what to compare them with, its lists?
import { ABROAD, type AreaCode, NATION, parseAreaCode, stationNumber } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { type SuratSuara, findPemilu, findSuratSuara, treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Deps, Outcome } from '#platform/module';
import { type Area, listAncestors } from '#platform/offices';
import type { Angka } from '../figures.ts';
import { type Baris, type Hitungan, type Pilihan, openHitungan, readDi, readTps } from '../gabung/read.ts';
import { ROOT, areaPath } from '../pages/address.ts';
import { type Place, allPath, deskPath } from './address.ts';
import { isSame } from './contest.ts';
import { type Terbaca, readLists } from './kept.ts';
import { type Bagian, type Kekuatan, jumlahSuara, kekuatan, kuosienLokasi } from './measure.ts';
import { text } from './text.ts';

/** One line of the table of what lies below. */
export interface Line {
  readonly kode: AreaCode;
  readonly nama: string;
  readonly suara: readonly Angka[];
  /** Undefined where nothing was read. */
  readonly kuat: Kekuatan | undefined;
  /** Against `Meja.acuan`. */
  readonly lq: number | null;
  readonly lengkap: number;
  readonly total: number;
}

export interface Meja {
  readonly lang: Lang;
  readonly at: Place;
  readonly hitungan: Hitungan;
  readonly surat: SuratSuara;
  readonly simulasi: boolean;
  readonly pohon: string;
  readonly pilihan: Pilihan;
  /** Place of the participant in `suara`. */
  readonly ke: number;
  readonly area: Baris;
  readonly kuat: Kekuatan | undefined;
  readonly lq: number | null;
  /** From the nation down to the parent. */
  readonly up: readonly Area[];
  readonly anak: readonly Line[];
  /** What location quotients are taken against: the whole of the ballot paper, or of the contest. */
  readonly acuan: { readonly nama: string; readonly bagian: Bagian } | undefined;
  /** Undefined where they are not made yet. */
  readonly lists: Terbaca | undefined;
}

export interface DeskParams {
  readonly pemilu: string;
  readonly kontes: string;
  readonly nomor: string;
  readonly kode?: string | undefined;
}

/** A contest at a place whose participants can be shown, with the names that pages need. */
export interface Opened {
  readonly lang: Lang;
  readonly at: Place;
  readonly kode: AreaCode;
  readonly hitungan: Hitungan;
  readonly surat: SuratSuara;
  readonly simulasi: boolean;
  readonly pohon: string;
}

export type Missing = Extract<Outcome, { readonly kind: 'missing' }>;

/** Name of an area; the nation and the votes abroad have names of ours. */
export function nameIn(lang: Lang, { kode, nama }: Pick<Area, 'kode' | 'nama'>): string {
  return kode === NATION ? say(lang, text.indonesia) : kode === ABROAD ? say(lang, text.luarNegeri) : nama;
}

/** The contest at a place by the words of an address, or the answer that says why not. */
export async function openContest(db: Db, lang: Lang, slug: string, jenis: string, written: string | undefined): Promise<Opened | Missing> {
  const [pemilu, surat] = [findPemilu(slug), findSuratSuara(slug, jenis)];
  const toRoot = { href: ROOT, label: say(lang, text.hasil) };
  if (pemilu === undefined || surat === undefined) return { kind: 'missing', reason: say(lang, text.pemiluTiada), onward: [toRoot] };
  const toElection = { href: `${ROOT}/${slug}`, label: say(lang, pemilu.nama) };
  const read = written === undefined ? undefined : parseAreaCode(written);
  const kode = read === undefined ? NATION : read.ok ? read.value : undefined;
  const kontes = say(lang, surat.nama);
  if (kode === undefined || stationNumber(kode) !== undefined) {
    return { kind: 'missing', reason: say(lang, text.wilayahTiada, { kode: (written ?? '').slice(0, 20), kontes }), onward: [toElection, toRoot] };
  }
  const hitungan = await openHitungan(db, slug, surat.jenis, kode);
  if (hitungan === undefined) return { kind: 'missing', reason: say(lang, text.belumDigelar, { kontes, tempat: kode === NATION ? say(lang, text.indonesia) : kode }), onward: [toElection, toRoot] };
  if (!isSame(slug, surat.jenis) && hitungan.kertas.length !== 1) return { kind: 'missing', reason: say(lang, text.pilihWilayah, { kontes }), onward: [toElection, toRoot] };
  const { pohon, simulasi } = await treeOf(db, slug);
  return { lang, at: { pemilu: slug, jenis: surat.jenis }, kode, hitungan, surat, simulasi, pohon };
}

/** The desk of a participant in an area, or the answer that says why not. */
export async function openDesk({ database: { db } }: Pick<Deps, 'database'>, lang: Lang, params: DeskParams): Promise<Meja | Missing> {
  const opened = await openContest(db, lang, params.pemilu, params.kontes, params.kode);
  if ('kind' in opened) return opened;
  const { at, kode, hitungan, surat } = opened;
  const kontes = say(lang, surat.nama);
  const ke = /^[1-9][0-9]?$/.test(params.nomor) ? hitungan.pilihan.findIndex(({ nomor }) => nomor === Number(params.nomor)) : -1;
  const pilihan = hitungan.pilihan[ke];
  const toAll = { href: allPath(at), label: say(lang, text.keSemua, { kontes }) };
  if (pilihan === undefined) return { kind: 'missing', reason: say(lang, text.nomorTiada, { nomor: params.nomor.slice(0, 10) }), onward: [toAll] };
  const found = await readDi(db, hitungan, kode);
  if (found === undefined) return { kind: 'missing', reason: say(lang, text.wilayahTiada, { kode, kontes }), onward: [{ href: deskPath(at, pilihan.nomor, NATION), label: pilihan.nama }, toAll] };
  return fill(db, opened, pilihan, ke, found);
}

async function fill(db: Db, opened: Opened, pilihan: Pilihan, ke: number, found: { readonly area: Baris; readonly anak: readonly Baris[] }): Promise<Meja> {
  const { lang, kode, hitungan, pohon } = opened;
  const { area } = found;
  const acuan = await referenceOf(db, opened, ke, area);
  const own = kekuatan(area.suara, ke, isCovered(area.tps.lengkap, area.tps.total));
  const rows = kode.length === 10 ? await stationLines(db, opened) : found.anak.map((one) => ({ kode: one.kode, nama: nameIn(lang, one), suara: one.suara, lengkap: one.tps.lengkap, total: one.tps.total }));
  const line = (one: Omit<Line, 'kuat' | 'lq'>): Line => {
    const kuat = kekuatan(one.suara, ke, isCovered(one.lengkap, one.total));
    return { ...one, kuat, lq: kuat === undefined || acuan === undefined ? null : kuosienLokasi(kuat, acuan.bagian) };
  };
  return {
    ...opened,
    pilihan,
    ke,
    area,
    kuat: own,
    lq: own === undefined || acuan === undefined || kode === NATION ? null : kuosienLokasi(own, acuan.bagian),
    up: kode === NATION ? [] : await listAncestors(db, pohon, kode),
    anak: rows.map(line),
    acuan,
    lists: await readLists(db, hitungan, area, pilihan.nomor),
  };
}

/** At least half of the stations are in: below that nothing is called a lead (hasil.md 10). */
export function isCovered(lengkap: number, total: number): boolean {
  return total > 0 && lengkap * 2 >= total;
}

/** The whole of the one ballot paper of this place, or of the contest where several papers lie below it. */
async function referenceOf(db: Db, { lang, at, kode, hitungan }: Opened, ke: number, area: Baris): Promise<Meja['acuan']> {
  const [first] = hitungan.kertas;
  const single = hitungan.kertas.length === 1;
  const whole = single ? hitungan : await openHitungan(db, at.pemilu, hitungan.jenis);
  const all = kode === NATION ? area : whole === undefined ? undefined : (await readDi(db, whole, NATION))?.area;
  const place = whole?.pilihan.findIndex(({ nomor }) => nomor === hitungan.pilihan[ke]?.nomor) ?? -1;
  const [suara, jumlah] = [all?.suara[place] ?? null, all === undefined ? null : jumlahSuara(all.suara)];
  if (suara === null || jumlah === null) return undefined;
  const nama = single && first !== undefined && first.lingkup !== NATION ? first.nama : say(lang, text.indonesia);
  return { nama, bagian: { suara, jumlah } };
}

/** Stations with figures that count; the others stand with nothing. */
async function stationLines(db: Db, { lang, hitungan, kode }: Opened): Promise<Omit<Line, 'kuat' | 'lq'>[]> {
  return (await readTps(db, hitungan, kode)).map((one) => {
    const suara = one.status === 'DITARIK' ? one.suara.map(() => null) : one.suara;
    return { kode: one.kode, nama: stationName(lang, one.kode), suara, lengkap: suara.includes(null) || suara.length === 0 ? 0 : 1, total: 1 };
  });
}

export function stationName(lang: Lang, kode: AreaCode): string {
  return `${say(lang, text.tps)} ${String(stationNumber(kode) ?? 0).padStart(3, '0')}`;
}

/** "PDIP" or the short name of a pair, with its number in front where a list needs it. */
export const shortName = ({ singkat, nama }: Pilihan): string => (singkat === '' ? nama : singkat);

/** Where a line leads: the desk one level down; a station's own page. */
export function hrefOf({ at, pilihan }: Pick<Meja, 'at' | 'pilihan'>, kode: AreaCode): string {
  return kode.length === 13 ? areaPath({ pemilu: at.pemilu, kontes: at.jenis }, kode) : deskPath(at, pilihan.nomor, kode);
}

export const count = (lang: Lang, n: number): string => formatInt(lang, n);
