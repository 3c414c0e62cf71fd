// What do registers, yearly reports, statistics, oversight, the maklumat and retention bring to the house?
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import { findOffice } from '#platform/offices';
import { operator } from '#platform/action';
import type { Resource, SignedIn } from '#platform/identity';
import { type Deps, type Part, type Route, defineDesk, defineRoute } from '#platform/module';
import { XLSX } from '#platform/sheets';
import { hariDi } from '../dip/hari.ts';
import { LIHAT, PANTAU } from '../permohonan/permissions.ts';
import { jalankanRetensi } from './actions/retensi.ts';
import { mulaiJamLaporan } from './actions/terbitkan.ts';
import { EKSPOR_SATU, LAPORAN, MAKLUMAT, PANTAU_PPID, REGISTER, REGISTER_KBR, REGISTER_LENGKAP, REGISTER_PERIKSA, STATISTIK, STATISTIK_API, SUSUN, laporanPath } from './address.ts';
import { laporanCommands } from './commands.ts';
import { LAPORAN_EVENTS } from './events.ts';
import { hitungPindah } from './hitung.ts';
import { giveLaporanPdf, giveLaporanXlsx, laporanParams, laporanQuery, showDaftarLaporan, showLaporan } from './pages/laporan.tsx';
import { angkaQuery, showAngka } from './pages/dasar.tsx';
import { maklumatQuery, showMaklumatPpid } from './pages/maklumat.tsx';
import { showPantau } from './pages/pantau.tsx';
import { showPeriksaBuku } from './pages/periksa.tsx';
import { eksporResource, mintaBody, showEkspor, takeAmbil, takeMinta, takePutusEkspor } from './pages/ekspor.tsx';
import { giveRegister, giveRegisterKbr, registerQuery, showRegister, showRegisterKbr } from './pages/register.tsx';
import { giveStatistik, giveStatistikCsv, showStatistik, statistikAnswer, statistikQuery } from './pages/statistik.tsx';
import { showSusun, susunBody, susunQuery, takeSusun } from './pages/susun.tsx';
import { LAPORAN_TERBIT, REGISTER_EKSPOR, laporanPermissions } from './permissions.ts';
import { hitungStatistik } from './statistik.ts';
import { laporanVersion, listLaporan, listTahun } from './store/laporan.ts';
import { laporanText } from './text-laporan.ts';
import { registerText } from './text-register.ts';
import { pantauText, statistikText } from './text-statistik.ts';

const CSV = 'text/csv; charset=utf-8';
const eksporParams = z.object({ id: z.uuid() });
const DAY_SECONDS = 86_400;
const ownDesk = (_deps: Deps, _params: unknown, who: SignedIn | undefined): Resource => ({ kind: 'register', id: 'ppid', node: who?.mandates[0]?.node ?? NATION });
const shared = { epoch: ['ppid.laporan'], maxAge: 60 };

const publicRoutes: readonly Route[] = [
  defineRoute({ id: 'ppid.statistik-json', path: STATISTIK_API, summary: statistikText.ruteJson, query: statistikQuery, answer: statistikAnswer, open: true, handle: (ask) => giveStatistik(ask) }),
  defineRoute({ id: 'ppid.statistik-csv', path: `${STATISTIK_API}.csv`, summary: statistikText.ruteCsv, query: statistikQuery, type: CSV, open: true, handle: (ask) => giveStatistikCsv(ask) }),
  defineRoute({ id: 'ppid.statistik', path: STATISTIK, query: statistikQuery, handle: (ask) => showStatistik(ask) }),
  defineRoute({ id: 'ppid.maklumat', path: MAKLUMAT, query: maklumatQuery, handle: (ask) => showMaklumatPpid(ask) }),
  defineRoute({ id: 'ppid.laporan', path: LAPORAN, query: laporanQuery, handle: (ask) => showDaftarLaporan(ask) }),
  defineRoute({ id: 'ppid.laporan-pdf', path: `${LAPORAN}/:kantor/:tahun.pdf`, params: laporanParams, type: 'application/pdf', ...shared, handle: (ask) => giveLaporanPdf(ask) }),
  defineRoute({ id: 'ppid.laporan-xlsx', path: `${LAPORAN}/:kantor/:tahun.xlsx`, params: laporanParams, type: XLSX, ...shared, handle: (ask) => giveLaporanXlsx(ask) }),
  defineRoute({ id: 'ppid.laporan-angka', path: `${LAPORAN}/:kantor/:tahun/angka`, params: laporanParams, query: angkaQuery, handle: (ask) => showAngka(ask) }),
  defineRoute({ id: 'ppid.laporan-satu', path: `${LAPORAN}/:kantor/:tahun`, params: laporanParams, handle: (ask) => showLaporan(ask) }),
];

const desk = { permission: LIHAT, resource: ownDesk, query: registerQuery } as const;
const deskRoutes: readonly Route[] = [
  defineDesk({ id: 'ppid.register-xlsx', path: `${REGISTER}.xlsx`, type: XLSX, ...desk, handle: (ask) => giveRegister(ask, 'xlsx') }),
  defineDesk({ id: 'ppid.register-csv', path: `${REGISTER}.csv`, type: CSV, ...desk, handle: (ask) => giveRegister(ask, 'csv') }),
  defineDesk({ id: 'ppid.register', path: REGISTER, ...desk, handle: (ask) => showRegister(ask) }),
  defineDesk({ id: 'ppid.register-kbr-xlsx', path: `${REGISTER_KBR}.xlsx`, type: XLSX, ...desk, handle: (ask) => giveRegisterKbr(ask, 'xlsx') }),
  defineDesk({ id: 'ppid.register-kbr-csv', path: `${REGISTER_KBR}.csv`, type: CSV, ...desk, handle: (ask) => giveRegisterKbr(ask, 'csv') }),
  defineDesk({ id: 'ppid.register-kbr', path: REGISTER_KBR, ...desk, handle: (ask) => showRegisterKbr(ask) }),
  defineDesk({ id: 'ppid.register-periksa', path: REGISTER_PERIKSA, permission: LIHAT, resource: ownDesk, handle: (ask) => showPeriksaBuku(ask) }),
  defineDesk({ id: 'ppid.register-ekspor', path: REGISTER_LENGKAP, permission: REGISTER_EKSPOR, resource: ownDesk, handle: (ask) => showEkspor(ask) }),
  defineDesk({ id: 'ppid.register-lengkap', path: REGISTER_LENGKAP, permission: REGISTER_EKSPOR, resource: ownDesk, body: mintaBody, handle: (ask) => takeMinta(ask) }),
  defineDesk({ id: 'ppid.register-setujui', path: `${EKSPOR_SATU}/setujui`, params: eksporParams, permission: REGISTER_EKSPOR, resource: eksporResource, body: z.object({}), handle: (ask) => takePutusEkspor(ask, true) }),
  defineDesk({ id: 'ppid.register-tolak', path: `${EKSPOR_SATU}/tolak`, params: eksporParams, permission: REGISTER_EKSPOR, resource: eksporResource, body: z.object({}), handle: (ask) => takePutusEkspor(ask, false) }),
  defineDesk({ id: 'ppid.register-ambil', path: `${EKSPOR_SATU}/ambil`, params: eksporParams, type: XLSX, permission: REGISTER_EKSPOR, resource: eksporResource, body: z.object({}), handle: (ask) => takeAmbil(ask) }),
  defineDesk({ id: 'ppid.pantau', path: PANTAU_PPID, permission: PANTAU, resource: ownDesk, handle: (ask) => showPantau(ask) }),
  defineDesk({ id: 'ppid.laporan-susun', path: SUSUN, permission: LAPORAN_TERBIT, resource: ownDesk, query: susunQuery, handle: (ask) => showSusun(ask) }),
  defineDesk({ id: 'ppid.laporan-terbit', path: SUSUN, permission: LAPORAN_TERBIT, resource: ownDesk, body: susunBody, handle: (ask) => takeSusun({ ...ask, query: {} }) }),
];

export const part: Part = {
  routes: [...publicRoutes, ...deskRoutes],
  permissions: laporanPermissions,
  desk: [
    { id: 'ppid.register', label: registerText.menu, href: REGISTER, permission: LIHAT, order: 33, under: 'ppid.meja' },
    { id: 'ppid.laporan', label: laporanText.menu, href: SUSUN, permission: LAPORAN_TERBIT, order: 34, under: 'ppid.meja' },
    { id: 'ppid.pantau', label: pantauText.menu, href: PANTAU_PPID, permission: PANTAU, order: 35 },
  ],
  commands: laporanCommands,
  jobs: [
    { id: 'ppid.statistik', everySeconds: DAY_SECONDS, run: hitungStatistik },
    {
      id: 'ppid.laporan-jam',
      everySeconds: DAY_SECONDS,
      run: async (deps) => {
        await mulaiJamLaporan(deps, Number(hariDi(deps.clock, NATION).slice(0, 4)) - 1);
      },
    },
    {
      id: 'ppid.retensi',
      everySeconds: DAY_SECONDS,
      run: async (deps) => {
        await jalankanRetensi(deps, { actor: operator });
      },
    },
  ],
  auditEvents: Object.keys(LAPORAN_EVENTS),
  eventNames: LAPORAN_EVENTS,
  clocksMoved: hitungPindah,
  versionSources: { 'ppid.laporan': ({ database }) => laporanVersion(database.db) },
  async *publicPaths({ database: { db } }) {
    const version = await laporanVersion(db);
    yield { path: LAPORAN, version };
    if ((await findOffice(db, NATION)) !== undefined) yield { path: MAKLUMAT, version };
    for (const tahun of await listTahun(db)) {
      for (const one of await listLaporan(db, tahun)) for (const ending of ['', '.pdf', '.xlsx']) yield { path: `${laporanPath(one.kantor, tahun)}${ending}`, version: `${one.versi} ${one.sha256.slice(0, 16)}` };
    }
  },
  openData: [{ id: 'ppid.statistik', title: statistikText.judul, description: statistikText.maksud, license: 'CC-BY-4.0', files: () => Promise.resolve([{ href: `${STATISTIK_API}.csv`, title: statistikText.judul.id, type: 'text/csv' }, { href: STATISTIK_API, title: statistikText.judul.id, type: 'application/json' }]) }],
};
