// Where on this page is something, in words that can be typed? (a picture of the page under a grid of lettered columns and numbered rows)
import type { VNode } from 'preact';

export interface PaperBox {
  /** Shares of the page's width and height. */
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface PaperGridProps {
  /** Address of the picture. */
  readonly src: string;
  /** What the picture shows. */
  readonly label: string;
  /** Of the page, any unit. */
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** What is covered already. */
  readonly boxes: readonly PaperBox[];
}

const SIZE = 1_000;
const EDGE = 36;

/** Columns are letters from A, rows are numbers from 1. Needs no script; what is typed beside it names cells. */
export function PaperGrid({ src, label, width, height, columns, rows, boxes }: PaperGridProps): VNode {
  const [w, h] = [SIZE, Math.round((SIZE * height) / Math.max(1, width))];
  const cell = { w: w / columns, h: h / rows };
  const across = Array.from({ length: columns }, (_, at) => at);
  const down = Array.from({ length: rows }, (_, at) => at);
  return (
    <svg class="pd-paper" viewBox={`0 0 ${w + EDGE} ${h + EDGE}`} role="img" aria-label={label}>
      <image href={src} x={EDGE} y={EDGE} width={w} height={h} preserveAspectRatio="none" />
      {across.map((at) => (
        <g key={`c${at}`}>
          <line x1={EDGE + at * cell.w} y1={EDGE} x2={EDGE + at * cell.w} y2={EDGE + h} />
          <text x={EDGE + (at + 0.5) * cell.w} y={EDGE - 10}>{String.fromCharCode(65 + at)}</text>
        </g>
      ))}
      {down.map((at) => (
        <g key={`r${at}`}>
          <line x1={EDGE} y1={EDGE + at * cell.h} x2={EDGE + w} y2={EDGE + at * cell.h} />
          <text x={EDGE / 2} y={EDGE + (at + 0.5) * cell.h + 8}>{at + 1}</text>
        </g>
      ))}
      {boxes.map((box, at) => (
        <rect key={at} x={EDGE + box.x * w} y={EDGE + box.y * h} width={box.w * w} height={box.h * h} />
      ))}
    </svg>
  );
}
