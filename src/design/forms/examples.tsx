// How do fields, buttons and search look, with and without something to correct?
import type { Specimen } from '#design/example';
import { Button } from './button.tsx';
import { Select, TextInput } from './field.tsx';
import { POST_EXAMPLES } from './post-examples.tsx';
import { AskForm, Filter, PickArea, SearchBox } from './search.tsx';
import { text } from './text.ts';

const PROVINCES = [
  { value: '13', label: 'Sumatera Barat' },
  { value: '17', label: 'Bengkulu' },
  { value: '64', label: 'Kalimantan Timur' },
];

const SEARCH: readonly Specimen[] = [
  {
    component: 'SearchBox',
    intro: text.tentangSearchBox,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: (
          <SearchBox
            id="contoh-cari"
            label="Cari daerah, kantor, layanan, atau halaman"
            placeholder="Daerah, kantor, atau layanan"
            hint="Jangan ketik NIK di sini."
          />
        ),
      },
    ],
  },
  {
    component: 'Filter',
    intro: text.tentangFilter,
    examples: [
      {
        id: 'tahapan',
        name: text.contohBiasa,
        node: (
          <Filter action="/tahapan" active={[{ label: 'Pemilu 2024', href: '/tahapan' }]} keep={{ urut: 'mulai' }}>
            <Select id="contoh-pemilu" name="pemilu" label="Pemilu" value="a" options={[{ value: 'a', label: 'Pemilu 2024' }]} />
          </Filter>
        ),
      },
    ],
  },
  {
    component: 'AskForm',
    intro: text.tentangAskForm,
    examples: [
      {
        id: 'kursi',
        name: text.contohBiasa,
        node: (
          <AskForm action="/hasil/pemilu-2024/pdpr/kursi/3201" button="Hitung" keep={{ pembagi: 'dhondt' }}>
            <TextInput id="contoh-kursi" name="kursi" label="Banyaknya kursi" inputMode="numeric" />
          </AskForm>
        ),
      },
      {
        id: 'langkah',
        name: text.contohLangkah,
        node: (
          <AskForm action="/kunjungan" button="Lanjut" keep={{ kantor: '6472' }} stacked main>
            <TextInput id="contoh-langkah" name="layanan" label="Layanan" />
          </AskForm>
        ),
      },
    ],
  },
  {
    component: 'PickArea',
    intro: text.tentangPickArea,
    examples: [
      {
        id: 'satu',
        name: text.contohBiasa,
        node: (
          <PickArea
            action="/hasil/buka"
            steps={[{ id: 'contoh-prov', name: 'kode', label: 'Provinsi', options: PROVINCES, empty: 'Pilih provinsi' }]}
          />
        ),
      },
      {
        id: 'dua',
        name: text.contohBiasa,
        node: (
          <PickArea
            action="/kantor/buka"
            button="Buka kantor"
            steps={[
              { id: 'contoh-prov2', name: 'provinsi', label: 'Provinsi', options: PROVINCES, value: '17' },
              {
                id: 'contoh-kab2',
                name: 'kode',
                label: 'Kabupaten atau kota',
                options: [{ value: '1704', label: 'Kaur' }],
                empty: 'Kantor provinsi',
              },
            ]}
          />
        ),
      },
    ],
  },
];

const FIELDS: readonly Specimen[] = [
  {
    component: 'TextInput',
    intro: text.tentangTextInput,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: (
          <>
            <TextInput id="contoh-nama" name="nama" label="Nama" hint="Satu kata pun boleh." value="Sulastri" />
            <TextInput id="contoh-nomor" name="nomor" label="Nomor" inputMode="numeric" value="6472010708" digits />
          </>
        ),
      },
      {
        id: 'pesan',
        name: text.contohSalah,
        node: (
          <TextInput
            id="contoh-kode"
            name="kode"
            label="Kode wilayah"
            error="Tulis kode dengan 2 sampai 13 angka, misalnya 3276"
            value="abc"
            inputMode="numeric"
          />
        ),
      },
    ],
  },
  {
    component: 'Select',
    intro: text.tentangSelect,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: <Select id="contoh-pilih" name="provinsi" label="Provinsi" options={PROVINCES} value="17" />,
      },
      {
        id: 'pesan',
        name: text.contohSalah,
        node: (
          <Select id="contoh-pilih2" name="provinsi" label="Provinsi" options={PROVINCES} empty="Pilih provinsi" error="Pilih provinsi" />
        ),
      },
    ],
  },
  {
    component: 'Button',
    intro: text.tentangButton,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: (
          <div class="pd-actions">
            <Button>Laporkan angka yang keliru</Button>
            <Button kind="second" icon="print">
              Cetak halaman ini
            </Button>
          </div>
        ),
      },
      {
        id: 'tautan',
        name: text.contohTautan,
        node: (
          <div class="pd-actions">
            <Button href="/hasil">Lihat hasil</Button>
            <Button kind="second" small icon="download" href="/data">
              Unduh
            </Button>
          </div>
        ),
      },
      {
        id: 'terkunci',
        name: text.contohTerkunci,
        node: <Button locked={{ id: 'contoh-sebab', reason: 'Buka mulai 1 Juli 2027.' }}>Ajukan</Button>,
      },
    ],
  },
];

export const EXAMPLES: readonly Specimen[] = [...SEARCH, ...FIELDS, ...POST_EXAMPLES];
