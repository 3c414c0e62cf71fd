// Which clocks does a visit have, and when do they start and stop? (layanan.md 6.4; declared with the house, kept by its engine)
import { day } from '#kernel/day';
import { type ClocksAt, type DeadlineRule, clocksOf, startClock, stopClock, voidClock } from '#platform/clocks';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { MODUL } from './kabar.ts';
import type { Kunjungan } from './store/kunjungan.ts';
import { jamText as text } from './text-jam.ts';

const DASAR = 'UU 25/2009 Pasal 21 dan 29; standar pelayanan kantor';
const BERLAKU = day('2026-11-01');

const rule = (id: string, nama: DeadlineRule['nama'], panjang: number, satuan: DeadlineRule['satuan'], dari: string, selesaiOleh: string, over: Partial<DeadlineRule> = {}): DeadlineRule => ({
  id: `layanan.loket.${id}`,
  versi: 1,
  nama,
  panjang,
  satuan,
  dari,
  selesaiOleh,
  pemilik: 'kantor',
  dasar: DASAR,
  yakin: 'L',
  berlakuDari: BERLAKU,
  ...over,
});

export const KONFIRMASI = 'layanan.loket.konfirmasi';
export const TUNGGU = 'layanan.loket.tunggu';
export const HANGUS = 'layanan.loket.hangus';
export const FOTO_HAPUS = 'layanan.loket.foto_hapus';
export type JamKunjungan = typeof KONFIRMASI | typeof TUNGGU | typeof HANGUS | typeof FOTO_HAPUS;

export const ATURAN_JAM: readonly DeadlineRule[] = [
  rule('konfirmasi', text.konfirmasi, 120, 'menit_layanan', 'pesan', 'konfirmasi', { naikKe: ['sekretaris'] }),
  rule('tunggu', text.tunggu, 15, 'menit_layanan', 'nomor', 'panggil', { naikKe: ['kasubbag'] }),
  rule('hangus', text.hangus, 15, 'menit_layanan', 'slot', 'tiba', { pemilik: 'warga' }),
  rule('foto_hapus', text.fotoHapus, 30, 'hari', 'foto', 'hapus', { dasar: 'UU 27/2022 Pasal 42; pemberitahuan pada formulir' }),
];

type At = Pick<Deps, 'clock' | 'registry'>;
const clocksAt = ({ clock, registry }: At): ClocksAt => ({ clock, deadlines: registry.deadlines });

/** `from`: milliseconds. */
export async function mulaiJam(db: Db, deps: At, id: JamKunjungan, k: Pick<Kunjungan, 'id' | 'kantor'>, from: number): Promise<void> {
  await startClock(db, clocksAt(deps), { rule: id, module: MODUL, object: k.id, office: k.kantor, from: new Date(from).toISOString() });
}

/** The duty was met, or missed: the engine says which. */
export async function hentikanJam(db: Db, deps: At, id: JamKunjungan, k: Pick<Kunjungan, 'id'>, pada: number): Promise<void> {
  for (const row of await berjalan(db, k, [id])) await stopClock(db, clocksAt(deps), row, { at: new Date(pada).toISOString() });
}

/** The visit is over before the clock said anything. */
export async function batalkanJam(db: Db, deps: At, k: Pick<Kunjungan, 'id'>, ids: readonly JamKunjungan[], reason: string): Promise<void> {
  for (const row of await berjalan(db, k, ids)) await voidClock(db, clocksAt(deps), row, { reason });
}

async function berjalan(db: Db, k: Pick<Kunjungan, 'id'>, ids: readonly string[]): Promise<string[]> {
  const all = await clocksOf(db, MODUL, k.id);
  return all.filter(({ rule: one, keadaan }) => ids.includes(one) && keadaan === 'BERJALAN').map(({ id }) => id);
}
