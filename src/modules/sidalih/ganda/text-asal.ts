// What is each class of name origin called? (a guess from the spelling, for counting alone)
import { type Lang, defineText, say } from '#kernel/text';
import type { AsalNama } from '../nama/nama.ts';

const text = defineText('sidalih', {
  gandaAsalNamaBALI: { id: 'Nama Bali', en: 'Balinese names' },
  gandaAsalNamaBATAK: { id: 'Nama Batak', en: 'Batak names' },
  gandaAsalNamaBUGIS_MAKASSAR: { id: 'Nama Bugis dan Makassar', en: 'Bugis and Makassar names' },
  gandaAsalNamaTIMUR: { id: 'Nama Nusa Tenggara, Maluku, dan Papua', en: 'Names of Nusa Tenggara, Maluku and Papua' },
  gandaAsalNamaTIONGHOA: { id: 'Nama Tionghoa', en: 'Chinese names' },
  gandaAsalNamaSUNDA: { id: 'Nama Sunda', en: 'Sundanese names' },
  gandaAsalNamaMINANG_MELAYU: { id: 'Nama Minang dan Melayu', en: 'Minang and Malay names' },
  gandaAsalNamaJAWA: { id: 'Nama Jawa', en: 'Javanese names' },
  gandaAsalNamaEROPA_KRISTEN: { id: 'Nama baptis dan Eropa', en: 'Baptismal and European names' },
  gandaAsalNamaARAB_ISLAM: { id: 'Nama Arab', en: 'Arabic names' },
  gandaAsalNamaTIDAK_TERDUGA: { id: 'Tidak terduga dari ejaan', en: 'Not told by the spelling' },
});

const WORDS: Readonly<Record<AsalNama, (typeof text)[keyof typeof text]>> = {
  BALI: text.gandaAsalNamaBALI,
  BATAK: text.gandaAsalNamaBATAK,
  BUGIS_MAKASSAR: text.gandaAsalNamaBUGIS_MAKASSAR,
  TIMUR: text.gandaAsalNamaTIMUR,
  TIONGHOA: text.gandaAsalNamaTIONGHOA,
  SUNDA: text.gandaAsalNamaSUNDA,
  MINANG_MELAYU: text.gandaAsalNamaMINANG_MELAYU,
  JAWA: text.gandaAsalNamaJAWA,
  EROPA_KRISTEN: text.gandaAsalNamaEROPA_KRISTEN,
  ARAB_ISLAM: text.gandaAsalNamaARAB_ISLAM,
  TIDAK_TERDUGA: text.gandaAsalNamaTIDAK_TERDUGA,
};

export function asalText(lang: Lang, asal: string): string {
  return say(lang, WORDS[asal as AsalNama]);
}
