// May this entry stand, and what would it change? (tenggat.md 3.1, 3.4: checked and shown before it is saved)
import { dayParts } from '#kernel/day';
import { type RowFault, checkRows } from '#kernel/tenggat-calendar';
import { type Decree, decreeName } from './decree.ts';
import { type CalendarChange, type KeptRow, type NewRow, nodeOfScope } from './row.ts';

/**
 * E_KAL_KOSONG: nothing changes; E_KAL_LINGKUP: this kind is not for this scope; E_KAL_TIDAK_ADA: no such living row to
 * revoke; E_KAL_TANGGAL_TETAP: 1 January or 17 August is missing; E_KAL_JUMLAH: not the decree's own total; E_KAL_TAHUN: a
 * day of another year. The others as in the kernel.
 */
export type ChangeCode = RowFault | 'E_KAL_KOSONG' | 'E_KAL_LINGKUP' | 'E_KAL_TIDAK_ADA' | 'E_KAL_TANGGAL_TETAP' | 'E_KAL_JUMLAH' | 'E_KAL_TAHUN';

export interface ChangeFault {
  readonly code: ChangeCode;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Which kinds a scope may hold: the nation's days are the nation's, an office closes itself alone. */
function fitsScope(lingkup: string, { jenis }: NewRow): boolean {
  if (jenis === 'libur_nasional' || jenis === 'cuti_bersama') return lingkup === 'ID';
  if (jenis === 'libur_daerah') return lingkup !== 'ID' && !lingkup.startsWith('kantor:');
  if (jenis === 'tutup_kantor') return lingkup.startsWith('kantor:');
  return true;
}

/** All that is wrong with an entry as of the rows that live; none = it may stand. */
export function checkChange(living: readonly KeptRow[], change: CalendarChange): ChangeFault[] {
  const { lingkup, tambah, cabut, tahun } = change;
  if (nodeOfScope(lingkup) === undefined) return [{ code: 'E_KAL_LINGKUP', values: { lingkup } }];
  if (tambah.length === 0 && cabut.length === 0 && tahun === undefined) return [{ code: 'E_KAL_KOSONG' }];
  const own = living.filter((row) => row.lingkup === lingkup);
  const gone = new Set(cabut.map((one) => one.baris));
  const absent = cabut.filter((one) => !own.some((row) => row.id === one.baris));
  const after = [...own.filter((row) => !gone.has(row.id)), ...tambah.map((row) => asRow(lingkup, row))];
  const rows = checkRows(after);
  return [
    ...absent.map((): ChangeFault => ({ code: 'E_KAL_TIDAK_ADA' })),
    ...tambah.filter((row) => !fitsScope(lingkup, row)).map((row): ChangeFault => ({ code: 'E_KAL_LINGKUP', values: { tanggal: row.tanggal, nama: row.nama, lingkup } })),
    ...(rows.ok ? [] : [{ code: rows.refusal.code, ...(rows.refusal.values && { values: rows.refusal.values }) }]),
    ...(tahun === undefined ? [] : yearFaults(tahun, tambah, after)),
  ];
}

function asRow(lingkup: string, { dasar, hari, ...row }: NewRow) {
  return { ...row, id: '', lingkup, dasar: dasar === null ? null : decreeName(dasar), ...(hari !== undefined && { hari }) };
}

function yearFaults(year: NonNullable<CalendarChange['tahun']>, tambah: readonly NewRow[], after: readonly { readonly tanggal: string; readonly jenis: string }[]): ChangeFault[] {
  const own = after.filter((row) => row.tanggal.startsWith(`${String(year.tahun)}-`));
  const count = (jenis: string): number => own.filter((row) => row.jenis === jenis).length;
  const out: ChangeFault[] = tambah.filter((row) => dayParts(row.tanggal).year !== year.tahun).map((row) => ({ code: 'E_KAL_TAHUN', values: { tanggal: row.tanggal, tahun: year.tahun } }));
  for (const fixed of ['01-01', '08-17']) {
    const tanggal = `${String(year.tahun)}-${fixed}`;
    if (!own.some((row) => row.tanggal === tanggal)) out.push({ code: 'E_KAL_TANGGAL_TETAP', values: { tanggal } });
  }
  const { jumlah } = year;
  for (const jenis of ['libur_nasional', 'cuti_bersama'] as const) {
    if (jumlah !== undefined && count(jenis) !== jumlah[jenis]) out.push({ code: 'E_KAL_JUMLAH', values: { jenis, ada: count(jenis), seharusnya: jumlah[jenis] } });
  }
  return out;
}

export interface Difference {
  readonly tambah: readonly NewRow[];
  readonly cabut: readonly KeptRow[];
  /** Rows of the list that stand already, word for word. */
  readonly sama: number;
}

/** What a whole list of a year's national days changes: what is not in it goes, what is renamed goes and comes. */
export function differenceOf(living: readonly KeptRow[], tahun: number, list: readonly NewRow[]): Difference {
  const standing = living.filter((row) => row.lingkup === 'ID' && row.tanggal.startsWith(`${String(tahun)}-`) && (row.jenis === 'libur_nasional' || row.jenis === 'cuti_bersama'));
  const same = (a: Pick<NewRow, 'tanggal' | 'jenis' | 'nama'>, b: Pick<NewRow, 'tanggal' | 'jenis' | 'nama'>): boolean => a.tanggal === b.tanggal && a.jenis === b.jenis && a.nama === b.nama;
  const tambah = list.filter((row) => !standing.some((old) => same(old, row)));
  const cabut = standing.filter((old) => !list.some((row) => same(old, row)));
  return { tambah, cabut, sama: list.length - tambah.length };
}

/** A year's list by its decree as one entry. */
export function yearChange(difference: Difference, tahun: number, dasar: Decree, jumlah: { readonly libur_nasional: number; readonly cuti_bersama: number }): CalendarChange {
  const cabut = difference.cabut.map((row) => ({ baris: row.id, dasar }));
  return { lingkup: 'ID', tambah: difference.tambah, cabut, tahun: { tahun, keadaan: 'DITETAPKAN', dasar, jumlah } };
}
