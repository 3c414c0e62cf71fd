// What must an office publish, by which article, and how often? (UU 14/2008 Pasal 9, 10 and 11; ppid.md section 16)
import type { Sentence } from '#kernel/text';
import { kewajibanText as text } from './text-kewajiban.ts';

export const KELAS = ['berkala', 'serta_merta', 'setiap_saat'] as const;
export type Kelas = (typeof KELAS)[number];

export interface Kewajiban {
  readonly kode: string;
  readonly kelas: Kelas;
  readonly nama: Sentence;
  readonly dasar: string;
}

const duty = (kode: string, kelas: Kelas, nama: Sentence, dasar: string): Kewajiban => ({ kode, kelas, nama, dasar: `UU 14/2008 ${dasar}` });

/** In the order of the Act. What is berkala falls due again six months after its last publication (Pasal 9 ayat (3)). */
export const KEWAJIBAN: readonly Kewajiban[] = [
  duty('badan', 'berkala', text.badan, 'Pasal 9 ayat (2) huruf a'),
  duty('kegiatan', 'berkala', text.kegiatan, 'Pasal 9 ayat (2) huruf b'),
  duty('keuangan', 'berkala', text.keuangan, 'Pasal 9 ayat (2) huruf c'),
  duty('lain_berkala', 'berkala', text.lainBerkala, 'Pasal 9 ayat (2) huruf d'),
  duty('serta_merta', 'serta_merta', text.sertaMerta, 'Pasal 10'),
  duty('daftar', 'setiap_saat', text.daftar, 'Pasal 11 ayat (1) huruf a'),
  duty('keputusan', 'setiap_saat', text.keputusan, 'Pasal 11 ayat (1) huruf b'),
  duty('kebijakan', 'setiap_saat', text.kebijakan, 'Pasal 11 ayat (1) huruf c'),
  duty('rencana', 'setiap_saat', text.rencana, 'Pasal 11 ayat (1) huruf d'),
  duty('perjanjian', 'setiap_saat', text.perjanjian, 'Pasal 11 ayat (1) huruf e'),
  duty('pertemuan', 'setiap_saat', text.pertemuan, 'Pasal 11 ayat (1) huruf f'),
  duty('prosedur', 'setiap_saat', text.prosedur, 'Pasal 11 ayat (1) huruf g'),
  duty('laporan', 'setiap_saat', text.laporan, 'Pasal 11 ayat (1) huruf h'),
];

export function findKewajiban(kode: string): Kewajiban | undefined {
  return KEWAJIBAN.find((one) => one.kode === kode);
}
