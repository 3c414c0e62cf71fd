// Which two ballots were there on 27 November 2024? (UU 1/2015 as of UU 10/2016)
import type { DaftarSuratSuara } from '../ballot.ts';
import { text } from '../text.ts';
import { held, read } from './basis.ts';

/** A single pair stands against the empty column. */
const SINGLE = read('UU 10/2016 Pasal 54C dan 54D (pasangan tunggal melawan kolom kosong)');

export const BALLOTS_PILKADA_2024: DaftarSuratSuara = {
  pemilu: 'pilkada-2024',
  kodeWilayah: 'kemendagri',
  surat: [
    {
      jenis: 'pkwkp', nama: text.pkwkp, lingkup: 'provinsi', susunan: 'paslon', jumlahLingkup: 37, kursi: 37, luarNegeri: 'tidak',
      tanpa: [{ kode: '34', ...held('UU 13/2012 Pasal 18 (Gubernur DIY ditetapkan, bukan dipilih)') }],
      partaiLokal: false, keterwakilan: null, dasar: [read('UU 10/2016 Pasal 107 dan 109'), SINGLE],
    },
    {
      jenis: 'pkwkk', nama: text.pkwkk, lingkup: 'kab_kota', susunan: 'paslon', jumlahLingkup: 508, kursi: 508, luarNegeri: 'tidak',
      tanpa: [{ kode: '31', ...held('UU 29/2007 Pasal 19 (wali kota dan bupati di DKI Jakarta diangkat gubernur)') }],
      partaiLokal: false, keterwakilan: null, dasar: [read('UU 10/2016 Pasal 107'), SINGLE],
    },
  ],
};
