// Who may bring a file for a voter list, and who puts it on the list? (keamanan.md 2.5, 2.7; sidalih.md 2)
import type { Permission } from '#platform/identity';
import { text } from './text-meja.ts';

export const MUATAN_LIHAT = 'sidalih.masukan.lihat';
export const MUATAN_UNGGAH = 'sidalih.masukan.unggah';
export const MUATAN_USUL = 'sidalih.masukan.usul';
export const MUATAN_SETUJU = 'sidalih.masukan.setuju';

const staff = { pimpinan: 'bawah', kasubbag: 'bawah', operator_bidang: 'bawah' } as const;

export const masukanPermissions: readonly Permission[] = [
  { id: MUATAN_LIHAT, title: text.muatIzinLihat, grants: staff },
  { id: MUATAN_UNGGAH, title: text.muatIzinUnggah, grants: staff },
  { id: MUATAN_USUL, title: text.muatIzinUsul, grants: staff, stepUp: true },
  { id: MUATAN_SETUJU, title: text.muatIzinSetuju, grants: { pimpinan: 'bawah', kasubbag: 'bawah' }, stepUp: true, twoPersons: true },
];

export const MEJA_MASUKAN = '/kerja/masukan-pemilih';
export const masukanPath = (daftar: string): string => `${MEJA_MASUKAN}/${daftar}`;
export const muatanPath = (daftar: string, id: string): string => `${masukanPath(daftar)}/${id}`;
