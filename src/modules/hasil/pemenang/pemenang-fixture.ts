// Which places do the tests of this room reckon, and how do they get sums of Pilkada into a database?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordedTerminal } from '../../../../test/fixture.ts';
import { module as pemilu } from '#modules/pemilu';
import type { Command, Deps } from '#platform/module';
import { writeState } from '../../pemilu/store/election.ts';
import { importSumsCommand } from '../jumlah/command.ts';
import { AREA_COLUMNS } from '../jumlah/read-pilkada.ts';
import type { Tempat } from '../jumlah/record.ts';
import { type PackPemenang, findMedan, packAt } from './contests.ts';
import type { Perolehan } from './record.ts';

export function packIn(slug: string, jenis: string, kode: string): PackPemenang {
  const medan = findMedan(slug, jenis);
  const pack = medan === undefined ? undefined : packAt(medan, kode);
  if (pack === undefined) throw new Error(`no pack ${slug} ${jenis} ${kode}`);
  return pack;
}

export const votes = (...suara: readonly number[]): number[] => [...suara];

interface Lain {
  readonly tps?: Perolehan['tps'];
  /** Id of the empty column; everybody else is known to be none. */
  readonly kosong?: string;
  /** Everybody is named. */
  readonly nama?: boolean;
}

/** Ids count from 1 by place. With three or more on the ballot nobody need be named. */
export function perolehan(suara: readonly (number | null)[], { tps = null, kosong, nama }: Lain = {}): Perolehan {
  const known = nama === true || kosong !== undefined;
  const peserta = suara.map((_, at) => {
    const id = String(at + 1);
    return { id, nomor: at + 1, nama: known ? `Pasangan ${id}` : null, kosong: known ? id === kosong : null };
  });
  return { asal: 'jumlah', kode: '0', nama: '', peserta, suara, bawah: [], tps, lapis: undefined, per: null, nomor: 1, sumber: [], simulasi: false };
}

export const dpd = (suara: readonly number[]): Perolehan => perolehan(suara, { nama: true });

const PAIRS = [
  'kode_wilayah,id_paslon,nomor_urut,nama,warna',
  '1901,1000514,1,MULKAN - RAMADIAN,#B67352',
  '1901,1000515,2,KOLOM KOSONG - ,#8CB9BD',
  '6472,1000600,1,ANI - BUDI,#B67352',
  '6472,1000601,2,CICI - DEDI,#8CB9BD',
  '6472,1000602,3,=SUM(A1) - <b>EKO</b>,#C7B7A3',
];

/** Lays pairs and sums of the two Pilkada contests on the tree that `pemilu-2024` stands on in the small count. */
export async function fillPilkada(deps: Deps): Promise<void> {
  await writeState(deps.database.db, 'pilkada-2024', 'uji', false);
  await inFile(PAIRS, (path) => takePairs(deps, path));
  const pkwkk: Tempat = { pemilu: 'pilkada-2024', jenis: 'pkwkk' };
  await take(deps, pkwkk, [
    ...area('19', '1901', [['1000514', 1, 50_443], ['1000515', 2, 67_546]], 592, 592),
    ...area('1901', '190101', [['1000514', 1, 50_443], ['1000515', 2, 67_546]], 592, 592),
    ...area('64', '6472', [['1000600', 1, 9_000], ['1000601', 2, 9_000], ['1000602', 3, 500]], 40, 38),
    ...area('6472', '647201', [['1000600', 1, 8_000], ['1000601', 2, 2_000], ['1000602', 3, 250]], 20, 19),
    ...area('6472', '647202', [['1000600', 1, 1_000], ['1000601', 2, 7_000], ['1000602', 3, 250]], 20, 19),
    ...area('64', '6474', [['1000700', 1, 10], ['1000701', 2, 20]], 3, 3),
  ]);
  await take(deps, { pemilu: 'pilkada-2024', jenis: 'pkwkp' }, area('', '64', [['1000001', 1, 60], ['1000002', 2, 30], ['1000003', 3, 10]], 3, 3));
}

/** The list comes again with another name for one pair of 1901. */
export function renamePair(deps: Deps): Promise<void> {
  return inFile(PAIRS.map((line) => line.replace('MULKAN - RAMADIAN', '"MULKAN - RAMADIAN, S.H."')), (path) => takePairs(deps, path));
}

type Rows = readonly (readonly [string, number, number])[];

const area = (induk: string, kode: string, rows: Rows, total: number, masuk: number): string[] => rows.map(([id, nomor, suara]) => [induk, kode, id, nomor, suara, total, masuk, 'Reguler', 'True'].join(','));

async function inFile(lines: readonly string[], use: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pendopo-pemenang-'));
  writeFileSync(join(folder, 'uji.csv'), `${lines.join('\n')}\n`);
  await use(join(folder, 'uji.csv'));
  rmSync(folder, { recursive: true, force: true });
}

const take = (deps: Deps, at: Tempat, rows: readonly string[]): Promise<void> => inFile([AREA_COLUMNS.join(','), ...rows], (path) => takeFile(deps, at, path));

/** By the operator's own command. */
export function takePairs(deps: Deps, path: string): Promise<void> {
  return order(deps, pemilu.commands?.find(({ words }) => words === 'import pairs'), ['--election', 'pilkada-2024', path]);
}

export function takeFile(deps: Deps, { pemilu: slug, jenis }: Tempat, path: string): Promise<void> {
  return order(deps, importSumsCommand, ['--election', slug, '--contest', jenis, path]);
}

async function order(deps: Deps, command: Command | undefined, args: readonly string[]): Promise<void> {
  const terminal = recordedTerminal();
  if ((await command?.run(args, deps, terminal)) !== 0) throw new Error([...terminal.lines, ...terminal.problems].join('\n'));
}
