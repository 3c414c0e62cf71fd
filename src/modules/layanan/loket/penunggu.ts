// What does the order of the queue need to know of a visit?
import type { Kunjungan } from '../kunjungan/store/kunjungan.ts';
import type { Penunggu } from './urutan.ts';

export function asPenunggu(k: Kunjungan): Penunggu {
  return { id: k.id, layanan: k.layanan, prioritas: k.prioritas === true, efektif: k.efektif ?? k.tiba ?? 0, nomor: k.nomor ?? 0, loketTujuan: k.loketTujuan, kembaliPada: k.kembaliPada };
}
