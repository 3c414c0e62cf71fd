// What are the offices of a list called?
import type { Db } from '#platform/db';
import { findOffice } from '#platform/offices';
import type { AreaCode } from '#kernel/area-code';

/** By code; a code without an office stands for itself. */
export async function officeNames(db: Db, codes: readonly AreaCode[]): Promise<(code: string) => string> {
  const found = await Promise.all([...new Set(codes)].map(async (code) => [String(code), (await findOffice(db, code))?.nama ?? code] as const));
  const names = new Map(found);
  return (code) => names.get(code) ?? code;
}
