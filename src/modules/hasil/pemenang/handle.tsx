// How does a request become a page or a file of the winner desk? (wrong names and parameters get an answer with the way onward)
import type { VNode } from 'preact';
import { ok, type Refusal, type Result, refuse } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { PageHead } from '#design/page';
import { Inset } from '#design/answers';
import { findPemilu, treeOf } from '#modules/pemilu';
import type { Deps, Onward, Outcome } from '#platform/module';
import { listChildren } from '#platform/offices';
import { NATION } from '#kernel/area-code';
import { isHeldAt } from '#modules/pemilu';
import { ROOT } from '../pages/address.ts';
import { chamberPath } from '../kursi/address.ts';
import { listPath, placePath } from './address.ts';
import { type Medan, findMedan, packAt } from './contests.ts';
import { type Meja, findMeja, listMeja } from './desk.ts';
import { listCsv, listJson, placeCsv, placeJson } from './files.ts';
import { type Dinilai, judge } from './judge.ts';
import { nominationOf, readCouncil } from './nomination.ts';
import { ExplainPage } from './pages/explain.tsx';
import { KELUARAN, ListPage, type ListQuery } from './pages/list.tsx';
import { Crumbs, PlacePage } from './pages/place.tsx';
import { text, whatIf } from './text.ts';
import { type View, contestName, noticeOf, perolehanOf, titleOf } from './view.ts';
import { type Andaian, type WhatIfFault, type WhatIfQuery, otherPack, otherVotes, readWhatIf } from './what-if.ts';

interface Params {
  readonly pemilu: string;
  readonly jenis: string;
  readonly kode?: string;
}

export interface Asked<Q> {
  readonly deps: Pick<Deps, 'database'>;
  readonly lang: Lang;
  readonly params: Params;
  readonly query: Q;
}

export interface PlaceQuery extends WhatIfQuery {
  readonly urut?: string | undefined;
  readonly arah?: string | undefined;
}

const NAV = 'hasil';

/** The contest, or where to go instead. */
function openMedan(lang: Lang, { pemilu, jenis }: Params): Medan | Outcome {
  const medan = findMedan(pemilu, jenis);
  if (medan !== undefined) return medan;
  const election = findPemilu(pemilu);
  const all: Onward = { href: ROOT, label: say(lang, text.keSemuaHasil) };
  const parties = election !== undefined && jenis.startsWith('pdpr');
  const seats: Onward[] = parties && jenis === 'pdpr' ? [{ href: chamberPath(election.slug), label: say(lang, text.keKursi) }] : [];
  const up: Onward[] = election === undefined ? [] : [{ href: `${ROOT}/${election.slug}`, label: say(lang, text.kePemilu, { pemilu: say(lang, election.nama) }) }];
  return { kind: 'missing', reason: say(lang, parties ? text.kontesKursi : text.kontesTiada), onward: [...seats, ...up, all] };
}

async function openMeja({ deps, lang, params }: Asked<unknown>): Promise<Meja | Outcome> {
  const medan = openMedan(lang, params);
  if ('kind' in medan) return medan;
  const kode = params.kode ?? '';
  const meja = await findMeja(deps.database.db, medan, kode);
  if (meja !== undefined) return meja;
  const reason = say(lang, text.tempatTiada, { kode: kode.slice(0, 20), kontes: contestName(lang, medan), pemilu: say(lang, medan.pemilu.nama) });
  return { kind: 'missing', reason, onward: [{ href: listPath(medan.pemilu.slug, medan.jenis), label: say(lang, text.keDaftar) }] };
}

/** `null`: a word that is none of the list's own is left unread, as sorting does. */
function cleanQuery({ prov, keluaran, urut, arah, hal }: ListQuery): ListQuery {
  return {
    ...(prov !== undefined && /^[1-9][0-9]$/.test(prov) ? { prov } : {}),
    ...(KELUARAN.some((one) => one === keluaran) ? { keluaran } : {}),
    ...(urut === undefined ? {} : { urut }),
    ...(arah === undefined ? {} : { arah }),
    ...(hal !== undefined && /^[1-9][0-9]{0,3}$/.test(hal) ? { hal } : {}),
  };
}

export async function showList({ deps, lang, params, query }: Asked<ListQuery>): Promise<Outcome> {
  const medan = openMedan(lang, params);
  if ('kind' in medan) return medan;
  const { db } = deps.database;
  const asked = cleanQuery(query);
  const semua = await listMeja(db, medan, asked.prov);
  const { pohon } = await treeOf(db, medan.pemilu.slug);
  const provinsi = (await listChildren(db, pohon, NATION)).filter(({ kode }) => !kode.startsWith('99') && isHeldAt(medan.surat, kode));
  const title = say(lang, text.judulDaftar, { kontes: contestName(lang, medan), pemilu: say(lang, medan.pemilu.nama) });
  return { kind: 'page', title, nav: NAV, scripts: ['table'], ...noticeOf(lang, semua.map(({ utama }) => utama)), body: <ListPage view={{ lang, medan, semua, provinsi, query: asked }} /> };
}

/** Under the other rule, without the areas; the rule in force where nothing is asked. */
function reckon(meja: Meja, utama: Extract<Dinilai, { readonly keadaan: 'ADA' }>, asked: Andaian | null): Result<Dinilai, Refusal<WhatIfFault>> {
  if (asked === null) return ok(utama);
  const pack = packAt(meja.medan, meja.kode);
  const { perolehan } = utama.tinjauan;
  const other = pack === undefined ? refuse('ANDAI_ASING') : otherPack(pack, perolehan, asked);
  if (!other.ok) return other;
  const votes = otherVotes(perolehan, asked);
  return votes.ok ? ok(judge(other.value, votes.value)) : votes;
}

/** The page of a place, by `draw`: its desk or its explanation. */
async function showOne(request: Asked<PlaceQuery>, draw: (view: View) => VNode): Promise<Outcome> {
  const meja = await openMeja(request);
  if ('kind' in meja) return meja;
  const { lang, query } = request;
  const { medan, utama } = meja;
  const page = { kind: 'page', title: titleOf(lang, meja), nav: NAV, scripts: ['table'], ...noticeOf(lang, [utama, meja.samping]) } as const;
  if (utama?.keadaan !== 'ADA') return { ...page, body: <NotReckoned lang={lang} meja={meja} /> };
  const asked = readWhatIf(query);
  const other = asked.ok ? reckon(meja, utama, asked.value) : asked;
  if (!asked.ok || !other.ok || other.value.keadaan !== 'ADA') {
    const { code, values } = !other.ok ? other.refusal : { code: 'ANDAI_BEDA' as const, values: {} };
    const onward = [{ href: placePath(medan.pemilu.slug, medan.jenis, meja.kode), label: say(lang, text.keHasil) }];
    return { kind: 'refused', reason: say(lang, whatIf[code], { most: String(values?.['most'] ?? ''), kode: String(values?.['kode'] ?? '') }), onward };
  }
  const { urut, arah } = query;
  const council = await readCouncil(request.deps.database.db, medan, meja.kode);
  const pencalonan = council === undefined ? undefined : nominationOf(medan, meja.kode, council);
  return { ...page, body: draw({ lang, meja, kini: utama.tinjauan, tinjauan: other.value.tinjauan, asked: asked.value, pencalonan, urut: { urut, arah } }) };
}

export const showPlace = (request: Asked<PlaceQuery>): Promise<Outcome> => showOne(request, (view) => <PlacePage view={view} />);
export const showExplained = (request: Asked<unknown>): Promise<Outcome> => showOne({ ...request, query: {} }, (view) => <ExplainPage view={view} />);

function NotReckoned({ lang, meja }: { readonly lang: Lang; readonly meja: Meja }): VNode {
  const why = meja.utama === undefined || meja.utama.keadaan === 'ADA' ? text.BELUM : text[meja.utama.keadaan];
  return (
    <>
      <Crumbs view={{ lang, meja }} />
      <PageHead title={titleOf(lang, meja)} />
      <Inset>{say(lang, why)}</Inset>
    </>
  );
}

function fileName({ pemilu, jenis }: Medan, more: readonly string[], simulated: boolean): string {
  return `${[pemilu.slug, jenis, 'pemenang', ...more, ...(simulated ? ['SIMULASI'] : [])].join('-')}.csv`;
}
const isSimulated = ({ utama, samping }: Meja): boolean => [utama, samping].some((one) => one !== undefined && perolehanOf(one).simulasi);

export async function giveList({ deps, lang, params }: Asked<unknown>, form: 'json' | 'csv'): Promise<Outcome> {
  const medan = openMedan(lang, params);
  if ('kind' in medan) return medan;
  const all = await listMeja(deps.database.db, medan);
  if (form === 'json') return { kind: 'json', body: listJson(medan, all) };
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: listCsv(medan, all), fileName: fileName(medan, [], all.some(isSimulated)) };
}

export async function givePlace(request: Asked<unknown>, form: 'json' | 'csv'): Promise<Outcome> {
  const meja = await openMeja(request);
  if ('kind' in meja) return meja;
  if (form === 'json') return { kind: 'json', body: placeJson(meja) };
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: placeCsv(meja), fileName: fileName(meja.medan, [meja.kode], isSimulated(meja)) };
}
