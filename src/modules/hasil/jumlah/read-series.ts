// What does a row of a time series say: one option in one province at one instant? (hasil.md 7.1 "time series", "captures")
import type { Jenis } from '../aturan/pack-schema.ts';
import { isoOf, secondsOf } from '../instants.ts';
import type { Cells } from './cells.ts';
import type { Potong } from './families.ts';

export const SIREKAP_SERIES_COLUMNS = ['waktu', 'jenis', 'kode_provinsi', 'nomor_urut', 'suara', 'persen_tps'] as const;
export const PILKADA_SERIES_COLUMNS = ['waktu_unggah', 'kode_provinsi', 'id_paslon', 'suara', 'tps_total', 'tps_masuk'] as const;

const PROVINSI = /^[1-9][0-9]$/;
const WAKTU = /^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})\+0([789]):00$/;
const KINDS = ['ppwp', 'pdpr'] as const;

/** Null = a row of the other contest, which the same file carries. */
export function readSirekapSeries(cells: Cells, jenis: Jenis): Potong | null {
  const kind = KINDS.find((one) => one === cells.text('jenis'));
  if (kind === undefined) cells.refuse('JENIS_ASING', 'jenis');
  else if (kind !== jenis) return null;
  const waktu = instant(cells, 'waktu');
  const provinsi = cells.code('kode_provinsi', PROVINSI, 'KODE_PROVINSI');
  const id = String(cells.number('nomor_urut', 1, 99, 'NOMOR_PARTAI'));
  const isi = { kelas: 'seri' as const, provinsi, waktu, persen: hundredths(cells), tpsTotal: null, tpsMasuk: null, opsi: [{ id, suara: cells.count('suara') }] };
  return { kode: seriesKey(provinsi, waktu), isi };
}

export function readPilkadaSeries(cells: Cells): Potong {
  const waktu = instant(cells, 'waktu_unggah');
  const provinsi = cells.code('kode_provinsi', PROVINSI, 'KODE_PROVINSI');
  const id = cells.code('id_paslon', /^[1-9][0-9]{0,11}$/, 'NOMOR_ISI');
  const isi = { kelas: 'seri' as const, provinsi, waktu, persen: null, tpsTotal: cells.count('tps_total'), tpsMasuk: cells.count('tps_masuk'), opsi: [{ id, suara: cells.count('suara') }] };
  return { kode: seriesKey(provinsi, waktu), isi };
}

/** Codes of one province stand together. */
export const seriesKey = (provinsi: string, waktu: string): string => `${provinsi}@${waktu}`;

/** A moment that exists, on one of the three clocks of the country. */
function instant(cells: Cells, column: string): string {
  const text = cells.text(column);
  const [, local = '', hours] = WAKTU.exec(text) ?? [];
  const real = hours !== undefined && !Number.isNaN(Date.parse(text)) && isoOf(secondsOf(text) + Number(hours) * 3600) === `${local}Z`;
  if (!real) cells.refuse('WAKTU_ISI', column);
  return text;
}

/** "67.39" is 6739. */
function hundredths(cells: Cells): number | null {
  const text = cells.text('persen_tps');
  if (text === '') return null;
  const [, whole = '', part = ''] = /^(100|[0-9]{1,2})(?:\.([0-9]{1,2}))?$/.exec(text) ?? [];
  const value = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  if (whole === '' || value > 10_000) cells.refuse('PERSEN_ISI', 'persen_tps');
  return value;
}
