// At which addresses do officers write visits down, decide and watch, and who may open each? (docs/policy.md is printed from this)
import { type Route, defineDesk } from '#platform/module';
import { EVIDENCE_FILES } from '../bukti/bukti.ts';
import { PANTAU as PATH } from './address.ts';
import { isianBody, langkahBody, pemilihParams, showBaru, showFormulir, showPemilih, showTps, takeBaru, takeBukti, takeKunjungan, takeLangkah, takeSerah, tpsParams } from './kunjungan.tsx';
import { letak, ownPlace, placeOf } from './meja.ts';
import { showFile, showLists, showPantau, sortQuery } from './pantau.tsx';
import { ISI, PANTAU, PUTUS } from './permissions.ts';
import { putusBody, showPutus, takePutus } from './putus.tsx';

const TPS = `${PATH}/:paket/tps/:kode`;
const isi = { permission: ISI.id, resource: placeOf } as const;
const putus = { permission: PUTUS.id, resource: placeOf } as const;
const pantau = { permission: PANTAU.id, resource: placeOf, params: letak } as const;

export const mejaRoutes: readonly Route[] = [
  defineDesk({ id: 'sidalih.coklit', path: PATH, permission: PANTAU.id, resource: ownPlace(PANTAU), handle: showLists }),
  defineDesk({ ...isi, id: 'sidalih.coklit-tps', path: TPS, params: tpsParams, handle: (request) => showTps(request) }),
  defineDesk({ ...isi, id: 'sidalih.coklit-pemilih', path: `${TPS}/pemilih/:id`, params: pemilihParams, handle: (request) => showPemilih(request) }),
  defineDesk({ ...isi, id: 'sidalih.coklit-catat', path: `${TPS}/pemilih/:id`, params: pemilihParams, body: isianBody, media: 'files', files: EVIDENCE_FILES, handle: takeKunjungan }),
  defineDesk({ ...isi, id: 'sidalih.coklit-baru', path: `${TPS}/baru`, params: tpsParams, handle: (request) => showBaru(request) }),
  defineDesk({ ...isi, id: 'sidalih.coklit-tambah', path: `${TPS}/baru`, params: tpsParams, body: isianBody, handle: takeBaru }),
  defineDesk({ ...isi, id: 'sidalih.coklit-bukti', path: `${TPS}/bukti`, params: tpsParams, body: isianBody, handle: takeBukti }),
  defineDesk({ ...isi, id: 'sidalih.coklit-serah', path: `${TPS}/serah`, params: tpsParams, body: isianBody, handle: takeSerah }),
  defineDesk({ ...isi, id: 'sidalih.coklit-formulir', path: `${TPS}/formulir.pdf`, params: tpsParams, type: 'application/pdf', handle: showFormulir }),
  defineDesk({ ...putus, id: 'sidalih.coklit-langkah', path: `${TPS}/langkah`, params: tpsParams, body: langkahBody, handle: takeLangkah }),
  defineDesk({ ...putus, id: 'sidalih.coklit-putus', path: `${TPS}/putus`, params: tpsParams, handle: (request) => showPutus(request) }),
  defineDesk({ ...putus, id: 'sidalih.coklit-putuskan', path: `${TPS}/putus`, params: tpsParams, body: putusBody, handle: takePutus }),
  defineDesk({ ...pantau, id: 'sidalih.coklit-pantau', path: `${PATH}/:paket/:kode`, query: sortQuery, handle: showPantau }),
  defineDesk({ ...pantau, id: 'sidalih.coklit-csv', path: `${PATH}/:paket/:kode.csv`, type: 'text/csv', handle: (request) => showFile(request, 'csv') }),
  defineDesk({ ...pantau, id: 'sidalih.coklit-json', path: `${PATH}/:paket/:kode.json`, handle: (request) => showFile(request, 'json') }),
];
