// Who may see, draft, propose and set service standards, and sign the maklumat? (layanan.md 1; keamanan.md 2.5)
import type { Permission } from '#platform/identity';
import { meja } from './text-meja.ts';

export const LIHAT_STD = 'layanan.standar.lihat';
export const SUSUN_STD = 'layanan.standar.susun';
export const USUL_STD = 'layanan.standar.usul';
export const SETUJUI_STD = 'layanan.standar.setujui';
export const TANDA_MAKLUMAT = 'layanan.maklumat.tanda';

const READS = { pimpinan: 'bawah', sekretaris: 'bawah', kasubbag: 'bawah', operator_bidang: 'bawah', ppid: 'bawah', atasan_ppid: 'bawah', petugas_layanan: 'bawah', admin_kantor: 'bawah', bawaslu: 'bawah', auditor: 'bawah' } as const;
const OWNS = { pimpinan: 'sendiri', sekretaris: 'sendiri', kasubbag: 'sendiri', operator_bidang: 'sendiri' } as const;
const HEADS = { pimpinan: 'sendiri', sekretaris: 'sendiri' } as const;

export const katalogPermissions: readonly Permission[] = [
  { id: LIHAT_STD, title: meja.izinLihat, grants: READS, siaga: true },
  { id: SUSUN_STD, title: meja.izinSusun, grants: OWNS },
  { id: USUL_STD, title: meja.izinUsul, grants: { ...HEADS, kasubbag: 'sendiri' }, stepUp: true },
  { id: SETUJUI_STD, title: meja.izinSetujui, grants: HEADS, stepUp: true, twoPersons: true },
  { id: TANDA_MAKLUMAT, title: meja.izinMaklumat, grants: HEADS, stepUp: true },
];
