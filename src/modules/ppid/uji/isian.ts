// What was typed into a sheet, and what does it lack before it can be tested? (ppid.md section 15)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Day, parseDay } from '#kernel/day';
import { batasPada, isHuruf, palingLama, tentangOrang } from '../aturan/pasal17.ts';
import { BAGIAN_PRIBADI, isJenis18 } from '../aturan/pasal18.ts';
import { ASAL, type Bagian, HASIL_UJI, type IsiUji, LINGKUP } from './lembar.ts';

export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

export type KurangCode =
  'JUDUL' | 'BAGIAN' | 'RUJUKAN' | 'HURUF' | 'ANGKA' | 'DASAR' | 'PANJANG' | 'ORANG' | 'E_PASAL18' | 'PASAL18' | 'HASIL' | 'HARI' | 'SAMPAI' | 'LAMA' | 'TINJAU' | 'LINGKUP' | 'UNIT';
export interface Kurang {
  readonly field: string;
  readonly code: KurangCode;
  readonly values?: Readonly<Record<string, string | number>>;
}

const PARTS_MAX = 60;
/** Both sides of the scales are written, not ticked (Pasal 2 (4)). */
const LONG = 50;

export function bacaIsi(typed: Typed): IsiUji {
  const text = (name: string, most: number): string => clean(typed[name], most);
  const pick = <T extends string>(name: string, of: readonly T[]): T | null => of.find((one) => one === typed[name]) ?? null;
  const yes = (name: string): boolean | null => (typed[name] === 'ya' ? true : typed[name] === 'tidak' ? false : null);
  const huruf = isHuruf(typed['huruf']) ? typed['huruf'] : null;
  return {
    judul: text('judul', 200),
    bagian: bacaBagian(typed['bagian']),
    asal: pick('asal', ASAL) ?? 'sendiri',
    rujukan: text('rujukan', 120),
    huruf,
    angka: /^[1-9]$/.test(text('angka', 2)) ? Number(text('angka', 2)) : null,
    dasar: text('dasar', 1_000),
    akibatBuka: text('akibat_buka', 4_000),
    akibatTutup: text('akibat_tutup', 4_000),
    manfaat: text('manfaat', 4_000),
    persetujuan: yes('persetujuan'),
    jabatan: yes('jabatan'),
    buktiOrang: text('bukti_orang', 1_000),
    pasal18: isJenis18(typed['pasal18']) ? typed['pasal18'] : typed['pasal18'] === 'bukan' ? 'bukan' : null,
    bukti18: text('bukti18', 1_000),
    hasil: pick('hasil', HASIL_UJI),
    dari: hariOf(typed, 'dari'),
    sampai: hariOf(typed, 'sampai'),
    tinjau: hariOf(typed, 'tinjau'),
    lingkup: pick('lingkup', LINGKUP),
    unit: text('unit', 160),
    tempat: text('tempat', 80),
  };
}

/** One part a line: `paper; page; part`, or `paper; part`. */
export function bacaBagian(typed: Typed[string]): Bagian[] {
  return (typeof typed === 'string' ? typed : '')
    .split(/\r?\n/)
    .map((line) => line.split(';').map((part) => clean(part, 300)))
    .filter((parts) => parts.some((part) => part !== ''))
    .slice(0, PARTS_MAX)
    .map(([dokumen = '', ...rest]) => ({ dokumen, halaman: rest.length > 1 ? (rest[0] ?? '') : '', bagian: rest.slice(rest.length > 1 ? 1 : 0).join('; ') }));
}

export const tulisBagian = (bagian: readonly Bagian[]): string => bagian.map(({ dokumen, halaman, bagian: part }) => (halaman === '' ? `${dokumen}; ${part}` : `${dokumen}; ${halaman}; ${part}`)).join('\n');

/** Everything that keeps a sheet from the test, in the order of the form; none for a whole one. */
export function kurang(isi: IsiUji, { kantor, pengusul }: { readonly kantor: AreaCode; readonly pengusul: AreaCode }): Kurang[] {
  const found: Kurang[] = [];
  const need = (holds: boolean, field: string, code: KurangCode, values?: Kurang['values']): void => {
    if (!holds) found.push({ field, code, ...(values === undefined ? {} : { values }) });
  };
  need(isi.judul.length >= 10, 'judul', 'JUDUL');
  need(isi.bagian.length > 0 && isi.bagian.every(({ dokumen, bagian }) => dokumen.length >= 3 && bagian.length >= 3), 'bagian', 'BAGIAN');
  need(isi.asal === 'sendiri' || isi.rujukan !== '', 'rujukan', 'RUJUKAN');
  need(isi.huruf !== null, 'huruf', 'HURUF');
  need(isi.dasar.length >= (isi.huruf === 'j' ? 15 : 5), 'dasar', 'DASAR');
  for (const [field, value] of [['akibat_buka', isi.akibatBuka], ['akibat_tutup', isi.akibatTutup], ['manfaat', isi.manfaat]] as const) need(value.length >= LONG, field, 'PANJANG', { min: LONG });
  found.push(...kurangOrang(isi), ...kurang18(isi));
  need(isi.hasil !== null, 'hasil', 'HASIL');
  found.push(...kurangMasa(isi));
  const reach = isi.lingkup === 'satu' || (isi.lingkup === 'bawah' && kantor.length <= 2) || (isi.lingkup === 'semua' && kantor === NATION && pengusul === NATION);
  need(reach, 'lingkup', 'LINGKUP');
  need(isi.unit !== '' && isi.tempat !== '', isi.unit === '' ? 'unit' : 'tempat', 'UNIT');
  return found;
}

const withholds = ({ hasil }: IsiUji): boolean => hasil !== 'terbuka';

/** Pasal 18 (2): both questions are answered, with how that is known. */
function kurangOrang(isi: IsiUji): Kurang[] {
  if (isi.huruf === null) return [];
  const { angka } = batasPada(isi.huruf, isi.dari ?? ('2026-01-01' as Day));
  const number: Kurang[] = angka > 0 && (isi.angka === null || isi.angka > angka) ? [{ field: 'angka', code: 'ANGKA', values: { maks: angka } }] : [];
  if (!tentangOrang(isi.huruf)) return number;
  if (isi.persetujuan === null || isi.jabatan === null || isi.buktiOrang.length < 10) return [...number, { field: 'persetujuan', code: 'ORANG' }];
  return (isi.persetujuan || isi.jabatan) && withholds(isi) ? [...number, { field: 'persetujuan', code: 'E_PASAL18' }] : number;
}

/** Pasal 18 (1): open whatever the letter says; personal parts of an annex alone may go under h or j. */
function kurang18(isi: IsiUji): Kurang[] {
  if (isi.pasal18 === null || isi.bukti18.length < 10) return [{ field: 'pasal18', code: 'PASAL18' }];
  if (isi.pasal18 === 'bukan' || !withholds(isi)) return [];
  const personal = isi.pasal18 !== 'dibuka' && isi.hasil === 'sebagian' && BAGIAN_PRIBADI.some((letter) => letter === isi.huruf);
  return personal ? [] : [{ field: 'pasal18', code: 'E_PASAL18' }];
}

/** Pasal 20: no exemption is for ever, and none is longer than its letter. */
function kurangMasa({ huruf, dari, sampai, tinjau }: IsiUji): Kurang[] {
  if (dari === null) return [{ field: 'dari_tanggal', code: 'HARI' }];
  if (sampai === null || sampai <= dari) return [{ field: 'sampai_tanggal', code: 'SAMPAI' }];
  const last = huruf === null ? undefined : palingLama(huruf, dari);
  if (last !== undefined && sampai > last) return [{ field: 'sampai_tanggal', code: 'LAMA', values: { batas: last } }];
  return tinjau === null || tinjau <= dari || tinjau > sampai ? [{ field: 'tinjau_tanggal', code: 'TINJAU' }] : [];
}

/** As `DateInput` sends it. */
function hariOf(typed: Typed, name: string): Day | null {
  const [tanggal, bulan, tahun] = ['tanggal', 'bulan', 'tahun'].map((part) => clean(typed[`${name}_${part}`], 4));
  const read = parseDay(`${(tahun ?? '').padStart(4, '0')}-${(bulan ?? '').padStart(2, '0')}-${(tanggal ?? '').padStart(2, '0')}`);
  return read.ok ? read.value : null;
}

function clean(value: Typed[string], most: number): string {
  return (typeof value === 'string' ? value : '').normalize('NFC').replace(/[^\P{Cc}\n\t]/gu, '').trim().slice(0, most);
}
