// How does each figure read in words, with its numerator and denominator? (one list for page, paper, spreadsheet and data)
import { formatInt } from '#kernel/format';
import { type Lang, type Sentence, say } from '#kernel/text';
import { isHuruf } from '../aturan/pasal17.ts';
import { pasalText } from '../aturan/text-pasal.ts';
import { jenisText, kanalText } from '../permohonan/text-keadaan.ts';
import { jalurText } from '../permohonan/text-jalur.ts';
import { type Angka, type Bagian, type Kelompok, persepuluhPersen, tutupKecil } from './angka.ts';
import type { AngkaKbr, NamaAngka } from './store/register.ts';
import { keadaanKbrText } from './text-register.ts';
import { angkaText as text } from './text-angka.ts';

export interface BarisAngka {
  readonly id: string;
  readonly label: string;
  readonly nilai: string;
  readonly rumus: string;
  /** Numbers of the value, for data; `dari` where it is a share. Tenths of a day stand as `n` of 10. */
  readonly n: number | null;
  readonly dari: number | null;
  /** The register query behind it. */
  readonly angka?: Dasar | undefined;
}

/** Name of a query on the register of requests, on that of objections, or the days on which a search answered. */
export type Dasar = NamaAngka | AngkaKbr | `${AngkaKbr}.${string}` | 'hemat';

/** Tenths with one decimal: 875 is "87,5". */
export function desimal(lang: Lang, persepuluh: number): string {
  return `${formatInt(lang, Math.floor(persepuluh / 10))}${say(lang, text.tandaKoma)}${persepuluh % 10}`;
}

export function persenKata(lang: Lang, bagian: Bagian): string {
  const persepuluh = persepuluhPersen(bagian);
  return persepuluh === null ? say(lang, text.tiada) : say(lang, text.persen, { n: desimal(lang, persepuluh) });
}

export function barisAngka(lang: Lang, a: Angka): readonly BarisAngka[] {
  const count = (id: string, label: Sentence, n: number, rumus: string, angka?: Dasar): BarisAngka => ({ id, label: say(lang, label), nilai: formatInt(lang, n), rumus, n, dari: null, angka });
  const share = (id: string, label: Sentence, bagian: Bagian, rumus: Sentence, angka?: Dasar): BarisAngka => ({
    id, label: say(lang, label), nilai: persenKata(lang, bagian), rumus: say(lang, rumus, { n: formatInt(lang, bagian.n), dari: formatInt(lang, bagian.dari) }), n: bagian.n, dari: bagian.dari, angka,
  });
  const days = (id: string, label: Sentence, tenths: number | null, rumus: string): BarisAngka => ({ id, label: say(lang, label), nilai: tenths === null ? say(lang, text.tiada) : desimal(lang, tenths), rumus, n: tenths, dari: tenths === null ? null : 10, angka: 'dijawab' });
  const int = (n: number): string => formatInt(lang, n);
  const apart = say(lang, text.apart);
  const whole = (n: number | null): number | null => (n === null ? null : n * 10);
  return [
    count('diterima', text.diterima, a.diterima, say(lang, text.diterimaR), 'diterima'),
    count('dikabulkan', text.dikabulkan, a.dikabulkan, say(lang, text.dikabulkanR, { penuh: int(a.hasil.DIJAWAB_PENUH), sebagian: int(a.hasil.DIJAWAB_SEBAGIAN) }), 'dikabulkan'),
    count('ditolak', text.ditolak, a.hasil.DITOLAK, say(lang, text.ditolakR), 'ditolak'),
    share('tingkat_kabul', text.tingkat, a.tingkatKabul, text.tingkatR, 'tingkat'),
    count('tidak_dikuasai', text.tidakDikuasai, a.hasil.TIDAK_DIKUASAI, apart, 'tidak_dikuasai'),
    count('belum_dokumen', text.belumDokumen, a.hasil.BELUM_DIDOKUMENTASIKAN, apart, 'belum_dokumen'),
    count('dicabut', text.dicabut, a.dicabut, apart, 'dicabut'),
    count('tidak_lengkap', text.tidakLengkap, a.tidakLengkap, apart, 'tidak_lengkap'),
    count('belum_lengkap', text.belumLengkap, a.belumLengkap, apart, 'belum_lengkap'),
    count('terbuka', text.terbuka, a.terbuka, say(lang, text.terbukaR, { lewat: int(a.terbukaLewat) }), 'terbuka'),
    days('hari_rerata', text.rerata, a.hari.rerataPersepuluh, say(lang, text.rerataR, { jumlah: int(a.hari.jumlah), n: int(a.hari.jawaban) })),
    days('hari_median', text.median, a.hari.medianPersepuluh, say(lang, text.medianR)),
    days('hari_p90', text.p90, whole(a.hari.p90), say(lang, text.p90R)),
    days('hari_terlama', text.terlama, whole(a.hari.terlama), say(lang, text.terlamaR)),
    share('tepat_waktu', text.tepat, a.tepatWaktu, text.tepatR, 'tepat'),
    share('diperpanjang', text.perpanjang, a.diperpanjang, text.perpanjangR, 'diperpanjang'),
    count('keberatan', text.keberatan, a.keberatan, say(lang, text.keberatanR, { buka: int(a.keberatanBuka), lewat: int(a.keberatanLewat) }), 'kbr'),
    share('dibalik', text.dibalik, a.dibalik, text.dibalikR, 'kbr_ditanggapi'),
    count('sengketa', text.sengketa, a.sengketa.reduce((sum, { n }) => sum + n, 0), say(lang, text.sengketaR), 'sengketa'),
    count('hemat_tanya', text.hemat, a.hemat, say(lang, text.hematR), 'hemat'),
    count('berantai', text.berantai, a.berantai, say(lang, text.berantaiR), 'berantai'),
  ];
}

export interface TabelKelompok {
  readonly id: string;
  readonly judul: string;
  readonly baris: readonly { readonly label: string; readonly nilai: string; readonly n: number | null; readonly catatan?: string; readonly angka?: Dasar }[];
}

/** Tables of groups that are not empty; groups of applicants are covered below five. */
export function tabelKelompok(lang: Lang, a: Angka, jalur: readonly Kelompok[]): readonly TabelKelompok[] {
  const word = (words: Readonly<Record<string, Sentence>>, key: string): string => (words[key] === undefined ? key : say(lang, words[key]));
  const plain = (label: string, n: number | null) => ({ label, n, nilai: n === null ? say(lang, text.kecil) : formatInt(lang, n) });
  const lanes = { ...jalurText, belum: text.jalur_belum };
  return [
    { id: 'jalur', judul: say(lang, text.jalur), baris: jalur.map(({ nama, n }) => ({ ...plain(word(lanes, nama), n), ...(nama === 'umum' || nama === 'pemilu' || nama === 'belum' ? { angka: `jalur_${nama}` as const } : {}) })) },
    { id: 'kanal', judul: say(lang, text.kanal), baris: tutupKecil(a.kanal).map(({ nama, n }) => plain(word(kanalText, nama), n)) },
    { id: 'jenis', judul: say(lang, text.jenis), baris: tutupKecil(a.jenis).map(({ nama, n }) => plain(word(jenisText, nama), n)) },
    {
      id: 'tolak', judul: say(lang, text.tolak),
      baris: a.tolak.map(({ huruf, n, dari }) => ({ ...plain(say(lang, text.tolakHuruf, { huruf, nama: isHuruf(huruf) ? say(lang, pasalText[huruf]) : huruf }), dari), catatan: say(lang, text.tolakUji, { n: formatInt(lang, n), dari: formatInt(lang, dari), persen: persenKata(lang, { n, dari }) }), angka: 'ditutup' as const })),
    },
    {
      id: 'keberatan', judul: say(lang, text.alasanKbr),
      baris: a.keberatanAlasan.map(({ nama, n }) => plain(say(lang, text.alasanSatu, { huruf: nama.slice(0, 1), hasil: word(keadaanKbrText, nama.slice(2)) }), n)).map((row, at) => ({ ...row, angka: `kbr.${a.keberatanAlasan[at]?.nama.slice(0, 1) ?? ''}` as const })),
    },
  ].filter(({ baris }) => baris.length > 0);
}
