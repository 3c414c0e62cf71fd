// Who may see, decide and open what of a voter list? (sidalih.md 2, 4.3; keamanan.md 2.5, 2.7)
import type { Permission } from '#platform/identity';
import { defineText } from '#kernel/text';

const text = defineText('sidalih', {
  izinLihat: { id: 'Melihat keadaan dan rekap daftar pemilih', en: 'See state and recap of a voter list' },
  izinPemilih: { id: 'Mencari dan melihat data pemilih yang tersamar', en: 'Find and see masked voter records' },
  izinBuka: { id: 'Membuka data pemilih lengkap dengan alasan', en: 'Open a full voter record with a reason' },
  izinUsul: { id: 'Mengusulkan hasil pleno daftar pemilih', en: 'Propose the result of a plenary on the voter list' },
  izinSetujui: { id: 'Menyetujui hasil pleno daftar pemilih', en: 'Approve the result of a plenary on the voter list' },
});

export const LIHAT = 'sidalih.daftar.lihat';
export const PEMILIH = 'sidalih.daftar.pemilih';
export const BUKA = 'sidalih.daftar.buka';
export const USUL = 'sidalih.daftar.usul';
export const SETUJUI = 'sidalih.daftar.setujui';

const staff = { pimpinan: 'bawah', kasubbag: 'bawah', operator_bidang: 'bawah', ppk: 'bawah', pps: 'bawah', bawaslu: 'bawah' } as const;

export const daftarPermissions: readonly Permission[] = [
  { id: LIHAT, title: text.izinLihat, grants: { ...staff, sekretaris: 'bawah', auditor: 'bawah' }, viewsLogged: ['bawaslu'], siaga: true },
  { id: PEMILIH, title: text.izinPemilih, grants: staff, viewsLogged: ['bawaslu'] },
  { id: BUKA, title: text.izinBuka, grants: { pimpinan: 'bawah', operator_bidang: 'bawah', pps: 'sendiri', bawaslu: 'bawah' }, stepUp: true },
  { id: USUL, title: text.izinUsul, grants: { pimpinan: 'sendiri', operator_bidang: 'sendiri', ppk: 'sendiri', pps: 'sendiri' }, stepUp: true },
  { id: SETUJUI, title: text.izinSetujui, grants: { pimpinan: 'sendiri', ppk: 'sendiri', pps: 'sendiri' }, stepUp: true, twoPersons: true },
];
