// What happens to an objection until the superior has answered it? (UU 14/2008 Pasal 35 ayat (2), 36 ayat (2) and (3); ppid.md 13.3)
import type { Day } from '#kernel/day';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { say } from '#kernel/text';
import { type Act, type Actor, type Facts, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { type ClockRow, clocksOf, isLate, isOpen, startClock, stopClock } from '#platform/clocks';
import type { Db } from '#platform/db';
import { bersih } from '../../permohonan/isian.ts';
import { type At, MODULE, clocksAt } from '../../permohonan/jam.ts';
import { hari, kabari } from '../../permohonan/kabar.ts';
import { catat } from '../../permohonan/register.ts';
import { listLangkah } from '../../permohonan/store/berkas.ts';
import { type Tercetak, simpanSurat } from '../../surat/surat.ts';
import { bukaLembar } from '../../uji/buka.ts';
import { bacaAlasan, bolehMusyawarah } from '../alasan.ts';
import { lembarPerkara } from '../berkas-kantor.ts';
import { LANGKAH_KBR_EVENT } from '../events.ts';
import { permohonanOf } from '../perkara.ts';
import { type Putusan, keadaanTanggapan } from '../states.ts';
import { type Keberatan, insertLangkahKbr, lockKeberatan, writeKeberatan } from '../store/keberatan.ts';
import { kbrMejaText } from '../text-meja.ts';

export type TanganiRefusal = Refusal<'KEBERATAN_TIADA' | 'KEBERATAN_BERUBAH' | 'E_KEADAAN' | 'E_ALASAN_KOSONG' | 'E_MUSYAWARAH_HURUF_A' | 'E_KEPUTUSAN_SENDIRI' | 'E_PERINTAH_BATAS' | 'SAMPAI_SUDAH'>;
type Hasil = Result<Keberatan, TanganiRefusal>;

export interface Acting {
  readonly id: string;
  readonly versi?: number;
  readonly actor: Actor;
}

type Entry = Act & { readonly facts: Facts };

/** One act on an objection: row, step, trail; `effect` does its clocks and letters. */
async function menangani(at: At, one: Acting & { readonly langkah: string; readonly terbuka: boolean }, effect: (db: Db, k: Keberatan, now: string, acts: Entry[]) => Promise<Result<Keberatan, TanganiRefusal>>): Promise<Hasil> {
  return performAll<Hasil>(at.database, at.clock, async (db) => {
    const k = await lockKeberatan(db, one.id);
    if (k === undefined) return { value: refuse('KEBERATAN_TIADA'), acts: [] };
    if (one.versi !== undefined && one.versi !== k.versi) return { value: refuse('KEBERATAN_BERUBAH'), acts: [] };
    if (one.terbuka && k.keadaan !== 'KEBERATAN_TERDAFTAR') return { value: refuse('E_KEADAAN', { keadaan: k.keadaan }), acts: [] };
    const now = isoInstant(at.clock);
    const acts: Entry[] = [];
    const done = await effect(db, k, now, acts);
    if (!done.ok) return { value: done, acts: [] };
    await writeKeberatan(db, done.value, now);
    await insertLangkahKbr(db, k.id, { langkah: one.langkah, akun: one.actor.id, peran: one.actor.role, isi: '{}', pada: now });
    const after = { ...done.value, versi: k.versi + 1 };
    return { value: ok(after), acts: [...acts, { event: LANGKAH_KBR_EVENT, actor: one.actor, kind: 'keberatan', object: k.id, node: k.kantor, facts: { langkah: one.langkah, keadaan: after.keadaan, nomor: k.nomor } }] };
  });
}

export async function jamKeberatan(db: Db, id: string, rule: string): Promise<ClockRow | undefined> {
  return (await clocksOf(db, MODULE, id)).findLast((one) => one.rule.startsWith(rule) && one.keadaan !== 'BATAL');
}

async function henti(db: Db, at: At, id: string, rule: string, now: string): Promise<void> {
  const jam = await jamKeberatan(db, id, rule);
  if (jam !== undefined && isOpen(jam)) await stopClock(db, clocksAt(at), jam.id, { at: now });
}

/** D puts in the file and his reasons. */
export async function masukkanBerkas(at: At, one: Acting & { readonly isi: string }): Promise<Hasil> {
  const isi = bersih(one.isi, true).slice(0, 5_000);
  if (isi.length < 5) return refuse('E_ALASAN_KOSONG');
  return menangani(at, { ...one, langkah: 'berkas', terbuka: true }, async (db, k, now) => {
    await henti(db, at, k.id, 'ppid.keberatan.berkas.', now);
    return ok({ ...k, berkas: isi, berkasPada: now });
  });
}

export async function beriPendapat(at: At, one: Acting & { readonly isi: string }): Promise<Hasil> {
  const isi = bersih(one.isi, true).slice(0, 5_000);
  if (isi.length < 5) return refuse('E_ALASAN_KOSONG');
  return menangani(at, { ...one, langkah: 'pendapat', terbuka: true }, (_db, k) => Promise.resolve(ok({ ...k, pendapat: isi })));
}

/** D offers talks with a text and a day; she agrees or lets it be. Never for ground a (E_MUSYAWARAH_HURUF_A). */
export async function tawarMusyawarah(at: At, one: Acting & { readonly isi: string; readonly batas: Day }): Promise<Hasil> {
  const isi = bersih(one.isi, true).slice(0, 2_000);
  if (isi.length < 5) return refuse('E_ALASAN_KOSONG');
  return menangani(at, { ...one, langkah: 'tawar-musyawarah', terbuka: true }, (_db, k) =>
    Promise.resolve(bolehMusyawarah(bacaAlasan(k.alasan)) ? ok({ ...k, musyawarah: isi, musyawarahBatas: one.batas }) : refuse('E_MUSYAWARAH_HURUF_A')),
  );
}

/** Her word, by the button or by voice: the objection is settled, the promise stands as an order with its day. */
export async function sepakati(at: At, one: Acting): Promise<Hasil> {
  return menangani(at, { ...one, langkah: 'sepakat', terbuka: true }, async (db, k, now) => {
    if (k.musyawarah === null || k.musyawarahBatas === null) return refuse('E_KEADAAN', { keadaan: k.keadaan });
    if (!bolehMusyawarah(bacaAlasan(k.alasan))) return refuse('E_MUSYAWARAH_HURUF_A');
    await henti(db, at, k.id, 'ppid.keberatan.tanggap.', now);
    await henti(db, at, k.id, 'ppid.keberatan.berkas.', now);
    await catat(db, { kantor: k.kantor, nomor: k.nomor, peristiwa: 'musyawarah', isi: { batas: k.musyawarahBatas } }, now);
    return ok({ ...k, keadaan: 'KEBERATAN_SELESAI_MUSYAWARAH', perintah: k.musyawarah, perintahBatas: k.musyawarahBatas });
  });
}

export interface Tanggapan extends Acting {
  readonly putusan: readonly Putusan[];
  /** Order to D, with its day, where anything is granted. */
  readonly perintah: string;
  readonly batas: Day | null;
  /** The answer reaches her the day it is sent (web, mail), or with its proof (`sampaiKeberatan`). */
  readonly langsung: boolean;
  /** Printed before, because printing takes its time. */
  readonly surat: Tercetak;
}

/** E_ALASAN_KOSONG: upholding D needs reasons in writing (Pasal 36 ayat (3)). E_KEPUTUSAN_SENDIRI: nobody answers an objection against his own decision. */
export function periksaTanggapan(k: Keberatan, one: Pick<Tanggapan, 'putusan' | 'perintah' | 'batas'>, today: Day): Refusal<'E_ALASAN_KOSONG' | 'E_PERINTAH_BATAS'> | undefined {
  const letters = bacaAlasan(k.alasan);
  if (letters.some((huruf) => !one.putusan.some((said) => said.huruf === huruf))) return { code: 'E_ALASAN_KOSONG' };
  if (one.putusan.some(({ kabul, alasan }) => !kabul && alasan.trim().length < 20)) return { code: 'E_ALASAN_KOSONG' };
  const granted = one.putusan.some(({ kabul }) => kabul);
  if (granted && (one.perintah.trim().length < 10 || one.batas === null || one.batas < today)) return { code: 'E_PERINTAH_BATAS' };
  return undefined;
}

export async function tanggapi(at: At, one: Tanggapan, today: Day): Promise<Hasil> {
  return menangani(at, { ...one, langkah: 'tanggapi', terbuka: true }, async (db, k, now) => {
    const fault = periksaTanggapan(k, one, today);
    if (fault !== undefined) return { ok: false, refusal: fault };
    if (await memutusSendiri(db, k, one.actor.id)) return refuse('E_KEPUTUSAN_SENDIRI');
    const keadaan = keadaanTanggapan(one.putusan);
    await henti(db, at, k.id, 'ppid.keberatan.tanggap.', now);
    await henti(db, at, k.id, 'ppid.keberatan.berkas.', now);
    await simpanSurat(db, at, one.surat);
    const next: Keberatan = {
      ...k, keadaan, tanggapan: JSON.stringify(one.putusan), atasan: one.actor.id, dijawabPada: now, sampaiPada: one.langsung ? now : null,
      perintah: one.perintah.trim() === '' ? null : one.perintah.trim().slice(0, 2_000), perintahBatas: one.perintah.trim() === '' ? null : one.batas,
    };
    const batas = one.langsung ? await bukaSengketa(db, at, next, now) : undefined;
    await catat(db, { kantor: k.kantor, nomor: k.nomor, peristiwa: 'tanggapan', isi: { keadaan, surat: one.surat.row.nomor, sha256: one.surat.row.sha256, perintah: next.perintahBatas } }, now);
    await kabarTanggapan(db, at, next, batas);
    return ok(next);
  });
}

async function memutusSendiri(db: Db, k: Keberatan, akun: string): Promise<boolean> {
  if (k.permohonan === null) return false;
  return (await listLangkah(db, k.permohonan)).some((step) => step.akun === akun && ['jawab', 'jalur', 'perpanjang'].includes(step.langkah));
}

/** Fourteen working days for the commission, from the day the answer reached her (Pasal 37 ayat (2)). */
async function bukaSengketa(db: Db, at: At, k: Keberatan, from: string): Promise<ClockRow> {
  return startClock(db, clocksAt(at), { module: MODULE, object: k.id, office: k.kantor, rule: 'ppid.sengketa.ajukan', from });
}

async function kabarTanggapan(db: Db, at: At, k: Keberatan, batas: ClockRow | undefined): Promise<void> {
  const p = await permohonanOf(db, k);
  if (p === undefined || batas === undefined) return;
  await kabari(db, at, p, { kabar: 'tanggapan', nilai: { keberatan: k.nomor, batas: hari(p.bahasa, batas.jatuhTempo) } });
}

export async function sampaiKeberatan(at: At, one: Acting & { readonly pada: string }): Promise<Hasil> {
  return menangani(at, { ...one, langkah: 'sampai', terbuka: false }, async (db, k, now) => {
    if (k.dijawabPada === null) return refuse('E_KEADAAN', { keadaan: k.keadaan });
    if (k.sampaiPada !== null) return refuse('SAMPAI_SUDAH');
    const pada = one.pada > now || one.pada < k.dijawabPada ? now : one.pada;
    const next = { ...k, sampaiPada: pada };
    await kabarTanggapan(db, at, next, await bukaSengketa(db, at, next, pada));
    return ok(next);
  });
}

/** D has done what was ordered or promised; where a refusal was overruled its sheets end on the same parts everywhere (section 15). */
export async function laksanakanPerintah(at: At, one: Acting): Promise<Hasil> {
  return menangani(at, { ...one, langkah: 'laksana', terbuka: false }, async (db, k, now, acts) => {
    if (k.perintah === null || k.perintahSelesai !== null) return refuse('E_KEADAAN', { keadaan: k.keadaan });
    acts.push(...(await bukaUji(db, at, k, one.actor)));
    await catat(db, { kantor: k.kantor, nomor: k.nomor, peristiwa: 'perintah', isi: { selesai: now.slice(0, 10) } }, now);
    return ok({ ...k, perintahSelesai: now });
  });
}

/** Sheets that the refusal rested on, where ground a was granted; nothing else is opened by an order. */
async function bukaUji(db: Db, at: At, k: Keberatan, actor: Actor): Promise<Entry[]> {
  const putusan = k.tanggapan === null ? [] : (JSON.parse(k.tanggapan) as readonly Putusan[]);
  if (k.permohonan === null || !putusan.some(({ huruf, kabul }) => huruf === 'a' && kabul)) return [];
  const p = await permohonanOf(db, k);
  const sheets = await lembarPerkara(db, at, { p, keberatan: [k] });
  const acts: Entry[] = [];
  for (const nomor of sheets) acts.push(...(await bukaLembar(db, at, { nomor, sebab: say('id', kbrMejaText.sebabBuka, { nomor: k.nomor }), rujukan: k.nomor, actor })).acts);
  return acts;
}

/** The superior is silent past the last day: her way to the commission opens with that day as day 0 (transition 19). In the job's transaction. */
export async function tandaiLewatKbr(db: Db, at: At, id: string): Promise<boolean> {
  const k = await lockKeberatan(db, id);
  const jam = await jamKeberatan(db, id, 'ppid.keberatan.tanggap.');
  if (k === undefined || jam === undefined || k.lewat || k.keadaan !== 'KEBERATAN_TERDAFTAR' || !isLate(jam, isoInstant(at.clock))) return false;
  const now = isoInstant(at.clock);
  await writeKeberatan(db, { ...k, lewat: true }, now);
  await insertLangkahKbr(db, id, { langkah: 'lewat', akun: 'ppid', peran: 'sistem', isi: JSON.stringify({ batas: jam.jatuhTempo }), pada: now });
  await bukaSengketa(db, at, k, jam.jatuhTempoPada);
  await catat(db, { kantor: k.kantor, nomor: k.nomor, peristiwa: 'keberatan-lewat', isi: { batas: jam.jatuhTempo } }, now);
  return true;
}
