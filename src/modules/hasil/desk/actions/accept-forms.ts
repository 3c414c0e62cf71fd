// What happens when forms of stations are taken? (hasil.md 2: append, supersede; one transaction for a group of them)
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { type Act, type Facts, performAll } from '#platform/action';
import { insertPublic } from '#platform/attachments';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { isStation, stationPlansOf } from '#modules/pemilu';
import { applyInTransaction, newSession } from '../../actions/apply-readings.ts';
import type { Kontes } from '../../contest.ts';
import type { Bacaan } from '../../figures.ts';
import { isoOf } from '../../instants.ts';
import { isBlank } from '../../station.ts';
import { findNomor } from '../../store/columns.ts';
import { takeTurn } from '../../store/log.ts';
import { type AcceptRefusal, type Accepted, type FormulirC, sidikOf } from '../form.ts';
import { photoPath } from '../photo-path.ts';
import { MEJA } from '../source.ts';
import { dropDraf } from '../store/draft.ts';
import { writeFoto } from '../store/photo.ts';
import { type BarisBacaan, type Kedudukan, readBacaan, readCacah, readKedudukan, writeBacaan } from '../store/reading.ts';

type Taken = Result<Accepted, AcceptRefusal>;

/** A form that may be written. */
interface Lolos {
  readonly form: FormulirC;
  readonly sidik: string;
  readonly kedudukan: Kedudukan;
}

const EVENT = { ISI: 'hasil.c-masuk', PERBAIKI: 'hasil.c-koreksi', FOTO: 'hasil.c-foto' } as const satisfies Record<FormulirC['jenis'], string>;
export const ACCEPT_EVENTS: readonly string[] = Object.values(EVENT);

/**
 * Takes forms of one contest in one transaction, with their events, sums and one audit entry each. Every station at most
 * once in a group. A form that is refused changes nothing and hinders no other; a fault of ours undoes the whole group.
 * Who may do this, and whether the stage is open, is decided before (`defineDesk`).
 */
export async function commitForms(deps: Pick<Deps, 'database' | 'clock'>, kontes: Kontes, forms: readonly FormulirC[]): Promise<Taken[]> {
  const now = Math.floor(deps.clock.now() / 1000);
  return performAll(deps.database, deps.clock, async (db) => {
    await takeTurn(db);
    const no = await findNomor(db, kontes);
    if (no === undefined) return { value: forms.map(() => refuse('TPS_TIADA')), acts: [] };
    const judged = await judge(db, no, kontes, forms);
    const good = judged.flatMap((one) => ('form' in one ? [one] : []));
    if (good.length === 0) return { value: judged as Taken[], acts: [] };
    const written = await write(db, kontes, no, good, now, isoInstant(deps.clock));
    const value = judged.map((one): Taken => {
      if (!('form' in one)) return one;
      const row = written[good.indexOf(one)];
      assert(row !== undefined, 'every form that may be written is written');
      return ok(acceptedOf(row, false));
    });
    return { value, acts: good.map(({ form }, at) => actOf(form, written[at])) };
  });
}

async function judge(db: Db, no: number, { pemilu }: Kontes, forms: readonly FormulirC[]): Promise<(Taken | Lolos)[]> {
  const kodes = [...new Set(forms.map((form) => form.kode))];
  assert(kodes.length === forms.length, 'every station at most once in a group');
  const known = await readBacaan(db, forms.map((form) => form.uuid));
  const plans = new Map((await stationPlansOf(db, pemilu.slug, [...new Set(kodes.map(desaOf))])).map((plan) => [plan.kode, plan]));
  const standing = await readKedudukan(db, no, kodes);
  const counted = await readCacah(db, forms.flatMap(({ perangkat }) => perangkat ?? []));
  return forms.map((form): Taken | Lolos => {
    const sidik = sidikOf(form);
    const before = known.get(form.uuid);
    if (before !== undefined) return before.sidik === sidik ? ok(acceptedOf(before, true)) : refuse('UUID_LAIN');
    const plan = plans.get(desaOf(form.kode));
    const kedudukan = standing.get(form.kode);
    if (plan === undefined || kedudukan === undefined || !isStation(plan, Number(form.kode.slice(10)))) return refuse('TPS_TIADA');
    const refusal = refusalOf(form, kedudukan, counted);
    return refusal === undefined ? { form, sidik, kedudukan } : { ok: false, refusal };
  });
}

function refusalOf(form: FormulirC, { dasar, terisi }: Kedudukan, counted: ReadonlySet<string>): AcceptRefusal | undefined {
  const { perangkat } = form;
  const no = (code: AcceptRefusal['code'], values?: Refusal['values']): AcceptRefusal => (values ? { code, values } : { code });
  if (perangkat !== null && counted.has(`${perangkat.id}/${perangkat.cacah}`)) return no('CACAH_LAIN');
  if (form.jenis === 'FOTO') return form.foto.length === 0 ? no('TANPA_ANGKA') : undefined;
  if (isBlank(form.suara)) return no('TANPA_ANGKA');
  // A first form over figures would be a correction without a reason.
  const stale = form.dasar !== dasar || (terisi && form.jenis === 'ISI');
  return stale ? no('BENTROK', { versi: dasar }) : undefined;
}

function desaOf(kode: AreaCode): AreaCode {
  return kode.slice(0, 10) as AreaCode;
}

async function write(db: Db, kontes: Kontes, no: number, good: readonly Lolos[], now: number, at: string): Promise<BarisBacaan[]> {
  const times = good.map(({ form, kedudukan }) => timeOf(form, kedudukan, now));
  const batch = good.map(({ form }, n) => bacaanOf(form, times[n] ?? now));
  // The quarantine asks whether a source has gone wrong; each of these forms was corrected by a person who said why.
  const { value } = await applyInTransaction(db, kontes, MEJA, batch, newSession(true), now);
  const rows = good.map(({ form, sidik, kedudukan }, n): BarisBacaan => {
    const place = value.tempat[n] ?? null;
    const nasib = value.nasib[n];
    assert(nasib !== undefined && nasib !== 'DI_LUAR_POHON' && nasib !== 'KARANTINA', `the form of ${form.kode} is taken`);
    return {
      uuid: form.uuid,
      kontes: no,
      kode: form.kode,
      seq: place?.seq ?? null,
      versi: place?.versi ?? kedudukan.versi,
      jenis: form.jenis,
      nasib,
      akun: form.actor.id,
      peran: form.actor.role,
      peranNode: form.actor.node as AreaCode,
      perangkat: form.perangkat,
      per: times[n] ?? now,
      diterima: now,
      sidik,
      isi: isiOf(form),
    };
  });
  await writeBacaan(db, rows);
  await writePhotos(db, no, good, now, at);
  await dropDraf(db, no, good.flatMap(({ form }) => (form.jenis === 'FOTO' ? [] : [{ akun: form.actor.id, kode: form.kode }])));
  return rows;
}

/**
 * The server's clock, or the device's where it was signed earlier; never before the station's newest event: with the
 * clock set back a correction must still supersede what it corrects. One second later at least, so that the words of an
 * event of the same second are not taken for a repetition.
 */
function timeOf(form: FormulirC, { akhir }: Kedudukan, now: number): number {
  const said = form.per === null ? now : Math.min(form.per, now);
  return Math.max(said, akhir + 1);
}

function bacaanOf(form: FormulirC, per: number): Bacaan {
  const { kode, suara, sel, huruf, sebab, peran, actor } = form;
  const foto = form.foto.length === 0 ? null : form.foto.map(({ umum }) => photoPath(umum.sha256));
  const why = { kode: sebab?.kode ?? null, cek: null, peran, kantor: actor.node as AreaCode, catatan: sebab?.catatan ?? null };
  return { kode, per: isoOf(per), suara, sel, foto, huruf, sebab: why };
}

function isiOf(form: FormulirC): BarisBacaan['isi'] {
  const { peran, kata, dipertahankan, sebab, dasar } = form;
  return { peran, kata, dipertahankan, sebab, dasar, foto: form.foto.map(({ halaman, umum }) => ({ halaman, foto: umum.sha256 })) };
}

async function writePhotos(db: Db, no: number, good: readonly Lolos[], now: number, at: string): Promise<void> {
  const pages = good.flatMap(({ form }) => form.foto.map((page) => ({ form, page })));
  for (const { form, page } of pages) await insertPublic(db, page.umum, { at, by: form.actor.id });
  await writeFoto(
    db,
    no,
    pages.map(({ form, page: { halaman, umum, diambil } }) => ({
      kode: form.kode,
      halaman,
      foto: umum.sha256,
      umum: umum.large,
      tutup: umum.boxes,
      diambil,
      bacaan: form.uuid,
      diterima: now,
    })),
  );
}

function acceptedOf({ uuid, kode, seq, versi, nasib, per, diterima }: BarisBacaan, ulang: boolean): Accepted {
  return { uuid, kode, seq, versi, nasib, per, diterima, ulang };
}

/** Figures and words stand in their own tables; the entry binds them by number and hash. */
function actOf(form: FormulirC, row: BarisBacaan | undefined): Act & { readonly facts: Facts } {
  assert(row !== undefined, 'every form that may be written is written');
  const { pemilu, pack } = form.kontes;
  const { seq, versi, nasib, sidik } = row;
  const kertas = form.dipertahankan.map(({ kunci }) => kunci);
  const foto = form.foto.map(({ umum }) => umum.sha256);
  return {
    event: EVENT[form.jenis],
    actor: form.actor,
    object: `${pemilu.slug}/${pack.kode}/${form.kode}`,
    kind: 'tps',
    node: form.kode,
    ...(form.sebab === null ? {} : { basis: form.sebab.kode }),
    facts: { uuid: form.uuid, seq, versi, nasib, sidik, kertas, foto, perangkat: form.perangkat, ...(form.lewat === undefined ? {} : { lewat: form.lewat }) },
  };
}
