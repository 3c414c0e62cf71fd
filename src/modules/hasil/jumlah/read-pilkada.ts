// What does a row of Pilkada sums say: one pair in one province, regency or kecamatan? (rows of all levels stand in one file)
import type { Jenis } from '../aturan/pack-schema.ts';
import type { Cells } from './cells.ts';
import type { Potong } from './families.ts';

export const AREA_COLUMNS = ['kode_induk', 'kode_wilayah', 'id_paslon', 'nomor_urut', 'suara', 'tps_total', 'tps_masuk', 'psu', 'status_progress'] as const;

const KODE = /^[1-9][0-9]([0-9]{2}([0-9]{2})?)?$/;

/** An empty id = nothing is in there: the area is known and has no figures. */
export function readArea(cells: Cells, jenis: Jenis): Potong {
  const kode = cells.code('kode_wilayah', KODE, 'KODE_WILAYAH');
  const induk = cells.text('kode_induk');
  // The contest of a regency has its own top; the source leaves its parent blank, or names the province.
  const above = kode.slice(0, -2);
  if (induk !== '' && induk !== above) cells.refuse('INDUK_BEDA', 'kode_induk', above);
  if (induk === '' && kode.length > (jenis === 'pkwkp' ? 2 : 4)) cells.refuse('INDUK_BEDA', 'kode_induk', above);
  const progress = cells.text('status_progress');
  if (progress !== 'True' && progress !== 'False') cells.refuse('YA_TIDAK', 'status_progress');
  const empty = cells.text('id_paslon') === '';
  if (empty && (cells.text('nomor_urut') !== '' || cells.text('suara') !== '')) cells.refuse('OPSI_KOSONG', 'id_paslon');
  const opsi = empty
    ? []
    : [{ id: cells.code('id_paslon', /^[0-9]{1,12}$/, 'NOMOR_ISI'), nama: '', nomor: cells.number('nomor_urut', 1, 99, 'NOMOR_ISI'), suara: cells.count('suara') }];
  return { kode, isi: { kelas: 'wilayah', induk, tpsTotal: cells.count('tps_total'), tpsMasuk: cells.count('tps_masuk'), psu: cells.name('psu'), opsi } };
}
