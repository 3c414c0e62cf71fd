// What does the public report on views of voters' data bring to the room?
import { z } from 'zod';
import { defineRoute, type Part, type Route } from '#platform/module';
import { laporanJob } from './hitung.ts';
import { RETENSI_SOURCE } from '../retensi/part.ts';
import { LAPORAN, giveCsv, giveJson, showLaporan } from './pages.tsx';
import { laporanVersion } from './store/laporan.ts';
import { text } from './text.ts';

const SOURCE = 'sidalih.laporan';

/** `isi`: the very text whose hash stands in the public log. */
const jalan = z.object({ no: z.int(), pada: z.string(), isi: z.string(), sha256: z.string() });
const answer = z.object({ bulan: z.array(z.object({ bulan: z.string(), hitungan: z.record(z.string(), z.int()) })), penghapusan: z.array(jalan) });
const shared = { epoch: [SOURCE], maxAge: 300 };

const routes: readonly Route[] = [
  defineRoute({ id: 'sidalih.laporan-json', path: `${LAPORAN}.json`, summary: text.laporanRute, answer, ...shared, epoch: [SOURCE, RETENSI_SOURCE], open: true, handle: ({ deps }) => giveJson(deps) }),
  defineRoute({ id: 'sidalih.laporan-csv', path: `${LAPORAN}.csv`, summary: text.laporanRute, type: 'text/csv; charset=utf-8', ...shared, open: true, handle: ({ deps }) => giveCsv(deps) }),
  defineRoute({ id: 'sidalih.laporan', path: LAPORAN, ...shared, handle: showLaporan }),
];

export const part: Part = {
  routes,
  jobs: [laporanJob],
  versionSources: { [SOURCE]: ({ database }) => laporanVersion(database.db) },
  async *publicPaths({ database }) {
    const version = await laporanVersion(database.db);
    for (const ending of ['', '.json', '.csv']) yield { path: `${LAPORAN}${ending}`, version };
  },
  openData: [
    {
      id: 'sidalih.laporan',
      title: text.laporanData,
      description: text.laporanArti,
      license: 'CC-BY-4.0',
      files: () => Promise.resolve([{ href: `${LAPORAN}.csv`, title: 'CSV', type: 'text/csv' }, { href: `${LAPORAN}.json`, title: 'JSON', type: 'application/json' }]),
    },
  ],
};
