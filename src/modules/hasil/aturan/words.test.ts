// Does a rule speak in whole sentences, and is nobody called elected too early? (hasil.md 6: "unggul sementara" before D_NAS or SK)
import { expect, test } from 'vitest';
import { say } from '#kernel/text';
import { TINGKAT } from './pack-schema.ts';
import { ATURAN } from './packs.ts';
import { LANGKAH } from './steps.ts';
import { kataHasil, kataLangkah, kataStatus, kataTali, kataTingkat, kataTunggu, kataYakin } from './words.ts';

test.each([
  ['TERPILIH', 'C', 'D_NAS', 'Unggul sementara'],
  ['TERPILIH', 'D_PROV', 'D_NAS', 'Unggul sementara'],
  ['TERPILIH', 'D_NAS', 'D_NAS', 'Terpilih'],
  ['TERPILIH', 'D_KAB', 'D_KAB', 'Terpilih'],
  ['TERPILIH', 'SK', 'D_NAS', 'Terpilih'],
  ['PUTARAN_KEDUA', 'C', 'D_NAS', 'Putaran kedua'],
  ['SERI', 'SK', 'D_NAS', 'Seri, belum ada keputusan'],
] as const)('%s on layer %s of %s: %s', (hasil, layer, highest, word) => {
  expect(say('id', kataHasil(hasil, layer, highest))).toBe(word);
});

test('every step, level, stop and certainty that a pack can name has its own sentence', () => {
  const steps = ATURAN.flatMap((pack) => ('taliCaleg' in pack ? [...pack.tali, ...pack.taliCaleg] : 'tali' in pack ? pack.tali : [])).map(
    ({ langkah }) => langkah,
  );
  const said = [
    ...LANGKAH.map(kataLangkah),
    ...[...new Set(steps)].map(kataTali),
    ...TINGKAT.map(kataTingkat),
    ...(['DATA', 'BEDA'] as const).map(kataTunggu),
    ...(['meninggal', 'mundur', 'dicoret'] as const).map(kataStatus),
    ...(['H', 'M', 'L'] as const).map(kataYakin),
  ];
  expect(said).toHaveLength(8 + 4 + 5 + 2 + 3 + 3);
  expect(new Set(said.map(({ id }) => id)).size).toBe(said.length);
});
