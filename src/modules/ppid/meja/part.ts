// What does the desk of the information officer bring to the house?
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import { say } from '#kernel/text';
import { FILE_BYTES } from '#platform/attachments';
import { type Resource, type SignedIn, scopeOf } from '#platform/identity';
import { type Deps, type DeskTask, type Part, defineDesk } from '#platform/module';
import type { Lang } from '#kernel/text';
import { permohonanResource as resource } from '../jawaban/pages/susun.tsx';
import { hariKantor } from '../jawaban/tahan.ts';
import { IDENTITAS, LAYANI, LIHAT, PUTUS, UNIT as UNIT_IZIN, permohonanPermissions } from '../permohonan/permissions.ts';
import { BARU, BERKAS, DAFTAR, MEJA, UNIT, berkasPath } from './address.ts';
import { showBaru, takeBaru } from './pages/baru.tsx';
import { showBerkas, takeBuka, takeCatatan, takeLangkah, takePutus } from './pages/buka.tsx';
import { giveFile, giveFilePribadi } from './pages/file.ts';
import { daftarQuery, showDaftar } from './pages/daftar.tsx';
import { bacaKerja, judulOf, showPagi } from './pages/pagi.tsx';
import { showUnit, takeUnit, tugasResource } from './pages/unit.tsx';
import { aksiOf, kelompokOf } from './pagi.ts';
import { mejaText as text } from './text.ts';

const params = z.object({ id: z.uuid() });
const line = z.string().max(6_000).optional();
const names = (list: readonly string[]) => z.object(Object.fromEntries(list.map((name) => [name, line])));
const baruBody = names(['kanal', 'hari_tanggal', 'hari_bulan', 'hari_tahun', 'jam', 'bukti_waktu', 'rincian', 'tujuan', 'jenis', 'nama', 'alamat', 'telepon', 'surel', 'pekerjaan', 'bentuk', 'penyampaian', 'cara', 'kabar', 'izin_arsip', 'dibacakan']);
const langkahBody = names(['langkah', 'versi', 'cara', 'alasan', 'tujuan', 'isi', 'bukti', 'judul', 'hari_tanggal', 'hari_bulan', 'hari_tahun']);
const putusBody = names(['langkah', 'versi', 'jalur', 'alasan', 'unit', 'pesan', 'batas_tanggal', 'batas_bulan', 'batas_tahun']);
const ownDesk = (_deps: Deps, _params: unknown, who: SignedIn | undefined): Resource => ({ kind: 'meja', id: 'ppid', node: who?.mandates[0]?.node ?? NATION });

/** What presses or waits at the offices where this officer decides. */
async function tasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  const permission = permohonanPermissions.find(({ id }) => id === PUTUS);
  const nodes = permission === undefined ? [] : [...new Set(scopeOf(who, permission, deps.clock.now()).map(({ node }) => node))];
  const out: DeskTask[] = [];
  for (const node of nodes) {
    for (const kerja of await bacaKerja(deps, node)) {
      const group = kelompokOf(kerja, hariKantor(deps, node));
      if (group === 'pemohon' || group === 'unit' || group === 'jalan') continue;
      const { baris, jam } = kerja;
      out.push({
        id: `ppid.${baris.id}`,
        group: group === 'lewat' ? 'lewat' : group === 'hari_ini' ? 'hari-ini' : 'saya',
        title: `${baris.nomor} ${judulOf(lang, baris)}`,
        node,
        ...(jam === undefined ? {} : { due: jam.jatuhTempoPada }),
        href: berkasPath(baris.id),
        act: say(lang, text[`aksi-${aksiOf(kerja)}`]),
      });
    }
  }
  return out;
}

export const part: Part = {
  routes: [
    defineDesk({ id: 'ppid.meja', path: MEJA, permission: LIHAT, resource: ownDesk, handle: (ask) => showPagi(ask) }),
    defineDesk({ id: 'ppid.meja-baru', path: BARU, permission: LAYANI, resource: ownDesk, handle: (ask) => showBaru(ask) }),
    defineDesk({ id: 'ppid.meja-catat', path: BARU, permission: LAYANI, resource: ownDesk, body: baruBody, handle: (ask) => takeBaru(ask) }),
    defineDesk({ id: 'ppid.meja-daftar', path: DAFTAR, query: daftarQuery, permission: LIHAT, resource: ownDesk, handle: (ask) => showDaftar(ask) }),
    defineDesk({ id: 'ppid.unit', path: UNIT, permission: UNIT_IZIN, resource: ownDesk, handle: (ask) => showUnit(ask) }),
    defineDesk({ id: 'ppid.unit-jawab', path: `${UNIT}/:id`, params, permission: UNIT_IZIN, resource: tugasResource, body: z.object({ jawaban: line, keterangan: line }), media: 'files', files: 5, largest: 3 * FILE_BYTES, handle: (ask) => takeUnit(ask) }),
    defineDesk({ id: 'ppid.berkas', path: BERKAS, params, permission: LIHAT, resource, handle: (ask) => showBerkas(ask) }),
    defineDesk({ id: 'ppid.berkas-langkah', path: `${BERKAS}/langkah`, params, permission: LAYANI, resource, body: langkahBody, handle: (ask) => takeLangkah(ask) }),
    defineDesk({ id: 'ppid.berkas-putus', path: `${BERKAS}/putus`, params, permission: PUTUS, resource, body: putusBody, handle: (ask) => takePutus(ask) }),
    defineDesk({ id: 'ppid.berkas-pemohon', path: `${BERKAS}/pemohon`, params, permission: IDENTITAS, resource, body: z.object({ alasan: z.string().max(20) }), handle: (ask) => takeBuka(ask) }),
    defineDesk({ id: 'ppid.berkas-file', path: `${BERKAS}/file`, params, permission: LIHAT, resource, body: z.object({ file: z.string().max(60) }), handle: (ask) => giveFile(ask) }),
    defineDesk({ id: 'ppid.berkas-file-pribadi', path: `${BERKAS}/file-pribadi`, params, permission: IDENTITAS, resource, body: z.object({ file: z.string().max(60) }), handle: (ask) => giveFilePribadi(ask) }),
    defineDesk({ id: 'ppid.berkas-catatan', path: `${BERKAS}/catatan`, params, permission: LAYANI, resource, body: names(['isi']), handle: (ask) => takeCatatan(ask) }),
  ],
  desk: [
    { id: 'ppid.meja', label: text.menu, href: MEJA, permission: LIHAT, order: 30 },
    { id: 'ppid.unit', label: text.unitJudul, href: UNIT, permission: UNIT_IZIN, order: 31 },
  ],
  tasks,
};
