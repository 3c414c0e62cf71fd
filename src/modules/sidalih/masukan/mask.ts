// How is a faulty value shown to its sender without giving a person away? (keamanan.md 6.2)
import { maskNik } from '../nik/nik.ts';
import type { Column } from './form.ts';

const LONGEST = 40;

/** NIK: its last four digits; NKK never; dates: the year; other words: their first letters. Digits never pass. */
export function maskValue(column: Column | '', value: string): string {
  const text = value.slice(0, 200).trim();
  if (text === '') return '';
  if (column === 'nkk') return hidden(text);
  if (column === 'nik') return maskedNik(text);
  if (column === 'tanggal_lahir') return /(?<![0-9])(?:1[89]|20)[0-9]{2}(?![0-9])/.exec(text)?.[0] ?? hidden(text);
  return words(text);
}

function maskedNik(text: string): string {
  const digits = text.replace(/[\s'-]/g, '');
  if (/^[0-9]{16}$/.test(digits)) return maskNik(digits);
  // The shape of the damage is what the sender must see: 6.47105E+15 becomes *.*****E+15.
  const [mantissa = '', exponent] = text.split(/(?=E[+-]?[0-9]{1,3}$)/i);
  if (exponent !== undefined) return mantissa.slice(0, LONGEST).replace(/[0-9]/g, '*') + exponent;
  return digits.length >= 12 && digits.length <= 20 ? '*'.repeat(digits.length - 4) + digits.slice(-4).replace(/[^0-9]/g, '*') : hidden(text);
}

/** First letter of each word, a sign that a spreadsheet would run, and stars. */
function words(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const first = String.fromCodePoint(word.codePointAt(0) ?? 42);
      return (/[0-9]/.test(first) ? '*' : first) + '*'.repeat(Math.min(word.length - 1, 8));
    })
    .join(' ');
}

function hidden(text: string): string {
  return '*'.repeat(Math.min(text.length, 16));
}
