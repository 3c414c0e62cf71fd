// Who sees requests to move the vote, works on them and writes the special list? (sidalih.md 2, 5.5, 5.6)
import type { Permission } from '#platform/identity';
import { mejaText as text } from './text-meja.ts';

export const LIHAT = 'sidalih.pindah.lihat';
export const KERJA = 'sidalih.pindah.kerja';
export const DPK = 'sidalih.dpk.catat';

const OFFICERS = { pimpinan: 'bawah', kasubbag: 'bawah', operator_bidang: 'bawah', ppk: 'bawah', pps: 'bawah' } as const;

export const pindahPermissions: readonly Permission[] = [
  { id: LIHAT, title: text.izinLihat, grants: { ...OFFICERS, bawaslu: 'bawah' }, viewsLogged: ['bawaslu'], siaga: true },
  { id: KERJA, title: text.izinKerja, grants: OFFICERS },
  { id: DPK, title: text.izinDpk, grants: { kpps: 'sendiri' } },
];
