// How is a row of the overseas list read: names and numbers of counting units, no codes? (hasil.md 7.1 "abroad")
import { parseStationNumber } from '#kernel/area-code';
import type { Kontes } from '../../contest.ts';
import { type Columns, type Family, type Places, type RowReader, abroadKind } from '../family.ts';
import { type Cells, cellsOf, isArray, isText, optionColumns, readCounts, stampReader } from '../row-cells.ts';
import { slip } from '../slip.ts';

export function abroadFamily(options: number): Family {
  return {
    id: 'luar_negeri',
    columns: ['no_pp_ln', 'pp_ln', 'urutan', 'jenis', 'nomor', ...optionColumns(options), 'ts', 'n_foto'],
    snapshots: [''],
    needsPlaces: true,
    reader,
  };
}

function reader(columns: Columns, kontes: Kontes, places: Places): RowReader {
  const one = (name: string) => ({ name, at: columns.at(name) });
  const [mission, order, kinds, number] = [one('pp_ln'), one('urutan'), one('jenis'), one('nomor')];
  const readStamp = stampReader(one('ts'));
  const votes = cellsOf(columns, optionColumns(kontes.pack.opsi.length));
  return {
    read: (row: Cells) => {
      const kind = abroadKind(row[kinds.at] ?? '');
      if (kind === undefined) return slip('JENIS_TPS', kinds.name, row[kinds.at] ?? '', 'tps, pos, ksk');
      // Nineteen missions leave the number of their TPS open. Their TPS head the mission's list, so the place in the
      // list is the number; it holds in whatever order the rows come.
      const column = (row[number.at] ?? '') === '' ? order : number;
      const said = row[column.at] ?? '';
      const n = parseStationNumber(said);
      if (!n.ok) return slip('KODE_NOMOR_TPS', column.name, said);
      const suara = readCounts(row, votes);
      if (!isArray(suara)) return suara;
      const per = readStamp(row);
      if (!isText(per)) return per;
      const name = row[mission.at] ?? '';
      const kode = places.abroad(name, kind, n.value);
      if (kode.ok) return [{ kode: kode.value, per, suara, sel: null, foto: null }];
      const known = kode.refusal.code === 'TPS_DI_LUAR_DAFTAR';
      return slip(kode.refusal.code, known ? column.name : mission.name, known ? `${kind} ${n.value} ${name}` : name);
    },
  };
}
