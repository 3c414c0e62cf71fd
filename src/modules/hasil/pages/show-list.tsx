// How does a request become the list of stations behind a count?
import { ancestorsOf, parseAreaCode, parentOf, type AreaCode } from '#kernel/area-code';
import { say, type Lang } from '#kernel/text';
import { pathIn } from '#design/reader';
import type { Db } from '#platform/db';
import { findAreas } from '#platform/offices';
import type { Deps, Outcome } from '#platform/module';
import { checkOfStations } from '../store/check-of.ts';
import { listTpsMenurut, type Senarai } from '../store/finding.ts';
import { listTpsPada } from '../store/past-finding.ts';
import { areaPath, listPath } from './address.ts';
import { nameOf } from './area-head.tsx';
import { findCount, type Count } from './counts.ts';
import { ListPage } from './list.tsx';
import { areaOf } from './load-area.ts';
import { noArea, openContest, readCode } from './open.ts';
import { openMoment, titleAt } from './past.tsx';
import { noticeOf, titleOf, type Scene } from './scene.ts';
import { NAV } from './show-area.tsx';
import { list as words } from './text-findings.ts';
import { missing } from './text-missing.ts';

/** Lines of one page of a list: few enough for a phone, and one question to the database reads them all. */
const LINES = 50;

interface Asked {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly params: { readonly pemilu: string; readonly kontes: string; readonly kode: string; readonly hal: string };
  readonly query: { readonly after?: string | undefined; readonly per?: string | undefined };
}

export async function showList({ deps, lang, params, query }: Asked): Promise<Outcome> {
  const { db } = deps.database;
  const found = await openContest(db, lang, params.pemilu, params.kontes);
  if ('kind' in found) return found;
  const kode = readCode(found.scene, params.kode);
  if (typeof kode !== 'string') return kode;
  const count = findCount(params.hal);
  const opened = await openMoment(deps, found, kode, query.per, (place) => listPath(place, kode, count?.hal ?? params.hal));
  if ('kind' in opened) return opened;
  const { scene, pohon } = opened;
  const { kontes, at } = scene;
  const area = kode.length === 13 ? undefined : await areaOf(db, kontes, pohon, kode, at.pada);
  if (area === undefined) return noArea(db, opened, kode);
  const tempat = nameOf(scene, area);
  if (count === undefined) {
    const onward = [{ href: areaPath(at, kode), label: say(lang, missing.keWilayah, { nama: tempat }) }];
    return { kind: 'missing', reason: say(lang, words.halTakDikenal), onward };
  }
  if (count.hal !== params.hal || kode !== params.kode) return { kind: 'redirect', to: pathIn(lang, listPath(at, kode, count.hal)) };
  const after = afterOf(query.after, kode);
  const none = { baris: [], lanjut: null };
  const { baris, lanjut } = count.of(area) === 0 ? none : await readList(db, scene, kode, count, after ?? null);
  const codes = baris.map((row) => row.kode);
  const checks = 'cek' in count.filter ? await checkOfStations(db, kontes, count.filter.cek, codes, at.pada) : new Map<AreaCode, never>();
  const above = ancestorsOf(kode);
  const wanted = new Set([...above, ...codes.flatMap((code) => [parentOf(code) ?? code, code.slice(0, 6) as AreaCode, code.slice(0, 4) as AreaCode])]);
  const named = await findAreas(db, pohon, [...wanted]);
  const view = {
    scene,
    area,
    up: named.filter((one) => above.includes(one.kode)),
    count,
    rows: baris,
    checks,
    names: new Map(named.map((one) => [one.kode, one])),
    after,
    next: lanjut,
  };
  return {
    kind: 'page',
    title: titleAt(scene, kode, titleOf(scene, say(lang, words.daftarJudul, { hal: say(lang, count.name), tempat }))),
    nav: NAV,
    ...noticeOf(scene),
    body: <ListPage view={view} />,
  };
}

function readList(db: Db, { kontes, at }: Scene, kode: AreaCode, count: Count, after: AreaCode | null): Promise<Senarai> {
  if (at.pada === undefined) return listTpsMenurut(db, kontes, kode, count.filter, after, LINES);
  return listTpsPada(db, kontes, kode, count.filter, after, LINES, at.pada);
}

/** A station of this area; anything else begins the list from its start. */
function afterOf(written: string | undefined, kode: AreaCode): AreaCode | undefined {
  const read = parseAreaCode(written ?? '');
  if (!read.ok || read.value.length !== 13) return undefined;
  return kode === '0' || read.value.startsWith(kode) ? read.value : undefined;
}
