// At which addresses do consequence tests and the list of exempt information stand, and who may open each?
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import type { Resource, SignedIn } from '#platform/identity';
import { type Deps, type Route, defineDesk, defineRoute } from '#platform/module';
import { hariDi } from '../dip/hari.ts';
import { mayHere, officeOf } from '../dip/may.ts';
import { type Lembar, hidup, meliputi } from './lembar.ts';
import { DIKECUALIKAN, MEJA_UJI, UJI_BARU } from './pages/address.ts';
import { ALAMAT } from './pages/langkah.tsx';
import { showBaru, showUbah, showUji, takeBaru, takeLangkahUji, takeUbah } from './pages/lembar-handle.tsx';
import { showMejaUji } from './pages/meja.tsx';
import { dikecualikanAnswer, giveDikecualikanCsv, giveDikecualikanJson, showDikecualikan } from './pages/publik.tsx';
import { UJI_LIHAT, UJI_PENDAPAT, UJI_SETUJUI, UJI_TETAPKAN, UJI_TULIS } from './permissions.ts';
import { readUji } from './store/uji.ts';
import { publikUji } from './text-publik.ts';

const params = z.object({ id: z.uuid() });
type Id = z.infer<typeof params>;
const asked = z.object({ kantor: z.string().regex(/^(0|[0-9]{2}|[0-9]{4})?$/).optional(), huruf: z.string().regex(/^[a-j]?$/).optional() });
const line = z.string().max(1_200).optional();
const long = z.string().max(5_000).optional();
const days = Object.fromEntries(['dari', 'sampai', 'tinjau'].flatMap((name) => ['tanggal', 'bulan', 'tahun'].map((part) => [`${name}_${part}`, z.string().max(10).optional()])));
const sheet = z.object({
  versi: line, judul: line, bagian: z.string().max(16_000).optional(), kantor: line, asal: line, rujukan: line, huruf: line, angka: line, dasar: line, akibat_buka: long, akibat_tutup: long, manfaat: long,
  persetujuan: line, jabatan: line, bukti_orang: line, pasal18: line, bukti18: line, hasil: line, lingkup: line, unit: line, tempat: line, ...days,
});
const step = z.object({
  langkah: z.string().max(20), versi: z.string().regex(/^[0-9]{1,9}$/), catatan: long, sk: line, rujukan: line,
  sk_hari_tanggal: z.string().max(4).optional(), sk_hari_bulan: z.string().max(4).optional(), sk_hari_tahun: z.string().max(4).optional(),
});

const own =
  (permission: string) =>
  (deps: Deps, _params: unknown, who: SignedIn | undefined): Resource => ({ kind: 'meja', id: permission, node: officeOf(deps, who, permission) });

const at =
  (node: (lembar: Lembar) => AreaCode) =>
  async ({ database }: Deps, { id }: Id): Promise<Resource | undefined> => {
    const lembar = await readUji(database.db, id);
    return lembar === undefined ? undefined : { kind: 'uji', id, node: node(lembar), ...(lembar.penetap === null ? {} : { proposer: lembar.penetap }) };
  };

/** Its own offices see it at every stage; an office that it binds sees it while it is in force. */
async function seen(deps: Deps, { id }: Id, who: SignedIn | undefined): Promise<Resource | undefined> {
  const lembar = await readUji(deps.database.db, id);
  if (lembar === undefined) return undefined;
  const office = officeOf(deps, who, UJI_LIHAT);
  const bound = meliputi(lembar, office) && hidup(lembar, hariDi(deps.clock, office));
  const near = [lembar.kantor, lembar.pengusul].find((node) => who !== undefined && mayHere(deps, who, UJI_LIHAT, node));
  return { kind: 'uji', id, node: near ?? (bound ? office : lembar.kantor) };
}

const CSV = 'text/csv; charset=utf-8';
const shared = { epoch: ['ppid.uji'], maxAge: 60, open: true } as const;

export const ujiRoutes: readonly Route[] = [
  defineRoute({ id: 'ppid.dikecualikan-json', path: `${DIKECUALIKAN}.json`, summary: publikUji.ruteJson, query: asked, answer: dikecualikanAnswer, ...shared, handle: (ask) => giveDikecualikanJson(ask) }),
  defineRoute({ id: 'ppid.api-dikecualikan', path: '/api/ppid/dikecualikan', summary: publikUji.ruteJson, query: asked, answer: dikecualikanAnswer, ...shared, handle: (ask) => giveDikecualikanJson(ask) }),
  defineRoute({ id: 'ppid.dikecualikan-csv', path: `${DIKECUALIKAN}.csv`, summary: publikUji.ruteCsv, query: asked, type: CSV, ...shared, handle: (ask) => giveDikecualikanCsv(ask) }),
  defineRoute({ id: 'ppid.dikecualikan', path: DIKECUALIKAN, query: asked, epoch: ['ppid.uji'], maxAge: 60, handle: (ask) => showDikecualikan(ask) }),
  defineDesk({ id: 'ppid.uji-meja', path: MEJA_UJI, permission: UJI_LIHAT, resource: own(UJI_LIHAT), handle: (ask) => showMejaUji(ask) }),
  defineDesk({ id: 'ppid.uji-baru', path: UJI_BARU, permission: UJI_TULIS, resource: own(UJI_TULIS), handle: (ask) => showBaru({ ...ask, body: {} }) }),
  defineDesk({ id: 'ppid.uji-tulis', path: UJI_BARU, permission: UJI_TULIS, resource: own(UJI_TULIS), body: sheet, handle: (ask) => takeBaru(ask) }),
  defineDesk({ id: 'ppid.uji', path: `${MEJA_UJI}/:id`, params, permission: UJI_LIHAT, resource: seen, handle: (ask) => showUji(ask) }),
  defineDesk({ id: 'ppid.uji-ubah', path: `${MEJA_UJI}/:id/ubah`, params, permission: UJI_TULIS, resource: at(({ pengusul }) => pengusul), handle: (ask) => showUbah(ask) }),
  defineDesk({ id: 'ppid.uji-simpan', path: `${MEJA_UJI}/:id/ubah`, params, permission: UJI_TULIS, resource: at(({ pengusul }) => pengusul), body: sheet, handle: (ask) => takeUbah(ask) }),
  defineDesk({ id: 'ppid.uji-ajukan', path: `${MEJA_UJI}/:id/ajukan`, params, permission: UJI_TULIS, resource: at(({ pengusul }) => pengusul), body: step, handle: (ask) => takeLangkahUji(ask, 'D', 'ajukan') }),
  defineDesk({ id: 'ppid.uji-ppid', path: `${MEJA_UJI}/:id/${ALAMAT.D}`, params, permission: UJI_TETAPKAN, resource: at(({ kantor }) => kantor), body: step, handle: (ask) => takeLangkahUji(ask, 'D') }),
  defineDesk({ id: 'ppid.uji-tim', path: `${MEJA_UJI}/:id/${ALAMAT.T}`, params, permission: UJI_PENDAPAT, resource: at(({ kantor }) => kantor), body: step, handle: (ask) => takeLangkahUji(ask, 'T') }),
  defineDesk({ id: 'ppid.uji-atasan', path: `${MEJA_UJI}/:id/${ALAMAT.A}`, params, permission: UJI_SETUJUI, resource: at(({ kantor }) => kantor), body: step, handle: (ask) => takeLangkahUji(ask, 'A') }),
];
