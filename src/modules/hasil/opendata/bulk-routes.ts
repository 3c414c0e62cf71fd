// At which addresses do the bulk files stand? (`/data/{pemilu}/{kontes}/C/{pp}.csv.gz` and its kin)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { type Deps, type Outcome, type PageRequest, type Route, defineRoute } from '#platform/module';
import { z } from 'zod';
import { findAngkaWilayah, listAnak } from '../store/area.ts';
import { seqTerakhir } from '../store/history.ts';
import { type BulkFile, Moved, VARIANTS, type Variant, bulkBytes, bulkName } from './bulk.ts';
import { DELTA_LINES } from './delta.ts';
import { EPOCH } from './epoch.ts';
import { fieldGuide } from './guide.ts';
import { DATA_LICENSE } from './license.ts';
import { findContest } from '../contests.ts';
import { codeOf, contestParam, frameOf, missing, slugParam, versionOf } from './read-contest.ts';
import { type Download, type Finished, makeShelf } from './shelf.ts';
import { indexAnswer } from './shapes.ts';
import { sumsPlace } from './sums.ts';
import { builtSums, rulesPath } from './sums-routes.ts';
import { text } from './text.ts';
import { type Frame, stationsOf } from './twin-json.ts';

const PLAIN = 'text/plain; charset=utf-8';
const TYPES: Readonly<Record<Variant, string>> = {
  'csv.gz': 'application/gzip',
  'jsonl.gz': 'application/gzip',
  parquet: 'application/vnd.apache.parquet',
  '-panjang.csv.gz': 'application/gzip',
};
/** The only layer that is in: forms of the stations (hasil.md section 2). */
const LAYER = 'C';
const GUIDE = 'panduan.txt';
const KEEP_SECONDS = 300;
/** How often a build may be overtaken by an import before the reader is asked to come back. */
const TRIES = 5;

const layerParam = z
  .string()
  .regex(/^[A-Z_]{1,10}$/)
  .meta({ description: 'Layer: C = station forms', examples: [LAYER] });
const indexParams = z.object({ pemilu: slugParam, kontes: contestParam, lapisan: layerParam });
const fileParams = indexParams.extend({
  berkas: z
    .string()
    .regex(/^([0-9]{2}(\.csv\.gz|\.jsonl\.gz|\.parquet|-panjang\.csv\.gz)(\.sha256)?|panduan\.txt)$/)
    .meta({ description: 'Province code (99 = abroad) and form, or panduan.txt', examples: ['64.csv.gz'] }),
});
type FileParams = z.infer<typeof fileParams>;

/** Place of a file below `/data/` and below the shelf. */
export function bulkPlace(frame: Frame, prov: AreaCode, variant: Variant): string {
  return `${frame.kontes.pemilu.slug}/${frame.kontes.pack.kode}/${LAYER}/${prov}${variant.startsWith('-') ? '' : '.'}${variant}`;
}

/** Size and hash of a file that is already built. */
export async function builtFile(deps: Deps, frame: Frame, prov: AreaCode, variant: Variant, seq: number): Promise<Finished | undefined> {
  return makeShelf(deps.settings.PENDOPO_DATA, deps.clock, deps.log).known(bulkPlace(frame, prov, variant), seq);
}

async function handleFile({ deps, lang, params }: PageRequest<FileParams, Record<string, unknown>>): Promise<Outcome> {
  const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
  if (kontes === undefined) return missing(lang, text.bukaanKontes);
  if (params.lapisan !== LAYER) return missing(lang, text.bukaanLapisan);
  const frame = await frameOf(deps.database.db, kontes);
  if (params.berkas === GUIDE) return { kind: 'text', type: PLAIN, body: fieldGuide(frame) };
  const name = params.berkas.replace(/\.sha256$/, '');
  const variant = VARIANTS.find((one) => name.slice(2) === (one.startsWith('-') ? one : `.${one}`));
  const prov = codeOf(name.slice(0, 2));
  if (variant === undefined || prov === undefined) return missing(lang, text.bukaanBerkas);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const area = await findAngkaWilayah(deps.database.db, kontes, prov);
    if (area === undefined) return missing(lang, text.bukaanBerkas);
    try {
      return await fileOutcome(deps, { frame, prov, variant, seq: area.seq }, params.berkas.endsWith('.sha256'));
    } catch (error) {
      if (!(error instanceof Moved)) throw error;
    }
  }
  return { kind: 'refused', reason: say(lang, text.bukaanSibuk), onward: [{ href: '/data', label: say(lang, text.keKatalog) }] };
}

async function fileOutcome(deps: Deps, file: BulkFile, hashOnly: boolean): Promise<Outcome> {
  const shelf = makeShelf(deps.settings.PENDOPO_DATA, deps.clock, deps.log);
  const download: Download = { path: bulkPlace(file.frame, file.prov, file.variant), seq: file.seq, make: () => bulkBytes(deps.database, file) };
  // The form that `sha256sum -c` reads.
  if (hashOnly) return { kind: 'text', type: PLAIN, body: `${await shelf.sha256(download)}  ${bulkName(file)}\n` };
  return { kind: 'stream', type: TYPES[file.variant], body: await shelf.read(download), fileName: bulkName(file) };
}

async function handleIndex({ deps, lang, params }: { deps: Deps; lang: Lang; params: z.infer<typeof indexParams> }): Promise<Outcome> {
  const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
  if (kontes === undefined) return missing(lang, text.bukaanKontes);
  if (params.lapisan !== LAYER) return missing(lang, text.bukaanLapisan);
  const { db } = deps.database;
  const frame = await frameOf(db, kontes);
  const nation = await findAngkaWilayah(db, kontes, NATION);
  const full = Math.floor((await seqTerakhir(db)) / DELTA_LINES);
  const body: z.infer<typeof indexAnswer> = {
    pemilu: kontes.pemilu.slug,
    kontes: kontes.pack.kode,
    lapisan: LAYER,
    lisensi: DATA_LICENSE,
    sampai_seq: nation?.seq ?? 0,
    provinsi: await provincesOf(deps, frame),
    jumlah: await sumsOf(deps, frame, nation?.seq ?? 0),
    aturan: rulesPath(frame),
    delta: { alamat: '/data/delta', berkas: Array.from({ length: full }, (_, at) => `/data/delta/${at + 1}.jsonl.gz`) },
    ...(frame.simulated ? { simulasi: true as const } : {}),
  };
  return { kind: 'json', body };
}

async function provincesOf(deps: Deps, frame: Frame): Promise<z.infer<typeof indexAnswer>['provinsi']> {
  const provinces = await listAnak(deps.database.db, frame.kontes, NATION);
  return Promise.all(
    provinces.map(async (area) => ({
      kode: area.kode,
      nama: area.nama,
      sampai_seq: area.seq,
      per: area.per,
      tps: stationsOf(area.tps),
      berkas: await Promise.all(
        VARIANTS.map(async (variant) => {
          const place = bulkPlace(frame, area.kode, variant);
          const built = await builtFile(deps, frame, area.kode, variant, area.seq);
          return { berkas: place.slice(place.lastIndexOf('/') + 1), alamat: `/data/${place}`, ...(built === undefined ? {} : { bita: built.bytes, sha256: built.sha256 }) };
        }),
      ),
    })),
  );
}

async function sumsOf(deps: Deps, frame: Frame, seq: number): Promise<z.infer<typeof indexAnswer>['jumlah']> {
  const areas = [{ kode: NATION, seq }, ...(await listAnak(deps.database.db, frame.kontes, NATION))];
  return Promise.all(
    areas.map(async (area) => {
      const place = sumsPlace(frame, area.kode);
      const built = await builtSums(deps, { frame, prov: area.kode, seq: area.seq });
      return { berkas: place.slice(place.lastIndexOf('/') + 1), alamat: `/data/${place}`, ...(built === undefined ? {} : { bita: built.bytes, sha256: built.sha256 }) };
    }),
  );
}

export const bulkRoutes: readonly Route[] = [
  defineRoute({
    id: 'hasil.massal-indeks',
    path: '/data/:pemilu/:kontes/:lapisan/indeks.json',
    summary: text.ruteIndeks,
    params: indexParams,
    answer: indexAnswer,
    epoch: EPOCH,
    version: async (deps, params) => {
      const kontes = await findContest(deps.database.db, params.pemilu, params.kontes);
      return kontes === undefined ? '-' : versionOf(deps.database.db, kontes, NATION);
    },
    maxAge: KEEP_SECONDS,
    open: true,
    handle: handleIndex,
  }),
  defineRoute({
    id: 'hasil.massal',
    path: '/data/:pemilu/:kontes/:lapisan/:berkas',
    summary: text.ruteMassal,
    params: fileParams,
    type: 'application/octet-stream',
    maxAge: KEEP_SECONDS,
    open: true,
    handle: handleFile,
  }),
];
