// Which forms belong on this officer's phone? (the station of the mandate, in every contest that is being counted there)
import { formatDay } from '#kernel/format';
import { day } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import type { Mandate, SignedIn } from '#platform/identity';
import type { Deps } from '#platform/module';
import { isInForce } from '../desk/permissions.ts';
import { mayAt } from '../desk/may.ts';
import { findStation } from '../desk/resource.ts';
import { loadTps } from '../desk/scene.ts';
import { listPemilu } from '#modules/pemilu';
import { contestsAt } from '../contests.ts';
import { idOf } from './address.ts';
import type { TpsDiHp } from './phone/shelf.ts';

/** The KPPS mandate that a phone is bound to: the one in force that ends last. */
export function kppsMandate({ mandates }: SignedIn, now: number): Mandate | undefined {
  const own = mandates.filter((one) => one.role === 'kpps' && isInForce(one, now));
  return own.sort((a, b) => (b.until ?? Infinity) - (a.until ?? Infinity))[0];
}

/** One line for each contest whose stage is open at the station. */
export async function stationsOf(deps: Pick<Deps, 'database' | 'clock'>, lang: Lang, who: SignedIn, mandate: Mandate): Promise<TpsDiHp[]> {
  const lines: TpsDiHp[] = [];
  const all = (await Promise.all(listPemilu().map((pemilu) => contestsAt(deps.database.db, pemilu, mandate.node)))).flat();
  for (const kontes of all) {
    const at = { pemilu: kontes.pemilu.slug, kontes: kontes.pack.kode, kode: mandate.node };
    const found = await findStation(deps, at);
    if (found === undefined || !(await mayAt(deps, kontes, found.kode, who)).isi) continue;
    const { nama } = await loadTps(deps, lang, at);
    lines.push({ id: idOf(at), ...at, nama, kontesNama: `${say(lang, kontes.pack.nama)}, ${formatDay(lang, day(kontes.pemilu.hari))}` });
  }
  return lines;
}
