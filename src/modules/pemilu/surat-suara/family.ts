// Which family of file is this, and what would it change? (told by the header alone, whatever the file is called)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Db } from '#platform/db';
import { findDaftarSuratSuara } from './ballots.ts';
import { compareLists } from './difference.ts';
import { type Ground, readGround } from './ground.ts';
import { type ReadLines, linesOf } from './lines.ts';
import { candidateNotes, dapilNotes } from './notes.ts';
import { type Rencana, rencana } from './plan.ts';
import { type CalonBerkas, DCT_COLUMNS, DPD_COLUMNS, STATUS_COLUMNS, readDct, readDpd, readStates } from './read-candidates.ts';
import { AREA_COLUMNS_2019, SEAT_COLUMNS_2019, readAreas2019, readSeats2019 } from './read-dapil-2019.ts';
import { type DapilBerkas, type DapilFile, MAP_COLUMNS, readDapilMap } from './read-dapil.ts';
import { PAIR_COLUMNS, readPairs } from './read-pairs.ts';
import { PARTY_COLUMNS, type PartaiBerkas, readParties } from './read-parties.ts';
import { type Berdiri, type Calon, type Daftar, type Dapil, type Partai, type Paslon, keyOf } from './record.ts';

export interface Family {
  readonly id: string;
  readonly daftar: Daftar;
  readonly columns: readonly string[];
  /** Elections that such a file can belong to. */
  readonly pemilu: readonly string[];
  plan(text: string, ground: Ground): Rencana;
}

const GENERAL = ['pemilu-2024', 'pemilu-2019'];

export const FAMILIES: readonly Family[] = [
  { id: 'partai', daftar: 'parties', columns: PARTY_COLUMNS, pemilu: GENERAL, plan: (text, ground) => planParties(readParties(text), ground) },
  {
    id: 'peta-dapil', daftar: 'dapil', columns: MAP_COLUMNS, pemilu: ['pemilu-2024'],
    plan: (text, ground) => planDapil(readDapilMap(text, (kode) => ground.areas.has(kode)), ground),
  },
  { id: 'dapil-2019', daftar: 'dapil', columns: SEAT_COLUMNS_2019, pemilu: ['pemilu-2019'], plan: (text, ground) => planDapil(readSeats2019(text), ground) },
  {
    id: 'wilayah-dapil-2019', daftar: 'dapil', columns: AREA_COLUMNS_2019, pemilu: ['pemilu-2019'],
    plan: (text, ground) => planDapil(readAreas2019(text, ground.dapil), ground),
  },
  { id: 'dct', daftar: 'candidates', columns: DCT_COLUMNS, pemilu: GENERAL, plan: (text, ground) => planCalon(readDct(text, ground), ground) },
  { id: 'dct-dpd', daftar: 'candidates', columns: DPD_COLUMNS, pemilu: GENERAL, plan: (text, ground) => planCalon(readDpd(text, ground), ground) },
  {
    id: 'status-calon', daftar: 'candidates', columns: STATUS_COLUMNS, pemilu: GENERAL,
    // One change of state speaks of one person: the others are not missing.
    plan: (text, ground) => planCalon(readStates(text, ground.calon), ground, keyOf.calon),
  },
  { id: 'paslon', daftar: 'pairs', columns: PAIR_COLUMNS, pemilu: ['pilkada-2024'], plan: (text, ground) => planPairs(text, ground) },
];

export type FamilyFault = 'KELUARGA_TIADA' | 'KELUARGA_LAIN' | 'KELUARGA_PEMILU' | 'BERKAS_KOSONG';

/** The family of a text for one command and election; every doubt is a refusal that says what was found. */
export function findFamily(text: string, daftar: Daftar, slug: string): Result<Family, Refusal<FamilyFault>> {
  const [head = '', first] = linesOf(text);
  const family = FAMILIES.find((one) => one.columns.join(',') === head);
  const wanted = FAMILIES.filter((one) => one.daftar === daftar).map((one) => one.columns.join(','));
  if (family === undefined) return refuse('KELUARGA_TIADA', { kepala: head.slice(0, 120), seharusnya: wanted.join(' / ') });
  if (family.daftar !== daftar) return refuse('KELUARGA_LAIN', { perintah: `import ${family.daftar}` });
  if (!family.pemilu.includes(slug)) return refuse('KELUARGA_PEMILU', { keluarga: family.id, pemilu: family.pemilu.join(', ') });
  return first === undefined ? refuse('BERKAS_KOSONG') : ok(family);
}

/** What this text would change in the election now; nothing is written. */
export async function planImport(db: Db, family: Family, slug: string, text: string): Promise<Rencana> {
  return family.plan(text, await readGround(db, slug, family.daftar));
}

function planParties(read: ReadLines<PartaiBerkas>, ground: Ground): Rencana {
  const change = compareLists<Partai, PartaiBerkas>(ground.parties, contents(read), {
    key: keyOf.partai,
    scope: () => '',
    fill: (one, known) => ({ ...one, singkat: known?.singkat ?? one.nama }),
  });
  return rencana('partai', ground.parties, change, read, []);
}

function planDapil(file: DapilFile, ground: Ground): Rencana {
  const change = compareLists<Dapil, DapilBerkas>(ground.dapil, file.dapil, {
    key: keyOf.dapil,
    scope: (one) => one.jenis,
    fill: (one, known) => ({
      jenis: one.jenis, kode: one.kode, nama: one.nama, kelompok: one.kelompok,
      kursi: one.kursi === undefined ? (known?.kursi ?? null) : one.kursi,
      penduduk: one.penduduk === undefined ? (known?.penduduk ?? null) : one.penduduk,
      wilayah: one.wilayah ?? known?.wilayah ?? [],
    }),
  });
  const ballots = findDaftarSuratSuara(ground.slug)?.surat ?? [];
  return rencana('dapil', ground.dapil, change, file, [...file.catatan, ...dapilNotes(ground.dapil, change, ballots)]);
}

function planCalon(read: ReadLines<CalonBerkas>, ground: Ground, scope?: (one: Calon | CalonBerkas) => string): Rencana {
  const change = compareLists<Calon, CalonBerkas>(ground.calon, contents(read), {
    key: keyOf.calon,
    scope: scope ?? ((one) => `${one.jenis}/${one.dapil}`),
    fill: (one, known) => ({
      ...one,
      status: one.status ?? known?.status ?? 'aktif',
      statusTanggal: one.statusTanggal === undefined ? (known?.statusTanggal ?? null) : one.statusTanggal,
      statusDasar: one.statusDasar === undefined ? (known?.statusDasar ?? null) : one.statusDasar,
    }),
  });
  return rencana('calon', ground.calon, change, read, scope === undefined ? candidateNotes(contents(read)) : []);
}

function planPairs(text: string, ground: Ground): Rencana {
  const read = readPairs(text, findDaftarSuratSuara(ground.slug)?.surat ?? [], (kode) => ground.areas.has(kode));
  const known: readonly Berdiri<Paslon>[] = ground.paslon;
  const change = compareLists<Paslon, Paslon>(known, contents(read), { key: keyOf.paslon, scope: (one) => one.jenis, fill: (one) => one });
  return rencana('paslon', known, change, read, []);
}

function contents<T>(read: ReadLines<T>): T[] {
  return read.taken.map(({ isi }) => isi);
}
