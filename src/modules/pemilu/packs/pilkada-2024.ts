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
  kontes: [],
};
