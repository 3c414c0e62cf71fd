// How is a finished visit set straight after the two minutes of undo? (layanan.md 6.2: an entry beside it, never a change of what was written)
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { saat } from '../../kunjungan/jam.ts';
import { holdsNik } from '../../kunjungan/isian.ts';
import { zonaKantor } from '../../kunjungan/kantor-hari.ts';
import { HASIL, URUNG_MS } from '../../kunjungan/keadaan.ts';
import { actOf } from '../../kunjungan/langkah.ts';
import { type Kunjungan, lockKunjungan } from '../../kunjungan/store/kunjungan.ts';
import { type Bidang, type Koreksi, insertKoreksi, listKoreksi } from '../store/koreksi.ts';

export type KoreksiRefusal = 'E_TIDAK_DITEMUKAN' | 'E_LANGKAH' | 'E_KOREKSI_DINI' | 'E_KOREKSI_KOSONG' | 'E_KOREKSI_WAKTU' | 'E_KODE_KASUS' | 'E_ALASAN';

export interface Ralat {
  readonly id: string;
  readonly kantor: AreaCode;
  readonly actor: Actor;
  /** '' = as it stands. */
  readonly hasil: string;
  /** For the outcome `jadi_kasus`. */
  readonly kasus: string;
  /** "HH.MM" of the office's clock on the day of the visit; '' = as it stands. */
  readonly mulai: string;
  readonly selesai: string;
  readonly alasan: string;
}

type Nilai = Readonly<Record<Bidang, string | null>>;
const ALASAN_PALING_PENDEK = 10;

/** What holds now: as written, or as the last correction of the field says. Times as ISO instants. */
export function berlaku(k: Kunjungan, koreksi: readonly Pick<Koreksi, 'bidang' | 'baru'>[]): Nilai {
  const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
  const said = Object.fromEntries(koreksi.map(({ bidang, baru }) => [bidang, baru]));
  return { hasil: k.hasil, kasus: k.kasus, mulai: iso(k.mulai), selesai: iso(k.selesai), ...said };
}

/** "9.05" or "09:05" on the day of the visit as an instant; null = no such time. */
function jamDi(k: Kunjungan, typed: string): string | null {
  const read = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(typed.trim());
  return read === null ? null : new Date(saat(k.tanggal, Number(read[1]) * 60 + Number(read[2]), zonaKantor(k.kantor))).toISOString();
}

/** What the form says otherwise than what holds; begin before end, not before the arrival, not in the future. */
function beda(k: Kunjungan, kini: Nilai, one: Ralat, now: number): Partial<Record<Bidang, string>> | KoreksiRefusal {
  const typed: Partial<Record<Bidang, string>> = {};
  for (const bidang of ['mulai', 'selesai'] as const) {
    if (one[bidang].trim() === '') continue;
    const instant = jamDi(k, one[bidang]);
    if (instant === null) return 'E_KOREKSI_WAKTU';
    typed[bidang] = instant;
  }
  const kasus = one.kasus.trim();
  if (one.hasil !== '') {
    if (!HASIL.some((kode) => kode === one.hasil)) return 'E_LANGKAH';
    typed.hasil = one.hasil;
  }
  const hasil = typed.hasil ?? kini.hasil;
  if (kasus !== '' && (hasil !== 'jadi_kasus' || !/^[A-Za-z0-9/.-]{4,60}$/.test(kasus))) return 'E_KODE_KASUS';
  if (kasus !== '') typed.kasus = kasus;
  if (hasil === 'jadi_kasus' && (typed.kasus ?? kini.kasus) === null) return 'E_KODE_KASUS';
  const [mulai, selesai] = [typed.mulai ?? kini.mulai, typed.selesai ?? kini.selesai].map((at) => (at === null ? null : Date.parse(at)));
  // To the minute: what is typed has no seconds.
  const early = (a: number, b: number): boolean => Math.floor(a / 60_000) < Math.floor(b / 60_000);
  if (mulai == null || selesai == null || early(selesai, mulai) || early(mulai, k.tiba ?? mulai) || selesai > now) return 'E_KOREKSI_WAKTU';
  const changed = Object.entries(typed).filter(([bidang, baru]) => baru !== kini[bidang as Bidang]);
  return changed.length === 0 ? 'E_KOREKSI_KOSONG' : Object.fromEntries(changed);
}

/** One entry a field, all or none. E_KOREKSI_DINI: the step can still be taken back as a whole. */
export async function koreksikan(deps: Pick<Deps, 'database' | 'clock'>, one: Ralat): Promise<Result<undefined, Refusal<KoreksiRefusal>>> {
  const alasan = one.alasan.trim().slice(0, 300);
  if (alasan.length < ALASAN_PALING_PENDEK || holdsNik(alasan)) return refuse('E_ALASAN');
  return performAll<Result<undefined, Refusal<KoreksiRefusal>>>(deps.database, deps.clock, async (db: Db) => {
    const k = await lockKunjungan(db, one.id);
    const now = deps.clock.now();
    const no = (code: KoreksiRefusal) => ({ value: refuse(code), acts: [] });
    if (k?.kantor !== one.kantor) return no('E_TIDAK_DITEMUKAN');
    if (k.keadaan !== 'SELESAI' || k.selesai === null) return no('E_LANGKAH');
    if (now - k.selesai <= URUNG_MS) return no('E_KOREKSI_DINI');
    const kini = berlaku(k, await listKoreksi(db, k.id));
    const changed = beda(k, kini, one, now);
    if (typeof changed === 'string') return no(changed);
    for (const [bidang, baru] of Object.entries(changed) as [Bidang, string][]) await insertKoreksi(db, k.id, { bidang, lama: kini[bidang], baru, alasan, akun: one.actor.id, peran: one.actor.role, pada: now });
    const act = actOf(k, one.actor, 'KOREKSI');
    return { value: ok(undefined), acts: [{ ...act, facts: { ...act.facts, bidang: Object.keys(changed).join(' ') } }] };
  });
}
