// What is asked of the calculator, and what is wrong with the question? (addresses of /tenggat and /api/tenggat/hitung)
import { NATION, parseAreaCode } from '#kernel/area-code';
import { parseDay } from '#kernel/day';
import type { Ask, Length, Pemilik, Satuan } from '#kernel/tenggat';
import { instantOf, noonOf, officeZone } from '#kernel/tenggat-moment';
import { type Zone, ZONES, atZone, parseInstant } from '#kernel/zone';
import { type DeadlineBook, type DeadlineRule, ruleInForce } from '#platform/clocks';
import type { Db } from '#platform/db';
import { type Office, findOffice, searchOffices } from '#platform/offices';

/** As it comes in an address; everything may be anything. */
export interface Typed {
  /** Id of a deadline; without it `panjang`, `satuan` and `pemilik` are read. */
  readonly aturan?: string | undefined;
  readonly panjang?: string | undefined;
  readonly satuan?: string | undefined;
  readonly pemilik?: string | undefined;
  /** "mundur": counted back from the day. */
  readonly arah?: string | undefined;
  /** "2026-03-13", "2026-03-13T10:15" by the office's clock, or an instant with its zone. */
  readonly dari?: string | undefined;
  /** Code, or words of its name. */
  readonly kantor?: string | undefined;
  /** Any value: with the extension that the deadline allows. */
  readonly perpanjang?: string | undefined;
}

export type Field = 'aturan' | 'panjang' | 'satuan' | 'pemilik' | 'arah' | 'dari' | 'kantor' | 'perpanjang';
export type AskCode =
  | 'ATURAN_TIDAK_ADA'
  | 'PANJANG'
  | 'PANJANG_TERLALU'
  | 'SATUAN'
  | 'PEMILIK'
  | 'ARAH'
  | 'DARI_KOSONG'
  | 'DARI'
  | 'KANTOR_TIDAK_ADA'
  | 'KANTOR_BANYAK'
  | 'PERPANJANG_TIDAK_ADA'
  | 'E_TENGGAT_TIDAK_BERLAKU'
  | 'E_ZONA_TIDAK_DIKENAL';

export interface AskFault {
  readonly field: Field;
  readonly code: AskCode;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Offices that the words may mean. */
  readonly offices?: readonly Office[];
}

export interface Asked {
  readonly ask: Ask;
  readonly office: Office;
  readonly zone: Zone;
  readonly rule: DeadlineRule | undefined;
  /** A day alone was given: the hour of the event plays no part. */
  readonly dayOnly: boolean;
}

export const UNITS: readonly Satuan[] = ['hari_kerja', 'hari', 'bulan', 'jam', 'menit_layanan'];
export const OWNERS: readonly Pemilik[] = ['kantor', 'warga', 'pihak_ketiga'];

/** The longest that is counted here, by unit: over a year of days, five years of months. */
export const LONGEST: Readonly<Record<Satuan, number>> = { hari_kerja: 400, hari: 800, bulan: 60, jam: 8_784, menit_layanan: 60_000 };

type Reading<T> = { readonly value: T } | { readonly faults: readonly AskFault[] };

/** The question with its office and rule, or all that is wrong with it. Nothing of a refused value is kept. */
export async function readAsk(db: Db, book: DeadlineBook, typed: Typed): Promise<Reading<Asked>> {
  const office = await readOffice(db, typed.kantor);
  const kode = 'value' in office ? office.value.kode : NATION;
  const zone = officeZone(kode);
  if (!zone.ok) return { faults: [{ field: 'kantor', code: 'E_ZONA_TIDAK_DIKENAL' }] };
  const moment = readMoment(typed.dari, zone.value);
  const named = (typed.aturan ?? '') !== '';
  const length = named ? readRule(book, typed, 'value' in moment ? moment.value.iso : undefined, zone.value) : readLength(typed);
  const faults = [office, moment, length].flatMap((one) => ('faults' in one ? one.faults : []));
  if (!('value' in office) || !('value' in moment) || !('value' in length)) return { faults };
  const { rule, extensions, ...of } = length.value;
  const ask: Ask = { office: kode, zone: zone.value, from: moment.value.iso, rule: of.length, ...(extensions.length > 0 && { extensions }), ...(rule?.antrean !== undefined && { queue: rule.antrean }) };
  return { value: { ask, office: office.value, zone: zone.value, rule, dayOnly: moment.value.dayOnly } };
}

async function readOffice(db: Db, typed = ''): Promise<Reading<Office>> {
  const words = typed.slice(0, 100).replace(/\p{Cc}/gu, ' ').trim();
  if (words === '') return found(await findOffice(db, NATION));
  const code = parseAreaCode(words);
  if (code.ok) return found([1, 2, 4].includes(code.value.length) ? await findOffice(db, code.value) : undefined);
  const offices = await searchOffices(db, words, 6);
  const [only, second] = offices;
  if (only !== undefined && second === undefined) return { value: only };
  return { faults: [{ field: 'kantor', code: offices.length === 0 ? 'KANTOR_TIDAK_ADA' : 'KANTOR_BANYAK', offices }] };
}

function found(office: Office | undefined): Reading<Office> {
  return office === undefined ? { faults: [{ field: 'kantor', code: 'KANTOR_TIDAK_ADA' }] } : { value: office };
}

interface Moment {
  readonly iso: string;
  readonly dayOnly: boolean;
}

/** A plus sign in an address is a blank when it arrives. */
function readMoment(typed: string | undefined, zone: Zone): Reading<Moment> {
  const text = (typed ?? '').slice(0, 40).trim();
  if (text === '') return { faults: [{ field: 'dari', code: 'DARI_KOSONG' }] };
  const on = parseDay(text);
  if (on.ok) return { value: { iso: noonOf(on.value, zone), dayOnly: true } };
  const local = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?$/.test(text) ? `${text.replace(' ', 'T')}+0${String(ZONES[zone].hours)}:00` : text.replace(' ', '+');
  const at = parseInstant(local);
  return at.ok ? { value: { iso: at.value, dayOnly: false } } : { faults: [{ field: 'dari', code: 'DARI' }] };
}

interface LengthOf {
  readonly length: Length;
  readonly rule: DeadlineRule | undefined;
  readonly extensions: readonly { readonly panjang: number; readonly satuan: Satuan }[];
}

function readRule(book: DeadlineBook, { aturan = '', perpanjang = '' }: Typed, iso: string | undefined, zone: Zone): Reading<LengthOf> {
  const versions = book.byId.get(aturan.slice(0, 80));
  if (versions === undefined) return { faults: [{ field: 'aturan', code: 'ATURAN_TIDAK_ADA' }] };
  const read = iso === undefined ? undefined : ruleInForce(book, aturan, atZone(iso, zone).day);
  if (read?.ok === false) return { faults: [{ field: 'aturan', code: 'E_TENGGAT_TIDAK_BERLAKU' }] };
  const rule = read?.value ?? versions.at(-1);
  if (rule === undefined) return { faults: [{ field: 'aturan', code: 'ATURAN_TIDAK_ADA' }] };
  const longer = perpanjang !== '' && perpanjang !== '0';
  if (longer && rule.perpanjangan === undefined) return { faults: [{ field: 'perpanjang', code: 'PERPANJANG_TIDAK_ADA' }] };
  const length: Length = { panjang: rule.panjang, satuan: rule.satuan, pemilik: rule.pemilik, ...(rule.arah !== undefined && { arah: rule.arah }), ...(rule.cutiBersamaDihitung === true && { cutiBersamaDihitung: true }) };
  const extensions = longer && rule.perpanjangan !== undefined ? Array.from({ length: rule.perpanjangan.kali }, () => rule.perpanjangan ?? rule) : [];
  return { value: { length, rule, extensions } };
}

function readLength({ panjang = '', satuan = 'hari_kerja', pemilik = 'kantor', arah = 'maju' }: Typed): Reading<LengthOf> {
  const unit = UNITS.find((one) => one === satuan);
  const owner = OWNERS.find((one) => one === pemilik);
  const many = /^[0-9]{1,6}$/.test(panjang.trim()) ? Number(panjang) : 0;
  const faults: AskFault[] = [];
  if (many < 1) faults.push({ field: 'panjang', code: 'PANJANG' });
  if (unit === undefined) faults.push({ field: 'satuan', code: 'SATUAN' });
  else if (many > LONGEST[unit]) faults.push({ field: 'panjang', code: 'PANJANG_TERLALU', values: { paling: LONGEST[unit] } });
  if (owner === undefined) faults.push({ field: 'pemilik', code: 'PEMILIK' });
  const back = arah === 'mundur';
  if ((!back && arah !== 'maju') || (back && (unit === 'jam' || unit === 'menit_layanan'))) faults.push({ field: 'arah', code: 'ARAH' });
  if (faults.length > 0 || unit === undefined || owner === undefined) return { faults };
  return { value: { length: { panjang: many, satuan: unit, pemilik: owner, ...(back && { arah: 'mundur' }) }, rule: undefined, extensions: [] } };
}

/** The question as an address asks it again, e.g. for the same in another shape. */
export function queryOf(typed: Typed): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(typed)) if (typeof value === 'string' && value !== '') query.set(name, value.slice(0, 100));
  return query.toString();
}

/** The present minute by an office's clock, as the form begins. */
export function nowAt(ms: number, zone: Zone): string {
  const { day, time } = atZone(instantOf(Math.floor(ms / 1000)), zone);
  return `${day}T${time.slice(0, 5)}`;
}

