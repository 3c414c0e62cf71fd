// How does a request become a page or a file about voters? (an area by its sums, a station by all of its ballots)
import { NATION, stationNumber } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { pathIn } from '#design/reader';
import type { Deps, Outcome } from '#platform/module';
import { areaPath } from '../pages/address.ts';
import { usersPath } from './address.ts';
import { type Pandangan, bacaWilayah } from './baca.ts';
import { type Alamat, type Terbuka, bukaKontes, namaDi } from './buka.ts';
import { areaJson, stationJson, usersCsv } from './files.ts';
import { AreaUsersPage } from './pages/area.tsx';
import { StationUsersPage } from './pages/station.tsx';
import { text } from './text.ts';
import { type PandanganTps, bacaTps } from './tps.ts';
import { noticeOf } from '../pages/scene.ts';

export interface Asked {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly params: Alamat;
}

type View = { readonly area: Pandangan; readonly tps?: never } | { readonly tps: PandanganTps; readonly area?: never };

async function open({ deps, lang, params }: Asked, ending = ''): Promise<View | Outcome> {
  const { db } = deps.database;
  const opened = await bukaKontes(db, lang, params);
  if ('kind' in opened) return opened;
  // One page, one address: "64.72" leads to "6472".
  if (params.kode !== opened.kode) return { kind: 'redirect', to: pathIn(lang, `${usersPath(opened.at, opened.kode)}${ending}`) };
  if (stationNumber(opened.kode) !== undefined) {
    const tps = await bacaTps(db, opened);
    return tps === undefined ? noPlace(opened) : { tps };
  }
  const area = await bacaWilayah(db, opened);
  return area === undefined ? noPlace(opened) : { area };
}

function noPlace({ lang, at, kode, nama }: Terbuka): Outcome {
  const up = { href: areaPath(at, NATION), label: nama };
  return { kind: 'missing', reason: say(lang, text.wilayahTiada, { kode, kontes: nama }), onward: [up] };
}

export async function showUsers(request: Asked): Promise<Outcome> {
  const view = await open(request);
  if ('kind' in view) return view;
  const opened = view.area ?? view.tps;
  const { lang, nama, hitungan, simulasi } = opened;
  const place = view.area === undefined ? `${view.tps.nama13}, ${view.tps.up.at(-1)?.nama ?? ''}` : namaDi(lang, view.area.area);
  const title = say(lang, text.judulBar, { tempat: place, kontes: nama, pemilu: say(lang, hitungan.pemilu.nama) });
  const notice = noticeOf({ lang, simulated: simulasi });
  return { kind: 'page', title, nav: 'hasil', scripts: ['table'], ...notice, body: view.area === undefined ? <StationUsersPage view={view.tps} /> : <AreaUsersPage view={view.area} /> };
}

export async function giveUsers(request: Asked, bentuk: 'json' | 'csv'): Promise<Outcome> {
  const view = await open(request, `.${bentuk}`);
  if ('kind' in view) return view;
  if (bentuk === 'json') return { kind: 'json', body: view.area === undefined ? stationJson(view.tps) : areaJson(view.area) };
  const opened = view.area ?? view.tps;
  const name = [opened.at.pemilu, opened.at.kontes, 'pengguna', opened.kode, ...(opened.simulasi ? ['SIMULASI'] : [])].join('-');
  const places = view.area === undefined ? [{ kode: opened.kode, nama: view.tps.nama13, terukur: view.tps.terukur, total: 1 }] : [{ ...view.area.area, terukur: view.area.terukur, total: view.area.tps.total }, ...view.area.anak];
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: usersCsv(opened, places), fileName: `${name}.csv` };
}
