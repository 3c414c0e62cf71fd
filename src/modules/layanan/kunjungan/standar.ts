// By which standard is a visit judged that begins now? (layanan.md 2.3: the version in force when it started)
import type { AreaCode } from '#kernel/area-code';
import type { Deps } from '#platform/module';
import { findStandard } from '../katalog/cari.ts';
import { hariKantor } from './kantor-hari.ts';

/** Id of the version in force; null where the office has set none. */
export async function standarOf({ database, clock }: Pick<Deps, 'database' | 'clock'>, kantor: AreaCode, layanan: string): Promise<string | null> {
  return (await findStandard(database.db, kantor, layanan, hariKantor(clock, kantor)))?.id ?? null;
}
