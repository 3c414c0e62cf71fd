// Who may see, report on, decide and hear a duplicate case? (sidalih.md 2, 5.4; keamanan.md 2.4, 2.5, 2.7)
import type { Permission } from '#platform/identity';
import { form } from './text-langkah.ts';

export const DAFTAR_GANDA = 'sidalih.ganda.daftar';
export const LIHAT_GANDA = 'sidalih.ganda.lihat';
export const TUGAS_GANDA = 'sidalih.ganda.tugas';
export const LAPOR_GANDA = 'sidalih.ganda.lapor';
export const USUL_GANDA = 'sidalih.ganda.usul';
export const SETUJUI_GANDA = 'sidalih.ganda.setujui';
export const BANDING_GANDA = 'sidalih.ganda.banding';
export const TOLAK_GANDA = 'sidalih.ganda.tolak';
export const TERANG_GANDA = 'sidalih.ganda.terang';

const READS = { pps: 'bawah', ppk: 'bawah', pimpinan: 'bawah', sekretaris: 'bawah', kasubbag: 'bawah', operator_bidang: 'bawah', bawaslu: 'bawah' } as const;
const SIGNS = { pimpinan: 'sendiri' } as const;

export const gandaPermissions: readonly Permission[] = [
  { id: DAFTAR_GANDA, title: form.gandaIzinDaftar, grants: READS },
  { id: LIHAT_GANDA, title: form.gandaIzinLihat, grants: READS, viewsLogged: ['bawaslu'] },
  { id: TUGAS_GANDA, title: form.gandaIzinTugas, grants: { pimpinan: 'sendiri', kasubbag: 'sendiri', operator_bidang: 'sendiri' } },
  // Where no PPS sits (between elections) the office of the kab/kota goes to the field itself.
  { id: LAPOR_GANDA, title: form.gandaIzinLapor, grants: { pps: 'sendiri', kasubbag: 'bawah', operator_bidang: 'bawah' } },
  { id: USUL_GANDA, title: form.gandaIzinUsul, grants: SIGNS, stepUp: true },
  { id: SETUJUI_GANDA, title: form.gandaIzinSetujui, grants: SIGNS, stepUp: true, twoPersons: true },
  { id: BANDING_GANDA, title: form.gandaIzinBanding, grants: SIGNS, stepUp: true },
  { id: TOLAK_GANDA, title: form.gandaIzinTolak, grants: SIGNS, stepUp: true, twoPersons: true },
  { id: TERANG_GANDA, title: form.gandaIzinTerang, grants: { pps: 'sendiri', pimpinan: 'bawah', kasubbag: 'bawah', operator_bidang: 'bawah', bawaslu: 'bawah' }, stepUp: true },
];
