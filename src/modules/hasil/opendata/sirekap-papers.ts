// How would KPU's site have said a contest that has many ballot papers? (hasil.md 7.2)
import type { AreaCode } from '#kernel/area-code';
import { type Calon, type KontesPack, type Opsi, type Partai, pilihanOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import type { Angka, AngkaTps, AngkaWilayah, BarisTps, Pencacah } from '../figures.ts';
import { REGULAR, colourAt, isWhole, padded, progressOf, sirekapStation, stampOf } from './sirekap.ts';
import type { Lists, Pairs, Parties, PartyStation, Persons, PilkadaStation } from './sirekap-paper-shapes.ts';
import type { SirekapArea, SirekapStation } from './sirekap-shapes.ts';
import { counted, photosOf } from './twin-json.ts';

/** A place with its votes by the ids of its choices; no ids where persons of several papers cannot be added up. */
export interface Tempat {
  readonly kode: AreaCode;
  readonly suara: Readonly<Record<string, number>>;
  readonly tps: Pencacah;
  readonly per: string | null;
}

/** Votes by id, only those that are there. */
export function byId(ids: readonly string[], suara: readonly Angka[]): Record<string, number> {
  return Object.fromEntries(
    ids.flatMap((id, at) => {
      const n = suara[at] ?? null;
      return n === null ? [] : [[id, n] as const];
    }),
  );
}

export function paperArea(area: Tempat, children: readonly Tempat[]): SirekapArea {
  const table = children.map((child) => [child.kode, { ...child.suara, psu: REGULAR, persen: progressOf(child), status_progress: child.tps.lengkap > 0 }] as const);
  return areaOf(area, Object.fromEntries(table));
}

export function paperVillage(area: Tempat, ids: readonly string[], rows: readonly BarisTps[]): SirekapArea {
  const table = rows.map((row) => {
    const votes = counted(row.status, row.suara);
    const whole = isWhole(votes);
    return [row.kode, { ...byId(ids, votes), psu: null, persen: whole ? 100 : 0, status_progress: whole }] as const;
  });
  return areaOf(area, Object.fromEntries(table));
}

function areaOf(area: Tempat, table: SirekapArea['table']): SirekapArea {
  const { total, lengkap } = area.tps;
  return { ts: stampOf(area.per), psu: REGULAR, mode: 'hhcw', chart: { ...area.suara, persen: progressOf(area) }, table, progres: { total, progres: lengkap } };
}

/** The same figures in the layout of Pilkada. */
export function asPilkada({ ts, psu, mode, chart, table, progres }: SirekapArea, children: ReadonlyMap<string, Pick<Pencacah, 'total' | 'lengkap'>>) {
  const { persen, ...votes } = chart;
  const rows = Object.entries(table).map(([kode, { persen: part, ...row }]) => {
    const tps = children.get(kode) ?? { total: 1, lengkap: row['status_progress'] === true ? 1 : 0 };
    return [kode, { ...row, progres: { total: tps.total, persen: part, progres: tps.lengkap } }] as const;
  });
  return { mode, tungsura: { chart: { ...votes, progres: { total: progres.total, persen: persen ?? 0, progres: progres.progres } }, table: Object.fromEntries(rows) }, psu, progres, ts };
}

export function pilkadaStation({ chart, ...rest }: SirekapStation): PilkadaStation {
  return { mode: 'hhcw', tungsura: { chart }, ...rest };
}

/** A candidate's id: dapil, party and number on the list, so that the last digit is the list's number as in KPU's own. */
export function calegId(lingkup: string, partai: number, nomor: number): string {
  return `${lingkup}${String(partai).padStart(2, '0')}${String(nomor).padStart(2, '0')}`;
}

interface Below {
  readonly total: Angka;
  readonly sendiri: Angka;
  readonly caleg: Readonly<Record<string, Angka>>;
}

/** The cells of each party, by its number; a party of which nothing was read is absent. */
function byParty({ opsi, utama, lingkup }: KontesPack, suara: readonly Angka[]): Map<string, Below> {
  const cells = opsi.map((opsi, at) => ({ opsi, n: suara[at] ?? null }));
  const own = Map.groupBy(cells.slice(utama), ({ opsi }) => opsi.partai);
  const found = new Map<string, Below>();
  for (const { opsi: party, n: total } of cells.slice(0, utama)) {
    const below = own.get(party.nomor) ?? [];
    if (total === null && below.every(({ n }) => n === null)) continue;
    const caleg = below.filter(({ opsi }) => opsi.jenis === 'caleg').map(({ opsi, n }) => [idOf(opsi, lingkup), n] as const);
    found.set(String(party.nomor), { total, sendiri: below.find(({ opsi }) => opsi.jenis === 'partai')?.n ?? null, caleg: Object.fromEntries(caleg) });
  }
  return found;
}

function idOf({ partai, nomor }: Opsi, lingkup: string): string {
  return calegId(lingkup, partai ?? 0, nomor);
}

export function partyStation(kontes: Kontes, station: AngkaTps): PartyStation {
  const { pack } = kontes;
  const votes = counted(station.status, station.suara);
  const parties = [...byParty(pack, votes)];
  const { administrasi, psu, ts, status_adm } = sirekapStation(kontes, station, null);
  const lists = parties.filter(([, { caleg }]) => Object.values(caleg).some((n) => n !== null));
  return {
    chart: parties.length === 0 ? null : Object.fromEntries(parties.map(([nomor, { total, sendiri }]) => [nomor, { jml_suara_total: total, jml_suara_partai: sendiri }])),
    caleg: lists.length === 0 ? null : Object.fromEntries(lists.map(([nomor, { caleg }]) => [nomor, caleg])),
    kode_dapil: pack.lingkup,
    images: padded(photosOf(station.foto), pack.form.halaman.length),
    administrasi,
    psu,
    ts,
    status_suara: isWhole(votes),
    status_adm,
  };
}

/** A whole dapil, from its paper. */
export function dapilFigures({ pack }: Kontes, area: AngkaWilayah) {
  const { total, lengkap } = area.tps;
  const table = [...byParty(pack, area.suara)].map(([nomor, { total: all, sendiri, caleg }]) => [nomor, { ...caleg, jml_suara_total: all, jml_suara_partai: sendiri }] as const);
  const chart = { ...byId(pilihanOf(pack).map(({ nomor }) => String(nomor)), area.suara), persen: progressOf(area) };
  return { ts: stampOf(area.per), chart, table: Object.fromEntries(table), progres: { total, progres: lengkap } };
}

export function partiesOf(parties: readonly Partai[], per: string | null): Parties {
  const lines = parties.map(({ nomor, idSirekap, nama, singkat, lokalAceh }, at) => {
    const id = Number(idSirekap ?? nomor);
    return [String(nomor), { ts: stampOf(per), id_partai: id, id_pilihan: nomor, is_aceh: lokalAceh, nama: singkat, nama_lengkap: nama, nomor_urut: nomor, warna: colourAt(at) }] as const;
  });
  return Object.fromEntries(lines);
}

export function listsOf(dapil: string, candidates: readonly Calon[]): Lists {
  const groups = [...Map.groupBy(candidates, ({ partai }) => partai)];
  return Object.fromEntries(groups.map(([partai, list]) => [String(partai), Object.fromEntries(list.map((one) => [calegId(dapil, partai, one.nomor), personOf(one)]))]));
}

export function personsOf(candidates: readonly Calon[]): Persons {
  return Object.fromEntries(candidates.map((one) => [String(one.nomor), personOf(one)]));
}

function personOf({ nama, nomor, jk, domisili }: Calon): Persons[string] {
  return { nama, nomor_urut: nomor, jenis_kelamin: jk, tempat_tinggal: domisili };
}

export function pairsOf(papers: readonly Kontes[]): Pairs {
  return Object.fromEntries(
    papers.map(({ pack }) => [pack.lingkup, Object.fromEntries(pilihanOf(pack).map(({ id, nama, nomor }, at) => [id, { ts: null, nama, nomor_urut: nomor, warna: colourAt(at) }]))]),
  );
}
