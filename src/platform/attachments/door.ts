// How do files of strangers come in, and what may leave again?
export { type Multipart, type Upload, type UploadCode, type UploadLimits, readMultipart } from './multipart.ts';
export { UPLOAD_WORDS } from './text.ts';
