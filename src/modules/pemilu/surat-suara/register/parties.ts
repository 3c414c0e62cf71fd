// Which parties stood in 2024 and in 2019, under which numbers? (KPU 551/2022 and 552/2022; KPU 58/2018 and 61/2018)
import type { Berdiri, Partai } from '../record.ts';

type Line = readonly [nomor: number, singkat: string, nama: string, warna: string | null];

function party([nomor, singkat, nama, warna]: Line, lokalAceh: boolean, sirekap: boolean): Berdiri<Partai> {
  return { nomor, idSirekap: sirekap ? String(100_000 + nomor) : null, nama, singkat, warna, lokalAceh, versi: 1, impor: 0 };
}

const NATIONAL_2024: readonly Line[] = [
  [1, 'PKB', 'Partai Kebangkitan Bangsa', '#00764A'],
  [2, 'Gerindra', 'Partai Gerakan Indonesia Raya', '#990001'],
  [3, 'PDIP', 'Partai Demokrasi Indonesia Perjuangan', '#D52027'],
  [4, 'Golkar', 'Partai Golongan Karya', '#FFF051'],
  [5, 'NasDem', 'Partai NasDem', '#242464'],
  [6, 'Buruh', 'Partai Buruh', '#FF6800'],
  [7, 'Gelora', 'Partai Gelombang Rakyat Indonesia', '#02CCFF'],
  [8, 'PKS', 'Partai Keadilan Sejahtera', '#FC5100'],
  [9, 'PKN', 'Partai Kebangkitan Nusantara', '#FE0000'],
  [10, 'Hanura', 'Partai Hati Nurani Rakyat', '#EE9B11'],
  [11, 'Garuda', 'Partai Garda Republik Indonesia', '#01274D'],
  [12, 'PAN', 'Partai Amanat Nasional', '#0054A3'],
  [13, 'PBB', 'Partai Bulan Bintang', '#00331C'],
  [14, 'Demokrat', 'Partai Demokrat', '#004C9A'],
  [15, 'PSI', 'Partai Solidaritas Indonesia', '#E62128'],
  [16, 'Perindo', 'Partai Perindo', '#243E80'],
  [17, 'PPP', 'Partai Persatuan Pembangunan', '#036302'],
  [24, 'Ummat', 'Partai Ummat', '#000000'],
];

const ACEH_2024: readonly Line[] = [
  [18, 'PNA', 'Partai Nanggroe Aceh', '#FE6F37'],
  [19, 'Gabthat', "Partai Generasi Atjeh Beusaboh Tha'at Dan Taqwa", '#000000'],
  [20, 'PDA', 'Partai Darul Aceh', '#6ABDF7'],
  [21, 'PA', 'Partai Aceh', '#DA2526'],
  [22, 'PAS Aceh', 'Partai Adil Sejahtera Aceh', '#017C3A'],
  [23, 'SIRA', 'Partai SIRA (Soliditas Independen Rakyat Aceh)', '#35A9E2'],
];

/** No colours and no ids of an electronic recapitulation are at hand for 2019. */
const NATIONAL_2019: readonly Line[] = [
  [1, 'PKB', 'Partai Kebangkitan Bangsa', null],
  [2, 'Gerindra', 'Partai Gerakan Indonesia Raya', null],
  [3, 'PDIP', 'Partai Demokrasi Indonesia Perjuangan', null],
  [4, 'Golkar', 'Partai Golongan Karya', null],
  [5, 'NasDem', 'Partai NasDem', null],
  [6, 'Garuda', 'Partai Gerakan Perubahan Indonesia', null],
  [7, 'Berkarya', 'Partai Berkarya', null],
  [8, 'PKS', 'Partai Keadilan Sejahtera', null],
  [9, 'Perindo', 'Partai Persatuan Indonesia', null],
  [10, 'PPP', 'Partai Persatuan Pembangunan', null],
  [11, 'PSI', 'Partai Solidaritas Indonesia', null],
  [12, 'PAN', 'Partai Amanat Nasional', null],
  [13, 'Hanura', 'Partai Hati Nurani Rakyat', null],
  [14, 'Demokrat', 'Partai Demokrat', null],
  [19, 'PBB', 'Partai Bulan Bintang', null],
  [20, 'PKPI', 'Partai Keadilan dan Persatuan Indonesia', null],
];

const ACEH_2019: readonly Line[] = [
  [15, 'PA', 'Partai Aceh', null],
  [16, 'SIRA', 'Partai SIRA', null],
  [17, 'PD Aceh', 'Partai Daerah Aceh', null],
  [18, 'PNA', 'Partai Nanggroe Aceh', null],
];

function all(national: readonly Line[], aceh: readonly Line[], sirekap: boolean): readonly Berdiri<Partai>[] {
  const parties = [...national.map((line) => party(line, false, sirekap)), ...aceh.map((line) => party(line, true, sirekap))];
  return parties.sort((a, b) => a.nomor - b.nomor);
}

/** By the slug of the election, in ballot order. */
export const OWN_PARTIES: ReadonlyMap<string, readonly Berdiri<Partai>[]> = new Map([
  ['pemilu-2024', all(NATIONAL_2024, ACEH_2024, true)],
  ['pemilu-2019', all(NATIONAL_2019, ACEH_2019, false)],
]);
