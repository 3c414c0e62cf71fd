// How do blocks become pages? (the layout of every document of the house, in pdfmake's own words)
import type { Content, TDocumentDefinitions, TableCell } from 'pdfmake/interfaces';
import { assert } from '#kernel/result';
import { say } from '#kernel/text';
import { clean } from './clean.ts';
import { qrSvg } from './qr.ts';
import type { Block, DocumentSpec, Facts, Qr, Signatures } from './spec.ts';
import { tableContent } from './table.ts';
import { text } from './text.ts';

const POINTS_PER_MM = 72 / 25.4;
/** Millimetres, upright. */
const PAPER: Readonly<Record<DocumentSpec['paper'], readonly [number, number]>> = { A4: [210, 297], F4: [215, 330], A3: [297, 420] };
const SIDE_MARGIN = 36;
const TOP_MARGIN = 44;
const FOOT_MARGIN = 44;
const GREY = '#444444';
const QR_BYTES_MAX = 1_500;
const BODY = 10;
const LARGE_HEAD = 22;
/** Running heads and page numbers of large print. */
const EDGE = { small: 7.5, large: 14 } as const;

export function definitionOf(spec: DocumentSpec): TDocumentDefinitions {
  const [short, long] = PAPER[spec.paper].map((mm) => mm * POINTS_PER_MM) as [number, number];
  const [width, height] = spec.landscape ? [long, short] : [short, long];
  const body = spec.letters ?? BODY;
  const edge = (left: string, right: string, top: number): Content => ({
    columns: [{ text: clean(left) }, { text: right, alignment: 'right', width: 'auto' }],
    columnGap: 12,
    margin: [SIDE_MARGIN, top, SIDE_MARGIN, 0],
    fontSize: body > BODY ? EDGE.large : EDGE.small,
    color: GREY,
  });
  return {
    // From 1.4 on the title would also be written as XML, and there the library does not escape it.
    version: '1.3',
    language: spec.lang === 'id' ? 'id-ID' : 'en',
    displayTitle: true,
    info: {
      title: clean(spec.title),
      author: clean(spec.author),
      creator: 'Pendopo',
      producer: 'Pendopo',
      creationDate: new Date(spec.created),
    },
    pageSize: { width, height },
    pageMargins: [SIDE_MARGIN, TOP_MARGIN, SIDE_MARGIN, FOOT_MARGIN],
    defaultStyle: { font: 'Roboto', fontSize: body, lineHeight: body > BODY ? 1.3 : 1.15 },
    header: (page) => (page === 1 ? '' : edge(spec.running, '', 20)),
    footer: (page, pages) => edge(spec.mark, say(spec.lang, text.page, { no: String(page), jumlah: String(pages) }), 14),
    ...(spec.watermark === undefined ? {} : { watermark: { text: clean(spec.watermark), color: GREY, opacity: 0.13, bold: false, angle: -40, fontSize: 20 } }),
    content: spec.blocks.map((block) => contentOf(block, width - 2 * SIDE_MARGIN, body / BODY)),
  };
}

/** `scale`: of the letters, beside 10 points. */
function contentOf(block: Block, room: number, scale: number): Content {
  switch (block.kind) {
    case 'heading':
      return block.level === 1
        ? { text: clean(block.text), fontSize: scale > 1 ? LARGE_HEAD : 14, bold: true, alignment: scale > 1 ? 'left' : 'center', margin: [0, 0, 0, 8 * scale] }
        : { text: clean(block.text), fontSize: 11 * scale, bold: true, margin: [0, 8 * scale, 0, 4 * scale] };
    case 'paragraph':
      return { text: clean(block.text), bold: block.strong === true, margin: [0, 0, 0, 6 * scale] };
    case 'facts':
      return factsContent(block);
    case 'table':
      return tableContent(block, room);
    case 'qr':
      return qrContent(block);
    case 'signatures':
      return signaturesContent(block);
    case 'break':
      return { text: '', pageBreak: 'after' };
  }
}

function factsContent({ rows }: Facts): Content {
  const body = rows.map(([name, value]): TableCell[] => [{ text: clean(name), color: GREY }, ':', { text: clean(value), bold: true }]);
  return { table: { widths: ['auto', 4, '*'], body }, layout: 'noBorders', margin: [0, 0, 0, 6] };
}

function qrContent({ text: held, side, caption }: Qr): Content {
  assert(Buffer.byteLength(held) <= QR_BYTES_MAX, 'a QR code of at most 1,500 bytes');
  const width = side * POINTS_PER_MM;
  return {
    columns: [
      { svg: qrSvg(held), width },
      { text: clean(caption), margin: [0, 12, 0, 0] },
    ],
    columnGap: 8,
    unbreakable: true,
    margin: [0, 6, 0, 6],
  };
}

/** Three beside each other, each with room for a hand. */
function signaturesContent({ place, people }: Signatures): Content {
  const BESIDE = 3;
  const rows = Array.from({ length: Math.ceil(people.length / BESIDE) }, (_, n) => people.slice(n * BESIDE, n * BESIDE + BESIDE));
  const one = (person: Signatures['people'][number] | undefined): Content =>
    person === undefined
      ? { text: '' }
      : {
          stack: [
            { text: clean(person.role), alignment: 'center' },
            { text: `( ${person.name === undefined ? '.'.repeat(36) : clean(person.name)} )`, alignment: 'center', margin: [0, 48, 0, 18] },
          ],
        };
  return {
    stack: [
      { text: clean(place), alignment: 'right', margin: [0, 8, 0, 8] },
      ...rows.map((row): Content => ({ columns: [0, 1, 2].map((n) => one(row[n])), columnGap: 12 })),
    ],
    unbreakable: true,
  };
}
