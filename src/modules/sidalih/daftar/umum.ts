// Which names does the board of a desa show, as they stood when the list was decided? (names and stations only; sidalih.md 4.3)
import type { AreaCode } from '#kernel/area-code';
import { isoInstant, type Clock } from '#platform/clock';
import type { Db } from '#platform/db';
import { type Brankas, mustOpen } from '../brankas/brankas.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import { type Rekam, TANPA_TPS } from './rekam.ts';
import type { Daftar } from './store/daftar.ts';
import { readPapan, readSesudah } from './store/papan.ts';
import type { Versi } from './store/versi.ts';

export interface NamaPapan {
  readonly nama: string;
  readonly tps: string;
}

/** Until when the names of this list hang: the days of the stage, counted from the day it was announced; undefined = not now. */
export function papanSampai(paket: PaketAturan, list: Pick<Daftar, 'keadaan' | 'sejak'>): string | undefined {
  const days = paket.tahap.find((one) => one.kode === list.keadaan)?.diumumkanHari;
  return days === undefined || days === null ? undefined : new Date(Date.parse(list.sejak) + days * 86_400_000).toISOString();
}

export function isPapanOpen(paket: PaketAturan, list: Pick<Daftar, 'keadaan' | 'sejak'>, clock: Clock): boolean {
  const until = papanSampai(paket, list);
  return until !== undefined && isoInstant(clock) < until;
}

/**
 * By name, then station. What changed since the version is undone: each changed record as it stood before its first
 * change after it. Cost by the voters of the desa and the changes since.
 */
export async function papan(db: Db, brankas: Brankas, { daftar, sampai }: Pick<Versi, 'daftar' | 'sampai'>, desa: AreaCode): Promise<NamaPapan[]> {
  const later = await readSesudah(db, daftar, desa, sampai);
  const changed = new Set(later.map(({ pemilih }) => pemilih));
  const now = (await readPapan(db, daftar, desa)).filter(({ id }) => !changed.has(id));
  const before = later.flatMap(({ pemilih, sebelum }): NamaPapan[] => {
    if (sebelum === null) return []; // it came after the version
    const was = JSON.parse(mustOpen(brankas.openSebelum(pemilih, sebelum))) as Rekam;
    return was.tms === null && was.desa === desa ? [{ nama: was.nama, tps: was.tps }] : [];
  });
  const all = [...now.filter(({ tms }) => tms === null), ...before].filter(({ tps }) => tps !== TANPA_TPS);
  return all.map(({ nama, tps }) => ({ nama, tps })).sort((a, b) => a.nama.localeCompare(b.nama, 'id') || (a.tps < b.tps ? -1 : 1));
}
