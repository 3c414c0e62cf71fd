// At which addresses does each chart of an area stand as a picture? (SVG and PNG; the nation is written "0")
import { say } from '#kernel/text';
import { areaShapes } from '#platform/offices';
import { type Outcome, type PageRequest, type Route, defineRoute } from '#platform/module';
import { z } from 'zod';
import { EPOCH } from '../opendata/epoch.ts';
import { type Chart, chartsOf, drawChart } from './charts.tsx';
import { pngOf } from './png.ts';
import { text } from './text.ts';
import { openView, pagePath, readPictureName, viewVersion } from './view.ts';

// Wide on purpose: a wrong word gets an answer of ours, not a bare one.
const word = z.string().max(40);
const params = z.object({
  pemilu: word,
  kontes: word,
  kode: word,
  bagan: word.meta({ description: 'Chart: perolehan (votes), peta (who is ahead where), kemajuan (stations in); with -en in English', examples: ['perolehan'] }),
});
const PATH = '/hasil/:pemilu/:kontes/:kode/gambar/:bagan';
/** As the pages of nation and province; drawing takes longer than asking again. */
const KEEP_SECONDS = 300;

type Asked = PageRequest<z.infer<typeof params>, Record<string, unknown>>;

/** The picture as SVG text, or the answer that says why there is none. */
async function pictureAt(request: Asked): Promise<string | Outcome> {
  const { deps, params: asked, origin } = request;
  const { bagan, lang } = readPictureName(request.lang, asked.bagan);
  const view = await openView({ ...request, lang });
  if ('kind' in view) return view;
  const chart = chartsOf(view.area.tingkat).find((one: Chart) => one === bagan);
  if (chart === undefined) return { kind: 'missing', reason: say(lang, text.baganTiada), onward: [{ href: pagePath(view), label: say(lang, text.keWilayah) }] };
  const shapes = chart === 'peta' ? await areaShapes(deps.database.db, view.area.kode) : undefined;
  return drawChart(view, chart, shapes, origin);
}

async function asSvg(request: Asked): Promise<Outcome> {
  const svg = await pictureAt(request);
  return typeof svg === 'string' ? { kind: 'text', type: 'image/svg+xml', body: svg } : svg;
}

async function asPng(request: Asked): Promise<Outcome> {
  const svg = await pictureAt(request);
  return typeof svg === 'string' ? { kind: 'bytes', type: 'image/png', body: await pngOf(svg) } : svg;
}

const shared = { params, epoch: EPOCH, version: viewVersion, maxAge: KEEP_SECONDS, open: true } as const;

export const pictureRoutes: readonly Route[] = [
  defineRoute({ id: 'hasil.gambar-svg', path: `${PATH}.svg`, summary: text.ruteGambarSvg, type: 'image/svg+xml', ...shared, handle: asSvg }),
  defineRoute({ id: 'hasil.gambar-png', path: `${PATH}.png`, summary: text.ruteGambarPng, type: 'image/png', ...shared, handle: asPng }),
];
