// Who hears alarms, who opens break-glass, who looks it over? (keamanan.md 1.7, 2.7)
import type { Permission } from '#platform/identity';
import { text } from './text.ts';

export const ALARM = 'keamanan.alarm';
export const SIAGA = 'keamanan.siaga';
export const BUKA = 'keamanan.siaga-buka';
export const TINJAU = 'keamanan.siaga-tinjau';

/** All leadership and the auditors see each opening; only those of the nation look it over. */
export const permissions: readonly Permission[] = [
  { id: ALARM, title: text.izinAlarm, grants: { auditor: 'bawah', admin_kantor: 'bawah', admin_platform: 'semua' } },
  { id: SIAGA, title: text.izinSiaga, grants: { siaga: 'semua', pimpinan: 'semua', auditor: 'semua' } },
  { id: BUKA, title: text.izinBuka, grants: { siaga: 'semua' }, stepUp: true, twoPersons: true },
  { id: TINJAU, title: text.izinTinjau, grants: { pimpinan: 'bawah', auditor: 'bawah' }, stepUp: true },
];

export function permissionOf(id: string): Permission {
  const found = permissions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no permission ${id}`);
  return found;
}
