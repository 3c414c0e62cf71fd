// What must be known before a list can be read? (parties, dapil, areas, and what the list may change)
import type { Db } from '#platform/db';
import { listLevel } from '#platform/offices';
import { treeOf } from '../elections.ts';
import { findSuratSuara } from './ballots.ts';
import { isHeldAt } from './ballot.ts';
import type { CandidateGround } from './read-candidates.ts';
import { type Berdiri, type Calon, type Daftar, type Dapil, JENIS_DAPIL, JENIS_PILKADA, type JenisCalon, type Partai, type Paslon } from './record.ts';
import { readCalon } from './store/candidate.ts';
import { readDapil } from './store/dapil.ts';
import { readPaslon } from './store/pair.ts';
import { readPartai } from './store/party.ts';

export interface Ground extends CandidateGround {
  readonly slug: string;
  readonly parties: readonly Berdiri<Partai>[];
  readonly dapil: readonly Berdiri<Dapil>[];
  /** Area codes of the election's tree, as far as the list needs them. */
  readonly areas: ReadonlySet<string>;
  readonly calon: readonly Berdiri<Calon>[];
  readonly paslon: readonly Berdiri<Paslon>[];
}

const CANDIDATE_KINDS: readonly JenisCalon[] = [...JENIS_DAPIL, 'pdpd'];
/** Levels of the tree that a list may name. */
const LEVELS: Readonly<Record<Daftar, readonly number[]>> = { parties: [], dapil: [2, 3, 4], candidates: [1], pairs: [1, 2] };

/** Reads what a list of this kind is checked against; nothing that it does not need. */
export async function readGround(db: Db, slug: string, daftar: Daftar): Promise<Ground> {
  const needsDapil = daftar === 'dapil' || daftar === 'candidates';
  const dapil = needsDapil ? (await Promise.all(JENIS_DAPIL.map((jenis) => readDapil(db, slug, jenis)))).flat() : [];
  const areas = await readAreas(db, slug, LEVELS[daftar]);
  return {
    slug,
    parties: daftar === 'pairs' ? [] : await readPartai(db, slug),
    dapil,
    kodeDapil: new Map(CANDIDATE_KINDS.map((jenis) => [jenis, jenis === 'pdpd' ? provincesOf(slug, areas) : new Set(dapil.filter((one) => one.jenis === jenis).map((one) => one.kode))])),
    areas,
    calon: daftar === 'candidates' ? (await Promise.all(CANDIDATE_KINDS.map((jenis) => readCalon(db, slug, jenis)))).flat() : [],
    paslon: daftar === 'pairs' ? (await Promise.all(JENIS_PILKADA.map((jenis) => readPaslon(db, slug, jenis)))).flat() : [],
  };
}

async function readAreas(db: Db, slug: string, levels: readonly number[]): Promise<ReadonlySet<string>> {
  const { pohon } = await treeOf(db, slug);
  const found = await Promise.all(levels.map((level) => listLevel(db, pohon, level)));
  return new Set(found.flat().map((area) => area.kode));
}

/** DPD: every province where it is held. */
function provincesOf(slug: string, areas: ReadonlySet<string>): Set<string> {
  const ballot = findSuratSuara(slug, 'pdpd');
  return new Set([...areas].filter((kode) => ballot !== undefined && isHeldAt(ballot, kode)));
}
