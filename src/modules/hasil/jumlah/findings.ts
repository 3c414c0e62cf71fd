// Where do the sums of areas not agree with each other, with the count of stations, or with what the source showed before? (asked about, never changed; T11, T12, T18, T19, T22)
import { NATION } from '#kernel/area-code';
import { stationTotals } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { openHitungan, readDi } from '../gabung/read.ts';
import { againstChildren } from './checks.ts';
import { cells2019 } from './columns-2019.ts';
import { kunciOf } from './read-areas.ts';
import type { Berdiri } from './record.ts';
import type { Naik } from './roll-up.ts';
import { type Deret, deretOf } from './series.ts';
import { placeName } from './sheet-2019.ts';
import { namesOf } from './sheet-pilkada.ts';
import type { Buku } from './sheet.ts';
import { type TempatTersimpan, readNaik, readSel, readTempatDi } from './store/daerah.ts';
import { readJumlah } from './store/sum.ts';

export const CEK_WILAYAH = ['ANAK_BEDA', 'TURUN', 'DITAHAN', 'HITUNGAN_BEDA', 'ANGKA_BEDA', 'TPS_BEDA'] as const;

/**
 * ANAK_BEDA: an area's row against the sum of the rows below. TURUN: an option fell from one instant to the next.
 * DITAHAN: an instant that is not published. HITUNGAN_BEDA, ANGKA_BEDA: votes and stations with figures that a source
 * says of a province against those counted here from stations. TPS_BEDA: its stations against those of the tree.
 */
export interface TemuanWilayah {
  readonly cek: (typeof CEK_WILAYAH)[number];
  readonly kunci: string;
  readonly nama: string;
  /** Id of the option; null = about all. */
  readonly opsi: string | null;
  readonly tercantum: number;
  readonly pembanding: number;
  /** Seconds of the instant; null = no instant. */
  readonly pada: number | null;
}

/** All findings of one contest, by kind and key. Cost: every row of the contest, up to a second. */
export async function findingsOf(db: Db, buku: Buku): Promise<TemuanWilayah[]> {
  const { at, kelas } = buku;
  const out: TemuanWilayah[] = [];
  if (kelas.includes('daerah')) out.push(...(await daerahFindings(db, buku)));
  if (kelas.includes('wilayah')) out.push(...(await wilayahFindings(db, buku)));
  if (kelas.includes('kelengkapan')) out.push(...(await completenessFindings(db, buku)));
  if (kelas.includes('seri')) {
    const all = deretOf(await readJumlah(db, at, 'seri'));
    out.push(...seriesFindings(all, await namesOf(db, at.pemilu, all.map(({ provinsi }) => provinsi))));
  }
  return out;
}

async function daerahFindings(db: Db, { at }: Buku): Promise<TemuanWilayah[]> {
  const places = await readTempatDi(db, at.pemilu, { id: 0, tingkat: 0 }, 3);
  const ids = places.map(({ id }) => id);
  return againstVillages(at.jenis, places, await readSel(db, at, ids), await readNaik(db, at, ids));
}

/** Each kecamatan that has a row and rows of kel/desa, option by option; a blank cell ends its comparison. */
export function againstVillages(jenis: Buku['at']['jenis'], places: readonly TempatTersimpan[], rows: readonly Berdiri<'daerah'>[], sums: readonly Naik[]): TemuanWilayah[] {
  const own = new Map(rows.map(({ kode, isi }) => [Number(kode), isi.sel]));
  const below = new Map(sums.map((one) => [one.id, one.sel]));
  return places.flatMap((place) => {
    const [mine, inside] = [own.get(place.id), below.get(place.id)];
    if (mine === undefined || inside === undefined) return [];
    const province = place.jalur[0] ?? 0;
    const sum = cells2019(jenis, inside, province).suara;
    return [...cells2019(jenis, mine, province).suara].flatMap(([nomor, tercantum]): TemuanWilayah[] => {
      const pembanding = sum.get(nomor) ?? null;
      if (tercantum === null || pembanding === null || tercantum === pembanding) return [];
      return [{ cek: 'ANAK_BEDA', kunci: kunciOf(place), nama: placeName(place.nama), opsi: String(nomor), tercantum, pembanding, pada: null }];
    });
  });
}

async function wilayahFindings(db: Db, { at }: Buku): Promise<TemuanWilayah[]> {
  const found = againstChildren(await readJumlah(db, at, 'wilayah'));
  const names = await namesOf(db, at.pemilu, found.map(({ kode }) => kode));
  return found.map(({ kode, opsi, tercantum, pembanding }) => ({ cek: 'ANAK_BEDA', kunci: kode, nama: names.get(kode) ?? kode, opsi, tercantum, pembanding, pada: null }));
}

/** Those held back before the falls. */
export function seriesFindings(all: readonly Deret[], names: ReadonlyMap<string, string>): TemuanWilayah[] {
  const at = (provinsi: string): Pick<TemuanWilayah, 'kunci' | 'nama'> => ({ kunci: provinsi, nama: names.get(provinsi) ?? provinsi });
  const held = all.flatMap(({ ditahan }) => ditahan.map(({ provinsi, pada, sebelum }): TemuanWilayah => ({ cek: 'DITAHAN', ...at(provinsi), opsi: null, tercantum: 0, pembanding: sebelum, pada })));
  const falls = all.flatMap(({ turun }) => turun.map(({ provinsi, pada, opsi, dari, ke }): TemuanWilayah => ({ cek: 'TURUN', ...at(provinsi), opsi, tercantum: ke, pembanding: dari, pada })));
  return [...held, ...falls];
}

/** What was counted here of a province; null = nothing. */
export interface Terhitung {
  readonly suara: number | null;
  readonly angka: number | null;
  /** Stations of the tree. */
  readonly tps: number | null;
}

/** Provinces that this house has nothing of are passed over. */
export function againstCompleteness(given: readonly Berdiri<'kelengkapan'>[], counted: ReadonlyMap<string, Terhitung>): TemuanWilayah[] {
  return given.flatMap(({ kode, isi }) => {
    const here = counted.get(kode);
    const pairs = [['HITUNGAN_BEDA', isi.suara, here?.suara], ['ANGKA_BEDA', isi.tpsAngka, here?.angka], ['TPS_BEDA', isi.tpsTotal, here?.tps]] as const;
    return pairs.flatMap(([cek, tercantum, pembanding]): TemuanWilayah[] =>
      tercantum === null || pembanding == null || tercantum === pembanding ? [] : [{ cek, kunci: kode, nama: isi.nama, opsi: null, tercantum, pembanding, pada: null }],
    );
  });
}

async function completenessFindings(db: Db, { at }: Buku): Promise<TemuanWilayah[]> {
  const given = await readJumlah(db, at, 'kelengkapan');
  const totals = await stationTotals(db, at.pemilu);
  const counted = await openHitungan(db, at.pemilu, at.jenis);
  const provinces = counted === undefined ? undefined : await readDi(db, counted, NATION);
  const here = new Map((provinces?.anak ?? []).map((one) => [one.kode as string, one]));
  const terhitung = new Map(given.map(({ kode }): [string, Terhitung] => {
    const one = here.get(kode);
    const tps = [...totals.provinsi].find(([code]) => code === kode)?.[1] ?? null;
    const votes = one?.suara.flatMap((n) => n ?? []) ?? [];
    // A province of which nothing came in is not compared: it is no difference.
    return [kode, { suara: votes.length === 0 ? null : votes.reduce((sum, n) => sum + n, 0), angka: votes.length === 0 ? null : (one?.tps.lengkap ?? null), tps }];
  }));
  return againstCompleteness(given, terhitung);
}
