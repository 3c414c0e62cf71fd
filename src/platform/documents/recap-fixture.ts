// What does the longest paper of the house look like? (D.Hasil of a large kecamatan: 200 stations, 20 columns)
import type { DocumentSpec, TableRow } from './door.ts';

const PARTIES = Array.from({ length: 12 }, (_, n) => `Paslon ${n + 1}`);
const COLUMNS = ['TPS', 'DPT', 'DPTb', 'DPK', 'Jumlah', ...PARTIES, 'Sah', 'Tidak sah', 'Total'];
const thousands = (n: number): string => n.toString().replace(/\B(?=(\d{3})+$)/g, '.');

export const recapOf = (stations: number): DocumentSpec => ({
  lang: 'id',
  title: 'D.HASIL KECAMATAN-PPWP Kecamatan Coblong',
  author: 'PPK Coblong',
  created: '2024-02-20T14:05:00.000Z',
  paper: 'F4',
  landscape: true,
  running: 'D.HASIL KECAMATAN-PPWP · Kecamatan Coblong, Kota Bandung, Jawa Barat',
  mark: 'Kode 32.73.02-PPWP-1 · data sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  blocks: [
    {
      kind: 'heading',
      level: 1,
      text: 'SERTIFIKAT REKAPITULASI HASIL PENGHITUNGAN PEROLEHAN SUARA\nDARI SETIAP TPS DALAM WILAYAH KECAMATAN',
    },
    {
      kind: 'facts',
      rows: [
        ['Kecamatan', 'Coblong'],
        ['Kabupaten/Kota', 'Kota Bandung'],
        ['Provinsi', 'Jawa Barat'],
      ],
    },
    { kind: 'heading', level: 2, text: 'I. Data pemilih dan perolehan suara' },
    {
      kind: 'table',
      size: 7,
      groups: [
        [{ text: '' }, { text: 'Pengguna hak pilih', columns: 4 }, { text: 'Perolehan suara', columns: 12 }, { text: 'Suara', columns: 3 }],
      ],
      columns: COLUMNS.map((title, n) => ({ title, align: n === 0 ? 'left' : 'right', share: n === 0 ? 1.7 : 1 })),
      rows: [...rowsOf(stations), { kind: 'sum', cells: COLUMNS.map((_, n) => (n === 0 ? 'JUMLAH' : thousands(1_000_003 + n))) }],
    },
    {
      kind: 'paragraph',
      text: 'Berita acara ini dibuat dalam rapat pleno terbuka (Pasal 15 PKPU 5/2024), dihadiri saksi, Panwaslu Kecamatan, dan masyarakat.',
    },
    {
      kind: 'qr',
      side: 28,
      text: 'https://pemilu.example.id/periksa/32.73.02/ppwp/1',
      caption: 'Pindai untuk memeriksa angka pada berita acara ini.',
    },
    {
      kind: 'signatures',
      place: 'Coblong, 20 Februari 2024',
      people: [
        { role: 'Ketua PPK', name: 'Ketua Contoh' },
        { role: 'Anggota', name: 'Anggota Contoh' },
        { role: 'Anggota' },
        { role: 'Saksi 01' },
        { role: 'Saksi 02' },
      ],
    },
  ],
});

function rowsOf(stations: number): TableRow[] {
  const villages = ['Cipaganti', 'Dago', 'Lebak Gede', 'Lebak Siliwangi', 'Sadang Serang', 'Sekeloa'];
  return Array.from({ length: stations }, (_, n): TableRow[] => {
    const village = villages[Math.floor((n * villages.length) / stations)] ?? '';
    const first = n === 0 || Math.floor(((n - 1) * villages.length) / stations) !== Math.floor((n * villages.length) / stations);
    const cells = COLUMNS.map((_title, c) =>
      c === 0 ? `TPS ${String(n + 1).padStart(3, '0')}` : thousands((n * 7_919 + c * 104_729) % 1_297),
    );
    return [...(first ? [{ kind: 'section', text: `Kelurahan ${village}` } as const] : []), { kind: 'row', cells }];
  }).flat();
}
