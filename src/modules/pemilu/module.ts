// What does the spine of elections bring to the house? (rule packs, trees, stations, schedules)
import { say } from '#kernel/text';
import type { Module } from '#platform/module';
import { mapVersion } from '#platform/offices';
import { EVENT as AREAS_EVENT, USAGE as AREAS_USAGE, importAreas } from './actions/import-areas.ts';
import { EVENT as BOUNDARIES_EVENT, USAGE as BOUNDARIES_USAGE, importBoundaries } from './actions/import-boundaries.ts';
import { OVERSEAS_EVENT } from './actions/import-overseas.ts';
import { EVENT as SIMULATE_EVENT, simulate } from './actions/simulate.ts';
import { listSchedules, todayOf } from './dates.ts';
import { scheduleFileRoutes, schedulePage } from './pages/schedule.tsx';
import { schedulesPage } from './pages/schedules.tsx';
import { publicPaths } from './public-paths.ts';
import { readVersion } from './store/election.ts';
import { text } from './text.ts';
import { EVENT as FIX_EVENT, fixPapersCommand } from './kertas/actions/fix-papers.ts';
import { countPapers } from './kertas/store/paper.ts';
import { LIST_COMMANDS, LIST_EVENT } from './surat-suara/actions/import-list.ts';
import { ballotRoutes } from './surat-suara/pages/routes.tsx';
import { ballotFiles, candidateSearch } from './surat-suara/public-data.ts';
import { readListVersion } from './surat-suara/store/import.ts';
import { pageText } from './surat-suara/text-pages.ts';
import { text as stages } from './text-stages.ts';

export const module: Module = {
  id: 'pemilu',
  needs: [],
  name: text.namaModul,
  routes: [schedulesPage, schedulePage, ...scheduleFileRoutes, ...ballotRoutes],
  nav: [{ id: 'pemilu.tahapan', label: stages.menu, href: '/tahapan', order: 20 }],
  services: [
    { id: 'pemilu.tahapan', bay: 'informasi', label: stages.layananLabel, detail: stages.layananIsi, state: 'buka', href: '/tahapan' },
    { id: 'pemilu.calon', bay: 'informasi', label: pageText.layananLabel, detail: pageText.layananIsi, state: 'buka', href: '/pemilu/pemilu-2024' },
  ],
  search: [candidateSearch],
  openData: [
    { id: 'pemilu.calon', title: pageText.dataJudul, description: pageText.dataIsi, license: 'CC0-1.0', files: ballotFiles },
    {
      id: 'pemilu.tahapan',
      title: stages.dataJudul,
      description: stages.dataIsi,
      license: 'CC0-1.0',
      files: () =>
        Promise.resolve(
          listSchedules().flatMap((schedule) =>
            ([['json', 'application/json'], ['csv', 'text/csv'], ['ics', 'text/calendar']] as const).map(([ending, type]) => ({
              href: `/tahapan/${schedule.pemilu}.${ending}`, title: `${schedule.judul.id} (${ending.toUpperCase()})`, type, updated: schedule.perTanggal,
            })),
          ),
        ),
    },
  ],
  commands: [
    { words: 'import areas', usage: AREAS_USAGE, summary: say('id', text.perintahWilayah), run: importAreas },
    { words: 'import boundaries', usage: BOUNDARIES_USAGE, summary: say('id', text.perintahBatas), run: importBoundaries },
    ...LIST_COMMANDS,
    fixPapersCommand,
  ],
  auditEvents: [AREAS_EVENT, OVERSEAS_EVENT, BOUNDARIES_EVENT, SIMULATE_EVENT, LIST_EVENT, FIX_EVENT],
  versionSources: {
    /** Trees, stations, simulation marks, maps and fixed ballot papers. */
    'pemilu.versi': async ({ database }) => `${await readVersion(database.db)}-${await mapVersion(database.db)}-${await countPapers(database.db)}`,
    /** Parties, dapil, candidates and pairs. */
    'pemilu.daftar': async ({ database }) => String(await readListVersion(database.db)),
    /** The day in Jakarta: what stands in a schedule page changes at midnight. */
    'pemilu.hari': ({ clock }) => Promise.resolve(todayOf(clock)),
  },
  publicPaths,
  retention: 'Pohon wilayah, TPS, dan jadwal disimpan selamanya: tanpa data pribadi.',
  demo: simulate,
};
