// What do a case and its reports need to know of a record? (the matcher's form of it, its groups, what tells two persons apart for good)
import { type Day, dayParts } from '#kernel/day';
import type { Brankas } from '../brankas/brankas.ts';
import type { Orang } from '../cocok/cocok.ts';
import type { Rekam } from '../daftar/rekam.ts';
import { normaliseName } from '../nama/nama.ts';

/** The record as the matcher reads it. */
export function orangCocok(r: Rekam): Orang {
  return {
    id: r.id,
    nkk: r.nkk,
    nik: r.nik,
    nama: r.nama,
    tempatLahir: r.tempatLahir,
    tanggalLahir: r.tanggalLahir,
    statusKawin: r.kawin,
    jenisKelamin: r.jk,
    alamat: r.alamat,
    rt: r.rt,
    rw: r.rw,
    statusKtpEl: r.ktpEl,
    kodeKel: r.desa,
  };
}

/** The matcher's own groups (`laporanKeadilan`), so that its counts and those of the cases stand in one table. */
export const KELOMPOK_USIA = ['<17', '17-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+'] as const;
export type KelompokUsia = (typeof KELOMPOK_USIA)[number];

/** By the year alone: a group tells less than an age. */
export function kelompokUsia(lahir: Day, hari: Day): KelompokUsia {
  const age = dayParts(hari).year - dayParts(lahir).year;
  if (age < 17) return '<17';
  return age >= 75 ? '75+' : (KELOMPOK_USIA[1 + Math.max(0, Math.floor((age - 15) / 10))] ?? '75+');
}

/** The fingerprint of two persons, keyed and whatever their order: the same two are known again on a later list. */
export function sidikPasangan(brankas: Brankas, a: Rekam, b: Rekam): Buffer {
  const one = ({ nik, nama, tanggalLahir, jk }: Rekam): string => [nik, normaliseName(nama, jk).kunciLipat, tanggalLahir].join('\u001f');
  return brankas.nikKunci(`pasangan|${[one(a), one(b)].sort().join('\u001e')}`);
}

/** What a purge by "equal name and equal birth date" would have called one person (sidalih.md 9.4). */
export function isNamaTanggalSama(a: Rekam, b: Rekam): boolean {
  const plain = ({ nama, jk }: Rekam): string => normaliseName(nama, jk).token.join(' ');
  return a.tanggalLahir === b.tanggalLahir && plain(a) === plain(b);
}
