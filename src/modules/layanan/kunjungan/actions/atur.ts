// What happens when a booking is confirmed, moved or cancelled? (layanan.md 6.2: either side; the office gives a reason and three other times)
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { atZone } from '#kernel/zone';
import { type Act, type Actor, type Facts, performAll } from '#platform/action';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { findService } from '../../katalog/layanan.ts';
import { type SlotRefusal, tolakSlot } from '../jam.ts';
import { type Tangan, UBAH_PALING_BANYAK } from '../keadaan.ts';
import { kabariBatal, kabariJanji, kabariUbah } from '../kabar.ts';
import { HANGUS, KONFIRMASI, batalkanJam, hentikanJam, mulaiJam } from '../janji.ts';
import { jamKantor, kapasitas, zonaKantor } from '../kantor-hari.ts';
import { TAMU, melangkah } from '../langkah.ts';
import { openPribadi } from '../rahasia.ts';
import { slotLain } from '../slot.ts';
import { type Kunjungan, lockKunjungan } from '../store/kunjungan.ts';
import { closePindah, readPindah } from '../store/pindah.ts';
import { moveAcuan, readPribadi } from '../store/pribadi.ts';
import { freeSeat, takeSeat } from '../store/slot.ts';

export type AturRefusal = SlotRefusal | 'E_TIDAK_DITEMUKAN' | 'E_LANGKAH' | 'E_BERUBAH' | 'E_SLOT_PENUH' | 'E_SLOT_LEWAT' | 'E_UBAH_BATAS' | 'E_ALASAN';
type At = Pick<Deps, 'database' | 'clock' | 'keys' | 'registry'>;
type Told = Result<Kunjungan, Refusal<AturRefusal>>;
type Acts = { readonly value: Told; readonly acts: readonly (Act & { readonly facts: Facts })[] };

const nothing = (value: Told): Acts => ({ value, acts: [] });
const ALASAN_PALING_PENDEK = 10;

export interface Berubah {
  readonly id: string;
  /** Count of the row that was seen; undefined for the guest, whose page has one act at a time. */
  readonly versi?: number;
  readonly origin: string;
}

async function held(db: Db, { id, versi }: Pick<Berubah, 'id' | 'versi'>): Promise<Kunjungan | 'E_TIDAK_DITEMUKAN' | 'E_BERUBAH'> {
  const k = await lockKunjungan(db, id);
  if (k === undefined) return 'E_TIDAK_DITEMUKAN';
  return versi !== undefined && k.versi !== versi ? 'E_BERUBAH' : k;
}

async function pribadiOf(db: Db, deps: Pick<At, 'keys'>, id: string) {
  return openPribadi(deps.keys, (await readPribadi(db, [id])).get(id));
}

/** An officer says yes. */
export async function konfirmasi(deps: At, one: Berubah & { readonly actor: Actor }): Promise<Told> {
  return performAll<Told>(deps.database, deps.clock, async (db) => {
    const k = await held(db, one);
    if (typeof k === 'string') return nothing(refuse(k));
    const now = deps.clock.now();
    const done = await melangkah(db, k, { peristiwa: 'KONFIRMASI', tangan: 'resepsionis', actor: one.actor, ganti: { dikonfirmasi: now }, pada: now });
    if (!done.ok) return nothing(done);
    await hentikanJam(db, deps, KONFIRMASI, k, now);
    if (k.slot !== null) await mulaiJam(db, deps, HANGUS, k, k.slot);
    await kabariJanji(db, deps, done.value.kunjungan, { pribadi: await pribadiOf(db, deps, k.id), origin: one.origin });
    return { value: ok(done.value.kunjungan), acts: [done.value.act] };
  });
}

export interface Batal extends Berubah {
  readonly tangan: Extract<Tangan, 'tamu' | 'resepsionis'>;
  readonly actor?: Actor;
  /** The office's reason, told to the guest. */
  readonly alasan?: string;
}

/** The seat is free at once. A guest may until the slot begins; the office must say why. */
export async function batalkan(deps: At, one: Batal): Promise<Told> {
  const alasan = (one.alasan ?? '').trim().slice(0, 300);
  if (one.tangan === 'resepsionis' && alasan.length < ALASAN_PALING_PENDEK) return refuse('E_ALASAN');
  return performAll<Told>(deps.database, deps.clock, async (db) => {
    const k = await held(db, one);
    if (typeof k === 'string') return nothing(refuse(k));
    const now = deps.clock.now();
    if (one.tangan === 'tamu' && k.slot !== null && now >= k.slot) return nothing(refuse('E_SLOT_LEWAT'));
    const actor = one.actor ?? { ...TAMU, node: k.kantor };
    const done = await melangkah(db, k, { peristiwa: 'BATAL', tangan: one.tangan, actor, ganti: { sebab: one.tangan === 'tamu' ? 'TAMU' : 'KANTOR' }, catatan: alasan, pada: now });
    if (!done.ok) return nothing(done);
    await lepaskan(db, k);
    await closePindah(db, k.id, 'BATAL', now);
    await batalkanJam(db, deps, k, [KONFIRMASI, HANGUS], 'kunjungan dibatalkan');
    const lain = await lainOf(db, deps, k);
    await kabariBatal(db, deps, k, await pribadiOf(db, deps, k.id), one.tangan === 'tamu' ? { oleh: 'tamu' } : { oleh: 'kantor', alasan, lain });
    return { value: ok(done.value.kunjungan), acts: [done.value.act] };
  });
}

async function lepaskan(db: Db, k: Kunjungan): Promise<void> {
  if (k.slot !== null) await freeSeat(db, { kantor: k.kantor, layanan: k.layanan, mulai: k.slot });
}

export async function lainOf(db: Db, { clock }: Pick<At, 'clock'>, k: Pick<Kunjungan, 'kantor' | 'layanan' | 'slot'>): Promise<number[]> {
  const layanan = findService(k.layanan);
  return layanan === undefined ? [] : slotLain(db, clock, k.kantor, layanan, k.slot ?? clock.now());
}

/** The guest takes another time, twice at most, and once more wherever the office closed; the new seat is taken before the old one is given back. */
export async function ubahWaktu(deps: At, one: Berubah & { readonly slot: number }): Promise<Told> {
  return performAll<Told>(deps.database, deps.clock, async (db) => {
    const k = await held(db, one);
    if (typeof k === 'string') return nothing(refuse(k));
    const perluPindah = (await readPindah(db, k.id)) !== undefined;
    const refused = await bolehUbah(db, deps, k, one.slot, perluPindah);
    if (refused !== undefined) return nothing(refuse(refused));
    const now = deps.clock.now();
    const tanggal = atZone(new Date(one.slot).toISOString(), zonaKantor(k.kantor)).day;
    const actor = { ...TAMU, node: k.kantor };
    const moved = await melangkah(db, k, { peristiwa: 'UBAH', tangan: 'tamu', actor, ganti: { slot: one.slot, tanggal, ubah: perluPindah ? k.ubah : k.ubah + 1, dikonfirmasi: null }, pada: now });
    if (!moved.ok) return nothing(moved);
    await lepaskan(db, k);
    await moveAcuan(db, k.id, one.slot);
    await closePindah(db, k.id, 'DIUBAH', now, one.slot);
    await batalkanJam(db, deps, k, [KONFIRMASI, HANGUS], 'waktu diubah tamu');
    const standing = await tegakkan(db, deps, moved.value.kunjungan, actor.node, now);
    await kabariUbah(db, deps, standing, { pribadi: await pribadiOf(db, deps, k.id), origin: one.origin });
    return { value: ok(standing), acts: [moved.value.act] };
  });
}

/** The new seat is taken with the answer "yes". */
async function bolehUbah(db: Db, { clock }: At, k: Kunjungan, slot: number, perluPindah: boolean): Promise<AturRefusal | undefined> {
  const layanan = findService(k.layanan);
  if (k.keadaan !== 'DIPESAN' && k.keadaan !== 'TERKONFIRMASI') return 'E_LANGKAH';
  if (k.slot !== null && clock.now() >= k.slot) return 'E_SLOT_LEWAT';
  if (!perluPindah && k.ubah >= UBAH_PALING_BANYAK) return 'E_UBAH_BATAS';
  if (layanan === undefined || slot === k.slot) return 'E_LANGKAH';
  const closed = tolakSlot(await jamKantor(db, k.kantor), zonaKantor(k.kantor), clock.now(), layanan.durasi, slot);
  if (closed !== undefined) return closed;
  const taken = await takeSeat(db, { kantor: k.kantor, layanan: k.layanan, mulai: slot }, await kapasitas(db, k.kantor, k.layanan));
  return taken ? undefined : 'E_SLOT_PENUH';
}

/** A moved booking is confirmed as the first one was: by itself, or by a person. */
async function tegakkan(db: Db, deps: At, k: Kunjungan, node: string, now: number): Promise<Kunjungan> {
  if (k.perluOrang) {
    await mulaiJam(db, deps, KONFIRMASI, k, now);
    return k;
  }
  const done = await melangkah(db, k, { peristiwa: 'KONFIRMASI', tangan: 'sistem', actor: { id: 'jam', role: 'sistem', node }, ganti: { dikonfirmasi: now }, pada: now });
  assert(done.ok, 'a moved booking can be confirmed');
  if (k.slot !== null) await mulaiJam(db, deps, HANGUS, k, k.slot);
  return done.value.kunjungan;
}
