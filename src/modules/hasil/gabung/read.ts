// What are the figures of any contest at any place, whichever ballot papers it has there? (choices only, one shape for all contests)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Form, type Jenis, type Opsi, type PemiluPack, findPapers, findPemilu, listPapers, listPartai, paperCode, pilihanOf, scopesAt } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import { findContest, papersAt } from '../contests.ts';
import type { Angka, BarisTps } from '../figures.ts';
import { nomorOf } from '../store/columns.ts';
import { listTps } from '../store/station.ts';
import { type Baris, type Lembar, readAreas, readPiece } from './store/areas.ts';

export type { Baris } from './store/areas.ts';

/** A choice that a share is taken of: a pair, a person, a party by its total. */
export interface Pilihan {
  /** On the ballot; in a contest of parties the party's number. */
  readonly nomor: number;
  readonly nama: string;
  readonly singkat: string;
  readonly kosong: boolean;
}

/** A contest at a place. */
export interface Hitungan {
  readonly pemilu: PemiluPack;
  readonly jenis: Jenis;
  /** The ballot papers that are counted at the place, by scope. One, except where several dapil (provinces, regencies) lie below it. */
  readonly kertas: readonly Lembar[];
  /**
   * Every choice on one of its papers there, by number. Parties are the same on all papers; persons and pairs of several
   * papers cannot be added up: then there is none.
   */
  readonly pilihan: readonly Pilihan[];
  readonly form: Form;
}

const PARTIES: ReadonlySet<Jenis> = new Set(['pdpr', 'pdprdp', 'pdprdk']);

/** The contest at a place (`0` = the nation); undefined where it has no ballot paper there. */
export async function openHitungan(db: Db, slug: string, jenis: Jenis, kode: AreaCode = NATION): Promise<Hitungan | undefined> {
  const pemilu = findPemilu(slug);
  const form = [...(pemilu?.kontes ?? []), ...(pemilu?.kertas ?? [])].find((one) => one.jenis === jenis)?.form;
  if (pemilu === undefined || form === undefined) return undefined;
  const kertas = await sheetsAt(db, pemilu, jenis, kode);
  if (kertas.length === 0) return undefined;
  return { pemilu, jenis, kertas, pilihan: await choicesOf(db, pemilu, jenis, kertas), form };
}

/** One paper alone, wherever it is counted; undefined where its tree is not laid. */
export async function openPaper(db: Db, { pemilu, pack }: Kontes): Promise<Hitungan | undefined> {
  const no = (await nomorOf(db, pemilu.slug, [pack.kode])).get(pack.kode);
  if (no === undefined) return undefined;
  const { kode, lingkup, tempat, utama, opsi, jenis, form } = pack;
  const lembar: Lembar = { no, kode, lingkup, nama: tempat ?? '', kursi: null, utama, sel: opsi.length, nomor: pilihanOf(pack).map(({ nomor }) => nomor) };
  return { pemilu, jenis, kertas: [lembar], pilihan: pilihanOf(pack).map(asPilihan), form };
}

function asPilihan({ nomor, nama, singkat, jenis }: Opsi): Pilihan {
  return { nomor, nama, singkat, kosong: jenis === 'kolom_kosong' };
}

/** Papers whose tree is laid. */
async function sheetsAt(db: Db, pemilu: PemiluPack, jenis: Jenis, kode: AreaCode): Promise<Lembar[]> {
  const whole = pemilu.kontes.find((one) => one.jenis === jenis);
  const scopes = await scopesAt(db, pemilu.slug, jenis, kode);
  if (scopes?.length === 0) return [];
  const heads =
    whole === undefined
      ? (await listPapers(db, pemilu.slug, jenis, scopes)).map((one) => ({ ...one, kode: paperCode(jenis, one.lingkup) }))
      : [{ kode: whole.kode, lingkup: whole.lingkup, nama: whole.nama.id, kursi: null, utama: whole.utama, sel: whole.opsi.length, nomor: whole.opsi.slice(0, whole.utama).map(({ nomor }) => nomor) }];
  const numbers = await nomorOf(db, pemilu.slug, heads.map((one) => one.kode));
  return heads.flatMap(({ kode: code, lingkup, nama, kursi, utama, sel, nomor }): Lembar[] => {
    const no = numbers.get(code);
    return no === undefined ? [] : [{ no, kode: code, lingkup, nama, kursi, utama, sel, nomor }];
  });
}

async function choicesOf(db: Db, pemilu: PemiluPack, jenis: Jenis, kertas: readonly Lembar[]): Promise<Pilihan[]> {
  if (PARTIES.has(jenis)) {
    const there = new Set(kertas.flatMap(({ nomor }) => nomor));
    return (await listPartai(db, pemilu.slug)).filter(({ nomor }) => there.has(nomor)).map(({ nomor, nama, singkat }) => ({ nomor, nama, singkat, kosong: false }));
  }
  const [only, ...more] = kertas;
  if (only === undefined || more.length > 0) return [];
  const [pack] = await findPapers(db, pemilu, jenis, [only.lingkup]);
  return pack === undefined ? [] : pilihanOf(pack).map(asPilihan);
}

/** An area and the areas one level below (none below a kel/desa: `readTps`); undefined where the contest counts nothing there. */
export async function readDi(db: Db, hitungan: Hitungan, kode: AreaCode): Promise<{ readonly area: Baris; readonly anak: readonly Baris[] } | undefined> {
  const found = await readAreas(db, hitungan, kode);
  const area = found.find((one) => one.kode === kode);
  return area === undefined ? undefined : { area, anak: found.filter((one) => one !== area) };
}

/** Most areas that one piece of `streamDi` holds. */
const PIECE = 2_000;
const DIGITS = [1, 2, 4, 6, 10] as const;

/** Every area of one level (1 to 4) below a place, in the order of their codes, in pieces of at most 2,000. */
export async function* streamDi(db: Db, hitungan: Hitungan, kode: AreaCode, tingkat: number): AsyncGenerator<readonly Baris[]> {
  const digits = DIGITS[tingkat] ?? 10;
  const [from, end] = kode === NATION ? [10 ** (digits - 1), 10 ** digits] : [Number(kode), Number(kode) + 1].map((n) => n * 10 ** (digits - kode.length));
  for (let next = from ?? 0; next < (end ?? 0); ) {
    const piece = await readPiece(db, hitungan, tingkat, next, end ?? 0, PIECE);
    if (piece.length > 0) yield piece;
    const last = piece.at(-1);
    if (last === undefined || piece.length < PIECE) return;
    next = Number(last.kode) + 1;
  }
}

/** The stations of a kel/desa, also those with nothing in; `suara` by `Hitungan.pilihan`. */
export async function readTps(db: Db, hitungan: Hitungan, desa: AreaCode): Promise<BarisTps[]> {
  const [kontes] = await papersAt(db, hitungan.pemilu, hitungan.jenis, desa);
  if (kontes === undefined) return [];
  const rows = await listTps(db, kontes, desa);
  return rows.map((one) => ({ ...one, suara: byChoice(hitungan, kontes, one.suara) }));
}

/** Votes of a paper in the order of the choices of the contest; null where this paper has no such choice. */
function byChoice({ pilihan }: Hitungan, { pack }: Kontes, suara: readonly Angka[]): Angka[] {
  const at = new Map(pilihanOf(pack).map(({ nomor }, place) => [nomor, place]));
  return pilihan.map(({ nomor }) => suara[at.get(nomor) ?? -1] ?? null);
}

/** The whole paper behind a sheet, with its candidates. */
export async function kontesOf(db: Db, { pemilu }: Hitungan, { kode }: Lembar): Promise<Kontes | undefined> {
  return findContest(db, pemilu.slug, kode);
}

/**
 * The contest as one paper of its choices alone, for what writes figures of an area the same way whatever the contest:
 * tables and answers to programs. No figure is ever stored on it.
 */
export function asContest({ pemilu, jenis, pilihan, kertas }: Hitungan): Kontes | undefined {
  const rules = pemilu.kertas.find((one) => one.jenis === jenis);
  const opsi = pilihan.map(({ nomor, nama, singkat }): Opsi => ({ id: String(nomor), jenis: 'partai_total', nomor, partai: nomor, nama, calon: [singkat], singkat }));
  if (rules === undefined || kertas.length === 0) return undefined;
  return { pemilu, pack: { ...rules, kode: jenis, lingkup: NATION, tempat: null, id: `${pemilu.id}:${jenis}:${NATION}`, opsi, utama: opsi.length } };
}
