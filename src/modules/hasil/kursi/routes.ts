// At which addresses does the seat desk stand? (before the areas' pages: "kursi" is no code of an area)
import { z } from 'zod';
import { type DataSet, type Route, defineRoute } from '#platform/module';
import { say } from '#kernel/text';
import { XLSX } from '#platform/sheets';
import { DATA_LICENSE } from '../opendata/license.ts';
import { chamberPath } from './address.ts';
import { giveCsv, giveJson, giveXlsx } from './give.ts';
import { showChamber, showDapil, showExplained, showVersions } from './handle.tsx';
import { chamberAnswer, dapilAnswer } from './shapes.ts';
import { files } from './text-files.ts';

/** Figures of stations and sums, decrees, and the lists of dapil and parties. */
const EPOCH = ['hasil.seq', 'hasil.jumlah', 'hasil.keputusan', 'pemilu.daftar', 'pemilu.versi'];
const KEEP_SECONDS = 60;
const CSV = 'text/csv; charset=utf-8';

// Wide on purpose: a wrong word gets an answer of ours, not a bare one.
const word = z.string().max(40);
const contest = { pemilu: word, jenis: word };
const params = z.object(contest);
const councilParams = z.object({ ...contest, daerah: word });
const dapilParams = z.object({ ...contest, kode: word });
const rule = { pembagi: word.optional(), ambang: word.optional(), dari: word.optional() };
const chamberQuery = z.object({ ...rule, cari: z.string().max(200).optional() });
const dapilQuery = z.object({ ...rule, kursi: word.optional(), tanpa: z.string().max(6_000).optional(), calon: word.optional() });

const CHAMBER = '/hasil/:pemilu/:jenis/kursi';
const COUNCIL = `${CHAMBER}/daerah/:daerah`;
const DAPIL = `${CHAMBER}/:kode`;
const shared = { epoch: EPOCH, maxAge: KEEP_SECONDS };
const open = { ...shared, open: true } as const;

export const seatRoutes: readonly Route[] = [
  // Files first: the pattern of the page would take their endings for a part of the code.
  defineRoute({ id: 'hasil.kursi-json', path: `${CHAMBER}.json`, summary: files.ruteKamar, params, answer: chamberAnswer, ...open, handle: (request) => giveJson({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.kursi-csv', path: `${CHAMBER}.csv`, summary: files.ruteKamarCsv, params, type: CSV, ...open, handle: (request) => giveCsv({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.kursi-xlsx', path: `${CHAMBER}.xlsx`, summary: files.ruteXlsx, params, type: XLSX, ...open, handle: (request) => giveXlsx({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.kursi-daerah-json', path: `${COUNCIL}.json`, summary: files.ruteDewan, params: councilParams, answer: chamberAnswer, ...open, handle: (request) => giveJson({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.kursi-daerah-csv', path: `${COUNCIL}.csv`, summary: files.ruteDewanCsv, params: councilParams, type: CSV, ...open, handle: (request) => giveCsv({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.kursi-daerah-xlsx', path: `${COUNCIL}.xlsx`, summary: files.ruteXlsx, params: councilParams, type: XLSX, ...open, handle: (request) => giveXlsx({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.kursi-dapil-json', path: `${DAPIL}.json`, summary: files.ruteDapil, params: dapilParams, answer: dapilAnswer, ...open, handle: (request) => giveJson({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.kursi-dapil-csv', path: `${DAPIL}.csv`, summary: files.ruteDapilCsv, params: dapilParams, type: CSV, ...open, handle: (request) => giveCsv({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.kursi-dapil-xlsx', path: `${DAPIL}.xlsx`, summary: files.ruteXlsx, params: dapilParams, type: XLSX, ...open, handle: (request) => giveXlsx({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.kursi', path: CHAMBER, params, query: chamberQuery, ...shared, handle: showChamber }),
  defineRoute({ id: 'hasil.kursi-daerah', path: COUNCIL, params: councilParams, query: chamberQuery, ...shared, handle: showChamber }),
  defineRoute({ id: 'hasil.kursi-dapil', path: DAPIL, params: dapilParams, query: dapilQuery, ...shared, handle: showDapil }),
  defineRoute({ id: 'hasil.kursi-cara', path: `${DAPIL}/cara`, params: dapilParams, ...shared, handle: (request) => showExplained({ ...request, query: {} }) }),
  defineRoute({ id: 'hasil.kursi-versi', path: `${DAPIL}/versi`, params: dapilParams, ...shared, handle: (request) => showVersions({ ...request, query: {} }) }),
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
        { href: `${chamberPath('pemilu-2024')}.xlsx`, title: say('id', files.ruteXlsx), type: XLSX },
      ]),
  },
];
