// What does the desk do on the way to an answer: lane, units, a question, more time? (ppid.md section 8, 4 to 7)
import { randomUUID } from 'node:crypto';
import { type Day, compareDays } from '#kernel/day';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, perform, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import { changeRule, extendClock, stopClock } from '#platform/clocks';
import { getPaketPpid } from '../../aturan/paket.ts';
import { LANGKAH_EVENT } from '../events.ts';
import { type GerakRefusal, bergerak, tulisLangkah } from '../gerak.ts';
import { bersih } from '../isian.ts';
import { type At, clocksAt, jamOf } from '../jam.ts';
import { type Jalur, jamJawab } from '../jalur.ts';
import { hari } from '../kabar.ts';
import type { Pelaku } from '../states.ts';
import { insertCatatan, insertTugas, lockTugas, writeTugas } from '../store/berkas.ts';
import { writeCari } from '../store/cari.ts';
import { type Permohonan, lockPermohonan, writePermohonan } from '../store/permohonan.ts';
import { jalurText } from '../text-jalur.ts';
import { say } from '#kernel/text';

interface Acting {
  readonly id: string;
  readonly versi: number;
  readonly actor: Actor;
}

/** Working days that are left when the lane changes after its date (section 7): until the end of the next one. */
const SISA_PINDAH = 1;

/** E_JALUR_ALASAN: she reads the reason, so it is written. */
export async function pilihJalur(at: At, one: Acting & { readonly jalur: Jalur; readonly alasan: string }): Promise<Result<Permohonan, GerakRefusal | Refusal<'E_JALUR_ALASAN'>>> {
  const { jalur, id, versi, actor } = one;
  const alasan = bersih(one.alasan);
  if (alasan.length < 5) return refuse('E_JALUR_ALASAN');
  return bergerak(at, { id, versi, actor, pelaku: 'D', langkah: 'jalur' }, async (db, p, now) => {
    const jam = await jamOf(db, id);
    if (jam.jalur !== undefined) await stopClock(db, clocksAt(at), jam.jalur.id, { at: now });
    const jawab = jam.jawab === undefined ? undefined : await changeRule(db, clocksAt(at), jam.jawab.id, { rule: jamJawab(jalur), reason: alasan, leaves: SISA_PINDAH });
    const batas = jawab?.jatuhTempo ?? '';
    const nilai = { jalur: say(p.bahasa, jalurText[jalur]), batas: batas === '' ? '' : hari(p.bahasa, batas) };
    return ok({ p: { ...p, jalur, jalurAlasan: alasan }, isi: { jalur, alasan, batas }, facts: { jalur, batas }, kabar: { kabar: 'jalur', nilai }, buku: { jalur, batas } });
  });
}

/** UNIT_BATAS: the day for the unit lies between today and the day the answer is due. `bersama`: the unit sees all tasks with it as one. */
export async function tugaskan(at: At, one: Acting & { readonly unit: string; readonly pesan: string; readonly batas: Day; readonly bersama?: string }): Promise<Result<Permohonan, GerakRefusal | Refusal<'UNIT_BATAS' | 'UNIT_KOSONG'>>> {
  const { id, versi, actor, batas } = one;
  const unit = bersih(one.unit).slice(0, 120);
  if (unit === '') return refuse('UNIT_KOSONG');
  return bergerak<Refusal<'UNIT_BATAS' | 'UNIT_KOSONG'>>(at, { id, versi, actor, pelaku: 'D', langkah: 'tugaskan' }, async (db, p, now) => {
    const { jawab } = await jamOf(db, id);
    if (jawab === undefined || compareDays(batas, jawab.jatuhTempo) > 0) return refuse('UNIT_BATAS');
    await insertTugas(db, { id: randomUUID(), permohonan: id, kantor: p.kantor, unit, pesan: bersih(one.pesan, true).slice(0, 2_000), batas, bersama: one.bersama ?? null }, now);
    return ok({ p: { ...p, pemegang: p.pemegang ?? actor.id }, isi: { unit, batas }, facts: { unit, batas } });
  });
}

/** The unit answers its task: documents come as files of the request, or nothing is held there. */
export async function jawabUnit(
  at: At,
  one: { readonly tugas: string; readonly actor: Actor; readonly jawaban: 'dokumen' | 'tidak-ada'; readonly keterangan: string },
): Promise<Result<Permohonan, GerakRefusal | Refusal<'TUGAS_TIADA' | 'TUGAS_SUDAH' | 'E_ALASAN_KOSONG'>>> {
  const keterangan = bersih(one.keterangan, true).slice(0, 2_000);
  if (one.jawaban === 'tidak-ada' && keterangan.length < 5) return refuse('E_ALASAN_KOSONG');
  const held = await at.database.transaction((db) => lockTugas(db, one.tugas));
  if (held === undefined) return refuse('TUGAS_TIADA');
  return bergerak<Refusal<'TUGAS_TIADA' | 'TUGAS_SUDAH' | 'E_ALASAN_KOSONG'>>(at, { id: held.permohonan, actor: one.actor, pelaku: 'U', langkah: 'jawab-unit' }, async (db, p, now) => {
    const tugas = await lockTugas(db, one.tugas);
    if (tugas === undefined) return refuse('TUGAS_TIADA');
    if (tugas.dijawab !== null) return refuse('TUGAS_SUDAH');
    await writeTugas(db, { id: tugas.id, jawaban: one.jawaban, keterangan }, now);
    return ok({ p, isi: { unit: tugas.unit, jawaban: one.jawaban } });
  });
}

/** One plain question; the office's clock runs on, for the Act knows no pause (transition 6). */
export async function tanya(at: At, one: Acting & { readonly pelaku: Extract<Pelaku, 'L' | 'D'>; readonly tanya: string }): Promise<Result<Permohonan, GerakRefusal | Refusal<'E_ALASAN_KOSONG'>>> {
  const { id, versi, actor, pelaku } = one;
  const words = bersih(one.tanya, true).slice(0, 1_000);
  if (words.length < 5) return refuse('E_ALASAN_KOSONG');
  return bergerak(at, { id, versi, actor, pelaku, langkah: 'tanya' }, (_db, p) => Promise.resolve(ok({ p, isi: { tanya: words }, kabar: { kabar: 'tanya' } as const })));
}

export async function jawabTanya(at: At, one: { readonly id: string; readonly actor: Actor; readonly pelaku: Extract<Pelaku, 'P' | 'L'>; readonly jawab: string }): Promise<Result<Permohonan, GerakRefusal | Refusal<'E_ALASAN_KOSONG'>>> {
  const words = bersih(one.jawab, true).slice(0, 2_000);
  if (words === '') return refuse('E_ALASAN_KOSONG');
  return bergerak(at, { id: one.id, actor: one.actor, pelaku: one.pelaku, langkah: 'jawab-tanya' }, (_db, p) => Promise.resolve(ok({ p, isi: { jawab: words } })));
}

export type PerpanjangRefusal = GerakRefusal | Refusal<'E_PERPANJANG_TERLAMBAT' | 'E_PERPANJANG_SEKALI' | 'E_ALASAN_KOSONG' | 'TANPA_JAM'>;

/** Once, in time, with a written reason; the new end counts from the first due date (transition 7; UU 14/2008 Pasal 22 ayat (8)). */
export async function perpanjang(at: At, one: Acting & { readonly alasan: string }): Promise<Result<Permohonan, PerpanjangRefusal>> {
  const { id, versi, actor } = one;
  const alasan = bersih(one.alasan, true);
  return bergerak<Exclude<PerpanjangRefusal, GerakRefusal>>(at, { id, versi, actor, pelaku: 'D', langkah: 'perpanjang' }, async (db, p, _now, before) => {
    if (Array.from(alasan).length < getPaketPpid(before.paket).alasan) return refuse('E_ALASAN_KOSONG');
    const { jawab } = await jamOf(db, id);
    if (jawab === undefined) return refuse('TANPA_JAM');
    const extended = await extendClock(db, clocksAt(at), jawab.id, { reason: alasan });
    if (!extended.ok) return refuse(extended.refusal.code);
    const lama = jawab.jatuhTempo;
    const baru = extended.value.jatuhTempo;
    const nilai = { lama: hari(p.bahasa, lama), baru: hari(p.bahasa, baru) };
    return ok({ p, isi: { alasan, lama, baru }, facts: { lama, baru }, kabar: { kabar: 'perpanjang', nilai }, buku: { diperpanjang: baru } });
  });
}

/** The neutral title that lists and the archive show, or who holds the case now: no state moves. */
export async function aturBerkas(at: At, one: Acting & { readonly judul?: string; readonly pegang?: string | null }): Promise<Result<Permohonan, Refusal<'PERMOHONAN_TIADA' | 'PERMOHONAN_BERUBAH'>>> {
  const { id, versi, actor } = one;
  return performAll<Result<Permohonan, Refusal<'PERMOHONAN_TIADA' | 'PERMOHONAN_BERUBAH'>>>(at.database, at.clock, async (db) => {
    const now = isoInstant(at.clock);
    const held = await lockPermohonan(db, id);
    if (held === undefined) return { value: refuse('PERMOHONAN_TIADA'), acts: [] };
    if (held.versi !== versi) return { value: refuse('PERMOHONAN_BERUBAH'), acts: [] };
    const judul = one.judul === undefined ? held.judul : bersih(one.judul).slice(0, 160);
    const pemegang = one.pegang === undefined ? held.pemegang : one.pegang;
    const next = { ...held, judul, pemegang, versi: versi + 1 };
    await writePermohonan(db, next, now);
    if (judul !== held.judul) await writeCari(db, next);
    if (judul !== held.judul) await tulisLangkah(db, held, { langkah: 'judul', actor, isi: { judul }, now });
    const facts = { langkah: judul === held.judul ? 'pegang' : 'judul' };
    return { value: ok(next), acts: [{ event: LANGKAH_EVENT, actor, kind: 'permohonan', object: id, node: held.kantor, facts }] };
  });
}

/** For the desk alone; never shown to the applicant. */
export async function catatInternal(at: At, one: { readonly id: string; readonly kantor: Permohonan['kantor']; readonly actor: Actor; readonly teks: string }): Promise<Result<undefined, Refusal<'E_ALASAN_KOSONG'>>> {
  const teks = bersih(one.teks, true).slice(0, 2_000);
  if (teks === '') return refuse('E_ALASAN_KOSONG');
  return perform(at.database, at.clock, { event: LANGKAH_EVENT, actor: one.actor, kind: 'permohonan', object: one.id, node: one.kantor }, async (db) => {
    await insertCatatan(db, one.id, { id: randomUUID(), akun: one.actor.id, peran: one.actor.role, teks, pada: isoInstant(at.clock) });
    return { value: ok(undefined), facts: { langkah: 'catatan' } };
  });
}

/** The second person for a date that was written down afterwards (tenggat.md section 5: evidence and another's word). */
export async function setujuiMundur(at: At, one: Acting): Promise<Result<Permohonan, Refusal<'PERMOHONAN_TIADA' | 'PERMOHONAN_BERUBAH' | 'E_KEADAAN' | 'E_DUA_ORANG'>>> {
  const { id, versi, actor } = one;
  return performAll<Result<Permohonan, Refusal<'PERMOHONAN_TIADA' | 'PERMOHONAN_BERUBAH' | 'E_KEADAAN' | 'E_DUA_ORANG'>>>(at.database, at.clock, async (db) => {
    const now = isoInstant(at.clock);
    const held = await lockPermohonan(db, id);
    if (held === undefined) return { value: refuse('PERMOHONAN_TIADA'), acts: [] };
    if (held.versi !== versi) return { value: refuse('PERMOHONAN_BERUBAH'), acts: [] };
    if (held.mundur === null || held.mundurSetuju !== null) return { value: refuse('E_KEADAAN'), acts: [] };
    if (held.mundurOleh === actor.id) return { value: refuse('E_DUA_ORANG'), acts: [] };
    const next = { ...held, mundurSetuju: actor.id, versi: versi + 1 };
    await writePermohonan(db, next, now);
    await tulisLangkah(db, held, { langkah: 'koreksi-mundur', actor, isi: {}, now });
    return { value: ok(next), acts: [{ event: LANGKAH_EVENT, actor, kind: 'permohonan', object: id, node: held.kantor, facts: { langkah: 'setujui-mundur' } }] };
  });
}
