// Which act may follow which in a request, and who may do it? (ppid.md section 8, transitions 1 to 16 and 26)

export const KEADAAN = [
  'DITERIMA',
  'TERDAFTAR',
  'DIPROSES',
  'DIPERPANJANG',
  'DIJAWAB_PENUH',
  'DIJAWAB_SEBAGIAN',
  'DITOLAK',
  'TIDAK_DIKUASAI',
  'BELUM_DIDOKUMENTASIKAN',
  'DISERAHKAN',
  'DITUTUP_TIDAK_LENGKAP',
  'DICABUT',
  'SELESAI',
] as const;
export type Keadaan = (typeof KEADAAN)[number];

/** The office still owes its answer. */
export const OPEN: readonly Keadaan[] = ['TERDAFTAR', 'DIPROSES', 'DIPERPANJANG'];
export const ANSWERED = ['DIJAWAB_PENUH', 'DIJAWAB_SEBAGIAN', 'DITOLAK', 'TIDAK_DIKUASAI', 'BELUM_DIDOKUMENTASIKAN'] as const satisfies readonly Keadaan[];
export type Answered = (typeof ANSWERED)[number];
/** Nothing can follow. */
export const ENDED: readonly Keadaan[] = ['DITUTUP_TIDAK_LENGKAP', 'DICABUT', 'SELESAI'];

/** P applicant, L service officer, D head of the desk, U unit, A superior, S the system. */
export type Pelaku = 'P' | 'L' | 'D' | 'U' | 'A' | 'S';

interface Transition {
  readonly dari: readonly Keadaan[];
  /** Absent = the state stays. */
  readonly ke?: Keadaan;
  readonly pelaku: readonly Pelaku[];
}

/** One row an act; the numbers of ppid.md section 8 stand beside. `jawab` says its own target (`Answered`). */
export const LANGKAH = {
  lengkap: { dari: ['DITERIMA'], ke: 'TERDAFTAR', pelaku: ['P', 'L', 'S'] }, // 2
  'tolak-bukti': { dari: ['TERDAFTAR', 'DITERIMA'], ke: 'DITERIMA', pelaku: ['L'] }, // 2, guard: in time
  'terima-bukti': { dari: ['DITERIMA', ...OPEN], pelaku: ['L', 'S'] }, // 2
  'tutup-tidak-lengkap': { dari: ['DITERIMA'], ke: 'DITUTUP_TIDAK_LENGKAP', pelaku: ['S'] }, // 3
  jalur: { dari: OPEN, pelaku: ['D'] }, // 4
  tugaskan: { dari: OPEN, pelaku: ['D'] }, // 5; TERDAFTAR becomes DIPROSES
  'jawab-unit': { dari: OPEN, pelaku: ['U'] }, // 5
  tanya: { dari: OPEN, pelaku: ['L', 'D'] }, // 6
  'jawab-tanya': { dari: OPEN, pelaku: ['P', 'L'] }, // 6
  'ubah-rincian': { dari: ['DITERIMA', ...OPEN], pelaku: ['P'] }, // within half an hour of filing
  perpanjang: { dari: ['TERDAFTAR', 'DIPROSES'], ke: 'DIPERPANJANG', pelaku: ['D'] }, // 7
  jawab: { dari: OPEN, pelaku: ['D'] }, // 8 to 12
  cabut: { dari: ['DITERIMA', ...OPEN], ke: 'DICABUT', pelaku: ['P'] }, // 13
  gabung: { dari: OPEN, pelaku: ['P'] }, // the older of two that she wants joined (notes of section 8)
  serahkan: { dari: ['DIJAWAB_PENUH', 'DIJAWAB_SEBAGIAN'], ke: 'DISERAHKAN', pelaku: ['L'] }, // 14
  'sampai': { dari: ANSWERED, pelaku: ['L', 'S'] }, // the letter reached P
  lewat: { dari: OPEN, pelaku: ['S'] }, // 15
  selesai: { dari: [...ANSWERED, 'DISERAHKAN'], ke: 'SELESAI', pelaku: ['S'] }, // 26
} as const satisfies Readonly<Record<string, Transition>>;

export type Langkah = keyof typeof LANGKAH;

/** The state after an act; undefined = E_KEADAAN. `jawaban` with `jawab` alone. */
export function setelah(keadaan: Keadaan, langkah: Langkah, jawaban?: Answered): Keadaan | undefined {
  const row: Transition = LANGKAH[langkah];
  if (!row.dari.includes(keadaan)) return undefined;
  if (langkah === 'jawab') return jawaban;
  if (langkah === 'tugaskan') return keadaan === 'TERDAFTAR' ? 'DIPROSES' : keadaan;
  return row.ke ?? keadaan;
}

export function boleh(pelaku: Pelaku, langkah: Langkah): boolean {
  return (LANGKAH[langkah].pelaku as readonly Pelaku[]).includes(pelaku);
}

export const HASIL = ['beri', 'sudah_publik', 'hitamkan', 'tolak', 'tidak_dikuasai', 'belum_dokumen'] as const;
/** What becomes of one item of the question (ppid.md section 9). */
export type Hasil = (typeof HASIL)[number];

/** The answer's state out of the outcomes of its items; undefined while an item has none. Blackening gives the rest. */
export function keadaanJawaban(hasil: readonly (Hasil | null)[]): Answered | undefined {
  if (hasil.length === 0 || hasil.some((one) => one === null)) return undefined;
  const given = hasil.filter((one) => one === 'beri' || one === 'sudah_publik').length;
  if (given === hasil.length) return 'DIJAWAB_PENUH';
  if (given > 0 || hasil.includes('hitamkan')) return 'DIJAWAB_SEBAGIAN';
  if (hasil.includes('tolak')) return 'DITOLAK';
  return hasil.includes('tidak_dikuasai') ? 'TIDAK_DIKUASAI' : 'BELUM_DIDOKUMENTASIKAN';
}
