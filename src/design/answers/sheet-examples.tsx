// How does a form look whose figures partly reconcile? (TPS 3101011001003, raw Sirekap readings; TPS 1701012001001)
import type { Specimen } from '#design/example';
import { FormSheet, type SheetCell, type SheetPart, type SheetRow } from './sheet.tsx';
import { text } from './text.ts';

const LPJ = [
  { title: 'Laki-laki (L)', short: 'L' },
  { title: 'Perempuan (P)', short: 'P' },
  { title: 'Jumlah', short: 'Jumlah' },
];
const PAIRS = ['Anies Baswedan – Muhaimin Iskandar', 'Prabowo Subianto – Gibran Rakabuming Raka', 'Ganjar Pranowo – Mahfud MD'];

function cells(...values: readonly (number | null)[]): SheetCell[] {
  return values.map((value) => ({ value }));
}

function pairs(...values: readonly SheetCell[]): SheetRow[] {
  return values.map((cell, at) => ({ label: PAIRS[at] ?? '', option: { no: at + 1 }, cells: [cell] }));
}

const VOTERS: SheetPart = {
  letter: 'I',
  title: 'Data pemilih dan pengguna hak pilih',
  columns: LPJ,
  rows: [
    { label: 'A. Pemilih dalam DPT', cells: cells(137, 145, 282) },
    {
      label: 'B.1 Pengguna hak pilih dalam DPT',
      cells: [
        { value: 116 },
        { value: 126, state: 'bertemuan', mark: { text: 'K08', href: '#K08' } },
        { value: 237, state: 'bertemuan', mark: { text: 'K02', href: '#K02' } },
      ],
    },
    { label: 'B.2 Pengguna dalam DPTb', cells: cells(0, 1, 1) },
    { label: 'B.3 Pengguna dalam DPK', cells: cells(0, 0, 0) },
    { label: 'B.4 Seluruh pengguna hak pilih', sum: true, cells: cells(116, 122, 238) },
  ],
  checks: [
    { id: 'K01', state: 'cocok', text: 'DPT, L + P', sum: '137 + 145 = 282' },
    {
      id: 'K02',
      state: 'belumcocok',
      text: 'Pengguna dalam DPT: laki-laki ditambah perempuan tidak sama dengan jumlahnya.',
      sum: '116 + 126 = 242, tertulis 237',
    },
    { id: 'K03, K04', state: 'cocok', text: 'DPTb dan DPK, L + P', sum: '0 + 1 = 1; 0 + 0 = 0' },
    { id: 'K05', state: 'cocok', text: 'Seluruh pengguna, L + P', sum: '116 + 122 = 238' },
    {
      id: 'K08',
      state: 'belumcocok',
      text: 'Pengguna perempuan: DPT + DPTb + DPK tidak sama dengan baris seluruhnya.',
      sum: '126 + 1 + 0 = 127, tertulis 122',
    },
    { id: 'K09', state: 'cocok', text: 'Jumlah, B.1 + B.2 + B.3', sum: '237 + 1 + 0 = 238' },
    { id: 'K24', state: 'cocok', text: 'Pengguna dapat dijelaskan DPT', sum: '238 ≤ 282' },
  ],
  hint: 'Bila B.1 perempuan terbaca 121, K02 dan K08 cocok.',
};

const BALLOTS: SheetPart = {
  letter: 'II',
  title: 'Penggunaan surat suara',
  rows: ['1. Diterima, termasuk cadangan', '2. Digunakan'].map((label) => ({ label, cells: cells(null) })),
  checks: [{ id: 'K12–K15', state: 'takdapat', text: 'Bagian ini tidak dibaca Sirekap, jadi tidak dapat diperiksa.' }],
};

const DISABLED: SheetPart = {
  letter: 'III',
  title: 'Pemilih disabilitas yang memilih',
  columns: LPJ,
  rows: [{ label: 'Jumlah pemilih disabilitas', cells: [1, 2, 3].map(() => ({ value: null, state: 'ditutup' as const })) }],
  checks: [{ id: 'K06, K11', state: 'takdapat', text: 'Data sensitif. Di tingkat TPS angkanya ditutup.' }],
};

const VOTES: SheetPart = {
  letter: 'IV',
  title: 'Perolehan suara',
  rows: pairs({ value: 86 }, { value: 119 }, { value: 30, state: 'berubah', mark: { text: 'versi 2', href: '#riwayat' } }),
  checks: [{ id: 'K17', state: 'cocok', text: 'Jumlah semua pasangan', sum: '86 + 119 + 30 = 235' }],
};

const VALID: SheetPart = {
  letter: 'V',
  title: 'Suara sah dan tidak sah',
  rows: [
    { label: 'A. Suara sah seluruh pasangan', cells: cells(235) },
    { label: 'B. Suara tidak sah', cells: cells(3) },
    { label: 'C. Jumlah suara (A + B)', sum: true, cells: cells(238) },
  ],
  checks: [
    { id: 'K18', state: 'cocok', text: 'Sah + tidak sah', sum: '235 + 3 = 238' },
    { id: 'K16', state: 'cocok', text: 'Jumlah suara = pengguna', sum: '238 = 238' },
  ],
};

const UNREAD: SheetPart = {
  letter: 'IV',
  title: 'Perolehan suara',
  rows: pairs({ value: 20 }, { value: 144 }, { value: 20 }),
  checks: [{ id: 'K17', state: 'takdapat', text: '20 + 144 + 20 = 184. Suara sah belum dibaca, jadi belum dapat dibandingkan.' }],
};

export const SHEET_EXAMPLES: readonly Specimen[] = [
  {
    component: 'FormSheet',
    intro: text.tentangFormSheet,
    examples: [
      {
        id: 'pulau-panggang',
        name: text.contohBiasa,
        node: (
          <FormSheet
            model="C.HASIL-PPWP"
            title="Catatan hasil penghitungan perolehan suara di tempat pemungutan suara"
            place={[
              { term: 'TPS', value: '003' },
              { term: 'Kelurahan', value: 'Pulau Panggang' },
              { term: 'Kecamatan', value: 'Kep. Seribu Utara' },
              { term: 'Kabupaten', value: 'Kepulauan Seribu' },
              { term: 'Provinsi', value: 'DKI Jakarta' },
            ]}
            checks={[{ id: 'K20', state: 'cocok', text: 'Setiap angka 0 sampai 999' }]}
            parts={[VOTERS, BALLOTS, DISABLED, VOTES, VALID]}
          />
        ),
      },
      {
        id: 'batu-ampar',
        name: text.contohSebagian,
        node: (
          <FormSheet
            model="C.HASIL-PPWP"
            title="Catatan hasil penghitungan perolehan suara"
            place={[{ term: 'TPS', value: '001' }]}
            parts={[UNREAD]}
          />
        ),
      },
    ],
  },
];
