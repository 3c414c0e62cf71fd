// What does hasil bring to the house? (results from polling station to nation)
import type { Module } from '#platform/module';
import { simulate } from './actions/simulate.ts';
import { compareDataSets, compareRoutes } from './banding/routes.ts';
import { DESK_EVENTS, deskItem } from './desk/declared.ts';
import { permissions } from './desk/permissions.ts';
import { deskRoutes } from './desk/routes.ts';
import { clearDesk } from './desk/store/simulation.ts';
import { tasks } from './desk/tasks.ts';
import { exportRoutes, nistDataSets } from './ekspor/routes.ts';
import { importResults } from './intake/command.ts';
import { importSumsCommand } from './jumlah/command.ts';
import { SUMS_EVENT } from './jumlah/actions/import-sums.ts';
import { sumDataSets, sumRoutes } from './jumlah/routes.ts';
import { dropSimulatedSums, sumsVersion } from './jumlah/store/sum.ts';
import { hasilDataSets, openDataRoutes } from './opendata/routes.ts';
import { LURING_EVENTS } from './luring/actions/keep-message.ts';
import { SIAP } from './luring/prepare.tsx';
import { luringDesk, luringRoutes } from './luring/routes.tsx';
import { luringRekap } from './luring-rekap/routes.ts';
import { clearPackages } from './luring-rekap/store/package.ts';
import { clearLuring } from './luring/store/message.ts';
import { SIMULATE_EVENT, simulateSums } from './kursi/actions/simulate-sums.ts';
import { firstSeatPages } from './kursi/first-pages.ts';
import { seatDataSets, seatRoutes } from './kursi/routes.ts';
import { text as seats } from './kursi/text.ts';
import { decrees } from './keputusan/routes.ts';
import { clearDecrees, decreeVersion } from './keputusan/store/decree.ts';
import { firstPages } from './pages/first-pages.ts';
import { pageRoutes } from './pages/routes.ts';
import { participants } from './peserta/routes.ts';
import { dropSebaran, sebaranVersion } from './peserta/store/kept.ts';
import { dropPantauan } from './peserta/store/watch.ts';
import { embedRoutes } from './sematan/routes.ts';
import { winnerDataSets, winnerRoutes } from './pemenang/routes.ts';
import { userDataSets, userRoutes } from './pengguna/routes.ts';
import { publicFacts, publicPaths } from './public-paths.ts';
import { recap } from './recap/routes.ts';
import { clearPlenaries, plenaryVersion } from './recap/store/whole.ts';
import { recomputeCommand } from './recompute-command.ts';
import { stageCommand } from './stage/command.ts';
import { seqTerakhir } from './store/history.ts';
import { clearSimulation, heldStations, layContests } from './store/tree.ts';
import { simulateAnswers } from './tanya/actions/simulate-answers.ts';
import { questions } from './tanya/joined.ts';
import { clearTanya, tanyaVersion } from './tanya/store/tanya.ts';
import { text } from './text-module.ts';

export const module: Module = {
  id: 'hasil',
  needs: ['pemilu'],
  name: text.namaModul,
  // Decrees and seats before the pages: an area's code would take their address for its own.
  routes: [...decrees.routes, ...sumRoutes, ...seatRoutes, ...winnerRoutes, ...participants.routes, ...questions.routes, ...compareRoutes, ...userRoutes, ...pageRoutes, ...exportRoutes, ...openDataRoutes, ...embedRoutes, ...deskRoutes, ...luringRoutes, ...recap.routes, ...luringRekap.routes],
  permissions: [...permissions, SIAP, ...recap.permissions, ...decrees.permissions, ...participants.permissions, ...questions.permissions],
  desk: [deskItem, luringDesk, ...recap.desk, ...decrees.desk, ...participants.desk],
  tasks: async (deps, lang, who) => [...(await tasks(deps, lang, who)), ...(await recap.tasks(deps, lang, who)), ...(await decrees.tasks(deps, lang, who)), ...(await participants.tasks(deps, lang, who)), ...(await questions.tasks(deps, lang, who))],
  nav: [{ id: 'hasil', label: text.menu, href: '/hasil', order: 10 }],
  services: [
    { id: 'hasil.daerah', bay: 'hasil', label: text.lihatHasil, detail: text.lihatHasilIsi, state: 'buka', href: '/hasil' },
    { id: 'hasil.kursi', bay: 'hasil', label: seats.layananKursi, detail: seats.ringkasKursi, state: 'buka', href: '/hasil/pemilu-2024/pdpr/kursi' },
    ...participants.services,
    { id: 'hasil.formulir', bay: 'hasil', label: text.lihatFormulir, detail: text.lihatFormulirIsi, state: 'buka', href: '/cari' },
  ],
  openData: [...hasilDataSets, ...nistDataSets, ...seatDataSets, ...sumDataSets, ...winnerDataSets, ...userDataSets, ...compareDataSets, ...participants.openData, ...questions.openData],
  commands: [importResults, importSumsCommand, recomputeCommand, stageCommand, ...luringRekap.commands],
  jobs: [...participants.jobs, ...questions.jobs],
  auditEvents: [
    'hasil.bacaan',
    'hasil.hitung-ulang',
    'hasil.impor-mulai',
    SUMS_EVENT,
    SIMULATE_EVENT,
    'hasil.impor-selesai',
    'hasil.simulasi',
    'hasil.tahap',
    ...DESK_EVENTS,
    ...LURING_EVENTS,
    ...recap.auditEvents,
    ...luringRekap.auditEvents,
    ...decrees.auditEvents,
    ...questions.auditEvents,
    ...participants.auditEvents,
  ],
  eventNames: questions.eventNames,
  versionSources: {
    /** The last number of the log: any new figure moves it. */
    'hasil.seq': async ({ database }) => String(await seqTerakhir(database.db)),
    /** How many plenaries there are, by state: any that opens, closes or is replaced moves it. */
    'hasil.rapat': async ({ database }) => plenaryVersion(database.db),
    /** How many files of sums brought something, and the newest of them. */
    'hasil.jumlah': async ({ database }) => sumsVersion(database.db),
    /** How far the kept lists of the participants' desks go. */
    'hasil.sebaran': async ({ database }) => sebaranVersion(database.db),
    /** How many decrees are recorded: each one moves it. */
    'hasil.keputusan': async ({ database }) => decreeVersion(database.db),
    /** Any question or answer that is counted moves it. */
    'hasil.tanya': async ({ database }) => tanyaVersion(database.db),
  },
  dropSimulation: async (db, slug) => {
    await clearSimulation(db, slug);
    await clearDesk(db, slug);
    await clearLuring(db, slug);
    await clearDecrees(db, slug);
    await clearPlenaries(db, slug);
    await clearPackages(db, slug);
    await clearTanya(db, slug);
    await dropSimulatedSums(db, slug);
    await dropSebaran(db, slug);
    await dropPantauan(db, slug);
  },
  treeReplaced: layContests,
  stationsHeld: heldStations,
  firstPages: async (deps) => [...(await firstPages(deps)), ...(await firstSeatPages(deps))],
  publicPaths,
  publicFacts,
  demo: async (deps, terminal) => {
    await simulateSums(deps);
    await simulate(deps, terminal);
    await simulateAnswers(deps);
  },
  retention: 'figures are public and append-only; they are kept for good, simulated ones until real ones come',
};
