// How do bars, maps and counters look with the figures of Bengkulu? (raw Sirekap readings of 13 March 2024)
import type { Specimen } from '#design/example';
import { optionHue } from '#design/marks';
import { Counter, Findings, Meter } from './counts.tsx';
import { Hemicycle } from './hemicycle.tsx';
import { Ladder } from './ladder.tsx';
import { LineChart } from './line-chart.tsx';
import { AreaMap, Scale, TileMap, type ScaleClass, type TileValue } from './maps.tsx';
import { SEATS } from './seats-examples.tsx';
import { Bar, ResultRows, StackBar, Strip, type OptionResult } from './result.tsx';
import { text } from './text.ts';

const BENGKULU: readonly OptionResult[] = [
  { no: 1, name: 'Anies Baswedan', mate: 'Muhaimin Iskandar', votes: 218396, share: 18.15 },
  { no: 2, name: 'Prabowo Subianto', mate: 'Gibran Rakabuming Raka', votes: 844549, share: 70.2 },
  { no: 3, name: 'Ganjar Pranowo', mate: 'Mahfud MD', votes: 140187, share: 11.65 },
];
// Keputusan KPU 360/2024
const NATION: readonly OptionResult[] = [
  { no: 1, name: 'Anies Baswedan', mate: 'Muhaimin Iskandar', votes: 40971906, share: 24.95 },
  { no: 2, name: 'Prabowo Subianto', mate: 'Gibran Rakabuming Raka', votes: 96214691, share: 58.59 },
  { no: 3, name: 'Ganjar Pranowo', mate: 'Mahfud MD', votes: 27040878, share: 16.47 },
];
const EMPTY = BENGKULU.map((option) => ({ ...option, votes: null, share: null }));
const PARTIES = [12.1, 15.8, 16.7, 15.3, 9.7, 0.6, 0.8, 8.4].map((share, at) => ({ no: at + 1, name: `Partai ${at + 1}`, share }));

/** Percent of stations whose figures were in, per province. */
const PROGRESS =
  '11:79 12:62 13:88 14:70 15:81 16:82 17:94 18:91 19:87 21:61 31:73 32:76 33:89 34:79 35:84 36:79 51:58 52:83 53:71 61:61 62:80 63:69 64:69 65:80 71:93 72:80 73:80 74:84 75:85 76:88 81:57 82:59 91:33 92:26 93:19 94:5 95:0 96:40 99:56';
const LIMITS = [20, 40, 60, 80, 90];

function tile(entry: string): [string, TileValue] {
  const [code = '', value = ''] = entry.split(':');
  const scale = (LIMITS.filter((limit) => Number(value) >= limit).length + 1) as ScaleClass;
  return [code, { value, scale, href: `/hasil/pemilu-2024/ppwp/${code}` }];
}

const RESULTS: readonly Specimen[] = [
  {
    component: 'ResultRows',
    intro: text.tentangResultRows,
    examples: [
      {
        id: 'bengkulu',
        name: text.contohBiasa,
        node: <ResultRows options={BENGKULU} sum={{ label: 'Suara sah terbaca', value: 1203132 }} />,
      },
      {
        id: 'belum',
        name: text.contohBelum,
        node: <ResultRows options={EMPTY} sum={{ label: 'Suara sah terbaca', value: null }} />,
      },
    ],
  },
  {
    component: 'Strip',
    intro: text.tentangStrip,
    examples: [{ id: 'nasional', name: text.contohBiasa, node: <Strip options={NATION} /> }],
  },
  {
    component: 'StackBar',
    intro: text.tentangStackBar,
    examples: [
      { id: 'tiga', name: text.contohBiasa, node: <StackBar options={BENGKULU} /> },
      { id: 'partai', name: text.contohPartai, node: <StackBar options={PARTIES} kind="partai" tall /> },
      { id: 'belum', name: text.contohBelum, node: <StackBar options={EMPTY} /> },
    ],
  },
  {
    component: 'Bar',
    intro: text.tentangStackBar,
    examples: [{ id: 'dua', name: text.contohBiasa, node: <Bar no={2} share={70.2} /> }],
  },
  {
    component: 'Meter',
    intro: text.tentangMeter,
    examples: [
      {
        id: 'bengkulu',
        name: text.contohBiasa,
        node: (
          <Meter
            title="TPS yang angkanya sudah masuk"
            summary="5.886 dari 6.210 (94,78 %)"
            total={6210}
            parts={[
              { state: 'masuk', n: 5886, label: '5.886 angka masuk' },
              { state: 'foto', n: 104, label: '104 baru foto', href: '#foto' },
              { state: 'belum', n: 220, label: '220 belum ada', href: '#belum' },
            ]}
          />
        ),
      },
      {
        id: 'semua',
        name: text.contohSemua,
        node: (
          <Meter
            title="Keadaan TPS"
            summary="61 dari 101"
            total={101}
            parts={[
              { state: 'masuk', n: 61, label: '61 angka masuk' },
              { state: 'sebagian', n: 11, label: '11 sebagian terbaca' },
              { state: 'foto', n: 13, label: '13 baru foto' },
              { state: 'ditarik', n: 7, label: '7 dikosongkan sumber' },
              { state: 'belum', n: 9, label: '9 belum ada' },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'Ladder',
    intro: text.tentangLadder,
    examples: [
      {
        id: 'bengkulu',
        name: text.contohBiasa,
        node: (
          <Ladder
            rungs={[
              { form: 'C.Hasil', level: 'TPS', note: '94,78 % masuk', state: 'sebagian', href: '#c', current: true },
              { form: 'D.Hasil', level: 'Kecamatan', note: 'belum ada', state: 'belum' },
              { form: 'D.Hasil', level: 'Kab./kota', note: 'belum ada', state: 'belum' },
              { form: 'D.Hasil', level: 'Provinsi', note: 'lengkap', state: 'lengkap', href: '#d' },
              { form: 'D.Hasil', level: 'Nasional', note: 'dibacakan 14 Mar', state: 'lengkap', href: '#n' },
              { form: 'Keputusan', level: '360/2024', note: '20 Mar 2024', state: 'lengkap', href: '#sk' },
            ]}
          />
        ),
      },
    ],
  },
];

const MAPS: readonly Specimen[] = [
  {
    component: 'TileMap',
    intro: text.tentangTileMap,
    examples: [
      {
        id: 'masuk',
        name: text.contohBiasa,
        node: <TileMap tiles={Object.fromEntries(PROGRESS.split(' ').map(tile))} unit="persen TPS masuk" current="17" />,
      },
      { id: 'belum', name: text.contohBelum, node: <TileMap tiles={{}} unit="persen TPS masuk" /> },
      { id: 'unggul', name: text.contohUnggul, node: <TileMap tiles={{ '17': { value: '2', scale: null, hue: optionHue('paslon', 2) }, '18': { value: '14', scale: null, hue: optionHue('partai', 14) } }} unit="" /> },
    ],
  },
  {
    component: 'Scale',
    intro: text.tentangScale,
    examples: [
      { id: 'urut', name: text.contohBiasa, node: <Scale labels={['< 20', '20–39', '40–59', '60–79', '80–89', '≥ 90']} /> },
      {
        id: 'duaarah',
        name: text.contohDuaArah,
        node: <Scale kind="duaarah" labels={['≤ −10', '−5', '−2', '0', '+2', '+5', '≥ +10']} />,
      },
    ],
  },
  {
    component: 'AreaMap',
    intro: text.tentangAreaMap,
    examples: [
      {
        id: 'tiga-kabupaten',
        name: text.contohBiasa,
        node: (
          <AreaMap
            label="Bengkulu menurut kabupaten, persen TPS masuk"
            viewBox="0 0 300 160"
            areas={[
              { id: '1704', title: 'Kaur: 100,00 % TPS masuk', d: 'M200 90 290 120 280 150 190 130z', scale: 6, href: '#1704' },
              {
                id: '1701',
                title: 'Bengkulu Selatan: 88,53 %',
                d: 'M120 60 200 90 190 130 110 95z',
                scale: 5,
                href: '#1701',
                current: true,
              },
              { id: '1708', title: 'Kepahiang: 73,38 % TPS masuk', d: 'M40 20 120 60 110 95 20 60z', scale: 4, href: '#1708' },
              { id: '1702', title: 'Rejang Lebong: nomor 3', d: 'M5 60 20 60 20 90 5 90z', scale: null, hue: optionHue('paslon', 3) },
              { id: '1707', title: 'Lebong: belum ada data', d: 'M10 10 40 20 20 60 5 50z', scale: null },
            ]}
          />
        ),
      },
    ],
  },
];

const DAYS =
  '14 Feb:219 15 Feb:1069 16 Feb:3199 17 Feb:3788 18 Feb:3788 19 Feb:4813 20 Feb:5100 21 Feb:5344 22 Feb:5448 23 Feb:5448 24 Feb:5684 25 Feb:5792 26 Feb:5853 27 Feb:5874 28 Feb:5885 29 Feb:5885 1 Mar:5885 2 Mar:5886';
const POINTS = [...DAYS.matchAll(/(\d+ \w+):(\d+)/g)].map((found) => ({ label: found[1] ?? '', value: Number(found[2]) }));

const COUNTS: readonly Specimen[] = [
  {
    component: 'LineChart',
    intro: text.tentangLineChart,
    examples: [
      {
        id: 'bengkulu',
        name: text.contohBiasa,
        node: (
          <LineChart
            title="Banyaknya TPS yang angkanya masuk, 14 Februari sampai 2 Maret 2024"
            note="Menurut waktu pembaruan terakhir tiap TPS. Garis putus-putus: seluruhnya 6.210."
            summary="Naik dari 219 TPS pada 14 Februari menjadi 5.886 pada 2 Maret"
            points={POINTS}
            reference={6210}
            columns={{ when: 'Hari', value: 'TPS masuk' }}
          />
        ),
      },
      {
        id: 'jutaan',
        name: text.contohJutaan,
        node: (
          <LineChart
            title="Suara tiga pasangan, 8 sampai 20 Maret 2024"
            summary="Naik dari 126.000.000 menjadi 128.138.944 suara"
            points={[
              { label: '8 Mar 09.49', tick: '8 Mar', value: 126_000_000, at: 0 },
              { label: '20 Mar 23.00', tick: '20 Mar', value: 128_138_944, at: 12 },
            ]}
            columns={{ when: 'Saat', value: 'Suara' }}
          />
        ),
      },
    ],
  },
  {
    component: 'Findings',
    intro: text.tentangFindings,
    examples: [
      {
        id: 'bengkulu',
        name: text.contohBiasa,
        node: (
          <Findings
            items={[
              { n: 737, label: 'Isi formulir belum cocok', href: '#a', reason: 'Dari 5.886 TPS, 5.149 lolos pemeriksaan administrasi' },
              { n: 324, label: 'Angka belum masuk', href: '#b', reason: '104 di antaranya sudah berfoto' },
              { n: 132, label: 'Satu pasangan 90 % atau lebih', href: '#c', reason: 'Bisa wajar; periksa fotonya' },
              { n: 39, label: 'Angka sama persis, TPS sedesa', href: '#d', reason: 'Karena kebetulan saja diharapkan 0,1 pasang' },
              { n: 14, label: 'Semua pasangan tercatat 0', href: '#e', reason: 'Formulirnya sudah masuk' },
              { n: 0, label: 'Ditarik sumbernya' },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'Counter',
    intro: text.tentangCounter,
    examples: [
      {
        id: 'bengkulu',
        name: text.contohBiasa,
        node: (
          <Counter
            items={[
              { n: 6210, label: 'TPS' },
              { n: 5886, label: 'angka masuk', note: '94,78 %' },
              { n: 5149, label: 'lengkap dan cocok' },
              { n: 737, label: 'bertemuan', href: '#temuan' },
              { n: 0, label: 'ditarik' },
              { n: null, label: 'berubah' },
            ]}
          />
        ),
      },
    ],
  },
];

const CHAMBER: Specimen = {
  component: 'Hemicycle',
  intro: text.tentangHemicycle,
  examples: [
    {
      id: 'dpr',
      name: text.contohPartai,
      // DPR 2024, 580 seats
      node: <Hemicycle label="580 kursi DPR" open={0} parties={[[1, 68], [2, 86], [3, 110], [4, 102], [5, 69], [8, 53], [12, 48], [14, 44]].map(([no = 0, seats = 0]) => ({ no, name: `Partai ${no}`, seats }))} />,
    },
    { id: 'sebagian', name: text.contohBelum, node: <Hemicycle label="2 dari 7 kursi" open={5} parties={[{ no: 4, name: 'Partai 4', seats: 2 }]} /> },
  ],
};

export const EXAMPLES: readonly Specimen[] = [CHAMBER, ...SEATS, ...RESULTS, ...MAPS, ...COUNTS];
