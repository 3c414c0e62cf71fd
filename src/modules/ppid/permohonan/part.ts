// What do requests bring to the house, whoever shows them?
import type { Part } from '#platform/module';
import { adaTerbuka } from '../keberatan/store/keberatan.ts';
import { ppidClocks } from '../aturan/tenggat.ts';
import { permohonanDemo } from './demo.ts';
import { PERMOHONAN_EVENTS } from './events.ts';
import { permohonanJobs, saatJam, tanggalPindah } from './jobs.ts';
import { permohonanPermissions } from './permissions.ts';
import { permohonanVersion } from './store/permohonan.ts';
import { penahan } from './store/tahan.ts';
import { ukuranPermohonan } from './ukuran.ts';

export const part: Part = {
  permissions: permohonanPermissions,
  clocks: ppidClocks,
  holdCases: penahan('ppid_permohonan'),
  clocksMoved: tanggalPindah,
  clockDue: saatJam,
  measures: [ukuranPermohonan],
  jobs: permohonanJobs(async (db, id) => !(await adaTerbuka(db, id))),
  auditEvents: Object.keys(PERMOHONAN_EVENTS),
  eventNames: PERMOHONAN_EVENTS,
  demo: permohonanDemo,
  versionSources: { 'ppid.permohonan': ({ database }) => permohonanVersion(database.db) },
};
