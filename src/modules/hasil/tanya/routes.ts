// At which addresses do the questions stand? (before the areas' pages: "tanya" is no code of an area)
import { z } from 'zod';
import { type AreaCode, NATION, parseAreaCode } from '#kernel/area-code';
import { say } from '#kernel/text';
import { type DataSet, type Deps, type Route, defineRoute } from '#platform/module';
import { treeOf } from '#modules/pemilu';
import { DATA_LICENSE } from '../opendata/license.ts';
import { findContest, nationContests } from '../contests.ts';
import { ROOT } from '../pages/address.ts';
import { findNomor } from '../store/columns.ts';
import { tanyaPath } from './address.ts';
import { giveListCsv, giveListJson, giveTanyaCsv, giveTanyaJson } from './files.ts';
import { showTanya, showTanyaList } from './handle.tsx';
import { daftarAnswer, tempatAnswer } from './shapes.ts';
import { findTanya } from './store/wilayah.ts';
import { giveDptCsv, showDpt } from './show-dpt.tsx';
import { dpt } from './text-dpt.ts';
import { files } from './text-files.ts';

const EPOCH = ['hasil.tanya', 'pemilu.versi'];
const KEEP_SECONDS = 60;
const CSV = 'text/csv; charset=utf-8';

// Wide on purpose: a wrong name gets an answer of ours, not a bare one.
const word = z.string().max(40);
const nation = z.object({ pemilu: word, kontes: word });
const place = nation.extend({ kode: word });
const listed = place.extend({ aturan: word });
const order = z.object({ urut: word.optional(), arah: word.optional() });
const paged = z.object({ keadaan: word.optional(), after: word.optional() });

/** Moves when a count or an answer of the area moves; a station's with its kel/desa. */
export async function versionOfTanya({ database: { db } }: Pick<Deps, 'database'>, params: { readonly pemilu: string; readonly kontes: string; readonly kode?: string }): Promise<string> {
  const kontes = await findContest(db, params.pemilu, params.kontes);
  const read = params.kode === undefined ? { ok: true as const, value: NATION } : parseAreaCode(params.kode);
  const no = kontes === undefined ? undefined : await findNomor(db, kontes);
  if (kontes === undefined || no === undefined || !read.ok) return '-';
  const found = await findTanya(db, no, read.value.slice(0, 10) as AreaCode);
  return `${found?.versi ?? 0}.${(await treeOf(db, kontes.pemilu.slug)).versi}`;
}

const shared = { epoch: EPOCH, version: versionOfTanya, maxAge: KEEP_SECONDS };
const open = { ...shared, open: true } as const;
/** Two elections move it: no version of one area would do. */
const compared = { epoch: EPOCH, maxAge: KEEP_SECONDS };
const AT_NATION = `${ROOT}/:pemilu/:kontes/tanya`;
const AT_AREA = `${ROOT}/:pemilu/:kontes/:kode/tanya`;
const LIST = `${AT_AREA}/:aturan`;

export const tanyaRoutes: readonly Route[] = [
  // Files first: the pattern of the page would take their endings for a part of the name.
  defineRoute({ id: 'hasil.tanya-json', path: `${AT_NATION}.json`, summary: files.ruteWilayah, params: nation, answer: tempatAnswer, ...open, handle: giveTanyaJson }),
  defineRoute({ id: 'hasil.tanya-csv', path: `${AT_NATION}.csv`, summary: files.ruteWilayahCsv, params: nation, type: CSV, ...open, handle: giveTanyaCsv }),
  defineRoute({ id: 'hasil.tanya', path: AT_NATION, params: nation, query: order, ...shared, handle: showTanya }),
  defineRoute({ id: 'hasil.tanya-wilayah-json', path: `${AT_AREA}.json`, summary: files.ruteWilayah, params: place, answer: tempatAnswer, ...open, handle: giveTanyaJson }),
  defineRoute({ id: 'hasil.tanya-wilayah-csv', path: `${AT_AREA}.csv`, summary: files.ruteWilayahCsv, params: place, type: CSV, ...open, handle: giveTanyaCsv }),
  defineRoute({ id: 'hasil.tanya-wilayah', path: AT_AREA, params: place, query: order, ...shared, handle: showTanya }),
  defineRoute({ id: 'hasil.tanya-dpt-csv', path: `${AT_AREA}/dpt.csv`, summary: dpt.rute, params: place, type: CSV, ...compared, open: true, handle: giveDptCsv }),
  defineRoute({ id: 'hasil.tanya-dpt', path: `${AT_AREA}/dpt`, params: place, ...compared, handle: showDpt }),
  defineRoute({ id: 'hasil.tanya-daftar-json', path: `${LIST}.json`, summary: files.ruteDaftar, params: listed, query: paged, answer: daftarAnswer, ...open, handle: giveListJson }),
  defineRoute({ id: 'hasil.tanya-daftar-csv', path: `${LIST}.csv`, summary: files.ruteDaftarCsv, params: listed, query: paged, type: CSV, ...open, handle: giveListCsv }),
  defineRoute({ id: 'hasil.tanya-daftar', path: LIST, params: listed, query: paged, ...shared, handle: showTanyaList }),
];

/** The counts of every contest in the catalogue of data. */
export const tanyaDataSets: readonly DataSet[] = [
  {
    id: 'hasil.tanya',
    title: files.dataJudul,
    description: files.dataIsi,
    license: DATA_LICENSE,
    files: async ({ database: { db } }) => {
      const laid = [];
      // Papers of a dapil or a regency are thousands: their files stand at their own pages.
      for (const kontes of nationContests()) if ((await findNomor(db, kontes)) !== undefined) laid.push(kontes);
      return laid.map(({ pemilu, pack }) => ({
        href: `${tanyaPath({ pemilu: pemilu.slug, kontes: pack.kode }, NATION)}.csv`,
        title: say('id', files.dataBerkas, { kontes: say('id', pack.nama), pemilu: say('id', pemilu.nama) }),
        type: 'text/csv',
      }));
    },
  },
];
