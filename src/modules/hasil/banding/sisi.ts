// What is compared with what: two areas of one contest, two contests or two elections of one area? (never two things at once)
import { type AreaCode, NATION, parseAreaCode } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { findPemilu, findSuratSuara, listDaftarSuratSuara, treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { type AreaHit, searchAreas } from '#platform/offices';
import { findContest } from '../contests.ts';
import { text } from './text.ts';

/** As it stands in the address; every word may be wrong. */
export interface Kata {
  readonly kontes?: string | undefined;
  readonly wilayah?: string | undefined;
  readonly dengan_kontes?: string | undefined;
  readonly dengan_wilayah?: string | undefined;
}

export type Macam = 'WILAYAH' | 'PEMILU' | 'KONTES';

/** One contest as its address names it. */
export interface Pilihan {
  /** `pemilu-2024/ppwp`, `pemilu-2024/pdpr-3201`. */
  readonly kata: string;
  readonly pemilu: string;
  readonly kontes: string;
  readonly jenis: string;
  readonly nama: string;
}

/** What is asked, or what is still to be chosen, or why it cannot be. */
export type Terbaca =
  | { readonly keadaan: 'SIAP'; readonly macam: Macam; readonly kiri: Pilihan; readonly kanan: Pilihan; readonly kode: AreaCode; readonly denganKode: AreaCode }
  | { readonly keadaan: 'PILIH'; readonly kiri: Pilihan | null; readonly kode: AreaCode }
  /** Names that were searched for: `bagian` says which side. */
  | { readonly keadaan: 'CARI'; readonly bagian: 'wilayah' | 'dengan_wilayah'; readonly kata: string; readonly ketemu: readonly AreaHit[] }
  | { readonly keadaan: 'SALAH'; readonly sebab: string };

/** Areas in one list of names. */
const MOST = 12;

/** Every contest that a reader can choose, newest election first. */
export function semuaKontes(lang: Lang): Pilihan[] {
  return listDaftarSuratSuara()
    .flatMap(({ pemilu, surat }) => surat.map((one) => ({ pemilu, one, hari: findPemilu(pemilu)?.hari ?? '' })))
    .filter(({ hari }) => hari !== '')
    .sort((a, b) => b.hari.localeCompare(a.hari))
    .map(({ pemilu, one }) => pilihan(lang, pemilu, one.jenis, one.jenis, null));
}

function pilihan(lang: Lang, slug: string, kontes: string, jenis: string, tempat: string | null): Pilihan {
  const [pemilu, surat] = [findPemilu(slug), findSuratSuara(slug, jenis)];
  const nama = [pemilu === undefined ? slug : say(lang, pemilu.nama), surat === undefined ? jenis : say(lang, surat.nama), ...(tempat === null ? [] : [tempat])].join(', ');
  return { kata: `${slug}/${kontes}`, pemilu: slug, kontes, jenis, nama };
}

/** A contest by its words; undefined where there is none of that name. */
async function bacaKontes(db: Db, lang: Lang, kata: string): Promise<Pilihan | undefined> {
  const [slug = '', kontes = '', ...more] = kata.split('/');
  if (more.length > 0 || findPemilu(slug) === undefined) return undefined;
  const pack = (await findContest(db, slug, kontes))?.pack;
  const jenis = pack?.jenis ?? kontes;
  return findSuratSuara(slug, jenis) === undefined ? undefined : pilihan(lang, slug, kontes, jenis, pack?.tempat ?? null);
}

const given = (word: string | undefined): string | undefined => (word === undefined || word.trim() === '' ? undefined : word.trim());

export async function bacaTanya(db: Db, lang: Lang, kata: Kata): Promise<Terbaca> {
  const written = given(kata.kontes);
  const kiri = written === undefined ? undefined : await bacaKontes(db, lang, written);
  if (written !== undefined && kiri === undefined) return { keadaan: 'SALAH', sebab: say(lang, text.kontesSalah) };
  if (kiri === undefined) return { keadaan: 'PILIH', kiri: null, kode: NATION };
  const other = given(kata.dengan_kontes);
  const kanan = other === undefined ? kiri : await bacaKontes(db, lang, other);
  if (kanan === undefined) return { keadaan: 'SALAH', sebab: say(lang, text.kontesSalah) };
  const kode = await bacaTempat(db, lang, kiri, 'wilayah', given(kata.wilayah) ?? NATION);
  if (typeof kode !== 'string') return kode;
  const second = given(kata.dengan_wilayah);
  const denganKode = second === undefined ? kode : await bacaTempat(db, lang, kanan, 'dengan_wilayah', second);
  if (typeof denganKode !== 'string') return denganKode;
  return bandingkan(lang, kiri, kanan, kode, denganKode);
}

/** An area by its code, or the list of those that have the name. */
async function bacaTempat(db: Db, lang: Lang, { pemilu }: Pilihan, bagian: 'wilayah' | 'dengan_wilayah', kata: string): Promise<AreaCode | Exclude<Terbaca, { keadaan: 'SIAP' }>> {
  const read = parseAreaCode(kata);
  if (read.ok) return read.value.length === 13 ? { keadaan: 'SALAH', sebab: say(lang, text.tpsTidak) } : read.value;
  if (/^[0-9.\s]+$/.test(kata)) return { keadaan: 'SALAH', sebab: say(lang, text.kodeSalah) };
  const { pohon } = await treeOf(db, pemilu);
  return { keadaan: 'CARI', bagian, kata, ketemu: await searchAreas(db, pohon, kata, MOST) };
}

function bandingkan(lang: Lang, kiri: Pilihan, kanan: Pilihan, kode: AreaCode, denganKode: AreaCode): Terbaca {
  const [place, contest] = [kode !== denganKode, kiri.kata !== kanan.kata];
  if (!place && !contest) return { keadaan: 'PILIH', kiri, kode };
  if (place && contest) return { keadaan: 'SALAH', sebab: say(lang, text.satuSaja) };
  if (place) return { keadaan: 'SIAP', macam: 'WILAYAH', kiri, kanan, kode, denganKode };
  if (kiri.pemilu === kanan.pemilu) return { keadaan: 'SIAP', macam: 'KONTES', kiri, kanan, kode, denganKode };
  if (kiri.jenis !== kanan.jenis) return { keadaan: 'SALAH', sebab: say(lang, text.satuSaja) };
  return { keadaan: 'SIAP', macam: 'PEMILU', kiri, kanan, kode, denganKode };
}
