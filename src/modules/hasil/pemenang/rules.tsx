// How does a request become the page of all rule packs, or one pack as data?
import { type Lang, say } from '#kernel/text';
import type { Outcome } from '#platform/module';
import { ATURAN, findAturanById } from '../aturan/packs.ts';
import { RULES } from './address.ts';
import { RulesPage } from './pages/rules.tsx';
import { rules } from './text-rules.ts';

export function showRules(lang: Lang): Outcome {
  return { kind: 'page', title: say(lang, rules.judul), nav: 'hasil', body: <RulesPage lang={lang} /> };
}

export function giveRules(): Outcome {
  return { kind: 'json', body: ATURAN };
}

export function giveRule(lang: Lang, id: string): Outcome {
  const pack = findAturanById(id);
  if (pack !== undefined) return { kind: 'json', body: pack };
  return { kind: 'missing', reason: say(lang, rules.tiada, { id: id.slice(0, 40) }), onward: [{ href: RULES, label: say(lang, rules.lihat) }] };
}
