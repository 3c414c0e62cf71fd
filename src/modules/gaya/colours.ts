// Which colours does Pendopo use, for what, and on which ground do they stand? (look.md sections 3 and 4)
import type { Sentence } from '#kernel/text';
import { text } from './text.ts';

/** One token in both themes. */
export interface Colour {
  /** Without `--pd-`. */
  readonly token: string;
  readonly light: string;
  readonly dark: string;
}

export interface Role extends Colour {
  readonly use: Sentence;
  /** What it must be told apart from; absent for grounds. */
  readonly against?: Colour;
  /** AA: 4.5 for text, 3 for parts of controls and pictures. */
  readonly least?: 4.5 | 3;
}

const PAPER: Colour = { token: 'paper', light: '#fbf8f3', dark: '#16120f' };
const BRAND: Colour = { token: 'brand', light: '#8c1a28', dark: '#b8343f' };
const FOCUS: Colour = { token: 'focus', light: '#ffc53d', dark: '#ffc53d' };
const TEXT = { against: PAPER, least: 4.5 } as const;
const PART = { against: PAPER, least: 3 } as const;

export const ROLES: readonly Role[] = [
  { ...PAPER, use: text.pakaiPaper },
  { token: 'surface', light: '#ffffff', dark: '#211b17', use: text.pakaiSurface },
  { token: 'sunken', light: '#f4eee4', dark: '#1b1613', use: text.pakaiSunken },
  { token: 'floor', light: '#e6dbca', dark: '#2d2620', use: text.pakaiFloor },
  { token: 'ink', light: '#1d1714', dark: '#f6f0e8', use: text.pakaiInk, ...TEXT },
  { token: 'ink-2', light: '#51463e', dark: '#d2c7ba', use: text.pakaiInk2, ...TEXT },
  { token: 'ink-3', light: '#6a5d52', dark: '#ada092', use: text.pakaiInk3, ...TEXT },
  { token: 'line-strong', light: '#887a6b', dark: '#93867a', use: text.pakaiGaris, ...PART },
  { ...BRAND, use: text.pakaiBrand, ...PART },
  { token: 'on-brand', light: '#ffffff', dark: '#ffffff', use: text.pakaiDiBrand, against: BRAND, least: 4.5 },
  { token: 'brand-text', light: '#8c1a28', dark: '#f3a49d', use: text.pakaiBrandTeks, ...TEXT },
  { token: 'link', light: '#26408f', dark: '#b3c3ff', use: text.pakaiTautan, ...TEXT },
  { token: 'link-visited', light: '#5b3a7e', dark: '#d6bbf3', use: text.pakaiTautanLama, ...TEXT },
  { token: 'good', light: '#1b5e3f', dark: '#93d6ac', use: text.pakaiBaik, ...TEXT },
  { token: 'warn', light: '#754700', dark: '#f4c86d', use: text.pakaiTemuan, ...TEXT },
  { token: 'bad', light: '#b3261e', dark: '#ff9e8d', use: text.pakaiSalah, ...TEXT },
  { ...FOCUS, use: text.pakaiFokus },
  { token: 'focus-ink', light: '#1d1714', dark: '#1d1714', use: text.pakaiDiFokus, against: FOCUS, least: 4.5 },
];

/** Contestants and classes of maps; `against` is the ground, the words on them have tokens of their own. */
export const DATA: readonly Role[] = [
  { token: 'paslon-1', light: '#0c7d6c', dark: '#35c5a1', use: text.pakaiPaslon, ...PART },
  { token: 'paslon-2', light: '#6f47a7', dark: '#ae8ee6', use: text.pakaiPaslon, ...PART },
  { token: 'paslon-3', light: '#8a5000', dark: '#c78b29', use: text.pakaiPaslon, ...PART },
  { token: 'hue-1', light: '#006249', dark: '#a9e0c2', use: text.pakaiPartai, ...PART },
  { token: 'hue-2', light: '#0d9298', dark: '#5ba09e', use: text.pakaiPartai, ...PART },
  { token: 'hue-3', light: '#7a175b', dark: '#f6cbf1', use: text.pakaiPartai, ...PART },
  { token: 'hue-4', light: '#9576dc', dark: '#8366c3', use: text.pakaiPartai, ...PART },
  { token: 'hue-5', light: '#b74771', dark: '#bc516c', use: text.pakaiPartai, ...PART },
  { token: 'hue-6', light: '#5c5400', dark: '#c9dd6d', use: text.pakaiPartai, ...PART },
  { token: 'hue-7', light: '#5b5298', dark: '#b298f9', use: text.pakaiPartai, ...PART },
  { token: 'hue-8', light: '#a37d00', dark: '#a3940f', use: text.pakaiPartai, ...PART },
  { token: 'seq-1', light: '#e6eaf5', dark: '#262d49', use: text.pakaiUrut },
  { token: 'seq-6', light: '#1a2c69', dark: '#dde4fc', use: text.pakaiUrut },
  { token: 'div-1', light: '#7d4600', dark: '#efba78', use: text.pakaiDuaArah },
  { token: 'div-7', light: '#26408f', dark: '#b7c5f5', use: text.pakaiDuaArah },
];
