// Which papers would an election have by its lists as they stand? (one a dapil, province or regency; hasil.md 1.2, 3.2)
import type { Db } from '#platform/db';
import { assert } from '#kernel/result';
import { paperSchema } from '../pack-schema.ts';
import type { Opsi, PemiluPack } from '../pack.ts';
import type { SuratSuara } from '../surat-suara/ballot.ts';
import { findSuratSuara } from '../surat-suara/ballots.ts';
import { type Tempat, listTempat } from '../surat-suara/places.ts';
import { type Calon, type JenisCalon, type Partai, mayStand } from '../surat-suara/record.ts';
import { readCalon } from '../surat-suara/store/candidate.ts';
import { readPaslon } from '../surat-suara/store/pair.ts';
import { readPartai } from '../surat-suara/store/party.ts';
import { type Kertas, packOf } from './paper.ts';

const NARROW = 20;

/** Papers of one contest by code of scope, and the scopes that nobody stands in by any list at hand. */
export interface Susunan {
  readonly kertas: readonly Kertas[];
  readonly tanpaDaftar: readonly string[];
}

/**
 * `hanyaPartai`: a dapil without a list of candidates gets a paper with the parties' totals alone. Cost: the candidates
 * of one contest in memory (some 250,000 with every DPRD kab/kota, 60 MB).
 */
export async function composePapers(db: Db, pemilu: PemiluPack, jenis: SuratSuara['jenis'], hanyaPartai: boolean): Promise<Susunan> {
  const surat = findSuratSuara(pemilu.slug, jenis);
  if (surat === undefined || jenis === 'ppwp') return { kertas: [], tanpaDaftar: [] };
  const tempat = await listTempat(db, pemilu.slug, surat);
  const cells = await cellsBy(db, pemilu.slug, jenis, hanyaPartai);
  const kertas: Kertas[] = [];
  const tanpaDaftar: string[] = [];
  for (const place of tempat) {
    const { opsi, utama } = cells(place);
    if (utama === 0) tanpaDaftar.push(place.kode);
    else kertas.push(checked(pemilu, { jenis, lingkup: place.kode, nama: place.nama, kursi: place.kursi, utama, opsi }));
  }
  return { kertas, tanpaDaftar };
}

/** What is fixed can never be mended: a paper that is not whole stops the order. */
function checked(pemilu: PemiluPack, kertas: Kertas): Kertas {
  const read = paperSchema.safeParse(packOf(pemilu, kertas));
  assert(read.success, `ballot paper ${kertas.jenis} ${kertas.lingkup}: ${read.error?.message ?? ''}`);
  return kertas;
}

interface Cells {
  readonly opsi: readonly Opsi[];
  readonly utama: number;
}

const NONE: Cells = { opsi: [], utama: 0 };

async function cellsBy(db: Db, slug: string, jenis: Exclude<SuratSuara['jenis'], 'ppwp'>, hanyaPartai: boolean): Promise<(place: Tempat) => Cells> {
  if (jenis === 'pkwkp' || jenis === 'pkwkk') {
    const pairs = await readPaslon(db, slug, jenis);
    return ({ kode }) => choices(pairs.filter((one) => one.wilayah === kode).map(({ idSumber, nomor, ketua, wakil, kosong }) => (kosong ? emptyColumn(idSumber, nomor) : pair(idSumber, nomor, ketua ?? '', wakil))));
  }
  const candidates = groupBy(await readCalon(db, slug, jenis), (one) => one.dapil);
  if (jenis === 'pdpd') return ({ kode }) => choices((candidates.get(kode) ?? []).map(person));
  const parties = await readPartai(db, slug);
  return ({ kode }) => partyCells(parties, jenis, kode, candidates.get(kode) ?? [], hanyaPartai);
}

function choices(opsi: readonly Opsi[]): Cells {
  const byNumber = [...opsi].sort((a, b) => a.nomor - b.nomor);
  return { opsi: byNumber, utama: byNumber.length };
}

/** Totals of all parties first; below them, party by party, the crosses for the party alone and for each candidate (C.Hasil IV). */
export function partyCells(all: readonly Partai[], jenis: JenisCalon, dapil: string, calon: readonly Calon[], hanyaPartai: boolean): Cells {
  const parties = all.filter((one) => mayStand(one, jenis, dapil));
  if (calon.length === 0 && !hanyaPartai) return NONE;
  const totals = parties.map(({ nomor, nama, singkat }): Opsi => ({ id: String(nomor), jenis: 'partai_total', nomor, partai: nomor, nama, calon: [singkat], singkat: narrow(singkat) }));
  if (calon.length === 0) return { opsi: totals, utama: totals.length };
  const lists = groupBy(calon, (one) => one.partai);
  const below = parties.flatMap((party): Opsi[] => {
    const { nomor, nama, singkat } = party;
    const alone: Opsi = { id: `${nomor}.0`, jenis: 'partai', nomor, partai: nomor, nama, calon: [singkat], singkat: narrow(singkat) };
    return [alone, ...(lists.get(nomor) ?? []).map((one) => candidate(party, one))];
  });
  return { opsi: [...totals, ...below], utama: totals.length };
}

function candidate({ nomor: partai, singkat }: Partai, { nomor, nama }: Calon): Opsi {
  return { id: `${partai}.${nomor}`, jenis: 'caleg', nomor, partai, nama, calon: [nama], singkat: narrow(`${singkat} ${nomor}`) };
}

function person({ nomor, nama }: Calon): Opsi {
  return { id: String(nomor), jenis: 'perseorangan', nomor, partai: null, nama, calon: [nama], singkat: narrow(nama) };
}

function pair(id: string, nomor: number, ketua: string, wakil: string | null): Opsi {
  const calon: Opsi['calon'] = wakil === null ? [ketua] : [ketua, wakil];
  return { id, jenis: 'paslon', nomor, partai: null, nama: calon.join(' – '), calon, singkat: narrow(ketua) };
}

function emptyColumn(id: string, nomor: number): Opsi {
  return { id, jenis: 'kolom_kosong', nomor, partai: null, nama: 'KOLOM KOSONG', calon: ['KOLOM KOSONG'], singkat: 'KOLOM KOSONG' };
}

function narrow(name: string): string {
  return name.length <= NARROW ? name : `${name.slice(0, NARROW - 1).trimEnd()}…`;
}

function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
