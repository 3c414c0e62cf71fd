// What does a reader of a province of the DPD see, and of a second round: order, distance to the line both ways, ties, the steps? (UU 7/2017 art 423; UU 2/2024 art 10)
import { describe, expect, test } from 'vitest';
import type { Lang } from '#kernel/text';
import { draw, wordsOf } from '../../pages/draw.tsx';
import { findMedan, packAt } from '../contests.ts';
import { judge } from '../judge.ts';
import { dpd, perolehan, votes } from '../pemenang-fixture.ts';
import type { Perolehan } from '../record.ts';
import type { View } from '../view.ts';
import { ExplainPage } from './explain.tsx';
import { PlacePage } from './place.tsx';

function viewOf(slug: string, jenis: string, kode: string, figures: Perolehan, lang: Lang = 'id'): View {
  const medan = findMedan(slug, jenis);
  const one = medan === undefined ? undefined : judge(packAt(medan, kode), { ...figures, kode });
  if (medan === undefined || one?.keadaan !== 'ADA') throw new Error('not reckoned');
  return { lang, meja: { medan, kode, nama: 'UJI', utama: one, samping: undefined }, tinjauan: one.tinjauan, kini: one.tinjauan, asked: null, pencalonan: undefined, urut: {} };
}
const page = (view: View): string => wordsOf(draw(view.lang, <PlacePage view={view} />));
const cara = (view: View): string => wordsOf(draw(view.lang, <ExplainPage view={view} />));

describe('the DPD of a province (art 423)', () => {
  const nine = viewOf('pemilu-2024', 'pdpd', '11', { ...dpd(votes(90_000, 80_000, 70_000, 60_000, 50_500, 40_000, 30_000, 20_000, 10_000)), tps: { total: 50, lengkap: 30 } });
  test('order, replacements, and the distance to place four both ways', () => {
    const words = page(nine);
    expect(words).toContain('Pasangan 4 berada di tempat 4, 9.500 suara di atas Pasangan 5.');
    expect(words).toMatch(/Pasangan 4 4 60\.000 \S+ % masuk 9\.500 di atas tempat 5/);
    expect(words).toMatch(/Pasangan 5 5 50\.500 \S+ % pengganti kurang 9\.501 untuk melewati tempat 4/);
    expect(words).toMatch(/Pasangan 9 9 10\.000 \S+ % kurang 50\.001 untuk melewati/);
    expect(words).not.toContain('Sengketa');
    // 20 stations out, 306 votes each: 6,120 do not reach 9,500.
    expect(words).toContain('Tidak terkejar lagi');
    expect(words).toContain('paling banyak 6.120 suara lagi');
  });
  test('the steps compare place four with place five', () => {
    expect(cara(nine)).toContain('60.000 > 50.500: ya');
    expect(cara({ ...nine, lang: 'en' })).toContain('The 4 persons with most votes (UU 7/2017 pasal 423).');
  });
  test('equal at place four without the areas: the page says what it waits for, and names nobody fourth', () => {
    const words = page(viewOf('pemilu-2024', 'pdpd', '11', dpd(votes(90, 80, 70, 60, 60))));
    expect(words).toContain('Seri, belum ada keputusan: Pasangan 1; Pasangan 2; Pasangan 3 ');
    expect(words).toContain('rincian yang diperlukan untuk membandingkannya belum ada');
    expect(words).toContain('tidak menyebut berapa TPS yang sudah masuk');
  });
});

describe('Jakarta (UU 2/2024 art 10)', () => {
  test('half is not enough: heading for a second round, and the steps show both sides equal', () => {
    const view = viewOf('pilkada-2024', 'pkwkp', '31', perolehan(votes(500, 300, 200), { nama: true, tps: { total: 9, lengkap: 9 } }));
    expect(page(view)).toContain('Sementara menuju putaran kedua: Pasangan 1; Pasangan 2');
    expect(cara(view)).toContain('1.000 > 1.000: tidak');
    expect(cara(view)).toContain('Tepat setengah tidak cukup');
  });
});

test('names are text and never markup', () => {
  const figures = perolehan(votes(5, 4, 3), { nama: true });
  const view = viewOf('pilkada-2024', 'pkwkp', '32', { ...figures, peserta: figures.peserta.map((one) => ({ ...one, nama: '<script>alert(1)</script>' })) });
  expect(draw('id', <PlacePage view={view} />)).not.toContain('<script>');
});
