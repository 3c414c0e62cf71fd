// Who sees, prepares, advises on and answers objections? (ppid.md section 2)
import type { Permission } from '#platform/identity';
import { kbrMejaText as text } from './text-meja.ts';

export const KBR_PENDAPAT = 'ppid.keberatan.pendapat';
export const KBR_TANGGAPI = 'ppid.keberatan.tanggapi';

export const keberatanPermissions: readonly Permission[] = [
  { id: KBR_PENDAPAT, title: text.izinPendapat, grants: { tim_pertimbangan: 'sendiri' } },
  { id: KBR_TANGGAPI, title: text.izinTanggapi, grants: { atasan_ppid: 'sendiri', sekretaris: 'sendiri' }, stepUp: true },
];
