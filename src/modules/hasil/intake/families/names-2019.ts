// How is a row of 2019 read, which names its kel/desa and has no code of ours? (hasil.md 7.1 "2019 TPS", 10 swing, T28)
import { parseStationNumber, stationCode } from '#kernel/area-code';
import type { Kontes } from '../../contest.ts';
import { fillForm, formPlaces } from '../form-cells.ts';
import { type Columns, type Family, type NamePath, type Places, type RowReader } from '../family.ts';
import { BEFORE_ALL, type Cells, cellsOf, isArray, isText, optionColumns, readCounts, stampReader } from '../row-cells.ts';
import { slip } from '../slip.ts';

const FORM = ['pemilih_dpt', 'pengguna_total', 'suara_total', 'suara_sah', 'suara_tidak_sah'] as const;
/** 2019 carries totals without sex: its columns are the form's column `jumlah`. */
const FORM_CELLS = ['pemilih_dpt_j', 'pengguna_total_j', 'suara_total', 'suara_sah', 'suara_tidak_sah'] as const;

export function names2019Family(options: number): Family {
  return {
    id: 'nama_2019',
    columns: ['id', 'provinsi', 'kab_kota', 'kecamatan', 'kel_desa', 'tps', 'ts', ...optionColumns(options), ...FORM],
    snapshots: [''],
    needsPlaces: true,
    reader,
  };
}

function reader(columns: Columns, kontes: Kontes, places: Places): RowReader {
  const [province, regency, district, village] = ['provinsi', 'kab_kota', 'kecamatan', 'kel_desa'].map((name) => columns.at(name));
  const station = columns.at('tps');
  const stamp = { name: 'ts', at: columns.at('ts') };
  const readStamp = stampReader(stamp);
  const votes = cellsOf(columns, optionColumns(kontes.pack.opsi.length));
  const form = cellsOf(columns, FORM);
  const cells = formPlaces(kontes.pack, FORM_CELLS);
  const text = (row: Cells, at: number | undefined): string => (at === undefined ? '' : (row[at] ?? ''));
  /** Rows of one desa follow each other: the last path is looked up once. */
  let last: { readonly key: string; readonly kode: ReturnType<Places['village']> } | undefined;
  return {
    read: (row: Cells) => {
      const number = parseStationNumber(text(row, station));
      if (!number.ok) return slip('KODE_NOMOR_TPS', 'tps', text(row, station));
      const suara = readCounts(row, votes);
      if (!isArray(suara)) return suara;
      const counts = readCounts(row, form);
      if (!isArray(counts)) return counts;
      const path: NamePath = {
        provinsi: text(row, province),
        kab_kota: text(row, regency),
        kecamatan: text(row, district),
        kel_desa: text(row, village),
      };
      const kode10 = lookUp(path);
      if (!kode10.ok) return slip(kode10.refusal.code, 'kel_desa', Object.values(path).join(' / '));
      const kode = stationCode(kode10.value, number.value);
      const sel = fillForm(kontes.pack, cells, counts);
      const blank = sel === null && suara.every((n) => n === null);
      const per = readStamp(row);
      // A station with nothing in has no stamp either: it is a blank row and not a faulty one.
      if (!isText(per)) return blank && text(row, stamp.at) === '' ? [{ kode, per: BEFORE_ALL, suara, sel, foto: null }] : per;
      return [{ kode, per, suara, sel, foto: null }];
    },
  };

  function lookUp(path: NamePath): ReturnType<Places['village']> {
    const key = Object.values(path).join('\t');
    if (last?.key !== key) last = { key, kode: places.village(path) };
    return last.kode;
  }
}
