// What is asked of the process that opens papers, and what does it answer? (both sides of the line between the processes)
import type { Refusal, Result } from '#kernel/result';

export type PaperType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp';

/** A part of an upright page, as fractions of its width and height from the upper left corner; `page` counts from 0. */
export interface Box {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** One line as the page shows it; four numbers (x, y, w, h, fractions of the page) for each UTF-16 unit of `text`. */
export interface PaperLine {
  readonly text: string;
  readonly at: Float32Array;
}

export interface PaperPage {
  /** Points as shown; pixels of a picture. */
  readonly width: number;
  readonly height: number;
  /** Everything a reader's program could copy from it; empty on a page that is only a picture. */
  readonly text: string;
  readonly lines: readonly PaperLine[];
}

export interface Paper {
  readonly pages: readonly PaperPage[];
}

export interface Redacted {
  readonly bytes: Uint8Array;
  /** What stood under the boxes as text, one run a box and line: proved absent from `bytes`. */
  readonly gone: readonly string[];
  /** Pages that became pictures, because only so could it be proved that nothing is left under their boxes. */
  readonly pictured: readonly number[];
}

export type Job =
  | { readonly kind: 'read'; readonly type: PaperType; readonly bytes: Uint8Array }
  | { readonly kind: 'picture'; readonly type: PaperType; readonly bytes: Uint8Array; readonly page: number; readonly width: number }
  | { readonly kind: 'redact'; readonly type: PaperType; readonly bytes: Uint8Array; readonly boxes: readonly Box[] };

export type Done<J extends Job> = J extends { kind: 'read' } ? Paper : J extends { kind: 'picture' } ? Uint8Array : Redacted;

export type RedactionCode =
  | 'REDAKSI_KOSONG'
  | 'REDAKSI_BESAR'
  | 'REDAKSI_JENIS'
  | 'REDAKSI_SANDI'
  | 'REDAKSI_RUSAK'
  | 'REDAKSI_HALAMAN'
  | 'REDAKSI_KOTAK'
  | 'REDAKSI_LAMA'
  | 'REDAKSI_BERAT'
  | 'REDAKSI_ANTRE'
  | 'REDAKSI_TERSISA'
  | 'REDAKSI_BUKTI';

export type Refused = Refusal<RedactionCode>;

/** `fault`: an error of ours, not of the paper. */
export type Answer = Result<Paper | Uint8Array | Redacted, Refused> | { readonly fault: string };

/** The worker ends with this exit code when a paper asks for more memory than there is for it. */
export const NO_MEMORY = 42;
