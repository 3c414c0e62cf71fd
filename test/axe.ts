// What keeps somebody out of a page, or could? (axe: WCAG 2.2 A and AA, best practice)
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ALL = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** Where only the colours are others. */
const CONTRAST = { type: 'rule', values: ['color-contrast'] };

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/** Everything that axe finds, one line each, as the page stands now. */
export async function violationsOn(page: Page, what: 'all' | 'contrast' = 'all'): Promise<string[]> {
  return (await run(page, what)).map(line);
}

/** What is serious or critical of it. */
export async function seriousOn(page: Page, what: 'all' | 'contrast' = 'all'): Promise<string[]> {
  return (await run(page, what)).filter(({ impact }) => impact === 'serious' || impact === 'critical').map(line);
}

async function run(page: Page, what: 'all' | 'contrast'): Promise<Violation[]> {
  // The page's own policy forbids foreign scripts: the checker goes in by the debugger.
  await page.evaluate(SOURCE);
  return page.evaluate<Violation[]>(`axe.run(document, { runOnly: ${JSON.stringify(what === 'all' ? ALL : CONTRAST)} }).then((r) => r.violations)`);
}

function line({ id, nodes }: Violation): string {
  const places = nodes.map((node) => node.target.join(' '));
  return `${id}: ${places.slice(0, 3).join(' | ')}`;
}
