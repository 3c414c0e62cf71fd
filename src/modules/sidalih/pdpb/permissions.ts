// Who works on quarters, and who decides their recaps? (sidalih.md 2: the office of the area; two persons)
import type { Permission } from '#platform/identity';
import { mejaText as text } from './text-meja.ts';

export const LIHAT = 'sidalih.pdpb.lihat';
export const KERJA = 'sidalih.pdpb.kerja';
export const SETUJUI = 'sidalih.pdpb.setujui';

const OWN = { pimpinan: 'sendiri', kasubbag: 'sendiri', operator_bidang: 'sendiri' } as const;

export const pdpbPermissions: readonly Permission[] = [
  { id: LIHAT, title: text.izinLihat, grants: { pimpinan: 'bawah', kasubbag: 'bawah', operator_bidang: 'bawah', bawaslu: 'bawah' }, viewsLogged: ['bawaslu'], siaga: true },
  { id: KERJA, title: text.izinKerja, grants: OWN },
  { id: SETUJUI, title: text.izinSetujui, grants: { pimpinan: 'sendiri' }, stepUp: true, twoPersons: true },
];
