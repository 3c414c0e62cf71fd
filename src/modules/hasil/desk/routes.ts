// At which addresses does the desk of C.Hasil stand, and who may open each? (docs/policy.md is printed from this)
import { z } from 'zod';
import { type Route, defineDesk, defineRoute } from '#platform/module';
import { DESK } from './address.ts';
import { formBody } from './fields.ts';
import { ASLI, ISI, LIHAT, NASKAH, PERBAIKI, TANDAI } from './permissions.ts';
import { PHOTO_ROOT } from './photo-path.ts';
import { ownDesk, seenArea, seenStation, stationParams, workedStation } from './resource.ts';
import { showAreaDesk, showDesk } from './show-area.tsx';
import { showEntry, takeEntry } from './show-entry.ts';
import { leftBody, showLeft, takeLeft } from './show-left.tsx';
import { photoBody, purposeBody, showOriginal, showPhotos, showPicture, showPublicPicture, takeOriginal, takePhotos } from './show-photos.tsx';
import { markBody, showMark, showReceipt, showStation, takeMark } from './show-station.tsx';

const TPS = `${DESK}/:pemilu/:kontes/tps/:kode`;
const word = z.string().max(5).optional();
const entryQuery = z.object({ malam: word, kotak: word });
const plain = z.object({ malam: word });
const sha = z.object({ sha: z.string().max(80) });
const shaParams = stationParams.extend(sha.shape);
/** Most pages that one request carries; a form with more is sent in several goes. */
const PAGES = 3;
/** Seconds that a copy of a public photograph may be kept elsewhere. */
const KEEP_PHOTO = 3_600;

const entries: readonly Route[] = [
  defineDesk({ id: 'hasil.meja', path: DESK, permission: LIHAT, resource: ownDesk, handle: showDesk }),
  defineDesk({ id: 'hasil.meja-wilayah', path: `${DESK}/:pemilu/:kontes/wilayah/:kode`, params: stationParams, permission: LIHAT, resource: seenArea, handle: showAreaDesk }),
  defineDesk({ id: 'hasil.c-lihat', path: `${TPS}/lihat`, params: stationParams, query: plain, permission: LIHAT, resource: seenStation, handle: showStation }),
  defineDesk({ id: 'hasil.c-isi', path: TPS, params: stationParams, query: entryQuery, permission: ISI, resource: workedStation, handle: (request) => showEntry(request, 'ISI') }),
  defineDesk({
    id: 'hasil.c-kirim',
    path: TPS,
    params: stationParams,
    query: entryQuery,
    permission: ISI,
    resource: workedStation,
    body: formBody,
    handle: (request) => takeEntry(request, 'ISI'),
  }),
  defineDesk({
    id: 'hasil.c-perbaiki',
    path: `${TPS}/perbaiki`,
    params: stationParams,
    query: entryQuery,
    permission: PERBAIKI,
    resource: workedStation,
    handle: (request) => showEntry(request, 'PERBAIKI'),
  }),
  defineDesk({
    id: 'hasil.c-kirim-perbaikan',
    path: `${TPS}/perbaiki`,
    params: stationParams,
    query: entryQuery,
    permission: PERBAIKI,
    resource: workedStation,
    body: formBody,
    handle: (request) => takeEntry(request, 'PERBAIKI'),
  }),
  defineDesk({
    id: 'hasil.c-terima',
    path: `${TPS}/terima/:uuid`,
    params: stationParams.extend({ uuid: z.uuid() }),
    query: plain,
    permission: LIHAT,
    resource: seenStation,
    handle: showReceipt,
  }),
];

const marks: readonly Route[] = [
  defineDesk({ id: 'hasil.c-tandai', path: `${TPS}/tandai`, params: stationParams, query: plain, permission: TANDAI, resource: workedStation, handle: showMark }),
  defineDesk({
    id: 'hasil.c-kirim-tanda',
    path: `${TPS}/tandai`,
    params: stationParams,
    query: plain,
    permission: TANDAI,
    resource: workedStation,
    body: markBody,
    handle: takeMark,
  }),
];

const left: readonly Route[] = [
  defineDesk({ id: 'hasil.c-naskah', path: `${TPS}/naskah`, params: stationParams, query: plain, permission: NASKAH, resource: workedStation, handle: showLeft }),
  defineDesk({
    id: 'hasil.c-ambil-naskah',
    path: `${TPS}/naskah`,
    params: stationParams,
    query: plain,
    permission: NASKAH,
    resource: workedStation,
    body: leftBody,
    handle: takeLeft,
  }),
];

const photos: readonly Route[] = [
  defineDesk({ id: 'hasil.c-foto', path: `${TPS}/foto`, params: stationParams, query: plain, permission: ISI, resource: workedStation, handle: showPhotos }),
  defineDesk({
    id: 'hasil.c-kirim-foto',
    path: `${TPS}/foto`,
    params: stationParams,
    query: plain,
    permission: ISI,
    resource: workedStation,
    body: photoBody,
    media: 'files',
    files: PAGES,
    handle: takePhotos,
  }),
  ...(['besar', 'kecil'] as const).map((which) =>
    defineDesk({
      id: `hasil.c-gambar-${which}`,
      path: `${TPS}/${which}/:sha.jpg`,
      type: 'image/jpeg',
      params: shaParams,
      permission: LIHAT,
      resource: seenStation,
      handle: (request) => showPicture(request, which),
    }),
  ),
  defineDesk({ id: 'hasil.c-asli', path: `${TPS}/asli/:sha`, params: shaParams, query: plain, permission: ASLI, resource: seenStation, handle: showOriginal }),
  defineDesk({
    id: 'hasil.c-buka-asli',
    path: `${TPS}/asli/:sha`,
    params: shaParams,
    query: plain,
    permission: ASLI,
    resource: seenStation,
    body: purposeBody,
    handle: takeOriginal,
  }),
  defineRoute({
    id: 'hasil.foto',
    path: `${PHOTO_ROOT}/:sha.jpg`,
    type: 'image/jpeg',
    params: sha,
    maxAge: KEEP_PHOTO,
    open: true,
    handle: ({ deps, lang, params }) => showPublicPicture(deps, lang, params.sha),
  }),
];

export const deskRoutes: readonly Route[] = [...entries, ...marks, ...left, ...photos];
