// What does the centre know of one kecamatan that a laptop must know to hold the plenary? (one read each)
import { type AreaCode, stationCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Clock } from '#platform/clock';
import type { Db } from '#platform/db';
import { officersAt } from '#platform/identity';
import type { Role } from '#platform/identity';
import { findArea, listAncestors, listChildren } from '#platform/offices';
import { stationNumbers, stationPlan, treeOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { readKedudukan } from '../desk/store/reading.ts';
import { layerOf } from '../recap/layers.ts';
import { recapPermissions } from '../recap/permissions.ts';
import { type Rapat, findFormulir, findPdf, readBaris, readPeristiwa, readRapat } from '../recap/store/plenary.ts';
import { readPutusan } from '../stage/store/decision.ts';
import { nodesOver } from '../stage/windows.ts';
import { berlakuPada } from '../station.ts';
import { findNomor, provOf, stationRange } from '../store/columns.ts';
import { groupStations, readRange } from '../store/log.ts';
import type { IsiBekal } from './seed-shape.ts';

/** BUKAN_KECAMATAN: no kecamatan or mission of this election. KONTES_BELUM: its tree is not laid. PETUGAS_KURANG: a plenary is closed by two. */
export type BuatBekalRefusal = Refusal<'BUKAN_KECAMATAN' | 'KONTES_BELUM' | 'PETUGAS_KURANG'>;

/** Roles that do or read anything at a plenary of their own place. */
const ROLES_THERE = [...new Set(recapPermissions.flatMap(({ grants }) => Object.keys(grants) as Role[]))];

export async function collectSeed(db: Db, clock: Clock, kontes: Kontes, node: AreaCode): Promise<Result<IsiBekal, BuatBekalRefusal>> {
  const { slug } = kontes.pemilu;
  const { pohon, simulasi } = await treeOf(db, slug);
  const area = await findArea(db, pohon, node);
  if (area === undefined || layerOf(node) !== 'D_KEC') return refuse('BUKAN_KECAMATAN');
  const no = await findNomor(db, kontes);
  if (no === undefined) return refuse('KONTES_BELUM');
  const petugas = await officersAt(db, clock, node, ROLES_THERE);
  if (petugas.filter(({ mandates }) => mandates.some(({ role }) => role === 'ppk' || role === 'pimpinan')).length < 2) return refuse('PETUGAS_KURANG');
  const areas = [...(await listAncestors(db, pohon, node)), area, ...(await listChildren(db, pohon, node))];
  const tps = await stationPlan(db, slug, node);
  const stations = tps.flatMap((plan) => stationNumbers(plan).map((nomor) => stationCode(plan.kode, nomor)));
  const nodes = [...nodesOver(node), ...tps.map((plan) => plan.kode), ...stations];
  const tahap = (await readPutusan(db, kontes, nodes)).sort((a, b) => a.no - b.no);
  const rapat = [];
  for (const one of (await readRapat(db, no, node)).reverse()) rapat.push(await plenaryOf(db, one));
  return ok({
    simulasi,
    pohon: areas.map(({ kode, nama }) => ({ kode, nama })),
    tps,
    angka: await figuresOf(db, no, kontes, node),
    rapat,
    petugas,
    tahap: tahap.map(({ tahap: stage, node: where, buka, sampai, alasan }) => ({ tahap: stage, node: where, buka, sampai, alasan })),
  });
}

async function figuresOf(db: Db, no: number, kontes: Kontes, node: AreaCode): Promise<IsiBekal['angka']> {
  const { dari, ke } = stationRange(node);
  const stations = groupStations(await readRange(db, no, kontes, provOf(node), dari, ke));
  const standing = await readKedudukan(db, no, stations.map(([first]) => first.kode));
  return stations.map((log) => {
    const { kode } = log[0];
    const { suara, sel, huruf, per, ditarik } = berlakuPada(log);
    const figures = !ditarik && (suara !== null || sel !== null);
    const none = { per: null, suara: null, sel: null, huruf: null };
    return { kode, dasar: standing.get(kode)?.dasar ?? 0, ...(figures ? { per, suara: copy(suara), sel: copy(sel), huruf } : none) };
  });
}

function copy<T>(list: readonly T[] | null): T[] | null {
  return list === null ? null : [...list];
}

async function plenaryOf(db: Db, { id, versi, keadaan, dibuka, ditutup }: Rapat): Promise<IsiBekal['rapat'][number]> {
  const [peristiwa, baris, form, pdf] = [await readPeristiwa(db, id), await readBaris(db, id, true), await findFormulir(db, id), await findPdf(db, id)];
  const formulir = form === undefined || pdf === undefined ? null : { ...form, pdf: Buffer.from(pdf).toString('base64') };
  return {
    id,
    versi,
    keadaan,
    dibuka,
    ditutup,
    peristiwa: peristiwa.map((one) => ({ ...one, isi: { ...one.isi } })),
    baris: baris.map((row) => ({
      ...row,
      suara: [...row.suara],
      sel: [...row.sel],
      bawah: row.bawah === null ? null : { suara: [...row.bawah.suara], sel: [...row.bawah.sel] },
    })),
    formulir,
  };
}
