// At which addresses do officers see and answer questions, and who may open each? (docs/policy.md is printed from this)
import { type Route, defineDesk } from '#platform/module';
import { DESK } from '../desk/address.ts';
import { seenArea, seenStation, stationParams } from '../desk/resource.ts';
import { answerBody, showAnswer, showWaiting, takeAnswer, waitingQuery } from './meja.tsx';
import { JAWAB } from './permissions.ts';

const TPS = `${DESK}/:pemilu/:kontes/tps/:kode/tanya`;

export const tanyaDeskRoutes: readonly Route[] = [
  defineDesk({ id: 'hasil.tanya-menunggu', path: `${DESK}/:pemilu/:kontes/wilayah/:kode/tanya`, params: stationParams, query: waitingQuery, permission: JAWAB, resource: seenArea, handle: showWaiting }),
  defineDesk({ id: 'hasil.tanya-tps', path: TPS, params: stationParams, permission: JAWAB, resource: seenStation, handle: showAnswer }),
  defineDesk({ id: 'hasil.tanya-kirim', path: TPS, params: stationParams, permission: JAWAB, resource: seenStation, body: answerBody, handle: takeAnswer }),
];
