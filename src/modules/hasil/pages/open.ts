// Which contest and which area does an address name, and where does a wrong one lead? (never a dead end)
import { NATION, ancestorsOf, parseAreaCode, type AreaCode } from '#kernel/area-code';
import { say, type Lang } from '#kernel/text';
import { findPemilu, treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { findAreas } from '#platform/offices';
import type { Onward, Outcome } from '#platform/module';
import { findContest } from '../contests.ts';
import { ROOT, areaPath, contestPath } from './address.ts';
import { nameOf } from './area-head.tsx';
import { makeScene, type Scene } from './scene.ts';
import { missing } from './text-missing.ts';

/** A page has nothing at this address, and says so with the way onward. */
type Missing = Extract<Outcome, { readonly kind: 'missing' }>;

export interface Opened {
  readonly scene: Scene;
  /** Tree that the election stands on, in platform/offices. */
  readonly pohon: string;
}

function toResults(lang: Lang): Onward {
  return { href: ROOT, label: say(lang, missing.keSemuaHasil) };
}

/** The contest by the names in the address. */
export async function openContest(db: Db, lang: Lang, slug: string, kode: string): Promise<Opened | Missing> {
  const pemilu = findPemilu(slug);
  if (pemilu === undefined) return { kind: 'missing', reason: say(lang, missing.pemiluTiada), onward: [toResults(lang)] };
  const pack = (await findContest(db, slug, kode))?.pack;
  const nama = say(lang, pemilu.nama);
  if (pack === undefined) {
    const onward = [{ href: `${ROOT}/${pemilu.slug}`, label: say(lang, missing.kePemilu, { pemilu: nama }) }, toResults(lang)];
    return { kind: 'missing', reason: say(lang, missing.kontesTiada, { pemilu: nama }), onward };
  }
  const state = await treeOf(db, slug);
  return { scene: makeScene({ pemilu, pack }, lang, state.simulasi), pohon: state.pohon };
}

/** The code of an area; one written with dots is answered at its one address. */
export function readCode(scene: Scene, written: string): AreaCode | Outcome {
  const read = parseAreaCode(written);
  if (!read.ok) {
    const { lang, at } = scene;
    const onward = [{ href: contestPath(at), label: say(lang, missing.keWilayah, { nama: nameOf(scene, { kode: NATION, nama: '' }) }) }, toResults(lang)];
    return { kind: 'missing', reason: say(lang, missing.kodeBentuk), onward };
  }
  return read.value;
}

/** No such area or station: the nearest area above that does exist comes first. */
export async function noArea(db: Db, { scene, pohon }: Opened, kode: AreaCode): Promise<Missing> {
  const { lang, at, kontes } = scene;
  const up = await findAreas(db, pohon, ancestorsOf(kode));
  const nearest = up.at(-1) ?? { kode: NATION, nama: '' };
  const words = kode.length === 13 ? missing.tpsTiada : missing.wilayahTiada;
  return {
    kind: 'missing',
    reason: say(lang, words, { kode, pemilu: say(lang, kontes.pemilu.nama) }),
    onward: [{ href: areaPath(at, nearest.kode), label: say(lang, missing.keWilayah, { nama: nameOf(scene, nearest) }) }, toResults(lang)],
  };
}
