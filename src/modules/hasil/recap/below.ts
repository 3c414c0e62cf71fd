// What does the layer below say, row by row, at this moment? (accepted C figures of stations, feet of closed D forms)
import { ABROAD, type AreaCode, NATION } from '#kernel/area-code';
import { stationNumbers, stationPlan, treeOf } from '#modules/pemilu';
import { stationCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import { listChildren } from '#platform/offices';
import type { Kontes } from '../contest.ts';
import { berlakuPada } from '../station.ts';
import { cellsOf } from '../store/station.ts';
import { findNomor, provOf, stationRange } from '../store/columns.ts';
import { groupStations, readRange } from '../store/log.ts';
import type { Sel } from './d-checks.ts';
import { readForm } from './form.ts';
import { layerOf } from './layers.ts';
import { findFormulir, readLatest } from './store/plenary.ts';

/** A row that the form of a node must have. */
export interface Anak {
  readonly kode: AreaCode;
  readonly nama: string;
  /** Village of a station, for grouping; null elsewhere. */
  readonly desa: string | null;
  /** Null = nothing is in from there, or its plenary is not closed. */
  readonly bawah: Sel | null;
}

/** The rows of a node's form in the order of their codes. A kecamatan: one range of the log; above: the closed forms of at most 40 children. */
export async function listRows(db: Db, kontes: Kontes, node: AreaCode): Promise<Anak[]> {
  return layerOf(node) === 'D_KEC' ? stationsOf(db, kontes, node) : formsOf(db, kontes, node);
}

async function stationsOf(db: Db, kontes: Kontes, node: AreaCode): Promise<Anak[]> {
  const { pack, pemilu } = kontes;
  const { pohon } = await treeOf(db, pemilu.slug);
  const names = new Map((await listChildren(db, pohon, node)).map((area) => [area.kode, area.nama]));
  const no = await findNomor(db, kontes);
  const { dari, ke } = stationRange(node);
  const log = no === undefined ? [] : groupStations(await readRange(db, no, kontes, provOf(node), dari, ke));
  const known = new Map(log.map((rows) => [rows[0].kode, berlakuPada(rows)]));
  return (await stationPlan(db, pemilu.slug, node)).flatMap((plan) => {
    const desa = names.get(plan.kode) ?? plan.kode;
    return stationNumbers(plan).map((nomor): Anak => {
      const kode = stationCode(plan.kode, nomor);
      const k = known.get(kode);
      const inForce = k !== undefined && !k.ditarik && (k.suara !== null || k.sel !== null);
      const bawah = inForce ? { suara: cellsOf(k.suara, pack.opsi.length), sel: cellsOf(k.sel, pack.form.sel.length) } : null;
      return { kode, nama: `TPS ${String(nomor).padStart(3, '0')}`, desa, bawah };
    });
  });
}

async function formsOf(db: Db, kontes: Kontes, node: AreaCode): Promise<Anak[]> {
  const { pohon } = await treeOf(db, kontes.pemilu.slug);
  const areas = (await listChildren(db, pohon, node)).filter((area) => node !== NATION || area.kode !== ABROAD);
  const missions = node === NATION ? await missionsOf(db, pohon) : [];
  const children = [...areas, ...missions];
  const no = await findNomor(db, kontes);
  const closed =
    no === undefined
      ? []
      : await readLatest(
          db,
          no,
          children.map((area) => area.kode),
          true,
        );
  const feet = new Map<AreaCode, Sel>();
  for (const rapat of closed) {
    const form = await findFormulir(db, rapat.id);
    if (form !== undefined) feet.set(rapat.kode, readForm(form.isi).kaki);
  }
  return children.map(({ kode, nama }) => ({ kode, nama, desa: null, bawah: feet.get(kode) ?? null }));
}

async function missionsOf(db: Db, pohon: string) {
  const countries = await listChildren(db, pohon, ABROAD);
  const missions = await Promise.all(countries.map((country) => listChildren(db, pohon, country.kode)));
  return missions.flat();
}
