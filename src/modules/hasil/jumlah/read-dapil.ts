// What does one dapil with the votes and seats of all its parties look like in a file? (`suara_NN_x`, `kursi_NN_x`)
import type { Cells } from './cells.ts';
import type { Family, Potong } from './families.ts';
import type { OpsiKursi } from './record.ts';

export const DAPIL_FIXED = ['kode_dapil', 'dapil', 'provinsi', 'gugusan', 'alokasi_kursi', 'dpt'] as const;
const PARTY = /^(suara|kursi)_([0-9]{2})_([a-z0-9]{2,20})$/;
const MOST_SEATS = 100;

interface PartyColumn {
  readonly id: string;
  readonly nama: string;
  readonly suara: string;
  readonly kursi: string;
}

/** A header with the fixed columns and, for each party, both of its columns; undefined where it is another file. */
export function dapilFamily(header: readonly string[]): Family | undefined {
  const rest = header.filter((name) => !DAPIL_FIXED.some((fixed) => fixed === name));
  const parties = rest.flatMap((name) => partyOf(name) ?? []);
  const whole = parties.length > 0 && parties.length * 2 === rest.length && parties.every(({ kursi }) => rest.includes(kursi));
  const twice = new Set(parties.map(({ id }) => id)).size < parties.length;
  if (header.length - rest.length !== DAPIL_FIXED.length || !whole || twice) return undefined;
  return {
    id: 'dapil-dpr',
    kelas: 'dapil',
    columns: header,
    jenis: ['pdpr'],
    pemilu: ['pemilu-2024'],
    kunci: 'kode_dapil',
    read: (cells) => readRow(cells, parties),
    // A dapil is one row: a second one contradicts the first.
    join: () => 'SATUAN_GANDA',
  };
}

function partyOf(column: string): PartyColumn | undefined {
  const [, kind, number = '', name = ''] = PARTY.exec(column) ?? [];
  if (kind !== 'suara' || Number(number) === 0) return undefined;
  return { id: String(Number(number)), nama: name.toUpperCase(), suara: column, kursi: `kursi_${number}_${name}` };
}

function readRow(cells: Cells, parties: readonly PartyColumn[]): Potong {
  const kode = cells.code('kode_dapil', /^[1-9][0-9]{3}$/, 'KODE_DAPIL');
  return {
    kode,
    isi: {
      kelas: 'dapil',
      nama: cells.name('dapil'),
      provinsi: cells.name('provinsi'),
      kursi: cells.number('alokasi_kursi', 1, MOST_SEATS, 'KURSI_ISI'),
      dpt: cells.count('dpt'),
      opsi: parties.map(({ id, nama, suara, kursi }): OpsiKursi => ({ id, nama, suara: cells.count(suara), kursi: cells.count(kursi) })),
    },
  };
}
