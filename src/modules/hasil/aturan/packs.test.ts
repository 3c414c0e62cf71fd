// Are the rule packs whole, does the right one hold on a day, and is a faulty file refused in plain words? (hasil.md 6)
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { day } from '#kernel/day';
import { say } from '#kernel/text';
import { type AturanPack, type Cara, type Jenis, aturanSchema } from './pack-schema.ts';
import { ATURAN, findAturan, findAturanById } from './packs.ts';
import { readPack, readPacks } from './read-pack.ts';
import { kataTolak } from './words.ts';

const FOLDER = join(import.meta.dirname, 'packs');
const file = (id: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(FOLDER, `${id}.json`), 'utf8')) as Record<string, unknown>;

test('every file of the folder is in use, under its own name', () => {
  expect(ATURAN.map(({ id }) => `${id}.json`).sort()).toEqual(readdirSync(FOLDER).sort());
});

test.each<[Cara, Jenis, string, string, string | undefined]>([
  ['presiden', 'ppwp', '0', '2019-04-17', 'ppwp-2019'],
  ['presiden', 'ppwp', '0', '2024-02-14', 'ppwp-2024'],
  ['presiden', 'ppwp', '0', '2014-07-09', undefined],
  ['kursi', 'pdpr', '3201', '2019-04-17', 'dpr-2019'],
  ['kursi', 'pdpr', '3201', '2023-12-31', 'dpr-2019'],
  ['kursi', 'pdpr', '3201', '2024-01-01', 'dpr-2024'],
  ['kursi', 'pdprdk', '320101', '2024-02-14', 'dprd-2024'],
  ['terbanyak', 'pdpd', '32', '2024-02-14', 'dpd-2024'],
  ['terbanyak', 'pkwkp', '31', '2024-11-27', 'pilkada-31'],
  ['terbanyak', 'pkwkp', '32', '2024-11-27', 'pilkada-gubernur-2016'],
  ['terbanyak', 'pkwkk', '3204', '2024-11-27', 'pilkada-bupati-wali-kota-2016'],
  ['sengketa', 'pkwkk', '3204', '2024-11-27', 'sengketa-pilkada-2016'],
  ['pencalonan', 'pkwkp', '31', '2024-11-27', 'pencalonan-pilkada-2024'],
  ['pencalonan', 'pkwkp', '31', '2020-12-09', undefined],
])('%s of %s at %s on %s is %s', (cara, jenis, wilayah, hari, id) => {
  expect(findAturan({ cara, jenis, wilayah, hari: day(hari) })?.id).toBe(id);
});

describe('what the laws say, as numbers', () => {
  test.each<[string, object]>([
    ['ppwp-2024', { mayoritas: [1, 2], sebaran: [1, 5], provinsi: [1, 2], jumlahProvinsi: 38 }],
    ['ppwp-2019', { jumlahProvinsi: 34 }],
    ['dpr-2019', { ambang: [4, 100], pembagi: { deret: [1, 3, 5, 7], lalu: 2 } }],
    ['dpr-2024', { ambang: [4, 100], pembagi: { deret: [1, 3, 5, 7], lalu: 2 } }],
    ['dprd-2024', { ambang: [0, 1], pembagi: { deret: [1, 3, 5, 7], lalu: 2 } }],
    ['dpd-2024', { terpilih: 4, pengganti: 4, mayoritas: null }],
    ['pilkada-31', { terpilih: 1, mayoritas: [1, 2], tunggal: [1, 2] }],
    ['pilkada-gubernur-2016', { mayoritas: null, tunggal: [1, 2], tps: { pemilihMaks: 600, cadanganPermil: 25 } }],
  ])('%s', (id, numbers) => {
    expect(findAturanById(id)).toMatchObject(numbers);
  });
  test('no chain of a party, pair or person of DPD ends in a number: the plenary or a lot stands last', () => {
    for (const pack of ATURAN) {
      if (!('tali' in pack)) continue;
      expect(['pleno', 'undi']).toContain(pack.tali.at(-1)?.langkah);
      expect(pack.tali.map(({ langkah }) => langkah)).not.toContain('nomor');
    }
  });
});

describe('a pack that an operator hands in', () => {
  const next = { ...file('dpr-2024'), id: 'dpr-2029', berlakuSejak: '2028-01-01', ambang: [3, 100] };
  test('a new law needs no release: from its day it goes before the older one', () => {
    const read = readPacks([{ nama: 'dpr-2029.json', isi: JSON.stringify(next) }]);
    if (!read.ok) throw new Error(read.refusal.code);
    const asked = { cara: 'kursi', jenis: 'pdpr', wilayah: '3201' } as const;
    expect(findAturan({ ...asked, hari: day('2029-02-14') }, read.value)).toMatchObject({ id: 'dpr-2029', ambang: [3, 100] });
    expect(findAturan({ ...asked, hari: day('2024-02-14') }, read.value)?.id).toBe('dpr-2024');
  });

  test.each<[string, string, string, Record<string, unknown>]>([
    ['not JSON', '{', 'PACK_BUKAN_JSON', {}],
    ['a bare number', '7', 'PACK_BENTUK', { letak: '' }],
    ['a mistyped parameter does not fall silent', JSON.stringify({ ...next, ambamg: [3, 100] }), 'PACK_BENTUK', { letak: '' }],
    [
      'a threshold of the whole',
      JSON.stringify({ ...next, ambang: [4, 4] }),
      'PACK_BENTUK',
      { letak: 'ambang', sebab: 'pecahan tidak di bawah satu' },
    ],
    ['a threshold that is no whole number', JSON.stringify({ ...next, ambang: [3.5, 100] }), 'PACK_BENTUK', { letak: 'ambang.0' }],
    [
      'divisors that fall',
      JSON.stringify({ ...next, pembagi: { deret: [1, 5, 3], lalu: 2 } }),
      'PACK_BENTUK',
      { letak: 'pembagi', sebab: 'pembagi tidak menaik' },
    ],
    [
      'a day that is none',
      JSON.stringify({ ...next, berlakuSejak: '2029-02-29' }),
      'PACK_BENTUK',
      { letak: 'berlakuSejak', sebab: 'bukan tanggal' },
    ],
    [
      'ended before it began',
      JSON.stringify({ ...next, berlakuSampai: '2027-12-31' }),
      'PACK_BENTUK',
      { sebab: 'berakhir sebelum berlaku' },
    ],
    [
      'a chain that ends in nobody',
      JSON.stringify({ ...next, tali: (next as unknown as { tali: unknown[] }).tali.slice(0, 1) }),
      'PACK_BENTUK',
      { letak: 'tali' },
    ],
    [
      'parties by their number',
      JSON.stringify({ ...next, tali: [{ langkah: 'nomor', dasar: { ketentuan: 'tidak ada', keyakinan: 'L' } }] }),
      'PACK_BENTUK',
      { letak: 'tali.0' },
    ],
    ['no legal basis', JSON.stringify({ ...next, dasar: {} }), 'PACK_BENTUK', { letak: 'dasar.ambang', galat: 4 }],
    ['a way that nobody knows', JSON.stringify({ ...next, cara: 'undian' }), 'PACK_BENTUK', { letak: 'cara' }],
    ['an id that is taken', JSON.stringify({ ...next, id: 'dpr-2024' }), 'PACK_BENTROK', { lain: 'dpr-2024' }],
    ['the same contest from the same day', JSON.stringify({ ...next, berlakuSejak: '2024-01-01' }), 'PACK_BENTROK', { lain: 'dpr-2024' }],
    ['too large', ' '.repeat(65_537), 'PACK_BESAR', { batas: 65_536 }],
  ])('%s is refused', (_, text, code, values) => {
    const read = readPack(text);
    expect(read).toMatchObject({ ok: false, refusal: { code, ...(Object.keys(values).length === 0 ? {} : { values }) } });
  });

  test('bands out of order, a majority without its article, two winners with a second round', () => {
    const faults = [
      {
        ...file('sengketa-pilkada-2016'),
        id: 'x',
        pita: {
          pkwkp: [
            { sampai: 5, permil: 20 },
            { sampai: 4, permil: 10 },
            { sampai: null, permil: 5 },
          ],
          pkwkk: [{ sampai: null, permil: 5 }],
        },
      },
      { ...file('sengketa-pilkada-2016'), id: 'x', pita: { pkwkp: [{ sampai: null, permil: 5 }] } },
      { ...file('pilkada-31'), id: 'x', dasar: { terbanyak: { ketentuan: 'UU 29/2007', keyakinan: 'H' } } },
      { ...file('pilkada-31'), id: 'x', terpilih: 2 },
    ];
    expect(faults.map((fault) => aturanSchema.safeParse(fault).success)).toEqual([false, false, false, false]);
  });

  test('packs for places that lie apart do not clash; the place and its exception do not either', () => {
    const aceh = { ...file('pilkada-31'), id: 'pilkada-11', wilayah: ['11'], berlakuSejak: '2020-01-01' };
    const rest = { ...aceh, id: 'pilkada-lain', wilayah: undefined, kecuali: ['31', '11'] };
    expect(readPacks([aceh, rest].map((isi, at) => ({ nama: `${at}.json`, isi: JSON.stringify(isi) }))).ok).toBe(true);
    expect(readPack(JSON.stringify({ ...aceh, wilayah: ['3101'], berlakuSejak: '2016-07-01' }))).toMatchObject({
      refusal: { code: 'PACK_BENTROK', values: { lain: 'pilkada-31' } },
    });
  });

  test('the first faulty file of several is named, and the refusal is a sentence', () => {
    const read = readPacks([
      { nama: 'satu.json', isi: JSON.stringify(next) },
      { nama: 'dua.json', isi: '{' },
    ]);
    expect(read).toEqual({ ok: false, refusal: { code: 'PACK_BUKAN_JSON', values: { berkas: 'dua.json' } } });
    expect(say('id', kataTolak('PACK_BENTUK'), { letak: 'ambang', sebab: 'x', galat: '1' })).toBe(
      'Berkas aturan salah di "ambang": x (1 kesalahan).',
    );
  });
});

test('a pack survives the way to its file and back', () => {
  for (const pack of ATURAN) expect(aturanSchema.parse(JSON.parse(JSON.stringify(pack)) as AturanPack)).toEqual(pack);
});
