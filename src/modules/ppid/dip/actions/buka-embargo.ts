// What happens on the day after an embargo ends? (an approved answer comes into view by itself; ppid.md section 18)
import { addDays } from '#kernel/day';
import { NATION } from '#kernel/area-code';
import { performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { hariDi } from '../hari.ts';
import { arsipSetelah } from '../states.ts';
import { insertLangkah, listEmbargoEnded, lockArsip, writeArsip } from '../store/arsip.ts';
import { showOrHide } from '../terbitkan-arsip.ts';
import { isClosed } from './putus-arsip.ts';

export const EMBARGO_EVENT = 'ppid.arsip-buka';
const AT_ONCE = 200;
const SYSTEM = { id: 'sistem', role: 'sistem', node: '0' };

export async function openEmbargoes({ database, clock }: Pick<Deps, 'database' | 'clock'>): Promise<void> {
  // The east is a day ahead of Jakarta for two hours: each is judged again by the day of its own office.
  const ids = await listEmbargoEnded(database.db, addDays(hariDi(clock, NATION), 1), AT_ONCE);
  for (const id of ids) await open({ database, clock }, id);
}

async function open({ database, clock }: Pick<Deps, 'database' | 'clock'>, id: string): Promise<void> {
  await performAll(database, clock, async (db) => {
    const a = await lockArsip(db, { id });
    const keadaan = a === undefined || a.beku ? undefined : arsipSetelah(a.keadaan, 'BUKA', isClosed(a, hariDi(clock, a.kantor)));
    if (a === undefined || keadaan === undefined) return { value: undefined, acts: [] };
    const now = isoInstant(clock);
    const next = { ...a, keadaan, terbit: now };
    await writeArsip(db, next);
    await insertLangkah(db, id, { langkah: 'BUKA', peran: SYSTEM.role, catatan: '', pada: now });
    await showOrHide(db, next);
    return { value: undefined, acts: [{ event: EMBARGO_EVENT, actor: SYSTEM, kind: 'arsip', object: id, node: a.kantor, facts: { nomor: a.nomor } }] };
  });
}
