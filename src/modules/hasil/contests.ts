// Which contest does an address or an order name, and which are counted here? (one ballot paper is one contest)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Jenis, type KontesPack, type PemiluPack, findPaper, findPapers, findPemilu, listPapers, listPemilu, paperCode, scopesAt } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Kontes } from './contest.ts';

/** By `pemilu-2024` and `ppwp` or `pdpr-3201`; undefined where there is none of that name. */
export async function findContest(db: Db, slug: string, kode: string): Promise<Kontes | undefined> {
  const [pemilu, pack] = [findPemilu(slug), await findPaper(db, slug, kode)];
  return pemilu === undefined || pack === undefined ? undefined : { pemilu, pack };
}

/** By its id, `2024:pdpr:3201`. */
export async function findContestById(db: Db, id: string): Promise<Kontes | undefined> {
  const [year, jenis = '', lingkup = ''] = id.split(':');
  const pemilu = listPemilu().find((one) => one.id === year);
  return pemilu === undefined ? undefined : findContest(db, pemilu.slug, lingkup === NATION ? jenis : paperCode(jenis, lingkup));
}

/** The kind of contest with papers of their own that an address names; undefined where it names none. */
export function findKind(slug: string, kontes: string): { readonly pemilu: PemiluPack; readonly jenis: Jenis } | undefined {
  const pemilu = findPemilu(slug);
  const jenis = pemilu?.kertas.find((one) => one.jenis === kontes)?.jenis;
  return pemilu === undefined || jenis === undefined ? undefined : { pemilu, jenis };
}

/** Contests with one paper for the whole nation; newest election first. */
export function nationContests(): Kontes[] {
  return listPemilu().flatMap((pemilu) => pemilu.kontes.map((pack): Kontes => ({ pemilu, pack })));
}

/** The same by name, for what must know its contest before any database is open. */
export function findNationContest(slug: string, kode: string): Kontes | undefined {
  return nationContests().find(({ pemilu, pack }) => pemilu.slug === slug && pack.kode === kode);
}

/** All papers that are counted here, one kind after the other in memory: those of the nation, then those that were fixed. */
export async function* eachContest(db: Db): AsyncGenerator<Kontes> {
  yield* nationContests();
  for (const pemilu of listPemilu()) {
    for (const { jenis, lingkup } of await listPapers(db, pemilu.slug)) {
      const kontes = await findContest(db, pemilu.slug, paperCode(jenis, lingkup));
      if (kontes !== undefined) yield kontes;
    }
  }
}

/** Digits of the node of each level (`penetapan` of the pack). */
const DIGITS = [1, 2, 4] as const;

/** The node whose commission fixes the result of a paper, and up to which its plenaries go (the pack says by which article). */
export function topOf({ penetapan, lingkup }: Pick<KontesPack, 'penetapan' | 'lingkup'>): AreaCode {
  return penetapan === 0 ? NATION : (lingkup.slice(0, DIGITS[penetapan]) as AreaCode);
}

/** The papers of an election that an office of this node works on, in the order of the ballots: none that is fixed below it. */
export async function contestsAt(db: Db, pemilu: PemiluPack, kode: AreaCode): Promise<Kontes[]> {
  const kinds = [...pemilu.kontes, ...pemilu.kertas].filter(({ penetapan }) => kode.length >= DIGITS[penetapan]).map(({ jenis }) => jenis);
  const found = await Promise.all(kinds.map((jenis) => papersAt(db, pemilu, jenis, kode)));
  return found.flat();
}

/** The papers of one kind that are counted at this area ("0" = all of them). */
export async function papersAt(db: Db, pemilu: PemiluPack, jenis: Jenis, kode: AreaCode): Promise<Kontes[]> {
  const scopes = await scopesAt(db, pemilu.slug, jenis, kode);
  const packs = scopes === null ? await findPapers(db, pemilu, jenis) : scopes.length === 0 ? [] : await findPapers(db, pemilu, jenis, scopes);
  return packs.map((pack) => ({ pemilu, pack }));
}

/** The papers whose result this very node fixes. */
export async function contestsFixedAt(db: Db, node: AreaCode): Promise<Kontes[]> {
  const found = await Promise.all(listPemilu().map((pemilu) => contestsAt(db, pemilu, node)));
  return found.flat().filter(({ pack }) => topOf(pack) === node);
}
