// What does tenggat bring to the house? (the calculator, the work calendar, open deadlines, the jobs behind them)
import { calendarVersion, readCalendar } from '#platform/calendar';
import type { Module } from '#platform/module';
import { CALENDAR_EVENTS } from './actions/calendar.ts';
import { YEAR_EVENTS } from './actions/empty-year.ts';
import { FEED_EVENTS } from './actions/feed.ts';
import { apiRoutes } from './api.ts';
import { CLOCKS } from './desk/clocks.tsx';
import { DESK, calendarTasks } from './desk/list.tsx';
import { jobs } from './jobs.ts';
import { CALCULATOR, calculator } from './pages/calculator.tsx';
import { deadlines } from './pages/deadlines.tsx';
import { thisYear, yearPage } from './pages/year.tsx';
import { JAM, KALENDER, permissions } from './permissions.ts';
import { publicPaths } from './public-paths.ts';
import { deskRoutes } from './routes-desk.ts';
import { ruleSearch } from './search.ts';
import { text as calendar } from './kalender/text.ts';
import { desk } from './text-desk.ts';
import { text } from './text.ts';

export const module: Module = {
  id: 'tenggat',
  needs: [],
  name: text.namaModul,
  routes: [calculator, deadlines, thisYear, yearPage, ...apiRoutes, ...deskRoutes],
  footer: [
    { column: 'layanan', label: text.kalkulator, href: CALCULATOR },
    { column: 'keterbukaan', label: calendar.judulUmum, href: '/kalender' },
  ],
  permissions,
  desk: [
    { id: 'tenggat.jam', label: desk.menuJam, href: CLOCKS, permission: JAM, order: 8 },
    { id: 'tenggat.kalender', label: desk.menuKalender, href: DESK, permission: KALENDER, order: 80, under: 'tenggat.jam' },
  ],
  tasks: calendarTasks,
  jobs,
  search: [ruleSearch],
  openData: [
    {
      id: 'tenggat.kalender',
      title: text.dataTenggat,
      description: text.dataTenggatIsi,
      license: 'CC0-1.0',
      files: async ({ database: { db } }) => [
        { href: '/api/tenggat/daftar', title: text.daftarJudul.id, type: 'application/json' },
        ...(await readCalendar(db)).years.map(({ tahun }) => ({ href: `/api/kalender/${String(tahun)}.json`, title: `${calendar.judulUmum.id} ${String(tahun)}`, type: 'application/json' })),
      ],
    },
  ],
  versionSources: { 'tenggat.kalender': ({ database }) => calendarVersion(database.db) },
  publicPaths,
  auditEvents: [...Object.values(CALENDAR_EVENTS), ...Object.values(FEED_EVENTS), ...Object.values(YEAR_EVENTS)],
  eventNames: {
    [CALENDAR_EVENTS.usul]: desk.acaraUsul,
    [CALENDAR_EVENTS.setuju]: desk.acaraSetuju,
    [CALENDAR_EVENTS.tolak]: desk.acaraTolak,
    [FEED_EVENTS.buat]: desk.acaraUmpan,
    [FEED_EVENTS.cabut]: desk.acaraUmpanCabut,
    [YEAR_EVENTS.kosong]: desk.acaraTahunKosong,
    [YEAR_EVENTS.terisi]: desk.acaraTahunTerisi,
  },
  retention: 'Kalender dan tenggat disimpan selamanya: tanpa data pribadi. Alamat langganan petugas disimpan sampai dicabut.',
};
