// From which figures is an election report made: the nation with its kab/kota, a province down to its stations, a decree?
import { type AreaCode, NATION, areaCode, parentOf } from '#kernel/area-code';
import type { KontesPack } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { Angka, AngkaWilayah } from '../figures.ts';
import { type IsiKeputusan, nodeOfDecree, selOfDecree } from '../keputusan/decree.ts';
import { stationNameIn } from '../opendata/wide.ts';
import { findAngkaWilayah, listAnak } from '../store/area.ts';
import { type TpsMassal, streamTps } from '../store/feed.ts';
import { streamAngka } from '../store/sums.ts';
import { type Counted, type Unit, stateOf, unitTypeOf } from './nist-units.ts';

/** Nation, provinces and kab/kota; the votes abroad with their countries. Some 600 units. */
export async function* nationUnits(db: Db, kontes: Kontes): AsyncGenerator<Unit> {
  const nation = await findAngkaWilayah(db, kontes, NATION);
  if (nation === undefined) return;
  const provinces = await listAnak(db, kontes, NATION);
  const below = await Promise.all(provinces.map(({ kode }) => listAnak(db, kontes, kode)));
  yield areaUnit(kontes, nation, provinces.map(({ kode }) => kode), false);
  for (const [at, province] of provinces.entries()) yield areaUnit(kontes, province, (below[at] ?? []).map(({ kode }) => kode), false);
  for (const one of below.flat()) yield areaUnit(kontes, one, [], false);
}

/** A province from itself to its stations; the nation is named only. Memory: its areas, and 2,000 stations at a time. */
export async function* provinceUnits(db: Db, kontes: Kontes, prov: AreaCode): AsyncGenerator<Unit> {
  const areas = new Map<string, AngkaWilayah>();
  const below = new Map<string, string[]>();
  for await (const piece of streamAngka(db, kontes, prov)) {
    for (const area of piece) {
      areas.set(area.kode, area);
      const up = parentOf(area.kode);
      if (up !== undefined) below.set(up, [...(below.get(up) ?? []), area.kode]);
    }
  }
  yield { kode: NATION, nama: 'Indonesia', ...unitTypeOf(NATION, 0), anak: [prov], hitung: null };
  const hidden = holdsPart3(kontes.pack, areas.get(prov));
  for (const area of areas.values()) if (area.tingkat < 4) yield areaUnit(kontes, area, below.get(area.kode) ?? [], false);
  for await (const piece of streamTps(db, kontes, prov)) {
    for (const [desa, stations] of byVillage(piece)) {
      const area = areas.get(desa);
      if (area !== undefined) below.set(desa, [...(below.get(desa) ?? []), ...stations.map(({ kode }) => kode)]);
      for (const station of stations) yield stationUnit(kontes, station, area?.nama ?? '', hidden);
    }
  }
  for (const area of areas.values()) if (area.tingkat === 4) yield areaUnit(kontes, area, below.get(area.kode) ?? [], hidden);
}

/** The areas that a decree names, with its figures. */
export function* decreeUnits({ pack }: Kontes, isi: IsiKeputusan): Generator<Unit> {
  const whole = selOfDecree(pack, isi);
  const completed = (suara: readonly Angka[], sel: readonly Angka[]): Counted => ({ keadaan: 'completed', ...cellsOf(pack, suara, sel, false) });
  const node = nodeOfDecree(pack);
  const listed = isi.lampiran.map(({ kode }) => kode);
  if (node !== NATION) yield { kode: NATION, nama: 'Indonesia', ...unitTypeOf(NATION, 0), anak: [node], hitung: null };
  yield { kode: node, nama: node === NATION ? 'Indonesia' : isi.nama, ...typeOf(node), anak: listed, hitung: completed(whole.suara, whole.sel) };
  for (const { kode, nama, suara } of isi.lampiran) yield { kode, nama, ...typeOf(areaCode(kode)), anak: [], hitung: completed(suara, []) };
}

/** A decree names areas down to the kab/kota. */
function typeOf(kode: AreaCode): Pick<Unit, 'type' | 'otherType'> {
  return unitTypeOf(kode, kode === NATION ? 0 : kode.length / 2);
}

function areaUnit({ pack }: Kontes, { kode, nama, tingkat, tps, suara, sel }: AngkaWilayah, anak: readonly string[], hidden: boolean): Unit {
  const hitung: Counted = { keadaan: stateOf(tps), tps: { total: tps.total, lengkap: tps.lengkap }, ...cellsOf(pack, suara, sel, hidden && tps.masuk > 0) };
  return { kode, nama: kode === NATION ? 'Indonesia' : nama, ...unitTypeOf(kode, tingkat), anak, hitung };
}

function stationUnit({ pack }: Kontes, { kode, suara, sel, status }: TpsMassal, group: string, hidden: boolean): Unit {
  const lengkap = suara.length > 0 && suara.every((cell) => cell !== null) ? 1 : 0;
  const masuk = status === 'BELUM' ? 0 : 1;
  const hitung: Counted = { keadaan: stateOf({ total: 1, masuk, lengkap }), ...cellsOf(pack, suara, sel, hidden && lengkap === 1) };
  return { kode, nama: stationNameIn(group, kode), ...unitTypeOf(kode, 5, group), anak: [], hitung };
}

function cellsOf({ form }: KontesPack, suara: readonly Angka[], sel: readonly Angka[], hidden: boolean): Omit<Counted, 'keadaan' | 'tps'> {
  const cell = (nama: string): Angka => sel[form.sel.findIndex((one) => one.nama === nama)] ?? null;
  return {
    suara,
    terdaftar: cell('pemilih_dpt_j'),
    pengguna: cell('pengguna_total_j'),
    tidakSah: cell('suara_tidak_sah'),
    jumlahSuara: cell('suara_total'),
    disabilitas: hidden ? 'TUTUP' : cell('disabilitas_j'),
  };
}

/** Where a province holds part III of the form, its villages and stations hold it too and do not show it. */
function holdsPart3({ form }: KontesPack, province: AngkaWilayah | undefined): boolean {
  const at = form.sel.findIndex((one) => one.nama === 'disabilitas_j');
  return at >= 0 && province?.sel[at] != null;
}

/** Stations of a piece by their kel/desa; a village never spans two pieces unless it is larger than one. */
function byVillage(piece: readonly TpsMassal[]): Map<AreaCode, TpsMassal[]> {
  const found = new Map<AreaCode, TpsMassal[]>();
  for (const one of piece) {
    const desa = parentOf(one.kode);
    if (desa === undefined) continue;
    const known = found.get(desa);
    if (known === undefined) found.set(desa, [one]);
    else known.push(one);
  }
  return found;
}
