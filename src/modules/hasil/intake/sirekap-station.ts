// What does Sirekap's JSON say of one station? (hasil.md 7.2 and 7.3)
import { type AreaCode, isAbroad, parseAreaCode } from '#kernel/area-code';
import { wibToInstant } from '#kernel/zone';
import type { Kontes } from '../contest.ts';
import type { Angka } from '../figures.ts';
import { readCount } from './count-cell.ts';
import type { RowResult } from './family.ts';
import { fillForm, formPlaces } from './form-cells.ts';
import { BEFORE_ALL, isArray, isText, photoPath, photoStamp } from './row-cells.ts';
import { type Slip, slip } from './slip.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Keys beside the options in `chart` and in the rows of `table`. "null" is KPU's placeholder and means nothing. */
const NOT_OPTIONS = new Set(['null', 'persen', 'psu', 'status_progress', 'progres']);

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A station's own file, `{13}.json`. */
export function readStationFile(name: string, json: unknown, kontes: Kontes): RowResult {
  if (!isFields(json)) return slip('JSON_BENTUK', name, kindOf(json), '{chart, images, administrasi, ts}');
  const foto = readImages(json['images']);
  if (!isArray(foto)) return foto;
  const kode = stationCode(name, foto);
  if (!isText(kode)) return kode;
  const suara = readOptions(json['chart'], kontes, 'chart');
  if (!isArray(suara)) return suara;
  const sel = readForm(json['administrasi'], kontes);
  if (sel !== null && !isArray(sel)) return sel;
  const blank = suara.every((n) => n === null) && sel === null && foto.length === 0;
  const per = readStamp(json['ts'], blank);
  return isText(per) ? [{ kode, per, suara, sel, foto, ...readPsu(json['psu']) }] : per;
}

/** The stations in the `table` of a kel/desa's file; empty when its rows are no stations. */
export function readAreaFile(json: unknown, kontes: Kontes): RowResult[] {
  const table = isFields(json) ? json['table'] : undefined;
  if (!isFields(json) || !isFields(table)) return [];
  return Object.entries(table).flatMap(([key, row]): RowResult[] => {
    if (!/^[0-9A-Z]{13}$/.test(key)) return [];
    const kode = stationCode(key, []);
    if (!isText(kode)) return [kode];
    const suara = readOptions(row, kontes, 'table');
    if (!isArray(suara)) return [suara];
    const per = readStamp(
      json['ts'],
      suara.every((n) => n === null),
    );
    return [isText(per) ? [{ kode, per, suara, sel: null, foto: null, ...readPsu(isFields(row) ? row['psu'] : null) }] : per];
  });
}

/** Abroad KPU's own files number places in a mission's list; such a number would hit some other unit of the tree. */
function stationCode(name: string, photos: readonly string[]): AreaCode | Slip {
  if (/^99[A-Z]{2}/.test(name)) return slip('KODE_LUAR_NEGERI_SIREKAP', 'kode', name);
  const read = parseAreaCode(name);
  if (!read.ok) return slip(read.refusal.code, 'kode', name);
  if (read.value.length !== 13) return slip('KODE_BUKAN_TPS', 'kode', name);
  const bySirekap = isAbroad(read.value) && photos.some((path) => photoStamp(path)?.kode === name);
  return bySirekap ? slip('KODE_LUAR_NEGERI_SIREKAP', 'kode', name) : read.value;
}

function readOptions(chart: unknown, kontes: Kontes, column: string): Angka[] | Slip {
  const options = kontes.pack.opsi;
  if (chart === null || chart === undefined) return options.map(() => null);
  if (!isFields(chart)) return slip('JSON_BENTUK', column, kindOf(chart), '{"100025": 83}');
  const unknown = Object.keys(chart).find((key) => !NOT_OPTIONS.has(key) && !options.some((option) => option.id === key));
  if (unknown !== undefined) return slip('PILIHAN_TIDAK_DIKENAL', column, unknown);
  return readNumbers(
    chart,
    options.map((option) => option.id),
    column,
  );
}

function readForm(block: unknown, kontes: Kontes): Angka[] | null | Slip {
  if (block === null || block === undefined) return null;
  if (!isFields(block)) return slip('JSON_BENTUK', 'administrasi', kindOf(block));
  const names = kontes.pack.form.administrasi;
  const unknown = Object.keys(block).find((key) => key !== 'null' && !names.includes(key));
  if (unknown !== undefined) return slip('PILIHAN_TIDAK_DIKENAL', 'administrasi', unknown);
  const counts = readNumbers(block, names, 'administrasi');
  return isArray(counts) ? fillForm(kontes.pack, formPlaces(kontes.pack, names), counts) : counts;
}

function readNumbers(fields: Fields, keys: readonly string[], column: string): Angka[] | Slip {
  const out: Angka[] = [];
  for (const key of keys) {
    const value = fields[key];
    // A number in quotes is somebody's own layout, not Sirekap's: it is not read as if it were.
    const count = value === null || value === undefined ? null : typeof value === 'number' ? readCount(String(value)) : 'ANGKA_BUKAN';
    if (typeof count === 'string') return slip(count, `${column}.${key}`, String(value));
    out.push(count);
  }
  return out;
}

function readImages(images: unknown): readonly string[] | Slip {
  if (images === null || images === undefined) return [];
  if (!Array.isArray(images)) return slip('JSON_BENTUK', 'images', kindOf(images), '[url, url, url]');
  const out: string[] = [];
  for (const image of images as readonly unknown[]) {
    if (image === null) continue;
    const path = typeof image === 'string' ? photoPath(image) : undefined;
    if (path === undefined) return slip('FOTO_BENTUK', 'images', kindOf(image));
    out.push(path);
  }
  return out;
}

/** Null and "Reguler" say the regular vote; any other word is the source's own, as it stands (hasil.md 7.2). */
function readPsu(psu: unknown): { readonly psu?: string } {
  if (psu === null || psu === undefined || psu === '' || psu === 'Reguler') return {};
  return { psu: typeof psu === 'string' ? psu : kindOf(psu) };
}

/** A station of which nothing is known has no time either. */
function readStamp(ts: unknown, blank: boolean): string | Slip {
  if (blank && (ts === null || ts === undefined)) return BEFORE_ALL;
  if (typeof ts !== 'string' || ts === '') return slip('WAKTU_KOSONG', 'ts', kindOf(ts));
  const read = wibToInstant(ts);
  return read.ok ? read.value : slip(read.refusal.code, 'ts', ts);
}

function kindOf(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value).slice(0, 40);
}
