// What is asked of the picture worker, and what does it answer? (both sides of the line between the processes)
import type { Refusal, Result } from '#kernel/result';
import type { PhotoType } from './end.ts';

/** A part of the upright page, as fractions of its width and height from the upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export type Job =
  | { readonly kind: 'develop'; readonly path: string; readonly fileName: string }
  | { readonly kind: 'mask'; readonly image: Uint8Array; readonly boxes: readonly Box[] };

/** Two upright JPEGs without any metadata: at most 2048 and 320 pixels on the longer side. */
export interface Derivatives {
  readonly large: Uint8Array;
  readonly small: Uint8Array;
}

export interface Developed extends Derivatives {
  readonly type: PhotoType;
  /** Of the original, upright. */
  readonly width: number;
  readonly height: number;
  /** See `takenAt`. */
  readonly taken: string | undefined;
}

export type ImageCode = 'PHOTO_TYPE' | 'PHOTO_HEIC' | 'PHOTO_NAME' | 'PHOTO_PIXELS' | 'PHOTO_BROKEN' | 'PHOTO_TWO_FILES';

/** `fault`: an error of ours, not of the picture. */
export type Answer = Result<Developed | Derivatives, Refusal<ImageCode>> | { readonly fault: string };
