// Who may see drafts of decrees, type them, propose and approve them? (keamanan.md 2.5, 2.7)
import type { Permission } from '#platform/identity';
import { desk } from './text-desk.ts';

export const DAFTAR_SK = 'hasil.keputusan.daftar';
export const LIHAT_SK = 'hasil.keputusan.lihat';
export const ISI_SK = 'hasil.keputusan.isi';
export const USUL_SK = 'hasil.keputusan.usul';
export const SETUJUI_SK = 'hasil.keputusan.setujui';

const READS = { pimpinan: 'bawah', sekretaris: 'bawah', kasubbag: 'bawah', operator_bidang: 'bawah', bawaslu: 'bawah', auditor: 'bawah' } as const;
/** The members sign; those of their own office who prepare the paper may type it. */
const TYPES = { pimpinan: 'sendiri', kasubbag: 'sendiri', operator_bidang: 'sendiri' } as const;
const SIGNS = { pimpinan: 'sendiri' } as const;

export const decreePermissions: readonly Permission[] = [
  { id: DAFTAR_SK, title: desk.izinDaftar, grants: READS, siaga: true },
  { id: LIHAT_SK, title: desk.izinLihat, grants: READS, viewsLogged: ['bawaslu'], siaga: true },
  { id: ISI_SK, title: desk.izinIsi, grants: TYPES },
  { id: USUL_SK, title: desk.izinUsul, grants: SIGNS, stepUp: true },
  { id: SETUJUI_SK, title: desk.izinSetujui, grants: SIGNS, stepUp: true, twoPersons: true },
];
