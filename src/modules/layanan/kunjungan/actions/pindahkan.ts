// What becomes of bookings when the calendar changes under them? (layanan.md 3.2, case 2: found by the clock, told to both sides, no seat lost in silence)
import { assert } from '#kernel/result';
import { type Act, type Facts, performAll } from '#platform/action';
import { calendarVersion } from '#platform/calendar';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { findService } from '../../katalog/layanan.ts';
import { HANGUS, KONFIRMASI, batalkanJam } from '../janji.ts';
import { tidakBuka } from '../jam.ts';
import { kabariBatal } from '../kabar.ts';
import { kabariBukaLagi, kabariPindah } from '../kabar-pindah.ts';
import { jamKantor, zonaKantor } from '../kantor-hari.ts';
import { SISTEM, actOf, melangkah } from '../langkah.ts';
import { openPribadi } from '../rahasia.ts';
import { type Kunjungan, insertLangkah, lockKunjungan } from '../store/kunjungan.ts';
import { type Berjanji, type SebabPindah, closePindah, insertPindah, listBerjanji, listBertanda, listLewat, listPada, readPindah } from '../store/pindah.ts';
import { readPribadi } from '../store/pribadi.ts';
import { freeSeat } from '../store/slot.ts';
import { pindahText } from '../text-pindah.ts';
import { lainOf } from './atur.ts';

type At = Pick<Deps, 'database' | 'clock' | 'keys' | 'registry' | 'settings'>;
type Done = { readonly value: number; readonly acts: readonly (Act & { readonly facts: Facts })[] };
const NOTHING: Done = { value: 0, acts: [] };
const SEKALI = 200;

/** Why the office no longer keeps this time; undefined = it does. */
async function sebabOf(db: Db, { kantor, layanan, slot }: Berjanji): Promise<SebabPindah | undefined> {
  const service = findService(layanan);
  return service === undefined ? undefined : tidakBuka(await jamKantor(db, kantor), zonaKantor(kantor), service.durasi, slot);
}

/** Marks what must move, takes the mark off what need not any more. A second run finds nothing. Returns how many it touched. */
export async function pindahkan(deps: At): Promise<number> {
  const { db } = deps.database;
  let n = 0;
  for (const time of await listBerjanji(db, deps.clock.now())) {
    const sebab = await sebabOf(db, time);
    if (sebab === undefined) continue;
    for (const id of await listPada(db, time, false)) n += await satu(deps, id, time, (inner, k) => tandai(inner, deps, k, sebab));
  }
  for (const time of await listBertanda(db)) {
    if (time.slot <= deps.clock.now() || (await sebabOf(db, time)) !== undefined) continue;
    for (const id of await listPada(db, time, true)) n += await satu(deps, id, time, (inner, k) => lepaskanTanda(inner, deps, k));
  }
  return n;
}

/** One booking, looked at again under its lock: the guest may have moved or cancelled meanwhile. */
async function satu(deps: At, id: string, { slot }: Berjanji, act: (db: Db, k: Kunjungan) => Promise<Done>): Promise<number> {
  return performAll(deps.database, deps.clock, async (db) => {
    const k = await lockKunjungan(db, id);
    const booked = k !== undefined && (k.keadaan === 'DIPESAN' || k.keadaan === 'TERKONFIRMASI') && k.slot === slot;
    return booked ? act(db, k) : NOTHING;
  });
}

async function catat(db: Db, k: Kunjungan, peristiwa: 'PERLU_PINDAH' | 'BUKA_LAGI', now: number, facts: Facts): Promise<Done> {
  await insertLangkah(db, k.id, { peristiwa, dari: k.keadaan, ke: k.keadaan, akun: SISTEM.id, peran: SISTEM.role, catatan: '', sebelum: null, pada: now });
  const act = actOf(k, { ...SISTEM, node: k.kantor }, peristiwa);
  return { value: 1, acts: [{ ...act, facts: { ...act.facts, ...facts } }] };
}

async function tandai(db: Db, deps: At, k: Kunjungan, sebab: SebabPindah): Promise<Done> {
  assert(k.slot !== null, 'a booking has its time');
  if ((await readPindah(db, k.id)) !== undefined) return NOTHING;
  const now = deps.clock.now();
  const kalender = await calendarVersion(db);
  await insertPindah(db, { kunjungan: k.id, slot: k.slot, sebab, kalender }, now);
  await kabariPindah(db, deps, k, await pribadiOf(db, deps, k), sebab, await lainOf(db, deps, k));
  return catat(db, k, 'PERLU_PINDAH', now, { slot: new Date(k.slot).toISOString(), sebab, kalender });
}

/** The day is a working day again before the guest had chosen: the first time holds. */
async function lepaskanTanda(db: Db, deps: At, k: Kunjungan): Promise<Done> {
  const now = deps.clock.now();
  if (!(await closePindah(db, k.id, 'BUKA_LAGI', now, k.slot))) return NOTHING;
  await kabariBukaLagi(db, deps, k, await pribadiOf(db, deps, k), deps.settings.PENDOPO_PUBLIC_URL ?? '');
  return catat(db, k, 'BUKA_LAGI', now, { kalender: await calendarVersion(db) });
}

async function pribadiOf(db: Db, deps: At, { id }: Kunjungan) {
  return openPribadi(deps.keys, (await readPribadi(db, [id])).get(id));
}

/** Nobody chose another time before the old one came: cancelled by the office, never counted as a guest who stayed away. */
export async function tutupPindah(deps: At): Promise<number> {
  let n = 0;
  for (const id of await listLewat(deps.database.db, deps.clock.now(), SEKALI)) {
    n += await performAll(deps.database, deps.clock, async (db): Promise<Done> => {
      const k = await lockKunjungan(db, id);
      const now = deps.clock.now();
      if (k?.slot == null || !(await closePindah(db, id, 'LEWAT', now))) return NOTHING;
      const done = await melangkah(db, k, { peristiwa: 'BATAL', tangan: 'sistem', actor: { ...SISTEM, node: k.kantor }, ganti: { sebab: 'KANTOR' }, catatan: pindahText.alasanLewat.id, pada: now });
      if (!done.ok) return NOTHING;
      await freeSeat(db, { kantor: k.kantor, layanan: k.layanan, mulai: k.slot });
      await batalkanJam(db, deps, k, [KONFIRMASI, HANGUS], 'kantor tutup pada waktu itu');
      await kabariBatal(db, deps, k, await pribadiOf(db, deps, k), { oleh: 'kantor', alasan: pindahText.alasanLewat.id, lain: await lainOf(db, deps, k) });
      return { value: 1, acts: [done.value.act] };
    });
  }
  return n;
}
