// Who stands in one place, on which lists, from which files, and what was different before?
import type { Db } from '#platform/db';
import type { SuratSuara } from './ballot.ts';
import { type Tempat, findTempat } from './places.ts';
import { type Benda, type Berdiri, type Calon, type Partai, type Paslon, keyOf } from './record.ts';
import { readCalon } from './store/candidate.ts';
import { findDapil } from './store/dapil.ts';
import { type Impor, type Riwayat, readImpor, readRiwayat } from './store/import.ts';
import { readPaslon } from './store/pair.ts';
import { readPartai } from './store/party.ts';
import { type Keterisian, readKeterisian } from './women.ts';

/** Older states shown on a page; all of them stay in the database. */
const MOST_CHANGES = 50;

/** One party's list in one dapil; `partai` null for those who stand alone. */
export interface DaftarCalon {
  readonly partai: Partai | null;
  readonly calon: readonly Berdiri<Calon>[];
  /** Null where no demand on lists is made (DPD). */
  readonly keterisian: Keterisian | null;
}

export interface Tercantum {
  readonly tempat: Tempat;
  /** In ballot order. */
  readonly daftar: readonly DaftarCalon[];
  readonly paslon: readonly Berdiri<Paslon>[];
  readonly riwayat: readonly (Riwayat & { readonly benda: Benda; readonly berkasPengganti: string })[];
  readonly sumber: readonly (Impor & { readonly urut: number })[];
  /** Something shown is the project's own. */
  readonly sendiri: boolean;
}

/** Everything that a page or file of one place says; undefined where the contest has no such place. */
export async function readTercantum(db: Db, slug: string, ballot: SuratSuara, kode: string): Promise<Tercantum | undefined> {
  const tempat = await findTempat(db, slug, ballot, kode);
  if (tempat === undefined) return undefined;
  const { jenis } = ballot;
  if (jenis === 'ppwp') return undefined;
  if (jenis === 'pkwkp' || jenis === 'pkwkk') {
    const paslon = await readPaslon(db, slug, jenis, kode);
    return { tempat, daftar: [], paslon, ...(await trailOf(db, slug, paslon, [['paslon', `${jenis}/${kode}/`]])) };
  }
  const calon = await readCalon(db, slug, jenis, kode);
  if (jenis === 'pdpd') {
    const trail = await trailOf(db, slug, calon, [['calon', `pdpd/${kode}/`]]);
    return { tempat, daftar: [{ partai: null, calon, keterisian: null }], paslon: [], ...trail };
  }
  const parties = await readPartai(db, slug);
  const dapil = await findDapil(db, slug, jenis, kode);
  const records = [...calon, ...parties, ...(dapil === undefined ? [] : [dapil])];
  const trail = await trailOf(db, slug, records, [['dapil', keyOf.dapil({ jenis, kode })], ['calon', `${jenis}/${kode}/`]]);
  return { tempat, daftar: listsOf(parties, calon, ballot), paslon: [], ...trail, riwayat: trail.riwayat.filter((one) => one.benda !== 'dapil' || isOther(one.isi, tempat)) };
}

/** Only lists that hold somebody: a party without candidates in a dapil stands on the ballot by its name alone. */
function listsOf(parties: readonly Partai[], calon: readonly Berdiri<Calon>[], ballot: SuratSuara): DaftarCalon[] {
  return parties.flatMap((partai): DaftarCalon[] => {
    const own = calon.filter((one) => one.partai === partai.nomor);
    if (own.length === 0) return [];
    return [{ partai, calon: own, keterisian: ballot.keterwakilan === null ? null : readKeterisian(own, ballot.keterwakilan) }];
  });
}

/** Did a reader see something else? Names of areas that came with a map beside codes that stood already are no change to her. */
function isOther(isi: Riwayat['isi'], tempat: Tempat): boolean {
  const areas = Array.isArray(isi['wilayah']) ? (isi['wilayah'] as readonly { readonly kode: string }[]) : [];
  return isi['nama'] !== tempat.nama || isi['kursi'] !== tempat.kursi || areas.map((one) => one.kode).join() !== tempat.wilayah.map((one) => one.kode).join();
}

type Trail = Pick<Tercantum, 'riwayat' | 'sumber' | 'sendiri'>;

async function trailOf(db: Db, slug: string, records: readonly { readonly impor: number }[], keys: readonly (readonly [Benda, string])[]): Promise<Trail> {
  const imports = await readImpor(db, slug);
  const used = new Set(records.map((one) => one.impor));
  const found = await Promise.all(
    keys.map(async ([benda, prefix]) => {
      const older = await readRiwayat(db, slug, benda, prefix, MOST_CHANGES);
      return older.filter((one) => prefix.endsWith('/') || one.kunci === prefix).map((one) => ({ ...one, benda, berkasPengganti: imports.find((impor) => impor.urut === one.diganti)?.berkas ?? '' }));
    }),
  );
  const own = new Set(imports.filter((one) => one.berkas === OWN_FILE).map((one) => one.urut));
  return {
    riwayat: found.flat(),
    sumber: imports.filter((one) => used.has(one.urut) && !own.has(one.urut)),
    sendiri: [...used].some((urut) => urut === 0 || own.has(urut)),
  };
}

/** The name under which the project's own lists stand among the imports. */
const OWN_FILE = 'pendopo';
