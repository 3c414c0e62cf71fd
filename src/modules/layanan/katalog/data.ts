// What do machines read of the standards in force? (/data/standar.json; every entry with the hash that the public log bears)
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import type { Deps } from '#platform/module';
import { hariKantor } from '../kantor/hari.ts';
import { listBerlaku, readTeks } from './store/standar.ts';

export const standarJawab = z.object({
  hari: z.string(),
  standar: z.array(z.object({ kantor: z.string(), layanan: z.string(), versi: z.int(), berlakuDari: z.string(), sha256: z.string(), isi: z.unknown() })),
});

/** The published bytes of each, read again: what stands here is what was hashed. */
export async function standarData({ database: { db }, clock }: Pick<Deps, 'database' | 'clock'>): Promise<z.infer<typeof standarJawab>> {
  const hari = hariKantor(clock, NATION);
  const found = await listBerlaku(db, hari);
  const standar = [];
  for (const { id, kantor, layanan, no, berlakuDari, sha256 } of found) {
    const isi: unknown = JSON.parse((await readTeks(db, id)) ?? 'null');
    standar.push({ kantor, layanan, versi: no, berlakuDari: berlakuDari ?? '', sha256: sha256 ?? '', isi });
  }
  return { hari, standar };
}
