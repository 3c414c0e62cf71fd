// How does a request end: answered, received, handed over, withdrawn, its windows passed? (ppid.md section 8, 8 to 16 and 26)
import { addDays } from '#kernel/day';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { say } from '#kernel/text';
import { type Actor, performAll } from '#platform/action';
import { dropFile, filesOf } from '#platform/attachments';
import { isoInstant } from '#platform/clock';
import { isLate, isOpen, startClock, stopClock, voidClock } from '#platform/clocks';
import type { Db } from '#platform/db';
import { getPaketPpid } from '../../aturan/paket.ts';
import { catatHitung } from '../../laporan/hitung.ts';
import { LANGKAH_EVENT } from '../events.ts';
import { type GerakRefusal, type Hasilnya, bergerak, gerakkan, sistem } from '../gerak.ts';
import { type Galat, PANJANG, bersih, pecahButir } from '../isian.ts';
import { type At, MODULE, clocksAt, jamOf } from '../jam.ts';
import { hari } from '../kabar.ts';
import type { Answered, Pelaku } from '../states.ts';
import { dropButir, insertButir } from '../store/berkas.ts';
import { writeCari } from '../store/cari.ts';
import { type Permohonan, readPermohonan } from '../store/permohonan.ts';
import { permohonanText as text } from '../text-permohonan.ts';

export interface Jawaban {
  readonly id: string;
  readonly versi: number;
  readonly actor: Actor;
  readonly keadaan: Answered;
  /** Web and mail reach her the day they are sent; a letter by post or at the desk reaches her with its proof (`sampai`). */
  readonly langsung: boolean;
  /** Number and hash of the frozen letter. */
  readonly surat: { readonly nomor: string; readonly sha256: string };
  /** Rupiah that the letter asks for; absent = none. */
  readonly biaya?: number;
  /** Beside the letter, in the same transaction: the answer's own rows. */
  readonly juga?: (db: Db, p: Permohonan, now: string) => Promise<void>;
}

/** Sending is one act: letter frozen, clock stopped, window for an objection opened, book written (section 9). */
export async function kirimJawaban(at: At, one: Jawaban): Promise<Result<Permohonan, GerakRefusal>> {
  const { id, versi, actor, keadaan, surat } = one;
  return bergerak(at, { id, versi, actor, pelaku: 'D', langkah: 'jawab', jawaban: keadaan }, async (db, p, now) => {
    const jam = await jamOf(db, id);
    const stopped = jam.jawab === undefined || !isOpen(jam.jawab) ? jam.jawab : await stopClock(db, clocksAt(at), jam.jawab.id, { at: now });
    if (stopped !== undefined) await catatHitung(db, at, stopped, { hasil: keadaan, biaya: one.biaya ?? 0 });
    if (jam.jalur !== undefined) await stopClock(db, clocksAt(at), jam.jalur.id, { at: now });
    const next = { ...p, dijawabPada: now, sampaiPada: one.langsung ? now : null };
    if (one.langsung) await bukaJendela(db, at, next, now);
    if (keadaan === 'DIJAWAB_PENUH' || keadaan === 'DIJAWAB_SEBAGIAN') await startClock(db, clocksAt(at), { module: MODULE, object: id, office: p.kantor, rule: 'ppid.serahkan', from: now });
    await one.juga?.(db, next, now);
    const hasil = stopped?.hasil ?? '';
    return ok({ p: next, isi: { surat: surat.nomor, keadaan, hasil }, facts: { surat: surat.sha256, keadaan, hasil }, kabar: { kabar: 'dijawab' } as const, buku: { surat: surat.nomor, keputusan: keadaan, sha256: surat.sha256 } });
  });
}

/** Her window for an objection: thirty working days from the day the answer reached her (UU 14/2008 Pasal 36 ayat (1)). */
async function bukaJendela(db: Db, at: At, p: Permohonan, from: string): Promise<void> {
  await startClock(db, clocksAt(at), { module: MODULE, object: p.id, office: p.kantor, rule: 'ppid.keberatan.ajukan', from });
}

/** The letter reached her, with its proof; without proof her window has not begun. SAMPAI_SUDAH: it is on record already. */
export async function catatSampai(at: At, one: { readonly id: string; readonly versi: number; readonly actor: Actor; readonly pada: string; readonly bukti: string }): Promise<Result<Permohonan, GerakRefusal | Refusal<'SAMPAI_SUDAH' | 'E_ALASAN_KOSONG'>>> {
  const bukti = bersih(one.bukti);
  if (bukti.length < 5) return refuse('E_ALASAN_KOSONG');
  return bergerak<Refusal<'SAMPAI_SUDAH' | 'E_ALASAN_KOSONG'>>(at, { id: one.id, versi: one.versi, actor: one.actor, pelaku: 'L', langkah: 'sampai' }, async (db, p, now) => {
    if (p.sampaiPada !== null) return refuse('SAMPAI_SUDAH');
    // Neither before it was sent nor in the future: doubt goes to her, whose window is the longer the later it begins.
    const pada = one.pada > now || one.pada < (p.dijawabPada ?? now) ? now : one.pada;
    await bukaJendela(db, at, p, pada);
    return ok({ p: { ...p, sampaiPada: pada }, isi: { bukti } });
  });
}

/** E_KEADAAN for an answer that gives nothing (transition 14). */
export async function serahkan(at: At, one: { readonly id: string; readonly versi: number; readonly actor: Actor; readonly cara: string; readonly bukti: string }): Promise<Result<Permohonan, GerakRefusal | Refusal<'E_ALASAN_KOSONG'>>> {
  const bukti = bersih(one.bukti);
  if (bukti.length < 5) return refuse('E_ALASAN_KOSONG');
  return bergerak(at, { id: one.id, versi: one.versi, actor: one.actor, pelaku: 'L', langkah: 'serahkan' }, async (db, p, now) => {
    const { serahkan: jam } = await jamOf(db, p.id);
    if (jam !== undefined) await stopClock(db, clocksAt(at), jam.id, { at: now });
    return ok({ p: { ...p, diserahkanPada: now }, isi: { cara: one.cara, bukti }, kabar: { kabar: 'diserahkan' } as const, buku: { diserahkan: now.slice(0, 10), cara: one.cara } });
  });
}

/** Her own act alone: by code, signature or recorded call; no officer can do it for her (transition 13). */
export async function cabut(at: At, one: { readonly id: string; readonly actor: Actor; readonly pelaku: Pelaku }): Promise<Result<Permohonan, GerakRefusal>> {
  return bergerak(at, { id: one.id, actor: one.actor, pelaku: one.pelaku, langkah: 'cabut' }, (db, p) => berhenti(db, at, p));
}

/** Withdrawn, in the transaction of the act: all clocks stop, a proof goes. `gabung`: number of the older request that takes its place. */
export async function berhenti(db: Db, at: At, p: Permohonan, gabung?: { readonly nomor: string; readonly isi: Readonly<Record<string, string | number>>; readonly baris: readonly string[] }): Promise<Result<Hasilnya, never>> {
  for (const jam of (await jamOf(db, p.id)).semua) if (isOpen(jam)) await voidClock(db, clocksAt(at), jam.id, { reason: gabung === undefined ? say('id', text.batalCabut) : say('id', text.batalGabung, { nomor: gabung.nomor }) });
  for (const { id, purpose } of await filesOf(db, MODULE, p.id)) if (purpose === 'bukti') await dropFile(db, at, id);
  if (gabung === undefined) return ok({ p, kabar: { kabar: 'dicabut' }, buku: { dicabut: true } });
  return ok({ p, isi: { ...gabung.isi, gabung: gabung.nomor }, facts: { gabung: gabung.nomor }, kabar: { kabar: 'dicabut', baris: gabung.baris }, buku: { dicabut: true, gabung: gabung.nomor } });
}

/** UBAH_LEWAT: half an hour is over; number and day 0 stay whatever she changes (F12). */
export async function ubahRincian(at: At, one: { readonly id: string; readonly actor: Actor; readonly rincian: string }): Promise<Result<Permohonan, GerakRefusal | Refusal<'UBAH_LEWAT' | 'E_ISIAN_PANJANG'>>> {
  const rincian = bersih(one.rincian, true);
  const [least, most] = PANJANG.rincian;
  const size = Array.from(rincian).length;
  if (size < least || size > most) return refuse('E_ISIAN_PANJANG', { isian: 'rincian' satisfies Galat['isian'], paling_sedikit: least, paling_banyak: most });
  return bergerak<Refusal<'UBAH_LEWAT' | 'E_ISIAN_PANJANG'>>(at, { id: one.id, actor: one.actor, pelaku: 'P', langkah: 'ubah-rincian' }, async (db, p) => {
    if (at.clock.now() > Date.parse(p.diterimaPada) + getPaketPpid(p.paket).ubahMenit * 60_000) return refuse('UBAH_LEWAT');
    await dropButir(db, p.id);
    await insertButir(db, p.id, pecahButir(rincian));
    await writeCari(db, { ...p, rincian });
    return ok({ p: { ...p, rincian } });
  });
}

/** The answer's last day is over: the flag, and her right to object on ground c from the first day after it (transition 15). In the job's transaction. */
export async function tandaiLewat(db: Db, at: At, id: string): Promise<void> {
  await gerakkan(db, at, { id, actor: sistem('0' as Permohonan['kantor']), pelaku: 'S', langkah: 'lewat' }, async (inner, p) => {
    const { jawab, keberatan } = await jamOf(inner, id);
    if (jawab === undefined || p.terlambat || !isLate(jawab, isoInstant(at.clock))) return refuse('SUDAH');
    if (keberatan.length === 0) await bukaJendela(inner, at, p, new Date(Date.parse(jawab.jatuhTempoPada) + 1_000).toISOString());
    const batas = hari(p.bahasa, jawab.jatuhTempo);
    return ok({ p: { ...p, terlambat: true }, isi: { batas: jawab.jatuhTempo }, kabar: { kabar: 'lewat', nilai: { batas } }, buku: { terlambat: addDays(jawab.jatuhTempo, 1) } });
  });
}

/** The last window passed unused and nothing of the case is open: retention begins (transition 26). `bebas`: no objection or dispute stands. */
export async function selesaikan(at: At, id: string, bebas: (db: Db) => Promise<boolean>): Promise<boolean> {
  return performAll(at.database, at.clock, async (db) => {
    const p = await readPermohonan(db, id);
    const { semua } = await jamOf(db, id);
    const open = semua.filter((one) => one.pemilik === 'warga' && isOpen(one));
    if (p?.sampaiPada === null || open.some((one) => !isLate(one, isoInstant(at.clock))) || !(await bebas(db))) return { value: false, acts: [] };
    const done = await gerakkan(db, at, { id, actor: sistem('0' as Permohonan['kantor']), pelaku: 'S', langkah: 'selesai' }, async (inner, after) => {
      for (const jam of semua) if (isOpen(jam)) await voidClock(inner, clocksAt(at), jam.id, { reason: say('id', text.batalJendela) });
      return ok({ p: after });
    });
    if (!done.ok) return { value: false, acts: [] };
    const { p: after } = done.value;
    return { value: true, acts: [{ event: LANGKAH_EVENT, actor: sistem(after.kantor), kind: 'permohonan', object: id, node: after.kantor, facts: { langkah: 'selesai' } }] };
  });
}
