// What happens when what was missing comes, when a proof is looked at, and when nothing comes? (ppid.md section 8, 2 and 3)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { say } from '#kernel/text';
import { type Actor, performAll } from '#platform/action';
import { type ReceivedFile, dropFile, filesOf, insertFile } from '#platform/attachments';
import { isoInstant } from '#platform/clock';
import { type ClockRow, isLate, startClock, stopClock, voidClock } from '#platform/clocks';
import type { Db } from '#platform/db';
import { LANGKAH_EVENT } from '../events.ts';
import { type GerakRefusal, type Hasilnya, bergerak, gerakkan, sistem } from '../gerak.ts';
import { kekurangan } from '../isian.ts';
import { type At, MODULE, clocksAt, jamOf } from '../jam.ts';
import { jamJawab } from '../jalur.ts';
import { hari } from '../kabar.ts';
import { openPemohon, sealPemohon } from '../rahasia.ts';
import type { Pelaku } from '../states.ts';
import { readPemohon, writePemohon } from '../store/berkas.ts';
import type { Permohonan } from '../store/permohonan.ts';
import { permohonanText as text } from '../text-permohonan.ts';

export interface Pelengkap {
  readonly id: string;
  readonly versi?: number;
  readonly actor: Actor;
  readonly pelaku: Extract<Pelaku, 'P' | 'L'>;
  /** A proof came along to be looked at, or an officer has seen it. */
  readonly identitas?: 'menunggu' | 'diterima';
  readonly identitasCara?: string;
  readonly tujuan?: string;
  readonly berkas: readonly { readonly untuk: 'bukti' | 'kuasa'; readonly file: ReceivedFile }[];
}

/** MASIH_KURANG names what is; what came is kept all the same (the state stays and nothing is lost). */
export async function lengkapi(at: At, one: Pelengkap): Promise<Result<{ readonly p: Permohonan; readonly kurang: readonly string[] }, GerakRefusal>> {
  let kurang: readonly string[] = [];
  const { id, versi, actor, pelaku } = one;
  const gerak = { id, actor, pelaku, langkah: 'lengkap', ...(versi === undefined ? {} : { versi }) } as const;
  const done = await bergerak(at, gerak, async (db, p, now) => {
    for (const { untuk, file } of one.berkas) await insertFile(db, at, file, { module: MODULE, object: p.id, purpose: untuk, class: 'terbatas', by: actor.id });
    const tujuanAda = p.tujuanAda || (await simpanTujuan(db, at, p.id, one.tujuan));
    const kuasaAda = (await filesOf(db, MODULE, p.id)).some(({ purpose }) => purpose === 'kuasa') || one.identitas === 'diterima';
    const identitas = one.identitas ?? p.identitas;
    kurang = kekurangan({ identitas, tujuanAda, jenis: p.jenisPemohon, kuasaAda });
    const next: Permohonan = { ...p, identitas, identitasCara: one.identitasCara ?? p.identitasCara, tujuanAda };
    if (kurang.length > 0) return ok({ p: { ...next, keadaan: 'DITERIMA' }, isi: { kurang: kurang.join(',') } });
    return ok(await jadiLengkap(db, at, { ...next, lengkapPada: now }, now));
  });
  return done.ok ? ok({ p: done.value, kurang }) : done;
}

async function simpanTujuan(db: Db, at: At, id: string, tujuan: string | undefined): Promise<boolean> {
  const row = await readPemohon(db, id);
  const held = row === undefined ? undefined : openPemohon(at.keys, id, row.rahasia);
  if (row === undefined || held === undefined || tujuan === undefined || tujuan === '') return false;
  await writePemohon(db, id, sealPemohon(at.keys, id, { ...held, tujuan }), row.kabarSurel);
  return true;
}

/** Her clock stops; the answer's begins with the day on which the last thing came. */
async function jadiLengkap(db: Db, at: At, p: Permohonan, now: string): Promise<Hasilnya> {
  const { lengkapi: jam } = await jamOf(db, p.id);
  if (jam !== undefined) await stopClock(db, clocksAt(at), jam.id, { at: now });
  const on = { module: MODULE, object: p.id, office: p.kantor, from: p.lengkapPada ?? now };
  const jawab = await startClock(db, clocksAt(at), { ...on, rule: jamJawab(p.jalur) });
  if (p.jalur === null) await startClock(db, clocksAt(at), { ...on, rule: 'ppid.jalur' });
  if (p.identitas === 'menunggu') await startClock(db, clocksAt(at), { ...on, rule: 'ppid.identitas' });
  return { p, isi: { batas: jawab.jatuhTempo }, kabar: { kabar: 'lengkap', nilai: { batas: hari(p.bahasa, jawab.jatuhTempo) } }, buku: { lengkap: jawab.tanggal0 }, facts: { hari0: jawab.tanggal0, batas: jawab.jatuhTempo } };
}

/** BUKTI_LEWAT: nobody rejected it in its time, so it counts as accepted (section 6). E_ALASAN_KOSONG: say what cannot be read. */
export type BuktiRefusal = GerakRefusal | Refusal<'BUKTI_LEWAT' | 'E_ALASAN_KOSONG'>;

/** The officer has looked: kind and way are ticked, the image goes the same moment (section 20). */
export async function periksaBukti(at: At, one: { readonly id: string; readonly versi: number; readonly actor: Actor; readonly terima: boolean; readonly cara: string; readonly alasan: string }): Promise<Result<Permohonan, BuktiRefusal>> {
  const { id, versi, actor, terima, cara, alasan } = one;
  return bergerak<Refusal<'BUKTI_LEWAT' | 'E_ALASAN_KOSONG'>>(at, { id, versi, actor, pelaku: 'L', langkah: terima ? 'terima-bukti' : 'tolak-bukti' }, async (db, p, now, before) => {
    const jam = await jamOf(db, id);
    if (terima) {
      if (jam.identitas !== undefined) await stopClock(db, clocksAt(at), jam.identitas.id, { at: now });
      await hapusBukti(db, at, id);
      return ok({ p: { ...p, identitas: 'diterima', identitasCara: cara }, isi: { cara } });
    }
    if (alasan.trim().length < 5) return refuse('E_ALASAN_KOSONG');
    if (before.keadaan !== 'DITERIMA' && (jam.identitas === undefined || isLate(jam.identitas, isoInstant(at.clock)))) return refuse('BUKTI_LEWAT');
    await hapusBukti(db, at, id);
    for (const one of [jam.identitas, jam.jalur, jam.jawab]) if (one?.keadaan === 'BERJALAN') await voidClock(db, clocksAt(at), one.id, { reason: say('id', text.batalBukti) });
    const batas: ClockRow = jam.lengkapi ?? (await startClock(db, clocksAt(at), { module: MODULE, object: id, office: p.kantor, rule: 'ppid.lengkapi', from: now }));
    const kabar = { kabar: 'kurang', nilai: { kurang: say(p.bahasa, text.kurangIdentitas), batas: hari(p.bahasa, batas.jatuhTempo) } } as const;
    return ok({ p: { ...p, identitas: 'ditolak', lengkapPada: null }, isi: { alasan, batas: batas.jatuhTempo }, kabar });
  });
}

async function hapusBukti(db: Db, at: At, id: string): Promise<void> {
  for (const { id: file, purpose } of await filesOf(db, MODULE, id)) if (purpose === 'bukti') await dropFile(db, at, file);
}

/** The desk did not look in its day: the proof stands, the image goes. */
export async function anggapDiterima(db: Db, at: At, id: string): Promise<void> {
  await gerakkan(db, at, { id, actor: sistem('0' as Permohonan['kantor']), pelaku: 'S', langkah: 'terima-bukti' }, async (inner, p, now) => {
    const { identitas } = await jamOf(inner, id);
    if (identitas !== undefined) await stopClock(inner, clocksAt(at), identitas.id, { at: now });
    await hapusBukti(inner, at, id);
    return ok({ p: { ...p, identitas: 'diterima', identitasCara: say('id', text.anggapDiterima) }, isi: { cara: 'otomatis' } });
  });
}

/** Her days are over and nothing came: closed without lateness; she may file again at any time (transition 3). */
export async function tutupTidakLengkap(at: At, id: string): Promise<void> {
  await performAll(at.database, at.clock, async (db) => {
    const jam = await jamOf(db, id);
    if (jam.lengkapi === undefined || !isLate(jam.lengkapi, isoInstant(at.clock))) return { value: undefined, acts: [] };
    const batas = jam.lengkapi;
    const done = await gerakkan(db, at, { id, actor: sistem('0' as Permohonan['kantor']), pelaku: 'S', langkah: 'tutup-tidak-lengkap' }, async (inner, p) => {
      await voidClock(inner, clocksAt(at), batas.id, { reason: say('id', text.batalLengkap) });
      await hapusBukti(inner, at, id);
      return ok({ p, isi: { batas: batas.jatuhTempo }, kabar: { kabar: 'ditutup', nilai: { batas: hari(p.bahasa, batas.jatuhTempo) } }, buku: { ditutup: batas.jatuhTempo } });
    });
    if (!done.ok) return { value: undefined, acts: [] };
    return { value: undefined, acts: [{ event: LANGKAH_EVENT, actor: sistem(done.value.p.kantor), kind: 'permohonan', object: id, node: done.value.p.kantor, facts: { langkah: 'tutup-tidak-lengkap' } }] };
  });
}
