// How is the promise of an answer kept? (ppid.md section 17: by the clock of each answer, from day 0 to sending)
import type { AreaCode } from '#kernel/area-code';
import type { Deps, MeasuredService, ServiceMeasure } from '#platform/module';
import { type Terukur, listTerukur } from './store/ukuran.ts';

/** Half of the answers took no longer. Undefined: none was sent. */
export function ukurJawaban(answers: readonly Terukur[]): MeasuredService | undefined {
  const days = answers.map(({ hari }) => hari).sort((a, b) => a - b);
  const median = days[Math.ceil(days.length / 2) - 1];
  return median === undefined ? undefined : { cases: days.length, onTime: answers.filter(({ tepat }) => tepat).length, median, unit: 'hari_kerja' };
}

export const ukuranPermohonan: ServiceMeasure = {
  service: 'informasi',
  read: async ({ database: { db } }: Deps, kantor: AreaCode, since: string, until: string) => ukurJawaban(await listTerukur(db, kantor, since, until)),
};
