// Who may keep an office's profile, hours and channels? (layanan.md 1)
import type { Permission } from '#platform/identity';
import { meja } from './text-meja.ts';

export const LIHAT_KANTOR = 'layanan.kantor.lihat';
export const URUS_KANTOR = 'layanan.kantor.urus';
export const SETUJUI_JAM = 'layanan.kantor.jam-setujui';
export const UJI_KANAL = 'layanan.kanal.uji';

const READS = { pimpinan: 'bawah', sekretaris: 'bawah', kasubbag: 'bawah', operator_bidang: 'bawah', ppid: 'bawah', petugas_layanan: 'bawah', resepsionis: 'bawah', admin_kantor: 'bawah', auditor: 'bawah', bawaslu: 'bawah' } as const;
const OWNS = { sekretaris: 'sendiri', admin_kantor: 'sendiri', kasubbag: 'sendiri' } as const;

export const kantorPermissions: readonly Permission[] = [
  { id: LIHAT_KANTOR, title: meja.izinLihat, grants: READS, siaga: true },
  { id: URUS_KANTOR, title: meja.izinUrus, grants: OWNS },
  { id: SETUJUI_JAM, title: meja.izinSetujui, grants: { ...OWNS, pimpinan: 'sendiri' }, twoPersons: true },
  { id: UJI_KANAL, title: meja.izinUji, grants: { ...OWNS, petugas_layanan: 'sendiri', resepsionis: 'sendiri', operator_bidang: 'sendiri' } },
];
