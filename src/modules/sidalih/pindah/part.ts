// What do moving the vote and the special list bring to the house?
import { say } from '#kernel/text';
import type { Part } from '#platform/module';
import { AJUKAN_EVENT } from './actions/ajukan.ts';
import { DPK_EVENT } from './actions/catat-dpk.ts';
import { LANGKAH_EVENT } from './actions/melangkah.ts';
import { pindahDemo } from './demo.ts';
import { paketPindah } from './paket-pindah.ts';
import { KHUSUS, MEJA, MEJA_DPK, PINDAH, jumlahPath } from './pages/address.ts';
import { tracked } from './pages/lacak.tsx';
import { pindahTasks } from './pages/meja.tsx';
import { DPK, LIHAT, pindahPermissions } from './permissions.ts';
import { deskRoutes, publicRoutes } from './routes.ts';
import { pindahSearch } from './search.ts';
import { dpkVersion } from './store/dpk.ts';
import { pindahVersion } from './store/pindah.ts';
import { text } from './text.ts';
import { jumlahText } from './text-jumlah.ts';
import { mejaText } from './text-meja.ts';

export const part: Part = {
  routes: [...publicRoutes, ...deskRoutes],
  permissions: pindahPermissions,
  desk: [
    { id: 'sidalih.pindah', label: mejaText.menu, href: MEJA, permission: LIHAT, order: 46, under: 'sidalih.daftar' },
    { id: 'sidalih.dpk', label: mejaText.menuDpk, href: MEJA_DPK, permission: DPK, order: 47, under: 'sidalih.daftar' },
  ],
  services: [
    { id: 'sidalih.pindah', bay: 'pemilih', label: text.layanan, detail: text.layananRinci, state: 'buka', href: PINDAH },
    { id: 'sidalih.pemilih-khusus', bay: 'pemilih', label: jumlahText.dpkJudul, detail: jumlahText.dpkMaksud, state: 'buka', href: KHUSUS },
  ],
  search: [pindahSearch],
  tasks: pindahTasks,
  demo: pindahDemo,
  tracked: [tracked],
  auditEvents: [AJUKAN_EVENT, LANGKAH_EVENT, DPK_EVENT],
  eventNames: { [AJUKAN_EVENT]: mejaText.peristiwaAjukan, [LANGKAH_EVENT]: mejaText.peristiwaLangkah, [DPK_EVENT]: mejaText.peristiwaDpk },
  versionSources: { 'sidalih.pindah': async ({ database: { db } }) => `${await pindahVersion(db)}.${await dpkVersion(db)}` },
  async *publicPaths({ database: { db } }) {
    const version = `${await pindahVersion(db)}.${await dpkVersion(db)}`;
    yield { path: KHUSUS, version };
    for (const { id } of await paketPindah(db)) for (const ending of ['', '.json', '.csv']) yield { path: `${PINDAH}/jumlah/${id}${ending}`, version };
  },
  openData: [
    {
      id: 'sidalih.pindah',
      title: jumlahText.data,
      description: jumlahText.dataIsi,
      license: 'CC-BY-4.0',
      files: async ({ database: { db } }) => (await paketPindah(db)).map(({ id, nama }) => ({ href: `${jumlahPath(id, '0')}.csv`, title: say('id', nama), type: 'text/csv' })),
    },
  ],
};
