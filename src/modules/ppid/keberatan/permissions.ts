// Who sees, prepares, advises on and answers objections? (ppid.md section 2)
import type { Permission } from '#platform/identity';
import { sidangText } from './text-sidang.ts';
import { kbrMejaText as text } from './text-meja.ts';

export const KBR_PENDAPAT = 'ppid.keberatan.pendapat';
export const KBR_TANGGAPI = 'ppid.keberatan.tanggapi';

/** The office's bundle for the closed hearing: prepared by one, agreed by another. */
export const SIDANG = 'ppid.sengketa.berkas';
export const SIDANG_SETUJU = 'ppid.sengketa.setuju';

export const keberatanPermissions: readonly Permission[] = [
  { id: KBR_PENDAPAT, title: text.izinPendapat, grants: { tim_pertimbangan: 'sendiri' } },
  { id: KBR_TANGGAPI, title: text.izinTanggapi, grants: { atasan_ppid: 'sendiri', sekretaris: 'sendiri' }, stepUp: true },
  { id: SIDANG, title: sidangText.izin, grants: { ppid: 'sendiri' }, stepUp: true },
  { id: SIDANG_SETUJU, title: sidangText.izinSetuju, grants: { tim_pertimbangan: 'sendiri', atasan_ppid: 'sendiri' }, stepUp: true },
];
