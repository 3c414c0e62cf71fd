// What of a row of an agency's file can be used, even where the whole form is not there? (a death notice often has no more than NIK and name)
import type { Day } from '#kernel/day';
import type { BarisPemilih, Header } from '../masukan/form.ts';
import { readNik } from '../nik/nik.ts';
import type { Orang } from '../daftar/rekam.ts';

export { personRules } from '../nik/person.ts';

export interface Terbaca {
  readonly nama: string;
  readonly nik?: string;
  readonly orang?: Orang;
  readonly desa?: string;
}

const LONGEST = 200;

export function readNikOf(cells: readonly string[], { places }: Header, row: BarisPemilih | undefined, today: Day): Terbaca {
  if (row !== undefined) {
    const { nkk, nik, nama, tempatLahir, tanggalLahir, kawin, jk, alamat, rt, rw, disabilitas, ktpEl, kodeKel } = row;
    return { nama, nik, orang: { nkk, nik, nama, tempatLahir, tanggalLahir, kawin, jk, alamat, rt, rw, disabilitas, ktpEl }, ...(kodeKel === undefined || kodeKel === '' ? {} : { desa: kodeKel }) };
  }
  const nik = readNik(cells[places.nik ?? -1] ?? '', today).digits;
  const nama = (cells[places.nama ?? -1] ?? '').normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim().slice(0, LONGEST);
  return { nama, ...(nik === undefined ? {} : { nik }) };
}
