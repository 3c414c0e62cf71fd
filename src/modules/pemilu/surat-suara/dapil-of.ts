// In which dapil does this area vote? (the map of one contest, from the database; abroad by the register)
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import { isHeldAt } from './ballot.ts';
import { findDaftarSuratSuara, findSuratSuara } from './ballots.ts';
import { type LetakDapil, type PetaDapil, makePeta } from './dapil-map.ts';
import type { BarisPeta, JenisDapil } from './record.ts';
import { readPeta } from './store/dapil.ts';

/**
 * The dapil of an area: an area code of any level ("0", province, regency, district, village, station, "99" and below);
 * for `pemilu-2019` the number of KPU's 2019 scheme. Whole in one dapil, divided over several, not held here, or not on
 * the map. One read of the lines around the area: who asks for many takes `petaDapil` once.
 */
export async function dapilOf(db: Db, slug: string, jenis: JenisDapil, kode: string): Promise<LetakDapil> {
  // A station lies where its desa lies.
  return petaOf(slug, jenis, await readPeta(db, slug, jenis, kode.slice(0, 10))).find(kode);
}

/** The whole map of one contest, ready for many questions. Throws for an election without this ballot. */
export async function petaDapil(db: Db, slug: string, jenis: JenisDapil): Promise<PetaDapil> {
  return petaOf(slug, jenis, await readPeta(db, slug, jenis));
}

function petaOf(slug: string, jenis: JenisDapil, lines: readonly BarisPeta[]): PetaDapil {
  const [register, ballot] = [findDaftarSuratSuara(slug), findSuratSuara(slug, jenis)];
  assert(register !== undefined && ballot !== undefined, `${slug} has no ${jenis}`);
  const nests = register.kodeWilayah === 'kemendagri';
  const peta = makePeta(lines, nests);
  const { luarNegeri, tanpa } = ballot;
  return {
    find(kode) {
      if (nests && kode.startsWith('99') && typeof luarNegeri === 'object') return { keadaan: 'utuh', dapil: luarNegeri.dapil };
      // Numbers of 2019 say nothing by how they begin.
      const held = nests ? isHeldAt(ballot, kode) : !tanpa.some((place) => place.kode === kode);
      return held ? peta.find(kode) : { keadaan: 'tidak_diadakan' };
    },
  };
}
