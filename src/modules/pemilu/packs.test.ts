// Do the rule packs hold what the regulations say, and is a broken pack refused? (PKPU 25/2023; UU 7/2017 art. 344, 416)
import { describe, expect, test } from 'vitest';
import { packSchema } from './pack-schema.ts';
import { findKontes, findPemilu, listPemilu } from './packs.ts';

const ppwp = findKontes('pemilu-2024', 'ppwp');

describe('the president 2024', () => {
  test('three pairs by ballot number with the ids of Sirekap', () => {
    expect(ppwp?.opsi.map((option) => [option.id, option.nomor, option.singkat])).toEqual([
      ['100025', 1, 'Anies–Muhaimin'],
      ['100026', 2, 'Prabowo–Gibran'],
      ['100027', 3, 'Ganjar–Mahfud'],
    ]);
  });
  test('25 cells of C.HASIL-PPWP in the order in which figures are stored', () => {
    const rows = ['pemilih_dpt', 'pengguna_dpt', 'pengguna_dptb', 'pengguna_non_dpt', 'pengguna_total'].flatMap((row) => [`${row}_l`, `${row}_p`, `${row}_j`]);
    const rest = ['suara_sah', 'suara_tidak_sah', 'suara_total', 'ss_diterima', 'ss_digunakan', 'ss_dikembalikan', 'ss_tidak_digunakan', 'disabilitas_l', 'disabilitas_p', 'disabilitas_j'];
    expect(ppwp?.form.sel.map((cell) => cell.nama)).toEqual([...rows, ...rest]);
    expect(ppwp?.form.administrasi).toEqual([...rows, ...rest.slice(0, 3)]);
  });
  test('2 percent of reserve (UU 7/2017 art. 344), three boxes, lokasi khusus from 901', () => {
    expect(ppwp).toMatchObject({ cadanganPermil: 20, selMaks: 999, loksusMulai: 901, karantinaPermil: 50, noken: [] });
  });
});

test('2019 has two pairs and the five sums that SITUNG published', () => {
  const then = findKontes('pemilu-2019', 'ppwp');
  expect(then?.opsi.map((option) => option.singkat)).toEqual(["Jokowi–Ma'ruf", 'Prabowo–Sandi']);
  expect(then?.form.administrasi).toEqual(['pemilih_dpt_j', 'pengguna_total_j', 'suara_sah', 'suara_tidak_sah', 'suara_total']);
});

test('elections newest first; what is unknown is undefined', () => {
  expect(listPemilu().map((pack) => pack.slug)).toEqual(['pilkada-2024', 'pemilu-2024', 'pemilu-2019']);
  expect(findPemilu('pilkada-2024')?.kontes).toEqual([]);
  expect(findPemilu('pemilu-2029')).toBeUndefined();
  expect(findKontes('pemilu-2024', '__proto__')).toBeUndefined();
});

test.each([
  ['pemilu-2024', [17, 20, 25, 35]],
  ['pemilu-2019', [17, 20, 25, 35]],
] as const)('%s: kab/kota by day 20, province by day 25, nation by day 35 (UU 7/2017 Pasal 413)', (slug, days) => {
  const pack = findPemilu(slug);
  const vote = Date.parse(`${pack?.hari ?? ''}T00:00:00Z`);
  const last = pack?.tahap.filter(({ tahap }) => tahap !== 'C').map(({ selesai }) => (Date.parse(`${selesai}T00:00:00Z`) - vote) / 86_400_000);
  expect(last).toEqual(days);
});

test('the count at the station ends the day after the vote (UU 7/2017 Pasal 383; MK 20/PUU-XVII/2019)', () => {
  expect(listPemilu().map(({ tahap }) => tahap[0])).toMatchObject([
    { tahap: 'C', mulai: '2024-11-27', selesai: '2024-11-28' },
    { tahap: 'C', mulai: '2024-02-14', selesai: '2024-02-15' },
    { tahap: 'C', mulai: '2019-04-17', selesai: '2019-04-18' },
  ]);
});

describe('a broken pack', () => {
  const whole = structuredClone(findPemilu('pemilu-2024'));
  const [contest] = whole?.kontes ?? [];
  test.each([
    ['without basis', { ...whole, dasar: [] }],
    ['voting on a day that is none', { ...whole, hari: '2024-02-30' }],
    ['in force after the vote', { ...whole, berlakuSejak: '2024-02-15' }],
    ['a stage before the vote', { ...whole, tahap: [{ ...whole?.tahap[0], mulai: '2024-02-13' }] }],
    ['a stage that ends before it begins', { ...whole, tahap: [{ ...whole?.tahap[0], selesai: '2024-02-13' }] }],
    ['a contest of another election', { ...whole, id: '2019' }],
    ['an option twice', { ...whole, kontes: [{ ...contest, opsi: [contest?.opsi[0], { ...contest?.opsi[0], nomor: 2 }] }] }],
    ['options out of ballot order', { ...whole, kontes: [{ ...contest, opsi: [...(contest?.opsi ?? [])].reverse() }] }],
    ['part III of a page left open', { ...whole, kontes: [{ ...contest, form: { ...contest?.form, halaman: [{ bagian: ['III'], tutup: [] }] } }] }],
    ['a cover beyond its page', { ...whole, kontes: [{ ...contest, form: { ...contest?.form, halaman: [{ bagian: [], tutup: [{ x: 0.5, y: 0, w: 0.6, h: 1 }] }] } }] }],
    ['an unknown cell in administrasi', { ...whole, kontes: [{ ...contest, form: { ...contest?.form, administrasi: ['suara_gaib'] } }] }],
  ])('%s', (_what, pack) => {
    expect(packSchema.safeParse(pack).success).toBe(false);
  });
});
