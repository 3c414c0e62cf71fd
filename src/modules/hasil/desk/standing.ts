// What is on record of a station, as an officer needs it? (part III included; hasil.md 9.7 covers it in public only)
import type { AreaCode } from '#kernel/area-code';
import { type Db, together } from '#platform/db';
import type { Kontes } from '../contest.ts';
import { checksIn } from '../bits.ts';
import type { Angka, CekId, StatusAngka } from '../figures.ts';
import { type Berlaku, NIHIL, berlakuPada } from '../station.ts';
import { findNomor } from '../store/columns.ts';
import { type BarisLog, readStations } from '../store/log.ts';
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
  return loadTogether(db, { kontes, kode });
}

/** Four questions for all stations that are asked for at once. */
const loadTogether = together<{ readonly kontes: Kontes; readonly kode: AreaCode }, Tercatat | undefined>(
  async (db, asked) => {
    const { kontes } = asked[0];
    const no = await findNomor(db, kontes);
    if (no === undefined) return asked.map(() => undefined);
    const kodes = [...new Set(asked.map(({ kode }) => kode))];
    const [log, standing, bacaan, foto] = await Promise.all([
      readStations(db, no, kontes, kodes),
      readKedudukan(db, no, kodes),
      readBacaanOf(db, no, kodes, FORMS),
      listFoto(db, no, kodes),
    ]);
    const [logs, forms, photos] = [Map.groupBy(log, kodeOf), Map.groupBy(bacaan, kodeOf), Map.groupBy(foto, kodeOf)];
    return asked.map(({ kode }): Tercatat => {
      const { dasar = 0, versi = 0 } = standing.get(kode) ?? {};
      const found = { ...stateIn(logs.get(kode) ?? []), dasar, versi };
      return { no, ...found, bacaan: forms.get(kode) ?? [], foto: photos.get(kode) ?? [] };
    });
  },
  ({ kontes: { pemilu, pack } }) => `${pemilu.slug}/${pack.kode}`,
);

function kodeOf({ kode }: { readonly kode: AreaCode }): AreaCode {
  return kode;
}

function stateIn(log: readonly BarisLog[]): Pick<Tercatat, 'berlaku' | 'status' | 'gagal'> {
  const last = log.reduce<BarisLog | undefined>((a, b) => (a === undefined || b.versi > a.versi ? b : a), undefined);
  return { berlaku: log.length === 0 ? NIHIL : berlakuPada(log), status: last?.status ?? 'BELUM', gagal: checksIn(last?.gagal ?? 0) };
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
