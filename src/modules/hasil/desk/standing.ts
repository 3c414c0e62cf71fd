// What is on record of a station, as an officer needs it? (part III included; hasil.md 9.7 covers it in public only)
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import { checksIn } from '../bits.ts';
import type { Angka, CekId, StatusAngka } from '../figures.ts';
import { type Berlaku, NIHIL, berlakuPada } from '../station.ts';
import { findNomor } from '../store/columns.ts';
import { readStations } from '../store/log.ts';
import { FILLED } from './filled.ts';
import { type BarisFoto, listFoto } from './store/photo.ts';
import { type BarisBacaan, readBacaanOf, readKedudukan } from './store/reading.ts';

export interface Tercatat {
  /** Number of the contest in the tables. */
  readonly no: number;
  readonly berlaku: Berlaku;
  readonly status: StatusAngka;
  readonly gagal: readonly CekId[];
  /** Last version that carried figures; 0 = none. What a form is written over. */
  readonly dasar: number;
  readonly versi: number;
  /** Forms of officers, newest first. */
  readonly bacaan: readonly BarisBacaan[];
  /** Photographs of officers, newest first. */
  readonly foto: readonly BarisFoto[];
}

const FORMS = 50;

/** Undefined before the contest's tree is laid. */
export async function loadTercatat(db: Db, kontes: Kontes, kode: AreaCode): Promise<Tercatat | undefined> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return undefined;
  const [log, standing, bacaan, foto] = await Promise.all([
    readStations(db, no, kontes, [kode]),
    readKedudukan(db, no, [kode]),
    readBacaanOf(db, no, kode, FORMS),
    listFoto(db, no, kode),
  ]);
  const last = log.reduce<(typeof log)[number] | undefined>((a, b) => (a === undefined || b.versi > a.versi ? b : a), undefined);
  const { dasar = 0, versi = 0 } = standing.get(kode) ?? {};
  const berlaku = log.length === 0 ? NIHIL : berlakuPada(log);
  return { no, berlaku, status: last?.status ?? 'BELUM', gagal: checksIn(last?.gagal ?? 0), dasar, versi, bacaan, foto };
}

/** Are there figures in force? Then the form is a correction. */
export function isFilled({ status }: Pick<Tercatat, 'status'>): boolean {
  return FILLED.includes(status);
}

export function suaraTercatat({ berlaku }: Pick<Tercatat, 'berlaku'>, n: number): readonly Angka[] {
  return berlaku.suara ?? Array.from({ length: n }, () => null);
}

export function selTercatat({ berlaku }: Pick<Tercatat, 'berlaku'>, n: number): readonly Angka[] {
  return berlaku.sel ?? Array.from({ length: n }, () => null);
}

/** The newest photograph of each page. */
export function fotoTampak({ foto }: Pick<Tercatat, 'foto'>): Map<number, BarisFoto> {
  const pages = new Map<number, BarisFoto>();
  for (const one of foto) if (!pages.has(one.halaman)) pages.set(one.halaman, one);
  return pages;
}
