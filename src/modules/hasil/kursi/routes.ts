// At which addresses does the seat desk stand? (before the areas' pages: "kursi" is no code of an area)
import { z } from 'zod';
import { type DataSet, type Route, defineRoute } from '#platform/module';
import { say } from '#kernel/text';
import { DATA_LICENSE } from '../opendata/license.ts';
import { chamberPath } from './address.ts';
import { JENIS } from './desk.ts';
import { giveCsv, giveJson, showChamber, showDapil, showExplained } from './handle.tsx';
import { chamberAnswer, dapilAnswer } from './shapes.ts';
import { files } from './text-files.ts';

const EPOCH = ['hasil.jumlah', 'pemilu.daftar', 'pemilu.versi'];
const KEEP_SECONDS = 60;
const CSV = 'text/csv; charset=utf-8';

// Wide on purpose: a wrong word gets an answer of ours, not a bare one.
const word = z.string().max(40);
const params = z.object({ pemilu: word });
const dapilParams = z.object({ pemilu: word, kode: word });
const query = z.object({ pembagi: word.optional(), ambang: word.optional() });
const CHAMBER = `/hasil/:pemilu/${JENIS}/kursi`;
const DAPIL = `${CHAMBER}/:kode`;
const shared = { epoch: EPOCH, maxAge: KEEP_SECONDS };
const open = { ...shared, open: true } as const;

export const seatRoutes: readonly Route[] = [
  // Files first: the pattern of the page would take their endings for a part of the code.
  defineRoute({ id: 'hasil.kursi-json', path: `${CHAMBER}.json`, summary: files.ruteKamar, params, answer: chamberAnswer, ...open, handle: (request) => giveJson({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.kursi-csv', path: `${CHAMBER}.csv`, summary: files.ruteKamarCsv, params, type: CSV, ...open, handle: (request) => giveCsv({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.kursi-dapil-json', path: `${DAPIL}.json`, summary: files.ruteDapil, params: dapilParams, answer: dapilAnswer, ...open, handle: (request) => giveJson({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.kursi-dapil-csv', path: `${DAPIL}.csv`, summary: files.ruteDapilCsv, params: dapilParams, type: CSV, ...open, handle: (request) => giveCsv({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.kursi', path: CHAMBER, params, query, ...shared, handle: showChamber }),
  defineRoute({ id: 'hasil.kursi-dapil', path: DAPIL, params: dapilParams, query, ...shared, handle: showDapil }),
  defineRoute({ id: 'hasil.kursi-cara', path: `${DAPIL}/cara`, params: dapilParams, ...shared, handle: (request) => showExplained({ ...request, query: {} }) }),
];

/** The seat table in the catalogue of data. */
export const seatDataSets: readonly DataSet[] = [
  {
    id: 'hasil.pemilu-2024-kursi',
    title: files.dataJudul,
    description: files.dataIsi,
    license: DATA_LICENSE,
    files: () =>
      Promise.resolve([
        { href: `${chamberPath('pemilu-2024')}.csv`, title: say('id', files.dataCsv), type: 'text/csv' },
        { href: `${chamberPath('pemilu-2024')}.json`, title: say('id', files.dataJson), type: 'application/json' },
      ]),
  },
];
