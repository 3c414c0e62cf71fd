// At which addresses does a comparison stand? (before the pages of elections: "banding" is no election)
import { z } from 'zod';
import { say } from '#kernel/text';
import { type DataSet, type Route, defineRoute } from '#platform/module';
import { readDi } from '../gabung/read.ts';
import { DATA_LICENSE } from '../opendata/license.ts';
import { bukaKontes } from '../pengguna/buka.ts';
import { BANDING, comparePath } from './address.ts';
import { giveCompare, showCompare } from './handle.tsx';
import { compareAnswer } from './shapes.ts';
import { text } from './text.ts';

const EPOCH = ['hasil.seq', 'hasil.jumlah', 'pemilu.versi', 'pemilu.daftar'];

// Wide on purpose: a wrong word gets an answer of ours, not a bare one.
const word = z.string().max(200).optional();
const query = z.object({ kontes: word, wilayah: word, dengan_kontes: word, dengan_wilayah: word });
const shared = { query, epoch: EPOCH, maxAge: 60 };

export const compareRoutes: readonly Route[] = [
  defineRoute({ id: 'hasil.banding-json', path: `${BANDING}.json`, summary: text.rute, answer: compareAnswer, ...shared, open: true, handle: (request) => giveCompare(request, 'json') }),
  defineRoute({ id: 'hasil.banding-csv', path: `${BANDING}.csv`, summary: text.rute, type: 'text/csv; charset=utf-8', ...shared, open: true, handle: (request) => giveCompare(request, 'csv') }),
  defineRoute({ id: 'hasil.banding', path: BANDING, ...shared, handle: showCompare }),
];

/** Two provinces that every tree has. */
const EXAMPLE = { kontes: 'pemilu-2024/ppwp', wilayah: '31', denganWilayah: '32' };

export const compareDataSets: readonly DataSet[] = [
  {
    id: 'hasil.banding',
    title: text.dataJudul,
    description: text.dataIsi,
    license: DATA_LICENSE,
    files: async ({ database: { db } }) => {
      const opened = await Promise.all([EXAMPLE.wilayah, EXAMPLE.denganWilayah].map((kode) => bukaKontes(db, 'id', { pemilu: 'pemilu-2024', kontes: 'ppwp', kode })));
      const held = await Promise.all(opened.map(async (one) => !('kind' in one) && (await readDi(db, one.hitungan, one.kode)) !== undefined));
      if (held.includes(false)) return [];
      return [
        { href: comparePath(EXAMPLE, '.csv'), title: say('id', text.unduhCsv), type: 'text/csv' },
        { href: comparePath(EXAMPLE, '.json'), title: say('id', text.unduhJson), type: 'application/json' },
      ];
    },
  },
];
