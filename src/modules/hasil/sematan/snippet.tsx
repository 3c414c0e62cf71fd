// How does a journalist take a chart of this page along? (code to copy, pictures; no script needed)
import type { VNode } from 'preact';
import { say } from '#kernel/text';
import { Details } from '#design/answers';
import { EmbedCode } from '#design/page';
import { pathIn } from '#design/reader';
import type { AngkaWilayah } from '../figures.ts';
import type { Place } from '../pages/address.ts';
import { nameOf } from '../pages/area-head.tsx';
import type { Scene } from '../pages/scene.ts';
import { type EmbedName, embedsOf } from './area-embeds.tsx';
import { subjectOf } from './charts.tsx';
import { text } from './text.ts';
import { chartPath, embedPath } from './view.ts';

/** One embeddable of a page. */
export interface Offer {
  /** Unique in its page. */
  readonly id: string;
  readonly title: string;
  /** Language-free path of the embed. */
  readonly path: string;
  /** Height in which it usually fits, in pixels. */
  readonly height: number;
  /** Path of its picture without ending; absent where it has none. */
  readonly picture?: string;
}

interface EmbedCodesProps {
  readonly lang: Scene['lang'];
  /** Scheme and host of this site. */
  readonly origin: string;
  readonly offers: readonly Offer[];
}

/** "Salin kode sematan": the code of each, folded away until it is wanted. */
export function EmbedCodes({ lang, origin, offers }: EmbedCodesProps): VNode {
  return (
    <Details summary={say(lang, text.salin)} id="sematkan">
      <p>{say(lang, text.salinMaksud)}</p>
      {offers.map(({ id, title, path, height, picture }) => (
        <EmbedCode
          key={id}
          id={id}
          label={title}
          code={frameCode(`${origin}${pathIn(lang, path)}`, title, height)}
          links={[
            { href: path, label: say(lang, text.lihat) },
            ...(picture === undefined
              ? []
              : [
                  { href: `${picture}.png`, label: say(lang, text.gambarPng) },
                  { href: `${picture}.svg`, label: say(lang, text.gambarSvg) },
                ]),
          ]}
        />
      ))}
    </Details>
  );
}

/** What the other site pastes; a name that holds markup stays a name. */
export function frameCode(address: string, title: string, height: number): string {
  const safe = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<iframe src="${safe(address)}" title="${safe(title)}" width="100%" height="${height}" frameborder="0" loading="lazy"></iframe>`;
}

const HEIGHTS: Readonly<Record<Exclude<EmbedName, 'perolehan'>, number>> = { peta: 640, kemajuan: 340, tabel: 640 };

/** A row of each choice, up to where scrolling is kinder than a frame of that height. */
function heightOf({ kontes }: Scene, name: EmbedName): number {
  return name === 'perolehan' ? Math.min(1_200, 300 + kontes.pack.utama * 115) : HEIGHTS[name];
}

/** What the page of an area offers. */
export function areaOffers(scene: Scene, area: Pick<AngkaWilayah, 'kode' | 'tingkat' | 'nama'>): Offer[] {
  const at: Place = scene.at;
  return embedsOf(area.tingkat).map((name): Offer => ({
    id: `sematan-${name}`,
    title: `${subjectOf(scene.lang, area, name)}, ${nameOf(scene, area)}`,
    path: embedPath(at, area.kode, name),
    height: heightOf(scene, name),
    ...(name === 'tabel' ? {} : { picture: chartPath(scene.lang, at, area.kode, name) }),
  }));
}
