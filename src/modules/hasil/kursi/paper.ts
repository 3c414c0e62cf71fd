// Which ballot paper is counted in a dapil, if one is? (the one place that knows how papers of dapil are found)
import { type Jenis, findKontes, findPemilu } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';

/** The paper of a dapil; undefined where none is known. */
export type FindPaper = (db: Db, slug: string, jenis: Jenis, dapil: string) => Promise<Kontes | undefined>;

/** Code of the paper of a dapil, as in `hasil_kontes`. */
export const paperCode = (jenis: Jenis, dapil: string): string => `${jenis}-${dapil}`;

export const findPaper: FindPaper = (_db, slug, jenis, dapil) => {
  const [pemilu, pack] = [findPemilu(slug), findKontes(slug, paperCode(jenis, dapil))];
  return Promise.resolve(pemilu === undefined || pack === undefined ? undefined : { pemilu, pack });
};
