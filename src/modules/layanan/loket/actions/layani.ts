// What does a counter do with its guests: call, serve, hand on, close, and take a slip back? (layanan.md 6.2, 6.3)
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';
import { type Act, type Actor, type Facts, performAll } from '#platform/action';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { holdsNik } from '../../kunjungan/isian.ts';
import { TUNGGU, batalkanJam, hentikanJam } from '../../kunjungan/janji.ts';
import { kabariSurvei } from '../../kunjungan/kabar.ts';
import { hariKantor } from '../../kunjungan/kantor-hari.ts';
import { ALIH_PALING_BANYAK, type Hasil, JEDA_PANGGILAN_MS, PANGGILAN_PALING_BANYAK, type Peristiwa, type Tangan, URUNG_MS } from '../../kunjungan/keadaan.ts';
import { type Melangkah, actOf, melangkah } from '../../kunjungan/langkah.ts';
import { openPribadi } from '../../kunjungan/rahasia.ts';
import { type Kunjungan, type LangkahTersimpan, insertLangkah, listHari, listLangkah, lockKunjungan, writeKunjungan } from '../../kunjungan/store/kunjungan.ts';
import { readPribadi } from '../../kunjungan/store/pribadi.ts';
import { issueToken } from '../../kunjungan/survei.ts';
import type { TokenSurvei } from '../../kunjungan/token.ts';
import { insertPanggilan, lastPrioritas, lockHari, writeHari } from '../store/antrean.ts';
import { findLoket } from '../store/loket.ts';
import { kabariDekat, kabariPanggil } from '../dekat.ts';
import { asPenunggu } from '../penunggu.ts';
import { berikutnya, sesudahPanggil } from '../urutan.ts';

export type LayaniRefusal =
  | 'E_TIDAK_DITEMUKAN'
  | 'E_LANGKAH'
  | 'E_KOSONG' // nobody waits for this counter
  | 'E_LOKET_TUTUP'
  | 'E_MASIH_MELAYANI' // the counter has a guest
  | 'E_PANGGILAN_DINI' // less than a minute after the last call
  | 'E_PANGGILAN_HABIS'
  | 'E_BELUM_TIGA' // no-show needs three calls
  | 'E_ALIH_BATAS'
  | 'E_ALASAN'
  | 'E_CATATAN_PRIBADI'
  | 'E_KODE_KASUS'
  | 'E_KEMBALI_SEKALI'
  | 'E_BUKAN_HARI_INI'
  | 'E_URUNG_LEWAT'
  | 'E_URUNG_LAIN';

type At = Pick<Deps, 'database' | 'clock' | 'keys' | 'registry'>;
type Told<T = Kunjungan> = Result<T, Refusal<LayaniRefusal>>;
interface Acts<T> {
  readonly value: Told<T>;
  readonly acts: readonly (Act & { readonly facts: Facts })[];
}
const nothing = <T>(code: LayaniRefusal): Acts<T> => ({ value: refuse(code), acts: [] });

export interface DiLoket {
  readonly kantor: AreaCode;
  readonly loket: number;
  readonly actor: Actor;
}

/** The next guest by the order of 6.3. Two counters at once never call one guest: the day of the office is held. */
export async function panggil(deps: At, { kantor, loket, actor }: DiLoket): Promise<Told> {
  return performAll<Told>(deps.database, deps.clock, async (db) => {
    const today = hariKantor(deps.clock, kantor);
    const irama = await lockHari(db, kantor, today);
    const counter = await findLoket(db, kantor, loket);
    if (counter?.keadaan !== 'BUKA') return nothing('E_LOKET_TUTUP');
    const all = await listHari(db, kantor, today, ['MENUNGGU', 'DIPANGGIL', 'DILAYANI']);
    if (all.some((k) => k.keadaan !== 'MENUNGGU' && k.loket === loket)) return nothing('E_MASIH_MELAYANI');
    const waiting = all.filter(({ keadaan }) => keadaan === 'MENUNGGU');
    const next = berikutnya(waiting.map(asPenunggu), irama, { ...counter, terakhirPrioritas: await lastPrioritas(db, kantor, today, loket) });
    const k = next === undefined ? undefined : await lockKunjungan(db, next.id);
    if (next === undefined || k === undefined) return nothing('E_KOSONG');
    const now = deps.clock.now();
    const done = await melangkah(db, k, { peristiwa: 'PANGGIL', tangan: 'petugas', actor, ganti: { loket, loketTujuan: null, kembaliPada: null, panggilan: 1, panggilAkhir: now, dipanggil: k.dipanggil ?? now }, pada: now });
    if (!done.ok) return nothing('E_LANGKAH');
    await insertPanggilan(db, k.id, loket, 1, now);
    const sesudah = sesudahPanggil(irama, next);
    await writeHari(db, kantor, today, sesudah);
    await hentikanJam(db, deps, TUNGGU, k, now);
    await kabariPanggil(db, deps, done.value.kunjungan, openPribadi(deps.keys, (await readPribadi(db, [k.id])).get(k.id)));
    await kabariDekat(db, deps, waiting.filter(({ id }) => id !== k.id), sesudah);
    return { value: ok(done.value.kunjungan), acts: [done.value.act] };
  });
}

export interface AtasTamu extends DiLoket {
  readonly id: string;
}

/** A guest of this counter takes one step. */
async function langkahi(deps: At, one: AtasTamu, peristiwa: Peristiwa, plan: (db: Db, k: Kunjungan, now: number) => Promise<LayaniRefusal | Partial<Melangkah>>): Promise<Told> {
  return performAll<Told>(deps.database, deps.clock, async (db) => {
    const k = await lockKunjungan(db, one.id);
    if (k?.kantor !== one.kantor) return nothing('E_TIDAK_DITEMUKAN');
    if (k.loket !== one.loket) return nothing('E_LANGKAH');
    const now = deps.clock.now();
    const planned = await plan(db, k, now);
    if (typeof planned === 'string') return nothing(planned);
    const done = await melangkah(db, k, { peristiwa, tangan: 'petugas', actor: one.actor, pada: now, ...planned });
    return done.ok ? { value: ok(done.value.kunjungan), acts: [done.value.act] } : nothing('E_LANGKAH');
  });
}

/** Again, a minute after the last call at the earliest, three times in all. */
export async function panggilLagi(deps: At, one: AtasTamu): Promise<Told> {
  return langkahi(deps, one, 'PANGGIL_LAGI', async (db, k, now) => {
    if (k.panggilan >= PANGGILAN_PALING_BANYAK) return 'E_PANGGILAN_HABIS';
    if (now - (k.panggilAkhir ?? 0) < JEDA_PANGGILAN_MS) return 'E_PANGGILAN_DINI';
    await insertPanggilan(db, k.id, one.loket, k.panggilan + 1, now);
    return { ganti: { panggilan: k.panggilan + 1, panggilAkhir: now } };
  });
}

export async function hadir(deps: At, one: AtasTamu): Promise<Told> {
  return langkahi(deps, one, 'HADIR', (_db, k, now) => Promise.resolve({ ganti: { mulai: k.mulai ?? now } }));
}

/** Three calls in vain. The number stays the guest's for the day. */
export async function tidakMuncul(deps: At, one: AtasTamu): Promise<Told> {
  return langkahi(deps, one, 'TIDAK_MUNCUL', (_db, k, now) => {
    if (k.panggilan < PANGGILAN_PALING_BANYAK) return Promise.resolve('E_BELUM_TIGA' as const);
    return Promise.resolve(now - (k.panggilAkhir ?? 0) < JEDA_PANGGILAN_MS ? ('E_PANGGILAN_DINI' as const) : { ganti: { sebab: 'TIDAK_MUNCUL', loket: null } });
  });
}

const ALASAN_PALING_PENDEK = 5;

/** To another counter, twice at most: number and first arrival stay. */
export async function alihkan(deps: At, one: AtasTamu & { readonly ke: number; readonly alasan: string }): Promise<Told> {
  const alasan = one.alasan.trim().slice(0, 300);
  return langkahi(deps, one, 'ALIH', async (db, k) => {
    if (k.alih >= ALIH_PALING_BANYAK) return 'E_ALIH_BATAS';
    if (alasan.length < ALASAN_PALING_PENDEK || holdsNik(alasan)) return 'E_ALASAN';
    if (one.ke === one.loket || (await findLoket(db, one.kantor, one.ke)) === undefined) return 'E_LANGKAH';
    return { ganti: { loket: null, loketTujuan: one.ke, alih: k.alih + 1, panggilan: 0, panggilAkhir: null }, catatan: alasan };
  });
}

const CATATAN_PALING_PANJANG = 300;
/** Outcomes that a survey token is given for (layanan.md 10). */
const BERTOKEN: readonly Hasil[] = ['terlayani', 'dirujuk', 'tidak_dapat'];

export interface Selesai extends AtasTamu {
  readonly hasil: Hasil;
  /** Number of the case that the visit became, for `jadi_kasus`. */
  readonly kasus: string;
  readonly catatan: string;
  readonly origin: string;
}

export interface Tuntas {
  readonly kunjungan: Kunjungan;
  /** To be handed over now: it is kept nowhere. */
  readonly token: TokenSurvei | undefined;
}

export async function selesaikan(deps: At, one: Selesai): Promise<Told<Tuntas>> {
  const catatan = one.catatan.trim().slice(0, CATATAN_PALING_PANJANG);
  const kasus = one.kasus.trim().slice(0, 60);
  if (holdsNik(catatan) || /[\w.]+@[\w.]+|\+?[0-9][0-9 -]{8,}[0-9]/.test(catatan)) return refuse('E_CATATAN_PRIBADI');
  if ((one.hasil === 'jadi_kasus') !== (kasus !== '') || (kasus !== '' && !/^[A-Za-z0-9/.-]{4,60}$/.test(kasus))) return refuse('E_KODE_KASUS');
  return performAll<Told<Tuntas>>(deps.database, deps.clock, async (db) => {
    const k = await lockKunjungan(db, one.id);
    if (k?.kantor !== one.kantor) return nothing('E_TIDAK_DITEMUKAN');
    if (k.loket !== one.loket) return nothing('E_LANGKAH');
    const now = deps.clock.now();
    const gives = BERTOKEN.includes(one.hasil) && !k.tokenTerbit;
    const done = await melangkah(db, k, {
      peristiwa: 'SELESAI',
      tangan: 'petugas',
      actor: one.actor,
      ganti: { selesai: now, hasil: one.hasil, kasus: kasus === '' ? null : kasus, catatan: catatan === '' ? null : catatan, tokenTerbit: k.tokenTerbit || gives },
      pada: now,
    });
    if (!done.ok) return nothing('E_LANGKAH');
    const token = gives ? await issueToken(db, deps.clock, k) : undefined;
    const pribadi = openPribadi(deps.keys, (await readPribadi(db, [k.id])).get(k.id));
    if (token !== undefined) await kabariSurvei(db, deps, k, pribadi, `${one.origin}/survei#${token.token}`);
    return { value: ok({ kunjungan: done.value.kunjungan, token }), acts: [done.value.act] };
  });
}

/** The guest goes home before the turn. */
export async function pulang(deps: At, one: { readonly id: string; readonly kantor: AreaCode; readonly actor: Actor; readonly tangan: Extract<Tangan, 'tamu' | 'resepsionis'> }): Promise<Told> {
  return performAll<Told>(deps.database, deps.clock, async (db) => {
    const k = await lockKunjungan(db, one.id);
    if (k?.kantor !== one.kantor) return nothing('E_TIDAK_DITEMUKAN');
    const now = deps.clock.now();
    const done = await melangkah(db, k, { peristiwa: 'PULANG', tangan: one.tangan, actor: one.actor, ganti: { sebab: 'PULANG_SENDIRI', loket: null }, pada: now });
    if (!done.ok) return nothing('E_LANGKAH');
    await batalkanJam(db, deps, k, [TUNGGU], 'tamu pulang');
    return { value: ok(done.value.kunjungan), acts: [done.value.act] };
  });
}

/** Called in vain and back on the same day, once: called after the next two calls. */
export async function kembali(deps: At, one: { readonly id: string; readonly kantor: AreaCode; readonly actor: Actor }): Promise<Told> {
  return performAll<Told>(deps.database, deps.clock, async (db) => {
    const k = await lockKunjungan(db, one.id);
    if (k?.kantor !== one.kantor) return nothing('E_TIDAK_DITEMUKAN');
    const today = hariKantor(deps.clock, one.kantor);
    // Whoever never checked in comes as a walk-in: there is no number to come back to.
    if (k.tiba === null || k.keadaan !== 'TIDAK_HADIR') return nothing('E_LANGKAH');
    if (k.tanggal !== today) return nothing('E_BUKAN_HARI_INI');
    if ((await listLangkah(db, k.id)).some(({ peristiwa }) => peristiwa === 'KEMBALI')) return nothing('E_KEMBALI_SEKALI');
    const { panggilan } = await lockHari(db, one.kantor, today);
    const done = await melangkah(db, k, { peristiwa: 'KEMBALI', tangan: 'resepsionis', actor: one.actor, ganti: { kembaliPada: panggilan, sebab: null, panggilan: 0, panggilAkhir: null }, pada: deps.clock.now() });
    return done.ok ? { value: ok(done.value.kunjungan), acts: [done.value.act] } : nothing('E_LANGKAH');
  });
}

/** Steps of a counter that its officer may take back. */
const BISA_URUNG: readonly string[] = ['PANGGIL', 'HADIR', 'TIDAK_MUNCUL', 'ALIH', 'SELESAI', 'PULANG'];

/** Why this officer cannot take the last step of a visit back now; undefined = it can be. */
export function tolakUrung(last: LangkahTersimpan | undefined, { id }: Pick<Actor, 'id'>, now: number): 'E_LANGKAH' | 'E_URUNG_LAIN' | 'E_URUNG_LEWAT' | undefined {
  if (last?.sebelum == null || !BISA_URUNG.includes(last.peristiwa)) return 'E_LANGKAH';
  if (last.akun !== id) return 'E_URUNG_LAIN';
  return now - last.pada > URUNG_MS ? 'E_URUNG_LEWAT' : undefined;
}

/** Within two minutes, by the same officer: the visit stands as before; both steps stay in its history. A token that went out stays out. */
export async function urungkan(deps: At, one: { readonly id: string; readonly kantor: AreaCode; readonly actor: Actor }): Promise<Told> {
  return performAll<Told>(deps.database, deps.clock, async (db) => {
    const k = await lockKunjungan(db, one.id);
    if (k?.kantor !== one.kantor) return nothing('E_TIDAK_DITEMUKAN');
    const last = (await listLangkah(db, k.id)).at(-1);
    const now = deps.clock.now();
    const refused = tolakUrung(last, one.actor, now);
    if (refused !== undefined) return nothing(refused);
    assert(last?.sebelum != null, 'a step that can be taken back knows what was before');
    const back: Kunjungan = { ...k, ...(JSON.parse(last.sebelum) as Partial<Kunjungan>), catatan: last.peristiwa === 'SELESAI' ? null : k.catatan, tokenTerbit: k.tokenTerbit, versi: k.versi };
    assert(back.id === k.id, 'a step belongs to its visit');
    await writeKunjungan(db, back, now);
    await insertLangkah(db, k.id, { peristiwa: 'URUNG', dari: k.keadaan, ke: back.keadaan, akun: one.actor.id, peran: one.actor.role, catatan: last.peristiwa, sebelum: null, pada: now });
    return { value: ok({ ...back, versi: k.versi + 1 }), acts: [actOf(back, one.actor, 'URUNG')] };
  });
}
