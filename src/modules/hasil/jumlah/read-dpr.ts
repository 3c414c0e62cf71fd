// What do a row of the national list of DPR and a row of its elected members say?
import type { Cells } from './cells.ts';
import type { Potong } from './families.ts';

export const NATION_COLUMNS = ['nomor_urut', 'partai', 'suara_84_dapil', 'persen', 'lolos_4_persen', 'kursi'] as const;
export const ELECTED_COLUMNS = ['kode_dapil', 'dapil', 'urutan', 'partai', 'nomor_partai', 'nama', 'nomor_urut_dct', 'suara_calon'] as const;

const MOST = 99;

export function readNation(cells: Cells): Potong {
  const id = String(cells.number('nomor_urut', 1, MOST, 'NOMOR_PARTAI'));
  return {
    kode: '0',
    isi: {
      kelas: 'nasional',
      opsi: [{ id, nama: cells.name('partai'), suara: cells.count('suara_84_dapil'), kursi: cells.count('kursi'), persen: percent(cells), lolos: yes(cells) }],
    },
  };
}

/** "10.6090" as ten-thousandths of a percent, 106090: nothing is rounded before it is compared. */
function percent(cells: Cells): number | null {
  const text = cells.text('persen');
  if (text === '') return null;
  const [, whole, part = ''] = /^([0-9]{1,3})(?:\.([0-9]{1,4}))?$/.exec(text) ?? [];
  if (whole === undefined) {
    cells.refuse('PERSEN_ISI', 'persen');
    return null;
  }
  return Number(whole) * 10_000 + Number(part.padEnd(4, '0'));
}

function yes(cells: Cells): boolean {
  const text = cells.text('lolos_4_persen');
  if (text !== 'True' && text !== 'False') cells.refuse('YA_TIDAK', 'lolos_4_persen');
  return text === 'True';
}

export function readElected(cells: Cells): Potong {
  return {
    kode: cells.code('kode_dapil', /^[1-9][0-9]{3}$/, 'KODE_DAPIL'),
    isi: {
      kelas: 'terpilih',
      nama: cells.name('dapil'),
      calon: [
        {
          urutan: cells.number('urutan', 1, MOST, 'NOMOR_ISI'),
          partai: String(cells.number('nomor_partai', 1, MOST, 'NOMOR_PARTAI')),
          nama: cells.name('nama'),
          nomor: cells.number('nomor_urut_dct', 1, MOST, 'NOMOR_ISI'),
          suara: cells.count('suara_calon'),
        },
      ],
    },
  };
}
