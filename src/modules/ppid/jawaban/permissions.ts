// Who agrees that something is withheld? (keamanan.md 2.5: a refusal as exempt takes two)
import type { Permission } from '#platform/identity';
import { izinJawabText as text } from './text-izin.ts';

export const SETUJUI = 'ppid.jawaban.setujui';

export const jawabanPermissions: readonly Permission[] = [{ id: SETUJUI, title: text.setujui, grants: { tim_pertimbangan: 'sendiri', atasan_ppid: 'sendiri' }, stepUp: true }];
