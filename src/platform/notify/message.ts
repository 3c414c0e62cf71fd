// What is a notice, and what of it may reach a header or a line? (no user text can add a header, a recipient or a mark)
import type { AreaCode } from '#kernel/area-code';
import type { Lang } from '#kernel/text';
import type { Zone } from '#kernel/zone';
import type { Role } from '#platform/identity';

export type Recipient =
  | { readonly kind: 'surel'; readonly address: string }
  | { readonly kind: 'akun'; readonly account: string }
  | { readonly kind: 'peran'; readonly role: Role; readonly node: AreaCode };

export interface Message {
  /** What happened, for the register and the desk: `ppid.diterima`. */
  readonly event: string;
  readonly module: string;
  /** The case; notices of one case to one recipient keep their order. */
  readonly object: string;
  readonly to: Recipient;
  readonly lang: Lang;
  readonly subject: string;
  /** Paragraphs, plain text. */
  readonly body: readonly string[];
  /** Does not wait for the end of the quiet hours. */
  readonly urgent?: boolean;
  /** ISO instant. */
  readonly notBefore?: string;
  /** Whose night counts; WIB when absent. */
  readonly zone?: Zone;
  /** Office on whose desk a failure stands; the nation when absent. */
  readonly office?: AreaCode;
  /** Address of ours, `/kerja/...`: a link in the inbox. */
  readonly href?: string;
}

/** What is sealed of a notice. */
export interface Text {
  readonly lang: Lang;
  readonly subject: string;
  readonly body: readonly string[];
}

const SUBJECT_MAX = 150;
const PARAGRAPH_MAX = 10_000;
/** Marks that turn or hide what stands beside them, so that a line shows as another one. */
const TURNING = /[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** One line without marks, at most 150 characters: what is longer ends in an ellipsis. */
export function subjectLine(subject: string): string {
  return atMost(clean(subject).replace(/[\p{Cc}\s]+/gu, ' ').trim(), SUBJECT_MAX);
}

/** A paragraph keeps its line ends and nothing else that is not seen. */
export function paragraph(text: string): string {
  return atMost(clean(text).replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ''), PARAGRAPH_MAX);
}

/** Half of a character of two halves is none. */
function atMost(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

function clean(text: string): string {
  return text.toWellFormed().replace(TURNING, '');
}

/**
 * One address in the plain form that every server takes (RFC 5321, 4.1.2 without quotes and comments): no list, no name
 * beside it, no line end. Forms ask this before they take an address.
 */
export function isMailAddress(address: string): boolean {
  return address.length <= 254 && /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/.test(address) && !/^\.|\.\.|\.@/.test(address);
}
