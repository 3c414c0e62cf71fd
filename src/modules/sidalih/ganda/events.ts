// What are the steps of a duplicate case called in the trail?
import type { JenisPeristiwa } from './perkara.ts';

export const PERISTIWA_GANDA: Readonly<Record<JenisPeristiwa, string>> = {
  tugaskan: 'sidalih.ganda-tugaskan',
  kesampingkan: 'sidalih.ganda-kesampingkan',
  lapor: 'sidalih.ganda-lapor',
  usul: 'sidalih.ganda-usul',
  'batal-usul': 'sidalih.ganda-batal-usul',
  setuju: 'sidalih.ganda-putus',
  'beda-orang': 'sidalih.ganda-beda',
  tunda: 'sidalih.ganda-tunda',
  surat: 'sidalih.ganda-surat',
  sampai: 'sidalih.ganda-sampai',
  banding: 'sidalih.ganda-banding',
  'usul-tolak': 'sidalih.ganda-usul-tolak',
  'batal-tolak': 'sidalih.ganda-batal-tolak',
  'tolak-banding': 'sidalih.ganda-tolak-banding',
  'kabul-banding': 'sidalih.ganda-kabul-banding',
  coret: 'sidalih.ganda-coret',
  pulih: 'sidalih.ganda-pulih',
};
export const BUKA_KASUS = 'sidalih.ganda-buka';
export const CARI_GANDA = 'sidalih.ganda-cari';
export const LIHAT_TERANG = 'sidalih.ganda-lihat-terang';
