// How does a line of text stand in a picture?
import type { VNode } from 'preact';
import { COLOURS } from './colours.ts';
import { fitText } from './widths.ts';

interface LettersProps {
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** What does not fit is cut with an ellipsis. */
  readonly width?: number;
  readonly children: string;
}

/** XML has no place for these, whatever a name in a source holds. */
export function clean(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u001f\ufffe\uffff]/g, ' ').replaceAll(']]>', ']] >');
}

export function Letters({ x, y, size, bold = false, fill = COLOURS.ink, anchor = 'start', width, children }: LettersProps): VNode {
  const text = clean(children);
  return (
    <text x={x} y={y} font-size={size} font-weight={bold ? 500 : 400} fill={fill} text-anchor={anchor}>
      {width === undefined ? text : fitText(text, width, size)}
    </text>
  );
}
