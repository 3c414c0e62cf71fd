// Which layers of the count exist so far? (C.Hasil, D.Hasil of four levels, decree: PKPU 5/2024)
import type { VNode } from 'preact';
import { Icon, type IconName } from '#design/marks';
import { useReader } from '#design/reader';

/** `belum` not there; `sebagian` partly in; `lengkap` complete or fixed. */
export type RungState = 'belum' | 'sebagian' | 'lengkap';

export interface Rung {
  /** The form or act: "C.Hasil", "D.Hasil", "Keputusan". */
  readonly form: string;
  /** Where it is made: "TPS", "Kecamatan". */
  readonly level: string;
  /** How far: "94,78 % masuk". */
  readonly note: string;
  readonly state: RungState;
  /** Opens the figures of this layer; without it there is nothing to open. */
  readonly href?: string | undefined;
  /** The layer that the page shows. */
  readonly current?: boolean | undefined;
}

const ICONS: Readonly<Record<RungState, IconName>> = { belum: 'empty', sebagian: 'half', lengkap: 'seal' };

/** The layers from polling station to decree, rising like steps. */
export function Ladder({ rungs }: { readonly rungs: readonly Rung[] }): VNode {
  const { href } = useReader();
  return (
    <ol class="pd-ladder">
      {rungs.map((rung) => {
        const inner = (
          <>
            <Icon name={ICONS[rung.state]} /> {rung.form}
            <b>{rung.level}</b>
            {rung.note}
          </>
        );
        return (
          <li key={rung.form + rung.level}>
            {rung.href ? (
              <a class="pd-ladder__rung" href={href(rung.href)} aria-current={rung.current ? 'true' : undefined}>
                {inner}
              </a>
            ) : (
              <span class={`pd-ladder__rung${rung.state === 'belum' ? ' pd-ladder__rung--belum' : ''}`}>{inner}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
