// Who sees objections, who judges them, and who carries them out? (sidalih.md 2, 5.3: PPS decides, the kab/kota changes the list)
import type { Permission } from '#platform/identity';
import { mejaText as text } from './text-meja.ts';

export const LIHAT = 'sidalih.tanggapan.lihat';
export const PERIKSA = 'sidalih.tanggapan.periksa';
export const LAKSANA = 'sidalih.tanggapan.laksana';
export const BUKA = 'sidalih.tanggapan.buka';
export const AJUKAN = 'sidalih.tanggapan.ajukan';

export const tanggapanPermissions: readonly Permission[] = [
  { id: LIHAT, title: text.tmIzinLihat, grants: { pimpinan: 'bawah', kasubbag: 'bawah', operator_bidang: 'bawah', ppk: 'bawah', pps: 'bawah', bawaslu: 'bawah' }, viewsLogged: ['bawaslu'], siaga: true },
  { id: PERIKSA, title: text.tmIzinPeriksa, grants: { pps: 'sendiri' } },
  { id: LAKSANA, title: text.tmIzinLaksana, grants: { pimpinan: 'bawah', operator_bidang: 'bawah' } },
  // The numbers of one person at a time, for a reason, after a fresh proof; the view stands in the trail (keamanan.md 6.2).
  { id: BUKA, title: text.tmIzinBuka, grants: { pps: 'sendiri', operator_bidang: 'bawah', pimpinan: 'bawah' }, stepUp: true },
  // For whoever comes to the counter with paper, and for those whose mandate speaks for them.
  { id: AJUKAN, title: text.tmIzinAjukan, grants: { pps: 'bawah', ppk: 'bawah', operator_bidang: 'bawah', bawaslu: 'bawah', peserta_admin: 'bawah', peserta_lo: 'bawah' } },
];
