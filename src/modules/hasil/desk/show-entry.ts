// How does a request become the form of a station, first or corrected? (an unsent form is opened where it was left)
import type { DeskRequest, Outcome } from '#platform/module';
import { lihatPath, tpsPath } from './address.ts';
import { draftKey, openDraf } from './draft.ts';
import { type Cara, type Meja, entryPage, newUuid, typedTercatat } from './entry-page.tsx';
import { type FormBody, readKiriman } from './fields.ts';
import type { StationParams } from './resource.ts';
import { loadTps } from './scene.ts';
import { sendEntry } from './send-entry.tsx';
import { isFilled } from './standing.ts';

interface EntryQuery {
  readonly malam?: string | undefined;
  readonly kotak?: string | undefined;
}

type Asked<B> = DeskRequest<StationParams, EntryQuery, B>;

async function mejaOf<B>(request: Asked<B>, cara: Cara): Promise<Meja> {
  const { deps, lang, params, query, actor, who } = request;
  return { tps: await loadTps(deps, lang, params), cara, actor, account: who.account, query, ticket: (path) => request.ticket(path) };
}

/** Figures that are there are not entered a second time; figures that are not there are not corrected. */
export async function showEntry(request: Asked<unknown>, cara: Cara): Promise<Outcome> {
  const meja = await mejaOf(request, cara);
  const { tps, account } = meja;
  const { tercatat, scene, kode } = tps;
  if (cara === 'ISI' && isFilled(tercatat)) return { kind: 'redirect', to: lihatPath(scene.at, kode) };
  if (cara === 'PERBAIKI' && !isFilled(tercatat)) return { kind: 'redirect', to: tpsPath(scene.at, kode) };
  const draf = await openDraf(request.deps, draftKey(tps, account));
  if (draf !== undefined) return entryPage(meja, { uuid: draf.uuid, versi: draf.dasar, typed: draf.isi, draf });
  return entryPage(meja, { uuid: newUuid(), versi: tercatat.dasar, typed: cara === 'ISI' ? {} : typedTercatat(meja) });
}

export async function takeEntry(request: Asked<FormBody>, cara: Cara): Promise<Outcome> {
  return sendEntry(request.deps, await mejaOf(request, cara), readKiriman(request.body));
}
