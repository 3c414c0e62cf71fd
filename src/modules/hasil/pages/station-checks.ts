// Which checks stand beside each part of the form, and what does each say? (hasil.md 4.1: a check that lacks a cell is neither pass nor fail)
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import type { SheetCheck } from '#design/answers';
import type { AngkaTps, Pemeriksaan } from '../figures.ts';
import { sumOf } from './area-results.tsx';
import { checkWords, exceptionWords, foldIds, sumWords } from './check-words.ts';
import { CHECKS_OF, type Bagian } from './form-cells.ts';
import type { Scene } from './scene.ts';
import { station as words } from './text-station.ts';

/** The checks of one part: those that were made, one line each; those that could not, folded into one line. */
export function checksOf(scene: Scene, tps: AngkaTps, part: Bagian | 'kepala'): SheetCheck[] {
  if (part === 'III') return [disabilityCheck(scene)];
  const ids = new Set(CHECKS_OF[part]);
  const here = tps.pemeriksaan.filter((one) => ids.has(one.id) && one.hasil !== 'TAK_BERLAKU');
  const made = here.filter((one) => one.hasil !== 'TAK_DAPAT').map((one) => checkLine(scene, one));
  return [...made, ...unmade(scene, tps, part, here.filter((one) => one.hasil === 'TAK_DAPAT'))];
}

function checkLine({ lang }: Scene, check: Pemeriksaan): SheetCheck {
  const found = sumWords(lang, check);
  const what = checkWords(lang, check);
  if (check.hasil === 'DIKECUALIKAN') {
    const why = say(lang, words.kecualiKarena, { cek: what, sebab: exceptionWords(lang, check.kecuali ?? '') });
    return { id: check.id, state: 'cocok', text: why, ...(found === undefined ? {} : { sum: found }) };
  }
  return { id: check.id, state: check.hasil === 'GAGAL' ? 'belumcocok' : 'cocok', text: what, ...(found === undefined ? {} : { sum: found }) };
}

function unmade(scene: Scene, tps: AngkaTps, part: Bagian | 'kepala', checks: readonly Pemeriksaan[]): SheetCheck[] {
  const { lang } = scene;
  const of = (ids: readonly string[]) => checks.filter((one) => ids.includes(one.id));
  const line = (some: readonly Pemeriksaan[], said: string): SheetCheck[] =>
    some.length === 0 ? [] : [{ id: foldIds(some.map((one) => one.id)), state: 'takdapat', text: said }];
  switch (part) {
    case 'II':
      return line(checks, say(lang, words.bagianTakDibawa));
    case 'IV':
      return [...line(of(['K17']), pairsAlone(scene, tps)), ...line(of(['K19']), say(lang, words.hurufBelum))];
    case 'V':
      return [...line(of(['K16', 'K18']), say(lang, words.belumDibaca)), ...line(of(['K22']), say(lang, words.suratLainBelum))];
    default:
      return line(checks, say(lang, words.belumDibaca));
  }
}

/** "20 + 144 + 20 = 184" where the valid votes are not there to compare with. */
function pairsAlone({ lang }: Scene, tps: AngkaTps): string {
  const sum = sumOf(tps.suara);
  if (sum === null || tps.suara.includes(null)) return say(lang, words.belumDibaca);
  const terms = tps.suara.map((cell) => formatInt(lang, cell ?? 0)).join(' + ');
  return say(lang, words.suaraBelumSah, { hitung: `${terms} = ${formatInt(lang, sum)}` });
}

/** K06 and K11 would give the covered figures away, so their outcome is not told at a station (hasil.md 9.7). */
function disabilityCheck({ lang }: Scene): SheetCheck {
  return { id: foldIds(CHECKS_OF.III), state: 'takdapat', text: say(lang, words.disabilitasTutup) };
}
