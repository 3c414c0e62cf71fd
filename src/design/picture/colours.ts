// Which colours has a picture that leaves the site? (the light tokens as values, for no style sheet goes with it; a test keeps them equal)
import type { OptionKind } from '#design/marks';

export const COLOURS = {
  paper: '#fbf8f3',
  surface: '#ffffff',
  sunken: '#f4eee4',
  floor: '#e6dbca',
  line: '#e0d5c6',
  'line-strong': '#887a6b',
  ink: '#1d1714',
  'ink-2': '#51463e',
  brand: '#8c1a28',
  link: '#26408f',
  warn: '#754700',
  'warn-tint': '#fdf0cf',
  'warn-mark': '#b97a0c',
  'paslon-1': '#0c7d6c',
  'paslon-2': '#6f47a7',
  'paslon-3': '#8a5000',
  'hue-1': '#006249',
  'hue-2': '#0d9298',
  'hue-3': '#7a175b',
  'hue-4': '#9576dc',
  'hue-5': '#b74771',
  'hue-6': '#5c5400',
  'hue-7': '#5b5298',
  'hue-8': '#a37d00',
  'seq-3': '#92a4d8',
} as const;

/** Letters on a contestant's hue. */
const ON: Readonly<Partial<Record<keyof typeof COLOURS, string>>> = { 'hue-2': '#1d1714', 'hue-4': '#1d1714', 'hue-8': '#1d1714' };

export interface Hue {
  readonly fill: string;
  readonly on: string;
}

/** As `optionHue` of the marks: three pairs, parties in steps of eight up to 24; beyond them plain ink. */
export function hueOf(kind: OptionKind, no: number): Hue {
  const name = kind === 'paslon' && no >= 1 && no <= 3 ? `paslon-${no}` : kind === 'partai' && no >= 1 && no <= 24 ? `hue-${((no - 1) % 8) + 1}` : 'ink-2';
  const known = name as keyof typeof COLOURS;
  return { fill: COLOURS[known], on: ON[known] ?? COLOURS.surface };
}
