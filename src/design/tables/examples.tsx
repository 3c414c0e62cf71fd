// How does a table look with the ten regencies of Bengkulu? (raw Sirekap readings of 13 March 2024)
import type { Specimen } from '#design/example';
import { shares } from '#kernel/share';
import { OptionMark } from '#design/marks';
import { DataTable } from './data-table.tsx';
import { DefinitionList, Files } from './lists.tsx';
import type { Column } from './column.ts';
import { text } from './text.ts';

interface Area {
  readonly code: string;
  readonly name: string;
  readonly votes: readonly (number | null)[];
  readonly received: number;
  readonly stations: number;
  readonly findings: number;
}

const AREAS: readonly Area[] = [
  { code: '1701', name: 'Bengkulu Selatan', votes: [20415, 63026, 12234], received: 517, stations: 584, findings: 11 },
  { code: '1702', name: 'Rejang Lebong', votes: [27356, 123391, 18405], received: 815, stations: 816, findings: 17 },
  { code: '1703', name: 'Bengkulu Utara', votes: [23856, 133619, 29994], received: 880, stations: 896, findings: 59 },
  { code: '1704', name: 'Kaur', votes: [14425, 57318, 10332], received: 434, stations: 434, findings: 3 },
  { code: '1705', name: 'Seluma', votes: [17174, 95822, 15362], received: 645, stations: 648, findings: 28 },
  { code: '1706', name: 'Mukomuko', votes: [21811, 73744, 14838], received: 529, stations: 585, findings: 2 },
  { code: '1707', name: 'Lebong', votes: [8162, 48183, 6774], received: 312, stations: 349, findings: 3 },
  { code: '1708', name: 'Kepahiang', votes: [8865, 51597, 7301], received: 386, stations: 526, findings: 28 },
  { code: '1709', name: 'Bengkulu Tengah', votes: [10566, 60681, 7440], received: 386, stations: 387, findings: 25 },
  { code: '1771', name: 'Kota Bengkulu', votes: [65766, 137168, 18281], received: 982, stations: 985, findings: 12 },
];
const TOTAL: Area = { code: '17', name: 'Bengkulu', votes: [218396, 844549, 140187], received: 5886, stations: 6210, findings: 188 };
const NONE: Area = { code: '1710', name: 'Daerah tanpa angka', votes: [null, null, null], received: 0, stations: 12, findings: 0 };
const PAIRS = ['Anies–Muhaimin', 'Prabowo–Gibran', 'Ganjar–Mahfud'];

const COLUMNS: readonly Column<Area>[] = [
  {
    key: 'nama',
    kind: 'link',
    title: 'Kabupaten/kota',
    get: (area) => ({ text: area.name, href: area === TOTAL ? undefined : `/hasil/pemilu-2024/ppwp/${area.code}` }),
  },
  ...PAIRS.map((title, at): Column<Area> => ({
    key: `suara${at + 1}`,
    kind: 'number',
    title,
    short: `${at + 1} ${title.split('–')[0] ?? ''}`,
    mark: <OptionMark no={at + 1} />,
    get: (area) => area.votes[at] ?? null,
    share: (area) => shares(area.votes)[at] ?? null,
  })),
  {
    key: 'bagian',
    kind: 'bar',
    title: 'Bagian suara',
    get: (area) => shares(area.votes).map((share, at) => ({ no: at + 1, name: PAIRS[at] ?? '', share })),
  },
  { key: 'tps', kind: 'progress', title: 'TPS masuk', get: (area) => ({ n: area.received, of: area.stations }) },
  {
    key: 'temuan',
    kind: 'number',
    title: 'Perlu penjelasan',
    phone: 'half',
    get: (area) => area.findings,
    href: (area) => `/hasil/pemilu-2024/ppwp/${area.code}/temuan`,
  },
];

interface Layer {
  readonly name: string;
  readonly votes: readonly number[];
  readonly share: number;
}

const LAYERS: readonly Layer[] = [
  { name: 'C.Hasil, 5.886 TPS', votes: [218396, 844549, 140187], share: 70.2 },
  { name: 'D.Hasil Provinsi', votes: [229681, 893499, 145570], share: 70.42 },
];

const LAYER_COLUMNS: readonly Column<Layer>[] = [
  { key: 'lapis', kind: 'text', title: 'Lapis', get: (layer) => layer.name },
  ...[0, 1, 2].map((at): Column<Layer> => ({
    key: `n${at}`,
    kind: 'number',
    title: '',
    short: `Nomor ${at + 1}`,
    mark: <OptionMark no={at + 1} />,
    get: (layer) => layer.votes[at] ?? null,
  })),
  { key: 'bagian', kind: 'share', title: 'Bagian no. 2', phone: 'half', get: (layer) => layer.share },
];

export const EXAMPLES: readonly Specimen[] = [
  {
    component: 'DataTable',
    intro: text.tentangDataTable,
    examples: [
      {
        id: 'bengkulu',
        name: text.contohBiasa,
        node: (
          <DataTable
            id="contoh-tabel"
            caption="Perolehan suara menurut kabupaten dan kota"
            columns={COLUMNS}
            rows={[...AREAS, NONE]}
            rowKey={(area) => area.code}
            sort={{ urut: 'nama', arah: 'naik', path: '/gaya' }}
            total={TOTAL}
          />
        ),
      },
      {
        id: 'lapis',
        name: text.contohSempit,
        node: (
          <DataTable
            id="contoh-lapis"
            caption="Angka yang sama di lapis lain"
            columns={LAYER_COLUMNS}
            rows={LAYERS}
            rowKey={(layer) => layer.name}
            scroll
          />
        ),
      },
    ],
  },
  {
    component: 'Files',
    intro: text.tentangFiles,
    examples: [
      {
        id: 'bengkulu',
        name: text.contohBiasa,
        node: (
          <Files
            items={[
              {
                href: '/hasil/pemilu-2024/ppwp/17.csv',
                title: 'Semua TPS Bengkulu, lapis C (CSV)',
                note: 'Satu baris satu TPS, dengan temuan',
                bytes: 633000,
              },
              { href: '/hasil/pemilu-2024/ppwp/17.json', title: 'Halaman ini untuk mesin (JSON)' },
              { href: '/data/bukti.json', title: 'Bukti dan sidik jari (SHA-256)', icon: 'chain', bytes: 2000 },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'DefinitionList',
    intro: text.tentangDefinitionList,
    examples: [
      {
        id: 'kantor',
        name: text.contohBiasa,
        node: (
          <DefinitionList
            items={[
              { term: 'Kode', value: '17' },
              { term: 'Zona', value: 'WIB' },
              { term: 'TPS', value: '6.210' },
            ]}
          />
        ),
      },
    ],
  },
];
