// What do the public pages of standards need to know of an office and a service?
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import type { Lang } from '#kernel/text';
import type { Deps, MeasuredService } from '#platform/module';
import { type Office, findOffice } from '#platform/offices';
import { hariKantor } from '../../kantor/hari.ts';
import { semuaMati } from '../../kantor/kanal.ts';
import { readKanalKini } from '../../kantor/muat.ts';
import { tampilSemua } from '../../kantor/profil.ts';
import { type Picker, officeCodeFrom, readPicker } from '../../office-view.ts';
import { type LayananKantor, findStandard, layananKantor, standardVersionsOf } from '../cari.ts';
import { type Layanan, findService } from '../layanan.ts';
import type { Standar } from '../store/standar.ts';
import { ukur } from '../ukuran.ts';
import type { KanalName } from '../uraian.ts';
import { kanalNames } from './kata.ts';

export interface Pilihan {
  readonly prov?: string | undefined;
  readonly kantor?: string | undefined;
}

interface Tempat {
  readonly kantor: Office;
  readonly today: Day;
  readonly picker: Picker;
}

/** Both steps of the picker are sent together: an office of another province gives way to the province. */
function chosen(prov: string | undefined, kantor: string | undefined): AreaCode | undefined {
  const wanted = prov !== undefined && (kantor === undefined || !kantor.startsWith(prov) || prov === '') ? prov : kantor;
  return wanted === undefined || wanted === '' ? NATION : officeCodeFrom(wanted);
}

/** The office that was chosen; the nation where none was. Undefined for a code without an office. */
async function tempatOf(deps: Deps, { prov, kantor }: Pilihan): Promise<Tempat | undefined> {
  const { db } = deps.database;
  const kode = chosen(prov, kantor);
  const office = kode === undefined ? undefined : await findOffice(db, kode);
  if (office === undefined) return undefined;
  const picker = await readPicker(db, prov === undefined || prov === '' ? office.kode.slice(0, 2) : prov);
  return { kantor: office, today: hariKantor(deps.clock, office.kode), picker };
}

export interface DaftarView extends Tempat {
  readonly rows: readonly LayananKantor[];
}

export async function readDaftar(deps: Deps, pilihan: Pilihan): Promise<DaftarView | undefined> {
  const tempat = await tempatOf(deps, pilihan);
  if (tempat === undefined) return undefined;
  return { ...tempat, rows: await layananKantor(deps.database.db, tempat.kantor.kode, tempat.today) };
}

export interface SatuView extends Tempat {
  readonly layanan: Layanan;
  readonly standar: Standar | undefined;
  readonly terukur: MeasuredService | undefined;
  readonly kanal: KanalName;
  readonly semuaMati: boolean;
  /** The office shows all 14 components. */
  readonly semua: boolean;
  /** Where the house gives this service. */
  readonly buka: string | undefined;
}

export async function readSatu(deps: Deps, lang: Lang, kode: string, pilihan: Pilihan): Promise<SatuView | undefined> {
  const layanan = findService(kode);
  const tempat = layanan === undefined ? undefined : await tempatOf(deps, pilihan);
  if (layanan === undefined || tempat === undefined) return undefined;
  const { db } = deps.database;
  const { kode: office } = tempat.kantor;
  const [standar, terukur, channels, semua] = [await findStandard(db, office, kode, tempat.today), await ukur(deps, office, kode), await readKanalKini(db, deps.clock, office), await tampilSemua(db, office, tempat.today)];
  const buka = deps.registry.services.find((task) => task.state === 'buka' && layanan.tujuan.includes(task.id))?.href;
  return { ...tempat, layanan, standar, terukur, kanal: kanalNames(lang, channels), semuaMati: semuaMati(channels), semua, buka };
}

export interface VersiView {
  readonly layanan: Layanan;
  readonly kantor: Office;
  readonly today: Day;
  readonly versi: readonly Standar[];
  readonly kanal: KanalName;
  readonly semua: boolean;
}

export async function readVersiView(deps: Deps, lang: Lang, kode: string, kantor: string): Promise<VersiView | undefined> {
  const { db } = deps.database;
  const layanan = findService(kode);
  const code = officeCodeFrom(kantor);
  const office = layanan === undefined || code === undefined ? undefined : await findOffice(db, code);
  if (layanan === undefined || office === undefined) return undefined;
  const today = hariKantor(deps.clock, office.kode);
  const [versi, channels, semua] = [await standardVersionsOf(db, office.kode, kode), await readKanalKini(db, deps.clock, office.kode), await tampilSemua(db, office.kode, today)];
  return { layanan, kantor: office, today, versi, kanal: kanalNames(lang, channels), semua };
}

export async function officeOf(deps: Deps, kode: string): Promise<Office | undefined> {
  const code: AreaCode | undefined = officeCodeFrom(kode);
  return code === undefined ? undefined : findOffice(deps.database.db, code);
}
