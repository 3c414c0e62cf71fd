// Which contest and place does an address of this room name? (a kind of contest or one paper; a wrong word gets the way onward)
import { ABROAD, type AreaCode, NATION, parseAreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { findPemilu, findSuratSuara, treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Outcome } from '#platform/module';
import { findContest } from '../contests.ts';
import { type Hitungan, openHitungan, openPaper } from '../gabung/read.ts';
import { ROOT } from '../pages/address.ts';
import type { Letak } from './address.ts';
import { text } from './text.ts';

export interface Terbuka {
  readonly lang: Lang;
  readonly at: Letak;
  readonly kode: AreaCode;
  readonly hitungan: Hitungan;
  /** "DPR", "DPR, Jawa Barat I". */
  readonly nama: string;
  readonly pohon: string;
  readonly simulasi: boolean;
}

type Missing = Extract<Outcome, { readonly kind: 'missing' }>;

export interface Alamat {
  readonly pemilu: string;
  readonly kontes: string;
  readonly kode: string;
}

/** Name of an area; the nation and the votes abroad have names of ours. */
export function namaDi(lang: Lang, { kode, nama }: { readonly kode: AreaCode; readonly nama: string }): string {
  return kode === NATION ? say(lang, text.indonesia) : kode === ABROAD ? say(lang, text.luarNegeri) : nama;
}

/** The contest at the place, or the answer that says why not. */
export async function bukaKontes(db: Db, lang: Lang, { pemilu: slug, kontes, kode: written }: Alamat): Promise<Terbuka | Missing> {
  const toRoot = { href: ROOT, label: say(lang, text.hasil) };
  const pemilu = findPemilu(slug);
  if (pemilu === undefined) return { kind: 'missing', reason: say(lang, text.pemiluTiada), onward: [toRoot] };
  const onward = [{ href: `${ROOT}/${slug}`, label: say(lang, pemilu.nama) }, toRoot];
  const found = await findContest(db, slug, kontes);
  const surat = findSuratSuara(slug, found?.pack.jenis ?? kontes);
  if (surat === undefined) return { kind: 'missing', reason: say(lang, text.kontesTiada, { pemilu: say(lang, pemilu.nama) }), onward };
  const read = parseAreaCode(written);
  if (!read.ok) return { kind: 'missing', reason: say(lang, text.kodeBentuk), onward };
  const kode = read.value;
  // A station lies where its kel/desa lies.
  const place = kode.slice(0, 10) as AreaCode;
  const hitungan = found === undefined ? await openHitungan(db, slug, surat.jenis, place) : await openPaper(db, found);
  const nama = `${say(lang, surat.nama)}${found?.pack.tempat === null || found === undefined ? '' : `, ${found.pack.tempat}`}`;
  if (hitungan === undefined) return { kind: 'missing', reason: say(lang, text.tiadaDiSini, { kontes: nama, kode }), onward };
  const { pohon, simulasi } = await treeOf(db, slug);
  return { lang, at: { pemilu: slug, kontes }, kode, hitungan, nama, pohon, simulasi };
}
