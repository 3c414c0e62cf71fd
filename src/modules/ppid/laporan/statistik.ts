// How are the kept figures of a place read, and when are they counted anew? (ppid.md section 17, statistics page)
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { type Angka, type Kelompok, angkaDari } from './angka.ts';
import { type Pilihan, bacaStatistik, statistikPada, tulisStatistik } from './store/statistik.ts';

export interface Statistik {
  readonly angka: Angka;
  readonly jalur: readonly Kelompok[];
  /** Instant of the count; undefined = never counted. */
  readonly pada: string | undefined;
}

export async function statistikDari(db: Db, pilihan: Pilihan): Promise<Statistik> {
  const lanes = pilihan.jalur === undefined ? (['umum', 'pemilu', 'belum'] as const) : [];
  const all = await bacaStatistik(db, pilihan);
  const jalur: Kelompok[] = [];
  for (const lane of lanes) jalur.push({ nama: lane, n: (await bacaStatistik(db, { ...pilihan, jalur: lane })).get('terima') ?? 0 });
  return { angka: angkaDari(all), jalur, pada: await statistikPada(db) };
}

/** Counted once a day, in one transaction. */
export async function hitungStatistik({ database, clock }: Pick<Deps, 'database' | 'clock'>): Promise<void> {
  await database.transaction((db) => tulisStatistik(db, isoInstant(clock)));
}
