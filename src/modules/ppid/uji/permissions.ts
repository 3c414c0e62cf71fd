// Who writes, judges, decides and approves a consequence test? (ppid.md sections 2 and 15)
import type { Permission } from '#platform/identity';
import { mejaUji as text } from './text-meja.ts';

export const UJI_LIHAT = 'ppid.uji.lihat';
export const UJI_TULIS = 'ppid.uji.tulis';
export const UJI_PENDAPAT = 'ppid.uji.pendapat';
export const UJI_TETAPKAN = 'ppid.uji.tetapkan';
export const UJI_SETUJUI = 'ppid.uji.setujui';

export const ujiPermissions: readonly Permission[] = [
  { id: UJI_LIHAT, title: text.izinLihat, grants: { ppid: 'sendiri', petugas_layanan: 'sendiri', unit_kerja: 'sendiri', tim_pertimbangan: 'sendiri', atasan_ppid: 'sendiri', sekretaris: 'sendiri', pimpinan: 'sendiri', auditor: 'bawah' } },
  { id: UJI_TULIS, title: text.izinTulis, grants: { ppid: 'sendiri', unit_kerja: 'sendiri' } },
  { id: UJI_PENDAPAT, title: text.izinPendapat, grants: { tim_pertimbangan: 'sendiri' } },
  { id: UJI_TETAPKAN, title: text.izinTetapkan, grants: { ppid: 'sendiri' } },
  { id: UJI_SETUJUI, title: text.izinSetujui, grants: { atasan_ppid: 'sendiri', sekretaris: 'sendiri', pimpinan: 'sendiri' }, twoPersons: true, stepUp: true },
];
