// Which numbers of duplicate cases may everybody know, and which small ones stay covered? (sidalih.md 9.4, 12)
import { NATION } from '#kernel/area-code';
import { type SelTutup, BATAS, tutupKelompok } from '#kernel/tutupan';
import type { Db } from '#platform/db';
import { areaNames } from '../daftar/words.ts';
import { type BarisAdil, type HasilGolongan, type RingkasKasus, sumAdil, sumHasil, sumKasus } from './store/cari.ts';

/** Cases of one deciding office. */
export interface BarisUmum {
  readonly kode: string;
  readonly nama: string;
  readonly perkara: number;
  readonly terbuka: number;
  readonly satuOrang: number;
  readonly bedaOrang: number;
  readonly usulSkor: number;
  readonly ditinjau: number;
}

export interface Ringkasan {
  readonly kantor: readonly BarisUmum[];
  readonly jumlah: BarisUmum;
  /** Records, over all cases. */
  readonly dicoret: number;
  readonly banding: number;
  readonly menang: number;
}

const KOSONG: Omit<BarisUmum, 'kode' | 'nama'> = { perkara: 0, terbuka: 0, satuOrang: 0, bedaOrang: 0, usulSkor: 0, ditinjau: 0 };

/** Adds groups of cases into one line. */
export function jumlahkan(all: readonly RingkasKasus[], kode: string, nama: string): BarisUmum {
  return all.reduce<BarisUmum>(
    (sum, { pita, keadaan, hasil, n }) => ({
      ...sum,
      perkara: sum.perkara + n,
      terbuka: sum.terbuka + (keadaan === 'SELESAI' ? 0 : n),
      satuOrang: sum.satuOrang + (hasil === 'SATU_ORANG' ? n : 0),
      bedaOrang: sum.bedaOrang + (hasil === 'BEDA_ORANG' ? n : 0),
      usulSkor: sum.usulSkor + (pita === 'OTOMATIS_USUL' ? n : 0),
      ditinjau: sum.ditinjau + (pita === 'TINJAU' ? n : 0),
    }),
    { kode, nama, ...KOSONG },
  );
}

export async function readRingkasan(db: Db): Promise<Ringkasan> {
  const [cases, hasil] = [await sumKasus(db), await sumHasil(db)];
  const offices = [...new Set(cases.map(({ pemutus }) => pemutus))].sort();
  const nama = await areaNames(db, offices);
  const whole = hasil.find(({ golongan }) => golongan === 'semua');
  return {
    kantor: offices.map((kode) => jumlahkan(cases.filter(({ pemutus }) => pemutus === kode), kode, nama(kode))),
    jumlah: jumlahkan(cases, NATION, ''),
    dicoret: whole?.dicoret ?? 0,
    banding: whole?.banding ?? 0,
    menang: whole?.menang ?? 0,
  };
}

export const GOLONGAN = ['wilayah', 'usia', 'jenisKelamin', 'asalNama'] as const;
export type Golongan = (typeof GOLONGAN)[number];
export const ANGKA = ['rekaman', 'usul', 'tinjau', 'namaTanggal', 'perkara', 'beda', 'diputusCoret', 'banding', 'menang'] as const;
export type Angka = (typeof ANGKA)[number];

export interface BarisKelompok {
  readonly nilai: string;
  readonly nama: string;
  readonly angka: Readonly<Record<Angka, SelTutup>>;
}

export interface Keadilan {
  readonly semua: BarisAdil | undefined;
  readonly golongan: Readonly<Record<Golongan, readonly BarisKelompok[]>>;
}

/** Every column of a table of groups is covered by itself: its sum may be known from the others. */
export function tutupGolongan(all: readonly (Readonly<Record<Angka, number>> & { readonly nilai: string; readonly nama: string })[]): BarisKelompok[] {
  const columns = Object.fromEntries(ANGKA.map((name) => [name, tutupKelompok(all.map((one) => one[name])).sel])) as unknown as Readonly<Record<Angka, readonly SelTutup[]>>;
  return all.map(({ nilai, nama }, at) => ({ nilai, nama, angka: Object.fromEntries(ANGKA.map((name) => [name, columns[name][at] ?? { keadaan: 'BELUM' }])) as unknown as BarisKelompok['angka'] }));
}

export async function readKeadilan(db: Db): Promise<Keadilan> {
  const [adil, hasil] = [await sumAdil(db), await sumHasil(db)];
  const nama = await areaNames(db, [...adil, ...hasil].filter(({ golongan }) => golongan === 'wilayah').map(({ nilai }) => nilai));
  const golongan = Object.fromEntries(GOLONGAN.map((one) => [one, tutupGolongan(gabung(one, adil, hasil, nama))])) as unknown as Keadilan['golongan'];
  return { semua: adil.find((one) => one.golongan === 'semua'), golongan };
}

function gabung(golongan: Golongan, adil: readonly BarisAdil[], hasil: readonly HasilGolongan[], nama: (kode: string) => string) {
  const values = [...new Set([...adil, ...hasil].filter((one) => one.golongan === golongan).map(({ nilai }) => nilai))].sort();
  return values.map((nilai) => {
    const searched = adil.find((one) => one.golongan === golongan && one.nilai === nilai);
    const decided = hasil.find((one) => one.golongan === golongan && one.nilai === nilai);
    return {
      nilai,
      nama: golongan === 'wilayah' ? nama(nilai) : nilai,
      rekaman: searched?.rekaman ?? 0,
      usul: searched?.usul ?? 0,
      tinjau: searched?.tinjau ?? 0,
      namaTanggal: searched?.namaTanggal ?? 0,
      perkara: decided?.perkara ?? 0,
      beda: decided?.beda ?? 0,
      diputusCoret: decided?.diputusCoret ?? 0,
      banding: decided?.banding ?? 0,
      menang: decided?.menang ?? 0,
    };
  });
}

/** As a program reads it: the number, `<5` for a small one, `tutup` for one that is covered with it. */
export function tulisSel(sel: SelTutup): number | string {
  return sel.keadaan === 'ADA' ? sel.n : sel.keadaan === 'KURANG' ? `<${String(BATAS)}` : sel.keadaan === 'TUTUP' ? 'tutup' : '';
}
