// Which sentence stands for which refusal of a general file, and for what the scanner said?
import type { Sentence } from '#kernel/text';
import { PDF_WORDS, PHOTO_WORDS } from '../text.ts';
import { text } from '../text-files.ts';
import type { DownloadCode } from './download.ts';
import type { FileCode } from './receive.ts';
import type { ScanState } from './store.ts';

/** The sentence of each refusal of a general file; values as in `refusal.values`. */
export const FILE_WORDS: Readonly<Record<FileCode | DownloadCode, Sentence>> = {
  FILE_EMPTY: text.empty,
  FILE_LARGE: text.large,
  FILE_TYPE: text.type,
  FILE_NAME: text.name,
  FILE_BROKEN: text.broken,
  FILE_LOCKED: text.locked,
  FILE_BOMB: text.bomb,
  FILE_PATHS: text.paths,
  FILE_INSIDE: text.inside,
  FILE_MACRO: text.macro,
  FILE_TEXT: text.notText,
  FILE_TABLE: text.table,
  PDF_TYPE: PDF_WORDS.PDF_TYPE,
  PDF_CUT: PDF_WORDS.PDF_CUT,
  PDF_TWO_FILES: PDF_WORDS.PDF_TWO_FILES,
  PDF_LOCKED: PDF_WORDS.PDF_LOCKED,
  PHOTO_HEIC: PHOTO_WORDS.PHOTO_HEIC,
  PHOTO_PIXELS: PHOTO_WORDS.PHOTO_PIXELS,
  PHOTO_BROKEN: PHOTO_WORDS.PHOTO_BROKEN,
  PHOTO_TWO_FILES: PHOTO_WORDS.PHOTO_TWO_FILES,
  PHOTO_BUSY: PHOTO_WORDS.PHOTO_BUSY,
  FILE_GONE: text.gone,
  FILE_WAITS: text.waits,
  FILE_INFECTED: text.infected,
  FILE_UNSCANNED: text.unscanned,
};

/** What a list of files calls the state of the scan. */
export const SCAN_WORDS: Readonly<Record<ScanState, Sentence>> = {
  TIDAK_DIPINDAI: text.stateNone,
  MENUNGGU_PINDAI: text.stateWaits,
  BERSIH: text.stateClean,
  TERINFEKSI: text.stateInfected,
  GAGAL_PINDAI: text.stateFailed,
};

/** The label of a file with `active`. */
export const ACTIVE_WORDS: Sentence = text.active;
