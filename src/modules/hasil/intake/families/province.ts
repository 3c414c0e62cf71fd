// How is a row of a province file read: one snapshot, codes, photographs? (hasil.md 7.1 "TPS ppwp")
import type { Kontes } from '../../contest.ts';
import type { Columns, Family, RowReader, RowResult } from '../family.ts';
import {
  CODE_COLUMNS,
  type Cells,
  PHOTO_COLUMNS,
  cellsOf,
  isArray,
  isText,
  optionColumns,
  readCounts,
  readPhotos,
  readStationCode,
  stampReader,
} from '../row-cells.ts';

export function provinceFamily(options: number): Family {
  return {
    id: 'provinsi',
    columns: [...CODE_COLUMNS, ...optionColumns(options), 'ts', ...PHOTO_COLUMNS],
    snapshots: [''],
    needsPlaces: false,
    reader,
  };
}

function reader(columns: Columns, kontes: Kontes): RowReader {
  const one = (name: string) => ({ name, at: columns.at(name) });
  const [code, number] = [one('kode_tps'), one('no_tps')];
  const readStamp = stampReader(one('ts'));
  const votes = cellsOf(columns, optionColumns(kontes.pack.opsi.length));
  const photos = cellsOf(columns, ['foto_1', 'foto_2', 'foto_3']);
  return {
    read: (row: Cells): RowResult => {
      const kode = readStationCode(row, code, number);
      if (!isText(kode)) return kode;
      const suara = readCounts(row, votes);
      if (!isArray(suara)) return suara;
      const foto = readPhotos(row, photos);
      if (!isArray(foto)) return foto;
      const per = readStamp(row);
      return isText(per) ? [{ kode, per, suara, sel: null, foto }] : per;
    },
  };
}
