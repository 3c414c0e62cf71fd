// Who sees requests, who works on them, who decides? (ppid.md section 2; a role sees its office, an office above counts and lateness)
import type { Permission } from '#platform/identity';
import { izinText as text } from './text-izin.ts';

/** Register of an office and its cases, without who asks. */
export const LIHAT = 'ppid.permohonan.lihat';
/** Service officer: intake, identity, questions, hand-over. */
export const LAYANI = 'ppid.permohonan.layani';
/** Head of the desk: lane, units, extension, answer. */
export const PUTUS = 'ppid.permohonan.putus';
/** Unit: its tasks and the question, never who asks. */
export const UNIT = 'ppid.permohonan.unit';
/** Who asks: one case, for a reason, in the trail. */
export const IDENTITAS = 'ppid.pemohon.lihat';
/** Offices below: counts and lateness. */
export const PANTAU = 'ppid.pantau';

export const permohonanPermissions: readonly Permission[] = [
  { id: LIHAT, title: text.lihat, grants: { petugas_layanan: 'sendiri', ppid: 'sendiri', atasan_ppid: 'sendiri', sekretaris: 'sendiri', pimpinan: 'sendiri', tim_pertimbangan: 'sendiri', resepsionis: 'sendiri' } },
  { id: LAYANI, title: text.layani, grants: { petugas_layanan: 'sendiri', ppid: 'sendiri', resepsionis: 'sendiri' } },
  { id: PUTUS, title: text.putus, grants: { ppid: 'sendiri' } },
  { id: UNIT, title: text.unit, grants: { unit_kerja: 'sendiri', kasubbag: 'sendiri', ppid: 'sendiri' } },
  { id: IDENTITAS, title: text.identitas, grants: { petugas_layanan: 'sendiri', ppid: 'sendiri', atasan_ppid: 'sendiri' } },
  { id: PANTAU, title: text.pantau, grants: { ppid: 'bawah', atasan_ppid: 'bawah', sekretaris: 'bawah', pimpinan: 'bawah', auditor: 'bawah', bawaslu: 'bawah' } },
];
