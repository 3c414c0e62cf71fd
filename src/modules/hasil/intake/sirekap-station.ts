// What does Sirekap's JSON say of one station? (hasil.md 7.2 and 7.3)
import { type AreaCode, isAbroad, parseAreaCode } from '#kernel/area-code';
import { wibToInstant } from '#kernel/zone';
import type { KontesPack } from '#modules/pemilu';
import type { Angka } from '../figures.ts';
import type { Read, RowResult } from './family.ts';
import { fillForm, formPlaces } from './form-cells.ts';
import { BEFORE_ALL, isArray, isText, photoPath, photoStamp } from './row-cells.ts';
import { type Fields, NOT_OPTIONS, isFields, kindOf, readNumbers } from './sirekap-fields.ts';
import { isPartyPaper, readByNumber, readPartyVotes } from './sirekap-votes.ts';
import { type Slip, slip } from './slip.ts';

/** A station's own file, `{13}.json`. */
export function readStationFile(name: string, json: unknown): Read {
  if (!isFields(json)) return slip('JSON_BENTUK', name, kindOf(json), '{chart, images, administrasi, ts}');
  const body = bodyOf(json);
  const foto = readImages(body['images']);
  if (!isArray(foto)) return foto;
  const kode = stationCode(name, foto);
  return isText(kode) ? { kode, on: (pack) => readBody(kode, body, foto, pack) } : kode;
}

/** Pilkada's objects carry their figures one level deeper (hasil.md 7.2). */
function bodyOf(json: Fields): Fields {
  return isFields(json['tungsura']) ? { ...json, ...json['tungsura'] } : json;
}

function readBody(kode: AreaCode, body: Fields, foto: readonly string[], pack: KontesPack): RowResult {
  const dapil = body['kode_dapil'];
  const here = dapil === undefined || dapil === null || dapil === pack.lingkup || dapil === Number(pack.lingkup);
  if (!here) return slip('DAPIL_BEDA', 'kode_dapil', kindOf(dapil), pack.kode);
  const suara = readVotes(body['chart'], body['caleg'], pack, 'chart');
  if (!isArray(suara)) return suara;
  const sel = readForm(body['administrasi'], pack);
  if (sel !== null && !isArray(sel)) return sel;
  const blank = suara.every((n) => n === null) && sel === null && foto.length === 0;
  const per = readStamp(body['ts'], blank);
  return isText(per) ? [{ kode, per, suara, sel, foto, ...readPsu(body['psu']) }] : per;
}

/** The stations in the `table` of a kel/desa's file; empty when its rows are no stations. */
export function readAreaFile(json: unknown): Read[] {
  const body = isFields(json) ? bodyOf(json) : {};
  const table = body['table'];
  if (!isFields(table)) return [];
  return Object.entries(table).flatMap(([key, row]): Read[] => {
    if (!/^[0-9A-Z]{13}$/.test(key)) return [];
    const kode = stationCode(key, []);
    if (!isText(kode)) return [kode];
    return [{ kode, on: (pack) => readRow(kode, row, body['ts'], pack) }];
  });
}

function readRow(kode: AreaCode, row: unknown, ts: unknown, pack: KontesPack): RowResult {
  const suara = readVotes(row, undefined, pack, 'table');
  if (!isArray(suara)) return suara;
  const per = readStamp(ts, suara.every((n) => n === null));
  return isText(per) ? [{ kode, per, suara, sel: null, foto: null, ...readPsu(isFields(row) ? row['psu'] : null) }] : per;
}

/** Votes in the order of the paper's cells. */
function readVotes(chart: unknown, caleg: unknown, pack: KontesPack, column: string): Angka[] | Slip {
  if (isPartyPaper(pack)) return readPartyVotes(chart, caleg, pack, column);
  return readOptions(chart, pack, column);
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

function readOptions(chart: unknown, pack: KontesPack, column: string): Angka[] | Slip {
  if (chart === null || chart === undefined) return pack.opsi.map(() => null);
  if (!isFields(chart)) return slip('JSON_BENTUK', column, kindOf(chart), '{"100025": 83}');
  const keys = Object.keys(chart).filter((key) => !NOT_OPTIONS.has(key));
  const unknown = keys.find((key) => !pack.opsi.some((option) => option.id === key));
  if (unknown === undefined) return readNumbers(chart, pack.opsi.map((option) => option.id), column);
  return readByNumber(chart, keys, pack, column) ?? slip('PILIHAN_TIDAK_DIKENAL', column, unknown);
}

function readForm(block: unknown, pack: KontesPack): Angka[] | null | Slip {
  if (block === null || block === undefined) return null;
  if (!isFields(block)) return slip('JSON_BENTUK', 'administrasi', kindOf(block));
  const names = pack.form.administrasi;
  const unknown = Object.keys(block).find((key) => key !== 'null' && !names.includes(key));
  if (unknown !== undefined) return slip('PILIHAN_TIDAK_DIKENAL', 'administrasi', unknown);
  const counts = readNumbers(block, names, 'administrasi');
  return isArray(counts) ? fillForm(pack, formPlaces(pack, names), counts) : counts;
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
