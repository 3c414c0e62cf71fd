// Do the colours keep their contrast, and are they the ones that the style sheet uses? (WCAG 2.2, look.md section 3)
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#platform/config';
import { DATA, ROLES } from './colours.ts';
import { contrast } from './contrast.ts';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#000000', 21],
    ['#777777', '#777777', 1],
    ['#1d1714', '#fbf8f3', 16.7],
    ['#26408f', '#fbf8f3', 8.9],
    ['#767676', '#ffffff', 4.5],
  ])('%s on %s is %d', (a, b, ratio) => {
    expect(contrast(a, b)).toBe(ratio);
  });

  const all = [...ROLES, ...DATA].filter((role) => role.against !== undefined);
  it.each(all.map((role) => [role.token, role] as const))('%s keeps its least in both themes', (_token, role) => {
    for (const theme of ['light', 'dark'] as const) {
      expect(contrast(role[theme], role.against?.[theme] ?? '')).toBeGreaterThanOrEqual(role.least ?? 21);
    }
  });
});

describe('the style sheet', () => {
  const folder = join(projectRoot(), 'src/design/styles');
  const css = readdirSync(folder)
    .filter((name) => name.startsWith('tokens'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  it.each([...ROLES, ...DATA].map((role) => [role.token, role] as const))('--pd-%s has these two values', (token, role) => {
    const values = [...css.matchAll(new RegExp(`--pd-${token}\\s*:\\s*([^;}]+)`, 'g'))].map((found) => (found[1] ?? '').trim());
    expect([...new Set(values)].map((value) => (value === '#fff' ? '#ffffff' : value)).sort()).toEqual([...new Set([role.light, role.dark])].sort());
  });
});
