// What stands now in the areas that an officer watches, and what changed since? (few questions, whatever the list)
import { type AreaCode, parseAreaCode, stationNumber } from '#kernel/area-code';
import type { Lang } from '#kernel/text';
import { say } from '#kernel/text';
import { type Jenis, findPemilu, findSuratSuara, treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { type Mandate, type Permission, type SignedIn, isWithin, scopeOf } from '#platform/identity';
import { findAreas } from '#platform/offices';
import { type Hitungan, openHitungan } from '../gabung/read.ts';
import { isAbout, sameKinds } from './contest.ts';
import { nameIn } from './desk.ts';
import { jumlahSuara } from './measure.ts';
import { type Pantauan, type Pemilik, type Tempat, type Terlihat, readPantauan, readSums } from './store/watch.ts';
import { watch } from './text-watch.ts';

export const PANTAU = 'hasil.pantau';

export const watchPermission: Permission = { id: PANTAU, title: watch.izin, grants: { peserta_admin: 'partai', peserta_lo: 'partai' } };

/** An area under watch with its figures now; `kini` null = the contest is not laid there any more. */
export interface Dipantau {
  readonly sudah: Pantauan;
  readonly nama: string;
  readonly kini: Terlihat | null;
  readonly berubah: boolean;
}

/** The participant's mandate that decides, the first in force: whose number the list is about. */
export function mandateOf(who: SignedIn | undefined, now: number): (Mandate & { readonly party: string }) | undefined {
  const found = who?.mandates.find(({ role, party, from, until }) => watchPermission.grants[role] !== undefined && party !== null && from <= now && (until === null || now < until));
  return found === undefined || found.party === null ? undefined : { ...found, party: found.party };
}

/** Undefined: nobody who watches, or a mandate whose organisation is no number on a ballot. */
export function ownerOf(who: SignedIn | undefined, now: number): Pemilik | undefined {
  const mandate = mandateOf(who, now);
  return who === undefined || mandate === undefined || !/^[1-9][0-9]?$/.test(mandate.party) ? undefined : { akun: who.account, partai: Number(mandate.party) };
}

/** Does the person watch for this participant there? */
export function isInReach(who: SignedIn, { partai }: Pemilik, kode: AreaCode, now: number): boolean {
  return scopeOf(who, watchPermission, now).some(({ node, party }) => party === String(partai) && isWithin(node, kode));
}

/** Contests that can be watched: those whose numbers mean the same participant everywhere. */
export function watchable(): { readonly pemilu: string; readonly jenis: Jenis }[] {
  return sameKinds();
}

/** "Presiden dan Wakil Presiden, Pemilu 2024" */
export function contestName(lang: Lang, { pemilu, jenis }: Pick<Tempat, 'pemilu' | 'jenis'>): string {
  const [election, ballot] = [findPemilu(pemilu), findSuratSuara(pemilu, jenis)];
  return election === undefined || ballot === undefined ? `${pemilu}/${jenis}` : `${say(lang, ballot.nama)}, ${say(lang, election.nama)}`;
}

export type WatchRefusal = 'KODE' | 'KONTES' | 'NOMOR';

/** What was typed, with the figures of now; or why it cannot be watched. */
export async function readPlace(db: Db, { partai }: Pemilik, contest: string, written: string): Promise<{ readonly place: Tempat; readonly seen: Terlihat } | WatchRefusal> {
  const known = watchable().find(({ pemilu, jenis }) => `${pemilu}/${jenis}` === contest);
  if (known === undefined) return 'KONTES';
  const read = parseAreaCode(written);
  if (!read.ok || stationNumber(read.value) !== undefined) return 'KODE';
  const place = { ...known, kode: read.value };
  const seen = (await readFigures(db, partai, [place])).get(keyOf(place));
  return seen === undefined ? 'KODE' : seen === 'NOMOR' ? 'NOMOR' : { place, seen };
}

const keyOf = ({ pemilu, jenis, kode }: Tempat): string => `${pemilu}/${jenis}/${kode}`;

interface Pair {
  readonly key: string;
  readonly no: number;
  readonly kode: AreaCode;
  /** Place of the participant among the choices of the paper; -1 = not on it. */
  readonly at: number;
  readonly utama: number;
}

/**
 * Figures of many areas in one question: a probe for each area and paper there. Absent: no paper of the contest is counted
 * there. NOMOR: none of them bears the number.
 */
async function readFigures(db: Db, partai: number, places: readonly Tempat[]): Promise<Map<string, Terlihat | 'NOMOR'>> {
  const pairs: Pair[] = [];
  for (const [first, ...more] of Map.groupBy(places, ({ pemilu, jenis }) => `${pemilu}/${jenis}`).values()) {
    const surat = first === undefined ? undefined : findSuratSuara(first.pemilu, first.jenis);
    const whole = first === undefined || surat === undefined ? undefined : await openHitungan(db, first.pemilu, surat.jenis);
    if (first !== undefined && whole !== undefined) pairs.push(...[first, ...more].flatMap((place) => pairsOf(whole, partai, place)));
  }
  const found = new Map((await readSums(db, pairs)).map((row) => [`${row.no}/${row.kode}`, row]));
  const out = new Map<string, Terlihat | 'NOMOR'>();
  for (const { key, no, kode, at, utama } of pairs) {
    const row = found.get(`${no}/${kode}`);
    if (row === undefined) continue;
    const before = out.get(key) ?? 'NOMOR';
    if (at < 0) {
      out.set(key, before);
      continue;
    }
    const cells = Array.from({ length: utama }, (_, place) => ((row.ada[place] ?? 0) > 0 ? (row.suara[place] ?? 0) : null));
    const so = before === 'NOMOR' ? { seq: 0, suara: null, jumlah: null } : before;
    out.set(key, { seq: Math.max(so.seq, row.seq), suara: addUp(so.suara, cells[at] ?? null), jumlah: addUp(so.jumlah, jumlahSuara(cells)) });
  }
  return out;
}

function addUp(so: number | null, far: number | null): number | null {
  return far === null ? so : (so ?? 0) + far;
}

/** Papers of a contest that can have figures at a place; the contest is read once for all its places. */
function pairsOf({ jenis, kertas }: Hitungan, partai: number, place: Tempat): Pair[] {
  return kertas
    .filter(({ lingkup }) => isAbout(jenis, lingkup, place.kode))
    .map(({ no, nomor, utama }) => ({ key: keyOf(place), no, kode: place.kode, at: nomor.indexOf(partai), utama }));
}

/** The whole list with what stands now. */
export async function readWatched(db: Db, lang: Lang, owner: Pemilik): Promise<Dipantau[]> {
  const all = await readPantauan(db, owner);
  if (all.length === 0) return [];
  const names = new Map<string, string>();
  for (const slug of new Set(all.map(({ pemilu }) => pemilu))) {
    const { pohon } = await treeOf(db, slug);
    const codes = all.flatMap(({ pemilu, kode }) => (pemilu === slug ? [kode] : []));
    for (const area of await findAreas(db, pohon, codes)) names.set(`${slug}/${area.kode}`, nameIn(lang, area));
  }
  const figures = await readFigures(db, owner.partai, all);
  return all.map((sudah): Dipantau => {
    const found = figures.get(keyOf(sudah));
    const kini = found === undefined || found === 'NOMOR' ? null : found;
    return { sudah, nama: names.get(`${sudah.pemilu}/${sudah.kode}`) ?? sudah.kode, kini, berubah: kini !== null && hasChanged(sudah, kini) };
  });
}

/** A figure changed: the participant's votes or those of all. A new number alone (a photo, another cell) is no change. */
export function hasChanged(sudah: Terlihat, kini: Terlihat): boolean {
  return sudah.suara !== kini.suara || sudah.jumlah !== kini.jumlah;
}
