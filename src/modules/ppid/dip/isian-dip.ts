// Which facts describe an entry of the list, and what of what was typed cannot stand? (ppid.md section 16)
import { type Day, parseDay } from '#kernel/day';
import type { Berkas } from './arsip.ts';
import { KELAS, type Kelas, findKewajiban } from './kewajiban.ts';

export const BENTUK = ['lunak', 'cetak', 'audio', 'video', 'situs'] as const;
export const BAHASA = ['id', 'en', 'daerah'] as const;

export interface IsiDip {
  readonly judul: string;
  readonly ringkasan: string;
  readonly kelas: Kelas;
  /** Duty of Pasal 9 to 11 that it fulfils. */
  readonly kewajiban: string | null;
  /** Unit that holds it. */
  readonly unit: string;
  /** Who made it. */
  readonly pembuat: string;
  readonly dibuatHari: Day;
  readonly dibuatTempat: string;
  readonly bentuk: readonly string[];
  /** How long it is kept, in the words of the retention schedule. */
  readonly retensi: string;
  readonly bahasa: string;
  /** Number of the test sheet where parts are blackened. */
  readonly uji: string | null;
  /** Number of the request that it comes from. */
  readonly permohonan: string | null;
  readonly tautan: string | null;
  readonly berkas: readonly Berkas[];
}

export type SalahDip = 'JUDUL' | 'RINGKASAN' | 'KELAS' | 'KEWAJIBAN' | 'UNIT' | 'PEMBUAT' | 'HARI' | 'TEMPAT' | 'BENTUK' | 'RETENSI' | 'BAHASA' | 'UJI' | 'TAUTAN' | 'TANPA_ISI';
export interface Salah {
  readonly field: string;
  readonly code: SalahDip;
}

export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

const LIMITS = { judul: [8, 200], ringkasan: [20, 2_000], unit: [2, 120], pembuat: [2, 120], dibuat_tempat: [2, 120], retensi: [2, 120] } as const;
const LONGEST_LINK = 500;
const SHEET = /^UK-[0-9]{1,4}-[0-9]{4}-[0-9]{5}$/;

/** Every fault at once, in the order of the form. `today` at the office; `berkas`: what was uploaded or stands already. */
export function readDip(typed: Typed, today: Day, from: Pick<IsiDip, 'berkas' | 'permohonan'>): { readonly isi: IsiDip } | { readonly salah: readonly Salah[] } {
  const salah: Salah[] = [];
  const fault = (field: string, code: SalahDip): void => void salah.push({ field, code });
  const line = (field: keyof typeof LIMITS, code: SalahDip): string => {
    const value = clean(one(typed[field]));
    const [least, most] = LIMITS[field];
    if (value.length < least || value.length > most) fault(field, code);
    return value;
  };
  const [judul, ringkasan] = [line('judul', 'JUDUL'), line('ringkasan', 'RINGKASAN')];
  const kelas = KELAS.find((kind) => kind === typed['kelas']);
  if (kelas === undefined) fault('kelas', 'KELAS');
  const kewajiban = one(typed['kewajiban']) || null;
  if (kewajiban !== null && findKewajiban(kewajiban)?.kelas !== kelas) fault('kewajiban', 'KEWAJIBAN');
  const [unit, pembuat] = [line('unit', 'UNIT'), line('pembuat', 'PEMBUAT')];
  const dibuat = parseDay(dayTyped(typed));
  if (!dibuat.ok || dibuat.value > today) fault('dibuat', 'HARI');
  const dibuatTempat = line('dibuat_tempat', 'TEMPAT');
  const bentuk = many(typed['bentuk']).filter((form) => (BENTUK as readonly string[]).includes(form));
  if (bentuk.length === 0) fault('bentuk', 'BENTUK');
  const retensi = line('retensi', 'RETENSI');
  const bahasa = one(typed['bahasa']);
  if (!(BAHASA as readonly string[]).includes(bahasa)) fault('bahasa', 'BAHASA');
  const uji = one(typed['uji']).trim() || null;
  if (uji !== null && !SHEET.test(uji)) fault('uji', 'UJI');
  const tautan = one(typed['tautan']).trim() || null;
  if (tautan !== null && !isLink(tautan)) fault('tautan', 'TAUTAN');
  if (tautan === null && from.berkas.length === 0 && !bentuk.includes('cetak')) fault('tautan', 'TANPA_ISI');
  if (salah.length > 0 || kelas === undefined || !dibuat.ok) return { salah };
  return { isi: { ...from, judul, ringkasan, kelas, kewajiban, unit, pembuat, dibuatHari: dibuat.value, dibuatTempat, bentuk, retensi, bahasa, uji, tautan } };
}

/** An address of the open web: https, no name and password in it. */
export function isLink(text: string): boolean {
  if (text.length > LONGEST_LINK || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
}

function clean(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\p{Cf}]/gu, ' ').replace(/\s+/g, ' ').trim();
}

function one(value: Typed[string]): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

function many(value: Typed[string]): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? []);
}

function dayTyped(typed: Typed): string {
  const [d, m, y] = ['tanggal', 'bulan', 'tahun'].map((part) => one(typed[`dibuat_${part}`]).trim());
  return `${(y ?? '').padStart(4, '0')}-${(m ?? '').padStart(2, '0')}-${(d ?? '').padStart(2, '0')}`;
}
