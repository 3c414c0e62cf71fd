// How do voter records come under a new key? (keamanan.md 6.3: new writes use it at once, a run seals the old rows again)
import { operator, perform } from '#platform/action';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { type Brankas, brankasOf, mustOpen } from '../../brankas/brankas.ts';
import { type Segel, type SegelDisabilitas, type SegelSebelum, readDisabilitas, readIdentitas, readSebelum, writeDisabilitas, writeIdentitas, writeSebelum } from '../store/segel.ts';

export const ROTATE_EVENT = 'sidalih.kunci-putar';
const PAGE = 2000;

export interface Terputar {
  readonly identitas: number;
  readonly disabilitas: number;
  readonly sebelum: number;
}

interface Kind<T> {
  read(db: Db, after: T | undefined, banyak: number): Promise<readonly T[]>;
  write(db: Db, brankas: Brankas, all: readonly T[]): Promise<void>;
}

const identitas: Kind<Segel> = {
  read: readIdentitas,
  write: (db, brankas, all) =>
    writeIdentitas(db, all.map((row) => {
      const open = mustOpen(brankas.openIdentitas(row.id, row.rahasia));
      return { ...row, rahasia: brankas.sealIdentitas(row.id, open), nikKunci: brankas.nikKunci(open.nik), nkkKunci: brankas.nkkKunci(open.nkk) };
    })),
};
const disabilitas: Kind<SegelDisabilitas> = {
  read: readDisabilitas,
  write: (db, brankas, all) => writeDisabilitas(db, all.map((row) => ({ ...row, rahasia: brankas.sealDisabilitas(row.id, mustOpen(brankas.openDisabilitas(row.id, row.rahasia))) }))),
};
const sebelum: Kind<SegelSebelum> = {
  read: readSebelum,
  write: (db, brankas, all) => writeSebelum(db, all.map((row) => ({ ...row, rahasia: brankas.sealSebelum(row.id, mustOpen(brankas.openSebelum(row.id, row.rahasia))) }))),
};

/** Page by page, each in a transaction with its entry: cut off, the next run goes on, because sealed rows are passed over. */
export async function rotateKeys(deps: Pick<Deps, 'database' | 'clock' | 'keys'>): Promise<Terputar> {
  return { identitas: await turn(deps, 'identitas', identitas), disabilitas: await turn(deps, 'disabilitas', disabilitas), sebelum: await turn(deps, 'sebelum', sebelum) };
}

async function turn<T extends { readonly rahasia: Uint8Array | string }>({ database, clock, keys }: Pick<Deps, 'database' | 'clock' | 'keys'>, object: string, kind: Kind<T>): Promise<number> {
  const brankas = brankasOf(keys);
  let [turned, after]: [number, T | undefined] = [0, undefined];
  for (;;) {
    const page: readonly T[] = await kind.read(database.db, after, PAGE);
    const old = page.filter(({ rahasia }) => !brankas.isCurrent(rahasia));
    if (old.length > 0) {
      await perform(database, clock, { event: ROTATE_EVENT, actor: operator, kind: 'kunci', object }, async (db) => {
        await kind.write(db, brankas, old);
        return { value: undefined, facts: { banyak: old.length } };
      });
    }
    turned += old.length;
    after = page.at(-1);
    if (after === undefined || page.length < PAGE) return turned;
  }
}
