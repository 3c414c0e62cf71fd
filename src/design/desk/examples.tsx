// How does an officer's desk look on the night of the count? (every file and figure here is invented)
import type { Specimen } from '#design/example';
import { Button } from '#design/forms';
import { DeskHeader } from './bar.tsx';
import { CASE_EXAMPLES } from './case-examples.tsx';
import { DeskFilter } from './filter.tsx';
import { Counters, Desk, DeskHead, Keys } from './head.tsx';
import { Queue, type QueueGroup } from './queue.tsx';
import { STATE_KINDS, StateTag } from './state.tsx';
import { text } from './text.ts';

const GROUPS: readonly QueueGroup[] = [
  {
    id: 'contoh-lewat',
    title: 'Lewat',
    icon: 'late',
    tone: 'late',
    rows: [
      {
        id: '007-003',
        no: '007 / 003',
        title: 'TPS 003 Tanjung Alam, Presiden',
        href: '#tps-007-003',
        note: 'Foto halaman 2 belum masuk',
        state: <StateTag state="draf" />,
        due: { text: 'Rab 14 Feb', note: 'lewat 1 hari', late: true },
        who: 'KPPS',
        act: { label: 'Tagih KPPS', href: '#tagih' },
      },
    ],
  },
  {
    id: 'contoh-hari-ini',
    title: 'Jatuh tempo hari ini',
    icon: 'clock',
    tone: 'today',
    rows: [
      {
        id: '001-001',
        no: '001 / 001',
        title: 'TPS 001 Batu Ampar, Presiden',
        href: '#tps-001-001',
        note: 'K18: 184 + 3 = 187, tertulis 178',
        state: <StateTag state="bentrok" />,
        due: { text: 'Kam 15 Feb', note: 'hari ini, 23.59 WIB' },
        who: 'PPK Kedurang',
        act: { label: 'Pilih bacaan', href: '#pilih' },
      },
      {
        id: '003-002',
        no: '003 / 002',
        title: 'TPS 002 Bumi Agung, Presiden',
        href: '#tps-003-002',
        state: <StateTag state="menunggu">Menunggu pembaca kedua</StateTag>,
        due: { text: 'Kam 15 Feb', note: 'hari ini, 23.59 WIB' },
        who: 'Pembaca kedua',
        act: { label: 'Lihat', href: '#lihat' },
      },
    ],
  },
  {
    id: 'contoh-nanti',
    title: 'Dua hari lagi atau lebih',
    rows: [
      {
        id: 'pleno',
        no: 'PLN-170101',
        title: 'Pleno rekapitulasi Kecamatan Kedurang',
        href: '#pleno',
        note: '19 dari 19 desa masuk',
        state: <StateTag state="dibuka" />,
        due: { text: 'Sab 17 Feb', note: '2 hari lagi' },
        who: 'PPK Kedurang',
        act: { label: 'Lanjutkan pleno', href: '#lanjut' },
      },
      {
        id: 'koreksi',
        no: 'KOR-00012',
        title: 'Pembetulan pengguna DPTb, TPS 001 Lubuk Resam',
        href: '#koreksi',
        state: <StateTag state="perbaikan" />,
        due: { text: 'Sel 20 Feb', note: '5 hari lagi' },
        who: 'Orang kedua',
        act: { label: 'Putuskan', href: '#putuskan' },
      },
    ],
  },
];

const SIDE = (
  <DeskFilter
    id="contoh-saring"
    action="/gaya/desk"
    search={{ label: 'Nomor atau kata' }}
    active={[{ label: 'Di tangan saya', href: '/gaya/desk' }]}
    groups={[
      {
        name: 'keadaan',
        legend: 'Keadaan',
        options: [
          { value: 'draf', label: 'Draf', n: 1 },
          { value: 'menunggu', label: 'Menunggu', n: 1 },
          { value: 'bentrok', label: 'Bentrok', n: 1 },
          { value: 'perbaikan', label: 'Dalam perbaikan', n: 1 },
        ],
      },
      {
        name: 'tangan',
        legend: 'Di tangan',
        options: [
          { value: 'saya', label: 'Saya', n: 2, checked: true },
          { value: 'ppk', label: 'PPK Kedurang', n: 2 },
          { value: 'kpps', label: 'KPPS', n: 1 },
        ],
      },
    ]}
  />
);

const BAR: readonly Specimen[] = [
  {
    component: 'DeskHeader',
    intro: text.tentangDeskHeader,
    examples: [
      {
        id: 'ppk',
        name: text.contohBiasa,
        node: (
          <DeskHeader
            items={[
              { href: '/kerja', label: 'Antrean', current: true, count: 5 },
              { href: '/kerja/rekap', label: 'Rekapitulasi', count: 1 },
              { href: '/kerja/koreksi', label: 'Pembetulan' },
              { href: '/kerja/riwayat', label: 'Yang saya kerjakan' },
            ]}
            who={{ name: 'R. Sulastri', role: 'Anggota PPK', office: 'Kecamatan Kedurang' }}
            signOut={{ action: '/gaya/desk', fields: [{ name: 'tiket', value: 'contoh' }] }}
            search={{ action: '/gaya/desk', label: 'TPS, desa, nomor' }}
          />
        ),
      },
    ],
  },
  {
    component: 'DeskHead',
    intro: text.tentangDeskHead,
    examples: [
      {
        id: 'antrean',
        name: text.contohBiasa,
        node: (
          <DeskHead
            title="Malam ini, Kamis 15 Februari"
            actions={
              <>
                <Button small icon="plus" href="#isi-c-hasil">
                  Isi C.Hasil
                </Button>
                <Button kind="second" small icon="print" href="#cetak">
                  Cetak daftar
                </Button>
              </>
            }
          >
            5 pekerjaan terbuka. Diperbarui 21.07 WIB.
          </DeskHead>
        ),
      },
      {
        id: 'berkas',
        name: text.contohSemua,
        node: (
          <DeskHead title="TPS 001 Batu Ampar, Presiden" eyebrow="1701012001001">
            <StateTag state="bentrok" /> <span>Dua bacaan berbeda di satu isian</span> <span>Masuk 15 Februari 2024 20.41 WIB</span>
          </DeskHead>
        ),
      },
    ],
  },
  {
    component: 'Counters',
    intro: text.tentangCounters,
    examples: [
      {
        id: 'antrean',
        name: text.contohBiasa,
        node: (
          <Counters
            label="Jumlah pekerjaan"
            items={[
              { n: 1, label: 'Lewat', icon: 'late', tone: 'late', href: '?kelompok=lewat' },
              { n: 2, label: 'Hari ini', icon: 'clock', tone: 'today', href: '?kelompok=hari-ini' },
              { n: 2, label: 'Nanti', href: '?kelompok=nanti' },
              { n: 5, label: 'Semua terbuka', href: '?', current: true },
            ]}
          />
        ),
      },
    ],
  },
];

const WORK: readonly Specimen[] = [
  {
    component: 'Queue',
    intro: text.tentangQueue,
    examples: [
      { id: 'ppk', name: text.contohBiasa, node: <Queue caption="Antrean menurut urgensi" groups={GROUPS} /> },
      { id: 'sebagian', name: text.contohSebagian, node: <Queue caption="Tiga yang pertama" groups={GROUPS.slice(0, 1).map((group) => ({ ...group, id: `${group.id}-sebagian`, of: group.rows.length + 4 }))} /> },
      { id: 'kosong', name: text.contohKosong, node: <Queue caption="Antrean menurut urgensi" groups={[]} /> },
    ],
  },
  {
    component: 'DeskFilter',
    intro: text.tentangDeskFilter,
    examples: [{ id: 'biasa', name: text.contohBiasa, node: SIDE }],
  },
  {
    component: 'Desk',
    intro: text.tentangDesk,
    examples: [
      {
        id: 'antrean',
        name: text.contohBiasa,
        node: (
          <Desk side={SIDE}>
            <Queue caption="Antrean di samping saringan" groups={GROUPS} heads={{ title: 'TPS atau pleno' }} />
            <Keys />
          </Desk>
        ),
      },
    ],
  },
  {
    component: 'Keys',
    intro: text.tentangKeys,
    examples: [{ id: 'biasa', name: text.contohBiasa, node: <Keys /> }],
  },
  {
    component: 'StateTag',
    intro: text.tentangStateTag,
    examples: [
      {
        id: 'semua',
        name: text.contohSemua,
        node: (
          <p class="pd-row">
            {STATE_KINDS.map((state) => (
              <StateTag key={state} state={state} />
            ))}
          </p>
        ),
      },
    ],
  },
];

export const EXAMPLES: readonly Specimen[] = [...BAR, ...WORK, ...CASE_EXAMPLES];
