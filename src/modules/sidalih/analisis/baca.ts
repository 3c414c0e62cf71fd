// Which figures of the voter list has an area, with those below it, and how much of them may be told?
import { type AreaCode, NATION } from '#kernel/area-code';
import { properName } from '#kernel/format';
import type { Db } from '#platform/db';
import { type Area, BASE_TREE, findAreas, listAncestors } from '#platform/offices';
import { idDaftar } from '../daftar/buat.ts';
import { readRekapTps } from '../daftar/store/versi.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import { KOSONG, type Ringkas, naikkan, ringkasTps, tambah } from './ringkas.ts';
import { type VersiTerbit, listTerbit, readRingkas, readRingkasKab } from './store/ringkas.ts';
import { type Terbuka, terbukaAnak, terbukaAtas } from './tutup.ts';

export interface Wilayah {
  readonly kode: AreaCode;
  readonly nama: string;
  readonly isi: Ringkas;
  readonly buka: Terbuka;
}

export interface Pandangan extends Wilayah {
  readonly paket: PaketAturan;
  readonly anak: readonly Wilayah[];
  /** For the nation and a province: every kab/kota by its code. */
  readonly kab: readonly (readonly [string, Ringkas])[];
  /** From the nation down to the parent. */
  readonly atas: readonly Area[];
  /** Versions that the figures come from, one a kab/kota. */
  readonly versi: readonly VersiTerbit[];
  /** The same area in the versions before these; undefined where there was none, or where its groups are covered. */
  readonly sebelum: Ringkas | undefined;
  /** Kab/kota whose sums are being made just now and are not in the figures yet. */
  readonly tunggu: number;
}

/** Stages whose versions everybody may read: from the plenary before the first announcement on. */
export function tahapTerbit({ tahap }: Pick<PaketAturan, 'tahap'>): string[] {
  const first = tahap.findIndex(({ diumumkanHari }) => diumumkanHari !== null);
  return first < 0 ? [] : tahap.slice(Math.max(0, first - 1)).map(({ kode }) => kode);
}

/** Undefined where no version of this pack holds the place. `semua`: officers also read versions before the first announcement. */
export async function bacaPandangan(db: Db, paket: PaketAturan, kode: AreaCode, semua = false): Promise<Pandangan | undefined> {
  const stages = semua ? paket.tahap.map((one) => one.kode) : tahapTerbit(paket);
  const versi = stages.length === 0 ? [] : await listTerbit(db, paket.id, stages, kode.slice(0, 4));
  if (versi.length === 0) return undefined;
  const lines = kode.length <= 2 ? await above(db, versi, kode) : await within(db, versi, kode);
  if (lines === undefined) return undefined;
  const areas = await findAreas(db, BASE_TREE, [kode, ...lines.anak.map(([one]) => one as AreaCode)]);
  const names = new Map<string, string>(areas.map((area) => [area.kode, properName(area.nama)]));
  const nameOf = (one: string): string => names.get(one) ?? one;
  const open = semua ? lines.anak.map(([, isi]) => terbukaAtas(isi)) : terbukaAnak(lines.buka, lines.anak.map(([, isi]) => isi));
  return {
    paket,
    kode,
    nama: nameOf(kode),
    isi: lines.isi,
    buka: semua ? terbukaAtas(lines.isi) : lines.buka,
    anak: lines.anak.map(([one, isi], at) => ({ kode: one as AreaCode, nama: nameOf(one), isi, buka: (kode.length <= 2 ? undefined : open[at]) ?? terbukaAtas(isi) })),
    kab: lines.kab,
    atas: kode === NATION ? [] : await listAncestors(db, BASE_TREE, kode),
    versi,
    sebelum: semua || kode.length <= 4 ? await before(db, versi, kode) : undefined,
    tunggu: lines.tunggu,
  };
}

/** Sums of the versions before, only where every list had one: half a sum would look like a loss. */
async function before(db: Db, versi: readonly VersiTerbit[], kode: AreaCode): Promise<Ringkas | undefined> {
  if (versi.some(({ no }) => no < 2)) return undefined;
  const former = versi.map(({ daftar, no }) => ({ daftar, no: no - 1 }));
  const [first] = former;
  const lines = kode.length <= 2 || first === undefined ? await readRingkasKab(db, former) : await readRingkas(db, first, kode.length, kode);
  return lines.size < (kode.length <= 2 ? versi.length : 1) ? undefined : sumOf(lines.values());
}

interface Garis {
  readonly isi: Ringkas;
  readonly buka: Terbuka;
  readonly anak: readonly (readonly [string, Ringkas])[];
  readonly kab: readonly (readonly [string, Ringkas])[];
  readonly tunggu: number;
}

const sumOf = (all: Iterable<Ringkas>): Ringkas => [...all].reduce((sum, one) => tambah(sum, one), KOSONG);

/** The nation by province, a province by kab/kota: one kept line a kab/kota. */
async function above(db: Db, versi: readonly VersiTerbit[], kode: AreaCode): Promise<Garis> {
  const lines = await readRingkasKab(db, versi);
  const anak = [...(kode === NATION ? naikkan(lines, 2) : lines)];
  const isi = sumOf(lines.values());
  return { isi, buka: terbukaAtas(isi), anak, kab: [...lines], tunggu: versi.length - lines.size };
}

/** Inside a kab/kota: what is told of a place depends on its neighbours at every level above it. */
async function within(db: Db, [versi]: readonly VersiTerbit[], kode: AreaCode): Promise<Garis | undefined> {
  if (versi === undefined) return undefined;
  const kab = await level(db, versi, 6, versi.kab);
  let isi = sumOf(kab.values());
  let buka = terbukaAtas(isi);
  let anak = kab;
  for (const [digits, next] of [[6, 10], [10, 13]] as const) {
    if (kode.length < digits) break;
    const place = kode.slice(0, digits);
    const own = anak.get(place);
    if (own === undefined) return undefined;
    buka = terbukaAnak(buka, [...anak.values()])[[...anak.keys()].indexOf(place)] ?? buka;
    isi = own;
    anak = await level(db, versi, next, place);
  }
  return { isi, buka, anak: [...anak], kab: [], tunggu: 0 };
}

/** Kept sums, or those of the stations themselves where the job has not come by yet. */
async function level(db: Db, versi: VersiTerbit, digits: 6 | 10 | 13, node: string): Promise<Map<string, Ringkas>> {
  const kept = digits === 13 ? new Map<string, Ringkas>() : await readRingkas(db, versi, digits, node);
  if (kept.size > 0) return kept;
  const stations = (await readRekapTps(db, versi.daftar, versi.no, node)).map((row) => [row.desa + row.tps, ringkasTps(row)] as const);
  return naikkan(stations, digits);
}

/** Every station of a kab/kota, for the search of jumps. */
export async function bacaTps(db: Db, paket: string, versi: Pick<VersiTerbit, 'daftar' | 'no'>, node: string): Promise<(readonly [string, Ringkas])[]> {
  return versi.daftar === idDaftar(paket, node.slice(0, 4)) ? (await readRekapTps(db, versi.daftar, versi.no, node)).map((row) => [row.desa + row.tps, ringkasTps(row)] as const) : [];
}
