// Which votes do the polling stations give to a place, or the signed form or decree above them? (hasil.md 5: the highest layer that covers it all)
import { ABROAD, type AreaCode, NATION } from '#kernel/area-code';
import { listPapers, treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { Angka } from '../figures.ts';
import { type Baris, type Hitungan, openHitungan, readDi, kontesOf } from '../gabung/read.ts';
import { type Lapis, readLayers } from '../layers/read-layers.ts';
import { type Medan, isPlace } from './contests.ts';
import type { Bagian, Masuk, Perolehan } from './record.ts';

/** Undefined where the contest counts no stations there. */
export async function readStationsAt(db: Db, medan: Medan, kode: string): Promise<Perolehan | undefined> {
  const at = kode as AreaCode;
  const hitungan = await openHitungan(db, medan.pemilu.slug, medan.jenis, at);
  const read = hitungan === undefined ? undefined : await readDi(db, hitungan, at);
  if (hitungan === undefined || read === undefined) return undefined;
  const { area, anak } = read;
  const signed = await signedOf(db, hitungan, read);
  const { simulasi } = await treeOf(db, medan.pemilu.slug);
  return {
    asal: 'tps',
    kode,
    nama: area.nama,
    peserta: hitungan.pilihan.map(({ nomor, nama, singkat, kosong }) => ({ id: String(nomor), nomor, nama: kosong ? null : medan.jenis === 'ppwp' ? singkat : nama, kosong })),
    suara: signed?.lapis.suara ?? area.suara,
    bawah: anak.map((one, index): Bagian => ({ kode: one.kode, nama: one.nama, suara: signed?.anak[index] ?? one.suara, tps: stationsOf(one) })),
    tps: stationsOf(area),
    lapis: signed?.lapis,
    per: area.per,
    nomor: area.seq,
    sumber: [],
    simulasi,
  };
}

/** Every place of the contest that has a paper, by code; of one province where it is named. */
export async function readStationsOfAll(db: Db, medan: Medan, provinsi = ''): Promise<Perolehan[]> {
  const papers = medan.jenis === 'ppwp' ? [NATION] : (await listPapers(db, medan.pemilu.slug, medan.jenis)).map(({ lingkup }) => lingkup).filter((kode) => isPlace(medan, kode) && kode.startsWith(provinsi));
  const all: Perolehan[] = [];
  for (const kode of papers) {
    const one = await readStationsAt(db, medan, kode);
    if (one !== undefined) all.push(one);
  }
  return all;
}

const stationsOf = ({ tps: { total, lengkap } }: Baris): Masuk => ({ total, lengkap });

interface Signed {
  readonly lapis: Lapis;
  /** By the areas below. */
  readonly anak: readonly (readonly Angka[])[];
}

/** The highest signed layer that speaks of the place and of every area below it: one sum never mixes layers. */
async function signedOf(db: Db, hitungan: Hitungan, { area, anak }: { readonly area: Baris; readonly anak: readonly Baris[] }): Promise<Signed | undefined> {
  const [only, ...more] = hitungan.kertas;
  const kontes = only === undefined || more.length > 0 ? undefined : await kontesOf(db, hitungan, only);
  if (kontes === undefined) return undefined;
  const layers = (await readLayers(db, kontes, area.kode)).filter(({ suara }) => suara.some((cell) => cell !== null));
  if (layers.length === 0) return undefined;
  const below = await Promise.all(anak.map(async ({ kode }) => ({ kode, layers: await readLayers(db, kontes, kode) })));
  const { utama } = kontes.pack;
  for (const lapis of layers.toReversed()) {
    const cells = below.map((one) => cellsOf(kontes, one, lapis));
    const known = cells.flatMap((one) => (one === undefined ? [] : [one.slice(0, utama)]));
    if (known.length === anak.length) return { lapis: { ...lapis, suara: lapis.suara.slice(0, utama) }, anak: known };
  }
  return undefined;
}

/** Between the missions and the nation no form speaks of "abroad" as a whole; the decree has a line for it. */
function cellsOf({ pack }: Kontes, { kode, layers }: { readonly kode: AreaCode; readonly layers: readonly Lapis[] }, { lapisan }: Lapis): readonly Angka[] | undefined {
  const found = layers.find((one) => one.lapisan === lapisan)?.suara;
  return found ?? (kode === ABROAD && lapisan !== 'SK' ? pack.opsi.map(() => null) : undefined);
}
