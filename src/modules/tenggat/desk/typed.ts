// What did somebody write into a form of the calendar, and what of it cannot be read?
import { type Day, parseDay } from '#kernel/day';
import type { RowKind } from '#kernel/tenggat-calendar';
import { type CalendarChange, type Decree, type NewRow, DECREE_KINDS, ROW_KINDS, readList } from '#platform/calendar';
import { type AreaCode, NATION } from '#kernel/area-code';
import { deskFault } from '../text-desk.ts';

export type Written = Readonly<Record<string, string>>;

/** Field and code of a sentence; `values` are named in it. */
export interface Wrong {
  readonly field: string;
  readonly code: keyof typeof deskFault;
  readonly values?: Readonly<Record<string, string | number>>;
}

export type Read<T> = { readonly value: T } | { readonly wrong: readonly Wrong[] };

const MOST = 200;

/** Strings alone, one line each but for the list. */
export function writtenOf(body: Readonly<Record<string, unknown>>): Written {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, name === 'daftar' ? value : value.replace(/\p{Cc}/gu, ' ').trim()]] : [])),
  );
}

function dayIn(written: Written, name: string): Day | undefined {
  const part = (key: string, width: number): string => (written[`${name}_${key}`] ?? '').padStart(width, '0');
  const read = parseDay(`${part('tahun', 4)}-${part('bulan', 2)}-${part('tanggal', 2)}`);
  return read.ok ? read.value : undefined;
}

export function readDecree(written: Written): Read<Decree> {
  const jenis = DECREE_KINDS.find((one) => one === written['dasar_jenis']);
  const [nomor = '', penerbit = '', sha256 = ''] = [written['dasar_nomor'], written['dasar_penerbit'], written['sidik']?.toLowerCase()];
  const tanggal = dayIn(written, 'dasar_tanggal');
  if (sha256 !== '' && !/^[0-9a-f]{64}$/.test(sha256)) return { wrong: [{ field: 'sidik', code: 'SIDIK' }] };
  if (jenis === undefined || tanggal === undefined || nomor === '' || nomor.length > MOST || penerbit === '' || penerbit.length > MOST) return { wrong: [{ field: 'dasar_jenis', code: 'DASAR' }] };
  return { value: { jenis, nomor, tanggal, penerbit, ...(sha256 !== '' && { sha256 }) } };
}

/** `wilayah`: the node and all below it; `kantor`: its office alone. */
export function scopeAt(node: AreaCode, which: string | undefined): string | undefined {
  if (which === 'wilayah') return node === NATION ? 'ID' : node;
  return which === 'kantor' ? `kantor:${node}` : undefined;
}

/** One new day at a node. */
export function readRow(written: Written, node: AreaCode): Read<CalendarChange> {
  const wrong: Wrong[] = [];
  const lingkup = scopeAt(node, written['lingkup']);
  const tanggal = dayIn(written, 'tanggal');
  const jenis: RowKind | undefined = ROW_KINDS.find((one) => one === written['jenis']);
  const nama = written['nama'] ?? '';
  const kepastian = written['kepastian'] === 'sementara' ? 'sementara' : 'pasti';
  const blank = (written['dasar_nomor'] ?? '') === '' && kepastian === 'sementara';
  const dasar = blank ? undefined : readDecree(written);
  if (lingkup === undefined) wrong.push({ field: 'lingkup', code: 'LINGKUP' });
  if (tanggal === undefined) wrong.push({ field: 'tanggal', code: 'TANGGAL' });
  if (jenis === undefined) wrong.push({ field: 'jenis', code: 'JENIS' });
  if (nama === '' || nama.length > MOST) wrong.push({ field: 'nama', code: 'NAMA' });
  if (dasar !== undefined && 'wrong' in dasar) wrong.push(...dasar.wrong);
  if (wrong.length > 0 || lingkup === undefined || tanggal === undefined || jenis === undefined) return { wrong };
  const row: NewRow = { tanggal, jenis, nama, kepastian, dasar: dasar !== undefined && 'value' in dasar ? dasar.value : null };
  return { value: { lingkup, tambah: [row], cabut: [] } };
}

export interface YearList {
  readonly tahun: number;
  readonly dasar: Decree;
  readonly jumlah: { readonly libur_nasional: number; readonly cuti_bersama: number };
  readonly list: readonly NewRow[];
}

const FIRST_YEAR = 2023;
const LAST_YEAR = 2100;

/** A whole year as its decree lists it. */
export function readYearList(written: Written): Read<YearList> {
  const tahun = /^[0-9]{4}$/.test(written['tahun'] ?? '') ? Number(written['tahun']) : 0;
  const [libur, cuti] = ['libur_nasional', 'cuti_bersama'].map((name) => (/^[0-9]{1,2}$/.test(written[name] ?? '') ? Number(written[name]) : undefined));
  const dasar = readDecree(written);
  const wrong: Wrong[] = 'wrong' in dasar ? [...dasar.wrong] : [];
  if (tahun < FIRST_YEAR || tahun > LAST_YEAR) wrong.push({ field: 'tahun', code: 'TAHUN' });
  if (libur === undefined || cuti === undefined) wrong.push({ field: 'libur_nasional', code: 'JUMLAH' });
  if ('wrong' in dasar || wrong.length > 0 || libur === undefined || cuti === undefined) return { wrong };
  const { rows, faults } = readList(written['daftar'] ?? '', tahun, dasar.value);
  if (faults.length > 0) return { wrong: faults.map(({ baris, code }): Wrong => ({ field: 'daftar', code: `BARIS_${code}`, values: { baris } })) };
  return { value: { tahun, dasar: dasar.value, jumlah: { libur_nasional: libur, cuti_bersama: cuti }, list: rows } };
}
