// How does a room offer one of its tables or charts to other sites? (`/sematan/...`: framed by anybody, nothing runs in it)
import type { ComponentChildren } from 'preact';
import { say } from '#kernel/text';
import { Tag } from '#design/marks';
import { Embed } from '#design/page';
import { type Deps, type Outcome, type PageRequest, type Route, defineRoute } from '#platform/module';
import type { z } from 'zod';
import { text as words } from '../pages/text.ts';
import { text } from './text.ts';

/** What stands in the frame. */
export interface EmbedView {
  /** What it shows: "Perolehan suara, Bengkulu". */
  readonly title: string;
  /** Contest and day. */
  readonly eyebrow: string;
  /** State of the figures, as tags. */
  readonly tags?: ComponentChildren;
  /** Layer, time, number. */
  readonly source: string;
  /** Language-free path of the page with all of it. */
  readonly page: string;
  readonly simulated: boolean;
  readonly body: ComponentChildren;
}

interface Embeddable<P extends z.ZodType<Record<string, unknown>>> {
  /** `hasil.sematan-...`, unique as every route's. */
  readonly id: string;
  /** Below `/sematan`, e.g. `/hasil/:pemilu/pdpr/kursi/susunan`: for good, other sites have it in their pages. */
  readonly path: `/${string}`;
  readonly params: P;
  readonly epoch: readonly string[];
  readonly version?: (deps: Deps, params: z.infer<P>) => Promise<string>;
  /** Seconds that a copy may be kept. */
  readonly maxAge: number;
  /** What it shows now, or the answer that says why nothing. */
  readonly load: (request: PageRequest<z.infer<P>, Record<string, unknown>>) => Promise<EmbedView | Outcome>;
}

/** The route of an embeddable; put it into the module's routes, those of one name before those of any. */
export function embedRoute<P extends z.ZodType<Record<string, unknown>>>({ id, path, params, epoch, version, maxAge, load }: Embeddable<P>): Route {
  return defineRoute<P, z.ZodType<Record<string, unknown>>>({
    id,
    path: `/sematan${path}`,
    params,
    epoch,
    ...(version === undefined ? {} : { version }),
    maxAge,
    framed: true,
    handle: async (request) => {
      const view = await load(request);
      if ('kind' in view) return view;
      const { lang } = request;
      return {
        kind: 'page',
        tone: 'embed',
        title: view.title,
        body: (
          <Embed
            title={view.title}
            eyebrow={view.eyebrow}
            tags={
              <>
                {view.tags}
                {view.simulated && <Tag kind="kertas">{say(lang, words.tandaSimulasi)}</Tag>}
              </>
            }
            source={view.source}
            link={{ href: view.page, label: say(lang, text.lengkap) }}
          >
            {view.body}
          </Embed>
        ),
      };
    },
  });
}
