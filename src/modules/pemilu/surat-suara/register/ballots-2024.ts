// Which five ballots were there on 14 February 2024? (UU 7/2017 as of Perppu 1/2022, UU 7/2023)
import type { DaftarSuratSuara } from '../ballot.ts';
import { text } from '../text.ts';
import { WOMEN_2024, held, read } from './basis.ts';

const LAYOUT = held('UU 7/2017 Pasal 342');
/** Six provinces of Papua: three by UU 14, 15 and 16/2022, Papua Barat Daya by UU 29/2022; each is a dapil of DPR and DPD. */
const PAPUA = held('Perppu 1/2022 (UU 7/2023); UU 14, 15, 16 dan 29/2022 (provinsi baru Papua)');

export const BALLOTS_2024: DaftarSuratSuara = {
  pemilu: 'pemilu-2024',
  kodeWilayah: 'kemendagri',
  surat: [
    {
      jenis: 'ppwp', nama: text.ppwp, lingkup: 'nasional', susunan: 'paslon', jumlahLingkup: 1, kursi: 1, tanpa: [], luarNegeri: 'sendiri',
      partaiLokal: false, keterwakilan: null, dasar: [LAYOUT, read('UU 7/2017 Pasal 416')],
    },
    {
      jenis: 'pdpr', nama: text.pdpr, lingkup: 'dapil', susunan: 'partai_calon', jumlahLingkup: 84, kursi: 580, tanpa: [],
      // Every vote abroad counts in one dapil of the capital.
      luarNegeri: { dapil: '3102' },
      partaiLokal: false, keterwakilan: WOMEN_2024,
      dasar: [read('UU 7/2017 Pasal 186 dan 187 serta Lampiran III sebagaimana diubah dengan Perppu 1/2022'), PAPUA, LAYOUT],
    },
    {
      jenis: 'pdpd', nama: text.pdpd, lingkup: 'provinsi', susunan: 'perseorangan', jumlahLingkup: 38, kursi: 152, tanpa: [], luarNegeri: 'tidak',
      partaiLokal: false, keterwakilan: null, dasar: [held('UU 7/2017 Pasal 196 dan 197'), PAPUA, LAYOUT],
    },
    {
      jenis: 'pdprdp', nama: text.pdprdp, lingkup: 'dapil', susunan: 'partai_calon', jumlahLingkup: 301, kursi: 2372, tanpa: [], luarNegeri: 'tidak',
      partaiLokal: true, keterwakilan: WOMEN_2024,
      dasar: [held('UU 7/2017 Pasal 188 dan 189'), held('PKPU 6/2023'), held('UU 11/2006 Pasal 80 (partai politik lokal, DPRA)'), PAPUA, LAYOUT],
    },
    {
      jenis: 'pdprdk', nama: text.pdprdk, lingkup: 'dapil', susunan: 'partai_calon', jumlahLingkup: 2325, kursi: 17_510, luarNegeri: 'tidak',
      tanpa: [{ kode: '31', ...held('UU 29/2007 Pasal 9 (otonomi DKI Jakarta hanya di tingkat provinsi)') }],
      partaiLokal: true, keterwakilan: WOMEN_2024,
      dasar: [held('UU 7/2017 Pasal 191 dan 192'), held('PKPU 6/2023'), held('UU 11/2006 Pasal 80 (partai politik lokal, DPRK)'), LAYOUT],
    },
  ],
};
