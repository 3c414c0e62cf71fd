// Who answers a question about the figures of a station? (the officers in charge of it, each for their own area)
import type { Permission } from '#platform/identity';
import { jawab } from './text-jawab.ts';

export const JAWAB = 'hasil.tanya.jawab';

export const tanyaPermissions: readonly Permission[] = [
  { id: JAWAB, title: jawab.izin, grants: { kpps: 'sendiri', pps: 'bawah', ppk: 'bawah', pimpinan: 'bawah', operator_bidang: 'bawah' } },
];
