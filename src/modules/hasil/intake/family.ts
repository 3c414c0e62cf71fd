// What is a family of files, and what does one of its rows give? (hasil.md 7.1)
import type { AreaCode } from '#kernel/area-code';
import type { Result } from '#kernel/result';
import type { KontesPack } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import type { Bacaan } from '../figures.ts';
import type { Slip } from './slip.ts';

/** `psu`: the source's words for a vote that was not the regular one; the log has no place for them, the report has. */
export interface Reading extends Bacaan {
  readonly psu?: string;
}

/** A reading, or why this snapshot of the row is refused. A reading has a `kode`, a refusal a `code`. */
export type Outcome = Reading | Slip;

export function isSlip(outcome: Outcome): outcome is Slip {
  return 'code' in outcome;
}

/** What a row gives: one outcome a snapshot, oldest first, or one refusal for the whole row. */
export type RowResult = readonly Outcome[] | Slip;

/** A row whose votes can be told apart only on the ballot paper of its station. */
export interface Unplaced {
  readonly kode: AreaCode;
  on(pack: KontesPack): RowResult;
}

export type Read = RowResult | Unplaced;

export function isUnplaced(read: Read): read is Unplaced {
  return 'on' in read;
}

export interface RowReader {
  read(cells: readonly string[], row: number): Read;
}

/** Which area do names mean in the election's tree? Made once an import, only for families without codes. */
export interface Places {
  /** One to one by the path of names, or why not. */
  village(path: NamePath): Result<AreaCode, { readonly code: 'NAMA_TIDAK_COCOK' | 'NAMA_GANDA' }>;
  /** The first level (`kel_desa` ...) at which the names and this code differ; undefined = they agree. */
  differs(kode10: AreaCode, path: NamePath): { readonly level: keyof NamePath; readonly tree: string } | 'WILAYAH_TIDAK_ADA' | undefined;
  /** A counting unit abroad by mission ("ABU DHABI UNI EMIRAT ARAB"), kind and number. */
  abroad(mission: string, kind: AbroadKind, number: number): Result<AreaCode, { readonly code: 'NAMA_TIDAK_COCOK' | 'TPS_DI_LUAR_DAFTAR' }>;
}

export interface NamePath {
  readonly provinsi: string;
  readonly kab_kota: string;
  readonly kecamatan: string;
  readonly kel_desa: string;
}

export type AbroadKind = 'TPS' | 'POS' | 'KSK';

export function abroadKind(text: string): AbroadKind | undefined {
  const kind = text.trim().toUpperCase();
  return kind === 'TPS' || kind === 'POS' || kind === 'KSK' ? kind : undefined;
}

export type FamilyId = 'provinsi' | 'potret' | 'luar_negeri' | 'tidak_konsisten' | 'nama_2019' | 'partai_tps' | 'caleg_tps' | 'sirekap_json';

/** What a table is known by. */
export interface Layout {
  readonly id: FamilyId;
  readonly columns: readonly string[];
}

/** A family whose columns are known: what is still open is only which column stands where. */
export interface Family extends Layout {
  /** Names of the snapshots that a row carries, oldest first; a single one is ''. */
  readonly snapshots: readonly string[];
  readonly needsPlaces: boolean;
  reader(columns: Columns, kontes: Kontes, places: Places): RowReader;
}

/** Where each column of the header stands. Asking for one that the family does not have is a bug. */
export class Columns {
  readonly #places: ReadonlyMap<string, number>;

  constructor(header: readonly string[]) {
    this.#places = new Map(header.map((name, at) => [name, at]));
  }

  at(name: string): number {
    const place = this.#places.get(name);
    if (place === undefined) throw new Error(`impossible: column ${name} of a recognised family is not there`);
    return place;
  }
}
