// How do answers, timelines and the front door look with real cases?
import type { Specimen } from '#design/example';
import { day } from '#kernel/day';
import { SearchBox } from '#design/forms';
import { Details, Inset, Photos, QrCode, Roofed, Tally, Verify } from './cards.tsx';
import { DUE_EXAMPLES } from './due-examples.tsx';
import { Hall } from './hall.tsx';
import { LOOKUP_EXAMPLES } from './lookup-examples.tsx';
import { PROOF_EXAMPLES } from './proof-examples.tsx';
import { QUEUE_EXAMPLES } from './queue-examples.tsx';
import { REQUEST_EXAMPLES } from './request-examples.tsx';
import { SHEET_EXAMPLES } from './sheet-examples.tsx';
import { text } from './text.ts';
import { Dates, DayStages, Timeline } from './time.tsx';

const CARDS: readonly Specimen[] = [
  {
    component: 'Roofed',
    intro: text.tentangRoofed,
    examples: [
      {
        id: 'jawaban',
        name: text.contohBiasa,
        node: (
          <Roofed>
            <p class="pd-strong">TPS Anda: 003, Pulau Panggang</p>
          </Roofed>
        ),
      },
      {
        id: 'tenang',
        name: text.contohTenang,
        node: (
          <Roofed quiet>
            <p class="pd-strong">Belum ada hasil untuk daerah ini.</p>
          </Roofed>
        ),
      },
    ],
  },
  {
    component: 'QrCode',
    intro: text.tentangQrCode,
    examples: [
      {
        id: 'biasa',
        name: text.contohBiasa,
        node: <QrCode label="Kode QR contoh" svg='<svg viewBox="0 0 9 9"><path d="M2 2h1v1h-1zM4 2h3v1h-3zM2 4h3v1h-3zM6 5h1v2h-1zM3 6h1v1h-1z"/></svg>' />,
      },
    ],
  },
  {
    component: 'Details',
    intro: text.tentangDetails,
    examples: [
      { id: 'biasa', name: text.contohBiasa, node: <Details summary="Arti setiap angka">TPS masuk: semua pasangan terbaca.</Details> },
    ],
  },
  {
    component: 'Inset',
    intro: text.tentangInset,
    examples: [{ id: 'biasa', name: text.contohBiasa, node: <Inset>Angka lapis C adalah bacaan formulir, bukan penetapan.</Inset> }],
  },
  {
    component: 'Tally',
    intro: text.tentangTally,
    examples: [
      {
        id: 'tps',
        name: text.contohBiasa,
        node: (
          <Tally
            label="Ringkasan pemeriksaan"
            items={[
              { n: 13, label: 'cocok' },
              { n: 2, label: 'belum cocok', icon: 'flag' },
              { n: 8, label: 'tidak dapat diperiksa' },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'Photos',
    intro: text.tentangPhotos,
    examples: [
      {
        id: 'tps',
        name: text.contohBiasa,
        node: (
          <Photos
            items={[
              { title: 'Halaman 1', href: 'https://sirekap-obj-formc.kpu.go.id/1.jpg', when: '15 Feb 2024 00.20 WIB' },
              { title: 'Halaman 2', href: 'https://sirekap-obj-formc.kpu.go.id/2.jpg', when: '16 Feb 2024 13.38 WIB' },
              { title: 'Halaman 3', href: 'https://sirekap-obj-formc.kpu.go.id/3.jpg' },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'Verify',
    intro: text.tentangVerify,
    examples: [
      {
        id: 'tps',
        name: text.contohBiasa,
        node: (
          <Verify
            title="Buktikan sendiri"
            intro="Halaman ini dapat dihitung ulang dari berkas terbuka."
            facts={[
              { term: 'Versi', value: '2' },
              { term: 'Sidik jari', value: '9f2c 41d8 07be 5a63 e1d0 88f4 2b97 c6aa', code: true },
            ]}
            steps={['Unduh bukti TPS ini (JSON).', 'Jumlahkan suara ketiga pasangan.', 'Bandingkan dengan catatan saksi Anda.']}
            note="Tanpa komputer? Tanyakan di kantor KPU mana pun."
          />
        ),
      },
    ],
  },
];

const TIME: readonly Specimen[] = [
  {
    component: 'Timeline',
    intro: text.tentangTimeline,
    examples: [
      {
        id: 'tps',
        name: text.contohBiasa,
        node: (
          <Timeline
            items={[
              { title: 'Menunggu pembaca kedua untuk bagian I', byline: 'K02 dan K08', state: 'next' },
              {
                title: 'Versi 2: suara pasangan 3 berubah',
                byline: 'Sebab: sumber impor (Sirekap).',
                when: '21 Februari 2024 16.00 WIB',
                state: 'now',
                children: (
                  <p class="pd-diff">
                    Pasangan 3: <del>38</del> menjadi <ins>30</ins>.
                  </p>
                ),
              },
              { title: 'Versi 1: pertama kali terbaca, bertemuan 3', when: '20 Februari 2024', state: 'flag', href: '#versi-1' },
              { title: 'Foto halaman 1 diambil', when: '15 Februari 2024 00.20 WIB' },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'Dates',
    intro: text.tentangDates,
    examples: [
      {
        id: 'april',
        name: text.contohBiasa,
        node: (
          <Dates
            items={[
              { day: day('2026-04-03'), title: 'Kantor tutup', note: 'Jumat. Libur nasional, Wafat Yesus Kristus' },
              {
                day: day('2026-04-08'),
                title: 'Pleno pemutakhiran data pemilih, triwulan I',
                note: 'Rabu. Terbuka untuk umum',
                href: '/tahapan',
              },
            ]}
          />
        ),
      },
    ],
  },
  {
    component: 'DayStages',
    intro: text.tentangDayStages,
    examples: [
      {
        id: 'pemilu-2024',
        name: text.contohBiasa,
        node: (
          <DayStages
            today={day('2024-02-20')}
            stages={[
              { title: 'Pendaftaran dan verifikasi peserta pemilu', start: day('2022-07-29'), end: day('2022-12-13') },
              { title: 'Penetapan peserta pemilu', start: day('2022-12-14'), end: day('2022-12-14') },
              { title: 'Masa kampanye', start: day('2023-11-28'), end: day('2024-02-10'), href: '/tahapan#kampanye' },
              { title: 'Pemungutan suara', start: day('2024-02-14'), end: day('2024-02-14') },
              { title: 'Rekapitulasi hasil penghitungan suara', start: day('2024-02-15'), end: day('2024-03-20'), note: 'PKPU 3/2022' },
              { title: 'Pengucapan sumpah Presiden dan Wakil Presiden', start: day('2024-10-20'), end: day('2024-10-20') },
            ]}
          />
        ),
      },
    ],
  },
];

const HALL: readonly Specimen[] = [
  {
    component: 'Hall',
    intro: text.tentangHall,
    examples: [
      {
        id: 'beranda',
        name: text.contohBiasa,
        node: (
          <Hall
            title="Apa yang ingin Anda urus?"
            search={<SearchBox id="contoh-aula" label="Cari" placeholder="Daerah, kantor, atau layanan" />}
            bays={[
              {
                id: 'contoh-pemilih',
                title: 'Data pemilih',
                tasks: [
                  { title: 'Cek apakah saya terdaftar', note: 'Nama dan TPS Anda di daftar pemilih', href: '/cek-dpt', state: 'segera' },
                  { title: 'Pindah memilih', note: 'Tugas, sakit, kuliah, atau pindah rumah', href: '/pindah', state: 'segera' },
                ],
              },
              {
                id: 'contoh-hasil',
                title: 'Hasil pemilu',
                tasks: [
                  { title: 'Lihat hasil di daerah saya', note: 'Dari nasional sampai TPS', href: '/hasil', state: 'buka' },
                  { title: 'Unduh data lengkap', note: 'CSV dan JSON, setiap lapis', href: '/data', state: 'buka' },
                ],
              },
              {
                id: 'contoh-info',
                title: 'Informasi dan dokumen',
                tasks: [
                  { title: 'Lihat tahapan pemilu', note: 'Tanggal, dasar hukum, dan langganan kalender', href: '/tahapan', state: 'buka' },
                ],
              },
              {
                id: 'contoh-bantuan',
                title: 'Bantuan, pengaduan',
                tasks: [{ title: 'Temukan kantor', note: 'Alamat dan jam buka', href: '/kantor', state: 'buka' }],
              },
            ]}
            more={<a href="/layanan">Semua layanan dari A sampai Z</a>}
          />
        ),
      },
    ],
  },
];

export const EXAMPLES: readonly Specimen[] = [...CARDS, ...TIME, ...DUE_EXAMPLES, ...REQUEST_EXAMPLES, ...QUEUE_EXAMPLES, ...SHEET_EXAMPLES, ...PROOF_EXAMPLES, ...LOOKUP_EXAMPLES, ...HALL];
