// How do files of strangers come in, and what may leave again?
export { type Multipart, type Upload, type UploadCode, type UploadLimits, readMultipart } from './multipart.ts';
export {
  PHOTO_BYTES,
  type PhotoAt,
  type PhotoCode,
  type PhotoRules,
  type Which,
  derivePublic,
  dropPhoto,
  openOriginal,
  readDerived,
  receivePhoto,
} from './photo.ts';
export { type Photo, type PublicPhoto, type Receipt, findPhoto, findPublic, insertPhoto, insertPublic } from './store.ts';
export type { Box } from './image/job.ts';
export { SENDING, UNFINISHED, sweepUnfinished } from './spool.ts';
export { type KeptPdf, type PdfCode, PDF_BYTES, keepPdf, readPdf } from './pdf.ts';
export { type SealedPdf, dropSealedPdf, keepSealedPdf, readSealedPdf } from './sealed-pdf.ts';
export { PDF_WORDS, PHOTO_WORDS, UPLOAD_WORDS } from './text.ts';
export { type FileAt, type FileCode, type FileRules, type FileType, type ReceivedFile, FILE_BYTES, FILE_TYPES, receiveFile } from './file/receive.ts';
export { type FileOf, type KeptFile, dropFile, fileName, filesOf, findFile, insertFile, readFileBytes, sweepDropped } from './file/keep.ts';
export { type DownloadCode, makeDownload, takeDownload } from './file/download.ts';
export { type Scanned, type ScanStanding, SILENCE_MS, scanDue, scanStanding, scannerSilentSince } from './file/scan.ts';
export type { FileClass, ScanState } from './file/store.ts';
export { ACTIVE_WORDS, FILE_WORDS, SCAN_WORDS } from './file/words.ts';
