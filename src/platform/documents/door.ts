// How do data become a paper or a code that somebody holds in the hand?
export type {
  Block,
  Break,
  Column,
  DocumentSpec,
  Facts,
  HeadCell,
  Heading,
  Paragraph,
  Qr,
  Signatures,
  TableBlock,
  TableRow,
} from './spec.ts';
export { largePrint, pagesAsText, plainText } from './linear.ts';
export { renderPdf } from './render.ts';
export { qrPng, qrSvg } from './qr.ts';
export { appIcon } from './icon.ts';
