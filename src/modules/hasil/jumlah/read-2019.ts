// What does a row of a kecamatan or kel/desa of 2019 say, and where does it lie in the source's own numbers?
import type { Jenis } from '../aturan/pack-schema.ts';
import type { Cells } from './cells.ts';
import { PARTAI_2019, PASANGAN_2019, STATISTIK_2019 } from './columns-2019.ts';
import type { Family, Potong } from './families.ts';
import type { TempatSumber } from './match.ts';

const LEVELS = ['provinsi', 'kab_kota', 'kecamatan', 'kel_desa'] as const;
/** P, then an id a level; abroad they are below zero. */
const KUNCI = /^P(-?[1-9][0-9]{0,8}(?:\.-?[1-9][0-9]{0,8}){2,3})$/;

/** The family of a header, with a memory of the places of its file: an id means one place in it. */
export function daerahFamily(header: readonly string[]): Family | undefined {
  for (const [options, jenis] of [[PASANGAN_2019, ['ppwp']], [PARTAI_2019, ['pdpr', 'pdprdp', 'pdprdk']]] as const) {
    for (const depth of [3, 4]) {
      const levels = LEVELS.slice(0, depth);
      const cells = [...options.map(([column]) => column), ...STATISTIK_2019];
      const columns = ['kunci_kpu', ...levels, ...cells];
      if (columns.length === header.length && columns.every((name) => header.includes(name))) return makeFamily(columns, levels, cells, jenis);
    }
  }
  return undefined;
}

/** The columns of every file of this family, to say what is known. */
export const DAERAH_COLUMNS = ['kunci_kpu', ...LEVELS, 'pemilih-1, pemilih-2 | pkb .. pkpi', ...STATISTIK_2019];

function makeFamily(columns: readonly string[], levels: readonly string[], cells: readonly string[], jenis: readonly Jenis[]): Family {
  const places = new Map<number, TempatSumber>();
  return {
    id: levels.length === 3 ? 'kecamatan-2019' : 'desa-2019',
    kelas: 'daerah',
    columns,
    jenis,
    pemilu: ['pemilu-2019'],
    kunci: 'kunci_kpu',
    places,
    read: (row) => readRow(row, levels, cells, places),
    join: () => 'SATUAN_GANDA',
  };
}

function readRow(row: Cells, levels: readonly string[], cells: readonly string[], places: Map<number, TempatSumber>): Potong {
  const path = KUNCI.exec(row.text('kunci_kpu'))?.[1]?.split('.').map(Number) ?? [];
  if (path.length !== levels.length || new Set(path).size < path.length) row.refuse('KUNCI_ISI', 'kunci_kpu');
  const given = levels.map((level, at): TempatSumber => ({ id: path[at] ?? 0, jalur: path.slice(0, at + 1), nama: row.name(level) }));
  const sel = cells.map((column) => row.count(column));
  for (const [at, place] of given.entries()) {
    const known = places.get(place.id);
    if (known === undefined || row.fault !== null) continue;
    if (known.jalur.join('.') !== place.jalur.join('.')) row.refuse('KUNCI_PINDAH', 'kunci_kpu', `P${known.jalur.join('.')}`);
    else if (known.nama !== place.nama) row.refuse('NAMA_BEDA', levels[at] ?? '', known.nama);
  }
  // Only a row that stands says what an id is called.
  if (row.fault === null) for (const place of given) places.set(place.id, place);
  return { kode: String(path.at(-1) ?? 0), isi: { kelas: 'daerah', sel } };
}
