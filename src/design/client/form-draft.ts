// Which figures does this phone keep until the server has them? (nothing personal: figures, their words, reasons; never a hidden field)

/** Where drafts live; `localStorage` of the page, or another in a test. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A field of a draft: text, or whether a box is ticked. */
export type DraftValue = string | boolean;

export interface Draft {
  /** What the server held when this was typed. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly values: Readonly<Record<string, DraftValue>>;
}

const PREFIX = 'pd-draf:';
const DAY = 86_400_000;
/** A draft older than this is nobody's work any more. */
export const KEPT_FOR = 7 * DAY;

export function keepDraft(shelf: Shelf, key: string, draft: Draft): void {
  shelf.setItem(PREFIX + key, JSON.stringify(draft));
}

export function dropDraft(shelf: Shelf, key: string): void {
  shelf.removeItem(PREFIX + key);
}

/**
 * The draft under this key, if it was typed on what the server still holds and is not too old; any other is thrown away,
 * so that a form that arrived never comes back over its own answer.
 */
export function findDraft(shelf: Shelf, key: string, version: string, now: number): Draft | undefined {
  const text = shelf.getItem(PREFIX + key);
  if (text === null) return undefined;
  const draft = readDraft(text);
  if (draft?.version === version && now - draft.at <= KEPT_FOR) return draft;
  dropDraft(shelf, key);
  return undefined;
}

function readDraft(text: string): Draft | undefined {
  try {
    const found: unknown = JSON.parse(text);
    return isDraft(found) ? found : undefined;
  } catch {
    return undefined; // written by something else, or cut off
  }
}

function isDraft(found: unknown): found is Draft {
  if (typeof found !== 'object' || found === null || !('version' in found) || !('at' in found) || !('values' in found)) return false;
  const { version, at, values } = found;
  if (typeof version !== 'string' || typeof at !== 'number' || typeof values !== 'object' || values === null) return false;
  return Object.values(values).every((value) => typeof value === 'string' || typeof value === 'boolean');
}
