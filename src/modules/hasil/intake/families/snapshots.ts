// How is a row read that carries several dated snapshots of one station? (hasil.md 7.1 "TPS ppwp, versions")
import type { AreaCode } from '#kernel/area-code';
import type { Instant } from '#kernel/zone';
import type { KontesPack } from '#modules/pemilu';
import type { Kontes } from '../../contest.ts';
import type { Angka } from '../../figures.ts';
import { fillForm, formPlaces } from '../form-cells.ts';
import type { Columns, Family, Outcome, RowReader } from '../family.ts';
import {
  CODE_COLUMNS,
  type Cell,
  type Cells,
  PHOTO_COLUMNS,
  cellsOf,
  endOfDay,
  isArray,
  isText,
  optionColumns,
  photoStamp,
  readCounts,
  readPhotos,
  readStationCode,
} from '../row-cells.ts';
import type { Slip } from '../slip.ts';

const DATED = /^(v|adm|ts_)(20[0-9]{2}[01][0-9][0-3][0-9])/;

/**
 * The family for the dates that this header names: votes `v<date>_paslon_n` for every date, `adm<date>_*` and
 * `ts_<date>` where the header has any of them. Undefined when it names no dated votes.
 */
export function snapshotFamily(header: readonly string[], pack: KontesPack): Family | undefined {
  const dates = (kind: string): string[] => {
    const found = header.flatMap((name) => {
      const [, k, date = ''] = DATED.exec(name) ?? [];
      return k === kind && isDay(date) ? [date] : [];
    });
    return [...new Set(found)].sort();
  };
  const votes = dates('v');
  if (votes.length === 0) return undefined;
  const forms = dates('adm').filter((date) => votes.includes(date));
  const stamps = dates('ts_').filter((date) => votes.includes(date));
  const columns = [
    ...CODE_COLUMNS,
    ...votes.flatMap((date) => optionColumns(pack.opsi.length, `v${date}_`)),
    ...forms.flatMap((date) => pack.form.administrasi.map((name) => `adm${date}_${name}`)),
    // The stamp of one snapshot would put a later figure before an earlier one; the days of the snapshots order them.
    ...stamps.map((date) => `ts_${date}`),
    ...PHOTO_COLUMNS,
  ];
  return { id: 'potret', columns, snapshots: votes, needsPlaces: false, reader: (at, kontes) => reader(at, kontes, votes, forms) };
}

function isDay(date: string): boolean {
  const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  return !Number.isNaN(Date.parse(iso)) && date.length === 8;
}

interface Snapshot {
  readonly date: string;
  readonly per: Instant;
  readonly votes: readonly Cell[];
  readonly form: readonly Cell[] | null;
}

function reader(columns: Columns, kontes: Kontes, dates: readonly string[], forms: readonly string[]): RowReader {
  const code = { name: 'kode_tps', at: columns.at('kode_tps') };
  const number = { name: 'no_tps', at: columns.at('no_tps') };
  const photos = cellsOf(columns, ['foto_1', 'foto_2', 'foto_3']);
  const places = formPlaces(kontes.pack, kontes.pack.form.administrasi);
  const snapshots: Snapshot[] = dates.map((date) => ({
    date,
    per: endOfDay(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`),
    votes: cellsOf(columns, optionColumns(kontes.pack.opsi.length, `v${date}_`)),
    form: forms.includes(date)
      ? cellsOf(
          columns,
          kontes.pack.form.administrasi.map((name) => `adm${date}_${name}`),
        )
      : null,
  }));
  return {
    read: (row: Cells) => {
      const kode = readStationCode(row, code, number);
      if (!isText(kode)) return kode;
      const foto = readPhotos(row, photos);
      if (!isArray(foto)) return foto;
      const shown = firstShown(foto, dates);
      return snapshots.map((snapshot, at) => outcome(row, kode, snapshot, at === shown ? foto : null));
    },
  };

  function outcome(row: Cells, kode: AreaCode, snapshot: Snapshot, foto: readonly string[] | null): Outcome {
    const suara = readCounts(row, snapshot.votes);
    if (!isArray(suara)) return suara;
    const form: readonly Angka[] | Slip = snapshot.form === null ? [] : readCounts(row, snapshot.form);
    if (!isArray(form)) return form;
    return { kode, per: snapshot.per, suara, sel: form.length === 0 ? null : fillForm(kontes.pack, places, form), foto };
  }
}

/** The file does not say which snapshot its photographs belong to; none can show one that was not yet taken. */
function firstShown(photos: readonly string[], dates: readonly string[]): number {
  const last = dates.length - 1;
  if (photos.length === 0) return last;
  const taken =
    photos
      .map((path) => photoStamp(path)?.day ?? '99999999')
      .sort()
      .at(-1) ?? '';
  const at = dates.findIndex((date) => taken <= date);
  return at < 0 ? last : at;
}
