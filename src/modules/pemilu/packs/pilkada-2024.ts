// Which rules hold for the regional elections of 27 November 2024? (UU 10/2016; PKPU 2/2024)
import type { PemiluPack } from '../pack.ts';
import { text as ballots } from '../surat-suara/text.ts';
import { text } from '../text.ts';
import { FORM_BUPATI_2024, FORM_GUBERNUR_2024 } from './forms.ts';

const RESERVE = 'UU 8/2015 Pasal 80 ayat (1) (surat suara cadangan 2,5 persen)';

/** hasil.md 3.2: the reserve is 2.5 percent, not 2. */
const COMMON = { cadanganPermil: 25, selMaks: 999, loksusMulai: 901, noken: [], karantinaPermil: 50 } as const;

export const PILKADA_2024: PemiluPack = {
  slug: 'pilkada-2024',
  id: '2024p',
  nama: text.namaPilkada2024,
  hari: '2024-11-27',
  berlakuSejak: '2024-01-26',
  dasar: ['UU 1/2015 sebagaimana diubah dengan UU 10/2016', 'PKPU 2/2024'],
  tahap: [
    { tahap: 'C', mulai: '2024-11-27', selesai: '2024-11-28', dasar: 'PKPU 2/2024 lampiran; UU 1/2015 sebagaimana diubah dengan UU 10/2016', keyakinan: 'M' },
    { tahap: 'D_KEC', mulai: '2024-11-28', selesai: '2024-12-03', dasar: 'PKPU 2/2024 lampiran', keyakinan: 'H' },
    { tahap: 'D_KAB', mulai: '2024-11-29', selesai: '2024-12-06', dasar: 'PKPU 2/2024 lampiran', keyakinan: 'H' },
    { tahap: 'D_PROV', mulai: '2024-11-30', selesai: '2024-12-09', dasar: 'PKPU 2/2024 lampiran', keyakinan: 'H' },
  ],
  kontes: [],
  kertas: [
    { jenis: 'pkwkp', nama: ballots.pkwkp, form: FORM_GUBERNUR_2024, ...COMMON, penetapan: 1, dasar: ['UU 10/2016 Pasal 107 dan 109', RESERVE, 'PKPU 17/2024 (formulir C.HASIL-KWK-GUBERNUR)'] },
    { jenis: 'pkwkk', nama: ballots.pkwkk, form: FORM_BUPATI_2024, ...COMMON, penetapan: 2, dasar: ['UU 10/2016 Pasal 107', RESERVE, 'PKPU 17/2024 (formulir C.HASIL-KWK-BUPATI/WALIKOTA)'] },
  ],
};
