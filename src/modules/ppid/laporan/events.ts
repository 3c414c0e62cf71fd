// What are the acts around registers, reports and retention called in the trail?
import type { Sentence } from '#kernel/text';
import { laporanText } from './text-laporan.ts';
import { registerText } from './text-register.ts';
import { retensiText } from './text-retensi.ts';

export const EKSPOR_EVENT = 'ppid.register-ekspor';
export const LAPORAN_EVENT = 'ppid.laporan-terbit';
export const JAM_LAPORAN_EVENT = 'ppid.laporan-jam';
export const RETENSI_EVENT = 'ppid.retensi-jalan';

export const LAPORAN_EVENTS: Readonly<Record<string, Sentence>> = {
  [EKSPOR_EVENT]: registerText.peristiwaEkspor,
  [LAPORAN_EVENT]: laporanText.peristiwaTerbit,
  [JAM_LAPORAN_EVENT]: laporanText.peristiwaJam,
  [RETENSI_EVENT]: retensiText.peristiwa,
};
