// How do tests write files of sums and import them? (a folder of their own; the law's own columns)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { fixedClock } from '#platform/clock';
import type { Terminal } from '#platform/log';
import type { Deps } from '#platform/module';
import { type TestDatabase, testDatabase } from '../../../../test/fixture.ts';
import { importSums } from './actions/import-sums.ts';
import { PASANGAN_2019, STATISTIK_2019 } from './columns-2019.ts';
import type { Rencana } from './plan.ts';
import { readSumFile } from './read-file.ts';
import type { Tempat } from './record.ts';

export const PDPR: Tempat = { pemilu: 'pemilu-2024', jenis: 'pdpr' };

/** hasil.md 6.3: Jawa Barat I; the ninth party is below the threshold of the nation. */
const JABAR_I = { 4: 366_052, 8: 360_248, 2: 215_807, 3: 161_710, 1: 138_013, 14: 131_385, 5: 121_629, 12: 90_955, 17: 80_000 };
const NAMES: Readonly<Record<string, string>> = { 1: 'pkb', 2: 'gerindra', 3: 'pdip', 4: 'golkar', 5: 'nasdem', 8: 'pks', 12: 'pan', 14: 'demokrat', 17: 'ppp' };
const IDS = Object.keys(NAMES);
const two = (id: string): string => id.padStart(2, '0');

export const DAPIL_HEADER = ['kode_dapil', 'dapil', 'provinsi', 'gugusan', 'alokasi_kursi', 'dpt', ...IDS.map((id) => `suara_${two(id)}_${NAMES[id] ?? ''}`), ...IDS.map((id) => `kursi_${two(id)}_${NAMES[id] ?? ''}`)].join(',');

export function dapilRow(kode: string, nama: string, kursi: number, votes: Readonly<Record<string, number>> = JABAR_I, listed: Readonly<Record<string, number>> = {}): string {
  return [kode, nama, 'JAWA BARAT', 'JAWA', kursi, 2_289_115, ...IDS.map((id) => votes[id] ?? 0), ...IDS.map((id) => listed[id] ?? 0)].join(',');
}

/** Seats of Jawa Barat I by the rule: Golkar two, the first six others one each. */
export const DAPIL_CSV = `${DAPIL_HEADER}\n${dapilRow('3201', 'JAWA BARAT I', 7, JABAR_I, { 4: 2, 8: 1, 2: 1, 3: 1, 1: 1, 14: 1 })}\n`;

export const NATION_CSV = [
  'nomor_urut,partai,suara_84_dapil,persen,lolos_4_persen,kursi',
  ...IDS.map((id) => `${id},${(NAMES[id] ?? '').toUpperCase()},${id === '17' ? 300_000 : 1_000_000 + Number(id)},,${id === '17' ? 'False' : 'True'},0`),
  '',
].join('\n');

export const ELECTED_CSV = [
  'kode_dapil,dapil,urutan,partai,nomor_partai,nama,nomor_urut_dct,suara_calon',
  '3201,JAWA BARAT I,1,GOLKAR,4,"CALON SATU, S.H.",1,101000',
  '3201,JAWA BARAT I,2,GOLKAR,4,CALON DUA,2,99000',
  '3201,JAWA BARAT I,3,PKS,8,CALON TIGA,1,88000',
  '3201,JAWA BARAT I,4,GERINDRA,2,CALON EMPAT,3,77000',
  '3201,JAWA BARAT I,5,PDIP,3,CALON LIMA,1,66000',
  '3201,JAWA BARAT I,6,PKB,1,CALON ENAM,1,55000',
  '3201,JAWA BARAT I,7,DEMOKRAT,14,CALON TUJUH,1,44000',
  '',
].join('\n');

export interface Desk {
  readonly base: TestDatabase;
  readonly folder: string;
  readonly deps: Pick<Deps, 'database' | 'clock'>;
  file(name: string, text: string): string;
  take(path: string, at?: Tempat): Promise<Rencana>;
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const base = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'pendopo-jumlah-'));
  const deps = { database: base.database, clock: fixedClock('2024-03-21T03:00:00Z') };
  return {
    base,
    folder,
    deps,
    file: (name, text) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    take: async (path, at = PDPR) => {
      const read = await readSumFile(path, at);
      if (!read.ok) throw new Error(`${path}: ${read.refusal.code}`);
      const done = await importSums(deps, at, read.value);
      if (!done.ok) throw new Error(`${path}: ${done.refusal.code}`);
      return done.value;
    },
    close: async () => {
      await base.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a command printed. */
export function paperTerminal(): { readonly terminal: Terminal; readonly lines: string[] } {
  const lines: string[] = [];
  return { lines, terminal: { line: (text) => void lines.push(text), problem: (text) => void lines.push(text) } };
}

const KEC_2019 = ['kunci_kpu', 'provinsi', 'kab_kota', 'kecamatan', ...PASANGAN_2019.map(([name]) => name), ...STATISTIK_2019].join(',');
const AREA_FILES: readonly (readonly [name: string, at: Tempat, text: string])[] = [
  ['kec.csv', { pemilu: 'pemilu-2019', jenis: 'ppwp' }, `${KEC_2019}\nP7.8.9,JAWA BARAT,BANDUNG,ANDIR,100,300,600,500,480,470,10,4,4,1,0\n`],
  ['seri.csv', { pemilu: 'pemilu-2024', jenis: 'ppwp' }, 'waktu,jenis,kode_provinsi,nomor_urut,suara,persen_tps\n2024-03-08T09:00:00+07:00,ppwp,11,1,100,50.5\n2024-03-08T10:00:00+07:00,ppwp,11,1,90,50.6\n'],
];

/** One kecamatan of 2019 and a series of one province, for tests of other rooms. */
export const fillAreas = (deps: Desk['deps']): Promise<void> => fill(deps, AREA_FILES);

/** Jawa Barat I with the national list and its elected, for tests of other rooms. */
export const fillSeats = (deps: Desk['deps']): Promise<void> => fill(deps, [['dapil.csv', PDPR, DAPIL_CSV], ['nasional.csv', PDPR, NATION_CSV], ['terpilih.csv', PDPR, ELECTED_CSV]]);

async function fill({ database, clock }: Desk['deps'], files: typeof AREA_FILES): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pendopo-jumlah-'));
  for (const [name, at, text] of files) {
    writeFileSync(join(folder, name), text);
    const read = await readSumFile(join(folder, name), at);
    const done = read.ok ? await importSums({ database, clock }, at, read.value) : read;
    if (!done.ok) throw new Error(`${name}: ${done.refusal.code}`);
  }
  rmSync(folder, { recursive: true, force: true });
}
