// Who may do what with the C.Hasil of a station, and while which stage is open? (hasil.md 2 "Writers"; keamanan.md 2.7)
import { type Mandate, type Permission, grantOf } from '#platform/identity';
import type { Tahap } from '#modules/pemilu';
import type { SebabKode } from '../figures.ts';
import { text } from './text.ts';
import { naskah } from './text-left.ts';

export const ISI = 'hasil.c.isi';
export const PERBAIKI = 'hasil.c.perbaiki';
export const LIHAT = 'hasil.c.lihat';
export const TANDAI = 'hasil.c.tandai';
export const NASKAH = 'hasil.c.naskah';
export const ASLI = 'hasil.foto.asli';

export const permissions: readonly Permission[] = [
  { id: ISI, title: text.izinIsi, grants: { kpps: 'sendiri', ppk: 'bawah' } },
  { id: PERBAIKI, title: text.izinPerbaiki, grants: { kpps: 'sendiri', ppk: 'bawah', pimpinan: 'bawah', operator_bidang: 'bawah' } },
  {
    id: LIHAT,
    title: text.izinLihat,
    grants: { kpps: 'bawah', pps: 'bawah', ppk: 'bawah', pimpinan: 'bawah', sekretaris: 'bawah', kasubbag: 'bawah', operator_bidang: 'bawah', bawaslu: 'bawah' },
    viewsLogged: ['bawaslu'],
    siaga: true,
  },
  { id: NASKAH, title: naskah.izin, grants: { ppk: 'bawah' } },
  { id: TANDAI, title: text.izinTandai, grants: { ppk: 'bawah', pimpinan: 'bawah', operator_bidang: 'bawah' } },
  { id: ASLI, title: text.izinAsli, grants: { pimpinan: 'bawah', operator_bidang: 'bawah' }, stepUp: true },
];

/**
 * The stages in which a mandate works on the C layer: a KPPS while C is open; above it each level also while its own
 * plenary is, since what the plenary finds is corrected in the C layer too.
 */
export function stagesOf({ role, node }: Pick<Mandate, 'role' | 'node'>): readonly Tahap[] {
  switch (role) {
    case 'kpps':
      return ['C'];
    case 'ppk':
      return ['C', 'D_KEC'];
    case 'pimpinan':
    case 'operator_bidang':
      if (node.length === 4) return ['C', 'D_KEC', 'D_KAB'];
      return node.length === 2 ? ['C', 'D_KEC', 'D_KAB', 'D_PROV'] : ['C', 'D_KEC', 'D_KAB', 'D_PROV', 'D_NAS'];
    default:
      return [];
  }
}

const OWN: readonly SebabKode[] = ['SALAH_BACA', 'SALAH_TULIS_KPPS'];
const ORDERED: readonly SebabKode[] = ['PSU', 'PUSS', 'PUTUSAN_MK'];

/** Reasons that a role at a node may give (hasil.md 2); SUMBER_IMPOR is nobody's word but a file's. */
export function reasonsOf({ role, node }: { readonly role: string; readonly node: string }): readonly SebabKode[] {
  if (role === 'kpps') return OWN;
  if (role === 'ppk') return [...OWN, 'PLENO_KEC'];
  if (node.length === 4) return [...OWN, 'PLENO_KEC', 'PLENO_KAB', ...ORDERED];
  if (node.length === 2) return [...OWN, 'PLENO_KAB', 'PLENO_PROV', ...ORDERED];
  return [...OWN, 'PLENO_PROV', ...ORDERED];
}

export function isInForce(mandate: Pick<Mandate, 'from' | 'until'>, now: number): boolean {
  return mandate.from <= now && (mandate.until === null || now < mandate.until);
}

/** Does the mandate give this permission? */
export function isGranted(permission: string, mandate: Pick<Mandate, 'role' | 'module'>): boolean {
  const found = permissions.find((one) => one.id === permission);
  return found !== undefined && grantOf(mandate, found) !== undefined;
}
