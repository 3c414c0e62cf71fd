// Who files corrections of the voter list, and who answers them? (sidalih.md 2, 5.8; keamanan.md 2.7: the supervisor writes nothing else)
import type { Permission } from '#platform/identity';
import { saranText as text } from './text.ts';

export const LIHAT = 'sidalih.saran.lihat';
export const AJUKAN = 'sidalih.saran.ajukan';
export const JAWAB = 'sidalih.saran.jawab';
export const TERBIT = 'sidalih.saran.terbit';

export const saranPermissions: readonly Permission[] = [
  { id: LIHAT, title: text.srIzinLihat, grants: { bawaslu: 'bawah', pimpinan: 'bawah', kasubbag: 'bawah', operator_bidang: 'bawah' } },
  { id: AJUKAN, title: text.srIzinAjukan, grants: { bawaslu: 'bawah' } },
  { id: JAWAB, title: text.srIzinJawab, grants: { pimpinan: 'bawah', operator_bidang: 'bawah' } },
  { id: TERBIT, title: text.srIzinTerbit, grants: { pimpinan: 'bawah', operator_bidang: 'bawah' }, stepUp: true },
];
