// What does a standard of an office have to be held against today?
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Clock } from '#platform/clock';
import type { Db } from '#platform/db';
import { hariKantor } from '../kantor/hari.ts';
import { readKanalKini } from '../kantor/muat.ts';
import { findService } from './layanan.ts';
import type { Latar } from './periksa.ts';
import { listBerlaku } from './store/standar.ts';

export async function readLatar(db: Db, clock: Clock, kantor: AreaCode, layanan: string): Promise<Latar> {
  const today = hariKantor(clock, kantor);
  const [template] = kantor === NATION ? [] : await listBerlaku(db, today, { kantor: NATION, layanan });
  const channels = await readKanalKini(db, clock, kantor);
  const hidup = new Set(channels.filter(({ keadaan }) => keadaan === 'HIDUP').map(({ id }) => id));
  return { today, hidup, templat: template?.isi, hukum: findService(layanan)?.waktu ?? [] };
}
