// What does one row of a voter file say, and what is wrong with it? (sidalih.md sections 3 and 4)
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { type Result } from '#kernel/result';
import { type Disabilitas, type Jk, SUMBER, TANPA_TPS } from '../daftar/rekam.ts';
import { type Marriage, type PersonCode, type PersonRules, judgePerson, levelOf } from '../nik/person.ts';
import { type DateCode, readDate } from './dates.ts';
import type { BarisPemilih, Column, Header } from './form.ts';

export type RowCode =
  | PersonCode
  | DateCode
  | 'E_BARIS_RUSAK' // a quotation mark that is never closed, or text behind a closed one
  | 'E_BARIS_KOLOM' // more or fewer cells than the header
  | 'E_BARIS_PANJANG' // longer than any row of this form
  | 'E_NAMA_KOSONG'
  | 'E_TEMPAT_KOSONG'
  | 'E_STATUS_KAWIN'
  | 'E_JK'
  | 'E_RT'
  | 'E_RW'
  | 'E_DISABILITAS'
  | 'E_KTP_EL'
  | 'E_KEL'
  | 'E_KEL_LUAR' // a desa outside the kab/kota of the list
  | 'E_TPS'
  | 'E_SUMBER'
  | 'E_TEKS_PANJANG'
  | 'W_RUMUS' // begins like a formula: kept as text, never run
  | 'W_TANDA_KENDALI'; // control or direction marks taken out

export interface Finding {
  readonly column: Column | '';
  readonly code: RowCode;
}

export interface RowRead {
  /** Undefined when a code of level `tolak` stands against the row, or the file lacks columns of the form. */
  readonly row: BarisPemilih | undefined;
  readonly findings: readonly Finding[];
}

/** How rows of one file are judged. */
export interface RowRules {
  readonly person: PersonRules;
  /** Kab/kota of the list, 4 digits: rows of other places are refused. */
  readonly kab?: string;
  /** The workbook counts days from 1904. */
  readonly macintosh?: boolean;
}

const WORDS = {
  status_kawin: choices('B b belum belumkawin belummenikah|S s sudah kawin sudahkawin menikah sudahmenikah|P p pernah pernahkawin cerai ceraihidup ceraimati janda duda'),
  jenis_kelamin: choices('L l lakilaki lk pria|P p perempuan pr wanita'),
  status_ktp_el: choices('S s sudah sudahrekam|B b belum belumrekam'),
  disabilitas: choices('0 tidak tidakada nihil|1 fisik|2 intelektual|3 mental|4 sensorikwicara wicara|5 sensorikrungu rungu|6 sensoriknetra netra'),
} as const;
const LONGEST = { nama: 100, tempat_lahir: 100, alamat: 300, keterangan: 100 } as const;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const CONTROLS = new RegExp(CONTROL.source, 'g');
const ASCII = /^[\u0020-\u007e]*$/;
const NOTHING = Object.freeze([]) as readonly never[];
const sources: ReadonlySet<string> = new Set(SUMBER);

/** `cells` has the width of the header. Cells of other columns are never looked at. */
export function judgeRow(cells: readonly string[], { places }: Pick<Header, 'places'>, rules: RowRules): RowRead {
  const found: Finding[] = [];
  const note = (column: Column, code: RowCode): undefined => void found.push({ column, code });
  const cell = (column: Column): string => (places[column] === undefined ? '' : (cells[places[column]] ?? ''));
  const has = (column: Column): boolean => places[column] !== undefined;
  const one = <K extends keyof typeof WORDS>(column: K, code: RowCode, absent?: string): string | undefined => {
    const written = cell(column);
    if (!has(column) || (absent !== undefined && written.trim() === '')) return absent ?? '';
    return WORDS[column].get(written) ?? WORDS[column].get(plain(written)) ?? note(column, code);
  };
  const words = (column: keyof typeof LONGEST): string => textOf(cell(column), column, LONGEST[column], note);
  const nama = words('nama');
  if (nama === '') note('nama', 'E_NAMA_KOSONG');
  const tempatLahir = words('tempat_lahir');
  if (tempatLahir === '' && has('tempat_lahir')) note('tempat_lahir', 'E_TEMPAT_KOSONG');
  const date = has('tanggal_lahir') ? readDate(cell('tanggal_lahir'), rules.macintosh) : undefined;
  if (date?.code !== undefined) note('tanggal_lahir', date.code);
  const kawin = one('status_kawin', 'E_STATUS_KAWIN') as Marriage | undefined;
  const jk = one('jenis_kelamin', 'E_JK') as Jk | undefined;
  const alamat = words('alamat');
  const rt = three(cell('rt')) ?? note('rt', 'E_RT');
  const rw = three(cell('rw')) ?? note('rw', 'E_RW');
  const disabilitas = one('disabilitas', 'E_DISABILITAS', '0');
  const ktpEl = one('status_ktp_el', 'E_KTP_EL') as 'S' | 'B' | undefined;
  const kodeKel = has('kode_kel') ? (village(cell('kode_kel'), rules.kab, note) ?? '') : undefined;
  const tps = has('tps') ? (station(cell('tps')) ?? note('tps', 'E_TPS')) : undefined;
  const sumberdata = has('sumberdata') ? source(cell('sumberdata'), note) : undefined;
  const person = judgePerson({ nik: cell('nik'), nkk: cell('nkk'), born: date?.day, sex: jk || undefined, marriage: kawin || undefined }, rules.person);
  for (const code of person.codes) found.push({ column: columnOf(code), code });
  const { nik, nkk } = person;
  if (nik.digits === undefined || nkk.digits === undefined || date?.day === undefined || !kawin || !jk || !ktpEl || found.some(({ code }) => levelOf(code) === 'tolak')) {
    return { row: undefined, findings: found };
  }
  const row: BarisPemilih = {
    nkk: nkk.digits,
    nik: nik.digits,
    nama,
    tempatLahir,
    tanggalLahir: date.day,
    kawin,
    jk,
    alamat,
    rt: rt ?? '000',
    rw: rw ?? '000',
    disabilitas: Number(disabilitas) as Disabilitas,
    ktpEl,
    keterangan: words('keterangan'),
    kodeKel,
    tps: tps ?? undefined,
    sumberdata,
  };
  return { row, findings: found.length === 0 ? NOTHING : found };
}

/** Which cell a code of a person is about. */
function columnOf(code: PersonCode): Column {
  if (code.includes('_NKK_')) return 'nkk';
  return code === 'W_USIA_LEBIH_100' || code === 'E_USIA_KURANG' ? 'tanggal_lahir' : 'nik';
}

/** Words as they stand: blanks made one, marks that are no letters taken out, a formula kept as the text it is. */
function textOf(cell: string, column: Column, longest: number, note: (column: Column, code: RowCode) => undefined): string {
  if (looksLikeFormula(cell)) note(column, 'W_RUMUS');
  let text = cell;
  if (!ASCII.test(text)) {
    if (CONTROL.test(text)) {
      note(column, 'W_TANDA_KENDALI');
      text = text.replace(CONTROLS, ' ');
    }
    text = text.normalize('NFC');
  }
  if (text.includes('  ')) text = text.replace(/ {2,}/g, ' ');
  text = text.trim();
  if (text.length <= longest) return text;
  note(column, 'E_TEKS_PANJANG');
  return text.slice(0, longest);
}

/** A spreadsheet runs what begins so; a dash alone is how people write "nothing". */
export function looksLikeFormula(cell: string): boolean {
  const first = cell.charCodeAt(0);
  if (first === 61 || first === 43 || first === 64 || first === 9 || first === 13) return true;
  return first === 45 && cell.trim().length > 1;
}

function plain(written: string): string {
  return written.slice(0, 40).toLowerCase().replace(/[^a-z0-9]/g, '');
}

function choices(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split('|').flatMap((line) => {
      const [code = '', ...words] = line.split(' ');
      return [code, ...words].map((word) => [word, code] as const);
    }),
  );
}

/** RT and RW: up to three digits; nothing and a dash are `000`, unknown. */
function three(cell: string): string | undefined {
  const text = cell.length === 3 ? cell : cell.trim();
  if (text === '' || text === '-') return '000';
  return /^[0-9]{1,3}$/.test(text) ? text.padStart(3, '0') : undefined;
}

function station(cell: string): string | undefined {
  const text = cell.trim().replace(/^tps[ .-]*/i, '');
  if (text === '' || text === '-') return TANPA_TPS;
  return /^[0-9]{1,3}$/.test(text) ? text.padStart(3, '0') : undefined;
}

function village(cell: string, kab: string | undefined, note: (column: Column, code: RowCode) => undefined): string | undefined {
  const text = cell.trim();
  const read: Result<AreaCode> = parseAreaCode(text);
  if (!read.ok || read.value.length !== 10) return note('kode_kel', 'E_KEL');
  return kab === undefined || read.value.startsWith(kab) ? read.value : note('kode_kel', 'E_KEL_LUAR');
}

function source(cell: string, note: (column: Column, code: RowCode) => undefined): string | undefined {
  const text = cell.trim().toUpperCase().replace(/[ -]+/g, '_');
  if (text === '') return undefined;
  return sources.has(text) ? text : note('sumberdata', 'E_SUMBER');
}
