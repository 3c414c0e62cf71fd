// May this package be taken: who signed it, for which place, and did everybody in it hold the mandate then? (keamanan.md 1.6, 2.1)
import { type AreaCode, isAbroad } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Db } from '#platform/db';
import { type Permission, type SignedIn, can, holderOf, isWithin } from '#platform/identity';
import type { Deps } from '#platform/module';
import { isStation, stationPlansOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { ISI as ISI_C, PERBAIKI, permissions } from '../desk/permissions.ts';
import { findContest } from '../contests.ts';
import { ISI, type JenisRapat } from '../recap/events.ts';
import { KEBERATAN, KELOLA, SETUJUI, USUL, recapPermissions } from '../recap/permissions.ts';
import { findNomor } from '../store/columns.ts';
import { canonical, isSigned, keyName } from './envelope.ts';
import { type Amplop, type Butir, type ButirC, type ButirRapat, type Paket, openEnvelope, readPackage } from './package-shape.ts';
import { packHash } from './seed-shape.ts';
import { type Laptop, findLaptop } from './store/laptop.ts';

/**
 * PAKET_BENTUK no package; PAKET_RUSAK signature; LAPTOP_ASING, LAPTOP_DICABUT, LAPTOP_LEWAT the laptop; BEKAL_ASING not a
 * seed of this centre; BEKAL_ATURAN other rules; TEMPAT_LAIN, DI_LUAR (`no`, `kode`) the place; ISI_SALAH (`no`) cells or
 * facts that the form has not; PETUGAS (`no`) its doer held no such mandate then.
 */
export type PaketRefusal = Refusal<
  | 'PAKET_BENTUK'
  | 'PAKET_RUSAK'
  | 'LAPTOP_ASING'
  | 'LAPTOP_DICABUT'
  | 'LAPTOP_LEWAT'
  | 'BEKAL_ASING'
  | 'BEKAL_ATURAN'
  | 'BEKAL_GANTI'
  | 'TEMPAT_LAIN'
  | 'DI_LUAR'
  | 'ISI_SALAH'
  | 'PETUGAS'
  | 'CACAH_LAIN'
>;

export interface PaketSah {
  readonly amplop: Amplop;
  readonly paket: Paket;
  readonly laptop: Laptop;
  readonly kontes: Kontes;
  readonly no: number;
}

type Hands = Pick<Deps, 'database' | 'clock' | 'keys'>;
type Fault = Result<never, PaketRefusal> | undefined;

/** Signature before content, content before authority. Changes nothing. */
export async function checkPackage({ database: { db }, clock, keys }: Hands, text: string): Promise<Result<PaketSah, PaketRefusal>> {
  const opened = openEnvelope(text);
  if (!opened.ok) return opened;
  const now = Math.floor(clock.now() / 1000);
  const laptop = await findLaptop(db, opened.value.kunci);
  if (laptop === undefined) return refuse('LAPTOP_ASING');
  if (laptop.dicabut !== null) return refuse('LAPTOP_DICABUT', { nama: laptop.nama });
  if (laptop.sampai <= now) return refuse('LAPTOP_LEWAT', { nama: laptop.nama });
  const read = readPackage(opened.value);
  if (!read.ok) return read;
  const { kepala, tanda } = read.value.bekal;
  const own = keys.logPublicKeys.some((key) => isSigned(keyName(key), 'bekal-rekap', canonical(kepala), tanda));
  if (!own) return refuse('BEKAL_ASING');
  const kontes = await findContest(db, kepala.pemilu, kepala.kontes);
  const no = kontes === undefined ? undefined : await findNomor(db, kontes);
  if (kontes === undefined || no === undefined || packHash(kontes) !== kepala.paket) return refuse('BEKAL_ATURAN');
  if (kepala.kode !== laptop.node) return refuse('TEMPAT_LAIN', { kode: kepala.kode, nama: laptop.nama });
  const fault = scopeFault(kontes, laptop.node, read.value.isi) ?? (await stationFault(db, kontes, read.value.isi)) ?? (await authorFault(db, kontes, read.value, now));
  return fault ?? ok({ amplop: opened.value, paket: read.value, laptop, kontes, no });
}

/** Every code of every act lies in the laptop's place, every row has the form's cells. */
function scopeFault(kontes: Kontes, node: AreaCode, isi: readonly Butir[]): Fault {
  for (const one of isi) {
    const foreign = codesOf(one).find((kode) => !isWithin(node, kode as AreaCode));
    if (foreign !== undefined) return refuse('DI_LUAR', { no: one.cacah, kode: foreign });
    if (!isFit(kontes, one)) return refuse('ISI_SALAH', { no: one.cacah });
  }
  return undefined;
}

function codesOf(one: Butir): string[] {
  if (one.jenis === 'C') return [one.kode];
  const rows = one.isi['baris'];
  const inner = Array.isArray(rows) ? rows.map((row: unknown) => (typeof row === 'object' && row !== null && 'kode' in row ? String(row.kode) : '')) : typeof rows === 'string' ? [rows] : [];
  return [one.node, ...inner];
}

function isFit({ pack }: Kontes, one: Butir): boolean {
  if (one.jenis === 'RAPAT') {
    const read = ISI[one.langkah as JenisRapat].strict().safeParse(one.isi);
    return read.success && canonical(read.data) === canonical(one.isi) && (one.langkah === 'SETUJU_TUTUP') === (one.formulir !== null);
  }
  if (one.bentuk === 'FOTO') return one.suara.length === 0 && one.sel === null && one.foto.length > 0;
  const cells = one.suara.length === pack.opsi.length && (one.sel === null || one.sel.length === pack.form.sel.length);
  return cells && (one.bentuk === 'PERBAIKI') === (one.sebab !== null);
}

async function stationFault(db: Db, { pemilu }: Kontes, isi: readonly Butir[]): Promise<Fault> {
  const forms = isi.filter((one): one is ButirC => one.jenis === 'C');
  const desa = [...new Set(forms.map(({ kode }) => kode.slice(0, 10) as AreaCode))];
  const plans = new Map((await stationPlansOf(db, pemilu.slug, desa)).map((plan) => [plan.kode, plan]));
  const foreign = forms.find(({ kode }) => {
    const plan = plans.get(kode.slice(0, 10) as AreaCode);
    return plan === undefined || (!(isAbroad(plan.kode) && plan.nomor === null) && !isStation(plan, Number(kode.slice(10))));
  });
  return foreign === undefined ? undefined : refuse('DI_LUAR', { no: foreign.cacah, kode: foreign.kode });
}

/**
 * The laptop's clock says when; it is believed between the making of the seed and now. Stages were judged there, by the
 * windows of the seed: a plenary that the centre could not reach is not undone by a stage that it closed meanwhile.
 */
async function authorFault(db: Db, kontes: Kontes, { bekal, isi }: Paket, now: number): Promise<Fault> {
  const known = new Map<string, Awaited<ReturnType<typeof holderOf>>>();
  for (const one of isi) {
    if (!known.has(one.akun)) known.set(one.akun, await holderOf(db, one.akun));
    const holder = known.get(one.akun);
    const at = Math.min(Math.max(one.pada, bekal.kepala.dibuat), now) * 1000;
    const mandates = (holder?.mandates ?? []).filter(({ role, node }) => role === one.peran && node === one.simpul);
    const who: SignedIn = { account: one.akun, name: '', active: holder?.frozen === false, mandates, steppedUpAt: at, session: '' };
    const node = (one.jenis === 'C' ? one.kode : one.node) as AreaCode;
    const may = wantedOf(one).some((permission) => can(who, permission, { kind: 'rapat', id: '', node }, at).allow);
    if (!may || !speaksForItself(kontes, one, who)) return refuse('PETUGAS', { no: one.cacah });
  }
  return undefined;
}

/** Any of these is enough. */
function wantedOf(one: Butir): Permission[] {
  const ids = one.jenis === 'C' ? (one.bentuk === 'PERBAIKI' ? [PERBAIKI] : [ISI_C, PERBAIKI]) : permissionsOf(one);
  return [...permissions, ...recapPermissions].filter(({ id }) => ids.includes(id));
}

function permissionsOf({ langkah }: ButirRapat): readonly string[] {
  switch (langkah) {
    case 'USUL_TUTUP':
    case 'BATAL_USUL':
    case 'USUL_BUKA_LAGI':
      return [USUL];
    case 'SETUJU_TUTUP':
    case 'BUKA_LAGI':
      return [SETUJUI];
    case 'KEBERATAN':
      return [KELOLA, KEBERATAN];
    default:
      return [KELOLA];
  }
}

/** A participant's liaison objects under the mandate's own ballot number. */
function speaksForItself({ pack }: Kontes, one: Butir, { mandates }: SignedIn): boolean {
  if (one.jenis !== 'RAPAT' || one.peran !== 'peserta_lo') return true;
  const { nomor } = one.isi;
  return pack.opsi.some((opsi) => opsi.nomor === nomor && mandates.some(({ party }) => party === String(opsi.nomor)));
}
