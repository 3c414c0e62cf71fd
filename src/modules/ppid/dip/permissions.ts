// Who drafts and publishes the list of public information, and who proposes and approves what enters the archive? (ppid.md section 2)
import type { Permission } from '#platform/identity';
import { mejaArsip } from './text-arsip-meja.ts';
import { mejaDip } from './text-dip-meja.ts';

export const DIP_LIHAT = 'ppid.dip.lihat';
export const DIP_SUSUN = 'ppid.dip.susun';
export const DIP_TERBIT = 'ppid.dip.terbit';
export const ARSIP_LIHAT = 'ppid.arsip.lihat';
export const ARSIP_USUL = 'ppid.arsip.usul';
export const ARSIP_SETUJU = 'ppid.arsip.setuju';
export const ARSIP_PUTUS = 'ppid.arsip.putus';

export const dipPermissions: readonly Permission[] = [
  { id: DIP_LIHAT, title: mejaDip.izinLihat, grants: { petugas_layanan: 'sendiri', unit_kerja: 'sendiri', ppid: 'bawah', atasan_ppid: 'bawah', auditor: 'bawah' }, siaga: true },
  { id: DIP_SUSUN, title: mejaDip.izinSusun, grants: { petugas_layanan: 'sendiri', unit_kerja: 'sendiri', ppid: 'sendiri' } },
  { id: DIP_TERBIT, title: mejaDip.izinTerbit, grants: { ppid: 'sendiri' }, stepUp: true },
  { id: ARSIP_LIHAT, title: mejaArsip.izinLihat, grants: { petugas_layanan: 'sendiri', ppid: 'sendiri', atasan_ppid: 'sendiri' } },
  { id: ARSIP_USUL, title: mejaArsip.izinUsul, grants: { petugas_layanan: 'sendiri', ppid: 'sendiri' } },
  { id: ARSIP_SETUJU, title: mejaArsip.izinSetuju, grants: { ppid: 'sendiri' }, stepUp: true, twoPersons: true },
  { id: ARSIP_PUTUS, title: mejaArsip.izinPutus, grants: { ppid: 'sendiri' } },
];
