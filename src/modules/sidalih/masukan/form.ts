// Which column of a file is which element of the form? (Model A-Daftar Pemilih, 13 elements; sidalih.md 3.1)
import type { Orang } from '../daftar/rekam.ts';

/** One row of the form after every check. */
export interface BarisPemilih extends Orang {
  /** Note of the form: V, U, B or empty. */
  readonly keterangan: string;
  /** Kel/desa, 10 digits; undefined where the file has no such column. */
  readonly kodeKel: string | undefined;
  /** Three digits; undefined where the file does not place its voters. */
  readonly tps: string | undefined;
  /** DP4, COKLIT, ...; undefined where the file does not say. */
  readonly sumberdata: string | undefined;
}

/** Columns in the order of the form; the last three come beside it. */
export const COLUMNS = [
  'nkk',
  'nik',
  'nama',
  'tempat_lahir',
  'tanggal_lahir',
  'status_kawin',
  'jenis_kelamin',
  'alamat',
  'rt',
  'rw',
  'disabilitas',
  'status_ktp_el',
  'keterangan',
  'kode_kel',
  'tps',
  'sumberdata',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Without these nothing can be judged. */
export const NEEDED: readonly Column[] = ['nkk', 'nik', 'nama'];
/** What a row must bring to become a voter record; the note is free, TPS and source may come later. */
export const FORM: readonly Column[] = COLUMNS.slice(0, 12);
/** What a file must bring to be loaded: the form, and where each voter lives. */
export const LOADED: readonly Column[] = [...FORM, 'kode_kel'];

/** Where each column stands in a row; undefined = the file has none. */
export type Places = Readonly<Partial<Record<Column, number>>>;

export interface Header {
  readonly places: Places;
  /** Cells of a whole row. */
  readonly width: number;
  /** Titles that mean nothing here; their cells are not read. */
  readonly unknown: readonly string[];
  /** Columns that stand there twice: which one is meant cannot be known. */
  readonly twice: readonly Column[];
}

/** How senders call a column, letters and digits only. Other titles of KPU, Dukcapil and spreadsheets. */
const ALSO: Readonly<Record<Column, string>> = {
  nkk: 'nokk nomorkk nomorkartukeluarga nokartukeluarga nkkel',
  nik: 'nonik nomorindukkependudukan noktp nomorktp noktpel',
  nama: 'namalengkap namapemilih',
  tempat_lahir: 'tempatlahir tmptlahir tmplahir tempat kotalahir',
  tanggal_lahir: 'tanggallahir tgllahir tgl tanggal lahir tgllhr',
  status_kawin: 'statuskawin statusperkawinan kawin perkawinan stskawin statuskawinbsp sp',
  jenis_kelamin: 'jeniskelamin jk lp kelamin jnskelamin sex jeniskelaminlp',
  alamat: 'jalandukuh jalan dukuh alamatjalandukuh alamatlengkap alamatjalan',
  rt: 'nort',
  rw: 'norw',
  disabilitas: 'jenisdisabilitas difabel kodedisabilitas ragamdisabilitas',
  status_ktp_el: 'statusktpel ktpel statusperekamanktpel statusrekamktpel statusperekaman ektp statusektp perekamanktpel',
  keterangan: 'ket catatan',
  kode_kel: 'kodekel kodedesa kodekelurahan kodedesakelurahan kodewilayah kodekeldesa desakode idkel',
  tps: 'notps nomortps kodetps',
  sumberdata: 'sumber sumberasal asaldata',
};

const byTitle = new Map<string, Column>(COLUMNS.flatMap((column) => [column.replaceAll('_', ''), ...ALSO[column].split(' ')].map((title) => [title, column] as const)));

/** Undefined when the row is no header of this form: NKK, NIK and name must be there. */
export function readHeader(cells: readonly string[]): Header | undefined {
  const places: Partial<Record<Column, number>> = {};
  const unknown: string[] = [];
  const twice: Column[] = [];
  for (const [at, cell] of cells.entries()) {
    const column = byTitle.get(titleOf(cell));
    if (column === undefined) {
      if (cell.trim() !== '') unknown.push(cell.trim().slice(0, 40));
    } else if (places[column] !== undefined) twice.push(column);
    else places[column] = at;
  }
  return NEEDED.every((column) => places[column] !== undefined) ? { places, width: widthOf(cells), unknown, twice } : undefined;
}

function titleOf(cell: string): string {
  return cell
    .slice(0, 100)
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[^a-z0-9]/g, '');
}

/** Empty cells behind the last title belong to no column. */
function widthOf(cells: readonly string[]): number {
  let width = cells.length;
  while (width > 0 && (cells[width - 1] ?? '').trim() === '') width -= 1;
  return width;
}

/** Columns of the form that the file does not bring. */
export function missingOf({ places }: Header, wanted: readonly Column[] = FORM): Column[] {
  return wanted.filter((column) => places[column] === undefined);
}
