// Who may issue the copy of a decided list, and who receives it? (sidalih.md 2, 4.3; keamanan.md 2.5: two persons)
import type { Permission } from '#platform/identity';
import { text } from './text.ts';

export const LIHAT_SALINAN = 'sidalih.salinan-lihat';
export const MINTA_SALINAN = 'sidalih.salinan-minta';
export const SETUJUI_SALINAN = 'sidalih.salinan-setujui';
export const AMBIL_SALINAN = 'sidalih.salinan-ambil';

const RECEIVES = { bawaslu: 'bawah', peserta_admin: 'bawah', peserta_lo: 'bawah' } as const;
/** The office that decided the list. */
const ISSUES = { pimpinan: 'sendiri', kasubbag: 'sendiri', operator_bidang: 'sendiri' } as const;

export const salinanPermissions: readonly Permission[] = [
  { id: LIHAT_SALINAN, title: text.salIzinLihat, grants: { ...RECEIVES, pimpinan: 'bawah', sekretaris: 'bawah', kasubbag: 'bawah', operator_bidang: 'bawah' }, siaga: true },
  { id: MINTA_SALINAN, title: text.salIzinMinta, grants: ISSUES, stepUp: true },
  { id: SETUJUI_SALINAN, title: text.salIzinSetujui, grants: { pimpinan: 'sendiri', kasubbag: 'sendiri' }, stepUp: true, twoPersons: true },
  // The office hands it to participants without an account, too: on a disc, against the printed receipt.
  { id: AMBIL_SALINAN, title: text.salIzinAmbil, grants: { ...RECEIVES, operator_bidang: 'bawah', kasubbag: 'bawah' }, stepUp: true },
];
