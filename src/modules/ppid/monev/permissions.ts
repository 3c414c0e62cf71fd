// Who answers the yearly questionnaire, and who sets its questions? (KPU RI sets them: the address stands at its node)
import type { Permission } from '#platform/identity';
import { monevText as text } from './text.ts';

export const MONEV_ISI = 'ppid.monev.isi';
export const MONEV_SOAL = 'ppid.monev.soal';

export const monevPermissions: readonly Permission[] = [
  { id: MONEV_ISI, title: text.izinIsi, grants: { ppid: 'sendiri', petugas_layanan: 'sendiri' } },
  { id: MONEV_SOAL, title: text.izinSoal, grants: { ppid: 'sendiri' } },
];
