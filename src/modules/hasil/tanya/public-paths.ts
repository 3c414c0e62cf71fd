// Which addresses of the questions does the publication as files carry, and when does each move? (an area at a time)
import type { AreaCode } from '#kernel/area-code';
import type { Deps } from '#platform/module';
import type { PublicPath } from '#platform/publish';
import type { Kontes } from '../contest.ts';
import { findNomor } from '../store/columns.ts';
import { daftarTanyaPath, dptPath, tanyaPath } from './address.ts';
import { listTanya, tanyaVersion } from './store/tanya.ts';
import { type WilayahTanya, streamTanya } from './store/wilayah.ts';
import { TANYA } from './timbang.ts';

/** Most stations of a kel/desa. */
const SEDESA = 999;

/** Pages, twins and first lists of every area that has anything counted, and the stations that are asked; `prov` "0" = the nation's own. */
export async function* tanyaPaths({ database: { db } }: Pick<Deps, 'database'>, kontes: Kontes, prov: AreaCode, only: string | undefined, tree: number, group: string): AsyncGenerator<PublicPath> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return;
  const at = { pemilu: kontes.pemilu.slug, kontes: kontes.pack.kode };
  // Another election's figures move a comparison as well.
  const all = await tanyaVersion(db);
  const twins = function* (path: string, version: string): Generator<PublicPath> {
    for (const ending of ['', '.json', '.csv']) yield { path: `${path}${ending}`, version, group };
  };
  for await (const piece of streamTanya(db, no, prov)) {
    for (const area of piece.filter(({ kode }) => only === undefined || kode.startsWith(only))) {
      const version = versionOf(area, tree);
      yield* twins(tanyaPath(at, area.kode), version);
      for (const id of TANYA) if (area.cacah.per[id].kini + area.cacah.per[id].selesai > 0) yield* twins(daftarTanyaPath(at, area.kode, id), version);
      if (area.tingkat < 4) for (const ending of ['', '.csv']) yield { path: `${dptPath(at, area.kode)}${ending}`, version: `${version}.${all}`, group };
      if (area.tingkat < 4) continue;
      for (const { kode } of await listTanya(db, no, area.kode, { tanya: null, keadaan: 'semua' }, null, SEDESA)) yield* twins(tanyaPath(at, kode), version);
    }
  }
}

function versionOf({ versi }: WilayahTanya, tree: number): string {
  return `${versi}.${tree}`;
}
