// What is an area, and how is its way up written? (Permendagri area codes; trees by version)
import { type AreaCode, parentOf } from '#kernel/area-code';
import { searchKey } from '#kernel/search-key';

/** The tree of the law in force, from the area data package; elections bring their own trees beside it. */
export const BASE_TREE = 'dasar';

/** 0 nasional, 1 provinsi, 2 kab/kota, 3 kecamatan, 4 kel/desa; abroad 1 = 99, 2 country, 3 mission, 4 group. */
export type AreaLevel = 0 | 1 | 2 | 3 | 4;

export interface Area {
  readonly kode: AreaCode;
  /** For display: "Kabupaten Kutai Kartanegara". */
  readonly nama: string;
  readonly tingkat: AreaLevel;
  /** Null for the nation only. */
  readonly induk: AreaCode | null;
}

/** What a search finds. */
export interface AreaHit extends Area {
  /** The way up without the nation, "Kota Depok, Jawa Barat"; empty for a province. */
  readonly jalur: string;
  /** 0 to 1, higher stands first: the name itself, its beginning, a word in it, a word of the areas above. */
  readonly bobot: number;
}

/** Row of a tree as it is loaded; level and parent follow from the code. */
export interface TreeRow {
  readonly kode: AreaCode;
  readonly nama: string;
}

/** Where a tree comes from; shown beside everything that uses it. */
export interface TreeOrigin {
  readonly sumber: string;
  readonly lisensi: string;
}

/** Depth of a code that is not a station; 5 for a station. */
export function depthOf(kode: AreaCode): number {
  return kode === '0' ? 0 : kode.length === 10 ? 4 : kode.length === 13 ? 5 : kode.length / 2;
}

/** "Kecamatan Beji, Kota Depok, Jawa Barat": names from near to far, the nation left out. `up` is root first. */
export function areaPath(up: readonly Area[]): string {
  return up
    .filter((area) => area.tingkat > 0)
    .map((area) => area.nama)
    .reverse()
    .join(', ');
}

/** What people call two provinces whose name in the law begins otherwise. */
const PROVINCE_KEYS: Readonly<Record<string, string>> = {
  '31': 'jakarta dki daerah khusus ibukota',
  '34': 'yogyakarta diy di daerah istimewa',
};
const KINDS = /^(kabupaten|kota)(?: administrasi)? (.+)$/;

/**
 * The key under which an area is found. "Kabupaten Bogor" is kept as "bogor kabupaten", because people type the name
 * and leave the kind out.
 */
export function areaKey(row: TreeRow): string {
  const key = PROVINCE_KEYS[row.kode] ?? searchKey(row.nama);
  const kind = row.kode.length === 4 ? KINDS.exec(key) : null;
  return kind === null ? key : `${kind[2]} ${kind[1]}`;
}

/** Rows whose parent is not among them, and codes that come twice: a tree with either is not a tree. */
export function treeFaults(rows: readonly TreeRow[]): { readonly orphans: AreaCode[]; readonly twice: AreaCode[] } {
  const known = new Set<AreaCode>();
  const twice: AreaCode[] = [];
  for (const row of rows) {
    if (known.has(row.kode)) twice.push(row.kode);
    known.add(row.kode);
  }
  const orphans = rows.flatMap((row) => {
    const parent = parentOf(row.kode);
    return parent === undefined || known.has(parent) ? [] : [row.kode];
  });
  return { orphans, twice };
}
