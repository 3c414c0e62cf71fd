// How does a module show a case to somebody who holds its receipt? (keamanan.md 4.4; the page is /lacak)
import type { VNode } from 'preact';
import type { Lang, Sentence } from '#kernel/text';
import type { HiddenField } from './desk.ts';
import type { Deps } from './spec.ts';

/** One kind of case that receipts of two letters open (`KINDS` of #platform/receipts). */
export interface TrackedKind {
  readonly kind: string;
  readonly name: Sentence;
  /** `id`: what was handed to `keepReceipt`. Undefined = the case is gone (its time of keeping is over). */
  show(request: TrackRequest, id: string): Promise<CaseView | undefined>;
}

export interface TrackRequest {
  readonly deps: Deps;
  readonly lang: Lang;
  /** Hidden fields of a form that posts to this path. */
  readonly ticket: (path: string) => readonly HiddenField[];
  /** Goes into every form of the case: the sealed case itself, for half an hour (`readCaseHandle`). */
  readonly handle: HiddenField;
}

/** What stands on the page: no person's data beyond what the holder of the receipt wrote or must know. */
export interface CaseView {
  readonly title: string;
  /** Public number of the case: opens nothing. */
  readonly number?: string;
  /** Where it stands, in words. */
  readonly state: string;
  /** Oldest first. `when`: already written for the reader. */
  readonly steps: readonly { readonly title: string; readonly when: string; readonly note?: string }[];
  /** What happens now, or what the holder can do. */
  readonly next?: string;
  /** Until when, with its reason. */
  readonly due?: string;
  readonly facts?: readonly { readonly term: string; readonly value: string }[];
  /** Forms of the module, made of design components. */
  readonly acts?: VNode;
  /** Where the module draws the whole case itself: stands in place of everything above. */
  readonly page?: VNode;
}
