// Which task of a unit is this?
import { type Db, rows, sql } from '#platform/db';
import type { AreaCode } from '#kernel/area-code';

export async function findTugas(db: Db, id: string): Promise<{ readonly permohonan: string; readonly kantor: AreaCode; readonly dijawab: boolean; readonly bersama: string | null } | undefined> {
  return (await rows(db, sql<{ permohonan: string; kantor: AreaCode; dijawab: boolean; bersama: string | null }>`select permohonan, kantor, bersama, dijawab is not null as dijawab from ppid_tugas where id = ${id}::uuid`))[0];
}
