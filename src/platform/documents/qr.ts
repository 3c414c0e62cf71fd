// How does a page or a print show a code for a telephone's camera?
import { create, toBuffer } from 'qrcode';

/** 15 % of the code may be dirty or torn (ISO/IEC 18004, level M). */
const LEVEL = { errorCorrectionLevel: 'M' } as const;
/** Light squares around the code, without which cameras do not find it. */
const MARGIN = 4;

/**
 * `<svg>` without any style of its own, black on white, one unit a square; the page gives its size and its words for
 * those who cannot see it.
 */
export function qrSvg(text: string): string {
  const { modules } = create(text, LEVEL);
  const side = modules.size + 2 * MARGIN;
  const rows = Array.from({ length: modules.size }, (_, y) => darkRuns(modules.data.subarray(y * modules.size, (y + 1) * modules.size), y));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${rows.join('')}"/></svg>`
  );
}

function darkRuns(row: Uint8Array, y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== 1) continue;
    const from = x;
    while (row[x + 1] === 1) x += 1;
    path += `M${from + MARGIN} ${y + MARGIN}h${x - from + 1}v1h-${x - from + 1}z`;
  }
  return path;
}

/** PNG, four pixels a square. */
export async function qrPng(text: string): Promise<Uint8Array> {
  return toBuffer(text, { ...LEVEL, margin: MARGIN, type: 'png', scale: 4 });
}
