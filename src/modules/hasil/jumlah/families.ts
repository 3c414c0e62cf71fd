// Which family of sums is this file, by its columns alone, and what does a row of it give? (hasil.md 7.1)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Jenis } from '../aturan/pack-schema.ts';
import type { Cells } from './cells.ts';
import { DAPIL_FIXED, dapilFamily } from './read-dapil.ts';
import { ELECTED_COLUMNS, NATION_COLUMNS, readElected, readNation } from './read-dpr.ts';
import type { SumFault } from './faults.ts';
import type { TempatSumber } from './match.ts';
import { DAERAH_COLUMNS, daerahFamily } from './read-2019.ts';
import { COMPLETENESS_COLUMNS, readCompleteness } from './read-completeness.ts';
import { AREA_COLUMNS, readArea } from './read-pilkada.ts';
import { PILKADA_SERIES_COLUMNS, SIREKAP_SERIES_COLUMNS, readPilkadaSeries, readSirekapSeries } from './read-series.ts';
import type { Isi, Kelas, Tempat } from './record.ts';

/** What one row gives: a whole unit, or a part that `join` puts to the others of its unit. */
export interface Potong {
  readonly kode: string;
  readonly isi: Isi;
}

export const KELUARGA = [
  'dapil-dpr', 'nasional-dpr', 'terpilih-dpr', 'wilayah-pilkada', 'kecamatan-2019', 'desa-2019', 'kelengkapan-ppwp', 'seri-sirekap', 'seri-pilkada',
] as const;

export interface Family {
  readonly id: (typeof KELUARGA)[number];
  readonly kelas: Kelas;
  readonly columns: readonly string[];
  readonly jenis: readonly Jenis[];
  /** Elections that it belongs to, where its contest does not say so. */
  readonly pemilu?: readonly string[];
  /** Where the file numbers its areas in its own way: what its rows say of them, filled while they are read. */
  readonly places?: ReadonlyMap<number, TempatSumber>;
  /** Column that names the unit. */
  readonly kunci: string | null;
  /** Null = the row belongs to another contest that the file carries too. */
  read(cells: Cells, jenis: Jenis): Potong | null;
  /** The unit with one more row, or why the two do not go together. */
  join(so: Isi, far: Isi): Isi | SumFault;
}

const FIXED: readonly Family[] = [
  { id: 'nasional-dpr', kelas: 'nasional', columns: NATION_COLUMNS, jenis: ['pdpr'], pemilu: ['pemilu-2024'], kunci: null, read: readNation, join: joinOptions },
  { id: 'terpilih-dpr', kelas: 'terpilih', columns: ELECTED_COLUMNS, jenis: ['pdpr'], pemilu: ['pemilu-2024'], kunci: 'kode_dapil', read: readElected, join: joinElected },
  { id: 'wilayah-pilkada', kelas: 'wilayah', columns: AREA_COLUMNS, jenis: ['pkwkp', 'pkwkk'], kunci: 'kode_wilayah', read: readArea, join: joinOptions },
  { id: 'kelengkapan-ppwp', kelas: 'kelengkapan', columns: COMPLETENESS_COLUMNS, jenis: ['ppwp'], pemilu: ['pemilu-2024'], kunci: 'kode_provinsi', read: readCompleteness, join: () => 'SATUAN_GANDA' },
  { id: 'seri-sirekap', kelas: 'seri', columns: SIREKAP_SERIES_COLUMNS, jenis: ['ppwp', 'pdpr'], pemilu: ['pemilu-2024'], kunci: 'kode_provinsi', read: readSirekapSeries, join: joinSeries },
  { id: 'seri-pilkada', kelas: 'seri', columns: PILKADA_SERIES_COLUMNS, jenis: ['pkwkp'], kunci: 'kode_provinsi', read: readPilkadaSeries, join: joinSeries },
];

export type HeaderFault = 'JUDUL_GANDA' | 'JUDUL_ASING' | 'KONTES_LAIN';

/** The family with exactly these columns in whatever order, if it is one of this contest and election. */
export function findFamily(header: readonly string[], { pemilu, jenis }: Tempat): Result<Family, Refusal<HeaderFault>> {
  const twice = header.find((name, at) => header.indexOf(name) !== at);
  if (twice !== undefined) return refuse('JUDUL_GANDA', { kolom: twice.slice(0, 60) });
  const fixed = FIXED.find(({ columns }) => columns.length === header.length && columns.every((name) => header.includes(name)));
  const family = fixed ?? dapilFamily(header) ?? daerahFamily(header);
  if (family === undefined) {
    const known = [DAPIL_FIXED, DAERAH_COLUMNS, ...FIXED.map(({ columns }) => columns)].map((columns) => columns.join(',')).join(' | ');
    return refuse('JUDUL_ASING', { kepala: header.join(',').slice(0, 200), dikenal: known });
  }
  if (!family.jenis.includes(jenis)) return refuse('KONTES_LAIN', { kontes: family.jenis.join(', ') });
  const elections = family.pemilu ?? [pemilu];
  if (!elections.includes(pemilu)) return refuse('KONTES_LAIN', { kontes: elections.join(', ') });
  return ok(family);
}

function joinOptions(so: Isi, far: Isi): Isi | SumFault {
  if (so.kelas === 'nasional' && far.kelas === 'nasional') return sameId(so.opsi, far.opsi) ? 'OPSI_GANDA' : { ...so, opsi: [...so.opsi, ...far.opsi] };
  if (so.kelas !== 'wilayah' || far.kelas !== 'wilayah') return 'KEPALA_BEDA';
  if (so.opsi.length === 0 || far.opsi.length === 0 || sameId(so.opsi, far.opsi)) return 'OPSI_GANDA';
  const alike = so.induk === far.induk && so.tpsTotal === far.tpsTotal && so.tpsMasuk === far.tpsMasuk && so.psu === far.psu;
  return alike ? { ...so, opsi: [...so.opsi, ...far.opsi] } : 'KEPALA_BEDA';
}

function joinSeries(so: Isi, far: Isi): Isi | SumFault {
  if (so.kelas !== 'seri' || far.kelas !== 'seri') return 'KEPALA_BEDA';
  if (sameId(so.opsi, far.opsi)) return 'OPSI_GANDA';
  const alike = so.persen === far.persen && so.tpsTotal === far.tpsTotal && so.tpsMasuk === far.tpsMasuk;
  return alike ? { ...so, opsi: [...so.opsi, ...far.opsi] } : 'KEPALA_BEDA';
}

function sameId(a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean {
  return a.some(({ id }) => b.some((other) => other.id === id));
}

function joinElected(so: Isi, far: Isi): Isi | SumFault {
  if (so.kelas !== 'terpilih' || far.kelas !== 'terpilih' || so.nama !== far.nama) return 'KEPALA_BEDA';
  const twice = so.calon.some((one) => far.calon.some((other) => one.urutan === other.urutan || (one.partai === other.partai && one.nomor === other.nomor)));
  return twice ? 'OPSI_GANDA' : { ...so, calon: [...so.calon, ...far.calon] };
}
