// Does the phone give back exactly what was not sent, and nothing else?
import { beforeEach, describe, expect, it } from 'vitest';
import { dropDraft, type Draft, findDraft, keepDraft, KEPT_FOR, type Shelf } from './form-draft.ts';

const NOW = Date.parse('2024-02-14T16:52:00Z');
const DRAFT: Draft = { version: '3', at: NOW, values: { vc: '178', 'k18-kertas': true } };

let kept: Map<string, string>;
let shelf: Shelf;
beforeEach(() => {
  kept = new Map();
  shelf = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
});

describe('draft of one station', () => {
  it('comes back as it was typed', () => {
    keepDraft(shelf, 'tps-1', DRAFT);
    expect(findDraft(shelf, 'tps-1', '3', NOW + 60_000)).toEqual(DRAFT);
    expect(findDraft(shelf, 'tps-2', '3', NOW)).toBeUndefined();
  });

  it.each([
    ['the server holds something newer: the form arrived', DRAFT, '4', NOW],
    ['it is older than a week', DRAFT, '3', NOW + KEPT_FOR + 1],
  ])('is thrown away when %s', (_name, draft, version, now) => {
    keepDraft(shelf, 'tps-1', draft);
    expect(findDraft(shelf, 'tps-1', version, now)).toBeUndefined();
    expect(kept.size).toBe(0);
  });

  it.each([
    '',
    '{',
    'null',
    '7',
    '{"version":"3"}',
    `{"version":"3","at":${NOW},"values":{"vc":{}}}`,
    `{"version":3,"at":${NOW},"values":{}}`,
  ])('what is no draft is thrown away: %s', (text) => {
    keepDraft(shelf, 'tps-1', DRAFT);
    const [key] = [...kept.keys()];
    kept.set(key ?? '', text);
    expect(findDraft(shelf, 'tps-1', '3', NOW)).toBeUndefined();
    expect(kept.size).toBe(0);
  });

  it('is gone after it is dropped', () => {
    keepDraft(shelf, 'tps-1', DRAFT);
    dropDraft(shelf, 'tps-1');
    expect(findDraft(shelf, 'tps-1', '3', NOW)).toBeUndefined();
  });
});
