// Who may see the stations being drawn, and who draws them? (sidalih.md 2: the kab/kota owns the list and maps its stations)
import type { Permission } from '#platform/identity';
import { text } from './text.ts';

export const LIHAT_PETA = 'sidalih.peta-lihat';
export const SUSUN_PETA = 'sidalih.peta-susun';
export const TETAPKAN_PETA = 'sidalih.peta-tetapkan';

const OWNER = { pimpinan: 'sendiri', kasubbag: 'sendiri', operator_bidang: 'sendiri' } as const;

export const petaPermissions: readonly Permission[] = [
  {
    id: LIHAT_PETA,
    title: text.tpsIzinLihat,
    grants: { pimpinan: 'bawah', kasubbag: 'bawah', operator_bidang: 'bawah', ppk: 'bawah', pps: 'bawah', bawaslu: 'bawah' },
    viewsLogged: ['bawaslu'],
    siaga: true,
  },
  // The node is the kab/kota of the list: an office above or below it does not draw.
  { id: SUSUN_PETA, title: text.tpsIzinSusun, grants: OWNER },
  { id: TETAPKAN_PETA, title: text.tpsIzinTetapkan, grants: OWNER, stepUp: true },
];
