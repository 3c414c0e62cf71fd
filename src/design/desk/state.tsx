// How far is this piece of an officer's work? (icon and word, never colour alone)
import type { ComponentChildren, VNode } from 'preact';
import { say, type Sentence } from '#kernel/text';
import { Icon, type IconName } from '#design/marks';
import { useReader } from '#design/reader';
import { text } from './text.ts';

interface Style {
  readonly icon: IconName;
  /** A tag of the public pages whose dress fits. */
  readonly dress: string;
  readonly text: Sentence;
}

const STYLES = {
  draf: { icon: 'repair', dress: 'belum', text: text.draf },
  menunggu: { icon: 'hourglass', dress: 'diproses', text: text.menunggu },
  terkirim: { icon: 'check', dress: 'cocok', text: text.terkirim },
  bentrok: { icon: 'alert', dress: 'terlambat', text: text.bentrok },
  perbaikan: { icon: 'repair', dress: 'perbaikan', text: text.perbaikan },
  dibuka: { icon: 'unlock', dress: 'baru', text: text.dibuka },
  ditutup: { icon: 'lock', dress: 'kertas', text: text.ditutup },
} as const satisfies Record<string, Style>;

/** `bentrok`: two devices or officers sent different things, and a person has to choose. */
export type StateKind = keyof typeof STYLES;

/** All kinds, for the style guide and for tests. */
export const STATE_KINDS = Object.keys(STYLES) as StateKind[];

interface StateTagProps {
  readonly state: StateKind;
  /** Replaces the usual word, e.g. "Menunggu pembaca kedua". */
  readonly children?: ComponentChildren;
}

/** A state of work in one word with its picture. */
export function StateTag({ state, children }: StateTagProps): VNode {
  const { lang } = useReader();
  const style: Style = STYLES[state];
  return (
    <strong class={`pd-tag pd-tag--${style.dress}`}>
      <Icon name={style.icon} />
      {children ?? say(lang, style.text)}
    </strong>
  );
}
