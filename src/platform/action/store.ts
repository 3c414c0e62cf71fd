// Where is the audit trail kept? (insert only; nobody but `perform` writes here)
import { type Db, run, sql } from '#platform/db';
import type { Act } from './perform.ts';

export async function writeEntry(
  db: Db,
  entry: Act & { readonly at: string; readonly facts: Readonly<Record<string, unknown>> },
): Promise<void> {
  await run(
    db,
    sql`insert into action_jejak (pada, peristiwa, pelaku, peran, objek, fakta)
        values (${entry.at}, ${entry.event}, ${entry.actor.id}, ${entry.actor.role}, ${entry.object}, ${JSON.stringify(entry.facts)}::jsonb)`,
  );
}
