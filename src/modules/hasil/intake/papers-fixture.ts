// Which small election with papers of every kind do tests of party contests stand on? (Kalimantan Timur, cut down; invented names)
import { module as pemilu } from '#modules/pemilu';
import { type Deps, makeRegistry } from '#platform/module';
import { recordedTerminal, testDatabase } from '../../../../test/fixture.ts';
import { module as hasil } from '../module.ts';
import { csvText } from './csv-fixtures.ts';
import { importDeps, scratch } from './import-fixture.ts';

const TREE = [
  ['64', 'Kalimantan Timur'],
  ['6472', 'Kota Samarinda'],
  ['647201', 'Palaran'],
  ['6472011001', 'Rawa Makmur'],
  ['6472011002', 'Handil Bakti'],
  ['647202', 'Samarinda Ilir'],
  ['6472021001', 'Selili'],
  ['6474', 'Kota Bontang'],
  ['647401', 'Bontang Utara'],
  ['6474011001', 'Bontang Kuala'],
] as const;

export const VILLAGES = ['6472011001', '6472011002', '6472021001', '6474011001'] as const;
export const STATIONS_EACH = 3;

const MAP = ['jenis', 'kode_dapil', 'nama_dapil', 'kode_wilayah', 'tingkatan', 'nama_wilayah', 'pecah'];
const DPR = [
  ['DPR RI', '6401', 'KALIMANTAN TIMUR', '6472', 'Kabupaten/Kota', 'KOTA SAMARINDA', '0'],
  ['DPR RI', '6401', 'KALIMANTAN TIMUR', '6474', 'Kabupaten/Kota', 'KOTA BONTANG', '0'],
];
const DPRD = [
  ['DPRD PROVINSI', '640001', 'KALTIM 1', '647201', 'Kecamatan', 'PALARAN', '0'],
  ['DPRD PROVINSI', '640002', 'KALTIM 2', '647202', 'Kecamatan', 'SAMARINDA ILIR', '0'],
  ['DPRD PROVINSI', '640002', 'KALTIM 2', '6474', 'Kabupaten/Kota', 'KOTA BONTANG', '0'],
  ['DPRD KABUPATEN/KOTA', '647201', 'SAMARINDA 1', '647201', 'Kecamatan', 'PALARAN', '0'],
  ['DPRD KABUPATEN/KOTA', '647202', 'SAMARINDA 2', '647202', 'Kecamatan', 'SAMARINDA ILIR', '0'],
  ['DPRD KABUPATEN/KOTA', '647401', 'BONTANG 1', '647401', 'Kecamatan', 'BONTANG UTARA', '0'],
];
const DCT = ['jenis', 'kode_dapil', 'nama_dapil', 'nomor_partai', 'nomor_urut', 'nama', 'jenis_kelamin', 'alamat_kabko', 'status_publikasi', 'pilihan_publikasi'];
/** Lists of parties 4 (three, number 2 was struck) and 8 (two). */
const CALON = [[4, 1], [4, 3], [4, 4], [8, 1], [8, 2]] as const;
const DPD = ['kode_provinsi', 'nomor_urut', 'nama', 'jenis_kelamin', 'alamat_kabko', 'pilihan_publikasi'];
const PAIRS = ['kode_wilayah', 'id_paslon', 'nomor_urut', 'nama', 'warna'];

const AREAS = ['kode', 'tingkat', 'kode_induk', 'nama', 'n_tps', 'no_tps_reguler_terakhir', 'no_tps_khusus_awal', 'no_tps_khusus_akhir'];
const LEVEL: Readonly<Record<number, readonly [string, number]>> = { 2: ['provinsi', 0], 4: ['kab_kota', 2], 6: ['kecamatan', 4], 10: ['kel_desa', 6] };

function areaRow([kode, nama]: readonly [string, string]): string[] {
  const [level, above] = LEVEL[kode.length] ?? ['', 0];
  const stations = kode.length === 10 ? String(STATIONS_EACH) : '';
  return [kode, level, kode.slice(0, above), nama, stations, stations, '', ''];
}

export interface PaperElection {
  readonly deps: Deps;
  readonly folder: ReturnType<typeof scratch>;
  readonly fix: (contest: string, slug?: string) => Promise<number>;
  close(): Promise<void>;
}

/** Lists and areas of `pemilu-2024` and `pilkada-2024`; no paper is fixed. */
export async function paperElection(): Promise<PaperElection> {
  const own = importDeps(await testDatabase());
  const folder = scratch();
  Object.assign(own.deps, { registry: makeRegistry([pemilu, hasil]) });
  const run = async (words: string, slug: string, ...args: string[]): Promise<number> => {
    const command = pemilu.commands?.find((one) => one.words === words);
    if (command === undefined) throw new Error(words);
    return command.run(['--election', slug, ...args], own.deps, recordedTerminal());
  };
  const give = async (words: string, slug: string, name: string, header: string[], rows: string[][]): Promise<void> => {
    const code = await run(words, slug, folder.file(name, csvText(header, rows)));
    if (code !== 0) throw new Error(`${words} ${name}: ${code}`);
  };
  for (const slug of ['pemilu-2024', 'pilkada-2024']) await give('import areas', slug, 'wilayah.csv', AREAS, TREE.map(areaRow));
  await give('import dapil', 'pemilu-2024', 'dapil.csv', MAP, [...DPR, ...DPRD]);
  await give('import candidates', 'pemilu-2024', 'dct.csv', DCT, CALON.map(([partai, nomor]) => ['DPR RI', '6401', 'KALIMANTAN TIMUR', String(partai), String(nomor), `CALON ${partai} ${nomor}`, nomor === 1 ? 'P' : 'L', 'KOTA SAMARINDA', 'Bersedia', '']));
  await give('import candidates', 'pemilu-2024', 'dpd.csv', DPD, [1, 2, 3].map((nomor) => ['64', String(nomor), `CALON DPD ${nomor}`, 'L', 'KOTA BONTANG', 'BERSEDIA']));
  await give('import pairs', 'pilkada-2024', 'gubernur.csv', PAIRS, [['64', '1000301', '1', 'ANI - BUDI', '#112233'], ['64', '1000302', '2', 'CICI - DODI', '#445566']]);
  await give('import pairs', 'pilkada-2024', 'walikota.csv', PAIRS, [['6472', '1000401', '1', 'EKA - FANI', '#112233'], ['6472', '1000402', '2', 'KOLOM KOSONG - ', '#445566'], ['6474', '1000403', '1', 'GINA - HADI', '#112233'], ['6474', '1000404', '2', 'INA - JONI', '#778899']]);
  return {
    deps: own.deps,
    folder,
    fix: (contest, slug = 'pemilu-2024') => run('ballots fix', slug, '--contest', contest, '--parties-only'),
    close: async () => {
      folder.remove();
      await own.close();
    },
  };
}

export const TOTALS_HEADER = ['kecamatan', 'kel_desa', 'tps', ...[...Array.from({ length: 17 }, (_, at) => at + 1), 24].map((n) => `p${String(n).padStart(2, '0')}`)];

/** A row of party totals: `votes` by party number, the others 0; null = a blank row. */
export function totalsRow(kecamatan: string, desa: string, tps: number, votes: Readonly<Record<number, number>> | null): string[] {
  const cells = TOTALS_HEADER.slice(3).map((name) => (votes === null ? '' : String(votes[Number(name.slice(1))] ?? 0)));
  return [kecamatan, desa, `TPS-${String(tps).padStart(3, '0')}`, ...cells];
}
