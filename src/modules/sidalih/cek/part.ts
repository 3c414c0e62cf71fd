// What does the public look-up bring to the house?
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import type { Permission } from '#platform/identity';
import { defineDesk, definePost, defineRoute, type Deps, type Part, type Route } from '#platform/module';
import type { PublicPath } from '#platform/publish';
import { LOKASI_MASUK } from './actions/catat-lokasi.ts';
import { DPT_TERBIT } from './actions/terbitkan.ts';
import { commands } from './commands.ts';
import { demoLokasi, demoTerbit } from './demo.ts';
import { CEK, MEJA_KODE, TPS, tpsPath } from './pages/address.ts';
import { answerJson, askBody, jsonBody, puzzleQuery, showAsk, showPuzzle, takeAsk } from './pages/handle.tsx';
import { showKode } from './pages/kode.tsx';
import { showTps, tpsCsv, tpsJson, tpsParams } from './pages/tps.tsx';
import { countLokasi, lokasiVersion } from './store/lokasi.ts';
import { CEK_ALARM, CEK_FORM, cekOf } from './tanya.ts';
import { text } from './text.ts';
import { text as tps } from './text-tps.ts';

const KODE = 'sidalih.cek-kode';
const HOUR = 3_600;

const permissions: readonly Permission[] = [
  { id: KODE, title: tps.cekKodeIzin, grants: { operator_bidang: 'bawah', kasubbag: 'bawah', resepsionis: 'bawah', pimpinan: 'bawah', ppk: 'bawah', pps: 'bawah' } },
];

const lokasiSource = 'sidalih.lokasi';
const cached = { epoch: [lokasiSource], maxAge: HOUR, version: async ({ database: { db } }: Deps, { kode }: { readonly kode?: string }) => lokasiVersion(db, kode ?? '0') };
const open = { ...cached, open: true, summary: tps.cekTpsRingkas };
const anything = z.object({ kode: z.string(), nama: z.string(), wilayah: z.array(z.unknown()), tps: z.array(z.unknown()) });

const routes: readonly Route[] = [
  definePost({ id: 'sidalih.cek', path: CEK, handle: (request) => showAsk(request) }),
  definePost({ id: CEK_FORM, path: CEK, body: askBody, handle: (request) => takeAsk(request) }),
  definePost({ id: 'sidalih.cek-soal', path: `${CEK}/soal.json`, query: puzzleQuery, handle: (request) => showPuzzle(request) }),
  { ...definePost({ id: 'sidalih.cek-json', path: `${CEK}.json`, body: jsonBody, media: 'json', signed: true, handle: () => ({ kind: 'json', body: null }) }), swift: answerJson },
  defineDesk({ id: 'sidalih.cek-kode-hari', path: MEJA_KODE, permission: KODE, resource: (_deps, _params, who) => ({ kind: 'meja', id: 'kode-cek', node: who?.mandates[0]?.node ?? NATION }), handle: (request) => showKode(request) }),
  defineRoute({ id: 'sidalih.tps-json', path: `${TPS}.json`, ...open, answer: anything, handle: (request) => tpsJson({ ...request, params: {} }) }),
  defineRoute({ id: 'sidalih.tps-csv', path: `${TPS}.csv`, ...open, type: 'text/csv', handle: (request) => tpsCsv({ ...request, params: {} }) }),
  defineRoute({ id: 'sidalih.tps', path: TPS, ...cached, handle: (request) => showTps({ ...request, params: {} }) }),
  defineRoute({ id: 'sidalih.tps-wilayah-json', path: `${TPS}/:kode.json`, params: tpsParams, ...open, answer: anything, handle: (request) => tpsJson(request) }),
  defineRoute({ id: 'sidalih.tps-wilayah-csv', path: `${TPS}/:kode.csv`, params: tpsParams, ...open, type: 'text/csv', handle: (request) => tpsCsv(request) }),
  defineRoute({ id: 'sidalih.tps-wilayah', path: `${TPS}/:kode`, params: tpsParams, ...cached, handle: (request) => showTps(request) }),
];

const DIGITS = [2, 4, 6, 10] as const;

/** Every area that has a station with a known place, with its twins; a province at a time in memory. */
async function* publicPaths({ database: { db } }: Deps, { kind, area }: { readonly kind: string; readonly area?: string }): AsyncGenerator<PublicPath> {
  const twins = (path: string, version: string): PublicPath[] => ['', '.json', '.csv'].map((ending) => ({ path: `${path}${ending}`, version }));
  if (kind !== 'pages') return;
  const provinces = await countLokasi(db, NATION, 2);
  if (area === undefined && provinces.length > 0) yield* twins(TPS, await lokasiVersion(db, '0'));
  for (const { kode: prov } of provinces) {
    if (area !== undefined && !area.startsWith(prov)) continue;
    for (const digits of DIGITS) {
      for (const { kode } of await countLokasi(db, prov, digits)) {
        if (area === undefined || kode.startsWith(area)) yield* twins(tpsPath(kode), await lokasiVersion(db, kode));
      }
    }
  }
}

export const part: Part = {
  routes,
  permissions,
  commands,
  publicPaths,
  auditEvents: [DPT_TERBIT, LOKASI_MASUK, CEK_ALARM],
  eventNames: { [DPT_TERBIT]: tps.cekPeristiwaTerbit, [LOKASI_MASUK]: tps.cekPeristiwaLokasi, [CEK_ALARM]: tps.cekPeristiwaAlarm },
  services: [{ id: 'sidalih.cek', bay: 'pemilih', label: text.cekLayanan, detail: text.cekLayananKet, state: 'buka', href: CEK }],
  desk: [{ id: 'sidalih.cek-kode', label: tps.cekKodeMenu, href: MEJA_KODE, permission: KODE, order: 49, under: 'sidalih.daftar' }],
  versionSources: { [lokasiSource]: ({ database: { db } }) => lokasiVersion(db, '0') },
  gauges: (deps) => {
    const { counts, jaga, rak } = cekOf(deps);
    const gauge = (name: string, help: string, value: number) => ({ name: `sidalih_cek_${name}`, help, value });
    return Promise.resolve([
      gauge('asked', 'Look-ups since the start', counts.dicari),
      gauge('found', 'Look-ups that found a voter since the start', counts.ditemukan),
      gauge('refused', 'Look-ups refused for their puzzle, code or line since the start', counts.ditolak),
      gauge('walked_areas', 'Areas whose numbers are being walked now', jaga.ditelusuri.length),
      gauge('files', 'Sealed files that answer', rak.files.length),
    ]);
  },
  firstPages: () => Promise.resolve([TPS]),
  demo: async (deps) => {
    await demoLokasi(deps);
    await demoTerbit(deps);
  },
};
