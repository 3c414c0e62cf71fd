// What can a page, an act or an endpoint answer? (status and headers are the business of platform/web)
import type { VNode } from 'preact';

/** The answer of a page or endpoint. HTTP status and headers are `platform/web`'s business alone. */
export type Outcome =
  | PageOutcome
  /** `made`: something came to be by this very request. */
  | { readonly kind: 'json'; readonly body: unknown; readonly made?: boolean }
  | ProblemOutcome
  | { readonly kind: 'text'; readonly type: string; readonly body: string; readonly fileName?: string }
  | { readonly kind: 'stream'; readonly type: string; readonly body: AsyncIterable<Uint8Array>; readonly fileName?: string }
  | { readonly kind: 'bytes'; readonly type: string; readonly body: Uint8Array; readonly fileName?: string }
  /** A file of a stranger: never shown, only saved, under the sandbox of keamanan.md 5 "serve". */
  | { readonly kind: 'download'; readonly type: string; readonly body: Uint8Array; readonly fileName: string }
  /** `session`: a new session id for the reader's cookie, or null to end it. */
  | { readonly kind: 'redirect'; readonly to: string; readonly session?: string | null }
  /** Nothing stands at this address; `reason` tells the reader what to do instead. */
  | { readonly kind: 'missing'; readonly reason: string; readonly onward?: readonly Onward[] }
  /** The question itself cannot be answered (a wrong parameter). */
  | { readonly kind: 'refused'; readonly reason: string; readonly onward?: readonly Onward[] };

/** A program's request that cannot stand (RFC 9457): a code for programs, a sentence for people. */
export interface ProblemOutcome {
  readonly kind: 'problem';
  readonly state: 'invalid' | 'conflict' | 'busy' | 'large' | 'type' | 'missing' | 'denied';
  readonly kode: string;
  readonly pesan: string;
  /** What is wrong, by field. */
  readonly isian?: Readonly<Record<string, string>>;
}

export interface Onward {
  readonly href: string;
  readonly label: string;
}

export interface PageOutcome {
  readonly kind: 'page';
  /** For the title bar, without the name of the site. */
  readonly title: string;
  readonly body: VNode;
  /** Id of the main-menu entry that this page belongs to. */
  readonly nav?: string;
  /** Line above the header, e.g. that the data are simulated. */
  readonly notice?: string;
  /** Enhancements the page profits from; all work without. */
  readonly scripts?: readonly ('check' | 'table' | 'chart' | 'search' | 'entry' | 'desk' | 'passkey' | 'luring' | 'coklit' | 'puzzle' | 'permohonan' | 'queue' | 'resepsi')[];
  readonly home?: boolean;
  /** What was sent cannot stand: wrong fields, somebody was faster, too often. The page shows it and keeps what was typed. */
  /** `large`, `type`: a file is larger than the address takes, or of another type. */
  readonly state?: 'invalid' | 'conflict' | 'busy' | 'large' | 'type';
  /** Instead of the public or the desk header: the page brings its own narrow bar. */
  readonly header?: VNode;
  /** `desk` is wide and dense; `entry` is a paper form on a phone and sets its own widths; `embed` is the content alone, in a frame of another site. */
  readonly tone?: 'desk' | 'entry' | 'embed';
  /** Overrules the reader's system, e.g. for work at night. */
  readonly theme?: 'light' | 'dark';
  /** Picture that stands for the page where it is linked from: path of a PNG of 1200 x 630, and what it shows. */
  readonly preview?: { readonly path: string; readonly alt: string };
  /** A new session id for the reader's cookie, where the same answer shows what is shown once. */
  readonly session?: string;
}
