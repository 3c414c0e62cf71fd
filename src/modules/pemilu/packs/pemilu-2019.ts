// Which rules and options held for the general election of 17 April 2019? (UU 7/2017; PKPU 3/2019)
import type { PemiluPack } from '../pack.ts';
import { text } from '../text.ts';
import { FORM_PPWP_2019 } from './form-ppwp.ts';

export const PEMILU_2019: PemiluPack = {
  slug: 'pemilu-2019',
  id: '2019',
  nama: text.namaPemilu2019,
  hari: '2019-04-17',
  berlakuSejak: '2017-08-17',
  dasar: ['UU 7/2017', 'PKPU 7/2017', 'PKPU 3/2019'],
  tahap: [
    { tahap: 'C', mulai: '2019-04-17', selesai: '2019-04-18', dasar: 'UU 7/2017 Pasal 383 ayat (2) dengan Putusan MK 20/PUU-XVII/2019', keyakinan: 'H' },
    { tahap: 'D_KEC', mulai: '2019-04-18', selesai: '2019-05-04', dasar: 'PKPU 4/2019 dan jadwal PKPU 7/2017', keyakinan: 'M' },
    { tahap: 'D_KAB', mulai: '2019-04-20', selesai: '2019-05-07', dasar: 'UU 7/2017 Pasal 413 ayat (3) (paling lambat hari ke-20)', keyakinan: 'M' },
    { tahap: 'D_PROV', mulai: '2019-04-22', selesai: '2019-05-12', dasar: 'UU 7/2017 Pasal 413 ayat (2) (paling lambat hari ke-25)', keyakinan: 'M' },
    { tahap: 'D_NAS', mulai: '2019-04-25', selesai: '2019-05-22', dasar: 'UU 7/2017 Pasal 413 ayat (1) (paling lambat hari ke-35)', keyakinan: 'M' },
  ],
  kontes: [
    {
      kode: 'ppwp',
      jenis: 'ppwp',
      lingkup: '0',
      tempat: null,
      id: '2019:ppwp:0',
      nama: text.kontesPpwp,
      opsi: [
        {
          id: '21', // as SITUNG keyed the two pairs
          jenis: 'paslon',
          nomor: 1,
          partai: null,
          nama: "Ir. H. Joko Widodo – Prof. Dr. (H.C.) K.H. Ma'ruf Amin",
          calon: ['Joko Widodo', "Ma'ruf Amin"],
          singkat: "Jokowi–Ma'ruf",
        },
        {
          id: '22',
          jenis: 'paslon',
          nomor: 2,
          partai: null,
          nama: 'H. Prabowo Subianto – H. Sandiaga Salahuddin Uno',
          calon: ['Prabowo Subianto', 'Sandiaga Uno'],
          singkat: 'Prabowo–Sandi',
        },
      ],
      utama: 2,
      form: FORM_PPWP_2019,
      cadanganPermil: 20,
      selMaks: 999,
      loksusMulai: 901,
      noken: [], // [M] as for 2024
      karantinaPermil: 50,
      penetapan: 0,
      dasar: [
        'UU 7/2017 Pasal 416 dengan Putusan MK 50/PUU-XII/2014 (dua pasangan: suara terbanyak)',
        'UU 7/2017 Pasal 344 ayat (2) (surat suara cadangan 2 persen)',
        'PKPU 3/2019 (formulir C1-PPWP)',
      ],
    },
  ],  // Dapil of 2019 lie in the numbers of another area scheme: what is known of them are sums, which have no papers.
  kertas: [],
};
