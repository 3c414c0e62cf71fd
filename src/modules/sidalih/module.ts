// What does sidalih bring to the house? (the voter list, kept in public and looked up in private)
import { joinParts, type Module, type Part } from '#platform/module';
import { part as analisis } from './analisis/part.ts';
import { part as bukti } from './bukti/part.ts';
import { part as cek } from './cek/part.ts';
import { part as cocok } from './cocok/part.ts';
import { part as coklit } from './coklit/part.ts';
import { part as daftar } from './daftar/part.ts';
import { part as ganda } from './ganda/part.ts';
import { part as laporan } from './laporan/part.ts';
import { part as masukan } from './masukan/part.ts';
import { part as pdpb } from './pdpb/part.ts';
import { part as pindah } from './pindah/part.ts';
import { part as retensi } from './retensi/part.ts';
import { part as saran } from './saran/part.ts';
import { part as salinan } from './salinan/part.ts';
import { part as tanggapan } from './tanggapan/part.ts';
import { text } from './text-module.ts';
import { part as tps } from './tps/part.ts';

/** One line a folder below. */
const parts: readonly Part[] = [laporan, daftar, cek, bukti, tanggapan, saran, cocok, masukan, tps, coklit, pindah, pdpb, salinan, ganda, analisis, retensi];

export const module: Module = {
  id: 'sidalih',
  needs: ['pemilu'],
  name: text.namaModul,
  ...joinParts(parts),
  retention: 'voter records and their changes are kept as the archive of the state; personal data beside them as many days as the rule pack says, by class; the look-up keeps no log of who asked',
};
