// Is each family known by its columns, in any order and under any name, and is any other header refused clearly?
import { expect, test } from 'vitest';
import { findKontes } from '#modules/pemilu';
import { ABROAD_HEADER, INCONSISTENT_HEADER, NAMES_2019_HEADER, PROVINCE_HEADER, snapshotCsv } from './csv-fixtures.ts';
import { recogniseHeader } from './header.ts';

function packOf(slug: string) {
  const pack = findKontes(slug, 'ppwp');
  if (pack === undefined) throw new Error(`no pack ${slug}`);
  return pack;
}
const PACK = packOf('pemilu-2024');
const DATED = snapshotCsv(['20240220', '20240312', '20240317'], PACK.form.administrasi, []).split('\n')[0]?.split(',') ?? [];

test.each([
  ['provinsi', PROVINCE_HEADER],
  ['provinsi', [...PROVINCE_HEADER].reverse()],
  ['potret', DATED],
  ['luar_negeri', ABROAD_HEADER],
  ['tidak_konsisten', INCONSISTENT_HEADER],
])('%s', (id, header) => {
  const found = recogniseHeader(header, PACK);
  expect(found.ok && found.value.id).toBe(id);
});

test('the pairs of 2019 are two', () => {
  const found = recogniseHeader(NAMES_2019_HEADER, packOf('pemilu-2019'));
  expect(found.ok && found.value.id).toBe('nama_2019');
  expect(recogniseHeader(NAMES_2019_HEADER, PACK)).toMatchObject({
    refusal: { code: 'JUDUL_TIDAK_DIKENAL', values: { mirip: 'nama_2019', kurang: 'paslon_3', lebih: '-' } },
  });
});

test('snapshots come oldest first, whatever the order of the columns', () => {
  const found = recogniseHeader([...DATED].reverse(), PACK);
  expect(found.ok && found.value.snapshots).toEqual(['20240220', '20240312', '20240317']);
});

test.each<[string, readonly string[], Record<string, string>]>([
  ['a column too few', PROVINCE_HEADER.filter((name) => name !== 'paslon_3'), { mirip: 'provinsi', kurang: 'paslon_3', lebih: '-' }],
  ['a column too many', [...PROVINCE_HEADER, 'catatan'], { mirip: 'provinsi', kurang: '-', lebih: 'catatan' }],
  ['another word', PROVINCE_HEADER.map((name) => (name === 'ts' ? 'waktu' : name)), { mirip: 'provinsi', kurang: 'ts', lebih: 'waktu' }],
  [
    'a block with a gap',
    DATED.filter((name) => name !== 'adm20240220_suara_sah'),
    { mirip: 'potret', kurang: 'adm20240220_suara_sah', lebih: '-' },
  ],
  [
    'a snapshot with a gap',
    DATED.filter((name) => name !== 'v20240312_paslon_2'),
    { mirip: 'potret', kurang: 'v20240312_paslon_2', lebih: '-' },
  ],
  [
    'another table',
    ['kode_provinsi', 'provinsi', 'jumlah_suara_paslon'],
    { mirip: '-', kurang: '-', lebih: 'kode_provinsi, provinsi, jumlah_suara_paslon' },
  ],
  ['no header', [], { mirip: '-', kurang: '-', lebih: '-' }],
])('%s', (_, header, values) => {
  expect(recogniseHeader(header, PACK)).toEqual({ ok: false, refusal: { code: 'JUDUL_TIDAK_DIKENAL', values } });
});

test('a column named twice says nothing, even where both agree', () => {
  expect(recogniseHeader([...PROVINCE_HEADER, 'ts'], PACK)).toEqual({
    ok: false,
    refusal: { code: 'JUDUL_GANDA', values: { kolom: 'ts' } },
  });
});
