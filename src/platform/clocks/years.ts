// Which years do deadlines reach that have no calendar yet? (E_TAHUN_TANPA_KALENDER: found before an act is refused for it)
import { NATION } from '#kernel/area-code';
import { dueDate } from '#kernel/tenggat';
import { atZone } from '#kernel/zone';
import type { Db } from '#platform/db';
import { askOf } from './clock.ts';
import { type ClocksAt, nowOf, readJudge } from './compute.ts';

/** Of every rule that begins by an event: were it started now and extended as often as it may be, could its date be told? */
export async function missingYears(db: Db, at: ClocksAt): Promise<readonly number[]> {
  const { calendar } = await readJudge(db, at);
  const now = nowOf(at.clock);
  const today = atZone(now, 'WIB').day;
  const years = new Set<number>();
  for (const rule of at.deadlines.rules) {
    const inForce = rule.berlakuDari <= today && (rule.berlakuSampai === undefined || today <= rule.berlakuSampai);
    if (!inForce || rule.arah === 'mundur') continue;
    const due = dueDate(calendar, askOf({ kantor: NATION, zona: 'WIB', mulaiPada: now, perpanjangan: rule.perpanjangan?.kali ?? 0, jeda: [], hariKerjaBerikut: false }, rule));
    if (!due.ok && due.refusal.code === 'E_TAHUN_TANPA_KALENDER') years.add(Number(due.refusal.values?.['tahun']));
  }
  return [...years].sort((a, b) => a - b);
}
