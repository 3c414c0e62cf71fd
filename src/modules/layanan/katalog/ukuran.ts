// How were the promises of an office kept in the last 90 days? (layanan.md 2.4; measured by the module that serves, never by hand)
import type { AreaCode } from '#kernel/area-code';
import type { Deps, MeasuredService } from '#platform/module';
import { ATURAN } from './aturan.ts';

/** Undefined: nobody measures it, or fewer cases than say anything. */
export async function ukur(deps: Deps, kantor: AreaCode, layanan: string): Promise<MeasuredService | undefined> {
  const measure = deps.registry.modules.flatMap((module) => module.measures ?? []).find(({ service }) => service === layanan);
  const until = deps.clock.now();
  const found = await measure?.read(deps, kantor, new Date(until - ATURAN.ukurHari * 86_400_000).toISOString(), new Date(until).toISOString());
  return found === undefined || found.cases < ATURAN.ukurKasus ? undefined : found;
}
