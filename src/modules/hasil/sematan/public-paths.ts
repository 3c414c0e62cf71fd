// Which pictures and embeds does the publication as files carry? (to the kab/kota, as pixels to the province; others are made when asked for)
import { LANGS } from '#kernel/text';
import type { PublicPath } from '#platform/publish';
import type { AngkaWilayah } from '../figures.ts';
import type { Place } from '../pages/address.ts';
import { embedsOf } from './area-embeds.tsx';
import { chartsOf } from './charts.tsx';
import { chartPath, embedPath } from './view.ts';

/** Deepest levels: a picture in pixels costs 50 ms and 80 kB, one as SVG 5 kB, and a nation has 90,000 areas. */
const DEEPEST = { svg: 2, png: 1 } as const;

export function* embedPaths(at: Place, { kode, tingkat }: Pick<AngkaWilayah, 'kode' | 'tingkat'>, version: string, group: string): Generator<PublicPath> {
  if (tingkat > DEEPEST.svg) return;
  for (const name of embedsOf(tingkat)) yield { path: embedPath(at, kode, name), version, group };
  for (const chart of chartsOf(tingkat)) {
    for (const form of ['svg', 'png'] as const) {
      if (tingkat <= DEEPEST[form]) for (const lang of LANGS) yield { path: `${chartPath(lang, at, kode, chart)}.${form}`, version, group };
    }
  }
}
