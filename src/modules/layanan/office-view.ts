// What does the page of one office show? (the office, its services, its area's results, the offices around it)
import { type AreaCode, NATION, parseAreaCode } from '#kernel/area-code';
import { type Headline, headline } from '#modules/hasil';
import type { Db } from '#platform/db';
import { BASE_TREE, type Office, countLevels, findNeighbours, findOffice, listOffices, officeCodeOf } from '#platform/offices';

export interface OfficeView {
  readonly office: Office;
  /** The office above; undefined for KPU RI. */
  readonly above?: Office;
  /** Offices directly below, by code. */
  readonly below: readonly Office[];
  readonly before?: Office;
  readonly after?: Office;
  /** Undefined where no figure of the area is in. */
  readonly results?: Headline;
}

/** The office at a code that is already plain; undefined where there is none. */
export async function readOfficeView(db: Db, kode: AreaCode): Promise<OfficeView | undefined> {
  const office = await findOffice(db, kode);
  if (office === undefined) return undefined;
  const [below, beside, results] = await Promise.all([listOffices(db, kode), findNeighbours(db, BASE_TREE, kode), headline(db, kode)]);
  const [above, before, after] = await Promise.all([
    office.induk === null ? undefined : findOffice(db, office.induk),
    beside.before === undefined ? undefined : findOffice(db, beside.before.kode),
    beside.after === undefined ? undefined : findOffice(db, beside.after.kode),
  ]);
  return { office, ...(above && { above }), below, ...(before && { before }), ...(after && { after }), ...(results && { results }) };
}

/** Where a code typed by hand leads: the office's own plain code; undefined for what is no area code. */
export function officeCodeFrom(typed: string): AreaCode | undefined {
  const read = parseAreaCode(typed);
  return read.ok ? officeCodeOf(read.value) : undefined;
}

export interface OfficeCounts {
  readonly provinsi: number;
  readonly kab: number;
}

export async function countOffices(db: Db): Promise<OfficeCounts> {
  const [, provinsi = 0, kab = 0] = await countLevels(db, BASE_TREE);
  return { provinsi, kab };
}

/** What the picker shows: all provinces, and the regencies of the one that was chosen. */
export interface Picker {
  readonly provinces: readonly Office[];
  readonly chosen?: Office;
  readonly regencies: readonly Office[];
}

export async function readPicker(db: Db, prov: string | undefined): Promise<Picker> {
  const provinces = await listOffices(db, NATION);
  const chosen = provinces.find((office) => office.kode === prov);
  return { provinces, ...(chosen && { chosen }), regencies: chosen === undefined ? [] : await listOffices(db, chosen.kode) };
}

/** The office that both fields of the picker name; undefined = one more choice is needed. */
export function pickedOffice(picker: Picker, kab: string | undefined): Office | undefined {
  if (kab === undefined || picker.chosen === undefined) return undefined;
  return [picker.chosen, ...picker.regencies].find((office) => office.kode === kab);
}
