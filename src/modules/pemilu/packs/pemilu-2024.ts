// Which rules and options hold for the general election of 14 February 2024? (UU 7/2017; PKPU 3/2022, 25/2023)
import type { PemiluPack } from '../pack.ts';
import { text } from '../text.ts';
import { text as ballots } from '../surat-suara/text.ts';
import { FORM_PPWP_2024 } from './form-ppwp.ts';
import { FORM_DPD_2024, FORM_DPRD_KAB_2024, FORM_DPRD_PROV_2024, FORM_DPR_2024 } from './forms.ts';

const RESERVE = 'UU 7/2017 Pasal 344 ayat (2) (surat suara cadangan 2 persen)';

/** What the five forms of one day share. */
const COMMON = {
  cadanganPermil: 20,
  selMaks: 999,
  loksusMulai: 901,
  // [M] The noken areas of 2024 stand in a KPU decision that is not at hand: none is claimed until it is read.
  noken: [],
  karantinaPermil: 50,
} as const;

export const PEMILU_2024: PemiluPack = {
  slug: 'pemilu-2024',
  id: '2024',
  nama: text.namaPemilu2024,
  hari: '2024-02-14',
  berlakuSejak: '2022-06-14',
  dasar: ['UU 7/2017', 'PKPU 3/2022', 'PKPU 25/2023'],
  tahap: [
    { tahap: 'C', mulai: '2024-02-14', selesai: '2024-02-15', dasar: 'UU 7/2017 Pasal 383 ayat (2) dengan Putusan MK 20/PUU-XVII/2019 (paling lama 12 jam sesudah hari pemungutan)', keyakinan: 'H' },
    { tahap: 'D_KEC', mulai: '2024-02-15', selesai: '2024-03-02', dasar: 'PKPU 3/2022 lampiran', keyakinan: 'H' },
    { tahap: 'D_KAB', mulai: '2024-02-17', selesai: '2024-03-05', dasar: 'UU 7/2017 Pasal 413 ayat (3) (paling lambat hari ke-20); hari pertama dari PKPU 5/2024', keyakinan: 'M' },
    { tahap: 'D_PROV', mulai: '2024-02-19', selesai: '2024-03-10', dasar: 'UU 7/2017 Pasal 413 ayat (2) (paling lambat hari ke-25); hari pertama dari PKPU 5/2024', keyakinan: 'M' },
    { tahap: 'D_NAS', mulai: '2024-02-22', selesai: '2024-03-20', dasar: 'UU 7/2017 Pasal 413 ayat (1) (paling lambat hari ke-35); hari pertama dari PKPU 5/2024', keyakinan: 'M' },
  ],
  kontes: [
    {
      kode: 'ppwp',
      jenis: 'ppwp',
      lingkup: '0',
      tempat: null,
      id: '2024:ppwp:0',
      nama: text.kontesPpwp,
      opsi: [
        {
          id: '100025',
          jenis: 'paslon',
          nomor: 1,
          partai: null,
          nama: 'H. Anies Rasyid Baswedan, Ph.D. – Dr. (H.C.) H. A. Muhaimin Iskandar',
          calon: ['Anies Baswedan', 'Muhaimin Iskandar'],
          singkat: 'Anies–Muhaimin',
        },
        {
          id: '100026',
          jenis: 'paslon',
          nomor: 2,
          partai: null,
          nama: 'H. Prabowo Subianto – Gibran Rakabuming Raka',
          calon: ['Prabowo Subianto', 'Gibran Rakabuming Raka'],
          singkat: 'Prabowo–Gibran',
        },
        {
          id: '100027',
          jenis: 'paslon',
          nomor: 3,
          partai: null,
          nama: 'H. Ganjar Pranowo, S.H., M.I.P. – Prof. Dr. H. M. Mahfud MD',
          calon: ['Ganjar Pranowo', 'Mahfud MD'],
          singkat: 'Ganjar–Mahfud',
        },
      ],
      utama: 3,
      form: FORM_PPWP_2024,
      ...COMMON,
      penetapan: 0,
      dasar: [
        'UU 7/2017 Pasal 413 (rekapitulasi dan penetapan)',
        'UU 7/2017 Pasal 416 (pasangan calon terpilih)',
        RESERVE,
        'PKPU 25/2023 (formulir C.HASIL-PPWP)',
        'Keputusan KPU 1632/2023 dan 1644/2023 (pasangan calon dan nomor urut)',
      ],
    },
  ],  // Who stands on each paper is data of `surat-suara`; `ballots fix` makes the papers of it (`kertas/`).
  kertas: [
    { jenis: 'pdpr', nama: ballots.pdpr, form: FORM_DPR_2024, ...COMMON, penetapan: 0, dasar: ['UU 7/2017 Pasal 413 (rekapitulasi dan penetapan)', 'UU 7/2017 Pasal 342 (surat suara)', RESERVE, 'PKPU 25/2023 (formulir C.HASIL-DPR)'] },
    { jenis: 'pdpd', nama: ballots.pdpd, form: FORM_DPD_2024, ...COMMON, penetapan: 0, dasar: ['UU 7/2017 Pasal 413 (rekapitulasi dan penetapan)', 'UU 7/2017 Pasal 342 (surat suara)', RESERVE, 'PKPU 25/2023 (formulir C.HASIL-DPD)'] },
    { jenis: 'pdprdp', nama: ballots.pdprdp, form: FORM_DPRD_PROV_2024, ...COMMON, penetapan: 1, dasar: ['UU 7/2017 Pasal 413 (rekapitulasi dan penetapan)', 'UU 7/2017 Pasal 342 (surat suara)', RESERVE, 'PKPU 25/2023 (formulir C.HASIL-DPRD PROV)'] },
    { jenis: 'pdprdk', nama: ballots.pdprdk, form: FORM_DPRD_KAB_2024, ...COMMON, penetapan: 2, dasar: ['UU 7/2017 Pasal 413 (rekapitulasi dan penetapan)', 'UU 7/2017 Pasal 342 (surat suara)', RESERVE, 'PKPU 25/2023 (formulir C.HASIL-DPRD KAB/KOTA)'] },
  ],
};
