// What stands above every page of a laptop that holds a plenary without the centre?
import { formatInt } from '#kernel/format';
import { say } from '#kernel/text';
import type { Db } from '#platform/db';
import type { Banner, Deps } from '#platform/module';
import { findArea } from '#platform/offices';
import { treeOf } from '#modules/pemilu';
import type { AreaCode } from '#kernel/area-code';
import { type BekalIni, countActs, findBekal } from './store/seed.ts';
import { desk } from './text-desk.ts';

export async function nameOf(db: Db, bekal: BekalIni | undefined): Promise<string> {
  if (bekal === undefined) return '';
  const { pemilu, kode } = bekal.kepala;
  return (await findArea(db, (await treeOf(db, pemilu)).pohon, kode as AreaCode))?.nama ?? kode;
}

/** The count is asked for each request: what an act of a moment ago added stands on the next page. */
export function makeBanner({ database: { db } }: Deps): Banner {
  let shown = { nama: '', n: 0 };
  return {
    renew: async () => {
      const bekal = await findBekal(db).catch(() => undefined);
      if (bekal === undefined) return;
      shown = { nama: shown.nama === '' ? await nameOf(db, bekal) : shown.nama, n: (await countActs(db)) - bekal.dikemas };
    },
    say: (lang) => say(lang, desk.spanduk, { nama: shown.nama, n: formatInt(lang, shown.n) }),
  };
}
