// Who downloads a register with identities, and who gives the yearly report out? (ppid.md sections 17 and 20)
import type { Permission } from '#platform/identity';
import { laporanText } from './text-laporan.ts';
import { registerText } from './text-register.ts';

export const REGISTER_EKSPOR = 'ppid.register.ekspor';
export const LAPORAN_TERBIT = 'ppid.laporan.terbit';

export const laporanPermissions: readonly Permission[] = [
  { id: REGISTER_EKSPOR, title: registerText.izinEkspor, grants: { ppid: 'sendiri', atasan_ppid: 'sendiri' }, stepUp: true },
  { id: LAPORAN_TERBIT, title: laporanText.izinTerbit, grants: { ppid: 'sendiri' } },
];
