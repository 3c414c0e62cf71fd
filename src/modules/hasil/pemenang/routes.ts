// At which addresses do the winner desk and the rule packs stand? (before the areas' pages: "pemenang" is no code of an area)
import { z } from 'zod';
import { say } from '#kernel/text';
import { listPemilu } from '#modules/pemilu';
import { type DataFile, type DataSet, type Route, defineRoute } from '#platform/module';
import { aturanSchema } from '../aturan/pack-schema.ts';
import { ATURAN } from '../aturan/packs.ts';
import { EPOCH } from '../opendata/epoch.ts';
import { DATA_LICENSE } from '../opendata/license.ts';
import { RULES, listPath, rulePath } from './address.ts';
import { JENIS_PEMENANG, findMedan } from './contests.ts';
import { giveList, givePlace, showExplained, showList, showPlace } from './handle.tsx';
import { giveRule, giveRules, showRules } from './rules.tsx';
import { listAnswer, placeAnswer } from './shapes.ts';
import { files } from './text-rules.ts';
import { contestName } from './view.ts';

const KEEP_SECONDS = 60;
/** Rule packs change with a release alone. */
const KEEP_RULES = 3600;
const CSV = 'text/csv; charset=utf-8';

// Wide on purpose: a wrong word gets an answer of ours, not a bare one.
const word = z.string().max(40);
const params = z.object({ pemilu: word, jenis: word });
const placeParams = z.object({ pemilu: word, jenis: word, kode: word });
const listQuery = z.object({ prov: word.optional(), keluaran: word.optional(), urut: word.optional(), arah: word.optional(), hal: word.optional() });
const placeQuery = z.object({ ambang: word.optional(), sebaran: word.optional(), kursi: word.optional(), tanpa: z.string().max(200).optional(), urut: word.optional(), arah: word.optional() });
const LIST = '/hasil/:pemilu/:jenis/pemenang';
const PLACE = `${LIST}/:kode`;
const shared = { epoch: [...EPOCH, 'hasil.jumlah', 'pemilu.daftar'], maxAge: KEEP_SECONDS };
const open = { ...shared, open: true } as const;
const fixed = { epoch: ['pemilu.versi'], maxAge: KEEP_RULES };

export const winnerRoutes: readonly Route[] = [
  // Files first: the pattern of the page would take their endings for a part of the code.
  defineRoute({ id: 'hasil.paket-aturan-json', path: `${RULES}.json`, summary: files.ruteAturan, answer: z.array(aturanSchema), ...fixed, open: true, handle: () => giveRules() }),
  defineRoute({ id: 'hasil.paket-aturan-satu', path: `${RULES}/:id.json`, summary: files.ruteAturanSatu, params: z.object({ id: z.string().max(80) }), answer: aturanSchema, ...fixed, open: true, handle: ({ lang, params: { id } }) => giveRule(lang, id) }),
  defineRoute({ id: 'hasil.paket-aturan', path: RULES, ...fixed, handle: ({ lang }) => showRules(lang) }),
  defineRoute({ id: 'hasil.pemenang-json', path: `${LIST}.json`, summary: files.ruteDaftar, params, answer: listAnswer, ...open, handle: (request) => giveList(request, 'json') }),
  defineRoute({ id: 'hasil.pemenang-csv', path: `${LIST}.csv`, summary: files.ruteDaftarCsv, params, type: CSV, ...open, handle: (request) => giveList(request, 'csv') }),
  defineRoute({ id: 'hasil.pemenang-tempat-json', path: `${PLACE}.json`, summary: files.ruteTempat, params: placeParams, answer: placeAnswer, ...open, handle: (request) => givePlace(request, 'json') }),
  defineRoute({ id: 'hasil.pemenang-tempat-csv', path: `${PLACE}.csv`, summary: files.ruteTempatCsv, params: placeParams, type: CSV, ...open, handle: (request) => givePlace(request, 'csv') }),
  defineRoute({ id: 'hasil.pemenang', path: LIST, params, query: listQuery, ...shared, handle: showList }),
  defineRoute({ id: 'hasil.pemenang-tempat', path: PLACE, params: placeParams, query: placeQuery, ...shared, handle: showPlace }),
  defineRoute({ id: 'hasil.pemenang-cara', path: `${PLACE}/cara`, params: placeParams, ...shared, handle: showExplained }),
];

/** Lists of every contest that is won by votes, and the rule packs, in the catalogue of data. */
export const winnerDataSets: readonly DataSet[] = [
  { id: 'hasil.pemenang', title: files.dataJudul, description: files.dataIsi, license: DATA_LICENSE, files: () => Promise.resolve(listFiles()) },
  {
    id: 'hasil.paket-aturan',
    title: files.aturanJudul,
    description: files.aturanIsi,
    license: DATA_LICENSE,
    files: () => Promise.resolve([{ href: `${RULES}.json`, title: say('id', files.ruteAturan), type: 'application/json' }, ...ATURAN.map(({ id }) => ({ href: rulePath(id), title: id, type: 'application/json' }))]),
  },
];

function listFiles(): DataFile[] {
  return listPemilu().flatMap(({ slug, nama }) =>
    JENIS_PEMENANG.flatMap((jenis) => {
      const medan = findMedan(slug, jenis);
      if (medan === undefined) return [];
      const title = (bentuk: string): string => say('id', files.berkasDaftar, { kontes: contestName('id', medan), pemilu: say('id', nama), bentuk });
      return [
        { href: `${listPath(slug, jenis)}.csv`, title: title('CSV'), type: 'text/csv' },
        { href: `${listPath(slug, jenis)}.json`, title: title('JSON'), type: 'application/json' },
      ];
    }),
  );
}
