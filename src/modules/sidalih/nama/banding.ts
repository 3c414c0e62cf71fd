// Could two written names be one person's? (levels with reasons; sidalih.md 9.1 and 9.3)
import { joinFolded, readings } from './fold.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import type { Nama } from './normalise.ts';
import { ENDINGS } from './words.ts';

/** From the strongest agreement to a contradiction; `KOSONG` says nothing. */
export const TINGKAT_NAMA = ['SAMA', 'LIPAT', 'URUTAN', 'JW94', 'JW88', 'INISIAL', 'HIMPUNAN', 'SEBAGIAN', 'AKHIRAN', 'BEDA', 'BERTENTANGAN', 'KOSONG'] as const;
export type TingkatNama = (typeof TINGKAT_NAMA)[number];

/** Why a level is what it is, for the one who decides; words of the house, no part of any name. */
export type SebabNama =
  | 'KATA_SAMA'
  | 'EJAAN'
  | 'URUTAN_KATA'
  | 'SALAH_KETIK'
  | 'INISIAL'
  | 'KATA_KURANG'
  | 'KATA_LAIN'
  | 'AKHIRAN_LAIN'
  | 'PARTIKEL_BALI'
  | 'URUTAN_BALI'
  | 'TIDAK_ADA_NAMA';

export interface BandingNama {
  readonly tingkat: TingkatNama;
  readonly sebab: readonly SebabNama[];
  /** Whether names alone leave room for one person. */
  readonly mungkinSama: boolean;
}

const PLAUSIBLE: ReadonlySet<TingkatNama> = new Set(['SAMA', 'LIPAT', 'URUTAN', 'JW94', 'JW88', 'INISIAL', 'HIMPUNAN', 'KOSONG']);

/** Compares two names that `normaliseName` took apart. Symmetric. */
export function bandingNama(a: Nama, b: Nama): BandingNama {
  const [tingkat, sebab] = judge(a, b);
  return { tingkat, sebab, mungkinSama: PLAUSIBLE.has(tingkat) };
}

/** The level alone: what a score of millions of pairs asks. */
export function tingkatNama(a: Nama, b: Nama): TingkatNama {
  return judge(a, b)[0];
}

type Judged = readonly [TingkatNama, readonly SebabNama[]];

const JUDGED = {
  none: ['KOSONG', ['TIDAK_ADA_NAMA']],
  particle: ['BERTENTANGAN', ['PARTIKEL_BALI']],
  order: ['BERTENTANGAN', ['URUTAN_BALI']],
  equal: ['SAMA', ['KATA_SAMA']],
  fold: ['LIPAT', ['EJAAN']],
  sorted: ['URUTAN', ['URUTAN_KATA']],
  fewer: ['HIMPUNAN', ['KATA_KURANG']],
  fewerTyped: ['HIMPUNAN', ['SALAH_KETIK', 'KATA_KURANG']],
  initial: ['INISIAL', ['INISIAL']],
  near: ['JW94', ['SALAH_KETIK']],
  far: ['JW88', ['SALAH_KETIK']],
  ending: ['AKHIRAN', ['AKHIRAN_LAIN']],
  part: ['SEBAGIAN', ['KATA_LAIN']],
  other: ['BEDA', ['KATA_LAIN']],
} as const satisfies Record<string, Judged>;

function judge(a: Nama, b: Nama): Judged {
  if (a.token.length === 0 || b.token.length === 0) return JUDGED.none;
  if (a.partikelBali !== undefined && b.partikelBali !== undefined && a.partikelBali !== b.partikelBali) return JUDGED.particle;
  if (a.urutanBali !== undefined && b.urutanBali !== undefined && a.urutanBali !== b.urutanBali) return JUDGED.order;
  if (equalLists(a.token, b.token)) return JUDGED.equal;
  if (equalLists(a.lipat, b.lipat) || sameSound(a.gabung, b.gabung)) return JUDGED.fold;
  return judgeWords(a, b);
}

/** What remains of both names once their equal words are taken out, and how many those were. */
function judgeWords(a: Nama, b: Nama): Judged {
  const restB = b.lipat.map((_, at) => at);
  const restA: number[] = [];
  for (const [at, word] of a.lipat.entries()) {
    const found = restB.findIndex((other) => sameSound(word, b.lipat[other] ?? ''));
    if (found < 0) restA.push(at);
    else restB.splice(found, 1);
  }
  const common = a.lipat.length - restA.length;
  if (restA.length === 0 && restB.length === 0) return JUDGED.sorted;
  if (restA.length === 0 || restB.length === 0) return JUDGED.fewer;
  if (sameSound(joinAt(a.lipat, restA), joinAt(b.lipat, restB))) return JUDGED.fold;
  return pairUp(a, b, restA, restB, common);
}

function pairUp(a: Nama, b: Nama, restA: readonly number[], restB: readonly number[], common: number): Judged {
  const aFirst = restA.length < restB.length || (restA.length === restB.length && a.gabung <= b.gabung);
  const [short, long, few, many] = aFirst ? [a, b, restA, [...restB]] : [b, a, restB, [...restA]];
  let least = 1;
  let initials = false;
  let ending = false;
  for (const at of few) {
    let best = 0;
    let place = -1;
    for (const [index, other] of many.entries()) {
      const alike = likeness(short, at, long, other);
      if (alike > best) [best, place] = [alike, index];
    }
    const found = many[place];
    if (found === undefined || best < 0.88) return ending ? JUDGED.ending : common > 0 ? JUDGED.part : JUDGED.other;
    if (best === INITIAL) initials = true;
    else if (otherEnding(short.token[at] ?? '', long.token[found] ?? '')) ending = true;
    else least = Math.min(least, best);
    many.splice(place, 1);
  }
  if (ending) return JUDGED.ending;
  if (many.length > 0) return common === 0 && initials ? JUDGED.other : JUDGED.fewerTyped;
  if (initials) return common > 0 || least < 1 ? JUDGED.initial : JUDGED.other;
  return least > 0.94 ? JUDGED.near : JUDGED.far;
}

/** An initial is worth as much as a word that is nearly the same. */
const INITIAL = 0.95;

function likeness(a: Nama, atA: number, b: Nama, atB: number): number {
  const [first = '', second = ''] = [a.token[atA], b.token[atB]];
  const [soundA = '', soundB = ''] = [a.lipat[atA], b.lipat[atB]];
  if (first.length === 1 || second.length === 1) return first[0] === second[0] || soundA[0] === soundB[0] ? INITIAL : 0;
  // A first word spelled out from one letter stands for any word with that letter.
  if ((atA === 0 && a.singkat !== undefined && second.startsWith(a.singkat)) || (atB === 0 && b.singkat !== undefined && first.startsWith(b.singkat))) return INITIAL;
  const sounds = jaroWinkler(soundA, soundB);
  // Words that sound nothing alike are not spelled alike either.
  return sounds < 0.7 ? sounds : Math.max(sounds, jaroWinkler(first, second));
}

/** One stem of three letters or more and two different endings that both make names: SUPRIADI is not SUPRIATI. */
function otherEnding(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && same < b.length && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  // Java writes one name with A or O at its end.
  if (/^[AO]$/.test(restA) && /^[AO]$/.test(restB)) return false;
  for (let back = 0; back <= 2 && same - back >= 3; back += 1) {
    if (ENDINGS.has(a.slice(same - back)) && ENDINGS.has(b.slice(same - back))) return true;
  }
  return false;
}

function sameSound(a: string, b: string): boolean {
  if (a === b) return true;
  // Only J and Z are read in several ways.
  if (Math.abs(a.length - b.length) > 1 || !(several(a) || several(b))) return false;
  const [of, and] = [readings(a), readings(b)];
  return of.some((reading) => and.includes(reading));
}

function several(folded: string): boolean {
  return folded.includes('J') || folded.includes('Z');
}

function equalLists(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, at) => word === b[at]);
}

function joinAt(words: readonly string[], places: readonly number[]): string {
  return joinFolded(places.map((at) => words[at] ?? ''));
}
