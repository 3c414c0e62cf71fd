// Who prepares a phone, notes visits, decides and watches? (sidalih.md 2: the Pantarlih at the station, the PPS at the desa, above them who counts)
import type { Permission } from '#platform/identity';
import { meja } from './text-meja.ts';

/** A fresh proof before the list is handed out. */
export const SIAP: Permission = { id: 'sidalih.coklit.siapkan', title: meja.coklitIzinSiap, grants: { pantarlih: 'sendiri' }, stepUp: true };
/** A Pantarlih on a page, the PPS from paper. */
export const ISI: Permission = { id: 'sidalih.coklit.isi', title: meja.coklitIzinIsi, grants: { pantarlih: 'sendiri', pps: 'bawah' } };
export const PUTUS: Permission = { id: 'sidalih.coklit.putus', title: meja.coklitIzinPutus, grants: { pps: 'bawah' } };
export const PANTAU: Permission = { id: 'sidalih.coklit.pantau', title: meja.coklitIzinPantau, grants: { pps: 'bawah', ppk: 'bawah', operator_bidang: 'bawah', kasubbag: 'bawah', pimpinan: 'bawah', bawaslu: 'bawah' } };
