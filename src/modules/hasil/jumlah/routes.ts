// At which addresses do sums of a source stand? (before the areas' pages: "jumlah" is no code of an area)
import { z } from 'zod';
import { say } from '#kernel/text';
import { type DataSet, type Route, defineRoute } from '#platform/module';
import { DATA_LICENSE } from '../opendata/license.ts';
import { ROOT } from '../pages/address.ts';
import { bukuPath } from './address.ts';
import { giveFindings, giveMatch, giveSeries, giveSumsCsv, giveSumsJson, showFindings, showSeries, showSums } from './handle.tsx';
import { KONTES_JUMLAH } from './record.ts';
import { findBuku } from './sheet.ts';
import { sheetAnswer } from './sheet-files.ts';
import { files } from './text-pages.ts';

const EPOCH = ['hasil.jumlah', 'pemilu.daftar', 'pemilu.versi'];
const KEEP_SECONDS = 300;
const CSV = 'text/csv; charset=utf-8';

// Wide on purpose: a wrong word gets an answer of ours, not a bare one.
const word = z.string().max(40);
const params = z.object({ pemilu: word, kontes: word });
const areaParams = params.extend({ kode: word });
const query = z.object({ urut: word.optional(), arah: word.optional(), pilih: word.optional() });
const BUKU = `${ROOT}/:pemilu/:kontes/jumlah`;
const AREA = `${BUKU}/:kode`;
const shared = { epoch: EPOCH, maxAge: KEEP_SECONDS };
const open = { ...shared, open: true } as const;
/** They are compared with the count of stations too. */
const counted = { epoch: [...EPOCH, 'hasil.seq'], maxAge: KEEP_SECONDS };

export const sumRoutes: readonly Route[] = [
  // Files and fixed words first: the pattern of an area would take them for its code.
  defineRoute({ id: 'hasil.jumlah-sumber-json', path: `${BUKU}.json`, summary: files.ruteBuku, params, answer: sheetAnswer, ...open, handle: (request) => giveSumsJson({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.jumlah-sumber-csv', path: `${BUKU}.csv`, summary: files.ruteBuku, params, type: CSV, ...open, handle: (request) => giveSumsCsv({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.jumlah-sumber-temuan-csv', path: `${BUKU}/temuan.csv`, summary: files.ruteTemuan, params, type: CSV, ...counted, open: true, handle: (request) => giveFindings({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.jumlah-sumber-padanan-csv', path: `${BUKU}/padanan.csv`, summary: files.rutePadanan, params, type: CSV, ...open, handle: (request) => giveMatch({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.jumlah-sumber-seri-csv', path: `${AREA}/seri.csv`, summary: files.ruteSeri, params: areaParams, type: CSV, ...open, handle: (request) => giveSeries({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.jumlah-sumber-wilayah-json', path: `${AREA}.json`, summary: files.ruteLembar, params: areaParams, answer: sheetAnswer, ...open, handle: (request) => giveSumsJson({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.jumlah-sumber-wilayah-csv', path: `${AREA}.csv`, summary: files.ruteLembar, params: areaParams, type: CSV, ...open, handle: (request) => giveSumsCsv({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.jumlah-sumber-temuan', path: `${BUKU}/temuan`, params, ...counted, handle: (request) => showFindings({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.jumlah-sumber', path: BUKU, params, query, ...shared, handle: showSums }),
  defineRoute({ id: 'hasil.jumlah-sumber-wilayah', path: AREA, params: areaParams, query, ...shared, handle: showSums }),
  defineRoute({ id: 'hasil.jumlah-sumber-seri', path: `${AREA}/seri`, params: areaParams, query, ...shared, handle: showSeries }),
];

const TITLED = ['pemilu-2019', 'pemilu-2024', 'pilkada-2024'] as const;
/** The sums of every contest in the catalogue of data. */
export const sumDataSets: readonly DataSet[] = TITLED.map(
  (slug): DataSet => ({
    id: `hasil.${slug}-jumlah`,
    title: files[slug],
    description: files.dataIsi,
    license: DATA_LICENSE,
    files: async ({ database }) => {
      const found = await Promise.all((KONTES_JUMLAH[slug] ?? []).map((jenis) => findBuku(database.db, slug, jenis)));
      return found.flatMap((buku) =>
        buku === undefined
          ? []
          : [
              { href: `${bukuPath(buku.at)}.csv`, title: `${say('id', buku.surat.nama)} (CSV)`, type: 'text/csv' },
              { href: `${bukuPath(buku.at)}.json`, title: `${say('id', buku.surat.nama)} (JSON)`, type: 'application/json' },
            ],
      );
    },
  }),
);
