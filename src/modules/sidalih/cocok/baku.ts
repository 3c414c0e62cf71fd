// Which weights does the matcher ship with for the 13-element form? (a dated file, learnt without labels)
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '#platform/config';
import type { Model } from './model.ts';
import { skemaPemilih } from './skema.ts';

const shares = z.array(z.array(z.number().positive().max(1))).length(3);

const schema = z.object({
  skema: z.literal(skemaPemilih.id),
  asal: z.string().min(1),
  gandaPerRekaman: z.number().positive(),
  sukuSama: z.record(z.string(), z.number().positive()),
  bobot: z.record(z.string(), z.object({ tingkat: z.array(z.string()), m: shares, u: shares })),
});

/** The file of the newest weights; a new one gets a new date and the old one stays for the cases that it judged. */
export const BERKAS_BAKU = '2026-11-22-pemilih-13.json';

let known: Model | undefined;

/** Read once a process. Throws when the file does not fit the fields and levels of the code. */
export function modelBaku(): Model {
  known ??= readModel(readFileSync(join(projectRoot(), 'src/modules/sidalih/cocok/bobot', BERKAS_BAKU), 'utf8'));
  return known;
}

export function readModel(text: string): Model {
  const { asal, gandaPerRekaman, sukuSama, bobot } = schema.parse(JSON.parse(text));
  for (const { id, pembanding } of skemaPemilih.bidang) {
    if (bobot[id]?.tingkat.join() !== pembanding.tingkat.join()) throw new Error(`weights of ${id} belong to other levels`);
  }
  return { skema: skemaPemilih, asal, gandaPerRekaman, sukuSama, bobot };
}

/** The text of such a file; six digits are more than any list can teach. */
export function writeModel({ skema, asal, gandaPerRekaman, sukuSama, bobot }: Model): string {
  const named = Object.fromEntries(skema.bidang.map(({ id, pembanding }) => [id, { tingkat: pembanding.tingkat, ...bobot[id] }]));
  const round = (_: string, value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(6)) : value);
  return `${JSON.stringify({ skema: skema.id, asal, gandaPerRekaman, sukuSama, bobot: named }, round, 1)}\n`;
}
