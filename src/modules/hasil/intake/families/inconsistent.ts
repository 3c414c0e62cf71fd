// How is a row of the list of faulty stations read: names, a photograph, no code, no time? (hasil.md 7.1 "faulty")
import { type AreaCode, parentOf, parseAreaCode, parseStationNumber, stationNumber } from '#kernel/area-code';
import type { Instant } from '#kernel/zone';
import type { Kontes } from '../../contest.ts';
import { fillForm, formPlaces } from '../form-cells.ts';
import { type Columns, type Family, type NamePath, type Places, type RowReader, abroadKind } from '../family.ts';
import { type Cells, cellsOf, endOfDay, isArray, isText, optionColumns, photoPath, photoStamp, readCounts } from '../row-cells.ts';
import { type Slip, slip } from '../slip.ts';

const FORM = ['suara_sah', 'suara_total'] as const;

/**
 * The file has no times; its README says "snapshot 17-19 Feb 2024". It was gathered province by province, and the
 * newest photograph of each tells the day: 17 Feb everywhere, 18 Feb in Papua, 19 Feb in North and West Sumatra.
 * One later day for all would put faulty figures over those that Sirekap corrected on 19 Feb at 06.16.
 */
const SNAPSHOT_DAY = '2024-02-17';
const SNAPSHOT_DAY_OF: Readonly<Record<string, string>> = { '12': '2024-02-19', '13': '2024-02-19', '91': '2024-02-18' };

const ABROAD_NAME = 'LUAR NEGERI';

export function inconsistentFamily(options: number): Family {
  return {
    id: 'tidak_konsisten',
    columns: ['provinsi', 'kab_kota', 'kecamatan', 'kel_desa', 'tps', ...FORM, ...optionColumns(options), 'foto_url'],
    snapshots: [''],
    needsPlaces: true,
    reader,
  };
}

function reader(columns: Columns, kontes: Kontes, places: Places): RowReader {
  const [province, regency, district, village] = ['provinsi', 'kab_kota', 'kecamatan', 'kel_desa'].map((name) => columns.at(name));
  const [station, photo] = [columns.at('tps'), columns.at('foto_url')];
  const votes = cellsOf(columns, optionColumns(kontes.pack.opsi.length));
  const form = cellsOf(columns, FORM);
  const places18 = formPlaces(kontes.pack, FORM);
  const days = new Map<string, Instant>();
  const text = (row: Cells, at: number | undefined): string => (at === undefined ? '' : (row[at] ?? ''));
  return {
    read: (row: Cells) => {
      const path: NamePath = {
        provinsi: text(row, province),
        kab_kota: text(row, regency),
        kecamatan: text(row, district),
        kel_desa: text(row, village),
      };
      const suara = readCounts(row, votes);
      if (!isArray(suara)) return suara;
      const counts = readCounts(row, form);
      if (!isArray(counts)) return counts;
      const foto = photoPath(text(row, photo));
      if (foto === undefined) return slip('FOTO_BENTUK', 'foto_url', text(row, photo));
      const abroad = path.provinsi.toUpperCase() === ABROAD_NAME;
      const kode = abroad ? unitAbroad(path, text(row, station), places) : stationOf(path, text(row, station), foto, places);
      if (!isText(kode)) return kode;
      return [{ kode, per: snapshotOf(kode), suara, sel: fillForm(kontes.pack, places18, counts), foto: [foto] }];
    },
  };

  function snapshotOf(kode: AreaCode): Instant {
    const day = SNAPSHOT_DAY_OF[kode.slice(0, 2)] ?? SNAPSHOT_DAY;
    const known = days.get(day) ?? endOfDay(day);
    days.set(day, known);
    return known;
  }
}

/** The code stands in the photograph's name only; names and number must say the same station, else nobody knows which. */
function stationOf(path: NamePath, station: string, foto: string, places: Places): AreaCode | Slip {
  const stamp = photoStamp(foto);
  if (stamp === undefined) return slip('FOTO_TANPA_KODE', 'foto_url', foto);
  const read = parseAreaCode(stamp.kode);
  if (!read.ok) return slip(read.refusal.code, 'foto_url', stamp.kode);
  const number = parseStationNumber(station);
  if (!number.ok || number.value !== stationNumber(read.value)) return slip('NOMOR_BEDA', 'tps', station, stamp.kode.slice(-3));
  const village = parentOf(read.value);
  const differs = village === undefined ? 'WILAYAH_TIDAK_ADA' : places.differs(village, path);
  if (differs === 'WILAYAH_TIDAK_ADA') return slip('WILAYAH_TIDAK_ADA', 'foto_url', stamp.kode);
  return differs === undefined ? read.value : slip('NAMA_BEDA_KODE', differs.level, path[differs.level], `${differs.tree} (${stamp.kode})`);
}

/** Abroad the photograph bears KPU's place in the mission's list, not a code of the tree, so names and number decide. */
function unitAbroad(path: NamePath, station: string, places: Places): AreaCode | Slip {
  const [word = ''] = station.split(' ');
  const kind = abroadKind(word);
  if (kind === undefined) return slip('JENIS_TPS', 'tps', station, 'TPS, POS, KSK');
  const number = parseStationNumber(station);
  if (!number.ok) return slip('KODE_NOMOR_TPS', 'tps', station);
  const kode = places.abroad(path.kab_kota, kind, number.value);
  if (kode.ok) return kode.value;
  const known = kode.refusal.code === 'TPS_DI_LUAR_DAFTAR';
  return slip(kode.refusal.code, known ? 'tps' : 'kab_kota', known ? `${station} ${path.kab_kota}` : path.kab_kota);
}
