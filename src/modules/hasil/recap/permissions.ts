// Who may see, run and close a plenary? (PKPU 5/2024; keamanan.md 2.5, 2.7)
import type { Permission } from '#platform/identity';
import { desk } from './text-desk.ts';

export const DAFTAR = 'hasil.rapat.daftar';
export const LIHAT_RAPAT = 'hasil.rapat.lihat';
export const KELOLA = 'hasil.rapat.kelola';
/** A participant's liaison writes the own objection. */
export const KEBERATAN = 'hasil.rapat.keberatan';
export const USUL = 'hasil.rapat.usul';
export const SETUJUI = 'hasil.rapat.setujui';

/** Everybody with a mandate over the area, the overseers and the participants' liaisons. */
const READS = {
  ppk: 'bawah',
  pimpinan: 'bawah',
  sekretaris: 'bawah',
  kasubbag: 'bawah',
  operator_bidang: 'bawah',
  bawaslu: 'bawah',
  auditor: 'bawah',
  peserta_lo: 'bawah',
} as const;
const RUNS = { ppk: 'sendiri', pimpinan: 'sendiri', operator_bidang: 'sendiri' } as const;
const SIGNS = { ppk: 'sendiri', pimpinan: 'sendiri' } as const;

export const recapPermissions: readonly Permission[] = [
  { id: DAFTAR, title: desk.izinDaftar, grants: { ...READS, pps: 'bawah' }, siaga: true },
  { id: LIHAT_RAPAT, title: desk.izinLihat, grants: READS, viewsLogged: ['bawaslu'], siaga: true },
  { id: KELOLA, title: desk.izinKelola, grants: RUNS },
  { id: KEBERATAN, title: desk.izinKeberatan, grants: { peserta_lo: 'bawah' } },
  { id: USUL, title: desk.izinUsul, grants: SIGNS, stepUp: true },
  { id: SETUJUI, title: desk.izinSetujui, grants: SIGNS, stepUp: true, twoPersons: true },
];
