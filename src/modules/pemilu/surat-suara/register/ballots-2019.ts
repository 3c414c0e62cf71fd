// Which five ballots were there on 17 April 2019? (UU 7/2017 as enacted)
import type { DaftarSuratSuara } from '../ballot.ts';
import { text } from '../text.ts';
import { WOMEN_2019, held, read } from './basis.ts';

const LAYOUT = held('UU 7/2017 Pasal 342');
/** In the numbers of KPU's 2019 scheme; province of the capital. */
const JAKARTA = '25823';

export const BALLOTS_2019: DaftarSuratSuara = {
  pemilu: 'pemilu-2019',
  kodeWilayah: 'kpu-2019',
  surat: [
    {
      jenis: 'ppwp', nama: text.ppwp, lingkup: 'nasional', susunan: 'paslon', jumlahLingkup: 1, kursi: 1, tanpa: [], luarNegeri: 'sendiri',
      partaiLokal: false, keterwakilan: null, dasar: [LAYOUT, read('UU 7/2017 Pasal 416')],
    },
    {
      jenis: 'pdpr', nama: text.pdpr, lingkup: 'dapil', susunan: 'partai_calon', jumlahLingkup: 80, kursi: 575, tanpa: [],
      // DKI Jakarta II in the numbers of the 2019 scheme.
      luarNegeri: { dapil: '19' },
      partaiLokal: false, keterwakilan: WOMEN_2019, dasar: [read('UU 7/2017 Pasal 186 dan 187 serta Lampiran III'), LAYOUT],
    },
    {
      jenis: 'pdpd', nama: text.pdpd, lingkup: 'provinsi', susunan: 'perseorangan', jumlahLingkup: 34, kursi: 136, tanpa: [], luarNegeri: 'tidak',
      partaiLokal: false, keterwakilan: null, dasar: [held('UU 7/2017 Pasal 196 dan 197'), LAYOUT],
    },
    {
      jenis: 'pdprdp', nama: text.pdprdp, lingkup: 'dapil', susunan: 'partai_calon', jumlahLingkup: 272, kursi: 2207, tanpa: [], luarNegeri: 'tidak',
      partaiLokal: true, keterwakilan: WOMEN_2019, dasar: [held('UU 7/2017 Pasal 188 dan 189'), held('UU 11/2006 Pasal 80 (partai politik lokal, DPRA)'), LAYOUT],
    },
    {
      jenis: 'pdprdk', nama: text.pdprdk, lingkup: 'dapil', susunan: 'partai_calon', jumlahLingkup: 2206, kursi: 17_610, luarNegeri: 'tidak',
      tanpa: [{ kode: JAKARTA, ...held('UU 29/2007 Pasal 9 (otonomi DKI Jakarta hanya di tingkat provinsi)') }],
      partaiLokal: true, keterwakilan: WOMEN_2019,
      dasar: [held('UU 7/2017 Pasal 191 dan 192'), held('UU 11/2006 Pasal 80 (partai politik lokal, DPRK)'), LAYOUT],
    },
  ],
};
