// In which state is this figure, file or service? (look: icon and words, never colour alone)
import type { ComponentChildren, VNode } from 'preact';
import { formatInt } from '#kernel/format';
import { say, type Sentence } from '#kernel/text';
import { useReader } from '#design/reader';
import { Icon, type IconName } from './icon.tsx';
import { text } from './text.ts';

interface Style {
  readonly icon: IconName;
  readonly text: Sentence;
}

const STYLES = {
  resmi: { icon: 'seal', text: text.resmi },
  sementara: { icon: 'half', text: text.sementara },
  perbaikan: { icon: 'repair', text: text.perbaikan },
  bertemuan: { icon: 'flag', text: text.bertemuan },
  terlambat: { icon: 'late', text: text.terlambat },
  cocok: { icon: 'check', text: text.cocok },
  belum: { icon: 'empty', text: text.belumAda },
  diproses: { icon: 'hourglass', text: text.diproses },
  ditunda: { icon: 'pause', text: text.ditunda },
  dikecualikan: { icon: 'scale', text: text.dikecualikan },
  kertas: { icon: 'file', text: text.sesuaiKertas },
  baru: { icon: 'plus', text: text.baru },
  segera: { icon: 'hourglass', text: text.segera },
} as const satisfies Record<string, Style>;

export type TagKind = keyof typeof STYLES;

/** All kinds, for the style guide and for tests. */
export const TAG_KINDS = Object.keys(STYLES) as TagKind[];

interface TagProps {
  readonly kind: TagKind;
  /** Replaces the usual word, e.g. "Sebagian terbaca". */
  readonly children?: ComponentChildren;
  /** Count for `bertemuan` (checks) and `terlambat` (working days). */
  readonly n?: number | undefined;
  /** Opens what the tag counts. */
  readonly href?: string | undefined;
}

/** A state in one word with its picture. */
export function Tag({ kind, children, n, href }: TagProps): VNode {
  const reader = useReader();
  const style: Style = STYLES[kind];
  const values = n === undefined ? { n: '' } : { n: formatInt(reader.lang, n) };
  const inner = (
    <>
      <Icon name={style.icon} />
      {children ?? say(reader.lang, style.text, values).trim()}
    </>
  );
  const css = `pd-tag pd-tag--${kind}`;
  return href ? (
    <a class={css} href={reader.href(href)}>
      {inner}
    </a>
  ) : (
    <strong class={css}>{inner}</strong>
  );
}
