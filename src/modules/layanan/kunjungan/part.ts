// What do visits bring to the house?
import type { Part } from '#platform/module';
import { PESAN_EVENT } from './actions/pesan.ts';
import { pindahkan } from './actions/pindahkan.ts';
import { RETENSI_EVENT, jalankanRetensi } from './actions/retensi.ts';
import { KUNJUNGAN, STATISTIK, pesertaPath, statistikPath } from './alamat.ts';
import { kabariHarian } from './harian.ts';
import { ATURAN_JAM } from './janji.ts';
import { LANGKAH_EVENT } from './langkah.ts';
import { tracked } from './pages/lacak.tsx';
import { publicRoutes } from './routes.ts';
import { saatJamKunjungan } from './saat-jam.ts';
import { kunjunganVersion, listBulan } from './store/statistik.ts';
import { text } from './text.ts';
import { kunjunganText } from './text-modul.ts';
import { statText } from './text-statistik.ts';
import { ukuranKunjungan } from './ukuran.ts';

export const part: Part = {
  routes: publicRoutes,
  clocks: ATURAN_JAM,
  clockDue: saatJamKunjungan,
  tracked: [tracked],
  measures: [ukuranKunjungan],
  services: [{ id: 'layanan.janji', bay: 'bantuan', label: text.layananSaya, detail: text.layananRinci, state: 'buka', href: KUNJUNGAN }],
  jobs: [
    { id: 'layanan.kunjungan-retensi', everySeconds: 3_600, run: jalankanRetensi },
    {
      id: 'layanan.kunjungan-harian',
      everySeconds: 300,
      run: async (deps) => {
        await kabariHarian(deps);
      },
    },
    {
      id: 'layanan.kunjungan-pindah',
      everySeconds: 300,
      run: async (deps) => {
        await pindahkan(deps);
      },
    },
  ],
  auditEvents: [PESAN_EVENT, LANGKAH_EVENT, RETENSI_EVENT],
  eventNames: { [PESAN_EVENT]: kunjunganText.evPesan, [LANGKAH_EVENT]: kunjunganText.evLangkah, [RETENSI_EVENT]: kunjunganText.evRetensi },
  versionSources: { 'layanan.kunjungan': ({ database: { db } }) => kunjunganVersion(db) },
  openData: [
    {
      id: 'layanan.kunjungan',
      title: statText.data,
      description: statText.dataIsi,
      license: 'CC-BY-4.0',
      files: async ({ database: { db } }) => (await listBulan(db)).slice(0, 100).map(({ kantor, bulan }) => ({ href: statistikPath(kantor, bulan, '.csv'), title: `${kantor} ${bulan}`, type: 'text/csv' })),
    },
  ],
  async *publicPaths({ database: { db } }) {
    const version = await kunjunganVersion(db);
    yield { path: STATISTIK, version };
    for (const { kantor, bulan } of await listBulan(db)) {
      for (const ending of ['', '.csv', '.json']) yield { path: statistikPath(kantor, bulan, ending), version };
      yield { path: pesertaPath(kantor, bulan), version };
    }
  },
};
