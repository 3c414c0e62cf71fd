// How many votes has each candidate on the party's list here, and where are they strongest? (shown only where the papers carry candidates)
import type { AreaCode } from '#kernel/area-code';
import type { Lang } from '#kernel/text';
import { say } from '#kernel/text';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { Angka } from '../figures.ts';
import { findAngkaWilayah, listAnak } from '../store/area.ts';
import { type Hitungan, kontesOf } from '../gabung/read.ts';

/** More papers than a province has for its DPRD are not read at once: the reader goes down one level. */
const MOST_PAPERS = 12;

export interface BarisCaleg {
  readonly dapil: string;
  readonly nomor: number;
  readonly nama: string;
  readonly suara: Angka;
  /** All votes of the party on this paper here, its total (B). */
  readonly total: Angka;
  /** The area below with the greatest share of the party's votes there; null where nothing is in. */
  readonly terkuat: { readonly kode: AreaCode; readonly nama: string; readonly suara: number; readonly total: number } | null;
}

export interface DaftarCaleg {
  readonly baris: readonly BarisCaleg[];
  /** Votes of candidates, of the party alone, and in all, of those papers; null = not read. */
  readonly calon: Angka;
  readonly partai: Angka;
  readonly total: Angka;
}

/** Undefined where no paper of the place carries candidates of this party, or too many papers lie below it. */
export async function readCaleg(db: Db, lang: Lang, hitungan: Hitungan, kode: AreaCode, partai: number): Promise<DaftarCaleg | undefined> {
  if (hitungan.kertas.length > MOST_PAPERS) return undefined;
  const all = await Promise.all(hitungan.kertas.map((one) => kontesOf(db, hitungan, one)));
  const papers = all.filter((one) => one !== undefined).filter(({ pack }) => pack.opsi.some((one) => one.jenis === 'caleg' && one.partai === partai));
  const lists = (await Promise.all(papers.map((kontes) => listOf(db, lang, kontes, kode, partai)))).filter((one) => one !== undefined);
  if (lists.length === 0) return undefined;
  const sum = (pick: (one: DaftarCaleg) => Angka): Angka => lists.map(pick).reduce(addUp, null);
  return { baris: lists.flatMap((one) => one.baris), calon: sum((one) => one.calon), partai: sum((one) => one.partai), total: sum((one) => one.total) };
}

function addUp(so: Angka, far: Angka): Angka {
  return far === null ? so : (so ?? 0) + far;
}

async function listOf(db: Db, lang: Lang, kontes: Kontes, kode: AreaCode, partai: number): Promise<DaftarCaleg | undefined> {
  const area = await findAngkaWilayah(db, kontes, kode);
  if (area === undefined) return undefined;
  const below = await listAnak(db, kontes, kode);
  const { opsi, nama } = kontes.pack;
  const place = (jenis: string): number => opsi.findIndex((one) => one.jenis === jenis && one.partai === partai);
  const cell = (suara: readonly Angka[], at: number): Angka => (at < 0 ? null : (suara[at] ?? null));
  const whole = place('partai_total');
  const baris = opsi.flatMap((one, at): BarisCaleg[] => {
    if (one.jenis !== 'caleg' || one.partai !== partai) return [];
    const parts = below.flatMap(({ kode: child, nama: name, suara }) => {
      const [own, all] = [cell(suara, at), cell(suara, whole)];
      return own === null || all === null || all === 0 ? [] : [{ kode: child, nama: name, suara: own, total: all }];
    });
    return [{ dapil: say(lang, nama), nomor: one.nomor, nama: one.nama, suara: cell(area.suara, at), total: cell(area.suara, whole), terkuat: strongest(parts) }];
  });
  return { baris, calon: baris.map(({ suara }) => suara).reduce(addUp, null), partai: cell(area.suara, place('partai')), total: cell(area.suara, whole) };
}

type Part = NonNullable<BarisCaleg['terkuat']>;

/** Of equal shares the first by code. */
function strongest(parts: readonly Part[]): Part | null {
  return parts.reduce<Part | null>((best, one) => (best === null || one.suara * best.total > best.suara * one.total ? one : best), null);
}
