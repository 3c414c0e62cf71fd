// How is the arithmetic of a check written for the reader? (look.md 11: "116 + 126 = 242, tertulis 237")
import { formatInt } from '#kernel/format';
import { say, type Lang } from '#kernel/text';
import { hitunganDari } from '../checks.ts';
import type { CekId, Pemeriksaan } from '../figures.ts';
import { katakan } from '../text.ts';
import { checkName, exception, passed, sum } from './text-checks.ts';

const NO_BREAK = '\u00a0';

/** Arithmetic stays on one line. */
function oneLine(words: string): string {
  return words.replaceAll(' ', NO_BREAK);
}

/** The sum as it stands, true or not; undefined where a check has none (K19, K20, K23). */
export function sumWords(lang: Lang, p: Pemeriksaan): string | undefined {
  const found = hitunganDari(p);
  if (found === null) return undefined;
  const { suku, jumlah, tertulis, tanda } = found;
  const n = (value: number) => formatInt(lang, value);
  const terms = suku.map(n).join(' + ');
  if (tanda === '<=') {
    return jumlah <= tertulis ? oneLine(`${terms} ≤ ${n(tertulis)}`) : say(lang, sum.melebihi, { n: n(jumlah), lain: n(tertulis) });
  }
  if (jumlah === tertulis) return oneLine(`${terms} = ${n(tertulis)}`);
  if (suku.length === 1) return say(lang, sum.tidakSama, { n: n(jumlah), lain: n(tertulis) });
  return say(lang, sum.tertulis, { hitung: oneLine(`${terms} = ${n(jumlah)}`), n: n(tertulis) });
}

const PASSED: Readonly<Partial<Record<CekId, keyof typeof passed>>> = { K19: 'lulusK19', K20: 'lulusK20', K23: 'lulusK23' };

/** What was compared: the full question where it fails, a short name where it holds. */
export function checkWords(lang: Lang, p: Pemeriksaan): string {
  if (p.hasil === 'GAGAL') return katakan(lang, p, (value) => formatInt(lang, value));
  const short = PASSED[p.id];
  return p.hasil === 'LULUS' && short !== undefined ? say(lang, passed[short]) : say(lang, checkName[`nama${p.id}`]);
}

/** Why a check is lawfully left out; the bare code where no sentence is known. */
export function exceptionWords(lang: Lang, code: string): string {
  const found = Object.entries(exception).find(([key]) => key === `kecuali${code}`);
  return found === undefined ? code : say(lang, found[1]);
}

/** "K01–K05, K07": runs of three or more in a row are folded, as a reader would say them. */
export function foldIds(ids: readonly CekId[]): string {
  const runs: CekId[][] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && Number(id.slice(1)) === Number(last.slice(1)) + 1) run.push(id);
    else runs.push([id]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0] ?? ''}–${run.at(-1) ?? ''}`] : run)).join(', ');
}
