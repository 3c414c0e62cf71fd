// Which rules hold for the regional elections of 27 November 2024? (UU 10/2016; PKPU 2/2024)
import type { PemiluPack } from '../pack.ts';
import { text } from '../text.ts';

/** Its schedule only: the contests of governors, regents and mayors have no pack yet. */
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
};
