// Who receives guests, serves them, says yes to a hearing and keeps the counters? (layanan.md 1; keamanan.md 2.7: Bawaslu sees no guests)
import type { Permission } from '#platform/identity';
import { loketText as t } from './text.ts';

export const TERIMA = 'layanan.loket.terima';
export const LAYANI = 'layanan.loket.layani';
export const SETUJU = 'layanan.loket.setuju';
export const ATUR = 'layanan.loket.atur';

export const loketPermissions: readonly Permission[] = [
  { id: TERIMA, title: t.izinTerima, grants: { resepsionis: 'sendiri', petugas_layanan: 'sendiri', operator_bidang: 'sendiri', kasubbag: 'sendiri', sekretaris: 'sendiri', pimpinan: 'sendiri' } },
  { id: LAYANI, title: t.izinLayani, grants: { petugas_layanan: 'sendiri', operator_bidang: 'sendiri', kasubbag: 'sendiri' } },
  { id: SETUJU, title: t.izinSetuju, grants: { pimpinan: 'sendiri', sekretaris: 'sendiri', kasubbag: 'sendiri' } },
  { id: ATUR, title: t.izinAtur, grants: { admin_kantor: 'sendiri', sekretaris: 'sendiri', resepsionis: 'sendiri' } },
];
