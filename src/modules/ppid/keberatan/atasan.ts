// Who answers objections at an office, by name? (UU 14/2008 Pasal 35: the superior; ppid.md sections 17 and 19 print the name)
import type { AreaCode } from '#kernel/area-code';
import { type OfficerLine, type Role, listOfficers } from '#platform/identity';
import type { At } from '../permohonan/jam.ts';

/** In the order in which they stand for the office; titles are those of its mandates. */
const PERAN: readonly Role[] = ['atasan_ppid', 'sekretaris'];

/** Active officers who may answer, the superior first. */
export async function atasanDi({ database, clock }: Pick<At, 'database' | 'clock'>, kantor: AreaCode): Promise<readonly Pick<OfficerLine, 'account' | 'name'>[]> {
  const scope = [{ node: kantor, below: false, party: null }];
  const found = await Promise.all(PERAN.map((role) => listOfficers(database.db, clock, scope, { role, state: 'AKTIF' })));
  const now = clock.now();
  return found.flatMap(({ officers }, at) => officers.filter(({ mandates }) => mandates.some((one) => one.role === PERAN[at] && one.node === kantor && one.from <= now && (one.until === null || now < one.until))));
}
