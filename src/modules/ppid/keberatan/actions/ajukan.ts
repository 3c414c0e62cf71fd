// What happens when somebody objects? (UU 14/2008 Pasal 35, 36 ayat (1): in writing, or spoken and written down; registered at once)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { atZone, zoneOf } from '#kernel/zone';
import { type Actor, type Once, performOnce } from '#platform/action';
import { isoInstant, localDay } from '#platform/clock';
import { isOpen, startClock, stopClock } from '#platform/clocks';
import type { Db } from '#platform/db';
import { type Pass, spendPass } from '#platform/puzzle';
import { type Receipt, drawReceipt, keepReceipt } from '#platform/receipts';
import { paketPada } from '../../aturan/paket.ts';
import { bersih } from '../../permohonan/isian.ts';
import { type At, MODULE, clocksAt, jamOf } from '../../permohonan/jam.ts';
import { JALUR_SEMENTARA } from '../../permohonan/jalur.ts';
import { hari, kabari } from '../../permohonan/kabar.ts';
import { drawNumber } from '../../permohonan/nomor.ts';
import { catat } from '../../permohonan/register.ts';
import { type Permohonan, lockPermohonan } from '../../permohonan/store/permohonan.ts';
import { type AjukanCode, type HurufAlasan, bolehAjukan, tulisAlasan } from '../alasan.ts';
import { KEBERATAN_EVENT } from '../events.ts';
import { type IsiKeberatan, sealKeberatan } from '../rahasia.ts';
import { insertKeberatan, insertLangkahKbr } from '../store/keberatan.ts';

export interface AjukanKeberatan {
  /** Undefined for ground b alone. */
  readonly permohonan?: string;
  readonly kantor: AreaCode;
  readonly alasan: readonly HurufAlasan[];
  readonly isi: IsiKeberatan;
  readonly kanal: string;
  readonly actor: Actor;
  /** Of the puzzle, where anybody can send; absent for whoever holds an opened case, and for officers. */
  readonly pass?: Pass;
}

export type AjukanKbrRefusal = Refusal<AjukanCode | 'SOAL_DIPAKAI' | 'PERMOHONAN_TIADA' | 'KASUS_PENDEK' | 'SIBUK' | 'SUDAH' | 'IDENTITAS_KOSONG'>;
/** `lagi`: the same form came before; nothing was made by this one. */
export interface KeberatanTerdaftar extends Receipt {
  readonly lagi: boolean;
  readonly id: string;
  readonly nomor: string;
  readonly batas: string;
}

const KASUS_MOST = 5_000;

class Refused extends Error {
  readonly refusal: AjukanKbrRefusal;
  constructor(refusal: AjukanKbrRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** The request's lane rules; her windows stop; the superior's clock begins with the written receipt. */
export async function ajukanKeberatan(at: At, once: Once, one: AjukanKeberatan): Promise<Result<KeberatanTerdaftar, AjukanKbrRefusal>> {
  const isi: IsiKeberatan = { ...one.isi, kasus: bersih(one.isi.kasus, true).slice(0, KASUS_MOST), tujuan: bersih(one.isi.tujuan, true).slice(0, 1_000) };
  const least = paketPada(localDay(at.clock, one.kantor)).alasan;
  if (Array.from(isi.kasus).length < least) return refuse('KASUS_PENDEK', { n: least });
  if (one.alasan.length === 0) return refuse('ALASAN_KOSONG');
  if (one.permohonan === undefined && (one.alasan.join() !== 'b' || isi.nama.trim().length < 2 || isi.kontak.trim() === '')) return refuse('IDENTITAS_KOSONG');
  const drawn = await drawReceipt(at.keys, 'KB');
  if (drawn === undefined) return refuse('SIBUK');
  const id = randomUUID();
  try {
    const done = await performOnce(at.database, at.clock, once, { event: KEBERATAN_EVENT, actor: one.actor, kind: 'keberatan', object: id, node: one.kantor }, async (db) => {
      if (one.pass !== undefined && !(await spendPass(db, at.clock.now(), one.pass))) throw new Refused({ code: 'SOAL_DIPAKAI' });
      const made = await daftarkanKeberatan(db, at, id, { ...one, isi });
      await keepReceipt(db, at, drawn, id);
      return { value: { id, ...made, code: drawn.code, pin: drawn.pin }, facts: { nomor: made.nomor, alasan: tulisAlasan(one.alasan) } };
    });
    return done.state === 'other-body' ? refuse('SUDAH') : ok({ ...done.value, lagi: done.state === 'again' });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

async function daftarkanKeberatan(db: Db, at: At, id: string, one: AjukanKeberatan): Promise<{ readonly nomor: string; readonly batas: string }> {
  const now = isoInstant(at.clock);
  const zona = zoneOf(one.kantor);
  assert(zona !== undefined, `zone of ${one.kantor}`);
  const p = one.permohonan === undefined ? undefined : await dalamWaktu(db, at, one, now);
  const tanggal = atZone(now, zona).day;
  const jalur = p === undefined ? 'umum' : (p.jalur ?? JALUR_SEMENTARA);
  const nomor = await drawNumber(db, { kantor: one.kantor, jenis: 'KBR', hari: tanggal });
  await insertKeberatan(db, { id, nomor, permohonan: p?.id ?? null, kantor: one.kantor, jalur, kanal: one.kanal, alasan: tulisAlasan(one.alasan), rahasia: sealKeberatan(at.keys, id, one.isi), tanggal }, now);
  await insertLangkahKbr(db, id, { langkah: 'ajukan', akun: one.actor.id, peran: one.actor.role, isi: JSON.stringify({ kanal: one.kanal, alasan: tulisAlasan(one.alasan) }), pada: now });
  const on = { module: MODULE, object: id, office: one.kantor, from: now };
  const jam = await startClock(db, clocksAt(at), { ...on, rule: `ppid.keberatan.tanggap.${jalur}` });
  await startClock(db, clocksAt(at), { ...on, rule: `ppid.keberatan.berkas.${jalur}` });
  await catat(db, { kantor: one.kantor, nomor, peristiwa: 'keberatan', isi: { permohonan: p?.nomor ?? null, alasan: tulisAlasan(one.alasan), batas: jam.jatuhTempo } }, now);
  if (p !== undefined) await kabari(db, at, p, { kabar: 'keberatan', nilai: { keberatan: nomor, batas: hari(p.bahasa, jam.jatuhTempo) } });
  return { nomor, batas: jam.jatuhTempo };
}

/** The request that is objected to, in its office and in time; every window of hers is used now. */
async function dalamWaktu(db: Db, at: At, one: AjukanKeberatan, now: string): Promise<Permohonan> {
  const p = await lockPermohonan(db, one.permohonan ?? '');
  if (p === undefined || p.kantor !== one.kantor) throw new Refused({ code: 'PERMOHONAN_TIADA' });
  const { keberatan } = await jamOf(db, p.id);
  const may = bolehAjukan(p, one.alasan, keberatan, now);
  if (!may.ok) throw new Refused(may.refusal);
  for (const window of keberatan) if (isOpen(window)) await stopClock(db, clocksAt(at), window.id, { at: now });
  return p;
}
