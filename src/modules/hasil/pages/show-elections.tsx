// How does a request become the list of elections, or the contests of one?
import { NATION } from '#kernel/area-code';
import { say, type Lang } from '#kernel/text';
import { findPemilu, listPemilu, treeOf, type PemiluPack } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Deps, Outcome } from '#platform/module';
import { listBuku } from '../jumlah/sheet.ts';
import { highestOf, readLayers } from '../layers/read-layers.ts';
import { findAngkaWilayah } from '../store/area.ts';
import { ROOT } from './address.ts';
import { ElectionPage, ElectionsPage, type ElectionLine } from './elections.tsx';
import { makeScene, noticeOf } from './scene.ts';
import { NAV } from './show-area.tsx';
import { missing } from './text-missing.ts';
import { text } from './text.ts';

async function lineOf(db: Db, lang: Lang, pemilu: PemiluPack): Promise<ElectionLine> {
  const { simulasi } = await treeOf(db, pemilu.slug);
  const contests = await Promise.all(
    pemilu.kontes.map(async (pack) => {
      const scene = makeScene({ pemilu, pack }, lang, simulasi);
      const nation = await findAngkaWilayah(db, scene.kontes, NATION);
      return { scene, nation, utama: highestOf(await readLayers(db, scene.kontes, NATION)) };
    }),
  );
  return { pemilu, contests };
}

/** The notice stands wherever one line of the page is simulated. */
function noticeOfLines(lines: readonly ElectionLine[]): { readonly notice?: string } {
  const simulated = lines.flatMap((line) => line.contests).find((contest) => contest.scene.simulated && contest.nation?.per);
  return simulated === undefined ? {} : noticeOf(simulated.scene);
}

function isFilled(line: ElectionLine): boolean {
  return line.contests.some((contest) => contest.nation?.per);
}

export async function showElections(deps: Deps, lang: Lang): Promise<Outcome> {
  const all = await Promise.all(listPemilu().map((pemilu) => lineOf(deps.database.db, lang, pemilu)));
  // What can be read comes first, then the newest.
  const lines = [...all.filter(isFilled), ...all.filter((line) => !isFilled(line))];
  return { kind: 'page', title: say(lang, text.hasilPemilu), nav: NAV, ...noticeOfLines(lines), body: <ElectionsPage lang={lang} lines={lines} /> };
}

export async function showElection(deps: Deps, lang: Lang, slug: string): Promise<Outcome> {
  const pemilu = findPemilu(slug);
  if (pemilu === undefined) {
    return { kind: 'missing', reason: say(lang, missing.pemiluTiada), onward: [{ href: ROOT, label: say(lang, missing.keSemuaHasil) }] };
  }
  const line = await lineOf(deps.database.db, lang, pemilu);
  const title = say(lang, missing.kePemilu, { pemilu: say(lang, pemilu.nama) });
  return { kind: 'page', title, nav: NAV, ...noticeOfLines([line]), body: <ElectionPage lang={lang} line={line} jumlah={await listBuku(deps.database.db, slug)} /> };
}
