// Which addresses of the participants' desks does the publication as files carry? (the nation's desks alone: lists of every area would be millions of files)
import { NATION } from '#kernel/area-code';
import { treeOf } from '#modules/pemilu';
import type { Deps } from '#platform/module';
import type { PublicPath } from '#platform/publish';
import { openHitungan, readDi } from '../gabung/read.ts';
import { sumsVersion } from '../jumlah/store/sum.ts';
import { allPath, deskPath, listPath } from './address.ts';
import { sameKinds } from './contest.ts';
import { isSmall } from './kept.ts';
import { readSusunan, sebaranVersion } from './store/kept.ts';

/** Lists that go along: what a party officer takes home. */
const LISTS = ['tps-terlemah', 'tps-terkuat', 'desa-terlemah', 'desa-terkuat', 'bocor', 'data-pemilih'] as const;
/** Up to so many desks a contest: parties and pairs, not all persons of all provinces. */
const MOST = 40;

/** Desk, lists and files of each participant of a contest that has figures. */
export async function* participantPaths({ database: { db } }: Pick<Deps, 'database'>): AsyncGenerator<PublicPath> {
  for (const { pemilu: slug, jenis } of sameKinds()) {
    const hitungan = await openHitungan(db, slug, jenis);
    const found = hitungan === undefined ? undefined : await readDi(db, hitungan, NATION);
    if (hitungan === undefined || found === undefined || hitungan.pilihan.length > MOST) continue;
    const version = `${found.area.seq}.${found.area.tps.total}.${(await treeOf(db, slug)).versi}.${await sumsVersion(db)}.${await sebaranVersion(db)}`;
    const [at, group] = [{ pemilu: slug, jenis }, `${slug}-${jenis}-peserta`];
    // Lists of a large nation stand once the background has made them.
    const listed = found.area.seq > 0 && (isSmall(found.area) || (await readSusunan(db, at)).some(({ prov }) => prov === Number(NATION)));
    const withFiles = function* (path: string, endings: readonly string[]): Generator<PublicPath> {
      for (const ending of endings) yield { path: `${path}${ending}`, version, group };
    };
    yield* withFiles(allPath(at), ['', '.json']);
    for (const { nomor } of hitungan.pilihan) {
      yield* withFiles(deskPath(at, nomor, NATION), ['', '.json', '.csv']);
      if (listed) for (const hal of LISTS) yield* withFiles(listPath(at, nomor, NATION, hal), ['', '.json', '.csv', '.xlsx']);
    }
  }
}
