// Which charts has an area, and how is each drawn as a picture?
import type { VNode } from 'preact';
import { NATION } from '#kernel/area-code';
import { formatInt, formatPercent } from '#kernel/format';
import { shares } from '#kernel/share';
import { type Lang, say } from '#kernel/text';
import { Bars, Key, PlaceBlocks, PlaceShapes, PlaceTiles, ProgressBar, drawPicture } from '#design/picture';
import type { AreaShapes } from '#platform/offices';
import type { Baris } from '../gabung/read.ts';
import { childrenTitle } from '../pages/scene.ts';
import { area as words } from '../pages/text-area.ts';
import { text as all } from '../pages/text.ts';
import { progressOf } from '../pages/progress.ts';
import { leadKey, placedAreas } from './leaders.ts';
import { text } from './text.ts';
import { type View, eyebrow, pagePath, sourceLine, stateWord, tempatOf, votesOf } from './view.ts';

/** `perolehan` votes of each choice, `peta` where which one stands first, `kemajuan` how far the count is. */
export const CHARTS = ['perolehan', 'peta', 'kemajuan'] as const;
export type Chart = (typeof CHARTS)[number];

/** A kel/desa has stations below, which are not mapped. */
export function chartsOf(tingkat: number): readonly Chart[] {
  return tingkat < 4 ? CHARTS : CHARTS.filter((chart) => chart !== 'peta');
}

export function subjectOf(lang: Lang, area: Pick<Baris, 'kode' | 'tingkat'>, chart: Chart | 'tabel'): string {
  const bawahan = say(lang, childrenTitle(area)).toLowerCase();
  switch (chart) {
    case 'perolehan':
      return say(lang, text.judulPerolehan);
    case 'kemajuan':
      return say(lang, text.judulKemajuan);
    case 'peta':
      return say(lang, text.judulPeta, { bawahan });
    case 'tabel':
      return say(lang, text.judulTabel, { bawahan });
  }
}

/** The chart as SVG text; `origin` for the address that stands on it. */
export function drawChart(view: View, chart: Chart, shapes: AreaShapes | undefined, origin: string): string {
  const { scene } = view;
  const { lang } = scene;
  const frame = {
    lang,
    title: tempatOf(view),
    eyebrow: eyebrow(view),
    subject: subjectOf(lang, view.area, chart),
    source: [sourceLine(view, chart !== 'perolehan'), say(lang, text.sumberGambar, { alamat: `${origin}${pagePath(view)}` })] as const,
    state: chart === 'perolehan' ? stateWord(view) : say(lang, all.sementara),
    mark: scene.simulated ? say(lang, all.tandaSimulasi) : undefined,
    label: altOf(view, chart),
  };
  return drawPicture(frame, drawingOf(view, chart, shapes));
}

function drawingOf(view: View, chart: Chart, shapes: AreaShapes | undefined): VNode {
  const { lang } = view.scene;
  switch (chart) {
    case 'perolehan': {
      const [votes, percents] = [votesOf(view), shares(votesOf(view))];
      const options = view.peserta.map(({ no, nama, mitra }, at) => ({ no, name: nama, mate: mitra, votes: votes[at] ?? null, share: percents[at] ?? null }));
      return <Bars lang={lang} kind={view.corak} options={options} />;
    }
    case 'peta': {
      const areas = placedAreas(view);
      const note = [say(lang, text.catatanPeta), say(lang, text.catatanPetaLagi)];
      return (
        <>
          {shapes !== undefined ? <PlaceShapes areas={areas} viewBox={shapes.viewBox} shapes={shapes.shapes} /> : view.area.kode === NATION ? <PlaceTiles areas={areas} /> : <PlaceBlocks areas={areas.map((one) => ({ ...one, name: one.name.replace(/^kabupaten /i, say(lang, text.kab)) }))} />}
          <Key items={leadKey(view)} note={note} />
        </>
      );
    }
    case 'kemajuan':
      return <ProgressBar {...progressParts(view)} />;
  }
}

/** Every station in exactly one part; rare parts of zero stay out. */
export function progressParts({ scene: { lang }, area: { tps } }: View) {
  const p = progressOf(tps);
  const n = (count: number) => ({ n: formatInt(lang, count) });
  const parts = [
    { state: 'masuk', n: p.lengkap, label: say(lang, words.kunciLengkap, n(p.lengkap)) },
    { state: 'sebagian', n: p.sebagian, label: say(lang, words.kunciSebagian, n(p.sebagian)) },
    { state: 'foto', n: p.fotoSaja, label: say(lang, words.kunciFoto, n(p.fotoSaja)) },
    { state: 'ditarik', n: p.ditarik, label: say(lang, words.kunciDitarik, n(p.ditarik)) },
    { state: 'belum', n: p.belum, label: say(lang, words.kunciBelum, n(p.belum)) },
  ] as const;
  const summary = say(lang, all.dariTps, {
    n: formatInt(lang, p.lengkap),
    total: formatInt(lang, p.total),
    persen: p.persen === null ? say(lang, all.tidakAda) : formatPercent(lang, p.persen),
  });
  return { summary, total: p.total, parts: parts.filter((part) => part.n > 0 || part.state === 'masuk' || part.state === 'belum') };
}

/** The picture in words: every figure that it shows. */
export function altOf(view: View, chart: Chart): string {
  const { lang } = view.scene;
  const head = `${subjectOf(lang, view.area, chart)}, ${tempatOf(view)}.`;
  if (chart === 'kemajuan') return `${head} ${progressParts(view).summary}.`;
  if (chart === 'peta') return `${head} ${leadKey(view).map(({ name }) => name).join('; ')}.`;
  const percents = shares(votesOf(view));
  const said = view.peserta.map(({ no, singkat }, at) => {
    const share = percents[at] ?? null;
    return `${no} ${singkat}: ${share === null ? say(lang, text.kosongDi) : formatPercent(lang, share)}`;
  });
  return `${head} ${said.join('; ')}.`;
}
