// Which data sets of this module does the catalogue at /data list?
import { NATION } from '#kernel/area-code';
import { type Sentence, say } from '#kernel/text';
import type { Db } from '#platform/db';
import type { DataFile, DataSet, Deps } from '#platform/module';
import { type Jenis, type PemiluPack, listPemilu } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import type { AngkaWilayah } from '../figures.ts';
import { nameOfDecree, nodeOfDecree } from '../keputusan/decree.ts';
import { keputusanPath } from '../keputusan/pages/address.ts';
import { readKeputusanSemua } from '../keputusan/store/decree.ts';
import { isoOf } from '../instants.ts';
import { contestPath } from '../pages/address.ts';
import { listClosedForms } from '../recap/store/whole.ts';
import { openHitungan } from '../gabung/read.ts';
import { findAngkaWilayah, listAnak, numbersWithFigures } from '../store/area.ts';
import { findNomor } from '../store/columns.ts';
import { VARIANTS, type Variant } from './bulk.ts';
import { builtFile, bulkPlace } from './bulk-routes.ts';
import { DATA_LICENSE } from './license.ts';
import { nationContests } from '../contests.ts';
import { frameOf } from './read-contest.ts';
import { sumsPlace } from './sums.ts';
import { builtSums, rulesPath } from './sums-routes.ts';
import { text } from './text.ts';
import { SIMULATED } from './twin-csv.ts';
import type { Frame } from './twin-json.ts';

/** Media type of what a packed file holds. */
const INSIDE: Readonly<Record<Variant, string>> = {
  'csv.gz': 'text/csv',
  'jsonl.gz': 'application/jsonl',
  parquet: 'application/vnd.apache.parquet',
  '-panjang.csv.gz': 'text/csv',
};

/** Of each contest the figures of stations (four files a province, guide, index, change feed), the signed forms and the decrees. */
export const hasilDataSets: readonly DataSet[] = [...nationContests().flatMap((kontes) => [stationsSet(kontes), signedSet(kontes)]), ...listPemilu().flatMap((pemilu) => pemilu.kertas.map(({ jenis, nama }) => papersSet(pemilu, jenis, nama)))];

/** Of a contest with many papers: the index of each paper that has figures, which names all of its files. */
function papersSet(pemilu: PemiluPack, jenis: Jenis, nama: Sentence): DataSet {
  const inOne = (lang: 'id' | 'en', sentence: Sentence): string => say(lang, sentence, { kontes: nama[lang], pemilu: pemilu.nama[lang] });
  const both = (sentence: Sentence): Sentence => ({ key: `${sentence.key}.${pemilu.slug}-${jenis}`, id: inOne('id', sentence), en: inOne('en', sentence) });
  return {
    id: `hasil.${pemilu.slug}-${jenis}`,
    title: both(text.dataJudul),
    description: both(text.dataUraian),
    license: DATA_LICENSE,
    issued: pemilu.hari,
    files: async ({ database: { db } }) => {
      const sheets = (await openHitungan(db, pemilu.slug, jenis))?.kertas ?? [];
      const filled = new Set(await numbersWithFigures(db, sheets.map(({ no }) => no)));
      return sheets.filter(({ no }) => filled.has(no)).map(({ kode, nama: tempat }): DataFile => ({ href: `/data/${pemilu.slug}/${kode}/C/indeks.json`, title: `${tempat}, ${text.dataIndeks.id}`, type: 'application/json' }));
    },
  };
}

function stationsSet(kontes: Kontes): DataSet {
  return {
    id: `hasil.${kontes.pemilu.slug}-${kontes.pack.kode}`,
    title: filled(kontes, text.dataJudul),
    description: filled(kontes, text.dataUraian),
    license: DATA_LICENSE,
    issued: kontes.pemilu.hari,
    files: (deps) => filesOf(deps, kontes),
  };
}

/** Forms of kabupaten/kota upward and decrees, as their signed bytes; a kecamatan's form stands at its own address of the same shape. */
function signedSet(kontes: Kontes): DataSet {
  return {
    id: `hasil.${kontes.pemilu.slug}-${kontes.pack.kode}-ditetapkan`,
    title: filled(kontes, text.tetapJudul),
    description: filled(kontes, text.tetapUraian),
    license: DATA_LICENSE,
    issued: kontes.pemilu.hari,
    files: ({ database: { db } }) => signedFiles(db, kontes),
  };
}

async function signedFiles(db: Db, kontes: Kontes): Promise<DataFile[]> {
  const no = await findNomor(db, kontes);
  if (no === undefined) return [];
  const at = { pemilu: kontes.pemilu.slug, kontes: kontes.pack.kode };
  const forms = (await listClosedForms(db, no)).flatMap(({ kode, lapisan, versi, ditutup, sha256, pdfSha256 }): DataFile[] => {
    const path = `${contestPath(at)}/${kode}/rekapitulasi`;
    const title = say('id', text.tetapFormulir, { lapisan, kode, versi: String(versi) });
    const updated = isoOf(ditutup);
    return [
      { href: `${path}.json`, title, type: 'application/json', updated, sha256 },
      { href: `${path}.csv`, title, type: 'text/csv', updated },
      { href: `${path}.pdf`, title, type: 'application/pdf', updated, sha256: pdfSha256 },
    ];
  });
  const decrees = (await readKeputusanSemua(db, no, nodeOfDecree(kontes.pack))).flatMap((one): DataFile[] => {
    const path = keputusanPath(at, nameOfDecree(one));
    const title = say('id', text.tetapKeputusan, { nomor: String(one.nomor), tahun: String(one.tahun) });
    const updated = isoOf(one.berlaku);
    return [
      { href: `${path}.json`, title, type: 'application/json', updated, sha256: one.sha256, size: Buffer.byteLength(one.isi) },
      { href: `${path}.csv`, title, type: 'text/csv', updated },
      { href: `${path}.pdf`, title, type: 'application/pdf', updated, sha256: one.pdfSha256, size: one.pdfUkuran },
    ];
  });
  return [...decrees, ...forms];
}

function filled({ pemilu, pack }: Kontes, sentence: Sentence): Sentence {
  const inOne = (lang: 'id' | 'en'): string => say(lang, sentence, { kontes: pack.nama[lang], pemilu: pemilu.nama[lang] });
  return { key: `${sentence.key}.${pemilu.slug}-${pack.kode}`, id: inOne('id'), en: inOne('en') };
}

/** Nothing while nothing is in: an empty election would fill the catalogue with empty files. */
async function filesOf(deps: Deps, kontes: Kontes): Promise<DataFile[]> {
  const { db } = deps.database;
  const nation = await findAngkaWilayah(db, kontes, NATION);
  if (nation === undefined || nation.per === null) return [];
  const frame = await frameOf(db, kontes);
  const base = `/data/${kontes.pemilu.slug}/${kontes.pack.kode}`;
  const own: DataFile[] = [
    { href: `${base}/C/panduan.txt`, title: text.dataPanduan.id, type: 'text/plain' },
    { href: `${base}/C/indeks.json`, title: text.dataIndeks.id, type: 'application/json', updated: nation.per },
    { href: `/data/delta?kontes=${kontes.pack.id}`, title: text.dataDelta.id, type: 'application/jsonl', updated: nation.per },
    { href: `/hasil/${kontes.pemilu.slug}/${kontes.pack.kode}.csv`, title: text.dataTotal.id, type: 'text/csv', updated: nation.per },
    { href: rulesPath(frame), title: text.dataAturan.id, type: 'application/json' },
  ];
  // A province without a planned station has nothing to hand out.
  const provinces = (await listAnak(db, kontes, NATION)).filter((area) => area.tps.total > 0);
  const mark = frame.simulated ? `, ${SIMULATED}` : '';
  const files = await Promise.all(
    provinces.flatMap((area) =>
      VARIANTS.map(async (variant): Promise<DataFile> => {
        const built = await builtFile(deps, frame, area.kode, variant, area.seq);
        return {
          href: `/data/${bulkPlace(frame, area.kode, variant)}`,
          title: `${area.kode} ${area.nama}${mark}`,
          type: INSIDE[variant],
          ...(built === undefined ? {} : { size: built.bytes, sha256: built.sha256 }),
          ...(area.per === null ? {} : { updated: area.per }),
        };
      }),
    ),
  );
  return [...own, ...files, ...(await sumsOf(deps, frame, [nation, ...provinces]))];
}

/** The sums of every area, a file a province and one for the nation. */
async function sumsOf(deps: Deps, frame: Frame, areas: readonly AngkaWilayah[]): Promise<DataFile[]> {
  const mark = frame.simulated ? `, ${SIMULATED}` : '';
  return Promise.all(
    areas.map(async (area): Promise<DataFile> => {
      const built = await builtSums(deps, { frame, prov: area.kode, seq: area.seq });
      return {
        href: `/data/${sumsPlace(frame, area.kode)}`,
        title: `${area.kode} ${area.nama}, ${text.dataJumlah.id}${mark}`,
        type: 'text/csv',
        ...(built === undefined ? {} : { size: built.bytes, sha256: built.sha256 }),
        ...(area.per === null ? {} : { updated: area.per }),
      };
    }),
  );
}
