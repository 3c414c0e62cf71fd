// Which deadline do somebody's words mean?
import { say } from '#kernel/text';
import { searchKey } from '#kernel/search-key';
import type { SearchSource } from '#platform/module';
import { dueUnit } from '#design/answers';
import { CALCULATOR } from './pages/calculator.tsx';
import { text } from './text.ts';

/** Below the things themselves: whoever types a service wants the service. */
const WEIGHT = 0.4;

export const ruleSearch: SearchSource = {
  id: 'tenggat.aturan',
  find: (deps, lang, words, limit) => {
    const typed = searchKey(words).split(' ').filter((word) => word.length > 2);
    if (typed.length === 0) return Promise.resolve([]);
    const found = [...new Map(deps.registry.deadlines.rules.map((rule) => [rule.id, rule])).values()].filter((rule) => {
      const key = ` ${searchKey(`${rule.nama.id} ${rule.nama.en} tenggat`)}`;
      return typed.every((word) => key.includes(` ${word}`));
    });
    return Promise.resolve(
      found.slice(0, limit).map((rule) => ({
        href: `${CALCULATOR}?aturan=${rule.id}`,
        title: say(lang, rule.nama),
        kind: say(lang, text.jenisTenggat),
        detail: `${say(lang, text.lamaNilai, { n: String(rule.panjang), satuan: dueUnit(lang, rule.satuan) })}, ${rule.dasar}`,
        weight: WEIGHT,
      })),
    );
  },
};
