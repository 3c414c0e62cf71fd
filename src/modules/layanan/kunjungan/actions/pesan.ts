// What happens when somebody books a visit? (layanan.md 6.2: one seat, one receipt; sent twice it is the same booking)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { daysBetween } from '#kernel/day';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { atZone } from '#kernel/zone';
import { type Actor, type Once, performOnce } from '#platform/action';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { type Pass, spendPass } from '#platform/puzzle';
import { type DrawnReceipt, type Receipt, drawReceipt, keepReceipt } from '#platform/receipts';
import { insertTindak } from '../../loket/store/antrean.ts';
import type { Layanan } from '../../katalog/layanan.ts';
import { type Isian, isRombongan } from '../isian.ts';
import { type SlotRefusal, tolakSlot } from '../jam.ts';
import { belumPasti, type Sumber } from '../jenis.ts';
import { kabariJanji } from '../kabar.ts';
import { jamKantor, kapasitas, zonaKantor } from '../kantor-hari.ts';
import { TAMU, actOf, melangkah } from '../langkah.ts';
import { type FotoDiterima, simpanFoto } from '../foto.ts';
import { HANGUS, KONFIRMASI, mulaiJam } from '../janji.ts';
import { kodeKunci, kodeLuring, pemegangKunci, sealPribadi } from '../rahasia.ts';
import { baruKunjungan } from '../baru.ts';
import { insertLangkah, insertKunjungan } from '../store/kunjungan.ts';
import { countTerbuka, insertPribadi, lockKontak } from '../store/pribadi.ts';
import { insertHold, isFull, takeSeat, useHold } from '../store/slot.ts';

export const PESAN_EVENT = 'layanan.kunjungan-pesan';
/** Open bookings under one contact, at most. */
export const PALING_BANYAK = 2;
/** A seat waits so long for a form with a missing field. */
export const TAHAN_MS = 10 * 60_000;

export type PesanRefusal = SlotRefusal | 'E_SLOT_PENUH' | 'E_BATAS_PESANAN' | 'SIBUK' | 'SOAL_DIPAKAI' | 'SUDAH';

export interface Pesan {
  readonly kantor: AreaCode;
  readonly layanan: Layanan;
  /** Milliseconds. */
  readonly slot: number;
  readonly isi: Isian;
  readonly foto: FotoDiterima | undefined;
  readonly sumber: Sumber;
  /** An officer or a companion filled it in. */
  readonly dibantu: boolean;
  /** Version of the service's standard in force. */
  readonly standar: string | null;
  /** Of the browser, for a seat that it holds. */
  readonly holder: string;
  /** Null where an officer books. */
  readonly pass: Pass | null;
  readonly origin: string;
  readonly actor?: Actor;
}

export interface Dipesan extends Receipt {
  readonly id: string;
  readonly perluOrang: boolean;
}

class Refused extends Error {
  readonly code: PesanRefusal;

  constructor(code: PesanRefusal) {
    super(code);
    this.code = code;
  }
}

type At = Pick<Deps, 'database' | 'clock' | 'keys' | 'registry'>;

/** E_SLOT_*: by `tolakSlot`; E_SLOT_PENUH: somebody has the last seat; E_BATAS_PESANAN: two open bookings under this contact. */
export async function pesanKunjungan(deps: At, once: Once, one: Pesan): Promise<Result<Dipesan, Refusal<PesanRefusal>>> {
  const { kantor, layanan, slot } = one;
  const hours = await jamKantor(deps.database.db, kantor);
  const closed = tolakSlot(hours, zonaKantor(kantor), deps.clock.now(), layanan.durasi, slot);
  if (closed !== undefined) return refuse(closed);
  const drawn = await drawWhileFree(deps, one);
  if (typeof drawn === 'string') return refuse(drawn);
  const actor = one.actor ?? { ...TAMU, node: kantor };
  const id = randomUUID();
  try {
    const done = await performOnce(deps.database, deps.clock, once, { event: PESAN_EVENT, actor, kind: 'kunjungan', object: id, node: kantor }, (db) => pesan(db, deps, one, { id, drawn, actor }));
    return done.state === 'other-body' ? refuse('SUDAH') : ok(done.value);
  } catch (error) {
    if (error instanceof Refused) return refuse(error.code);
    throw error;
  }
}

const DRAWS = 3;

/** A PIN takes its time to hash: nobody waits for one whose seat is gone meanwhile. */
async function drawWhileFree(deps: At, { kantor, layanan, slot, holder }: Pesan): Promise<DrawnReceipt | 'SIBUK' | 'E_SLOT_PENUH'> {
  const place = { kantor, layanan: layanan.kode, mulai: slot };
  for (let draw = 0; draw < DRAWS; draw += 1) {
    if (await isFull(deps.database.db, place, holder === '' ? '' : pemegangKunci(deps.keys, holder), deps.clock.now())) return 'E_SLOT_PENUH';
    const drawn = await drawReceipt(deps.keys, 'KJ');
    if (drawn !== undefined) return drawn;
  }
  return 'SIBUK';
}

async function pesan(db: Db, deps: At, one: Pesan, { id, drawn, actor }: { readonly id: string; readonly drawn: DrawnReceipt; readonly actor: Actor }) {
  const { kantor, layanan, slot, isi, sumber } = one;
  const now = deps.clock.now();
  if (one.pass !== null && !(await spendPass(db, now, one.pass))) throw new Refused('SOAL_DIPAKAI');
  const tanggal = atZone(new Date(slot).toISOString(), zonaKantor(kantor)).day;
  const belum = belumPasti(isi.butuh, daysBetween(atZone(new Date(now).toISOString(), zonaKantor(kantor)).day, tanggal));
  const pribadi = sealPribadi(deps.keys, id, isi, belum, one.foto?.sha256 ?? null, slot);
  if (pribadi.kontakKunci !== null) {
    await lockKontak(db, pribadi.kontakKunci);
    if ((await countTerbuka(db, pribadi.kontakKunci)) >= PALING_BANYAK) throw new Refused('E_BATAS_PESANAN');
  }
  const place = { kantor, layanan: layanan.kode, mulai: slot };
  const held = one.holder !== '' && (await useHold(db, place, pemegangKunci(deps.keys, one.holder), now));
  if (!held && !(await takeSeat(db, place, await kapasitas(db, kantor, layanan.kode)))) throw new Refused('E_SLOT_PENUH');
  const perluOrang = layanan.janji === 'ya' || isRombongan(isi);
  const k = {
    ...baruKunjungan({ id, kantor, layanan: layanan.kode, sumber, tanggal, isi }),
    keadaan: 'DIPESAN' as const,
    kodeKunci: kodeKunci(deps.keys, drawn.code),
    kodeLuring: kodeLuring(id, drawn.code),
    standarVersi: one.standar,
    dibantu: one.dibantu,
    perluOrang,
    slot,
    dipesan: now,
  };
  await insertKunjungan(db, k, now);
  await insertPribadi(db, pribadi);
  if (one.foto !== undefined) await simpanFoto(db, deps, one.foto, k);
  await insertLangkah(db, id, { peristiwa: 'PESAN', dari: null, ke: 'DIPESAN', akun: actor.id, peran: actor.role, catatan: '', sebelum: null, pada: now });
  await keepReceipt(db, deps, drawn, id);
  if (belum.length > 0) await insertTindak(db, { id: randomUUID(), kantor, jenis: 'BUTUH', kunjungan: id, isi: belum.join(' '), dibuat: now });
  let standing = k as typeof k & { keadaan: 'DIPESAN' | 'TERKONFIRMASI' };
  if (perluOrang) await mulaiJam(db, deps, KONFIRMASI, k, now);
  else {
    const stepped = await melangkah(db, k, { peristiwa: 'KONFIRMASI', tangan: 'sistem', actor: { id: 'jam', role: 'sistem', node: kantor }, ganti: { dikonfirmasi: now }, pada: now });
    assert(stepped.ok, 'a new booking can be confirmed');
    standing = stepped.value.kunjungan as typeof standing;
    await mulaiJam(db, deps, HANGUS, k, slot);
  }
  await kabariJanji(db, deps, standing, { pribadi: { kontak: isi.kontak }, kode: drawn.code, origin: one.origin });
  return { value: { id, code: drawn.code, pin: drawn.pin, perluOrang }, facts: { ...actOf(standing, actor, 'PESAN').facts, sumber, dibantu: one.dibantu, rombongan: isRombongan(isi) } };
}

/** A field is missing: the seat waits ten minutes for this browser. False = no seat is left. Not an act: nobody is written down. */
export async function tahanTempat(deps: At, { kantor, layanan, slot, holder }: Pick<Pesan, 'kantor' | 'layanan' | 'slot' | 'holder'>): Promise<boolean> {
  const hours = await jamKantor(deps.database.db, kantor);
  const now = deps.clock.now();
  if (holder === '' || tolakSlot(hours, zonaKantor(kantor), now, layanan.durasi, slot) !== undefined) return false;
  const place = { kantor, layanan: layanan.kode, mulai: slot };
  return deps.database.transaction(async (db) => {
    // Not twice for one browser: the hold that stands keeps its own end.
    if (!(await insertHold(db, place, pemegangKunci(deps.keys, holder), now + TAHAN_MS))) return true;
    if (await takeSeat(db, place, await kapasitas(db, kantor, layanan.kode))) return true;
    await useHold(db, place, pemegangKunci(deps.keys, holder), now);
    return false;
  });
}
