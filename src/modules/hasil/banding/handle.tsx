// How does a question become a comparison, a list to choose from, or an answer that says what to change?
import { findPemilu } from '#modules/pemilu';
import { type Lang, say } from '#kernel/text';
import { pathIn } from '#design/reader';
import type { Deps, Outcome } from '#platform/module';
import { BANDING, type Tanya, comparePath } from './address.ts';
import { type Banding, type Siap, bacaBanding } from './baca.ts';
import { compareCsv, compareJson } from './files.ts';
import { ComparePage, titleOf } from './pages/compare.tsx';
import { PickPage } from './pages/pick.tsx';
import { type Kata, bacaTanya, semuaKontes } from './sisi.ts';
import { text } from './text.ts';
import { noticeOf } from '../pages/scene.ts';

export interface Asked {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly query: Kata;
}

/** The one address of a comparison: codes, the newer election first, nothing that is the same said twice. */
function tanyaOf({ kiri, kanan, kode, denganKode }: Siap): Tanya {
  return {
    kontes: kiri.kata,
    wilayah: kode,
    ...(kanan.kata === kiri.kata ? {} : { denganKontes: kanan.kata }),
    ...(denganKode === kode ? {} : { denganWilayah: denganKode }),
  };
}

/** Of two elections the newer one stands on the left, so that a difference reads as what changed. */
function inOrder(asked: Siap): Siap {
  const day = (slug: string): string => findPemilu(slug)?.hari ?? '';
  return asked.macam === 'PEMILU' && day(asked.kiri.pemilu) < day(asked.kanan.pemilu) ? { ...asked, kiri: asked.kanan, kanan: asked.kiri } : asked;
}

function isOneAddress(query: Kata, { kontes, wilayah, denganKontes, denganWilayah }: Tanya): boolean {
  return query.kontes === kontes && query.wilayah === wilayah && query.dengan_kontes === denganKontes && query.dengan_wilayah === denganWilayah;
}

const onward = (lang: Lang) => [{ href: BANDING, label: say(lang, text.keBanding) }];

/** The comparison with its one address, or the outcome that stands in its place. */
async function open({ deps, lang, query }: Asked, ending: string): Promise<{ readonly banding: Banding; readonly tanya: Tanya } | Outcome> {
  const { db } = deps.database;
  const terbaca = await bacaTanya(db, lang, query);
  if (terbaca.keadaan === 'SALAH') return { kind: 'refused', reason: terbaca.sebab, onward: onward(lang) };
  if (terbaca.keadaan !== 'SIAP') {
    if (ending !== '') return { kind: 'refused', reason: say(lang, text.maksud), onward: onward(lang) };
    return { kind: 'page', title: say(lang, text.judul), nav: 'hasil', body: <PickPage lang={lang} kata={query} semua={semuaKontes(lang)} terbaca={terbaca} /> };
  }
  const asked = inOrder(terbaca);
  const tanya = tanyaOf(asked);
  if (!isOneAddress(query, tanya)) return { kind: 'redirect', to: pathIn(lang, comparePath(tanya, ending)) };
  const banding = await bacaBanding(db, lang, asked);
  return 'kind' in banding ? { ...banding, onward: [...(banding.onward ?? []), ...onward(lang)] } : { banding, tanya };
}

export async function showCompare(request: Asked): Promise<Outcome> {
  const opened = await open(request, '');
  if ('kind' in opened) return opened;
  const { banding, tanya } = opened;
  const { lang, query } = request;
  const notice = noticeOf({ lang, simulated: banding.simulasi });
  return { kind: 'page', title: titleOf(banding), nav: 'hasil', scripts: ['table'], ...notice, body: <ComparePage banding={banding} tanya={tanya} kata={query} semua={semuaKontes(lang)} /> };
}

export async function giveCompare(request: Asked, bentuk: 'json' | 'csv'): Promise<Outcome> {
  const opened = await open(request, `.${bentuk}`);
  if ('kind' in opened) return opened;
  const { banding, tanya } = opened;
  if (bentuk === 'json') return { kind: 'json', body: compareJson(banding) };
  const words = ['banding', tanya.kontes, tanya.wilayah, tanya.denganKontes ?? '', tanya.denganWilayah ?? '', ...(banding.simulasi ? ['SIMULASI'] : [])];
  const name = words.filter((word) => word !== '').join('-').replaceAll('/', '-');
  return { kind: 'text', type: 'text/csv; charset=utf-8', body: compareCsv(banding), fileName: `${name}.csv` };
}
