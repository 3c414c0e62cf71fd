// How do one case, its second person and the layers of one station look? (figures invented except the three pairs' votes)
import type { Specimen } from '#design/example';
import { Button, PostForm, Textarea } from '#design/forms';
import { OptionMark } from '#design/marks';
import { ActPanel, Facts, TwoPersons } from './case.tsx';
import { CellSheet } from './cells.tsx';
import { Compare, type CompareLayer, type CompareRow } from './compare.tsx';
import { PaperGrid } from './paper.tsx';
import { text } from './text.ts';

const PROPOSED = { by: 'Anggota PPK Kedurang', when: '16 Februari 2024 14.05 WIB' };
const CHANGES = [{ what: 'C. Jumlah suara sah dan tidak sah', before: '178', after: '187' }];

const TWO = {
  title: 'Betulkan jumlah suara TPS 001 Batu Ampar',
  proposed: PROPOSED,
  reason: 'Salah baca foto: angka terakhir tertukar.',
  waitsFor: 'Anggota PPK Kedurang yang lain, sampai 17 Februari 2024 14.05 WIB',
  changes: CHANGES,
} as const;

const CELLS = [
  { id: 'contoh-c0', name: 'c0', label: '1. Anies–Muhaimin', beside: '20', value: '20' },
  { id: 'contoh-c1', name: 'c1', label: '2. Prabowo–Gibran', beside: '144', value: '154', differs: true },
  { id: 'contoh-c2', name: 'c2', label: '3. Ganjar–Mahfud', beside: '20', value: 'dua', error: 'Isi dengan angka bulat, 0 atau lebih, atau kosongkan.' },
] as const;

const CASES: readonly Specimen[] = [
  {
    component: 'CellSheet',
    intro: text.tentangCellSheet,
    examples: [
      {
        id: 'suara',
        name: text.contohBiasa,
        node: <CellSheet caption="Perolehan suara" heads={{ label: 'Isian', beside: 'C.Hasil', value: 'Diterima' }} lines={CELLS} />,
      },
    ],
  },
  {
    component: 'PaperGrid',
    intro: text.tentangPaperGrid,
    examples: [
      {
        id: 'halaman',
        name: text.contohBiasa,
        node: <PaperGrid src="/gaya/kertas.png" label="Halaman 1 dari 3" width={210} height={297} columns={20} rows={28} boxes={[{ x: 0.1, y: 0.2, w: 0.35, h: 0.03 }]} />,
      },
    ],
  },
  {
    component: 'Facts',
    intro: text.tentangFacts,
    examples: [
      {
        id: 'periksa',
        name: text.contohBiasa,
        node: (
          <Facts
            items={[
              { term: 'TPS', value: '001 Batu Ampar, Kedurang, Bengkulu Selatan' },
              { term: 'Formulir', value: 'C.HASIL-PPWP', change: { href: '#formulir', what: 'formulir' } },
              { term: 'Suara sah', value: '184', change: { href: '#sah', what: 'suara sah' } },
              { term: 'Belum cocok', value: '1, dengan alasan sesuai kertas', change: { href: '#belum', what: 'yang belum cocok' } },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'ActPanel',
    intro: text.tentangActPanel,
    examples: [
      {
        id: 'pleno',
        name: text.contohBiasa,
        node: (
          <ActPanel
            id="contoh-tutup"
            title="Tutup pleno kecamatan"
            due="Paling lambat Sabtu, 2 Maret 2024 23.59 WIB"
            guards={[
              { text: 'Ke-19 desa sudah dibacakan', ok: true },
              { text: 'Setiap beda dengan C.Hasil punya sebab', ok: true },
              { text: 'Daftar hadir saksi dan pengawas terisi', ok: true },
              { text: 'Orang kedua: ketua PPK belum memutuskan', ok: false },
            ]}
          >
            <Button>Minta orang kedua memutuskan</Button>
            <Button kind="second" locked={{ id: 'contoh-kenapa', reason: 'Terbuka setelah orang kedua setuju.' }}>
              Terbitkan D.Hasil
            </Button>
          </ActPanel>
        ),
      },
    ],
  },
  {
    component: 'TwoPersons',
    intro: text.tentangTwoPersons,
    examples: [
      {
        id: 'menunggu',
        name: text.contohBiasa,
        node: (
          <TwoPersons id="contoh-dua" {...TWO}>
            <PostForm action="/gaya/desk" fields={[{ name: 'tiket', value: 'contoh' }]}>
              <Textarea id="contoh-catatan" name="catatan" label="Catatan" hint="Wajib bila menolak." rows={2} />
              <div class="pd-actions">
                <Button name="putusan" value="setuju">
                  Setujui pembetulan
                </Button>
                <Button kind="second" name="putusan" value="tolak">
                  Tolak
                </Button>
              </div>
            </PostForm>
          </TwoPersons>
        ),
      },
      { id: 'pengusul', name: text.contohPengusul, node: <TwoPersons id="contoh-dua-saya" {...TWO} own /> },
      {
        id: 'selesai',
        name: text.contohDiputuskan,
        node: (
          <TwoPersons
            id="contoh-dua-selesai"
            {...TWO}
            decided={{ by: 'Ketua PPK Kedurang', when: '16 Februari 2024 15.30 WIB', outcome: 'disetujui' }}
          />
        ),
      },
    ],
  },
];

const LAYERS: readonly CompareLayer[] = [
  { key: 'c', label: 'C.Hasil' },
  { key: 'kec', label: 'D kecamatan' },
  { key: 'kab', label: 'D kab/kota' },
  { key: 'prov', label: 'D provinsi' },
  { key: 'nas', label: 'D nasional' },
  { key: 'sk', label: 'Keputusan' },
];

function same(value: number) {
  return { c: { value }, kec: { value }, kab: { value }, prov: { value } };
}

function pair(no: number, name: string) {
  return (
    <span class="pd-form__who">
      <OptionMark no={no} /> <span>{name}</span>
    </span>
  );
}

const ROWS: readonly CompareRow[] = [
  { key: '1', label: pair(1, 'Anies Baswedan – Muhaimin Iskandar'), cells: same(20) },
  { key: '2', label: pair(2, 'Prabowo Subianto – Gibran Rakabuming Raka'), cells: same(144) },
  { key: '3', label: pair(3, 'Ganjar Pranowo – Mahfud MD'), cells: same(20) },
  {
    key: 'tidak-sah',
    label: 'Suara tidak sah',
    cells: {
      c: { value: 3 },
      kec: { value: 4, by: 'PPK Kedurang', when: '16 Februari 2024 14.40 WIB' },
      kab: { value: 4 },
      prov: { value: 4 },
    },
  },
  {
    key: 'jumlah',
    label: 'Suara sah dan tidak sah',
    cells: {
      c: { value: 178 },
      kec: {
        value: 187,
        reason: 'Salah tulis KPPS, dibetulkan dalam pleno dengan paraf saksi.',
        by: 'PPK Kedurang',
        when: '16 Februari 2024 14.05 WIB',
      },
      kab: {
        value: 188,
        repair: true,
        reason: 'Keputusan pleno kabupaten.',
        by: 'KPU Bengkulu Selatan',
        when: '27 Februari 2024 10.12 WIB',
      },
      prov: { value: null },
    },
  },
];

const LAYERED: readonly Specimen[] = [
  {
    component: 'Compare',
    intro: text.tentangCompare,
    examples: [
      {
        id: 'tps',
        name: text.contohBiasa,
        node: <Compare caption="Lapis hasil TPS 001 Batu Ampar" layers={LAYERS} rows={ROWS} />,
      },
    ],
  },
];

export const CASE_EXAMPLES: readonly Specimen[] = [...CASES, ...LAYERED];
