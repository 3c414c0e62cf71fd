// How does a paper lose what must not be given, so that it is really gone?
export type { Box, Paper, PaperLine, PaperPage, PaperType, RedactionCode } from './job.ts';
export { PAPER_BYTES, pagePicture, readPaper, redact } from './redaction.ts';
export { findAgain, proposeBoxes } from './propose.ts';
export { REDACTION_WORDS, refusedPaper } from './text.ts';
