// Which pictures and embeds does the publication as files carry? (nation to kab/kota; below, they are made when asked for)
import { pathIn } from '#design/reader';
import { LANGS } from '#kernel/text';
import type { PublicPath } from '#platform/publish';
import type { AngkaWilayah } from '../figures.ts';
import type { Place } from '../pages/address.ts';
import { embedsOf } from './area-embeds.tsx';
import { chartsOf } from './charts.tsx';
import { chartPath, embedPath } from './view.ts';

/** Deepest level: a picture costs 50 ms and 80 kB, and a nation has 90,000 areas. */
const DEEPEST = 2;

export function* embedPaths(at: Place, { kode, tingkat }: Pick<AngkaWilayah, 'kode' | 'tingkat'>, version: string, group: string): Generator<PublicPath> {
  if (tingkat > DEEPEST) return;
  for (const name of embedsOf(tingkat)) yield { path: embedPath(at, kode, name), version, group };
  for (const chart of chartsOf(tingkat)) for (const form of ['svg', 'png'] as const) for (const lang of LANGS) yield { path: pathIn(lang, chartPath(at, kode, chart, form)), version, group };
}
