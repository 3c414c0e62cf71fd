// At which addresses does one read who voted?
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import { say } from '#kernel/text';
import { listPemilu } from '#modules/pemilu';
import { type DataSet, type Route, defineRoute } from '#platform/module';
import { openHitungan } from '../gabung/read.ts';
import { DATA_LICENSE } from '../opendata/license.ts';
import { usersPath } from './address.ts';
import { giveUsers, showUsers } from './handle.tsx';
import { usersAnswer } from './shapes.ts';
import { text } from './text.ts';

const EPOCH = ['hasil.seq', 'pemilu.versi', 'pemilu.daftar'];
const KEEP_SECONDS = 60;

// Wide on purpose: a wrong word gets an answer of ours, not a bare one.
const word = z.string().max(40);
const params = z.object({ pemilu: word, kontes: word, kode: word });
const ONE = '/hasil/:pemilu/:kontes/:kode/pengguna';
const shared = { params, epoch: EPOCH, maxAge: KEEP_SECONDS };

export const userRoutes: readonly Route[] = [
  defineRoute({ id: 'hasil.pengguna-json', path: `${ONE}.json`, summary: text.ruteWilayah, answer: usersAnswer, ...shared, open: true, handle: (request) => giveUsers(request, 'json') }),
  defineRoute({ id: 'hasil.pengguna-csv', path: `${ONE}.csv`, summary: text.ruteWilayah, type: 'text/csv; charset=utf-8', ...shared, open: true, handle: (request) => giveUsers(request, 'csv') }),
  defineRoute({ id: 'hasil.pengguna', path: ONE, ...shared, handle: showUsers }),
];

/** One entry a contest with one paper for the nation. */
export const userDataSets: readonly DataSet[] = listPemilu().flatMap(({ slug, kontes }) =>
  kontes.map(({ kode, jenis, nama }): DataSet => ({
    id: `hasil.${slug}-${kode}-pengguna`,
    title: { ...text.dataJudul, id: `${text.dataJudul.id}, ${nama.id}`, en: `${text.dataJudul.en}, ${nama.en}` },
    description: text.dataIsi,
    license: DATA_LICENSE,
    files: async ({ database: { db } }) => {
      const path = usersPath({ pemilu: slug, kontes: kode }, NATION);
      if ((await openHitungan(db, slug, jenis)) === undefined) return [];
      return [
        { href: `${path}.csv`, title: say('id', text.unduhCsv), type: 'text/csv' },
        { href: `${path}.json`, title: say('id', text.unduhJson), type: 'application/json' },
      ];
    },
  })),
);
