// What ends when information is opened by an objection, the commission or a court? (ppid.md section 15: every sheet on the same parts, everywhere, at once)
import type { Day } from '#kernel/day';
import type { Act, Actor, Facts } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { hariDi } from '../dip/hari.ts';
import { type Lembar, kunciBagian } from './lembar.ts';
import { type Tersentuh, findUji, insertLangkah, listTersentuh, lockSebagian, writeUji } from './store/uji.ts';

export const BUKA_EVENT = 'ppid.uji-buka';

export interface Dibuka {
  readonly sebab: string;
  readonly rujukan: string;
  readonly actor: Actor;
  readonly now: string;
  readonly today: Day;
}

type Acts = readonly (Act & { readonly facts: Facts })[];

/** Ends the other sheets in force that name a part of this one; in the transaction of the act, whose entries it answers. */
export async function bukaSama(db: Db, lembar: Pick<Lembar, 'id' | 'isi' | 'nomor'>, one: Dibuka): Promise<Acts> {
  const same = (await lockSebagian(db, lembar.isi.bagian.map(kunciBagian))).filter(({ id }) => id !== lembar.id);
  const acts: (Act & { readonly facts: Facts })[] = [];
  for (const other of same) acts.push(await akhiri(db, other, one, lembar.nomor));
  return acts;
}

async function akhiri(db: Db, lembar: Lembar, { sebab, rujukan, actor, now, today }: Dibuka, karena: string | null): Promise<Act & { readonly facts: Facts }> {
  await writeUji(db, { ...lembar, keadaan: 'DIBUKA', akhir: today, sebab: sebab.trim().slice(0, 2_000), rujukanAkhir: rujukan.trim().slice(0, 120) }, now);
  await insertLangkah(db, lembar.id, { langkah: 'buka', akun: actor.id, peran: actor.role, node: lembar.kantor, catatan: sebab.slice(0, 2_000), pada: now });
  return { event: BUKA_EVENT, actor, kind: 'uji', object: lembar.id, node: lembar.kantor, facts: { nomor: lembar.nomor, karena } };
}

/**
 * For whoever opens information elsewhere (an objection granted, a ruling): ends the sheet of that number and every sheet on the
 * same parts, in the caller's transaction. Answers the entries for the trail, the numbers that ended, and the open requests
 * whose refusal rests on them; nothing where no sheet of that number is in force.
 */
export async function bukaLembar(
  db: Db,
  { clock }: Pick<Deps, 'clock'>,
  one: { readonly nomor: string; readonly sebab: string; readonly rujukan: string; readonly actor: Actor },
): Promise<{ readonly acts: Acts; readonly berakhir: readonly string[]; readonly tersentuh: readonly Tersentuh[] }> {
  const lembar = await findUji(db, one.nomor);
  if (lembar?.keadaan !== 'BERLAKU') return { acts: [], berakhir: [], tersentuh: [] };
  const ended = await lockSebagian(db, lembar.isi.bagian.map(kunciBagian));
  const acts: (Act & { readonly facts: Facts })[] = [];
  const now = isoInstant(clock);
  for (const sheet of ended) acts.push(await akhiri(db, sheet, { ...one, now, today: hariDi(clock, sheet.kantor) }, one.nomor));
  const berakhir = ended.flatMap(({ nomor }) => (nomor === null ? [] : [nomor]));
  return { acts, berakhir, tersentuh: await listTersentuh(db, berakhir) };
}
